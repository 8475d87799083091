"""The wire format as JSON text, both ways: quickly where nothing is wrong, precisely where something is.

With msgspec installed (extra ``json``) a text is decoded against types made from the description of the wire format,
and a text without a fault becomes a report in a few passes. Anything else, a fault or an unusual cell, goes the way of
`govinfo.report.converter.structure`, which names every fault with its path. Both ways read the same report.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache, reduce
from typing import Any, NamedTuple

from govinfo.errors import ReadError, UnknownKeyError
from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import Form
from govinfo.messages import data as says
from govinfo.report import description
from govinfo.report.annual import AnnualReport
from govinfo.report.converter import amount, divided, structure, unstructure, wired
from govinfo.report.description import ListShape, MapShape, OptionalShape, RowShape, ScalarShape, Shape
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.provenance import Provenance
from govinfo.report.table import ApplicationsTable, FiledTable, ProactiveTable, RemediesTable
from govinfo.report.values import Value
from govinfo.spans import Locator, SourceSpan
from govinfo.vocabulary import Section


def loads(data: str | bytes, *, document: str | None = None) -> AnnualReport:
    """The report that a JSON text in the wire format states, every cell with its place in the text.

    Raises:
        ReadError: If the text is no JSON, states a key twice, or is not in the wire format; all faults together.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = loads(dumps(zero("2021")))
        >>> print(report.source("remedies.review.total"))
        $.remedies.review[4]：“0”
    """
    return _quick(data, document) or _precise(data, document)


def dumps(report: AnnualReport) -> bytes:
    """The report as JSON text in the wire format: UTF-8, on one line."""
    codec = _codec()
    if codec is not None:
        return codec.encode(wired(report, codec.record))
    return json.dumps(unstructure(report), ensure_ascii=False, separators=(",", ":")).encode()


class _InJson(Provenance):
    """Reading JSON: where a cell stands follows from its address, so nothing has to be kept for it."""

    __slots__ = ()

    def span(self, address: str, filed: Callable[[str], tuple[int, str]]) -> SourceSpan | None:
        """The path of a cell and its text as filed; `None` for anything that is no cell of the report."""
        section, _, rest = address.partition(".")
        row, _, _ = rest.partition(".")
        try:
            place, raw = filed(address)
        except UnknownKeyError:
            return None
        locator = Locator(pointer=f"/{section}/{row}/{place}")
        return SourceSpan(f"$.{section}.{row}[{place}]", raw, self.document, locator=locator)


@lru_cache(maxsize=64)
def _in_json(document: str | None) -> _InJson:
    return _InJson(document, "json")


def _precise(data: str | bytes, document: str | None) -> AnnualReport:
    try:
        report = structure(json.loads(data, object_pairs_hook=_once, parse_constant=_no_number))
        json.dumps(unstructure(report), ensure_ascii=False).encode()
    except RecursionError:
        raise ReadError(says.TOO_DEEP, document=document) from None
    except UnicodeError:
        raise ReadError(says.NO_UTF8, document=document) from None
    except json.JSONDecodeError as error:
        rest = error.doc[error.pos :][:20]
        raise ReadError(says.NO_JSON, line=error.lineno, column=error.colno, found=rest, document=document) from None
    except ReadError as error:
        raise error.within(document) from None
    except ValueError:
        raise ReadError(says.NUMBER_TOO_LONG, document=document) from None
    return report.replace(provenance=_in_json(document))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        doubled = (key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ReadError.of(ReadError(says.KEY_TWICE, found=key) for key in doubled)
    return table


def _no_number(constant: str) -> None:
    raise ReadError(says.NO_WHOLE_NUMBER, found=constant)


def _quick(data: str | bytes, document: str | None) -> AnnualReport | None:
    """The report, if decoding it against the form's types meets nothing that has to be looked at twice."""
    codec = _codec()
    if codec is None:
        return None
    try:
        text = data.encode() if isinstance(data, str) else data
        wire = codec.decode(text)
        edition, keys, money = codec.decoded[type(wire)]
        narrative = wire.narrative
        if narrative is not None:
            keys += 3 + 3 * len(narrative.sections)
        # Decoding keeps the last of two equal keys. A text that has just as many as were decoded has none twice.
        if text.count(b":") != keys and text.count(b'":') - text.count(b'\\":') != keys:
            return None
        rows = map(codec.rows, (wire.proactive, wire.applications, wire.remedies))
        proactive, applications, remedies = map(_flat, rows, money)
        return AnnualReport(
            organ=wire.organ,
            year=wire.year,
            proactive=ProactiveTable(edition, proactive),
            applications=ApplicationsTable(edition, applications),
            remedies=RemediesTable(edition, remedies),
            narrative=None if narrative is None else _told(narrative),
            published=None if wire.published is None else date.fromisoformat(wire.published),
            provenance=_in_json(document),
        )
    except (TypeError, ValueError, RecursionError):  # a table that is lacking, a text that is no report
        return None


def _told(narrative: Any) -> Narrative:
    passages = (Passage(Section(each.section), each.heading, each.text) for each in narrative.sections)
    return Narrative(narrative.title, narrative.preface, tuple(passages))


def _flat(rows: Iterable[tuple[Any, ...]], money: tuple[int, ...]) -> tuple[Value, ...]:
    """The values of a decoded table in form order, of which some are amounts of money."""
    found: list[Any] = []
    for row in rows:
        found += row
    for number in money:
        found[number] = amount(found[number])
    return tuple(found)


class _Decoded(NamedTuple):
    """What a decoded report is: its edition, how many keys it has, and which cells of each table are money."""

    edition: str
    keys: int
    money: tuple[tuple[int, ...], ...]


class _Codec(NamedTuple):
    """What msgspec does for us.

    Attributes:
        encode: From plain data and records to text.
        decode: From text to a record.
        rows: The rows of the record of a table.
        decoded: What the records of reports are.
        tables: The records of tables.
    """

    encode: Callable[[object], bytes]
    decode: Callable[[bytes], Any]
    rows: Callable[[Any], Iterable[tuple[Any, ...]]]
    decoded: Mapping[type, _Decoded]
    tables: Mapping[tuple[str, Section], Callable[..., object]]

    def record(self, table: FiledTable) -> object:
        """The record of a filed table."""
        return self.tables[table.edition, table.section](*divided(table))


@renewed
def _codec() -> _Codec | None:
    """Encoding and decoding of the reports on every form; those with optional keys are not decoded quickly."""
    try:
        import msgspec
    except ImportError:
        return None
    types = {_report_type(msgspec, str(form.edition)): form for form in FORMS}
    return _Codec(
        encode=msgspec.json.Encoder().encode,
        decode=msgspec.json.Decoder(reduce(lambda one, other: one | other, types)).decode,
        rows=msgspec.structs.astuple,
        decoded={made: _decoded(form) for made, form in types.items()},
        tables={key: _type(msgspec, description.table(form)) for key, form in FORMS.tables.items()},
    )


def _report_type(msgspec: Any, edition: str) -> Any:
    """The type of a report whose tables are all laid out in its own edition."""
    described = description.report(*[edition] * len(description.TABLES))
    fields = {key: kind for key, kind in described.fields.items() if key != "edition"}
    return _type(msgspec, described._replace(fields=fields), tag_field="edition", tag=edition)


def _type(msgspec: Any, kind: Shape, **options: Any) -> Any:
    """The type by which msgspec tells what is described; optional keys are unknown to it."""
    listed: Any = list
    array: Any = tuple
    match kind:
        case ScalarShape():
            return kind.annotation
        case RowShape():
            return array[tuple(cell.annotation for cell in kind.cells)]
        case OptionalShape():
            return _type(msgspec, kind.kind) | None
        case MapShape():
            raise AssertionError
        case ListShape():
            return listed[_type(msgspec, kind.each)]
        case _:
            required = [(key, _type(msgspec, field)) for key, field in kind.fields.items() if key not in kind.optional]
            return msgspec.defstruct("Record", required, forbid_unknown_fields=True, **options)


def _decoded(form: Form) -> _Decoded:
    tables = [form.tables[section] for section in description.TABLES]
    keys = len(description.REQUIRED) + sum(len(table.rows) for table in tables)
    return _Decoded(form.edition, keys, tuple(table.money for table in tables))
