"""From bytes to text: which encoding, or a refusal that says what is wrong."""

import codecs
import re

from govinfo.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""")
_CHINESE = {"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936"}
_KNOWN = "政府信息公开"
_WRONG_WAYS = (("gb18030", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "utf-8"), ("latin-1", "gb18030"))


def decode(data: bytes | str, document: str | None) -> str:
    """The text of a file: UTF-8 with or without its mark, UTF-16 and UTF-32, GB18030 and what it contains.

    Raises:
        ReadError: If the bytes are no text, or text in another encoding.
    """
    if isinstance(data, str):
        return data
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data, name, document)
    if b"\0" in data:
        return _wide(data, document)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        declared = _DECLARED.search(data[:2048])
        name = declared[1].decode().lower() if declared else "gb18030"
        return _decoded(data, "gb18030" if name in _CHINESE else name, document, error.start)


def _decoded(data: bytes, name: str, document: str | None, start: int = 0) -> str:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        place = f"byte {start}"
        reason = "text in UTF-8, UTF-16 or GB18030; it is none of them throughout: save the file as UTF-8"
        raise ReadError(reason, path=(place,), document=document) from None


def _wide(data: bytes, document: str | None) -> str:
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if _KNOWN[:2] in text:
            return text
    raise ReadError("a text; it holds zero bytes, as a program or a picture does", document=document)


def spoilt(text: str) -> str | None:
    """How a text was spoilt on its way, as a sentence; `None` where it shows no sign of it.

    >>> spoilt("鏀垮簻淇℃伅鍏紑"), spoilt("a novel")
    ('its characters were decoded wrongly (UTF-8 taken for GB18030): get the file again in its own encoding', None)
    """
    sample = text[:20_000]
    for wrong, right in _WRONG_WAYS:
        if any(sign in sample.encode(wrong, "ignore").decode(right, "ignore") for sign in ("政府", "信息", "公开")):
            names = f"{right} taken for {wrong}".replace("utf", "UTF").replace("gb", "GB")
            return f"its characters were decoded wrongly ({names}): get the file again in its own encoding"
    lost = sample.count("\ufffd") + sample.count("??")
    if lost * 20 > len(sample) or "锟斤拷" in sample:
        return "its characters were lost in a wrong conversion ('?' or '�' in their place): get the file again"
    return None
