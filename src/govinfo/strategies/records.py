"""Strategies for the public records beside reports and cases: drawn lawful wholes, and the parts that these are of."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st

import govinfo
from govinfo.checks.profiles import PROFILES
from govinfo.checks.waivers import waive
from govinfo.forms.registry import IN_USE
from govinfo.law.arrangements import ARRANGEMENTS
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.law.fees import PAGES, REQUESTS, SCHEDULES
from govinfo.law.month_bills import month_bill
from govinfo.law.periods import PERIODS
from govinfo.report.cells import undecided
from govinfo.report.claims.subjects import subjects
from govinfo.strategies.cases import answered, applications, bills, case_logs, publications, remedies
from govinfo.strategies.filing import count
from govinfo.strategies.reports import MARKS, narratives, reports

_T = TypeVar("_T")
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
_NAME = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9)
_DAY = st.dates(date(2021, 1, 1), date(2025, 12, 31))
_STRETCH = st.tuples(_DAY, st.integers(0, 30)).map(lambda drawn: (drawn[0], drawn[0] + timedelta(days=drawn[1])))
_ORDINAL = st.integers(1, 40)
_COUNT = st.integers(0, 999)
_TOTAL = "remedies.review.total"
_ADDRESS = st.sampled_from([_TOTAL, "applications.received.total", "proactive.rules.issued"])
_ORGAN = "某县人民政府"


def _or_none(drawn: st.SearchStrategy[_T]) -> st.SearchStrategy[_T | None]:
    return st.none() | drawn


def _few(drawn: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(drawn, max_size=3).map(tuple)


def _part(wholes: st.SearchStrategy[Any], parts: Callable[[Any], Iterable[Any]]) -> st.SearchStrategy[Any]:
    """A part of a whole that has at least one."""
    return wholes.flatmap(lambda whole: st.sampled_from([*parts(whole)]))


def _any(kind: type[_T]) -> st.SearchStrategy[_T]:
    """What is drawn for a class that is told further down."""
    return st.deferred(lambda: RECORDS[kind])


def _drafted(case: govinfo.Application) -> govinfo.Letter:
    kind = govinfo.LetterKind.DECIDED if case.answered else govinfo.LetterKind.REGISTERED
    return govinfo.letter(case, kind, draft=True, organ=_ORGAN)


def _summed(parts: Iterable[govinfo.AnnualReport]) -> govinfo.RollUp:
    named = (part.replace(organ=f"第{number}镇人民政府", year=2023) for number, part in enumerate(parts, 1))
    return govinfo.rollup(named, organ=_ORGAN)


@st.composite
def mistaken(draw: st.DrawFn) -> govinfo.AnnualReport:
    """Reports with one wrong total, which one cell can mend."""
    report = draw(reports(IN_USE))
    return report.replace({_TOTAL: count(report, _TOTAL) + draw(st.integers(1, 9))})


@st.composite
def waivers(draw: st.DrawFn) -> govinfo.Waiver:
    """Waivers of a finding that there is."""
    report = draw(mistaken())
    finding = draw(st.sampled_from(govinfo.check(report).failures))
    return waive(finding, report, reason=draw(_NAME), author=draw(_NAME), expires=draw(_or_none(_DAY)))


_LETTERS = applications().map(_drafted)
_REFUSALS = answered(None, None, "internal_affairs").map(_drafted)
_MONTHS = st.lists(_any(govinfo.Charge), min_size=1, max_size=5).map(month_bill)
_FINDINGS = mistaken().map(govinfo.check)
_REPAIRS = mistaken().map(govinfo.repair)

RECORDS: Mapping[type[Any], st.SearchStrategy[Any]] = {
    govinfo.AnnualReport: reports(),
    govinfo.ProactiveTable: reports().map(lambda report: report.proactive),
    govinfo.ApplicationsTable: reports().map(lambda report: report.applications),
    govinfo.RemediesTable: reports().map(lambda report: report.remedies),
    govinfo.Narrative: narratives(),
    govinfo.Passage: st.builds(govinfo.Passage, st.sampled_from(govinfo.Section), _or_none(_TEXT), _TEXT),
    govinfo.ProcessingFees: st.builds(govinfo.ProcessingFees, *[_or_none(_COUNT)] * 3),
    govinfo.CellNote: st.sampled_from([mark for mark in MARKS if mark]).map(
        lambda mark: govinfo.CellNote(govinfo.CellStatus.MARK, mark)
    )
    | st.builds(undecided, _any(govinfo.Text), _or_none(_NAME)),
    govinfo.Provenance: st.builds(
        govinfo.Provenance,
        _or_none(_NAME),
        st.sampled_from(["text", "docx", "json"]),
        st.dictionaries(_ADDRESS, _any(govinfo.SourceSpan)),
        _few(_any(govinfo.Problem)),
        st.dictionaries(_ADDRESS, _few(_NAME)),
        _few(_any(govinfo.SourceSpan)),
    ),
    govinfo.Problem: st.builds(
        govinfo.Problem,
        st.sampled_from(govinfo.Oddity),
        _ADDRESS,
        _any(govinfo.Text),
        _or_none(_any(govinfo.SourceSpan)),
    ),
    govinfo.SourceSpan: st.builds(
        govinfo.SourceSpan,
        where=_any(govinfo.Text),
        raw=_TEXT,
        document=_or_none(_NAME),
        line=_or_none(_ORDINAL),
        locator=_or_none(_any(govinfo.Locator)),
        asides=_few(_any(govinfo.Aside)),
    ),
    govinfo.Locator: st.builds(
        govinfo.Locator, _or_none(_NAME), *[_or_none(_ORDINAL)] * 4, start=_or_none(_COUNT), end=_or_none(_COUNT)
    ),
    govinfo.Aside: st.builds(govinfo.Aside, st.sampled_from(govinfo.AsideKind), _TEXT | _any(govinfo.Text)),
    govinfo.Text: st.builds(govinfo.Text, _TEXT, _TEXT),
    govinfo.Finding: _part(_FINDINGS, iter),
    govinfo.Findings: _FINDINGS,
    govinfo.Rule: st.sampled_from(govinfo.RULES),
    govinfo.Profile: st.sampled_from(PROFILES),
    govinfo.Plan: st.builds(
        govinfo.plan,
        select=_or_none(st.lists(st.sampled_from([rule.code for rule in govinfo.RULES]), min_size=1, max_size=3)),
        profile=_or_none(st.sampled_from([profile.key for profile in PROFILES])),
        waivers=_or_none(_few(waivers())),
        lang=_or_none(st.sampled_from(govinfo.Language)),
    ),
    govinfo.Waiver: waivers(),
    govinfo.Waived: st.builds(govinfo.Waived, waivers(), st.sampled_from(govinfo.WaiverState), _COUNT),
    govinfo.Subject: st.sampled_from(subjects()),
    govinfo.ClaimReading: st.sampled_from([reading for subject in subjects() for reading in subject.readings]),
    govinfo.Repair: _part(_REPAIRS, iter),
    govinfo.Repairs: _REPAIRS,
    govinfo.Change: _part(_REPAIRS, lambda found: found[0].changes),
    govinfo.Comparison: st.builds(govinfo.compare, reports(), reports()),
    govinfo.Difference: _part(st.builds(govinfo.compare, reports(), reports()), iter),
    govinfo.RollUp: st.lists(reports(IN_USE), min_size=1, max_size=3).map(_summed),
    govinfo.Sum: st.builds(govinfo.Sum, _or_none(_COUNT), _COUNT),
    govinfo.Application: applications(),
    govinfo.Event: _part(answered(), lambda case: case.events),
    govinfo.Arrival: st.builds(
        govinfo.Arrival,
        channel=st.sampled_from(govinfo.Channel),
        submitted=_or_none(_DAY),
        signed=_or_none(_DAY),
        confirmed=_or_none(_DAY),
    ),
    govinfo.Request: st.builds(
        govinfo.Request,
        name=_or_none(_NAME),
        description=_or_none(_NAME),
        form=_or_none(st.sampled_from(govinfo.WantedForm)),
        needs_help=st.booleans(),
    ),
    govinfo.Clock: applications().map(lambda case: case.clock()),
    govinfo.ClockDay: _part(applications(), lambda case: case.clock().days),
    govinfo.CaseLog: case_logs(),
    govinfo.Remedy: remedies(),
    govinfo.ReviewCourse: st.builds(
        govinfo.ReviewCourse,
        received=_DAY,
        accepted=_or_none(_DAY),
        procedure=_or_none(st.sampled_from(govinfo.ReviewProcedure)),
        extended=_or_none(st.booleans()),
        suspended=_few(_STRETCH),
    ),
    govinfo.Publication: publications(),
    govinfo.WithheldItem: st.builds(
        govinfo.WithheldItem,
        _NAME,
        st.sampled_from([exemption.key for exemption in EXEMPTIONS]),
        _DAY,
        _few(_DAY),
        _or_none(_DAY),
        _or_none(_DAY),
    ),
    govinfo.RecordCorrection: st.builds(
        govinfo.RecordCorrection,
        _NAME,
        _DAY,
        *[_or_none(st.booleans())] * 2,
        handling=_or_none(st.sampled_from(govinfo.RecordHandling)),
        told=_or_none(_DAY),
    ),
    govinfo.Letter: _LETTERS,
    govinfo.LetterSentence: _part(_LETTERS, lambda letter: letter.sentences),
    govinfo.RemedyNotice: _part(_REFUSALS, lambda letter: letter.remedies),
    govinfo.Point: _part(_REFUSALS, lambda letter: letter.demands),
    govinfo.Bill: bills(),
    govinfo.BracketShare: _part(st.integers(1, 999).map(PAGES.bill), lambda bill: bill.lines),
    govinfo.MonthBill: _MONTHS,
    govinfo.Charge: st.builds(govinfo.Charge, _NAME, _or_none(st.sampled_from(govinfo.FeeBasis)), _COUNT),
    govinfo.CaseCharge: _part(_MONTHS, lambda month: month.items),
    govinfo.FeeSchedule: st.sampled_from(SCHEDULES),
    govinfo.Bracket: _part(st.sampled_from(SCHEDULES), lambda schedule: schedule.brackets),
    govinfo.Progression: st.just(REQUESTS.progression),
    govinfo.Basis: st.sampled_from([rule.basis for rule in govinfo.RULES]),
    govinfo.Citation: st.builds(
        govinfo.Citation,
        *[_or_none(_ORDINAL)] * 3,
        source=st.sampled_from(govinfo.SOURCES),
        place=_or_none(_TEXT),
        inferred=st.booleans(),
    ),
    govinfo.Source: st.sampled_from(govinfo.SOURCES),
    govinfo.Period: st.sampled_from(PERIODS),
    govinfo.Policy: st.builds(govinfo.Policy, _any(govinfo.HolidayCalendar), *[st.booleans()] * 3),
    govinfo.HolidayCalendar: st.just(govinfo.CHINA) | st.integers(2027, 2030).map(govinfo.CHINA.estimating),
    govinfo.Arrangement: st.sampled_from(ARRANGEMENTS),
}
"""For each class of public records what is drawn of it."""
