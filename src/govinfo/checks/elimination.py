"""The smallest sets of cells whose change lets a system of equations hold: all of them, exactly.

A set of changed cells is grown from nothing. Each cell taken in is eliminated from the equations by one of those it
stands in, which then defines its change. An equation left over that does not hold cannot be mended by the cells taken
so far: it is a sum of the original equations in which none of them stands. So at least one further changed cell stands
in it, and the search branches on its cells, one cell deeper at a time. Equations that share no cell each need a cell of
their own; their number bounds from below how deep the search still has to go.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple


class Linear(NamedTuple):
    """A linear equation over the changes of cells: the terms sum to *gap*.

    Attributes:
        terms: Coefficient of each cell.
        gap: What the terms have to sum to.
    """

    terms: Mapping[int, int]
    gap: int


class Search(NamedTuple):
    """What a search came to.

    Attributes:
        solutions: Changes by cell, all with the fewest cells possible.
        size: How many cells change; where nothing was found, how many do not suffice plus one.
        proven: Whether every smaller set was ruled out and every set of that size looked at.
    """

    solutions: tuple[Mapping[int, int], ...]
    size: int
    proven: bool


Allowed = Callable[[int, Fraction], bool]
"""Whether a cell may be changed by an amount: what results has to be a count."""

_FAMILY = 16
_CLOCK = 64


def smallest(equations: tuple[Linear, ...], allowed: Allowed, *, most: int, until: float) -> Search:
    """Every smallest set of changes that makes all equations hold.

    Args:
        equations: The equations.
        allowed: Which changes are possible.
        most: Cells to change at most.
        until: When to stop, by the clock of `time.perf_counter`.
    """
    start = _State(tuple((dict(line.terms), line.gap) for line in equations), ())
    search = _Search(allowed, until)
    for size in range(start.bound(frozenset()), most + 1):
        found = {tuple(sorted(solution.items())): solution for solution in search.within(start, size, frozenset())}
        if found or search.stopped:
            return Search(tuple(found.values()), size, not search.stopped and not search.cut)
    return Search((), most + 1, proven=not search.stopped)


_Line = tuple[dict[int, int], int]


class _State(NamedTuple):
    """Equations from which the cells taken in are eliminated, and the equations that define those."""

    lines: tuple[_Line, ...]
    defined: tuple[tuple[int, _Line], ...]

    def broken(self) -> list[dict[int, int]]:
        return [terms for terms, gap in self.lines if gap]

    def bound(self, barred: frozenset[int]) -> int:
        """How many further cells are needed at least."""
        used: set[int] = set()
        needed = 0
        for terms in sorted(self.broken(), key=len):
            if used.isdisjoint(terms):
                used.update(terms.keys() - barred)
                needed += 1
        return needed

    def taking(self, cell: int) -> "_State":
        """The state with one more cell taken in; a cell in no equation is defined by none."""
        holding = [line for line in self.lines if cell in line[0]]
        if not holding:
            return _State(self.lines, (*self.defined, (cell, ({}, 0))))
        pivot = min(holding, key=lambda line: len(line[0]))
        lines: list[_Line] = []
        for line in self.lines:
            if line is pivot:
                continue
            lines.append(_without(line, pivot, cell) if cell in line[0] else line)
        return _State(tuple(lines), (*self.defined, (cell, pivot)))

    def solved(self) -> dict[int, tuple[Fraction, dict[int, Fraction]]]:
        """The change of each cell taken in: a number, and how it would move with the change of cells not taken in."""
        solution: dict[int, tuple[Fraction, dict[int, Fraction]]] = {}
        for cell, (terms, gap) in reversed(self.defined):
            if not terms:
                solution[cell] = (Fraction(0), {cell: Fraction(1)})
                continue
            own = terms[cell]
            constant, moves = Fraction(gap, own), dict[int, Fraction]()
            for other, coefficient in terms.items():
                if other == cell:
                    continue
                factor = Fraction(-coefficient, own)
                shift, further = solution.get(other, (Fraction(0), {other: Fraction(1)}))
                constant += factor * shift
                for mover, weight in further.items():
                    moves[mover] = moves.get(mover, Fraction(0)) + factor * weight
            solution[cell] = (constant, {mover: weight for mover, weight in moves.items() if weight})
        return solution


def _without(line: _Line, pivot: _Line, cell: int) -> _Line:
    (terms, gap), (by, by_gap) = line, pivot
    mine, its = terms[cell], by[cell]
    merged = {other: coefficient * its for other, coefficient in terms.items()} if its != 1 else dict(terms)
    for other, coefficient in by.items():
        left = merged.get(other, 0) - coefficient * mine
        if left:
            merged[other] = left
        else:
            del merged[other]
    return merged, gap * its - by_gap * mine
