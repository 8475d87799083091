"""Labels that other cells touch."""

import pytest

import govinfo

RAN_TOGETHER = (
    "某县公安局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况第二十条第（一）项信息内容本年新制作数量"
    "本年新公开数量对外公开总数量规章-103-规范性文件-103-第二十条第（五）项信息内容上一年项目数量本年增/减"
    "处理决定数量行政许可-73其他对外管理服务事项-3-第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量"
    "行政处罚---行政强制---第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费45-"
    "第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购--\n三、收到和处理政府信息公开申请情况\n"
)


def test_a_label_behind_a_dash_is_a_label():
    """A dash for an empty cell touches the next label: the table keeps its edition, and -, 7, 3 is not read as -73."""
    report = govinfo.reads(RAN_TOGETHER, format="text")

    assert "2019" == report.proactive.edition
    assert [None] * 3 == list(report.proactive.row("licences"))
    assert "3 values are due after the label; 1 stand there" == report.reason("proactive.licences.decisions", "en")


LABELS = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开")
BROKEN = """
三、收到和处理政府信息公开申请情况
|{}||0|0|0|0|0|0|0|
|{}||0|0|0|0|0|0|0|
|{}||0|0|0|0|0|0|0|
|四、结转下年度继续办理||3|0|0|0|0|0|行政复议|
|行政诉讼|复议后起诉|
"""


def test_a_row_that_ends_in_another_tables_label_is_not_whole():
    """A label of table 四 in place of the last figure leaves the row unread, not read with a blank for its first."""
    report = govinfo.reads(BROKEN.format(*LABELS), format="text")

    assert [None] * 7 == list(report.applications.row("carried_over"))
    assert [0] * 7 == list(report.applications.row("carried_in"))


def test_the_routes_of_table_four_may_stand_behind_their_names_in_another_language():
    """In a cell, as in the edition of a page for readers of both languages."""
    page = govinfo.render(govinfo.zero("2021", organ="某局", year=2023), "html")
    both = page.replace("未经复议直接起诉", "Direct litigation<br>未经复议直接起诉").replace(
        "复议后起诉", "Litigation after review<br>复议后起诉"
    )
    report = govinfo.reads(both)

    assert [0] * 5 == list(report.remedies.direct_litigation) == list(report.remedies.litigation_after_review)


CUT_HEADS = """某局2020年政府信息公开工作年度报告
| 信息内容 | 上一年项目数 | 本年 | 处理决定数量 | | |
| 行政许可 | 45 | 1 | / | | |
| 信息内容 | 上一年项目数 | 本年 | 处理决定数量 | | |
| 行政处罚 | / | / | 1 | | |
| 行政强制 | 7 | / | / | | |
三、其他
"""


def test_the_ends_of_two_heads_side_by_side_are_not_one():
    """本年增/减, of which a narrow column shows two characters, and 处理决定数量 are not 本年处理决定数量."""
    report = govinfo.reads(CUT_HEADS, format="text")

    assert report.cell("proactive.licences.decisions") is None


def test_heads_that_narrow_cells_cut_tell_the_form_of_their_table():
    """By their beginnings, where the labels of rows that only one form has are cut as well."""
    table = (
        "| 信息内容 | 本年新制作 | 本年新公开 | 对外公开总 |\n| 规章 | - | - | 3 |\n| 规范性文件 | - | - | - |\n"
        "| 信息内容 | 上一年项目 | 本年增/减 | 处理决定数 |\n| 行政许可 | - | - | - |\n| 其他对外管 | - | - | - |\n"
        "| 信息内容 | 上一年项目 | 本年增/减 | 处理决定数 |\n| 行政处罚 | - | - | - |\n| 行政强制 | - | - | - |\n"
        "| 信息内容 | 上一年项目 | 本年增/减 | |\n| 行政事业性 | - | 12 | |\n"
        "| 信息内容 | 采购项目数 | 采购总金额 | |\n| 政府集中采 | - | 12.25 | |\n"
    )
    report = govinfo.reads(f"某局2019年政府信息公开工作年度报告\n{table}三、其他\n", format="text").proactive

    assert ("2019", [None, None, 3]) == (report.edition, [*report.rules])


GROUPED = """某县公安局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计
一、本年新收政府信息公开申请数量 0 0 0 0 1 0 1
二、上年结转政府信息公开申请数量 12 0 0 0 0 0 12
{}（一）予以公开 0 0 0 45 0 0 45
{}（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0
{}1.属于国家秘密 12 0 1 0 7 0 20
{}2.其他法律行政法规禁止公开 0 0 0 0 1 0 1
"""


@pytest.mark.parametrize("group", ["三、本年度", "本年度"])
def test_the_beginning_of_a_groups_label_may_touch_the_label_of_a_row(group):
    """As a page without rules prints them whose columns touch; the rest stands in the next line."""
    report = govinfo.reads(GROUPED.format(group, "办理结果\n", "（三）不", "予公开\n"), format="text")

    assert [0, 0, 0, 45, 0, 0, 45] == list(report.applications.row("granted"))
    assert [12, 0, 1, 0, 7, 0, 20] == list(report.applications.row("state_secret"))


def test_other_words_that_touch_a_label_leave_its_row():
    """They may say that its figures are others."""
    report = govinfo.reads(GROUPED.format("另本年度", "", "", ""), format="text")

    assert [None] * 7 == list(report.applications.row("granted"))
