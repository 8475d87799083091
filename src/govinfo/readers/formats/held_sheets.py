"""The style sheets that a web page holds itself: in elements, or in addresses, as pages of one file do."""

import re
from base64 import b64decode
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from govinfo.readers.formats import elements

    Node = LexborNode | elements.Element

_PRINTED = re.compile(r"\bprint\b|\b(?:max|min)-", re.IGNORECASE)
"""Says of a style sheet that it is for paper, or for screens of some width."""
_DATA = re.compile(r"data:text/css\b([^,]{0,200}),(.*)", re.IGNORECASE | re.DOTALL)
_TAKEN_IN = re.compile(r"@import\s+(?:url\(\s*)?([\"']?)(data:text/css[^\"'()\s]*)\1", re.IGNORECASE)
_NO_DIGIT = re.compile(r"[^A-Za-z0-9+/]")


def of(one: "Node") -> str:
    """The style sheet that an element holds, if it holds for the page as it is shown, behind those that it takes in."""
    if _PRINTED.search(one.attributes.get("media") or ""):
        return ""
    style = one.text(deep=True) if one.tag == "style" else held(_linked(one))
    return "\n".join([*(held(address) for _, address in _TAKEN_IN.findall(style)), style])


def elsewhere(link: "Node") -> bool:
    """Whether a page links to a style sheet that is not at hand."""
    address = _linked(link)
    return bool(address) and not held(address)


def held(address: str) -> str:
    """The style sheet that an address holds; nothing for one of another file.

    >>> held("data:text/css,td%7Bcolor:red%7D"), held("data:text/css;base64,dGR7Y29sb3I6cmVkfQ=="), held("a.css")
    ('td{color:red}', 'td{color:red}', '')
    """
    told = _DATA.fullmatch(address.strip())
    if told is None:
        return ""
    written = unquote_to_bytes(told[2])
    if told[1].lower().rstrip().endswith(";base64"):
        digits = _NO_DIGIT.sub("", written.decode("latin-1"))
        written = b64decode(digits[: len(digits) - (len(digits) % 4 == 1)] + "==")
    return written.decode("utf-8", "replace")


def _linked(link: "Node") -> str:
    """The address of a style sheet that a page links to; nothing for anything else."""
    has = link.attributes
    return has.get("href") or "" if "stylesheet" in (has.get("rel") or "").lower() else ""
