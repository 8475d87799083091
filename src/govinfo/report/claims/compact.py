"""Prose without its white space, as patterns look at it, and the way back to the prose as it stands."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from govinfo.patterns import pattern
from govinfo.text import Traced

_WIDE = tuple(zip("，；：（）！？％０１２３４５６７８９", ",;:()!?%0123456789", strict=True))
_UNUSUAL = pattern(
    "[^"
    + "".join(wide for wide, _ in _WIDE)
    + r"\s!-~\u00b7\u2014\u2018-\u201d\u2026\u3000-\u3002\u3008-\u3015\u4e00-\u9fff]"
)
_GAP = pattern(r"(?<![\d\s])\s+|\s+(?![\d\s])")


class Compact:
    """Text without white space, that remembers where each of its characters stood.

    Attributes:
        text: The text, normalised; white space between two digits stays.
    """

    def __init__(self, original: str) -> None:
        self._original = original
        self._traced = None if _UNUSUAL.search(original) is None else Traced(original)
        self._normal = _narrow(original) if self._traced is None else self._traced.text
        words = self._normal.split()
        divided = any(left[-1].isdecimal() and right[0].isdecimal() for left, right in pairwise(words))
        self.text = _GAP.sub("", self._normal) if divided else "".join(words)
        self._straight = self._traced is None and len(self.text) == len(original)
        self._gaps: list[tuple[int, int]] | None = None

    def place(self, position: int) -> int:
        """Where in the original the character at a position stood."""
        if self._straight:
            return position
        if self._gaps is None:
            self._gaps = list(self._closed())
        at = bisect_right(self._gaps, (position, len(self._normal))) - 1
        normal = position + self._gaps[at][1]
        return normal if self._traced is None else self._traced.place(normal)

    def printed(self, start: int, end: int) -> str:
        """What stood between two positions, but for its white space."""
        return "".join(self._original[self.place(start) : self.place(end - 1) + 1].split())

    def _closed(self) -> Iterator[tuple[int, int]]:
        """From which position on how many characters are missing."""
        missing = 0
        yield 0, 0
        for gap in _GAP.finditer(self._normal):
            missing += len(gap[0])
            yield gap.end() - missing, missing


def _narrow(text: str) -> str:
    """The same as normalising, where only common wide characters are to be narrowed."""
    for wide, narrow in _WIDE:
        text = text.replace(wide, narrow)
    return text


compacted = lru_cache(maxsize=64)(Compact)
"""A text made compact; remembered, for many rules look at it."""


def compact(text: str) -> str:
    """Text normalised and without white space, digits apart excepted."""
    return compacted(text).text
