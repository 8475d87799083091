"""From bytes to text: which encoding, or a refusal that says what is wrong."""

import codecs

from govinfo.errors import ReadError
from govinfo.languages import Text
from govinfo.messages import documents as says
from govinfo.messages import recognising
from govinfo.patterns import pattern
from govinfo.readers.limits import Limits, bounded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_DECLARED = pattern(rb"""(?:charset|encoding)\s*+=\s*+["']?\s*+([A-Za-z0-9_-]{3,20})""", near=(b"charset", b"encoding"))
_TRADITIONAL = frozenset({"big5", "big5-hkscs", "x-x-big5", "cp950"})
"""Declared encodings that are tried before the usual one; any other name is not relied on."""
_KNOWN = "政府"
_SPACE = pattern("&(?:nbsp|ensp|emsp|#160|#12288|#[xX][aA]0|#[xX]3000);")
"""What a page writes for a blank; in a text copied from its source it stands as it is written."""
_SURROGATE = pattern("[\ud800-\udfff]")
_WRONG_WAYS = (("gb18030", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "utf-8"), ("latin-1", "gb18030"))


def decode(data: bytes | str, document: str | None) -> str:
    """The text of a file: UTF-8 with or without its mark, UTF-16 and UTF-32, GB18030 and what it contains.

    What a document declares of its encoding is often wrong, so that the bytes decide.

    Raises:
        ReadError: If the bytes are no text, or text in another encoding.
    """
    return _encoded(data)[0] if isinstance(data, str) else decoded(data, document)[0]


def in_utf8(data: bytes | str, document: str | None) -> bytes:
    """The text of a file, in UTF-8.

    Raises:
        ReadError: If the bytes are no text, or text in another encoding.
    """
    if isinstance(data, str):
        return _encoded(data)[1]
    text, name = decoded(data, document)
    return data if name == "utf-8" else text.encode()


def _encoded(text: str) -> tuple[str, bytes]:
    """A text without halves of surrogate pairs, and the same in UTF-8."""
    try:
        return text, text.encode()
    except UnicodeEncodeError:
        whole = _SURROGATE.sub("\ufffd", text)
        return whole, whole.encode()


def decoded(data: bytes, document: str | None) -> tuple[str, str]:
    """The text of a file, and the name of the encoding it is in.

    Raises:
        ReadError: If the bytes are no text, or text in another encoding.
    """
    start: int | None = None
    for name in _encodings(data):
        try:
            text = data.decode(name)
        except UnicodeDecodeError as error:
            start = error.start if start is None else start
            continue
        if name not in _WIDE or _KNOWN in text:
            return text, name
    if b"\0" in data:
        raise ReadError(says.NO_TEXT, document=document)
    raise ReadError(says.NO_ENCODING, start=start, document=document)


def text_of(data: bytes | str, document: str | None, limits: Limits) -> str:
    """The text of a file that is nothing but text, within the limits; blanks as pages write them are blanks.

    Raises:
        ReadError: If the bytes are no text, or too many.
    """
    text = decode(data, document)
    bounded((text,), document, limits)
    return _SPACE.sub(lambda written: " " * len(written[0]), text) if "&" in text else text


def _encodings(data: bytes) -> tuple[str, ...]:
    """The encodings that bytes may be in, the likeliest first."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return (name,)
    if b"\0" in data:
        return _WIDE
    declared = _DECLARED.search(data[:2048])
    if declared and declared[1].decode().lower() in _TRADITIONAL:
        return ("utf-8", "big5hkscs", "gb18030")
    return ("utf-8", "gb18030")


def spoilt(text: str) -> Text | None:
    """How a text was spoilt on its way, as a sentence; `None` where it shows no sign of it.

    >>> spoilt("鏀垮簻淇℃伅鍏紑").zh, spoilt("a novel")
    ('文字不可读：UTF-8编码的文字曾被当作GB18030解码，请重新获取原编码的文件', None)
    """
    sample = text[:20_000]
    for wrong, right in _WRONG_WAYS:
        if any(sign in sample.encode(wrong, "ignore").decode(right, "ignore") for sign in ("政府", "信息", "公开")):
            return recognising.DECODED_WRONGLY.filled(right=right.upper(), wrong=wrong.upper())
    lost = sample.count("\ufffd") + sample.count("??")
    if lost * 20 > len(sample) or "锟斤拷" in sample:
        return recognising.CHARACTERS_LOST
    return None
