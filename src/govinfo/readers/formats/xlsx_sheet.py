"""A sheet of a workbook: the texts of its cells as they are shown, with the cells that are merged or not shown."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from govinfo.readers.formats.attributes import count, quantity
from govinfo.readers.formats.cell_style import CellStyle
from govinfo.readers.formats.cell_tests import number_in
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.sheet_contents import (
    CELL,
    LAST_COLUMN,
    LAST_ROW,
    Contents,
    PaintedArea,
    always,
    among,
    area,
    areas,
)
from govinfo.readers.formats.visible_text import Piece, VisibleText, visible_text
from govinfo.readers.formats.xlsx_styles import S
from govinfo.readers.formats.xlsx_workbook import FontRun, XlsxWorkbook, font_runs
from govinfo.readers.places import column_of
from govinfo.spans import Aside, AsideKind

_TRUE = frozenset({"1", "true"})


def contents(root: Element, book: XlsxWorkbook, painted: Sequence[PaintedArea] = ()) -> Contents:
    """What the part of a sheet holds, colours in the painted areas resting on more than the styles of cells."""
    opened = book._replace(styles=tuple(one.opened() for one in book.styles)) if painted else book
    view = root.find(f"{S}sheetViews/{S}sheetView")
    zeros = view is None or view.get("showZeros", "1") in _TRUE
    cells: dict[int, dict[int, VisibleText]] = {}
    hidden: list[int] = []
    for at, row in numbered_rows(root):
        beside = [one for one in painted if one.area.top <= at <= one.area.bottom]
        books = (book, opened, beside) if beside else (book, book, ())
        found = dict(_row(row, *books, zeros=zeros))
        if found:
            cells.setdefault(at, {}).update(found)
            hidden += [at] * (row.get("hidden") in _TRUE or quantity(row.get("ht"), 1) == 0)
    used = {column for row in cells.values() for column in row}
    columns = among(used, _hidden(root))
    merged = (area(one.get("ref", "")) for one in root.iterfind(f"{S}mergeCells/{S}mergeCell"))
    return Contents(cells, tuple(filter(None, merged)), tuple(hidden), columns)


def painted(root: Element, package: Package, part: str) -> list[PaintedArea]:
    """The areas of a sheet whose colours rest on the style of a table, or on a picture behind all."""
    written: list[str] = []
    if root.find(f"{S}tableParts") is not None:
        tables = map(package.root, package.of_kind("table", part))
        written += [table.get("ref", "") for table in tables if table is not None]
    if root.find(f"{S}picture") is not None:
        written.append(f"A1:XFD{LAST_ROW}")
    return [PaintedArea(one, always) for one in areas(written)]


def leave_out_remarks(root: Element, printed: str) -> None:
    """Leave out of a sheet the words that formulas make beside what is printed, as a form that checks itself does.

    Args:
        root: The sheet.
        printed: The area of it that is printed, ``'三'!$A$1:$J$34``; nothing where all is.
    """
    kept = area(printed.rpartition("!")[2])
    last = LAST_COLUMN if kept is None else kept.right
    for row in root.iterfind(f"{S}sheetData/{S}row") if last < LAST_COLUMN else ():
        for column, cell in list(numbered_cells(row)):
            if column > last and cell.get("t") == "str" and cell.find(f"{S}f") is not None:
                row.remove(cell)


def numbered_rows(root: Element) -> Iterator[tuple[int, Element]]:
    """The row elements of a sheet, each with its number."""
    number = 0
    for row in root.iterfind(f"{S}sheetData/{S}row"):
        number = min(count(row.get("r"), 0) or number + 1, LAST_ROW)
        yield number, row


def numbered_cells(row: Element) -> Iterator[tuple[int, Element]]:
    """The cell elements of a row, each with the number of its column."""
    column = 0
    for cell in row.iterfind(f"{S}c"):
        named = CELL.fullmatch(cell.get("r", ""))
        column = column_of(named[1]) if named else column + 1
        yield column, cell


def _row(
    row: Element, book: XlsxWorkbook, opened: XlsxWorkbook, painted: Sequence[PaintedArea], *, zeros: bool
) -> Iterator[tuple[int, VisibleText]]:
    """The cells of a row that hold something, by their columns; those in painted areas by a workbook that is opened."""
    for column, cell in numbered_cells(row):
        near = [one.painted for one in painted if one.area.left <= column <= one.area.right]
        number = number_in(cell.findtext(f"{S}v", "") if cell.get("t", "n") == "n" else "") if near else 0.0
        found = _cell(cell, opened if any(one(number) for one in near) else book, zeros=zeros)
        if column <= LAST_COLUMN and (found.text.strip() or found.asides):
            yield column, found


def _cell(cell: Element, book: XlsxWorkbook, *, zeros: bool) -> VisibleText:
    """What a cell shows."""
    number = count(cell.get("s"), 0)
    style = book.styles[number] if number < len(book.styles) else CellStyle()
    kind, value = cell.get("t", "n"), cell.findtext(f"{S}v") or ""
    formula = cell.find(f"{S}f")
    estimated = book.estimated and kind == "n" and quantity(value, 1) == 0
    if formula is not None and kind != "str" and (estimated or not value):
        written = f"={formula.text or '…'}"
        return VisibleText(written, (Aside(AsideKind.UNCALCULATED, written),))
    if kind == "e":
        return VisibleText(value)
    if kind == "n":
        return style.number(value, since_1904=book.since_1904, zeros=zeros)
    return visible_text([Piece(text, style.run(font)) for text, font in _string(cell, kind, value, book)])


def _string(cell: Element, kind: str, value: str, book: XlsxWorkbook) -> tuple[FontRun, ...]:
    if kind == "s":
        number = count(value.strip(), 0)
        return book.strings[number] if number < len(book.strings) else ()
    inline = cell.find(f"{S}is")
    if inline is not None:
        return font_runs(inline, book.colours)
    return (FontRun(("TRUE" if value in _TRUE else "FALSE") if kind == "b" else value),)


def _hidden(root: Element) -> list[tuple[int, int]]:
    columns = root.iterfind(f"{S}cols/{S}col")
    return [(count(one.get("min"), 0), count(one.get("max"), 0)) for one in columns if _shut(one)]


def _shut(column: Element) -> bool:
    return column.get("hidden") in _TRUE or quantity(column.get("width"), 1) == 0
