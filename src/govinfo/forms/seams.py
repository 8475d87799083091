"""Where a form parts from the form before it, as data of the newer form.

What stands under one address on both forms counts the same, unless a seam says otherwise.
"""

from typing import NamedTuple

from govinfo.languages import Text
from govinfo.vocabulary import Section

EVERY = "*"
"""Each column of a row by itself, or each row of a column."""
CellKeys = tuple[str, str]
"""``(row, column)`` of a cell, or of a whole row or column."""


class Seam(NamedTuple):
    """Rows or cells of a form beside those of the form before it.

    Attributes:
        section: The table.
        before: Places on the form before, summed; none for what is new.
        now: Places on the form itself, summed; none for what was dropped.
        reason: Why they correspond, or do not.
    """

    section: Section
    before: tuple[CellKeys, ...]
    now: tuple[CellKeys, ...]
    reason: Text

    @property
    def comparable(self) -> bool:
        """Whether both sides exist."""
        return bool(self.before and self.now)


def rows(*keys: str) -> tuple[CellKeys, ...]:
    """Whole rows, in each of their columns."""
    return tuple((key, EVERY) for key in keys)


def cells(row: str, *columns: str) -> tuple[CellKeys, ...]:
    """Some cells of a row."""
    return tuple((row, column) for column in columns)


def columns(*keys: str) -> tuple[CellKeys, ...]:
    """Whole columns, in each of their rows; a row that parts too is joined as its own seam has it."""
    return tuple((EVERY, key) for key in keys)
