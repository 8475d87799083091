"""One organ's applications over the years: a panel for each thing that is counted, one beside the other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from govinfo.comparing import series
from govinfo.errors import InvalidValueError
from govinfo.languages import LanguageChoice, listed
from govinfo.messages import plot as says
from govinfo.plot.given import Reports, reports_of, titled
from govinfo.plot.headings import Drawn, endings, newest, row
from govinfo.plot.marks import Bar, Stroke, Words
from govinfo.plot.picture import Picture
from govinfo.plot.sheet import PAGE, Sheet, breadth, broken, height
from govinfo.plot.stated import StatedCount, refuse_unstated, stated
from govinfo.plot.theme import EDGE, HEAD, PLAIN, QUIET, SMALL, UNSTATED
from govinfo.report.annual import AnnualReport
from govinfo.speaking import language, language_of
from govinfo.vocabulary import ApplicationRow

_ROW = ApplicationRow
_TALL, _STUB, _BETWEEN, _APART = 58.0, 9.0, 16.0, 10.0
_BESIDE = (3, 2)
"""How many panels stand beside each other, where there is room for them."""
_FILLED = 0.62
"""The share of a year's room that its bar has."""


class YearSlot(NamedTuple):
    """A year in every panel.

    Attributes:
        year: The year.
        report: Its report; `None` for a year without one.
        anew: Whether it is the first on another form than the one before it.
    """

    year: int
    report: AnnualReport | None
    anew: bool


class YearPanel(NamedTuple):
    """What is drawn of something that is counted.

    Attributes:
        drawn: What it is.
        counts: What is stated of it in each year; `None` for a year without a report.
    """

    drawn: Drawn
    counts: tuple[StatedCount | None, ...]


def years(reports: Reports, *, width: float = PAGE, lang: LanguageChoice | None = None) -> Picture:
    """What one organ received, concluded and carried over, year by year, across changes of the form.

    Args:
        reports: The reports of one organ, one a year: several, or a frame with a row for each.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` for the form's own labels, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; heights are 件, each panel on its own scale. A year without a report is left empty and told, a
        blank is hatched, a dashed line stands between years on different forms.

    Raises:
        InvalidValueError: If these are no reports, a year is missing or stands there twice, nothing is stated, or no
            picture is as wide.

    Example:
        >>> from govinfo.report.annual import zero
        >>> years([zero("2019", organ="某县", year=2020), zero("2021", organ="某县", year=2021)]).title
        '某县2020—2021年政府信息公开申请逐年情况'
    """
    with language(language_of(lang)):
        given = reports_of(reports)
        form = newest(given)
        slots = _slots(given)
        came, left = (row(form, key) for key in (_ROW.RECEIVED, _ROW.CARRIED_IN)), row(form, _ROW.CARRIED_OVER)
        panels = [_panel(drawn, slots) for drawn in (*came, *endings(form), left)]
        refuse_unstated(count for panel in panels for count in panel.counts if count is not None)
        sheet = Sheet(width, titled(given, says.YEARS), str(says.YEARS_ABOUT))
        _draw(sheet, panels, slots)
        return sheet.picture(_notes(panels, slots))


def _slots(given: Sequence[AnnualReport]) -> list[YearSlot]:
    """Every year from the first to the last.

    Raises:
        InvalidValueError: If a report states no year, or two state the same.
    """
    ordered = series(given).reports
    if len(ordered) < len(given):
        raise InvalidValueError(says.YEAR_NEEDED)
    by_year = {report.year: report for report in ordered}
    for before, after in pairwise(ordered):
        if before.year == after.year:
            raise InvalidValueError(says.YEAR_TWICE, year=after.year)
    slots: list[YearSlot] = []
    edition = ordered[0].applications.edition
    for year in range(ordered[0].year or 0, (ordered[-1].year or 0) + 1):
        report = by_year.get(year)
        found = edition if report is None else report.applications.edition
        slots.append(YearSlot(year, report, found != edition))
        edition = found
    return slots


def _panel(drawn: Drawn, slots: Sequence[YearSlot]) -> YearPanel:
    return YearPanel(
        drawn, tuple(None if slot.report is None else stated(slot.report, drawn.address) for slot in slots)
    )


def _draw(sheet: Sheet, panels: Sequence[YearPanel], slots: Sequence[YearSlot]) -> None:
    """Put the panels, as many beside each other as there is room for what stands on their bars."""
    numbers = [str(count.said) for panel in panels for count in panel.counts if count and count.value is not None]
    widest = max(breadth(text, SMALL) for text in (*numbers, "2000"))
    beside = next((many for many in _BESIDE if _broad(sheet, many) / len(slots) > widest), 1)
    broad = _broad(sheet, beside)
    for start in range(0, len(panels), beside):
        line = panels[start : start + beside]
        heads = [broken(str(panel.drawn.label), broad, HEAD) for panel in line]
        top = sheet.y + max(height(head, HEAD) for head in heads)
        for place, (panel, head) in enumerate(zip(line, heads, strict=True)):
            x = EDGE + place * (broad + _BETWEEN)
            sheet.put(Words(x, top - height(head, HEAD) / 2, head, HEAD), *_marks(panel, slots, x, top, broad))
            sheet.say(panel.drawn.label, _in_words(panel, slots))
        sheet.y = top + _TALL + 2 * height("", SMALL) + _APART


def _broad(sheet: Sheet, beside: int) -> float:
    """How broad each of some panels beside each other is."""
    return (sheet.room - _BETWEEN * (beside - 1)) / beside


def _marks(
    panel: YearPanel, slots: Sequence[YearSlot], x: float, top: float, broad: float
) -> Iterator[Bar | Words | Stroke]:
    """The bars of a panel, on one line, the years below it, and dashed lines where the form changed."""
    line, each = top + height("", SMALL) + _TALL, broad / len(slots)
    most = max(count.size for count in panel.counts if count)
    yield Stroke(x, line, x + broad, line)
    for place, (slot, count) in enumerate(zip(slots, panel.counts, strict=True)):
        middle = x + each * (place + 0.5)
        if slot.anew:
            yield Stroke(x + each * place, top + 2, x + each * place, line, QUIET, dashed=True)
        yield Words(middle, line + height("", SMALL) / 2, str(slot.year), SMALL, "center")
        if count is None:
            continue
        name = f"{slot.year}.{panel.drawn.address}"
        tall = float(count.size / most) * _TALL if most else 0.0
        tall = _STUB if count.value is None else tall
        text = broken(str(count.brief), each, SMALL)
        if tall:
            fill = UNSTATED if count.value is None else PLAIN
            yield Bar(middle - each * _FILLED / 2, line - tall, each * _FILLED, tall, fill, name)
        yield Words(middle, line - tall - height(text, SMALL) / 2, text, SMALL, "center", f"{name}.value")


def _in_words(panel: YearPanel, slots: Sequence[YearSlot]) -> str:
    """The years of a panel in words."""
    said = (
        f"{slot.year} {says.NO_REPORT if count is None else count.said}"
        for slot, count in zip(slots, panel.counts, strict=True)
    )
    return str(says.LISTED).join(said)


def _notes(panels: Sequence[YearPanel], slots: Sequence[YearSlot]) -> Iterator[str]:
    for before, after in pairwise(slot for slot in slots if slot.report is not None):
        if before.report is not None and after.report is not None and _form(before.report) != _form(after.report):
            yield str(says.FORM_CHANGED.filled(before=_form(before.report), after=_form(after.report)))
    without = [slot.year for slot in slots if slot.report is None]
    if without:
        yield str(says.WITHOUT_REPORT.filled(years=listed(map(str, without))))
    if any(count is not None and count.value is None for panel in panels for count in panel.counts):
        yield str(says.BLANK_NOTE)


def _form(report: AnnualReport) -> str:
    """The edition that counts what is drawn."""
    return report.applications.edition
