"""What the sums along the rows and down the columns of a table show of how its rows may be read."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from govinfo.forms.identities import Equation
from govinfo.forms.spec import FormTable
from govinfo.readers.recognising.candidates import Candidate, Setting, tells_sums
from govinfo.readers.recognising.column_sums import (
    amounts,
    amounts_read,
    balancing,
    by_cell,
    choices,
    column_sums,
    holds,
    several,
)
from govinfo.readers.recognising.cutting import can_be_cut, dividable, totalled
from govinfo.readers.recognising.printed_order import cells_of
from govinfo.readers.recognising.row_sums import RowSum, keeps, row_sums, total_first

_OUTWEIGHING = 12
"""So many rows that keep their sums outweigh one that keeps its own in no way."""


class TableSums:
    """The sums of a table, and which of them its rows keep.

    Args:
        table: The table of the form.
        candidates: The candidates for its rows, with their ways.

    Attributes:
        of_rows: The sums of each row that has any, by the key of the row.
    """

    def __init__(self, table: FormTable, candidates: Sequence[Candidate]) -> None:
        self._table = table
        self._candidates = candidates
        self.of_rows: Mapping[str, tuple[RowSum, ...]] = row_sums(table)

    def kept_by(self, candidate: Candidate) -> bool:
        """Whether a row has a sum, and keeps it however it is read."""
        sums = self.of_rows.get(candidate.row.key)
        return sums is not None and all(keeps(way.texts, sums) for way in candidate.ways)

    def proving(self, candidate: Candidate) -> bool:
        """Whether a row keeps its sums, and has more than zeros, which would keep them anyhow."""
        return candidate.telling and len(candidate.ways) > 0 and self.kept_by(candidate)

    def fill(self, candidate: Candidate) -> bool:
        """Whether a row keeps its sums, and would not if its figures stood one column further on."""
        return self.kept_by(candidate) and (self.proving(candidate) or self._no_further)

    @cached_property
    def _no_further(self) -> bool:
        """Whether no row among words has more values than are due, and the sums of some show that these are its own."""
        among_words = [one for one in self._candidates if one.setting is Setting.FLOW]
        longer = any(len(one.values) > one.due for one in among_words)
        return not longer and any(map(self.proving, among_words))

    @cached_property
    def often_fail(self) -> bool:
        """Whether more than a quarter of the rows with figures and a sum fail it."""
        told = [one for one in self._candidates if len(one.ways) == 1 and one.row.key in self.of_rows]
        kept = [self.kept_by(one) for one in told if tells_sums(one.ways[0].texts)]
        return 4 * sum(kept) < 3 * len(kept)

    @cached_property
    def total_first(self) -> bool:
        """Whether the first figure of the rows, as they stand, is their total."""
        told = (one for one in self._candidates if len(one.ways) == 1 and not one.rearranged)
        summed = (one for one in told if one.row.key in self.of_rows)
        return total_first((one.ways[0].texts, self.of_rows[one.row.key]) for one in summed)

    @cached_property
    def cuts_agree(self) -> bool:
        """Whether the rows whose digits were cut by their sums far outweigh those that keep theirs by no cut."""
        kept = sum(len(one.ways) == 1 and one.ways[0].cut for one in self._candidates)
        return kept >= _OUTWEIGHING * sum(self._unkept(one) for one in self._candidates if not one.ways)

    def _unkept(self, candidate: Candidate) -> bool:
        """Whether no cut of a row's digits keeps its sum, be some of its cells blank or none."""
        texts, due = [value.text for value in candidate.values], candidate.due
        together = candidate.setting is Setting.FLOW and len(texts) > 0 and dividable(texts)
        if not together or not totalled(due, self.of_rows.get(candidate.row.key, ())):
            return False
        return not can_be_cut(texts, range(1, due + 1), summed=True)

    def down_columns(self, candidate: Candidate) -> bool:
        """Whether each cell of a row is part of a sum down its column that holds."""
        cells = cells_of(self._table)[candidate.row.key]
        return all(any(holds(one, self._known) for one in self._columns.get(cell, ())) for cell in cells)

    @cached_property
    def balancing(self) -> list[list[list[str]]]:
        """What each cell would have to state for its columns' sums; for each choice of cuts where rows have several."""
        rows = several(self._candidates)
        read = [self._known | amounts(self._table, rows, ways) for ways in choices(rows)] or [self._known]
        return [balancing(self._table, known) for known in read]

    @cached_property
    def _known(self) -> dict[int, int]:
        """What each cell adds to a column, in the rows that can be read in one way."""
        return amounts_read(self._table, self._candidates)

    @cached_property
    def _columns(self) -> Mapping[int, Sequence[Equation]]:
        """The sums down the columns that each cell is part of."""
        return by_cell(column_sums(self._table))
