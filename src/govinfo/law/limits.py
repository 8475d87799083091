"""The last day of a review or a suit, where the law fixes it, and every day that it can be where it does not.

Documents: 《行政复议法》 (2023), Arts. 20 and 21, and its predecessor; 《行政诉讼法》 Arts. 45, 46 and 48; the
interpretation of 2018, Arts. 64 to 66; 《行政复议法实施条例》 Arts. 15 and 16; all read.

A person who was told of the right, the organ and the limit has the ordinary period. Who was not told has it from
learning them, under a cap that runs from knowing the act; and a second cap runs from the act itself. That a cap moves
for a holiday is not stated: both days are kept. Not recorded is not told: both readings are kept.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Annotated

from attrs import evolve, frozen

from govinfo.arguments import known_name
from govinfo.languages import Text
from govinfo.law.calendar import Calendar
from govinfo.law.citation import Citation
from govinfo.law.periods import DIRECT_SUIT, REVIEW, SUIT_AFTER_REVIEW, Period, days_after, months_after, moved
from govinfo.law.sources import LITIGATION_INTERPRETATION, LITIGATION_LAW, REVIEW_LAW, REVIEW_RULES
from govinfo.messages import limits as says
from govinfo.messages import nouns
from govinfo.records.strict import Strict
from govinfo.records.types import QUANTITY


@frozen
class LastDay(Strict):
    """A day on which a time limit can end.

    Attributes:
        day: The day; `None` where nothing that is known bounds it.
        reading: On which reading of the facts or the law it ends then.
        citation: Where the law says so.
    """

    day: date | None
    reading: Text
    citation: Citation


@frozen
class TimeLimit(Strict):
    """The last day to bring a review or a suit: one, or all that the facts on record leave open.

    Attributes:
        days: The candidates; empty where the day it runs from is not recorded.
    """

    days: tuple[LastDay, ...]

    @property
    def day(self) -> date | None:
        """The last day, where there is but one."""
        found = {last.day for last in self.days}
        return found.pop() if len(found) == 1 else None

    @property
    def earliest(self) -> LastDay | None:
        """The reading under which it ends first."""
        return min(self.days, key=_end, default=None)

    @property
    def latest(self) -> LastDay | None:
        """The reading under which it ends last."""
        return max(self.days, key=_end, default=None)

    def admits(self, filed: date) -> bool | None:
        """Whether what was brought on *filed* is in time; `None` where that depends."""
        if not self.days:
            return None
        answers = {filed <= _end(last) for last in self.days}
        return answers.pop() if len(answers) == 1 else None

    def reason(self, filed: date) -> Text:
        """Why `admits` answers as it does."""
        first, last = self.earliest, self.latest
        if first is None or last is None:
            return says.NO_START
        if self.admits(filed) is None:
            return says.DEPENDS.filled(first=_ending(first), last=_ending(last))
        return says.IN_TIME.filled(day=_ending(first)) if filed <= _end(first) else says.LATE.filled(day=_ending(last))


def _end(last: LastDay) -> date:
    return last.day or date.max


def _ending(last: LastDay) -> Text:
    return last.reading if last.day is None else says.UNTIL.filled(day=last.day, reading=last.reading)


@frozen(kw_only=True)
class LimitFacts(Strict):
    """What decides a time limit.

    Attributes:
        known: Day on which the act, or the review decision that is sued on, was known.
        told: Whether right, organ and limit were told, all three; `None` where not recorded.
        learned: Day on which the three were learned, where they were not told.
        made: Day of the act.
        lapsed: Last day of the organ's own period, where it gave no answer; the time runs from it.
        obstacles: First and last days on which force majeure kept the person from it.
        immovable: Whether the case is about immovable property.
    """

    known: date | None = None
    told: bool | None = None
    learned: date | None = None
    made: date | None = None
    lapsed: date | None = None
    obstacles: tuple[tuple[date, date], ...] = ()
    immovable: bool = False


@frozen
class RouteLimit(Strict):
    """How one route is limited.

    Attributes:
        period: The ordinary period.
        untold: Where the law extends it for a person who was not told.
        longest: Where the law sets a longest time from the act; `None` where it sets none.
        silence: Where the law starts it at the end of the organ's period.
        lost: Where the law makes good lost time.
        resumes: Days not counted beside the obstacle itself: 1 where the time goes on from the day it is gone.
    """

    period: Period
    untold: Citation
    longest: Citation | None
    silence: Citation
    lost: Citation
    resumes: Annotated[int, QUANTITY] = 0


_UNTOLD = Citation(64, 1, source=LITIGATION_INTERPRETATION)
ROUTE_LIMITS = {
    REVIEW.key: RouteLimit(
        REVIEW,
        Citation(20, 3, source=REVIEW_LAW),
        Citation(21, source=REVIEW_LAW),
        Citation(16, source=REVIEW_RULES, inferred=True),
        Citation(20, 2, source=REVIEW_LAW),
        resumes=1,
    ),
    DIRECT_SUIT.key: RouteLimit(
        DIRECT_SUIT,
        _UNTOLD,
        Citation(46, 2, source=LITIGATION_LAW),
        Citation(66, source=LITIGATION_INTERPRETATION),
        Citation(48, 1, source=LITIGATION_LAW),
    ),
    SUIT_AFTER_REVIEW.key: RouteLimit(
        SUIT_AFTER_REVIEW,
        Citation(64, 2, source=LITIGATION_INTERPRETATION),
        None,
        Citation(45, source=LITIGATION_LAW),
        Citation(48, 1, source=LITIGATION_LAW),
    ),
}
"""The rules of each route, by the key of its period."""
_FORMER_UNTOLD = Citation(15, 1, 5, REVIEW_RULES)


def limit(period: Period, facts: LimitFacts, filed: date, calendar: Calendar) -> TimeLimit:
    """The last day of a route.

    Args:
        period: The route's ordinary period: `REVIEW`, `DIRECT_SUIT` or `SUIT_AFTER_REVIEW`.
        facts: What happened.
        filed: Day of filing, by which the version of the law is chosen.
        calendar: The working days.

    Raises:
        UnknownKeyError: For another period.

    Example:
        >>> from govinfo.law.calendar import CHINA
        >>> facts = LimitFacts(known=date(2024, 5, 6), told=False, learned=date(2025, 4, 1))
        >>> limit(REVIEW, facts, date(2025, 5, 1), CHINA).day
        datetime.date(2025, 5, 6)
    """
    known_name(period.key, ROUTE_LIMITS, nouns.PERIOD)
    rule = ROUTE_LIMITS[period.key]
    start = facts.lapsed or facts.known
    if start is None:
        return TimeLimit(())
    ordinary = rule.silence if facts.lapsed else rule.period.at(filed)
    told = list(_period(rule, start, facts, calendar, says.ORDINARY, ordinary))
    untold = [] if facts.told else list(_untold(rule, start, facts, filed, calendar))
    days = told if facts.told else untold if facts.told is False and facts.learned else [*told, *untold]
    return TimeLimit(tuple(_capped(days, tuple(_longest(rule, facts, filed, calendar)))))


def _period(
    rule: RouteLimit, start: date, facts: LimitFacts, calendar: Calendar, reading: Text, citation: Citation
) -> Iterator[LastDay]:
    """The ordinary period from a day, lost time made good."""
    nominal = rule.period.nominal(start)
    last = lengthened(start, nominal, facts.obstacles, resumes=rule.resumes)
    place = citation if last == nominal else rule.lost
    yield from _moved(last, calendar, lambda day: LastDay(day, reading, place))


def lengthened(start: date, nominal: date, spans: Iterable[tuple[date, date]], *, resumes: int = 0) -> date:
    """The last day of a period from which some spans of days are left out.

    Args:
        start: The day of the event it runs from.
        nominal: Its last day with nothing left out.
        spans: The first and last days left out; one that lies outside the period changes nothing.
        resumes: Days left out beside each span: 1 where the time goes on from the day the obstacle is gone.

    Example:
        >>> lengthened(date(2026, 3, 2), date(2026, 5, 1), [(date(2026, 4, 10), date(2026, 4, 28))])
        datetime.date(2026, 5, 20)
    """
    for first, last in _merged(spans):
        if start < last and first <= nominal:
            nominal = days_after(nominal, (last - max(first, days_after(start, 1))).days + 1 + resumes)
    return nominal


def _merged(spans: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """The spans in order, those that overlap or touch as one."""
    merged: list[tuple[date, date]] = []
    for first, last in sorted(spans):
        if merged and first <= days_after(merged[-1][1], 1):
            begun, ended = merged.pop()
            merged.append((begun, max(ended, last)))
        else:
            merged.append((first, last))
    return merged


def _moved(nominal: date, calendar: Calendar, made: Callable[[date], LastDay]) -> Iterator[LastDay]:
    """A last day moved past a holiday; both it and an open end where the holidays are not announced."""
    end = moved(nominal, calendar)
    yield made(end.day)
    if end.note is not None:
        yield LastDay(None, end.note, made(end.day).citation)


def _untold(rule: RouteLimit, start: date, facts: LimitFacts, filed: date, calendar: Calendar) -> Iterator[LastDay]:
    """The ends for a person who was not told: the period from learning, and its cap."""
    if not rule.untold.source.in_force(filed):
        cap: tuple[LastDay, ...] = (LastDay(None, says.NO_CAP, _FORMER_UNTOLD),)
    else:
        cap = tuple(_year(rule, start, facts, calendar))
    if facts.learned is None:
        yield from cap
        return
    yield from _capped(_period(rule, facts.learned, facts, calendar, says.LEARNED, rule.untold), cap)


def _year(rule: RouteLimit, start: date, facts: LimitFacts, calendar: Calendar) -> Iterator[LastDay]:
    """The year that caps the time of a person who was not told; no text says whether an obstacle lengthens it."""
    year = months_after(start, 12)
    yield from _cap(year, says.YEAR, rule.untold, calendar)
    later = lengthened(start, year, facts.obstacles, resumes=rule.resumes)
    if later != year:
        yield from _cap(later, says.YEAR_LENGTHENED, evolve(rule.lost, inferred=True), calendar)


def _longest(rule: RouteLimit, facts: LimitFacts, filed: date, calendar: Calendar) -> Iterator[LastDay]:
    """The longest time from the act, where the law in force at filing sets one."""
    if rule.longest is not None and facts.made is not None and rule.longest.source.in_force(filed):
        years = 20 if facts.immovable else 5
        yield from _cap(months_after(facts.made, 12 * years), says.YEARS.filled(years=years), rule.longest, calendar)


def _cap(day: date, reading: Text, citation: Citation, calendar: Calendar) -> Iterator[LastDay]:
    """A cap, and the day it would move to: no text says whether it moves."""
    yield LastDay(day, reading, citation)
    for last in _moved(day, calendar, lambda later: LastDay(later, says.MOVED_CAP, citation)):
        if last.day != day:
            yield last


def _capped(days: Iterable[LastDay], caps: tuple[LastDay, ...]) -> Iterator[LastDay]:
    """The days, none of them later than the cap; every one with each day that the cap can be."""
    seen: set[date | None] = set()
    for last in days:
        for found in [min(last, cap, key=_end) for cap in caps] or [last]:
            if found.day not in seen:
                seen.add(found.day)
                yield found
