"""Which columns of a sheet stand apart from its table: notes and further tables behind an empty column."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from govinfo.readers.figures import is_value
from govinfo.text import fold

_LABELS = 5
"""More rows than these that begin with a word have labels of their own, if some stand beside figures."""
_FEW = 3
_SEVERAL = 4
"""So many columns side by side are no column of a table whose columns stand apart."""
_MOST = 60
"""Columns that stand apart in more places belong together."""

_Figures = Mapping[int, bool]
"""The columns of a row that hold something, and whether that is a figure."""


class ColumnRun(NamedTuple):
    """Columns side by side.

    Attributes:
        columns: Their numbers.
        named: Of each row, whether it begins with a word there.
        opened: Of each row, whether it begins with a figure there.
        figured: Of each row, whether it has a figure there.
    """

    columns: range
    named: list[bool]
    opened: list[bool]
    figured: list[bool]

    def going_on(self, other: "ColumnRun") -> "ColumnRun":
        """Both, the other behind an empty column."""
        empty = [not (named or opened) for named, opened in zip(self.named, self.opened, strict=True)]
        return ColumnRun(
            range(self.columns.start, other.columns.stop),
            [own or (free and more) for own, free, more in zip(self.named, empty, other.named, strict=True)],
            [own or (free and more) for own, free, more in zip(self.opened, empty, other.opened, strict=True)],
            [own or more for own, more in zip(self.figured, other.figured, strict=True)],
        )


def regions(rows: Sequence[Mapping[int, str]], merged: Iterable[tuple[int, int]], width: int) -> list[range]:
    """The columns of some rows, in runs that stand by themselves.

    What stands behind an empty column does so where its rows have labels of their own; and where few of its rows have
    figures, below no head or in several columns.

    Args:
        rows: What each row shows, by columns; none is empty.
        merged: The first and last column of each of their merged cells: none of them is empty.
        width: The last column.
    """
    first, *others = _filled_runs(rows, merged, width)
    if not 0 < len(others) < _MOST:
        return [range(1, width + 1)]
    figures = [{column: is_value(fold(text)) for column, text in row.items()} for row in rows]
    found = [_run(figures, range(1, first.stop))]
    for columns in others:
        run = _run(figures, columns)
        if _apart(found[-1], run, figures):
            found.append(run)
        else:
            found[-1] = found[-1].going_on(run)
    return [run.columns for run in found]


def _filled_runs(rows: Sequence[Mapping[int, str]], merged: Iterable[tuple[int, int]], width: int) -> Iterator[range]:
    """The runs of columns that hold something."""
    edges = [0] * (width + 2)
    for first, last in merged:
        edges[first] += 1
        edges[min(last, width) + 1] -= 1
    covered, used = [*accumulate(edges)], {column for row in rows for column in row}
    for held, columns in groupby(range(1, width + 1), lambda column: covered[column] > 0 or column in used):
        if held:
            first, *others = columns
            yield range(first, first + len(others) + 1)


def _run(figures: Sequence[_Figures], columns: range) -> ColumnRun:
    told = [[row[column] for column in columns if column in row] for row in figures]
    return ColumnRun(
        columns,
        [bool(cells) and not cells[0] for cells in told],
        [bool(cells) and cells[0] for cells in told],
        [any(cells) for cells in told],
    )


def _apart(before: ColumnRun, run: ColumnRun, figures: Sequence[_Figures]) -> bool:
    """Whether a run of columns is no part of the table that stands before it."""
    beside = sum(map(min, run.named, before.figured))
    if beside >= _FEW and sum(run.named) > _LABELS:
        return True
    seldom = 0 < 2 * sum(run.figured) < sum(before.figured) and not any(map(min, run.figured, before.opened))
    return seldom and (len(run.columns) >= _SEVERAL or _headless(figures, run.columns))


def _headless(figures: Sequence[_Figures], columns: range) -> bool:
    """Whether no column of a run has a word above a figure."""
    told = ([row[column] for row in figures if column in row] for column in columns)
    return not any(any(cells) and not cells[0] for cells in told)
