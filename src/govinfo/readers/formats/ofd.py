"""OFD files (GB/T 33190), the state's own page format: tables and prose by their coordinates."""

from contextlib import suppress
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from govinfo.errors import ReadError
from govinfo.geometry import ofd
from govinfo.geometry.document import document as laid_out
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.messages import paged as says
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.paged import refused, stream
from govinfo.readers.formats.part_names import comparable
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_KIND = "OFD"
_ENCRYPTED = 1
"""The bit of an archive's entry that tells that it is encrypted."""
_LOCKS = frozenset({"encryptions.xml", "decryptseed.dat"})
"""Parts that only a file with encrypted parts has."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What an OFD file shows.

    Raises:
        ReadError: If it is no OFD file, is locked, has more pages than the limits allow, or has no text (a scan).
    """
    if isinstance(data, str):
        raise ReadError(says.NOT_BYTES, kind=_KIND, document=document)
    if _locked(data):
        raise refused(Refusal.ENCRYPTED, _KIND, document, limits)
    try:
        parts = {comparable(name): part for name, part in Package(data, document, limits).parts().items()}
        found = laid_out(ofd.pages(parts, limits.pages))
    except RefusedError as error:
        raise refused(error.refusal, _KIND, document, limits) from None
    return stream(found, _KIND, document, limits)


def _locked(data: bytes) -> bool:
    """Whether a file is encrypted, as a whole archive or by the state's own way (GM/T 0099)."""
    with suppress(BadZipFile), ZipFile(BytesIO(data)) as held:
        listed = held.infolist()
        names = {one.filename.rpartition("/")[2].lower() for one in listed}
        return any(one.flag_bits & _ENCRYPTED for one in listed) or not names.isdisjoint(_LOCKS)
    return False
