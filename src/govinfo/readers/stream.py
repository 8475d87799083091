"""A document as a stream of segments: words of a text, or cells of a table, folded, each knowing where it stood.

Every format becomes one of these. The characters of all segments stand in one string without any white space, so that a
label is found however it was spaced or broken; a segment's number leads back to the place it was read from.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Mapping
from itertools import accumulate
from typing import NamedTuple

from govinfo.spans import SourceSpan

BLANK = "␀"
"""A cell of a table with nothing in it."""
MERGED = "⇕"
"""A cell that stands for several rows at once."""
APART = "␣"
"""Stands between two numbers in one cell."""

_DIGITSAPART = re.compile(r"(?<=[\d.,])\s+(?=[\d.,])")


class Segment(NamedTuple):
    """A word or a cell.

    Attributes:
        text: Its characters, folded, without white space; `BLANK` for an empty cell.
        row: Number of the line or table row it stands in; numbers grow through the document.
        cell: Whether it is known to be a whole cell.
        gap: Whether an empty line stands before it.
        laid: Whether the document itself tells cells from paragraphs.
    """

    text: str
    row: int
    cell: bool = False
    gap: bool = False
    laid: bool = False


class Stream:
    """Segments in reading order.

    Args:
        segments: The segments.
        locate: From the number of a segment to its place and raw text.
        lines: What stands in each line or table row, raw.
        widths: How many columns each table row has, spans counted in full.
        upright: The lines of cells that stand one below the other, so that no line is a row.
        ended: The lines that end in a bar, which may end the last cell or open an empty one.
    """

    __slots__ = ("ended", "lines", "locate", "segments", "starts", "text", "upright", "widths")

    def __init__(
        self,
        segments: list[Segment],
        locate: Callable[[int], SourceSpan],
        lines: list[str],
        widths: Mapping[int, int],
        upright: Collection[int] = (),
        ended: Collection[int] = (),
    ) -> None:
        self.segments = segments
        self.locate = locate
        texts = [segment.text for segment in segments]
        self.text = "".join(texts)
        self.starts = list(accumulate(map(len, texts), initial=0))
        self.lines = lines
        self.widths = widths
        self.upright = upright
        self.ended = ended

    def at(self, position: int) -> int:
        """Number of the segment that a character of `text` belongs to."""
        return bisect_right(self.starts, position) - 1

    def row(self, row: int) -> str:
        """The text of a line or table row, folded."""
        return self.text[self.opening(row) : self.opening(row + 1)]

    def opening(self, row: int) -> int:
        """Where a line or table row begins in `text`; for one without text, where the next begins."""
        return self.starts[bisect_left(self.segments, row, key=lambda segment: segment.row)]


def cell(words: str) -> str:
    """The folded text of a whole cell, from its punctuated text; two numbers in one cell stay two.

    >>> cell(" 社会公益 组织 "), cell("1 0"), cell(" ")
    ('社会公益组织', '1␣0', '␀')
    """
    return "".join(_DIGITSAPART.sub(APART, words).split()) or BLANK
