"""Adding up over a tree of organs."""

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import warnings

import narwhals as nw
import polars as pl

from engines import joining, rows
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.frames import rollup_frame, to_frame
from govinfo.report.annual import zero

CELL = "applications.received.total"
pytestmark = pytest.mark.filterwarnings("ignore::govinfo.FaultyReportsWarning")  # one cell alone never adds up


def reports(organs: str, value: int | None = 1) -> pl.DataFrame:
    return to_frame(zero("2021", organ=organ, year=2023).replace({CELL: value}) for organ in organs)


def tree(**parents: str | None) -> pl.DataFrame:
    return pl.DataFrame({"organ": [*parents], "parent": [*parents.values()]}, schema_overrides={"parent": pl.String})


CHINA = tree(省=None, 市="省", 县="市", 乡="县", 区="省")


def test_every_parent_gets_all_below_it():
    """Own reports and those of every level below are added up, for each parent; leaves have no row."""
    summed = rollup_frame(reports("省市县乡区"), CHINA).sort("reports")

    assert [("县", 2, 2), ("市", 3, 3), ("省", 5, 5)] == summed.select("organ", "reports", CELL).rows()


def test_years_are_added_up_by_themselves():
    """Reports of two years give a row for each."""
    both = pl.concat([reports("市县"), reports("县", 4).with_columns(year=pl.lit(2022, dtype=pl.Int64))])
    summed = rollup_frame(both, tree(县="市")).sort("year")

    assert [("市", 2022, 1, 4), ("市", 2023, 2, 2)] == summed.select("organ", "year", "reports", CELL).rows()


def test_a_blank_below_leaves_the_sum_blank():
    """A sum over a blank is not known; asked for what is stated, it is the sum of that, and blank only without any."""
    frame = pl.concat([reports("县"), reports("乡", None)])

    assert [(2, 1, None)] == rollup_frame(frame, tree(县="市", 乡="市")).select("reports", "blanks", CELL).rows()
    partial = rollup_frame(frame, tree(县="市", 乡="市"), partial=True)
    assert [(2, 1, 1)] == partial.select("reports", "blanks", CELL).rows()
    nothing = rollup_frame(reports("乡", None), tree(乡="市"), partial=True)
    assert [(1, 1, None)] == nothing.select("reports", "blanks", CELL).rows()


def test_a_link_that_stands_twice_counts_once():
    """The same link twice in the tree adds nothing twice."""
    twice = pl.concat([tree(县="市"), tree(县="市")])

    assert [1] == rollup_frame(reports("县"), twice)["reports"].to_list()


def test_lazy_in_lazy_out():
    """A lazy frame gives a lazy frame, with the same sums."""
    frame = reports("省市县乡区")
    lazy = rollup_frame(frame.lazy(), CHINA.lazy())

    assert isinstance(lazy, pl.LazyFrame)
    assert rollup_frame(frame, CHINA).sort("organ").equals(lazy.collect().sort("organ"))


@pytest.mark.parametrize(
    ("links", "message"),
    [
        ([("县", "市"), ("县", "区")], "县 has two parents in the tree: 区 and 市"),
        ([("县", "县")], "县 stands below itself in the tree"),
        ([("甲", "乙"), ("乙", "丙"), ("丙", "甲")], "丙 stands below itself in the tree"),
    ],
)
def test_what_is_no_tree_is_refused(links, message):
    """An organ with two parents, or below itself, is named."""
    with pytest.raises(InvalidValueError) as caught:
        rollup_frame(reports("县"), pl.DataFrame(links, schema=["organ", "parent"], orient="row"))
    assert message == str(caught.value)


def test_what_is_refused():
    """A frame without organ, a tree without parent, a frame without cells."""
    with pytest.raises(UnknownKeyError) as unknown:
        rollup_frame(reports("县").drop("organ"), CHINA)
    assert str(unknown.value).startswith("no column of the frame of reports 'organ'")
    with pytest.raises(UnknownKeyError) as unknown:
        rollup_frame(reports("县"), CHINA.drop("parent"))
    assert "no column of the tree 'parent'. Known: organ" == str(unknown.value)
    with pytest.raises(InvalidValueError) as caught:
        rollup_frame(reports("县").select("organ"), CHINA)
    assert "the frame has no cell of the form as a column: applications.received.total, …" == str(caught.value)


@joining
def test_reports_that_do_not_add_up_are_named(make):
    """Faulty reports within the tree are named at the caller's line; a lazy frame is not looked at."""
    suits = pl.col("^remedies.*[.].*[.].*$")
    filed = [zero("2021", organ=organ, year=2023).replace({"remedies.review.total": 1}) for organ in "县外"]
    frame = to_frame([*filed, zero("2021", organ="乡", year=2023)]).select("organ", "year", suits)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        summed = rollup_frame(make(frame), make(tree(县="市", 乡="市")))
    computed = isinstance(nw.from_native(summed), nw.DataFrame)

    assert [("市", 2023, 2, 0)] == [row[:4] for row in rows(summed)]
    assert [(("县", 2023),)] * computed == [said.message.reports for said in caught]
    assert [__file__] * computed == [said.filename for said in caught]


def test_a_frame_of_some_cells_is_not_looked_at(recwarn):
    """Where a frame has only some cells of a table, nothing is said of its reports."""
    rollup_frame(reports("县").select("organ", CELL), tree(县="市"))

    assert [] == recwarn.list
