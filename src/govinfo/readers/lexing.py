"""From a stream to items: printed labels, numbers, blanks, and pieces of text that are neither."""

import re
from typing import NamedTuple

from govinfo.readers.printings import Meaning, by_beginning, printings, starters
from govinfo.readers.stream import BLANK, MERGED, Stream
from govinfo.report.values import BLANK_MARKS

NUMBER = re.compile(r"(?:[+-]|增加?|减少?)?\d[\d,]*(?:\.\d+)?(?:万元|亿元|元|件|项|个|条|次|份|宗|起)?")
_STRAY = re.compile(r"(\d+)([一二三四五六七八九十、]{1,2})")
"""A number with a stray numeral behind it, which belongs to the group label that follows."""
_VALUES = frozenset({*BLANK_MARKS, BLANK, MERGED} - {""})
_BEFORE = frozenset("0123456789元件项个条次份宗起")
_AFTER = frozenset(f"0123456789+-/增减{BLANK}{MERGED}")


_PLACED = frozenset({"row", "section"})
"""What is printed only where something else begins or ends."""


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
        for meaning in self.meanings:
            if meaning.kind in kinds:
                return meaning
        return None


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
        for meaning in meanings:
            if meaning.kind in _PLACED:
                break
        else:
            return meanings
        edge = start in self.edges or start == taken
        if self.stream.segments[self.stream.at(start)].cell:
            row = start in self.edges and end in self.edges
        else:
            row = (edge or self.text[start - 1] in _BEFORE) and (end in self.edges or self.text[end] in _AFTER)
        if row and edge:
            return meanings
        return tuple(
            meaning
            for meaning in meanings
            if (meaning.kind != "row" or row) and (meaning.kind != "section" or edge or not meaning.bare)
        )

    def _between(self, start: int, end: int) -> None:
        """The segments, or parts of them, between two labels."""
        starts, segments, text = self.starts, self.stream.segments, self.text
        segment = self.segment
        while start < end:
            while starts[segment + 1] <= start:
                segment += 1
            stop = min(end, starts[segment + 1])
            part = text[start:stop]
            value = part.isdigit() or part in _VALUES or NUMBER.fullmatch(part) is not None
            if not value and (stray := _STRAY.fullmatch(part)):
                part, value = stray[1], True
            row = segments[segment].row
            self.found.append(Item(part, start, segment, row, row, (), value))
            start += len(part)
        self.segment = segment

    def _add(self, text: str, start: int, meanings: tuple[Meaning, ...]) -> None:
        starts, segments = self.starts, self.stream.segments
        first = self.segment
        while starts[first + 1] <= start:
            first += 1
        last = first
        while starts[last + 1] < start + len(text):
            last += 1
        self.segment = first
        self.found.append(Item(text, start, first, segments[first].row, segments[last].row, meanings))
