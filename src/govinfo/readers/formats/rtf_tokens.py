"""The tokens of rich text: words and signs that begin with a backslash, braces, and bytes of text."""

import re
from collections.abc import Iterator
from itertools import product
from string import hexdigits
from typing import NamedTuple

from govinfo.readers.formats.visible_text import Manner

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(?:(-?[0-9]{1,18})[0-9]*+)? ?|((?:[^\\{}]++|\\['\\{}])++)|\\([^A-Za-z'\\{}])|([{}])|\\",
    re.DOTALL,
)
_WRITTEN_OUT = re.compile(rb"\\(?:'[0-9A-Fa-f]{2}|['\\{}])")
"""A byte written as two digits, or a sign that is no word's."""
_BYTES = {f"\\'{high}{low}".encode(): bytes.fromhex(high + low) for high, low in product(hexdigits, repeat=2)}

CHARSETS = {128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 204: "cp1251", 238: "cp1250"}
"""What the bytes of a font mean, by its charset; those of any other mean what the document says."""
CODE_PAGES = {936: "gb18030", 54936: "gb18030", 10008: "gb18030", 950: "big5", 65001: "utf-8"}
"""What the bytes of a document mean, by the number of its code page; of any other, what Western ones do."""
SIGNS = {
    "~": "\xa0",
    "_": "-",
    "tab": "\t",
    "line": " ",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "mmath": "□",
}
"""The characters that words stand for; one for an equation, which is not read."""
MANNERS = {
    **dict.fromkeys(("deleted", "mvf"), Manner.DELETED),
    "strike": Manner.STRUCK,
    "striked": Manner.STRUCK,
    "v": Manner.HIDDEN,
    **dict.fromkeys(("super", "sub", "up"), Manner.RAISED),
}
"""The words that set characters in some way."""
ELSEWHERE = frozenset(
    [
        *("annotation", "author", "comment", "company", "creatim", "datafield", "doccomm"),
        *("filetbl", "fldinst", "footer", "footerf", "footerl", "footerr", "footnote", "header"),
        *("headerf", "headerl", "headerr", "info", "keywords", "manager", "nonesttables", "nonshppict"),
        *("objdata", "operator", "pict", "printim", "revtim", "rxe", "shprslt", "sp"),
        *("subject", "tc", "tcn", "title", "txe", "xe"),
    ]
)
"""Groups whose text is no part of the page; nor is that of groups marked as unknown to old readers, but for `KEPT`."""
KEPT = frozenset({"nesttableprops", "shpinst", "ud"})


class RtfToken(NamedTuple):
    """A word with its number, a sign or a brace; or, without a name, bytes of text as they are written."""

    name: str
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[RtfToken]:
    r"""The tokens of a rich text, pictures kept as bare bytes passed over.

    Example:
        >>> [token.name or token.text for token in tokens(rb"{\b1 a\'b0\~}")]
        ['{', 'b', b"a\\'b0", '~', '}']
    """
    at = 0
    while match := _TOKEN.match(data, at):
        word, number, text, sign, brace = match.groups()
        at = match.end()
        if text:
            yield RtfToken("", None, text)
        elif word == b"bin" and number:
            at += max(0, int(number))
        elif word or sign or brace:
            yield RtfToken((word or sign or brace).decode("latin-1"), int(number) if number else None)


def count(data: bytes) -> int:
    r"""How many words, signs and braces a rich text has at most; bytes that are written as digits are none.

    Example:
        >>> count(rb"{\b1 a\'b0\~}")
        4
    """
    return data.count(b"\\") - data.count(b"\\'") + data.count(b"{") + data.count(b"}")


def plain(text: bytes) -> bytes:
    r"""The bytes of a text as it is written.

    Example:
        >>> plain(rb"a\'b0\{")
        b'a\xb0{'
    """
    return _WRITTEN_OUT.sub(_byte, text.translate(None, b"\r\n"))


def _byte(written: re.Match[bytes]) -> bytes:
    return _BYTES.get(written[0]) or written[0][1:]
