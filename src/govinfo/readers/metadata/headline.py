"""The title of a report: which lines it takes up, and which organ and year it names."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress
from operator import add

from govinfo.forms.imprint import names_organ
from govinfo.patterns import mentions, pattern
from govinfo.readers.metadata.page_head import title_in
from govinfo.readers.metadata.preface import (
    NAME,
    SUBJECT,
    YEAR,
    year_in,
)
from govinfo.readers.stream import punctuated
from govinfo.text import HAN, compose, fold
from govinfo.traditional import simplified

_SUBJECTS = (SUBJECT, "政务公开")
_SCHOOL = r"(?:20\d\d\W{1,3})?20\d\d学年度?"
"""A year of schools, which is none of the calendar."""
_WHEN = rf"(?:{_SCHOOL}|{YEAR})"
_BEFORE, _AFTER = "(?P<before>[^,。;]*?)", "(?P<after>[^,。;]*?)"
"""What stands before the year, and between it and the report's name: the organ is in one of both."""
_BEFORE_NAME = r"(?P<after>(?:(?!20\d\d)[^,。;])*?)"
"""The same, where the year is the last that is named."""
_NOTHING = "(?P<after>)"
_DISCLOSURE = "(?:政府)?信息公开"
_MISSPELT = r"(?=[^报]*报)(?=[^告]*告)[工作情况的年度报告]{4,12}"
_TITLES = (
    pattern(rf"{_BEFORE}(?:{_WHEN}{_BEFORE_NAME})?{NAME}"),
    pattern(rf"{_BEFORE}{_NOTHING}{_DISCLOSURE}(?:工作)?{_WHEN}(?:年度)?(?:工作)?报告"),
    pattern(rf"{_BEFORE}{_NOTHING}{NAME}\({YEAR}\)"),
    pattern(rf"{_BEFORE}(?:{_WHEN}{_AFTER}){_DISCLOSURE}(?:工作)?年报"),
    pattern(rf"{_BEFORE}{_WHEN}{_NOTHING}{_DISCLOSURE}{_MISSPELT}"),
)
"""Titles with the year before the report's name, within it, behind it; with the name that is shorter, or misspelt."""
_MARK = pattern(r"[.•●◆■▪◎☆★※▲►▶-]*(?:#{1,6}|\d{1,2}[.、]|(?:标题|名称|附件\d{0,2}):?)?")
_WAY = pattern(r".*[:/]")
"""The way to a page that slashes part, and what else stands before a colon."""
_SENT = (
    r"(?:的(?:函|通知|公告)$|[-|].*|\((?!20|二)[^()]{1,20}\)|\(附[^()]*\)|\(20\d\d(?:-\d{1,2}){2}\)|[)☆★]|"
    r"\.(?:docx?|wps|pdf))$"
)
_TAIL = pattern(rf"(?<=报告){_SENT}|(?<=年报)[-|].*$")
"""What follows it: the name of the site, a remark, or what the report was sent with."""
_SENDS = "印发|发布|公布|报送|上报|公开"
_BRACKETED = pattern(
    rf"(?P<by>(?:(?!20\d\d|报告|年报)[^()])*?)(?:关于)?(?:{_SENDS})?"
    r"\(附?(?P<said>(?=.*信息公开).*(?:报告|年报))\)(?:的(?:函|通知|公告))?"
)
"""A title in title brackets, and who sends it with a letter."""
_NO_ORGAN = pattern(r"首页|当前位置|您的位置|(?:政府)?信息公开|政务公开|年度报告|年报")
"""How a way begins whose steps nothing parts."""
_BEHIND = pattern(r"(?:报告|年报)\(([^()]{3,20})\)$")
"""An organ in brackets behind the title."""
_ALONE = pattern(r"\((?:本级|机关|本级机关|局机关|本部门)\)$")
"""That a title speaks of the organ without those below it."""
_EARLIER = pattern(r"20\d\d年?度?[-—–~至到、和及/]?$")
"""Another year right before the year of a title: it names several, and none of them is the report's."""
_SAME = pattern(r"(20\d\d)年?度?(?=[^\d年度])")
"""A year before the organ, which may be that of the title."""
_TWICE = pattern(r"(.{4,30})\1$")
"""A name behind itself: the last step of such a way, and the title it leads to."""
_SITE = pattern(r"^(.{2,8})(?:人民)?政府(?=\1)")
"""The name of a site before that of an organ of the same place."""
_OF_A_SITE = pattern(r"(?:首页|网站?|门户|平台|频道|栏目|专栏|专题|年报|年度报告)$")
"""The last word of a site or a part of it before a title, which a blank parts from it."""
_PLACE = pattern(rf"({HAN}{{2,5}}?)[省市县区州盟旗乡镇]")
"""How the name of an organ begins with its place."""
_ON = pattern(rf"^关于(?:{_SENDS})?")
_ABOUT = pattern(rf"(?:关于)?(?:{_SENDS})?\(?$")
_GAPS = pattern(r"(?<=\S)\s+")
_REMARKS = pattern(r"^(?:\([^()]*\))+")
_PRINTED_MARK = pattern(r"^\s*#{1,6}\s+")
_LINES = 40
"""Above the first section no title stands further down."""
_LONGEST = 90
"""A title, folded, has no more characters."""
_WIDEST = 200
"""A title has no more with what its site prints before it."""


def title(lines: Sequence[str]) -> tuple[str | None, tuple[int, ...]]:
    """The title among the lines before the first section, and which lines it takes up.

    >>> title(["某市财政局", "2023年政府信息公开工作", "年度报告", "根据《条例》……"])
    ('某市财政局2023年政府信息公开工作年度报告', (0, 1, 2))
    """
    text, taken = _best(lines)
    if text is None:
        return None, ()
    shown = _PRINTED_MARK.sub("", _own(_joined(lines, taken)))
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
    together = map(add, folded, [*folded[1:], ""])
    near = [any(map(said.__contains__, _SUBJECTS)) for said in together]
    for at in compress(range(_LINES), near):
        for taken in ((at,), (at, at + 1)):
            said = "".join(folded[at : taken[-1] + 1])
            if at <= taken_up or taken[-1] >= len(lines) or len(folded[at]) < 3 or not mentions(said, _SUBJECTS):
                continue
            text = fold(_own(_joined(lines, taken)))
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
    own = line.strip()
    match = _entitled(fold(_own(own))) if len(own) <= _LONGEST else None
    return match is not None and match["year"] is not None


def _own(line: str) -> str:
    """The title in a line, without the names of a site and its parts before it.

    >>> _own("某市人民政府 部门年报 某市财政局2023年信息公开年报"), _own("某市 财政局2023年信息公开年报")
    ('某市财政局2023年信息公开年报', '某市 财政局2023年信息公开年报')
    """
    shown = title_in(line)
    for gap in _GAPS.finditer(shown) if len(shown) <= _WIDEST and mentions(shown, _SUBJECTS) else ():
        before, own = shown[: gap.start()], shown[gap.end() :]
        if _of_a_site(before, *_said(own)):
            return _own(own)
    return shown


def _of_a_site(before: str, organ: str | None, year: int | None) -> bool:
    """Whether words before a title name a site: a part of it last, or the organ's place and no other organ."""
    if organ is None or year is None:
        return False
    place = _PLACE.match(organ)
    again = place is not None and place[1] in before and not names_organ(fold(before.rsplit(maxsplit=1)[-1]))
    return again or _OF_A_SITE.search(before) is not None


@lru_cache(maxsize=64)
def entitled(title: str) -> tuple[str | None, int | None]:
    """The organ and the year that a report's title names, each `None` where it does not.

    >>> entitled("某市财政局2023年政府信息公开工作年度报告"), entitled("通知公告")
    (('某市财政局', 2023), (None, None))
    """
    own = title.strip()
    return _said(_own(own)) if len(own) <= _LONGEST else (None, None)


def _said(title: str) -> tuple[str | None, int | None]:
    """The organ and the year in a title that stands alone."""
    match = _entitled(fold(simplified(title)))
    if match is None:
        return None, None
    before, year = match["before"], year_in(match["year"]) if match["year"] else None
    if (same := _SAME.match(before)) and int(same[1]) == year:
        before = before[same.end() :]
    remark = _BEHIND.search(fold(title))
    places = (_named(before), _named(match["after"] or ""), remark[1] if remark else "")
    return next(filter(names_organ, places), None), None if _EARLIER.search(before) else year


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
    bare = _WAY.sub(_of_organ, _TAIL.sub("", _REMARKS.sub("", folded)))
    bare = bare[match.end() :] if (match := _MARK.match(bare)) else bare
    while bare.count(")") > bare.count("("):
        bare = bare.partition(")")[2]
    return bare


def _of_organ(way: re.Match[str]) -> str:
    """What stands before a colon, where it is the name of an organ and nothing else."""
    return organ if names_organ(organ := way[0].removesuffix(":")) else ""


def _named(words: str) -> str:
    """The name of an organ in what stands before or behind the year; a bracket that is not closed is none of it.

    >>> _named("首页年报某县财政局某县财政局"), _named("首页年报某县财政局")
    ('某县财政局', '')
    """
    bare = _SITE.sub("", _ABOUT.sub("", _ON.sub("", words.rstrip("-").rpartition("-")[2].lstrip("("))))
    if (twice := _TWICE.search(bare)) and names_organ(twice[1]):
        return twice[1]
    return "" if _NO_ORGAN.match(bare) else bare.partition("(")[0] if ")" not in bare else _ALONE.sub("", bare)


def of_school_year(title: str) -> bool:
    """Whether a title names a year of schools, which is none of the calendar."""
    return re.search(_SCHOOL, fold(title)) is not None
