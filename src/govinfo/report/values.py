"""From the text of a filed cell to its value, and back to the text that is filed for a value."""

import re
from decimal import Context, Decimal

from govinfo.errors import InvalidValueError
from govinfo.forms.spec import CellKind, Column
from govinfo.text import fold, normalise

Value = int | Decimal | None
"""A count (`int`), an amount or a fractional count (`Decimal`), or a cell that states no number (`None`)."""

BLANK_MARKS = frozenset({"", "/", "//", "\\", "-", "--", "---", "无", "n/a", "N/A"})
"""What offices put into a cell they leave empty, folded. None of them is a zero."""

FEN = Decimal("0.000001")
"""One 分 in 万元, the finest amount of money there is."""

_LONGEST = 18
_NUMBER = re.compile(
    r"(?P<sign>[+-]|增加?|减少?)?"
    r"(?P<digits>\d+|\d{1,3}(?:,\d{3})+)(?P<fraction>\.\d+)?"
    r"(?P<unit>万元|亿元|元|件|项|个|条|次|份|宗|起)?"
    r"(?:\([^()]*[\u4e00-\u9fff][^()]*\))?"  # a remark, in words
)
_GAP = re.compile(r"\d\s+\d")
_SIGN_WORDS: dict[str | None, str] = {"增": "", "增加": "", "减": "-", "减少": "-"}
_SIGNS: dict[str | None, str] = {None: "", "+": "", "-": "-", **_SIGN_WORDS}
_EXACT = Context(prec=3 * _LONGEST)
_YUAN = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}


def parse(text: str, column: Column) -> Value:
    """The number a cell's text states; `None` where it states none.

    Full-width digits, thousands separators, a unit behind the number and a remark in brackets behind that are
    understood; an amount with its own unit is converted to the column's, exactly. Nothing is guessed: a word for the
    sign counts only where a change is filed, digits with white space between them may be two numbers, and a number of
    more than 18 digits on either side of the point is none.

    Args:
        text: The text of the cell.
        column: The column it stands in, which says what it may hold and in which unit.

    Example:
        >>> from govinfo.forms.edition2021 import FORM
        >>> fee = FORM.cells["proactive.administrative_fees.amount"].column
        >>> parse("１,２３４.５０", fee), parse("251000元", fee), parse("—", fee)
        (Decimal('1234.50'), Decimal('25.1'), None)
    """
    match = _NUMBER.fullmatch(fold(text))
    if match is None or _GAP.search(normalise(text)):
        return None
    sign, unit = match["sign"], match["unit"]
    number = match["digits"].replace(",", "")
    if max(len(number), len(match["fraction"] or ".") - 1) > _LONGEST:
        return None
    if sign in _SIGN_WORDS and column.kind is not CellKind.CHANGE:
        return None
    amount = Decimal(f"{_SIGNS[sign]}{number}{match['fraction'] or ''}")
    if column.kind is CellKind.MONEY:
        if unit not in _YUAN:
            return amount if unit is None else None
        return (
            amount if column.unit is None else _EXACT.divide(_EXACT.multiply(amount, _YUAN[unit]), _YUAN[column.unit])
        )
    if unit in _YUAN:
        return None
    return int(amount) if amount == int(amount) else amount


def canonical(value: Value) -> str:
    """The text that is filed for a value: digits as they are, nothing for a blank.

    >>> canonical(3), canonical(Decimal("0.00")), canonical(None)
    ('3', '0.00', '')
    """
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def filed(text: str, column: Column) -> tuple[Value, str | None]:
    """What a cell's text is kept as: its value, and the text itself wherever the value does not give it back.

    >>> from govinfo.forms.edition2021 import FORM
    >>> total = FORM.cells["applications.received.total"].column
    >>> filed(" 3 ", total), filed("３件", total), filed("/", total), filed("", total)
    ((3, None), (3, '３件'), (None, '/'), (None, None))
    """
    stripped = text.strip()
    value = parse(stripped, column)
    return value, None if stripped == canonical(value) else stripped


def held(value: object, column: Column) -> tuple[Value, str | None]:
    """What a value handed over by the caller is kept as; text is taken as the text of a filed cell.

    Raises:
        InvalidValueError: For booleans, binary floats, numbers of more than 18 digits on either side of the point, and
            anything else that no cell states.
    """
    if value is None:
        return None, None
    if isinstance(value, str):
        return filed(value, column)
    if isinstance(value, Decimal) and value.is_finite() and _written_out(value):
        if column.kind is not CellKind.MONEY and value == int(value):
            return int(value), None
        return value, None
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**_LONGEST:
        return (Decimal(value) if column.kind is CellKind.MONEY else int(value)), None
    raise InvalidValueError(
        f"{_shown(value)} is no value of a cell: give an int, a Decimal, the text as filed, or None for a blank"
    )


def _written_out(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return value.adjusted() < _LONGEST and isinstance(exponent, int) and exponent >= -_LONGEST


def _shown(value: object) -> str:
    return (
        f"a number of {value.bit_length()} bits" if isinstance(value, int) and value.bit_length() > 64 else repr(value)
    )
