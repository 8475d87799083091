"""Whether a whole table is in order, decided over all its cells at once: the rules then need not run one by one."""

import struct
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import reduce
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.forms.spec import CellKind, FormCell, FormTable
from govinfo.report.table import FiledTable
from govinfo.report.values import FEN, Value
from govinfo.vocabulary import Section
from govinfo.weighing.bounds import bounds_of
from govinfo.weighing.lanes import Cells, Holds, Lanes, Packing


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
    if table.notes or not table.present:
        return False
    conditions = _conditions(table.edition, table.section)
    counts: Sequence[Any] = table.flat
    if conditions.money:
        counts = list(counts)
        for number in conditions.money:
            amount = counts[number]
            if amount is None or amount < 0 or amount % FEN:
                return False
            counts[number] = 0
    for packing, hold in conditions.of_counts:
        try:
            lanes = packing.lanes(counts)
        except struct.error:
            continue
        if lanes is not None:
            return hold(lanes)
    return False


def plain(cell: FormCell, value: Value) -> bool:
    """Whether a cell states a whole number from zero, or if it is one of money an amount of whole 分 from zero."""
    if cell.column.kind is CellKind.MONEY:
        return isinstance(value, Decimal) and value >= 0 and not value % FEN
    return isinstance(value, int) and value >= 0


_MANY = 100
"""Only with more cells than this it pays to try whether they fit into 16 bits each, as those of most reports do."""


class _TableConditions(NamedTuple):
    """What is asked of a table on a form.

    Attributes:
        money: Numbers of the cells that hold amounts of money.
        of_counts: What has to hold of the counts, packed into few bits or, where they do not fit, into more.
    """

    money: Cells
    of_counts: tuple[tuple[Packing, Holds], ...]


@renewed
def _conditions(edition: str, section: Section) -> _TableConditions:
    form = FORMS[edition].tables[section]
    codes = "HIQ" if len(form.cells) > _MANY else "IQ"
    return _TableConditions(form.money, tuple(_packed(form, code) for code in codes))


def _packed(form: FormTable, code: str) -> tuple[Packing, Holds]:
    """The identities and bounds of a table, each over all the rows or columns in which it is stated."""
    sums = _pairs((each.identity.name, (each.left, each.right)) for each in form.equations)
    bounds = _pairs((bound.code, bound.cells(form)) for bound in bounds_of(form))
    longest = max((len(side) for one in (*sums, *bounds) for sides in one for side in sides), default=1)
    packing = Packing(code, len(form.cells), longest=longest)
    equal = (packing.equal(*zip(*sides, strict=True)) for sides in sums)
    at_least = (packing.at_least(*zip(*sides, strict=True)) for sides in bounds)
    return packing, reduce(_and, [*equal, *at_least] or [_anything])


def _anything(lanes: Lanes) -> bool:
    """What holds where a table has no identities and no bounds."""
    del lanes
    return True


def _and(one: Holds, other: Holds) -> Holds:
    return lambda lanes: one(lanes) and other(lanes)


def _pairs(stated: Iterable[tuple[str, tuple[Cells, Cells]]]) -> list[list[tuple[Cells, Cells]]]:
    """The cells on both sides, those of one name together."""
    return [[sides for _, sides in named] for _, named in groupby(stated, key=itemgetter(0))]
