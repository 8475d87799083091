"""Spreadsheets: every sheet as a grid with its merged cells. Read with openpyxl."""

import re
import warnings
from decimal import Decimal
from io import BytesIO
from typing import Any, cast

from openpyxl import load_workbook

from govinfo.errors import ReadError
from govinfo.readers.formats.packed import Package
from govinfo.readers.grid import Cell, Grid
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_DIGITS = re.compile(r"0\.(?P<digits>0+)")


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """The reports in a spreadsheet.

    Raises:
        ReadError: If it is no spreadsheet, unfolds beyond the limits, or no table of the form stands in it.
    """
    Package(data, document, limits)
    page = Grid(document, limits)
    for sheet in _sheets(data, document):
        if sheet.max_row * sheet.max_column > limits.cells:
            raise ReadError(f"a sheet of at most {limits.cells} cells", path=(sheet.title,), document=document)
        page.table(_rows(sheet))
    return page.stream()


def _sheets(data: bytes | str, document: str | None) -> list[Any]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return list(load_workbook(BytesIO(cast("bytes", data)), data_only=True).worksheets)
    except Exception as error:  # openpyxl lets whatever its parsers raise pass
        raise ReadError(f"a spreadsheet ({type(error).__name__})", document=document) from error


def _rows(sheet: Any) -> list[list[Cell]]:
    spans = {(area.min_row, area.min_col): (area.max_row, area.max_col) for area in sheet.merged_cells.ranges}
    hidden = {
        (row, column)
        for (top, left), (bottom, right) in spans.items()
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    found: list[list[Cell]] = []
    for row, values in enumerate(sheet.iter_rows(), 1):
        cells: list[Cell] = []
        for column, cell in enumerate(values, 1):
            if (row, column) not in hidden:
                bottom, right = spans.get((row, column), (row, column))
                cells.append(Cell(_shown(cell), right - column + 1, bottom - row + 1))
        found.append(cells)
    return found


def _shown(cell: Any) -> str:
    """The text of a cell; a number with the zeros behind the point that its format shows."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if type(value) in {int, float} and (shown := _DIGITS.fullmatch(cell.number_format)):
        exact = Decimal(str(value))
        padded = round(exact, len(shown["digits"]))
        return f"{padded if padded == exact else exact:f}"
    return str(value)
