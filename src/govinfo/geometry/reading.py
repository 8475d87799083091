"""A sorted page in reading order: tables with their text, and columns of lines between them."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from math import inf
from typing import NamedTuple

from govinfo.geometry import cells
from govinfo.geometry.abutting import lines_in_columns
from govinfo.geometry.columns import columns
from govinfo.geometry.frames import Frame
from govinfo.geometry.lines import Dropped, GlyphRow, Line, lines, rows
from govinfo.geometry.page import Glyph, Omission, OmissionReason, PageTable, TableCell, TableRow
from govinfo.geometry.paragraphs import Margins, Placed, placed
from govinfo.geometry.sheets import GlyphGrid, SortedPage, omissions
from govinfo.geometry.turning import levelled

_SLIT = 6.0
"""A row lower than this many points has no room for text."""


class Ruled(NamedTuple):
    """A table.

    Attributes:
        table: The table.
        frame: The frame it stands in.
        omitted: What stands in its cells and is not read, those among them that are left out as too low for text.
    """

    table: PageTable
    frame: Frame
    omitted: tuple[Omission, ...]


Part = Ruled | list[Placed]
"""A part of a page that is read by itself: a table, or the lines of a column."""


def parts(sheet: SortedPage, within: Margins | None) -> Iterator[Part]:
    """The tables and columns of a page in reading order.

    Args:
        sheet: The page.
        within: The margins of the pages that it belongs to.
    """
    rest = sheet.around
    for grid in sheet.grids:
        above = [row for row in rest if _middle(row) < grid.frame.ys[0]]
        rest = rest[len(above) :]
        yield from _columns(sheet.number, above, within)
        yield _table(sheet.number, grid)
    yield from _columns(sheet.number, rest, within)


def omitted(part: Part) -> Sequence[Omission]:
    """What stands in a part of a page and is not read."""
    if isinstance(part, Ruled):
        return part.omitted
    return omissions(part[0].page, chain.from_iterable(one.line.dropped for one in part)) if part else ()


def breadths(sheet: SortedPage) -> list[tuple[float, float]]:
    """Where the rows of text of a page begin and end."""
    return [(min(glyph.left for glyph in row), max(glyph.right for glyph in row)) for row in sheet.around]


def _middle(row: GlyphRow) -> float:
    return (row[0].top + row[0].bottom) / 2


def _columns(page: int, around: list[GlyphRow], within: Margins | None) -> Iterator[list[Placed]]:
    """The lines of each column of some rows of text."""
    for column in columns([sorted(row, key=lambda glyph: glyph.left) for row in around]):
        yield placed(page, lines_in_columns(column.rows), within if column.whole else None)


def _table(page: int, grid: GlyphGrid) -> Ruled:
    """The table with the text of its cells."""
    frame = grid.frame
    read = {number: _inside(page, glyphs) for number, glyphs in grid.inside.items()}
    sides = [
        gap
        for number, (own, _, _) in read.items()
        for one in own
        for gap in (one.left - frame.left(number), frame.right(number) - one.right)
    ]
    padding = cells.padding(sides)
    found: list[TableRow] = []
    unread: list[Omission] = []
    for row, numbers in groupby(range(len(frame.places)), key=lambda number: frame.places[number].row):
        made: list[TableCell] = []
        for number in numbers:
            own, turned, dropped = read.get(number, ([], "", ()))
            text = cells.text(own, frame.right(number) - frame.left(number), padding)
            place = frame.places[number]
            made.append(TableCell("\n".join(filter(None, (text, turned))), place.columns, place.rows, dropped))
            unread += dropped
        if frame.ys[row + 1] - frame.ys[row] > _SLIT or any(cell.text for cell in made):
            found.append(TableRow(page, tuple(made)))
    return Ruled(PageTable(tuple(found)), frame, tuple(unread))


def _inside(page: int, glyphs: list[Glyph]) -> tuple[list[Line], str, tuple[Omission, ...]]:
    """The lines of a cell, the text that runs up or down in it, and what is not read of it."""
    unseen: list[Dropped] = [
        (glyph, glyph.why or OmissionReason.OBLIQUE) for glyph in glyphs if glyph.why is not None or glyph.turn is None
    ]
    seen = [glyph for glyph in glyphs if glyph.why is None and glyph.turn is not None]
    runs = {
        turn: lines(rows(levelled((one for one in seen if one.turn == turn), turn)))
        for turn in sorted({one.turn for one in seen if one.turn is not None})
    }
    turned = "\n".join(filter(None, (cells.text(found, inf, 0.0) for turn, found in runs.items() if turn)))
    dropped = chain(unseen, *(one.dropped for found in runs.values() for one in found))
    return runs.get(0, []), turned, tuple(omissions(page, dropped))
