"""Web archives (.mht, .mhtml), as browsers, Word and WPS save a page with its pictures in one file; letters too."""

from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from govinfo.errors import ReadError
from govinfo.messages import office as says
from govinfo.readers.formats import html
from govinfo.readers.formats.decoding import decode
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_MOST = 1_000
"""Parts of an archive: the page, and what it shows."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What the page of a web archive shows.

    Raises:
        ReadError: If it holds no page, or one that cannot be read.
    """
    written = data.encode() if isinstance(data, str) else data
    if written.count(b"\n--") > 2 * _MOST:
        raise ReadError(says.TOO_MANY_FILES, most=_MOST, document=document)
    try:
        pages = [part for part in message_from_bytes(written).walk() if part.get_content_type() in _PAGES]
    except (MessageError, RecursionError, ValueError) as error:
        raise ReadError(says.DAMAGED, document=document) from error
    if not pages:
        raise ReadError(says.NO_PAGE, document=document)
    return html.read(_text(pages[0], document), document, limits)


def _text(page: Message, document: str | None) -> str:
    """The text of a page: in the encoding that the archive names, of which GB2312 is read as all that contains it."""
    content = page.get_payload(decode=True)
    written = content if isinstance(content, bytes) else b""
    named = (page.get_content_charset() or "").replace("gb2312", "gb18030").replace("gbk", "gb18030")
    try:
        return written.decode(named or "utf-8")
    except (ValueError, LookupError):
        return decode(written, document)
