"""Rows of tables as a format gives them, each cell with the columns and rows that it spans."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple, TypeAlias

from govinfo.records.strict import strict
from govinfo.records.types import ANY_TEXT, ORDINAL, QUANTITY
from govinfo.spans import Aside


@strict
class GridCell(NamedTuple):
    """A cell as a format gives it.

    Attributes:
        text: Its text, raw; lines of it apart by white space.
        columns: How many columns it spans.
        rows: How many rows it spans.
        number: Its number in its row, where not all cells of the file's row are given; 0 where all are.
        asides: What stands in it and is not read.
    """

    text: Annotated[str, ANY_TEXT]
    columns: Annotated[int, ORDINAL] = 1
    rows: Annotated[int, ORDINAL] = 1
    number: Annotated[int, QUANTITY] = 0
    asides: tuple[Aside, ...] = ()

    def spanning(self, columns: int, rows: int) -> "GridCell":
        """The same with other spans."""
        return GridCell._make((self.text, columns, rows, self.number, self.asides))


class PlainRow(NamedTuple):
    """A row of cells that hold nothing that is not read.

    Attributes:
        texts: Their texts.
        spans: The cells that span others, by number in the row from 0, each with how many columns and rows it spans.
    """

    texts: Sequence[str]
    spans: Sequence[tuple[int, int, int]] = ()

    def cells(self) -> list[GridCell]:
        """The cells, one by one."""
        cells = [*map(single, self.texts)]
        for at, columns, rows in self.spans:
            cells[at] = cells[at].spanning(columns, rows)
        return cells


GridRow: TypeAlias = Sequence[GridCell] | PlainRow
"""A row of a table as a format gives it."""


class JoinedRows:
    """The rows of a table in the making whose cells tell no spans, but which of them go on with others.

    Attributes:
        rows: The rows so far, each with the cells that begin in it.
    """

    def __init__(self) -> None:
        self.rows: list[list[GridCell]] = []
        self._above: dict[int, tuple[int, int]] = {}

    def begin(self) -> None:
        """Begin a row."""
        self.rows.append([])

    def add(self, column: int, cell: GridCell) -> None:
        """Add a cell that goes on with none, by the column that it begins in."""
        self.rows[-1].append(cell)
        self._take(column, cell.columns)

    def goes_on(self, column: int, columns: int, *, below: bool, beside: bool) -> bool:
        """Whether a cell of so many columns goes on with another, which then reaches as far as it does.

        Beside one that reaches down from above it is a part of that, where that takes up its columns.

        Args:
            column: The column that it begins in.
            columns: How many it takes up.
            below: Whether it says that it goes on with the one above it.
            beside: Whether it says that it goes on with the one before it.
        """
        cells, before, above = self.rows[-1], self._above.get(column - 1), self._above.get(column)
        if beside and cells and before != above:
            cells[-1] = cells[-1].spanning(cells[-1].columns + columns, cells[-1].rows)
            self._take(column, columns)
        elif above is not None and (below or (beside and before == above)):
            row, at = above
            one = self.rows[row][at]
            self.rows[row][at] = one.spanning(one.columns, len(self.rows) - row)
        else:
            return False
        return True

    def _take(self, column: int, columns: int) -> None:
        """Let some columns be those of the last cell."""
        own = len(self.rows) - 1, len(self.rows[-1]) - 1
        self._above.update(dict.fromkeys(range(column, column + columns), own))


def single(text: str) -> GridCell:
    """A cell of one row and column with nothing but text."""
    return GridCell._make((text, 1, 1, 0, ()))
