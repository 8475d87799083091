"""What Markdown writes within a line: emphasis, code, links, what is struck or raised, tags, and escaped signs."""

import re
from collections.abc import Iterator

from govinfo.patterns import pattern
from govinfo.readers.formats.visible_text import Manner, Piece, VisibleText, visible_text

_MARKUP = pattern(
    r"""\\(?P<sign>[!-/:-@\[-`{-~])
    | \*\*(?P<strong>[^*\\]+)\*\*
    | `(?P<code>[^`]+)`
    | \[(?P<link>[^\[\]\\]*)\]\([^()\s]*\)
    | ~~(?P<struck>[^~\\]+)~~
    | <(?:s|del|strike)>(?P<deleted>[^<\\]*)</(?:s|del|strike)>
    | <(?:sup|sub)>(?P<raised>[^<\\]*)</(?:sup|sub)>
    | </?(?:(?P<line>br|p|div|section|article|main|center)|(?P<tag>span|font|b|i|u|em|strong|small|big|a|o:p|img|ins))
      (?:\s(?![^<>]*(?:display|visibility|hidden|font-size\s*:\s*0))[^<>]*|/)?>""",
    re.VERBOSE | re.IGNORECASE,
)
"""A tag that hides what is in it is none of these: it stays."""
_MANNERS = {"struck": Manner.STRUCK, "deleted": Manner.STRUCK, "raised": Manner.RAISED}
_TAGS = {"line": "\n", "tag": ""}
"""What tags stand for that begin a line, and those within one."""


def shown(text: str) -> VisibleText:
    r"""What is read of a line or a cell of Markdown, and what stands in it beside.

    Example:
        >>> shown(r"**12**").text, shown(r"\*12").text, shown("~~3~~ 5").text, shown("3<sup>1</sup>").text
        ('12', '*12', ' 5', '3¹')
        >>> shown("<span lang='EN-US'><b>12</b></span>").text, shown("<i style='display:none'>3</i>").text
        ('12', "<i style='display:none'>3")
    """
    return visible_text(list(_pieces(text)))


def _pieces(text: str) -> Iterator[Piece]:
    end = 0
    for match in _MARKUP.finditer(text):
        yield Piece(text[end : match.start()])
        kind = str(match.lastgroup)
        yield Piece(_TAGS.get(kind, match[kind]), _MANNERS.get(kind, Manner.PLAIN))
        end = match.end()
    yield Piece(text[end:])
