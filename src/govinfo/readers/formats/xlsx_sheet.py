"""A sheet of a workbook: the texts of its cells as they are shown, with the cells that are merged or not shown."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.figures import unquoted
from govinfo.readers.formats.attributes import count, quantity
from govinfo.readers.formats.cell_tests import number_in
from govinfo.readers.formats.number_format import display
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.sheet_regions import regions
from govinfo.readers.formats.visible_text import Piece, VisibleText, visible_text
from govinfo.readers.formats.xlsx_styles import CellStyle, S
from govinfo.readers.formats.xlsx_workbook import FontRun, XlsxWorkbook, font_runs
from govinfo.readers.places import column_of
from govinfo.readers.table_rows import GridCell
from govinfo.spans import Aside, AsideKind

_NAME = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_AREA = re.compile(rf"{_NAME.pattern}:{_NAME.pattern}")
_TRUE = frozenset({"1", "true"})
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_GAP = 50
"""So many empty rows part two tables of a sheet."""


class MergedArea(NamedTuple):
    """Merged cells, first and last row and column counted in."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is one of them."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


WHOLE = MergedArea(1, 1, _LAST_ROW, _LAST_COLUMN)
"""All of a sheet."""


class PaintedArea(NamedTuple):
    """Cells whose colours rest on more than their styles: where, and which numbers in them."""

    area: MergedArea
    painted: Callable[[float], bool]


def always(_number: float) -> bool:
    """Paints any number."""
    return True


class SheetRegion(NamedTuple):
    """Rows of a sheet, or of some of its columns, without a gap: the number of the first, and the cells of each."""

    first: int
    rows: list[list[GridCell]]


class Contents(NamedTuple):
    """What a sheet holds.

    Attributes:
        cells: What is shown in each cell that holds something, by row and column.
        merged: The merged cells.
        hidden_rows: Rows that are not shown and hold something.
        hidden_columns: Columns that are not shown and hold something.
    """

    cells: Mapping[int, Mapping[int, VisibleText]]
    merged: tuple[MergedArea, ...]
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]

    def texts(self) -> frozenset[str]:
        """The different texts in it that are no numbers."""
        return _words(cell for row in self.cells.values() for cell in row.values())

    def idle(self, known: Callable[[str], bool]) -> tuple[frozenset[int], frozenset[int]]:
        """Its hidden rows and columns with no words but such as stand in a shown cell, too.

        Columns beside known words have none that is *known*.
        """
        if not (self.hidden_rows or self.hidden_columns):
            return frozenset(), frozenset()
        shown = self.without(self.hidden_rows, self.hidden_columns).texts()
        columns = {
            column: _words(row[column] for row in self.cells.values() if column in row)
            for column in self.hidden_columns
        }
        rows = frozenset(number for number in self.hidden_rows if _words(self.cells[number].values()) <= shown)
        counts = known if any(map(known, shown)) else bool
        return rows, frozenset(column for column, words in columns.items() if not any(map(counts, words - shown)))

    def without(self, rows: Collection[int], columns: Collection[int]) -> "Contents":
        """The same without some rows and columns."""
        if not (rows or columns):
            return self
        kept = {
            number: {column: cell for column, cell in row.items() if column not in columns}
            for number, row in self.cells.items()
            if number not in rows
        }
        return self._replace(cells={number: row for number, row in kept.items() if row})

    def gone(self) -> frozenset[int]:
        """The hidden columns that it is without."""
        return frozenset(one for one in self.hidden_columns if not any(one in row for row in self.cells.values()))


def _words(cells: Iterable[VisibleText]) -> frozenset[str]:
    """The different texts of some cells that are no numbers."""
    texts = (cell.text.strip() for cell in cells)
    return frozenset(text for text in texts if text and not text[0].isdecimal())


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
    shut = _hidden(root)
    columns = tuple(sorted(column for column in used if any(first <= column <= last for first, last in shut)))
    merged = (area(one.get("ref", "")) for one in root.iterfind(f"{S}mergeCells/{S}mergeCell"))
    return Contents(cells, tuple(filter(None, merged)), tuple(hidden), columns)


def painted(root: Element, package: Package, part: str) -> list[PaintedArea]:
    """The areas of a sheet whose colours rest on the style of a table, or on a picture behind all."""
    written: list[str] = []
    if root.find(f"{S}tableParts") is not None:
        tables = map(package.root, package.of_kind("table", part))
        written += [table.get("ref", "") for table in tables if table is not None]
    if root.find(f"{S}picture") is not None:
        written.append(f"A1:XFD{_LAST_ROW}")
    return [PaintedArea(one, always) for one in areas(written)]


def leave_out_remarks(root: Element, printed: str) -> None:
    """Leave out of a sheet the words that formulas make beside what is printed, as a form that checks itself does.

    Args:
        root: The sheet.
        printed: The area of it that is printed, ``'三'!$A$1:$J$34``; nothing where all is.
    """
    kept = area(printed.rpartition("!")[2])
    last = _LAST_COLUMN if kept is None else kept.right
    for row in root.iterfind(f"{S}sheetData/{S}row") if last < _LAST_COLUMN else ():
        for column, cell in list(numbered_cells(row)):
            if column > last and cell.get("t") == "str" and cell.find(f"{S}f") is not None:
                row.remove(cell)


def numbered_rows(root: Element) -> Iterator[tuple[int, Element]]:
    """The row elements of a sheet, each with its number."""
    number = 0
    for row in root.iterfind(f"{S}sheetData/{S}row"):
        number = min(count(row.get("r"), 0) or number + 1, _LAST_ROW)
        yield number, row


def numbered_cells(row: Element) -> Iterator[tuple[int, Element]]:
    """The cell elements of a row, each with the number of its column."""
    column = 0
    for cell in row.iterfind(f"{S}c"):
        named = _NAME.fullmatch(cell.get("r", ""))
        column = column_of(named[1]) if named else column + 1
        yield column, cell


def blocks(sheet: Contents, document: str | None, most: int) -> Iterator[SheetRegion]:
    """The rows of a sheet, in blocks that gaps part; cells that are merged into another are left out.

    Raises:
        ReadError: If they have more than so many cells.
    """
    numbers = sorted(sheet.cells)
    starts = [at for at, number in enumerate(numbers) if not at or number - numbers[at - 1] > _GAP]
    gone = sheet.gone()
    for start, end in pairwise([*starts, len(numbers)]):
        first, last = numbers[start], numbers[end - 1]
        width = max(max(sheet.cells[number]) for number in numbers[start:end])
        inside = [area for area in sheet.merged if area.top <= last and area.bottom >= first and area.left <= width]
        room = sum(min(area.bottom, last) - max(area.top, first) + 1 for area in inside)
        if max(room, (last - first + 1) * width) > most:
            raise ReadError(says.TOO_MANY_CELLS, most=most, document=document)
        shown = [{at: one.text for at, one in sheet.cells[number].items()} for number in numbers[start:end]]
        over = [(one.left, one.right) for one in inside]
        over += [(column - 1, column + 1) for column in gone if column <= width]
        for columns in regions(shown, over, width):
            kept = [column for column in columns if column not in gone]
            yield SheetRegion(first, _laid(sheet.cells, inside, range(first, last + 1), kept))


def _laid(
    cells: Mapping[int, Mapping[int, VisibleText]], merged: list[MergedArea], numbers: range, columns: Sequence[int]
) -> list[list[GridCell]]:
    covered: dict[int, list[MergedArea]] = {}
    spans: dict[tuple[int, int], MergedArea] = {}
    for area in merged:
        spans.setdefault((area.top, area.left), area)
        for number in range(max(area.top, numbers.start), min(area.bottom + 1, numbers.stop)):
            covered.setdefault(number, []).append(area)
    rows: list[list[GridCell]] = []
    for number in numbers:
        row, above = cells.get(number, {}), covered.get(number, ())
        laid: list[GridCell] = []
        for column in columns:
            own = spans.get((number, column))
            if own is None and any(one.left <= column <= one.right for one in above):
                continue
            text, asides = row.get(column, _NOTHING)
            wide, tall = (1, 1) if own is None else (_wide(own, columns), own.bottom - number + 1)
            laid.append(GridCell._make((unquoted(text), wide, tall, column, asides)))
        rows.append(laid)
    return rows


def _wide(area: MergedArea, columns: Sequence[int]) -> int:
    """How many columns a merged area takes up, those that are passed over not counted."""
    passed = columns[-1] - columns[0] + 1 - len(columns)
    return sum(area.left <= column <= area.right for column in columns) if passed else area.right - area.left + 1


_NOTHING = VisibleText("")


def _row(
    row: Element, book: XlsxWorkbook, opened: XlsxWorkbook, painted: Sequence[PaintedArea], *, zeros: bool
) -> Iterator[tuple[int, VisibleText]]:
    """The cells of a row that hold something, by their columns; those in painted areas by a workbook that is opened."""
    for column, cell in numbered_cells(row):
        near = [one.painted for one in painted if one.area.left <= column <= one.area.right]
        number = number_in(cell.findtext(f"{S}v", "") if cell.get("t", "n") == "n" else "") if near else 0.0
        found = _cell(cell, opened if any(one(number) for one in near) else book, zeros=zeros)
        if column <= _LAST_COLUMN and (found.text.strip() or found.asides):
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
        return VisibleText(value, (Aside(AsideKind.FAULTY, value),))
    if kind == "n":
        text, stored = display(value, style.code, since_1904=book.since_1904, zeros=zeros) if value else ("", None)
        asides = () if stored is None else (Aside(AsideKind.STORED, stored),)
        found = visible_text([Piece(text, style.number(value))])
        return VisibleText(found.text, (*found.asides, *asides))
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


def areas(names: Iterable[str]) -> list[MergedArea]:
    """The areas that some names tell, each of several cells or of one; a name that tells none is left out."""
    return [found for one in names if (found := area(one if ":" in one else f"{one}:{one}")) is not None]


def area(written: str) -> MergedArea | None:
    """The area that a name such as ``B2:D3`` tells; `None` for no such name."""
    match = _AREA.fullmatch(written)
    if match is None:
        return None
    left, top, right, bottom = column_of(match[1]), int(match[2]), column_of(match[3]), int(match[4])
    return MergedArea(top, left, bottom, right) if top <= bottom and left <= right else None
