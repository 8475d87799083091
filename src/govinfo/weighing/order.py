"""Whether a whole table is in order, asked of all its cells at once: most are, and are spared the rules one by one."""

from array import array
from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import CellKind, FormCell, FormTable
from govinfo.report.table import FiledTable
from govinfo.report.values import FEN, Value
from govinfo.vocabulary import Section
from govinfo.weighing.bounds import bounds_of

_Flat = tuple[Any, ...]
_Cells = tuple[int, ...]
_Ask = Callable[[_Flat], bool]


def in_order(table: FiledTable) -> bool:
    """Whether every cell is filed as a plain number from zero, and every identity and bound of the form holds.

    A function of what the table states and of nothing else. It errs to one side: a table in order has nothing that a
    rule on cells, identities or bounds could find; one that is not may have nothing either.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021")
        >>> in_order(report.remedies), in_order(report.replace({"remedies.review.total": 1}).remedies)
        (True, False)
    """
    if table.notes or not table.present:
        return False
    try:
        for ask in _asked(table.edition, table.section):
            if not ask(table.flat):
                return False
    except (TypeError, OverflowError):  # a blank or a fraction among counts, a count below zero
        return False
    return True


def plain(cell: FormCell, value: Value) -> bool:
    """Whether a cell states a whole number from zero, or if it is one of money an amount of whole 分 from zero."""
    if cell.column.kind is CellKind.MONEY:
        return isinstance(value, Decimal) and value >= 0 and not value % FEN
    return isinstance(value, int) and value >= 0


@renewed
def _asked(edition: str, section: Section) -> tuple[_Ask, ...]:
    """What is asked of a table on a form, one after the other."""
    form = FORMS[edition].tables[section]
    bounds = [bound.cells(form) for bound in bounds_of(form)]
    return (_plain(form), *_sums(form), *(_bound(*cells) for cells in bounds))


def _plain(form: FormTable) -> _Ask:
    """Whether every cell is `plain`."""

    def counts(flat: _Flat) -> bool:
        array("Q", flat)
        return True

    def with_money(flat: _Flat) -> bool:
        rest = list(flat)
        for number in form.money:
            if flat[number] < 0 or flat[number] % FEN:
                return False
            rest[number] = 0
        array("Q", rest)
        return True

    return with_money if form.money else counts


def _sums(form: FormTable) -> list[_Ask]:
    """The identities, each in all its columns or rows at once."""
    return [
        _equal([equation.left for equation in equations], [equation.right for equation in equations])
        for _, group in groupby(form.equations, key=lambda equation: equation.identity.name)
        if (equations := list(group))
    ]


def _equal(left: Sequence[_Cells], right: Sequence[_Cells]) -> _Ask:
    one, other = _totals(left), _totals(right)
    return lambda flat: one(flat) == other(flat)


def _totals(groups: Sequence[_Cells]) -> Callable[[_Flat], tuple[Any, ...]]:
    """The sums of some groups of cells."""
    lines = [_line(cells) for cells in groups]
    if len(groups) == 1 or None in lines:
        return lambda flat: tuple(sum([flat[cell] for cell in cells]) for cells in groups)
    if all(len(cells) == 1 for cells in groups):
        return itemgetter(*(cell for (cell,) in groups))
    pick = itemgetter(*lines)
    return lambda flat: tuple(map(sum, pick(flat)))


def _line(cells: _Cells) -> slice | None:
    """Cells at one distance from each other, as those of a row or a column are, as a slice."""
    first, last = min(cells), max(cells)
    step = (last - first) // max(len(cells) - 1, 1) or 1
    line = range(first, last + 1, step)
    return slice(line.start, line.stop, None if step == 1 else step) if tuple(line) == cells else None


def _bound(greater: tuple[int, ...], lesser: tuple[int, ...]) -> _Ask:
    def ask(flat: _Flat) -> bool:
        kept: bool = sum([flat[cell] for cell in greater]) >= sum([flat[cell] for cell in lesser])
        return kept

    return ask
