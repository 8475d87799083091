"""Documents that are one XML file: read without what XML can be abused for."""

import re
from io import BytesIO
from xml.etree.ElementTree import Element, ElementTree, ParseError

from govinfo.errors import ReadError
from govinfo.messages import documents
from govinfo.messages import office as says
from govinfo.readers.formats.xml_bytes import in_utf8

_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def root(data: bytes | str, document: str | None) -> Element:
    """The root element of a document.

    Raises:
        ReadError: If it is no XML, or declares entities.

    Example:
        >>> root("<a><b/></a>", None).tag
        'a'
    """
    written = in_utf8(data.encode() if isinstance(data, str) else data, document)
    if _DECLARES.search(written.replace(b"\0", b"")):
        raise ReadError(documents.DECLARES, document=document)
    try:
        return ElementTree().parse(BytesIO(written))
    except (ParseError, ValueError, LookupError):
        raise ReadError(says.DAMAGED, document=document) from None
