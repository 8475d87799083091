"""Lawful registers, drawn case by case: every event allowed, every reply in time, every notice complete."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from govinfo.cases.application import Application
from govinfo.cases.clock import payment_due
from govinfo.cases.log import CaseLog
from govinfo.cases.publication import Publication
from govinfo.cases.remedy import Remedy
from govinfo.forms import form_for
from govinfo.law.calendar import CHINA
from govinfo.law.outcomes import OUTCOMES
from govinfo.law.remedies import ENDINGS
from govinfo.law.telling import points
from govinfo.vocabulary import Applicant, FeeBasis, RemedyRoute, Section

KINDS = [applicant for applicant in Applicant if applicant is not Applicant.TOTAL]
DOCUMENTS = ("rules", "normative_documents")


def days(first: date, last: date) -> st.SearchStrategy[date]:
    return st.dates(first, last)


def told(outcome, day, grounds=()):
    """Everything that the notice of a decision has to say, in the first way the law leaves open."""
    way, *_ = points(outcome, day, grounds)
    return tuple(point.label for point in way)


@st.composite
def applications(draw, name: str, year: int) -> Application:
    """One application that was open at some time in the year."""
    end = date(year, 12, 31)
    still_open = draw(st.booleans())
    first = date(year, 12, 5) if still_open else max(date(year - 1, 12, 15), date(2019, 1, 1))
    last = end if still_open else date(year, 10, 31)
    case = Application(name, draw(st.sampled_from(KINDS)), draw(days(first, last)))
    if still_open:
        return case
    return draw(answered(case))


@st.composite
def answered(draw, case: Application) -> Application:
    fees = case.received.year > 2020
    outcome = draw(st.sampled_from([o for o in OUTCOMES if fees or o.key != "fee_overdue"]))
    day = CHINA.add(case.received, draw(st.integers(1, 5)))
    if outcome.key in {"still_unclear", "correction_overdue"} or draw(st.booleans()):
        until = CHINA.add(day, 5)
        case = case.then("correction_requested", day, until=until)
        day = until + timedelta(days=1)
        if outcome.key != "correction_overdue":
            case = case.then("corrected", until)
    if outcome.key == "excessive":
        case = case.then("reasons_requested", day)
    if outcome.key == "fee_overdue":
        case = case.then("fee_notified", day, amount=Decimal(10), basis=FeeBasis.BY_PAGE, quantity=31)
        day = payment_due(case.events[-1]) + timedelta(days=1)
    if outcome.key == "third_party_rights":
        case = case.then("consultation_sent", day, party="某公司")
        day = CHINA.add(day, draw(st.integers(1, 15)))
        case = case.then("consultation_answered", day, party="某公司")
    if outcome.key not in {"fee_overdue", "correction_overdue"}:
        if draw(st.booleans()):
            case = case.then("extended", day, days=draw(st.integers(1, 20)))
        due = case.clock().due
        day = draw(days(day, due))
    grounds = () if outcome.grounds is None else outcome.grounds[:1]
    return case.then("decided", day, outcome=outcome.key, grounds=grounds, tells=told(outcome, day, grounds))


@st.composite
def remedies(draw, name: str, year: int) -> Remedy:
    direct = year < 2024  # from then on a direct suit is worth a look wherever anything was refused (R405)
    route = draw(st.sampled_from([r for r in RemedyRoute if direct or r is not RemedyRoute.DIRECT_LITIGATION]))
    known = draw(days(date(year - 1, 6, 1), date(year, 10, 1)))
    case = Remedy(name, route, known + timedelta(days=draw(st.integers(0, 15))), known, told=True)
    if draw(st.booleans()):
        endings = [ending.key for ending in ENDINGS if ending.ends(route)]
        case = case.ended(draw(days(case.filed, date(year + 1, 6, 1))), draw(st.sampled_from(endings)))
    return case


@st.composite
def publications(draw, name: str, year: int) -> Publication:
    made = draw(days(date(year - 3, 1, 1), date(year, 12, 31)))
    gone = draw(st.none() | days(made, date(year + 1, 12, 31)))
    return Publication(name, 1, made, draw(st.sampled_from(DOCUMENTS)), made, gone)


@st.composite
def logs(draw, year: int) -> CaseLog:
    """A register of a year, and the figures that no register holds."""
    form = form_for(year)
    cells = form.tables[Section.PROACTIVE].cells
    keys = [f"{cell.row.key}.{cell.column.key}" for cell in cells if cell.row.key not in DOCUMENTS]
    return CaseLog(
        applications=[draw(applications(str(n), year)) for n in range(draw(st.integers(0, 12)))],
        remedies=[draw(remedies(f"R{n}", year)) for n in range(draw(st.integers(0, 4)))],
        publications=[draw(publications(f"P{n}", year)) for n in range(draw(st.integers(0, 4)))],
        figures=dict.fromkeys(keys, 0),
    )
