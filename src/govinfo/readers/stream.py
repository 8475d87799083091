"""A document as a stream of segments: words of a text, or cells of a table, folded, each knowing where it stood.

Every format becomes one of these. The characters of all segments stand in one string without any white space, so that a
label is found however it was spaced or broken; a segment's number leads back to the place it was read from.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.readers.limits import Limits
from govinfo.spans import SourceSpan
from govinfo.text import newlines, punctuate

BLANK = "␀"
"""A cell of a table with nothing in it."""
MERGED = "⇕"
"""A cell that stands for several rows at once."""
APART = "␣"
"""Stands between two numbers in one cell."""

_PAGE_MARK = re.compile(
    r"\s*(?:-\s*\d{1,4}\s*-|第\s*\d{1,4}\s*页(?:[,/ ]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})\s*"
)
_RULE = re.compile(r"[\s|:-]*-{3}[\s|:-]*")
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
    """

    __slots__ = ("lines", "locate", "segments", "starts", "text", "widths")

    def __init__(
        self,
        segments: list[Segment],
        locate: Callable[[int], SourceSpan],
        lines: list[str],
        widths: Mapping[int, int],
    ) -> None:
        self.segments = segments
        self.locate = locate
        texts = [segment.text for segment in segments]
        self.text = "".join(texts)
        self.starts = list(accumulate(map(len, texts), initial=0))
        self.lines = lines
        self.widths = widths

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


def of_text(text: str, document: str | None, limits: Limits) -> Stream:
    """The stream of a running text: words between white space, cells between bars or tabs, page marks left out.

    Raises:
        ReadError: If the text is longer than the limit.
    """
    if len(text) > limits.characters:
        raise ReadError(f"a text of at most {limits.characters} characters", found=len(text), document=document)
    if text.count("|") + text.count("\t") > limits.cells:
        raise ReadError(f"a text of at most {limits.cells} cells", document=document)
    raw = newlines(text).split("\n")
    segments: list[Segment] = []
    ordinals: list[int] = []
    widths: dict[int, int] = {}
    gap = False
    for number, line in enumerate(punctuate(text).split("\n"), 1):
        words, whole = _words(line)
        if not words:
            gap = gap or not line.strip(" ")
            continue
        segments += [Segment(words[0], number, whole, gap), *[Segment(word, number, whole) for word in words[1:]]]
        ordinals += range(len(words))
        if whole:
            widths[number] = len(words)
        gap = False

    def locate(segment: int) -> SourceSpan:
        row = segments[segment].row
        line = raw[row - 1]
        words = _raw_cells(line) if segments[segment].cell else line.split()
        ordinal = ordinals[segment]
        found = words[ordinal] if ordinal < len(words) else line
        return SourceSpan(f"line {row}", found.strip(), document, row)

    return Stream(segments, locate, raw, widths)


def _words(line: str) -> tuple[list[str], bool]:
    if "|" in line:
        if _RULE.fullmatch(line):
            return [], False
        return [cell(part.strip()) for part in _raw_cells(line)], True
    if "\t" in line:
        if "\t" in line.strip():
            return [cell(part.strip()) for part in line.split("\t")], True
        if not line.strip():
            return [BLANK], True
    if ("-" in line or "页" in line or "/" in line) and _PAGE_MARK.fullmatch(line):
        return [], False
    return line.split(), False


def _raw_cells(line: str) -> list[str]:
    if "|" not in line and "｜" not in line:
        return line.split("\t")
    return line.replace("｜", "|").strip().removeprefix("|").removesuffix("|").split("|")
