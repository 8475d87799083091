"""Table rows whose cells stand below heads of other columns than theirs, by the columns that both stand in."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from govinfo.messages import recognising as says
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.heads.printed import DEEP
from govinfo.readers.recognising.heads.strangers import strange
from govinfo.readers.recognising.printed_order import blocks
from govinfo.readers.recognising.tokens import Token, by_row
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

_Span = tuple[int, int]
"""The column that a cell begins in, and how many it takes up."""


def without_displaced(evidence: Evidence, stream: Stream) -> Evidence:
    """The evidence, with no way of reading the table rows whose cells stand below heads of other columns.

    Of a block whose heads are all there their order tells where each stands. A head that is none of the form's may be
    another word for the one that lacks where all rows keep their sums. Where no grid tells the columns, a cell's place
    in its row does, if all rows have as many cells.
    """
    whole = {one.block for one in evidence.heads.whole}
    keys = {
        key: [one.key for one in block.columns]
        for key, block in blocks(evidence.table).items()
        if block.key not in whole
    }
    asked = [
        one
        for one in evidence.candidates
        if one.row.key in keys and len(one.ways) == 1 and one.setting is Setting.ACROSS
    ]
    uneven = stream.places.columns is None and len({one.columns for one in asked}) > 1
    if uneven or not asked:
        return evidence
    heads = HeadedCells(evidence.table.section, evidence.tokens, stream)
    kept = all(map(evidence.keeps_sums, asked))
    found = [one.place for one in asked if heads.displaced(one, keys[one.row.key], kept=kept)]
    return evidence.weighing([one.read((), says.HEADS) if one.place in found else one for one in evidence.candidates])


class HeadedCells:
    """The heads of a table in the columns of its cells.

    Args:
        section: The section of the table.
        tokens: The tokens where it stands.
        stream: The stream they are of.
    """

    def __init__(self, section: Section, tokens: Iterable[Token], stream: Stream) -> None:
        self._section = section
        self._lines = dict(_lines(tokens, stream))
        self._widths = stream.widths
        self._span: Callable[[int], _Span] = stream.places.columns or partial(_place, stream.rows)

    def displaced(self, candidate: Candidate, keys: Sequence[str], *, kept: bool) -> bool:
        """Whether a head above a table row stands over another's cell.

        All of them may stand as far beside theirs. Unless the sums are *kept*, no other head stands over a cell.

        Args:
            candidate: The row, with one way of reading it.
            keys: The columns of its cells.
            kept: Whether the rows of its table keep their sums.
        """
        above = self._above(candidate.label.row, candidate.columns)
        cells = {key: at for key, at in zip(keys, candidate.ways[0].segments, strict=True) if at is not None}
        beside = set(self._beside(cells, above))
        if len(beside) > 1 or not beside <= {0}:
            return True
        told = {key for head in above for key in head.heads}
        others = [] if kept else [self._span(head.segment)[0] for head in above if self._is_other(head)]
        return any(self._span(at)[0] in others for key, at in cells.items() if key not in told)

    def abreast(self, row: int, cells: Sequence[int], keys: Iterable[str]) -> bool:
        """Whether no head above a table row stands over a cell of another column than its own.

        Args:
            row: Its number.
            cells: The segments of its cells.
            keys: The columns that they are read as.
        """
        above = [(self._span(head.segment), head.heads) for head in self._above(row, self._widths.get(row, 0))]
        columns = [self._span(at)[0] for at in cells]
        return all(
            not heads or key in heads or not first <= column < first + wide
            for column, key in zip(columns, keys, strict=True)
            for (first, wide), heads in above
        )

    def _is_other(self, head: Token) -> bool:
        return head.unknown and strange(self._section, head.text)

    def _above(self, row: int, width: int) -> list[Token]:
        """The nearest table rows with heads above one that have as many columns."""
        last = max((line for line in self._lines if line < row), default=0)
        near = [
            line for line in range(last - DEEP + 1, last + 1) if line in self._lines and self._widths[line] == width
        ]
        return [head for line in near for head in self._lines[line]]

    def _beside(self, cells: Mapping[str, int], heads: Iterable[Token]) -> Iterator[int]:
        """How many columns each of some heads stands beside the cell of its column, by its segment."""
        for head in heads:
            first, wide = self._span(head.segment)
            own = [self._span(cells[key])[0] - first for key in head.heads if key in cells]
            if own:
                yield 0 if any(0 <= one < wide for one in own) else own[0]


def _lines(tokens: Iterable[Token], stream: Stream) -> Iterator[tuple[int, list[Token]]]:
    """Each table row that has heads and no figure, by its number."""
    for row in by_row(tokens):
        if row[0].row in stream.widths and any(one.heads for one in row) and not any(one.text.isdigit() for one in row):
            yield row[0].row, row


def _place(rows: Sequence[int], segment: int) -> _Span:
    """The place of a cell in its row, where no grid tells its column."""
    return segment - bisect_left(rows, rows[segment]), 1
