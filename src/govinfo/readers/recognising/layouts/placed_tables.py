"""Tables placed by a layout: where their cells stand in every document that shows all but the figures alike."""

from collections.abc import Collection, Container, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from govinfo.forms import FORMS
from govinfo.forms.spec import FormTable
from govinfo.readers.figures import BLANK, counts
from govinfo.readers.recognising.candidates import Way
from govinfo.readers.recognising.deciding import Accepted, Decision, Refused
from govinfo.readers.recognising.extents import Extents
from govinfo.readers.recognising.guards import figures_in_doubt
from govinfo.readers.recognising.parts import parts
from govinfo.readers.recognising.row_sums import slipped_abreast
from govinfo.readers.recognising.table_reading import TableReading
from govinfo.readers.recognising.tables import Tables
from govinfo.readers.recognising.tokens import Token, tokens
from govinfo.readers.result import How
from govinfo.readers.stream import Stream
from govinfo.spans import SourceSpan
from govinfo.vocabulary import Section


class PlacedRow(NamedTuple):
    """A row of a table in a layout: the segment of its label, what told that, and where its cells begin and end."""

    label: int
    how: How
    begin: int
    end: int


class PlacedTable(NamedTuple):
    """A table in a layout: its edition, its rows by their keys, and the segments of its cells in form order."""

    edition: str
    table: FormTable
    rows: Mapping[str, PlacedRow]
    segments: Sequence[int]


class SettledLayout(NamedTuple):
    """What is decided on a layout.

    Attributes:
        readings: Its tables, read by the edition of the report's year; by `None` where that is not known.
        extents: What they take up, but for the places in the text.
        edges: Where each begins and ends: the segment, and the place in its text.
        blanks: Whether a figure may be lacking: over each block stand as many heads as it has columns.
    """

    readings: Mapping[str | None, Mapping[Section, PlacedTable]]
    extents: Extents
    edges: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    blanks: bool

    @property
    def tables(self) -> Collection[PlacedTable]:
        """Its tables, those of each edition that they may be read as."""
        return {one.table: one for own in self.readings.values() for one in own.values()}.values()


def own_parts(stream: Stream, start: int, passed: Container[int], *, whole: bool) -> dict[Section, list[Token]] | None:
    """The tokens of each table's part of a layout; `None` where what stands behind may make a difference.

    Args:
        stream: The layout as the document that it may be of.
        start: Where the first table may begin in its text.
        passed: Segments that are passed over, each a value.
        whole: Whether nothing stands behind.
    """
    found = tokens(stream, start, len(stream.text), passed)
    own, sure = parts(stream, found)
    return own if whole or (sure and found[-1].start == stream.starts[-2]) else None


def settled(tables: Tables, stream: Stream, *, blanks: bool = False) -> SettledLayout | None:
    """What is decided on the tables of a layout; `None` where a row is left, or its cells do not stand side by side.

    Args:
        tables: The tables.
        stream: The layout as the document that it may be of.
        blanks: Whether a figure may be lacking in it.
    """
    readings: dict[str | None, dict[Section, PlacedTable]] = {}
    for edition in (None, *(form.edition for form in FORMS)):
        read = {section: _placed(one, stream) for section, one in tables.read(edition).items()}
        readings[edition] = {section: one for section, one in read.items() if one is not None}
        if len(readings[edition]) < len(read):
            return None
    own = tables.extents()
    edges = tuple((_edge(stream, begin), _edge(stream, end)) for begin, end in own.places)
    return SettledLayout(readings, own._replace(places=()), edges, blanks)


class FilledTables:
    """The tables of a document whose layout is known.

    Args:
        stream: The document.
        first: The segment that its layout begins with.
        placed: What is decided on that.
    """

    def __init__(self, stream: Stream, first: int, placed: SettledLayout) -> None:
        self._stream = stream
        self._first = first
        self._placed = placed

    def read(self, edition: str | None = None) -> dict[Section, TableReading]:
        """Each table, read as the edition that it is laid out in.

        Args:
            edition: The edition of the report's year, where it is known.
        """
        return {section: self._reading(one) for section, one in self._placed.readings[edition].items()}

    def _reading(self, one: PlacedTable) -> TableReading:
        texts, first = self._stream.texts, self._first
        segments = [*map(first.__add__, one.segments)]
        own = [*map(texts.__getitem__, segments)]
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


def filled(stream: Stream, first: int, placed: SettledLayout) -> FilledTables | None:
    """The tables of a document whose layout is known; `None` where its figures leave a question which cells are whose.

    Args:
        stream: The document.
        first: The segment that its layout begins with.
        placed: What is decided on that.
    """
    doubt = any(_in_doubt(one, stream.texts, first, blanks=placed.blanks) for one in placed.tables)
    return None if doubt else FilledTables(stream, first, placed)


def _in_doubt(placed: PlacedTable, texts: Sequence[str], first: int, *, blanks: bool) -> bool:
    """Whether the figures of a table may only count its rows, lack one of unknown place, or have moved."""
    if placed.table.sideways:
        return slipped_abreast(placed.table, [texts[first + at] for at in placed.segments])
    figures = {key: texts[first + row.begin : first + row.end] for key, row in placed.rows.items()}
    lacking = not blanks and any(BLANK in own for own in figures.values())
    return lacking or counts([own[0] for own in figures.values()]) or figures_in_doubt(placed.table, figures)


def nowhere(*_: object) -> SourceSpan:
    """No place: a layout is told where it stands by nobody."""
    raise AssertionError


def _edge(stream: Stream, place: int) -> tuple[int, int]:
    """A place in a text as the segment, and the place in that."""
    segment = stream.at(place)
    return segment, place - stream.starts[segment]


def _placed(reading: TableReading, stream: Stream) -> PlacedTable | None:
    """Where the rows of a table stand; `None` where one is left, or a cell of it is no whole word or cell."""
    decisions = reading.decisions()
    rows: dict[str, PlacedRow] = {}
    for key, decision in decisions.items():
        if isinstance(decision, Refused):
            return None
        begin = decision.way.segments[0] or 0
        rows[key] = PlacedRow(decision.label, decision.how, begin, begin + len(decision.way.segments))
    segments = [at for at in reading.segments if at is not None]
    placed = PlacedTable(reading.edition, reading.table, rows, segments)
    return placed if _decisions(placed, [stream.texts[at] for at in segments], 0) == decisions else None


def _decisions(placed: PlacedTable, texts: Sequence[str], first: int) -> dict[str, Decision]:
    """What is decided on the rows of a table, from what its cells state."""
    found: dict[str, Decision] = {}
    for key, (label, how, begin, end) in placed.rows.items():
        own = tuple(texts[placed.table.slices[key]])
        empty = BLANK in own and not placed.table.sideways
        found[key] = Accepted(first + label, how, Way(own, tuple(range(first + begin, first + end)), empty=empty))
    return found
