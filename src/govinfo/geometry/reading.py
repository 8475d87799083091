"""A sorted page in reading order: tables with their text, and columns of lines between them."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from govinfo.geometry import cells
from govinfo.geometry.columns import columns
from govinfo.geometry.frames import Frame
from govinfo.geometry.lines import Dropped, GlyphRow, Line, line, lines
from govinfo.geometry.page import Glyph, Omission, OmissionReason, PageTable, TableCell, TableRow
from govinfo.geometry.paragraphs import Margins, Placed, placed
from govinfo.geometry.sheets import GlyphGrid, SortedPage, omissions

_SLIT = 6.0
"""A row lower than this many points has no room for text."""


class Ruled(NamedTuple):
    """A table and the frame it stands in."""

    table: PageTable
    frame: Frame


def parts(sheet: SortedPage, within: Margins | None, unread: list[Omission]) -> Iterator[Ruled | list[Placed]]:
    """The tables and columns of a page in reading order.

    Args:
        sheet: The page.
        within: The margins of the pages that it belongs to.
        unread: What is not read is added to it.
    """
    rest = sheet.around
    for grid in sheet.grids:
        above = [row for row in rest if _middle(row) < grid.frame.ys[0]]
        rest = rest[len(above) :]
        yield from _columns(sheet.number, above, within, unread)
        yield Ruled(_table(sheet.number, grid, unread), grid.frame)
    yield from _columns(sheet.number, rest, within, unread)


def breadths(sheet: SortedPage) -> list[tuple[float, float]]:
    """Where the rows of text of a page begin and end."""
    return [(min(glyph.left for glyph in row), max(glyph.right for glyph in row)) for row in sheet.around]


def _middle(row: GlyphRow) -> float:
    return (row[0].top + row[0].bottom) / 2


def _columns(page: int, rows: list[GlyphRow], within: Margins | None, unread: list[Omission]) -> Iterator[list[Placed]]:
    for column in columns([sorted(row, key=lambda glyph: glyph.left) for row in rows]):
        dropped: Dropped = []
        lines_ = [one for row in column.rows if (one := line(row, dropped)) is not None]
        yield placed(page, lines_, within if column.whole else None)
        unread += omissions(page, dropped)


def _table(page: int, grid: GlyphGrid, unread: list[Omission]) -> PageTable:
    """The table with the text of its cells."""
    frame = grid.frame
    read = {number: _inside(page, glyphs) for number, glyphs in grid.inside.items()}
    sides = [
        gap
        for number, (found, _, _) in read.items()
        for one in found
        for gap in (one.left - frame.left(number), frame.right(number) - one.right)
    ]
    padding = cells.padding(sides)
    rows: list[TableRow] = []
    for row, numbers in groupby(range(len(frame.places)), key=lambda number: frame.places[number].row):
        made: list[TableCell] = []
        for number in numbers:
            found, turned, omitted = read.get(number, ([], "", ()))
            text = cells.text(found, frame.right(number) - frame.left(number), padding)
            place = frame.places[number]
            made.append(TableCell("\n".join(filter(None, (text, turned))), place.columns, place.rows, omitted))
            unread += omitted
        if frame.ys[row + 1] - frame.ys[row] > _SLIT or any(cell.text for cell in made):
            rows.append(TableRow(page, tuple(made)))
    return PageTable(tuple(rows))


def _inside(page: int, glyphs: list[Glyph]) -> tuple[list[Line], str, tuple[Omission, ...]]:
    """The lines of a cell, the text that runs up or down in it, and what is not read of it."""
    dropped: Dropped = [
        (glyph, glyph.why or OmissionReason.OBLIQUE) for glyph in glyphs if glyph.why is not None or glyph.turn is None
    ]
    seen = [glyph for glyph in glyphs if glyph.why is None and glyph.turn is not None]
    found = lines((glyph for glyph in seen if glyph.turn == 0), dropped)
    turned = "".join(glyph.text for glyph in seen if glyph.turn != 0).strip()
    return found, turned, tuple(omissions(page, dropped))
