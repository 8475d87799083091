"""The time limits of reviews and suits agree with a reader of the statutes who walks from day to day."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo.cases.course import ReviewCourse
from govinfo.cases.remedy import Remedy, bring
from govinfo.errors import IllegalTransitionError
from govinfo.law.citation import Citation
from govinfo.law.outcomes import OUTCOMES
from oracles import first_worked

MANY = 20_000 if settings().max_examples > 1_000 else 300
ONE = timedelta(days=1)
FOREVER = date.max
NEW_REVIEW_LAW = date(2024, 1, 1)
TURNS = [
    date(2020, 2, 29),
    date(2020, 12, 31),
    date(2021, 8, 31),
    date(2023, 10, 31),
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 2, 29),
    date(2025, 5, 31),
]
DAYS = st.sampled_from(TURNS) | st.dates(date(2019, 6, 1), date(2025, 6, 30))
SPANS = st.lists(st.tuples(DAYS, st.integers(0, 40)).map(lambda span: (span[0], span[0] + span[1] * ONE)), max_size=2)


def later(day, years=0, months=0):
    """The same day of a later month, else the last day before the next month."""
    month = day.month - 1 + months
    year, month = day.year + years + month // 12, month % 12 + 1
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError(day)


def walked(start, end, lost, resumes):
    """As many days after a day as there are to *end*, those lost not counted, nor the day an obstacle is gone."""
    left, day = (end - start).days, start
    while left:
        day += ONE
        gone = resumes and any(last == day - ONE for first, last in lost)
        left -= not (gone or any(first <= day <= last for first, last in lost))
    return day


class Reader:
    """Reads off the first and the last day on which a remedy can still be said to be in time."""

    def __init__(self, route, filed, known, told, learned, made, lapsed, obstacles):
        self.review, self.direct, self.filed = route == "review", route == "direct_litigation", filed
        self.lost = [(first, last) for first, last in obstacles]
        start = lapsed or known
        ordinary = [self.ran(start)]
        untold = self.untold(start, learned)
        self.ends = ordinary if told else untold if told is False and learned else [*ordinary, *untold]
        if made and (self.direct or (self.review and filed >= NEW_REVIEW_LAW)):
            cap = later(made, years=5)
            self.ends = [min(end, one) for end in self.ends for one in (cap, first_worked(cap))]

    def nominal(self, start):
        return later(start, months=6) if self.direct else start + (60 if self.review else 15) * ONE

    def ran(self, start):
        lost = [(first, last) for first, last in self.lost if last > start]
        return first_worked(walked(start, self.nominal(start), lost, self.review))

    def untold(self, start, learned):
        if self.review and self.filed < NEW_REVIEW_LAW:
            return [self.ran(learned) if learned else FOREVER]
        year = later(start, years=1)
        lost = [(first, last) for first, last in self.lost if last > start]
        longer = walked(start, year, lost, self.review)
        caps = [year, first_worked(year), longer, first_worked(longer)]
        return [min(self.ran(learned), cap) for cap in caps] if learned else caps

    @property
    def in_time(self):
        return True if self.filed <= min(self.ends) else False if self.filed > max(self.ends) else None


FACTS = {
    "known": DAYS,
    "told": st.sampled_from([True, False, None]),
    "learned": st.none() | DAYS,
    "made": st.none() | st.dates(date(2015, 1, 1), date(2021, 12, 31)),
    "lapsed": st.none() | DAYS,
    "obstacles": SPANS,
}
ROUTES = st.sampled_from(["review", "direct_litigation", "litigation_after_review"])


@given(route=ROUTES, filed=DAYS, facts=st.fixed_dictionaries(FACTS), shift=st.integers(-2, 2), at_end=st.booleans())
@settings(max_examples=MANY, deadline=None)
def test_no_timely_applicant_is_late(route, filed, facts, shift, at_end):
    """Late only after every reading of the law and the facts, in time only before all of them, else it depends."""
    if at_end:
        ends = [end for end in Reader(route, filed, **facts).ends if end < date(2026, 12, 1)]
        filed = max(ends, default=filed) + shift * ONE
    remedy = Remedy("r", route, filed, **facts)

    assert Reader(route, filed, **facts).in_time is remedy.in_time()
    assert remedy.limit().reason(filed).zh


ANY = (
    st.sampled_from([date.min, date.max, date(2019, 1, 1), date(2026, 12, 28), date(2027, 2, 28), *TURNS]) | st.dates()
)
COURSES = st.builds(
    ReviewCourse,
    received=ANY,
    accepted=st.none() | ANY,
    procedure=st.sampled_from([None, "ordinary", "summary"]),
    extended=st.sampled_from([None, True, False]),
    suspended=st.lists(st.tuples(ANY, ANY).map(sorted).map(tuple), max_size=2),
)


@given(route=ROUTES, days=st.tuples(*[ANY] * 5), told=FACTS["told"], course=st.none() | COURSES)
@settings(max_examples=MANY, deadline=None)
def test_any_days_have_an_answer(route, days, told, course):
    """The first and the last day of the calendar, leap days, years without holidays: an answer, and a reason for it."""
    known, learned, made, gone, filed = days
    facts = {"told": told, "learned": learned, "made": made, "obstacles": [tuple(sorted((known, gone)))]}
    remedy = Remedy("r", route, filed, known=None if course else known, course=course, **facts)

    assert remedy.in_time() in {True, False, None}
    assert remedy.limit().reason(filed).en


@given(
    route=ROUTES,
    outcome=st.none() | st.sampled_from([*OUTCOMES]),
    grounds=st.sampled_from([(), (Citation(14),), (Citation(36, item=4),), (Citation(37),)]),
    days=st.tuples(*[ANY] * 3),
    told=FACTS["told"],
)
@settings(max_examples=MANY, deadline=None)
def test_every_outcome_is_brought_or_refused(route, outcome, grounds, days, told):
    """A case is brought, or refused with the article and not because it cannot be worked out."""
    decided, known, filed = days
    refusals = []
    try:
        case = bring("r", route, filed, outcome=outcome, decided=decided, grounds=grounds, known=known, told=told)
    except IllegalTransitionError as error:
        refusals.append(error.citation)
    else:
        assert case.in_time() is not False

    assert all(citation.startswith(("《", "20")) for citation in refusals)
