"""Markdown: tables with bars, with or without those at the ends of a line, among paragraphs."""

from govinfo.readers.formats import text
from govinfo.readers.formats.decoding import text_of
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits, parted
from govinfo.readers.plain_text import ascii_tables
from govinfo.readers.stream import Stream


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a Markdown text.

    Raises:
        ReadError: If the bytes are no text, bars part it into too many cells, or no table of the form stands in it.
    """
    written, page = text_of(data, document, limits), StreamBuilder(document, limits)
    parted(written, document, limits)
    if "|" in written and ascii_tables.pipes(written, page):
        return page.stream()
    return text.read(written, document, limits)
