"""Whether the folded text of a cell is a value."""

from collections.abc import Sequence

from govinfo.patterns import pattern
from govinfo.report.values import BLANK_MARKS, CHANGES, NOTE_MARKS, UNITS, ZEROS

BLANK = "␀"
"""A cell of a table with nothing in it."""
MERGED = "⇕"
"""A cell that stands for several rows at once."""
UNTOLD = "⇄"
"""A cell whose figure is printed among others of its row, and nobody can tell which it is."""

MONEY = "元"
COUNTED = frozenset(UNITS)
"""What counts are counted in: it says nothing of the number."""

NUMBER = pattern(rf"(?:{CHANGES})?\d[\d,]*(?:\.\d+)?(?:[万亿]?{MONEY}|批次|[{UNITS}])?[{NOTE_MARKS}]{{0,2}}")
_OPENING = frozenset("+-增减/")
"""What a number may begin with but for a digit."""
_SLASHED = pattern(r"\d*+/[\d/]*+")
"""Digits and slashes run together, each slash a cell of its own."""
_MARKS = frozenset({*BLANK_MARKS, *ZEROS, BLANK, MERGED} - {""})


def counts(texts: Sequence[str]) -> bool:
    """Whether some texts count from 1 on.

    >>> counts(["1", "2"]), counts(["2", "3"])
    (True, False)
    """
    return all(text == str(number) for number, text in enumerate(texts, 1))


_ERROR = pattern(
    r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)"
    r"|Err:\d{3}"
)


def is_error(text: str) -> bool:
    """Whether a text is what a sheet shows for a formula that has no result.

    >>> is_error("#DIV/0!"), is_error("Err:502"), is_error("#1")
    (True, True, False)
    """
    return _ERROR.fullmatch(text) is not None


_KEPT = pattern(r"'[+-]?[\d.,]+")


def unquoted(text: str) -> str:
    """A text without the apostrophe that keeps a figure as text in a spreadsheet.

    >>> unquoted("'12"), unquoted("'甲'")
    ('12', "'甲'")
    """
    return text[1:] if text[:1] == "'" and _KEPT.fullmatch(text) else text


def is_value(text: str) -> bool:
    """Whether a folded text is what cells state: a number, a mark, several of them run together, or nothing.

    >>> is_value("12件"), is_value("/"), is_value("3/////3"), is_value("若干")
    (True, True, True, False)
    """
    if text.isdigit() or text in _MARKS:
        return True
    if text[:1] not in _OPENING and not text[:1].isdecimal():
        return False
    return NUMBER.fullmatch(text) is not None or ("/" in text and _SLASHED.fullmatch(text) is not None)
