"""The sheets of an open document: which rows and columns are not shown, and numbers shown otherwise than stored."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import isclose
from xml.etree.ElementTree import Element

from govinfo.patterns import pattern
from govinfo.readers.formats.attributes import count
from govinfo.readers.formats.odf_styles import OFFICE, TABLE
from govinfo.readers.formats.sheet_contents import Contents, MergedArea, among
from govinfo.readers.formats.visible_text import VisibleText
from govinfo.readers.table_rows import GridCell
from govinfo.spans import Aside, AsideKind

_HIDDEN = frozenset({"collapse", "filter"})
_NUMBERS = frozenset({"float", "percentage", "currency"})
_COLUMN, _USUAL = f"{TABLE}table-column", f"{TABLE}default-cell-style-name"
_PRINTED = pattern(r"-?\d[\d,]*(?:\.\d+)?(?:[Ee][+-]?\d+)?")


def contents(sheet: Element, rows: Sequence[Sequence[GridCell]]) -> Contents:
    """What a sheet holds, from its rows with repeated ones written out."""
    cells: dict[int, dict[int, VisibleText]] = {}
    merged: list[MergedArea] = []
    for number, row in enumerate(rows, 1):
        for cell in row:
            if cell.text.strip() or cell.asides:
                cells.setdefault(number, {})[cell.number] = VisibleText(cell.text, cell.asides)
            if cell.columns > 1 or cell.rows > 1:
                merged.append(MergedArea(number, cell.number, number + cell.rows - 1, cell.number + cell.columns - 1))
    columns = {column for row in cells.values() for column in row}
    return Contents(
        cells,
        tuple(merged),
        among(cells, _concealed(sheet, "row")),
        among(columns, _concealed(sheet, "column")),
    )


def _concealed(sheet: Element, kind: str) -> Iterator[tuple[int, int]]:
    """From where to where rows or columns are not shown."""
    end = 0
    for one in sheet.iter(f"{TABLE}table-{kind}"):
        first, end = end + 1, end + repeated(one, f"number-{kind}s-repeated")
        if one.get(f"{TABLE}visibility") in _HIDDEN:
            yield first, end


class UsualStyles:
    """The styles of a table's cells that have none of their own.

    Args:
        table: The table, whose columns and rows may tell one.
    """

    def __init__(self, table: Element) -> None:
        columns = list(table.iter(_COLUMN))
        self._ends = list(accumulate(repeated(one, "number-columns-repeated") for one in columns))
        self._columns = [one.get(_USUAL) for one in columns]

    def of(self, row: Element, cell: Element, column: int) -> str | None:
        """The style of a cell of a row, so many columns from the left."""
        named = cell.get(f"{TABLE}style-name") or row.get(_USUAL)
        at = bisect_right(self._ends, column)
        return named or (self._columns[at] if at < len(self._columns) else None)


def conditional(sheet: Element) -> bool:
    """Whether colours in a sheet may rest on conditions."""
    return any(one.tag.endswith("}conditional-formats") for one in sheet)


def value(cell: Element) -> str:
    """The number that a cell stores; nothing for any other."""
    return cell.get(f"{OFFICE}value", "") if cell.get(f"{OFFICE}value-type") in _NUMBERS else ""


def repeated(element: Element, name: str) -> int:
    """A count among the attributes of a table's parts; 1 where it is none."""
    return count(element.get(f"{TABLE}{name}"), 1, digits=7)


def unprinted(cell: Element) -> str:
    """The number of a cell that holds no text, as programs write that leave it to the reader to show it."""
    return cell.get(f"{OFFICE}value", "") if cell.get(f"{OFFICE}value-type") in _NUMBERS - {"percentage"} else ""


def stored(cell: Element, text: str) -> tuple[Aside, ...]:
    """Tells of the number that a cell stores, where its text shows another or none."""
    if cell.get(f"{OFFICE}value-type") not in _NUMBERS:
        return ()
    number = value(cell)
    shown = _PRINTED.search(text)
    try:
        same = shown is not None and isclose(float(shown[0].replace(",", "")), float(number), rel_tol=1e-12)
    except ValueError:
        return ()
    return () if same else (Aside(AsideKind.STORED, number),)
