"""OFD files (GB/T 33190), the state's own page format: tables and prose by their coordinates."""

from govinfo.errors import ReadError
from govinfo.geometry import ofd
from govinfo.geometry.document import document as laid_out
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.readers.formats.packed import parts
from govinfo.readers.formats.paged import refused, stream
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_KIND = "OFD"


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What an OFD file shows.

    Raises:
        ReadError: If it is no OFD file, is locked, has more pages than the limits allow, or has no text (a scan).
    """
    held = parts(data, document, limits)
    try:
        found = laid_out(ofd.pages(held, limits.pages))
    except RefusedError as error:
        raise refused(error.refusal, _KIND, document, limits) from None
    return stream(found, _KIND, document, limits)
