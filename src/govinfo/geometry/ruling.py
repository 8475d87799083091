"""Rules as the edges of tables: pieces of one line joined, lines that meet taken together."""

from collections.abc import Iterable, Sequence
from math import isfinite
from typing import NamedTuple

from govinfo.geometry.drawing import BoundingBox
from govinfo.geometry.page import RuledLine
from govinfo.geometry.refusing import Refusal, RefusedError

SNAP = 3.0
"""Lines nearer to each other than this are one; pens are thinner, rows of a table higher."""
_LONG = 3 * SNAP
"""Dots that make up a line are no shorter line than this."""
_CROSSINGS = 1_000_000
"""Lines along times lines down that are compared at most."""


class Edge(NamedTuple):
    """A straight line along one axis: where it lies across that axis, and from where to where it runs."""

    at: float
    start: float
    end: float

    def meets(self, other: "Edge") -> bool:
        """Whether it touches a line of the other axis."""
        return self.start - SNAP <= other.at <= self.end + SNAP and other.start - SNAP <= self.at <= other.end + SNAP


class Ruling(NamedTuple):
    """Lines that hang together."""

    along: tuple[Edge, ...]
    down: tuple[Edge, ...]


def rulings(rules: Iterable[RuledLine]) -> list[Ruling]:
    """The groups of lines of a page that hang together, but for lines that cross no other.

    Raises:
        RefusedError: If there are more than on any page that is read.
    """
    along, down = edges(rules)
    if len(along) * len(down) > _CROSSINGS:
        raise RefusedError(Refusal.CROWDED)
    return [ruling for ruling in _connected(along, down) if ruling.along and ruling.down]


def dotted(dots: Iterable[BoundingBox]) -> list[BoundingBox]:
    """The lines that rows of dots or dashes make up, each near the next.

    Example:
        >>> dotted([(at, 0, at + 1, 1) for at in range(0, 16, 3)])
        [(0.0, 0.5, 16, 0.5)]
    """
    boxes = list(dots)
    along = _joined([Edge((low + high) / 2, left, right) for left, low, right, high in boxes])
    down = _joined([Edge((left + right) / 2, low, high) for left, low, right, high in boxes])
    lines = [(start, at, end, at) for at, start, end in along if end - start >= _LONG]
    return lines + [(at, start, at, end) for at, start, end in down if end - start >= _LONG]


def edges(rules: Iterable[RuledLine]) -> tuple[list[Edge], list[Edge]]:
    """The lines along and down a page, each as one piece."""
    along: list[Edge] = []
    down: list[Edge] = []
    for left, top, right, bottom in rules:
        if not isfinite(left + top + right + bottom):
            continue
        if right - left >= bottom - top:
            along.append(Edge((top + bottom) / 2, left, right))
        else:
            down.append(Edge((left + right) / 2, top, bottom))
    return _joined(along), _joined(down)


def _joined(pieces: list[Edge]) -> list[Edge]:
    """The pieces of lines, those joined that lie in one line and touch."""
    found: list[Edge] = []
    for line in _snapped(sorted(pieces)):
        at = sum(piece.at for piece in line) / len(line)
        start, end = None, 0.0
        for piece in sorted(line, key=lambda piece: piece.start):
            if start is None:
                start, end = piece.start, piece.end
            elif piece.start <= end + SNAP:
                end = max(end, piece.end)
            else:
                found.append(Edge(at, start, end))
                start, end = piece.start, piece.end
        found.append(Edge(at, start or 0.0, end))
    return found


def _snapped(pieces: Sequence[Edge]) -> list[list[Edge]]:
    """Sorted pieces in groups, each within `SNAP` of its first one."""
    lines: list[list[Edge]] = []
    for piece in pieces:
        if lines and piece.at - lines[-1][0].at <= SNAP:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return lines


def _connected(along: list[Edge], down: list[Edge]) -> list[Ruling]:
    """Each group of lines that hang together."""
    left_along, left_down = set(along), set(down)
    found: list[Ruling] = []
    while left_down:
        first = left_down.pop()
        own_along: set[Edge] = set()
        own_down = {first}
        new_down = {first}
        while new_down:
            new_along = {edge for edge in left_along if any(edge.meets(other) for other in new_down)}
            left_along -= new_along
            own_along |= new_along
            new_down = {edge for edge in left_down if any(edge.meets(other) for other in new_along)}
            left_down -= new_down
            own_down |= new_down
        found.append(Ruling(tuple(sorted(own_along)), tuple(sorted(own_down))))
    return found
