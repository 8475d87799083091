"""Text that runs over the sides of its cell, as spreadsheets print what is too long for it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from govinfo.geometry.frames import Frame
from govinfo.geometry.page import Glyph

_RUNNING = 0.02
"""The part of its height between two glyphs of one text, at most."""
_LINE = 1.6
"""The height of two glyphs' lines, in heights of a glyph, at most."""
_OTHERWISE = 0.8
"""Points by which two texts stand otherwise in their cells, at least."""
_ACROSS = 0.1
"""The part of its height by which a glyph stands on both sides of an edge, at least."""


def runs_on(one: Glyph, other: Glyph) -> bool:
    """Whether a glyph follows another in one text, and both are seen."""
    level = one.top == other.top and one.why is None and other.why is None
    return level and abs(other.left - one.right) <= _RUNNING * (one.bottom - one.top)


def breaks_off(frame: Frame, cells: tuple[int, int], end: Glyph, first: Glyph) -> bool:
    """Whether a figure goes on in the cell below: its lines are higher than its row, so that it is set over both."""
    above, below = (frame.places[cell] for cell in cells)
    if above.column != below.column or below.row != above.row + above.rows or end.why or first.why:
        return False
    down, apart = first.top - end.top, frame.ys[below.row] - frame.ys[above.row]
    digits = end.text.isdigit() and first.text.isdigit()
    return digits and 0 < down < _LINE * (end.bottom - end.top) and abs(down - apart) > _OTHERWISE


def abuts(frame: Frame, number: Sequence[Glyph]) -> bool:
    """Whether the digits of one piece are numbers of several cells, set unevenly as each is as wide as its cell."""
    gaps = [glyph.left - before.right for before, glyph in pairwise(number)]
    if max(gaps) - min(gaps) <= _RUNNING * (number[0].bottom - number[0].top):
        return False
    middles = [((glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2) for glyph in number]
    return len({frame.at(x, y) for x, y in middles if frame.holds(x, y)}) > 1


def gather(frame: Frame, inside: dict[int, list[Glyph]], crossings: Iterable[tuple[int, int]]) -> None:
    """Put texts that run over into other cells back into the cell they begin in, where nothing else stands in those.

    Args:
        frame: The cells.
        inside: The glyphs of each, by where their middle is.
        crossings: Pairs of cells of which a text that begins in the first runs on in the second, as it is drawn.
    """
    for one, other in [*crossings][::-1]:
        over = inside[other]
        seen = [glyph for glyph in over if glyph.why is None]
        if _overflows(frame, one, inside[one], seen):
            inside[one] += seen
            inside[other] = [glyph for glyph in over if glyph.why is not None]


def _overflows(frame: Frame, cell: int, own: Sequence[Glyph], over: Sequence[Glyph]) -> bool:
    """Whether glyphs in a cell are the end of a text that begins at the left of the cell before and runs over."""
    at = next((at for at, glyph in enumerate(own) for first in over[:1] if runs_on(glyph, first)), -1)
    if at < 0 or not all(runs_on(*pair) for pair in pairwise(over)):
        return False
    edge, height = frame.right(cell), own[at].bottom - own[at].top
    across = max(own[at].right - edge, edge - over[0].left) > _ACROSS * height
    while at and runs_on(own[at - 1], own[at]):
        at -= 1
    return across and own[at].left - frame.left(cell) < height
