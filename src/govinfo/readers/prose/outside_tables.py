"""What stands outside the tables of a document, divided where headings of sections stand."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, compress, count
from typing import NamedTuple

from govinfo.readers.prose.headings import FoundHeading, headings_in, printed_headings
from govinfo.readers.recognising.extents import Extents
from govinfo.readers.stream import Stream
from govinfo.text import Traced, fold

_SHORT = 60
"""A line of a table no longer than this holds nothing beside it."""
_BARS = "|｜ \t"
"""What stands between cells and is no prose."""


class NumberedLines(NamedTuple):
    """Lines of a document in their order.

    Attributes:
        rows: Their numbers.
        texts: What stands in each.
    """

    rows: list[int]
    texts: list[str]

    def add(self, row: int, text: str) -> None:
        """Add a line."""
        self.rows.append(row)
        self.texts.append(text)

    def extend(self, others: "NumberedLines", start: int = 0, end: int | None = None) -> None:
        """Add some of other lines."""
        self.rows.extend(others.rows[start:end])
        self.texts.extend(others.texts[start:end])

    def cut(self, end: int) -> None:
        """Leave out the lines from a place among them on."""
        del self.rows[end:], self.texts[end:]

    def without(self, taken: Sequence[int]) -> "NumberedLines":
        """The lines but for some that stand one behind the other, by their places among them."""
        first, last = (taken[0], taken[-1] + 1) if taken else (0, 0)
        return NumberedLines(self.rows[:first] + self.rows[last:], self.texts[:first] + self.texts[last:])

    @property
    def text(self) -> str:
        """What stands in them, but in those in which nothing does."""
        return "\n".join(filter(None, self.texts))


class HeadedLines(NamedTuple):
    """A heading, and the lines below it up to the next one.

    Attributes:
        row: The line that it stands in.
        heading: The heading.
        text: Its text.
        below: The lines below it, and what stands behind it in its own.
    """

    row: int
    heading: FoundHeading
    text: str
    below: NumberedLines


def divided(stream: Stream, tables: Extents) -> tuple[NumberedLines, list[HeadedLines]]:
    """The lines above the first heading, and each heading with the lines below it.

    Args:
        stream: The document.
        tables: What the tables take up of it.
    """
    may_head = {row for row, _ in stream.lines_with(printed_headings().endings)}
    whole, edges = _outside_tables(stream, tables)
    found: list[HeadedLines] = []
    preface = lines = NumberedLines([], [])
    start = 0
    for row in sorted(may_head.union(edges)):
        at = bisect_left(whole.rows, row, start)
        line = stream.lines[row - stream.first]
        if row in edges:
            pieces, behind = _outside(stream, row, line, edges[row]), at
        elif at < len(whole.rows) and whole.rows[at] == row:
            pieces, behind = iter([line]), at + 1
        else:
            continue
        lines.extend(whole, start, at)
        start = behind
        for heading, text in chain.from_iterable(map(_parted if row in may_head else _whole, pieces)):
            if heading is not None:
                lines = NumberedLines([], [])
                found.append(HeadedLines(row, heading, text, lines))
            elif text:
                lines.add(row, text)
    lines.extend(whole, start)
    return preface, found


def _outside_tables(stream: Stream, tables: Extents) -> tuple[NumberedLines, dict[int, list[tuple[int, int]]]]:
    """The lines outside the tables, and where tables stand in lines that hold more, by place in the stream's text."""
    inside = set[int]()
    edges: dict[int, list[tuple[int, int]]] = {}
    for (first, last), places in zip(tables.rows, tables.places, strict=True):
        inside.update(range(first, last + 1))
        for row in {first, last}:
            if len(stream.lines[row - stream.first]) > _SHORT:
                edges.setdefault(row, []).append(places)
    first, texts = stream.first, [*map(str.strip, stream.lines)]
    for row in (inside - tables.between).union(edges):
        texts[row - first] = ""
    if upright := stream.stacked.upright:
        texts = [text if row not in upright or text.strip(_BARS) else "" for row, text in enumerate(texts, first)]
    whole = NumberedLines([*compress(count(first), texts)], [*filter(None, texts)])
    return whole, {row: sorted(own) for row, own in edges.items()}


def _outside(stream: Stream, row: int, line: str, extents: list[tuple[int, int]]) -> Iterator[str]:
    """The parts of one line outside some stretches of the stream's text."""
    base = stream.opening(row)
    if any(start <= base and stream.opening(row + 1) <= end for start, end in extents):
        return
    places = _printing_places(line)
    at = 0
    for start, end in extents:
        first = _place(places, start - base, len(line))
        yield line[at:first]
        at = max(at, _place(places, end - base, len(line)))
    yield line[at:]


def _printing_places(line: str) -> Sequence[int]:
    """For each character of a line's folded text, the place in the line that it came from."""
    traced = Traced(line)
    printed = [at for at, sign in enumerate(traced.text) if not sign.isspace()]
    return printed if traced.straight else [*map(traced.place, printed)]


def _place(places: Sequence[int], at: int, end: int) -> int:
    if at <= 0:
        return 0
    return places[at] if at < len(places) else end


def _whole(line: str) -> Iterator[tuple[FoundHeading | None, str]]:
    """A line in which no heading stands."""
    yield None, line.strip()


def _parted(line: str) -> Iterator[tuple[FoundHeading | None, str]]:
    """A line divided where headings stand in it: each with its text, and what stands between them."""
    cuts = headings_in(line)
    if len(cuts) == 1 and cuts[0].end - cuts[0].start == len(fold(line)):
        yield cuts[0], line.strip()
        return
    places = _printing_places(line) if cuts else ()
    at = 0
    for heading in cuts:
        first, last = _place(places, heading.start, len(line)), _place(places, heading.end, len(line))
        yield None, line[at:first].strip()
        yield heading, line[first:last].strip()
        at = last
    yield None, line[at:].strip()
