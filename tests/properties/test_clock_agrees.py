"""The clock and the procedure of an application agree with a clerk who crosses off days by hand."""

from datetime import date, timedelta

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from govinfo.cases.application import Application
from govinfo.cases.clock import Reason
from govinfo.cases.events import OPEN, CaseState, Event, EventKind, Service
from govinfo.cases.remedy import Remedy
from govinfo.errors import IllegalTransitionError
from govinfo.law.outcomes import OUTCOMES
from govinfo.law.periods import REPLY
from oracles import Clerk, nth_working_day, works

DAYS = st.dates(date(2019, 5, 15), date(2026, 6, 30))
GAPS = st.sampled_from([0, 1, 2, 3, 5, 8, 13, 21, 34, -1])
LAST_SIGNED = date(2026, 6, 1)
PARTIES = st.sampled_from(["某公司", "李某"])


class Procedure(RuleBasedStateMachine):
    """Random events, lawful or not, to an application and to a clerk."""

    @initialize(received=st.dates(date(2021, 1, 1), date(2024, 12, 31)))
    def receive(self, received):
        self.application = Application("1", "natural_person", received)
        self.clerk = Clerk(received)
        self.due = self.application.clock().due

    def attempt(self, word, gap, **details):
        day = self.clerk.last + timedelta(days=gap)
        forbidden = self.clerk.forbids(word, day, **details)
        before, refusal = self.application, None
        try:
            self.application = before.then(word, day, **details)
        except IllegalTransitionError as error:
            refusal = error
        assert forbidden is (refusal is not None), str(refusal)
        if refusal is not None:
            assert refusal.citation.startswith("《"), "every refusal cites its article"
            assert str(refusal).endswith(f"({refusal.citation})")
        else:
            self.clerk.do(word, day, **details)
            due = self.application.clock().due
            if word in {"consultation_sent", "consultation_answered", "extended", "delayed"} and self.due:
                assert due >= self.due, "an exclusion or an extension never brings the day forward"
            self.due = due

    @rule(gap=GAPS, more=st.integers(-1, 20))
    def request_correction(self, gap, more):
        until = self.clerk.last + timedelta(days=gap + more)
        self.attempt("correction_requested", gap, until=until)

    @rule(gap=GAPS)
    def correct(self, gap):
        self.attempt("corrected", gap)

    @rule(gap=GAPS, party=PARTIES, organ=st.booleans())
    def consult(self, gap, party, organ):
        self.attempt("consultation_sent", gap, party=party, organ=organ)

    @rule(gap=GAPS, party=PARTIES)
    def answer(self, gap, party):
        self.attempt("consultation_answered", gap, party=party)

    @rule(gap=GAPS, party=PARTIES)
    def tell(self, gap, party):
        self.attempt("third_party_told", gap, party=party)

    @rule(gap=GAPS, word=st.sampled_from(["assisted", "suggested", "taken_up", "published"]))
    def look_after(self, gap, word):
        self.attempt(word, gap)

    @rule(gap=GAPS, days=st.integers(0, 22))
    def extend(self, gap, days):
        self.attempt("extended", gap, days=days)

    @rule(gap=GAPS, word=st.sampled_from(["reasons_requested", "reasons_given"]))
    def reasons(self, gap, word):
        self.attempt(word, gap)

    @rule(gap=GAPS, more=st.integers(-1, 90))
    def delay(self, gap, more):
        self.attempt("delayed", gap, until=self.clerk.last + timedelta(days=gap + more))

    @rule(gap=GAPS, word=st.sampled_from(["fee_notified", "fee_paid"]))
    def fee(self, gap, word):
        self.attempt(word, gap)

    @rule(
        gap=GAPS,
        outcome=st.sampled_from(
            ["granted", "state_secret", "correction_overdue", "fee_overdue", "still_unclear", "excessive"]
        ),
    )
    def decide(self, gap, outcome):
        self.attempt("decided", gap, outcome=outcome)

    @rule(gap=GAPS)
    def withdraw(self, gap):
        self.attempt("withdrawn", gap)

    @rule(gap=GAPS, more=st.none() | st.integers(0, 30), service=st.none() | st.sampled_from(Service))
    def deliver(self, gap, more, service):
        received = None if more is None else self.clerk.last + timedelta(days=gap + more)
        self.attempt("delivered", gap, received=received, service=service)

    @invariant()
    def exactly_one_state(self):
        if hasattr(self, "clerk"):
            state = self.application.state
            expected = "consulting" if self.clerk.state == "processing" and self.clerk.asked else self.clerk.state
            assert CaseState(expected) is state
            assert (state in OPEN) is (self.application.answered is None)

    @invariant()
    def same_day(self):
        if hasattr(self, "clerk"):
            clock = self.application.clock()
            if self.application.answered is None:
                assert self.clerk.due() == clock.due
            else:
                assert clock.due is None or clock.days[-1].day == clock.due

    @invariant()
    def late_by_the_same_day(self):
        if hasattr(self, "clerk"):
            assert self.clerk.late() is self.application.late()

    @invariant()
    def remedies_run_from_the_signing(self):
        if hasattr(self, "clerk") and self.clerk.signed is not None and self.clerk.signed < LAST_SIGNED:
            (known,) = {event.reached for event in self.application.events if event.kind is EventKind.DELIVERED}
            for route, last in (("review", self.clerk.review_by()), ("direct_litigation", self.clerk.suit_by())):
                remedy = Remedy("1", route, last, known=known, told=True)
                assert last == remedy.due()
                assert remedy.in_time()
                assert evolve(remedy, filed=last + timedelta(days=1)).in_time() is False

    @invariant()
    def every_day_is_explained(self):
        if hasattr(self, "clerk"):
            days = self.application.clock().days
            assert [days[0].day + timedelta(n) for n in range(len(days))] == [day.day for day in days]
            assert all(str(day.citation) in day.text() for day in days)

    @invariant()
    def nothing_lawful_is_objected_to(self):
        if hasattr(self, "clerk"):
            assert () == self.application.objections()


Procedure.TestCase.settings = settings(
    max_examples=20_000 if settings().max_examples > 1_000 else 120,
    stateful_step_count=16,
    deadline=None,
)
TestProcedure = Procedure.TestCase


@given(received=DAYS)
@settings(max_examples=300, deadline=None)
def test_reply_is_due_on_the_twentieth_working_day(received):
    """Without events the reply is due on the twentieth working day after receipt, that day's number on the clock."""
    clock = Application("1", "enterprise", received).clock()

    assert nth_working_day(received, 20) == clock.due == REPLY.due(received)
    assert (20, Reason.COUNTED) == (clock.days[-1].number, clock.days[-1].reason)


@given(received=DAYS)
@settings(max_examples=200, deadline=None)
def test_silence_is_taken_to_a_review_from_the_end_of_the_period(received):
    """Without an answer the sixty days for a review run from the last day for the reply."""
    lapsed = nth_working_day(received, 20)
    last = lapsed + timedelta(days=60)
    while not works(last):
        last += timedelta(days=1)

    review = Remedy("复1", "review", last, lapsed=Application("1", "enterprise", received).clock().due, told=True)

    assert last == review.due()
    assert review.in_time()
    assert not evolve(review, filed=last + timedelta(days=1)).in_time()


ASKED = {EventKind.CORRECTION_REQUESTED, EventKind.FEE_NOTIFIED}
HEARD = {EventKind.CORRECTED, EventKind.FEE_PAID}
RECORDED = st.lists(
    st.builds(
        Event,
        kind=st.sampled_from(EventKind),
        day=st.dates(date(2023, 2, 1), date(2023, 6, 30)),
        until=st.none() | st.dates(date(2023, 3, 1), date(2023, 6, 30)),
        days=st.none() | st.integers(0, 30),
        party=st.none() | PARTIES,
        outcome=st.sampled_from([outcome.key for outcome in OUTCOMES]),
    ),
    max_size=8,
)


@given(events=RECORDED)
@settings(max_examples=300, deadline=None)
def test_whatever_is_on_file_has_one_state_and_a_clock(events):
    """A register that breaks every rule still has a state and a clock, and each void event is objected to."""
    application = Application("1", "natural_person", date(2023, 3, 1), tuple(events))
    procedure = application.procedure()

    assert isinstance(application.state, CaseState)
    assert len(events) == len(procedure.effective) + sum(objection.void for objection in procedure.objections)
    waits = [e.kind for e in procedure.effective if e.kind in ASKED | HEARD]
    assert (application.clock().due is None) is bool(waits and waits[-1] in ASKED)
