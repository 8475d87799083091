"""Digits of neighbouring cells run together (713000074), and the only way of telling them apart: the form's own sums.

A run is cut into as many numbers as its row has cells, none with a leading zero. Where one way of cutting is left, or
one that keeps the sums of the row, that is what was printed; otherwise nobody knows, and the ways are told.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from govinfo.forms.spec import Equation

Way = tuple[int, ...]
"""One way of cutting a run: the numbers, in the order of the cells."""


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
    digits = "".join(tokens)
    cuts = frozenset(accumulate(map(len, tokens)))
    rows: list[tuple[int, int, tuple[Equation, ...]]] = []
    first = 0
    for size in sizes:
        inside = tuple(sum_ for sum_ in sums if all(first <= cell < first + size for cell in (*sum_.left, *sum_.right)))
        rows.append((first, size, inside))
        first += size
    looked = [0]

    def cut(start: int, count: int, room: int) -> Iterator[tuple[Way, int]]:
        looked[0] += 1
        if looked[0] > limit:
            raise TooManyWaysError
        if count == 0:
            yield (), start
            return
        longest = 1 if digits[start : start + 1] == "0" else len(digits) - start - (room - 1)
        for length in range(1, longest + 1):
            stop = start + length
            for rest, end in cut(stop, count - 1, room - 1):
                yield (int(digits[start:stop]), *rest), end
            if stop in cuts:
                break

    def rowwise(index: int, start: int, room: int, *, summed: bool) -> Iterator[Way]:
        if index == len(rows):
            if start == len(digits):
                yield ()
            return
        first, size, inside = rows[index]
        for numbers, end in cut(start, size, room):
            if index + 1 == len(rows) and end != len(digits):
                continue
            if summed and not all(holds(numbers, equation, first) for equation in inside):
                continue
            for rest in rowwise(index + 1, end, room - size, summed=summed):
                yield (*numbers, *rest)

    total = sum(sizes)
    if not sums:
        found = list(rowwise(0, 0, total, summed=False))
        return found, len(found) == 1
    if len(digits) == total and len(tokens) == 1:
        plain = list(rowwise(0, 0, total, summed=False))
        return plain, len(plain) == 1
    return list(rowwise(0, 0, total, summed=True)), False


def holds(numbers: Sequence[int], equation: Equation, first: int = 0) -> bool:
    """Whether some numbers keep an equation, the number of the first cell among them being *first*."""
    left = sum(numbers[cell - first] for cell in equation.left)
    return left == sum(numbers[cell - first] for cell in equation.right)
