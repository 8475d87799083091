"""CSV: the page row by row, with nothing that a spreadsheet would run."""

import csv
from io import StringIO

import pytest

from govinfo.report.annual import zero
from govinfo.text import guarded, unguarded
from govinfo.writers import render, write


def rows(text):
    return list(csv.reader(StringIO(text, newline="")))


def test_the_page_is_written_row_by_row(filed):
    """Title, lines, headings and paragraphs are rows of one field; a table is its grid, merged places empty."""
    written = rows(render(filed(), "csv"))

    assert [
        ["某县人民政府2023年政府信息公开工作年度报告"],
        ["发布日期：2024-01-30"],
        ["根据《条例》编制。"],
        ["一、总体情况"],
    ] == written[:4]
    assert [
        "",
        "",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "0",
        "0",
        "0",
        "0",
        "0",
        "0",
        "0",
    ] in written
    assert ["行政许可", "0"] in written
    assert ["/", "'=1+1", *["0"] * 13] in written


def test_no_field_begins_like_a_formula(filed):
    """Prose and marks that begin like a formula have an apostrophe before them; negative numbers are left alone."""
    report = filed().replace({"proactive.rules.issued": -3})
    fields = {field for row in rows(render(report, "csv")) for field in row}

    assert {"'=1+1", "'+1+1", "'-1+1", "'@SUM(A1)", "''=1", "'＝1+1", "'- 二", "-3"} <= fields
    assert set() == {field for field in fields if field.startswith(("=", "+", "@", "＝", "＋", "－", "＠"))}


@pytest.mark.parametrize(
    "field", ["", "=1+1", "'=1+1", "''", "'", "'tis", "-3", "+3.5", "-3件", "@x", "\tx", "\rx", "＋1", "一", "1=2"]
)
def test_the_guard_can_be_undone(field):
    """Taking the guard off a guarded field gives the field."""
    assert field == unguarded(guarded(field))


def test_files_begin_with_a_byte_order_mark(tmp_path):
    """Spreadsheets recognise the encoding of the file; text in memory has no mark."""
    write(zero("2021"), tmp_path / "report.csv")

    assert b"\xef\xbb\xbf\xe6\x94\xbf\xe5\xba\x9c" == (tmp_path / "report.csv").read_bytes()[:9]
    assert "政府" == render(zero("2021"), "csv")[:2]
