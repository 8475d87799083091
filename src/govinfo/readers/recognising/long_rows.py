"""Table rows that have more cells behind their labels than the form: which of these cells are the form's.

One row alone seldom tells, since its further cells may be blank ones before or behind those of the form. All such rows
of a table together do: in some of them the figures leave one place only for the cells of the form, and the others are
laid out alike.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate, Setting


class LongRows(NamedTuple):
    """What the table rows that are longer than the form's show together, and those that are just as long.

    How many cells a row has on the form is called *due* here; rows of one table differ in it.

    Attributes:
        longer: The numbers of due cells that some row has more of.
        exact: The numbers of due cells that some row has neither more nor fewer of.
        overfull: The numbers of due cells that some row has more figures than.
        blank: By number of due cells and of cells behind the label, the places that are blank in each such row.
        at_label: The numbers of due cells that begin right behind the label, in each row that leaves them one place.
        from_end: By number of due cells and of columns of the table row, how many cells from its end the due ones
            begin, in each row that leaves them one place.
    """

    longer: frozenset[int] = frozenset()
    exact: frozenset[int] = frozenset()
    overfull: frozenset[int] = frozenset()
    blank: Mapping[tuple[int, int], frozenset[int]] = MappingProxyType({})
    at_label: frozenset[int] = frozenset()
    from_end: Mapping[tuple[int, int], int] = MappingProxyType({})

    def beginnings(self, candidate: Candidate) -> Sequence[int]:
        """Where the due cells of a row may begin: where they do in the others, if none of its figures is left out so.

        Where the others do not tell, or would leave one out, each place may be the one that leaves out none.
        """
        due, values = candidate.due, candidate.values
        whole = windows(candidate)
        told = 0 if due in self.at_label else len(values) - self.from_end.get((due, candidate.columns), 0)
        return (told,) if told in whole else whole


def long_rows(candidates: Iterable[Candidate]) -> LongRows:
    """What the candidates of a table show of rows that are longer than the form's."""
    across = [one for one in candidates if one.setting is Setting.ACROSS]
    longer = [one for one in across if len(one.values) > one.due]
    starts: dict[int, set[int]] = {}
    ends: dict[tuple[int, int], set[int]] = {}
    for one in longer:
        if one.filled and len(only := windows(one)) == 1:
            starts.setdefault(one.due, set()).add(only[0])
            ends.setdefault((one.due, one.columns), set()).add(len(one.values) - only[0])
    return LongRows(
        frozenset([one.due for one in longer]),
        frozenset([one.due for one in across if len(one.values) == one.due]),
        frozenset([one.due for one in longer if sum([value.value for value in one.filled]) > one.due]),
        _blank(longer),
        frozenset([due for due, places in starts.items() if places == {0}]),
        {key: places.pop() for key, places in ends.items() if len(places) == 1},
    )


def _blank(rows: Iterable[Candidate]) -> dict[tuple[int, int], frozenset[int]]:
    """Of each number of due cells and of cells behind the label, the places that are blank in every such row."""
    found: dict[tuple[int, int], frozenset[int]] = {}
    for one in rows:
        blank = frozenset(at for at, value in enumerate(one.values) if value.text == BLANK)
        key = one.due, len(one.values)
        found[key] = blank & found.get(key, blank)
    return found


def windows(candidate: Candidate) -> range:
    """Where the due cells of a row can begin among those behind its label, so that none of its figures is left out."""
    filled = [at for at, value in enumerate(candidate.values) if value.text != BLANK]
    return range(max(0, filled[-1] - candidate.due + 1), min(filled[0], len(candidate.values) - candidate.due) + 1)
