"""Web pages: tables with any spans, nested for layout or not, and the paragraphs between them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.patterns import pattern
from govinfo.readers import places
from govinfo.readers.formats.decoding import in_utf8
from govinfo.readers.formats.elements import INLINE, TEXT, VOID, tags, unescaped
from govinfo.readers.formats.markup import CELLS, ONE, SKIPPED, WebPage, around, parse, typed
from govinfo.readers.formats.visible_text import Manner, Piece, passed_over, visible_text
from govinfo.readers.grid import LABEL, StreamBuilder
from govinfo.readers.limits import Limits, deeper
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import Declared, Stream
from govinfo.readers.table_rows import GridCell, GridRow, PlainRow
from govinfo.report.values import UNITS
from govinfo.spans import Locator, SourceSpan

if TYPE_CHECKING:
    from govinfo.readers.formats.markup import Node

_KEPT = frozenset({"pre", "listing"})
"""Tags whose lines stay as they are written."""
_COMMENT = re.compile(r"(<[^!][^>]*+>?+)|<!--.*?(?:-->|\Z)", re.DOTALL)
_NAMED = r"[^>]*+>?+"
_IN_LINE = INLINE - {"img"}
"""Tags within a line of a cell, in which a picture parts what stands before it and behind."""
_NAMED_APART, _APART_IN_CELLS = (rf"(?!/?(?:{'|'.join(sorted(names))})[ >]){_NAMED}" for names in (INLINE, _IN_LINE))
_WITHIN = re.compile(rf"<{_NAMED}")
_APART = re.compile(rf"<{_APART_IN_CELLS}")
_FAR_APART = re.compile(rf"<(?<!><)(?>(?:{_NAMED}<)*?{_NAMED_APART})(?:<{_NAMED})*+")
"""Of a page that the parser writes down: comments, any tag, one that ends a line or begins one, and all tags right
behind each other of which one does; no attribute has its signs but in its name, and each tag ends."""
_DIGIT = re.compile(r"\d")
_COUNTING = pattern(rf"\d\s*(?:万?元|批次|[{UNITS}])")
"""What of a part that is not shown is worth telling, as of a sentence of the report, and of no menu of the site."""
_SIDE_BY_SIDE = tags("p li dt dd option optgroup tr td th thead tbody tfoot caption colgroup rb rt rp")
"""Tags whose end may be left out: none of them stands in one like it but within what has an end."""
_TAG = re.compile(rf"<(/?)(?!(?i:{'|'.join(sorted(VOID | _SIDE_BY_SIDE))})\b)[a-zA-Z]".encode())
_SCRIPT = re.compile(
    rb"(<(?:script|style)(?:\s++[\w-]++(?:=(?:\"[^\"<>]*+\"|'[^'<>]*+'|[^\s\"'<>=]++))?)*+\s*+>)"
    rb".*?(?:</(?:script|style)\b|\Z)",
    re.DOTALL | re.IGNORECASE,
)
"""A script or a style sheet, whose words are no attributes; those of its own tag are."""
_OPTION = re.compile(rb"<option\b", re.IGNORECASE)
_CHOICES = 10_000
"""A parser goes through the choices of a list for each of them."""
_FEW = 5_000
"""A page of so few tags is parsed at once, however they nest."""
_STRETCH = 2_000
"""A shorter stretch without an end of a tag holds few attributes."""
_COMPARED = 400_000_000
"""So many attributes may be compared with each other, as parsers do with those of one tag."""
_PARTED = "\x1f"
_BETWEEN = "\0"
"""No text of a page has it."""
_SPACE = re.compile(r"[ \t\n\r\f]+")
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n]*(?=[{_WIDE}])")
_DECLARED = {
    "articletitle": Declared.HEADLINE,
    "pubdate": Declared.PUBLISHED,
    "source": Declared.SOURCE,
    "contentsource": Declared.SOURCE,
}


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a web page shows.

    Raises:
        ReadError: If it is no text, or has more tags, or nests them deeper, than a page does.
    """
    written = in_utf8(data, document)
    _bounded(written, document, limits)
    page = StreamBuilder(document, limits)
    try:
        found = parse(written, limits.depth)
        if found is not None:
            _HtmlWalk(page, found, limits.depth).whole()
            page.declared.update(_declared(found, document))
    except ReadError as error:
        raise error.within(document) from None
    return page.stream()


def _declared(page: WebPage, document: str | None) -> dict[Declared, SourceSpan]:
    told = {Declared.TITLE: ("title", page.title)}
    for name, what in _DECLARED.items():
        if name in page.named:
            told[what] = (name, page.named[name])
    return {
        what: SourceSpan(f"<{name}>", " ".join(said.split()), document)
        for what, (name, said) in told.items()
        if said.strip()
    }


def _bounded(written: bytes, document: str | None, limits: Limits) -> None:
    """Refuse what would take a parser long, before it is parsed."""
    count = written.count(b"<")
    if count > limits.tags:
        raise ReadError(says.TOO_MANY_TAGS, most=limits.tags, document=document)
    long = sum(len(part) ** 2 for part in _stretches(written)) > _COMPARED
    if long and _compared(written) > _COMPARED and _compared(_SCRIPT.sub(rb"\1", written)) > _COMPARED:
        raise ReadError(says.TOO_MANY_ATTRIBUTES, document=document)
    if count > _FEW and len(_OPTION.findall(written)) > _CHOICES:
        raise ReadError(says.TOO_MANY_CHOICES, most=_CHOICES, document=document)
    if count > _FEW and _depth(written) > limits.depth:
        raise ReadError(says.TOO_DEEP, document=document)


def _compared(written: bytes) -> int:
    """How many times a parser compares attributes of one tag with each other at most."""
    return sum((len(part.split()) + part.count(b"=")) ** 2 for part in _stretches(written))


def _stretches(written: bytes) -> Iterator[bytes]:
    """What stands between two ends of tags, where it is long."""
    start = 0
    while start + _STRETCH < len(written):
        near = written.rfind(b">", start, start + _STRETCH + 1)
        if near < 0:
            end = written.find(b">", start)
            near = len(written) if end < 0 else end
            yield written[start:near]
        start = near + 1


def _depth(written: bytes) -> int:
    """How deep the tags of a page that always have an end nest at most."""
    depth = deepest = 0
    for ends in _TAG.findall(written):
        depth += -1 if ends else 1
        deepest = max(deepest, depth)
    return deepest


def _collapsed(text: str) -> str:
    """A text whose white space is shown as browsers show it."""
    return _SPACE.sub(" ", _BREAK.sub("", text) if "\n" in text or "\r" in text else text)


def _tabbed(line: str) -> str:
    """A line with tabs between what is shown as cells of a row; a sign stands behind each of them."""
    return "\t".join([cell.strip() for cell in line.split(_BETWEEN)[:-1]]) if _BETWEEN in line else line


def _holds_little(element: "Node") -> bool:
    """Whether an element holds what a cell of the form may say, and no part of a page."""
    return len(element.text(deep=True).strip()) <= LABEL and not element.css("table")


def _cells(row: "Node") -> "list[Node]":
    return [one for one in row.iter() if one.tag in CELLS]


def _lines(written: str, apart: re.Pattern[str] = _FAR_APART, between: str = _BETWEEN) -> str:
    """The paragraphs of blocks that the parser wrote down, a sign between them.

    What stands in one line goes on until a block begins or ends. Signs of tags stand in tags and comments only.
    """
    if "!" in written and "<!--" in written:
        written = _COMMENT.sub(r"\1", written)
    if written.count("<") != written.count(">"):
        written = _WITHIN.sub(lambda tag: "<" + tag[0].replace("<", ""), written)
    parted = apart.sub(between, written)
    return unescaped(_WITHIN.sub("", parted) if "<" in parted else parted)


def _run_together(cells: "Sequence[Node]", texts: list[str]) -> None:
    """Write the texts of cells of several parts: those of one word run together, paragraphs and lines apart."""
    several: list[int] = []
    for at in [at for at, text in enumerate(texts) if _PARTED in text]:
        parts = [part for part in texts[at].split(_PARTED) if not part.isspace()]
        texts[at] = "".join(parts)
        several += [at] if len(parts) > 1 else []
    written = _BETWEEN.join([cells[at].html or "" for at in several])
    for at, text in zip(several, _lines(written, _APART, " ").split(_BETWEEN) if several else (), strict=True):
        texts[at] = text


def _frames(table: "Node") -> "Sequence[Node] | None":
    """The tables in a table, each but a frame around what one of its short cells says; `None` where they are more."""
    frames = table.css("table")[1:]
    cells = [*table.css("td"), *table.css("th")] if frames else []
    if any(len(one.css("td")) + len(one.css("th")) != 1 for one in frames):
        return None
    return None if any(len(cell.text(deep=True).strip()) > LABEL for cell in cells) else frames


class _HtmlWalk:
    """From elements to paragraphs and tables, in order.

    Args:
        page: The document in the making.
        found: The elements.
        depth: How deep they may nest.
    """

    def __init__(self, page: StreamBuilder, found: WebPage, depth: int) -> None:
        self._page = page
        self._found = found
        self._room = depth
        self._pieces: list[Piece] = []
        self._blocks: list[str] = []
        self._tables = 0
        self._numbers = {table.mem_id: number for number, table in enumerate(found.tables, 1)}
        self._walked = found.mixed | around(found.tables) | around(found.kept)

    def whole(self) -> None:
        """The whole page."""
        self.inside(self._found.body)
        self.flush()
        self._end_blocks()

    def inside(self, element: "Node", manner: Manner = Manner.PLAIN, *, kept: bool = False) -> None:
        """What stands in an element; *kept* where its lines are not run together."""
        self._room = deeper(self._room, None)
        manners = self._found.manners
        for child in element.iter(include_text=True):
            tag = child.tag
            if tag == TEXT:
                text, own = child.text(deep=False), manners.get(child.mem_id, manner) if manners else manner
                if kept and "\n" in text:
                    self._write(text, own)
                else:
                    self._pieces.append(Piece(text, own))
                continue
            set_ = manners.get(child.mem_id, manner) if manners and manner is not Manner.HIDDEN else manner
            if child.mem_id in self._found.celled and _holds_little(child):
                self._collect(child, self._pieces, set_)
                self._pieces.append(Piece(_BETWEEN))
            elif tag in INLINE:
                beside = [Piece(" ")] if self._found.apart and child.mem_id in self._found.apart else []
                self._pieces += beside
                self.inside(child, set_, kept=kept)
                self._pieces += beside
            elif tag not in SKIPPED:
                self.flush()
                if manner is Manner.PLAIN and not kept and child.mem_id not in self._walked:
                    self._keep(child)
                elif set_ is Manner.HIDDEN:
                    self._pass(child)
                elif tag == "table" and (frames := _frames(child)) is not None:
                    self._table(child, frames, set_)
                else:
                    self.inside(child, set_, kept=kept or tag in _KEPT)
                self.flush()
        self._room += 1

    @cached_property
    def _too_deep(self) -> bool:
        """Whether any element of the page nests deeper than is gone through."""
        return self._found.deep()

    def _keep(self, block: "Node") -> None:
        """Keep a block in which all is set plainly as it is written: each element in it has two tags, or ends it."""
        written = block.html or ""
        if written.count("<") > 2 * self._room and self._too_deep:
            raise ReadError(says.TOO_DEEP)
        self._blocks.append(written)

    def _end_blocks(self) -> None:
        """Write the paragraphs of blocks one behind the other in which all is set plainly."""
        if self._blocks:
            self._page.paragraphs(_collapsed(_lines("".join(self._blocks))).split(_BETWEEN))
            self._blocks.clear()

    def _pass(self, block: "Node") -> None:
        """Pass over a part that is not shown; tell of it if a table stands in it, or a figure."""
        text = block.text(deep=True)
        if block.css("table") or _COUNTING.search(text):
            self._end_blocks()
            self._page.paragraph("", (passed_over(text),))

    def _table(self, table: "Node", frames: "Sequence[Node]", manner: Manner) -> None:
        self._end_blocks()
        self._tables += 1
        origin = TableOrigin(places.table(self._tables), Locator(table=self._numbers[table.mem_id]))
        framed = {row.mem_id for one in frames for row in one.css("tr")}
        rows = [row for row in table.css("tr") if row.mem_id not in framed] if framed else table.css("tr")
        if manner is Manner.PLAIN and table.mem_id not in self._found.mixed:
            self._page.table(self._plain_rows(table, rows), origin)
        else:
            manners = [self._row_manner(row, manner) for row in rows]
            self._page.table(map(self._mixed_row, rows, manners), origin)
            hidden = [row for row, own in zip(rows, manners, strict=True) if own is Manner.HIDDEN]
            texts = (row.text(deep=True, separator=" ") for row in hidden)
            told = tuple(passed_over(text) for text in texts if _DIGIT.search(text))
            self._page.beside(places.whole_table(self._tables), told, origin.locator)

    def _write(self, text: str, manner: Manner) -> None:
        """Write a text of several lines, each in a paragraph."""
        first, *others = (line.replace("\t", _BETWEEN) + _BETWEEN * ("\t" in line) for line in text.split("\n"))
        self._pieces.append(Piece(first, manner))
        for line in others:
            self.flush()
            self._pieces.append(Piece(line, manner))

    def flush(self) -> None:
        """End the paragraph."""
        if self._pieces:
            text, asides = visible_text(self._pieces, cell=False)
            if asides or not text.isspace():
                self._end_blocks()
                self._page.paragraph(_tabbed(_collapsed(text)), asides)
            self._pieces.clear()

    def _plain_rows(self, table: "Node", rows: "Sequence[Node]") -> list[PlainRow]:
        """The rows of a table in which all is set plainly."""
        cells: Sequence[Node] = table.css("td,th")
        texts = [one.text(deep=True, separator=_PARTED) for one in cells]
        if _PARTED in "".join(texts):
            _run_together(cells, texts)
        laid: dict[int, list[str]] = defaultdict(list)
        spanning: dict[int, list[tuple[int, int, int]]] = {}
        numbers = [row.mem_id for one in cells if (row := one.parent) is not None]
        spans = map(self._found.spans.get, [one.mem_id for one in cells])
        for number, text, span in zip(numbers, texts, spans, strict=True):
            own = laid[number]
            if span:
                spanning.setdefault(number, []).append((len(own), *span))
            own.append(text)
        return [PlainRow(laid[row.mem_id], spanning.get(row.mem_id, ())) for row in rows]

    def _row_manner(self, row: "Node", manner: Manner) -> Manner:
        manners, above = self._found.manners, row.parent
        return manners.get(row.mem_id, manner if above is None else manners.get(above.mem_id, manner))

    def _mixed_row(self, row: "Node", manner: Manner) -> GridRow:
        manners = self._found.manners
        cells = [] if manner is Manner.HIDDEN else [one for one in _cells(row) if one.mem_id not in self._found.gone]
        return [self._mixed_cell(one, manners.get(one.mem_id, manner)) for one in cells]

    def _mixed_cell(self, one: "Node", manner: Manner) -> GridCell:
        pieces: list[Piece] = []
        self._collect(one, pieces, manner)
        text, asides = visible_text(pieces)
        return GridCell._make((text, *self._found.spans.get(one.mem_id, ONE), 0, asides))

    def _collect(self, element: "Node", pieces: list[Piece], manner: Manner) -> None:
        self._room = deeper(self._room, None)
        manners = self._found.manners
        for child in element.iter(include_text=True):
            tag = child.tag
            if tag == TEXT:
                own = manners.get(child.mem_id, manner) if manners else manner
                pieces.append(Piece(child.text(deep=False), own))
                continue
            own = manners.get(child.mem_id, manner) if manners and manner is not Manner.HIDDEN else manner
            if shown := typed(child):
                pieces.append(Piece(f" {shown} ", own))
            if tag not in SKIPPED:
                apart = tag not in _IN_LINE or (bool(self._found.apart) and child.mem_id in self._found.apart)
                pieces += [Piece(" ")] * apart
                self._collect(child, pieces, own)
                pieces += [Piece(" ")] * apart
        self._room += 1
