"""A document as a stream of segments: words of a text, or cells of a table, folded, each knowing where it stood.

Every format becomes one of these. The characters of all segments stand in one string without any white space, so that a
label is found however it was spaced or broken; a segment's number leads back to the place it was read from.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, groupby, islice
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.places import lines as lines_
from govinfo.spans import SourceSpan
from govinfo.text import punctuate
from govinfo.words import Word

APART = "␣"
"""Stands between two numbers in one cell."""

_Told = TypeVar("_Told")
_DIGITSAPART = pattern(r"(?<=[\d.,])\s+(?=[.,]?\d)|(?<=^-)[ \t]*[\t\n]\s*(?=\d)")
"""Between two numbers, or a dash for nothing and a number in another line or column of the cell."""


class Segments(NamedTuple):
    """The words and cells of a document, in reading order and each by its number.

    Attributes:
        texts: Their characters, folded, without white space; `BLANK` for an empty cell.
        rows: Numbers of the lines or table rows they stand in; they grow through the document.
        cells: Whether each is known to be a whole cell.
    """

    texts: list[str]
    rows: list[int]
    cells: list[bool]

    def some(self, numbers: Sequence[int]) -> "Segments":
        """Those of some numbers."""
        return Segments(
            [self.texts[number] for number in numbers],
            [self.rows[number] for number in numbers],
            [self.cells[number] for number in numbers],
        )

    @classmethod
    def of(cls, lines: Sequence[Sequence[str]], cells: Iterable[bool]) -> "Segments":
        """The words or cells of lines or table rows, numbered from 1, and whether what each holds are cells."""
        return cls(
            [*chain.from_iterable(lines)],
            [number for number, line in enumerate(lines, 1) for _ in line],
            [cell_ for cell_, line in zip(cells, lines, strict=True) for _ in line],
        )


class StackedLines(NamedTuple):
    """The lines of a text that hold cells which stand one below the other, and those that tell them apart unevenly.

    Attributes:
        upright: Those of which none is a row.
        tabbed: Those behind a tab; an empty line ends a row of them.
        parted: Those of the tabbed before which an empty line stands.
        uneven: Those in which some numbers stand one blank apart and others several.
    """

    upright: Collection[int] = ()
    tabbed: Collection[int] = ()
    parted: Collection[int] = ()
    uneven: Collection[int] = ()


_ROWS = StackedLines()
"""None: every line with cells is a row."""


class Declared(Word):
    """What a document can say of itself outside its text."""

    TITLE = "title"
    """The title of the page, of which the name of the site may be part."""
    HEADLINE = "headline"
    """The title of the article in it."""
    PUBLISHED = "published"
    """When it was published."""
    SOURCE = "source"
    """Which organ it comes from."""
    YEAR = "year"
    """The year above its columns, where another's stand beside them."""


class StreamNotes(NamedTuple):
    """What a document holds beside its text.

    Attributes:
        beside: What stands where nothing is read, and a reader does not see.
        declared: What the document says of itself outside its text.
        passage: From the numbers of the first and the last line or table row, and what stands there, to its place;
            `None` where they are lines of a text.
        lines: Of which line of the file each line of a text is; none where they are its own.
    """

    beside: Sequence[SourceSpan] = ()
    declared: Mapping[Declared, SourceSpan] = MappingProxyType({})
    passage: Callable[[int, int, str], SourceSpan] | None = None
    lines: Sequence[int] = ()


class SegmentPlaces(NamedTuple):
    """Where the segments of a document stood; each is asked about by its number.

    Attributes:
        locate: The place of a segment, with its raw text.
        written: Its raw text, where that is quicker than to find its place.
        columns: The column that a cell in a table row begins in, and how many it takes up; `None` where no table of the
            document tells.
    """

    locate: Callable[[int], SourceSpan]
    written: Callable[[int], str] | None = None
    columns: Callable[[int], tuple[int, int]] | None = None

    def of(self, numbers: Sequence[int]) -> "SegmentPlaces":
        """Where the segments of a part stood, by their numbers in the whole."""
        locate, written, columns = self
        return SegmentPlaces(
            _through(locate, numbers),
            written and _through(written, numbers),
            columns and _through(columns, numbers),
        )


def _through(told: Callable[[int], _Told], numbers: Sequence[int]) -> Callable[[int], _Told]:
    return lambda segment: told(numbers[segment])


class Stream:
    """Segments in reading order.

    Args:
        segments: The segments.
        places: Where they stood.
        lines: What stands in each line or table row from the first on, raw.
        widths: How many columns each table row has, spans counted in full.
        stacked: The lines that hold cells which stand one below the other.
        notes: What the document holds beside its text.
        first: Number of the first line; a part of another stream goes on counting where it begins.
    """

    __slots__ = (
        "_joined",
        "cells",
        "first",
        "lines",
        "notes",
        "places",
        "rows",
        "stacked",
        "starts",
        "text",
        "texts",
        "widths",
    )

    def __init__(
        self,
        segments: Segments,
        places: SegmentPlaces,
        lines: list[str],
        widths: Mapping[int, int],
        stacked: StackedLines = _ROWS,
        notes: StreamNotes | None = None,
        first: int = 1,
    ) -> None:
        self.texts, self.rows, self.cells = segments
        self.places = places
        self.text = "".join(self.texts)
        self.starts = list(accumulate(map(len, self.texts), initial=0))
        self.lines = lines
        self.widths = widths
        self.stacked = stacked
        self.notes = notes or StreamNotes()
        self.first = first
        self._joined: tuple[str, list[int]] | None = None

    def locate(self, segment: int) -> SourceSpan:
        """The place of a segment, and its raw text."""
        return self.places.locate(segment)

    def raw(self, segment: int) -> str:
        """What stands where a segment was read from, as it is printed there."""
        written = self.places.written
        return self.locate(segment).raw if written is None else written(segment)

    def part(
        self,
        segments: Segments,
        places: SegmentPlaces,
        lines: list[str],
        widths: Mapping[int, int],
        notes: StreamNotes | None = None,
    ) -> "Stream":
        """A stream of some of its segments, which tells the same of the document unless *notes* are of its own."""
        return Stream(segments, places, lines, widths, self.stacked, notes or self.notes, segments.rows[0])

    def spelt(self, texts: list[str]) -> "Stream":
        """The same stream with other characters in its segments."""
        own = Segments(texts, self.rows, self.cells)
        return Stream(own, self.places, self.lines, self.widths, self.stacked, self.notes, self.first)

    @property
    def segments(self) -> Segments:
        """Its segments."""
        return Segments(self.texts, self.rows, self.cells)

    @property
    def laid(self) -> bool:
        """Whether the document itself tells cells from paragraphs."""
        return self.notes.passage is not None

    def numbered(self) -> Iterator[tuple[int, str]]:
        """The lines or table rows, each with its number."""
        return enumerate(self.lines, self.first)

    def by_row(self) -> Iterator[tuple[int, list[int]]]:
        """Each line or table row with segments, by its number, and theirs."""
        return ((row, [*run]) for row, run in groupby(range(len(self.rows)), self.rows.__getitem__))

    def lines_with(self, words: Iterable[str]) -> list[tuple[int, str]]:
        """The lines or table rows in which one of some words stands, each with its number."""
        if self._joined is None:
            ends = accumulate(map((1).__add__, map(len, self.lines)), initial=0)
            self._joined = "\n".join(self.lines), [*ends]
        whole, starts = self._joined
        found: set[int] = set()
        for word in words:
            at = whole.find(word)
            while at >= 0:
                line = bisect_right(starts, at) - 1
                found.add(line)
                at = whole.find(word, starts[line + 1])
        return [(self.first + line, self.lines[line]) for line in sorted(found)]

    def below(self, row: int) -> str:
        """The next line or table row that is not empty; nothing below the last."""
        return next(filter(str.strip, islice(self.lines, row - self.first + 1, None)), "")

    def passage(self, first: int, last: int, raw: str, document: str | None) -> SourceSpan:
        """Where what stands in some lines or table rows stood."""
        if self.notes.passage is None:
            if self.notes.lines:
                first, last = self.notes.lines[first - 1], self.notes.lines[last - 1]
            return SourceSpan(lines_(first, last), raw, document, first)
        return self.notes.passage(first, last, raw)

    def at(self, position: int) -> int:
        """Number of the segment that a character of `text` belongs to."""
        return bisect_right(self.starts, position) - 1

    def row(self, row: int) -> str:
        """The text of a line or table row, folded."""
        return self.text[self.opening(row) : self.opening(row + 1)]

    def opening(self, row: int) -> int:
        """Where a line or table row begins in `text`; for one without text, where the next begins."""
        return self.starts[bisect_left(self.rows, row)]


def cell(words: str) -> str:
    """The folded text of a whole cell, from its punctuated text; two numbers in one cell stay two.

    >>> cell(" 社会公益 组织 "), cell("1 0"), cell(" ")
    ('社会公益组织', '1␣0', '␀')
    """
    return "".join(_DIGITSAPART.sub(APART, words).split()) or BLANK


@lru_cache(maxsize=4096)
def short_cell(text: str) -> str:
    """The folded text of a short cell, as it is printed: labels and small figures come again and again."""
    return cell(punctuate(text))


def punctuated(lines: Sequence[str]) -> list[str]:
    """Lines with one kind of quote, bracket, comma, colon, dash and dot, each still one line.

    >>> punctuated(["【附表】１，２", "第１行\u2028第２行"])
    ['(附表)1,2', '第1行 第2行']
    """
    found = punctuate("\n".join(lines)).split("\n") if lines else []
    if len(found) > len(lines):
        found = punctuate("\n".join([" ".join(one.split()) for one in lines])).split("\n")
    return found
