"""Text set in two columns, told from a table without rules: both sides are filled with prose, line after line."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from govinfo.geometry.lines import GAP, GlyphRow
from govinfo.geometry.page import Glyph

_MIDDLE = (0.35, 0.65)
"""The part of the text's width that the gap between two columns lies in."""
_LINES = 4
"""Fewer lines on a side make no column."""
_FILLED = 0.6
"""How much of its column a line of prose takes up, on the whole."""
_TABULAR = 0.2
"""At most such a part of the lines of prose have gaps of their own."""


class _Sides(NamedTuple):
    """What stands left and right of a gap in one row; either side may be empty."""

    left: GlyphRow
    right: GlyphRow


class TextColumn(NamedTuple):
    """Rows of text that are read one after the other, and whether they are as wide as the page's text."""

    rows: list[GlyphRow]
    whole: bool


def columns(rows: Sequence[GlyphRow]) -> Iterator[TextColumn]:
    """The rows of a part of a page as columns, in the order in which they are read; often one."""
    gap = _gap(rows)
    if gap is None:
        yield TextColumn(list(rows), whole=True)
        return
    whole: list[GlyphRow] = []
    for crossed, run in groupby(rows, key=lambda row: _parted(row, gap) is None):
        part = list(run)
        left, right = _beside(part, gap)
        if crossed or min(len(left), len(right)) < _LINES:
            whole += part
        else:
            yield TextColumn(whole, whole=True)
            yield TextColumn(left, whole=False)
            yield TextColumn(right, whole=False)
            whole = []
    yield TextColumn(whole, whole=True)


def _gap(rows: Sequence[GlyphRow]) -> float | None:
    """Where the gap between two columns of prose lies; `None` for text in one column."""
    if len(rows) < _LINES:
        return None
    start = min(glyph.left for row in rows for glyph in row)
    width = max(glyph.right for row in rows for glyph in row) - start
    middles = [(before + after) / 2 for row in rows for before, after in gaps(row)]
    likely = sorted(x for x in middles if _MIDDLE[0] * width <= x - start <= _MIDDLE[1] * width)
    if len(likely) < _LINES:
        return None
    gap = likely[len(likely) // 2]
    left, right = _beside(rows, gap)
    return gap if min(len(left), len(right)) >= _LINES and _prose(left) and _prose(right) else None


def _beside(rows: Iterable[GlyphRow], gap: float) -> tuple[list[GlyphRow], list[GlyphRow]]:
    """What stands left and right of a gap in each row, but for rows that run across it."""
    sides = [side for row in rows if (side := _parted(row, gap)) is not None]
    return [side.left for side in sides if side.left], [side.right for side in sides if side.right]


def _prose(rows: Sequence[GlyphRow]) -> bool:
    """Whether lines are those of a column of prose."""
    start, end = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    filled = sum(row[-1].right - row[0].left for row in rows) / len(rows)
    tabular = sum(1 for row in rows if any(True for _ in gaps(row)))
    return filled >= _FILLED * (end - start) and tabular <= _TABULAR * len(rows) and end - start >= _wide(rows)


def _wide(rows: Sequence[GlyphRow]) -> float:
    """A column of prose has room for eight ideographs."""
    return 8 * max(row[0].bottom - row[0].top for row in rows)


def gaps(row: Iterable[Glyph]) -> Iterator[tuple[float, float]]:
    """The gaps in a row as wide as between columns."""
    inked = [glyph for glyph in row if glyph.text != " "]
    for before, after in pairwise(inked):
        if after.left - before.right >= GAP * min(before.bottom - before.top, after.bottom - after.top):
            yield before.right, after.left


def _parted(row: GlyphRow, x: float) -> _Sides | None:
    """The two sides of a row that has a gap at a place; `None` for one that runs across it."""
    left = [glyph for glyph in row if glyph.right <= x]
    right = [glyph for glyph in row if glyph.left >= x]
    if len(left) + len(right) != len(row):
        return None
    if not left or not right or right[0].left - left[-1].right >= GAP * (left[-1].bottom - left[-1].top):
        return _Sides(left, right)
    return None
