"""PDF files: ruled tables, also where a page break cuts them, and the prose between. Read with PDFium, apart."""

from govinfo.errors import ReadError
from govinfo.geometry.process import asking
from govinfo.geometry.process.protocol import Bounds
from govinfo.geometry.refusing import RefusedError
from govinfo.messages import paged as says
from govinfo.readers.formats.paged import refused, stream
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_KIND = "PDF"


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a PDF file shows.

    Raises:
        ReadError: If it is no PDF, is locked, takes more than the limits allow, or has no text (a scan).
    """
    if isinstance(data, str):
        raise ReadError(says.NOT_BYTES, kind=_KIND, document=document)
    try:
        found = asking.read(data, Bounds(limits.pages, limits.seconds, limits.memory))
    except RefusedError as error:
        raise refused(error.refusal, _KIND, document, limits) from None
    return stream(found, _KIND, document, limits)
