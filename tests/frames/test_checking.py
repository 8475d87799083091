"""The identities over frames: layouts, narrow columns, what is refused."""

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.frames import check_frame, to_frame
from govinfo.report.annual import blank, zero

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
