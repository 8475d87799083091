"""JSON and grids of which a field holds the text of a report: each object or row is a document of its own."""

import csv
import json
from io import StringIO

import pytest

import govinfo
from govinfo import readers
from govinfo.errors import ReadError, UnknownFormError
from govinfo.readers import LIMITS

ONE = "某市民政局2023年政府信息公开工作年度报告\n信息内容\n行政许可\n3\n信息内容\n行政处罚\n0\n"
PAGE = "<table><tr><td>信息内容<td>本年处理决定数量<tr><td>行政许可<td>7</table>"


def lines(*records):
    return "".join(json.dumps(record) + "\n" for record in records)


def test_each_line_is_a_document():
    """A text, a web page, and an essay that is no report and left out; organ and year may be given for all."""
    data = lines({"id": 1, "text": ONE}, {"text": PAGE}, {"text": "随笔"})
    found = readers.reads_results(data.encode(), document="pages.jsonl", field="text", year=2022)

    assert [3, 7] == [one.report.proactive.licences.decisions for one in found]
    assert ["pages.jsonl[1]", "pages.jsonl[2]"] == [one.report.provenance.document for one in found]
    assert [2022, 2022] == [one.report.year for one in found]


@pytest.mark.parametrize("data", [json.dumps({"text": ONE}), json.dumps([{"text": ONE}], indent=1)])
def test_one_object_or_a_list_of_them(data, tmp_path):
    """A file of one object, and of a list."""
    path = tmp_path / "page.json"
    path.write_text(data, encoding="utf-8")

    assert "某市民政局" == readers.read(path, field="text").organ


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (lines({"body": ONE}), "第1条记录的“text”字段没有文字"),
        (lines({"text": ONE}, ["text"]), "第2条记录"),
        (json.dumps([{"body": ONE}]), "第1条记录"),
        ("id,body\n1,某局\n", "第1条记录"),
        ("id,text\n1\n", "第1条记录"),
        (f"id,text\n1,{'某' * 200_000}\n", "自第"),
        (lines({"text": ONE}, {"text": ONE}, {"text": ONE}), "记录超过2条"),
        ("{\n{", "第1行不是JSON"),
        ("[" * 100_000, "第1行不是JSON"),
    ],
)
def test_what_has_no_such_field_is_refused(data, told):
    """No such field, no object, too many objects, no JSON, JSON too deep."""
    with pytest.raises(ReadError) as error:
        readers.reads_results(data, field="text", limits=LIMITS._replace(files=2))
    assert told in error.value.zh


@pytest.mark.parametrize(
    "nested", [{"data": {"list": [{"text": ONE}, {"text": PAGE}]}}, [[{"text": ONE}], 3, {"a": {"text": PAGE}}]]
)
def test_objects_within_others(nested):
    """As services on the web answer: the field is that of the objects that have it, in their order."""
    found = readers.reads_results(json.dumps(nested), document="a.json", field="text", year=2022)

    assert [3, 7] == [one.report.proactive.licences.decisions for one in found]


def grid(separator):
    """Rows of a page each, with heads, as programs that collect pages write them."""
    file = StringIO()
    csv.writer(file, delimiter=separator).writerows([["id", "text"], [1, ONE * 7 + "行政强制" + "，" * 9], [2, PAGE]])
    return file.getvalue()


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_column_of_a_grid(separator):
    """Each row is a document; where none is named, the column that holds whole reports is told."""
    found = readers.reads_results("\ufeff" + grid(separator), document="a.csv", field="text", year=2022)
    with pytest.raises(UnknownFormError) as error:
        readers.reads(grid(separator).replace("，", ","), document="a.csv", format="csv")

    assert [7] == [one.report.proactive.licences.decisions for one in found][1:]
    assert "“text”一列" in error.value.zh


def test_texts_that_are_no_reports():
    """Where no object is a report, that is said, each with its number."""
    with pytest.raises(UnknownFormError) as error:
        readers.reads(lines({"text": "随笔"}), document="a.jsonl", field="text")
    assert "a.jsonl[1]" in error.value.zh


@pytest.mark.parametrize("format_", ["json", "jsonl"])
@pytest.mark.parametrize("signs", ["<td>", "\u2028", "\u2029", "\x85", "\\u003ct"])
def test_a_stored_report_may_say_anything(format_, signs):
    """Signs that are a table or the end of a line elsewhere are text in a report that is stored."""
    report = govinfo.zero("2021", organ="某县民政局", year=2023).replace(
        narrative=govinfo.Narrative(None, f"我们{signs}", ())
    )
    written = govinfo.render(report, format_)

    assert report == govinfo.reads(written, format=format_)
    assert report == govinfo.reads(written.encode(), document=f"2023.{format_}")


def test_a_report_on_each_line():
    """As `jsonl` is written; where none of the lines is a report, each says why."""
    reports = [govinfo.zero("2021", organ=f"某县第{number}局", year=2023) for number in (1, 2)]
    written = "".join(govinfo.render(report, "jsonl") for report in reports)
    found = readers.reads_results(written, document="all.jsonl")

    assert reports == [one.report for one in found]
    with pytest.raises(UnknownFormError) as error:
        readers.reads(lines({"text": ONE}), document="a.jsonl")
    assert "--field text" in error.value.zh
    with pytest.raises(ReadError, match="100"):
        readers.reads("{}\n" * 101, document="a.jsonl", limits=LIMITS._replace(files=100))


def test_the_longest_text_is_named():
    """Of several fields with text that with the longest is said to hold the report."""
    with pytest.raises(UnknownFormError, match="field='body'"):
        readers.reads(json.dumps({"title": ONE[:70], "body": ONE * 2, "note": ONE}), format="json")


def test_of_several_reports_the_one_on_a_year_is_meant():
    """As of two years in one document; where no report is on that year, what the caller says is believed of all."""
    reports = [govinfo.zero("2021", organ="某县财政局", year=year) for year in (2022, 2023)]
    written = "".join(govinfo.render(report, "jsonl") for report in reports)

    assert 2022 == readers.reads(written, document="all.jsonl", year=2022).year
    assert [2022] == [one.report.year for one in readers.reads_results(written, document="all.jsonl", year=2022)]
    assert [2024, 2024] == [one.report.year for one in readers.reads_results(written, document="all.jsonl", year=2024)]
    assert 2024 == readers.reads(govinfo.render(reports[0], "jsonl"), document="one.jsonl", year=2024).year
