"""Weighing an equation over cells some of which are blank: what is certain, what is not."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import NamedTuple, cast

from govinfo.checks.rule import Verdict
from govinfo.forms import FORMS
from govinfo.forms.spec import Equation, Kind
from govinfo.report.table import Table
from govinfo.report.values import Value
from govinfo.vocabulary import Edition, Section

FEN = Decimal("0.000001")
"""One 分 in 万元, the finest amount of money there is."""


class Weighed(NamedTuple):
    """An equation against the cells of a table.

    Attributes:
        verdict: Pass, fail, or unknown.
        left: Sum of the known cells on the left.
        right: Sum of the known cells on the right.
        blanks: Numbers of the cells that state no number.
    """

    verdict: Verdict
    left: int | Decimal
    right: int | Decimal
    blanks: tuple[int, ...]


def weigh(equation: Equation, flat: tuple[Value, ...]) -> Weighed:
    """What is certain of an equation.

    A blank stands for some count from zero upwards. Where no such counts could make the two sides equal, the equation
    fails, blank or not; where some could, it is unknown.

    Example:
        >>> from govinfo.report.annual import zero
        >>> table = zero("2021").remedies
        >>> review = table.form.equations[0]
        >>> weigh(review, (None, 0, 0, 0, 1, *table.flat[5:])).verdict.value
        'unknown'
        >>> weigh(review, (2, None, 0, 0, 1, *table.flat[5:])).verdict.value
        'fail'
    """
    left, left_blanks = _sum(equation.left, flat)
    right, right_blanks = _sum(equation.right, flat)
    blanks = (*left_blanks, *right_blanks)
    if not blanks:
        return Weighed(Verdict.PASS if left == right else Verdict.FAIL, left, right, ())
    impossible = (left > right and not right_blanks) or (left < right and not left_blanks)
    return Weighed(Verdict.FAIL if impossible else Verdict.UNKNOWN, left, right, blanks)


def _sum(cells: tuple[int, ...], flat: tuple[Value, ...]) -> tuple[int | Decimal, tuple[int, ...]]:
    total: int | Decimal = 0
    blanks: list[int] = []
    for cell in cells:
        value = flat[cell]
        if value is None:
            blanks.append(cell)
        else:
            total += value
    return total, tuple(blanks)


def in_order(table: Table) -> bool:
    """Whether nothing is wrong with a table: every cell plainly filed, none below zero, every identity true.

    Most tables are: asking all of it at once, on the whole tuple, spares them the rules one by one.
    """
    if table.marks or not table.present:
        return False
    flat = cast("tuple[int, ...]", table.flat)
    money = _money(table.edition, table.section)
    try:
        plain = _plain(flat, money) if money else type(sum(flat)) is int
        return plain and min(flat) >= 0 and _identities(table.edition, table.section)(flat)
    except TypeError:
        return False


def _plain(flat: tuple[Value, ...], money: tuple[int, ...]) -> bool:
    """Whether every amount is one of whole 分, and every other cell a whole number."""
    return all(
        type(value) is Decimal and value % FEN == 0 if number in money else type(value) is int
        for number, value in enumerate(flat)
    )


@cache
def _money(edition: Edition, section: Section) -> tuple[int, ...]:
    return tuple(cell.number for cell in FORMS[edition].tables[section].cells if cell.column.kind is Kind.MONEY)


@cache
def _identities(edition: Edition, section: Section) -> Callable[[tuple[int, ...]], bool]:
    """All equations of a table as one function of its flat tuple, written out over cell numbers."""
    table = FORMS[edition].tables[section]
    sums = (
        "==".join("+".join(f"v[{cell}]" for cell in side) for side in (equation.left, equation.right))
        for equation in table.equations
    )
    return cast("Callable[[tuple[int, ...]], bool]", eval(f"lambda v: {' and '.join(sums) or True}"))
