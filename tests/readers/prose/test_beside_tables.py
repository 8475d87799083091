"""Prose that stands before, between and behind the tables and names what they print is prose, and no row of theirs."""

from io import BytesIO

import pytest

from govinfo import readers
from govinfo.vocabulary import Section

PLACES = {
    "before the first table": "第二十条第（一）项",
    "between its blocks": "第二十条第（五）项",
    "behind the first table": "三、收到和处理政府信息公开申请情况",
    "before the second": "（本列数据",
    "behind the second": "四、政府信息公开行政复议",
    "before the third": "行政复议 行政诉讼",
    "behind the third": "五、存在的主要问题",
}
STOPS = ("。", "；")
SECTIONS = [Section.PROACTIVE] * 3 + [Section.APPLICATIONS] * 2 + [Section.REMEDIES] * 2
SAID = {
    Section.PROACTIVE: [
        "全年制定规章 1 件，废止规章 0 件，行政规范性文件 8 件。",
        "规章 1 件，行政规范性文件 8 件。",
        "行政许可447件；行政处罚39件。",
        "行政许可决定 447 件；",
    ],
    Section.APPLICATIONS: [
        "予以公开 6 件，部分公开 1 件，总计 14 件。",
        "（一）予以公开6件；",
        "1.本机关不掌握相关政府信息 4 件；",
        "其中，自然人 12 件，商业企业 2 件。",
        "结转下年度继续办理 2 件。",
        "详见下表。",
    ],
    Section.REMEDIES: [
        "涉及政府信息公开的行政复议案件2件，结果维持0件，其他结果0件，尚未审结2件。",
        "行政复议 2 件，行政诉讼 3 件，未经复议直接起诉 3 件，复议后起诉 0 件。",
        "政府信息公开行政诉讼中，未经复议直接起诉8件，复议后起诉0件；行政复议2件。",
        "行政复议：2件；未经复议直接起诉：0件；复议后起诉：0件。",
        "本年度无行政复议、行政诉讼。",
    ],
}


def words(lines):
    """The lines as a PDF's text has them."""
    return "\n".join(lines)


def tabs(lines):
    """The cells of each row behind tabs."""
    return "\n".join(line if line.endswith(STOPS) else line.replace(" ", "\t") for line in lines)


def parts(lines):
    """Prose, and tables of their rows."""
    rows = []
    for line in [*lines, ""]:
        label, *figures = line.split(" ")
        if figures and not line.endswith(STOPS):
            rows.append([label, *figures])
            continue
        if rows:
            yield rows
        rows = []
        yield line


def page(lines):
    """Prose in paragraphs, rows in tables of a page."""
    return "".join(
        f"<p>{part}</p>"
        if isinstance(part, str)
        else f"<table>{''.join('<tr><td>' + '</td><td>'.join(row) + '</td></tr>' for row in part)}</table>"
        for part in parts(lines)
    )


def word_file(lines):
    """Prose in paragraphs, rows in tables of a Word file."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for part in parts(lines):
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(rows=0, cols=max(map(len, part)))
        for row in part:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = text
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(("carried", "format_"), [(words, "text"), (tabs, "text"), (page, "html"), (word_file, "docx")])
@pytest.mark.parametrize(("place", "section"), [*zip(PLACES, SECTIONS, strict=True)])
def test_prose_is_no_row_of_a_table(text, carried, format_, place, section):
    """Whatever labels it names, it is the prose of its section, nothing of it is ignored, and every cell is read."""
    before = readers.reads(text, format="text")
    for said in SAID[section]:
        lines = text.strip().splitlines()
        at = next(number for number, line in enumerate(lines) if line.startswith(PLACES[place]))
        written = carried([*lines[:at], said, *lines[at:]])
        (result,) = readers.reads_results(written, format=format_)

        assert said == result.report.narrative[section]
        assert [] == [span.raw for span in result.ignored if span.raw in said]
        assert dict(before.cells()) == dict(result.report.cells())


SHEET = """某市财政局2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
{said}
行政复议,,,,,未经复议直接起诉,,,,,复议后起诉,,,,
结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
1,0,0,0,1,0,2,0,0,2,0,0,0,3,3
五、存在的主要问题及改进情况
无。
"""


@pytest.mark.parametrize("said", ["本年度无行政复议。", "行政复议：1件；未经复议直接起诉：2件；复议后起诉：3件。"])
def test_prose_in_a_cell_of_its_own_is_no_label(said):
    """A cell that names the rows of 表四 in a sentence is prose of a sheet."""
    report = readers.reads(SHEET.format(said=said), format="csv")

    assert said == report.narrative[Section.REMEDIES]
    assert (1, 2, 3) == tuple(
        report.cell(f"remedies.{row}")
        for row in ("review.total", "direct_litigation.total", "litigation_after_review.total")
    )
