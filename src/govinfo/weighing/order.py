"""Whether a whole table is in order, decided over all its cells at once: the rules then need not run one by one."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from operator import add, ge, itemgetter
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
    return (_plain(form), *_sums(form), *_bounds(form))


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
    named = groupby(form.equations, key=lambda equation: equation.identity.name)
    return [_equal([(equation.left, equation.right) for equation in equations]) for _, equations in named]


def _bounds(form: FormTable) -> list[_Ask]:
    """The bounds, each in all its rows at once."""
    coded = groupby(bounds_of(form), key=lambda bound: bound.code)
    return [_at_least([bound.cells(form) for bound in bounds]) for _, bounds in coded]


def _equal(pairs: Iterable[tuple[_Cells, _Cells]]) -> _Ask:
    one, other = map(_totals, zip(*pairs, strict=True))
    return lambda flat: one(flat) == other(flat)


def _at_least(pairs: Iterable[tuple[_Cells, _Cells]]) -> _Ask:
    greater, lesser = map(_totals, zip(*pairs, strict=True))
    return lambda flat: all(map(ge, greater(flat), lesser(flat)))


def _totals(groups: Sequence[_Cells]) -> Callable[[_Flat], tuple[Any, ...]]:
    """The sums of some groups of cells: straight from the lines that the cells stand in, where they do."""
    across = [_line(cells) for cells in zip(*groups, strict=True)]
    lines = [_line(cells) for cells in groups]
    if len(across) <= len(_FEW) and None not in across:
        return _FEW[len(across) - 1](*across)
    if len(lines) > 1 and None not in lines:
        pick = itemgetter(*lines)
        return lambda flat: tuple(map(sum, pick(flat)))
    return lambda flat: tuple(sum([flat[cell] for cell in cells]) for cells in groups)


def _of_one(line: slice) -> Callable[[_Flat], tuple[Any, ...]]:
    return lambda flat: flat[line]


def _of_two(line: slice, other: slice) -> Callable[[_Flat], tuple[Any, ...]]:
    return lambda flat: tuple(map(add, flat[line], flat[other]))


_FEW: tuple[Callable[..., Callable[[_Flat], tuple[Any, ...]]], ...] = (_of_one, _of_two)
"""The sums of groups of one cell each, and of two: line by line."""


def _line(cells: _Cells) -> slice | None:
    """Cells at one distance from each other, as those of a row or a column are, as a slice."""
    first, last = min(cells), max(cells)
    step = (last - first) // max(len(cells) - 1, 1) or 1
    line = range(first, last + 1, step)
    return slice(line.start, line.stop, None if step == 1 else step) if tuple(line) == cells else None
