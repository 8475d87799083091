"""A table that goes on at the head of the next page: a cell that the page's end divides is one cell."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from govinfo.geometry.joining import NUMERIC
from govinfo.geometry.page import Omission, OmissionReason, PageTable, TableCell, TableRow


class _LaidCell(NamedTuple):
    """A cell with its row, its number in that row and its first column."""

    row: int
    number: int
    column: int
    cell: TableCell


def joined(above: PageTable, below: PageTable) -> PageTable:
    """Both parts of a table that a page's end divides.

    A figure at the end of the first reaches down over the rows that the blank cell below it takes up in the second.

    >>> one = TableRow(1, (TableCell("部分公开"), TableCell("7")))
    >>> two = TableRow(2, (TableCell("国家秘密"), TableCell("", rows=2)))
    >>> [[cell.rows for cell in row.cells] for row in joined(PageTable((one,)), PageTable((two,))).rows]
    [[1, 3], [1]]
    """
    rows, top = [*above.rows], [*below.rows[:1]]
    open_ = {one.column: one for one in _placed(top) if not one.cell.text and one.cell.rows > 1}
    taken: set[int] = set()
    for at, number, column, cell in _placed(rows) if open_ else ():
        under = open_.get(column)
        if under and at + cell.rows == len(rows) and _figure(cell.text) and cell.columns == under.cell.columns:
            rows[at] = _with(rows[at], number, cell._replace(rows=cell.rows + under.cell.rows))
            taken.add(under.number)
    left = [row._replace(cells=tuple(one for at, one in enumerate(row.cells) if at not in taken)) for row in top]
    return PageTable((*rows, *left, *below.rows[1:]))


def without_heads(below: PageTable, heads: Sequence[TableRow]) -> tuple[PageTable, tuple[Omission, ...]]:
    """The second part of a table without the heads that are printed again above it, and these heads.

    >>> heads, row = TableRow(1, (TableCell("自然人"),)), TableRow(2, (TableCell("7"),))
    >>> table, again = without_heads(PageTable((heads._replace(page=2), row)), [heads])
    >>> len(table.rows), [one.text for one in again]
    (1, ['自然人'])
    """
    alike = takewhile(lambda pair: pair[0].cells == pair[1].cells, zip(below.rows, heads, strict=False))
    again = sum(1 for _ in takewhile(lambda pair: not any(_figure(cell.text) for cell in pair[0].cells), alike))
    own = below.rows[again:]
    if not own or any(one.row + one.cell.rows > again for one in _placed(below.rows[:again])):
        return below, ()
    cells = ((row.page, cell.text) for row in below.rows[:again] for cell in row.cells if cell.text)
    return PageTable(own), tuple([Omission(*one, OmissionReason.RUNNING_HEAD) for one in cells])


def _figure(text: str) -> bool:
    """Whether a cell holds nothing but a number, which may be broken over lines."""
    return text != "" and NUMERIC.issuperset(text.replace("\n", ""))


def _with(row: TableRow, number: int, cell: TableCell) -> TableRow:
    """A row with another cell in the place of one of its own."""
    return row._replace(cells=(*row.cells[:number], cell, *row.cells[number + 1 :]))


def _placed(rows: Sequence[TableRow]) -> Iterator[_LaidCell]:
    """The cells of some rows with their columns, those taken up by cells that reach down left free."""
    reaching: dict[int, int] = {}
    for at, row in enumerate(rows):
        column = 0
        for number, cell in enumerate(row.cells):
            while reaching.get(column, 0) > at:
                column += 1
            yield _LaidCell(at, number, column, cell)
            reaching.update(dict.fromkeys(range(column, column + cell.columns), at + cell.rows))
            column += cell.columns
