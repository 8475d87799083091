"""Defects of the register: family D, and A307 and A308."""

from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application
from govinfo.cases.arrival import Arrival, Channel
from govinfo.cases.events import EventName
from govinfo.cases.log import CaseLog
from govinfo.cases.remedy import Remedy
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES, Outcome
from govinfo.law.policy import Policy
from govinfo.law.telling import REVIEW_FIRST
from govinfo.strategies.balancing import APPLICANTS
from govinfo.strategies.cases import due_by, told
from govinfo.strategies.filing import Planted
from govinfo.strategies.leaving_out import integers_but
from govinfo.strategies.planting.histories import (
    ENDS,
    YEARS,
    CasePair,
    Happening,
    after,
    compiled,
    concluded,
    corrected_by,
    decided,
    first_ground,
    logs,
    received,
    recorded,
    telling,
)
from govinfo.vocabulary import RemedyRoute


def receipt_misdated(draw: st.DrawFn, case: Application) -> CasePair:
    """The day of receipt is not the one that the way it came gives."""
    channel = draw(st.sampled_from(Channel))
    case = recorded(case, *concluded(draw, ("decided", case.received, {"outcome": "granted"}))[1:])
    days = dict.fromkeys(("submitted", "signed", "confirmed"), case.received)
    off = timedelta(days=draw(integers_but(-9, 9, 0)))
    names = {Channel.IN_PERSON: ["submitted"], Channel.SIGNED_MAIL: ["signed"]}.get(channel, ["signed", "confirmed"])
    wrong = dict.fromkeys(names, case.received + off)
    return (
        evolve(case, arrival=Arrival(channel=channel, **days)),
        evolve(case, arrival=Arrival(channel=channel, **{**days, **wrong})),
    )


def asked_late(draw: st.DrawFn, case: Application) -> CasePair:
    """A correction is asked for after seven working days."""
    right, late = (after(case.received, draw(st.integers(*days))) for days in ((1, 7), (8, 20)))
    return (
        recorded(case, *concluded(draw, *corrected_by(draw, right))),
        recorded(case, *concluded(draw, *corrected_by(draw, late))),
    )


def asked_twice(draw: st.DrawFn, case: Application) -> CasePair:
    """A correction is asked for a second time."""
    events = corrected_by(draw, after(case.received, draw(st.integers(1, 3))))
    again = events[-1][1] + timedelta(days=draw(st.integers(0, 2)))
    more = corrected_by(draw, again)
    return recorded(case, *concluded(draw, *events)), recorded(case, *concluded(draw, *events, *more))


def out_of_order(draw: st.DrawFn, case: Application) -> CasePair:
    """Something happens that the procedure does not know there, before the reply or after it."""
    day = after(case.received, draw(st.integers(1, 9)))
    end = decided(draw, after(day, draw(st.integers(1, 9))))
    later = end[1] + timedelta(days=draw(st.integers(0, 30)))
    early: EventName = draw(st.sampled_from(["corrected", "fee_paid", "reasons_given", "delivered"]))
    late: EventName = draw(st.sampled_from(["withdrawn", "merged", "fee_notified", "split", "corrected"]))
    wrong: list[list[Happening]] = [
        [(early, day, {}), end],
        [end, (late, later, {})],
        [end, decided(draw, later)],
        [("split", after(day, 2), {}), decided(draw, day)],
    ]
    return recorded(case, end), recorded(case, *draw(st.sampled_from(wrong)))


def answered_late(draw: st.DrawFn, case: Application) -> CasePair:
    """The answer comes after its day, or never."""
    begun = draw(st.sampled_from([(), ("extended",), ("corrected",), ("consulted",)]))
    day = after(case.received, draw(st.integers(1, 6)))
    if begun == ("extended",):
        case = case.then("extended", day, days=draw(st.integers(1, 20)))
    elif begun == ("corrected",):
        case = case.then("correction_requested", day, until=after(day, 9)).then("corrected", after(day, 4))
    elif begun == ("consulted",):
        case = case.then("consultation_sent", day)
        case = case.then("consultation_answered", after(day, draw(st.integers(1, 15))))
    due, outcome = due_by(case), draw(st.sampled_from(ENDS))
    right = case.then("decided", draw(st.dates(case.events[-1].day if case.events else day, due)), outcome=outcome)
    if draw(st.booleans()):
        return right, case
    return right, case.then("decided", due + timedelta(days=draw(st.integers(1, 60))), outcome=outcome)


def extended_wrongly(draw: st.DrawFn, case: Application) -> CasePair:
    """The time is extended too far, unapproved, too late, without a number of days, or twice."""
    gone, most = draw(st.integers(1, 20)), draw(st.integers(1, 20))
    day, again = after(case.received, gone), draw(st.integers(1, 20))
    late = after(case.received, draw(st.integers(21, 25)))
    right: Happening = ("extended", day, {"days": most})
    wrongs: list[list[Happening]] = [
        [("extended", day, {"days": draw(st.integers(21, 60))})],
        [("extended", day, {"days": most, "approved": False})],
        [("extended", late, {"days": most})],
        [("extended", day, {})],
        [right, ("extended", after(day, 1), {"days": again})],
    ]
    wrong = draw(st.sampled_from(wrongs))
    end = decided(draw, after(case.received, draw(st.integers(gone, 20 + most))))
    return recorded(case, right, end), recorded(case, *concluded(draw, *wrong))


def consulted_wrongly(draw: st.DrawFn, case: Application) -> CasePair:
    """A third party answers unasked, is asked twice, answers twice, or another one answers."""
    day, party = after(case.received, draw(st.integers(1, 5))), {"party": draw(st.sampled_from(["某公司", "某局"]))}
    sent: Happening = ("consultation_sent", day, party)
    back: Happening = ("consultation_answered", after(day, draw(st.integers(1, 15))), party)
    other: Happening = (back[0], back[1], {"party": "另一公司"})
    wrong = draw(st.sampled_from([(back,), (sent, sent, back), (sent, back, back), (sent, back, other)]))
    return recorded(case, *concluded(draw, sent, back)), recorded(case, *concluded(draw, *wrong))


def delayed_wrongly(draw: st.DrawFn, case: Application) -> CasePair:
    """The answer is put off without reasons asked for and given, or without an end."""
    day = after(case.received, draw(st.integers(1, 5)))
    until = day + timedelta(days=draw(st.integers(30, 90)))
    asked: Happening = ("reasons_requested", day, {})
    given: Happening = ("reasons_given", after(day, 2), {})
    delayed: Happening = ("delayed", after(day, 3), {"until": until})
    end = decided(draw, draw(st.dates(after(day, 4), until)))
    endless: Happening = ("delayed", until, {})
    wrong = draw(st.sampled_from([(delayed, end), (asked, delayed, end), (asked, given, endless, end)]))
    return recorded(case, asked, given, delayed, end), recorded(case, *sorted(wrong, key=lambda event: event[1]))


def given_up_early(draw: st.DrawFn, case: Application) -> CasePair:
    """An application is given up as uncorrected before its day, unasked, or after it was corrected."""
    day = after(case.received, draw(st.integers(1, 7)))
    until = day + timedelta(days=draw(st.integers(5, 15)))
    asked: Happening = ("correction_requested", day, {"until": until})
    lapsed = decided(draw, until + timedelta(days=draw(st.integers(1, 9))), "correction_overdue")
    early = decided(draw, draw(st.dates(day, until)), "correction_overdue")
    corrected: Happening = ("corrected", early[1], {})
    wrong = draw(st.sampled_from([(asked, early), (early,), (asked, corrected, early)]))
    return recorded(case, asked, lapsed), recorded(case, *wrong)


GROUNDS = {
    "granted": (Citation(14),), "state_secret": (Citation(16, 1),), "internal_affairs": (Citation(14),),
    "third_party_rights": (Citation(39, 1),), "not_held": (Citation(38),), "repeated": (Citation(35),),
    "requires_creation": (Citation(36, item=4),), "petition_or_complaint": (Citation(15),),
}  # fmt: skip


def heard(key: str, day: date) -> list[Happening]:
    """What comes before a decision with an outcome: a third party is asked before it is protected."""
    return [("consultation_sent", day, {"party": "某公司"})] if key == "third_party_rights" else []


def wrongly_grounded(draw: st.DrawFn, case: Application) -> CasePair:
    """A decision cites an article of another outcome, or comes without what has to come before it."""
    day, key = after(case.received, draw(st.integers(1, 9))), draw(st.sampled_from(list(GROUNDS)))
    before = heard(key, day)
    right = recorded(case, *before, ("decided", day, {"outcome": key, "grounds": first_ground(OUTCOMES[key])}))
    unheard = draw(st.sampled_from(["still_unclear", "excessive"]))
    wrong: dict[str, Any] = draw(st.sampled_from([{"outcome": key, "grounds": GROUNDS[key]}, {"outcome": unheard}]))
    return right, recorded(case, *before, ("decided", day, wrong))


def not_told(draw: st.DrawFn, case: Application) -> CasePair:
    """A notice leaves out that a review comes first."""
    keys = [outcome.key for outcome in OUTCOMES if outcome.review_first(case.received)]
    outcome = OUTCOMES[draw(st.sampled_from(keys))]
    day = after(case.received, draw(st.integers(1, 9)))
    tells = told(outcome, day, first_ground(outcome))
    return _noticed(case, day, outcome, tells, REVIEW_FIRST.label)


def told_by_halves(draw: st.DrawFn, case: Application) -> CasePair:
    """A notice that leaves out one of its points, but not the line on the review that comes first."""
    outcome = OUTCOMES[draw(st.sampled_from(["state_secret", "internal_affairs", "not_held", "repeated"]))]
    day = after(case.received, draw(st.integers(1, 9)))
    tells = told(outcome, day, first_ground(outcome))
    left_out = draw(st.sampled_from([point for point in tells if point != REVIEW_FIRST.label]))
    return _noticed(case, day, outcome, tells, left_out)


def _noticed(case: Application, day: date, outcome: Outcome, tells: tuple[str, ...], left_out: str) -> CasePair:
    """The case with its whole notice, and with the notice that leaves out a point."""
    without = tuple(point for point in tells if point != left_out)
    ground = {"outcome": outcome.key, "grounds": first_ground(outcome)}
    whole, part = (
        recorded(case, *heard(outcome.key, day), ("decided", day, {**ground, "tells": said}))
        for said in (tells, without)
    )
    return whole, part


def ended_twice(draw: st.DrawFn, case: Application) -> CasePair:
    """An application is decided twice."""
    day = after(case.received, draw(st.integers(1, 9)))
    ends = [decided(draw, day, "partially_granted"), decided(draw, after(day, draw(st.integers(0, 5))))]
    return recorded(case, ends[0]), recorded(case, *(ends if draw(st.booleans()) else sorted(ends, key=lambda e: e[1])))


@st.composite
def misattributed(draw: st.DrawFn) -> Planted:
    """A case is counted in the year it was sent or delivered in, not in that of its receipt or reply."""
    year = draw(st.sampled_from(YEARS))
    log = draw(logs(year))
    if draw(st.booleans()):
        submitted, came = date(year, 12, draw(st.integers(20, 31))), date(year + 1, 1, draw(st.integers(2, 9)))
        case = Application("某案", draw(st.sampled_from(APPLICANTS)), came)
        case = evolve(case, arrival=Arrival(channel="internet", submitted=submitted, confirmed=came))
        counted = evolve(case, received=submitted, arrival=None)
    else:
        case = Application("某案", draw(st.sampled_from(APPLICANTS)), date(year, 12, draw(st.integers(1, 15))))
        end = decided(draw, draw(st.dates(date(year, 12, 20), min(due_by(case), date(year, 12, 31)))))
        delivered = date(year + 1, 1, draw(st.integers(2, 9)))
        case = recorded(case, end, ("delivered", end[1], {"received": delivered, "service": "post"}))
        counted = recorded(case, (end[0], delivered, end[2]))
    whole, as_counted = (evolve(log, applications=(*log.applications, told)) for told in (case, counted))
    clean, spoiled = draw(compiled(year, whole, as_counted))
    return Planted(clean, evolve(spoiled, lines=clean.lines, cases=whole))


@st.composite
def unreconciled(draw: st.DrawFn) -> Planted:
    """A case stands in another cell than its own, or in none."""
    case = draw(received(YEARS))
    answer = draw(st.sampled_from(ENDS))
    day = after(case.received, draw(st.integers(1, 15)))
    case = recorded(case, decided(draw, day, answer))
    log = draw(logs(case.received.year))
    outcome = draw(st.sampled_from([key for key in ENDS if key != answer]))
    moved = draw(st.sampled_from([
        (evolve(case, applicant=draw(st.sampled_from([kind for kind in APPLICANTS if kind is not case.applicant]))),),
        (recorded(case, decided(draw, day, outcome)),),
        (recorded(case),),
        (),
        (case, evolve(case, id="重案")),
    ]))  # fmt: skip
    whole, wrong = (evolve(log, applications=(*log.applications, *cases)) for cases in ((case,), moved))
    clean, spoiled = draw(compiled(case.received.year, whole, wrong))
    return Planted(clean, evolve(spoiled, lines=clean.lines, cases=whole))


@st.composite
def unsupported(draw: st.DrawFn) -> Planted:
    """The report counts cases as lapsed, or still unclear, without any notice in the register."""
    case = draw(received(YEARS))
    year = case.received.year
    day = after(case.received, draw(st.integers(1, 15)))
    case = recorded(case, decided(draw, day))
    log = CaseLog(applications=(case,), figures=draw(logs(year)).figures)
    row = draw(st.sampled_from(["correction_overdue", "still_unclear", "fee_overdue"]))
    wrong = evolve(log, applications=(recorded(case, decided(draw, day, row)),))
    clean, spoiled = draw(compiled(year, log, wrong))
    return Planted(clean, draw(st.sampled_from([spoiled, evolve(spoiled, cases=log)])))


@st.composite
def estimated(draw: st.DrawFn) -> Planted:
    """A period runs into a year whose working days are only estimated."""
    applicant, log = draw(st.sampled_from(APPLICANTS)), draw(logs(2026).map(lambda log: evolve(log, applications=())))
    days = draw(st.dates(date(2026, 1, 5), date(2026, 3, 31))), draw(st.dates(date(2026, 12, 10), date(2026, 12, 31)))
    cases = [Application("某案", applicant, day) for day in days]
    cases[0] = recorded(cases[0], decided(draw, after(days[0], 5)))
    policy = Policy(calendar=CHINA.estimating(2027))
    return Planted(*draw(compiled(2026, *(evolve(log, applications=(case,), policy=policy) for case in cases))))


@st.composite
def brought_late(draw: st.DrawFn) -> Planted:
    """A review or suit is brought after its time."""
    year, route = draw(st.sampled_from(YEARS)), draw(st.sampled_from(RemedyRoute))
    known = draw(st.dates(date(year - 1, 6, 1), date(year, 3, 1)))
    due = Remedy("复案", route, known, known, told=True).due()
    if due is None:
        raise AssertionError(route)
    filed = draw(st.dates(known, due)), due + timedelta(days=draw(st.integers(1, 90)))
    log = draw(logs(year))
    return Planted(
        *draw(compiled(year, *(evolve(log, remedies=(Remedy("复案", route, day, known, told=True),)) for day in filed)))
    )


PLANTINGS = {
    "A307": unsupported(),
    "A308": telling(ended_twice),
    "D101": telling(receipt_misdated),
    "D102": telling(asked_late),
    "D103": telling(asked_twice),
    "D104": telling(out_of_order),
    "D105": telling(answered_late),
    "D106": telling(extended_wrongly),
    "D107": telling(consulted_wrongly),
    "D108": telling(delayed_wrongly),
    "D109": telling(given_up_early),
    "D110": telling(wrongly_grounded),
    "D111": telling(not_told, (2024, 2025)),
    "D112": misattributed(),
    "D113": unreconciled(),
    "D114": estimated(),
    "D115": brought_late(),
    "D116": telling(told_by_halves),
}
