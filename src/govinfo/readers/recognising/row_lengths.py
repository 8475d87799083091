"""How many cells the rows of a table have: what shows whether one of a row with blanks was lost or doubled."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.facts import reach
from govinfo.readers.recognising.frequency import commonest, majority

EXCEPTIONS = 2
"""So many rows of a table may have more or fewer cells than the others for the number of cells to be its own."""


class RowLengths:
    """How many cells stand behind the labels of a table.

    Args:
        candidates: The candidates for its rows.
        sizes: How many labels, cells and words stand in each line and table row.
    """

    def __init__(self, candidates: Sequence[Candidate], sizes: Mapping[int, int]) -> None:
        self._candidates = candidates
        self._sizes = sizes

    @cached_property
    def behind(self) -> dict[tuple[int, Setting], list[tuple[int, int]]]:
        """The lengths of the rows in cells, by how many cells are due and how they stand.

        Of each row: how many cells stand behind its label, and how many up to the last that is filled.
        """
        found: dict[tuple[int, Setting], list[tuple[int, int]]] = {}
        for one in self._candidates:
            if one.setting is not Setting.FLOW:
                found.setdefault((one.due, one.setting), []).append((len(one.values), reach(one.values)))
        return found

    @cached_property
    def usual(self) -> dict[tuple[int, Setting], int | None]:
        """The most frequent number of cells behind a label, by how many are due and how they stand; `None` for ties."""
        return {key: commonest(count for count, _ in rows) for key, rows in self.behind.items()}

    @cached_property
    def surplus(self) -> int:
        """How many blank cells most rows of cells one below the other have behind those that are due; 0 if no rule."""
        return majority(
            (
                count - due
                for (due, setting), rows in self.behind.items()
                if setting is Setting.UPRIGHT
                for count, _ in rows
            ),
            exceptions=EXCEPTIONS,
        )

    @cached_property
    def shortest(self) -> dict[int, int]:
        """By how many cells are due, how many the shortest table row has that has just these behind its label."""
        found: dict[int, int] = {}
        for one in self._candidates:
            if one.setting is Setting.ACROSS and len(one.values) == one.due:
                size = self._sizes[one.label.row]
                found[one.due] = min(size, found.get(one.due, size))
        return found

    @cached_property
    def widths(self) -> Counter[int]:
        """How many labelled table rows there are of each number of columns."""
        return Counter(one.columns for one in self._candidates if one.setting is Setting.ACROSS)

    @cached_property
    def usual_width(self) -> int | None:
        """How many columns a table row with a label most often has; `None` where two widths are as frequent."""
        return commonest(self.widths.elements())

    @cached_property
    def sparse(self) -> bool:
        """Whether some table row leaves cells blank."""
        return any(
            one.setting is Setting.ACROSS and len(one.values) >= one.due > len(one.filled) > 0
            for one in self._candidates
        )
