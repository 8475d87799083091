"""The course of a review (行政复议) whose organ stays silent: when a suit against it is still open."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from govinfo.arguments import instance, word
from govinfo.languages import Text
from govinfo.law.calendar import CHINA, Calendar
from govinfo.law.citation import Citation
from govinfo.law.limits import LastDay, TimeLimit
from govinfo.law.periods import (
    REVIEW_DECISION,
    REVIEW_EXTENSION,
    REVIEW_INTAKE,
    REVIEW_SUMMARY,
    SUIT_AFTER_REVIEW,
    Period,
    PeriodEnd,
)
from govinfo.law.sources import REVIEW_LAW
from govinfo.messages import limits as says
from govinfo.messages import nouns


class ReviewProcedure(StrEnum):
    """How a review is heard; the review organ chooses."""

    ORDINARY = "ordinary"
    """普通程序."""
    SUMMARY = "summary"
    """简易程序, since 2024-01-01."""


def _procedure(name: str | None) -> ReviewProcedure | None:
    return None if name is None else word(name, ReviewProcedure, nouns.REVIEW_PROCEDURE)


@frozen(kw_only=True)
class ReviewCourse:
    """What is recorded of a review that brought no decision.

    Attributes:
        received: Day on which the review organ received the application.
        accepted: Day of acceptance; five working days after receipt unless said (视为受理).
        procedure: How it is heard; `None` where not recorded.
        extended: Whether the time to decide was extended; `None` where not recorded.

    Example:
        >>> course = ReviewCourse(received=date(2026, 3, 2), procedure="ordinary", extended=False)
        >>> course.limit().day
        datetime.date(2026, 5, 25)
    """

    received: date
    accepted: date | None = None
    procedure: ReviewProcedure | None = field(default=None, converter=_procedure)
    extended: bool | None = None

    def __attrs_post_init__(self) -> None:
        instance(self.received, date, "received", nouns.DAY)
        if self.accepted is not None:
            instance(self.accepted, date, "accepted", nouns.DAY)
        if self.extended is not None:
            instance(self.extended, bool, "extended", nouns.YES_OR_NO)

    def begun(self, calendar: Calendar = CHINA) -> date:
        """The day of acceptance, from which the time to decide runs.

        Legal basis:
            《行政复议法》第三十条第三款; before 2024 the day of receipt (2017年《行政复议法》第十七条第二款).
        """
        if self.accepted is not None:
            return self.accepted
        return REVIEW_INTAKE.due(self.received, calendar) if REVIEW_LAW.in_force(self.received) else self.received

    def limit(self, calendar: Calendar = CHINA) -> TimeLimit:
        """Every day on which the time to sue on the silence can end.

        Raises:
            UnknownCalendarError: If the days in which the review is accepted run into a year whose holidays are not
                announced.

        Legal basis:
            《行政诉讼法》第四十五条; 《行政复议法》第三十四条, 第六十二条.
        """
        return TimeLimit(tuple(self._days(calendar)))

    def _days(self, calendar: Calendar) -> Iterator[LastDay]:
        begun = self.begun(calendar)
        citation = Citation(34, source=REVIEW_LAW) if REVIEW_LAW.in_force(begun) else SUIT_AFTER_REVIEW.citation
        for period, reading in self._procedures(begun):
            yield from _suit(period.end(begun, calendar), calendar, reading, citation)
            if period is REVIEW_DECISION and self.extended is None:
                yield from _extended(begun, calendar, citation)
        if self.extended:
            yield from _extended(begun, calendar, citation)

    def _procedures(self, begun: date) -> Iterator[tuple[Period, Text]]:
        """The procedures that the review can have had, without extension."""
        if self.procedure is not ReviewProcedure.ORDINARY and not self.extended and REVIEW_LAW.in_force(begun):
            yield REVIEW_SUMMARY, says.IF_SUMMARY
        if self.procedure is not ReviewProcedure.SUMMARY and not self.extended:
            yield REVIEW_DECISION, says.IF_ORDINARY


def _extended(begun: date, calendar: Calendar, citation: Citation) -> Iterator[LastDay]:
    """After an extended review, whose end the law does not say to move for a holiday."""
    ordinary = REVIEW_DECISION.nominal(begun)
    unmoved = PeriodEnd(REVIEW_EXTENSION.nominal(ordinary))
    moved = REVIEW_EXTENSION.end(ordinary, calendar)
    yield from _suit(unmoved, calendar, says.IF_EXTENDED, citation)
    if moved != unmoved:
        yield from _suit(moved, calendar, says.IF_MOVED, citation)


def _suit(end: PeriodEnd, calendar: Calendar, reading: Text, citation: Citation) -> Iterator[LastDay]:
    """The last day to sue after the end of a review; and an open end where the holidays are not announced."""
    last = SUIT_AFTER_REVIEW.end(end.day, calendar)
    yield LastDay(last.day, reading, citation)
    note = end.note or last.note
    if note is not None:
        yield LastDay(None, note, citation)
