"""Whether a whole table is in order, decided over all its cells at once: the rules then need not run one by one."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any

from govinfo.forms import FORMS
from govinfo.forms.spec import CellKind, FormCell, FormTable
from govinfo.report.table import FiledTable
from govinfo.report.values import FEN, Value
from govinfo.weighing.bounds import bounds_of
from govinfo.weighing.lanes import Cells, OfValues, Packing


def in_order(table: FiledTable) -> bool:
    """Whether every cell is filed as a plain number from zero, and every identity and bound of the form holds.

    A function of what the table states and of nothing else: a table in order has nothing that a rule on cells,
    identities or bounds could find.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021")
        >>> in_order(report.remedies), in_order(report.replace({"remedies.review.total": 1}).remedies)
        (True, False)
    """
    return not table.notes and table.present and _condition(FORMS.tables[table.edition, table.section])(table.flat)


def plain(cell: FormCell, value: Value) -> bool:
    """Whether a cell states a whole number from zero, or if it is one of money an amount of whole 分 from zero."""
    if cell.column.kind is CellKind.MONEY:
        return isinstance(value, Decimal) and value >= 0 and not value % FEN
    return isinstance(value, int) and value >= 0


_MANY = 100
"""Only with more cells than this it pays to try whether they fit into 16 bits each, as those of most reports do."""


@lru_cache(maxsize=64)
def _condition(form: FormTable) -> Callable[[tuple[Value, ...]], bool]:
    """Whether the values of a table, in form order, are plain numbers of which all holds that is stated."""
    money = form.money
    hold = _packed(form, "HIQ" if len(form.cells) > _MANY else "IQ")

    def hold_beside_amounts(flat: tuple[Any, ...]) -> bool:
        counts = list(flat)
        for number in money:
            amount = counts[number]
            if amount is None or amount < 0 or amount % FEN:
                return False
            counts[number] = 0
        return hold(counts)

    return hold_beside_amounts if money else hold


def _never(_: object) -> bool:
    """What holds of values that are no plain numbers: nothing."""
    return False


@lru_cache(maxsize=64)
def _packed(form: FormTable, codes: str) -> OfValues:
    """Whether the identities and bounds of a table hold, each over all the rows or columns in which it is stated.

    The cells are packed by the first of some codes, and those that do not fit by the next.
    """
    if not codes:
        return _never
    sums = _alike((each.left, each.right) for each in form.equations)
    bounds = _alike(bound.cells(form) for bound in bounds_of(form))
    longest = max((len(side) for one in (*sums, *bounds) for sides in one for side in sides), default=1)
    packing = Packing(codes[0], len(form.cells), longest=longest)
    equal = [packing.equal(*zip(*sides, strict=True)) for sides in sums]
    at_least = [packing.at_least(*zip(*sides, strict=True)) for sides in bounds]

    def wider(values: Iterable[object]) -> bool:
        return _packed(form, codes[1:])(values)

    return packing.of([*equal, *at_least], wider)


def _alike(stated: Iterable[tuple[Cells, Cells]]) -> list[list[tuple[Cells, Cells]]]:
    """The cells on both sides, those together that lie alike, in the order in which they stand."""
    shapes: dict[tuple[Cells, Cells], list[tuple[Cells, Cells]]] = {}
    for sides in sorted(stated):
        first = sides[0][0]
        left, right = (tuple(cell - first for cell in side) for side in sides)
        shapes.setdefault((left, right), []).append(sides)
    return list(shapes.values())
