"""The course of a review (行政复议) whose organ stays silent: when a suit against it is still open."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import ClassVar, cast

from attrs import field, frozen

from govinfo.arguments import collection, word
from govinfo.displays.listing import Says
from govinfo.errors import InvalidValueError
from govinfo.languages import Text, joined
from govinfo.law.calendar import CHINA, Calendar
from govinfo.law.citation import Citation
from govinfo.law.limits import LastDay, TimeLimit, lengthened
from govinfo.law.periods import (
    REVIEW_DECISION,
    REVIEW_EXTENSION,
    REVIEW_INTAKE,
    REVIEW_SUMMARY,
    SUIT_AFTER_REVIEW,
    PeriodEnd,
    moved,
)
from govinfo.law.sources import REVIEW_LAW
from govinfo.messages import cases, nouns
from govinfo.messages import limits as says
from govinfo.messages.places import BETWEEN
from govinfo.messages.words import REVIEW_PROCEDURES
from govinfo.records.strict import Strict
from govinfo.words import Word


class ReviewProcedure(Word):
    """How a review is heard; the review organ chooses."""

    ORDINARY = "ordinary"
    """普通程序."""
    SUMMARY = "summary"
    """简易程序, since 2024-01-01."""


def _procedure(name: str | None) -> ReviewProcedure | None:
    return None if name is None else word(name, ReviewProcedure, nouns.REVIEW_PROCEDURE, REVIEW_PROCEDURES)


def spans(name: str, given: Iterable[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    """Stretches of days, each with its first and last day.

    Raises:
        InvalidValueError: If it is no collection; it names the field.
    """
    return tuple(cast("Iterable[tuple[date, date]]", collection(given, name, nouns.SPANS)))


def in_order(name: str, spans: Iterable[tuple[date, date]]) -> None:
    """Hold stretches of days against the calendar.

    Raises:
        InvalidValueError: If one of them is the wrong way round; it names the field.
    """
    for first, last in spans:
        if last < first:
            raise InvalidValueError(cases.SPAN_ENDS_FIRST, name=name, first=first, last=last)


def _suspended(given: Iterable[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    return spans("suspended", given)


def told_spans(given: Iterable[tuple[date, date]]) -> Text:
    """Spans of days in words."""
    return joined((BETWEEN.filled(first=first, last=last) for first, last in given), "、", ", ")


@frozen(kw_only=True)
class ReviewCourse(Strict):
    """What is recorded of a review that brought no decision.

    Attributes:
        received: Day on which the review organ received the application.
        accepted: Day of acceptance; five working days after receipt unless said (视为受理).
        procedure: How it is heard; `None` where not recorded.
        extended: Whether the time to decide was extended; `None` where not recorded.
        suspended: First and last days on which the review was suspended; they are not counted.

    Example:
        >>> course = ReviewCourse(received=date(2026, 3, 2), procedure="ordinary", extended=False)
        >>> course.limit().day
        datetime.date(2026, 5, 25)
    """

    received: date
    accepted: date | None = None
    procedure: ReviewProcedure | None = field(default=None, converter=_procedure)
    extended: bool | None = None
    suspended: tuple[tuple[date, date], ...] = field(default=(), converter=_suspended)

    _SAID: ClassVar[Says] = {"suspended": told_spans}

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        in_order("suspended", self.suspended)

    def begun(self, calendar: Calendar = CHINA) -> PeriodEnd:
        """The day of acceptance, from which the time to decide runs; the first it can be where nobody knows.

        Legal basis:
            《行政复议法》第三十条第三款; before 2024 the day of receipt (2017年《行政复议法》第十七条第二款).
        """
        if self.accepted is not None:
            return PeriodEnd(self.accepted)
        if REVIEW_LAW.in_force(self.received):
            return REVIEW_INTAKE.end(self.received, calendar)
        return PeriodEnd(self.received)

    def limit(self, calendar: Calendar = CHINA) -> TimeLimit:
        """Every day on which the time to sue on the silence can end.

        Legal basis:
            《行政诉讼法》第四十五条; 《行政复议法》第三十四条, 第三十九条, 第六十二条.
        """
        return TimeLimit(tuple(self._days(calendar)))

    def _days(self, calendar: Calendar) -> Iterator[LastDay]:
        begun = self.begun(calendar)
        citation = Citation(34, source=REVIEW_LAW) if REVIEW_LAW.in_force(begun.day) else SUIT_AFTER_REVIEW.citation
        for end, reading in self._ends(begun.day, calendar):
            yield from _suit(end, calendar, reading, citation)
        if begun.note is not None:
            yield LastDay(None, begun.note, citation)

    def _ends(self, begun: date, calendar: Calendar) -> Iterator[tuple[PeriodEnd, Text]]:
        """Every day on which the time to decide can have ended, by procedure and extension."""
        ordinary = REVIEW_DECISION.nominal(begun)
        if self.procedure is not ReviewProcedure.ORDINARY and not self.extended and REVIEW_LAW.in_force(begun):
            summary = lengthened(begun, REVIEW_SUMMARY.nominal(begun), self.suspended)
            yield moved(summary, calendar), says.IF_SUMMARY
        if self.procedure is not ReviewProcedure.SUMMARY and not self.extended:
            yield moved(lengthened(begun, ordinary, self.suspended), calendar), says.IF_ORDINARY
        if self.extended or (self.extended is None and self.procedure is not ReviewProcedure.SUMMARY):
            # The law does not say that the end of an extension moves for a holiday.
            extended = lengthened(begun, REVIEW_EXTENSION.nominal(ordinary), self.suspended)
            yield PeriodEnd(extended), says.IF_EXTENDED
            yield moved(extended, calendar), says.IF_MOVED


def _suit(end: PeriodEnd, calendar: Calendar, reading: Text, citation: Citation) -> Iterator[LastDay]:
    """The last day to sue after the end of a review; and an open end where the holidays are not announced."""
    last = SUIT_AFTER_REVIEW.end(end.day, calendar)
    yield LastDay(last.day, reading, citation)
    note = end.note or last.note
    if note is not None:
        yield LastDay(None, note, citation)
