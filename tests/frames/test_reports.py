"""Reports as frames and in parquet files."""

from datetime import date
from decimal import Decimal

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

from govinfo.errors import InvalidValueError, ReadError, UnknownKeyError
from govinfo.frames import from_frame, to_frame
from govinfo.frames.parquet import batches, editions, write_parquet
from govinfo.report.annual import blank, zero

REPORT = zero("2021", organ="某县", year=2023)
FEE = "proactive.administrative_fees.amount"


def test_columns_are_the_addresses_of_the_form():
    """After what names the report and its layouts stands a column for each cell, in the order of the form."""
    frame = to_frame([REPORT])

    assert ["organ", "year", "published", "edition"] == frame.columns[:4]
    assert [f"{section}.edition" for section in ("proactive", "applications", "remedies")] == frame.columns[4:7]
    assert [*REPORT.form.cells, "rest"] == frame.columns[7:]
    assert pl.Int64 == frame.schema["applications.received.total"]
    assert pl.Decimal(38, 18) == frame.schema[FEE]


def test_nothing_is_lost():
    """Marks, fractions, the spelling of amounts, lacking tables and the day of publication come back."""
    report = REPORT.replace(
        {"remedies.review.total": "/", "applications.received.total": Decimal("2.5"), FEE: "25.10"},
        published=date(2024, 1, 31),
    )
    lacking = blank("2019", year=2023).replace(remedies=REPORT.remedies.filled("2019", present=False))
    back = list(from_frame(to_frame([report, lacking, REPORT])))

    assert [report, lacking, REPORT] == back
    assert ("/", "2.5", "25.10") == tuple(
        back[0].text(cell) for cell in ("remedies.review.total", "applications.received.total", FEE)
    )


def test_a_tall_frame_has_a_row_for_each_cell():
    """The long shape names section, row and column; a cell that an edition lacks has no row."""
    tall = to_frame([REPORT.replace({"remedies.review.total": 3}), zero("2019", year=2020)], shape="long")

    assert ["organ", "year", "edition", "section", "row", "column", "value"] == tall.columns
    assert len(REPORT.form.cells) + len(list(zero("2019").cells())) == len(tall)
    assert [("某县", 2023, "2021", "remedies", "review", "total", Decimal(3))] == tall.filter(
        pl.col("value") == 3
    ).rows()
    assert 0 == len(to_frame([], shape="long"))


def test_frames_made_elsewhere_are_read():
    """Columns of another's making are enough: whole floats are counts, unnamed editions follow the year."""
    columns = {cell: [1.0] for cell in zero("2019").form.cells if cell.startswith("applications")}
    (report,) = from_frame(pl.DataFrame({"year": [2019], **columns}))

    assert ("2019", 1, False) == (
        report.applications.edition,
        report["applications.received.total"],
        report.remedies.present,
    )
    (undated,) = from_frame(pl.DataFrame(columns))
    assert (None, "2019") == (undated.year, undated.applications.edition)


def test_a_fraction_or_word_in_anothers_frame():
    """A fraction is kept as filed where it is exact; a binary fraction is refused with its row and column."""
    cells = [cell for cell in REPORT.form.cells if cell.startswith("remedies")]
    exact = pl.DataFrame({cell: [Decimal("0.5")] for cell in cells})
    (report,) = from_frame(exact)

    assert Decimal("0.5") == report["remedies.review.total"]
    with pytest.raises(ReadError) as caught:
        list(from_frame(pl.DataFrame({cell: [0.5] for cell in cells})))
    assert str(caught.value).startswith("row 0: 15 faults:")
    assert "remedies.rows.review[0]: found 0.5, expected a whole number, 件, or null" in str(caught.value)


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("remedies.edition", "1999", "'1999' is no edition with these columns: 2021, 2019"),
        ("rest", "{", "JSON text as `to_frame` writes it"),
        ("rest", "[]", "JSON text as `to_frame` writes it"),
        ("year", "2023", "a year or null"),
        ("published", "yesterday", "a date such as 2024-01-31, or null"),
    ],
)
def test_what_is_no_report_is_refused(column, value, expected):
    """An unknown edition, broken text, a year or day of another type: refused, with the row."""
    frame = to_frame([REPORT]).with_columns(pl.lit(value).alias(column))

    with pytest.raises(ReadError) as caught:
        list(from_frame(frame))
    assert "row 0" in str(caught.value)
    assert expected in str(caught.value)


def test_what_is_refused():
    """A frame without cells, an unknown shape, an unknown library."""
    with pytest.raises(InvalidValueError) as caught:
        list(from_frame(pl.DataFrame({"organ": ["某县"]})))
    assert "the frame has the cells of no table of the form as columns: applications.received.total, …" == str(
        caught.value
    )
    for wrong in ({"shape": "tall"}, {"backend": "dask"}):
        with pytest.raises(UnknownKeyError):
            to_frame([REPORT], **wrong)


def test_parquet_keeps_reports_and_editions(tmp_path):
    """A parquet file keeps the reports, names their editions, and is read batch by batch."""
    reports = [REPORT, zero("2019", organ="某市", year=2020), REPORT.replace(organ="某区")]
    write_parquet(reports, tmp_path / "reports.parquet")
    parts = list(batches(tmp_path / "reports.parquet", rows=2))

    assert ("2019", "2021") == editions(tmp_path / "reports.parquet")
    assert [2, 1] == [len(part) for part in parts]
    assert reports == [report for part in parts for report in from_frame(part)]


@pytest.mark.parametrize("content", [b"no parquet", None])
def test_no_parquet_file(tmp_path, content):
    """What is no parquet file, or no file, is refused by name."""
    path = tmp_path / "reports.parquet"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(ReadError) as caught:
        next(batches(path))
    assert f"{path}: this is no parquet file" == str(caught.value)


def test_anothers_parquet_names_no_edition(tmp_path):
    """A parquet file of another's making says nothing of editions."""
    pl.DataFrame({"organ": ["某县"]}).write_parquet(tmp_path / "other.parquet")

    assert () == editions(tmp_path / "other.parquet")


@pytest.mark.parametrize("value", [7, 2.0, Decimal("3.00"), None])
def test_a_cell_is_the_same_in_a_column_of_any_kind(value):
    """A count is the same report in a column of integers, of binary floats or of decimals."""
    cell = "remedies.review.upheld"
    frame = to_frame([REPORT]).with_columns(pl.Series(cell, [value]))
    if isinstance(value, Decimal):
        frame = frame.with_columns(pl.col(cell).cast(pl.Decimal(38, 2)))

    assert [REPORT.replace({cell: None if value is None else int(value)})] == list(from_frame(frame))


def test_a_report_with_a_thousand_others_is_the_same():
    """Rows beyond the first thousand are told by their number like the others."""
    frame = pl.concat([to_frame([REPORT])] * 1_002)
    years = pl.Series("year", [2023] * 1_001 + [-1])

    assert 1_002 == len(list(from_frame(frame)))
    with pytest.raises(ReadError, match="row 1001: year"):
        list(from_frame(frame.with_columns(years)))
