"""The prose of a document: what stands outside its tables, under the headings of the six sections."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from govinfo.readers.metadata.headline import title
from govinfo.readers.places import LateSpans
from govinfo.readers.prose import headings
from govinfo.readers.prose.headings import FoundHeading, printed_headings
from govinfo.readers.recognising.tables import Extents
from govinfo.readers.stream import Stream
from govinfo.report.narrative import Narrative, Passage, opens_topic
from govinfo.spans import SourceSpan
from govinfo.text import Traced
from govinfo.vocabulary import Section

_SHORT = 60
"""A line of a table no longer than this holds nothing beside it."""

_BARS = "|｜ \t"
"""What stands between cells and is no prose."""


def narrative(stream: Stream, tables: Extents, document: str | None) -> tuple[Narrative, LateSpans]:
    """The prose of a document, whole, and where each part of it stood."""
    preface: list[tuple[int, str]] = []
    parts: list[tuple[Section, str, list[tuple[int, str]]]] = []
    pieces = [piece for piece in _pieces(stream, tables) if piece[1] or piece[2]]
    highest = headings.highest(heading for _, heading, _ in pieces if heading is not None)
    openings = [
        (row, heading.section) for row, heading, _ in pieces if heading and heading.level == highest[heading.section]
    ]
    own = _above_tables(openings, tables)
    lines = preface
    for row, opening, text in pieces:
        if opening is None or opening.level != highest[opening.section] or _heads_topic(row, opening, parts, own):
            lines.append((row, text))
        else:
            lines = [(row, "")]
            parts.append((opening.section, text, lines))
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


def _lines(stream: Stream, tables: Extents) -> Iterator[tuple[int, str]]:
    """The lines, and the parts of lines, that stand outside the tables."""
    inside = set[int]()
    edges: dict[int, list[tuple[int, int]]] = {}
    for (first, last), (start, end) in zip(tables.rows, tables.places, strict=True):
        inside.update(range(first, last + 1))
        for row in {first, last}:
            edges.setdefault(row, []).append((start, end))
    inside -= tables.between
    for row, line in stream.numbered():
        if row in edges and len(line) > _SHORT:
            yield from ((row, part) for part in _outside(stream, row, line, sorted(edges[row])))
        elif row not in inside and line.strip() and (row not in stream.stacked.upright or line.strip(_BARS)):
            yield row, line


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


def _pieces(stream: Stream, tables: Extents) -> Iterator[tuple[int, FoundHeading | None, str]]:
    """The prose, divided where headings stand in it: the line, the heading, its text or what stands between two."""
    ending = {row for row, _ in stream.lines_with(printed_headings().endings)}
    for row, text in _lines(stream, tables):
        cuts = headings.found(text) if row in ending else ()
        if not cuts:
            yield row, None, text.strip()
            continue
        places = _printing_places(text)
        at = 0
        for heading in cuts:
            first, last = _place(places, heading.start, len(text)), _place(places, heading.end, len(text))
            yield row, None, text[at:first].strip()
            yield row, heading, text[first:last].strip()
            at = last
        yield row, None, text[at:].strip()
