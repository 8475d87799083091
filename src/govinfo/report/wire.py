"""The wire format as JSON text, both ways: quickly where nothing is wrong, precisely where something is.

With msgspec installed (extra ``json``) a text is decoded against types derived from the form, and a text without
a fault becomes a report in a few passes. Anything else, a fault or an unusual cell, goes the way of
`govinfo.report.converter.structure`, which names every fault with its path. Both ways read the same report.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache, reduce
from typing import Annotated, Any, Literal, NamedTuple

from govinfo.errors import InvalidValueError, ReadError, UnknownKeyError
from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import CellKind, Form, FormTable
from govinfo.messages import data as says
from govinfo.report.annual import AnnualReport
from govinfo.report.converter import FORMAT, KEYS, amount, layout_of, plainly_filed, structure, unstructure
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.provenance import Provenance
from govinfo.report.table import ApplicationsTable, ProactiveTable, RemediesTable
from govinfo.report.values import canonical
from govinfo.spans import SourceSpan
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
        return codec.encode(_shaped(report, codec) or unstructure(report))
    return json.dumps(unstructure(report), ensure_ascii=False, separators=(",", ":")).encode()


def _shaped(report: AnnualReport, codec: "_Codec") -> object:
    """The report as the types it would be decoded to, where every cell is plainly filed; `None` where one is not."""
    if report.narrative is not None or report.processing_fees is not None:
        return None
    edition = report.edition
    whole, parts = codec.structs[edition]
    tables: list[Any] = []
    for table, part in zip(report.tables, parts, strict=True):
        layout = layout_of(edition, table.section)
        if table.edition != edition or not plainly_filed(table, layout):
            return None
        flat: Any = table.flat
        if layout.money:
            flat = [*flat]
            for number in layout.money:
                flat[number] = canonical(flat[number])
        tables.append(part(*layout.split(flat)))
    published = None if report.published is None else report.published.isoformat()
    return whole(FORMAT, report.organ, report.year, published, *tables, None)


class _InJson(Provenance):
    """Reading JSON: where a cell stands follows from its address, so nothing has to be kept for it."""

    __slots__ = ()

    def span(self, address: str, text: Callable[[str], str]) -> SourceSpan | None:
        """The path of a cell and its text as filed; `None` for anything that is no cell of the report."""
        section, _, rest = address.partition(".")
        row, _, _ = rest.partition(".")
        try:
            raw = text(address)
        except UnknownKeyError:
            return None
        form = next(form for form in FORMS if address in form.cells)
        place = form.cells[address].number - form.tables[Section(section)].slices[row].start
        return SourceSpan(f"$.{section}.{row}[{place}]", raw, self.document)


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
        published = None if wire.published is None else date.fromisoformat(wire.published)
    except (ValueError, RecursionError):
        return None
    form, keys, money, _ = codec.layouts[type(wire)]
    narrative = wire.narrative
    if narrative is not None:
        keys += 3 + 3 * len(narrative.sections)
        passages = (Passage(item.section, item.heading, item.text) for item in narrative.sections)
        narrative = Narrative(narrative.title, narrative.preface, tuple(passages))
    # Decoding keeps the last of two equal keys. A text that has just as many as were decoded has none twice.
    if text.count(b":") != keys and text.count(b'":') - text.count(b'\\":') != keys:
        return None
    edition, values = form.edition, codec.values
    try:
        flat = _joined(values(wire.proactive))
        for number in money:
            flat[number] = None if flat[number] is None else amount(flat[number])
        return AnnualReport(
            organ=wire.organ,
            year=wire.year,
            proactive=ProactiveTable(edition, tuple(flat)),
            applications=ApplicationsTable(edition, tuple(_joined(values(wire.applications)))),
            remedies=RemediesTable(edition, tuple(_joined(values(wire.remedies)))),
            narrative=narrative,
            published=published,
            provenance=_in_json(document),
        )
    except (TypeError, ReadError, InvalidValueError):
        return None


def _joined(rows: Iterable[tuple[Any, ...]]) -> list[Any]:
    flat: list[Any] = []
    for row in rows:
        flat += row
    return flat


class _Layout(NamedTuple):
    """What a decoded text is: its form, how many keys it has, which cells are money, and what its counts can be."""

    form: Form
    keys: int
    money: tuple[int, ...]
    counted: bool


class _Structs(NamedTuple):
    """The type of a text on one edition, and of its three tables."""

    report: Any
    tables: tuple[Any, ...]


class _Codec(NamedTuple):
    """What msgspec does for us."""

    encode: Callable[[object], bytes]
    decode: Callable[[bytes], Any]
    values: Callable[[Any], Iterable[tuple[Any, ...]]]
    layouts: Mapping[type, _Layout]
    structs: Mapping[str, _Structs]


@renewed
def _codec() -> _Codec | None:
    try:
        import msgspec
    except ImportError:
        return None
    clean = {form.edition: _structs(msgspec, form, counted=True) for form in FORMS}
    blank = {form.edition: _structs(msgspec, form, counted=False) for form in FORMS}

    def decoder(structs: Mapping[str, _Structs]) -> Any:
        return msgspec.json.Decoder(reduce(lambda one, other: one | other, (s.report for s in structs.values()))).decode

    quickly, with_blanks = decoder(clean), decoder(blank)

    def decode(text: bytes) -> Any:
        try:
            return quickly(text)
        except ValueError:
            return with_blanks(text)

    layouts = {
        made[form.edition].report: _described(form, counted=made is clean) for form in FORMS for made in (clean, blank)
    }
    return _Codec(msgspec.json.Encoder().encode, decode, msgspec.structs.astuple, layouts, blank)


def _structs(msgspec: Any, form: Form, *, counted: bool) -> _Structs:
    """The types for one edition; with counts from zero in every cell, or with any whole numbers and blanks."""
    array: Any = tuple
    listed: Any = list
    count = Annotated[int, msgspec.Meta(ge=0)] if counted else int | None
    kinds: Mapping[CellKind, Any] = {
        CellKind.COUNT: count,
        CellKind.CHANGE: int | None,
        CellKind.MONEY: int | str | None,
    }

    def strict(name: str, fields: Iterable[tuple[str, Any]], **options: Any) -> Any:
        return msgspec.defstruct(name, fields, forbid_unknown_fields=True, **options)

    def table(form: FormTable) -> Any:
        cells = {str(row.key): form.cells[form.slices[row.key]] for row in form.rows}
        rows = ((key, array[tuple(kinds[cell.column.kind] for cell in row)]) for key, row in cells.items())
        return strict("Table", rows)

    passage = strict("Passage", [("section", Section), ("heading", str | None), ("text", str)])
    prose = strict("Prose", [("title", str | None), ("preface", str), ("sections", listed[passage])])
    tables = {str(section): table(spec) for section, spec in form.tables.items()}
    fields = [
        ("format", Literal[FORMAT]),
        ("organ", str | None),
        ("year", int | None),
        ("published", str | None),
        *((section, struct | None) for section, struct in tables.items()),
        ("narrative", prose | None),
    ]
    report = strict("Report", fields, tag_field="edition", tag=str(form.edition))
    return _Structs(report, tuple(tables.values()))


def _described(form: Form, *, counted: bool) -> _Layout:
    rows = sum(len(table.rows) for table in form.tables.values())
    return _Layout(form, len(KEYS) + rows, layout_of(form.edition, Section.PROACTIVE).money, counted)
