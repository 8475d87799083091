"""What stands above the sections of a report as this library prints it, and many web sites do: who, which year, when.

A report without a title of its own is printed under the title made of organ and year, with both said again below it; a
report without prose is printed on the empty form. What was so printed is taken back here, and nothing else.
"""

from collections.abc import MutableMapping

from attrs import evolve

from govinfo.forms import FORMS, imprint
from govinfo.forms.labels import index
from govinfo.patterns import pattern
from govinfo.readers.metadata.days import DAY, day_in
from govinfo.readers.metadata.statement import NOBODY, ReportIdentity
from govinfo.readers.stream import Stream
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import fold

_LINE = pattern(r"([^:：]{2,8}?)\s*+[:：]\s*+(\S.*)")
_YEAR = pattern(r"20\d\d")
_DAY = pattern(rf"{DAY}日?")
_LABELS = index((imprint.ORGAN, imprint.YEAR, imprint.PUBLISHED))
_PREFACE = "narrative.preface"


def stripped(
    narrative: Narrative, spans: MutableMapping[str, SourceSpan], stream: Stream, document: str | None
) -> tuple[Narrative | None, ReportIdentity]:
    """The prose without the lines below its title that say who, which year and when; and what they say.

    Where the title is only the one made of organ and year, the report has no title of its own; where nothing but that
    title and the form's own headings stand, it has no prose. Where each was read is added to *spans*.
    """
    said = NOBODY
    rest = narrative.preface.splitlines()
    while rest:
        key, more = _read(rest[0], said)
        if key is None:
            break
        said = more
        spans[key] = _span(rest.pop(0), stream, document)
    if said != NOBODY:
        narrative = Narrative(narrative.title, "\n".join(rest), narrative.sections)
        first = _span(rest[0], stream, document) if rest else spans.pop(_PREFACE)
        if rest:
            spans[_PREFACE] = evolve(first, raw=narrative.preface)
    return _own(narrative, said), said


def _read(line: str, said: ReportIdentity) -> tuple[str | None, ReportIdentity]:
    """Which fact a line states, and what is known with it; ``(None, said)`` for any other line."""
    match = _LINE.fullmatch(line.strip())
    label = None if match is None else _LABELS.get(fold(match[1]))
    if match is None or label is None or getattr(said, label.key) is not None:
        return None, said
    text = match[2]
    if label.key == imprint.ORGAN.key:
        return label.key, said._replace(organ=text)
    if label.key == imprint.YEAR.key:
        year = fold(text).removesuffix("年")
        return (label.key, said._replace(year=int(year))) if _YEAR.fullmatch(year) else (None, said)
    printed = _DAY.fullmatch(fold(text))
    day = None if printed is None else day_in(printed)
    return (None, said) if day is None else (label.key, said._replace(published=day))


def _own(narrative: Narrative, said: ReportIdentity) -> Narrative | None:
    """The prose that is the report's own."""
    if narrative.title != imprint.title(said.organ, said.year):
        return narrative
    printed = [(str(passage.key), passage.heading, passage.text) for passage in narrative.sections]
    empty = any(printed == [(heading.key, heading.label, "") for heading in form.sections] for form in FORMS)
    if empty and not narrative.preface:
        return None
    if said.organ is None and said.year is None:
        return narrative
    return Narrative(None, narrative.preface, narrative.sections)


def _span(line: str, stream: Stream, document: str | None) -> SourceSpan:
    row = next((row for row, found in stream.numbered() if line in found), stream.first)
    return stream.passage(row, row, line, document)
