"""A table as it is read: what each of its cells states, and of which rows there is more to tell."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from govinfo.forms.spec import FormTable
from govinfo.readers.figures import BLANK, UNTOLD
from govinfo.readers.recognising.deciding import Decision, Refused
from govinfo.readers.result import How


class TableReading(NamedTuple):
    """A table read as one edition's.

    Attributes:
        edition: The edition.
        table: The table of its form.
        texts: What each cell states, folded, in form order; a blank in a row that is left.
        segments: The segment that each was read from; `None` in a row that is left, and for an empty line.
        unusual: What is decided on the rows that are left or read in an unusual way, by their keys.
        decisions: Gives what is decided on all rows.
    """

    edition: str
    table: FormTable
    texts: Sequence[str]
    segments: Sequence[int | None]
    unusual: Mapping[str, Decision]
    decisions: Callable[[], Mapping[str, Decision]]


def reading(edition: str, table: FormTable, decisions: Mapping[str, Decision]) -> TableReading:
    """The reading of a table that follows from what is decided on its rows."""
    texts: list[str] = []
    segments: list[int | None] = []
    for row in table.rows:
        one = decisions[row.key]
        where = table.slices[row.key]
        nothing = where.stop - where.start
        texts += [BLANK] * nothing if isinstance(one, Refused) else one.way.texts
        segments += [None] * nothing if isinstance(one, Refused) else one.way.segments
    unusual = {key: one for key, one in decisions.items() if _is_unusual(one)}
    return TableReading(edition, table, texts, segments, unusual, lambda: decisions)


def _is_unusual(one: Decision) -> bool:
    """Whether there is more to tell of a row than what its cells state."""
    if isinstance(one, Refused):
        return True
    return one.repeated is not None or one.how is How.NEIGHBOURS or UNTOLD in one.way.texts
