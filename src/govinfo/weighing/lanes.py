"""Adding up many cells of a table at once: its counts as one whole number, a fixed number of bits for each.

To add two such numbers is to add their cells pair by pair, and to shift one brings cells together that stand apart;
to multiply one is to do so several times. As long as no sum outgrows its bits, an identity is weighed in all its rows
or columns by a few such steps.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from struct import Struct, error

Cells = tuple[int, ...]
"""Numbers of cells that are summed."""
Lanes = int
"""The counts of a table as one number, the first in its lowest bits."""
Condition = Callable[[Lanes], bool]
"""Whether something holds of them."""
OfValues = Callable[[Iterable[object]], bool]
"""Whether something holds of some values."""


class Packing:
    """Counts as one number, and what holds of sums of them.

    Groups of cells lie alike: each as the first does, further on.

    Args:
        code: The letter of `struct` for a cell.
        cells: How many cells there are.
        longest: The most cells that are summed.

    Example:
        >>> packing = Packing("I", 6, longest=2)
        >>> sums = packing.of([packing.equal([(0, 1), (3, 4)], [(2,), (5,)])], lambda values: "these do not fit")
        >>> sums((1, 2, 3, 4, 5, 9)), sums((1, 2, 3, 4, 5, 8)), sums((2**31, 0, 0, 0, 0, 0))
        (True, False, 'these do not fit')
    """

    def __init__(self, code: str, cells: int, *, longest: int) -> None:
        layout = Struct(f"<{cells}{code}")
        self._pack = layout.pack
        self._width = layout.size * 8 // cells
        unsafe = (1 << self._width) - (1 << self._width - longest.bit_length() - 1)
        self._beyond = self._mask(range(cells), unsafe)

    def of(self, conditions: Sequence[Condition], otherwise: OfValues) -> OfValues:
        """Whether all of some conditions hold of values, and of those that do not fit what else is to be asked.

        Values fit that are whole numbers from zero of which no sum can outgrow its bits.
        """
        pack, beyond = self._pack, self._beyond

        def holds(values: Iterable[object]) -> bool:
            try:
                lanes = int.from_bytes(pack(*values), "little")
            except error:
                return otherwise(values)
            if lanes & beyond:
                return otherwise(values)
            for condition in conditions:  # noqa: SIM110 - a generator would take as long as they do
                if not condition(lanes):
                    return False
            return True

        return holds

    def equal(self, one: Sequence[Cells], other: Sequence[Cells]) -> Condition:
        """Whether each group of cells sums to the same as its counterpart."""
        left = self._sums(one)
        if all(len(group) == 1 for group in other):
            start, places = self._cells([cell for (cell,) in other])
            return lambda lanes: left(lanes) == lanes >> start & places
        right = self._sums(other)
        return lambda lanes: left(lanes) == right(lanes)

    def at_least(self, one: Sequence[Cells], other: Sequence[Cells]) -> Condition:
        """Whether each group of cells sums to no less than its counterpart.

        A bit above each sum is borrowed from where it is less.
        """
        left, right = self._sums(one), self._sums(other)
        above = self._mask((group[0] - one[0][0] for group in one), 1 << self._width - 1)
        return lambda lanes: left(lanes) + above - right(lanes) & above == above

    def _sums(self, groups: Sequence[Cells]) -> Callable[[Lanes], Lanes]:
        """The way from counts to the sums of groups of cells, each in the place of the first of its cells."""
        first = sorted(groups[0])
        distance = (first[-1] - first[0]) // max(len(first) - 1, 1) or 1
        if first != list(range(first[0], first[-1] + 1, distance)):
            each = [self._sums([(group[place],) for group in groups]) for place in range(len(first))]
            return lambda lanes: sum([one(lanes) for one in each])
        begins = [min(group) for group in groups]
        start, places = self._cells(begins)
        if len(first) == 1:
            return lambda lanes: lanes >> start & places
        way = _folded if max(begins) - first[0] < distance else _multiplied
        return way(start, len(first), distance * self._width, places)

    def _cells(self, cells: Sequence[int]) -> tuple[int, Lanes]:
        """How far the first of some cells is from the lowest bits, and where all of them are once it is there."""
        return cells[0] * self._width, self._mask((cell - cells[0] for cell in cells), _ones(self._width))

    def _mask(self, cells: Iterable[int], bits: int) -> Lanes:
        return sum(bits << cell * self._width for cell in cells)


def _folded(start: int, count: int, distance: int, places: int) -> Callable[[Lanes], Lanes]:
    """Groups side by side: what lies further on is laid over what lies before, half of it at a time."""
    whole = _ones(count * distance) << start
    folds = [(half * distance, _ones(half * distance)) for half in _halves(count)]

    def summed(lanes: Lanes) -> Lanes:
        lanes = (lanes & whole) >> start
        for shift, left in folds:
            lanes = (lanes & left) + (lanes >> shift)
        return lanes & places

    return summed


def _multiplied(start: int, count: int, distance: int, places: int) -> Callable[[Lanes], Lanes]:
    """Groups apart: every cell is added to those behind it, so that the last of a group has the sum of all."""
    factor = sum(1 << place * distance for place in range(count))
    shift = start + (count - 1) * distance
    return lambda lanes: lanes * factor >> shift & places


def _ones(bits: int) -> int:
    return (1 << bits) - 1


def _halves(count: int) -> Iterator[int]:
    """How many are left each time that half of them, or almost half, are laid over the others, until there is one.

    >>> list(_halves(6))
    [3, 2, 1]
    """
    while count > 1:
        count = (count + 1) // 2
        yield count
