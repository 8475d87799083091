"""Rules of a sheet that hide what cells hold: they set zeros in the colour of paper, or show them as nothing."""

from collections.abc import Callable, Iterable
from itertools import islice
from typing import NamedTuple

from govinfo.readers.formats.cell_tests import CellTest, number_in
from govinfo.readers.formats.sheet_contents import Contents, MergedArea
from govinfo.readers.formats.visible_text import Manner, Piece, VisibleText, visible_text

RULES, _FEWEST, _LOOKED = 5_000, 8, 1_000_000
"""Rules of a sheet at most; so many are looked at in any, and in smaller ones more, this often all together."""


class HidingRule(NamedTuple):
    """A rule that hides cells: where, and what it asks for."""

    area: MergedArea
    test: CellTest


def room_for(cells: int) -> int:
    """How many rules, or areas with colours of their own, are looked at in a sheet of so many cells."""
    return min(max(_FEWEST, _LOOKED // max(1, cells)), RULES)


def obeyed(sheet: Contents, rules: Iterable[HidingRule]) -> Contents:
    """What a sheet shows when its rules have hidden some of its cells."""
    room = room_for(sum(map(len, sheet.cells.values())))
    told = [(one.area, one.test.met()) for one in dict.fromkeys(islice(rules, room))]
    if not told:
        return sheet
    cells: dict[int, dict[int, VisibleText]] = {}
    for row, held in sheet.cells.items():
        near = [(area.left, area.right, met) for area, met in told if area.top <= row <= area.bottom]
        cells[row] = {column: _seen(cell, column, near) for column, cell in held.items()}
    return sheet._replace(cells=cells)


def _seen(cell: VisibleText, column: int, rules: Iterable[tuple[int, int, Callable[[float], bool]]]) -> VisibleText:
    number = number_in(cell.text)
    if not any(left <= column <= right and met(number) for left, right, met in rules):
        return cell
    text, asides = visible_text([Piece(cell.text, Manner.HIDDEN)])
    return VisibleText(text, (*cell.asides, *asides))
