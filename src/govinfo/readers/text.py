"""Running text: a cell in a line, in a column between tabs or bars, or words between spaces; all of it on one line too."""

from govinfo.readers.assembly import assemble
from govinfo.readers.decoding import decode
from govinfo.readers.limits import Limits
from govinfo.readers.result import ReadResult
from govinfo.readers.stream import of_text


def results(data: bytes | str, document: str | None, limits: Limits, name: str = "text") -> tuple[ReadResult, ...]:
    """The reports in a text.

    Raises:
        ReadError: If the bytes are no text, or no table of the form stands in it.
    """
    stream = of_text(decode(data, document), document, limits)
    return assemble(stream, document, name, limits)
