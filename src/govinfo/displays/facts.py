"""The fields of a record as facts in words: what each is called, and what it states."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from govinfo.displays.listing import Listing, Says
from govinfo.displays.wording import pair, worded
from govinfo.languages import Text, in_both, in_english, joined
from govinfo.messages.fields import FIELDS, RECORDS

_NO_LABELS: Says = {}


def label(record: object, name: str) -> Text:
    """What a field is called."""
    kind = type(record).__name__
    zh = FIELDS.get(f"{kind}.{name}") or FIELDS.get(name, name)
    return Text(zh, in_english(name))


def title(record: object) -> Text:
    """What a record is called."""
    kind = type(record).__name__
    return RECORDS.get(kind, in_both(kind))


def stated(record: Any) -> Iterator[tuple[str, object]]:
    """The fields that state something, each with its value; none that holds somebody's own affair.

    Left out is what is empty, and a yes or no that is as it is unless stated.
    """
    said = getattr(record, "_SAID", _NO_LABELS)
    for name, default in _fields(type(record)):
        value = getattr(record, name)
        if value is not None and value not in ((), "") and not (isinstance(value, bool) and value is default):
            yield name, said[name](value) if name in said else value


def _fields(kind: Any) -> Iterator[tuple[str, object]]:
    """The fields of a class that are shown, each with its default."""
    if hasattr(kind, "__attrs_attrs__"):
        return ((field.name, field.default) for field in kind.__attrs_attrs__ if field.init and field.repr)
    defaults: dict[str, object] = kind._field_defaults
    return ((name, defaults.get(name)) for name in kind._fields)


def facts(record: object, usual: Callable[[Any], Text]) -> Iterator[Listing]:
    """What a record states: a row for each field; below them a table for each that holds several records.

    Args:
        record: The record.
        usual: How records are told on one line that have no way of their own.
    """
    several = {name: value for name, value in stated(record) if _are_records(value, usual)}
    rows = [(label(record, name), value) for name, value in stated(record) if name not in several]
    yield Listing(rows, caption=title(record))
    for name, records in several.items():
        yield table(cast("Sequence[object]", records), label(record, name))


def on_one_line(record: object) -> Text:
    """What a record states, one fact behind the other."""
    return joined((pair(label(record, name), worded(value)) for name, value in stated(record)), "；", "; ")


def table(records: Sequence[object], caption: Text | None = None) -> Listing:
    """Records of one class below each other: a column for each field that one of them states, in the class's order."""
    rows = [dict(stated(record)) for record in records]
    names = [name for name, _ in _fields(type(records[0])) if any(name in held for held in rows)]
    heads = [label(records[0], name) for name in names]
    return Listing([[held.get(name) for name in names] for held in rows], heads, caption)


def _are_records(value: object, usual: Callable[[Any], Text]) -> bool:
    """Whether a value is several records that are not told on one line."""
    if not isinstance(value, tuple):
        return False
    own = [getattr(type(each), "_worded", None) for each in cast("tuple[object, ...]", value)]
    return bool(own) and all(one is usual for one in own)
