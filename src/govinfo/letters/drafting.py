"""Writing a letter: the event it is about, the form of its kind, the facts put in."""

from collections.abc import Iterator, Mapping
from typing import TypedDict, Unpack

from govinfo.arguments import instance, known_name, word
from govinfo.cases.application import Application
from govinfo.cases.events import Event, EventKind
from govinfo.errors import IllegalTransitionError, InvalidValueError
from govinfo.forms.outcomes import outcomes
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES, Outcome
from govinfo.law.policy import DEFAULT, Policy
from govinfo.law.sources import REGULATION
from govinfo.letters import remedies
from govinfo.letters.answers import answer
from govinfo.letters.clauses import Clause, FactTexts, LetterForm
from govinfo.letters.facts import recorded
from govinfo.letters.letter import Letter, LetterKind, LetterName, LetterSentence
from govinfo.letters.procedure import FORMS
from govinfo.messages import letters as says
from govinfo.messages import nouns
from govinfo.vocabulary import ApplicationRow

_EVENTS = {
    LetterKind.CORRECTION_REQUESTED: EventKind.CORRECTION_REQUESTED,
    LetterKind.THIRD_PARTY_CONSULTED: EventKind.CONSULTATION_SENT,
    LetterKind.ORGAN_CONSULTED: EventKind.CONSULTATION_SENT,
    LetterKind.EXTENDED: EventKind.EXTENDED,
    LetterKind.REASONS_REQUESTED: EventKind.REASONS_REQUESTED,
    LetterKind.DELAYED: EventKind.DELAYED,
    LetterKind.FEE_NOTIFIED: EventKind.FEE_NOTIFIED,
    LetterKind.DECIDED: EventKind.DECIDED,
    LetterKind.THIRD_PARTY_TOLD: EventKind.THIRD_PARTY_TOLD,
}
"""The event that each letter is about; the receipt is about none."""
_TO_OTHERS = {
    LetterKind.THIRD_PARTY_CONSULTED: ("party", Citation(32)),
    LetterKind.THIRD_PARTY_TOLD: ("party", Citation(32)),
    LetterKind.ORGAN_CONSULTED: ("party", Citation(34)),
}
"""The letters that do not go to the applicant: the fact that names whom they go to, and where the law does."""


class LetterFacts(TypedDict, total=False):
    """What the register does not say and a letter may need, as text; each goes before what the register says."""

    organ: str
    applicant: str
    party: str
    description: str
    corrections: str
    payment: str
    contents: str
    access: str
    reasons: str
    responsible: str
    rules: str
    channel: str
    review_organ: str
    court: str
    contact: str


def letter(
    application: Application,
    kind: LetterKind | LetterName,
    *,
    number: str | None = None,
    draft: bool = False,
    policy: Policy = DEFAULT,
    **facts: Unpack[LetterFacts],
) -> Letter:
    """A letter that the law has an office send about an application.

    It is about the latest event of its kind that took effect, and bears that event's day.

    Args:
        application: The application with its events.
        kind: Which letter.
        number: Its document number (文号).
        draft: Whether what is missing is marked as a gap instead of refused.
        policy: How to read the law where it is silent.
        **facts: What the register does not say, by the names in `govinfo.messages.letters.FACTS`.

    Raises:
        InvalidValueError: If a fact is missing that the law demands, with the article; or if there is no such event.
        IllegalTransitionError: If the law has something against the decision.
        UnknownKeyError: If there is no such letter, or no such fact.

    Example:
        >>> from datetime import date
        >>> from govinfo.cases.application import Request
        >>> application = Application("7", "natural_person", date(2024, 3, 1), request=Request(name="张某"))
        >>> application = application.then("decided", date(2024, 3, 9), outcome="internal_affairs")
        >>> letter(application, "decided", organ="某县人民政府", review_organ="某市人民政府")
        Traceback (most recent call last):
        govinfo.errors.InvalidValueError: 缺少“理由”（reasons=，命令行用 --fact），《条例》第十六条第一款；《条例》\
第三十六条第（三）项要求写明；起草时可用 draft=True（命令行用 --draft）留空
    """
    chosen = word(kind, LetterKind, says.LETTER)
    instance(application, Application, "application", nouns.APPLICATION)
    if not REGULATION.in_force(application.received):
        raise InvalidValueError(says.BEFORE_REGULATION, day=application.received)
    given = _added_facts(facts)
    before = _about(application, chosen, given.get("party"), policy)
    event = before[-1] if chosen in _EVENTS else None
    day = application.received if event is None else event.day
    known = {**recorded(application, event, before, policy), **given}
    form = FORMS[chosen] if event is None or chosen in FORMS else _answer(event)
    outcome = _challenged(chosen, event)
    open_ = remedies.told(outcome, day, () if event is None else event.grounds)
    more = tuple(remedies.clauses(outcome, open_, day, form.demands))
    salutation, place = _TO_OTHERS.get(chosen, ("applicant", Citation(29, 2, 1)))
    return Letter(
        kind=chosen,
        case=application.id,
        title=form.title,
        number=number,
        addressee=_named(salutation, place, known, draft=draft),
        paragraphs=tuple(_paragraphs((*form.paragraphs, more), known, draft=draft)),
        organ=_named("organ", Citation(4, 1), known, draft=draft),
        day=day,
        remedies=remedies.notices(open_, day, known) if more else (),
        demands=form.demands,
    )


def _added_facts(facts: Mapping[str, object]) -> dict[str, str]:
    """What the office adds, without the full stop that a sentence has already."""
    for name, value in facts.items():
        known_name(name, LetterFacts.__annotations__, says.FACT)
        instance(value, str, name, nouns.LETTER_TEXT)
    return {name: said for name, value in facts.items() if (said := str(value).strip().rstrip("。"))}


def _about(application: Application, kind: LetterKind, party: str | None, policy: Policy) -> list[Event]:
    """The events that took effect, up to the one that the letter is about; none before the receipt is sent."""
    if kind not in _EVENTS:
        return []
    procedure = application.procedure(policy)
    effective = procedure.effective
    found = [number for number, event in enumerate(effective) if _fits(event, kind, party)]
    if not found:
        raise InvalidValueError(says.NO_EVENT, case=application.id, letter=says.LETTERS[kind], event=_EVENTS[kind])
    event = effective[found[-1]]
    wrong = next((objection for objection in procedure.objections if objection.event is event), None)
    if wrong is not None:
        raise IllegalTransitionError(event.said, wrong.reason, str(wrong.citation), application.id)
    return effective[: found[-1] + 1]


def _fits(event: Event, kind: LetterKind, party: str | None) -> bool:
    """Whether the letter can be about the event."""
    if event.kind is not _EVENTS[kind] or kind not in _TO_OTHERS:
        return event.kind is _EVENTS[kind]
    named = party is None or event.party in {None, party}
    return named and event.organ is (kind is LetterKind.ORGAN_CONSULTED)


def _challenged(kind: LetterKind, event: Event | None) -> Outcome:
    """What a remedy would be sought against: for the third party, that the information is disclosed."""
    if event is None or kind is not LetterKind.DECIDED:
        return OUTCOMES[ApplicationRow.GRANTED]
    return outcomes()[str(event.outcome)]


def _answer(event: Event) -> LetterForm:
    return answer(outcomes()[str(event.outcome)], event.day, event.grounds)


def _paragraphs(
    unfilled: tuple[tuple[Clause, ...], ...], facts: FactTexts, *, draft: bool
) -> Iterator[tuple[LetterSentence, ...]]:
    """The paragraphs that have a sentence."""
    for clauses in unfilled:
        stated = tuple(said for clause in clauses if (said := clause.stated(facts, draft=draft)) is not None)
        if stated:
            yield stated


def _named(fact: str, citation: Citation, facts: FactTexts, *, draft: bool) -> LetterSentence:
    """A name that stands alone, in the salutation or the signature; every letter needs it."""
    named = Clause(f"{{{fact}}}", (citation,)).stated(facts, draft=draft)
    if named is None:
        raise AssertionError(fact)
    return named
