"""Tables whose identities hold, made from the cells that are free."""

from collections.abc import Mapping

from govinfo.forms.spec import FormTable
from govinfo.report.table import ApplicationsTable, RemediesTable
from govinfo.vocabulary import Applicant, ApplicationRow

APPLICANTS = tuple(applicant for applicant in Applicant if applicant is not Applicant.TOTAL)
"""The columns of 表三 that are filed, the total apart."""
SUMS = ("A301", "A302", "A303", "R401", "R402", "R403")
"""The rules on the sums of 表三 and 表四."""


def balanced(table: FormTable, drawn: Mapping[int, int]) -> tuple[int, ...]:
    """The cells of 表三 with some counts in them, and as many received as that takes.

    No more is carried in than was handled; all else is zero, sums apart.

    Args:
        table: The layout.
        drawn: Counts, 件, by cell number.
    """
    flat = dict(drawn)
    for column in table.columns:
        if column.key == Applicant.TOTAL:
            continue
        received, carried_in, concluded, carried_over = (
            table.number(row, column.key)
            for row in (
                ApplicationRow.RECEIVED,
                ApplicationRow.CARRIED_IN,
                ApplicationRow.CONCLUDED,
                ApplicationRow.CARRIED_OVER,
            )
        )
        (outcomes,) = (equation.left for equation in table.equations if equation.right == (concluded,))
        handled = sum(flat.get(cell, 0) for cell in outcomes) + flat.get(carried_over, 0)
        flat[carried_in] = min(flat.get(carried_in, 0), handled)
        flat[received] = handled - flat[carried_in]
    return table.totalled(flat)


def rebalanced(table: ApplicationsTable, leaves: Mapping[tuple[str, str], int]) -> ApplicationsTable:
    """The table with other counts in some cells, and as many received as that takes."""
    return ApplicationsTable(table.edition, balanced(table.form, _changed(table, leaves)))


def retotalled(table: RemediesTable, leaves: Mapping[tuple[str, str], int]) -> RemediesTable:
    """The table with other counts in some cells, and the totals that follow."""
    return RemediesTable(table.edition, table.form.totalled(_changed(table, leaves)))


def _changed(table: ApplicationsTable | RemediesTable, leaves: Mapping[tuple[str, str], int]) -> dict[int, int]:
    counts = {number: value for number, value in enumerate(table.flat) if isinstance(value, int)}
    return counts | {table.form.number(*key): count for key, count in leaves.items()}
