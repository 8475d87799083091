"""The smallest sets of cells whose change lets a system of equations hold: all of them, exactly.

A set of changed cells is grown from nothing. Each cell taken in is eliminated from the equations by one of those it
stands in, which then defines its change. An equation left over that does not hold cannot be mended by the cells taken
so far: it is a sum of the original equations in which none of them stands. So at least one further changed cell stands
in it, and the search branches on its cells, one cell deeper at a time. Equations that share no cell each need a cell of
their own; their number bounds from below how deep the search still has to go. Where everything holds but a cell would
come out below zero, or a limit is exceeded, the same argument is made with what that cell or limit depends on.
"""

from collections.abc import Iterator, Mapping, Sequence
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from fractions import Fraction

Number: TypeAlias = "int | Fraction"
"""A whole number wherever it is one: what makes fractions is loaded where one is met."""
_Line: TypeAlias = "tuple[Mapping[int, int], Number]"
_FAMILY = 16
"""The largest change of a cell that is looked at where it may change by any number."""
_EVERY = 64
"""How many steps are taken between two looks at the clock."""


class Linear(NamedTuple):
    """A linear statement over the changes of cells: the terms sum to *gap*, or as a limit to no more than it.

    Attributes:
        terms: Coefficient of each cell.
        gap: What the terms sum to.
    """

    terms: Mapping[int, int]
    gap: Number


class SearchResult(NamedTuple):
    """What a search came to.

    Attributes:
        solutions: Changes by cell, all with the fewest cells possible.
        size: How many cells change; where nothing was found, how many are needed at least.
        proven: Whether every smaller set was ruled out and every set of that size was looked at.
    """

    solutions: tuple[Mapping[int, Number], ...]
    size: int
    proven: bool


def smallest(
    equations: Sequence[Linear],
    values: Sequence[Number],
    *,
    limits: Sequence[Linear] = (),
    most: int,
    seconds: float,
) -> SearchResult:
    """Every smallest set of changes after which all equations and limits hold and every changed cell is a count.

    Args:
        equations: The equations.
        values: The value of each cell, by its number. What is no count, negative or fractional, has to change.
        limits: The limits; they hold where nothing is changed.
        most: How many cells to change at most.
        seconds: How long to search at most.
    """
    state = _Elimination(tuple((line.terms, line.gap) for line in equations), ())
    wrong = [cell for cell, value in enumerate(values) if value < 0 or value.denominator != 1]
    for cell in wrong:
        state = state.taking(cell)
    search = _Descent(values, limits, perf_counter() + seconds)
    size = len(wrong) + state.bound(frozenset())
    while size <= most:
        found = {
            tuple(sorted(solution.items())): solution
            for solution in search.within(state, size - len(wrong), frozenset())
        }
        if found or search.stopped:
            return SearchResult(tuple(found.values()), size, not search.stopped and not search.cut)
        size += 1
    return SearchResult((), size, proven=not search.cut)


class _Elimination(NamedTuple):
    """Equations from which the cells taken in are eliminated, and the equations that define those."""

    lines: tuple[_Line, ...]
    defined: tuple[tuple[int, _Line], ...]

    def bound(self, barred: frozenset[int]) -> int:
        """How many further cells are needed at least."""
        used: set[int] = set()
        needed = 0
        for terms in sorted((terms for terms, gap in self.lines if gap), key=len):
            if used.isdisjoint(terms):
                used.update(terms.keys() - barred)
                needed += 1
        return needed

    def taking(self, cell: int) -> "_Elimination":
        """The state with one more cell taken in."""
        holding = [line for line in self.lines if cell in line[0]]
        if not holding:
            return _Elimination(self.lines, (*self.defined, (cell, ({}, 0))))
        pivot = min(holding, key=lambda line: len(line[0]))
        lines = tuple(
            _without(line, pivot, cell) if cell in line[0] else line for line in self.lines if line is not pivot
        )
        return _Elimination(lines, (*self.defined, (cell, pivot)))

    def solved(self) -> dict[int, "_CellChange"]:
        """The change of each cell taken in."""
        solution: dict[int, _CellChange] = {}
        for cell, (terms, gap) in reversed(self.defined):
            if not terms:
                solution[cell] = _CellChange(0, {cell: 1})
                continue
            own = terms[cell]
            rest = _combined({other: coefficient for other, coefficient in terms.items() if other != cell}, solution)
            moves = {mover: _over(-weight, own) for mover, weight in rest.moves.items()}
            solution[cell] = _CellChange(_over(gap - rest.constant, own), moves)
        return solution


class _CellChange(NamedTuple):
    """By how much a cell changes: a number, and what the changes of other cells would add to it."""

    constant: Number
    moves: Mapping[int, Number]


def _over(number: Number, divisor: int) -> Number:
    if isinstance(number, int) and number % divisor == 0:
        return number // divisor
    from fractions import Fraction

    return Fraction(number) / divisor


def _combined(terms: Mapping[int, int], changes: Mapping[int, _CellChange]) -> _CellChange:
    """A sum of changes as one: those of cells not taken in are what moves it."""
    constant: Number = 0
    moves: dict[int, Number] = {}
    for cell, coefficient in terms.items():
        change = changes.get(cell) or _CellChange(0, {cell: 1})
        constant += coefficient * change.constant
        for mover, weight in change.moves.items():
            moves[mover] = moves.get(mover, 0) + coefficient * weight
    return _CellChange(constant, {mover: weight for mover, weight in moves.items() if weight})


def _without(line: _Line, pivot: _Line, cell: int) -> _Line:
    (terms, gap), (by, by_gap) = line, pivot
    factor, divisor = terms[cell], by[cell]
    merged = {other: coefficient * divisor for other, coefficient in terms.items()}
    for other, coefficient in by.items():
        left = merged.get(other, 0) - coefficient * factor
        if left:
            merged[other] = left
        else:
            del merged[other]
    return merged, gap * divisor - by_gap * factor


class _Descent:
    """The descent, with its clock."""

    def __init__(self, values: Sequence[Number], limits: Sequence[Linear], until: float) -> None:
        self.values = values
        self.limits = limits
        self.until = until
        self.steps = 0
        self.stopped = False
        self.cut = False

    def within(self, state: _Elimination, room: int, barred: frozenset[int]) -> Iterator[dict[int, Number]]:
        """Solutions that change at most *room* cells more, none of the barred."""
        self.steps += 1
        if self.stopped or (self.steps % _EVERY == 0 and perf_counter() > self.until):
            self.stopped = True
            return
        broken = [line for line in state.lines if line[1]]
        if not broken:
            yield from self._settled(state, room, barred)
        elif room == 1:
            for cell in _mending(state.lines, broken):
                if cell not in barred:
                    yield from self._settled(state.taking(cell), 0, barred)
        elif room and state.bound(barred) <= room:
            yield from self._branch(state, min((line[0].keys() - barred for line in broken), key=len), room, barred)

    def _branch(
        self, state: _Elimination, cells: set[int], room: int, barred: frozenset[int]
    ) -> Iterator[dict[int, Number]]:
        for cell in sorted(cells):
            yield from self.within(state.taking(cell), room - 1, barred)
            barred |= {cell}

    def _settled(self, state: _Elimination, room: int, barred: frozenset[int]) -> Iterator[dict[int, Number]]:
        """Every equation holds: solutions if the changes leave counts within the limits, else a way on."""
        changes = state.solved()
        free = [cell for cell, (terms, _) in state.defined if not terms]
        if free:
            yield from self._family(changes, free)
        wrong = self._wrong(changes)
        if wrong is None:
            yield {cell: change.constant for cell, change in changes.items() if change.constant}
        elif room:
            yield from self._branch(state, set(wrong) - changes.keys() - barred, room, barred)

    def _wrong(self, changes: Mapping[int, _CellChange]) -> Mapping[int, Number] | None:
        """The cells on which it depends that a cell comes out as no count, or a limit is exceeded, if any does."""
        for cell, change in changes.items():
            if not self._counts(cell, change.constant):
                return change.moves
        for limit in self.limits:
            if not limit.terms.keys().isdisjoint(changes):
                total = _combined(limit.terms, changes)
                if total.constant > limit.gap:
                    return total.moves
        return None

    def _family(self, changes: dict[int, _CellChange], free: list[int]) -> Iterator[dict[int, Number]]:
        """Solutions that one cell chooses between: those with the smallest changes of it."""
        first, *others = free
        if others:
            self.cut = True
            return
        for by in sorted(range(-_FAMILY, _FAMILY + 1), key=abs):
            moved = {cell: change.constant + change.moves.get(first, 0) * by for cell, change in changes.items()}
            fixed = {cell: _CellChange(amount, {}) for cell, amount in moved.items()}
            if all(moved.values()) and self._wrong(fixed) is None:
                self.cut = True
                yield moved

    def _counts(self, cell: int, by: Number) -> bool:
        changed = self.values[cell] + by
        return changed >= 0 and changed.denominator == 1


def _mending(lines: Sequence[_Line], broken: Sequence[_Line]) -> Iterator[int]:
    """The cells whose change alone makes every line hold."""
    shortest, gap = min(broken, key=lambda line: len(line[0]))
    for cell, coefficient in shortest.items():
        if all(
            other_gap * coefficient == gap * terms[cell] if cell in terms else not other_gap
            for terms, other_gap in lines
        ):
            yield cell
