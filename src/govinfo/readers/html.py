"""Web pages: tables with any spans, nested for layout or not, and the paragraphs between them. Read with lxml."""

from collections.abc import Callable

from lxml import etree

from govinfo.errors import ReadError
from govinfo.readers.assembly import assemble
from govinfo.readers.decoding import decode
from govinfo.readers.grid import Cell, Grid
from govinfo.readers.limits import Limits
from govinfo.readers.result import ReadResult

_SKIPPED = frozenset({"script", "style", "head", "template", "noscript", "select", "textarea"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = frozenset(
    "address article aside blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li "
    "main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)


def results(data: bytes | str, document: str | None, limits: Limits, name: str = "html") -> tuple[ReadResult, ...]:
    """The reports in a web page.

    Raises:
        ReadError: If it is no text, nests deeper than a page does, or no table of the form stands in it.
    """
    page = Grid(document, limits)
    _Walk(page).block(_parsed(decode(data, document), document))
    return assemble(page.stream(), document, name, limits)


def _parsed(text: str, document: str | None) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        raise ReadError(f"a web page ({error})", document=document) from None
    if any("depth" in str(entry.message).lower() for entry in parser.error_log):
        raise ReadError("a web page; its tags nest deeper than those of any page", document=document)
    return root


class _Walk:
    """From elements to paragraphs and tables, in order."""

    def __init__(self, page: Grid) -> None:
        self._page = page
        self._words: list[str] = []

    def block(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "table" and element.find(".//table") is None:
            self._flush()
            self._page.table([_row(row) for row in element.iter("tr")])
        elif tag not in _SKIPPED:
            apart = tag in _BLOCKS
            if apart:
                self._flush()
            if element.text:
                self._words.append(element.text)
            for child in element:
                self.block(child)
            if apart:
                self._flush()
        if element.tail:
            self._words.append(element.tail)

    def _flush(self) -> None:
        self._page.paragraph("".join(self._words))
        self._words.clear()


def _row(row: etree._Element) -> list[Cell]:
    found: list[Cell] = []
    for one in row:
        if one.tag in _CELLS:
            columns, rows = one.get("colspan"), one.get("rowspan")
            found.append(Cell(_text(one), _count(columns) if columns else 1, _count(rows) if rows else 1))
    return found


def _count(written: str) -> int:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else 1


def _text(one: etree._Element) -> str:
    inner = one
    while len(inner) == 1 and _empty(inner.text):
        child = inner[0]
        if child.tag in _SKIPPED or not _empty(child.tail):
            break
        inner = child
    if len(inner) == 0:
        return inner.text or ""
    words: list[str] = []
    _collect(inner, words.append)
    return "".join(words)


def _empty(text: str | None) -> bool:
    return not text or text.isspace()


def _collect(element: etree._Element, say: Callable[[str], object]) -> None:
    if element.text:
        say(element.text)
    for child in element:
        if child.tag in _BLOCKS:
            say(" ")
            _collect(child, say)
            say(" ")
        elif child.tag not in _SKIPPED:
            _collect(child, say)
        if child.tail:
            say(child.tail)
