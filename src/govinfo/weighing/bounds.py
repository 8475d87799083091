"""What cells have to be at least, given others of their table: data, like the identities, but from what words mean."""

from typing import NamedTuple

from govinfo.forms.spec import FormTable
from govinfo.vocabulary import ProactiveColumn, ProactiveRow, Section


class Bound(NamedTuple):
    """The cells of *greater* sum to no less than those of *lesser*.

    Attributes:
        code: Code of the rule that states it.
        section: The table.
        row: The row.
        greater: Columns on the side that is not less.
        lesser: Columns on the other.
    """

    code: str
    section: Section
    row: str
    greater: tuple[str, ...]
    lesser: tuple[str, ...]

    def stated_in(self, table: FormTable) -> bool:
        """Whether a table has all its cells."""
        return all((self.row, column) in table.index for column in (*self.greater, *self.lesser))

    def cells(self, table: FormTable) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Numbers of the cells on both sides."""
        greater = tuple(table.number(self.row, column) for column in self.greater)
        return greater, tuple(table.number(self.row, column) for column in self.lesser)


_column = ProactiveColumn
BOUNDS = (
    *(
        Bound("P201", Section.PROACTIVE, row, (_column.IN_FORCE, _column.REPEALED), (_column.ISSUED,))
        for row in (ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS)
    ),
    *(
        Bound("P205", Section.PROACTIVE, row, (_column.PUBLISHED_TOTAL,), (_column.NEWLY_PUBLISHED,))
        for row in (ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS)
    ),
)
"""Every bound within one table; each holds on every form that has its cells."""


def bounds_of(table: FormTable) -> tuple[Bound, ...]:
    """The bounds that hold in a table of a form: those whose cells it has."""
    return tuple(bound for bound in BOUNDS if bound.section is table.section and bound.stated_in(table))
