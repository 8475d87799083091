"""Findings as a workbook that an office works through, and what is read back from it."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

import govinfo
from govinfo.cli import main
from govinfo.emitters import Checked, Unchecked, xlsx
from govinfo.errors import ReadError
from govinfo.languages import Text

REPORT = "examples/xianyuan-2023.txt"
COLUMNS = ["文件", "机关", "年度", "规则", "程度", "位置", "问题", "依据", "建议改为", "处理", "不改的理由", "核对人"]


@pytest.fixture
def workbook(tmp_path, at_root):
    """A workbook of the findings on the report of the examples."""
    target = tmp_path / "检查结果.xlsx"
    assert 1 == main(["check", REPORT, "-o", str(target)])
    return target


def decide(path, row, status, reason="已核实", author="张三"):
    """Fill in a row as somebody does who has looked at it."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for column, value in zip("JKL", (status, reason, author), strict=True):
        sheet[f"{column}{row}"] = value
    book.save(path)


def test_a_row_for_each_finding(workbook):
    """File, organ, place, sentence, law, the change where it is clear, and a column to fill in."""
    book = load_workbook(workbook)
    heads, *rows = book.worksheets[0].iter_rows(values_only=True)

    assert COLUMNS == list(heads[:12])
    assert ["A302", "A302", "X601"] == [row[3] for row in rows]
    assert (REPORT, "仙源乡人民政府", 2023, "A302", "错误", "第85行") == rows[0][:6]
    assert rows[0][6].startswith("表三“自然人”：0 + 0 ≠ 1 + 0")
    assert "年度报告格式（国办公开办函〔2021〕30号）表三附注；《条例》第五十条" == rows[0][7]
    assert "表三“本年新收政府信息公开申请数量—自然人”：0→1" == rows[0][8]
    assert "待核" == rows[0][9]
    (choices,) = book.worksheets[0].data_validations.dataValidation
    assert '"待核,已改,不改"' == choices.formula1


def test_what_is_kept_is_waived(workbook, capsys):
    """The rows that are not to be changed, with a reason and a name; what stays open or was changed is not."""
    decide(workbook, 2, "不改")
    decide(workbook, 3, "已改")
    decide(workbook, 4, "不改", author="李四")

    assert 1 == main(["check", REPORT, "--waivers", str(workbook)])
    *_, counts, waived = capsys.readouterr().out.splitlines()
    assert ("  错误1项", "  已豁免2项（A302：已核实；X601：已核实）") == (counts, waived)
    assert ["张三", "李四"] == [waiver.author for waiver in xlsx.read_decisions(workbook)]


def test_a_decision_without_a_reason_has_no_effect(workbook, capsys):
    """It is said so, as of any waiver."""
    decide(workbook, 2, "不改", reason="")

    assert 1 == main(["check", REPORT, "--waivers", str(workbook)])
    assert "M003" in capsys.readouterr().out


def test_what_was_not_checked_stands_on_a_sheet_of_its_own():
    """With the reason; and a report without organ and year leaves both empty."""
    report = govinfo.zero("2021").replace({"applications.received.total": None})
    checked = Checked("a.txt", report, govinfo.check(report, select="A", lang="en"))
    left = [Unchecked("b.pdf", Text("文件已加密", "it is encrypted"))]
    book = load_workbook(BytesIO(xlsx.emit([checked], unchecked=left, lang="en")))

    assert [("File", "Why"), ("b.pdf", "it is encrypted")] == list(book.worksheets[1].iter_rows(values_only=True))
    assert ("a.txt", None, None, "A302") == next(book.worksheets[0].iter_rows(min_row=2, values_only=True))[:4]


def test_a_report_without_organ_and_year_is_waived_for_any(tmp_path):
    """As it says neither."""
    report = govinfo.zero("2021").replace({"remedies.review.total": 1})
    path = tmp_path / "found.xlsx"
    path.write_bytes(xlsx.emit([Checked("a.txt", report, govinfo.check(report))], lang="en"))
    decide(path, 2, "kept")

    (waiver,) = xlsx.read_decisions(path)
    assert (None, None) == (waiver.organ, waiver.year)
    assert [] == list(govinfo.check(report, waivers=[waiver]))


def test_it_needs_a_file(at_root, capsys):
    """A workbook is not printed."""
    assert 2 == main(["check", REPORT, "--output-format", "xlsx"])
    assert "请用 -o 指明要写入的文件" in capsys.readouterr().err


@pytest.mark.parametrize("other", [{}, {"A1": "规则"}])
def test_another_workbook_is_refused(other, tmp_path):
    """The column that it lacks is named; so is a file that is not there."""
    book = load_workbook(BytesIO(xlsx.emit([], lang="zh")))
    book.remove(book.worksheets[0])
    book.worksheets[0].delete_rows(1)
    for cell, text in other.items():
        book.worksheets[0][cell] = text
    book.save(tmp_path / "other.xlsx")

    with pytest.raises(ReadError, match="it has no column"):
        xlsx.read_decisions(tmp_path / "other.xlsx")
    with pytest.raises(ReadError, match="no such file"):
        xlsx.read_decisions(tmp_path / "none.xlsx")


def test_a_row_is_as_high_as_its_longest_text(tmp_path):
    """Quotes and signs of sums are as wide as characters of Chinese in some fonts: no line is to be cut off."""
    text = "“≠”" * 26
    assert 4 == xlsx._lines(text, 40) - xlsx._lines("", 40)
    report = govinfo.zero("2021").replace({"remedies.review.total": 1})
    book = load_workbook(BytesIO(xlsx.emit([Checked("a.txt", report, govinfo.check(report, lang="zh"))])))

    assert 16.5 * 4 == book.worksheets[0].row_dimensions[2].height
