"""How reports are drawn: nothing is rejected, and fast."""

from time import process_time

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from example_statuses import statuses
from govinfo import strategies
from govinfo.strategies import (
    applications,
    bills,
    case_frames,
    case_logs,
    filed_reports,
    filings,
    narratives,
    organ_trees,
    publications,
    remedies,
    report_files,
    report_frames,
    reports,
    year_chains,
)
from govinfo.strategies.leaving_out import integers_but

DRAWN = {
    "reports": reports(),
    "filed_reports": filed_reports(),
    "narratives": narratives(),
    "printable": narratives(printable=True),
    "applications": applications(),
    "remedies": remedies(),
    "publications": publications(),
    "bills": bills(),
    "case_logs": case_logs(),
    "case_frames": case_frames(),
    "filings": filings(),
    "report_files": report_files("csv"),
    "report_frames": report_frames(),
    "organ_trees": organ_trees(),
    "year_chains": year_chains(),
}
"""The public strategies; `faulty` is drawn for every code where what is planted is looked for."""
LONG = settings().max_examples > 1_000
EXAMPLES = 10_000 if LONG else 12
LET_BE = [] if LONG else [HealthCheck.too_slow]
"""The health check that another process on the machine can make fail is for the long run."""


def drawing(strategy, examples):
    """A test that draws examples and does nothing with them."""
    bare = settings(max_examples=examples, database=None, phases=[Phase.generate], suppress_health_check=LET_BE)
    return bare(given(strategy)(lambda _: None))


def test_every_public_strategy_is_drawn_here():
    """What others can draw from is held to what is promised of it."""
    assert set(strategies.__all__) - {"Filing", "OrganTree", "Planted", "ReportFile", "faulty"} < DRAWN.keys()


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_that_is_drawn_is_rejected(name):
    """Every example is used, none is drawn and then found not to fit, and no health check of Hypothesis fails."""
    drawn = statuses(drawing(DRAWN[name], EXAMPLES))

    assert (EXAMPLES, 0) == (drawn["valid"], drawn["invalid"])


def test_every_number_but_those_left_out_is_drawn():
    """Of a range each number can be drawn that is not left out, and no other."""
    drawn = integers_but(3, 9, 9, 4, 100, 3, 7, 4)

    assert [5, 6, 8] == [find(drawn, lambda number, least=least: number >= least) for least in (0, 6, 7)]
    with pytest.raises(NoSuchExample):
        find(drawn, lambda number: number not in {5, 6, 8})


def test_a_report_is_drawn_in_less_than_three_times_one_draw_for_each_cell():
    """Drawing a report costs less than three times what drawing a number for each of its cells would."""
    cells, report = drawing(st.tuples(*[st.integers(0, 1000)] * 200), 15), drawing(reports("2021"), 15)

    assert min(taken(report) for _ in range(5)) < 3 * min(taken(cells) for _ in range(5))


def taken(test):
    begun = process_time()
    test()
    return process_time() - begun
