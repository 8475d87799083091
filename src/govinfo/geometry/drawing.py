"""What is drawn on a page beside its text, and how the text is inked, alike for every source."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

Position = tuple[float, float]
"""How far right and how far up, or down for a source that counts from the top."""
BoundingBox = tuple[float, float, float, float]
"""The left and the lower end, then the right and the upper end; for a source that counts from the top, turned over."""
Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[int, int, int]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: BoundingBox = (float("-inf"), float("-inf"), float("inf"), float("inf"))
OBJECTS = 50_000
"""No page that is read has more pieces on it, parts of paths among them."""
DEPTH = 16
"""Drawings within drawings that are looked into."""
SMALL = 1.0
"""Letters no higher and no wider than so many points are not read."""
FAINT = 25
"""Of 255, what covers no more of what lies beneath is not seen."""
_CORNERS = 4
THIN = 2.6
"""Points that the pen of a table's lines is narrower than; what is filled and wider is an area of colour."""


class Ink(NamedTuple):
    """How a piece of text is drawn.

    Attributes:
        order: When, counted over the page.
        colour: In which colour; `None` for none at all.
        clip: The box outside of which nothing of it shows.
        traced: Tells of the box of a character whether it is drawn, where that is in doubt.
    """

    order: int
    colour: Colour | None
    clip: BoundingBox = EVERYWHERE
    traced: Callable[[BoundingBox], bool] | None = None


class Area(NamedTuple):
    """An area of colour or a picture.

    Attributes:
        order: When it is drawn, counted over the page.
        box: Where.
        colour: Its colour; `None` for a picture, or for colours that mix with what lies beneath.
        hides: Whether nothing shows through it; asked only where it matters.
    """

    order: int
    box: BoundingBox
    colour: Colour | None
    hides: Callable[[], bool]


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """What first one matrix does, then the other."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def moved(point: Position, matrix: Matrix) -> Position:
    """Where a matrix moves a point."""
    x, y = point
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def boxed(points: Iterable[Position], matrix: Matrix = IDENTITY) -> BoundingBox:
    """The box around some points that a matrix moves."""
    if matrix is not IDENTITY:
        points = [moved(point, matrix) for point in points]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def common(boxes: Iterable[BoundingBox]) -> BoundingBox:
    """What some boxes have in common."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return max(lefts), max(bottoms), min(rights), min(tops)


def thin(box: BoundingBox) -> bool:
    """Whether a box is a line along or down the page."""
    shorter, longer = sorted((box[2] - box[0], box[3] - box[1]))
    return shorter <= THIN < longer


def dot(box: BoundingBox) -> bool:
    """Whether a box is no larger than a dot or a dash of a line."""
    return max(box[2] - box[0], box[3] - box[1]) <= THIN


def traced(outlines: Iterable[Sequence[Position]], *, stroked: bool) -> tuple[list[BoundingBox], list[BoundingBox]]:
    """The thin lines that a path draws, and the rectangles that it fills."""
    rules: list[BoundingBox] = []
    areas: list[BoundingBox] = []
    for outline in outlines:
        box = boxed(outline)
        if thin(box):
            rules.append(box)
        elif stroked:
            rules += [side for side in map(boxed, pairwise(outline)) if thin(side)]
        elif rectangle(outline, box):
            areas.append(box)
    return rules, areas


def rectangle(outline: Sequence[Position], box: BoundingBox) -> bool:
    """Whether a line runs from corner to corner of a box, and to each."""
    left, low, right, high = box
    corners = {(x - left < right - x, y - low < high - y) for x, y in outline}
    return len(corners) == _CORNERS and all(_corner(point, box) for point in outline)


def _corner(point: Position, box: BoundingBox) -> bool:
    x, y = point
    return min(x - box[0], box[2] - x) < 1 and min(y - box[1], box[3] - y) < 1
