"""What rules of a sheet ask of the numbers in its cells."""

import re
from collections.abc import Callable
from decimal import Decimal
from math import inf
from operator import eq, ge, gt, le, lt, ne
from typing import NamedTuple

COMPARING: dict[str, Callable[[float | Decimal, float | Decimal], bool]] = {
    **dict.fromkeys(("equal", "="), eq),
    **dict.fromkeys(("notEqual", "<>", "!="), ne),
    **dict.fromkeys(("greaterThan", ">"), gt),
    **dict.fromkeys(("greaterThanOrEqual", ">="), ge),
    **dict.fromkeys(("lessThan", "<"), lt),
    **dict.fromkeys(("lessThanOrEqual", "<="), le),
}
"""How numbers are compared, by the names and the signs that files have for it."""
_BETWEEN = {"between": True, "notBetween": False}
_BOUND = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,15})?")
_OF_ITSELF = re.compile(r"\[?\.?([A-Z]{1,3}[1-9]\d{0,6})\]? ?(<=|>=|<>|!=|=|<|>) ?(.{1,40})")
_NEVER = re.compile(r"(?:ISERR(?:OR)?|ISNA|ISBLANK)\(.*\)")
"""What no cell is of which a number is read."""


class CellTest(NamedTuple):
    """A test of the number in a cell, which a text meets as a number greater than any would.

    Attributes:
        operator: How it is compared; in another way than those known, nobody here can tell.
        bounds: With what.
    """

    operator: str
    bounds: tuple[str, ...]

    def met(self, *, untold: bool = True) -> Callable[[float], bool]:
        """Whether a number is what is asked for, with an answer for what nobody can tell."""
        if self.bounds and all(map(_BOUND.fullmatch, self.bounds)):
            first, *others = map(float, self.bounds)
            compared, between = COMPARING.get(self.operator), _BETWEEN.get(self.operator)
            if compared is not None and not others:
                return lambda number: compared(number, first)
            if between is not None and others:
                least, most = sorted((first, others[0]))
                return lambda number: (least <= number <= most) is between
        return lambda _: untold


NEVER = CellTest("<", (str(-(10**14)),))
"""Asks for what no cell holds of which anything is read."""
ALWAYS = CellTest("", ())
"""Asks for what nobody here can tell."""


def asked(formula: str, corner: str) -> CellTest:
    """The test that a formula makes of a cell.

    A formula is told for the first cell of its area, as ``B2=0``; one that asks for another cell nobody can tell here.

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


def number_in(text: str) -> float:
    """The number that a text states; one greater than any for other texts."""
    plain = text.replace(",", "").strip()
    return float(plain) if _BOUND.fullmatch(plain) else inf
