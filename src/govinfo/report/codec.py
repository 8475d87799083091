"""Reports as records of msgspec, whose types are made from the description of the wire format."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter, itemgetter
from typing import Annotated, Any, NamedTuple, get_args

from govinfo.forms import FORMS, renewed
from govinfo.forms.naming import TABLES
from govinfo.forms.spec import Form, FormTable
from govinfo.records.decoding import TYPED
from govinfo.report import description
from govinfo.report.converter import amount
from govinfo.report.description import (
    ListShape,
    MapShape,
    OptionalShape,
    RecordShape,
    RowShape,
    ScalarShape,
    Shape,
    TypedShape,
)
from govinfo.report.table import ThreeTables, decoded
from govinfo.report.values import MOST, Value
from govinfo.report.wire_table import columns
from govinfo.vocabulary import Section


class TableCodec(NamedTuple):
    """The records of a table on a form.

    Attributes:
        made: Their type.
        packed: From values in form order to a record.
        flat: From a record to the values in form order.
    """

    made: Any
    packed: Callable[[tuple[Value, ...]], object]
    flat: Callable[[Any], tuple[Value, ...]]


class FormCodec(NamedTuple):
    """What is known of the records of reports whose tables are laid out in one edition.

    Attributes:
        keys: How many keys such a record has, without its prose and what is said of its cells.
        tables: From the record to the tables.
    """

    keys: int
    tables: Callable[[Any], ThreeTables]


class Codec(NamedTuple):
    """What msgspec does for us.

    Attributes:
        encode: From plain data and records to text.
        decode: From text to a record.
        forms: What is known of the records of reports, by their type.
        records: From the tables of a report to their records.
        document: From what stands under the keys that every report has, in their order, to a record.
    """

    encode: Callable[[object], bytes]
    decode: Callable[[bytes], Any]
    forms: Mapping[type, FormCodec]
    records: Callable[[ThreeTables], tuple[object, ...]]
    document: Callable[..., object]


@renewed
def codec() -> Codec | None:
    """Encoding and decoding of the reports on every form, of their optional keys those on cells."""
    try:
        import msgspec
    except ImportError:
        return None
    tables = {key: _table(msgspec, form) for key, form in FORMS.tables.items()}
    reports = {_report(msgspec, form, tables): form for form in FORMS}
    return Codec(
        encode=msgspec.json.Encoder().encode,
        decode=msgspec.json.Decoder(_union(reports)).decode,
        forms={made: _of_form(form, tables) for made, form in reports.items()},
        records=_records(tables),
        document=_record(msgspec, dict.fromkeys(description.REQUIRED, Any)),
    )


def _records(tables: Mapping[tuple[str, Section], TableCodec]) -> Callable[[ThreeTables], tuple[object, ...]]:
    """From tables to their records; `None` for one that a report lacks."""
    of_proactive, of_applications, of_remedies = (
        {form.edition: tables[form.edition, section].packed for form in FORMS} for section in TABLES
    )

    def records(filed: ThreeTables) -> tuple[object, ...]:
        proactive, applications, remedies = filed
        return (
            of_proactive[proactive.edition](proactive.flat) if proactive.present else None,
            of_applications[applications.edition](applications.flat) if applications.present else None,
            of_remedies[remedies.edition](remedies.flat) if remedies.present else None,
        )

    return records


def _of_form(form: Form, tables: Mapping[tuple[str, Section], TableCodec]) -> FormCodec:
    edition = form.edition
    proactive, applications, remedies = (tables[edition, section].flat for section in TABLES)

    def filed(wire: Any) -> ThreeTables:
        return decoded(edition, proactive(wire.proactive), applications(wire.applications), remedies(wire.remedies))

    described = (description.table(form.tables[section]) for section in TABLES)
    return FormCodec(len(description.REQUIRED) + sum(map(_keys, described)), filed)


def _keys(kind: Shape) -> int:
    """How many keys an object has, those of the objects in it too."""
    return sum(1 + _keys(field) for field in kind.fields.values()) if isinstance(kind, RecordShape) else 0


def _report(msgspec: Any, form: Form, tables: Mapping[tuple[str, Section], TableCodec]) -> Any:
    """The type of a report whose tables are all laid out in its own edition; other optional keys are unknown to it."""
    described = description.report(*[str(form.edition)] * len(TABLES))
    known = {str(section): tables[form.edition, section].made | None for section in TABLES}
    fields = {
        key: known.get(key) or _type(msgspec, described.fields[key]) for key in description.REQUIRED if key != "edition"
    }
    said = {key: _type(msgspec, described.fields[key]) for key in description.OF_CELLS}
    return _record(msgspec, fields, said, tag_field="edition", tag=str(form.edition))


def _table(msgspec: Any, form: FormTable) -> TableCodec:
    shared = columns(form)
    return _keyed(msgspec, form) if shared is None else _listed(msgspec, form, shared)


def _keyed(msgspec: Any, form: FormTable) -> TableCodec:
    """A table with a key for each value."""
    kinds = {row: _type(msgspec, kind) for row, kind in description.table(form).fields.items()}
    table = _record(msgspec, kinds)
    divided = tuple(zip(kinds.values(), form.slices.values(), strict=True))

    def packed(flat: tuple[Value, ...]) -> object:
        return table(*[row(*flat[where]) for row, where in divided])

    flat: Callable[[Any], tuple[Any, ...]] = attrgetter(*(f"{cell.row.key}.{cell.column.key}" for cell in form.cells))
    return TableCodec(table, packed, _exact(flat, form.money))


def _listed(msgspec: Any, form: FormTable, shared: tuple[str, ...]) -> TableCodec:
    """A table with its columns named once over a list for each row.

    Their names are held against the text that is written for them; only where it is another they are decoded.
    """
    list_of_rows = _type(msgspec, description.table(form).fields["rows"])
    table = _record(msgspec, {"columns": msgspec.Raw, "rows": list_of_rows})
    named, names = msgspec.Raw(msgspec.json.encode(shared)), list(shared)
    rows, values = tuple(form.slices.values()), msgspec.structs.astuple
    divided: Callable[[Any], Any] = itemgetter(*rows) if len(rows) > 1 else lambda flat: (flat,)

    def packed(flat: tuple[Value, ...]) -> object:
        return table(named, list_of_rows(*divided(flat)))

    def flat(record: Any) -> tuple[Any, ...]:
        if record.columns != named and msgspec.json.decode(record.columns) != names:
            raise ValueError(record.columns)
        found: list[Any] = []
        for row in values(record.rows):
            found += row
        return tuple(found)

    return TableCodec(table, packed, _exact(flat, form.money))


def _exact(flat: Callable[[Any], tuple[Any, ...]], money: tuple[int, ...]) -> Callable[[Any], tuple[Value, ...]]:
    """The values of a table, those that are amounts of money as such."""

    def exact(record: Any) -> tuple[Value, ...]:
        found = list(flat(record))
        for number in money:
            found[number] = amount(found[number])
        return tuple(found)

    return exact if money else flat


def _type(msgspec: Any, kind: Shape) -> Any:
    """The type by which msgspec tells what is described."""
    listed: Any = list
    array: Any = tuple
    match kind:
        case ScalarShape():
            return _bounded(msgspec, kind.annotation)
        case RowShape():
            return array[tuple(_type(msgspec, cell) for cell in kind.cells)]
        case OptionalShape():
            return _type(msgspec, kind.kind) | None
        case ListShape():
            return listed[_type(msgspec, kind.each)]
        case MapShape():
            return dict[str, _each(msgspec, kind.each)]  # type: ignore[misc]
        case TypedShape():
            raise AssertionError("there is none among the keys that are decoded quickly")
        case _:
            return _record(msgspec, {key: _type(msgspec, field) for key, field in kind.fields.items()})


def _each(msgspec: Any, kind: Shape) -> Any:
    """The type of what is said of a cell: a text, or an object of texts that stays plain data."""
    if not isinstance(kind, RecordShape):
        return _type(msgspec, kind)
    return TYPED("Reason", {key: _type(msgspec, field) for key, field in kind.fields.items()})


def _bounded(msgspec: Any, annotation: Any) -> Any:
    """The same type, its whole numbers of no more digits than a figure has."""
    kinds = get_args(annotation)
    if int not in kinds:
        return annotation
    bounded = Annotated[int, msgspec.Meta(ge=-MOST, le=MOST)]
    return _union(bounded if each is int else each for each in kinds)


def _union(kinds: Iterable[Any]) -> Any:
    """A type that is any of some."""
    first, *others = kinds
    for other in others:
        first |= other
    return first


def _record(msgspec: Any, fields: Mapping[str, Any], left_out: Mapping[str, Any] | None = None, **options: Any) -> Any:
    """A type with some fields, and others that may be left out."""
    may_lack = [(key, kind, msgspec.field(default=None)) for key, kind in (left_out or {}).items()]
    listed = [*fields.items(), *may_lack]
    return msgspec.defstruct("Record", listed, forbid_unknown_fields=True, omit_defaults=True, gc=False, **options)
