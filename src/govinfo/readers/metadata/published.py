"""The day on which a page was put up: behind its label, in a line that says where it is from, or below the title."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain

from govinfo.patterns import pattern
from govinfo.readers.metadata.days import SPACED_DAY, day_in
from govinfo.readers.metadata.statement import Statement
from govinfo.readers.stream import Stream
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import normalise, punctuate

_WORDS = ("日期", "时间", "時間")
_LABEL = r"(?:发\s*布|公\s*布|公\s*开|发\s*文|发\s*表)\s*(?:日期|时间)"
_HOUR = r"\d{1,2}:\d\d(?::\d\d)?"
_SOURCE = r"(?:信息)?来源"
_BEHIND_LABEL = pattern(rf"{_LABEL}[:|\s]*{SPACED_DAY}")
_LABEL_ALONE = pattern(rf"[^\w]*{_LABEL}\s*+(?::\s*+)?", near=_WORDS)
_DAY_ALONE = pattern(rf"[^\w]*{SPACED_DAY}日?(?:\s++[\d:]++)?\s*+")
_OF_PAGE = (
    pattern(
        rf"^(?=.*来源)(?:.*(?:[^\w(]|来源:[^:\s]{{2,40}}?[局府办室厅院委会心站网处部社区镇乡](?:发布)?))?(?:时间|日期):\s*{SPACED_DAY}.*"
    ),
    pattern(rf"^[^\w]*时间:\s*{SPACED_DAY}日?\s++{_HOUR}\s*+"),
)
"""The day of a page that says where it comes from beside, or that stands with its hour in a line of its own."""
_AT = rf"{SPACED_DAY}日?(?: {_HOUR})? ?"
_BELOW_TITLE = (
    pattern(
        rf"(?:{_SOURCE}:? ?\S{{0,30}} )?(?:信息提供)?(?:日 ?期|时 ?间) ?: ?{_AT}"
        rf"(?:$|{_SOURCE}|作者|浏览|阅读|点击|访问|字|[\[(|【])"
    ),
    pattern(rf"{_AT}{_SOURCE}"),
    pattern(rf"{SPACED_DAY}日? {_HOUR}$"),
)
"""The day behind a mark that says no more, before where the page is from, or with its hour alone."""
_READ, _QUOTED = 4000, 200
"""Characters of a line that are looked through, and that are quoted of it."""
_LONGEST, _HEAD = 60, 8
"""Characters of a line below the title that are looked through, and how many lines the head of a page has there."""


def statements(stream: Stream, document: str | None) -> Iterator[Statement]:
    """The first day behind its label, in the line or in the next one, else that of the page."""
    if not any(map(stream.text.__contains__, _WORDS)):
        return
    lines = [(row, line.strip()[:_QUOTED], punctuate(line[:_READ])) for row, line in stream.lines_with(_WORDS)]
    labelled = ((row, line, _behind_label(text, stream, row)) for row, line, text in lines)
    of_page = ((row, line, _of_page(text)) for row, line, text in lines)
    for row, line, day in chain(labelled, of_page):
        if day is not None:
            yield Statement("published", day, stream.passage(row, row, line, document))
            return


def _behind_label(line: str, stream: Stream, row: int) -> date | None:
    """The day behind its label in a line, or alone in the next that is not empty."""
    match = _BEHIND_LABEL.search(line)
    if match is None and _LABEL_ALONE.fullmatch(line):
        match = _DAY_ALONE.fullmatch(punctuate(stream.below(row)[:_READ]))
    return None if match is None else day_in(match)


def _of_page(line: str) -> date | None:
    """The day of the page, where a line is one that tells it."""
    match = next(filter(None, [told.fullmatch(line) for told in _OF_PAGE]), None)
    return None if match is None else day_in(match)


def below_title(narrative: Narrative, spans: Mapping[str, SourceSpan], above: int) -> Iterator[Statement]:
    """The days that stand below a title, though nothing calls them those of publication.

    Args:
        narrative: The prose.
        spans: Where each part of it stood.
        above: How many lines of the preface stand above the title.
    """
    if narrative.title is None:
        return
    for line in narrative.preface.splitlines()[: above + _HEAD]:
        told = " ".join(normalise(line[:_LONGEST]).split()).lstrip("·•| ")
        for words in _BELOW_TITLE:
            if (match := words.match(told)) and (day := day_in(match)) is not None:
                yield Statement("published", day, spans["narrative.preface"])
