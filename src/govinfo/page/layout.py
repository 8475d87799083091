"""From a table of the form to a grid of spanned cells: pure, and the only place that knows how the form is laid out.

Every format draws the same grid. Nothing here knows a label or an edition: nesting, merged heads, blocks and notes
all follow from the records in `govinfo.forms`.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import lcm
from typing import NamedTuple

from attrs import field, frozen

from govinfo.forms import renewed
from govinfo.forms.spec import Block, CellKind, Column, FormCell, FormTable, Row
from govinfo.languages import Labelled, Language, in_english
from govinfo.words import Word


class Scope(Word):
    """Which cells a heading cell is the heading of, as HTML names it."""

    COLUMN = "col"
    ROW = "row"
    BLOCK = "rowgroup"


class Box(NamedTuple):
    """A cell of the printed grid, merged cells counting as one.

    Attributes:
        row: Grid row it begins in, from 0.
        column: Grid column it begins in, from 0.
        rowspan: How many grid rows it covers.
        colspan: How many grid columns it covers.
        text: What the form prints in it; empty for a value cell.
        scope: What it is the heading of; `None` for a value cell and for an empty corner.
        cell: The value cell it shows.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    text: str
    scope: Scope | None = None
    cell: FormCell | None = None

    @property
    def centred(self) -> bool:
        """Whether the form centres it: heads, groups and values; the labels of single rows stand left."""
        return self.scope is not Scope.ROW or self.rowspan > 1


@frozen(eq=False)
class PageGrid:
    """A table as it is printed.

    Attributes:
        rows: Number of grid rows.
        widths: The share of the page each grid column takes; they sum to 1.
        heads: Number of rows of column heads at the top that are to be repeated on every page.
        blocks: The grid rows of each block under the heads, as ``(first, end)``.
        boxes: Its cells, row by row, left to right.
    """

    rows: int
    widths: tuple[float, ...]
    heads: int
    blocks: tuple[tuple[int, int], ...]
    boxes: tuple[Box, ...] = field(repr=False)

    @property
    def columns(self) -> int:
        """Number of grid columns."""
        return len(self.widths)

    def lines(self) -> list[list[Box]]:
        """The boxes that begin in each grid row."""
        lines: list[list[Box]] = [[] for _ in range(self.rows)]
        for box in self.boxes:
            lines[box.row].append(box)
        return lines

    def matrix(self, texts: Sequence[str]) -> list[list[str]]:
        """The text at every place of the grid, given the texts of the value cells; empty under a merged cell.

        The label of a row stands next to its values, in the last of the columns it spans; and where every block has
        heads of its own, its figures stand next to each other whatever they span, and its rows end with their last
        one. So a blank value is never taken for the place under a merged cell.
        """
        matrix = [[""] * self.columns for _ in range(self.rows)]
        ends = [0] * self.rows
        for box in self.boxes:
            column = box.column
            if box.scope is Scope.ROW:
                column += box.colspan - 1
            elif not self.heads and column:
                column = 1 + (column - 1) // box.colspan
            matrix[box.row][column] = box.text if box.cell is None else texts[box.cell.number]
            if box.cell is not None:
                ends[box.row] = column + 1
        widest = max(ends)
        return [row[: end or widest] for row, end in zip(matrix, ends, strict=True)]


def name(record: Labelled, language: Language = Language.ZH) -> str:
    """What is printed for a record of the form.

    Example:
        >>> from govinfo.forms.edition2021 import APPLICATIONS
        >>> name(APPLICATIONS.rows[0]), name(APPLICATIONS.rows[0], Language.EN)
        ('一、本年新收政府信息公开申请数量', 'Received')
    """
    if language is Language.ZH:
        return record.label
    unit = f" ({record.unit})" if isinstance(record, Column) and record.kind is CellKind.MONEY and record.unit else ""
    return in_english(record.key).capitalize() + unit


@renewed
def grid(table: FormTable, language: Language = Language.ZH) -> PageGrid:
    """The printed grid of a table of the form.

    Example:
        >>> from govinfo.forms import FORMS
        >>> remedies = FORMS["2021"].tables["remedies"]
        >>> [(box.text, box.rowspan, box.colspan) for box in grid(remedies).boxes[:2]]
        [('行政复议', 1, 5), ('行政诉讼', 1, 10)]
    """
    return _sideways(table, language) if table.sideways else _Upright(table, language).grid()


class _Leaf(NamedTuple):
    """A row or column with the headings it stands under, outermost first."""

    over: tuple[Labelled, ...]
    record: Labelled


def _leaves(records: Iterable[Row] | Iterable[Column]) -> list[_Leaf]:
    return [_Leaf(record.groups, record) for record in records]


def _nested(leaves: Sequence[_Leaf], depth: int) -> Iterator[tuple[int, int, int, int, Labelled]]:
    """Headings over a run of leaves: ``(level, first leaf, leaves covered, levels covered, record)``."""
    for start, leaf in enumerate(leaves):
        for level, record in enumerate(leaf.over):
            above = leaf.over[: level + 1]
            if start and leaves[start - 1].over[: level + 1] == above:
                continue
            run = next((n for n, other in enumerate(leaves[start:]) if other.over[: level + 1] != above), None)
            yield level, start, len(leaves) - start if run is None else run, 1, record
        yield len(leaf.over), start, 1, depth - len(leaf.over), leaf.record


def _depth(leaves: Iterable[_Leaf]) -> int:
    return max(len(leaf.over) for leaf in leaves) + 1


def _ordered(boxes: Iterable[Box]) -> tuple[Box, ...]:
    return tuple(sorted(boxes, key=lambda box: (box.row, box.column)))


class _Upright:
    """A table whose rows are printed below each other, in blocks, with their labels on the left."""

    def __init__(self, table: FormTable, language: Language) -> None:
        self.table, self.language = table, language
        self.labels = _depth(_leaves(table.rows))
        self.values = lcm(*(len(block.columns) for block in table.blocks))

    def grid(self) -> PageGrid:
        boxes: list[Box] = []
        blocks: list[tuple[int, int]] = []
        top = heads = 0
        for block in self.table.blocks:
            start = top
            if block.heading is not None:
                boxes.append(Box(top, 0, 1, self.labels + self.values, self._title(block), Scope.BLOCK))
                top += 1
            height = _depth(_leaves(block.columns))
            boxes += self._heads(block, top, height)
            top += height
            if block.heading is None:
                heads = start = top
            boxes += self._rows(block, top)
            top += len(block.rows)
            blocks.append((start, top))
        share = 0.15 + 0.1 * self.labels
        parts = [1.0] * (self.labels - 1) + [3.0]
        widths = [share * part / sum(parts) for part in parts] + [(1 - share) / self.values] * self.values
        return PageGrid(top, tuple(widths), heads, tuple(blocks), _ordered(boxes))

    def _title(self, block: Block) -> str:
        if self.language is Language.ZH or block.basis is None:
            return block.heading or ""
        return f"Article {block.basis.article}, item {block.basis.item}"

    def _heads(self, block: Block, top: int, height: int) -> Iterator[Box]:
        if self.table.note is not None:
            corner, scope = name(self.table.note, self.language), None
        else:
            corner = self.table.stub or "" if self.language is Language.ZH else self.table.section.capitalize()
            scope = Scope.COLUMN
        yield Box(top, 0, height, self.labels, corner, scope)
        width = self.values // len(block.columns)
        for level, first, across, down, record in _nested(_leaves(block.columns), height):
            text, left = name(record, self.language), self.labels + first * width
            yield Box(top + level, left, down, across * width, text, Scope.COLUMN)

    def _rows(self, block: Block, top: int) -> Iterator[Box]:
        for level, first, down, across, record in _nested(_leaves(block.rows), self.labels):
            yield Box(top + first, level, down, across, name(record, self.language), Scope.ROW)
        width = self.values // len(block.columns)
        for down, row in enumerate(block.rows):
            for across, cell in enumerate(self.table.cells[self.table.slices[row.key]]):
                yield Box(top + down, self.labels + across * width, 1, width, "", None, cell)


def heads_across(cells: Sequence[FormCell], language: Language = Language.ZH) -> tuple[Box, ...]:
    """The labels of cells that stand side by side, as merged heads over them.

    Args:
        cells: Cells of a table, in form order; where all are of one column their rows alone tell them apart.
        language: Whose labels.

    Example:
        >>> from govinfo.forms import FORMS
        >>> cells = [cell for cell in FORMS["2021"].tables["applications"].cells if cell.column.key == "total"]
        >>> [(box.text, box.rowspan, box.colspan) for box in heads_across(cells)[2:4]]
        [('三、本年度办理结果', 1, 22), ('四、结转下年度继续办理', 3, 1)]
    """
    if len({cell.column.key for cell in cells}) > 1:
        leaves = [_Leaf((*cell.row.groups, cell.row), cell.column) for cell in cells]
    else:
        leaves = _leaves(cell.row for cell in cells)
    return _ordered(
        Box(level, first, down, across, name(record, language), Scope.COLUMN)
        for level, first, across, down, record in _nested(leaves, _depth(leaves))
    )


def _sideways(table: FormTable, language: Language) -> PageGrid:
    """A table whose rows are printed side by side, each under its own label, in one row of values."""
    heads = heads_across(table.cells, language)
    height = max(box.row + box.rowspan for box in heads)
    values = (Box(height, cell.number, 1, 1, "", None, cell) for cell in table.cells)
    widths = (1 / len(table.cells),) * len(table.cells)
    return PageGrid(height + 1, widths, height, ((height, height + 1),), (*heads, *values))
