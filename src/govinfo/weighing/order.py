"""Whether a whole table is in order, asked of all its cells at once: most are, and are spared the rules one by one."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import Any

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import Along, CellKind, FormCell, FormTable
from govinfo.report.table import FiledTable
from govinfo.report.values import FEN, Value
from govinfo.vocabulary import Section
from govinfo.weighing.bounds import bounds_of

_Flat = tuple[Any, ...]
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
        return all(ask(table.flat) for ask in _asked(table.edition, table.section))
    except (TypeError, OverflowError):  # a blank or a fraction among counts, a count below zero
        return False


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


def _picker(counts: Sequence[int], money: Sequence[int]) -> Callable[[_Flat], Iterable[int]]:
    """What takes the counts out of a table: all of it, where it has no money."""
    return itemgetter(*counts) if money else tuple


def _plain(form: FormTable) -> _Ask:
    """Whether every cell is `plain`."""
    money = [cell.number for cell in form.cells if cell.column.kind is CellKind.MONEY]
    counts = [cell.number for cell in form.cells if cell.column.kind is not CellKind.MONEY]
    picked = _picker(counts, money)

    def ask(flat: _Flat) -> bool:
        array("Q", picked(flat))
        return all(flat[number] >= 0 and not flat[number] % FEN for number in money)

    return ask


def _sums(form: FormTable) -> list[_Ask]:
    """The identities, each in all its columns or rows at once."""
    width = len(form.columns)
    rows = {row.key: slice(number * width, (number + 1) * width) for number, row in enumerate(form.rows)}
    columns = {column.key: slice(number, None, width) for number, column in enumerate(form.columns)}
    asked: list[_Ask] = []
    for identity in form.identities:
        lines = rows if identity.along is Along.COLUMNS else columns
        asked.append(_equal(*([lines[key] for key in side] for side in (identity.left, identity.right))))
    return asked


def _equal(left: Sequence[slice], right: Sequence[slice]) -> _Ask:
    """Some rows, or columns, added cell by cell, come to the same as others."""
    one, other = _added(left), _added(right)
    return lambda flat: one(flat) == other(flat)


def _added(lines: Sequence[slice]) -> Callable[[_Flat], _Flat]:
    if len(lines) == 1:
        return itemgetter(lines[0])
    pick = itemgetter(*lines)
    return lambda flat: tuple(map(sum, zip(*pick(flat), strict=True)))


def _bound(greater: tuple[int, ...], lesser: tuple[int, ...]) -> _Ask:
    def ask(flat: _Flat) -> bool:
        kept: bool = sum([flat[cell] for cell in greater]) >= sum([flat[cell] for cell in lesser])
        return kept

    return ask
