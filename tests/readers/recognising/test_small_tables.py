"""Small tables with the faults that texts have: each figure is the one printed, or none."""

import pytest

import govinfo
from govinfo.forms import form_for
from govinfo.vocabulary import Section

THIRD = (
    "某市2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{}\n五、存在的主要问题及改进情况\n无。\n"
)
SECOND = "某市2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{}\n五、存在的主要问题及改进情况\n无。\n"
A, B = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
C, D = "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
NONE, ZERO, ONE = [None] * 7, [0] * 7, [1, 0, 0, 0, 0, 0, 1]
Z = "0 0 0 0 0 0 0"
ZEROS = "0\t0\t0\t0\t0\t0\t0"
TABBED = f"{A}\t{ZEROS}\n{B}\t{ZEROS}\n"
RULES, DOCUMENTS = "第二十条第（一）项\n规章", "行政规范性文件"
ROUTES = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n未经复议直接起诉\n复议后起诉\n"
CASES = {
    "words": (THIRD, f"{A} 1 0 0 0 0 0 1\n{B} {Z}\n{C} {Z}", "applications.received", ONE),
    "a sum that fails is read": (THIRD, f"{A} 1 0 0 0 0 0 9\n{B} {Z}\n{C} {Z}", "applications.received", [*ONE[:6], 9]),
    "one word lost": (THIRD, f"{A} 1 0 0 0 0 1\n{B} {Z}\n{C} {Z}", "applications.received", NONE),
    "one word doubled": (THIRD, f"{A} 1 0 0 0 0 0 0 1\n{B} {Z}\n{C} {Z}", "applications.received", NONE),
    "a lone number": (THIRD, f"{A}1000001\n{B}\n{C}", "applications.received", NONE),
    "a lone number with a zero before it": (
        THIRD,
        f"{A}0100001\n{B}0000000\n{C}0000000",
        "applications.received",
        [0, 1, 0, 0, 0, 0, 1],
    ),
    "glued": (THIRD, f"{A}1000001\n{B}0000000\n{C}0000000", "applications.received", ONE),
    "glued, cut in two ways": (THIRD, f"{A}1111114\n{B}0000000\n{C}0000000", "applications.received", NONE),
    "glued, too few digits": (THIRD, f"{A}31104\n{B}0000000\n{C}0000000", "applications.received", NONE),
    "glued among rows apart": (THIRD, f"{A} 1000001\n{B} {Z}\n{C} {Z}", "applications.received", NONE),
    "glued with slashes": (THIRD, f"{A}1/////1\n{B}///////\n{C}///////", "applications.received", [1, *[None] * 5, 1]),
    "broken over lines": (THIRD, f"1361\n{A} 2 252 0 45 128 32 9\n{B} {Z}\n{C} {Z}", "applications.received", NONE),
    "broken behind": (THIRD, f"{A} 564 984 418\n5 0 0 0 1971\n{B} {Z}\n{C} {Z}", "applications.received", NONE),
    "a raised note": (THIRD, f"{A} 217¹ 0 0 0 0 0 217\n{B} {Z}\n{C} {Z}", "applications.received.natural_person", 217),
    "a circled note": (
        THIRD,
        f"|{A}|217①|0|0|0|0|0|217|\n|{B}|0|0|0|0|0|0|0|",
        "applications.received.natural_person",
        217,
    ),
    "bars with blanks": (THIRD, f"|{A}|1||||||1|\n|{B}|0|0|0|0|0|0|0|", "applications.received", [1, *[None] * 5, 1]),
    "bars with a blank in front": (
        THIRD,
        f"|{A}||2|||||2|\n|{B}|0|0|0|0|0|0|0|",
        "applications.received",
        [None, 2, *[None] * 4, 2],
    ),
    "bars with a cell lost": (
        THIRD,
        f"|{A}|1|||||1|\n|{B}|0|0|0|0|0|0|0|\n|{C}|0|0|0|0|0|0|0|",
        "applications.received",
        NONE,
    ),
    "wide bars": (THIRD, f"｜{A}｜1｜0｜0｜0｜0｜0｜1｜\n｜{B}｜0｜0｜0｜0｜0｜0｜0｜", "applications.received", ONE),
    "wide digits": (THIRD, f"{A} １ ０ ０ ０ ０ ０ １\n{B} {Z}\n{C} {Z}", "applications.received", ONE),
    "tabs with blanks": (
        THIRD,
        f"{A}\t1\t\t\t\t\t\t1\n{B}\t0\t0\t0\t0\t0\t0\t0",
        "applications.received",
        [1, *[None] * 5, 1],
    ),
    "two numbers in a cell": (
        THIRD,
        f"|{A}|1 2|0|0|0|0|0|3|\n|{B}|0|0|0|0|0|0|0|",
        "applications.received.natural_person",
        None,
    ),
    "a label spaced": (
        THIRD,
        f"一、本 年 新 收 政府信息公开 申请 数量 1 0 0 0 0 0 1\n{B} {Z}\n{C} {Z}",
        "applications.received",
        ONE,
    ),
    "a label over two lines": (
        THIRD,
        f"一、本年新收政府信息公\n开申请数量 1 0 0 0 0 0 1\n{B} {Z}\n{C} {Z}",
        "applications.received",
        ONE,
    ),
    "Traditional characters": (
        THIRD,
        f"一、本年新收政府信息公開申請數量 1 0 0 0 0 0 1\n{B} {Z}\n{C} {Z}",
        "applications.received",
        ONE,
    ),
    "a label twice": (THIRD, f"{A} 1 0 0 0 0 0 1\n{A} 2 0 0 0 0 0 2\n{B} {Z}\n{C} {Z}", "applications.received", NONE),
    "labels exchanged": (THIRD, f"{B} 1 0 0 0 0 0 1\n{A} {Z}\n{C} {Z}", "applications.received", NONE),
    "a row left out": (THIRD, f"{A} 1 0 0 0 0 0 1\n{C} {Z}\n{D} {Z}", "applications.received", NONE),
    "a row printed empty": (
        THIRD,
        f"|{A}||||||||\n|{B}|0|0|0|0|0|0|0|\n|{C}|0|0|0|0|0|0|0|",
        "applications.received",
        NONE,
    ),
    "three numbers": (SECOND, f"{RULES} 1 0 11\n{DOCUMENTS} 8 26 66", "proactive.rules", [1, 0, 11]),
    "a lone number in three cells": (
        SECOND,
        f"{RULES} 0 0 0\n{DOCUMENTS}\n101",
        "proactive.normative_documents",
        [None] * 3,
    ),
    "three numbers glued": (SECOND, f"{RULES}000\n{DOCUMENTS}8266", "proactive.normative_documents", [None] * 3),
    "three zeros glued": (
        SECOND,
        f"{RULES}000\n{DOCUMENTS}000\n第二十条第（五）项\n行政许可7",
        "proactive.rules",
        [0] * 3,
    ),
    "labels in two languages": (
        SECOND,
        f"{RULES} Rules\t1\t0\t11\nNormative documents {DOCUMENTS}\t8\t26\t66",
        "proactive.normative_documents",
        [8, 26, 66],
    ),
    "a cell between label and figures in another language": (
        SECOND,
        f"{RULES}\tRules in force\t1\t0\t11\n{DOCUMENTS}\tNormative documents\t8\t26\t66",
        "proactive.rules",
        [1, 0, 11],
    ),
    "what stands for a figure before the others": (
        SECOND,
        f"{RULES}\tN/A\t1\t0\t11\n{DOCUMENTS}\t8\t26\t66",
        "proactive.rules",
        [None] * 3,
    ),
    "groups in the cell of a label": (
        THIRD,
        f"{TABBED}三、本年度办理结果/{C}\t1\t0\t0\t0\t0\t0\t1\n{D}\t{ZEROS}\n（三）不予公开 1.属于国家秘密\t{ZEROS}",
        "applications.granted",
        ONE,
    ),
    "words before the group in the cell of a label": (
        THIRD,
        f"{TABBED}其中（三）不予公开 1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n2.其他法律行政法规禁止公开\t{ZEROS}",
        "applications.state_secret",
        NONE,
    ),
    "Chinese numerals and marks of notes": (
        SECOND,
        f"{RULES}\t零\t十二\t3*\n{DOCUMENTS}\t8\t26\t66",
        "proactive.rules",
        [0, 12, 3],
    ),
    "explained labels": (
        SECOND,
        f"{RULES}（设区的市以上政府填写） 1 0 11\n{DOCUMENTS} 8 26 66",
        "proactive.rules",
        [1, 0, 11],
    ),
}


@pytest.mark.parametrize(("frame", "rows", "asked", "figures"), CASES.values(), ids=CASES)
def test_a_small_table(frame, rows, asked, figures):
    """What is asked for is as printed; what cannot be told is nothing."""
    report = govinfo.reads(frame.format(rows), format="text")
    table, row, *cell = asked.split(".")
    read = report.cell(asked) if cell else list(getattr(report, table).row(row))

    assert figures == read


LEFT = {
    name: case[:3]
    for name, case in CASES.items()
    if set(case[3] if isinstance(case[3], list) else [case[3]]) == {None} and name != "a row printed empty"
}


@pytest.mark.parametrize(("frame", "rows", "asked"), LEFT.values(), ids=LEFT)
def test_what_is_left_has_a_reason(frame, rows, asked):
    """A figure that is printed and cannot be told is never without a reason, and is found as such, not as empty."""
    report = govinfo.reads(frame.format(rows), format="text")
    cells = [address for address, _ in report.cells() if address.startswith(asked)]
    codes = {finding.code for finding in govinfo.check(report).failures if set(finding.cells) & set(cells)}

    assert all(report.reason(cell) for cell in cells)
    assert "C101" not in codes


def test_cells_printed_empty_are_said_to_be_empty():
    """Nothing stands in them, so that there is nothing to tell."""
    frame, rows, asked, _ = CASES["a row printed empty"]
    report = govinfo.reads(frame.format(rows), format="text")

    assert {"the cell is empty"} == {
        report.reason(address, lang="en") for address, _ in report.cells() if address.startswith(asked)
    }


@pytest.mark.parametrize("year", ["", "某局2022年政府信息公开工作年度报告\n"])
@pytest.mark.parametrize(
    ("heads", "first"),
    [
        ("本年新制作数量 | 本年新公开数量 | 对外公开总数量", "made"),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", "issued"),
    ],
)
def test_heads_tell_the_form_of_rows_that_several_forms_have(year, heads, first):
    """No figure is given to a column whose head is another's, whatever the year: offices go on with the old form."""
    text = f"{year}| 信息内容 | {heads} |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 6 | 1 | 8 |\n| 行政许可 |"
    told = {address: value for address, value in govinfo.reads(text, format="text").cells() if value}

    assert [6, 1, 8] == list(told.values())
    assert 6 == told[f"proactive.normative_documents.{first}"]


APPLICATIONS = "".join(f"{row.label} 1 0 0 0 0 0 1\n" for row in form_for(2023).tables[Section.APPLICATIONS].rows)
LABELS = "信息内容\n规章\n行政规范性文件\n{}\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n第二十条第（八）项\n"


@pytest.mark.parametrize(("figures", "code"), [("本年制发件数\n0\n12\n现行有效件数\n35\n4", "C108"), ("", "C101")])
def test_a_table_of_whose_labels_none_has_a_value_behind_it_is_there(figures, code):
    """As columns of a page come one after the other; a table is missing where its labels are."""
    report = govinfo.reads(f"{LABELS.format(figures)}三、收到和处理政府信息公开申请情况\n{APPLICATIONS}", year=2023)
    found = {one.code for one in govinfo.check(report) if any(cell.startswith("proactive") for cell in one.cells)}

    assert {None} == set(report.proactive.flat)
    assert (1, {code}) == (report.applications.received.total, found & {"C101", "C108"})
    assert "表二" not in "".join(one.message for one in govinfo.check(report) if one.code == "S006")


def test_labels_alone_are_no_report():
    """The form and what explains it print all labels, and no figure."""
    with pytest.raises(govinfo.UnknownFormError):
        govinfo.reads(LABELS.format(""))


def test_a_heading_within_a_table_is_one():
    """Where labels of a table come behind the heading of the next section, as columns of a page are read."""
    text = f"三、收到和处理政府信息公开申请情况\n{APPLICATIONS}".replace(
        "4.保护", "五、存在的主要问题及改进情况\n4.保护"
    )
    report = govinfo.reads(text)

    assert "五、存在的主要问题及改进情况" in [one.heading for one in report.narrative.sections]
    assert 1 == report.applications.concluded.total


def test_a_blank_cell_lost_behind_the_zeros_of_a_row():
    """Zeros keep a sum wherever they stand, and so do not show that a row shorter than the others is whole."""
    rows = [
        f"{B}\t\t\t\t\t\t\t0\t0",
        f"三、本年度办理结果\t{C}\t\t0\t0\t0\t\t\t0",
        f"\t{D}\t\t\t0\t\t0\t0\t0\t0",
        "\t（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t0",
        "\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t\t0",
    ]
    read = govinfo.reads(THIRD.format("\n".join(rows))).applications

    assert [NONE, NONE] == [list(read.carried_in), list(read.granted)]


@pytest.mark.parametrize("fees", ["本年收费金额（单位：万元）", ""])
def test_another_block_between_rows_of_one(fees):
    """Where a head of a block is lost, the row above the other block's heads shows that it has begun before."""
    rows = f"信息内容\t本年制发件数\t\t现行有效件数\n规章\t17\t0\t2\n信息内容\t{fees}\t\t\n{DOCUMENTS}\t4\t4\t4"
    read = list(govinfo.reads(SECOND.format(rows)).proactive.normative_documents)

    assert ([None] * 3 if fees else [4] * 3) == read


@pytest.mark.parametrize("head", ["处理决定数量", "上一年项目数量 本年增/减 处理决定数量"])
def test_one_head_over_merged_cells_is_none_of_three(head):
    """A figure printed in each column that its cell takes up is none of three."""
    heads = head if " " in head else f"{head} {head} {head}"
    rows = f"信息内容 {heads}\n行政许可 56 56 56\n其他对外管理服务事项 78 78 78"
    read = govinfo.reads(SECOND.format(rows), format="text").proactive.values()

    assert ([56] * 3 + [78] * 3 if " " in head else []) == [value for value in read if value is not None]


HEADS = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


@pytest.mark.parametrize("corner", [NOTE, "项目"])
def test_a_mark_too_many_behind_a_row(corner):
    """What stands in the corner is above the labels, and no head of a column: no cell moves to its place."""
    rows = f"{corner}\t{HEADS}\n{A}\t-\t-\t-\t-\t-\t1\t1\t-\n{B}\t{ZEROS}\n{C}\t{ZEROS}"
    read = govinfo.reads(THIRD.format(rows)).applications

    assert (NONE, ZERO) == (list(read.received), list(read.carried_in))


BY_ROW = [3, 1, 6, 2, 12, 9, 1, 11, 1, 22, 1, 1, 6, 11, 19]
BY_COLUMN = [BY_ROW[at] for column in range(5) for at in range(column, 15, 5)]


@pytest.mark.parametrize(("figures", "expected"), [(BY_ROW, BY_ROW), (BY_COLUMN, [None] * 15)])
def test_figures_of_remedies_without_a_head(figures, expected):
    """Where no head of 表四 is left, its sums alone show that its figures stand row by row."""
    report = govinfo.reads(THIRD.format("\n".join([f"{A} {Z}\n{B} {Z}\n{ROUTES}", *map(str, figures)])))

    assert expected == list(report.remedies.values())


def test_cells_of_remedies_without_a_head():
    """Nor are cells of a table put below heads that a page has cut off, where three stand in each row."""
    rows = ["<td>行政复议<td>未经复议直接起诉<td>复议后起诉", "<td>-<td>-<td>10", *["<td>-<td>-<td>-"] * 4]
    page = f"<h1>某局2023年政府信息公开工作年度报告</h1><table><tr><td>{A}{'<td>0' * 7}</table>"
    report = govinfo.reads(f"{page}<table><tr>{'<tr>'.join(rows)}</table>", format="html")

    assert [None] * 15 == list(report.remedies.values())
