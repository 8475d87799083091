"""What the sums down the columns of a table show of rows whose digits ran together.

A run may be cut in several ways that each keep the sum of the row. The columns of the table add up too: where every
other row of them can be read, or can be cut in a few ways as well, one choice for all such rows may be the only one
that keeps each column. That is what was printed; where two choices do, or none, the rows are left.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import prod

from govinfo.forms.identities import Along, Equation
from govinfo.forms.spec import FormTable
from govinfo.readers.recognising.candidates import Candidate, Way
from govinfo.readers.recognising.printed_order import cells_of
from govinfo.readers.recognising.row_sums import amount

_MOST = 64
"""So many choices are looked at."""


@lru_cache(maxsize=64)
def column_sums(table: FormTable) -> tuple[Equation, ...]:
    """The sums down the columns of a table."""
    return tuple(one for one in table.equations if one.identity.along is Along.COLUMNS)


@lru_cache(maxsize=64)
def by_cell(sums: tuple[Equation, ...]) -> Mapping[int, Sequence[Equation]]:
    """The sums that each cell is part of."""
    found: dict[int, list[Equation]] = {}
    for one in sums:
        for cell in one.cells:
            found.setdefault(cell, []).append(one)
    return found


def holds(equation: Equation, known: Mapping[int, int]) -> bool | None:
    """Whether a sum holds, from what cells are known to add; `None` where one of its cells is not known."""
    if not all(cell in known for cell in equation.cells):
        return None
    return sum([known[cell] for cell in equation.left]) == sum([known[cell] for cell in equation.right])


def balancing(table: FormTable, known: Mapping[int, int]) -> list[list[str]]:
    """What each cell would have to state for the sums of its column to hold.

    Of each cell, a text for every sum whose other cells are all known.
    """
    found: list[list[str]] = [[] for _ in table.cells]
    for one in column_sums(table):
        if known.keys() >= {*one.cells}:
            excess = sum([known[cell] for cell in one.left]) - sum([known[cell] for cell in one.right])
            for cell in one.left:
                found[cell].append(str(known[cell] - excess))
            for cell in one.right:
                found[cell].append(str(known[cell] + excess))
    return found


def amounts(table: FormTable, rows: Iterable[Candidate], ways: Iterable[Way]) -> dict[int, int]:
    """What the cells of some rows add to their columns, by the number of the cell."""
    return {
        table.slices[one.row.key].start + at: found
        for one, way in zip(rows, ways, strict=True)
        for at, text in enumerate(way.texts)
        if (found := amount(text)) is not None
    }


def amounts_read(table: FormTable, candidates: Iterable[Candidate]) -> dict[int, int]:
    """What the cells add to their columns of all rows that can be read in one way, by the number of the cell."""
    rows: dict[str, list[Candidate]] = {}
    for one in candidates:
        rows.setdefault(one.row.key, []).extend([one] * len(one.ways))
    alike = [own[0] for own in rows.values() if len({way.texts for one in own for way in one.ways}) == 1]
    return amounts(table, alike, [one.ways[0] for one in alike])


def several(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The rows whose digits can be cut in several ways."""
    places = [one.row.key for one in candidates]
    return [
        one
        for one in candidates
        if len(one.ways) > 1 and places.count(one.row.key) == 1 and all(way.cut for way in one.ways)
    ]


def choices(rows: Sequence[Candidate]) -> list[tuple[Way, ...]]:
    """Each way of choosing one cut for every row; nothing where there are too many."""
    return list(product(*(one.ways for one in rows))) if prod(len(one.ways) for one in rows) <= _MOST else []


def agreed(table: FormTable, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, in which rows with several cuts have the one that keeps the columns, if there is just one.

    Args:
        table: The table of the form.
        candidates: Its candidates with their ways.
    """
    open_ = several(candidates)
    if not open_:
        return list(candidates)
    read = amounts_read(table, candidates)
    rows, sums = _covered(table, open_, read)
    kept = [choice for choice in choices(rows) if all(holds(one, read | amounts(table, rows, choice)) for one in sums)]
    if not rows or len(kept) != 1:
        return list(candidates)
    chosen = {one.place: way for one, way in zip(rows, kept[0], strict=True)}
    return [one.read((chosen[one.place],)) if one.place in chosen else one for one in candidates]


def _covered(
    table: FormTable, rows: Sequence[Candidate], read: Mapping[int, int]
) -> tuple[list[Candidate], list[Equation]]:
    """The rows whose cells are all in sums of known cells or cells of such rows, and these sums."""
    own = {one.place: set(cells_of(table)[one.row.key]) for one in rows}
    cells = set(read).union(*own.values())
    sums = [one for one in column_sums(table) if cells.issuperset(one.cells)]
    summed = {cell for one in sums for cell in one.cells}
    covered = [one for one in rows if own[one.place] <= summed]
    told = set[int]().union(*(own[one.place] for one in covered))
    return covered, [one for one in sums if not told.isdisjoint(one.cells)]
