"""The prose of a document: what stands outside its tables, under the headings of the six sections."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, count
from operator import itemgetter
from typing import NamedTuple

from govinfo.readers.metadata.headline import title
from govinfo.readers.places import LateSpans
from govinfo.readers.prose import headings
from govinfo.readers.prose.headings import FoundHeading, printed_headings
from govinfo.readers.recognising.extents import Extents
from govinfo.readers.stream import Stream
from govinfo.report.narrative import Narrative, Passage, opens_topic
from govinfo.spans import SourceSpan
from govinfo.text import Traced, fold
from govinfo.vocabulary import Section

_SHORT = 60
"""A line of a table no longer than this holds nothing beside it."""

_BARS = "|｜ \t"
"""What stands between cells and is no prose."""
_ROW = itemgetter(0)


class _Headed(NamedTuple):
    """A heading in a line, its text, and the lines below it up to the next heading."""

    row: int
    heading: FoundHeading
    text: str
    below: list[tuple[int, str]]


def narrative(stream: Stream, tables: Extents, document: str | None) -> tuple[Narrative, LateSpans]:
    """The prose of a document, whole, and where each part of it stood."""
    parts: list[tuple[Section, str, list[tuple[int, str]]]] = []
    preface, headed = _divided(stream, tables)
    highest = headings.highest(one.heading for one in headed)
    openings = [(one.row, one.heading.section) for one in headed if one.heading.level == highest[one.heading.section]]
    own = _above_tables(openings, tables)
    lines = preface
    for row, opening, text, below in headed:
        if opening.level != highest[opening.section] or _heads_topic(row, opening, parts, own):
            lines.append((row, text))
        else:
            lines = [(row, "")]
            parts.append((opening.section, text, lines))
        lines += below
    head, taken = title([text for _, text in preface])
    spans = LateSpans()
    if head is not None:
        spans.later("narrative.title", _span(stream, [preface[at] for at in taken], document))
    rest_ = [line for at, line in enumerate(preface) if at not in taken]
    if rest_:
        spans.later("narrative.preface", _span(stream, rest_, document))
    passages: list[Passage] = []
    for section, heading, lines in parts:
        passages.append(Passage(section, heading, _joined(lines)))
        spans.later(f"narrative.{section}", _span(stream, lines, document))
    prose = Narrative(head, _joined(rest_), tuple(passages))
    spans.group("narrative.overview.", partial(_topics, prose, parts, stream, document, spans))
    return prose, spans


def _heads_topic(
    row: int,
    opening: FoundHeading,
    parts: Sequence[tuple[Section, str, list[tuple[int, str]]]],
    own: Mapping[Section, int],
) -> bool:
    """Whether a heading is a topic's: it stands in section one, before the one above its section's table."""
    return bool(parts) and parts[-1][0] is Section.OVERVIEW and row < own.get(opening.section, 0)


def _above_tables(openings: list[tuple[int, Section]], tables: Extents) -> dict[Section, int]:
    """The line of the heading that stands above each table: where others say the same before it, they head topics."""
    found: dict[Section, int] = {}
    for section, (first, _) in zip(tables.sections, tables.rows, strict=False):
        above = [row for row, opened in openings if opened is section and row <= first]
        if above:
            found[section] = above[-1]
    return found


def _joined(lines: list[tuple[int, str]]) -> str:
    return "\n".join([text for _, text in lines if text])


def _span(stream: Stream, lines: list[tuple[int, str]], document: str | None) -> Callable[[], SourceSpan]:
    return lambda: stream.passage(lines[0][0], lines[-1][0], _joined(lines), document)


def _topics(
    found: Narrative,
    parts: list[tuple[Section, str, list[tuple[int, str]]]],
    stream: Stream,
    document: str | None,
    spans: LateSpans,
) -> None:
    overview = [line for section, _, lines in parts if section is Section.OVERVIEW for line in lines]
    rows = [row for row, text in overview for part in text.splitlines() if opens_topic(part)]
    for topic, row in zip(found.topics, rows, strict=True):
        place = partial(stream.passage, row, row, topic.text, document)
        spans.later(f"narrative.overview.{topic.key}", place)


def _divided(stream: Stream, tables: Extents) -> tuple[list[tuple[int, str]], list[_Headed]]:
    """The prose outside the tables: the lines above the first heading, and each heading with the lines below it."""
    ending = {row for row, _ in stream.lines_with(printed_headings().endings)}
    whole, edges = _outside_tables(stream, tables)
    found: list[_Headed] = []
    lines: list[tuple[int, str]] = []
    preface = lines
    at = 0
    for row in sorted(ending.union(edges)):
        start, at = at, bisect_left(whole, row, at, key=_ROW)
        lines += whole[start:at]
        line = stream.lines[row - stream.first]
        if row in edges:
            pieces = _outside(stream, row, line, edges[row])
        elif at < len(whole) and whole[at][0] == row:
            pieces = iter([line])
            at += 1
        else:
            continue
        for heading, text in chain.from_iterable(map(_parted if row in ending else _whole, pieces)):
            if heading is not None:
                lines = []
                found.append(_Headed(row, heading, text, lines))
            elif text:
                lines.append((row, text))
    lines += whole[at:]
    return preface, found


def _outside_tables(stream: Stream, tables: Extents) -> tuple[list[tuple[int, str]], dict[int, list[tuple[int, int]]]]:
    """The lines outside the tables, and where tables stand in lines that hold more, by place in the stream's text."""
    inside = set[int]()
    edges: dict[int, list[tuple[int, int]]] = {}
    for (first, last), places in zip(tables.rows, tables.places, strict=True):
        inside.update(range(first, last + 1))
        for row in {first, last}:
            if len(stream.lines[row - stream.first]) > _SHORT:
                edges.setdefault(row, []).append(places)
    inside = (inside - tables.between).union(edges)
    told = zip(count(stream.first), map(str.strip, stream.lines))
    whole = [one for one in told if one[1] and one[0] not in inside]
    upright = stream.stacked.upright
    if upright:
        whole = [one for one in whole if one[0] not in upright or stream.lines[one[0] - stream.first].strip(_BARS)]
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
    cuts = headings.headings_in(line)
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
