"""What the prose says of who reports and on which year: its title, its preface, its signature, and how it opens."""

from collections.abc import Iterator, Mapping

from govinfo.forms.imprint import names_organ
from govinfo.messages.places import NAME_OF_FILE
from govinfo.patterns import pattern
from govinfo.readers.metadata.headline import entitled, of_school_year
from govinfo.readers.metadata.preface import (
    YEAR,
    YEAR_IN_WORDS,
    PrefaceFacts,
    acting,
    preface_facts,
    reports_itself,
    year_in,
)
from govinfo.readers.metadata.statement import Statement
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import fold
from govinfo.vocabulary import Section

_PERIOD = pattern(r"(20\d\d)年?1月?1日(?:起,?)?(?:至|到|-|—)(?:20\d\d年?)?12月?31(?!\d)", near=("31",))
"""The whole of a year, where pages may have lost 年 and 月, which are set in another font than the digits."""
_IN_NAME = pattern(r"(?<!\d)(20[0-4]\d)(?!\d)")
_IN_TEXT = pattern(r"(?<![\d比较与至到转])(20\d\d)年(?!\d{1,2}月|(?:度)?(?:结转|转结|转入|转来|遗留|顺延|同期|相比))")
_TOPIC = pattern(r"^\s*(?:[(（][一二三1-3][)）]|[一1]、|1\.)[^,，。;；:：\n]{2,30}\n")
"""The heading of the first part of a section, on a line of its own."""

_LONGEST = 60
"""Characters of a line of its own that are looked through."""
_YEAR = pattern(rf"\(?{YEAR}\)?")
_BRACKETED = pattern(r"\(([^()]+)\)")
_STAMPED = pattern(r"\((?:盖章|公章|印章|章)\)$")
_DAY = (
    r"\(?(?:20\d\d年\d{1,2}月\d{1,2}日|20\d\d(?P<part>[-/.])\d{1,2}(?P=part)\d{1,2}|"
    rf"{YEAR_IN_WORDS}年[一二三四五六七八九十]{{1,2}}月[一二三四五六七八九十]{{1,3}}日)\)?"
)
_DAY_ALONE = pattern(_DAY, near=("20", "二"))
_DATED = pattern(rf"(?P<organ>.*?){_DAY}", near=("20", "二"))


def statements(narrative: Narrative, spans: Mapping[str, SourceSpan], above: int) -> Iterator[Statement]:
    """What title, lines below it, preface and signature say, the most reliable first.

    Where titles of several years stand, as in a list of reports, none of them says which is meant. Where no preface
    stands, section one may open with it.

    Args:
        narrative: The prose.
        spans: Where each part of it stood.
        above: How many lines of the preface stand above the title, and say what site the page is of.
    """
    if narrative.title is not None:
        organ, year = entitled(narrative.title)
        others = {other for line in narrative.preface.splitlines() if (other := entitled(line)[1])} - {year}
        yield from _firm(organ, None if others else year, spans["narrative.title"])
    yield from _below_title(narrative, spans, above)
    where = "preface" if narrative.preface else "overview"
    told = preface_facts(narrative.preface or narrative[Section.OVERVIEW].partition("\n")[0])
    if told != PrefaceFacts():
        yield from _firm(*told, spans[f"narrative.{where}"])
    yield from _below_sections(narrative, spans)


def _firm(organ: str | None, year: int | None, span: SourceSpan) -> Iterator[Statement]:
    """What a place says that nothing but the report's own organ and year can stand in."""
    if organ is not None:
        yield Statement("organ", organ, span, firm=True)
    if year is not None:
        yield Statement("year", year, span, firm=True)


def _below_title(narrative: Narrative, spans: Mapping[str, SourceSpan], above: int) -> Iterator[Statement]:
    """Organ and year on the lines between the title and the first paragraph; where it names no organ, above it too."""
    if narrative.title is None:
        return
    first = above if entitled(narrative.title)[0] else 0
    lines = [_bare(fold(line[:_LONGEST])) for line in narrative.preface.splitlines()[first : first + 3]]
    for folded in [line for line in lines if not _DAY_ALONE.fullmatch(line)][:2]:
        if names_organ(folded):
            yield Statement("organ", folded, spans["narrative.preface"], firm=reports_itself(folded))
        elif (match := _YEAR.fullmatch(folded)) and (year := year_in(match["year"])):
            yield Statement("year", year, spans["narrative.preface"])
        else:
            return


def _bare(folded: str) -> str:
    """A line without the brackets around it, or the mark of a stamp behind it."""
    bracketed = _BRACKETED.fullmatch(folded)
    return _STAMPED.sub("", folded) if bracketed is None else bracketed[1]


def _below_sections(narrative: Narrative, spans: Mapping[str, SourceSpan]) -> Iterator[Statement]:
    """The organ that signs (落款), above or before the day; an office may sign for its government.

    The day is that of the signature and not that of publication.
    """
    if not narrative.sections:
        return
    last = narrative.sections[-1]
    lines = [fold(line[:_LONGEST]) for line in last.text.splitlines()[-2:]]
    match = _DATED.fullmatch(lines[-1]) if lines else None
    if match is not None:
        organ = _bare(match["organ"] or lines[0])
        if reports_itself(organ):
            yield Statement("organ", organ, spans[f"narrative.{last.key}"], firm=True)


def guesses(narrative: Narrative, spans: Mapping[str, SourceSpan], document: str | None) -> Iterator[Statement]:
    """The year of the period that the prose states, else of the file name, else the one section one speaks of.

    That is the only one, or the last of several, with which it opens. A title with a year of schools leaves no more
    than the first.
    """
    overview = fold(narrative[Section.OVERVIEW])
    period = {int(year) for year in _PERIOD.findall(fold(narrative.preface) + overview)}
    if len(period) == 1:
        where = "narrative.preface" if "narrative.preface" in spans else "narrative.overview"
        yield Statement("year", period.pop(), spans[where])
    if narrative.title is not None and of_school_year(narrative.title):
        return
    named = {int(year) for year in _IN_NAME.findall(document or "")}
    if len(named) == 1:
        yield Statement("year", named.pop(), SourceSpan(NAME_OF_FILE, document or "", document))
    spoken = [*map(int, _IN_TEXT.findall(overview))]
    if spoken and (len({*spoken}) == 1 or (spoken[0] == max(spoken) and _IN_TEXT.match(overview))):
        yield Statement("year", spoken[0], spans["narrative.overview"])


def opening(narrative: Narrative, spans: Mapping[str, SourceSpan]) -> Iterator[Statement]:
    """The organ of whose doings in the year section one tells first, else the preface; and that year."""
    for text, where in ((narrative[Section.OVERVIEW], "overview"), (narrative.preface, "preface")):
        for field, value in acting(_TOPIC.sub("", text))._asdict().items():
            if value is not None:
                yield Statement(field, value, spans[f"narrative.{where}"])
