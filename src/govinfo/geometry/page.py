"""A page as a source gives it, and a document as it is read: glyphs and rules in; paragraphs, tables and what was left.

Lengths are in points, positions count from the left and the top of the page.
"""

from collections.abc import Sequence
from typing import NamedTuple

from govinfo.words import Word

ASCENT, DESCENT = 0.88, 0.12
"""How far the square of an ideograph reaches above and below the baseline, in sizes of its font."""


class OmissionReason(Word):
    """Why a glyph is not read."""

    INVISIBLE = "invisible"
    """Drawn without ink, or in the colour of what lies beneath it."""
    CUT = "cut"
    """Outside the page, or cut off by a clip."""
    COVERED = "covered"
    """Something was drawn over it."""
    STRUCK = "struck"
    """A line runs through it."""
    RAISED = "raised"
    """A small mark above the line: the number of a note."""
    OBLIQUE = "oblique"
    """Runs across the page at an angle, or large over other text or the lines of a table, as a watermark does.

    So does a seal's number, in another colour and beside the baselines of the figures.
    """
    DOUBLED = "doubled"
    """Drawn a second time over itself, which makes it bold."""
    PAGE_NUMBER = "page number"
    RUNNING_HEAD = "running head"
    """Stands in the same place on page after page; the first is read."""
    HYPHEN = "hyphen"
    """Divides a word at the end of a line."""


class Glyph(NamedTuple):
    """A character where it is printed, in the square of its font.

    Attributes:
        text: The character; for a ligature, several; a space for white space.
        left: Where it begins.
        top: Upper side of the square, `ASCENT` above the baseline.
        right: Where the next character would begin.
        bottom: Lower side, `DESCENT` below the baseline.
        turn: Quarter turns to the right that it is printed at, 0 to 3; `None` for an angle between.
        why: Why it is not to be seen, if it is not.
        tinted: Whether little on its page is in its colour, as a seal or a remark is.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    turn: int | None = 0
    why: OmissionReason | None = None
    tinted: bool = False


class RuledLine(NamedTuple):
    """A thin straight line along or down the page, as the box of its ink."""

    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """What is printed on a page.

    Attributes:
        number: From 1.
        width: Of the paper.
        height: Of the paper.
        glyphs: In the order they are drawn.
        rules: In any order.
        pictured: Whether a picture stands on it.
    """

    number: int
    width: float
    height: float
    glyphs: Sequence[Glyph]
    rules: Sequence[RuledLine] = ()
    pictured: bool = False


class Omission(NamedTuple):
    """Text that is printed and not read.

    Attributes:
        page: Number of its page.
        text: The characters.
        why: The reason.
    """

    page: int
    text: str
    why: OmissionReason


class Paragraph(NamedTuple):
    """A paragraph, or a line that is none of a paragraph.

    Attributes:
        page: Number of the page it begins on.
        text: Its lines joined; a tab for a gap as between columns.
    """

    page: int
    text: str


class TableCell(NamedTuple):
    """A cell of a table.

    Attributes:
        text: Its lines joined; a line break where two numbers may be one or two.
        columns: How many columns it spans.
        rows: How many rows it spans.
        omitted: What is printed in it and not read.
    """

    text: str
    columns: int = 1
    rows: int = 1
    omitted: tuple[Omission, ...] = ()


class TableRow(NamedTuple):
    """A row of a table: its page, and the cells that begin in it."""

    page: int
    cells: tuple[TableCell, ...]


class PageTable(NamedTuple):
    """A table, over as many pages as it is printed on."""

    rows: tuple[TableRow, ...]


class PagedDocument(NamedTuple):
    """A document as it is read.

    Attributes:
        blocks: Paragraphs and tables in reading order.
        omitted: Everything else that is printed.
        pictures: Numbers of the pages with a picture and no text.
    """

    blocks: tuple[Paragraph | PageTable, ...]
    omitted: tuple[Omission, ...]
    pictures: tuple[int, ...]
