"""Markdown: tables with bars, with or without those at the ends of a line, among paragraphs."""

from govinfo.readers import drawn, text
from govinfo.readers.assembly import assemble
from govinfo.readers.decoding import decode
from govinfo.readers.grid import Grid
from govinfo.readers.limits import Limits
from govinfo.readers.result import ReadResult


def results(data: bytes | str, document: str | None, limits: Limits) -> tuple[ReadResult, ...]:
    """The reports in a Markdown text.

    Raises:
        ReadError: If the bytes are no text, or no table of the form stands in it.
    """
    written, page = decode(data, document), Grid(document, limits)
    if drawn.pipes(written, page):
        return assemble(page.stream(), document, "markdown", limits)
    return text.results(written, document, limits, "markdown")
