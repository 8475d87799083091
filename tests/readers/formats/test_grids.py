"""Grids of fields, JSON, and the encodings of both: each cell with its record, each refusal with its reason."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError, UnknownFormError
from govinfo.report.annual import zero
from govinfo.report.wire import dumps
from govinfo.spans import Locator
from govinfo.vocabulary import RemedyRoute, Section

GRID = """二、主动公开
信息内容,本年制发件数,本年废止件数,现行有效件数
规章,1,0,2
行政规范性文件,4,5,6

信息内容,本年处理决定数量
,
行政许可,7
"""


def test_a_field_is_found_by_its_record():
    """The number of its record in the file, headings and empty records counted, with the head of its column."""
    report = readers.reads(GRID, format="csv")
    span = report.source("proactive.rules.in_force")

    assert ("第3行“现行有效件数”列", Locator(row=3, cell=4)) == (span.where.zh, span.locator)
    assert "row 8, column '本年处理决定数量'" == report.source("proactive.licences.decisions").where.en


def test_a_field_that_is_kept_as_text():
    """A spreadsheet shows the text of ``="3"``, and the other fields as they are."""
    fields = GRID.replace("规章,1,0,2", '="规章",="1","=""0""",2')

    assert (1, 0, 2) == tuple(readers.reads(fields, format="csv").proactive.rules)


def test_a_field_behind_an_apostrophe():
    """A figure that an apostrophe keeps as text is read; any other text begins with its own."""
    fields = GRID.replace("规章,1,0,2", "规章,'1,'0,'2二")

    assert (1, 0, None) == tuple(readers.reads(fields, format="csv").proactive.rules)


@pytest.mark.parametrize("declared", ["UTF-99", "utf-7", "hex", "gb2312", "utf-8"])
def test_a_wrong_declaration_does_no_harm(declared):
    """Bytes in GB18030, whatever they say that they are in."""
    page = f"<meta charset={declared}><table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>3</table>"

    assert 3 == readers.reads(page.encode("gb18030")).proactive.licences.decisions


def test_declared_traditional_encodings_are_tried():
    """Big5, which GB18030 would take for other characters."""
    page = "<meta charset=big5><p>政府資訊</p><table><tr><td>信息内容<td>本年處理<tr><td>行政<td>3</table>"
    with pytest.raises(UnknownFormError) as raised:
        readers.reads(page.replace("内", "內").encode("big5hkscs"))

    assert "decoded" not in raised.value.en


def test_texts_that_swell_are_refused_before_they_do():
    """One character that stands for eighteen."""
    with pytest.raises(ReadError, match="more than 1000000 characters"):
        readers.reads("\ufdfa" * 60_000)


def test_half_a_character_is_replaced():
    """A text in memory with half of a pair of code units."""
    assert "\ufffd" == readers.reads(f"\ud800\n{GRID}", format="csv").narrative.preface[:1]


@pytest.mark.parametrize(
    "brackets", ['{"a":' * 100_000, "[" * 100_000, '{"format":"govinfo.report/1","organ":' + "[" * 100_000]
)
def test_brackets_within_brackets_are_refused(brackets):
    """Deeper than any report, on the quick way too."""
    with pytest.raises(ReadError):
        readers.reads(brackets, format="json")


def test_more_keys_than_any_report_has_are_refused():
    """Different ones, and the same twice."""
    with pytest.raises(ReadError, match="more than 10000 keys"):
        readers.reads("{" + ",".join(f'"k{number}":0' for number in range(10_001)) + "}", format="json")
    doubled = dumps(zero("2021")).replace(b'"organ":null', b'"organ":null,"organ":null,"year":null')
    with pytest.raises(ReadError) as raised:
        readers.reads(doubled, format="json")

    assert ["organ", "year"] == [problem.found for problem in raised.value.problems]


def test_json_that_holds_a_text_is_told_by_its_field():
    """A record of a crawler: the field that has the report is named."""
    record = '{"title": "年报", "content": "' + "一、总体情况。" * 20 + '"}'
    with pytest.raises(UnknownFormError) as raised:
        readers.reads(record, document="page.json")

    assert "--field content" in raised.value.zh
    assert "'content'" in raised.value.en


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_word_of_a_text_is_found_by_its_characters(end):
    """Between spaces, tabs and bars, alike words and lines before it, whatever ends the lines."""
    lines = [
        "信息内容 本年制发件数 本年废止件数 现行有效件数",
        "规章 1 1 11",
        "行政规范性文件\t4\t\t6",
        "",
        "| 行政许可 | 7 |",
    ]
    text = end.join(lines)
    report = readers.reads(text, format="text")
    for address, raw in (
        ("proactive.rules.repealed", "1"),
        ("proactive.rules.in_force", "11"),
        ("proactive.normative_documents.in_force", "6"),
        ("proactive.licences.decisions", "7"),
    ):
        locator = report.source(address).locator

        assert raw == text[locator.start : locator.end]
    assert text.index("规章 1 1") + 5 == report.source("proactive.rules.repealed").locator.start


@pytest.mark.parametrize("text", ['{"a": 1}', "[1, 2]", '{"rows": [{"name": "x"}]}'])
def test_json_of_another_kind_is_told_in_one_sentence(text):
    """Not one fault for every key that a report has."""
    with pytest.raises(UnknownFormError) as raised:
        readers.reads(text, document="page.json")

    assert "page.json：这是其他用途的JSON，不是本库的报告数据" == raised.value.zh


HEADS = "结果维持,结果纠正,其他结果,尚未审结,总计"
REMEDIES = f"""行政复议,,,,,行政诉讼,,,,,,,,,
,,,,,未经复议直接起诉,,,,,复议后起诉,,,,
{HEADS},{HEADS},{HEADS}
1,2,0,0,3,4,0,0,0,4,0,5,0,1,6
"""


def test_remedies_stand_alone_in_a_grid():
    """Its labels without its merged cells, no heading above; the other tables are missing."""
    report = readers.reads(REMEDIES, format="csv")

    assert [(1, 2, 0, 0, 3), (4, 0, 0, 0, 4), (0, 5, 0, 1, 6)] == [
        tuple(getattr(report.remedies, route)) for route in RemedyRoute
    ]
    assert [False, False, True] == [table.present for table in report.tables]


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        (REMEDIES.replace("1,2,0,0,3,", "见附件,"), "csv"),
        (REMEDIES.replace("复议后起诉", ""), "csv"),
        ("行政复议2件，未经复议直接起诉3件，复议后起诉1件。", "text"),
    ],
)
def test_words_of_remedies_alone_are_no_report(text, format_):
    """Labels without figures, a label that is missing, a sentence about suits: refused, and not read as blanks."""
    with pytest.raises(UnknownFormError):
        readers.reads(text, format=format_)


@pytest.mark.parametrize("name", [None, "report.xls", "report.txt", "report.csv"])
def test_quoted_fields_between_tabs_are_a_grid_whatever_the_name(name):
    """As databases and office systems save a table, often under the name of a workbook."""
    rows = [
        ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
        ("规章", "3", "0", "15"),
        ("行政规范性文件", "61", "59", "422"),
    ]
    text = "\r\n".join("\t".join(f'"{field}"' for field in row) for row in rows)
    report = readers.reads(text.encode("gbk"), document=name)

    assert ([3, 0, 15], [61, 59, 422]) == ([*report.proactive.rules], [*report.proactive.normative_documents])


@pytest.mark.parametrize("name", [None, "report.txt", "report.csv"])
def test_fields_between_semicolons_are_a_grid_whatever_the_name(name):
    """So a spreadsheet writes them where the comma is the decimal sign; semicolons within prose make no grid."""
    fields = GRID.replace("\n\n", "\n第二十条第（五）项,,,\n").replace("行政许可,7", "行政许可,7,,")
    fields = fields.replace(",", ";").replace("1;0;2", "1;;2")
    report = readers.reads(fields, document=name)

    assert (1, None, 2) == tuple(report.proactive.rules)
    assert "第3行“现行有效件数”列" == report.source("proactive.rules.in_force").where.zh


def test_prose_below_a_grid_whose_first_column_is_empty():
    """What stands below 表四 is prose, though an empty cell stands before it as before the figures."""
    figures = REMEDIES.splitlines()[-1]
    lines = [
        "行政复议,,,,,行政诉讼,,,,,,,,,",
        f"{HEADS},未经复议直接起诉,,,,,复议后起诉,,,,",
        f",,,,,{HEADS},{HEADS}",
        figures,
        *(
            f"{text},,,,,,,,,,,,,,"
            for text in ("五、存在的主要问题及改进情况", "培训不够。", "六、其他需要报告的事项", "无。")
        ),
    ]
    report = readers.reads("\n".join(f",,{line}" for line in lines), format="csv")

    assert ("培训不够。", "无。") == (str(report.narrative[Section.PROBLEMS]), str(report.narrative[Section.OTHER]))
    assert 6 == report.remedies.row(RemedyRoute.LITIGATION_AFTER_REVIEW).total
