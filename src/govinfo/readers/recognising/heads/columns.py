"""The cells of a table row below the heads of its columns, told by the columns that both begin in.

The columns are those of the document's own grid, else the places of cells in their row. Where other columns stand
before, between or behind the form's, the number of cells does not show whose a figure is, and a blank cell is not
missing: each cell is that of the head above it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from govinfo.forms.spec import Block, FormTable
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate, Way, as_they_stand
from govinfo.readers.recognising.frequency import majority
from govinfo.readers.recognising.heads.lines import HeadLines, Span
from govinfo.readers.recognising.heads.printed import DEEP
from govinfo.readers.recognising.printed_order import blocks
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream

_MANY = 4
"""So many rows do not have the same cell doubled."""


class HeadColumns:
    """The columns that the heads above the rows of a table begin in.

    Args:
        table: The table of the form.
        tokens: The tokens where it stands.
        stream: The stream.
        rows: Its rows.

    Attributes:
        table: The table of the form.
        widths: How many columns each table row has.
    """

    def __init__(self, table: FormTable, tokens: Sequence[Token], stream: Stream, rows: Sequence[Candidate]) -> None:
        self.table = table
        self._tokens = tokens
        self._lines = HeadLines(table.section, tokens, stream)
        self._span = self._lines.span
        self._rows = rows
        self._starts = stream.starts
        self.widths = stream.widths
        self._known: dict[tuple[str, int], tuple[Span, ...]] = {}

    @cached_property
    def _width(self) -> int:
        """How many columns most of the rows have, and more than a few; else 0."""
        return majority((one.columns for one in self._rows), times=_MANY)

    def below(self, candidate: Candidate) -> tuple[Way, ...] | None:
        """The way of reading a table row by the cell below each head; no way where nobody can say which cell that is.

        `None` where the heads are not all known, or begin in other columns than the cells.
        """
        columns = self._above(candidate)
        if not columns:
            return None
        cells = {self._span(value.segment): value for value in candidate.values}
        unclear = any(one(columns, cells) for one in (_shared, _spread, _parted))
        if unclear or any(value.meanings for value in candidate.values):
            return ()
        if len(cells) < len(candidate.values) or not cells.keys() >= set(columns):
            return None
        own = [cells[column] for column in columns]
        return (as_they_stand(own, empty=any(value.text == BLANK for value in own)),)

    def _above(self, candidate: Candidate) -> tuple[Span, ...]:
        """The columns of a block's heads right above a row, in the form's order; nothing where some are missing."""
        last = self._lines.last_above(candidate.label.row)
        if not last:
            return ()
        block = blocks(self.table)[candidate.row.key]
        asked = block.key, last
        if asked not in self._known:
            self._known[asked] = self._found(block, last)
        width = self.widths[last]
        wider = self._lines.gridded and width < candidate.columns == self._width and last not in self._ended
        return self._known[asked] if wider or candidate.columns == width else ()

    def unheaded(self, candidate: Candidate) -> bool:
        """Whether a figure of a row stands in a column without a head or a word above it.

        Then a cell too many, or one too few, may have moved the others. What stands above the row's label is no head.
        """
        last, label = self._lines.last_above(candidate.label.row), self._span(candidate.label.segment)[0]
        above = [span for row in range(last - DEEP + 1, last + 1) for span in self._words.get(row, ())]
        heads = [(first, first + wide) for first, wide in above if not first <= label < first + wide]
        figures = [self._span(value.segment)[0] for value in candidate.values if value.text.isdigit()]
        return not all(any(first <= one < end for first, end in heads) for one in figures)

    @cached_property
    def _words(self) -> dict[int, list[Span]]:
        """The columns that words take up in each table row."""
        found: dict[int, list[Span]] = {}
        for token in self._tokens:
            if not token.value and token.row in self.widths:
                found.setdefault(token.row, []).append(self._span(token.segment))
        return found

    @cached_property
    def _ended(self) -> frozenset[int]:
        """The rows of heads that are as wide as some row below them. Of a wider row they do not tell the columns."""
        above = [(one, last) for one in self._rows if (last := self._lines.last_above(one.label.row))]
        return frozenset([last for one, last in above if one.columns == self.widths[last]])

    def _found(self, block: Block, last: int) -> tuple[Span, ...]:
        """The columns of a block's heads in the rows from one up; nothing where one is there twice or out of turn."""
        near = filter(self._is_cell, self._lines.near(last, self.widths[last]))
        found = [(key, self._span(head.segment)) for head in near for key in self._lines.columns(head)]
        counts = Counter([key for key, _ in found])
        if any(counts[column.key] != 1 for column in block.columns):
            return ()
        places = dict(found)
        spans = [places[column.key] for column in block.columns]
        return tuple(spans) if all(one < after for one, after in pairwise(spans)) else ()

    def _is_cell(self, token: Token) -> bool:
        """Whether a token is all that stands in its cell."""
        return token.start == self._starts[token.segment] and token.end <= self._starts[token.segment + 1]


def _shared(columns: Sequence[Span], cells: Mapping[Span, Token]) -> bool:
    """Whether several cells stand below one head."""
    return any(sum(first <= one < first + wide for one, _ in cells) > 1 for first, wide in columns)


def _spread(columns: Sequence[Span], cells: Mapping[Span, Token]) -> bool:
    """Whether a figure's cell reaches below several heads, as where it is centred over the blank cells beside it."""
    wide = [(first, first + width) for (first, width), value in cells.items() if width > 1 and value.text != BLANK]
    return any(sum(first <= head < end for head, _ in columns) > 1 for first, end in wide)


def _parted(columns: Sequence[Span], cells: Mapping[Span, Token]) -> bool:
    """Whether no cell stands below a head in the midst, as where a cell of the row above reaches down over both."""
    edges = [first for first, _ in cells]
    inside = [first for first, _ in columns if min(edges, default=first) < first < max(edges, default=first)]
    return not all(any(begin <= first < begin + wide for begin, wide in cells) for first in inside)
