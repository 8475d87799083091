"""Paragraphs and table cells as word processors string them: one after the other, each with a sign at its end."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from govinfo.errors import ReadError
from govinfo.geometry.drawing import WHITE, Colour
from govinfo.messages import documents as says
from govinfo.readers.formats.colours import faint
from govinfo.readers.formats.visible_text import Manner, Piece, visible_text
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits
from govinfo.readers.table_rows import GridCell, JoinedRows

_SAME = 30
"""Edges so many twips apart, half a millimetre, are one: rows are drawn by hand."""
_DEPTH = 16
"""Tables within tables; word processors draw no more legibly."""


class CellEdge(NamedTuple):
    """Where a cell of a row ends, and whether it goes on with the one above or before.

    Attributes:
        right: Distance of its right edge from the margin, in twips.
        below: Whether it continues the cell above it.
        beside: Whether it continues the cell before it.
        ground: The colour in it, where one is told.
    """

    right: int
    below: bool = False
    beside: bool = False
    ground: Colour | None = None


class FlowPiece(NamedTuple):
    """A piece of text.

    Attributes:
        text: What it says.
        manner: How it is set.
        ink: Its colour, where that is told and it is not certain yet what lies behind it.
    """

    text: str
    manner: Manner = Manner.PLAIN
    ink: Colour | None = None

    def on(self, ground: Colour) -> "FlowPiece":
        """The piece on a ground of some colour."""
        return FlowPiece(self.text, Manner.FAINT if faint(self.ink, ground) else self.manner)


class _FlowRow(NamedTuple):
    cells: "list[list[_Part]]"
    left: int
    boxes: Sequence[CellEdge]

    def edges(self) -> Sequence[CellEdge]:
        """The edges of its cells, as far as they are known for certain."""
        return self.boxes if len(self.boxes) == len(self.cells) else [CellEdge(0)] * len(self.cells)


_Part: TypeAlias = list[FlowPiece] | tuple[_FlowRow, ...]


class _OpenTable:
    """A table in the making: its rows, the cells of the row that is open, and what the open cell holds."""

    def __init__(self) -> None:
        self.rows: list[_FlowRow] = []
        self.cells: list[list[_Part]] = []
        self.held: list[_Part] = []

    def end_cell(self) -> None:
        self.cells.append(self.held)
        self.held = []

    def end_row(self, left: int, boxes: Sequence[CellEdge]) -> None:
        self.rows.append(_FlowRow(self.cells, left, boxes))
        self.cells = []


class Flow:
    """A document in the making.

    Args:
        document: Its name.
        limits: How many characters and cells it may have.
    """

    def __init__(self, document: str | None, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._room = limits.characters
        self._cells = 0
        self._parts: list[_Part] = []
        self._open: list[_OpenTable] = []

    def paragraph(self, pieces: list[FlowPiece], depth: int) -> None:
        """Add a paragraph that stands so deep in tables.

        Raises:
            ReadError: If the document has more text, or deeper tables, than a document has.
        """
        self._room -= sum(len(piece.text) for piece in pieces)
        if self._room < 0:
            raise ReadError(says.TOO_LONG, most=self._limits.characters, document=self._document)
        self._enter(depth)
        (self._open[-1].held if self._open else self._parts).append(_joined(pieces))

    def end_cell(self, depth: int) -> None:
        """End the open cell of the table at a depth, from 1.

        Raises:
            ReadError: If the document has more cells than the limits allow, or deeper tables than a document has.
        """
        self._enter(depth)
        self._end_cell(self._open[-1])

    def end_row(self, depth: int, left: int = 0, boxes: Sequence[CellEdge] = ()) -> None:
        """End the open row of the table at a depth, from 1; without boxes every cell is one column wide."""
        self._enter(depth)
        self._open[-1].end_row(left, boxes)

    def grid(self) -> StreamBuilder:
        """The document as a grid.

        Raises:
            ReadError: If it has more cells than the limits allow.
        """
        self._enter(0)
        grid = StreamBuilder(self._document, self._limits)
        for part in self._parts:
            self._pour(part, grid, WHITE)
        return grid

    def _enter(self, depth: int) -> None:
        """Close the tables that are deeper than a depth, and open those up to it."""
        if depth > _DEPTH:
            raise ReadError(says.TOO_DEEP, document=self._document)
        while len(self._open) > depth:
            table = self._open.pop()
            if table.held:
                self._end_cell(table)
            if table.cells:
                table.end_row(0, ())
            (self._open[-1].held if self._open else self._parts).append(tuple(table.rows))
        while len(self._open) < depth:
            self._open.append(_OpenTable())

    def _end_cell(self, table: _OpenTable) -> None:
        self._cells += 1
        if self._cells > self._limits.cells:
            raise ReadError(says.TOO_MANY_CELLS, most=self._limits.cells, document=self._document)
        table.end_cell()

    def _pour(self, part: _Part, grid: StreamBuilder, ground: Colour) -> None:
        """Give a part to the grid. A table that holds tables only lays them out, and gives what stands in its cells."""
        if isinstance(part, list):
            grid.paragraph(*visible_text(_seen(part, ground), cell=False))
            return
        held = [
            (one, edge.ground or ground)
            for row in part
            for cell, edge in zip(row.cells, row.edges(), strict=True)
            for one in cell
        ]
        if any(isinstance(one, tuple) for one, _ in held):
            for one, behind in held:
                self._pour(one, grid, behind)
        else:
            grid.table(_spanned(part, ground))


def _seen(pieces: list[FlowPiece], ground: Colour) -> list[Piece]:
    return [Piece(*piece.on(ground)[:2]) for piece in pieces]


def _joined(pieces: list[FlowPiece]) -> list[FlowPiece]:
    """The pieces of a paragraph, neighbours set alike as one, so that characters kept in two halves are whole."""
    said = [("".join(piece.text for piece in alike), how) for how, alike in groupby(pieces, itemgetter(1, 2))]
    return [
        FlowPiece(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"), *how) for text, how in said
    ]


def _spanned(rows: tuple[_FlowRow, ...], ground: Colour) -> list[list[GridCell]]:
    """The cells of a table with their spans; one that goes on with another makes that one larger."""
    columns = _columns(rows)
    found = JoinedRows()
    for row in rows:
        found.begin()
        start = bisect_right(columns, row.left)
        for number, (held, box) in enumerate(zip(row.cells, row.edges(), strict=True), 1):
            end = max(start + 1, bisect_right(columns, box.right))
            if not found.goes_on(start, end - start, below=box.below, beside=box.beside):
                found.add(start, _cell(held, end - start, number, box.ground or ground))
            start = end
    return found.rows


def _columns(rows: tuple[_FlowRow, ...]) -> list[int]:
    """Where columns begin: at the edges of cells of all rows, those that are hardly apart as one."""
    columns: list[int] = []
    last = None
    for edge in sorted({edge for row in rows for edge in (row.left, *(box.right for box in row.boxes))}):
        if last is None or edge - last > _SAME:
            columns.append(edge)
        last = edge
    return columns


def _cell(held: list[_Part], columns: int, number: int, ground: Colour) -> GridCell:
    """A cell of so many columns, by its number in the file's row; its paragraphs stand apart."""
    paragraphs = [_seen(one, ground) for one in held if isinstance(one, list)]
    text, asides = visible_text([piece for one in paragraphs for piece in (*one, Piece(" "))])
    return GridCell._make((text, columns, 1, number, asides))
