"""The prose of a document: what stands outside its tables, under the headings of the six sections."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from govinfo.readers.metadata.headline import title
from govinfo.readers.places import LateSpans
from govinfo.readers.prose.headings import highest
from govinfo.readers.prose.outside_tables import HeadedLines, NumberedLines, divided
from govinfo.readers.prose.page_foot import own
from govinfo.readers.recognising.extents import Extents
from govinfo.readers.stream import Stream
from govinfo.report.narrative import Narrative, Passage, opens_topic
from govinfo.spans import SourceSpan
from govinfo.vocabulary import Section


class _Part(NamedTuple):
    """A section of the prose: its heading, and its lines with the one that this stands in."""

    section: Section
    heading: str
    lines: NumberedLines


class Prose(NamedTuple):
    """The prose of a document.

    Attributes:
        narrative: All of it.
        spans: Where each part of it stood.
        above: How many lines of the preface stand above the title.
    """

    narrative: Narrative
    spans: LateSpans
    above: int


def narrative(stream: Stream, tables: Extents, document: str | None) -> Prose:
    """The prose of a document, whole, and where each part of it stood.

    Args:
        stream: The document.
        tables: What the tables take up of it.
        document: Its name.
    """
    preface, parts = _sections(*divided(stream, tables), tables)
    head, taken = title(preface.texts)
    below_title = preface.without(taken)
    passages = tuple([Passage(part.section, part.heading, part.lines.text) for part in parts])
    prose = Narrative(head, below_title.text, passages)
    spans = LateSpans()
    if head is not None:
        own = NumberedLines([preface.rows[at] for at in taken], [preface.texts[at] for at in taken])
        spans.later("narrative.title", _span(stream, own, document))
    if below_title.rows:
        spans.later("narrative.preface", _span(stream, below_title, document))
    lines: dict[str, list[NumberedLines]] = {"preface": [below_title]}
    for part in parts:
        spans.later(f"narrative.{part.section}", _span(stream, part.lines, document))
        lines.setdefault(str(part.section), []).append(part.lines)
    for key, each in lines.items():
        spans.group(f"narrative.{key}.", partial(_paragraphs, prose, key, each, stream, document, spans))
    above = NumberedLines([], preface.texts[: taken[0]] if taken else []).text
    return Prose(prose, spans, len(above.splitlines()))


def _sections(
    preface: NumberedLines, headed: Sequence[HeadedLines], tables: Extents
) -> tuple[NumberedLines, Sequence[_Part]]:
    """The preface and the sections; a heading that is none of a section's own is a line like others.

    What a site prints below the last section is none of it.
    """
    ranks = highest(one.heading for one in headed)
    openings = [(one.row, one.heading.section) for one in headed if one.heading.level == ranks[one.heading.section]]
    above_tables = _above_tables(openings, tables)
    parts: list[_Part] = []
    lines = preface
    for row, heading, text, below in headed:
        if heading.level != ranks[heading.section] or _heads_topic(row, heading.section, parts, above_tables):
            lines.add(row, text)
        else:
            lines = NumberedLines([row], [""])
            parts.append(_Part(heading.section, text, lines))
        lines.extend(below)
    if parts:
        lines.cut(own(lines.texts))
    return preface, parts


def _heads_topic(row: int, section: Section, parts: Sequence[_Part], above_tables: Mapping[Section, int]) -> bool:
    """Whether a heading is a topic's: it stands in section one, before the one above its section's table."""
    return bool(parts) and parts[-1].section is Section.OVERVIEW and row < above_tables.get(section, 0)


def _above_tables(openings: list[tuple[int, Section]], tables: Extents) -> dict[Section, int]:
    """The line of the heading that stands above each table: where others say the same before it, they head topics."""
    found: dict[Section, int] = {}
    for section, (first, _) in zip(tables.sections, tables.rows, strict=False):
        above = [row for row, opened in openings if opened is section and row <= first]
        if above:
            found[section] = above[-1]
    return found


def _span(stream: Stream, lines: NumberedLines, document: str | None) -> Callable[[], SourceSpan]:
    """Gives where some lines stood."""
    return lambda: stream.passage(lines.rows[0], lines.rows[-1], lines.text, document)


def _paragraphs(
    prose: Narrative, key: str, parts: Sequence[NumberedLines], stream: Stream, document: str | None, spans: LateSpans
) -> None:
    """Add to the places those of the paragraphs of a passage, by their numbers, and of the topics of section one."""
    printed = chain.from_iterable(zip(part.rows, part.texts, strict=True) for part in parts)
    lines = [(row, line) for row, text in printed if text for line in text.split("\n")]
    for number, (row, line) in enumerate(lines, 1):
        spans.later(f"narrative.{key}.{number}", partial(stream.passage, row, row, line, document))
    if key == Section.OVERVIEW:
        rows = [row for row, line in lines for own in line.splitlines() if opens_topic(own)]
        for topic, row in zip(prose.topics, rows, strict=True):
            place = partial(stream.passage, row, row, topic.text, document)
            spans.later(f"narrative.{key}.{topic.key}", place)
