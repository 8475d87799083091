"""Cells of a web page changed where they stand, in the page's own encoding."""

import codecs
import re
from collections.abc import Iterator
from html import escape

from govinfo.errors import PatchError
from govinfo.messages import patching as says
from govinfo.patching.edit import CellEdit, Patch, located
from govinfo.patching.placed import Splice, spliced
from govinfo.readers.formats.decoding import decoded
from govinfo.readers.formats.elements import TEXT, Builder, Element
from govinfo.readers.formats.markup import SKIPPED, WebPage, of_elements
from govinfo.readers.formats.visible_text import Manner
from govinfo.readers.limits import LIMITS
from govinfo.spans import Locator

_ENDIAN = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
"""The encodings of files that begin with a mark, the mark being a character of the text."""
_CELLS = frozenset({"td", "th"})


def patch(data: bytes, changes: Patch) -> bytes:
    """The page with the changes made."""
    page = PatchedPage(data)
    return page.spliced([splice for edit in changes.edits for splice in page.edited(edit)])


class PatchedPage:
    """A web page whose elements and texts have places.

    Args:
        data: The page.

    Raises:
        PatchError: If its encoding cannot be written back as it was.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._encoding = next((name for mark, name in _ENDIAN.items() if data.startswith(mark)), decoded(data, None)[1])
        text = data.decode(self._encoding)
        if text.encode(self._encoding) != data:
            raise PatchError(says.OTHER_ENCODING)
        self.text = text
        self._builder = _PlacedBuilder(LIMITS.depth)
        self._builder.feed(text)
        self._builder.close()
        self._page: WebPage = of_elements(self._builder.root)
        self.tables = self._builder.root.css("table")

    def cell(self, locator: Locator) -> Element:
        """The element of a cell.

        Raises:
            PatchError: If the page has no such cell.
        """
        return located(
            locator,
            self.tables,
            rows=lambda table: table.css("tr"),
            cells=lambda row: [one for one in row.iter() if one.tag in _CELLS],
        )

    def edited(self, edit: CellEdit) -> Iterator[tuple[int, int, str]]:
        """What makes a cell read as it is to read: from where to where in the text, and what comes there."""
        cell = self.cell(edit.locator)
        texts = list(self._plain(cell, self._page.manners.get(cell.mem_id, Manner.PLAIN)))
        shown = [one for one in texts if one.written.strip()] or [one for one in texts if "\xa0" in one.written]
        new = escape(edit.text, quote=False)
        for one in shown:
            for start, end in self._builder.texts[one.mem_id]:
                yield (*self._core(start, end), new)
                new = ""
        if new:
            at = self._inside(cell)
            yield at, at, new

    def extent(self, cell: Element) -> tuple[int, int]:
        """From where to where the text of a cell goes; where it would begin, twice, where there is none."""
        texts = [one for one in cell.inside() if one.tag == TEXT and one.written.strip()]
        places = [self._core(*place) for one in texts for place in self._builder.texts[one.mem_id]]
        at = self._inside(cell)
        return (places[0][0], places[-1][1]) if places else (at, at)

    def quoted(self, quote: str) -> tuple[int, int] | None:
        """From where to where some words stand in one text of the page."""
        at = self.text.find(escape(quote, quote=False), self.opening)
        return None if at < 0 else (at, at + len(escape(quote, quote=False)))

    @property
    def opening(self) -> int:
        """Where what the page shows begins."""
        body = re.search(r"<body\b[^>]*>", self.text, re.IGNORECASE)
        return body.end() if body else 0

    def behind_table(self, number: int) -> int:
        """Where a table has ended."""
        table = self.tables[number - 1]
        return self._builder.ended.get(table.mem_id, len(self.text))

    def spliced(self, splices: list[tuple[int, int, str]]) -> bytes:
        """The page with other texts at some places, in its own encoding."""
        return spliced(
            self._data,
            [
                Splice(self._offset(start), self._offset(end), new.encode(self._encoding, "xmlcharrefreplace"))
                for start, end, new in splices
            ],
        )

    def _offset(self, at: int) -> int:
        return len(self.text[:at].encode(self._encoding))

    def _plain(self, element: Element, manner: Manner) -> Iterator[Element]:
        """The texts in an element that are read as they stand."""
        for child in element.children:
            if child.tag == TEXT:
                if manner is Manner.PLAIN:
                    yield child
            elif child.tag not in SKIPPED:
                yield from self._plain(child, self._page.manners.get(child.mem_id, manner))

    def _core(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the text without the white space around it."""
        told = self.text[start:end]
        bare = told.strip(" \t\r\n\f")
        first = start + told.index(bare)
        return first, first + len(bare)

    def _inside(self, cell: Element) -> int:
        """Where text of an empty cell begins: in the first of its elements, as deep as they go."""
        while True:
            inner = next((one for one in cell.iter() if one.mem_id in self._builder.opened and one.tag != "br"), None)
            if inner is None:
                return self._builder.opened[cell.mem_id]
            cell = inner


class _PlacedBuilder(Builder):
    """A page in the making that knows where each text of it stands and where what is in an element begins."""

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self.texts: dict[int, list[tuple[int, int]]] = {}
        self.opened: dict[int, int] = {}
        self.ended: dict[int, int] = {}
        self._at = 0
        self._put_now: list[Element] = []

    def updatepos(self, i: int, j: int) -> int:
        """Go on behind a piece of the source, of which the texts put now were made."""
        end = self._at + j - i
        for one in self._put_now:
            if one.tag == TEXT:
                self.texts.setdefault(one.mem_id, []).append((self._at, end))
            else:
                self.opened[one.mem_id] = end
        self._put_now.clear()
        self._at = end
        return super().updatepos(i, j)

    def handle_endtag(self, tag: str) -> None:
        """Note where a table ends."""
        open_ = [one for one in self._stack if one.tag == "table"]
        super().handle_endtag(tag)
        if tag == "table" and open_:
            self.ended[open_[-1].mem_id] = self._at + len("</table>")

    def _put(self, one: Element) -> Element:
        put = super()._put(one)
        self._put_now.append(put)
        return put
