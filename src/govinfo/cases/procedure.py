"""The procedure of an application: which of its events the law allows, and the state they lead to.

A *power* of the organ lapses: to ask for a correction (Art. 30), to extend (Art. 33), to charge (fee measures). Used
too late or twice, it is refused and has no effect. A *duty* does not lapse: a late decision is still a decision, and
its lateness is found by the checks.
"""

from collections.abc import Callable, Iterable
from datetime import date

from attrs import define, field, frozen

from govinfo.cases.clock import ended
from govinfo.cases.events import TRANSITIONS, CaseState, Event, EventKind, Transition
from govinfo.forms.outcomes import outcomes
from govinfo.languages import Text, in_english
from govinfo.law.citation import Citation
from govinfo.law.outcomes import DISCLOSING
from govinfo.law.periods import CORRECTION_NOTICE, EXTENSION, PAYMENT
from govinfo.law.policy import DEFAULT, Policy
from govinfo.law.sources import FEE_MEASURES
from govinfo.messages import cases as says
from govinfo.messages.words import CASE_STATES
from govinfo.records.strict import Strict
from govinfo.vocabulary import ApplicationRow


@frozen
class Objection(Strict):
    """Why the law does not allow an event.

    Attributes:
        event: The event.
        reason: Why, as a clause in Chinese and in English.
        citation: The article that says so.
        rule: Code of the check that reports it.
        void: Whether the event therefore has no effect.
    """

    event: Event
    reason: Text
    citation: Citation
    rule: str = "D104"
    void: bool = True


@define
class Procedure:
    """An application's events, gone through one by one.

    Attributes:
        received: The day of receipt.
        policy: How to read the law where it is silent.
        effective: The events that took effect so far.
        objections: What the law has against any of them.
        asked: The consultations not yet answered, by party.
    """

    received: date
    policy: Policy = DEFAULT
    effective: list[Event] = field(factory=list[Event])
    objections: list[Objection] = field(factory=list[Objection])
    asked: set[str | None] = field(factory=set[str | None])
    _state: CaseState = field(default=CaseState.PROCESSING, init=False)

    @property
    def state(self) -> CaseState:
        """Where the application stands."""
        return CaseState.CONSULTING if self._state is CaseState.PROCESSING and self.asked else self._state

    def latest(self, kind: EventKind) -> Event | None:
        """The latest effective event of a kind."""
        return next((event for event in reversed(self.effective) if event.kind is kind), None)

    def ended(self, on: date) -> date | None:
        """The last day for the reply where it lies before a day."""
        return ended(self.received, self.effective, on, self.policy)

    def take(self, event: Event) -> Objection | None:
        """Let an event happen; what the law has against it is noted and given back."""
        objection = self.objection(event)
        if objection is not None:
            self.objections.append(objection)
            if objection.void:
                return objection
        self.effective.append(event)
        if event.kind is EventKind.CONSULTATION_SENT:
            self.asked.add(event.party)
        elif event.kind is EventKind.CONSULTATION_ANSWERED:
            self.asked.discard(event.party)
        self._state = TRANSITIONS[event.kind].to or self._state
        return objection

    def objection(self, event: Event) -> Objection | None:
        """What the law has against an event that comes next, if anything."""
        transition = TRANSITIONS[event.kind]
        reason = self._order(event, transition)
        if reason is not None:
            rule = _SEQUENCE_RULES.get(event.kind, "D104")
            return Objection(event, reason, transition.citation, rule)
        guard = _GUARDS.get(event.kind)
        return None if guard is None else guard(self, event)

    def _order(self, event: Event, transition: Transition) -> Text | None:
        last = self.effective[-1].day if self.effective else self.received
        if event.day < last:
            return says.TOO_EARLY.filled(last=last)
        if self.state not in transition.within:
            return says.IN_STATE.filled(state=CASE_STATES[self.state])
        if transition.once and self.latest(event.kind) is not None:
            return says.ONCE_ONLY
        if transition.after is not None and self.latest(transition.after) is None:
            before = Text(TRANSITIONS[transition.after].label, in_english(transition.after))
            return says.NEEDED_BEFORE.filled(before=before)
        return None


def examine(received: date, events: Iterable[Event], policy: Policy = DEFAULT) -> Procedure:
    """Go through the events of an application.

    Raises:
        UnknownCalendarError: If a period to be kept runs into a year whose holidays are not announced.

    Example:
        >>> late = Event(kind="correction_requested", day=date(2023, 3, 20), until=date(2023, 4, 3))
        >>> procedure = examine(date(2023, 3, 1), [late])
        >>> procedure.state, procedure.objections[0].reason.en
        (CaseState.PROCESSING, 'the seven working days ended on 2023-03-10')
    """
    procedure = Procedure(received, policy)
    for event in events:
        procedure.take(event)
    return procedure


def _correction(case: Procedure, event: Event) -> Objection | None:
    last = CORRECTION_NOTICE.passed(case.received, event.day, case.policy.calendar)
    if last is not None:
        reason = says.TIME_FOR_CORRECTION_NOTICE_ENDED.filled(last=last)
        return Objection(event, reason, Citation(30), "D102")
    if event.until is not None and event.until <= event.day:
        return Objection(event, says.NO_DAY_TO_CORRECT, Citation(30), "D102")
    return None


def _corrected(case: Procedure, event: Event) -> Objection | None:
    request = case.latest(EventKind.CORRECTION_REQUESTED)
    if request and request.until and event.day > request.until and not event.excused:
        return Objection(event, says.TIME_TO_CORRECT_ENDED.filled(until=request.until), Citation(30))
    return None


def _consulted(case: Procedure, event: Event) -> Objection | None:
    if event.party in case.asked:
        return Objection(event, says.PARTY_ASKED, _consultation(event), "D107")
    return None


def _answered(case: Procedure, event: Event) -> Objection | None:
    if event.party not in case.asked:
        return Objection(event, says.PARTY_NOT_ASKED, _consultation(event), "D107")
    return None


def _consultation(event: Event) -> Citation:
    return Citation(34 if event.organ else 32)


def _extended(case: Procedure, event: Event) -> Objection | None:
    due = case.ended(event.day)
    if due is not None:
        reason = says.PERIOD_ENDED.filled(due=due)
    elif event.days is None:
        reason = says.NO_LENGTH_OF_EXTENSION
    elif not 1 <= event.days <= EXTENSION.length:
        reason = says.LENGTH_OF_EXTENSION.filled(most=EXTENSION.length, days=event.days)
    elif not event.approved:
        reason = says.NOT_APPROVED
    else:
        return None
    return Objection(event, reason, EXTENSION.citation, "D106")


def _delayed(_: Procedure, event: Event) -> Objection | None:
    if event.until is None or event.until <= event.day:
        return Objection(event, says.NO_LATER_DAY, Citation(35), "D108")
    return None


def _fee_notified(case: Procedure, event: Event) -> Objection | None:
    due = case.ended(event.day)
    if not FEE_MEASURES.in_force(event.day):
        reason = says.NO_FEE_YET.filled(since=FEE_MEASURES.since)
    elif due is not None:
        reason = says.TIME_TO_CHARGE_ENDED.filled(due=due)
    else:
        return None
    return Objection(event, reason, Citation(6, source=FEE_MEASURES), "F105")


def _fee_paid(case: Procedure, event: Event) -> Objection | None:
    notice = case.latest(EventKind.FEE_NOTIFIED)
    last = notice and PAYMENT.passed(notice.reached, event.day, case.policy.calendar)
    if last is not None:
        reason = says.TIME_TO_PAY_ENDED.filled(last=last)
        return Objection(event, reason, Citation(6, source=FEE_MEASURES), "F106")
    return None


def _decided(case: Procedure, event: Event) -> Objection | None:
    outcome = outcomes()[str(event.outcome)]
    wanting = _CONDITIONS.get(outcome.key)
    found = wanting(case, event.day) if wanting else None
    if found is not None:
        reason, citation, rule = found
        return Objection(event, reason, citation, rule, void=False)
    wrong = next((ground for ground in event.grounds if not outcome.rests_on(ground)), None)
    if wrong is not None:
        reason = Text("所引条款不能支持该办理结果", f"{wrong} does not carry the outcome {outcome.key}")
        return Objection(event, reason, wrong, "D110", void=False)
    return None


def _suggested(case: Procedure, event: Event) -> Objection | None:
    decision = case.latest(EventKind.DECIDED)
    if decision is None or decision.outcome not in DISCLOSING:
        return Objection(event, says.NOT_DISCLOSED, Citation(44, 2))
    return None


Want = tuple[Text, Citation, str] | None


def _correction_lapsed(case: Procedure, day: date) -> Want:
    request = case.latest(EventKind.CORRECTION_REQUESTED)
    if request is None or case.state is not CaseState.AWAITING_CORRECTION:
        return says.NO_CORRECTION_AWAITED, Citation(30), "D109"
    if request.until is None or day <= request.until:
        return says.MAY_CORRECT.filled(until=request.until or says.DAY_NOT_RECORDED), Citation(30), "D109"
    return None


def _payment_lapsed(case: Procedure, day: date) -> Want:
    citation = Citation(6, source=FEE_MEASURES)
    notice = case.latest(EventKind.FEE_NOTIFIED)
    if notice is None or case.state is not CaseState.AWAITING_PAYMENT:
        return says.NO_PAYMENT_AWAITED, citation, "F106"
    if PAYMENT.passed(notice.reached, day, case.policy.calendar) is not None:
        return None
    return says.TIME_TO_PAY_NOT_ENDED, citation, "F106"


def _still_unclear(case: Procedure, _: date) -> Want:
    corrected = case.latest(EventKind.CORRECTED)
    if corrected is not None:
        return None
    return says.NO_CORRECTION, Citation(30), "D110"


def _excessive(case: Procedure, _: date) -> Want:
    asked = case.latest(EventKind.REASONS_REQUESTED)
    if asked is not None:
        return None
    return says.NOT_ASKED_FOR_REASONS, Citation(35), "D110"


_CONDITIONS: dict[str, Callable[[Procedure, date], Want]] = {
    ApplicationRow.CORRECTION_OVERDUE: _correction_lapsed,
    ApplicationRow.FEE_OVERDUE: _payment_lapsed,
    ApplicationRow.STILL_UNCLEAR: _still_unclear,
    ApplicationRow.EXCESSIVE: _excessive,
}
"""What must have happened for an outcome: nothing for most of them."""

_GUARDS: dict[EventKind, Callable[[Procedure, Event], Objection | None]] = {
    EventKind.CORRECTION_REQUESTED: _correction,
    EventKind.CORRECTED: _corrected,
    EventKind.CONSULTATION_SENT: _consulted,
    EventKind.CONSULTATION_ANSWERED: _answered,
    EventKind.EXTENDED: _extended,
    EventKind.DELAYED: _delayed,
    EventKind.FEE_NOTIFIED: _fee_notified,
    EventKind.FEE_PAID: _fee_paid,
    EventKind.DECIDED: _decided,
    EventKind.SUGGESTED: _suggested,
}
"""What an event has to satisfy beside its place in the order."""

_SEQUENCE_RULES = {
    EventKind.CORRECTION_REQUESTED: "D103",
    EventKind.CONSULTATION_SENT: "D107",
    EventKind.CONSULTATION_ANSWERED: "D107",
    EventKind.THIRD_PARTY_TOLD: "D107",
    EventKind.EXTENDED: "D106",
    EventKind.DELAYED: "D108",
}
"""The check that reports an event out of its order; D104 for the others."""
