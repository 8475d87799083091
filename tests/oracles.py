"""Slow and obvious answers to hold the library against. Nothing here uses it."""

from datetime import date, timedelta

import chinese_calendar

ONE = timedelta(days=1)


def works(day: date) -> bool:
    """Whether a day is worked, as another library says."""
    return chinese_calendar.is_workday(day)


def nth_working_day(after: date, number: int) -> date:
    """The *number*-th working day after a day, counted one by one."""
    day = after
    while number:
        day += ONE
        if works(day):
            number -= 1
    return day


def first_worked(day: date) -> date:
    """A day, or the first worked day after it."""
    while not works(day):
        day += ONE
    return day


def fee_by_request(requests: int) -> int:
    """The month's fee, request by request."""
    total = 0
    for k in range(1, requests + 1):
        if k <= 10:
            rate = 0
        elif k <= 30:
            rate = 100
        else:
            rate = 100
            for start in range(31, k + 1, 10):
                rate += 100 if start <= k else 0
        total += rate
    return total


def fee_by_page(pages: int) -> int:
    """The fee for one application, page by page."""
    return sum(0 if p <= 30 else 10 if p <= 100 else 20 if p <= 200 else 40 for p in range(1, pages + 1))


class Clerk:
    """An application kept by hand: a tally of working days, crossed off one by one.

    Events come as plain words and days. `forbids` says whether the law allows the next one.
    """

    def __init__(self, received: date) -> None:
        self.received = received
        self.last = received
        self.diary: list[tuple[str, date]] = []
        self.state = "processing"
        self.asked: dict[str, date] = {}
        self.consulted: list[tuple[date, date]] = []
        self.waited: list[tuple[date, date]] = []
        self.start = received
        self.waiting_since: date | None = None
        self.extra = 0
        self.until: date | None = None
        self.later: date | None = None
        self.final: date | None = None
        self.answers: list[date] = []
        self.disclosed = False
        self.signed: date | None = None

    def did(self, word: str) -> bool:
        return any(word == done for done, _ in self.diary)

    def due(self) -> date | None:
        if self.waiting_since is not None:
            return None
        spans = [*self.consulted, *((sent, min(self.last, nth_working_day(sent, 15))) for sent in self.asked.values())]
        left, day = 20 + self.extra, self.start
        while left:
            day += ONE
            inside = any(a < day <= b for a, b in spans)
            if works(day) and not inside:
                left -= 1
        return day if self.later is None else max(day, self.later)

    def forbids(self, word: str, day: date, **more) -> bool:
        return day < self.last or not getattr(self, f"may_{word}")(day, **more)

    def once(self, word: str, *states: str) -> bool:
        return self.state in states and not self.did(word)

    def open(self) -> bool:
        return self.state not in ("decided", "delivered", "withdrawn")

    def may_correction_requested(self, day, until):
        return (
            self.once("correction_requested", "processing") and day <= nth_working_day(self.received, 7) and until > day
        )

    def may_corrected(self, day):
        return self.state == "awaiting_correction" and day <= self.until

    def may_consultation_sent(self, day, party, organ):
        return self.state in ("processing", "awaiting_reasons") and party not in self.asked

    def may_consultation_answered(self, day, party):
        return self.open() and party in self.asked

    def may_third_party_told(self, day, party):
        return self.state != "withdrawn" and self.did("consultation_sent")

    def may_assisted(self, day):
        return self.state != "withdrawn"

    def may_suggested(self, day):
        return self.disclosed and self.state in ("decided", "delivered") and not self.did("suggested")

    def may_taken_up(self, day):
        return self.did("suggested") and not self.did("taken_up")

    def may_published(self, day):
        return self.did("taken_up") and not self.did("published")

    def may_extended(self, day, days):
        return self.once("extended", "processing", "awaiting_reasons") and day <= self.seen_on(day) and 1 <= days <= 20

    def may_reasons_requested(self, day):
        return self.once("reasons_requested", "processing")

    def may_reasons_given(self, day):
        return self.state == "awaiting_reasons"

    def may_delayed(self, day, until):
        return self.once("delayed", "processing") and self.did("reasons_given") and until > day

    def may_fee_notified(self, day):
        return self.once("fee_notified", "processing") and day <= self.seen_on(day)

    def may_fee_paid(self, day):
        return self.state == "awaiting_payment" and day <= nth_working_day(self.waiting_since, 20)

    def may_decided(self, day, outcome):
        return self.open() and not self.ungrounded(day, outcome)

    def may_delivered(self, day, received, service):
        return self.state == "decided"

    def may_withdrawn(self, day):
        return self.open()

    def ungrounded(self, day: date, outcome: str) -> bool:
        if outcome == "correction_overdue":
            return self.state != "awaiting_correction" or day <= self.until
        if outcome == "fee_overdue":
            return self.state != "awaiting_payment" or day <= nth_working_day(self.waiting_since, 20)
        if outcome == "still_unclear":
            return not self.did("corrected")
        if outcome == "excessive":
            return not self.did("reasons_requested")
        return False

    def seen_on(self, day: date) -> date:
        last, self.last = self.last, day
        due = self.due()
        self.last = last
        return due

    def do(self, word: str, day: date, **more) -> None:
        self.diary.append((word, day))
        self.last = day
        getattr(self, f"on_{word}", lambda *_, **__: None)(day, **more)
        self.state = AFTER.get(word, self.state)

    def on_correction_requested(self, day, until):
        self.waiting_since, self.until = day, until

    def on_fee_notified(self, day):
        self.waiting_since = day

    def on_corrected(self, day):
        self.waiting_since, self.start = None, day

    on_fee_paid = on_corrected

    def on_consultation_sent(self, day, party, organ):
        self.asked[party] = day

    def on_consultation_answered(self, day, party):
        sent = self.asked.pop(party)
        self.consulted.append((sent, min(day, nth_working_day(sent, 15))))

    def on_extended(self, day, days):
        self.extra = days

    def on_delayed(self, day, until):
        self.later = until

    def on_decided(self, day, outcome=None):
        self.final, self.answers = self.due(), [day]
        self.disclosed = outcome == "granted"

    on_withdrawn = on_decided

    def on_delivered(self, day, received, service):
        signed = self.signed = received or day
        if service in ("post", "electronic"):
            self.answers = [day]
        elif service in ("courier", "public_notice"):
            self.answers = [day, signed]
        else:
            self.answers = [signed]

    def review_by(self) -> date:
        last = self.signed
        for _ in range(60):
            last += ONE
        return first_worked(last)

    def suit_by(self) -> date:
        month = self.signed.month + 6
        first = date(self.signed.year + (month > 12), month - 12 * (month > 12), 1)
        last = first
        while last.day < self.signed.day and (last + ONE).month == first.month:
            last += ONE
        return first_worked(last)

    def late(self) -> bool | None:
        after = [self.final is not None and day > self.final for day in self.answers]
        return None if any(after) and not all(after) else any(after)


AFTER = {
    "correction_requested": "awaiting_correction",
    "corrected": "processing",
    "reasons_requested": "awaiting_reasons",
    "reasons_given": "processing",
    "fee_notified": "awaiting_payment",
    "fee_paid": "processing",
    "decided": "decided",
    "delivered": "delivered",
    "withdrawn": "withdrawn",
}
