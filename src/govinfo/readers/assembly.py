"""From what was found in a document to the report it states, with where everything stood."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache, partial
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from govinfo.errors import ReadError, UnknownFormError
from govinfo.forms import form_for
from govinfo.forms.spec import FormCell, Row
from govinfo.languages import Text, shortened
from govinfo.messages import recognising as says
from govinfo.messages.reports import NO_NUMBER
from govinfo.readers import processing_fees
from govinfo.readers.figures import BLANK, MERGED, UNTOLD
from govinfo.readers.limits import Limits
from govinfo.readers.metadata import declared, imprint, in_prose, page_fields, published
from govinfo.readers.metadata.statement import NOBODY, ReportIdentity, Statement, known, settled
from govinfo.readers.preparing.bracketed import unbracketed
from govinfo.readers.preparing.captioned_years import without_captioned_years
from govinfo.readers.preparing.comparisons import without_comparisons
from govinfo.readers.preparing.listed_remedies import unlisted
from govinfo.readers.preparing.numbered import unnumbered
from govinfo.readers.preparing.remarked import unremarked
from govinfo.readers.preparing.separating import opened, separate, titles_of_years
from govinfo.readers.prose.narrative import Prose, narrative
from govinfo.readers.recognising.deciding import Decision, Refused
from govinfo.readers.recognising.finding import find
from govinfo.readers.recognising.printed_order import cells_of
from govinfo.readers.recognising.table_reading import TableReading
from govinfo.readers.result import How, ReadResult, Recognition
from govinfo.readers.stream import APART, Declared, Stream
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote, filed, missing, undecided
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.provenance import Oddity, Problem, Provenance
from govinfo.report.table import ApplicationsTable, FiledTable, ProactiveTable, RemediesTable
from govinfo.report.values import BLANK_MARKS, Value
from govinfo.spans import Aside, AsideKind, SourceSpan
from govinfo.text import fold
from govinfo.vocabulary import Section

if TYPE_CHECKING:
    from govinfo.readers.recognising.layouts.placed_tables import FilledTables
    from govinfo.readers.recognising.tables import Tables

_Kind = TypeVar("_Kind", bound=FiledTable)
_PLAIN = 15
_NOTE = "稽关系"
_NUMBER = itemgetter(0)
_PREPARING = (unremarked, unbracketed, unnumbered, without_comparisons, without_captioned_years, unlisted)
"""What is done to a document before reports are looked for, in turn."""


class SpanFinder(Mapping[str, SourceSpan]):
    """Where things stood, worked out when asked for.

    Args:
        spans: Where the prose and the fields stood, by address.
        printed: The segments of what stands in no table, and of notes, by address.
        tables: The tables, with the segments of their labels and cells.
        locate: From the number of a segment to its place and raw text.
    """

    def __init__(
        self,
        spans: Mapping[str, SourceSpan],
        printed: dict[str, int],
        tables: Sequence[TableReading],
        locate: Callable[[int], SourceSpan],
    ) -> None:
        self._spans = spans
        self._printed = printed
        self._tables = tables
        self._locate = locate

    @cached_property
    def _segments(self) -> dict[str, int]:
        found = dict(self._printed)
        for one in self._tables:
            labels = {f"{one.table.section}.{key}": row.label for key, row in one.decisions().items()}
            cells = dict(zip([cell.address for cell in one.table.cells], one.segments, strict=True))
            found.update({address: at for address, at in (labels | cells).items() if at is not None})
        return found

    def __getitem__(self, address: str) -> SourceSpan:
        span = self._spans.get(address)
        return span if span is not None else self._locate(self._segments[address])

    def __iter__(self) -> Iterator[str]:
        yield from self._spans
        yield from self._segments

    def __len__(self) -> int:
        return len(self._spans) + len(self._segments)

    def __reduce__(self) -> tuple[object, ...]:
        return (dict, (dict(self.items()),))


def assemble(
    stream: Stream, document: str | None, name: str, limits: Limits, given: ReportIdentity = NOBODY
) -> tuple[ReadResult, ...]:
    """The reports in a stream; organ and year that the caller gives are believed before what stands there.

    Of several reports those on that year are meant, where any says that it is.

    Raises:
        UnknownFormError: If no table of the form stands in it.
    """
    try:
        prepared = _prepared(stream)
        parts = [(part, find(part, limits)) for part in _parts(prepared, limits)]
        standing = [(part, tables) for part, tables in parts if tables is not None]
        if not standing:
            raise _without_tables(stream, document)
        others = [one for part, tables in parts if tables is None for one in _of_another(part, document)]
        read = partial(_report, others=others, document=document, name=name)
        if given.year is not None and len(standing) > 1:
            standing = [one for one in standing if read(*one, given=NOBODY).report.year == given.year] or standing
        return tuple(read(*one, given=given) for one in standing)
    except ReadError as error:
        raise error.within(document) from None


def _prepared(stream: Stream) -> Stream:
    """A stream without what is none of the report's, its tables as the form prints them."""
    for prepare in _PREPARING:
        stream = prepare(stream)
    return stream


def _parts(stream: Stream, limits: Limits) -> list[Stream]:
    """The reports in a stream; only where tables are is what tells those of several columns in a row loaded."""
    parts = separate(stream, limits)
    if not stream.widths or len(parts) > 2:
        return parts
    if opened(stream) > 1:
        from govinfo.readers.preparing.split_columns import joined

        whole = joined(stream)
        if whole is not None:
            return [whole]
    if len(parts) > 1:
        return parts
    from govinfo.readers.preparing.year_columns import by_year

    return by_year(stream) or parts


def _of_another(stream: Stream, document: str | None) -> Iterator[Statement]:
    """What a report without tables says in the document of another, as its title does: the year of either may be meant.

    A reader of that one learns so that this one is not read.
    """
    for row, year in titles_of_years(stream)[:1]:
        span = stream.passage(row, row, stream.lines[row - stream.first], document)
        yield Statement("year", year, span, firm=True)


def _report(
    stream: Stream,
    tables: "Tables | FilledTables",
    others: Sequence[Statement],
    document: str | None,
    name: str,
    given: ReportIdentity,
) -> ReadResult:
    extents = tables.extents()
    added = processing_fees.read(stream)
    whole = narrative(stream, extents.with_another(added.rows, added.places), document)
    stated = tuple(_statements(stream, whole, document))
    spans = whole.spans
    prose, said = imprint.stripped(whole.narrative, spans)
    stated = (*known(given), *known(said, spans), *stated)
    dated = any(one.field == "year" for one in stated)
    identity, contradictions = settled((*stated, *others) if dated else stated, spans)
    form = None if identity.year is None else form_for(identity.year)
    edition = None if form is None else form.edition
    found = _Assembly(stream, tables.read(edition), edition)
    found.note()
    report = AnnualReport(
        organ=identity.organ,
        year=identity.year,
        proactive=found.table(ProactiveTable),
        applications=found.table(ApplicationsTable),
        remedies=found.table(RemediesTable),
        narrative=prose,
        published=identity.published,
        processing_fees=found.fees(added),
        provenance=Provenance(
            document,
            name,
            SpanFinder(spans, found.printed, tuple(found.readings.values()), stream.locate),
            (*contradictions, *found.problems),
            beside=tuple(stream.notes.beside),
        ),
    )
    if report.organ is None and report.year is None and _is_empty_form(report, stream):
        raise UnknownFormError(says.FORM_ITSELF, document=document)
    return ReadResult(report, found.trace, partial(map, stream.locate, extents.ignored))


def _without_tables(stream: Stream, document: str | None) -> ReadError:
    """Why no report is read from a document; what tells is loaded where there are no tables."""
    from govinfo.readers.refusing import without_tables

    return without_tables(stream, document)


def _is_empty_form(report: AnnualReport, stream: Stream) -> bool:
    """Whether a document is the form itself; what tells its title is loaded where nobody reports on any year."""
    from govinfo.readers.metadata.other_documents import is_form

    return is_form(stream.lines) and all(value is None for _, value in report.cells())


def _statements(stream: Stream, whole: Prose, document: str | None) -> Iterator[Statement]:
    """What a document says of who reports and on which year; the year is guessed only where no headline says it.

    Where two years stand in its tables, what it says of a year is said of either.
    """
    prose, spans, above = whole
    head = list(in_prose.statements(prose, spans, above))
    if (year := stream.notes.declared.get(Declared.YEAR)) is not None:
        yield Statement("year", int(fold(year.raw)[:4]), year)
        yield from (one for one in (*head, *declared.statements(stream)) if one.field != "year")
        return
    yield from head
    yield from page_fields.statements(stream, document)
    yield from published.statements(stream, document)
    yield from declared.statements(stream)
    yield from published.below_title(prose, spans, above)
    if all(one.field != "year" for one in head):
        yield from in_prose.guesses(prose, spans, document)
    yield from in_prose.opening(prose, spans)


@lru_cache(maxsize=4096)
def _count(text: str) -> int | None:
    """The number that plain digits state, without a zero before it."""
    plain = text.isdigit() and text.isascii() and (text[0] != "0" or len(text) == 1) and len(text) <= _PLAIN
    return int(text) if plain else None


class _Assembly:
    """The tables of one report, with where their cells stood and why some state nothing."""

    def __init__(self, stream: Stream, readings: Mapping[Section, TableReading], edition: str | None) -> None:
        self.stream = stream
        self.readings = readings
        first, *_ = readings.values()
        self.edition = edition or first.edition
        self.printed: dict[str, int] = {}
        self.problems: list[Problem] = []

    def table(self, kind: type[_Kind]) -> _Kind:
        """A table as filed, with every cell that was looked for and states no number explained."""
        reading = self.readings.get(kind.section)
        if reading is None:
            self.problems.append(Problem(Oddity.MISSING_ROW, str(kind.section), says.NO_TABLE))
            return kind.filled(self.edition, None, present=False)
        table = reading.table
        notes: dict[int, CellNote] = {}
        for key, decision in reading.unusual.items():
            where = cells_of(table)[key]
            note = _left(decision) if isinstance(decision, Refused) else None
            notes.update(dict.fromkeys(where, note) if note is not None else {})
            self._row(f"{table.section}.{key}", table.cells[where.start].row, decision)
        flat = self._values(reading, notes)
        for number in table.money:
            amount = flat[number]
            if isinstance(amount, int):
                flat[number] = Decimal(amount)
        return kind(reading.edition, tuple(flat), tuple(sorted(notes.items(), key=_NUMBER)))

    def _values(self, reading: TableReading, notes: dict[int, CellNote]) -> list[Value]:
        """What the cells of a table state; the notes on them are added to *notes*."""
        texts = reading.texts
        values: list[Value] = [*map(_count, texts)]
        for at in [at for at, value in enumerate(values) if value is None and texts[at] != BLANK]:
            segment = reading.segments[at]
            if segment is None:
                notes[at] = undecided(says.UNEVEN)
                continue
            values[at], note = self._stated(reading.table.cells[at], texts[at], segment)
            if note is not None:
                notes[at] = note
        return values

    def _stated(self, cell: FormCell, text: str, segment: int) -> tuple[Value, CellNote | None]:
        """What a cell states that has more than plain digits, and the note on it."""
        raw = self.stream.raw(segment).strip()
        value, note = filed(raw if fold(raw) == text else text, cell.column)
        if text == MERGED or APART in text:
            value, note = None, undecided(says.MERGED if text == MERGED else says.SEVERAL, raw)
        if note is not None and value is None and fold(raw) not in BLANK_MARKS:
            span = self.stream.locate(segment)
            if span.asides:
                note = undecided(_unread(span.asides[0], raw), raw)
            self._odd(
                Oddity.UNDECIDED_CELL,
                cell.address,
                cell.row,
                note.reason or NO_NUMBER.filled(text=shortened(raw)),
                span,
            )
        return value, note

    def _row(self, address: str, row: Row, decision: Decision) -> None:
        """What is odd about a row."""
        label = decision.label
        if isinstance(decision, Refused):
            oddity = Oddity.DOUBLED_ROW if decision.doubled else Oddity.UNDECIDED_CELL
            if not decision.empty:
                self._odd(
                    Oddity.MISSING_ROW if label is None else oddity, address, row, decision.why, self._span(label)
                )
            return
        if decision.repeated is not None:
            self._odd(Oddity.DOUBLED_ROW, address, row, says.TWICE, self._span(decision.repeated))
        if UNTOLD in decision.way.texts:
            self._odd(Oddity.UNDECIDED_CELL, address, row, says.UNEVEN, self._span(label))
        if decision.how is How.NEIGHBOURS:
            span = self.stream.locate(decision.label)
            sentence = says.READ_AS.filled(place=span.where, raw=shortened(span.raw), row=row.label)
            self.problems.append(Problem(Oddity.ALTERED_LABEL, address, sentence, span))

    def _odd(self, oddity: Oddity, address: str, row: Row, reason: Text, span: SourceSpan | None) -> None:
        if span is None:
            sentence = says.OF_ROW.filled(row=row.label, reason=reason)
        else:
            sentence = says.OF_ROW_AT.filled(place=span.where, row=row.label, reason=reason)
        self.problems.append(Problem(oddity, address, sentence, span))

    def _span(self, label: int | None) -> SourceSpan | None:
        return None if label is None else self.stream.locate(label)

    def note(self) -> None:
        """Where the note over table 三 stands, known by the word that both its printings share."""
        at = self.stream.text.find(_NOTE)
        if at >= 0:
            self.printed[f"{Section.APPLICATIONS}.note"] = self.stream.at(at)

    def fees(self, added: processing_fees.FoundFees) -> ProcessingFees | None:
        """The further table of fees, where there is one."""
        self.printed.update(added.segments)
        if added.reason is not None:
            self.problems.append(Problem(Oddity.UNDECIDED_CELL, "processing_fees", added.reason))
        return added.fees

    def trace(self) -> Iterator[Recognition]:
        """How each row was recognised."""
        for read in (self.readings[section] for section in Section if section in self.readings):
            for key, decision in read.decisions().items():
                where = None if decision.label is None else self.stream.locate(decision.label)
                yield Recognition(f"{read.table.section}.{key}", decision.how, _values_told(decision), where)


def _unread(aside: Aside, shown: str) -> Text:
    """Why nothing is read of a cell in which something stands beside what it shows."""
    if aside.kind is AsideKind.STORED:
        return says.SHOWN_OTHERWISE.filled(stored=aside.text, shown=shown)
    return aside.sentence


def _left(decision: Refused) -> CellNote | None:
    """The note on the cells of a row that was left: printed and undecided, not printed, or printed empty."""
    if decision.empty:
        return None
    return missing(decision.why) if decision.label is None else undecided(decision.why)


def _values_told(decision: Decision) -> How:
    if isinstance(decision, Refused):
        return How.NOTHING
    return How.IDENTITY if decision.way.cut else decision.how
