"""Tables of an earlier year below captions of their own, in the same document as the report's."""

import pytest

from govinfo import readers

TITLE = "某县公安局2023年政府信息公开工作年度报告"
SECTION = "三、收到和处理政府信息公开申请情况"
HEADS = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
RECEIVED, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
LAST = "五、存在的主要问题及改进情况"


def table(first):
    return "\n".join(["\t".join(row) for row in (HEADS, [RECEIVED, first, *"00000", first], [CARRIED, *"0000000"])])


def received(*lines, title=TITLE):
    return readers.reads("\n".join([title, SECTION, *lines, LAST, "无。"]), format="text").applications.received


@pytest.mark.parametrize(
    "caption",
    [
        "上年度情况",
        "上年同期",
        "（2022年）",
        "附：2021年度数据",
        "去年数据如下：",
        "对比：上一年度",
        "附表1：2022年统计表",
        "2022年度情况（对比）",
    ],
)
def test_a_table_below_a_caption_of_an_earlier_year_is_none_of_the_report(caption):
    """What stands below it is not read, whether the report's own table is read or not."""
    assert [None] * 7 == [*received("信息内容\t本年处理决定数量", "行政许可\t3", caption, table("9"))]
    assert [5, 0, 0, 0, 0, 0, 5] == [*received(table("5"), caption, table("9"))]


@pytest.mark.parametrize(("year", "own"), [("2022年", "2023年"), ("上年", "本年"), ("上一年度", "本年度情况")])
def test_captions_of_both_years(year, own):
    """Each table is that of the year above it, in either order."""
    both = [(own, table("5")), (year, table("9"))]

    for order in (both, both[::-1]):
        assert [5, 0, 0, 0, 0, 0, 5] == [*received(*(line for one in order for line in one))]


def test_figures_with_remarks_are_of_the_table_as_well():
    """The last of its rows may hold no bare figure."""
    other = table("9").replace("\t0\t0\t0\t0\t0\t0\t0", "\t3（2021年）" * 7)
    report = [TITLE, "信息内容\t本年处理决定数量", "行政许可\t3", SECTION, "2022年情况", other, LAST]

    assert [None] * 7 == [*readers.reads("\n".join(report), format="text").applications.carried_in]


def test_a_title_may_stand_in_the_middle_of_a_wide_line():
    """As programs print it that show a page as text."""
    assert [5, 0, 0, 0, 0, 0, 5] == [*received(table("5"), "附：2022年数据", table("9"), title=" " * 90 + TITLE)]


def test_without_a_title_the_later_of_two_years_is_the_report_s():
    """Captions alone tell which year is the earlier."""
    assert [5, 0, 0, 0, 0, 0, 5] == [*received("2022年", table("9"), "2023年", table("5"), title="")]


@pytest.mark.parametrize(
    "caption", ["2023年情况", "本年情况", "2024年情况", "2022年", "上年", "上年结转情况", "与上年对比"]
)
def test_other_captions_leave_a_table_as_it_is(caption):
    """The report's own year, a later one, a bare year and what is said of two years take nothing away."""
    assert [5, 0, 0, 0, 0, 0, 5] == [*received(caption, table("5"))]


def test_what_no_head_of_the_form_begins_is_no_table_of_another_year():
    """Behind a caption figures of an office's own may stand before the report's own table."""
    assert [5, 0, 0, 0, 0, 0, 5] == [*received("上年情况", "网上\t3", table("5"))]
    assert [5, 0, 0, 0, 0, 0, 5] == [*received(table("5"), "上年情况", "无")]


@pytest.mark.parametrize("order", [1, -1])
def test_reports_on_both_years_keep_their_own(order):
    """What names the year of the title above it is no caption of an earlier one."""
    fees = "信息内容\t本年处理决定数量\n行政许可\t3"
    reports = [
        [TITLE.replace("2023", year), "二、主动公开政府信息情况", fees, SECTION, f"{year}年情况", table(first), LAST]
        for year, first in (("2022", "9"), ("2023", "5"))
    ]
    text = "\n".join(line for report in reports[::order] for line in report)
    found = {one.report.year: one.report.applications.received.total for one in readers.reads_results(text)}

    assert {2022: 9, 2023: 5} == found
