"""Fees charged to applicants against the schedules: what F says of single cases."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application, Request, WantedForm
from govinfo.cases.clock import payment_due
from govinfo.cases.events import Event
from govinfo.law.citation import Citation
from govinfo.law.fees import PAGES, REQUESTS
from govinfo.strategies.leaving_out import integers_but
from govinfo.strategies.planting.histories import (
    CasePair,
    Happening,
    Story,
    after,
    concluded,
    decided,
    recorded,
    telling,
)
from govinfo.strategies.planting.tables import COUNTS
from govinfo.vocabulary import FeeBasis


def charged(draw: st.DrawFn, case: Application, right: dict[str, Any], wrong: dict[str, Any]) -> CasePair:
    """A fee is notified, paid and the application answered."""
    day = after(case.received, draw(st.integers(1, 10)))
    paid = draw(st.booleans())
    payment: list[Happening] = [("fee_paid", after(day, 3), {})] if paid else []

    def told(notice: dict[str, Any]) -> Application:
        end = decided(draw, after(day, draw(st.integers(4, 12))))
        return recorded(case, ("fee_notified", day, notice), *payment, end)

    return told(right), told(wrong)


def notice(basis: FeeBasis, quantity: int, amount: int | Decimal) -> dict[str, Any]:
    """What a fee notice says: by what it charges, how many, and the amount, 元."""
    return {"basis": basis, "quantity": quantity, "amount": Decimal(amount)}


def mischarged(basis: FeeBasis) -> Story:
    """The amount of a fee notice is not that of the schedule."""

    def story(draw: st.DrawFn, case: Application) -> CasePair:
        by_page = basis is FeeBasis.BY_PAGE
        quantity = draw(st.integers(31, 900) if by_page else st.integers(11, 90))
        due = PAGES.amount(quantity) if by_page else REQUESTS.rate(quantity)
        wrong = draw(integers_but(0, 90_000, int(due)))
        return charged(draw, case, notice(basis, quantity, due), notice(basis, quantity, wrong))

    return story


def by_page(draw: st.DrawFn) -> dict[str, Any]:
    """A right notice by page."""
    pages = draw(st.integers(31, 900))
    return notice(FeeBasis.BY_PAGE, pages, PAGES.amount(pages))


def by_request(draw: st.DrawFn) -> dict[str, Any]:
    """A right notice by request."""
    ordinal = draw(st.integers(11, 90))
    return notice(FeeBasis.BY_REQUEST, ordinal, REQUESTS.rate(ordinal))


def charged_twice(draw: st.DrawFn, case: Application) -> CasePair:
    """An application is charged by page and by request."""
    day = after(case.received, draw(st.integers(1, 8)))
    first, second = draw(st.permutations([by_page(draw), by_request(draw)]))
    end = decided(draw, after(day, draw(st.integers(3, 9))))
    one: Happening = ("fee_notified", day, first)
    other: Happening = ("fee_notified", after(day, draw(st.integers(0, 2))), second)
    return recorded(case, one, end), recorded(case, one, other, end)


def charged_for_reading(draw: st.DrawFn, case: Application) -> CasePair:
    """Pages are charged for where the applicant only reads on the spot."""
    fee = by_page(draw)
    right, wrong = charged(draw, case, fee, fee)
    form = draw(st.sampled_from([form for form in WantedForm if form is not WantedForm.ON_SITE]))
    return evolve(right, request=Request(form=form)), evolve(wrong, request=Request(form=WantedForm.ON_SITE))


def charged_late(draw: st.DrawFn, case: Application) -> CasePair:
    """The fee notice goes out after the time for it."""
    fee = draw(st.sampled_from([by_page(draw), by_request(draw)]))

    def told(day: date) -> Application:
        events: list[Happening] = [("fee_notified", day, fee), ("fee_paid", after(day, 2), {})]
        return recorded(case, *concluded(draw, *events[: draw(st.integers(1, 2))]))

    right, late = (after(case.received, draw(st.integers(*days))) for days in ((1, 20), (21, 30)))
    return told(right), told(late)


def lapsed_early(draw: st.DrawFn, case: Application) -> CasePair:
    """An application is given up as unpaid before the payment was due, unasked, or after it was paid."""
    day = after(case.received, draw(st.integers(1, 10)))
    sent: Happening = ("fee_notified", day, by_page(draw))
    last = payment_due(Event(kind="fee_notified", day=day))
    lapsed = decided(draw, last + timedelta(days=draw(st.integers(1, 20))), "fee_overdue")
    early = decided(draw, draw(st.dates(day, min(last, after(case.received, 20)))), "fee_overdue")
    paid_late: Happening = ("fee_paid", last + timedelta(days=draw(st.integers(1, 20))), {})
    wrong = draw(st.sampled_from([(sent, early), (early,), (sent, paid_late, decided(draw, paid_late[1]))]))
    return recorded(case, sent, lapsed), recorded(case, *wrong)


def charged_for_little(draw: st.DrawFn, case: Application) -> CasePair:
    """A fee is charged below the number from which one is."""
    few = draw(st.sampled_from([
        notice(FeeBasis.BY_PAGE, draw(st.integers(1, 30)), draw(COUNTS)),
        notice(FeeBasis.BY_REQUEST, draw(st.integers(1, 10)), draw(COUNTS)),
    ]))  # fmt: skip
    return charged(draw, case, by_page(draw), few)


def charged_for_pointing(draw: st.DrawFn, case: Application) -> CasePair:
    """Pages are charged for, and the reply says where the information is public."""
    day = after(case.received, draw(st.integers(1, 10)))
    sent: Happening = ("fee_notified", day, by_page(draw))
    paid: Happening = ("fee_paid", after(day, 3), {})

    def answered(item: int) -> Application:
        reply = {"outcome": "granted", "grounds": (Citation(36, item=item),)}
        return recorded(case, sent, paid, ("decided", after(day, draw(st.integers(4, 12))), reply))

    return answered(2), answered(1)


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
