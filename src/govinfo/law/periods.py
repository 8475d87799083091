"""Every statutory period, dated and cited: how long, in which unit, from which event, and the day it ends.

Documents: 《条例》 (国务院令第711号), all articles read; 国办函〔2020〕109号, Art. 6 as restated by others;
《行政复议法》 (2023 and 2017) and 《行政诉讼法》 (2017), read. That the day of the starting event is not counted
(民法典第二百零一条) is inferred for the regulation, stated by the fee measures.
"""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from typing import Annotated

from attrs import frozen

from govinfo.arguments import instance
from govinfo.errors import InvalidValueError, UnknownCalendarError
from govinfo.languages import Text, called
from govinfo.law.calendar import CHINA, Calendar, next_working
from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation, at
from govinfo.law.former import REVIEW_LAW_2017
from govinfo.law.sources import FEE_MEASURES, LITIGATION_LAW, REVIEW_LAW
from govinfo.messages import law as says
from govinfo.messages import limits, nouns
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, ORDINAL, NumberType
from govinfo.words import Word


class Unit(Word):
    """In what a period is counted."""

    WORKING_DAYS = "working_days"
    """工作日."""
    DAYS = "days"
    """Calendar days; a period that would end on a holiday ends on the next working day."""
    MONTHS = "months"
    """Calendar months, likewise."""


@frozen
class PeriodEnd(Strict):
    """The last day of a period.

    Attributes:
        day: The day, inclusive.
        note: Why it may yet be a later one; `None` where it is certain.
    """

    day: date
    note: Text | None = None


@frozen
class Period(Strict):
    """A period the law sets.

    Attributes:
        key: Fixed name.
        label: What is to be done in it, in Chinese.
        length: How many units; the most, where the law leaves the choice.
        unit: In what it is counted.
        start: The event it runs from, in Chinese; that day is not counted.
        citation: Where it stands.
        former: Where earlier versions of the law had it, newest first; the length was the same.
    """

    key: Annotated[str, NAME]
    label: str
    length: Annotated[int, ORDINAL]
    unit: Unit
    start: str
    citation: Citation
    former: tuple[Citation, ...] = ()

    def _worded(self) -> Text:
        from govinfo.displays.wording import pair, worded

        return pair(called(self), says.LENGTH.filled(length=self.length, unit=worded(self.unit)))

    @property
    def places(self) -> tuple[Citation, ...]:
        """Where it stands and stood, newest version first."""
        return (self.citation, *self.former)

    def at(self, day: date) -> Citation:
        """Where the version of the law that was in force on *day* has it."""
        return at(day, self.places)

    def due(self, start: date, calendar: Calendar = CHINA) -> date:
        """The last day of the period, inclusive.

        Args:
            start: The day of the event it runs from.
            calendar: The working days.

        Raises:
            UnknownCalendarError: If the count leaves the years whose holidays are announced (see `end`).

        Legal basis:
            《民法典》第二百零一条 (the first day is not counted), 第二百零二条 (months), 第二百零三条 (a last day
            that is a holiday moves to the next working day).

        Example:
            >>> REPLY.due(date(2023, 3, 1)), REVIEW.due(date(2023, 8, 1)), DIRECT_SUIT.due(date(2023, 8, 31))
            (datetime.date(2023, 3, 29), datetime.date(2023, 10, 7), datetime.date(2024, 2, 29))
        """
        if self.unit is Unit.WORKING_DAYS:
            return calendar.add(start, self.length)
        return next_working(self.nominal(start), calendar)

    def end(self, start: date, calendar: Calendar = CHINA) -> PeriodEnd:
        """The last day of the period, also where nobody knows yet whether it moves.

        Args:
            start: The day of the event it runs from.
            calendar: The working days.

        Returns:
            The last day. Where the holidays that decide it are not announced, the first day that it can be, with a
            note: before it moves or, counted in working days, as if every day of such a year were worked.

        Example:
            >>> end = DIRECT_SUIT.end(date(2026, 11, 13))
            >>> str(end.day), end.note.en
            ('2027-05-13', 'the holidays of 2027 are not announced: the last day may move')
        """
        if self.unit is not Unit.WORKING_DAYS:
            return moved(self.nominal(start), calendar)
        try:
            return PeriodEnd(calendar.add(start, self.length))
        except UnknownCalendarError as error:
            return PeriodEnd(_earliest(start, self.length, calendar), limits.NOT_ANNOUNCED.filled(year=error.year))

    def nominal(self, start: date) -> date:
        """The last day of a period in days or months before it moves for a holiday: whatever comes by then is in time.

        Raises:
            InvalidValueError: For a period in working days, which has no such day.

        Legal basis:
            《民法典》第二百零二条: without that day in the last month, the month's last day.
        """
        if self.unit is Unit.WORKING_DAYS:
            raise InvalidValueError(says.CALENDAR_NEEDED, period=self.key)
        instance(start, date, "start", nouns.DAY)
        if self.unit is Unit.DAYS:
            return days_after(start, self.length)
        return months_after(start, self.length)

    def passed(self, start: date, on: date, calendar: Calendar = CHINA) -> date | None:
        """The last day of the period where it lies before *on*; `None` where it has not passed.

        No day after *on* is asked about, so that what happens in December needs no calendar of the next year.

        Example:
            >>> [REPLY.passed(date(2026, 11, 16), date(2026, 12, day)) for day in (14, 15)]
            [None, datetime.date(2026, 12, 14)]
        """
        if self.unit is Unit.WORKING_DAYS and calendar.count(start, on) < self.length:
            return None
        due = self.due(start, calendar)
        return due if due < on else None


def moved(nominal: date, calendar: Calendar) -> PeriodEnd:
    """A last day moved past a holiday; where nobody knows yet whether it moves, itself with a note.

    Legal basis:
        As for `next_working`.

    Example:
        >>> moved(date(2026, 10, 1), CHINA).day
        datetime.date(2026, 10, 8)
    """
    try:
        return PeriodEnd(next_working(nominal, calendar))
    except UnknownCalendarError as error:
        return PeriodEnd(nominal, limits.NOT_ANNOUNCED.filled(year=error.year))


def _earliest(start: date, working_days: int, calendar: Calendar) -> date:
    """The first day on which a count of working days can end: a day that is not announced may be worked."""
    day, left = start, working_days
    while left and day < date.max:
        day += timedelta(days=1)
        left -= _may_be_worked(day, calendar)
    return day


def _may_be_worked(day: date, calendar: Calendar) -> bool:
    try:
        return calendar.is_working(day)
    except UnknownCalendarError:
        return True


def days_after(day: date, days: int) -> date:
    """The day so many days later; the last day of the calendar where it has none so late.

    Example:
        >>> days_after(date(2024, 2, 28), 2), days_after(date.max, 1) == date.max
        (datetime.date(2024, 3, 1), True)
    """
    return day + timedelta(days=min(days, (date.max - day).days))


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it has no such day; as late as the calendar goes.

    Legal basis:
        《民法典》第二百零二条; its use for reviews and suits is inferred.

    Example:
        >>> months_after(date(2023, 8, 31), 6)
        datetime.date(2024, 2, 29)
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@frozen
class YearlyDate(Strict):
    """A calendar date in the year after the one reported on; it does not move for a holiday.

    Attributes:
        key: Fixed name.
        label: What is to be done by it, in Chinese.
        month: Month of the following year.
        day: Day of that month, inclusive.
        citation: Where it stands.
    """

    key: Annotated[str, NAME]
    label: str
    month: Annotated[int, NumberType(1, 12)]
    day: Annotated[int, NumberType(1, 31)]
    citation: Citation

    def due(self, year: int) -> date:
        """The last day for the report on *year*.

        Example:
            >>> GOVERNMENT_REPORT.due(2023)
            datetime.date(2024, 3, 31)
        """
        return date(year + 1, self.month, self.day)


def _working(key: str, label: str, length: int, start: str, citation: Citation) -> Period:
    return Period(key, label, length, Unit.WORKING_DAYS, start, citation)


PUBLICATION = _working("publication", "主动公开政府信息", 20, "信息形成或者变更之日", Citation(26))
CORRECTION_NOTICE = _working("correction_notice", "一次性告知申请人补正", 7, "收到申请之日", Citation(30))
THIRD_PARTY_ANSWER = _working("third_party_answer", "第三方提出意见", 15, "第三方收到征求意见书之日", Citation(32))
REPLY = _working("reply", "答复申请人", 20, "收到申请之日", Citation(33, 2))
EXTENSION = _working("extension", "延长答复期限（至多）", 20, "答复期限届满之日", Citation(33, 2))
ORGAN_ANSWER = _working("organ_answer", "被征求意见机关提出意见", 15, "机关收到征求意见书之日", Citation(34))
PAYMENT = _working("payment", "缴纳信息处理费", 20, "收到收费通知之日", Citation(6, source=FEE_MEASURES))
REVIEW = Period(
    "review",
    "申请行政复议",
    60,
    Unit.DAYS,
    "知道或者应当知道该行政行为之日",
    Citation(20, 1, source=REVIEW_LAW),
    (Citation(9, 1, source=REVIEW_LAW_2017),),
)
REVIEW_INTAKE = _working(
    "review_intake", "复议机关审查是否受理", 5, "收到复议申请之日", Citation(30, 1, source=REVIEW_LAW)
)
REVIEW_DECISION = Period(
    "review_decision",
    "普通程序审结行政复议",
    60,
    Unit.DAYS,
    "受理申请之日",
    Citation(62, 1, source=REVIEW_LAW),
    (Citation(31, 1, source=REVIEW_LAW_2017),),
)
REVIEW_EXTENSION = Period(
    "review_extension",
    "延长行政复议审理期限（至多）",
    30,
    Unit.DAYS,
    "审理期限届满之日",
    Citation(62, 1, source=REVIEW_LAW),
    (Citation(31, 1, source=REVIEW_LAW_2017),),
)
REVIEW_SUMMARY = Period(
    "review_summary", "简易程序审结行政复议", 30, Unit.DAYS, "受理申请之日", Citation(62, 2, source=REVIEW_LAW)
)
SUIT_AFTER_REVIEW = Period(
    "suit_after_review", "不服复议决定起诉", 15, Unit.DAYS, "收到复议决定书之日", Citation(45, source=LITIGATION_LAW)
)
DIRECT_SUIT = Period(
    "direct_suit", "直接起诉", 6, Unit.MONTHS, "知道或者应当知道该行政行为之日", Citation(46, 1, source=LITIGATION_LAW)
)
SUIT_SUMMARY = Period(
    "suit_summary", "简易程序审结行政诉讼", 45, Unit.DAYS, "立案之日", Citation(83, source=LITIGATION_LAW)
)

PERIODS = Catalogue(
    nouns.PERIOD,
    (
        PUBLICATION,
        CORRECTION_NOTICE,
        THIRD_PARTY_ANSWER,
        REPLY,
        EXTENSION,
        ORGAN_ANSWER,
        PAYMENT,
        REVIEW,
        REVIEW_INTAKE,
        REVIEW_DECISION,
        REVIEW_EXTENSION,
        REVIEW_SUMMARY,
        SUIT_AFTER_REVIEW,
        DIRECT_SUIT,
        SUIT_SUMMARY,
    ),
)
"""Every period, those of the regulation first, in the order of its articles."""

DEPARTMENT_REPORT = YearlyDate("department_report", "县级以上人民政府部门公布年度报告", 1, 31, Citation(49, 1))
GOVERNMENT_REPORT = YearlyDate("government_report", "县级以上地方人民政府公布年度报告", 3, 31, Citation(49, 2))
YEARLY_DATES = Catalogue(nouns.YEARLY_DATE, (DEPARTMENT_REPORT, GOVERNMENT_REPORT))
"""The two dates of Art. 49. Townships are not named there."""
