"""What stands above the sections of a report as this library prints it, and many web sites do: who, which year, when.

A report without a title of its own is printed under the title made of organ and year, with both said again below it; a
report without prose is printed on the empty form. What was so printed is taken back here, and nothing else.
"""

from collections.abc import Callable, Mapping, MutableMapping
from datetime import date
from typing import Any

from attrs import evolve

from govinfo.forms import FORMS, imprint
from govinfo.forms.labels import index
from govinfo.patterns import pattern
from govinfo.readers.metadata.days import DAY, day_in
from govinfo.readers.metadata.page_head import LABEL
from govinfo.readers.metadata.statement import NOBODY, ReportIdentity
from govinfo.report.narrative import Narrative
from govinfo.spans import SourceSpan
from govinfo.text import fold

_LINE = pattern(r"([^:：]{2,8}?)\s*+[:：]\s*+(\S.*)")
_YEAR = pattern(r"20\d\d")
_DAY = pattern(rf"{DAY}日?")
_LABELS = index((imprint.ORGAN, imprint.YEAR, imprint.PUBLISHED))
_PREFACE = "narrative.preface"


def stripped(narrative: Narrative, spans: MutableMapping[str, SourceSpan]) -> tuple[Narrative | None, ReportIdentity]:
    """The prose without the lines below its title that say who, which year and when; and what they say.

    Where the title is only the one made of organ and year, the report has no title of its own; where nothing but that
    title and the form's own headings stand, it has no prose. Where each was read is added to *spans*.
    """
    said = NOBODY
    lines = narrative.preface.split("\n")
    taken = 0
    while taken < len(lines) and (stated := _stated(lines[taken])) and getattr(said, stated[0]) is None:
        field, value = stated
        said = said._replace(**{field: value})
        taken += 1
        spans[field] = spans[f"{_PREFACE}.{taken}"]
    if said != NOBODY:
        narrative = Narrative(narrative.title, "\n".join(lines[taken:]), narrative.sections)
        _forget(spans, taken, narrative.preface, len(lines))
    return _own(narrative, said), said


def _forget(spans: MutableMapping[str, SourceSpan], taken: int, preface: str, lines: int) -> None:
    """Leave out of the places the first lines of a preface."""
    del spans[_PREFACE]
    left = [spans.pop(f"{_PREFACE}.{number}") for number in range(1, lines + 1)][taken:]
    for number, span in enumerate(left, 1):
        spans[f"{_PREFACE}.{number}"] = span
    if left:
        spans[_PREFACE] = evolve(left[0], raw=preface)


def _stated(line: str) -> tuple[str, Any] | None:
    """The fact that a line states behind its label, by the field of its name, and what it is; `None` for no fact."""
    match = _LINE.fullmatch(line.strip())
    label = None if match is None else _LABELS.get(fold(match[1]))
    if match is None or label is None:
        return None
    value = _VALUES[label.key](match[2])
    return None if value is None else (label.key, value)


def _organ(text: str) -> str | None:
    """The name behind its label; `None` where a page prints further fields behind it."""
    return None if LABEL.search(text) else text


def _year(text: str) -> int | None:
    year = fold(text).removesuffix("年")
    return int(year) if _YEAR.fullmatch(year) else None


def _day(text: str) -> date | None:
    printed = _DAY.fullmatch(fold(text))
    return None if printed is None else day_in(printed)


_VALUES: Mapping[str, Callable[[str], object]] = {
    imprint.ORGAN.key: _organ,
    imprint.YEAR.key: _year,
    imprint.PUBLISHED.key: _day,
}
"""What each fact is, by the text behind its label; `None` where that is none."""


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
