"""Web pages: tables with any spans, nested for layout or not, and the paragraphs between them. Read with selectolax."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from govinfo.errors import ReadError
from govinfo.readers.formats.decoding import decode
from govinfo.readers.grid import Grid
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_SKIPPED = frozenset({"script", "style", "head", "template", "noscript", "select", "textarea", "_comment", "-comment"})
_INLINE = frozenset(
    {
        *(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
        ),
        *("mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var"),
    }
)
"""Tags within a line; any other begins a new one."""
_TAG = re.compile(r"<(/?)[a-zA-Z]")
_FEW = 5_000
"""A page of so few tags is parsed at once, however they nest."""
_APART = "\x1f"


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a web page.

    Raises:
        ReadError: If it is no text, nests deeper than a page does, or no table of the form stands in it.
    """
    text = decode(data, document)
    if text.count("<") > _FEW and _depth(text) > limits.depth:
        raise _too_deep(document)
    page = Grid(document, limits)
    body = LexborHTMLParser(text).body
    if body is not None:
        _Walk(page, document).inside(body, limits.depth)
    return page.stream()


def _too_deep(document: str | None) -> ReadError:
    return ReadError("a web page; its tags nest deeper than those of any page", document=document)


def _depth(text: str) -> int:
    """How deep the tags of a page nest at most, those that need no end left out where they are too many to tell."""
    depth = deepest = 0
    for ends in _TAG.findall(text):
        depth += -1 if ends else 1
        deepest = max(deepest, depth)
    return deepest


class _Walk:
    """From elements to paragraphs and tables, in order."""

    def __init__(self, page: Grid, document: str | None) -> None:
        self._page = page
        self._document = document
        self._words: list[str] = []

    def inside(self, element: LexborNode, room: int) -> None:
        """What stands in an element, down to so many levels."""
        if room == 0:
            raise _too_deep(self._document)
        for child in element.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                self._words.append(child.text(deep=False))
            elif tag == "table" and len(child.css("table")) == 1:
                self._flush()
                spanning = frozenset([one.mem_id for one in child.css("[colspan],[rowspan]")])
                self._page.table([self._row(row, spanning, room) for row in child.css("tr")])
            elif tag in _INLINE:
                self.inside(child, room - 1)
            elif tag not in _SKIPPED:
                self._flush()
                self.inside(child, room - 1)
                self._flush()
        if element.tag == "body":
            self._flush()

    def _flush(self) -> None:
        if self._words:
            self._page.paragraph("".join(self._words))
            self._words.clear()

    def _row(self, row: LexborNode, spanning: frozenset[int], room: int) -> list[tuple[str, int, int]]:
        found: list[tuple[str, int, int]] = []
        for one in row.iter():
            if one.tag in {"td", "th"}:
                columns = rows = 1
                if one.mem_id in spanning:
                    spans = one.attributes
                    columns, rows = _count(spans.get("colspan")), _count(spans.get("rowspan"))
                found.append((self._text(one, room), columns, rows))
        return found

    def _text(self, one: LexborNode, room: int) -> str:
        """The text of a cell: parts of one word run together, paragraphs and lines apart."""
        text = one.text(deep=True, separator=_APART)
        if _APART not in text:
            return text
        said = [part for part in text.split(_APART) if part and not part.isspace()]
        if len(said) < 2:
            return said[0] if said else ""
        words: list[str] = []
        self._collect(one, words, room)
        return "".join(words)

    def _collect(self, element: LexborNode, words: list[str], room: int) -> None:
        if room == 0:
            raise _too_deep(self._document)
        for child in element.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                words.append(child.text(deep=False))
            elif tag in _INLINE:
                self._collect(child, words, room - 1)
            elif tag not in _SKIPPED:
                words.append(" ")
                self._collect(child, words, room - 1)
                words.append(" ")


def _count(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 10 else 1
