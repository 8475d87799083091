"""An Excel workbook: a sheet for each section in order, each with its heading, its prose and its table, cells merged.

Numbers are numbers, shown with the digits filed; a number that binary floating point would change, and every mark
filed instead of a number, is text. Text is never a formula, a number or a link, whatever it looks like. Findings
become cell notes, marked cells are filled, a suggested value stands in the note.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from importlib import import_module
from io import BytesIO
from math import ceil
from typing import Any
from unicodedata import east_asian_width

from govinfo.errors import InvalidValueError
from govinfo.messages import reports as says
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine
from govinfo.page.layout import Box, PageGrid
from govinfo.page.notes import SUGGESTED, Note
from govinfo.report.values import Value, canonical

_BREADTH = 76
"""Characters of the smallest type that stand side by side on a page."""
_TALLEST, _LONGEST, _LONGEST_NAME, _RESERVED = 409, 32_767, 31, "history"
"""What Excel sets: points of a row, characters of a cell, those of a sheet's name, and the name that it keeps."""
_EXACT = 10**15
"""Whole numbers below it keep all their digits."""
_CREATED = datetime(1980, 1, 1, tzinfo=UTC)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_SONGTI, _HEITI, _KAITI, _FANGSONG = ({"font_name": name} for name in ("宋体", "黑体", "楷体_GB2312", "仿宋_GB2312"))
_WRAP = {"text_wrap": True, "valign": "vcenter"}
_LINES: dict[LineStyle, dict[str, Any]] = {
    LineStyle.TITLE: {**_SONGTI, **_WRAP, "font_size": 18, "bold": True, "align": "center"},
    LineStyle.IMPRINT: {**_FANGSONG, **_WRAP, "font_size": 11, "align": "center"},
    LineStyle.HEADING: {**_HEITI, **_WRAP, "font_size": 14},
    LineStyle.TOPIC: {**_KAITI, **_WRAP, "font_size": 11},
    LineStyle.PROSE: {**_FANGSONG, **_WRAP, "font_size": 11},
    LineStyle.SALUTATION: {**_FANGSONG, **_WRAP, "font_size": 11},
    LineStyle.SIGNATURE: {**_FANGSONG, **_WRAP, "font_size": 11, "align": "right"},
}
_INDENTED = frozenset({LineStyle.HEADING, LineStyle.TOPIC, LineStyle.PROSE})
_INDENT = "　　"
"""What a line is indented by: spreadsheets indent whole paragraphs only."""
_CELL: dict[str, Any] = {**_FANGSONG, "font_size": 9, "border": 1, "valign": "vcenter"}
_LABEL = {**_CELL, "text_wrap": True, "align": "left"}
_HEAD = {**_CELL, "text_wrap": True, "align": "center"}
_FIGURE = {**_CELL, "shrink": True, "align": "center"}
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+|^'+|'+$")


def draw(document: PrintedDocument) -> bytes:
    """The document as the bytes of an .xlsx file; the same document always gives the same bytes.

    Raises:
        InvalidValueError: If a line of the prose is longer than a cell can be.
    """
    return drawn_by(WorkbookDrawing, document)


def drawn_by(drawing: "Callable[[Any, PrintedDocument], WorkbookDrawing]", document: PrintedDocument) -> bytes:
    """The document as the bytes of an .xlsx file, in some way of drawing it."""
    return workbook(lambda book: drawing(book, document).draw(), title=document.title, author=document.organ or "")


def workbook(fill: Callable[[Any], None], **properties: str) -> bytes:
    """The bytes of an .xlsx file; what is filled in the same way has the same.

    Args:
        fill: What puts sheets into the workbook, whose library declares no types.
        properties: What the file says of itself.
    """
    buffer = BytesIO()
    book: Any = import_module("xlsxwriter").Workbook(buffer, _OPTIONS)
    book.set_properties({**properties, "created": _CREATED})
    fill(book)
    book.close()
    return buffer.getvalue()


class WorkbookDrawing:
    """A workbook being drawn: its cell formats, made once each, and its sheets.

    Args:
        book: The workbook.
        document: What is drawn.

    Attributes:
        breadth: How broad a sheet is, in characters.
    """

    breadth: int = _BREADTH

    def __init__(self, book: Any, document: PrintedDocument) -> None:
        self.book, self.document = book, document
        self.formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.values: dict[tuple[int | None, str | None], Any] = {}
        self.names = {_RESERVED}

    def draw(self) -> None:
        """Draw the document, sheet by sheet."""
        loose = [note.text for note in self.document.loose]
        for parts in _sheets(self.document.parts):
            sheet = self.book.add_worksheet(self._name(parts))
            self._sheet(sheet, parts)
            self._comment(sheet, 0, 0, loose)
            loose = []

    def _name(self, parts: Sequence[TextLine | Figures]) -> str:
        """A sheet name made of the heading, unique whatever the case, as Excel wants it."""
        named = next(
            (part for part in parts if isinstance(part, TextLine) and part.style is LineStyle.HEADING), parts[0]
        )
        number = len(self.names)
        wished = named.text if isinstance(named, TextLine) else named.label
        name = plain = _FORBIDDEN.sub(" ", wished)[:_LONGEST_NAME].strip(" '") or str(number)
        while name.casefold() in self.names:
            name = f"{plain[: _LONGEST_NAME - 4]} {number}"
            number += 1
        self.names.add(name.casefold())
        return name

    def _sheet(self, sheet: Any, parts: Sequence[TextLine | Figures]) -> None:
        grid = next((part.grid for part in parts if isinstance(part, Figures)), None)
        widths = (1.0,) if grid is None else grid.widths
        for column, share in enumerate(widths):
            sheet.set_column(column, column, share * self.breadth)
        sheet.set_paper(9)
        sheet.set_margins(0.5, 0.5, 0.9, 0.9)
        sheet.fit_to_pages(1, 0 if grid is None else 1)
        sheet.center_horizontally()
        sheet.hide_gridlines(2)
        sheet.set_footer("&C— &P —")
        row = 0
        for part in parts:
            if isinstance(part, Figures):
                self._table(sheet, part, row)
                row += part.grid.rows
            else:
                self._line(sheet, part, row, len(widths))
                row += 1

    def _line(self, sheet: Any, line: TextLine, row: int, columns: int) -> None:
        if len(line.text) > _LONGEST:
            raise InvalidValueError(says.PARAGRAPH_TOO_LONG, most=f"{_LONGEST:,}", length=f"{len(line.text):,}")
        properties = _LINES[line.style]
        chosen = self._format(properties)
        text = f"{_INDENT}{line.text}" if line.text and line.style in _INDENTED else line.text
        _put(sheet, Box(row, 0, 1, columns, text), row, text, chosen)
        size = properties["font_size"]
        lines = ceil(_width(text) * size / 11 / self.breadth)
        sheet.set_row(row, min(_TALLEST, max(lines, 1) * size * 1.4))

    def _table(self, sheet: Any, figures: Figures, top: int) -> None:
        grid, notes = figures.grid, self.document.notes
        for row, height in enumerate(_heights(grid, self.breadth), top):
            sheet.set_row(row, height)
        if grid.heads:
            sheet.repeat_rows(top, top + grid.heads - 1)
        label, centred = self._format(_LABEL), self._format(_HEAD)
        for box in grid.boxes:
            row = top + box.row
            if box.cell is None:
                _put(sheet, box, row, box.text, centred if box.centred else label)
                continue
            number, address = box.cell.number, box.cell.address
            text = figures.texts[number]
            marks = notes.at(address) if notes else ()
            figure = _figure(figures.values[number], text)
            digits = None if figure is None else len(text.partition(".")[2])
            _put(sheet, box, row, text if figure is None else figure, self._value(digits, marks))
            if notes:
                self._comment(sheet, row, box.column, self._remarks(address, marks))

    def _remarks(self, address: str, marks: Sequence[Note]) -> list[str]:
        suggested = self.document.notes.suggested.get(address)
        word = SUGGESTED[self.document.language]
        return [*(note.text for note in marks), *([] if suggested is None else [f"{word}：{suggested}"])]

    def _comment(self, sheet: Any, row: int, column: int, remarks: Sequence[str]) -> None:
        if remarks:
            sheet.write_comment(row, column, "\n".join(remarks), {"author": "govinfo", "x_scale": 2})

    def _value(self, digits: int | None, marks: Sequence[Note]) -> Any:
        """The cell format of a value with as many digits after the point as were filed; of text without any."""
        key = (digits, marks[0].severity if marks else None)
        if key not in self.values:
            shown = _HEAD if digits is None else {**_FIGURE, "num_format": f"0.{'0' * digits}".rstrip(".")}
            fill = {"bg_color": f"#{marks[0].shade}"} if marks else {}
            self.values[key] = self._format({**shown, **fill})
        return self.values[key]

    def _format(self, properties: Mapping[str, Any]) -> Any:
        key = tuple(properties.items())
        if key not in self.formats:
            self.formats[key] = self.book.add_format(dict(properties))
        return self.formats[key]


def _sheets(parts: Iterable[TextLine | Figures]) -> Iterator[list[TextLine | Figures]]:
    """The parts of each sheet: a heading begins one, and so does a table where there is one already."""
    sheet: list[TextLine | Figures] = []
    begun = False
    for part in parts:
        begins = isinstance(part, Figures) or part.style is LineStyle.HEADING
        tabled = any(isinstance(other, Figures) for other in sheet)
        if sheet and begins and begun and (isinstance(part, TextLine) or tabled):
            yield sheet
            sheet = []
        begun = begun or begins
        sheet.append(part)
    yield sheet


def _put(sheet: Any, box: Box, row: int, content: str | float, chosen: Any) -> None:
    if box.rowspan > 1 or box.colspan > 1:
        last = (row + box.rowspan - 1, box.column + box.colspan - 1)
        sheet.merge_range(row, box.column, *last, content, chosen)
    elif content == "":
        sheet.write_blank(row, box.column, None, chosen)
    elif isinstance(content, str):
        sheet.write_string(row, box.column, content, chosen)
    else:
        sheet.write_number(row, box.column, content, chosen)


def _figure(value: Value, text: str) -> float | int | None:
    """A filed value as a number of the sheet; `None` for a blank, a mark, and what would not come back the same."""
    if value is None or text != canonical(value):
        return None
    if isinstance(value, int) and abs(value) < _EXACT:
        return value
    figure = float(value)
    return figure if Decimal(f"{figure:.16G}") == value else None


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


@lru_cache(maxsize=64)
def _heights(grid: PageGrid, breadth: int) -> tuple[float, ...]:
    """The height of each row of a table: its labels are broken, and Excel does not make room by itself."""
    heights = [1] * grid.rows
    for box in grid.boxes:
        if box.rowspan == 1:
            room = sum(grid.widths[box.column : box.column + box.colspan]) * breadth * 11 / 9 - 2
            heights[box.row] = max(heights[box.row], ceil(_width(box.text) / room))
    return tuple(4 + 12.0 * lines for lines in heights)
