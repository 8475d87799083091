"""Who reports, on which year, and when it was published: from title, preface and file name, or `None`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial

from govinfo.forms.imprint import names_organ
from govinfo.languages import Text
from govinfo.patterns import mentions, pattern
from govinfo.readers.metadata import signed
from govinfo.readers.metadata.days import day_in
from govinfo.readers.metadata.page_head import title_in
from govinfo.readers.metadata.preface import (
    FOR_ANOTHER,
    NAME,
    SUBJECT,
    YEAR,
    PrefaceFacts,
    acting,
    numbered,
    preface_facts,
)
from govinfo.readers.metadata.statement import Statement
from govinfo.readers.stream import Stream, punctuated
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import compose, fold, punctuate
from govinfo.vocabulary import Section

_SUBJECTS = (SUBJECT, "政务公开")
_SCHOOL = r"(?:20\d\d\W{1,3})?20\d\d学年度?"
"""A year of schools, which is none of the calendar."""
_WHEN = rf"(?:{_SCHOOL}|{YEAR})"
_TITLES = (
    pattern(rf"(?P<before>[^,。;]*?)(?:{_WHEN}(?P<after>(?:(?!20\d\d)[^,。;])*?))?{NAME}"),
    pattern(rf"(?P<before>[^,。;]*?)(?P<after>)(?:政府)?信息公开(?:工作)?{_WHEN}(?:工作)?报告"),
    pattern(rf"(?P<before>[^,。;]*?)(?P<after>){NAME}\({YEAR}\)"),
    pattern(rf"(?P<before>[^,。;]*?)(?:{_WHEN}(?P<after>[^,。;]*?))(?:政府)?信息公开(?:工作)?年报"),
    pattern(
        rf"(?P<before>[^,。;]*?){_WHEN}(?P<after>)(?:政府)?信息公开(?=[^报]*报)(?=[^告]*告)[工作情况的年度报告]{{4,12}}"
    ),
)
"""Titles with the year before the report's name, within it, behind it; with the name that is shorter, or misspelt."""
_MARK = pattern(r"#{1,6}|(?:标题|名称|附件\d{0,2}):?")
_WAY = pattern(r".*[:/]")
"""The way to a page that slashes part, and what else stands before a colon."""
_TAIL = pattern(
    r"(?<=报告)(?:的(?:函|通知|公告)$|[-|].*|\((?!20|二)[^()]{1,8}\)|\(附[^()]*\)|\)|\.(?:docx?|wps|pdf))$"
    r"|(?<=年报)[-|].*$"
)
"""What follows it: the name of the site, a remark, or what the report was sent with."""
_BRACKETED = pattern(
    r"(?P<by>(?:(?!20\d\d|报告|年报)[^()])*?)(?:关于)?(?:印发|发布|公布|报送|公开)?"
    r"\(附?(?P<said>(?=.*信息公开).*(?:报告|年报))\)(?:的(?:函|通知|公告))?"
)
"""A title in title brackets, and who sends it with a letter."""
_NO_ORGAN = pattern(r"首页|当前位置|您的位置|(?:政府)?信息公开|政务公开|年度报告|年报")
"""How a way begins whose steps nothing parts."""
_ALONE = pattern(r"\((?:本级|机关|本级机关|局机关|本部门)\)$")
"""That a title speaks of the organ without those below it."""
_EARLIER = pattern(r"20\d\d年?度?[-—–~至到、和及/]?$")
"""Another year right before the year of a title: it names several, and none of them is the report's."""
_TWICE = pattern(r"(.{4,30})\1$")
"""A name behind itself: the last step of such a way, and the title it leads to."""
_ABOUT = pattern(r"(?:关于)?(?:印发|发布|公布|报送)?\(?$")
_DAYS = ("日期", "时间", "時間")
_PERIOD = pattern(r"(20\d\d)年?1月?1日(?:起,?)?(?:至|到|-|—)(?:20\d\d年?)?12月?31(?!\d)", near=("31",))
"""The whole of a year, where pages may have lost 年 and 月, which are set in another font than the digits."""
_PRINTED_DAY = r"(20\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)"
_DAY_LABEL = r"(?:发\s*布|公\s*布|公\s*开|发\s*文)\s*(?:日期|时间)"
_PUBLISHED = pattern(rf"{_DAY_LABEL}[:|\s]*{_PRINTED_DAY}")
"""The day, which an hour may stand behind."""
_OF_PAGE = (
    pattern(rf"(?=.*来源)(?:.*[^\w(])?(?:时间|日期):\s*{_PRINTED_DAY}.*"),
    pattern(rf"[^\w]*时间:\s*{_PRINTED_DAY}日?\s++\d{{1,2}}:\d\d(?::\d\d)?\s*+"),
)
"""The day of a page that says where it comes from beside, or that stands with its hour in a line of its own."""
_BELOW = pattern(rf"[^\w]*{_DAY_LABEL}\s*+(?::\s*+)?", near=_DAYS)
_DAY_ALONE = pattern(rf"[^\w]*{_PRINTED_DAY}日?(?:\s++[\d:]++)?\s*+")
_ISSUED = pattern(r"(?:发布机[构关]|公开机[构关]|发文机[构关])\s*+(?:[:：|]\s*+)*+([^\s|]{3,40})")
_SUPPLIED = pattern(r"(?:信息来源|来源)\s*+(?:[:：|]\s*+)*+([^\s|]{3,40})")
_FIELDS = (
    *("发布机", "公开机", "发文机", "来源", "报告年度"),
    *("發布機", "發佈機", "公開機", "發文機", "來源", "報告年度"),
)
"""What stands in these labels."""
_FOR_YEAR = pattern(r"报告年度\s*+[:：|]?\s*+(20\d\d)(?!\d)")
_IN_NAME = pattern(r"(?<!\d)(20[0-4]\d)(?!\d)")
_IN_TEXT = pattern(r"(?<![\d比较与至到转])(20\d\d)年(?!\d{1,2}月|(?:度)?(?:结转|转结|转入|转来|遗留|顺延|同期|相比))")
_TOPIC = pattern(r"^\s*(?:[(（][一二三1-3][)）]|[一1]、|1\.)[^,，。;；:：\n]{2,30}\n")
"""The heading of the first part of a section, on a line of its own."""
_REMARKS = pattern(r"^(?:\([^()]*\))+")
_PRINTED_MARK = pattern(r"^\s*#{1,6}\s+")
_LINES = 40
"""Above the first section no title stands further down."""
_LONGEST = 90
"""A title, folded, has no more characters."""
_READ, _QUOTED = 4000, 200
"""Characters of a line that are looked through for labels, and that are quoted of it."""


def title(lines: Sequence[str]) -> tuple[str | None, tuple[int, ...]]:
    """The title among the lines before the first section, and which lines it takes up.

    >>> title(["某市财政局", "2023年政府信息公开工作", "年度报告", "根据《条例》……"])
    ('某市财政局2023年政府信息公开工作年度报告', (0, 1, 2))
    """
    text, taken = _best(lines)
    if text is None:
        return None, ()
    shown = _PRINTED_MARK.sub("", title_in(_joined(lines, taken)))
    above = lines[taken[0] - 1].strip() if taken[0] else ""
    if entitled(text)[0] is None and names_organ(fold(above)):
        return above + shown, (taken[0] - 1, *taken)
    return shown, taken


def _best(lines: Sequence[str]) -> tuple[str | None, tuple[int, ...]]:
    """The first title that names a year and stands by itself; else the first that names one, else the first."""
    first: dict[bool, tuple[str, tuple[int, ...]]] = {}
    for text, taken in _candidates(lines):
        dated = _dated(text)
        if dated and _framed(text) == fold(_joined(lines, taken)):
            return text, taken
        first.setdefault(dated, (text, taken))
    return first.get(True) or first.get(False) or (None, ())


def _joined(lines: Sequence[str], taken: tuple[int, ...]) -> str:
    return "".join(lines[at].strip() for at in taken)


def _candidates(lines: Sequence[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Titles of one line or two, folded, each with which lines it takes up."""
    taken_up = -1
    folded = [compose("".join(line.split())) for line in punctuated(lines[: _LINES + 1])]
    for at in range(min(len(lines), _LINES)):
        for taken in ((at,), (at, at + 1)):
            said = "".join(folded[at : taken[-1] + 1])
            if at <= taken_up or taken[-1] >= len(lines) or len(folded[at]) < 3 or not mentions(said, _SUBJECTS):
                continue
            text = fold(title_in(_joined(lines, taken)))
            if len(text) > _LONGEST:
                continue
            if _entitled(text) and not (len(taken) > 1 and titled(lines[at + 1])):
                taken_up = taken[-1]
                yield text, taken


def _dated(folded: str) -> bool:
    match = _entitled(folded)
    return match is not None and match["year"] is not None


def titled(line: str) -> bool:
    """Whether a line is a report's title that names a year."""
    match = _entitled(fold(title_in(line))) if len(line) <= _LONGEST else None
    return match is not None and match["year"] is not None


def entitled(title: str) -> tuple[str | None, int | None]:
    """The organ and the year that a report's title names, each `None` where it does not.

    >>> entitled("某市财政局2023年政府信息公开工作年度报告"), entitled("通知公告")
    (('某市财政局', 2023), (None, None))
    """
    match = _entitled(fold(title_in(title))) if len(title) <= _LONGEST else None
    if match is None:
        return None, None
    organs = filter(names_organ, map(_named, (match["before"], match["after"] or "")))
    one = match["year"] and not _EARLIER.search(match["before"])
    return next(organs, None), numbered(match["year"]) if one else None


@lru_cache(maxsize=64)
def _entitled(folded: str) -> re.Match[str] | None:
    """A line as a report's title."""
    if not mentions(folded, _SUBJECTS):
        return None
    bare = _framed(folded)
    return next((match for title in _TITLES if (match := title.fullmatch(bare))), None)


def _framed(folded: str) -> str:
    """A title without what pages print before it: remarks in brackets, its mark, and the way to the page.

    >>> _framed("(图解)某市公安局"), _framed("首页)信息公开)某市公安局"), _framed("国家新闻出版署(国家版权局)")
    ('某市公安局', '某市公安局', '国家新闻出版署(国家版权局)')
    >>> _framed("关于报送(某市公安局2023年信息公开年报)的函"), _framed("某局关于报送(2023年信息公开年报)的函")
    ('某市公安局2023年信息公开年报', '某局2023年信息公开年报')
    """
    if match := _BRACKETED.fullmatch(folded):
        folded = match["said"] if not match["said"].startswith("20") else match["by"] + match["said"]
    bare = _WAY.sub("", _TAIL.sub("", _REMARKS.sub("", folded)))
    bare = bare[match.end() :] if (match := _MARK.match(bare)) else bare
    while bare.count(")") > bare.count("("):
        bare = bare.partition(")")[2]
    return bare


def _named(words: str) -> str:
    """The name of an organ in what stands before or behind the year; a bracket that is not closed is none of it.

    >>> _named("首页年报某县财政局某县财政局"), _named("首页年报某县财政局")
    ('某县财政局', '')
    """
    bare = _ABOUT.sub("", words.lstrip("(").removeprefix("关于"))
    if (twice := _TWICE.search(bare)) and names_organ(twice[1]):
        return twice[1]
    return "" if _NO_ORGAN.match(bare) else bare.partition("(")[0] if ")" not in bare else _ALONE.sub("", bare)


def statements(narrative: Narrative, spans: Mapping[str, SourceSpan]) -> Iterator[Statement]:
    """What title, lines below it, preface and signature say, the most reliable first.

    Where no preface stands, section one may open with it.
    """
    if narrative.title is not None:
        yield from _firm(*entitled(narrative.title), spans["narrative.title"])
    yield from signed.below_title(narrative, spans)
    where = "preface" if narrative.preface else "overview"
    told = preface_facts(narrative.preface or narrative[Section.OVERVIEW].partition("\n")[0])
    if told != PrefaceFacts():
        yield from _firm(*told, spans[f"narrative.{where}"])
    yield from signed.below_sections(narrative, spans)


def _firm(organ: str | None, year: int | None, span: SourceSpan) -> Iterator[Statement]:
    """What a place says that nothing but the report's own organ and year can stand in."""
    if organ is not None:
        yield Statement("organ", organ, span, firm=True)
    if year is not None:
        yield Statement("year", year, span, firm=True)


def guesses(narrative: Narrative, spans: Mapping[str, SourceSpan], document: str | None) -> Iterator[Statement]:
    """The year of the period that the prose states, else of the file name, else the one section one speaks of.

    That is the only one, or the last of several, with which it opens. A title with a year of schools leaves no more
    than the first.
    """
    overview = narrative[Section.OVERVIEW]
    period = {int(year) for year in _PERIOD.findall(fold(narrative.preface + overview))}
    if len(period) == 1:
        where = "narrative.preface" if "narrative.preface" in spans else "narrative.overview"
        yield Statement("year", period.pop(), spans[where])
    if narrative.title is not None and re.search(_SCHOOL, fold(narrative.title)):
        return
    named = {int(year) for year in _IN_NAME.findall(document or "")}
    if len(named) == 1:
        yield Statement("year", named.pop(), SourceSpan(Text("文件名", "file name"), document or "", document))
    spoken = [*map(int, _IN_TEXT.findall(fold(overview)))]
    if spoken and (len({*spoken}) == 1 or (spoken[0] == max(spoken) and _IN_TEXT.match(fold(overview)))):
        yield Statement("year", spoken[0], spans["narrative.overview"])


def opening(narrative: Narrative, spans: Mapping[str, SourceSpan]) -> Iterator[Statement]:
    """The organ of whose doings in the year section one tells first, else the preface; and that year."""
    for text, where in ((narrative[Section.OVERVIEW], "overview"), (narrative.preface, "preface")):
        for field, value in acting(_TOPIC.sub("", text))._asdict().items():
            if value is not None:
                yield Statement(field, value, spans[f"narrative.{where}"])


def labelled(stream: Stream, document: str | None) -> Iterator[Statement]:
    """Organ, year and day of publication behind their labels, wherever a page prints them.

    The office of a government publishes what others report too: it is not taken for the one that does.
    """
    if any(map(stream.text.__contains__, _DAYS)):
        yield from _published(stream, document)
    if not any(map(stream.text.__contains__, _FIELDS)):
        return
    lines = [(row, line, punctuate(line[:_READ])) for row, line in stream.lines_with(_FIELDS)]
    for label in (_ISSUED, _SUPPLIED, _FOR_YEAR):
        for row, line, text in lines:
            match = label.search(text)
            if match is None:
                continue
            span = partial(stream.passage, row, row, line.strip()[:_QUOTED], document)
            said = fold(match[1])
            if label is _FOR_YEAR:
                yield Statement("year", int(said), span())
            elif names_organ(said) and not FOR_ANOTHER.search(said):
                yield Statement("organ", said, span())


def _published(stream: Stream, document: str | None) -> Iterator[Statement]:
    """The day behind its label, in the line or in the next one, else the one of the page."""
    for days in (_behind_label, _of_page):
        for row, line in stream.lines_with(_DAYS):
            day = days(stream, row, punctuate(line[:_READ]))
            if day is not None:
                yield Statement("published", day, stream.passage(row, row, line.strip()[:_QUOTED], document))
                return


def _behind_label(stream: Stream, row: int, line: str) -> date | None:
    match = _PUBLISHED.search(line)
    if match is None and _BELOW.fullmatch(line):
        below = next(filter(str.strip, stream.lines[row - stream.first + 1 :]), "")
        match = _DAY_ALONE.fullmatch(punctuate(below[:_READ]))
    return None if match is None else day_in(match)


def _of_page(_: Stream, __: int, line: str) -> date | None:
    match = next(filter(None, [told.fullmatch(line) for told in _OF_PAGE]), None)
    return None if match is None else day_in(match)
