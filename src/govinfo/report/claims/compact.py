"""Prose without its white space, as patterns look at it, and the way back to the prose as it stands."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from govinfo.patterns import pattern
from govinfo.text import Traced
from govinfo.traditional import simplified

_GAP = pattern(r"(?<![\d\s])\s+|\s+(?![\d\s])")

_HEADING = pattern(
    r"^[^\S\n]*[(（]?(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})[)）、.．][^。;；!！?？,，\n]{1,25}(?=\n)",
    re.MULTILINE,
)
"""A short line behind a list mark, without a mark that ends a sentence or its clause."""

_SPACES = " \t\n"
"""All white space that a usual text has, normalised."""


class Compact:
    """Text without white space, that remembers where each of its characters stood.

    Attributes:
        text: The text, normalised, in Simplified characters; white space between two digits stays.
        straight: Whether each of its characters stands where the one it comes from stood: no white space was dropped.
    """

    def __init__(self, original: str) -> None:
        self._original = original
        self._traced = Traced(original)
        words = self._words()
        divided = any(left[-1].isdecimal() and right[0].isdecimal() for left, right in pairwise(words))
        self.text = simplified(_GAP.sub("", self._traced.text) if divided else "".join(words))
        self.straight = self._traced.straight and len(self.text) == len(original)
        self._gaps: list[tuple[int, int]] | None = None

    def _words(self) -> list[str]:
        """The text between its white space; prose mostly has none, which is seen faster than split."""
        text = self._traced.text
        spaced = not self._traced.straight or any(map(text.__contains__, _SPACES))
        return text.split() if spaced else [text]

    def place(self, position: int) -> int:
        """Where in the original the character at a position stood."""
        if self.straight:
            return position
        if self._gaps is None:
            self._gaps = list(self._closed())
        at = bisect_right(self._gaps, (position, len(self._traced.text))) - 1
        return self._traced.place(position + self._gaps[at][1])

    def printed(self, start: int, end: int) -> str:
        """What stood between two positions, but for its white space."""
        if not self.straight:
            start, end = self.place(start), self.place(end - 1) + 1
        return "".join(self._original[start:end].split())

    def headings(self) -> Iterator[int]:
        """Where the headings end that stand in lines of their own."""
        for heading in () if self.straight else _HEADING.finditer(self._original):
            yield bisect_left(range(len(self.text)), heading.end(), key=self.place)

    def _closed(self) -> Iterator[tuple[int, int]]:
        """From which position on how many characters are missing."""
        missing = 0
        yield 0, 0
        for gap in _GAP.finditer(self._traced.text):
            missing += len(gap[0])
            yield gap.end() - missing, missing


compacted = lru_cache(maxsize=64)(Compact)
"""A text made compact; remembered, for many rules look at it."""


def compact(text: str) -> str:
    """Text normalised, in Simplified characters and without white space, digits apart excepted."""
    return compacted(text).text
