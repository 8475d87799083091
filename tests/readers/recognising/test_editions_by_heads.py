"""The edition that a table is read as: the one whose heads stand above its rows, whatever the year."""

from decimal import Decimal

import pytest

from govinfo import readers
from govinfo.forms import FORMS

MADE = ["本年新制作数量", "本年新公开数量", "对外公开总数量"]
LAST = ["concluded", "carried_over"]
ISSUED = ["本年制发件数", "本年废止件数", "现行有效件数"]


def page(heads, decided):
    """表二 of a report on 2022 with the rows of the form of 2021, each figure in its cell."""
    rows = [
        ["信息内容", *heads],
        ["规章", "0", "1", "2"],
        ["行政规范性文件", "12", "13", "23"],
        ["信息内容", decided],
        ["行政许可", "5"],
        ["信息内容", decided],
        ["行政处罚", "7"],
        ["行政强制", "8"],
        ["信息内容", "本年收费金额（单位：万元）"],
        ["行政事业性收费", "9"],
    ]
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    return (
        f"<title>某市财政局2022年政府信息公开工作年度报告</title><p>二、主动公开政府信息情况</p><table>{table}</table>"
    )


@pytest.mark.parametrize(
    ("heads", "decided", "edition"),
    [
        (ISSUED, "本年处理决定数量", "2021"),
        (MADE, "处理决定数量", "2019"),
        (MADE, "本年处理决定数量", "2019"),
        (ISSUED, "处理决定数量", "2021"),
    ],
)
def test_the_heads_tell_the_edition(heads, decided, edition):
    """What a figure counts is what stands above it: published in all is not in force."""
    proactive = readers.reads(page(heads, decided), format="html").proactive

    assert edition == proactive.edition
    assert [[0, 1, 2], [12, 13, 23]] == [list(proactive.row(key)) for key in ("rules", "normative_documents")]


def test_what_prose_says_above_a_heading_is_no_head():
    """信息内容 stands in sentences too; heads are looked for below the heading of the table."""
    prose = (
        "二是规范信息发布全流程，落实《信息内容审核发布规范》，加强信息内容监管。（五）监督保障方面，一是压实工作责任。"
    )
    table = (
        "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件000"
    )
    more = "第二十条第（五）项信息内容本年处理决定数量行政许可202三、收到和处理政府信息公开申请情况"
    read = readers.reads(f"一、总体情况{prose}{table}{more}", format="text").proactive

    assert [0, 0, 0] == list(read.row("rules"))


@pytest.mark.parametrize("decided", ["处理决定数量", "本年处理决定数量"])
def test_blank_cells_beside_a_figure_are_none_of_the_columns_that_no_head_names(decided):
    """The form of 2021 under heads of 2019, its short rows filled up: 7 under 处理决定数量 is no 上一年项目数量."""
    padded = page(MADE, decided).replace("</td></tr>", "</td><td></td><td></td></tr>")
    proactive = readers.reads(padded, format="html").proactive

    assert [0, 1, 2] == list(proactive.row("rules"))
    for key in ("licences", "penalties", "compulsory_measures", "administrative_fees"):
        assert {None} == set(proactive.row(key))


def test_blank_cells_under_all_heads_of_the_form_are_the_columns_own():
    """Where a head stands beside that of the labels for each column, a blank cell is one that nobody filled."""
    decided = "上一年项目数量</td><td>本年增/减</td><td>处理决定数量"
    padded = page(MADE, decided).replace("</td></tr>", "</td><td></td><td></td></tr>")
    proactive = readers.reads(padded, format="html").proactive

    assert [8, None, None] == list(proactive.row("compulsory_measures"))


def mixed(separator, decided):
    """Heads of 2021 over 第（一）项 of a table whose other parts are those of 2019, with five rows under some heads."""
    rows = [
        ["信息内容", *ISSUED],
        ["规章", "0", "1", "2"],
        ["规范性文件", "12", "13", "23"],
        *(["信息内容", *decided], ["行政许可", "5", "6", ""], ["其他对外管理服务事项", "7", "8", ""]),
        *(["信息内容", *decided], ["行政处罚", "9", "3", ""], ["行政强制", "4", "2", ""]),
        *(["信息内容", "上一年项目数量", "本年增/减"], ["行政事业性收费", "1", "0"]),
        *(["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "6", "52.15"]),
    ]
    return "二、主动公开政府信息情况\n" + "\n".join(separator.join(row) + separator.strip(" ") for row in rows)


@pytest.mark.parametrize("separator", [" | ", " |\n", "\n", " ", "\t"])
def test_figures_under_the_heads_of_another_edition_are_not_read_as_those_of_this_one(separator):
    """本年制发件数 is not 本年新制作数量, wherever the cells stand; the rows under their own heads are read."""
    proactive = readers.reads(mixed(separator, ["上一年项目数量", "本年增/减", "处理决定数量"])).proactive

    assert "2019" == proactive.edition
    assert {None} == {*proactive.row("rules"), *proactive.row("normative_documents")}
    assert [6, Decimal("52.15")] == list(proactive.row("central_procurement"))


@pytest.mark.parametrize("separator", [" | ", " |\n", "\t"])
def test_figures_under_two_of_three_heads_are_not_read_as_the_first_two(separator):
    """With a blank cell behind them: 6 under 处理决定数量 is no 本年增/减."""
    proactive = readers.reads(mixed(separator, ["上一年项目数量", "处理决定数量"])).proactive

    for key in ("licences", "other_services", "penalties", "compulsory_measures"):
        assert {None} == set(proactive.row(key))


@pytest.mark.parametrize(("year", "edition"), [(2022, "2021"), (2020, "2019")])
def test_few_rows_with_gaps_between_them_tell_no_other_edition(year, edition):
    """Sums of groups alone: 其他处理 is a row of one form and a group of the other, and the year tells which."""
    figures = {
        "一、本年新收政府信息公开申请数量": 6,
        "二、上年结转政府信息公开申请数量": 0,
        "（一）予以公开": 1,
        "（二）部分公开": 0,
        "（三）不予公开": 1,
        "（四）无法提供": 0,
        "（五）不予处理": 0,
        "（六）其他处理": 4,
        "（七）总计": 6,
        "四、结转下年度继续办理": 0,
    }
    rows = "\n".join(f"{label} {count} 0 0 0 0 0 {count}" for label, count in figures.items())
    text = f"某市财政局{year}年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{rows}\n"

    assert edition == readers.reads(text, format="text").applications.edition


@pytest.mark.parametrize(("below", "read"), [("1.申请人无正当理由逾期不补正", None), ("7.某某", 4)])
def test_figures_beside_a_group_are_its_sum_where_its_rows_follow(below, read):
    """其他处理 is a row on the form of 2019, and a heading over rows, here shortened, on that of 2021."""
    older, newer = ({row.key: row.label for row in FORMS[one].tables["applications"].rows} for one in ("2019", "2021"))
    rows = [*(newer[key] for key in newer if key in older and key not in LAST), "（六）其他处理", below]
    text = "\n".join(f"{row} | 1 | 1 | 0 | 1 | 1 | 0 | 4" for row in [*rows, *(newer[key] for key in LAST)])
    report = readers.reads(f"三、收到和处理政府信息公开申请情况\n{text}\n五、存在的主要问题", format="text")

    assert read == report["applications.otherwise_handled.total"]
