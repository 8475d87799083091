"""Layouts: what a document shows of its tables but for their figures, and what holds for all documents that share it.

Where the tables stand as the form prints them, a figure or a blank in each cell, everything but the figures tells which
cells are whose. So that is decided on the layout, as if a zero stood in each of these cells, and kept: a folder of one
office's reports, or of one program's, has few layouts. Each document then has its figures looked at for what the guards
ask of them: whether they only count the rows, and whether one was lost or doubled in a row with blanks.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain, compress
from typing import NamedTuple

from govinfo.forms import FORMS, form_for, renewed
from govinfo.forms.spec import FormTable
from govinfo.readers.figures import BLANK, counts, is_value
from govinfo.readers.limits import Limits
from govinfo.readers.recognising.candidates import Way
from govinfo.readers.recognising.deciding import Accepted, Decision, Refused
from govinfo.readers.recognising.extents import Extents
from govinfo.readers.recognising.parts import closing, parts
from govinfo.readers.recognising.plain_tables import figure_rows, plain_tables
from govinfo.readers.recognising.printed_again import remedies_again
from govinfo.readers.recognising.row_sums import Sum, led_by_total, row_sums, slipped
from govinfo.readers.recognising.table_reading import TableReading
from govinfo.readers.recognising.tables import Tables
from govinfo.readers.recognising.tokens import tokens
from govinfo.readers.result import How
from govinfo.readers.stream import Segments, Stream, StreamNotes
from govinfo.spans import SourceSpan
from govinfo.vocabulary import Section

_MOST, _LARGE = 64, 20_000
"""So many layouts are kept, of no more characters each."""
_FIGURE = "0"
"""What stands in a layout for whatever a cell of figures states."""


class Layout(NamedTuple):
    """The lines and table rows of a document from its first table to the heading behind the last.

    Attributes:
        texts: The words and cells, with a zero in each cell of the rows of figures.
        rows: The lines and table rows that they stand in, from 1 on.
        cells: Whether each is known to be a whole cell.
        figures: Where the cells of a row of figures begin and end, for each row of 表二 and 表三.
        start: Where the first table may begin in the first of the words.
        laid: Whether the document itself tells cells from paragraphs.
        whole: Whether nothing stands behind.
    """

    texts: tuple[str, ...]
    rows: tuple[int, ...]
    cells: tuple[bool, ...]
    figures: tuple[tuple[int, int], ...]
    start: int
    laid: bool
    whole: bool


class _PlacedRow(NamedTuple):
    """A row of a table in a layout: the segment of its label, what told that, and where its cells begin and end."""

    label: int
    how: How
    begin: int
    end: int


class _PlacedTable(NamedTuple):
    """A table in a layout: its edition, its rows by their keys, and the segments of its cells in form order."""

    edition: str
    table: FormTable
    rows: Mapping[str, _PlacedRow]
    segments: Sequence[int]


class _SettledLayout(NamedTuple):
    """What is decided on a layout.

    Attributes:
        readings: Its tables, read by the edition that the report's year or the tables before show; none by "".
        extents: What they take up.
        edges: Where each begins and ends: the segment, and the place in its text.
        blanks: Whether a figure may be lacking: over each block stand as many heads as it has columns.
        headed: Whether heads say what each column of some block is.
    """

    readings: Mapping[str, Mapping[Section, _PlacedTable]]
    extents: Extents
    edges: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    blanks: bool
    headed: bool


class FilledTables:
    """The tables of a document whose layout is known.

    Args:
        stream: The document.
        first: The segment that its layout begins with.
        placed: What is decided on that.
    """

    def __init__(self, stream: Stream, first: int, placed: _SettledLayout) -> None:
        self._stream = stream
        self._first = first
        self._placed = placed

    def read(self, year: int | None = None) -> dict[Section, TableReading]:
        """Each table, read as the edition that it is laid out in.

        Args:
            year: The year reported on, where it is known.
        """
        form = form_for(year) if year else None
        own = self._placed.readings[form.edition if form else ""]
        return {section: self._reading(one) for section, one in own.items()}

    def _reading(self, one: _PlacedTable) -> TableReading:
        texts, first = self._stream.texts, self._first
        segments = [first + at for at in one.segments]
        own = [texts[at] for at in segments]
        return TableReading(one.edition, one.table, own, segments, {}, partial(_decisions, one, own, first))

    def extents(self) -> Extents:
        """What the tables take up, read without the report's year."""
        starts, first = self._stream.starts, self._first
        above = self._stream.rows[first] - 1
        own = self._placed.extents
        return Extents(
            own.sections,
            tuple((begin + above, end + above) for begin, end in own.rows),
            tuple(
                (starts[first + begin] + at, starts[first + end] + behind)
                for (begin, at), (end, behind) in self._placed.edges
            ),
            tuple(first + segment for segment in own.ignored),
            frozenset(above + row for row in own.between),
        )


def standing_plain(stream: Stream, start: int, limits: Limits) -> FilledTables | None:
    """The tables in a stream from a place of its text on, where they stand as the form prints them."""
    figures = figure_rows(stream, start)
    if not figures or len(figures) > limits.labels or any(remedies_again(stream, table) for table in _sideways()):
        return None
    first = stream.at(start)
    layout = layout_of(stream, start, figures)
    small = stream.starts[first + len(layout.texts)] - stream.starts[first] <= _LARGE
    placed = (_decided() if small else _settled)(layout, limits)
    if placed is None:
        return None
    tables = {one.table: one for own in placed.readings.values() for one in own.values() if not one.table.sideways}
    sure = all(_sure(stream, first, one, placed) for one in tables.values())
    return FilledTables(stream, first, placed) if sure else None


def layout_of(stream: Stream, start: int, figures: Mapping[int, int]) -> Layout:
    """The layout of a document.

    Args:
        stream: The document.
        start: Where the first table may begin in its text.
        figures: Where the cells of each row of figures begin and end.
    """
    first, last = stream.at(start), closing(stream)
    rows, cells = stream.rows[first : last + 1], stream.cells[first : last + 1]
    texts = stream.texts[first : last + 1]
    for begin, end in figures.items():
        texts[begin - first : end - first] = [_FIGURE] * (end - begin)
    behind = max(figures.values()) - first
    for begin, end in _below(texts, rows, cells, behind):
        texts[begin:end] = [_FIGURE] * (end - begin)
    above = rows[0] - 1
    return Layout(
        tuple(texts),
        tuple([row - above for row in rows]),
        tuple(cells),
        tuple([(begin - first, end - first) for begin, end in figures.items()]),
        start - stream.starts[first],
        stream.laid,
        last == len(stream.texts) - 1,
    )


def _below(texts: Sequence[str], rows: Sequence[int], cells: Sequence[bool], after: int) -> Iterator[tuple[int, int]]:
    """Where the cells of each table row behind the others begin and end that may be the figures of 表四."""
    sizes = _sizes()
    while after < len(rows):
        end = bisect_right(rows, rows[after], after)
        own = texts[after:end]
        if end - after in sizes and cells[after] and any(map(str.isdigit, own)) and all(map(is_value, own)):
            yield after, end
        after = end


@renewed
def _sizes() -> frozenset[int]:
    """How many figures stand side by side in 表四, in any form."""
    return frozenset([len(table.cells) for table in _sideways()])


@renewed
def _sideways() -> frozenset[FormTable]:
    """表四 of every form."""
    return frozenset([form.tables[Section.REMEDIES] for form in FORMS])


@renewed
def _decided() -> Callable[[Layout, Limits], _SettledLayout | None]:
    """What is decided on layouts, kept for those last met with."""
    return lru_cache(_MOST)(_settled)


def _settled(layout: Layout, limits: Limits) -> _SettledLayout | None:
    """What is decided on a layout; `None` where the tables do not stand plainly in it."""
    stream = _stream(layout)
    figures = dict(layout.figures)
    passed = frozenset(chain.from_iterable(map(range, figures.keys(), figures.values())))
    found = tokens(stream, layout.start, len(stream.text), passed)
    own, settled = parts(stream, found)
    if not layout.whole and not (settled and found[-1].start == stream.starts[-2]):
        return None
    plain = plain_tables(own, figures, stream)
    if not plain:
        return None
    tables = Tables(stream, own, limits, plain)
    readings: dict[str, dict[Section, _PlacedTable]] = {}
    for edition in (None, *(form.edition for form in FORMS)):
        read = {section: _table_placed(one) for section, one in tables.by_edition(edition).items()}
        readings[edition or ""] = {section: one for section, one in read.items() if one is not None}
        if len(readings[edition or ""]) < len(read):
            return None
    extents = tables.extents()
    edges = tuple((_edge(stream, begin), _edge(stream, end)) for begin, end in extents.places)
    blanks, headed = (all(one.blanks for one in plain.values()), all(one.headed for one in plain.values()))
    return _SettledLayout(readings, extents, edges, blanks, headed)


def _stream(layout: Layout) -> Stream:
    """A layout as the document that it may be of."""
    widths = Counter(compress(layout.rows, layout.cells))
    notes = StreamNotes(passage=_nowhere if layout.laid else None)
    segments = Segments([*layout.texts], [*layout.rows], [*layout.cells])
    return Stream(segments, _nowhere, [], widths, notes=notes)


def _nowhere(*_: object) -> SourceSpan:
    """No place: a layout is told where it stands by nobody."""
    raise AssertionError


def _edge(stream: Stream, place: int) -> tuple[int, int]:
    """A place in a text as the segment, and the place in that."""
    segment = stream.at(place)
    return segment, place - stream.starts[segment]


def _table_placed(reading: TableReading) -> _PlacedTable | None:
    """Where the rows of a table stand; `None` where one is left, or read otherwise than a figure from each cell."""
    rows: dict[str, _PlacedRow] = {}
    for key, decision in reading.decisions().items():
        if isinstance(decision, Refused):
            return None
        segments = decision.way.segments
        begin = segments[0] or 0
        end = begin + len(segments)
        if segments != (*range(begin, end),):
            return None
        rows[key] = _PlacedRow(decision.label, decision.how, begin, end)
    return _PlacedTable(reading.edition, reading.table, rows, [at for at in reading.segments if at is not None])


def _decisions(placed: _PlacedTable, texts: Sequence[str], first: int) -> dict[str, Decision]:
    """What is decided on the rows of a table, from what its cells state."""
    found: dict[str, Decision] = {}
    for key, (label, how, begin, end) in placed.rows.items():
        own = tuple(texts[placed.table.slices[key]])
        empty = BLANK in own and not placed.table.sideways
        found[key] = Accepted(first + label, how, Way(own, tuple(range(first + begin, first + end)), empty=empty))
    return found


def _sure(stream: Stream, first: int, placed: _PlacedTable, layout: _SettledLayout) -> bool:
    """Whether the figures of a table leave no question which cells are whose."""
    texts = stream.texts
    rows = [(key, texts[first + row.begin : first + row.end]) for key, row in placed.rows.items()]
    sparse = [(key, own) for key, own in rows if BLANK in own]
    if counts([own[0] for _, own in rows]) or (sparse and not layout.blanks):
        return False
    sums = row_sums(placed.table)
    if not layout.headed and led_by_total((own, sums[key]) for key, own in rows if key in sums):
        return False
    return all(_whole(own, sums.get(key, ())) for key, own in sparse)


def _whole(texts: Sequence[str], sums: Sequence[Sum]) -> bool:
    """Whether no figure of a row with blanks may have been lost or doubled, by the figures themselves."""
    return texts.count(BLANK) == len(texts) or not slipped(texts, sums)
