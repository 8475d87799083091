"""Word files: tables with merged cells and the paragraphs between them. Read with the standard library alone."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ElementTree, ParseError

from govinfo.errors import ReadError
from govinfo.readers.formats.packed import parts
from govinfo.readers.grid import Cell, Grid
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_MAIN = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_P, _TBL, _TR, _TC, _T, _TAB, _BR, _CR = (f"{_W}{tag}" for tag in ("p", "tbl", "tr", "tc", "t", "tab", "br", "cr"))
_SPAN, _MERGE, _VAL, _DELETED = f"{_W}gridSpan", f"{_W}vMerge", f"{_W}val", f"{_W}del"
_PROPERTIES = f"{_W}tcPr"


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a Word file.

    Raises:
        ReadError: If it is no Word file, unfolds beyond the limits, or no table of the form stands in it.
    """
    part = parts(data, document, limits, _MAIN).get(_MAIN)
    if part is None:
        raise ReadError(f"a Word file; it has no part {_MAIN}", document=document)
    try:
        root = ElementTree().parse(BytesIO(part.replace(_STRICT.encode(), _W[1:-1].encode())))
    except ParseError as error:
        raise ReadError(f"a Word file ({error})", path=(_MAIN,), document=document) from None
    page = Grid(document, limits)
    for one in _flow(root, limits.depth, document):
        if one.tag == _P:
            page.paragraph(_text(one))
        else:
            page.table(_rows(one, limits, document))
    return page.stream()


def _flow(element: Element, depth: int, document: str | None) -> Iterator[Element]:
    """Paragraphs and tables in order; a table that holds tables is a layout, and gives what stands in its cells."""
    if depth == 0:
        raise ReadError("a Word file; its elements nest deeper than those of any", document=document)
    for child in element:
        if child.tag == _P or (child.tag == _TBL and not _holds_tables(child)):
            yield child
        else:
            yield from _flow(child, depth - 1, document)


def _holds_tables(table: Element) -> bool:
    tables = table.iter(_TBL)
    next(tables)
    return next(tables, None) is not None


def _inside(element: Element, tag: str, depth: int, document: str | None) -> Iterator[Element]:
    """Rows of a table, or cells of a row, whatever wraps them."""
    if depth == 0:
        raise ReadError("a Word file; its elements nest deeper than those of any", document=document)
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in {_P, _DELETED}:
            yield from _inside(child, tag, depth - 1, document)


def _rows(table: Element, limits: Limits, document: str | None) -> list[list[Cell]]:
    """The rows of a table; a cell that continues the one above lengthens that one instead."""
    found: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}
    for row in _inside(table, _TR, limits.depth, document):
        cells: list[Cell] = []
        column = 0
        for one in _inside(row, _TC, limits.depth, document):
            width, continues = _merges(one, limits.span)
            origin = above.get(column)
            if continues and origin is not None:
                place, number = origin
                found[place][number] = found[place][number]._replace(rows=len(found) - place + 1)
            else:
                above.update(dict.fromkeys(range(column, column + width), (len(found), len(cells))))
                cells.append(Cell(_text(one), width))
            column += width
        found.append(cells)
    return found


def _merges(one: Element, limit: int) -> tuple[int, bool]:
    """How many columns a cell spans, and whether it continues the cell above it."""
    properties = one.find(_PROPERTIES)
    if properties is None:
        return 1, False
    span, merge = properties.find(_SPAN), properties.find(_MERGE)
    width = (span.get(_VAL) if span is not None else None) or "1"
    continues = merge is not None and merge.get(_VAL, "continue") == "continue"
    return (max(1, min(int(width), limit)) if width.isdecimal() and len(width) < 10 else 1), continues


def _text(element: Element) -> str:
    words: list[str] = []
    for one in element.iter():
        if one.tag == _T:
            words.append(one.text or "")
        elif one.tag in {_P, _TAB, _BR, _CR}:
            words.append(" ")
    return "".join(words)
