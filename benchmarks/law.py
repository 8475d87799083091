"""Due dates by the million, and a hundred thousand cases compiled into one report."""

import random
import time
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta

import chinese_calendar
import numpy as np

from benchmarks.measure import Ratio
from govinfo.cases.application import Application
from govinfo.cases.events import Event
from govinfo.compiling import compile_report
from govinfo.law.calendar import CHINA
from govinfo.law.outcomes import OUTCOMES
from govinfo.law.periods import REPLY
from govinfo.vocabulary import Applicant

ONE = timedelta(days=1)
FIRST, SPAN = date(2019, 1, 1), 2800
OUR_CASE = 1500
"""Bytes that a case may take beyond its own objects."""


def ratios(*, smoke: bool = False) -> Iterator[Ratio]:
    dates, looped = (10_000, 100) if smoke else (1_000_000, 3_000)
    random.seed(2019)
    days = [FIRST + timedelta(random.randrange(SPAN)) for _ in range(looped)]
    many = np.array(FIRST, dtype="datetime64[D]") + np.random.default_rng(2019).integers(0, SPAN, dates)
    CHINA.add_many(many[:1], REPLY.length)
    taken, due = timed(lambda: CHINA.add_many(many, REPLY.length))
    loop, slow = timed(lambda: [by_day_loop(day) for day in days])
    assert slow == CHINA.add_many(np.array(days, dtype="datetime64[D]"), REPLY.length).tolist()
    assert len(due) == dates
    per_date = loop / looped
    yield Ratio(f"{dates:,} due dates at once, to chinesecalendar day by day", taken, per_date * dates, "s", 0.01)
    one, _ = timed(lambda: [REPLY.due(day) for day in days])
    yield Ratio("a due date alone, to chinesecalendar day by day", one / looped * 1e6, per_date * 1e6, "µs", 0.05)

    cases = [case(number) for number in range(1_000 if smoke else 100_000)]
    tracemalloc.start()
    report = compile_report(year=2023, applications=cases)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert report["applications.received.total"] == len(cases)
    yield Ratio(f"memory to compile {len(cases):,} cases, for each", peak / len(cases), OUR_CASE, "B", 1)
    compiled, _ = timed(lambda: compile_report(year=2023, applications=cases))
    walked, _ = timed(lambda: [event.day for one in cases for event in one.events])
    yield Ratio(f"compiling {len(cases):,} cases of five events, to a walk over the events", compiled, walked, "s", 25)


def timed(function):
    start = time.process_time()
    found = function()
    return time.process_time() - start, found


def by_day_loop(day: date) -> date:
    """The reply's last day as the calendar library alone gives it: a step and a question for every day."""
    left = REPLY.length
    while left:
        day += ONE
        left -= chinese_calendar.is_workday(day)
    return day


KINDS = [applicant for applicant in Applicant if applicant is not Applicant.TOTAL]


def case(number: int) -> Application:
    """An application of 2023 with five events."""
    received = date(2023, 1, 3) + timedelta(days=number % 300)
    kinds = ("consultation_sent", "consultation_answered", "extended", "decided", "delivered")
    events = [
        Event(
            kind=kind,
            day=received + timedelta(days=3 * step + 2),
            party="某公司",
            days=5,
            outcome=OUTCOMES[number % 21].key if kind == "decided" else None,
        )
        for step, kind in enumerate(kinds)
    ]
    return Application(f"2023-{number}", KINDS[number % 6], received, events)
