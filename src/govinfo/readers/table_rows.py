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


def lengthen(rows: list[list[GridCell]], row: int, cell: int) -> None:
    """Let a cell, told by its row and its place in it, reach down into the row that comes next."""
    one = rows[row][cell]
    rows[row][cell] = one.spanning(one.columns, len(rows) - row + 1)


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


def filled(rows: Sequence[Sequence[str]]) -> list[list[GridCell]]:
    """Rows of cells that tell no spans: the last cell of a row shorter than the longest spans what it lacks."""
    widest = max(map(len, rows), default=0)
    return [[*map(single, row[:-1]), single(row[-1], widest - len(row) + 1)] for row in rows if row]


def single(text: str, columns: int = 1) -> GridCell:
    """A cell of one row with nothing but text."""
    return GridCell._make((text, columns, 1, 0, ()))
