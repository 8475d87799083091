"""From what was found in a document to the report it states, with where everything stood."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache, partial
from typing import TypeVar

from govinfo.errors import ReadError, UnknownFormError
from govinfo.forms import form_for
from govinfo.forms.spec import CellKind, FormCell
from govinfo.languages import Text
from govinfo.readers import fees, headline, printed, prose
from govinfo.readers.formats.decoding import spoilt
from govinfo.readers.limits import Limits
from govinfo.readers.matching import Found, Matched
from govinfo.readers.result import How, ReadResult, Recognition
from govinfo.readers.several import separate
from govinfo.readers.stream import APART, BLANK, MERGED, Stream
from govinfo.readers.tables import Tables, find
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import EMPTY, CellNote, Note, filed, missing, undecided
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.provenance import Oddity, Problem, Provenance
from govinfo.report.table import ApplicationsTable, FiledTable, ProactiveTable, RemediesTable
from govinfo.report.values import BLANK_MARKS, Value
from govinfo.spans import SourceSpan
from govinfo.text import fold
from govinfo.vocabulary import Section

_Kind = TypeVar("_Kind", bound=FiledTable)
_PLAIN = 15
_NOTE = "稽关系"
_ALTERED = frozenset({How.NEIGHBOURS})


class Spans(Mapping[str, SourceSpan]):
    """Where things stood, worked out when asked for."""

    __slots__ = ("_cells", "_locate", "_told")

    def __init__(self, told: dict[str, SourceSpan], cells: dict[str, int], locate: Callable[[int], SourceSpan]) -> None:
        self._told = told
        self._cells = cells
        self._locate = locate

    def __getitem__(self, address: str) -> SourceSpan:
        told = self._told.get(address)
        return told if told is not None else self._locate(self._cells[address])

    def __iter__(self) -> Iterator[str]:
        yield from self._told
        yield from self._cells

    def __len__(self) -> int:
        return len(self._told) + len(self._cells)

    def __reduce__(self) -> tuple[object, ...]:
        return (dict, (dict(self.items()),))


def assemble(stream: Stream, document: str | None, name: str, limits: Limits) -> tuple[ReadResult, ...]:
    """The reports in a stream.

    Raises:
        UnknownFormError: If no table of the form stands in it.
    """
    try:
        return tuple(_report(part, document, name, limits) for part in separate(stream, limits))
    except ReadError as error:
        raise error.within(document) from None


def _report(stream: Stream, document: str | None, name: str, limits: Limits) -> ReadResult:
    tables = find(stream, limits)
    if tables is None:
        raise _unknown(stream, document)
    added = fees.read(stream)
    told, spans = prose.narrative(stream, tables.with_another(added.rows, added.places), document)
    head = headline.read(told, spans, stream, document)
    narrative, said = printed.taken(told, spans, stream, document)
    year = said.year or head.year
    found = _Assembly(stream, tables, year)
    found.note()
    report = AnnualReport(
        organ=said.organ or head.organ,
        year=year,
        proactive=found.table(ProactiveTable),
        applications=found.table(ApplicationsTable),
        remedies=found.table(RemediesTable),
        narrative=narrative,
        published=said.published or head.published,
        processing_fees=found.fees(added),
        provenance=Provenance(
            document,
            name,
            Spans(spans, found.cells, stream.locate),
            tuple(found.problems),
            beside=tuple(stream.told.beside),
        ),
    )
    return ReadResult(report, found.trace, partial(map, stream.locate, tables.ignored))


def _unknown(stream: Stream, document: str | None) -> ReadError:
    reason = spoilt("\n".join(stream.lines[:400]) or stream.text)
    if reason is not None:
        return ReadError(f"readable text; {reason}", document=document)
    return UnknownFormError(
        "the tables of an annual report on government information disclosure (政府信息公开工作年度报告), in the form "
        "of 2019 or 2021; none of their labels is followed by numbers in it",
        document=document,
    )


@lru_cache(maxsize=4096)
def _count(text: str) -> int | None:
    """The number that plain digits state, without a zero before it."""
    plain = text.isdigit() and text.isascii() and (text[0] != "0" or len(text) == 1) and len(text) <= _PLAIN
    return int(text) if plain else None


_SEVERAL = "several figures stand in one cell"
_NO_LABEL = "its label was not found"


def _in_both(reason: str) -> Text:
    return Text(reason, reason)


def _left(matched: Matched, cell: FormCell) -> tuple[None, CellNote | None]:
    """A cell for which nothing was taken: printed empty, not printed, or printed and undecided."""
    reason = matched.reasons.get(cell.number, EMPTY.en)
    if reason == EMPTY.en:
        return None, None
    return None, missing(_in_both(reason)) if reason == _NO_LABEL else undecided(_in_both(reason))


class _Assembly:
    """The tables of one report, with where their cells stood."""

    def __init__(self, stream: Stream, tables: Tables, year: int | None) -> None:
        self.stream = stream
        self.tables = tables
        form = form_for(year) if year else None
        known = tables.matched.get(Section.APPLICATIONS) or next(iter(tables.matched.values()))
        self.edition = form.edition if form else known.edition
        self.cells: dict[str, int] = {}
        self.problems: list[Problem] = []

    def table(self, kind: type[_Kind]) -> _Kind:
        matched = self.tables.matched.get(kind.section)
        if matched is None:
            self.problems.append(Problem(Oddity.MISSING_ROW, str(kind.section), "the table was not found"))
            return kind.filled(self.edition, None, present=False)
        flat: list[Value] = []
        notes: list[Note] = []
        for cell in matched.table.cells:
            found = matched.cells.get(cell.number)
            count = None
            if found is not None:
                self.cells[cell.address] = found.segment
                count = _count(found.text)
            if count is not None:
                flat.append(Decimal(count) if cell.column.kind is CellKind.MONEY else count)
                continue
            value, note = _left(matched, cell) if found is None else self._stated(matched, cell, found)
            flat.append(value)
            if note is not None:
                notes.append((cell.number, note))
        self._rows(matched)
        return kind(matched.edition, tuple(flat), tuple(notes))

    def _stated(self, matched: Matched, cell: FormCell, found: Found) -> tuple[Value, CellNote | None]:
        """What a cell that was found states, and the note on it."""
        if found.text == BLANK:
            return _left(matched, cell)
        span = self.stream.locate(found.segment)
        raw = span.raw.strip()
        value, note = filed(raw, cell.column)
        if found.text == MERGED or APART in found.text:
            value, note = None, undecided(_in_both(matched.reasons.get(cell.number, _SEVERAL)), raw)
        elif value is None and filed(found.text, cell.column)[0] is not None:
            return filed(found.text, cell.column)
        if note is not None and value is None and fold(raw) not in BLANK_MARKS:
            if span.asides:
                note = undecided(span.asides[0].sentence, raw)
            reason = note.reason.en if note.reason else f"{raw!r} is no number"
            told = f"{span.place}, {cell.row.label}: {reason}"
            self.problems.append(Problem(Oddity.UNDECIDED_CELL, cell.address, told, span))
        return value, note

    def _rows(self, matched: Matched) -> None:
        section = matched.table.section
        for key, (label, _) in matched.labels.items():
            self.cells[f"{section}.{key}"] = label.segment
        rows = {f"{section}.{row.key}": row for row in matched.table.rows}
        for met in matched.met:
            span = None if met.segment is None else self.stream.locate(met.segment)
            place = f"{span.place}, " if span else ""
            told = f"{place}{rows[met.where].label}: {met.reason}"
            self.problems.append(Problem(met.oddity, met.where, told, span))
        for key, (label, how) in matched.labels.items():
            if how in _ALTERED:
                span = self.stream.locate(label.segment)
                row = rows[f"{section}.{key}"]
                told = f"{span.place}: {span.raw!r} was read as {row.label!r}"
                self.problems.append(Problem(Oddity.ALTERED_LABEL, f"{section}.{key}", told, span))

    def note(self) -> None:
        """Where the note over table 三 stands, known by the word that both its printings share."""
        at = self.stream.text.find(_NOTE)
        if at >= 0:
            self.cells[f"{Section.APPLICATIONS}.note"] = self.stream.at(at)

    def fees(self, added: fees.Found) -> ProcessingFees | None:
        self.cells.update(added.segments)
        if added.reason is not None:
            self.problems.append(Problem(Oddity.UNDECIDED_CELL, "processing_fees", added.reason))
        return added.fees

    def trace(self) -> Iterator[Recognition]:
        for section in Section:
            matched = self.tables.matched.get(section)
            for row in matched.table.rows if matched else ():
                label = matched.labels.get(row.key) if matched else None
                values = matched.values.get(row.key, How.NOTHING) if matched else How.NOTHING
                where = self.stream.locate(label[0].segment) if label else None
                yield Recognition(f"{section}.{row.key}", label[1] if label else How.NOTHING, values, where)
