"""The cells of a ruled table, before anything stands in them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from govinfo.geometry.ruling import SNAP, Edge, Ruling

_LOWEST, _SHORTEST = 10.0, 36.0
"""Points that a table is high and wide at least; smaller ones are drawings, such as the outlines of characters."""


class Place(NamedTuple):
    """A cell: its first row and column, and how many of each it spans."""

    row: int
    column: int
    rows: int
    columns: int


class Frame(NamedTuple):
    """A ruled table.

    Attributes:
        xs: The columns' sides, from left to right.
        ys: The rows' sides, from top to bottom.
        places: The cells, by row and column.
        owners: For each row and column, which cell it belongs to.
        ruling: The lines it is made of.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    places: tuple[Place, ...]
    owners: tuple[tuple[int, ...], ...]
    ruling: Ruling

    @property
    def area(self) -> float:
        """How much of the page it takes up."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.xs[0] <= x < self.xs[-1] and self.ys[0] <= y < self.ys[-1]

    def at(self, x: float, y: float) -> int:
        """The cell that a point in the table lies in."""
        return self.owners[bisect_right(self.ys, y) - 1][bisect_right(self.xs, x) - 1]

    def left(self, number: int) -> float:
        """The left side of a cell."""
        return self.xs[self.places[number].column]

    def right(self, number: int) -> float:
        """The right side of a cell."""
        place = self.places[number]
        return self.xs[place.column + place.columns]

    def within(self, other: "Frame") -> bool:
        """Whether it stands inside another."""
        return (
            other is not self
            and other.holds((self.xs[0] + self.xs[-1]) / 2, (self.ys[0] + self.ys[-1]) / 2)
            and self.area < other.area
        )


def frame(ruling: Ruling) -> Frame | None:
    """The cells that lines make which hang together; `None` where they make no columns, or a box too small for text."""
    xs = _positions(ruling.down, ruling.along)
    ys = _positions(ruling.along, ruling.down)
    ys, xs = (
        [y for y, parted in zip(ys, _covered(ruling.along, ys, xs), strict=True) if any(parted)],
        [x for x, parted in zip(xs, _covered(ruling.down, xs, ys), strict=True) if any(parted)],
    )
    if min(len(xs), len(ys)) < 2 or len(xs) == 2:
        return None
    shorter, longer = sorted((xs[-1] - xs[0], ys[-1] - ys[0]))
    if shorter < _LOWEST or longer < _SHORTEST:
        return None
    places, owners = _places(_covered(ruling.along, ys, xs), _covered(ruling.down, xs, ys))
    return Frame(tuple(xs), tuple(ys), places, owners, ruling)


def _positions(across: Sequence[Edge], other: Sequence[Edge]) -> list[float]:
    """Where rows or columns end: at the lines along them, and where the lines of the other axis end."""
    lines = sorted(edge.at for edge in across)
    found = [lines[0]]
    found += [at for before, at in pairwise(lines) if at - before > SNAP]
    first, last = min(edge.start for edge in other), max(edge.end for edge in other)
    if first < found[0] - SNAP:
        found.insert(0, first)
    if last > found[-1] + SNAP:
        found.append(last)
    return found


def _covered(edges: Sequence[Edge], across: Sequence[float], between: Sequence[float]) -> list[bytearray]:
    """For each position, the intervals along it that a line there closes."""
    found = [bytearray(len(between) - 1) for _ in across]
    for edge in edges:
        line = found[bisect_right(across, edge.at + SNAP) - 1]
        for at in range(len(between) - 1):
            if edge.start <= between[at] + SNAP and between[at + 1] - SNAP <= edge.end:
                line[at] = 1
    found[0] = found[-1] = bytearray(b"\1" * (len(between) - 1))
    return found


def _places(
    parting_rows: list[bytearray], parting_columns: list[bytearray]
) -> tuple[tuple[Place, ...], tuple[tuple[int, ...], ...]]:
    """The cells. Each is as wide as no line parts it, and then as high."""
    height, width = len(parting_rows) - 1, len(parting_columns) - 1
    owners = [[-1] * width for _ in range(height)]
    places: list[Place] = []
    for row in range(height):
        for column in range(width):
            if owners[row][column] >= 0:
                continue
            right = column + 1
            while not parting_columns[right][row] and owners[row][right] < 0:
                right += 1
            bottom = row + 1
            while _opens(parting_rows[bottom], parting_columns, bottom, column, right):
                bottom += 1
            for line in owners[row:bottom]:
                line[column:right] = [len(places)] * (right - column)
            places.append(Place(row, column, bottom - row, right - column))
    return tuple(places), tuple(map(tuple, owners))


def _opens(parting: bytearray, columns: list[bytearray], row: int, left: int, right: int) -> bool:
    """Whether a cell between two columns goes on in a further row: no line parts it above, between or beside."""
    return (
        not any(parting[left:right])
        and columns[left][row] == columns[right][row] == 1
        and not any(columns[at][row] for at in range(left + 1, right))
    )
