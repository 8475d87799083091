"""Running text: a cell in each line, cells between tabs or bars, words between spaces, or all of it on one line."""

from govinfo.readers import drawn, lines
from govinfo.readers.formats.decoding import text_of
from govinfo.readers.grid import Grid
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a text.

    Raises:
        ReadError: If the bytes are no text, or no table of the form stands in it.
    """
    text, page = text_of(data, document, limits), Grid(document, limits)
    return page.stream() if drawn.grids(text, page) else lines.read(text, document, limits)
