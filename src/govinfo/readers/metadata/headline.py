"""Who reports, on which year, and when it was published: from title, preface and file name, or `None`."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from govinfo.forms.imprint import names_organ
from govinfo.languages import Text
from govinfo.patterns import pattern
from govinfo.readers.metadata.preface import NAME, YEAR, PrefaceFacts, numbered, preface_facts
from govinfo.readers.stream import Stream
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import fold
from govinfo.vocabulary import Section

_MARK = r"(?:#{1,6}|(?:标题|名称):?)?"
_TITLE = pattern(rf"{_MARK}(?P<before>[^,。;:#]*?)(?:{YEAR}(?P<after>[^,。;:]*?))?{NAME}$")
_WITHIN = pattern(rf"{_MARK}(?P<before>[^,。;:#]*?)(?P<after>)(?:政府)?信息公开(?:工作)?{YEAR}(?:工作)?报告$")
"""A title with the year in the middle of the report's name."""
_PERIOD = pattern(r"(20\d\d)年1月1日(?:起)?(?:至|到|-|—)(?:20\d\d年)?12月31日")
_PUBLISHED = pattern(r"(?:发布|公布|公开|发文)(?:日期|时间)[:\s]*(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})(?!\d)")
_IN_NAME = pattern(r"(?<!\d)(20[0-4]\d)(?!\d)")
_IN_TEXT = pattern(r"(?<!\d)(20\d\d)年(?!\d{1,2}月)")
_REMARKS = pattern(r"^(?:\([^()]*\))+")
_LINES = 40
_LONGEST = 90


class Headline(NamedTuple):
    """Who, which year, and when.

    Attributes:
        organ: Name of the organ, or `None`.
        year: The year reported on, or `None`.
        published: Day of publication, or `None`.
    """

    organ: str | None
    year: int | None
    published: date | None


def title(lines: Sequence[str]) -> tuple[str | None, tuple[int, ...]]:
    """The title among the lines before the first section, and which lines it takes up.

    >>> title(["某市财政局", "2023年政府信息公开工作", "年度报告", "根据《条例》……"])
    ('某市财政局2023年政府信息公开工作年度报告', (0, 1, 2))
    """
    for at, line in enumerate(lines[:_LINES]):
        for taken in ((at,), (at, at + 1)):
            text = fold("".join(lines[taken[0] : taken[-1] + 1]))
            if taken[-1] >= len(lines) or len(text) > _LONGEST or len(fold(line)) < 3 or not _entitled(text):
                continue
            if len(taken) > 1 and titled(lines[at + 1]):
                break
            above = fold(lines[at - 1]) if at else ""
            whole = (at - 1, *taken) if not _organ(text) and names_organ(above) else taken
            shown = [lines[part].strip() for part in whole]
            return re.sub(r"^\s*(?:#{1,6}\s|(?:标题|名称)\s*[:：])\s*", "", "".join(shown)), whole
    return None, ()


def titled(line: str) -> bool:
    """Whether a line is a report's title that names a year."""
    match = _entitled(fold(line)) if len(line) <= _LONGEST else None
    return match is not None and match["year"] is not None


def entitled(title: str) -> tuple[str | None, int | None]:
    """The organ and the year that a report's title names, each `None` where it does not.

    >>> entitled("某市财政局2023年政府信息公开工作年度报告"), entitled("通知公告")
    (('某市财政局', 2023), (None, None))
    """
    folded = fold(title)
    match = _entitled(folded) if len(title) <= _LONGEST else None
    return (_organ(folded), numbered(match["year"]) if match["year"] else None) if match else (None, None)


def _entitled(folded: str) -> re.Match[str] | None:
    """A line as a report's title."""
    return _TITLE.fullmatch(folded) or _WITHIN.fullmatch(folded)


def _organ(folded: str) -> str | None:
    match = _entitled(folded)
    organ = _unframed(match["before"] or match["after"] or "") if match else ""
    return organ if names_organ(organ) else None


def _unframed(organ: str) -> str:
    """A name without what pages print before it: remarks in brackets, and the way to the page, folded.

    >>> _unframed("(图解)某市公安局"), _unframed("首页)信息公开)某市公安局"), _unframed("国家新闻出版署(国家版权局)")
    ('某市公安局', '某市公安局', '国家新闻出版署(国家版权局)')
    """
    bare = _REMARKS.sub("", organ)
    if bare.count(")") > bare.count("("):
        bare = bare.rstrip(")").rpartition(")")[2]
    return bare.lstrip("(").removeprefix("关于")


def read(narrative: Narrative, spans: dict[str, SourceSpan], stream: Stream, document: str | None) -> Headline:
    """Who reports, on which year, and when it was published; where each was read is added to *spans*."""
    organ: str | None = None
    year: int | None = None
    if narrative.title is not None:
        organ, year = entitled(narrative.title)
        if organ is not None:
            spans["organ"] = spans["narrative.title"]
        if year is not None:
            spans["year"] = spans["narrative.title"]
    told = preface_facts(narrative.preface) if organ is None or year is None else PrefaceFacts()
    if organ is None and told.organ is not None:
        organ, spans["organ"] = told.organ, spans["narrative.preface"]
    if year is None:
        year = _year(narrative, told, spans, document)
    return Headline(organ, year, _published(stream, spans, document))


def _year(narrative: Narrative, told: PrefaceFacts, spans: dict[str, SourceSpan], document: str | None) -> int | None:
    """The year of the report's name in the preface, else of the period stated, else of the file name.

    Else it is the only year that section one speaks of.
    """
    if told.year is not None:
        spans["year"] = spans["narrative.preface"]
        return told.year
    overview = fold(narrative[Section.OVERVIEW])
    period = {int(year) for year in _PERIOD.findall(fold(narrative.preface) + overview)}
    if len(period) == 1:
        where = "narrative.preface" if "narrative.preface" in spans else "narrative.overview"
        spans["year"] = spans[where]
        return period.pop()
    named = {int(year) for year in _IN_NAME.findall(document or "")}
    if len(named) == 1:
        spans["year"] = SourceSpan(Text("文件名", "file name"), document or "", document)
        return named.pop()
    spoken = {int(year) for year in _IN_TEXT.findall(overview)}
    if len(spoken) == 1:
        spans["year"] = spans["narrative.overview"]
        return spoken.pop()
    return None


def _published(stream: Stream, spans: dict[str, SourceSpan], document: str | None) -> date | None:
    for row, line in enumerate(stream.lines, 1):
        if ("日期" in line or "时间" in line) and (match := _PUBLISHED.search(fold(line[:4000]))):
            try:
                day = date(*map(int, match.groups()))
            except ValueError:
                continue
            spans["published"] = stream.passage(row, row, line.strip()[:200], document)
            return day
    return None
