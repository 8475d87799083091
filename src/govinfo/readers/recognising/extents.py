"""What the tables take up of a document: where each begins, with its heads, and what between its rows is prose."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from govinfo.patterns import pattern
from govinfo.readers.recognising.table_reading import TableReading
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

_PROSE = 16
"""A piece of text longer than this is prose, not part of a table's head."""
_SENTENCE = pattern(r"[,;]|(?<!\d)\.")
"""What stands in prose and in no head."""
_ENDS = pattern(r".*[^\d][.;]")
"""How a line of prose ends."""


class Extents(NamedTuple):
    """What the tables take up of a document, which is no prose therefore.

    Attributes:
        sections: The tables that were found.
        rows: First and last line or table row of each, and of other tables.
        places: Where each begins and ends in the stream's text.
        ignored: Segments inside them that were recognised as nothing.
        between: Lines inside them that are prose.
    """

    sections: tuple[Section, ...]
    rows: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]
    ignored: tuple[int, ...] = ()
    between: frozenset[int] = frozenset()

    def with_another(self, rows: tuple[int, int] | None, places: tuple[int, int]) -> "Extents":
        """The same beside a table of another kind."""
        if rows is None:
            return self
        return self._replace(rows=(*self.rows, rows), places=(*self.places, places))


class StandingTable(NamedTuple):
    """A table as it stands in a stream.

    Attributes:
        reading: How it is read.
        taken: The tokens that it takes up, but for cells of plain rows of figures.
        end: Where it ends in the stream's text.
    """

    reading: TableReading
    taken: Sequence[Token]
    end: int


def extents(stream: Stream, tables: Mapping[Section, StandingTable]) -> Extents:
    """What some tables take up of a stream."""
    between = frozenset[int]().union(*(_prose(stream, one.taken) for one in tables.values()))
    return Extents(
        tuple(tables),
        tuple((one.taken[0].row, one.taken[-1].last) for one in tables.values()),
        tuple((one.taken[0].start, one.end) for one in tables.values()),
        tuple(
            token.segment
            for one in tables.values()
            for token in one.taken[:-1]
            if token.unknown and token.row not in between
        ),
        between,
    )


def _prose(stream: Stream, taken: Sequence[Token]) -> Iterator[int]:
    """The lines within a table that are prose: headings, paragraphs between cells, lines that end as sentences do."""
    for token in taken:
        heading = token.means("section") is not None
        inside = (token.unknown or heading) and taken[0].row < token.row < taken[-1].last
        between = inside and not stream.cells[token.segment]
        if between and (heading or stream.laid or _ENDS.fullmatch(stream.row(token.row))):
            yield token.row


def opening(stream: Stream, part: Sequence[Token], first: int, *, cells: bool) -> int:
    """Where the heads above a table begin: with a line that has something printed on the form.

    Args:
        stream: The stream.
        part: The tokens of the table's part of it.
        first: Number of the token that the table begins with.
        cells: Whether the table is one of cells.
    """
    opened = above = first
    while above and (at := _above(stream, part, above, cells=cells)) < above:
        if any(token.meanings for token in part[at:above]):
            opened = at
        above = at
    return opened


def _above(stream: Stream, part: Sequence[Token], first: int, *, cells: bool) -> int:
    """Where the line or row above begins, if it is part of the heads of the table that begins at *first*."""
    begins = first - 1
    while begins and part[begins - 1].row == part[begins].row:
        begins -= 1
    above = part[begins:first]
    if part[begins].row == part[first].row:
        return next((at + 1 for at in range(first - 1, begins - 1, -1) if not _may_be_head(part[at])), begins)
    whole = above[0] if len(above) == 1 else None
    alone = len({token.segment for token in above}) == 1 and not (whole and whole.meanings)
    cell = stream.cells[above[0].segment] or (whole and whole.means("block", "note"))
    apart = cells and (alone or not cell)
    return first if apart or not all(map(_may_be_head, above)) else begins


def _may_be_head(token: Token) -> bool:
    """Whether a token may stand among heads: the form prints it, or it is a value or a few words."""
    if token.means("section"):
        return False
    return bool(token.meanings) or token.value or (len(token.text) <= _PROSE and not _SENTENCE.search(token.text))
