"""TOML that people write: in UTF-8 or GB 18030, its values in quotes of any kind; what is none is told by its line."""

import json
import re
from pathlib import Path
from typing import Any

from govinfo.errors import ReadError
from govinfo.messages import data as says
from govinfo.patterns import pattern
from govinfo.records.files import file_bytes

_SET_IN_CHINESE = pattern(r"^([ \t]*\w+[ \t]*)[=＝]([ \t]*)“([^”\n]*)”[ \t]*$", re.MULTILINE)
"""A line whose value stands in Chinese quotation marks."""


def read_toml(file: str | Path) -> dict[str, Any]:
    """What a TOML file holds.

    Raises:
        ReadError: If it cannot be opened, is no text, or no TOML.
    """
    try:
        text = decoded_toml(file_bytes(file))
    except UnicodeDecodeError as error:
        raise ReadError(says.NO_TEXT, document=str(file)) from error
    try:
        return parsed(text)
    except ReadError as error:
        raise error.within(str(file)) from None


def parsed(text: str) -> dict[str, Any]:
    """What TOML states.

    Raises:
        ReadError: If it is none, with the line.

    Example:
        >>> parsed("code = “A302”")
        {'code': 'A302'}
    """
    import tomllib

    try:
        return tomllib.loads(_SET_IN_CHINESE.sub(_plain, text))
    except tomllib.TOMLDecodeError as error:
        raise ReadError(says.NO_TOML, line=_line(error, text)) from error


def _plain(match: re.Match[str]) -> str:
    """The same line as TOML has it."""
    name, space, value = match.groups()
    return f"{name}={space}{json.dumps(value, ensure_ascii=False)}"


def decoded_toml(data: bytes) -> str:
    """The text of a TOML file.

    Raises:
        UnicodeDecodeError: If it is none.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def _line(error: Exception, text: str) -> int:
    """The line of a fault: the one that the parser names, else the last."""
    named = re.search(r"line (\d+)", str(error))
    return int(named[1]) if named else len(text.splitlines())
