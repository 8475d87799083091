"""Rows that a province adds to the form: their figures are theirs, and speak against no other row."""

import pytest

from govinfo import readers

NOTED = "（含以本单位名义正式签发的、除规范性文件以外的主动公开文件，可参考“其他主动公开文件”栏目数据）"
ROWS = [
    ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
    ["规章", "0", "0", "0"],
    ["规范性文件（一般情况下标题有“规定”“办法”字样的公文属于规范性文件）", "34", "4", "47"],
]
BEHIND = [
    ["第二十条第（五）项"],
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政许可", "8", "5", "93"],
    ["其他对外管理服务事项", "1", "0", "2"],
]


def proactive(further, separator, behind=BEHIND):
    """表二 of 2020 with a row behind that of normative documents."""
    rows = "\n".join(separator.join(row) for row in [*ROWS, further, *behind])
    return readers.reads(f"二、行政机关主动公开政府信息情况\n{rows}").proactive


@pytest.mark.parametrize("separator", ["\n", "\n\n", " |\n", " "])
@pytest.mark.parametrize("name", ["其他主动公开文件", f"其他主动公开文件{NOTED}"])
def test_figures_of_a_row_that_hubei_adds(name, separator):
    """However cells stand, the rows around it are read."""
    table = proactive([name, "5", "6", "7"], separator)

    assert [[34, 4, 47], [8, 5, 93]] == [list(table.row(key)) for key in ("normative_documents", "licences")]


@pytest.mark.parametrize("figures", [("5", "6"), ("5", "6", "7", "8")])
def test_a_further_row_with_another_number_of_figures(figures):
    """One of them may be the figure of another row."""
    table = proactive(["其他主动公开文件", *figures], "\n")

    assert {None} == {*table.row("normative_documents"), *table.row("licences")}


def test_a_further_row_without_figures():
    """What stands behind the next label is not its own."""
    table = proactive(["其他主动公开文件"], "\n")

    assert [[34, 4, 47], [8, 5, 93]] == [list(table.row(key)) for key in ("normative_documents", "licences")]


def test_figures_behind_other_labels_are_not_those_of_a_further_row():
    """Those of a row that has lost its label speak against the others."""
    lost = [
        BEHIND[0],
        BEHIND[1],
        BEHIND[2][1:],
        BEHIND[3],
        BEHIND[1],
        ["行政处罚", "9", "0", "2"],
        ["行政强制", "0", "0", "0"],
    ]
    table = proactive(["其他主动公开文件"], "\n", lost)

    assert {None} == {*table.row("normative_documents"), *table.row("other_services"), *table.row("penalties")}
