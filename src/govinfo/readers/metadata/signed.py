"""Who reports, on which year and when, on lines of their own: below the title, and below the last section (落款)."""

from collections.abc import Iterator, Mapping

from govinfo.forms.imprint import names_organ
from govinfo.patterns import pattern
from govinfo.readers.metadata.days import SPACED_DAY, day_in
from govinfo.readers.metadata.preface import FOR_ANOTHER, YEAR, numbered
from govinfo.readers.metadata.statement import Statement
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import fold, normalise

_LONGEST = 60
_HEAD = 8
"""The head of a page has no more lines below its title."""
_YEAR = pattern(rf"\(?{YEAR}\)?")
_DATED = pattern(r"(?P<organ>.*?)\(?(?:20\d\d年\d{1,2}月\d{1,2}日|20\d\d([-/.])\d{1,2}\2\d{1,2})\)?", near=("20",))
_FROM = r"(?:信息)?来源"
_WHEN = rf"{SPACED_DAY}日?(?: \d{{1,2}}:\d\d(?::\d\d)?)? ?"
_PAGE_DAYS = (
    pattern(
        rf"(?:{_FROM}:? ?\S{{0,30}} )?(?:信息提供)?(?:日 ?期|时 ?间) ?: ?{_WHEN}"
        rf"(?:$|{_FROM}|作者|浏览|阅读|点击|访问|字|[\[(|【])"
    ),
    pattern(rf"{_WHEN}{_FROM}"),
)
"""The day on which a page was put up, below its title: behind a mark that says no more, or before where it is from."""


def below_title(narrative: Narrative, spans: Mapping[str, SourceSpan]) -> Iterator[Statement]:
    """Organ and year on the lines between the title and the first paragraph."""
    if narrative.title is None:
        return
    for line in narrative.preface.splitlines()[:2]:
        folded = fold(line[:_LONGEST])
        if names_organ(folded):
            yield Statement("organ", folded, spans["narrative.preface"])
        elif (match := _YEAR.fullmatch(folded)) and (year := numbered(match["year"])):
            yield Statement("year", year, spans["narrative.preface"])
        else:
            return


def page_day(narrative: Narrative, spans: Mapping[str, SourceSpan]) -> Iterator[Statement]:
    """The day of publication that stands below a title, though nothing calls it so."""
    if narrative.title is None:
        return
    for line in narrative.preface.splitlines()[:_HEAD]:
        told = " ".join(normalise(line[:_LONGEST]).split()).lstrip("·•| ")
        for words in _PAGE_DAYS:
            if (match := words.match(told)) and (day := day_in(match)) is not None:
                yield Statement("published", day, spans["narrative.preface"])


def below_sections(narrative: Narrative, spans: Mapping[str, SourceSpan]) -> Iterator[Statement]:
    """The organ that signs (落款), above or before the day; an office may sign for its government.

    The day is that of the signature and not that of publication.
    """
    if not narrative.sections:
        return
    last = narrative.sections[-1]
    lines = [fold(line[:_LONGEST]) for line in last.text.splitlines()[-2:]]
    match = _DATED.fullmatch(lines[-1]) if lines else None
    if match is not None:
        organ = match["organ"] or lines[0]
        if names_organ(organ) and not FOR_ANOTHER.search(organ):
            yield Statement("organ", organ, spans[f"narrative.{last.key}"])
