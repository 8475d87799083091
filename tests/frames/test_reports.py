"""Reports as frames and in parquet files."""

from datetime import date
from decimal import Decimal

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

import govinfo
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
    assert pl.Decimal(38, 6) == frame.schema[FEE]


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


def test_a_frame_can_name_the_files(tmp_path):
    """With *source* a column names the file that each report was read from, in both shapes; a frame goes back alike."""
    govinfo.write(REPORT, tmp_path / "a.json")
    read = govinfo.read(tmp_path / "a.json")

    assert ["a.json", None] == to_frame([read, REPORT], source=True)["source"].to_list()
    assert ["organ", "year", "source", "edition"] == to_frame([read], source=True, shape="long").columns[:4]
    assert "source" not in to_frame([read]).columns
    assert [REPORT] == list(from_frame(to_frame([read], source=True)))


@pytest.mark.parametrize(("amount", "shown"), [("1.5", "1.500000"), ("0.000001", "0.000001")])
def test_amounts_are_shown_to_the_fen(amount, shown):
    """An amount has six digits behind the point, which is whole 分, and not eighteen; pandas prints it so."""
    pytest.importorskip("pandas", reason="pandas is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    frame = to_frame([REPORT.replace({FEE: Decimal(amount)})], backend="pandas")

    assert shown == str(frame[FEE][0])


def test_an_amount_finer_than_a_fen_is_kept_whole():
    """Where an amount needs more digits the column has them."""
    fine = REPORT.replace({FEE: Decimal("1.23456789")})

    assert pl.Decimal(38, 18) == to_frame([fine, REPORT]).schema[FEE]
    assert [fine] == list(from_frame(to_frame([fine])))
    assert pl.Decimal(38, 18) == to_frame([fine], shape="long").schema["value"]


@pytest.mark.parametrize("shape", ["wide", "long"])
def test_columns_can_have_the_printed_labels(shape):
    """With labels in Chinese the same columns stand in the same order under what the form prints."""
    keys, zh = (to_frame([REPORT], shape=shape, labels=labels) for labels in ("keys", "zh"))

    assert keys.rows() == zh.rows()
    assert ["报告机关", "报告年度"] == zh.columns[:2]
    assert len(set(zh.columns)) == len(zh.columns)
    if shape == "wide":
        assert "表三“予以公开—自然人”" == zh.columns[keys.columns.index("applications.granted.natural_person")]


def test_no_two_columns_have_one_label():
    """The cells of both forms side by side have names of their own."""
    assert 234 == len(to_frame([REPORT, zero("2019", year=2020)], labels="zh").columns)


def test_years_on_both_sides_of_a_change_stand_on_one_form():
    """Harmonised, a cell of the older form is the sum of what counts the same on the newer; the rest is blank."""
    new = REPORT.replace({"applications.fee_overdue.total": 2, "applications.other_handling.total": 1})
    old = zero("2019", organ="某县", year=2020).replace({"applications.otherwise_handled.total": 4})
    lacking = old.replace(remedies=old.remedies.filled("2019", present=False))

    back = to_frame([old, new], harmonise="2019")
    assert [4, 3] == back["applications.otherwise_handled.total"].to_list()
    assert ["2019", "2019"] == back["applications.edition"].to_list()
    assert "rest" not in back.columns
    forth = to_frame([old, new, lacking], harmonise="2021")
    assert [0, 0, 0] == forth["applications.granted.total"].to_list()
    assert [None, 2, None] == forth["applications.fee_overdue.total"].to_list()
    assert ["2021", "2021", None] == forth["remedies.edition"].to_list()
    assert [None, 0, None] == [None if value is None else int(value) for value in forth[FEE]]


@pytest.mark.parametrize(
    ("wrong", "said"), [({"labels": "en"}, "no kind of label 'en'"), ({"harmonise": "2020"}, "no edition")]
)
def test_a_choice_that_does_not_exist_is_refused(wrong, said):
    """What can be chosen is listed."""
    with pytest.raises(UnknownKeyError, match=said):
        to_frame([REPORT], **wrong)


@pytest.mark.parametrize("wrong", [None, REPORT, [1], "report"])
def test_a_frame_is_made_of_reports(wrong):
    """A frame is made of reports, and of nothing else."""
    with pytest.raises(InvalidValueError, match="reports"):
        to_frame(wrong)
