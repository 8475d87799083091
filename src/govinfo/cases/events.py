"""What can happen to an application: dated events, and the law that allows each of them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, TypedDict

from attrs import field, frozen

from govinfo.arguments import instance, several, word
from govinfo.displays.listing import Says
from govinfo.errors import InvalidValueError
from govinfo.forms import renewed
from govinfo.forms.labels import row_named
from govinfo.forms.outcomes import outcomes
from govinfo.forms.places import row
from govinfo.languages import Text, in_both, listed
from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.law.fees import SCHEDULES
from govinfo.law.sources import FEE_MEASURES
from govinfo.messages import cases as says
from govinfo.messages import nouns
from govinfo.messages.words import SERVICES
from govinfo.records.strict import Lean, Strict, lean
from govinfo.records.types import AMOUNT, NAME, PERSONAL, QUANTITY, KeyType
from govinfo.vocabulary import ApplicationRow, FeeBasis, FeeBasisName, Section
from govinfo.words import Word


class EventKind(Word):
    """The kinds of event in the life of an application, after its receipt."""

    CORRECTION_REQUESTED = "correction_requested"
    CORRECTED = "corrected"
    CONSULTATION_SENT = "consultation_sent"
    CONSULTATION_ANSWERED = "consultation_answered"
    THIRD_PARTY_TOLD = "third_party_told"
    EXTENDED = "extended"
    REASONS_REQUESTED = "reasons_requested"
    REASONS_GIVEN = "reasons_given"
    DELAYED = "delayed"
    FEE_NOTIFIED = "fee_notified"
    FEE_PAID = "fee_paid"
    SPLIT = "split"
    DECIDED = "decided"
    DELIVERED = "delivered"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    ASSISTED = "assisted"
    SUGGESTED = "suggested"
    TAKEN_UP = "taken_up"
    PUBLISHED = "published"


EventName = Literal[
    "correction_requested",
    "corrected",
    "consultation_sent",
    "consultation_answered",
    "third_party_told",
    "extended",
    "reasons_requested",
    "reasons_given",
    "delayed",
    "fee_notified",
    "fee_paid",
    "split",
    "decided",
    "delivered",
    "withdrawn",
    "merged",
    "assisted",
    "suggested",
    "taken_up",
    "published",
]
"""`EventKind` as text."""


class Service(Word):
    """How a reply reaches the applicant (送达)."""

    DIRECT = "direct"
    """直接送达: the day that counts is the day it is signed for."""
    ENTRUSTED = "entrusted"
    """委托其他行政机关代为送达: likewise."""
    POST = "post"
    """邮寄送达, by the postal enterprise: for the organ the day of posting, for the applicant that of signing."""
    COURIER = "courier"
    """Another courier: a fault of service, and which day counts is not stated."""
    ELECTRONIC = "electronic"
    """By e-mail or platform: the day it is sent, inferred."""
    PUBLIC_NOTICE = "public_notice"
    """公告送达: which day counts for the organ is not stated."""


ServiceName = Literal["direct", "entrusted", "post", "courier", "electronic", "public_notice"]
"""`Service` as text."""


class CaseState(Word):
    """Where an application stands. It is in exactly one of these states on every day."""

    PROCESSING = "processing"
    CONSULTING = "consulting"
    AWAITING_CORRECTION = "awaiting_correction"
    AWAITING_REASONS = "awaiting_reasons"
    AWAITING_PAYMENT = "awaiting_payment"
    DECIDED = "decided"
    DELIVERED = "delivered"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


def _event(kind: EventKind | EventName) -> EventKind:
    return word(kind, EventKind, nouns.EVENT, _EVENTS)


def _service(name: Service | ServiceName | None) -> Service | None:
    return None if name is None else word(name, Service, nouns.SERVICE, SERVICES)


def _basis(basis: FeeBasis | FeeBasisName | None) -> FeeBasis | None:
    return None if basis is None else word(basis, FeeBasis, nouns.FEE_BASIS, _BASES)


def _outcome(key: str | None) -> str | None:
    if key is None:
        return None
    told = instance(key, str, "outcome", nouns.WORD)
    return outcomes()[told if told in _outcomes() else row_named(told, Section.APPLICATIONS) or told].key


@renewed
def _outcomes() -> tuple[str, ...]:
    return tuple(outcome.key for outcome in outcomes())


def _grounds(given: Iterable[Citation]) -> tuple[Citation, ...]:
    return several(given, Citation, "grounds", nouns.CITATIONS)


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return several(given, str, "into", nouns.WORDS)


def _label(kind: EventKind) -> Text:
    return TRANSITIONS.named(kind)


@lean
@frozen(kw_only=True, slots=False)
class Event(Lean):
    """Something that happened to an application on a day.

    Attributes:
        kind: What happened.
        day: When.
        until: Last day set for the applicant to correct, or to which the reply is delayed (Art. 35).
        days: By how many working days the reply period is extended.
        party: Whom a consultation asks.
        objects: Whether the third party answers that it objects, with good reason (Art. 32).
        organ: Whether that is another organ (Art. 34) rather than a third party (Art. 32).
        received: Day on which the letter or notice reached its addressee, where it is not the day it was sent.
        service: How a reply is delivered; its `day` is then that of sending or posting, `received` that of signing.
        approved: Whether the head of the 工作机构 approved an extension.
        excused: Whether a correction that came late had a good reason.
        amount: The fee notified or paid, 元.
        basis: On what the fee is charged.
        quantity: Ordinal of the request in the month, or pages, that the fee is charged for.
        outcome: How a decision ends the application.
        grounds: The articles a decision cites.
        tells: What the notice of a decision says, in the words of `govinfo.law.outcomes`; `None` where not recorded.
        into: The applications that a split makes, or the one that this is merged into.

    Raises:
        InvalidValueError: For a decision that states no outcome, or a field that is of another kind.
        UnknownKeyError: For a kind of event that there is not, or an outcome that the form does not have.

    Example:
        >>> Event(kind="decided", day=date(2023, 3, 29), outcome="not_held").outcome
        ApplicationRow.NOT_HELD
    """

    kind: EventKind = field(converter=_event)
    day: date
    until: date | None = None
    days: Annotated[int, QUANTITY] | None = None
    party: Annotated[str, PERSONAL] | None = field(default=None, repr=False)
    organ: bool = False
    objects: bool = False
    received: date | None = None
    service: Service | None = field(default=None, converter=_service)
    approved: bool = True
    excused: bool = False
    amount: Annotated[Decimal, AMOUNT] | None = None
    basis: FeeBasis | None = field(default=None, converter=_basis)
    quantity: Annotated[int, QUANTITY] | None = None
    outcome: Annotated[str, KeyType(nouns.OUTCOME, _outcomes)] | None = field(default=None, converter=_outcome)
    grounds: tuple[Citation, ...] = field(default=(), converter=_grounds)
    tells: tuple[str, ...] | None = None
    into: tuple[Annotated[str, NAME], ...] = field(default=(), converter=_names)

    _SAID: ClassVar[Says] = {
        "kind": _label,
        "outcome": row,
        "basis": SCHEDULES.named,
    }
    RULES: ClassVar[Mapping[str, Any]] = {
        "if": {"properties": {"kind": {"const": "decided"}}, "required": ["kind"]},
        "then": {"required": ["outcome"], "properties": {"outcome": {"type": "string"}}},
    }

    def hold_together(self) -> None:
        """A decision has an outcome."""
        if self.kind is EventKind.DECIDED and self.outcome is None:
            raise InvalidValueError(says.OUTCOME_NEEDED, known=listed(o.key for o in outcomes()))

    @property
    def reached(self) -> date:
        """The day it took effect on its addressee."""
        return self.received or self.day

    @property
    def replied(self) -> tuple[date, ...]:
        """The days that can count as that of the reply, for the organ: one, or two where no text says which.

        Legal basis:
            国办公开办函〔2016〕235号第四项; electronic service is inferred.

        Example:
            >>> posted, signed = date(2026, 3, 30), date(2026, 4, 2)
            >>> Event(kind="delivered", day=posted, received=signed, service="post").replied
            (datetime.date(2026, 3, 30),)
        """
        return tuple(dict.fromkeys(getattr(self, name) for name in _COUNTS[self.service]))

    @property
    def said(self) -> Text:
        """What happened and when, in both languages."""
        return Text(f"{TRANSITIONS[self.kind].label}（{self.day}）", f"{self.kind} on {self.day}")

    def __str__(self) -> str:
        return str(self.said)


_SENT, _SIGNED = "day", "reached"
_COUNTS = {
    None: (_SIGNED,),
    Service.DIRECT: (_SIGNED,),
    Service.ENTRUSTED: (_SIGNED,),
    Service.POST: (_SENT,),
    Service.ELECTRONIC: (_SENT,),
    Service.COURIER: (_SENT, _SIGNED),
    Service.PUBLIC_NOTICE: (_SENT, _SIGNED),
}
"""Which of the two days of a delivery can count for the organ."""


class EventDetails(TypedDict, total=False):
    """The fields of `Event` that some kinds of event have."""

    until: date | None
    days: int | None
    party: str | None
    organ: bool
    objects: bool
    received: date | None
    service: Service | ServiceName | None
    approved: bool
    excused: bool
    amount: Decimal | None
    basis: FeeBasis | FeeBasisName | None
    quantity: int | None
    outcome: str | None
    grounds: Iterable[Citation]
    tells: tuple[str, ...] | None
    into: tuple[str, ...]


@frozen
class Transition(Strict):
    """When the law allows a kind of event, and where it leads.

    Attributes:
        key: The kind of event.
        label: What happens, in Chinese.
        citation: The article it rests on.
        within: The states in which it may happen.
        to: The state it leads to; `None` where it leaves the state.
        once: Whether it may happen once only.
        after: What must have happened before.
    """

    key: EventKind
    label: str
    citation: Citation
    within: frozenset[CaseState]
    to: CaseState | None = None
    once: bool = False
    after: EventKind | None = None


OPEN = frozenset(CaseState) - {CaseState.DECIDED, CaseState.DELIVERED, CaseState.WITHDRAWN, CaseState.MERGED}
"""The states in which the organ still owes a reply."""
_ANSWERED = frozenset({CaseState.DECIDED, CaseState.DELIVERED})
_HANDLING = frozenset({CaseState.PROCESSING, CaseState.CONSULTING})
_PAYMENT = Citation(6, source=FEE_MEASURES)
_REGISTER = Citation(45)
_WISH = Citation(44, 2)

_K, _S = EventKind, CaseState
TRANSITIONS = Catalogue(
    nouns.EVENT,
    (
        Transition(
            _K.CORRECTION_REQUESTED, "一次性告知补正", Citation(30), _HANDLING, _S.AWAITING_CORRECTION, once=True
        ),
        Transition(_K.CORRECTED, "收到补正的申请", Citation(30), frozenset({_S.AWAITING_CORRECTION}), _S.PROCESSING),
        Transition(_K.CONSULTATION_SENT, "征求意见", Citation(33, 3), _HANDLING | {_S.AWAITING_REASONS}),
        Transition(_K.CONSULTATION_ANSWERED, "收到意见", Citation(33, 3), OPEN),
        Transition(
            _K.THIRD_PARTY_TOLD,
            "书面告知第三方",
            Citation(32),
            OPEN | _ANSWERED,
            after=_K.CONSULTATION_SENT,
        ),
        Transition(_K.EXTENDED, "延长答复期限", Citation(33, 2), _HANDLING | {_S.AWAITING_REASONS}, once=True),
        Transition(_K.REASONS_REQUESTED, "要求说明理由", Citation(35), _HANDLING, _S.AWAITING_REASONS, once=True),
        Transition(_K.REASONS_GIVEN, "收到理由说明", Citation(35), frozenset({_S.AWAITING_REASONS}), _S.PROCESSING),
        Transition(_K.DELAYED, "确定延迟答复的合理期限", Citation(35), _HANDLING, once=True, after=_K.REASONS_GIVEN),
        Transition(_K.FEE_NOTIFIED, "发出收费通知", _PAYMENT, _HANDLING, _S.AWAITING_PAYMENT, once=True),
        Transition(_K.FEE_PAID, "缴纳信息处理费", _PAYMENT, frozenset({_S.AWAITING_PAYMENT}), _S.PROCESSING),
        Transition(_K.SPLIT, "按一事一申请拆分", Citation(4, 1, source=FEE_MEASURES), _HANDLING),
        Transition(_K.DECIDED, "作出答复决定", Citation(36), OPEN, _S.DECIDED),
        Transition(_K.DELIVERED, "送达", _REGISTER, frozenset({_S.DECIDED}), _S.DELIVERED),
        Transition(_K.WITHDRAWN, "申请人撤回", _REGISTER, OPEN, _S.WITHDRAWN),
        Transition(_K.MERGED, "并案办理", _REGISTER, OPEN, _S.MERGED),
        Transition(_K.ASSISTED, "提供必要的帮助", Citation(43), OPEN | _ANSWERED),
        Transition(_K.SUGGESTED, "申请人建议主动公开", _WISH, _ANSWERED, once=True),
        Transition(_K.TAKEN_UP, "决定纳入主动公开", _WISH, _ANSWERED, once=True, after=_K.SUGGESTED),
        Transition(_K.PUBLISHED, "主动公开", _WISH, _ANSWERED, once=True, after=_K.TAKEN_UP),
    ),
)
"""Every kind of event. No article names withdrawal, merging and delivery: they rest on the register of Art. 45."""

_EVENTS = {one.key: in_both(one.label) for one in TRANSITIONS}
_BASES = {one.key: in_both(one.label) for one in SCHEDULES}

CLOSING = {
    _K.DECIDED: None,
    _K.WITHDRAWN: ApplicationRow.OTHER_HANDLING,
    _K.MERGED: ApplicationRow.OTHER_HANDLING,
}
"""The events that end an application, with the outcome they are counted under where the event does not state one."""
