"""Sentences in rows under what a sheet holds, each as wide as the sheet."""

from collections.abc import Iterator, Sequence
from math import ceil

from govinfo.patching.placed import PlacedXml, Splice, encoded
from govinfo.readers.formats.xlsx_sheet import numbered_cells, numbered_rows
from govinfo.readers.formats.xlsx_styles import S
from govinfo.readers.places import name

_NARROWEST = 40.0
"""Characters of a line at least, however few columns the sheet has."""
_USUAL = 8.43
"""The width of a column of which the sheet says nothing, in characters."""
_LINE = 15
"""The height of a line, in points."""
_BEFORE_MERGED = {
    f"{S}{tag}"
    for tag in (
        *("sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios"),
        *("autoFilter", "sortState", "dataConsolidate", "customSheetViews"),
    )
}
"""What stands before the list of merged cells in a sheet."""


def listed(sheet: PlacedXml, texts: Sequence[str], style: int) -> Iterator[Splice]:
    """Sentences in rows of their own, two rows below the last.

    Args:
        sheet: The part of the sheet.
        texts: The sentences.
        style: The number of a style that breaks lines.
    """
    rows = dict(numbered_rows(sheet.root))
    columns = max((column for row in rows.values() for column, _ in numbered_cells(row)), default=1)
    width = max(_NARROWEST, sum(_widths(sheet, columns)))
    first = max(rows, default=0) + 2
    (data,) = sheet.root.iterfind(f"{S}sheetData")
    prefix = sheet.prefix(data)
    new = b"".join(_row(prefix, number, text, style, width) for number, text in enumerate(texts, first))
    yield sheet.adding(data, new)
    if columns > 1:
        yield _merged(sheet, [f"A{number}:{name(number, columns)}" for number in range(first, first + len(texts))])


def _widths(sheet: PlacedXml, columns: int) -> list[float]:
    told: dict[int, float] = {}
    for one in sheet.root.iterfind(f"{S}cols/{S}col"):
        first, last = int(one.get("min", "1")), int(one.get("max", "1"))
        told.update(dict.fromkeys(range(first, min(last, columns) + 1), float(one.get("width", _USUAL))))
    return [told.get(column, _USUAL) for column in range(1, columns + 1)]


def _row(prefix: bytes, number: int, text: str, style: int, width: float) -> bytes:
    height = _LINE * max(1, ceil(2 * len(text) / width))
    cell = b'<%sc r="A%d" s="%d" t="inlineStr"><%sis><%st>' % (prefix, number, style, prefix, prefix)
    cell += encoded(text) + b"</%st></%sis></%sc>" % (prefix, prefix, prefix)
    return b'<%srow r="%d" ht="%d" customHeight="1">%s</%srow>' % (prefix, number, height, cell, prefix)


def _merged(sheet: PlacedXml, areas: Sequence[str]) -> Splice:
    """Merged areas beside those that the sheet has."""
    prefix = sheet.prefix(sheet.root)
    cells = b"".join(b'<%smergeCell ref="%s"/>' % (prefix, area.encode()) for area in areas)
    known = sheet.root.find(f"{S}mergeCells")
    if known is not None:
        written = sheet.xml[sheet.inside(known) : sheet.behind(known)]
        told = b"<%smergeCells>%s%s</%smergeCells>" % (prefix, written, cells, prefix)
        return Splice(sheet.start(known), sheet.end(known), told)
    before = [one for one in sheet.root if one.tag in _BEFORE_MERGED]
    at = sheet.end(before[-1])
    return Splice(at, at, b"<%smergeCells>%s</%smergeCells>" % (prefix, cells, prefix))
