"""Notes and further tables beside a table of a sheet, with an empty column between."""

from io import BytesIO

import openpyxl
import pytest

import govinfo
from govinfo import readers
from govinfo.readers.formats.sheet_regions import regions

HEAD = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
ROWS = (
    ("规章", "3", "0", "15"),
    ("行政规范性文件", "61", "59", "422"),
    ("行政许可", "7"),
    ("行政处罚", "8"),
    ("行政强制", "9"),
)
TABLE = (HEAD, *ROWS)


def parted(*rows, merged=()):
    """The regions of rows in which an empty text is an empty cell, as first and last columns."""
    cells = [{at: text for at, text in enumerate(row, 1) if text} for row in rows]
    found = regions(cells, merged, max(map(len, rows)))
    return [(one.start, one.stop - 1) for one in found]


def beside(*, gap=1, right=()):
    """The rows of the table with other cells beside them."""
    filled = [(*row, *[""] * (len(HEAD) + gap - len(row))) for row in TABLE]
    return [(*row, *other) for row, other in zip(filled, [*right, *[()] * len(filled)], strict=False)]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (TABLE, [(1, 4)]),
        ([("", *row) for row in TABLE], [(1, 5)]),
        (beside(right=[(), (), ("12",), ("7",)]), [(1, 4), (6, 6)]),
        (beside(right=[("校验",), (), ("12",), ("7",)]), [(1, 6)]),
        (beside(right=[(), ("12",), ("7",), ("8",), ("9",)]), [(1, 6)]),
        (beside(right=[(), ("属实",), ("有误",)]), [(1, 6)]),
        (beside(gap=2, right=TABLE), [(1, 4), (7, 10)]),
        (beside(right=[("复议", "维持", "纠正", "其他"), ("1", "2", "3", "6")]), [(1, 4), (6, 9)]),
        ([(label, "", *figures) for label, *figures in TABLE], [(1, 5)]),
        ([tuple(cell for text in row for cell in (text, "")) for row in TABLE], [(1, 7)]),
        ([(*HEAD, "", *HEAD), ("1", "2", "3", "4", "", "5", "6", "7", "8"), *[("合计", "1")] * 4], [(1, 9)]),
    ],
    ids=[
        "one table",
        "an empty column before it",
        "figures here and there",
        "figures below a head",
        "figures in most rows",
        "words",
        "a table beside it",
        "heads and a row of figures",
        "a column left empty behind the labels",
        "a column left empty behind each",
        "a row of figures that goes on",
    ],
)
def test_what_stands_behind_an_empty_column(rows, found):
    """It stands by itself where it has labels, or few figures that nothing in the rows asks for; else it goes on."""
    assert found == parted(*rows)


def test_columns_that_all_stand_apart_are_soon_done_with():
    """A sheet as wide as any, with every other column empty."""
    rows = [dict.fromkeys(range(1, 16384, 2), "12") for _ in range(12)]

    assert [range(1, 16_385)] == regions(rows, [(1, 1)] * 1000, 16_384)


def test_a_merged_cell_leaves_no_column_empty():
    """A title above both, merged over the column between them."""
    rows = [("标题",), *beside(right=TABLE)]

    assert [(1, 4), (6, 9)] == parted(*rows)
    assert [(1, 9)] == parted(*rows, merged=[(1, 9)])


def test_notes_beside_a_report_move_no_figure():
    """Figures that a clerk wrote far to the right; each cell of the report is found by its own name."""
    report = govinfo.zero("2021", organ="某局", year=2023).replace({"proactive.rules.issued": 3})
    file = BytesIO()
    govinfo.write(report, file, format="xlsx")
    book = openpyxl.load_workbook(file)
    for sheet in book.worksheets[1:3]:
        for row in range(2, sheet.max_row, 4):
            sheet.cell(row, 20, row)
    noted = BytesIO()
    book.save(noted)
    read = readers.reads(noted.getvalue())

    assert dict(report.cells()) == dict(read.cells())
    assert "二、主动公开政府信息情况!B4" == read.source("proactive.rules.issued").place


def test_tables_side_by_side_are_read_one_after_the_other():
    """The three tables of a report on one sheet, an empty column between them."""
    report = govinfo.zero("2021", organ="某局", year=2023).replace({"applications.received.natural_person": 3})
    file, side = BytesIO(), openpyxl.Workbook()
    govinfo.write(report, file, format="xlsx")
    tables, at = openpyxl.load_workbook(file).worksheets[1:4], 0
    for sheet in tables:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    side.active.cell(cell.row, at + cell.column, cell.value)
        at += sheet.max_column + 1
    noted = BytesIO()
    side.save(noted)

    assert dict(report.cells()) == dict(readers.reads(noted.getvalue()).cells())


@pytest.mark.parametrize("column", ["E", "F", "G", "AD", "XFD"])
def test_a_hidden_column_behind_the_last_one_is_nothing(column):
    """Clerks calculate in columns far to the right, and hide them."""
    book = openpyxl.Workbook()
    for number, row in enumerate(TABLE, 1):
        book.active.append(row)
        book.active[f"{column}{number}"] = 9
    book.active.column_dimensions[column].hidden = True
    file = BytesIO()
    book.save(file)

    assert (3, 0, 15) == tuple(readers.reads(file.getvalue()).proactive.rules)
