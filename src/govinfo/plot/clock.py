"""The clock of an application as a calendar: every day of it, counted or not, and why."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from govinfo.arguments import instance
from govinfo.cases.application import Application
from govinfo.cases.clock import Clock, ClockDay, Reason
from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.messages.words import DAY_REASONS
from govinfo.plot.legend import legend
from govinfo.plot.marks import Bar, Mark, Words
from govinfo.plot.picture import Picture
from govinfo.plot.sheet import PAGE, Sheet, height
from govinfo.plot.theme import EDGE, GAP, INK, LEADING, LINE, OUTCOMES, PAPER, SMALL, VALUE, Fill, TextStyle, on
from govinfo.speaking import language, language_of

_WEEK = 7
_PADDING = 3.0
_TALL = (SMALL.size + VALUE.size) * LEADING + 2 * _PADDING
_FILLS = {
    Reason.RECEIVED: Fill("#4a4f55", PAPER),
    Reason.RESTARTED: Fill("#7b8794", PAPER),
    Reason.COUNTED: Fill(OUTCOMES[1].colour, PAPER),
    Reason.DELAYED: Fill(OUTCOMES[0].colour, PAPER),
    Reason.CONSULTING: Fill(OUTCOMES[3].colour, PAPER),
    Reason.WAITING: Fill(OUTCOMES[4].colour, PAPER),
    Reason.RESTING: Fill("#eef0f2", LINE),
}
"""How the days of each reason look."""
_LAST = Fill("none", INK, outline=2.0)
"""The frame round the last day."""


def clock(case: Clock | Application, *, width: float = PAGE, lang: LanguageChoice | None = None) -> Picture:
    """How long an organ has for its reply: a line for each week, a field for each day, counted or not.

    Args:
        case: An application, or its clock.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` or ``en``; the language spoken unless said.

    Returns:
        The picture; in a day that is counted stands its number, round the last day is a frame.

    Raises:
        InvalidValueError: If it is neither, or no picture is as wide.

    Legal basis:
        《条例》第三十三条; every day of `govinfo.cases.clock.Clock` names its own article.

    Example:
        >>> from datetime import date
        >>> from govinfo.cases.clock import count
        >>> clock(count(date(2026, 2, 10))).alt[:42]
        '2026-02-10至2026-02-10：收到申请，当日不计；2026-02-11'
    """
    with language(language_of(lang)):
        counted = case.clock() if isinstance(case, Application) else instance(case, Clock, "case", says.CLOCK_OR_CASE)
        about = says.CLOCK_WAITS if counted.due is None else says.CLOCK_ABOUT
        facts = {"received": counted.received, "length": counted.length, "due": counted.due}
        sheet = Sheet(width, _title(case), str(about.filled(**facts)))
        totals = Counter(day.reason for day in counted.days)
        legend(
            sheet,
            (
                (says.DAYS_OF.filled(said=DAY_REASONS[reason], count=totals[reason]), fill)
                for reason, fill in _FILLS.items()
                if totals[reason]
            ),
        )
        _calendar(sheet, counted)
        return sheet.picture([str(says.ESTIMATED)] if counted.estimated else ())


def _title(given: Clock | Application) -> str:
    return str(says.CLOCK_OF.filled(case=given.id) if isinstance(given, Application) else says.CLOCK)


def _calendar(sheet: Sheet, counted: Clock) -> None:
    """The days in their weeks, Monday first."""
    broad = sheet.room / _WEEK
    for place, weekday in enumerate(says.WEEKDAYS):
        x = EDGE + broad * (place + 0.5)
        sheet.put(Words(x, sheet.y + height("", SMALL) / 2, str(weekday), SMALL, "center"))
    sheet.y += height("", SMALL) + GAP / 2
    first = counted.days[0].day
    monday = first - timedelta(days=first.weekday())
    for day in counted.days:
        week, place = divmod((day.day - monday).days, _WEEK)
        sheet.put(*_day(day, EDGE + broad * place, sheet.y + _TALL * week, broad))
    week, place = divmod((counted.days[-1].day - monday).days, _WEEK)
    if counted.due is not None:
        sheet.put(Bar(EDGE + broad * place, sheet.y + _TALL * week, broad, _TALL, _LAST, "due"))
    sheet.y += _TALL * (week + 1)
    for start, end, reason in _runs(counted.days):
        sheet.say(says.FROM_TO.filled(start=start, end=end), DAY_REASONS[reason])


def _day(day: ClockDay, x: float, y: float, broad: float) -> Iterator[Mark]:
    """A day: its date, and below it its number or nothing."""
    fill = _FILLS[day.reason]
    yield Bar(x, y, broad, _TALL, fill, f"{day.day}")
    date_, style = f"{day.day.month}-{day.day.day:02}", TextStyle(SMALL.size, on(fill))
    line = height("", SMALL)
    yield Words(x + broad / 2, y + _PADDING + line / 2, date_, style, "center")
    if day.number is not None:
        number = TextStyle(VALUE.size, on(fill), bold=True)
        said = str(says.DAY_NUMBER.filled(number=day.number))
        yield Words(
            x + broad / 2, y + _PADDING + line + height("", VALUE) / 2, said, number, "center", f"{day.day}.value"
        )


def _runs(days: tuple[ClockDay, ...]) -> Iterator[tuple[date, date, Reason]]:
    """The stretches of days with one reason: their first day, their last, and the reason."""
    for reason, run in groupby(days, key=attrgetter("reason")):
        first, *rest = run
        yield first.day, (rest or [first])[-1].day, reason
