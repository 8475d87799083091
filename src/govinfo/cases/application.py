"""An application for government information (政府信息公开申请): its request, its receipt, and what happened since."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal, NamedTuple, Unpack, cast

from attrs import evolve, field, frozen

from govinfo.arguments import collection, known_name, word
from govinfo.cases.arrival import Arrival
from govinfo.cases.clock import Clock, count, ended
from govinfo.cases.events import CLOSING, CaseState, Event, EventDetails, EventKind, EventName
from govinfo.cases.procedure import Objection, Procedure, examine
from govinfo.displays.listing import Listing, Says
from govinfo.errors import IllegalTransitionError, InvalidValueError, UnknownCalendarError, UnknownKeyError
from govinfo.forms.applicants import applicants
from govinfo.forms.labels import column_named
from govinfo.forms.places import column
from govinfo.languages import Text, joined
from govinfo.law.citation import Citation
from govinfo.law.policy import DEFAULT, Policy
from govinfo.messages import cases as says
from govinfo.messages import heads, nouns
from govinfo.messages.words import WANTED_FORMS
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Lean, lean
from govinfo.records.types import NAME, PERSONAL, KeyType
from govinfo.vocabulary import Applicant, ApplicantName, Section
from govinfo.words import Word


class WantedForm(Word):
    """In what form the applicant wants the information (Art. 40)."""

    PAPER = "paper"
    EMAIL = "email"
    ELECTRONIC_COPY = "electronic_copy"
    ON_SITE = "on_site"
    """现场查阅、抄录."""


WantedFormName = Literal["paper", "email", "electronic_copy", "on_site"]
"""`WantedForm` as text."""


def _form(name: WantedForm | WantedFormName | None) -> WantedForm | None:
    return None if name is None else word(name, WantedForm, nouns.WANTED_FORM, WANTED_FORMS)


@lean
@frozen(kw_only=True, slots=False)
class Request(Lean):
    """What an application has to contain. It is shown nowhere: neither in ``repr`` nor in an error.

    Attributes:
        name: The applicant's name.
        identity: Proof of identity.
        contact: How to reach the applicant.
        description: Name, document number or other features of the information.
        form: The form wanted.
        route: The way of receiving it.
        needs_help: Whether the person has difficulty in reading, seeing or hearing, and needs help.

    Legal basis:
        《条例》第二十九条第二款, 第四十条, 第四十三条.
    """

    name: Annotated[str, PERSONAL] | None = field(default=None, repr=False)
    identity: Annotated[str, PERSONAL] | None = field(default=None, repr=False)
    contact: Annotated[str, PERSONAL] | None = field(default=None, repr=False)
    description: Annotated[str, PERSONAL] | None = field(default=None, repr=False)
    form: WantedForm | None = field(default=None, converter=_form)
    route: Annotated[str, PERSONAL] | None = field(default=None, repr=False)
    needs_help: bool = False

    @property
    def missing(self) -> tuple[Citation, ...]:
        """The items of Art. 29 (2) that are not met: what a correction may ask for.

        Example:
            >>> [item.text for item in Request(name="张某", identity="…", contact="…", form=WantedForm.PAPER).missing]
            ['第二十九条第二款第（二）项']
        """
        items = ((self.name, self.identity, self.contact), (self.description,), (self.form,))
        return tuple(Citation(29, 2, item) for item, parts in enumerate(items, start=1) if not all(parts))


def _applicant(kind: Applicant | ApplicantName) -> str:
    known, given = applicants(), cast("object", kind)
    label = column_named(given, Section.APPLICATIONS) if isinstance(given, str) and given not in known else None
    if Applicant.TOTAL in (label, given):
        raise InvalidValueError(says.ONE_KIND_OF_APPLICANT)
    for each in known:
        if each == (label or given):
            return each
    raise UnknownKeyError(given, known, nouns.APPLICANT)


def _events(given: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(cast("Iterable[Event]", collection(given, "events", nouns.EVENTS)))


class Answered(NamedTuple):
    """The end of an application: the day, and the outcome it is counted under."""

    day: date
    outcome: str


@lean
@frozen(slots=False)
class Application(Lean, Stored):
    """One application, with everything that happened to it in the order in which it happened.

    Immutable. The constructor holds what a register says; `then` lets one more thing happen and refuses what the law
    does not allow; `objections` goes through what is held.

    Attributes:
        id: The case's own name, unique in its register.
        applicant: Kind of applicant, as a column of 表三.
        received: Day of receipt (Art. 31).
        events: What happened since.
        arrival: How it arrived, where recorded.
        request: What it contains, where recorded.
        person: Who applied, to count one applicant's requests of a month; `None` where not recorded.
        split_on: Day on which it was split off another application; it is counted from then on.

    Example:
        >>> application = Application("2023-1", "natural_person", date(2023, 3, 1))
        >>> application = application.then("extended", date(2023, 3, 20), days=10)
        >>> application.clock().due, application.state
        (datetime.date(2023, 4, 13), CaseState.PROCESSING)
        >>> application.then("decided", date(2023, 4, 6), outcome="granted").answered.outcome
        ApplicationRow.GRANTED
    """

    id: Annotated[str, NAME]
    applicant: Annotated[str, KeyType(nouns.APPLICANT, applicants)] = field(converter=_applicant)
    received: date
    events: tuple[Event, ...] = field(default=(), converter=_events)
    arrival: Arrival | None = None
    request: Request | None = None
    person: Annotated[str, PERSONAL] | None = field(default=None, repr=False)
    split_on: date | None = None

    _SAID: ClassVar[Says] = {"applicant": column}

    def __str__(self) -> str:
        opening = says.APPLICATION.filled(id=self.id, applicant=column(self.applicant), day=self.received)
        return str(joined((opening, *(event.said for event in self.events)), "；", "; "))

    def _displayed(self) -> Iterator[Listing]:
        own, *others = super()._displayed()
        yield own._replace(rows=[*own.rows, *self._standing()])
        yield from others

    def _standing(self) -> tuple[tuple[Text, object], ...]:
        """Where it stands, and the last day for the reply; or for which year the holidays are lacking to say it."""
        try:
            due = self.clock().due
        except UnknownCalendarError as error:
            return ((heads.DUE, error.sentence),)
        return (heads.STATE, self.state), (heads.DUE, says.NOT_BEGUN if due is None else due)

    @property
    def entered(self) -> date:
        """The day from which it is counted as an application of its own."""
        return self.split_on or self.received

    @property
    def answered(self) -> Answered | None:
        """How it ended, by the first event that ends it; `None` while it is open."""
        for event in self.events:
            if event.kind in CLOSING:
                outcome = event.outcome or CLOSING[event.kind]
                return Answered(event.day, outcome) if outcome else None
        return None

    @property
    def state(self) -> CaseState:
        """Where it stands after its events."""
        return self.procedure().state

    def procedure(self, policy: Policy = DEFAULT) -> Procedure:
        """Its events gone through one by one: those that took effect, and what the law has against the others."""
        return examine(self.received, self.events, policy)

    def objections(self, policy: Policy = DEFAULT) -> tuple[Objection, ...]:
        """What the law has against the events on record, in their order; empty for a lawful procedure."""
        return tuple(self.procedure(policy).objections)

    def clock(self, policy: Policy = DEFAULT, on: date | None = None) -> Clock:
        """How long the organ has for its reply, with the reason for every day.

        Args:
            policy: How to read the law where it is silent.
            on: The day it is looked at from; the day of the last event unless said.

        Raises:
            UnknownCalendarError: If it runs into a year whose holidays are not announced.
        """
        return count(self.received, self.procedure(policy).effective, policy, on)

    @property
    def replied(self) -> tuple[date, ...]:
        """The days that can count as that of the reply: those of its delivery, else that of its end; none while open.

        Legal basis:
            国办公开办函〔2016〕235号第四项 (`Event.replied`).
        """
        delivered = next((event for event in self.events if event.kind is EventKind.DELIVERED), None)
        if delivered is not None:
            return delivered.replied
        return () if self.answered is None else (self.answered.day,)

    def late(self, policy: Policy = DEFAULT) -> bool | None:
        """Whether the reply came after the last day for it; never while the clock waits or it is open.

        `None` where the way of delivery leaves open which day counts, and that decides. No calendar is needed beyond
        the day of the reply.
        """
        events = self.procedure(policy).effective
        answers = {ended(self.received, events, day, policy) is not None for day in self.replied}
        return answers.pop() if len(answers) == 1 else None if answers else False

    def then(
        self,
        kind: EventKind | EventName,
        day: date,
        *,
        policy: Policy = DEFAULT,
        **details: Unpack[EventDetails],
    ) -> "Application":
        """The application after one more event.

        Args:
            kind: What happened.
            day: When.
            policy: How to read the law where it is silent.
            **details: The further fields of `Event`.

        Raises:
            IllegalTransitionError: If the law does not allow it, with the article.
            InvalidValueError: For a decision without outcome, or a detail of another kind than it has to be.
            UnknownKeyError: If there is no such kind of event, or no such detail.

        Example:
            >>> application = Application("7", "enterprise", date(2023, 3, 1))
            >>> application.then("decided", date(2023, 3, 9), outcome="internal_affairs", grounds=(Citation(14),))
            Traceback (most recent call last):
            govinfo.errors.IllegalTransitionError: 7：作出答复决定（2023-03-09）：所引条款不能支持该办理结果\
（《条例》第十四条）
        """
        for name in details:
            known_name(name, EventDetails.__annotations__, nouns.EVENT_FIELD)
        event = Event(kind=kind, day=day, **details)
        objection = self.procedure(policy).objection(event)
        if objection is not None:
            raise IllegalTransitionError(event.said, objection.reason, str(objection.citation), self.id)
        return evolve(self, events=(*self.events, event))


CASE = Application.DOCUMENT = Document("govinfo.case/1", Application)
"""How an application is stored and sent."""
