"""XML as bytes: the same said in another encoding, with other quotes and prefixes, or in other namespaces.

What a look at bytes may suppose stands here, once: such looks are taken at what is `plain`, or at what
`Package.plainly` makes of it, with patterns made of `TAG` and `IS`.
"""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from govinfo.readers.formats.decoding import decode

TAG = rb"<(?:[^\s<>/:]++:)?+"
"""What a tag begins with, whatever its prefix."""
IS = rb'\s*+=\s*+"'
"""What stands between the name of an attribute and its value."""
_DECLARED = re.compile(rb"""<\?xml\s[^<>?]*?\bencoding\s*+=\s*+["']([A-Za-z0-9._-]{1,20})["']""")
_USUAL = frozenset({b"utf-8", b"us-ascii"})
_FURTHER = (b"gb", b"big5", b"cp936", b"utf-16")
"""How the names of encodings begin that parsers of XML do not know, or not without a sign at the beginning."""
_MARKS = (BOM_UTF16_LE, BOM_UTF16_BE)
_OTHER_SIGNS = (b"&", b"!", b"?")
"""What stands in entities, in comments and text as it is, and in notes to programs."""
_SINGLE = re.compile(rb"=\s*+'")
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w++)/(main|math|relationships)\b")


def in_utf8(xml: bytes, document: str | None) -> bytes:
    """XML in UTF-8, or in another encoding that every parser knows.

    Raises:
        ReadError: If it is in neither, nor in one of those used for Chinese.

    Example:
        >>> in_utf8('<?xml version="1.0" encoding="GBK"?><a>件</a>'.encode("gbk"), None).decode()
        '<a>件</a>'
    """
    told = _DECLARED.match(xml)
    if not xml.startswith(_MARKS) and (told is None or not told[1].lower().startswith(_FURTHER)):
        return xml
    text = decode(xml, document)
    return (text.partition("?>")[2] if text.startswith("<?xml") else text).encode()


def plain(xml: bytes) -> bool:
    """Whether XML has double quotes, no entities, comments and sections, and is in UTF-8.

    Example:
        >>> [plain(xml) for xml in (b'<a b="1"/>', b"<a b='1'/>", b'<a b="&#49;"/>', b'<a b="1"><!-- --></a>')]
        [True, False, False, False]
    """
    told = _DECLARED.match(xml)
    if told is not None and told[1].lower() not in _USUAL:
        return False
    start = xml.find(b"?>") + 2 if xml.startswith(b"<?xml") else 0
    single = xml.find(b"'", start) >= 0 and _SINGLE.search(xml, start) is not None
    return not single and all(xml.find(sign, start) < 0 for sign in _OTHER_SIGNS)


def without(xml: bytes, idle: re.Pattern[bytes]) -> bytes:
    """XML without what matches, where that can be markup only: a tree of less is made in less time."""
    return xml if b"<!" in xml else idle.sub(b"", xml)


def transitional(xml: bytes) -> bytes:
    """A part whose namespaces are those of the transitional form, which programs write unless told otherwise."""
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", xml) if b"purl.oclc.org" in xml else xml
