"""A document of pages as a stream, and in words why one is refused."""

from govinfo.errors import ReadError
from govinfo.geometry.page import Document, Table
from govinfo.geometry.refusing import Refusal
from govinfo.messages import paged as says
from govinfo.readers.grid import Cell, Grid
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_REFUSALS = {
    Refusal.TORN: says.TORN,
    Refusal.ENCRYPTED: says.ENCRYPTED,
    Refusal.PAGES: says.TOO_MANY_PAGES,
    Refusal.CROWDED: says.CROWDED,
    Refusal.UNFOLDS: says.UNFOLDS,
    Refusal.UNSTARTED: says.UNSTARTED,
}


def refused(refusal: Refusal, kind: str, document: str | None, limits: Limits) -> ReadError:
    """The error for a file that is refused."""
    return ReadError(_REFUSALS[refusal], kind=kind, most=limits.pages, document=document)


def stream(read: Document, kind: str, document: str | None, limits: Limits) -> Stream:
    """The stream of a document of pages.

    Raises:
        ReadError: If nothing in it is text, or it has more of it than the limits allow.
    """
    if not read.blocks:
        hidden = says.SCANNED_WITH_HIDDEN_TEXT if read.omitted else says.SCANNED
        raise ReadError(hidden if read.pictures else says.EMPTY, kind=kind, document=document)
    grid = Grid(document, limits)
    for block in read.blocks:
        if isinstance(block, Table):
            grid.table([[Cell(cell.text, cell.columns, cell.rows) for cell in row.cells] for row in block.rows])
        else:
            grid.paragraph(block.text)
    return grid.stream()
