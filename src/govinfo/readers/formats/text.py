"""Running text: a cell in each line, cells between tabs or bars, words between spaces, or all of it on one line."""

from govinfo.readers.formats.decoding import text_of
from govinfo.readers.limits import Limits
from govinfo.readers.plain_text import running_text
from govinfo.readers.stream import Stream

_DRAWN_WITH = ("+-", "+=", "─", "━", "═")
"""Of which every drawn table has some."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a text.

    Raises:
        ReadError: If the bytes are no text, or no table of the form stands in it.
    """
    text = text_of(data, document, limits)
    return _drawn(text, document, limits) or running_text.read(text, document, limits)


def _drawn(text: str, document: str | None, limits: Limits) -> Stream | None:
    """The reports in a text with drawn tables; only there is what reads them loaded."""
    if not any(sign in text for sign in _DRAWN_WITH):
        return None
    from govinfo.readers.grid import StreamBuilder
    from govinfo.readers.plain_text import ascii_tables

    page = StreamBuilder(document, limits)
    return page.stream() if ascii_tables.grids(text, page) else None
