"""From the text of a filed cell to its value, and back to the text that is filed for a value."""

import re
from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from marshal import dumps
from typing import cast

from govinfo.forms.spec import CellKind, Column
from govinfo.patterns import pattern
from govinfo.text import fold, normalise, number

Value = int | Decimal | None
"""A count (`int`), an amount or a fractional count (`Decimal`), or a cell that states no number (`None`)."""

BLANK_MARKS = frozenset({"", "/", "//", "\\", "-", "--", "---", "无", "n/a", "N/A"})
"""What offices put into a cell they leave empty, folded. None of them is a zero."""

ZEROS = frozenset({"零", "〇"})
"""A zero written as a word."""

UNITS = "件项个条次份宗起笔批"
"""What counts are counted in, beside 批次: it says nothing of the number."""

CHANGES = "[+-]|增加?|减少?"
"""A pattern of what says before a figure which way it changed, or that it is less than zero."""

NOTE_MARKS = "*※†‡"
"""What refers a reader of a number to a note, and is no part of it."""

_NUMERALS = pattern("(?!一+$)[〇零一二三四五六七八九十百千]+")
"""Chinese numerals but for ones alone, which may be a dash that was typed so."""

FEN = Decimal("0.000001")
"""One 分 in 万元, the finest amount of money there is."""

DIGITS = 15
"""The most digits that a figure has on either side of the point: spreadsheets and JavaScript hold no more exactly."""

_NUMBER = pattern(
    rf"(?P<sign>{CHANGES})?"
    r"(?P<digits>\d+|\d{1,3}(?:,\d{3})+)(?P<fraction>\.\d+)?"
    rf"(?P<unit>[万亿]?元|批次|[{UNITS}])?"
    rf"[{NOTE_MARKS}]{{0,2}}"
    r"(?:\([^()]*[\u4e00-\u9fff][^()]*\))?"  # a remark, in words
)
_GAP = pattern(r"\d\s+\d")
_SIGN_WORDS: dict[str | None, str] = {"增": "", "增加": "", "减": "-", "减少": "-"}
_SIGNS: dict[str | None, str] = {None: "", "+": "", "-": "-", **_SIGN_WORDS}
_EXACT = Context(prec=4 * DIGITS)
MOST: int = 10**DIGITS - 1
"""The greatest figure; its negative is the least."""
_YUAN = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}


def parse(text: str, column: Column) -> Value:
    """The number a cell's text states; `None` where it states none.

    Full-width digits, Chinese numerals, thousands separators, a unit behind the number and the mark of a note or a
    remark in brackets behind that are understood; an amount with its own unit is converted to the column's, exactly.
    Nothing is guessed: a word for the sign counts only where a change is filed, digits with white space between them
    may be two numbers, ones alone in Chinese may be a dash, and a number of more than 15 digits on either side of the
    point is none.

    Args:
        text: The text of the cell.
        column: The column it stands in, which says what it may hold and in which unit.

    Example:
        >>> from govinfo.forms.edition2021 import FORM
        >>> fee = FORM.cells["proactive.administrative_fees.amount"].column
        >>> parse("１,２３４.５０", fee), parse("251000元", fee), parse("—", fee)
        (Decimal('1234.50'), Decimal('25.1'), None)
    """
    folded = fold(text)
    match = _NUMBER.fullmatch(_in_digits(folded))
    if match is None or _GAP.search(normalise(text)) or _digits(match) > DIGITS:
        return None
    sign, unit = match["sign"], match["unit"]
    if sign in _SIGN_WORDS and column.kind is not CellKind.CHANGE:
        return None
    number = match["digits"].replace(",", "")
    amount = Decimal(f"{_SIGNS[sign]}{number}{match['fraction'] or ''}")
    if column.kind is CellKind.MONEY:
        return _money(amount, unit, column)
    if unit in _YUAN:
        return None
    return int(amount) if whole(amount) else amount


def _in_digits(text: str) -> str:
    """Chinese numerals as digits; any other text as it is."""
    counted = number(text) if _NUMERALS.fullmatch(text) else None
    return text if counted is None else str(counted)


def _digits(match: re.Match[str]) -> int:
    return max(len(match["digits"].replace(",", "")), len(match["fraction"] or ".") - 1)


def _money(amount: Decimal, unit: str | None, column: Column) -> Decimal | None:
    """An amount in the unit of its column; `None` for a unit that is none of money, or one that gets too long."""
    if unit is None or (unit in _YUAN and column.unit is None):
        return amount
    if unit not in _YUAN or column.unit is None:
        return None
    converted = _EXACT.divide(_EXACT.multiply(amount, _YUAN[unit]), _YUAN[column.unit])
    return Decimal(canonical(converted)) if within_bounds(converted) else None


def too_long(text: str) -> bool:
    """Whether a text is a number but for the number of its digits.

    >>> too_long("1" * 16), too_long("1" * 15), too_long("see annex")
    (True, False, False)
    """
    match = _NUMBER.fullmatch(fold(text))
    return match is not None and _digits(match) > DIGITS


def within_bounds(value: int | Decimal) -> bool:
    """Whether a number has at most 15 digits on either side of the point.

    >>> within_bounds(10**15), within_bounds(Decimal("0.000001")), within_bounds(Decimal("NaN"))
    (False, True, False)
    """
    if isinstance(value, int):
        return -MOST <= value <= MOST
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -DIGITS and value.adjusted() < DIGITS


def whole(value: Decimal) -> bool:
    """Whether an amount has no fraction."""
    return value == int(value)


def states(value: object, column: Column) -> bool:
    """Whether a value is of a type that a cell of a column holds: what it figures is judged by nobody here.

    A count is an `int`, or a `Decimal` where it is filed with a fraction; money is a `Decimal`, written out.
    """
    if value is None:
        return True
    if type(value) is int:
        return column.kind is not CellKind.MONEY and within_bounds(value)
    if not isinstance(value, Decimal):
        return False
    exponent = value.as_tuple().exponent
    written_out = isinstance(exponent, int) and -DIGITS <= exponent <= 0 and value.adjusted() < DIGITS
    return written_out and (column.kind is CellKind.MONEY or not whole(value))


def all_counts(values: Sequence[object]) -> bool:
    """Whether all of some values are whole numbers from 0 to 2,147,483,647, as most tables have them; in one look.

    In the second version of marshal's format such a number, and nothing else, is the letter ``i`` and four bytes of
    which the last has no high bit.

    >>> all_counts([0, 12, 2**31 - 1]), all_counts([True]), all_counts([-1]), all_counts([None])
    (True, False, False, False)
    """
    try:
        data = dumps(cast("list[int]", values), 2)
    except ValueError:  # no value of marshal's, such as a Decimal
        return False
    count = len(values)
    return len(data) == 5 * (count + 1) and data[5::5] == b"i" * count and data[9::5].isascii()


def summed(values: Iterable[Value]) -> Value:
    """The sum of some values; blank where one of them is, and of none.

    >>> summed([1, 2]), summed([1, None]), summed([])
    (3, None, None)
    """
    known = tuple(values)
    return None if not known or None in known else sum(cast("tuple[int | Decimal, ...]", known))


def canonical(value: Value) -> str:
    """The text that is filed for a value: digits as they are, nothing for a blank.

    >>> canonical(3), canonical(Decimal("0.00")), canonical(None)
    ('3', '0.00', '')
    """
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
