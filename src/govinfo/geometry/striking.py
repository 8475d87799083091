"""Glyphs that a line runs through."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from govinfo.geometry.frames import Frame
from govinfo.geometry.page import DESCENT, Glyph, RuledLine
from govinfo.geometry.ruling import SNAP

_ZONE = (0.12, 0.6)
"""How far above the baseline a line through a glyph lies, in sizes of its font; an underline lies lower."""
_SPARED = 0.3
"""The part of a glyph's width that the line may leave free on each side; a stroke within a glyph strikes nothing."""


def struck(glyphs: Sequence[Glyph], rules: Iterable[RuledLine], frames: Sequence[Frame]) -> set[int]:
    """Which glyphs, by their number, a line runs through that is no edge of a table."""
    lines = [rule for rule in rules if rule.right - rule.left > rule.bottom - rule.top and not _edge(rule, frames)]
    if not lines:
        return set()
    order = sorted(range(len(glyphs)), key=lambda at: glyphs[at].bottom)
    bottoms = [glyphs[at].bottom for at in order]
    reach = max((glyph.bottom - glyph.top for glyph in glyphs), default=0.0)
    found: set[int] = set()
    for rule in lines:
        middle = (rule.top + rule.bottom) / 2
        near = order[bisect_left(bottoms, middle) : bisect_right(bottoms, middle + reach)]
        found |= {at for at in near if _through(rule, middle, glyphs[at])}
    return found


def _edge(rule: RuledLine, frames: Sequence[Frame]) -> bool:
    middle = (rule.top + rule.bottom) / 2
    return any(
        frame.xs[0] - SNAP <= rule.left
        and rule.right <= frame.xs[-1] + SNAP
        and any(abs(y - middle) <= SNAP for y in frame.ys)
        for frame in frames
    )


def _through(rule: RuledLine, middle: float, glyph: Glyph) -> bool:
    """Whether a line runs through a glyph."""
    size = glyph.bottom - glyph.top
    above = glyph.bottom - DESCENT * size - middle
    spare = _SPARED * (glyph.right - glyph.left)
    along = rule.left <= glyph.left + spare and glyph.right - spare <= rule.right
    return along and _ZONE[0] * size <= above <= _ZONE[1] * size
