"""The seam to the dataframe libraries."""

import sys
from decimal import Decimal
from io import StringIO
from types import SimpleNamespace

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

from govinfo.errors import InvalidValueError, MissingExtraError
from govinfo.frames import check_frame, count_publications, from_frame, to_frame
from govinfo.frames.engine import _renamed, plain
from govinfo.report.annual import zero
from govinfo.report.table import RemediesTable

REPORT = zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 1})


@pytest.mark.parametrize("library", ["pyarrow", "pandas"])
def test_a_frame_comes_back_in_its_own_library(library):
    """A pandas frame gives a pandas frame, an Arrow table an Arrow table."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    pytest.importorskip(library, reason=f"{library} is not installed")
    frame = to_frame([REPORT], backend=library)
    found = check_frame(frame)

    assert type(frame) is type(found)
    assert [REPORT] == list(from_frame(frame))


def test_pandas_counts_with_gaps_and_objects():
    """Counts that pandas made floats for a gap, and amounts kept as objects, are read for what they are."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    cells = {cell: [0.0, 0.0] for cell in REPORT.form.cells if cell.startswith("remedies")}
    frame = pandas.DataFrame({**cells, "remedies.review.total": [None, 1.0]})
    fees = pandas.DataFrame(
        {
            "organ": ["某县"],
            "kind": ["administrative_fees"],
            "issued": [pandas.Timestamp("2023-05-01")],
            "repealed": pandas.to_datetime([None]),
            "amount": [Decimal("0.3")],
        }
    )

    assert ["unknown", "fail"] == check_frame(frame)["verdict"].to_list()
    assert [None, 1] == [report["remedies.review.total"] for report in from_frame(frame)]
    assert Decimal("0.3") == count_publications(fees, 2023)["amount"].iloc[0]


def test_pandas_needs_arrow(monkeypatch):
    """Without pyarrow a pandas frame is refused with the command that installs it."""
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.DataFrame({"organ": ["某县"]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(MissingExtraError) as caught:
        check_frame(frame)
    assert "this needs pyarrow: pip install 'govinfo[pandas]'" == str(caught.value)


def test_polars_is_needed_for_what_is_computed(monkeypatch):
    """Without polars an Arrow table is refused with the command that installs it."""
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    monkeypatch.setitem(sys.modules, "polars", None)

    with pytest.raises(MissingExtraError) as caught:
        check_frame(arrow.table({"organ": ["某县"]}))
    assert "this needs polars: pip install 'govinfo[frames]'" == str(caught.value)


@pytest.mark.parametrize("gone", ["narwhals", "attrs_of_another_kind"])
def test_narwhals_is_an_extra(monkeypatch, gone):
    """Without narwhals the package names the extra; any other module that is missing is not taken for it."""
    for name in [name for name in sys.modules if name.startswith("govinfo.frames")]:
        monkeypatch.delitem(sys.modules, name)
    if gone == "narwhals":
        monkeypatch.setitem(sys.modules, "narwhals", None)
        with pytest.raises(MissingExtraError) as caught:
            __import__("govinfo.frames")
        assert "this needs narwhals: pip install 'govinfo[frames]'" == str(caught.value)
    else:
        monkeypatch.setitem(sys.modules, "govinfo.frames.register_columns", None)
        with pytest.raises(ModuleNotFoundError):
            __import__("govinfo.frames")


def test_columns_keep_their_names_in_lazy_frames():
    """A column with a full stop keeps its name, lazy or not."""
    frame = to_frame([REPORT]).lazy().with_columns(pl.lit("东").alias("region.code"))

    assert ["organ", "year", "code", "at", "cell", "expected", "actual", "verdict"] == (
        check_frame(frame).collect_schema().names()
    )


def test_spark_is_told_new_names_all_at_once():
    """Spark cannot name a column with a full stop, so all columns are named anew, in their order."""

    class Spark:
        implementation = SimpleNamespace(is_spark_like=lambda: True)

        def collect_schema(self):
            return SimpleNamespace(names=lambda: ["organ", "remedies.review.total"])

        def to_native(self):
            return SimpleNamespace(toDF=lambda *names: pl.LazyFrame({name: [0] for name in names}))

    assert ["organ", "remedies·review·total"] == _renamed(Spark(), plain).collect_schema().names()


def test_editions_that_a_text_file_made_numbers_are_editions():
    """Written to a file of plain text and read again, editions are numbers, with a lacking table fractions."""
    lacking = REPORT.replace(remedies=RemediesTable.filled("2021", present=False))
    again = pl.read_csv(StringIO(to_frame([REPORT, REPORT]).write_csv()))
    gap = pl.read_csv(
        StringIO(to_frame([REPORT, lacking]).with_columns(pl.col("remedies.edition").cast(pl.Float64)).write_csv())
    )

    assert pl.Int64 == again["edition"].dtype
    assert ["fail", "fail"] == check_frame(again)["verdict"].to_list()
    assert [REPORT, REPORT] == list(from_frame(again))
    assert pl.Float64 == gap["remedies.edition"].dtype
    assert [REPORT, lacking] == list(from_frame(gap))


@pytest.mark.parametrize("frame", [pl.DataFrame(), pl.DataFrame().lazy()])
def test_a_frame_of_no_columns_has_no_table(frame):
    """It is refused in a sentence of ours."""
    with pytest.raises(InvalidValueError, match="cells of no table"):
        check_frame(frame)


def test_an_empty_frame_of_pandas_has_no_table():
    """Neither columns nor rows."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    with pytest.raises(InvalidValueError, match="cells of no table"):
        check_frame(pandas.DataFrame())
