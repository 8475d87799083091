"""Numbers as a sheet shows them: by a code such as ``0.00%`` or ``yyyy-mm-dd``, which every cell has."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

BUILT_IN = {
    1: "0",
    2: "0.00",
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((3, 37, 38, 41, 42), "#,##0"),
    **dict.fromkeys((4, 39, 40, 43, 44), "#,##0.00"),
    **dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), *range(50, 59)), "yyyy-mm-dd"),
}
"""The codes that files name by a number only, but for those that no report has use for."""
_LONGEST = 255
"""Characters of a code."""
_SECTIONS = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_MEANT = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]')
"""What stands for itself: text in quotes and a character behind a bar; spaces and colours stand for nothing."""
_PLACES = re.compile(r"[0#?,]*[0#?](,*)(?:\.([0#?]*))?(,*)")
_DATE = re.compile(r"[ymdhs年月日]", re.IGNORECASE)
_PLAIN = re.compile(r"general|@|e[+-]|[?#0]/", re.IGNORECASE)
_DAYS = 2_950_000
"""Days that can be counted, from whichever day: to the end of the 100th century, nearly."""
_DIGITS = 10**15
"""Numbers from here on have more digits than a sheet holds."""
_BEHIND = 12
"""Digits behind the point that are shown at most."""


def shown(value: float, code: str = "General", first_day: date = date(1899, 12, 30)) -> str:
    """A number as a code shows it, in digits without signs between thousands.

    Example:
        >>> shown(0.5, "0%"), shown(2.5, "0"), shown(1234.5, "#,##0.00"), shown(45322, "yyyy/m/d"), shown(3, "General")
        ('50%', '3', '1234.50', '2024-01-31', '3')
        >>> shown(0, '0;-0;"—"')
        '—'
    """
    section = _section(value, code[:_LONGEST])
    bare = _MEANT.sub("", section)
    if _PLAIN.search(bare) or abs(value) >= _DIGITS:
        return f"{value:.15g}"
    if _DATE.search(bare):
        return str(first_day + timedelta(int(value))) if 0 <= value <= _DAYS else f"{value:.15g}"
    places = _PLACES.search(bare)
    if places is None:
        return _MEANT.sub(lambda match: match[1] or match[2] or "", section).strip()
    percent = "%" in bare
    exact = Decimal(repr(value)).scaleb(2 * percent - 3 * (len(places[1]) + len(places[3])))
    rounded = exact.quantize(Decimal(1).scaleb(-min(len(places[2] or ""), _BEHIND)), ROUND_HALF_UP)
    return f"{rounded or abs(rounded):f}" + "%" * percent


def _section(value: float, code: str) -> str:
    """The part of a code that is meant for a number: the first, one for those below zero, one for zero."""
    above, below, zero, *_ = (*_SECTIONS.split(code), None, None)
    told = zero if value == 0 else below if value < 0 else above
    return above or "" if told is None else told
