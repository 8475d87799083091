"""The same code on PySpark, in ``local[2]``, where it stands for a cluster."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

for _library in ("narwhals", "polars", "pandas", "pyarrow", "pyspark"):
    pytest.importorskip(_library, reason=f"the extra spark is not installed: {_library}")

import polars as pl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from engines import (
    TREE,
    YEAR,
    added_one_by_one,
    counted_one_by_one,
    expected_rows,
    plain,
    region,
    register,
    weighed_one_by_one,
)
from govinfo.frames import (
    CASES,
    REMEDIES,
    check_frame,
    count_cases,
    count_remedies,
    find_faults,
    rollup_frame,
    to_frame,
)
from govinfo.report.annual import blank, zero
from govinfo.strategies import filed_reports, reports

pytestmark = pytest.mark.filterwarnings("ignore")  # of PySpark's own making
some = settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    phases=[phase for phase in Phase if phase is not Phase.shrink],
)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    try:
        session = (
            SparkSession.builder.master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.memory", "1g")
            .getOrCreate()
        )
    except Exception as error:  # noqa: BLE001
        pytest.skip(f"Spark does not start: {error}")
    yield session
    session.stop()


def cases() -> pl.DataFrame:
    kinds, ends = CASES.fields[0].known, CASES.fields[3].known
    days = [date(2022, 11, 1), date(2022, 12, 31), date(2023, 1, 1), date(2023, 12, 31), date(2024, 1, 1), None]
    rows = [
        (str(number % 50), ["甲", "乙", None][number % 3], kinds[number % 6], start, end, way)
        for number, (start, end, way) in enumerate(
            (start, end, way) for start in days for end in days for way in (ends[0], ends[-1], "?", None)
        )
    ]
    types = {"case": pl.String, "organ": pl.String, "applicant": pl.String, "received": pl.Date, "decided": pl.Date}
    return pl.DataFrame(rows, schema={**types, "outcome": pl.String}, orient="row")


def rows(frame: Any) -> list[tuple[Any, ...]]:
    table = frame.toArrow() if hasattr(frame, "toArrow") else frame.to_arrow()
    values = zip(*(column.to_pylist() for column in table.columns), strict=True)
    return sorted((tuple(map(plain, row)) for row in values), key=repr)


def shuffles(frame: Any) -> int:
    """Exchanges in the physical plan that Spark explains for a frame."""
    plan = frame._jdf.queryExecution().executedPlan().toString()
    return len(re.findall(r"\bExchange\b", plan))


def test_counting_shuffles_once(spark):
    """The plan of `count_cases` has one shuffle, and gives what polars gives."""
    counted = count_cases(spark.createDataFrame(cases().to_arrow()), 2023)

    assert 1 == shuffles(counted)
    assert rows(count_cases(cases(), 2023)) == rows(counted)


def test_the_finished_table_shuffles_the_counted_rows_once_more(spark):
    """The wide shape needs one more shuffle, of the counted rows, and gives what polars gives."""
    counted = count_cases(spark.createDataFrame(cases().to_arrow()), 2023, shape="wide")

    assert 2 == shuffles(counted)
    assert rows(count_cases(cases(), 2023, shape="wide")) == rows(counted)


def test_faults_are_listed(spark):
    """The list of faults is that of polars."""
    assert rows(find_faults(cases(), 2023)) == rows(find_faults(spark.createDataFrame(cases().to_arrow()), 2023))


def test_suits_are_counted(spark):
    """Reviews and suits are counted as polars counts them."""
    suits = cases().rename({"outcome": "result"}).with_columns(route=pl.lit("review"))

    assert rows(count_remedies(suits, 2023)) == rows(count_remedies(spark.createDataFrame(suits.to_arrow()), 2023))


def test_identities_are_weighed(spark):
    """Findings, of either edition side by side, are those of polars, without a shuffle."""
    reports = [
        zero("2021", organ="甲", year=2023).replace({"remedies.review.total": 1, "applications.received.total": None}),
        zero("2019", organ="乙", year=2020).replace({"applications.otherwise_handled.total": 3}),
        blank("2021", organ="丙", year=2023),
    ]
    frame = to_frame(reports).drop("rest", "published")
    found = check_frame(spark.createDataFrame(frame.to_arrow()))

    assert 0 == shuffles(found)
    assert rows(check_frame(frame)) == rows(found)
    assert rows(check_frame(frame, shape="wide")) == rows(
        check_frame(spark.createDataFrame(frame.to_arrow()), shape="wide")
    )


def test_regions_are_added_up(spark):
    """Sums over a tree are those of polars."""
    frame = to_frame(zero("2021", organ=organ, year=2023) for organ in "省市县").select(
        "organ", "year", pl.col("^remedies.*[.].*[.].*$") + 1
    )
    tree = pl.DataFrame({"organ": ["省", "市", "县"], "parent": [None, "省", "市"]})
    summed = rollup_frame(spark.createDataFrame(frame.to_arrow()), spark.createDataFrame(tree.to_arrow()))

    assert rows(rollup_frame(frame, tree)) == rows(summed)


def test_years_and_trees_are_weighed(spark):
    """Findings across years and over a tree, and the wide verdicts, are those of polars."""
    filed = [
        zero("2021", organ="省", year=2022).replace({"applications.carried_over.total": 2}),
        zero("2021", organ="省", year=2023).replace({"proactive.administrative_fees.amount": "3.5"}),
        zero("2021", organ="市", year=2023).replace({"proactive.administrative_fees.amount": "1.25"}),
        zero("2021", organ="乙", year=2023).replace({"remedies.review.total": None}),
    ]
    frame = to_frame(filed).drop("rest", "published")
    there, tree = spark.createDataFrame(frame.to_arrow()), spark.createDataFrame(TREE.to_arrow())
    found = rows(check_frame(there, previous=there, tree=tree))

    assert {"Y701", "H801"} <= {row[2] for row in found}
    assert rows(check_frame(frame, previous=frame, tree=TREE)) == found
    assert rows(check_frame(frame, previous=frame, tree=TREE, shape="wide")) == rows(
        check_frame(there, previous=there, tree=tree, shape="wide")
    )


@given(drawn=register(CASES))
@some
def test_cases_are_counted_as_one_by_one(spark, drawn):
    """Counting applications on Spark gives what counting them one by one gives."""
    counted = count_cases(spark.createDataFrame(drawn.to_arrow()), YEAR)

    assert expected_rows(counted_one_by_one(drawn, CASES, "carried_over")) == rows(counted)


@given(drawn=register(REMEDIES))
@some
def test_suits_are_counted_as_one_by_one(spark, drawn):
    """Counting reviews and suits on Spark gives what counting them one by one gives."""
    counted = count_remedies(spark.createDataFrame(drawn.to_arrow()), YEAR)

    assert expected_rows(counted_one_by_one(drawn, REMEDIES, "pending")) == rows(counted)


@given(filed=st.lists(st.one_of(filed_reports(), reports()), min_size=1, max_size=4))
@some
def test_identities_are_weighed_as_one_by_one(spark, filed):
    """The findings on Spark are, equation by equation, those of the objects."""
    expected = [(report.organ, report.year, *finding) for report in filed for finding in weighed_one_by_one(report)]
    found = rows(check_frame(spark.createDataFrame(to_frame(filed).drop("rest", "published").to_arrow())))

    assert sorted(expected, key=repr) == sorted(((o, y, *rest) for o, y, _, *rest in found), key=repr)


@given(filed=st.lists(st.tuples(st.sampled_from([*"省市县乡乙外"]), filed_reports("2021")), min_size=1, max_size=5))
@some
def test_regions_are_added_up_as_one_by_one(spark, filed):
    """A parent's row on Spark is the plain sum of the reports at or below it."""
    frame = region(filed)
    summed = rollup_frame(spark.createDataFrame(frame.to_arrow()), spark.createDataFrame(TREE.to_arrow()))

    assert added_one_by_one(frame, partial=False) == rows(summed)
