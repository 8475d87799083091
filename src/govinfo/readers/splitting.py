"""Digits of neighbouring cells run together (713000074), and the only way of telling them apart: the form's own sums.

A run is cut into as many numbers as its row has cells, none with a leading zero. Where one way of cutting is left, or
one that keeps the sums of the row, that is what was printed; otherwise nobody knows, and the ways are told.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

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
        self._ends = frozenset(accumulate(map(len, tokens)))
        self._firsts = [0, *accumulate(sizes)]
        self._sizes = sizes
        self._sums = sums
        self._left = limit
        self._together = len(self._digits) if len(tokens) == 1 else _PAIR

    def ways(self, *, summed: bool, row: int = 0, start: int = 0) -> Iterator[Way]:
        """The ways of cutting what follows a place into the rows from one on."""
        if row == len(self._sizes):
            if start == len(self._digits):
                yield ()
            return
        for numbers, end in self._numbers(start, self._sizes[row], sum(self._sizes[row:])):
            if not summed or self._kept(row, numbers):
                for rest in self.ways(summed=summed, row=row + 1, start=end):
                    yield (*numbers, *rest)

    def _kept(self, row: int, numbers: Way) -> bool:
        cells = range(self._firsts[row], self._firsts[row + 1])
        return all(
            holds(numbers, sum_, cells.start) for sum_ in self._sums if set(cells).issuperset((*sum_.left, *sum_.right))
        )

    def _numbers(self, start: int, count: int, room: int, together: int = 0) -> Iterator[tuple[Way, int]]:
        """The ways of cutting so many numbers from a place on, leaving a digit for each number after them."""
        if start in self._ends:
            together = 0
        self._left -= 1
        if self._left < 0:
            raise TooManyWaysError
        if count == 0:
            yield (), start
            return
        longest = 1 if self._digits[start : start + 1] == "0" else len(self._digits) - start - (room - 1)
        for stop in range(start + 1, start + longest + 1):
            if together + 1 == self._together and stop not in self._ends:
                continue
            for rest, end in self._numbers(stop, count - 1, room - 1, together + 1):
                yield (int(self._digits[start:stop]), *rest), end
            if stop in self._ends:
                break


def holds(numbers: Sequence[int], equation: Equation, first: int = 0) -> bool:
    """Whether some numbers keep an equation, the number of the first cell among them being *first*."""
    left = sum(numbers[cell - first] for cell in equation.left)
    return left == sum(numbers[cell - first] for cell in equation.right)
