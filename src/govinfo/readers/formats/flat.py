"""Documents that are one XML file: read without what XML can be abused for."""

import re
from io import BytesIO
from xml.etree.ElementTree import Element, ElementTree, ParseError

from govinfo.errors import ReadError
from govinfo.messages import documents
from govinfo.messages import office as says

_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def root(data: bytes | str, document: str | None) -> Element:
    """The root element of a document.

    Raises:
        ReadError: If it is no XML, or declares entities.

    Example:
        >>> root("<a><b/></a>", None).tag
        'a'
    """
    written = data.encode() if isinstance(data, str) else data
    plain = written.replace(b"\0", b"")
    if _DECLARES.search(plain):
        raise ReadError(documents.DECLARES, document=document)
    try:
        return ElementTree().parse(BytesIO(written))
    except (ParseError, ValueError, LookupError):
        raise ReadError(says.DAMAGED, document=document) from None
