"""Who reports, and on which year, on lines of their own: below the title, and below the last section as a signature."""

from collections.abc import Iterator, Mapping

from govinfo.forms.imprint import names_organ
from govinfo.patterns import pattern
from govinfo.readers.metadata.preface import FOR_ANOTHER, YEAR, numbered
from govinfo.readers.metadata.statement import Statement
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import fold

_LONGEST = 60
_YEAR = pattern(rf"\(?{YEAR}\)?")
_DATED = pattern(r"(?P<organ>.*?)\(?(?:20\d\d年\d{1,2}月\d{1,2}日|20\d\d([-/.])\d{1,2}\2\d{1,2})\)?", near=("20",))


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
