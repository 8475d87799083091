"""Weighing an equation over cells some of which are blank: what is certain, what is not."""

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from govinfo.forms.identities import Equation
from govinfo.report.table import FiledTable
from govinfo.report.values import Value


class Standing(Enum):
    """How an equation stands."""

    HOLDS = "holds"
    OPEN = "open"
    """Blanks leave it open."""
    BROKEN = "broken"
    """No counts in the blanks could make it hold."""


class Weighed(NamedTuple):
    """An equation against the cells of a table.

    Attributes:
        standing: How it stands.
        left: Sum of the known cells on the left.
        right: Sum of the known cells on the right.
        blanks: Numbers of the cells that state no number.
    """

    standing: Standing
    left: int | Decimal
    right: int | Decimal
    blanks: tuple[int, ...]


def weigh(equation: Equation, flat: tuple[Value, ...]) -> Weighed:
    """What is certain of an equation.

    A blank stands for some count from zero upwards. Where no such counts could make the two sides equal, the equation
    is broken, blank or not; where some could, it is open.

    Example:
        >>> from govinfo.report.annual import zero
        >>> table = zero("2021").remedies
        >>> review = table.form.equations[0]
        >>> weigh(review, (None, 0, 0, 0, 1, *table.flat[5:])).standing.value
        'open'
        >>> weigh(review, (2, None, 0, 0, 1, *table.flat[5:])).standing.value
        'broken'
    """
    left, left_blanks = _sum(equation.left, flat)
    right, right_blanks = _sum(equation.right, flat)
    blanks = (*left_blanks, *right_blanks)
    if not blanks:
        return Weighed(Standing.HOLDS if left == right else Standing.BROKEN, left, right, ())
    impossible = (left > right and not right_blanks) or (left < right and not left_blanks)
    return Weighed(Standing.BROKEN if impossible else Standing.OPEN, left, right, blanks)


def left_open(table: FiledTable) -> tuple[int, ...]:
    """Numbers of the cells without a number that leave some equation of a table open; all of a table that is not there.

    Example:
        >>> from govinfo.report.annual import zero
        >>> left_open(zero("2021").replace({"remedies.review.upheld": None, "remedies.review.total": 1}).remedies)
        (0,)
    """
    weighed = (weigh(equation, table.flat) for equation in table.form.equations)
    return tuple(sorted({blank for one in weighed if one.standing is Standing.OPEN for blank in one.blanks}))


def _sum(cells: tuple[int, ...], flat: tuple[Value, ...]) -> tuple[int | Decimal, tuple[int, ...]]:
    known = [value for cell in cells if (value := flat[cell]) is not None]
    if len(known) == len(cells):
        return sum(known), ()
    return sum(known), tuple(cell for cell in cells if flat[cell] is None)
