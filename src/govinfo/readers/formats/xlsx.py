"""Spreadsheets: every sheet that is shown as a grid with its merged cells. Read with the standard library alone."""

from collections.abc import Iterator

from govinfo.errors import ReadError
from govinfo.languages import Text
from govinfo.messages import documents as says
from govinfo.readers import places
from govinfo.readers.formats.packed import Package
from govinfo.readers.formats.sheet import Contents, blocks, contents
from govinfo.readers.formats.workbook import Sheet, Workbook, workbook
from govinfo.readers.grid import Grid
from govinfo.readers.limits import Limits
from govinfo.readers.places import Origin
from govinfo.readers.stream import Stream
from govinfo.spans import Aside, AsideKind, Locator

_COUNTED = (b"<c ", b"<c>", b"<c/>", b":c ", b":c>", b"<row", b":row", b"<mergeCell ")
"""What a cell, a row or a merged area begins with, in the part of a sheet."""
_COPIED = 5
"""So many texts that a shown sheet holds too make a hidden one a copy, as of last year's report."""


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a spreadsheet shows.

    A hidden sheet is read too, unless it repeats what a shown one holds; either is told.

    Raises:
        ReadError: If it is no spreadsheet, or unfolds beyond the limits.
    """
    package = Package(data, document, limits)
    book = workbook(package, document)
    page = Grid(document, limits)
    read_ = list(_sheets(package, book, document, limits))
    shown = [found.texts() for sheet, found in read_ if sheet.visible]
    for sheet, found in read_:
        if sheet.visible:
            _fill(page, sheet, found, document, limits)
        elif found.cells:
            copied = any(len(texts & found.texts()) >= _COPIED for texts in shown)
            kind = AsideKind.PASSED if copied else AsideKind.CONCEALED
            page.beside(_SHEET.filled(title=sheet.title), (Aside(kind, _SHEET.filled(title=sheet.title)),))
            if not copied:
                _fill(page, sheet, found, document, limits)
    return page.stream()


_SHEET = Text("工作表“{title}”", "sheet {title}")
_ROW = Text("第{number}行", "row {number}")
_COLUMN = Text("{letters}列", "column {letters}")


def _sheets(package: Package, book: Workbook, document: str | None, limits: Limits) -> Iterator[tuple[Sheet, Contents]]:
    """The sheets and what they hold, as long as they hold no more cells than the limits allow."""
    room = limits.cells
    for sheet in book.sheets:
        xml = package.part(sheet.part) or b""
        room -= sum(map(xml.count, _COUNTED))
        if room < 0:
            raise ReadError(says.TOO_MANY_CELLS, most=limits.cells, document=document)
        root = package.root(sheet.part)
        if root is not None:
            yield sheet, contents(root, book)


def _fill(page: Grid, sheet: Sheet, found: Contents, document: str | None, limits: Limits) -> None:
    for block in blocks(found, document, limits.cells):
        origin = Origin(places.sheet(sheet.title), Locator(sheet.part), block.first, sheet=True)
        page.table(block.rows, origin)
    where = _SHEET.filled(title=sheet.title)
    concealed = [_ROW.filled(number=number) for number in found.hidden_rows]
    concealed += [_COLUMN.filled(letters=places.letters(column)) for column in found.hidden_columns]
    if concealed:
        page.beside(where, tuple(Aside(AsideKind.CONCEALED, one) for one in concealed))
