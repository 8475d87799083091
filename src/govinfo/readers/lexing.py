"""From a stream to items: printed labels, numbers, blanks, and pieces of text that are neither."""

import re
from typing import NamedTuple

from govinfo.readers.printings import Meaning, by_beginning, printings, starters
from govinfo.readers.stream import BLANK, MERGED, Stream
from govinfo.report.values import BLANK_MARKS

NUMBER = re.compile(r"(?:[+-]|增加?|减少?)?\d[\d,]*(?:\.\d+)?(?:万元|亿元|元|件|项|个|条|次|份|宗|起)?")
_STRAY = re.compile(r"(\d+)([一二三四五六七八九十、]{1,2})")
"""A number with a stray numeral behind it, which belongs to the group label that follows."""
_MARKS = BLANK_MARKS - {""}
_BEFORE = frozenset("0123456789元件项个条次份宗起")
_AFTER = frozenset(f"0123456789+-/增减{BLANK}{MERGED}")


class Item(NamedTuple):
    """A run of characters of a stream that means one thing, or may.

    Attributes:
        text: The characters, folded.
        start: Where they begin in the stream's text.
        segment: Number of the segment they begin in.
        row: Line or table row they begin in.
        last: Line or table row they end in.
        meanings: What the text may be, for a printed label; empty for anything else.
        value: Whether it is a number, a blank or a merged cell.
    """

    text: str
    start: int
    segment: int
    row: int
    last: int
    meanings: tuple[Meaning, ...] = ()
    value: bool = False

    @property
    def end(self) -> int:
        """Where the characters end in the stream's text."""
        return self.start + len(self.text)

    def means(self, *kinds: str) -> Meaning | None:
        """The first meaning of one of some kinds."""
        return next((meaning for meaning in self.meanings if meaning.kind in kinds), None)


def items(stream: Stream, start: int, end: int) -> list[Item]:
    """Everything between two places of a stream's text, in order."""
    return _Lexer(stream, start, end).run()


class _Lexer:
    def __init__(self, stream: Stream, start: int, end: int) -> None:
        self.stream = stream
        self.text = stream.text
        self.starts = stream.starts
        self.edges = frozenset(stream.starts)
        self.start, self.end = start, end
        self.segment = stream.at(start)
        self.found: list[Item] = []

    def run(self) -> list[Item]:
        text, search, known, meant = self.text, starters().search, by_beginning(), printings()
        position = taken = self.start
        while match := search(text, position, self.end):
            position = match.start()
            for printing in known.get(text[position : position + 2], ()):
                if text.startswith(printing, position):
                    meanings = self._fitting(meant[printing], position, position + len(printing), taken)
                    if meanings:
                        self._between(taken, position)
                        self._add(printing, position, meanings)
                        taken = position = position + len(printing)
                        break
            else:
                position += 1
        self._between(taken, self.end)
        return self.found

    def _fitting(self, meanings: tuple[Meaning, ...], start: int, end: int, taken: int) -> tuple[Meaning, ...]:
        """The meanings that the characters around allow: a row's label is followed by a value or ends its cell."""
        if all(meaning.kind not in {"row", "section"} for meaning in meanings):
            return meanings
        before = start in self.edges or start == taken or self.text[start - 1] in _BEFORE
        after = end in self.edges or self.text[end] in _AFTER
        edge = start in self.edges or start == taken
        return tuple(
            meaning
            for meaning in meanings
            if (meaning.kind != "row" or (before and after)) and (meaning.kind != "section" or not meaning.bare or edge)
        )

    def _between(self, start: int, end: int) -> None:
        """The segments, or parts of them, between two labels."""
        while start < end:
            while self.starts[self.segment + 1] <= start:
                self.segment += 1
            stop = min(end, self.starts[self.segment + 1])
            stray = _STRAY.fullmatch(self.text, start, stop)
            if stray:
                stop = stray.end(1)
            self._add(self.text[start:stop], start, ())
            start = stop

    def _add(self, text: str, start: int, meanings: tuple[Meaning, ...]) -> None:
        while self.starts[self.segment + 1] <= start:
            self.segment += 1
        segments = self.stream.segments
        first = self.segment
        last = first
        while self.starts[last + 1] < start + len(text):
            last += 1
        value = not meanings and (
            text == BLANK or text == MERGED or text in _MARKS or NUMBER.fullmatch(text) is not None
        )
        self.found.append(Item(text, start, first, segments[first].row, segments[last].row, meanings, value))
