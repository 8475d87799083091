"""Running text: a cell in each line, cells between tabs or bars, words between spaces, or all of it on one line."""

from govinfo.readers import ascii_tables, running_text
from govinfo.readers.formats.decoding import text_of
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a text.

    Raises:
        ReadError: If the bytes are no text, or no table of the form stands in it.
    """
    text, page = text_of(data, document, limits), StreamBuilder(document, limits)
    return page.stream() if ascii_tables.grids(text, page) else running_text.read(text, document, limits)
