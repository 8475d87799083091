"""Web archives (.mht, .mhtml), as browsers, Word and WPS save a page with its pictures; letters (.eml) too."""

import re
from base64 import b64encode
from collections.abc import Callable, Sequence
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from html import unescape
from itertools import islice

from govinfo.errors import ReadError
from govinfo.messages import office as says
from govinfo.readers.formats import html, text
from govinfo.readers.formats.decoding import decode
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_TEXT = "text/plain"
_STYLES = "text/css"
_LINKED = re.compile(r"(<link\b[^<>]{0,2000}?\bhref=[\"']?)([^\"'<>\s]+)", re.IGNORECASE)
_TABLE, _FRAMES = re.compile("<table", re.IGNORECASE), re.compile("<frameset", re.IGNORECASE)
_MOST = 1_000
"""Parts of an archive: the page, and what it shows."""
_FIELD = re.compile(rb"^[!-9;-~]{1,76}+:((?:[^\n]++|\n(?=[ \t]))*+)", re.MULTILINE)
"""A field of the head of a letter or a part, with the lines that it goes on in."""
_TELLING = re.compile(rb"content-(?:type|disposition):", re.IGNORECASE)
_FIELDS, _LONGEST = 200_000, 10_000
"""Fields that are gone through, and bytes of one that tells what a part is, whose words are held against each other."""


class LetterParts:
    """A letter with files attached to it: what it says itself is one document, and each of these.

    Args:
        body: What it says itself.
        attached: The files attached to it.
        document: Its name.
    """

    def __init__(self, body: Sequence[Message], attached: Sequence[Message], document: str | None) -> None:
        self._document = document
        self._parts = {str(number): one for number, one in enumerate((*body, *attached))}
        self._files = {name: _name(one) for name, one in self._parts.items()}

    @property
    def names(self) -> tuple[str, ...]:
        """The numbers of its parts."""
        return tuple(self._parts)

    def called(self, name: str) -> str | None:
        """What a part is called outside: a file by the letter and its own name."""
        return "/".join(filter(None, (self._document, self._files[name]))) or None

    def read(self, name: str) -> str | bytes:
        """The text of the letter, or the bytes of a file."""
        one = self._parts[name]
        return _content(one) if self._files[name] else _text(one, self._document)


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream | LetterParts:
    """What the page of a web archive shows, or a letter; files attached to one that is a file itself are left.

    Raises:
        ReadError: If it holds no page and no text, or one that cannot be read.
    """
    written = data.encode() if isinstance(data, str) else data
    if written.count(b"\n--") > 2 * _MOST:
        raise ReadError(says.TOO_MANY_PARTS, most=_MOST, document=document)
    if _endless(written):
        raise ReadError(says.DAMAGED, document=document)
    try:
        parts = [part for part in message_from_bytes(written).walk() if not part.is_multipart()]
        attached = [part for part in parts if _name(part)]
    except (MessageError, RecursionError, ValueError) as error:
        raise ReadError(says.DAMAGED, document=document) from error
    said = [part for part in parts if part not in attached]
    pages = [part for part in said if part.get_content_type() in _PAGES]
    body = pages or [part for part in said if part.get_content_type() == _TEXT][:1]
    if attached and limits.files:
        return LetterParts(body[:1], attached, document)
    if not body:
        raise ReadError(says.NO_PAGE, document=document)
    shown: Callable[[str, str | None, Limits], Stream] = html.read if pages else text.read
    sheets = {_address(one): _text(one, document) for one in said if one.get_content_type() == _STYLES}
    return shown(_seen([_dressed(_text(one, document), sheets) for one in body]), document, limits)


def _address(part: Message) -> str:
    """What the page calls a part by that it is shown with."""
    return str(part.get("Content-Location") or f"cid:{str(part.get('Content-ID', '')).strip('<> ')}")


def _dressed(page: str, sheets: dict[str, str]) -> str:
    """A page with its style sheets in place of what it calls them by, each once."""

    def dressed(link: re.Match[str]) -> str:
        sheet = sheets.pop(unescape(link[2]), None)
        return link[0] if sheet is None else f"{link[1]}data:text/css;base64,{b64encode(sheet.encode()).decode()}"

    return _LINKED.sub(dressed, page) if sheets else page


def _endless(written: bytes) -> bool:
    """Whether a letter has more fields in its heads, or longer ones, than any."""
    fields = islice(_FIELD.finditer(written), _FIELDS)
    told = [len(one[1]) > _LONGEST and _TELLING.match(one[0]) is not None for one in fields]
    return len(told) == _FIELDS or any(told)


def _seen(pages: Sequence[str]) -> str:
    """The first page, with those that it shows in it if it has no table of its own, as a workbook shows its sheets."""
    first, *others = pages
    if not others or _TABLE.search(first):
        return first
    return "\n".join([*([] if _FRAMES.search(first) else [first]), *others])


def _name(part: Message) -> str:
    """The name of a file that is attached; nothing of any other part."""
    name = part.get_filename() or ""
    try:
        return str(make_header(decode_header(name)))
    except (MessageError, LookupError, ValueError):
        return name


def _content(part: Message) -> bytes:
    """The bytes of a part."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(part: Message, document: str | None) -> str:
    """The text of a part: in the encoding that it names, of which GB2312 is read as all that contains it."""
    written = _content(part)
    named = (part.get_content_charset() or "").replace("gb2312", "gb18030").replace("gbk", "gb18030")
    try:
        return written.decode(named or "utf-8")
    except (ValueError, LookupError):
        return decode(written, document)
