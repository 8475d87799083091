"""Fees charged to applicants against the schedules: what F says of single cases."""

from datetime import timedelta
from decimal import Decimal

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application, Request
from govinfo.cases.clock import payment_due
from govinfo.cases.events import Event
from govinfo.law.citation import Citation
from govinfo.law.fees import PAGES, REQUESTS
from govinfo.vocabulary import FeeBasis
from planting.filings import Draw
from planting.register import Story, Told, after, concluded, decided, recorded, telling
from planting.tables import COUNTS


def charged(draw: Draw, case: Application, right: dict[str, object], wrong: dict[str, object]) -> Told:
    """A fee is notified, paid and the application answered."""
    day = after(case.received, draw(st.integers(1, 10)))
    paid = draw(st.booleans())
    return tuple(
        recorded(
            case,
            ("fee_notified", day, notice),
            *((("fee_paid", after(day, 3), {}),) if paid else ()),
            decided(draw, after(day, draw(st.integers(4, 12)))),
        )
        for notice in (right, wrong)
    )


def notice(basis: FeeBasis, quantity: int, amount: int | Decimal) -> dict[str, object]:
    return {"basis": basis, "quantity": quantity, "amount": Decimal(amount)}


def mischarged(basis: FeeBasis) -> Story:
    def story(draw: Draw, case: Application) -> Told:
        by_page = basis is FeeBasis.BY_PAGE
        quantity = draw(st.integers(31, 900) if by_page else st.integers(11, 90))
        due = PAGES.amount(quantity) if by_page else REQUESTS.rate(quantity)
        wrong = draw(st.integers(0, 90_000).filter(lambda amount: amount != due))
        return charged(draw, case, notice(basis, quantity, due), notice(basis, quantity, wrong))

    return story


def by_page(draw: Draw) -> dict[str, object]:
    pages = draw(st.integers(31, 900))
    return notice(FeeBasis.BY_PAGE, pages, PAGES.amount(pages))


def by_request(draw: Draw) -> dict[str, object]:
    ordinal = draw(st.integers(11, 90))
    return notice(FeeBasis.BY_REQUEST, ordinal, REQUESTS.rate(ordinal))


def charged_twice(draw: Draw, case: Application) -> Told:
    day = after(case.received, draw(st.integers(1, 8)))
    first, second = draw(st.permutations([by_page(draw), by_request(draw)]))
    end = decided(draw, after(day, draw(st.integers(3, 9))))
    one, other = ("fee_notified", day, first), ("fee_notified", after(day, draw(st.integers(0, 2))), second)
    return recorded(case, one, end), recorded(case, one, other, end)


def charged_for_reading(draw: Draw, case: Application) -> Told:
    fee = by_page(draw)
    right, wrong = charged(draw, case, fee, fee)
    forms = draw(st.sampled_from(["paper", "email", "electronic_copy"])), "on_site"
    return tuple(evolve(told, request=Request(form=form)) for told, form in zip((right, wrong), forms, strict=True))


def charged_late(draw: Draw, case: Application) -> Told:
    fee = draw(st.sampled_from([by_page(draw), by_request(draw)]))
    right, late = (after(case.received, draw(st.integers(*days))) for days in ((1, 20), (21, 30)))
    return tuple(
        recorded(case, *concluded(draw, *[("fee_notified", day, fee), ("fee_paid", after(day, 2), {})][:paid]))
        for day, paid in ((right, draw(st.integers(1, 2))), (late, draw(st.integers(1, 2))))
    )


def lapsed_early(draw: Draw, case: Application) -> Told:
    day = after(case.received, draw(st.integers(1, 10)))
    sent = ("fee_notified", day, by_page(draw))
    last = payment_due(Event(kind="fee_notified", day=day))
    lapsed = decided(draw, last + timedelta(days=draw(st.integers(1, 20))), "fee_overdue")
    early = decided(draw, draw(st.dates(day, min(last, after(case.received, 20)))), "fee_overdue")
    paid_late = ("fee_paid", last + timedelta(days=draw(st.integers(1, 20))), {})
    wrong = draw(st.sampled_from([(sent, early), (early,), (sent, paid_late, decided(draw, paid_late[1]))]))
    return recorded(case, sent, lapsed), recorded(case, *wrong)


def charged_for_little(draw: Draw, case: Application) -> Told:
    few = draw(st.sampled_from([
        notice(FeeBasis.BY_PAGE, draw(st.integers(1, 30)), draw(COUNTS)),
        notice(FeeBasis.BY_REQUEST, draw(st.integers(1, 10)), draw(COUNTS)),
    ]))  # fmt: skip
    return charged(draw, case, by_page(draw), few)


def charged_for_pointing(draw: Draw, case: Application) -> Told:
    """Pages are charged for, and the reply says where the information is public."""
    day = after(case.received, draw(st.integers(1, 10)))
    sent, paid = ("fee_notified", day, by_page(draw)), ("fee_paid", after(day, 3), {})
    ends = (
        ("decided", after(day, draw(st.integers(4, 12))), {"outcome": "granted", "grounds": (Citation(36, item=item),)})
        for item in (2, 1)
    )
    return tuple(recorded(case, sent, paid, end) for end in ends)


PLANTINGS = {
    "F101": telling(mischarged(FeeBasis.BY_REQUEST)),
    "F102": telling(mischarged(FeeBasis.BY_PAGE)),
    "F103": telling(charged_twice),
    "F104": telling(charged_for_reading),
    "F105": telling(charged_late),
    "F106": telling(lapsed_early),
    "F107": telling(charged_for_little),
    "F112": telling(charged_for_pointing),
}
