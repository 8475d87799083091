"""What cells have to be at least, given others of their table: data, like the identities, but from what words mean."""

from typing import NamedTuple

from govinfo.forms.spec import FormTable
from govinfo.vocabulary import Edition, ProactiveColumn, ProactiveRow, Section


class Bound(NamedTuple):
    """The cells of *greater* sum to no less than those of *lesser*.

    Attributes:
        code: Code of the rule that states it.
        edition: The edition it holds for.
        section: The table.
        row: The row.
        greater: Columns on the side that is not less.
        lesser: Columns on the other.
    """

    code: str
    edition: str
    section: Section
    row: str
    greater: tuple[str, ...]
    lesser: tuple[str, ...]

    def cells(self, table: FormTable) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Numbers of the cells on both sides."""
        greater = tuple(table.number(self.row, column) for column in self.greater)
        return greater, tuple(table.number(self.row, column) for column in self.lesser)


_column = ProactiveColumn
BOUNDS = (
    *(
        Bound("P201", Edition.F2021, Section.PROACTIVE, row, (_column.IN_FORCE, _column.REPEALED), (_column.ISSUED,))
        for row in (ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS)
    ),
    *(
        Bound("P205", Edition.F2019, Section.PROACTIVE, row, (_column.PUBLISHED_TOTAL,), (_column.NEWLY_PUBLISHED,))
        for row in (ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS)
    ),
)
"""Every bound within one table."""


def bounds_of(edition: str, section: Section) -> tuple[Bound, ...]:
    """The bounds on a table of an edition."""
    return tuple(bound for bound in BOUNDS if (bound.edition, bound.section) == (edition, section))
