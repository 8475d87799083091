"""Right values for every type of field: one that is always the same, and those that Hypothesis draws."""

from datetime import date
from decimal import Decimal
from functools import cache, partial

from hypothesis import strategies as st

from govinfo.checks.example import Example
from govinfo.checks.finding import StatedType
from govinfo.errors import GovinfoError
from govinfo.law.calendar import CHINA
from govinfo.law.policy import CalendarType
from govinfo.records import composite, types
from govinfo.records.deriving import KeyedType, type_of


def sample(kind):  # noqa: C901, PLR0911, PLR0912 - one line for each type
    """A value that a field of a type holds."""
    match kind:
        case composite.OptionalType():
            return sample(kind.kind)
        case types.TextType():
            return "甲"
        case types.NumberType():
            return 2026 if kind is types.YEAR else kind.least
        case types.TruthType():
            return True
        case types.AmountType():
            return Decimal("1.50")
        case types.DayType():
            return date(2024, 3, 1)
        case types.WordType():
            return next(iter(kind.members.values()))
        case types.KeyType():
            return next(iter(kind._keys()))
        case composite.EitherType():
            return sample(kind._kinds[0])
        case composite.RowType():
            return tuple(map(sample, kind._each))
        case composite.MappingType():
            return {sample(kind._key): sample(kind._each)}
        case composite.ListType():
            return (sample(kind.each),)
        case CalendarType():
            return CHINA
        case types.AnyType() if kind is types.ANY_TEXT:
            return "甲"
        case composite.RecordType() if kind.made is Example:
            return Example()
        case composite.RecordType():
            return made(kind.made)
        case StatedType():
            return Decimal("1.50")
    return _takes_anything


def _takes_anything(*_):
    return ()


def made(kind):
    """A record of a class, every field of it given."""
    fields = [field for field in type_of(kind)._fields() if field.needed]
    return kind(**{field.name: sample(field.kind) for field in fields})


@cache
def drawn(kind):  # noqa: C901, PLR0911, PLR0912 - one line for each type
    """Any value that a field of a type holds."""
    match kind:
        case composite.OptionalType():
            return st.none() | drawn(kind.kind)
        case types.TextType():
            return st.text(st.characters(exclude_categories=["Cs"]), min_size=kind.least, max_size=9)
        case types.NumberType():
            return st.integers(kind.least, kind.most) | st.integers(max(kind.least, -9), min(kind.most, 40))
        case types.TruthType():
            return st.booleans()
        case types.AmountType():
            return st.decimals(0, 10**6, places=2)
        case types.DayType():
            return st.dates(date(2023, 1, 1), date(2024, 12, 31)) | st.dates()
        case types.WordType():
            return st.sampled_from(list(kind.members.values()))
        case types.KeyType():
            return st.sampled_from(list(kind._keys()))
        case composite.EitherType():
            return st.one_of(*map(drawn, kind._kinds))
        case composite.RowType():
            return st.tuples(*map(drawn, kind._each))
        case composite.MappingType():
            return st.dictionaries(drawn(kind._key), drawn(kind._each), max_size=3)
        case composite.ListType():
            return st.lists(drawn(kind.each), max_size=3).map(tuple)
        case CalendarType():
            return st.sampled_from([CHINA, CHINA.estimating(2027)])
        case KeyedType():
            known = st.sampled_from(list(kind._records()))
            return known | _records(kind) if kind.others else known
        case composite.RecordType():
            return _records(kind)
    stated = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text("某县一二", max_size=5)
    return stated | st.booleans() | st.dates() | st.decimals(-(10**6), 10**6, places=3)


def _records(kind):
    fields = list(kind._fields())
    needed = {field.name: drawn(field.kind) for field in fields if field.needed}
    further = {field.name: drawn(field.kind) for field in fields if not field.needed}
    return st.fixed_dictionaries(needed, optional=further).map(partial(_built, kind.made)).filter(bool)


def _built(made, values):
    """A record of some values; nothing where they do not hold together."""
    try:
        return made(**values)
    except GovinfoError:
        return None
