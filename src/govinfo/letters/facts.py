"""What is known for a letter: from the application and its event, and from the office."""

from collections.abc import Iterator

from govinfo.cases.application import Application
from govinfo.cases.clock import count
from govinfo.cases.events import Event, EventKind
from govinfo.errors import UnknownCalendarError
from govinfo.law.fees import SCHEDULES
from govinfo.law.policy import Policy
from govinfo.letters.answers import GROUNDS
from govinfo.letters.letter import written
from govinfo.vocabulary import Applicant, FeeBasis

_UNITS = {FeeBasis.BY_REQUEST: ("当月", "件"), FeeBasis.BY_PAGE: ("", "页")}
"""Within what a fee counts, and what."""
_PARTS = (
    ("申请人的姓名或者名称、身份证明、联系方式", 1),
    ("申请公开的政府信息的名称、文号或者便于查询的其他特征性描述", 2),
    ("申请公开的政府信息的形式要求，包括获取信息的方式、途径", 3),
)


def recorded(application: Application, event: Event | None, before: list[Event], policy: Policy) -> dict[str, str]:
    """What the register says.

    Args:
        application: The application.
        event: What the letter is about; `None` for the receipt.
        before: The events that took effect up to it, itself included.
        policy: How to read the law where it is silent.
    """
    return {
        name: value
        for name, value in (
            *_of_application(application),
            *_of_clock(application, before, policy),
            *(() if event is None else _of_event(event)),
            *(() if event is None else _of_answer(event, before)),
        )
        if value
    }


def _of_application(application: Application) -> Iterator[tuple[str, str | None]]:
    one = application.applicant is Applicant.NATURAL_PERSON
    yield "case", application.id
    yield "received", written(application.received)
    yield "you", "你" if one else "你单位"
    yield "your", "你的" if one else "你单位的"
    request = application.request
    if request is not None:
        yield "applicant", request.name
        yield "description", request.description
        lacking = {place.item for place in request.missing}
        yield "corrections", "；".join(said for said, item in _PARTS if item in lacking)


def _of_clock(application: Application, before: list[Event], policy: Policy) -> Iterator[tuple[str, str]]:
    """The last day for the reply; none where it waits, or the holidays are not announced."""
    try:
        due = count(application.received, before, policy).due
    except UnknownCalendarError:
        return
    if due is not None:
        yield "due", written(due)


def _of_event(event: Event) -> Iterator[tuple[str, str | None]]:
    yield "party", event.party
    yield "ground", GROUNDS.get(event.outcome or "")
    yield "days", str(event.days) if event.days else None
    yield "until", written(event.until) if event.until else None
    yield "amount", None if event.amount is None else f"{event.amount:f}"
    if event.basis is not None:
        yield "fee_basis", SCHEDULES[event.basis].label
        yield "rates", None if event.quantity is None else _rates(event.basis, event.quantity)


def _of_answer(event: Event, before: list[Event]) -> Iterator[tuple[str, str]]:
    """What the party that a letter goes to said when it was asked, and whether an applicant gave reasons."""
    answered = [one for one in before if one.kind is EventKind.CONSULTATION_ANSWERED and one.party == event.party]
    reasoned = any(one.kind is EventKind.REASONS_GIVEN for one in before)
    yield "explained", "所说明的理由不合理" if reasoned else "经要求未说明理由"
    if event.kind is EventKind.THIRD_PARTY_TOLD:
        yield "view", "未提出意见" if not answered else "不同意公开" if answered[-1].objects else "已提出意见"


def _rates(basis: FeeBasis, quantity: int) -> str:
    """The rates that the charge runs through.

    >>> _rates(FeeBasis.BY_PAGE, 44)
    '第1页至第30页，每页0元；第31页至第44页，每页10元'
    """
    within, unit = _UNITS[basis]
    lines = SCHEDULES[basis].bill(quantity).lines
    return "；".join(f"{within}第{line.first}{unit}至第{line.last}{unit}，每{unit}{line.rate}元" for line in lines)
