"""Wrong values for every type of field, told from right ones without asking the library."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from math import isfinite

from govinfo.checks.finding import StatedType
from govinfo.records import composite, types

ANYTHING = (
    object(),
    b"2024-03-01",
    1.5,
    float("nan"),
    1j,
    True,
    -1,
    10**30,
    "",
    "rubbish",
    "\ud800",
    "2024-03-01",
    Decimal("NaN"),
    Decimal(-1),
    Decimal("1e400"),
    Fraction(1, 3),
    date(2024, 3, 1),
    datetime(2024, 3, 1, 23, 0),  # noqa: DTZ001 - what a caller without zones hands over
    datetime(2024, 3, 1, 23, 0, tzinfo=UTC),
    time(23, 0),
    timedelta(1),
    ["rubbish"],
    [None],
    {"rubbish": None},
    {1: 2},
    {1.5},
    range(3),
    type,
    len,
)
"""One value of every kind that callers hand over."""


def right(kind, value):  # noqa: C901, PLR0911, PLR0912 - one line for each type
    """Whether a field of a type holds a value, as its documentation has it."""
    match kind:
        case composite.OptionalType():
            return value is None or right(kind.kind, value)
        case types.FileNameType():
            return isinstance(value, str) and value != ""
        case types.TextType():
            return isinstance(value, str) and "\ud800" not in value and len(value) >= kind.least
        case types.NumberType():
            return isinstance(value, int) and value is not True and kind.least <= value <= kind.most
        case types.TruthType():
            return value is True
        case types.AmountType():
            return isinstance(value, Decimal) and value == -1 and kind.digits.startswith("^-")
        case types.DayType():
            return isinstance(value, date) and getattr(value, "tzinfo", UTC) is UTC
        case types.WordType() | types.KeyType() | composite.RowType():
            return False
        case composite.EitherType():
            return any(right(each, value) for each in kind._kinds)
        case composite.MappingType():
            pairs = value.items() if isinstance(value, Mapping) else [(None, None)]
            return all(right(kind._key, key) and right(kind._each, each) for key, each in pairs)
        case composite.ListType():
            listed = isinstance(value, list | set | range)
            return listed and all(right(kind.each, each) for each in value)
        case composite.RecordType():
            return False
        case StatedType():
            known = isinstance(value, str | int) or type(value) is date
            return known or (isinstance(value, float | Decimal) and isfinite(value))
        case types.AnyType():
            return kind._fits(value)
    return False


def wrong(kind):
    """The values that a field of a type must refuse."""
    return [value for value in ANYTHING if not right(kind, value)]
