"""Who published a report, for which year and when, behind the labels that a page prints them with."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from govinfo.forms.imprint import names_organ
from govinfo.patterns import pattern
from govinfo.readers.metadata.days import SPACED_DAY, day_in
from govinfo.readers.metadata.preface import FOR_ANOTHER
from govinfo.readers.metadata.statement import Statement
from govinfo.readers.stream import Stream
from govinfo.text import fold, punctuate

_DAYS = ("日期", "时间", "時間")
_DAY_LABEL = r"(?:发\s*布|公\s*布|公\s*开|发\s*文)\s*(?:日期|时间)"
_PUBLISHED = pattern(rf"{_DAY_LABEL}[:|\s]*{SPACED_DAY}")
"""The day, which an hour may stand behind."""
_OF_PAGE = (
    pattern(rf"^(?=.*来源)(?:.*[^\w(])?(?:时间|日期):\s*{SPACED_DAY}.*"),
    pattern(rf"^[^\w]*时间:\s*{SPACED_DAY}日?\s++\d{{1,2}}:\d\d(?::\d\d)?\s*+"),
)
"""The day of a page that says where it comes from beside, or that stands with its hour in a line of its own."""
_BELOW = pattern(rf"[^\w]*{_DAY_LABEL}\s*+(?::\s*+)?", near=_DAYS)
_DAY_ALONE = pattern(rf"[^\w]*{SPACED_DAY}日?(?:\s++[\d:]++)?\s*+")
_ISSUED = pattern(r"(?:发布机[构关]|公开机[构关]|发文机[构关])\s*+(?:[:：|]\s*+)*+([^\s|]{3,40})")
_SUPPLIED = pattern(r"(?:信息来源|来源)\s*+(?:[:：|]\s*+)*+([^\s|]{3,40})")
_FIELDS = (
    *("发布机", "公开机", "发文机", "来源", "报告年度"),
    *("發布機", "發佈機", "公開機", "發文機", "來源", "報告年度"),
)
"""What stands in these labels."""
_FOR_YEAR = pattern(r"报告年度\s*+[:：|]?\s*+(20\d\d)(?!\d)")
_READ, _QUOTED = 4000, 200
"""Characters of a line that are looked through for labels, and that are quoted of it."""


def statements(stream: Stream, document: str | None) -> Iterator[Statement]:
    """Organ, year and day of publication behind their labels, wherever a page prints them.

    The office of a government publishes what others report too: it is not taken for the one that does.
    """
    if any(map(stream.text.__contains__, _DAYS)):
        yield from _published(stream, document)
    if not any(map(stream.text.__contains__, _FIELDS)):
        return
    lines = [(row, line, punctuate(line[:_READ])) for row, line in stream.lines_with(_FIELDS)]
    for label in (_ISSUED, _SUPPLIED):
        for organ, row, line in _behind(label, lines):
            if names_organ(organ) and not FOR_ANOTHER.search(organ):
                yield Statement("organ", organ, stream.passage(row, row, line.strip()[:_QUOTED], document))
    for year, row, line in _behind(_FOR_YEAR, lines):
        yield Statement("year", int(year), stream.passage(row, row, line.strip()[:_QUOTED], document))


def _behind(label: re.Pattern[str], lines: Iterable[tuple[int, str, str]]) -> Iterator[tuple[str, int, str]]:
    """What stands behind a label, folded, with the number of each line that has it and the line as it is printed."""
    for row, line, text in lines:
        if match := label.search(text):
            yield fold(match[1]), row, line


def _published(stream: Stream, document: str | None) -> Iterator[Statement]:
    """The day behind its label, in the line or in the next one, else the one of the page."""
    for days in (_behind_label, _of_page):
        for row, line in stream.lines_with(_DAYS):
            day = days(stream, row, punctuate(line[:_READ]))
            if day is not None:
                yield Statement("published", day, stream.passage(row, row, line.strip()[:_QUOTED], document))
                return


def _behind_label(stream: Stream, row: int, line: str) -> date | None:
    """The day behind its label in a line, or alone in the next that is not empty."""
    match = _PUBLISHED.search(line)
    if match is None and _BELOW.fullmatch(line):
        below = next(filter(str.strip, stream.lines[row - stream.first + 1 :]), "")
        match = _DAY_ALONE.fullmatch(punctuate(below[:_READ]))
    return None if match is None else day_in(match)


def _of_page(_: Stream, __: int, line: str) -> date | None:
    """The day of the page, where a line is one that tells it."""
    match = next(filter(None, [told.fullmatch(line) for told in _OF_PAGE]), None)
    return None if match is None else day_in(match)
