"""The identities over frames: layouts, narrow columns, what is refused."""

from decimal import Decimal

import pytest

for _library in ("narwhals", "polars", "pandas", "pyarrow"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

from engines import engine, rows
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.frames import add_indicators, check_frame, from_frame, rollup_frame, to_frame
from govinfo.frames.engine import told
from govinfo.report.annual import AnnualReport, blank, zero

REPORT = zero("2021", organ="某县", year=2023)


def test_a_failure_names_rule_place_and_sums():
    """A total that is one too high fails its row and the balance of its column."""
    frame = to_frame([REPORT.replace({"applications.received.total": 1})])

    assert {
        ("某县", 2023, "A302", "total", "applications.concluded.total", 1, 0, "fail"),
        ("某县", 2023, "A303", "received", "applications.received.total", 0, 1, "fail"),
    } == set(check_frame(frame).rows())


def test_blanks_leave_unknown_what_they_could_mend():
    """A blank that could make up the difference leaves the equation unknown; known cells that are too many fail it."""
    short = REPORT.replace({"remedies.review.upheld": None, "remedies.review.total": 1})
    long = REPORT.replace({"remedies.review.upheld": None, "remedies.review.other": 2, "remedies.review.total": 1})

    assert ["unknown", "fail"] == check_frame(to_frame([short, long]))["verdict"].to_list()


def test_the_wide_verdict_is_the_worst():
    """A row for each report: the worst verdict of each code, and of all."""
    lacking = REPORT.replace(
        applications=REPORT.applications.filled("2021", present=False),
        remedies=REPORT.remedies.filled("2021", present=False),
    )
    wide = check_frame(
        to_frame([REPORT, REPORT.replace({"remedies.review.total": 1}), lacking, blank("2021")]), shape="wide"
    )

    assert ["organ", "year", "A301", "A302", "A303", "R401", "R402", "R403", "verdict"] == wide.columns
    assert ["pass", "fail", "not_applicable", "unknown"] == wide["R401"].to_list()
    assert ["pass", "fail", "not_applicable", "unknown"] == wide["verdict"].to_list()


def test_editions_stand_side_by_side():
    """Reports of both editions in one frame are each held against their own form."""
    old = zero("2019", organ="乙", year=2020).replace({"applications.otherwise_handled.total": 3})

    assert {("乙", "A301", "total", 3, 0), ("乙", "A303", "otherwise_handled", 0, 3)} == set(
        check_frame(to_frame([REPORT, old])).select("organ", "code", "at", "expected", "actual").rows()
    )


def test_a_frame_without_editions_speaks_for_itself():
    """Where the columns fit one edition only, no column has to name it; where they fit two, one has to."""
    mixed = to_frame([REPORT, zero("2019", year=2020)])

    alone = to_frame([REPORT]).select("organ", *REPORT.form.cells)
    assert check_frame(alone).is_empty()
    assert ["pass"] == check_frame(alone, shape="wide")["verdict"].to_list()
    with pytest.raises(InvalidValueError) as caught:
        check_frame(mixed.drop("applications.edition"))
    assert "the frame fits editions 2021, 2019: name that of each report in 'applications.edition'" == str(caught.value)


def test_narrow_columns_do_not_overflow():
    """Columns of eight bits are summed in sixty-four."""
    review = {f"remedies.review.{column}": 100 for column in ("upheld", "corrected", "other", "pending")}
    frame = to_frame([REPORT.replace({**review, "remedies.review.total": 0})])
    cells = [cell for cell in frame.columns if cell.startswith("remedies.") and cell.count(".") == 2]

    assert [400] == check_frame(frame.select(pl.col(cells).cast(pl.Int8)))["expected"].to_list()


def test_a_lazy_frame_stays_lazy():
    """Lazy in, lazy out, in both shapes."""
    frame = to_frame([REPORT]).lazy()

    assert isinstance(check_frame(frame), pl.LazyFrame)
    assert isinstance(check_frame(frame, shape="wide"), pl.LazyFrame)


def test_what_is_refused():
    """An unknown shape, and a frame with the cells of no table that has identities."""
    with pytest.raises(UnknownKeyError):
        check_frame(to_frame([REPORT]), shape="tall")
    with pytest.raises(InvalidValueError) as caught:
        check_frame(to_frame([REPORT]).select("organ", "^proactive.*$"))
    assert "the frame has the cells of no table of the form as columns: applications.received.total, …" == str(
        caught.value
    )


LAST = zero("2021", organ="某县", year=2022)
OVER = {"applications.carried_over.natural_person": 2, "applications.carried_over.total": 2}
TREE = pl.DataFrame({"organ": ["某市", "某县", "某市本级"], "parent": [None, "某市", "某市"]})


def across(previous: AnnualReport, report: AnnualReport) -> list[tuple[object, ...]]:
    found = check_frame(to_frame([report]), previous=to_frame([previous]))
    return found.filter(pl.col("code").str.starts_with("Y")).drop("organ", "year").rows()


def test_what_was_carried_over_is_carried_in():
    """Each column that carries in another number than last year carried over fails; a blank leaves it unknown."""
    assert [("Y701", "natural_person", "applications.carried_in.natural_person", 2, 0, "fail")] == across(
        LAST.replace({"applications.carried_over.natural_person": 2}), REPORT
    )
    assert [("Y701", "total", "applications.carried_in.total", 2, 0, "unknown")] == across(
        LAST.replace({"applications.carried_over.total": 2}), REPORT.replace({"applications.carried_in.total": None})
    )


def test_documents_in_force_follow_from_last_year():
    """In force last year, plus issued, less repealed; where one of them is blank nothing is said."""
    cells = {"proactive.rules.issued": 3, "proactive.rules.repealed": 1, "proactive.rules.in_force": 5}

    assert [("Y702", "rules", "proactive.rules.in_force", 6, 5, "fail")] == across(
        LAST.replace({"proactive.rules.in_force": 4}), REPORT.replace(cells)
    )
    assert [] == across(LAST.replace({"proactive.rules.in_force": None}), REPORT.replace(cells))


def test_items_follow_from_last_year_on_the_form_of_2019():
    """Last year's items, moved by their change, are this year's figure for last year."""
    last = zero("2019", organ="某县", year=2019).replace({"proactive.licences.change": 1})

    assert [("Y703", "licences", "proactive.licences.last_year", 1, 0, "fail")] == across(
        last, zero("2019", organ="某县", year=2020)
    )


@pytest.mark.parametrize(
    "previous",
    [
        LAST.replace(OVER, year=2021),
        LAST.replace(OVER, organ="乙县"),
        LAST.replace(OVER, organ=None),
        LAST.replace(OVER, year=None),
        LAST.replace(applications=LAST.applications.filled("2021", present=False)),
    ],
)
def test_what_cannot_be_compared_is_passed_over(previous):
    """Across a gap, for another organ, and without the table, nothing is found and the verdict does not apply."""
    wide = check_frame(to_frame([REPORT]), previous=to_frame([previous]), shape="wide")

    assert [] == across(previous, REPORT)
    assert ["not_applicable"] == wide["Y701"].to_list()


def test_an_organ_with_two_reports_for_last_year_has_none():
    """Which of the two stands is not known, so the report is held against neither."""
    twice = to_frame([LAST.replace(OVER), LAST])

    assert check_frame(to_frame([REPORT]), previous=twice).is_empty()
    assert ["not_applicable"] == check_frame(to_frame([REPORT]), previous=twice, shape="wide")["Y701"].to_list()


def test_frames_without_editions_are_held_against_each_other():
    """Where the columns fit one edition only, years need no column that names it either; and few bits are enough."""
    cells = [*REPORT.form.cells]
    now, last = (
        to_frame([report]).select(
            pl.col("organ").cast(pl.Categorical),
            pl.col("year").cast(pl.Int16),
            pl.col(cells).exclude("proactive.administrative_fees.amount").cast(pl.Int8),
            "proactive.administrative_fees.amount",
        )
        for report in (REPORT, LAST.replace({"applications.carried_over.total": 100}))
    )
    found = check_frame(now, previous=last).select("organ", "code", "expected")

    assert [("某县", "Y701", 100)] == found.rows()


def test_a_parent_is_the_sum_of_its_children():
    """For each table the first cell that is not the sum is named; the amounts are exact."""
    fees = "proactive.administrative_fees.amount"
    city = zero("2021", organ="某市", year=2023).replace({fees: "3.5", "remedies.review.total": 7})
    own = zero("2021", organ="某市本级", year=2023).replace({fees: "1.25"})
    found = check_frame(to_frame([city, own, REPORT.replace({fees: "1.1"})]), tree=TREE)

    assert [
        ("某市", 2023, "H801", "proactive", fees, Decimal("2.35"), Decimal("3.5"), "fail"),
        ("某市", 2023, "H801", "remedies", "remedies.review.total", 0, 7, "fail"),
    ] == found.filter(code="H801").sort("at").rows()


def test_a_blank_child_or_another_form_leaves_a_sum_open():
    """A cell that a child leaves blank, or that the child's form does not count, is passed over."""
    city = zero("2021", organ="某市", year=2020).replace(
        {"applications.received.total": 1, "proactive.rules.issued": 1}
    )
    county = zero("2021", organ="某县", year=2020).replace({"applications.received.total": None})
    older = zero("2019", organ="某市本级", year=2020)

    assert [] == check_frame(to_frame([city, county, older]), tree=TREE).filter(code="H801").rows()
    assert [("proactive.rules.issued", 0, 1)] == check_frame(to_frame([city, county]), tree=TREE).filter(
        code="H801"
    ).select("cell", "expected", "actual").rows()


def test_a_frame_without_years_is_added_up_as_it_is():
    """Without columns of years and editions all reports are taken for one year's, on the one form their cells fit."""
    frame = to_frame([zero("2021", organ="某市").replace({"remedies.review.total": 7}), REPORT]).drop(
        "year", "^.*edition$"
    )

    assert [("某市", "H801", 0, 7)] == check_frame(frame, tree=TREE).filter(code="H801").select(
        "organ", "code", "expected", "actual"
    ).rows()


def test_shares_of_cases_are_weighed_as_they_are():
    """Columns of floating point numbers are summed as such."""
    frame = to_frame([REPORT]).with_columns(pl.lit(0.5).alias("remedies.review.total"))

    assert [(0.0, 0.5)] == check_frame(frame).select("expected", "actual").rows()


@pytest.mark.parametrize(
    ("beside", "error", "message"),
    [
        ({"previous": 3}, InvalidValueError, "a int is no frame"),
        ({"previous": pl.DataFrame({"organ": ["某县"]})}, UnknownKeyError, "no column of the frame of the year before"),
        ({"previous": pl.DataFrame({"organ": ["某县"], "year": [2022]})}, InvalidValueError, "the frames of two years"),
        ({"tree": pl.DataFrame({"organ": ["某县"]})}, UnknownKeyError, "no column of the tree 'parent'"),
        (
            {"tree": pl.DataFrame({"organ": ["某县"], "parent": ["某县"]})},
            InvalidValueError,
            "某县 stands below itself",
        ),
    ],
)
def test_what_is_refused_beside_a_frame(beside, error, message):
    """Last year's reports and trees that are none are refused in a sentence."""
    with pytest.raises(error) as caught:
        check_frame(to_frame([REPORT]), **beside)
    assert str(caught.value).startswith(message)


def test_frames_of_two_libraries_are_not_joined():
    """A lazy frame and one beside it have to be of one library."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    with pytest.raises(InvalidValueError) as caught:
        check_frame(to_frame([REPORT]), tree=duckdb.from_arrow(TREE.to_arrow()))
    assert "the tree is a frame of duckdb and the reports of polars: give both of one library" == str(caught.value)


MISSING = "applications.granted.natural_person"


@pytest.mark.parametrize(
    "spoil", [lambda frame: frame.drop(MISSING), lambda frame: frame.drop(MISSING).lazy()], ids=["polars", "lazy"]
)
@pytest.mark.parametrize("shape", ["long", "wide"])
def test_a_frame_that_lacks_a_column_is_refused(spoil, shape):
    """A table that stands in the frame but for a column is not passed over: the column is named."""
    with pytest.raises(InvalidValueError) as caught:
        check_frame(spoil(to_frame([REPORT])), shape=shape)

    assert (
        "the frame lacks 1 columns of table 三, applications: applications.granted.natural_person; "
        "give them all, or none of the table"
    ) == caught.value.en
    assert (
        "数据表缺少表三的1列：applications.granted.natural_person；请补齐各列，或者去掉该表的全部列" == caught.value.zh
    )


def test_many_missing_columns_are_named_in_part():
    """Of many columns that are missing some are named, and how many there are."""
    frame = to_frame([REPORT])
    frame = frame.drop(cell for cell in frame.columns if cell.startswith("applications.g"))

    with pytest.raises(InvalidValueError, match=r"lacks 7 columns of table 三.*granted\.natural_person.*, …; give"):
        check_frame(frame)


SLIP = MISSING.replace("granted", "grantde")


@pytest.mark.parametrize("wrong", [f"{MISSING} ", f"\ufeff{MISSING}", MISSING.upper(), f"{MISSING}\u3000", SLIP])
def test_a_misspelt_column_is_refused(wrong):
    """A column that is called almost as a cell is told from one that nobody asks for."""
    with pytest.raises(InvalidValueError) as caught:
        check_frame(to_frame([REPORT]).rename({MISSING: wrong}))

    assert f"the frame of reports has a column '{wrong}': call it '{MISSING}', to the letter" == caught.value.en


SLIPS = ["aplications.received.total", "applications.recieved.total", "applications.received.totl"]


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("use", [check_frame, add_indicators, lambda frame: rollup_frame(frame, TREE)])
def test_a_slip_in_any_part_of_a_column_is_refused(slip, use):
    """A letter that is wrong does not leave a cell out of sums and rates; a column of one's own is let be."""
    frame = to_frame([REPORT])
    with pytest.raises(InvalidValueError, match=r"call it 'applications\.received\.total'"):
        use(frame.rename({"applications.received.total": slip}))

    own = frame.with_columns(pl.lit(1).alias(slip), pl.lit(1).alias("applications.received.rate"))
    assert len(use(frame)) == len(use(own))


@pytest.mark.parametrize("column", ["organ", "year", "applications.edition"])
@pytest.mark.parametrize("use", [check_frame, add_indicators, lambda frame: list(from_frame(frame))])
def test_every_use_of_a_frame_of_reports_minds_the_spelling(column, use):
    """The columns beside the cells are minded too, by all that reads a frame of reports."""
    with pytest.raises(InvalidValueError, match=f"call it '{column}'"):
        use(to_frame([REPORT]).rename({column: f"{column} "}))


def test_the_year_before_and_the_sums_mind_them_too():
    """A report's columns are looked at in every frame that is given."""
    frame, tree = to_frame([REPORT]), pl.DataFrame({"organ": ["某县"], "parent": ["某市"]})
    wrong = frame.rename({MISSING: f"{MISSING} "})

    with pytest.raises(InvalidValueError, match="frame of the year before has a column"):
        check_frame(frame, previous=wrong)
    with pytest.raises(InvalidValueError, match="frame of reports has a column"):
        rollup_frame(wrong, tree)
    with pytest.raises(InvalidValueError, match="the frame lacks 1 columns of table 三"):
        check_frame(frame, previous=frame.drop(MISSING))
    with pytest.raises(InvalidValueError, match="the frame lacks 1 columns of table 三"):
        list(from_frame(frame.drop(MISSING)))


@engine
@pytest.mark.parametrize("value", [0, None])
def test_an_edition_whose_cells_the_frame_lacks_leaves_all_unknown(make, value):
    """A report laid out in an edition whose columns are not there does not pass: nothing is known of its table."""
    frame = to_frame([REPORT, REPORT.replace({"remedies.review.upheld": value})]).with_columns(
        pl.Series("applications.edition", ["2021", "2019"])
    )

    found = [row for row in rows(check_frame(make(frame))) if row[2].startswith("A")]
    assert [
        ("某县", 2023, code, "applications", "applications.edition", 0, 0, "unknown")
        for code in ("A301", "A302", "A303")
    ] == found
    assert ["pass", "unknown"] == sorted(row[3] for row in rows(check_frame(make(frame), shape="wide")))


@engine
@pytest.mark.parametrize("shape", ["long", "wide"])
def test_a_column_that_is_kept_tells_duplicates_apart(make, shape):
    """Two reports of an organ for one year are told apart by the file each was read from."""
    wrong = REPORT.replace({"remedies.review.total": 1})
    frame = to_frame([wrong, wrong, REPORT]).with_columns(pl.Series("source.file", ["a.docx", "b.docx", "c.docx"]))
    found = rows(check_frame(make(frame), shape=shape, keep=["source.file", "organ"]))

    failing = [row[:3] for row in found if row[-1] == "fail"]
    assert [("某县", 2023, "a.docx"), ("某县", 2023, "b.docx")] == failing


def test_a_column_that_cannot_be_kept_is_refused():
    """One that is not there, and one that is called as a column of the result."""
    frame = to_frame([REPORT])

    with pytest.raises(UnknownKeyError, match="no column of the frame of reports 'file'"):
        check_frame(frame, keep="file")
    with pytest.raises(InvalidValueError, match="keep"):
        check_frame(frame, keep=5)
    with pytest.raises(InvalidValueError) as caught:
        check_frame(frame.with_columns(code=pl.lit("1")), keep=["code"])
    assert "the result has a column 'code' of its own: rename it to keep it" == caught.value.en


@engine
def test_cells_that_are_no_numbers_are_refused(make):
    """A column of text for a cell is named, in every library."""
    frame = to_frame([REPORT]).with_columns(pl.lit("—").alias(MISSING))

    with pytest.raises(InvalidValueError, match=f"column '{MISSING}' of the frame of reports holds String, expected"):
        check_frame(make(frame))


def test_what_a_library_refuses_is_told_in_a_sentence():
    """No exception of a dataframe library comes out; which library refuses, and what, is told."""
    frame = to_frame([REPORT])

    with pytest.raises(InvalidValueError) as caught:
        check_frame(frame.with_columns(pl.Series("year", [2.5e300])), previous=frame)
    assert caught.value.en.startswith("narwhals refuses the frame: conversion from `f64` to `i64` failed")
    assert caught.value.__cause__ is not None


def test_what_is_no_librarys_fault_is_not_told_as_such():
    """Any other error goes through as it is."""
    with pytest.raises(ZeroDivisionError):
        told(divmod)(1, 0)


def test_a_relation_of_any_connection_is_checked():
    """DuckDB works on the connection that the relation belongs to, whatever its columns are called."""
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    wrong = REPORT.replace({"remedies.review.total": 1})
    frame = to_frame([wrong, REPORT.replace(year=2022)]).with_columns(pl.Series('of "us"', ["a", "b"]))
    with duckdb.connect() as connection:
        relation = connection.from_arrow(frame.to_arrow())
        found = rows(check_frame(relation, keep=['of "us"']))

    assert [("某县", 2023, "a", "R401", "review", "remedies.review.total", 0, 1, "fail")] == found
