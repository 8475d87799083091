"""A document of pages as a stream, and in words why one is refused."""

from collections import Counter
from collections.abc import Iterable, Sequence

from govinfo.errors import ReadError
from govinfo.geometry import page as paged
from govinfo.geometry.page import Omission, OmissionReason, PagedDocument, PageTable
from govinfo.geometry.refusing import Refusal
from govinfo.geometry.tearing import TORN
from govinfo.languages import Text
from govinfo.messages import paged as says
from govinfo.patterns import pattern
from govinfo.readers import places
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import Stream
from govinfo.readers.table_rows import GridCell
from govinfo.spans import Aside, AsideKind, Locator

_REFUSALS = {
    Refusal.TORN: says.TORN,
    Refusal.ENCRYPTED: says.ENCRYPTED,
    Refusal.PAGES: says.TOO_MANY_PAGES,
    Refusal.CROWDED: says.CROWDED,
    Refusal.UNFOLDS: says.UNFOLDS,
    Refusal.UNSTARTED: says.UNSTARTED,
}
_FIGURE = pattern(r"[\d.,]++")
_WIDE, _NARROW = pattern(r"[\d/-]\t[\d/-]"), pattern(r"\d \d")
"""Between figures a gap as between columns, and a smaller one between digits."""
_KINDS = {
    OmissionReason.INVISIBLE: AsideKind.HIDDEN,
    OmissionReason.CUT: AsideKind.HIDDEN,
    OmissionReason.COVERED: AsideKind.HIDDEN,
    OmissionReason.STRUCK: AsideKind.STRUCK,
    OmissionReason.RAISED: AsideKind.NOTE,
    OmissionReason.OBLIQUE: AsideKind.ASLANT,
}
"""What is told of; the rest is no part of what the document says."""


def refused(refusal: Refusal, kind: str, document: str | None, limits: Limits) -> ReadError:
    """The error for a file that is refused."""
    return ReadError(_REFUSALS[refusal], kind=kind, most=limits.pages, document=document)


def stream(read: PagedDocument, kind: str, document: str | None, limits: Limits) -> Stream:
    """The stream of a document of pages.

    Raises:
        ReadError: If nothing in it is text, or it has more of it than the limits allow.
    """
    if not read.blocks:
        hidden = says.SCANNED_WITH_HIDDEN_TEXT if read.omitted else says.SCANNED
        raise ReadError(hidden if read.pictures else says.EMPTY, kind=kind, document=document)
    grid = StreamBuilder(document, limits)
    tables = 0
    for block in read.blocks:
        if isinstance(block, PageTable):
            tables += 1
            origin = TableOrigin(_placing(tables, [row.page for row in block.rows]), Locator(table=tables))
            grid.table([[_cell(cell) for cell in row.cells] for row in block.rows], origin)
        else:
            words = block.text.replace("\t", " ")  # a gap on a page is no tab
            grid.paragraph(words, page=block.page, uneven="\n" in words or _uneven(block.text))
    _beside(grid, read)
    return grid.stream()


def _uneven(line: str) -> bool:
    """Whether some figures of a line stand in columns, and others so close that they may be one."""
    return "\t" in line and _WIDE.search(line) is not None and _NARROW.search(line) is not None


def _placing(table: int, pages: Sequence[int]) -> places.Placing:
    """The places of a table's cells, by the pages of its rows; rows are counted anew on each page."""

    def place(row: int, cell: int, head: str) -> Text:
        page = pages[row - 1]
        return places.table(table, page)(row - pages.index(page), cell, head)

    return place


def _cell(cell: paged.TableCell) -> GridCell:
    """A cell of a grid; a struck figure alone in it is none, and not blank, and what is left of a cut one is none."""
    text = cell.text or "".join(f"~~{one.text}~~" for one in cell.omitted if one.why is OmissionReason.STRUCK)
    if any(one.why is OmissionReason.CUT and _FIGURE.fullmatch(one.text) for one in cell.omitted):
        text = f"{text}{TORN}"
    return GridCell._make((text, cell.columns, cell.rows, 0, _asides(cell.omitted)))


def _asides(omitted: Iterable[Omission]) -> tuple[Aside, ...]:
    return tuple(Aside(_KINDS[one.why], one.text) for one in omitted if one.why in _KINDS)


def _beside(grid: StreamBuilder, read: PagedDocument) -> None:
    """Tell of what stands outside of cells and is not read, and of the pages that are pictures."""
    cells = (cell for block in read.blocks if isinstance(block, PageTable) for row in block.rows for cell in row.cells)
    inside = Counter(one for cell in cells for one in cell.omitted)
    for one in (Counter(read.omitted) - inside).elements():
        if one.why in _KINDS:
            grid.beside(places.page(one.page), _asides([one]))
    for number in read.pictures:
        where = places.page(number)
        grid.beside(where, (Aside(AsideKind.PICTURE, where),))
