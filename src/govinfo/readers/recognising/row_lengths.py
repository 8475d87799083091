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
        """How many cells stand behind each label, and up to the last filled one, by how many are due and how."""
        found: dict[tuple[int, Setting], list[tuple[int, int]]] = {}
        for one in self._candidates:
            if one.setting is not Setting.FLOW:
                found.setdefault((one.due, one.setting), []).append((len(one.values), reach(one.values)))
        return found

    @cached_property
    def usual(self) -> dict[tuple[int, Setting], int | None]:
        """How many cells most often stand behind a label, by how many are due and how; `None` where two counts do."""
        return {key: commonest(count for count, _ in rows) for key, rows in self.behind.items()}

    @cached_property
    def surplus(self) -> int:
        """How many blank cells stand behind the last that is due in upright rows, where most rows have as many."""
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
        """How many cells the shortest table row has in which just as many stand behind a label as are due, by those."""
        found: dict[int, int] = {}
        for one in self._candidates:
            if one.setting is Setting.ACROSS and len(one.values) == one.due:
                size = self._sizes[one.label.row]
                found[one.due] = min(size, found.get(one.due, size))
        return found

    @cached_property
    def widths(self) -> Counter[int]:
        """How many table rows with a label have so many columns."""
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
