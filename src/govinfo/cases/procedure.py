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
from govinfo.languages import Text
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
            return Text(f"早于前一事项的日期{last}", f"it lies before {last}, the day of what came before it")
        if self.state not in transition.within:
            return says.IN_STATE.filled(state=CASE_STATES[self.state])
        if transition.once and self.latest(event.kind) is not None:
            return Text("只能有一次", "it may happen once only")
        if transition.after is not None and self.latest(transition.after) is None:
            before = TRANSITIONS[transition.after].label
            return Text(f"此前应当“{before}”", f"it needs {transition.after.replace('_', ' ')} before it")
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
        reason = Text(f"七个工作日的期限已于{last}届满", f"the seven working days ended on {last}")
        return Objection(event, reason, Citation(30), "D102")
    if event.until is not None and event.until <= event.day:
        reason = Text("没有给申请人留出补正时间", "it leaves no day to correct")
        return Objection(event, reason, Citation(30), "D102")
    return None


def _corrected(case: Procedure, event: Event) -> Objection | None:
    request = case.latest(EventKind.CORRECTION_REQUESTED)
    if request and request.until and event.day > request.until and not event.excused:
        reason = Text(f"补正期限已于{request.until}届满", f"the time to correct ended on {request.until}")
        return Objection(event, reason, Citation(30))
    return None


def _consulted(case: Procedure, event: Event) -> Objection | None:
    if event.party in case.asked:
        reason = Text("已经向该方征求意见", "the same party is asked already")
        return Objection(event, reason, _consultation(event), "D107")
    return None


def _answered(case: Procedure, event: Event) -> Objection | None:
    if event.party not in case.asked:
        reason = Text("没有向该方征求意见", "that party was not asked")
        return Objection(event, reason, _consultation(event), "D107")
    return None


def _consultation(event: Event) -> Citation:
    return Citation(34 if event.organ else 32)


def _extended(case: Procedure, event: Event) -> Objection | None:
    due = case.ended(event.day)
    if due is not None:
        reason = Text(f"答复期限已于{due}届满", f"the period ended on {due}")
    elif event.days is None:
        reason = Text("没有写明延长多少个工作日", "it does not say by how many working days")
    elif not 1 <= event.days <= EXTENSION.length:
        most = EXTENSION.length
        reason = Text(f"至多延长{most}个工作日", f"an extension has 1 to {most} working days, not {event.days}")
    elif not event.approved:
        reason = Text("未经工作机构负责人同意", "the head of the office has not approved it")
    else:
        return None
    return Objection(event, reason, EXTENSION.citation, "D106")


def _delayed(_: Procedure, event: Event) -> Objection | None:
    if event.until is None or event.until <= event.day:
        reason = Text("没有确定延迟答复的日期", "it sets no later day for the reply")
        return Objection(event, reason, Citation(35), "D108")
    return None


def _fee_notified(case: Procedure, event: Event) -> Objection | None:
    due = case.ended(event.day)
    if not FEE_MEASURES.in_force(event.day):
        reason = says.NO_FEE_YET.filled(since=FEE_MEASURES.since)
    elif due is not None:
        reason = Text(f"办理期限已于{due}届满", f"the reply period ended on {due}")
    else:
        return None
    return Objection(event, reason, Citation(6, source=FEE_MEASURES), "F105")


def _fee_paid(case: Procedure, event: Event) -> Objection | None:
    notice = case.latest(EventKind.FEE_NOTIFIED)
    last = notice and PAYMENT.passed(notice.reached, event.day, case.policy.calendar)
    if last is not None:
        reason = Text(f"缴费期限已于{last}届满", f"the time to pay ended on {last}")
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
        reason = Text("没有依申请公开该信息", "the information was not disclosed on the application")
        return Objection(event, reason, Citation(44, 2))
    return None


Want = tuple[Text, Citation, str] | None


def _correction_lapsed(case: Procedure, day: date) -> Want:
    request = case.latest(EventKind.CORRECTION_REQUESTED)
    if request is None or case.state is not CaseState.AWAITING_CORRECTION:
        return Text("没有待补正的事项", "no correction is awaited"), Citation(30), "D109"
    if request.until is None or day <= request.until:
        zh, en = (str(request.until),) * 2 if request.until else ("未登记之日", "a day not recorded")
        return Text(f"申请人可以补正至{zh}", f"the applicant may correct until {en}"), Citation(30), "D109"
    return None


def _payment_lapsed(case: Procedure, day: date) -> Want:
    citation = Citation(6, source=FEE_MEASURES)
    notice = case.latest(EventKind.FEE_NOTIFIED)
    if notice is None or case.state is not CaseState.AWAITING_PAYMENT:
        return Text("没有待缴纳的费用", "no payment is awaited"), citation, "F106"
    if PAYMENT.passed(notice.reached, day, case.policy.calendar) is not None:
        return None
    return Text("缴费期限尚未届满", "the time to pay has not ended"), citation, "F106"


def _still_unclear(case: Procedure, _: date) -> Want:
    corrected = case.latest(EventKind.CORRECTED)
    if corrected is not None:
        return None
    return Text("没有收到补正", "no correction came in"), Citation(30), "D110"


def _excessive(case: Procedure, _: date) -> Want:
    asked = case.latest(EventKind.REASONS_REQUESTED)
    if asked is not None:
        return None
    return Text("没有要求申请人说明理由", "the applicant was not asked for reasons"), Citation(35), "D110"


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
