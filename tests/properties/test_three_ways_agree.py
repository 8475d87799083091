"""The object, the frame and the database say the same of a report: what fails, by how much, what is unknown."""

import pytest
from hypothesis import settings

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

from exporting.databases import DATABASES, spoilt
from govinfo.checks.checking import check
from govinfo.checks.finding import Verdict
from govinfo.frames import check_frame, to_frame

MANY, AT_ONCE = (50_000, 1_000) if settings().max_examples > 1_000 else (120, 120)
CODES = ("A301", "A302", "A303", "R401", "R402", "R403")
FINDINGS = "SELECT report_id, code, verdict, cell, expected, actual, cells FROM govinfo_findings"


def by_database(reports):
    """What the view of the exported SQL lists: failures with their cell and both sums, and what cannot be told."""
    with DATABASES["SQLite"]() as run:
        rows = [(number, code, verdict, *rest) for number, code, verdict, *rest in run(reports, FINDINGS)]
    failures = {(number, code, *rest) for number, code, verdict, *rest in rows if verdict == "fail" and code in CODES}
    unknown = {(number, code) for number, code, verdict, *_ in rows if verdict == "unknown" and code in CODES}
    return failures, unknown


def by_frame(reports):
    """The same of the rows of a frame; each is named by its number."""
    named = [report.replace(organ=str(number)) for number, report in enumerate(reports, 1)]
    rows = check_frame(to_frame(named)).select("organ", "code", "cell", "expected", "actual", "verdict").rows()
    failures = {(int(organ), code, *rest) for organ, code, *rest, verdict in rows if verdict == "fail"}
    unknown = {(int(organ), code) for organ, code, *_, verdict in rows if verdict == "unknown"}
    return failures, unknown


def by_object(reports):
    """The same of the findings of each report, with all cells of the equation."""
    found = [(number, each) for number, report in enumerate(reports, 1) for each in check(report, select=CODES)]
    failures = {
        (number, each.code, each.expected, each.actual, frozenset(each.cells))
        for number, each in found
        if each.verdict is Verdict.FAIL
    }
    return failures, {(number, each.code) for number, each in found if each.verdict is Verdict.UNKNOWN}


@pytest.mark.parametrize("seed", range(MANY // AT_ONCE))
def test_three_ways_say_the_same(seed):
    """Objects, frame and database list the same failures with the same sums, and the same rules as unknown."""
    reports = spoilt(AT_ONCE, seed=1_000 + seed)
    failures, unknown = by_database(reports)

    assert min(len(failures), len(unknown)) > AT_ONCE / 4
    assert ({row[:-1] for row in failures}, unknown) == by_frame(reports)
    assert (
        {(*row[:2], *row[3:5], frozenset(row[5].split(","))) for row in failures},
        unknown,
    ) == by_object(reports)
