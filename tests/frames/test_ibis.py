"""The same code on Ibis, where it is installed: whatever stands behind it, through the same call."""

from datetime import date
from typing import Any

import pytest

for _library in ("narwhals", "polars", "pandas", "pyarrow", "ibis", "duckdb"):
    pytest.importorskip(_library, reason=f"Ibis is not installed: {_library}")

import ibis
import polars as pl

from engines import rows
from govinfo.frames import check_frame, count_cases, find_faults, rollup_frame, to_frame
from govinfo.report.annual import blank, zero

pytestmark = pytest.mark.filterwarnings("ignore")  # of Ibis' own making
CASES = pl.DataFrame(
    {
        "organ": ["甲", "甲", "乙", None],
        "applicant": ["enterprise"] * 4,
        "received": [date(2022, 12, 30), date(2023, 2, 1), date(2023, 5, 1), date(2023, 5, 1)],
        "decided": [date(2023, 1, 9), None, date(2023, 4, 1), date(2023, 6, 1)],
        "outcome": ["granted", None, "granted", "granted"],
    }
)
REPORTS = to_frame(
    [
        zero("2021", organ="省", year=2022).replace({"applications.carried_over.total": 2}),
        zero("2021", organ="省", year=2023),
        zero("2021", organ="市", year=2023).replace({"remedies.review.total": 3}),
        blank("2021", organ="丙", year=2023),
    ]
).drop("rest", "published")
TREE = pl.DataFrame({"organ": ["省", "市"], "parent": [None, "省"]})


def table(frame: pl.DataFrame) -> Any:
    return ibis.memtable(frame.to_arrow())


def told(found: Any) -> list[tuple[Any, ...]]:
    return rows(found.to_pyarrow())


def test_cases_are_counted():
    """Counts in both shapes, and the list of faults, are those of polars."""
    for shape in ("long", "wide"):
        assert rows(count_cases(CASES, 2023, shape=shape)) == told(count_cases(table(CASES), 2023, shape=shape))
    assert rows(find_faults(CASES, 2023)) == told(find_faults(table(CASES), 2023))


def test_reports_are_checked_and_added_up():
    """Findings, across years and over a tree included, and sums are those of polars."""
    found = check_frame(table(REPORTS), previous=table(REPORTS), tree=table(TREE))

    assert rows(check_frame(REPORTS, previous=REPORTS, tree=TREE)) == told(found)
    few = REPORTS.select("organ", "year", "^remedies.*[.].*[.].*$")
    assert rows(rollup_frame(few, TREE)) == told(rollup_frame(table(few), table(TREE)))
