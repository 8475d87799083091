"""Digits of neighbouring cells run together (713000074), and the only way of telling them apart: the form's own sums.

A run is cut into as many numbers as its row has cells, none with a leading zero. Where one way of cutting is left, or
one that keeps the sums of the row, that is what was printed; otherwise nobody knows, and the ways are told.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from govinfo.forms.spec import Equation

Way = tuple[int, ...]
"""One way of cutting a run: the numbers, in the order of the cells."""


_PAIR = 2
"""Where some numbers stand apart, no more than two neighbours of them have run together."""


class TooManyWaysError(Exception):
    """More ways than the limit allows to look at; caught where a row is settled."""


def ways(tokens: Sequence[str], sizes: Sequence[int], sums: Sequence[Equation], limit: int) -> tuple[list[Way], bool]:
    """The ways of cutting tokens of digits into rows of some sizes that keep the rows' sums.

    Args:
        tokens: The digits as they stand; a number never runs over from one token into the next.
        sizes: How many cells each row has, one after the other.
        sums: Equations over cell numbers counted from 0 at the first of these cells.
        limit: How many ways of cutting are looked at.

    Returns:
        The ways, and whether there was no other way at all, sums or not.

    Example:
        >>> ways(["3000025"], [7], [], 1000)
        ([(3, 0, 0, 0, 0, 2, 5)], True)
    """
    if len(tokens) == 1 and len(tokens[0]) == sum(sizes):
        return [tuple(map(int, tokens[0]))], True
    cutter = _Cutter(tokens, sizes, sums, limit)
    if sums:
        return list(cutter.ways(summed=True)), False
    found = list(cutter.ways(summed=False))
    return found, len(found) == 1


class _Cutter:
    """Cuts digits into rows of numbers, row by row, leaving a way as soon as a row does not keep its sums."""

    def __init__(self, tokens: Sequence[str], sizes: Sequence[int], sums: Sequence[Equation], limit: int) -> None:
        self._digits = "".join(tokens)
        ends = list(accumulate(map(len, tokens)))
        self._next = [end for end, token in zip(ends, tokens, strict=True) for _ in token]
        self._ends = frozenset(ends)
        self._sizes = sizes
        firsts = [0, *accumulate(sizes)]
        self._sums = [
            [
                ([cell - first for cell in sum_.left], [cell - first for cell in sum_.right])
                for sum_ in sums
                if all(first <= cell < after for cell in (*sum_.left, *sum_.right))
            ]
            for first, after in pairwise(firsts)
        ]
        others = [*range(sizes[-1] - 1)]
        self._totalled = any(sides in ((others, [len(others)]), ([len(others)], others)) for sides in self._sums[-1])
        self._left = limit
        self._one = len(tokens) == 1
        self._found: dict[tuple[int, int, int], list[tuple[Way, int]]] = {}

    def ways(self, *, summed: bool, row: int = 0, start: int = 0) -> Iterator[Way]:
        """The ways of cutting what follows a place into the rows from one on."""
        if row == len(self._sizes):
            yield ()
            return
        for numbers, end in self._numbers(start, self._sizes[row], sum(self._sizes[row:]), 0):
            if not summed or self._kept(row, numbers):
                for rest in self.ways(summed=summed, row=row + 1, start=end):
                    yield (*numbers, *rest)

    def _kept(self, row: int, numbers: Way) -> bool:
        for left, right in self._sums[row]:
            if sum([numbers[cell] for cell in left]) != sum([numbers[cell] for cell in right]):
                return False
        return True

    def _numbers(self, start: int, count: int, room: int, together: int) -> list[tuple[Way, int]]:
        """The ways of cutting so many numbers from a place on, leaving a digit for each number after them.

        Args:
            start: The place.
            count: How many numbers.
            room: How many, with those of the rows after; the last of all takes every digit that is left.
            together: How many numbers before have run together with the first.
        """
        if self._one or start in self._ends:
            together = 0
        found = self._found.get((start, room, together))
        if found is not None:
            return found
        found = self._found[start, room, together] = []
        digits = self._digits
        if start == len(digits):
            return found
        longest = 1 if digits[start] == "0" else len(digits) - start - (room - 1)
        if self._totalled and room == count > 1:
            longest = min(longest, (len(digits) - start - (room - 2)) // 2)  # the total at the end is no shorter
        for stop in range(start + 1 if room > 1 else len(digits), min(start + longest, self._next[start]) + 1):
            if together + 1 == _PAIR and not self._one and stop not in self._ends:
                continue
            number = int(digits[start:stop])
            after = self._numbers(stop, count - 1, room - 1, together + 1) if count > 1 else [((), stop)]
            self._left -= len(after) + 1
            if self._left < 0:
                raise TooManyWaysError
            found += [((number, *rest), end) for rest, end in after]
        return found


def holds(numbers: Sequence[int], equation: Equation) -> bool:
    """Whether some numbers keep an equation."""
    return sum([numbers[cell] for cell in equation.left]) == sum([numbers[cell] for cell in equation.right])
