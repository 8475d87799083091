"""Rules by which cells of a sheet are not seen for what they hold: zeros in the colour of paper, or as nothing."""

import re
from collections.abc import Callable, Iterable
from itertools import islice
from math import inf
from operator import eq, ge, gt, le, lt, ne
from typing import NamedTuple

from govinfo.readers.formats.visible_text import Manner, Piece, VisibleText, visible_text
from govinfo.readers.formats.xlsx_sheet import Contents, MergedArea

_COMPARING: dict[str, Callable[[float, float], bool]] = {
    **dict.fromkeys(("equal", "="), eq),
    **dict.fromkeys(("notEqual", "<>", "!="), ne),
    **dict.fromkeys(("greaterThan", ">"), gt),
    **dict.fromkeys(("greaterThanOrEqual", ">="), ge),
    **dict.fromkeys(("lessThan", "<"), lt),
    **dict.fromkeys(("lessThanOrEqual", "<="), le),
}
_BETWEEN = {"between": True, "notBetween": False}
_BOUND = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,15})?")
_OF_ITSELF = re.compile(r"\[?\.?([A-Z]{1,3}[1-9]\d{0,6})\]? ?(<=|>=|<>|!=|=|<|>) ?(.{1,40})")
_NEVER = re.compile(r"(?:ISERR(?:OR)?|ISNA|ISBLANK)\(.*\)")
"""What no cell is of which a number is read."""


RULES, _FEWEST, _LOOKED = 5_000, 8, 1_000_000
"""Rules of a sheet at most; so many are looked at in any, and in smaller ones more, this often all together."""


class CellTest(NamedTuple):
    """What is asked of the number in a cell; of a text as of a number greater than any.

    Attributes:
        operator: How it is compared; in another way than those known, nobody here can tell.
        bounds: With what.
    """

    operator: str
    bounds: tuple[str, ...]

    def met(self) -> Callable[[float], bool]:
        """Whether a number may be what is asked for."""
        if self.bounds and all(map(_BOUND.fullmatch, self.bounds)):
            first, *others = map(float, self.bounds)
            compared, between = _COMPARING.get(self.operator), _BETWEEN.get(self.operator)
            if compared is not None and not others:
                return lambda number: compared(number, first)
            if between is not None and others:
                least, most = sorted((first, others[0]))
                return lambda number: (least <= number <= most) is between
        return lambda _: True


NEVER = CellTest("<", (str(-(10**14)),))
"""Asks for what no cell holds of which anything is read."""
ALWAYS = CellTest("", ())
"""Asks for what nobody here can tell."""


def asked(formula: str, corner: str) -> CellTest:
    """What a formula asks for that is told for the first cell of an area, as ``B2=0`` is for that.

    Example:
        >>> asked("B2=0", "B2"), asked("[.B2]<5", "B2")
        (CellTest(operator='=', bounds=('0',)), CellTest(operator='<', bounds=('5',)))
        >>> asked("C2=0", "B2"), asked("ISERROR(B2)", "B2") == NEVER
        (CellTest(operator='', bounds=()), True)
    """
    written = formula.strip()
    if _NEVER.fullmatch(written):
        return NEVER
    itself = _OF_ITSELF.fullmatch(written)
    return CellTest(itself[2], (itself[3],)) if itself and itself[1] == corner else ALWAYS


class HidingRule(NamedTuple):
    """A rule that hides cells: where, and what it asks for."""

    area: MergedArea
    test: CellTest


def obeyed(sheet: Contents, rules: Iterable[HidingRule]) -> Contents:
    """What a sheet shows whose rules hide some of its cells."""
    room = max(_FEWEST, _LOOKED // max(1, sum(map(len, sheet.cells.values()))))
    told = [(one.area, one.test.met()) for one in dict.fromkeys(islice(rules, min(room, RULES)))]
    if not told:
        return sheet
    cells: dict[int, dict[int, VisibleText]] = {}
    for row, held in sheet.cells.items():
        near = [(area.left, area.right, met) for area, met in told if area.top <= row <= area.bottom]
        cells[row] = {column: _seen(cell, column, near) for column, cell in held.items()}
    return sheet._replace(cells=cells)


def _seen(cell: VisibleText, column: int, rules: Iterable[tuple[int, int, Callable[[float], bool]]]) -> VisibleText:
    number = _number(cell.text)
    if not any(left <= column <= right and met(number) for left, right, met in rules):
        return cell
    text, asides = visible_text([Piece(cell.text, Manner.HIDDEN)])
    return VisibleText(text, (*cell.asides, *asides))


def _number(text: str) -> float:
    """The number that a cell shows; one greater than any for a text."""
    plain = text.replace(",", "").strip()
    return float(plain) if _BOUND.fullmatch(plain) else inf
