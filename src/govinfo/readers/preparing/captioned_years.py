"""Tables of an earlier year below a caption of their own, beside or below the report's: they are no part of it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK, is_value
from govinfo.readers.preparing.separating import part_of, titles_of_years
from govinfo.readers.recognising.printed_labels import MeaningKind, printed_labels
from govinfo.readers.stream import Stream

_CAPTION = pattern(
    r"(?P<lead>(?:附[件表录]?|对比|比较)?\d?[:.]?\(?|\([一二三四五]\))"
    r"(?:(?P<year>20\d\d)年度?|(?P<before>(?:上一?|去|前一)年度?)|[本今当]年度?)"
    r"(?P<tail>(?:同期|政府信息公开|年报|统计|情况|数据|数字|表|如下|\(对比\))*[):]*)"
)
"""What names a year above a table, and says nothing of what is in it."""
_ABOVE: frozenset[MeaningKind] = frozenset({"head", "stub", "block", "note", "group", "route"})


class _Caption(NamedTuple):
    """A line or table row that names a year.

    Attributes:
        row: Its number.
        since: How long after the year reported on that is; -1 for any before it.
        bare: Whether it says nothing else.
    """

    row: int
    since: int
    bare: bool


def without_captioned_years(stream: Stream) -> Stream:
    """A stream without the tables of earlier years that stand below captions."""
    named = [*_named(stream)]
    titles = titles_of_years(stream) if named else []
    captions = [*_captions(named, titles)]
    paired = any(one.since == 0 for one in captions)
    earlier = [one.row for one in captions if one.since < 0 and (paired or not one.bare)]
    if not earlier:
        return stream
    begun = (row for row, _ in titles)
    ends = sorted({*(one.row for one in captions), *begun, *_sections(stream), stream.rows[-1] + 1})
    dropped = {at for row in earlier for at in _table(stream, row, ends[bisect_right(ends, row)])}
    kept = [at for at, row in enumerate(stream.rows) if row not in dropped]
    return part_of(stream, kept, {}) if dropped and kept else stream


def _named(stream: Stream) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines and table rows that name a year and count nothing, by their numbers."""
    for row, _ in stream.lines_with(("年",)):
        if match := _CAPTION.fullmatch(stream.row(row).replace(BLANK, "")):
            yield row, match


def _captions(named: Sequence[tuple[int, re.Match[str]]], titles: Sequence[tuple[int, int]]) -> Iterator[_Caption]:
    """The lines that name a year, each with how many years its year is later than the report's.

    That of the report is the year of the title above, else of the first title, else the latest year that any line
    names.
    """
    latest = max((int(match["year"]) for _, match in named if match["year"]), default=0)
    for row, match in named:
        above = bisect_left(titles, (row, 0)) - 1
        own = titles[max(above, 0)][1] if titles else latest
        since = -1 if match["before"] else int(match["year"]) - own if match["year"] else 0
        yield _Caption(row, since, bare=not (match["lead"] or match["tail"]))


def _sections(stream: Stream) -> Iterator[int]:
    """The lines and table rows that are headings of sections."""
    known = printed_labels().headings
    return (row for row, text in zip(stream.rows, stream.texts, strict=True) if text in known)


def _table(stream: Stream, caption: int, end: int) -> Iterator[int]:
    """A caption and what stands below it up to the last cell or figure, if heads of the form begin it.

    Args:
        stream: The stream.
        caption: The number of the caption.
        end: That of the first line or table row that is not below it.
    """
    first, behind = bisect_left(stream.rows, caption), bisect_left(stream.rows, end)
    filled = [at for at in range(first, behind) if stream.texts[at] != BLANK]
    figure = next((at for at in filled if is_value(stream.texts[at])), first)
    known = printed_labels().meanings
    above = (one.kind for text in stream.texts[first:figure] for one in known.get(text, ()))
    if any(map(_ABOVE.__contains__, above)):
        last = max(at for at in filled if stream.cells[at] or is_value(stream.texts[at]))
        yield from {*stream.rows[first : last + 1]}
