"""Markdown: tables with bars, with or without those at the ends of a line, among paragraphs."""

from govinfo.readers import text
from govinfo.readers.limits import Limits
from govinfo.readers.result import ReadResult


def results(data: bytes | str, document: str | None, limits: Limits) -> tuple[ReadResult, ...]:
    """The reports in a Markdown text.

    Raises:
        ReadError: If the bytes are no text, or no table of the form stands in it.
    """
    return text.results(data, document, limits, "markdown")
