"""Counting registers: what is counted, what is at fault, and what is refused."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.frames import (
    CASES,
    PUBLICATIONS,
    REMEDIES,
    Fault,
    check_frame,
    count_cases,
    count_publications,
    count_remedies,
    find_faults,
    from_frame,
)

MAY, JUNE, LAST_YEAR, NEXT_YEAR = date(2023, 5, 1), date(2023, 6, 1), date(2022, 12, 1), date(2024, 1, 9)
TYPES = {"case": pl.String, "organ": pl.String, "applicant": pl.String, "received": pl.Date, "decided": pl.Date}
TYPES = {**TYPES, "outcome": pl.String}


def cases(*rows: tuple[Any, ...]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=TYPES, orient="row")


FAULTY = {
    Fault.START_MISSING: ("1", "甲", "enterprise", None, JUNE, "granted"),
    Fault.END_BEFORE_START: ("2", "甲", "enterprise", JUNE, MAY, "granted"),
    Fault.END_MISSING: ("3", "甲", "enterprise", MAY, None, "granted"),
    Fault.RESULT_MISSING: ("4", "甲", "enterprise", MAY, JUNE, None),
    Fault.START_AFTER_YEAR: ("5", "甲", "enterprise", NEXT_YEAR, None, None),
    Fault.END_BEFORE_YEAR: ("6", "甲", "enterprise", LAST_YEAR, LAST_YEAR, "granted"),
    Fault.GROUP_MISSING: ("7", None, "enterprise", MAY, JUNE, "granted"),
    Fault.UNKNOWN_KIND: ("8", "甲", "company", MAY, JUNE, "granted"),
    Fault.UNKNOWN_RESULT: ("9", "甲", "enterprise", MAY, JUNE, "grantd"),
}


@pytest.mark.parametrize(("fault", "row"), FAULTY.items(), ids=FAULTY)
def test_a_fault_is_counted_and_listed(fault, row):
    """A case that cannot be counted is counted under its fault, shows what is wrong with it, and is listed whole."""
    frame = cases(row)
    (counted,) = count_cases(frame, 2023).iter_rows(named=True)

    assert (fault, 1) == (counted["fault"], counted["cases"])
    assert [(*row, str(fault))] == find_faults(frame, 2023).rows()
    wide = count_cases(frame, 2023, shape="wide")
    assert (1, 0) == (wide["uncounted"].item(), wide["applications.concluded.total"].item())


def test_an_unknown_outcome_is_named():
    """The counts name each outcome that the form does not know, with the number of its cases."""
    counted = count_cases(cases(FAULTY[Fault.UNKNOWN_RESULT], FAULTY[Fault.UNKNOWN_RESULT]), 2023)

    assert [("甲", "enterprise", "received", "grantd", "unknown_result", 2)] == counted.rows()


def test_a_case_that_stands_twice_is_listed_and_counted_twice():
    """Two cases of one number in one organ are both listed; one of another organ is not; no number is no duplicate."""
    row = ("1", "甲", "enterprise", MAY, JUNE, "granted")
    frame = cases(row, row, ("1", "乙", *row[2:]), (None, *row[1:]), (None, *row[1:]))

    assert [(*row, "duplicate")] * 2 == find_faults(frame, 2023).rows()
    assert 5 == count_cases(frame, 2023)["cases"].sum()


def test_a_register_without_numbers_is_searched_too():
    """Without a column of numbers the other faults are found."""
    frame = cases(FAULTY[Fault.END_MISSING]).drop("case")

    assert ["end_missing"] == find_faults(frame, 2023)["fault"].to_list()


def test_carried_in_and_carried_over():
    """A case of last year that is open all year is carried in and carried over, and the table balances."""
    wide = count_cases(cases(("1", "甲", "natural_person", LAST_YEAR, NEXT_YEAR, "granted")), 2023, shape="wide")

    assert (0, 1, 0, 1) == tuple(
        wide[f"applications.{row}.total"].item() for row in ("received", "carried_in", "concluded", "carried_over")
    )
    assert check_frame(wide).is_empty()


def test_the_edition_of_the_year_takes_the_outcomes_of_group_six_together():
    """The form for 2020 has one row for the three outcomes of （六）."""
    days = (date(2020, 5, 1), date(2020, 6, 1))
    rows = [("1", "甲", "enterprise", *days, way) for way in ("fee_overdue", "other_handling", "granted")]
    wide = count_cases(cases(*rows), 2020, shape="wide")

    assert 2 == wide["applications.otherwise_handled.enterprise"].item()
    assert (1, 3) == (wide["applications.granted.total"].item(), wide["applications.concluded.total"].item())


def test_the_whole_country_is_one_row():
    """Counting by nothing gives one row; counting by another column, a row for each of its values."""
    row = ("1", "甲", "enterprise", MAY, JUNE, "granted")
    frame = cases(row, row).with_columns(region=pl.Series(["东", "西"]))

    assert 2 == count_cases(frame, 2023, by=(), shape="wide")["applications.granted.enterprise"].item()
    assert ["东", "西"] == count_cases(frame, 2023, by=["region"], shape="wide")["region"].sort().to_list()


def test_wide_counts_become_a_report():
    """The wide counts of an organ, with the year, are a report of its table 三."""
    wide = count_cases(cases(("1", "甲", "enterprise", MAY, JUNE, "granted")), 2023, shape="wide")
    (report,) = from_frame(wide.with_columns(year=2023))

    assert ("甲", 2023, 1) == (report.organ, report.year, report.cell("applications.granted.total"))
    assert (True, False) == (report.applications.present, report.remedies.present)


def test_lazy_in_lazy_out():
    """A lazy frame gives a lazy frame, for each function."""
    frame = cases(FAULTY[Fault.END_MISSING]).lazy()

    assert isinstance(count_cases(frame, 2023), pl.LazyFrame)
    assert isinstance(count_cases(frame, 2023, shape="wide"), pl.LazyFrame)
    assert isinstance(find_faults(frame, 2023), pl.LazyFrame)


def test_moments_are_days():
    """Columns of moments are counted by their day, the last second of the year included."""
    frame = cases(("1", "甲", "enterprise", MAY, JUNE, "granted")).with_columns(
        received=pl.datetime(2023, 1, 1), decided=pl.datetime(2023, 12, 31, 23, 59)
    )

    assert [("甲", "enterprise", "received", "granted", None, 1)] == count_cases(frame, 2023).rows()


def test_remedies_pending_and_concluded():
    """A suit still open at the end of the year is pending; one concluded has its result."""
    types = {"organ": pl.String, "route": pl.String, "received": pl.Date, "decided": pl.Date, "result": pl.String}
    rows = [("甲", "review", MAY, None, None), ("甲", "review", LAST_YEAR, JUNE, "upheld")]
    wide = count_remedies(pl.DataFrame(rows, schema=types, orient="row"), 2023, shape="wide")

    assert (1, 1, 2) == tuple(wide[f"remedies.review.{way}"].item() for way in ("pending", "upheld", "total"))
    listed = find_faults(
        pl.DataFrame([("甲", "appeal", MAY, None, None)], schema=types, orient="row"), 2023, schema=REMEDIES
    )
    assert ["unknown_kind"] == listed["fault"].to_list()


PUBLISHED = {
    "organ": pl.String,
    "kind": pl.String,
    "issued": pl.Date,
    "repealed": pl.Date,
    "amount": pl.Decimal(20, 6),
}


def published(*rows: tuple[Any, ...]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=PUBLISHED, orient="row")


def test_documents_decisions_and_fees():
    """A document issued and repealed within the year counts as both and is not in force; fees add up exactly."""
    frame = published(
        ("甲", "rules", MAY, JUNE, None),
        ("甲", "rules", LAST_YEAR, NEXT_YEAR, None),
        ("甲", "licences", MAY, None, None),
        ("甲", "administrative_fees", MAY, None, Decimal("0.1")),
        ("甲", "administrative_fees", JUNE, None, Decimal("0.2")),
    )
    wide = count_publications(frame, 2023, shape="wide")

    assert (1, 1, 1) == tuple(wide[f"proactive.rules.{column}"].item() for column in ("issued", "repealed", "in_force"))
    assert 1 == wide["proactive.licences.decisions"].item()
    assert Decimal("0.3") == wide["proactive.administrative_fees.amount"].item()


@pytest.mark.parametrize(
    ("fault", "row"),
    [
        (Fault.AMOUNT_MISSING, ("甲", "administrative_fees", MAY, None, None)),
        (Fault.START_BEFORE_YEAR, ("甲", "licences", LAST_YEAR, None, None)),
        (Fault.END_BEFORE_YEAR, ("甲", "rules", date(2020, 1, 1), LAST_YEAR, None)),
        (Fault.UNKNOWN_KIND, ("甲", "maps", MAY, None, None)),
    ],
)
def test_a_faulty_publication_is_counted_and_listed(fault, row):
    """What is no document of the year is counted under its fault and listed."""
    frame = published(row)

    assert [str(fault)] == count_publications(frame, 2023)["fault"].to_list()
    assert [(*row, str(fault))] == find_faults(frame, 2023, schema=PUBLICATIONS).rows()


def test_what_is_refused():
    """A year without a form, an unknown shape, a missing column, another type: each is refused in a sentence."""
    frame = cases()
    with pytest.raises(InvalidValueError) as caught:
        count_cases(frame, 2018)
    assert "no edition of the form is for reports on 2018; the first year is 2019" == str(caught.value)
    with pytest.raises(UnknownKeyError) as unknown:
        count_cases(frame, 2023, shape="tall")
    assert "no shape 'tall'. Known: long, wide" == str(unknown.value)
    with pytest.raises(UnknownKeyError) as unknown:
        count_cases(frame.rename({"outcome": "result"}), 2023)
    assert str(unknown.value).startswith("no column of the frame of applications 'outcome'.")
    with pytest.raises(UnknownKeyError):
        count_cases(frame, 2023, by="region")
    for column, kind in (("received", pl.String), ("applicant", pl.Int64)):
        with pytest.raises(InvalidValueError) as caught:
            count_cases(frame.with_columns(pl.lit(None, dtype=kind).alias(column)), 2023)
        assert f"column {column!r} of the frame of applications holds" in str(caught.value)
    with pytest.raises(InvalidValueError) as caught:
        count_publications(published().cast({"amount": pl.Float64}), 2023)
    assert "column 'amount' of the frame of publications holds Float64, expected decimal number" == str(caught.value)
    with pytest.raises(InvalidValueError) as caught:
        count_publications(published(), 2020)
    assert "表二 of 2020 has columns that no register of publications gives: count from 2021 on" == str(caught.value)
    with pytest.raises(InvalidValueError) as caught:
        count_cases([1], 2023)
    assert "a list is no frame: give one of polars, pandas, pyarrow, DuckDB or PySpark" == str(caught.value)


def test_categories_are_names():
    """Names kept as categories or an enumeration are counted as names."""
    frame = cases(("1", "甲", "enterprise", MAY, JUNE, "granted")).cast(
        {"applicant": pl.Categorical, "outcome": pl.Enum(CASES.fields[3].known)}
    )

    assert 1 == count_cases(frame, 2023, shape="wide")["applications.granted.enterprise"].item()


def test_a_misspelt_number_of_cases_is_refused():
    """Cases that stand twice are not overlooked for a space behind the name of the column that numbers them."""
    frame = cases(("1", "某县", "enterprise", date(2023, 1, 4), None, None)).rename({"case": "case "})

    with pytest.raises(InvalidValueError, match="frame of applications has a column 'case ': call it 'case'"):
        find_faults(frame, 2023)


def test_a_register_in_which_no_case_has_ended_is_counted():
    """Columns in which nothing is stated have no type; they are taken to be of the kind they have to be."""
    frame = cases(("1", "甲", "enterprise", MAY, None, None)).with_columns(
        pl.lit(None).alias("decided"), pl.lit(None).alias("outcome")
    )

    assert [pl.Null, pl.Null] == [frame.schema["decided"], frame.schema["outcome"]]
    assert ["carried_over"] == [row["outcome"] for row in count_cases(frame, 2023).iter_rows(named=True)]
    assert [] == find_faults(frame, 2023).rows()
    published = {"organ": ["甲"], "kind": ["licences"], "issued": [MAY], "repealed": [None], "amount": [None]}
    assert 1 == count_publications(pl.DataFrame(published), 2023, shape="wide")["proactive.licences.decisions"].item()


@pytest.mark.parametrize(("hour", "counted"), [(15, 2023), (16, 2024)])
def test_of_a_moment_with_its_time_zone_the_day_in_china_counts(hour, counted):
    """An hour before midnight in Beijing is another day than midnight, whatever the zone it is told in."""
    moment = datetime(2023, 12, 31, hour, tzinfo=UTC)
    frame = cases(("1", "甲", "enterprise", None, None, None)).with_columns(pl.lit(moment).alias("received"))

    assert 1 == count_cases(frame, counted, shape="wide")["applications.received.total"].item()


def test_a_number_of_a_registers_own_stays_one():
    """An edition of whatever kind that the cases have is none of a report's form."""
    frame = cases(FAULTY[Fault.START_MISSING]).with_columns(pl.lit(1.5).alias("edition"))

    assert [1.5] == find_faults(frame, 2023)["edition"].to_list()


@pytest.mark.parametrize("function", [count_cases, find_faults])
def test_a_year_that_is_no_number_is_refused(function):
    """In a sentence that names it."""
    with pytest.raises(InvalidValueError, match="year has to be a whole number, not '2023'"):
        function(cases(), "2023")
