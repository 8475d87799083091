"""Recognising the headings of the six sections, however an office words and numbers them."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from govinfo.forms import renewed
from govinfo.patterns import pattern
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.tokens import HEADING_MARK
from govinfo.text import fold, number, numbered, stem
from govinfo.traditional import spellings
from govinfo.vocabulary import Section

_LONGEST = 60
"""A line longer than this is no heading, though a heading may stand in it."""

_BEHIND_MARK = (")", "、", ".", ",", ":")
_FILLING = pattern(
    r"政府信息公开|政务公开|政府信息|信息公开|信息|行政机关|20\d\d年(?:度)?|年度|工作|开展|的|主要|情况|统计|措施|方面|需要|需|"
    r"提起|被|当前|目前|下一步|以及|及|和|与|因|、|。|[,.:;]"
)
_OUTLINE = "概述"
"""What offices call the general situation."""
_UNMARKED = 4
_MORE = ("情况", "措施", "计划", "方向")
"""What may still be a heading's behind its gist."""
_SHORTEST = 4
"""No heading has fewer characters behind its list mark."""
_PROBLEMS = pattern(
    r"中?存在(?:突出)?(?:问题(?:困难|不足)?|(?:困难|不足|薄弱环节)(?:问题)?)"
    r"(?:改进)?(?:下步?|下阶段|明年|来年|今后)?(?:改进|整改|打算|计划|安排|方向|思路|举措|对策|努力)*"
)
"""What offices call problems and what they mean to do about them, by the gist."""
_ONLY_BEHIND = {
    "一": (Section.OVERVIEW, pattern(r"基本|全年总体|概况|总结总体")),
    "三": (Section.APPLICATIONS, pattern(r"收到处理(?:总体)?|(?:收到处理)?依申请公开(?:办理)?")),
    "四": (Section.REMEDIES, pattern(r"复议诉讼")),
    "五": (
        Section.PROBLEMS,
        pattern(
            r"(?:面临|遇到)?(?:问题(?:困难|不足)?|不足)?"
            r"(?:下步?|下阶段|明年|来年|今后)?(?:改进|整改|打算|计划|安排|方向|思路|举措|对策|努力)+"
        ),
    ),
    "六": (
        Section.OTHER,
        pattern(r"其他(?:应当|应|说明)?(?:报告|说明)?(?:重要|有关|相关)?(?:事项)?|(?:报告|说明)(?:其他)?事项"),
    ),
}
"""Gists that are a section's behind its own numeral, where the same words may head a part of another section."""
_TELLING = (_OUTLINE, "存在", *(f"{numeral}、" for numeral in _ONLY_BEHIND))
"""One of these stands in a heading that an office words."""
_LATE = frozenset("四五六七")
"""The list marks behind which such words are no part of another section."""
_STOP = pattern(r"[,.;:()\d]")
_NUMERALS = {
    **dict(zip(("I", "II", "III", "IV", "V", "VI"), "一二三四五六", strict=True)),
    **dict(zip("壹贰叁肆伍陆", "一二三四五六", strict=True)),
}
_MARKED = pattern(
    r"第(?P<part>[一二三四五六])(?:部分|[章篇])[:、,.]?|(?P<other>I{1,3}|I?V|VI|[壹贰叁肆伍陆])[、.,:]|"
    r"(?P<bare>[一二三四五六])(?=[总主收政存其])|0(?P<digit>[1-6])[、.]?"
)
"""List marks that are printed otherwise than in the form."""
_FRAMED = pattern(r"\((?![一二三四五六\d])([^()]{4,})\)|[^\w(\"-]{1,3}([^\W\d].*)")
"""A heading in brackets, or behind signs for no number."""


class FoundHeading(NamedTuple):
    """A heading found in a line.

    Attributes:
        section: The section it opens.
        start: Where it starts in the folded line.
        end: Where it ends.
        level: How high its list mark ranks: 1 for 一、, 2 for （一）, 3 for digits, 4 for none.
    """

    section: Section
    start: int
    end: int
    level: int


class PrintedHeadings(NamedTuple):
    """How headings are printed.

    Attributes:
        known: The section that each printing means.
        marked: The printings with a list mark, longest first.
        cores: One of these stands in each of them.
        gists: The section of each printing by its gist.
        endings: The two characters that each printing ends with, and what stands in those that offices word, in
            Simplified and in Traditional characters.
    """

    known: dict[str, Section]
    marked: tuple[str, ...]
    cores: tuple[str, ...]
    gists: dict[str, Section]
    endings: frozenset[str]


@renewed
def printed_headings() -> PrintedHeadings:
    """All headings of all editions, in every printing."""
    known: dict[str, Section] = {}
    marked: list[str] = []
    stems: dict[str, Section] = {}
    for text, meanings in printed_labels().meanings.items():
        for meaning in meanings:
            if meaning.kind == "section":
                section = known.setdefault(text, Section(meaning.key))
                marked += [] if meaning.bare else [text]
                stems |= {stem(text): section} if meaning.exact or meaning.bare else {}
    return PrintedHeadings(
        known,
        tuple(sorted(dict.fromkeys(marked), key=len, reverse=True)),
        _cores(stems),
        {_gist(bare): section for bare, section in stems.items()},
        frozenset(chain.from_iterable(map(spellings, (*_TELLING, *(text.rstrip(")")[-2:] for text in stems))))),
    )


def _cores(texts: Iterable[str]) -> tuple[str, ...]:
    """Those of some texts that have none of the others in them."""
    cores: list[str] = []
    for text in sorted(texts, key=len):
        if not any(core in text for core in cores):
            cores.append(text)
    return tuple(cores)


def _gist(bare: str) -> str:
    """What a heading without its list mark says apart from the words that offices add, leave out and join."""
    return _FILLING.sub("", bare.replace("其它", "其他").replace("应诉", "诉讼").replace(_OUTLINE, "总体"))


def headings_in(text: str) -> Sequence[FoundHeading]:
    """The headings in a line: the whole line, or headings with their list marks within a longer one."""
    return _of_short_lines()(text) if len(text) <= _LONGEST else _searched(text)


@renewed
def _of_short_lines() -> Callable[[str], Sequence[FoundHeading]]:
    """The headings in short lines, kept: reports have the same ones."""
    return lru_cache(maxsize=256)(_searched)


def _searched(text: str) -> Sequence[FoundHeading]:
    known, marked, cores, _, endings = printed_headings()
    if not any(map(text.__contains__, endings)):
        return ()
    folded = fold(text)
    whole = _whole(folded) if len(text) <= _LONGEST else None
    if whole is not None:
        return (whole,)
    cuts: list[FoundHeading] = []
    for heading in marked if any(map(folded.__contains__, cores)) else ():
        at = folded.find(heading)
        if at >= 0 and not any(cut.start <= at < cut.end for cut in cuts):
            level, _ = _ranked(heading)
            cuts.append(FoundHeading(known[heading], at, at + len(heading), level))
    cuts += _reworded(folded, cuts) if len(text) > _LONGEST else ()
    return tuple(sorted(cuts, key=lambda cut: cut.start))


def _reworded(folded: str, cuts: Sequence[FoundHeading]) -> Iterator[FoundHeading]:
    """The headings of the last two sections in a line that holds more, behind 五、 or another mark, by their gist."""
    left = {Section.PROBLEMS, Section.OTHER}.difference(cut.section for cut in cuts)
    for mark in HEADING_MARK.finditer(folded):
        if any(cut.start <= mark.start() < cut.end for cut in cuts):
            continue
        words = folded[mark.end() : mark.end() + _LONGEST]
        section, end = _opening(words, left) or (Section.PROBLEMS, _of_problems(mark[0], words))
        if end and section in left:
            left.remove(section)
            end += mark.end()
            more = next((words for words in _MORE if folded.startswith(words, end)), "")
            yield FoundHeading(section, mark.start(), end + len(more), 1)


def _opening(words: str, left: Container[Section]) -> tuple[Section, int] | None:
    """The section of a heading that some words begin with, of some, and where its gist ends in them."""
    gists = printed_headings().gists
    for end in range(_SHORTEST, len(words) + 1):
        section = gists.get(_gist(words[:end]))
        if section is not None and section in left:
            return section, end
    return None


def _of_problems(mark: str, words: str) -> int:
    """Where the words behind a list mark end that are called problems and what is meant to be done; 0 for others."""
    if mark[0] not in _LATE:
        return 0
    ends = {_gist(words[:end]): end for end in range(len(_STOP.split(words, 1)[0]), 0, -1)}
    return ends.get(max(filter(_PROBLEMS.fullmatch, ends), key=len, default="-"), 0)


def _whole(folded: str) -> FoundHeading | None:
    """A line as a heading: with 一、 by its gist, with another list mark only if it is the section's own.

    （一） and 1. mostly open a topic of a section.
    """
    bare = _as_in_form(folded.rstrip(":.。"))
    level, ordinal = _ranked(bare)
    known, _, _, gists, _ = printed_headings()
    section = known.get(bare) or known.get(stem(bare))
    if section is None and level == 1:
        gist = _gist(stem(bare.removeprefix("-、")))
        section = gists.get(gist)
        if section is None and bare[0] in _LATE and _PROBLEMS.fullmatch(gist):
            section = Section.PROBLEMS
        own = None if section is not None else _ONLY_BEHIND.get(bare[0])
        section = own[0] if own is not None and own[1].fullmatch(gist) else section
    if section is None or (1 < level < _UNMARKED and ordinal != _ordinal(section)):
        return None
    return FoundHeading(section, 0, len(folded), level)


def _as_in_form(bare: str) -> str:
    """A line with its list mark as in the form.

    >>> _as_in_form("第一部分总体情况"), _as_in_form("IV.复议"), _as_in_form("(总体情况)"), _as_in_form("◆总体情况")
    ('一、总体情况', '四、复议', '总体情况', '总体情况')
    >>> _as_in_form("01总体情况"), _as_in_form("(一)总体情况")
    ('1.总体情况', '(一)总体情况')
    """
    if match := _MARKED.match(bare):
        sign = match["part"] or _NUMERALS.get(match["other"] or "") or match["bare"]
        return f"{sign}、{bare[match.end() :]}" if sign else f"{match['digit']}.{bare[match.end() :]}"
    framed = _FRAMED.fullmatch(bare)
    return bare if framed is None else framed[1] or framed[2]


def _ranked(folded: str) -> tuple[int, int | None]:
    """How high a list mark ranks, and its number."""
    bracket, sign, rest = numbered(folded)
    if not sign and rest.startswith("-、"):
        return (2 if bracket else 1), None
    longest = 2 if sign.isdecimal() else 3 if sign.isalpha() else 0
    if not 0 < len(sign) <= longest or not rest.startswith(_BEHIND_MARK):
        return _UNMARKED, None
    return (3 if sign.isdecimal() else 2 if bracket else 1), number(sign)


@cache
def _ordinal(section: Section) -> int:
    return list(Section).index(section) + 1


def highest(headings: Iterable[FoundHeading]) -> dict[Section, int]:
    """The highest rank of a heading of each section: where it has one, what ranks lower is a line like others."""
    ranks: dict[Section, int] = {}
    for heading in headings:
        ranks[heading.section] = min(heading.level, ranks.get(heading.section, _UNMARKED))
    return ranks
