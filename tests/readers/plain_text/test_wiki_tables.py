"""Tables in the markup of a wiki, and text between whose cells two signs stand where others have one."""

import pytest

from govinfo import readers

HEADS = ["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
LABELS = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密"]
FIGURES = ["5", "", "", "2", "", "1", "8"]
READ = [5, None, None, 2, None, 1, 8]
TITLE = "某县财政局2023年政府信息公开工作年度报告"


def rows(between, first="", heads="! "):
    """The lines of a table's rows, with a sign between two cells."""
    lines = [heads + between.replace("||", heads.strip() * 2 or "||").join(HEADS)]
    return [*lines, *(first + between.join([label, *FIGURES]) for label in LABELS)]


@pytest.mark.parametrize(
    "table",
    [
        "\n|-\n".join(rows(" || ", "| ")),
        "\n|-\n".join(rows("\n| ", "| ", "| ")),
        "\n|-\n".join(rows("\n| ", "| ", "| ")).replace("政府信息", "\n政府信息"),
        "\n|- style=color:red\n".join(rows(' || style="text-align: right" | ', "| scope=row | ", "| ")),
    ],
    ids=["cells in a line", "a cell in each line", "cells of several lines", "cells that say how they look"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_table_of_a_wiki(table, end, format):
    """Empty cells move none, and each figure is where its characters are."""
    text = f'= {TITLE} =\n\n{{| class="wikitable"\n|+ 表三\n|-\n{table}\n|}}\n\n== 五、存在的主要问题 ==\n问题不少。'
    text = text.replace("\n", end)
    report = readers.reads(text, format=format)

    assert [READ] * 2 == [[*report.applications.row(key)] for key in ("received", "carried_in")]
    assert ("某县财政局", 2023) == (report.organ, report.year)
    place = report.source("applications.received.natural_person")
    assert ("5", "5") == (place.raw, text[place.locator.start : place.locator.end])
    assert str(place.where) == f"line {1 + text[: place.locator.start].count(end)}" or "\n| 5" in table


def test_what_begins_as_such_a_table_and_does_not_end_is_text():
    """Its lines are read as any are."""
    report = readers.reads("\n".join([TITLE, "{|", *rows(" | ", "", "")]), format="text")

    assert READ == [*report.applications.received]


@pytest.mark.parametrize("sign", ["|", "\t", "｜"])
def test_two_signs_between_cells(sign):
    """Where two stand between any two cells, four are an empty cell."""
    text = "\n".join([TITLE, "三、收到和处理政府信息公开申请情况", *rows(sign * 2, "", "")])
    report = readers.reads(text, format="text")

    assert [READ] * 2 == [[*report.applications.row(key)] for key in ("received", "carried_in")]
    place = report.source("applications.received.total")
    assert ("8", "8") == (place.raw, text[place.locator.start : place.locator.end])
