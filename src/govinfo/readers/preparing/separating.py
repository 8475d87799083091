"""Several reports in one document: one after the other, or of two years side by side in the same lines."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.forms.imprint import names_organ
from govinfo.messages import recognising as says
from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.limits import Limits
from govinfo.readers.metadata.headline import entitled, titled
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.tokens import tokens
from govinfo.readers.stream import Declared, Stream, StreamNotes
from govinfo.vocabulary import ApplicationRow, Section

_DIGITS = pattern(r"[\d.+-]+")
_YEAR = pattern(r"20\d\d年度?")
_REPORTS = ("报告", "年报", "報告", "年報")
"""What a report's title ends in, or nearly so."""
_ROWS = 12
"""Two tables have at least so many row labels each; fewer are a label that stands twice."""


def separate(stream: Stream, limits: Limits) -> list[Stream]:
    """The streams of the reports in a document; the document's own where it holds one report.

    Raises:
        ReadError: If the first row stands in it more often than the limits allow.
    """
    count = opened(stream)
    if count > limits.labels:
        raise ReadError(says.TOO_MANY_REPORTS, count=count, most=limits.labels)
    together = [] if count < 2 else _abreast(stream) or _in_turn(stream)
    return together if len(together) > 1 else _below_titles(stream)


def opened(stream: Stream) -> int:
    """How often the first row of 表三 is printed in a stream."""
    return stream.text.count(_first_row())


def _first_row() -> str:
    """The label of that row without its list mark, with which every printing of it ends."""
    return min(printed_labels().spellings(Section.APPLICATIONS, ApplicationRow.RECEIVED), key=len)


def _abreast(stream: Stream) -> list[Stream]:
    """Two reports side by side: lines with the labels of many rows say the same twice, but for the figures."""
    rows = dict(stream.by_row())
    halves = {row: half for row, numbers in rows.items() if (half := _half(stream, numbers))}
    labels: dict[int, list[str]] = {}
    for item in tokens(stream, 0, len(stream.text)):
        if item.row in halves and item.means("row"):
            labels.setdefault(item.row, []).append(item.text)
    if len({said[0] for said in labels.values() if len(said) == 2}) < _ROWS:
        return []
    sides = [
        [
            number
            for row, inside in rows.items()
            for number in (inside[side * halves[row] : (side + 1) * halves[row]] if row in halves else inside)
        ]
        for side in (0, 1)
    ]
    return [
        part_of(stream, numbers, halves, notes)
        for numbers, notes in zip(sides, _with_years(stream, sides), strict=True)
    ]


def _with_years(stream: Stream, sides: Sequence[Sequence[int]]) -> list[StreamNotes]:
    """What a document holds beside the text of each side, with the year above it where another is above the other."""
    said = [{stream.texts[at]: at for at in side if _YEAR.fullmatch(stream.texts[at])} for side in sides]
    notes = stream.notes
    if [len(own) for own in said] != [1] * len(sides) or len({text for own in said for text in own}) < len(sides):
        return [notes] * len(sides)
    places = [stream.locate(at) for own in said for at in own.values()]
    return [notes._replace(declared={**notes.declared, Declared.YEAR: place}) for place in places]


def _half(stream: Stream, numbers: Sequence[int]) -> int:
    """How many segments each half of a line has, if both say the same but for figures; else 0."""
    half, odd = divmod(len(numbers), 2)
    texts = [_DIGITS.sub("#", stream.texts[number]) for number in numbers]
    return half if not odd and texts[:half] == texts[half:] else 0


def _in_turn(stream: Stream) -> list[Stream]:
    """Reports one after the other: behind a whole table the labels of its rows begin anew."""
    cuts: list[int] = []
    seen: set[str] = set()
    since = 0
    second = False
    for item in tokens(stream, 0, len(stream.text)):
        meaning = item.means("row")
        second = second or any(one.section is Section.PROACTIVE for one in item.meanings)
        if meaning is None or meaning.section is not Section.APPLICATIONS or meaning.bare or item.means("head"):
            continue
        if meaning.key == ApplicationRow.RECEIVED and len(seen) >= _ROWS:
            opening = _opening(stream, since, item.segment)
            if second and opening == item.segment:
                continue
            cuts.append(opening)
            seen.clear()
        seen.add(meaning.key)
        since = item.segment
    edges = [0, *cuts, len(stream.texts)]
    if len(seen) < _ROWS or not cuts:
        return [stream]
    return [part_of(stream, range(start, end), {}) for start, end in pairwise(edges)]


def _below_titles(stream: Stream) -> list[Stream]:
    """Reports of several years or organs, each below its title; the stream itself where there are none.

    Behind such a title a report begins before another follows; several together are above the same one, and only one of
    them is its own. Those of other organs on the same year begin with a heading that the one before has, too: a name
    above each page may be another than the title's.
    """
    titles = _titles(stream)
    if len({name for _, name in titles}) < 2:
        return [stream]
    cuts: dict[int, _Name] = {}
    seen: set[Section] = set()
    above = titles[0][0]
    for (row, name), (after, _) in pairwise([*titles, (stream.rows[-1] + 1, _NOBODY)]):
        if sections := {section for line in range(row, after) for section in _opened_by(stream, line)}:
            last = next(reversed(cuts.values()), _NOBODY)
            if name.year != last.year or (name.is_other(last) and sections & seen):
                cuts[_with_organ(stream, bisect_left(stream.rows, above))] = name
                seen.clear()
            seen |= sections
            above = after
    if len(cuts) < 2:
        return [stream]
    _, *others = cuts
    return [part_of(stream, range(start, end), {}) for start, end in pairwise([0, *others, len(stream.texts)])]


class _Name(NamedTuple):
    """What a title names.

    Attributes:
        organ: Who reports, where it says so.
        year: The year.
    """

    organ: str | None
    year: int

    def is_other(self, name: "_Name") -> bool:
        """Whether another organ is named here than there, and neither name is a longer form of the other."""
        organs = self.organ or "", name.organ or ""
        return not any(one in other for one, other in (organs, organs[::-1]))


_NOBODY = _Name(None, 0)


def _titles(stream: Stream) -> list[tuple[int, _Name]]:
    """The lines or table rows of a stream that are a report's title with a year, by number."""
    lines = ((row, entitled(line)) for row, line in stream.lines_with(_REPORTS) if titled(line))
    return [(row, _Name(organ, year)) for row, (organ, year) in lines if year is not None]


def titles_of_years(stream: Stream) -> list[tuple[int, int]]:
    """The lines or table rows of a stream that are a report's title, by number, each with the year that it names."""
    return [(row, name.year) for row, name in _titles(stream)]


def _opening(stream: Stream, after: int, before: int) -> int:
    """The segment in which a report begins whose first row label is *before*: at its title, else at a heading."""
    heading = None
    for number in range(after + 1, before):
        row = stream.rows[number]
        if number and stream.rows[number - 1] == row:
            continue
        if titled(stream.lines[row - stream.first]):
            return _with_organ(stream, number)
        if heading is None and _opened_by(stream, row):
            heading = number
    return before if heading is None else heading


def _with_organ(stream: Stream, title: int) -> int:
    """The first segment of a title, by that of its line: the organ may stand in the line above."""
    above = next((at for at in range(title - 1, -1, -1) if stream.texts[at] != BLANK), title)
    return above if names_organ(stream.texts[above]) else title


def _opened_by(stream: Stream, row: int) -> set[Section]:
    """Which of the first sections of a report a line or table row is the heading of."""
    return {
        meaning.section
        for meaning in printed_labels().meanings.get(stream.row(row).replace(BLANK, ""), ())
        if meaning.kind in {"section", "block"} and meaning.section in {Section.OVERVIEW, Section.PROACTIVE}
    }


def part_of(
    stream: Stream,
    numbers: Sequence[int],
    halves: dict[int, int],
    notes: StreamNotes | None = None,
    *,
    columns: bool = True,
) -> Stream:
    """The stream of some segments of another.

    Args:
        stream: The other.
        numbers: The segments, by their numbers in it.
        halves: The table rows of which only some cells belong to it, with how many columns those take up.
        notes: What the document holds for it beside its text, where that is not the same.
        columns: Whether its cells stand in columns as those of the other do.
    """
    segments = stream.segments.some(numbers)
    words: dict[int, list[int]] = {}
    for number, row in zip(numbers, segments.rows, strict=True):
        words.setdefault(row, []).append(number)
    first, last = segments.rows[0], segments.rows[-1]
    lines = [""] * (last - first + 1)
    for row, inside in words.items():
        halved = " ".join(map(stream.raw, inside)) if row in halves else None
        lines[row - first] = stream.lines[row - stream.first] if halved is None else halved
    widths = {row: halves.get(row, stream.widths[row]) for row in words if row in stream.widths}
    places = stream.places.of(numbers)
    return stream.part(segments, places if columns else places._replace(columns=None), lines, widths, notes)
