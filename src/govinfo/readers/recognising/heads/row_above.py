"""The row of heads right above a table row: where the form's heads stand in it, and what stands beside them."""

from collections.abc import Collection, Sequence
from functools import cached_property

from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate
from govinfo.readers.recognising.tokens import Token

_FAR = 2_000
"""The heads of a table stand no more cells above its rows."""
_WIDE = 100
"""A table row with heads has no more cells before one of them, or behind it."""
_CORNERS = frozenset({"项目", "指标", "内容", "事项", "名称", "类别", "项目名称", "指标名称", "统计指标", "申请人"})
"""What offices print above the labels in place of the form's own words."""


class HeadRow:
    """The cells of a table row with heads.

    Args:
        cells: The cells; none where no such row stands above.
    """

    def __init__(self, cells: Sequence[Token]) -> None:
        self.cells = cells

    @cached_property
    def from_end(self) -> list[int]:
        """Where the form's heads stand, counted from the end of their row: 1 for the last cell."""
        last = max((cell.segment for cell in self.cells), default=0)
        return [last - cell.segment + 1 for cell in self.cells if cell.means("head")]

    @cached_property
    def width(self) -> int:
        """How many cells stand behind the corner (项目); where there is none, from the first text on."""
        first, *_ = (cell.segment + _is_corner(cell) for cell in self.cells if cell.text != BLANK)
        return self.cells[-1].segment - first + 1

    @property
    def foreign(self) -> bool:
        """Whether a cell says something else than a head of the form."""
        return any(cell.text != BLANK and not cell.means("head", "stub") for cell in self.cells)

    @property
    def doubled(self) -> bool:
        """Whether a head stands there more than once."""
        keys = [meaning.key for cell in self.cells if (meaning := cell.means("head"))]
        return len(keys) > len(set(keys))

    def complete(self, columns: Sequence[str]) -> bool:
        """Whether just the heads of some columns stand there, in their order."""
        heads = [cell.heads for cell in self.cells if cell.means("head")]
        return len(heads) == len(columns) and all(key in own for key, own in zip(columns, heads, strict=True))

    def plain(self, due: int) -> bool:
        """Whether the row is a text above the labels and a head for each cell that is due, and nothing else."""
        return len(self.cells) == due + 1 == len(self.from_end) + 1 and self._has_corner

    @property
    def _has_corner(self) -> bool:
        """Whether its first cell says what stands below it in the column of labels."""
        return self.cells[0].text != BLANK and not self.cells[0].means("head")

    def lacking(self, values: Sequence[Token]) -> bool:
        """Whether a figure of a row stands below a blank cell of the heads, where both end in one column."""
        blank = {self.cells[-1].segment - cell.segment + 1 for cell in self.cells if cell.text == BLANK}
        return any(len(values) - at in blank and value.text != BLANK for at, value in enumerate(values))


def _is_corner(cell: Token) -> bool:
    """Whether a cell says that what stands below it are labels, or notes in their corner how these add up."""
    return cell.text in _CORNERS or cell.means("stub", "note") is not None


def head_row_above(candidate: Candidate, tokens: Sequence[Token], columns: Collection[str]) -> HeadRow:
    """The nearest table row above a candidate with a head in it, and no figure; none where it is another block's.

    Args:
        candidate: The candidate.
        tokens: The tokens of its table.
        columns: The columns of its block.
    """
    for at in range(candidate.place - 1, max(-1, candidate.place - _FAR), -1):
        row = tokens[at].row
        if row != candidate.label.row and _is_head(tokens, at):
            cells = [cell for cell in tokens[max(0, at - _WIDE) : at + _WIDE] if cell.row == row]
            if not any(cell.value and cell.text.isdigit() for cell in cells):
                own = any(key in columns for cell in cells for key in cell.heads)
                return HeadRow(cells if own else ())
    return HeadRow(())


def _is_head(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a head, and no word of a longer text, as 其他 is of a label that is broken over lines."""
    token = tokens[at]
    if not token.meanings or not token.means("head"):
        return False
    return not any(one.unknown and one.segment == token.segment for one in tokens[max(0, at - 1) : at + 2])
