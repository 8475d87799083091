"""Weighing an equation over cells some of which are blank: what is certain, what is not."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, NamedTuple, cast

from govinfo.checks.bounds import Bound, bounds_of
from govinfo.checks.finding import Verdict
from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import CellKind, Equation, FormTable
from govinfo.report.table import FiledTable
from govinfo.report.values import FEN, Value
from govinfo.vocabulary import Section


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


def in_order(table: FiledTable) -> bool:
    """Whether nothing is wrong with a table: every cell plainly filed, none below zero, every identity and bound true.

    Most tables are: asking all of it at once, on the whole tuple, spares them the rules one by one.
    """
    if table.notes or not table.present:
        return False
    flat = cast("tuple[int, ...]", table.flat)
    known = _known(table.edition, table.section)
    try:
        plain = known.plain(flat) and min(flat) >= 0
        return plain and known.identities(flat)
    except TypeError:
        return False


class _Known(NamedTuple):
    """What is asked of a whole table at once: plain cells, and its identities and bounds."""

    plain: Callable[[tuple[Any, ...]], bool]
    identities: Callable[[tuple[int, ...]], bool]


@renewed
def _known(edition: str, section: Section) -> _Known:
    table = FORMS[edition].tables[section]
    money = tuple(cell.number for cell in table.cells if cell.column.kind is CellKind.MONEY)
    kinds = tuple(Decimal if cell.number in money else int for cell in table.cells)

    def plain(flat: tuple[Any, ...]) -> bool:
        if not money:
            return type(sum(flat)) is int
        return tuple(map(type, flat)) == kinds and not any(flat[number] % FEN for number in money)

    return _Known(plain, _statements(table, bounds_of(edition, section)))


def _statements(table: FormTable, bounds: Iterable[Bound]) -> Callable[[tuple[int, ...]], bool]:
    """All equations and bounds of a table as one function of its flat tuple, written out over cell numbers."""
    stated = [
        *(f"{_written(equation.left)}=={_written(equation.right)}" for equation in table.equations),
        *(">=".join(map(_written, bound.cells(table))) for bound in bounds),
    ]
    return cast("Callable[[tuple[int, ...]], bool]", eval(f"lambda v: {' and '.join(stated) or True}"))


def _written(cells: tuple[int, ...]) -> str:
    return "+".join(f"v[{cell}]" for cell in cells)
