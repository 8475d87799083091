"""How a table stands on the wire: its columns named once over lists of values, or each value under its own column.

A table whose rows all have the same columns names them once::

    {"columns": ["upheld", "corrected", …], "rows": {"review": [0, 0, …], …}}

One whose rows are divided differently, as those of 表二, gives each value its key::

    {"rules": {"issued": 0, "repealed": 0, "in_force": 0}, "licences": {"decisions": 0}, …}
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import chain
from typing import Any

from govinfo.forms.spec import FormTable
from govinfo.report.values import Value, canonical

WireValue = int | str | None
"""A count, an amount or a count with a fraction as digits, or a cell that states no number."""


def columns(form: FormTable) -> tuple[str, ...] | None:
    """The columns that all rows of a table have; `None` where rows are divided differently.

    >>> from govinfo.forms import FORMS
    >>> columns(FORMS["2021"].tables["remedies"])
    ('upheld', 'corrected', 'other', 'pending', 'total')
    """
    return tuple(str(column.key) for column in form.columns) if len(form.blocks) == 1 else None


def row_columns(form: FormTable, row: str) -> tuple[str, ...]:
    """The columns of one row."""
    return tuple(str(cell.column.key) for cell in form.cells[form.slices[row]])


def spelled(value: Value) -> WireValue:
    """A value as it stands on the wire: a whole number, or the digits of an amount or a fraction."""
    return canonical(value) if isinstance(value, Decimal) else value


def laid_out(form: FormTable, values: tuple[WireValue, ...]) -> dict[str, Any]:
    """Values in form order as a table on the wire.

    >>> from govinfo.forms import FORMS
    >>> laid_out(FORMS["2021"].tables["remedies"], tuple(range(15)))["rows"]["review"]
    [0, 1, 2, 3, 4]
    """
    rows = {str(row): values[where] for row, where in form.slices.items()}
    shared = columns(form)
    if shared is None:
        return {row: dict(zip(row_columns(form, row), cells, strict=True)) for row, cells in rows.items()}
    return {"columns": list(shared), "rows": {row: list(cells) for row, cells in rows.items()}}


def taken_up(form: FormTable, data: Mapping[str, Any]) -> Iterable[WireValue]:
    """The values of a table on the wire, in form order."""
    if columns(form) is None:
        return (data[row][column] for row in form.slices for column in row_columns(form, row))
    return chain.from_iterable(data["rows"][row] for row in form.slices)


def place(form: FormTable, number: int) -> tuple[str | int, ...]:
    """The keys and the number in a list under which a cell of a table stands.

    >>> from govinfo.forms import FORMS
    >>> form = FORMS["2021"].tables
    >>> place(form["remedies"], 6), place(form["proactive"], 2)
    (('rows', 'direct_litigation', 1), ('rules', 'in_force'))
    """
    cell = form.cells[number]
    row, column = str(cell.row.key), str(cell.column.key)
    return (row, column) if columns(form) is None else ("rows", row, number - form.slices[row].start)
