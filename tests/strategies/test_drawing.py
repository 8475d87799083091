"""How reports are drawn: nothing is rejected, and fast."""

from collections import Counter
from time import process_time

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.statistics import collector

from govinfo.strategies import applications, faulty, filed_reports, narratives, publications, remedies, reports

DRAWN = {
    "reports": reports(),
    "filed_reports": filed_reports(),
    "printable": narratives(printable=True),
    "applications": applications(),
    "remedies": remedies(),
    "publications": publications(),
    **{code: faulty(code) for code in ("S002", "S003", "S011", "C109")},
}


def drawing(strategy, examples):
    """A test that draws examples and does nothing with them."""
    bare = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    return bare(given(strategy)(lambda _: None))


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_that_is_drawn_is_rejected(name):
    """Every example is used: none is drawn and then found not to fit."""
    found = {}
    with collector.with_value(found.update):
        drawing(DRAWN[name], 25)()
    counted = Counter(case["status"] for case in found["generate-phase"]["test-cases"])

    assert 0 == counted["invalid"]
    assert counted["valid"] >= 25


def test_a_report_is_drawn_in_less_than_three_times_one_draw_for_each_cell():
    """Drawing a report costs less than three times what drawing a number for each of its cells would."""
    cells, report = drawing(st.tuples(*[st.integers(0, 1000)] * 200), 15), drawing(reports("2021"), 15)

    assert min(taken(report) for _ in range(2)) < 3 * min(taken(cells) for _ in range(2))


def taken(test):
    begun = process_time()
    test()
    return process_time() - begun
