"""The clock of an application: why each day counts towards the reply period, or does not, with the article.

The count is a pure function of the receipt, the events that took effect, and a `Policy`:

- it starts on the day after receipt, in working days (Art. 33 (2));
- a corrected application starts it anew (Art. 30), and so does the payment of a fee (fee measures, Art. 6);
  while the organ waits for either, nothing is counted;
- the time of consulting third parties and other organs is left out (Art. 33 (3));
- one extension of at most twenty working days is added to it (Art. 33 (2)); a delay under Art. 35 replaces its end.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Annotated, NamedTuple

from attrs import evolve, frozen

from govinfo.cases.events import CLOSING, Event, EventKind
from govinfo.displays.listing import Listing
from govinfo.languages import LanguageChoice, Text, in_both
from govinfo.law.calendar import Calendar
from govinfo.law.citation import Citation, at
from govinfo.law.former import CIVIL_GENERAL_PART
from govinfo.law.periods import ORGAN_ANSWER, PAYMENT, REPLY, THIRD_PARTY_ANSWER
from govinfo.law.policy import DEFAULT, Policy
from govinfo.law.sources import CIVIL_CODE, FEE_MEASURES, REGULATION
from govinfo.messages import cases as says
from govinfo.messages import heads
from govinfo.messages.words import DAY_REASONS
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import ORDINAL, QUANTITY
from govinfo.speaking import language_of
from govinfo.words import Word


class Reason(Word):
    """Why a day is counted or not."""

    RECEIVED = "received"
    RESTARTED = "restarted"
    WAITING = "waiting"
    CONSULTING = "consulting"
    RESTING = "resting"
    COUNTED = "counted"
    DELAYED = "delayed"


_FIRST_DAY = (
    Citation(201, 1, source=CIVIL_CODE, inferred=True),
    Citation(201, 1, source=CIVIL_GENERAL_PART, inferred=True),
)
"""That the day of receipt is not counted, by the law of the day on which the count ends."""


@frozen
class ClockDay(Strict):
    """One day of the clock.

    Attributes:
        day: The day.
        reason: Why it is counted or not.
        citation: The article that says so.
        number: Its ordinal in the running count; `None` where it is not counted.
        note: Why it is a working day or none, in Chinese.
    """

    day: date
    reason: Reason
    citation: Citation
    number: Annotated[int, ORDINAL] | None
    note: str

    def text(self, lang: LanguageChoice | None = None) -> str:
        """The day as a line of the explanation."""
        language = language_of(lang)
        said = DAY_REASONS[self.reason].said(language, {})
        count = "" if self.number is None else f" {self.number}"
        note = says.DAYS_BY_WEEK.get(self.note, in_both(self.note)).said(language, {})
        return f"{self.day} {said}{count}（{self.citation.said(language)}；{note}）"


@frozen
class Clock(Strict, Stored):
    """How long an organ has for its reply, and why.

    Attributes:
        received: The day of receipt.
        start: The day after which the running count begins: receipt, correction or payment.
        length: Working days allowed, extension included.
        due: Last day for the reply; `None` while the clock waits for the applicant.
        days: Every day from receipt to the due day, or to the day looked from while it waits.
        policy: The choices it was counted with.

    Example:
        >>> clock = count(date(2026, 2, 10))
        >>> clock.due, clock.length, clock.remaining(date(2026, 3, 12))
        (datetime.date(2026, 3, 16), 20, 2)
        >>> print(clock.days[4].text())
        2026-02-14 计入 4（《条例》第三十三条第二款；2026年节假日安排（国办发明电〔2025〕7号）：春节调休上班）
    """

    received: date
    start: date
    length: Annotated[int, QUANTITY]
    due: date | None
    days: tuple[ClockDay, ...]
    policy: Policy = DEFAULT

    @property
    def notes(self) -> tuple[str, ...]:
        """What to know before relying on it, in Chinese."""
        return tuple(caution.zh for caution in self._cautions)

    @property
    def _cautions(self) -> tuple[Text, ...]:
        early = () if REGULATION.in_force(self.received) else (says.FORMER_LAW,)
        return (*early, *((says.ESTIMATED_DAYS,) if self.estimated else ()))

    @property
    def estimated(self) -> bool:
        """Whether a day of it lies in a year whose holidays are only estimated."""
        return any(self.policy.calendar.is_estimated(day.day) for day in self.days)

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import table

        due = says.NOT_BEGUN if self.due is None else self.due
        length = heads.WORKING_DAYS.filled(count=self.length)
        runs = (heads.RUNS_FROM, heads.DAY_AFTER.filled(day=self.start))
        rows = [(heads.RECEIVED, self.received), runs, (heads.LENGTH, length), (heads.DUE, due)]
        yield Listing([*rows, *((heads.TO_KNOW, caution) for caution in self._cautions)], caption=heads.CLOCK)
        if self.days:
            yield table(self.days, heads.DAYS)

    def remaining(self, on: date) -> int | None:
        """Working days left after *on*, up to the due day; negative once it has passed; `None` while it waits."""
        if self.due is None:
            return None
        if on > self.due:
            return -self.policy.calendar.count(self.due, on)
        running = (day for day in self.days if day.day > max(on, self.start))
        return sum(day.reason in (Reason.COUNTED, Reason.DELAYED) for day in running)

    def explain(self, lang: LanguageChoice | None = None) -> str:
        """The whole count, a line for each day, as an office can lay it before a court."""
        last = says.NOT_BEGUN if self.due is None else says.LAST_DAY.filled(day=self.due)
        said = (text.said(language_of(lang), {}) for text in (*self._cautions, last))
        return "\n".join([*(day.text(lang) for day in self.days), *said])

    def __str__(self) -> str:
        return self.explain()


class _Wait(NamedTuple):
    """From a request to an applicant to what answers it.

    Attributes:
        asked: The day of the request.
        answered: The day it was answered; `None` where it is not.
        citation: The provision under which the time does not count.
        later: The events from the answer on.
    """

    asked: date
    answered: date | None
    citation: Citation
    later: Sequence[Event]


class _TimeSpans(NamedTuple):
    """The stretches of time that the events make; each begins after its first day and ends with its last.

    Attributes:
        received: The day of receipt.
        seen: The day that the application is looked at from.
        waits: For corrections and fees.
        consultations: Of third parties and of other organs.
        extension: Working days by which the period is extended.
        delayed: The day until which the reply is put off.
    """

    received: date
    seen: date
    waits: tuple[_Wait, ...]
    consultations: tuple[tuple[date, date], ...]
    extension: int
    delayed: date | None

    @property
    def restarts(self) -> dict[date, Citation]:
        """The days from which the period runs anew, each with the provision."""
        return {wait.answered: wait.citation for wait in self.waits if wait.answered is not None}

    @property
    def start(self) -> date:
        """The day after which the running count begins."""
        return next(reversed(self.restarts), self.received)

    @property
    def length(self) -> int:
        """Working days allowed for the reply, extension included."""
        return REPLY.length + self.extension

    @property
    def waiting(self) -> bool:
        """Whether the applicant has still to answer."""
        return any(wait.answered is None for wait in self.waits)


_WAITS = {
    EventKind.CORRECTION_REQUESTED: Citation(30),
    EventKind.FEE_NOTIFIED: Citation(6, source=FEE_MEASURES),
}
_RESTARTS = {EventKind.CORRECTED, EventKind.FEE_PAID}


def _spans(received: date, events: Sequence[Event], policy: Policy, on: date | None) -> _TimeSpans:
    closing = next((event.day for event in events if event.kind in CLOSING), None)
    last = events[-1].day if events else received
    seen = closing or max(last, on or last)
    waits = tuple(_waits(events))
    restarts = [wait.later for wait in waits if wait.answered is not None]
    extending = events if policy.extension_survives_restart or not restarts else restarts[-1]
    return _TimeSpans(
        received=received,
        seen=seen,
        waits=waits,
        consultations=tuple(_consultations(events, seen, policy)),
        extension=sum(event.days or 0 for event in extending if event.kind is EventKind.EXTENDED),
        delayed=next((event.until for event in reversed(events) if event.kind is EventKind.DELAYED), None),
    )


def _waits(events: Sequence[Event]) -> Iterator[_Wait]:
    asked: Event | None = None
    for number, event in enumerate(events):
        if event.kind in _WAITS:
            asked = event
        elif event.kind in _RESTARTS and asked is not None:
            yield _Wait(asked.day, event.day, _WAITS[asked.kind], events[number:])
            asked = None
    if asked is not None:
        yield _Wait(asked.day, None, _WAITS[asked.kind], ())


def _consultations(events: Sequence[Event], seen: date, policy: Policy) -> Iterator[tuple[date, date]]:
    """Each from the day it was sent to the last day that it leaves out of the count; those still open up to *seen*."""
    asked: dict[str | None, Event] = {}
    for event in events:
        if event.kind is EventKind.CONSULTATION_SENT:
            asked[event.party] = event
        elif event.kind is EventKind.CONSULTATION_ANSWERED:
            sent = asked.pop(event.party, event)
            yield sent.day, _consulted(sent, event.day, policy)
    for sent in asked.values():
        yield sent.day, _consulted(sent, seen, policy)


def _consulted(sent: Event, answered: date, policy: Policy) -> date:
    """The last day that a consultation leaves out of the count."""
    if policy.late_answers_count:
        return answered
    period = ORGAN_ANSWER if sent.organ else THIRD_PARTY_ANSWER
    return period.passed(sent.reached, answered, policy.calendar) or answered


def count(received: date, events: Sequence[Event] = (), policy: Policy = DEFAULT, on: date | None = None) -> Clock:
    """The clock of an application.

    Args:
        received: The day of receipt (Art. 31).
        events: The events that took effect, in their order (`govinfo.cases.procedure`).
        policy: How to read the law where it is silent.
        on: The day it is looked at from, for a consultation still open; the day of the last event unless said. The
            end of such a consultation is not guessed: the due day moves on with *on*.

    Returns:
        The clock, with every day of it.

    Raises:
        UnknownCalendarError: If it runs into a year whose holidays are not announced.

    Legal basis:
        《条例》第三十条, 第三十二条至第三十五条; 国办函〔2020〕109号第六条; 《民法典》第二百零一条 (inferred).

    Example:
        >>> asked = Event(kind="consultation_sent", day=date(2023, 3, 6), party="某公司")
        >>> answered = Event(kind="consultation_answered", day=date(2023, 3, 10), party="某公司")
        >>> count(date(2023, 3, 1)).due, count(date(2023, 3, 1), [asked, answered]).due
        (datetime.date(2023, 3, 29), datetime.date(2023, 4, 4))
    """
    spans = _spans(received, events, policy, on)
    first, *others = _walk(spans, policy.calendar)
    last = others[-1].day if others else received
    days = (evolve(first, citation=at(last, _FIRST_DAY)) if first.reason is Reason.RECEIVED else first, *others)
    return Clock(received, spans.start, spans.length, None if spans.waiting else last, days, policy)


def ended(received: date, events: Sequence[Event], on: date, policy: Policy = DEFAULT) -> date | None:
    """The last day for the reply where it lies before *on*; `None` where the period runs or waits on that day.

    No later day is asked about: what happens in December needs no calendar of the next year.

    Example:
        >>> [ended(date(2026, 11, 16), (), date(2026, 12, day)) for day in (14, 15)]
        [None, datetime.date(2026, 12, 14)]
    """
    spans = _spans(received, events, policy, on)
    if spans.waiting:
        return None
    last = received
    for day in _walk(spans, policy.calendar):
        if day.day >= on:
            return None
        last = day.day
    return last


def _walk(spans: _TimeSpans, calendar: Calendar) -> Iterator[ClockDay]:
    day, number = spans.received, 0
    while True:
        reason, citation = _reason(day, number, spans, calendar)
        if reason is Reason.RESTARTED:
            number = 0
        elif reason is Reason.COUNTED:
            number += 1
        yield ClockDay(day, reason, citation, number if reason is Reason.COUNTED else None, calendar.why(day))
        if spans.waiting:
            if day >= spans.seen:
                return
        elif day >= spans.start and number >= spans.length and day >= (spans.delayed or day):
            return
        day += timedelta(days=1)


def _reason(day: date, counted: int, spans: _TimeSpans, calendar: Calendar) -> tuple[Reason, Citation]:
    """Why a day counts or does not, when *counted* days have been counted before it."""
    if day in spans.restarts:
        return Reason.RESTARTED, spans.restarts[day]
    if day == spans.received:
        return Reason.RECEIVED, _FIRST_DAY[0]
    for wait in spans.waits:
        if wait.asked < day <= (wait.answered or date.max):
            return Reason.WAITING, wait.citation
    if not calendar.is_working(day):
        return Reason.RESTING, REPLY.citation
    if any(after < day <= upto for after, upto in spans.consultations):
        return Reason.CONSULTING, Citation(33, 3)
    if counted >= spans.length:
        return Reason.DELAYED, Citation(35)
    return Reason.COUNTED, REPLY.citation


def payment_due(notice: Event, policy: Policy = DEFAULT) -> date:
    """The last day to pay the fee of a notice.

    Example:
        >>> payment_due(Event(kind="fee_notified", day=date(2023, 3, 1), received=date(2023, 3, 3)))
        datetime.date(2023, 3, 31)
    """
    return PAYMENT.due(notice.reached, policy.calendar)


CLOCK = Clock.DOCUMENT = Document("govinfo.clock/1", Clock)
"""How a clock is stored and sent."""
