"""Cases told twice: as the law has it, and with a defect.

Each stands at a random place among lawful cases, and the report is compiled from all of them.
"""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from govinfo.cases.application import Application
from govinfo.cases.events import Event, EventName
from govinfo.cases.log import CaseLog
from govinfo.compiling import compile_log
from govinfo.law.calendar import CHINA
from govinfo.law.citation import Citation
from govinfo.law.outcomes import Outcome
from govinfo.strategies.balancing import APPLICANTS
from govinfo.strategies.cases import applications, figures_of
from govinfo.strategies.filing import Filing, Planted
from govinfo.strategies.filings import LAWMAKERS, STYLES, paragraphs, stating

YEARS = (2021, 2022, 2023, 2024, 2025)
Happening = tuple[EventName, date, dict[str, Any]]
"""The kind of an event, its day, and what more is known of it."""
CasePair = tuple[Application, Application]
"""A case as the law has it, and with its defect."""
Story = Callable[[st.DrawFn, Application], CasePair]


@st.composite
def compiled(draw: st.DrawFn, year: int, *logs: CaseLog) -> tuple[Filing, ...]:
    """Filings compiled from registers that differ in a case; their prose is alike but for its figures."""
    organ = draw(st.sampled_from(LAWMAKERS))
    tables = [compile_log(log, organ=organ, year=year) for log in logs]
    lines, style = draw(paragraphs(tables[0])), draw(STYLES)
    told = [Filing(report, lines, style, cases=log) for report, log in zip(tables, logs, strict=True)]
    return draw(stating(told[0])), *told[1:]


@st.composite
def logs(draw: st.DrawFn, year: int) -> CaseLog:
    """A lawful register."""
    others = tuple(draw(applications(f"{year}-{number}", year)) for number in range(draw(st.integers(0, 2))))
    figures: dict[str, int | Decimal] = {key: draw(st.integers(0, 9)) for key in figures_of(year)}
    figures |= {f"{row}.in_force": 50 for row in ("rules", "normative_documents")}
    return CaseLog(applications=others, figures=figures)


@st.composite
def received(draw: st.DrawFn, years: tuple[int, ...]) -> Application:
    """An application received between January and August of a year."""
    year = draw(st.sampled_from(years))
    return Application("某案", draw(st.sampled_from(APPLICANTS)), draw(st.dates(date(year, 1, 10), date(year, 8, 31))))


def telling(story: Story, years: tuple[int, ...] = YEARS) -> st.SearchStrategy[Planted]:
    """A case as the law has it, among others, and the same case with a defect."""

    @st.composite
    def planted(draw: st.DrawFn) -> Planted:
        case = draw(received(years))
        log = draw(logs(case.received.year))
        place = draw(st.integers(0, len(log.applications)))
        whole = [
            evolve(log, applications=(*log.applications[:place], told, *log.applications[place:]))
            for told in story(draw, case)
        ]
        return Planted(*draw(compiled(case.received.year, *whole)))

    return planted()


def recorded(case: Application, *events: Happening) -> Application:
    """A case with events as they stand on file, allowed or not."""
    return evolve(case, events=tuple(Event(kind=kind, day=day, **more) for kind, day, more in events))


def after(day: date, working_days: int) -> date:
    """The day so many working days after another."""
    return CHINA.add(day, working_days) if working_days else day


ENDS = ("granted", "not_held", "repeated", "confirm_or_reissue")


def decided(draw: st.DrawFn, day: date, outcome: str | None = None) -> Happening:
    """A decision, with some outcome unless one is given."""
    return "decided", day, {"outcome": outcome or draw(st.sampled_from(ENDS))}


def corrected_by(draw: st.DrawFn, asked: date) -> list[Happening]:
    """A request for correction, and perhaps what came of it."""
    until = asked + timedelta(days=draw(st.integers(5, 15)))
    events: list[Happening] = [("correction_requested", asked, {"until": until})]
    if draw(st.booleans()):
        events.append(("corrected", asked + timedelta(days=draw(st.integers(1, 5))), {}))
    return events


def concluded(draw: st.DrawFn, *events: Happening) -> list[Happening]:
    """With a reply soon after the last event."""
    return [*events, decided(draw, after(events[-1][1], draw(st.integers(1, 9))))]


def first_ground(outcome: Outcome) -> tuple[Citation, ...]:
    """The article that an outcome rests on first; none where no article names it."""
    return () if outcome.grounds is None else outcome.grounds[:1]
