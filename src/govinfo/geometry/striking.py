"""Glyphs that a line runs through."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from govinfo.geometry.frames import Frame
from govinfo.geometry.page import DESCENT, Glyph, Rule
from govinfo.geometry.ruling import SNAP

_ZONE = (0.12, 0.6)
"""How far above the baseline a line through a glyph lies, in sizes of its font; an underline lies lower."""
_SPARED = 0.3
"""The part of a glyph's width that the line may leave free on each side; a stroke within a glyph strikes nothing."""
_TALLEST = 100.0
"""Points that no font is taller than."""


def struck(glyphs: Sequence[Glyph], rules: Iterable[Rule], frames: Sequence[Frame]) -> set[int]:
    """Which glyphs, by their number, a line runs through that is no edge of a table."""
    lines = [rule for rule in rules if rule.right - rule.left > rule.bottom - rule.top and not _edge(rule, frames)]
    if not lines:
        return set()
    order = sorted(range(len(glyphs)), key=lambda at: glyphs[at].bottom)
    bottoms = [glyphs[at].bottom for at in order]
    return {at for rule in lines for at in _through(rule, glyphs, order, bottoms)}


def _edge(rule: Rule, frames: Sequence[Frame]) -> bool:
    middle = (rule.top + rule.bottom) / 2
    return any(
        abs(edge.at - middle) <= SNAP and edge.start - SNAP <= rule.left and rule.right <= edge.end + SNAP
        for frame in frames
        for edge in frame.ruling.along
    )


def _through(rule: Rule, glyphs: Sequence[Glyph], order: Sequence[int], bottoms: Sequence[float]) -> Iterator[int]:
    middle = (rule.top + rule.bottom) / 2
    for at in order[bisect_left(bottoms, middle) : bisect_right(bottoms, middle + _TALLEST)]:
        glyph = glyphs[at]
        size = glyph.bottom - glyph.top
        above = glyph.bottom - DESCENT * size - middle
        spare = _SPARED * (glyph.right - glyph.left)
        along = rule.left <= glyph.left + spare and glyph.right - spare <= rule.right
        if along and _ZONE[0] * size <= above <= _ZONE[1] * size:
            yield at
