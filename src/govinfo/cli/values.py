"""What people type on a command line, as values."""

import re
from datetime import MAXYEAR, date
from math import isfinite

from govinfo.errors import InvalidValueError
from govinfo.messages import cli, commands, reports

_FIRST_YEAR = 1000
_DAY = r"(\d{4})(?:(\d\d)(\d\d)|([-./])(\d\d?)\4(\d\d?)|年(\d\d?)月(\d\d?)日)"


def day(text: str) -> date:
    """A day, however it is typed.

    Raises:
        InvalidValueError: If it is none.

    Example:
        >>> {day(text) for text in ("2024-01-20", "2024年1月20日", "2024.1.20", "2024/1/20", "20240120")}
        {datetime.date(2024, 1, 20)}
    """
    match = re.fullmatch(_DAY, text.strip())
    if match is None:
        raise InvalidValueError(cli.NO_DAY, text=text)
    year, month, number = (int(group) for group in match.groups("") if group.isdecimal())
    try:
        return date(year, month, number)
    except ValueError:
        raise InvalidValueError(cli.NO_DAY, text=text) from None


def whole(text: str) -> int:
    """A whole number, of any sign.

    Raises:
        InvalidValueError: If it is none.
    """
    try:
        return int(text)
    except ValueError:
        raise InvalidValueError(commands.WHOLE_NUMBER, text=text) from None


def report_year(text: str) -> int:
    """The year of a report.

    Raises:
        InvalidValueError: If it is no number of four digits.
    """
    year = whole(text)
    if not _FIRST_YEAR <= year <= MAXYEAR:
        raise InvalidValueError(reports.NO_YEAR)
    return year


def organ_name(text: str) -> str:
    """The name of an organ.

    Raises:
        InvalidValueError: If nothing is said, or what a file cannot hold.
    """
    from govinfo.records.types import writable

    if not text.strip():
        raise InvalidValueError(commands.NO_NAME)
    if not writable(text):
        raise InvalidValueError(reports.NO_WRITABLE_NAME, found=repr(text))
    return text


def from_one(text: str) -> int:
    """A whole number from 1.

    Raises:
        InvalidValueError: If it is none.
    """
    if not text.isdecimal() or int(text) == 0:
        raise InvalidValueError(commands.POSITIVE_NUMBER, text=text)
    return int(text)


def seconds(text: str) -> float:
    """A time in seconds, above zero.

    Raises:
        InvalidValueError: If it is none.
    """
    try:
        time = float(text)
    except ValueError:
        time = 0.0
    if not isfinite(time) or time <= 0:
        raise InvalidValueError(commands.POSITIVE_NUMBER, text=text)
    return time


def codes(text: str) -> tuple[str, ...]:
    """Codes of rules, or their beginnings, between commas.

    Raises:
        InvalidValueError: If there is none.

    Example:
        >>> codes("a3, X601,")
        ('A3', 'X601')
    """
    found = tuple(code.strip().upper() for code in text.replace("，", ",").split(",") if code.strip())
    if not found:
        raise InvalidValueError(commands.NO_CODE)
    return found
