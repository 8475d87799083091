"""What Markdown writes within a line: emphasis, code, links, what is struck or raised, and signs behind a backslash."""

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
    | <(?P<line>br)\s*/?>""",
    re.VERBOSE | re.IGNORECASE,
)
_MANNERS = {"struck": Manner.STRUCK, "deleted": Manner.STRUCK, "raised": Manner.RAISED}
_LINE = "line"


def shown(text: str) -> VisibleText:
    r"""What is read of a line or a cell of Markdown, and what stands in it beside.

    Example:
        >>> shown(r"**12**").text, shown(r"\*12").text, shown("~~3~~ 5").text, shown("3<sup>1</sup>").text
        ('12', '*12', ' 5', '3¹')
    """
    return visible_text(list(_pieces(text)))


def _pieces(text: str) -> Iterator[Piece]:
    end = 0
    for match in _MARKUP.finditer(text):
        yield Piece(text[end : match.start()])
        kind = str(match.lastgroup)
        yield Piece("\n" if kind == _LINE else match[kind], _MANNERS.get(kind, Manner.PLAIN))
        end = match.end()
    yield Piece(text[end:])
