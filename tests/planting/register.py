"""Defects of the register: family D, and A307 and A308.

Each is a case told twice: as the law has it, and with the defect. It stands at a random place among lawful cases, and
the report is compiled from all of them.
"""

from collections.abc import Callable
from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application
from govinfo.cases.arrival import Arrival, Channel
from govinfo.cases.events import Event
from govinfo.cases.log import CaseLog
from govinfo.cases.remedy import Remedy
from govinfo.compiling import compile_log
from govinfo.forms import form_for
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES, Outcome
from govinfo.law.policy import Policy
from govinfo.law.telling import REVIEW_FIRST
from govinfo.vocabulary import RemedyRoute, Section
from planting.filings import LAWMAKERS, STYLES, Draw, Filing, Planted, paragraphs, stating
from registers import KINDS, applications, told

YEARS = (2021, 2022, 2023, 2024, 2025)
Told = tuple[Application, Application]
Story = Callable[[Draw, Application], Told]


@st.composite
def compiled(draw: Draw, year: int, *logs: CaseLog) -> tuple[Filing, ...]:
    """Filings compiled from registers that differ in a case; their prose is alike but for its figures."""
    organ = draw(st.sampled_from(LAWMAKERS))
    tables = [compile_log(log, organ=organ, year=year) for log in logs]
    lines, style = draw(paragraphs(tables[0])), draw(STYLES)
    told = [Filing(report, lines, style, cases=log) for report, log in zip(tables, logs, strict=True)]
    return draw(stating(told[0])), *told[1:]


@st.composite
def logs(draw: Draw, year: int) -> CaseLog:
    """A lawful register."""
    others = tuple(draw(applications(f"{year}-{number}", year)) for number in range(draw(st.integers(0, 2))))
    cells = form_for(year).tables[Section.PROACTIVE].cells
    figures = {f"{cell.row.key}.{cell.column.key}": draw(st.integers(0, 9)) for cell in cells}
    figures |= {f"{row}.in_force": 50 for row in ("rules", "normative_documents")}
    return CaseLog(applications=others, figures=figures)


@st.composite
def received(draw: Draw, years: tuple[int, ...]) -> Application:
    year = draw(st.sampled_from(years))
    return Application("某案", draw(st.sampled_from(KINDS)), draw(st.dates(date(year, 1, 10), date(year, 8, 31))))


def telling(story: Story, years: tuple[int, ...] = YEARS) -> st.SearchStrategy[Planted]:
    """A case as the law has it, among others, and the same case with a defect."""

    @st.composite
    def planted(draw: Draw) -> Planted:
        case = draw(received(years))
        log = draw(logs(case.received.year))
        place = draw(st.integers(0, len(log.applications)))
        whole = [
            evolve(log, applications=(*log.applications[:place], told, *log.applications[place:]))
            for told in story(draw, case)
        ]
        return Planted(*draw(compiled(case.received.year, *whole)))

    return planted()


def recorded(case: Application, *events: tuple[str, date, dict[str, object]]) -> Application:
    """A case with events as they stand on file, allowed or not."""
    return evolve(case, events=tuple(Event(kind=kind, day=day, **more) for kind, day, more in events))


def after(day: date, working_days: int) -> date:
    return CHINA.add(day, working_days) if working_days else day


ENDS = ("granted", "not_held", "repeated", "confirm_or_reissue")


def decided(draw: Draw, day: date, outcome: str | None = None) -> tuple[str, date, dict[str, object]]:
    return "decided", day, {"outcome": outcome or draw(st.sampled_from(ENDS))}


def corrected_by(draw: Draw, asked: date) -> list[tuple[str, date, dict[str, object]]]:
    """A request for correction, and perhaps what came of it."""
    until = asked + timedelta(days=draw(st.integers(5, 15)))
    events = [("correction_requested", asked, {"until": until})]
    if draw(st.booleans()):
        events.append(("corrected", asked + timedelta(days=draw(st.integers(1, 5))), {}))
    return events


def concluded(draw: Draw, *events: tuple[str, date, dict[str, object]]) -> list[tuple[str, date, dict[str, object]]]:
    """With a reply soon after the last event."""
    return [*events, decided(draw, after(events[-1][1], draw(st.integers(1, 9))))]


def receipt_misdated(draw: Draw, case: Application) -> Told:
    channel = draw(st.sampled_from(Channel))
    case = recorded(case, *concluded(draw, ("decided", case.received, {"outcome": "granted"}))[1:])
    days = dict.fromkeys(("submitted", "signed", "confirmed"), case.received)
    off = timedelta(days=draw(st.integers(-9, 9).filter(bool)))
    names = {Channel.IN_PERSON: ["submitted"], Channel.SIGNED_MAIL: ["signed"]}.get(channel, ["signed", "confirmed"])
    wrong = dict.fromkeys(names, case.received + off)
    return (
        evolve(case, arrival=Arrival(channel=channel, **days)),
        evolve(case, arrival=Arrival(channel=channel, **{**days, **wrong})),
    )


def asked_late(draw: Draw, case: Application) -> Told:
    right, late = (after(case.received, draw(st.integers(*days))) for days in ((1, 7), (8, 20)))
    return tuple(recorded(case, *concluded(draw, *corrected_by(draw, day))) for day in (right, late))


def asked_twice(draw: Draw, case: Application) -> Told:
    events = corrected_by(draw, after(case.received, draw(st.integers(1, 3))))
    again = events[-1][1] + timedelta(days=draw(st.integers(0, 2)))
    more = corrected_by(draw, again)
    return recorded(case, *concluded(draw, *events)), recorded(case, *concluded(draw, *events, *more))


def out_of_order(draw: Draw, case: Application) -> Told:
    """Something happens that the procedure does not know there, before the reply or after it."""
    day = after(case.received, draw(st.integers(1, 9)))
    end = decided(draw, after(day, draw(st.integers(1, 9))))
    later = end[1] + timedelta(days=draw(st.integers(0, 30)))
    early = draw(st.sampled_from(["corrected", "fee_paid", "reasons_given", "delivered"]))
    late = draw(st.sampled_from(["withdrawn", "merged", "fee_notified", "split", "corrected"]))
    wrong = [
        ((early, day, {}), end),
        (end, (late, later, {})),
        (end, decided(draw, later)),
        (("split", after(day, 2), {}), decided(draw, day)),
    ]
    return recorded(case, end), recorded(case, *draw(st.sampled_from(wrong)))


def answered_late(draw: Draw, case: Application) -> Told:
    begun = draw(st.sampled_from([(), ("extended",), ("corrected",), ("consulted",)]))
    day = after(case.received, draw(st.integers(1, 6)))
    if begun == ("extended",):
        case = case.then("extended", day, days=draw(st.integers(1, 20)))
    elif begun == ("corrected",):
        case = case.then("correction_requested", day, until=after(day, 9)).then("corrected", after(day, 4))
    elif begun == ("consulted",):
        case = case.then("consultation_sent", day, party="某公司")
        case = case.then("consultation_answered", after(day, draw(st.integers(1, 15))), party="某公司")
    due, outcome = case.clock().due, draw(st.sampled_from(ENDS))
    right = case.then("decided", draw(st.dates(case.events[-1].day if case.events else day, due)), outcome=outcome)
    if draw(st.booleans()):
        return right, case
    return right, case.then("decided", due + timedelta(days=draw(st.integers(1, 60))), outcome=outcome)


def extended_wrongly(draw: Draw, case: Application) -> Told:
    gone, most = draw(st.integers(1, 20)), draw(st.integers(1, 20))
    day, again = after(case.received, gone), draw(st.integers(1, 20))
    late = after(case.received, draw(st.integers(21, 25)))
    right = ("extended", day, {"days": most})
    wrong = draw(st.sampled_from([
        (("extended", day, {"days": draw(st.integers(21, 60))}),),
        (("extended", day, {"days": most, "approved": False}),),
        (("extended", late, {"days": most}),),
        (("extended", day, {}),),
        (right, ("extended", after(day, 1), {"days": again})),
    ]))  # fmt: skip
    end = decided(draw, after(case.received, draw(st.integers(gone, 20 + most))))
    return recorded(case, right, end), recorded(case, *concluded(draw, *wrong))


def consulted_wrongly(draw: Draw, case: Application) -> Told:
    day, party = after(case.received, draw(st.integers(1, 5))), {"party": draw(st.sampled_from(["某公司", "某局"]))}
    sent, back = (
        ("consultation_sent", day, party),
        ("consultation_answered", after(day, draw(st.integers(1, 15))), party),
    )
    other = (back[0], back[1], {"party": "另一公司"})
    wrong = draw(st.sampled_from([(back,), (sent, sent, back), (sent, back, back), (sent, back, other)]))
    return tuple(recorded(case, *concluded(draw, *events)) for events in ((sent, back), wrong))


def delayed_wrongly(draw: Draw, case: Application) -> Told:
    day = after(case.received, draw(st.integers(1, 5)))
    until = day + timedelta(days=draw(st.integers(30, 90)))
    asked, given = ("reasons_requested", day, {}), ("reasons_given", after(day, 2), {})
    delayed = ("delayed", after(day, 3), {"until": until})
    end = decided(draw, draw(st.dates(after(day, 4), until)))
    wrong = draw(st.sampled_from([(delayed, end), (asked, delayed, end), (asked, given, ("delayed", until, {}), end)]))
    return recorded(case, asked, given, delayed, end), recorded(case, *sorted(wrong, key=lambda event: event[1]))


def given_up_early(draw: Draw, case: Application) -> Told:
    day = after(case.received, draw(st.integers(1, 7)))
    until = day + timedelta(days=draw(st.integers(5, 15)))
    asked = ("correction_requested", day, {"until": until})
    lapsed = decided(draw, until + timedelta(days=draw(st.integers(1, 9))), "correction_overdue")
    early = decided(draw, draw(st.dates(day, until)), "correction_overdue")
    wrong = draw(st.sampled_from([(asked, early), (early,), (asked, ("corrected", early[1], {}), early)]))
    return recorded(case, asked, lapsed), recorded(case, *wrong)


GROUNDS = {
    "granted": (Citation(14),), "state_secret": (Citation(16, 1),), "internal_affairs": (Citation(14),),
    "third_party_rights": (Citation(39, 1),), "not_held": (Citation(38),), "repeated": (Citation(35),),
    "requires_creation": (Citation(36, item=4),), "petition_or_complaint": (Citation(15),),
}  # fmt: skip


def heard(key: str, day: date) -> list[tuple[str, date, dict[str, object]]]:
    """What comes before a decision with an outcome: a third party is asked before it is protected."""
    return [("consultation_sent", day, {"party": "某公司"})] if key == "third_party_rights" else []


def wrongly_grounded(draw: Draw, case: Application) -> Told:
    day, key = after(case.received, draw(st.integers(1, 9))), draw(st.sampled_from(list(GROUNDS)))
    own = OUTCOMES[key].grounds[:1]
    before = heard(key, day)
    right = recorded(case, *before, ("decided", day, {"outcome": key, "grounds": own}))
    unheard = draw(st.sampled_from(["still_unclear", "excessive"]))
    wrong = draw(st.sampled_from([{"outcome": key, "grounds": GROUNDS[key]}, {"outcome": unheard}]))
    return right, recorded(case, *before, ("decided", day, wrong))


def not_told(draw: Draw, case: Application) -> Told:
    keys = [outcome.key for outcome in OUTCOMES if outcome.review_first(case.received)]
    outcome = OUTCOMES[draw(st.sampled_from(keys))]
    day = after(case.received, draw(st.integers(1, 9)))
    tells = told(outcome, day, outcome.grounds[:1])
    return _noticed(case, day, outcome, tells, REVIEW_FIRST.label)


def told_by_halves(draw: Draw, case: Application) -> Told:
    """A notice that leaves out one of its points, but not the line on the review that comes first."""
    outcome = OUTCOMES[draw(st.sampled_from(["state_secret", "internal_affairs", "not_held", "repeated"]))]
    day = after(case.received, draw(st.integers(1, 9)))
    tells = told(outcome, day, outcome.grounds[:1])
    left_out = draw(st.sampled_from([point for point in tells if point != REVIEW_FIRST.label]))
    return _noticed(case, day, outcome, tells, left_out)


def _noticed(case: Application, day: date, outcome: Outcome, tells: tuple[str, ...], left_out: str) -> Told:
    """The case with its whole notice, and with the notice that leaves out a point."""
    without = tuple(point for point in tells if point != left_out)
    return tuple(
        recorded(
            case,
            *heard(outcome.key, day),
            ("decided", day, {"outcome": outcome.key, "grounds": outcome.grounds[:1], "tells": said}),
        )
        for said in (tells, without)
    )


def ended_twice(draw: Draw, case: Application) -> Told:
    day = after(case.received, draw(st.integers(1, 9)))
    ends = [decided(draw, day, "partially_granted"), decided(draw, after(day, draw(st.integers(0, 5))))]
    return recorded(case, ends[0]), recorded(case, *(ends if draw(st.booleans()) else sorted(ends, key=lambda e: e[1])))


@st.composite
def misattributed(draw: Draw) -> Planted:
    """A case is counted in the year it was sent or delivered in, not in that of its receipt or reply."""
    year = draw(st.sampled_from(YEARS))
    log = draw(logs(year))
    if draw(st.booleans()):
        submitted, came = date(year, 12, draw(st.integers(20, 31))), date(year + 1, 1, draw(st.integers(2, 9)))
        case = Application("某案", draw(st.sampled_from(KINDS)), came)
        case = evolve(case, arrival=Arrival(channel="internet", submitted=submitted, confirmed=came))
        counted = evolve(case, received=submitted, arrival=None)
    else:
        case = Application("某案", draw(st.sampled_from(KINDS)), date(year, 12, draw(st.integers(1, 15))))
        end = decided(draw, draw(st.dates(date(year, 12, 20), min(case.clock().due, date(year, 12, 31)))))
        delivered = date(year + 1, 1, draw(st.integers(2, 9)))
        case = recorded(case, end, ("delivered", end[1], {"received": delivered, "service": "post"}))
        counted = recorded(case, (end[0], delivered, end[2]))
    whole, as_counted = (evolve(log, applications=(*log.applications, told)) for told in (case, counted))
    clean, spoiled = draw(compiled(year, whole, as_counted))
    return Planted(clean, evolve(spoiled, lines=clean.lines, cases=whole))


@st.composite
def unreconciled(draw: Draw) -> Planted:
    """A case stands in another cell than its own, or in none."""
    case = draw(received(YEARS))
    case = recorded(case, decided(draw, after(case.received, draw(st.integers(1, 15)))))
    log = draw(logs(case.received.year))
    outcome = draw(st.sampled_from([key for key in ENDS if key != case.answered.outcome]))
    moved = draw(st.sampled_from([
        (evolve(case, applicant=draw(st.sampled_from([kind for kind in KINDS if kind is not case.applicant]))),),
        (recorded(case, decided(draw, case.answered.day, outcome)),),
        (recorded(case),),
        (),
        (case, evolve(case, id="重案")),
    ]))  # fmt: skip
    whole, wrong = (evolve(log, applications=(*log.applications, *cases)) for cases in ((case,), moved))
    clean, spoiled = draw(compiled(case.received.year, whole, wrong))
    return Planted(clean, evolve(spoiled, lines=clean.lines, cases=whole))


@st.composite
def unsupported(draw: Draw) -> Planted:
    """The report counts cases as lapsed, or still unclear, without any notice in the register."""
    case = draw(received(YEARS))
    year = case.received.year
    case = recorded(case, decided(draw, after(case.received, draw(st.integers(1, 15)))))
    log = CaseLog(applications=(case,), figures=draw(logs(year)).figures)
    row = draw(st.sampled_from(["correction_overdue", "still_unclear", "fee_overdue"]))
    wrong = evolve(log, applications=(recorded(case, decided(draw, case.answered.day, row)),))
    clean, spoiled = draw(compiled(year, log, wrong))
    return Planted(clean, draw(st.sampled_from([spoiled, evolve(spoiled, cases=log)])))


@st.composite
def estimated(draw: Draw) -> Planted:
    """A period runs into a year whose working days are only estimated."""
    applicant, log = draw(st.sampled_from(KINDS)), draw(logs(2026).map(lambda log: evolve(log, applications=())))
    days = draw(st.dates(date(2026, 1, 5), date(2026, 3, 31))), draw(st.dates(date(2026, 12, 10), date(2026, 12, 31)))
    cases = [Application("某案", applicant, day) for day in days]
    cases[0] = recorded(cases[0], decided(draw, after(days[0], 5)))
    policy = Policy(calendar=CHINA.estimating(2027))
    return Planted(*draw(compiled(2026, *(evolve(log, applications=(case,), policy=policy) for case in cases))))


@st.composite
def brought_late(draw: Draw) -> Planted:
    year, route = draw(st.sampled_from(YEARS)), draw(st.sampled_from(RemedyRoute))
    known = draw(st.dates(date(year - 1, 6, 1), date(year, 3, 1)))
    due = Remedy("复案", route, known, known, told=True).due()
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
