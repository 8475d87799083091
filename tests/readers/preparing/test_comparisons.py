"""Tables that compare years, beside the form's own."""

import pytest

from govinfo import readers
from govinfo.forms import FORMS

TITLE = "某县公安局2023年政府信息公开工作年度报告"
HEADS = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
LABELS = [row.label for row in FORMS["2021"].tables["applications"].rows]
OWN = [HEADS, *([label, "5", *"00000", "5"] for label in LABELS)]
READ = [5, 0, 0, 0, 0, 0, 5] * len(LABELS)


def compared(heads, labels=LABELS):
    return [heads, *([label, *("5", "9", "-4", "44%")[: len(heads) - 1]] for label in labels)]


def read(*tables):
    rows = [[TITLE], *(row for table in tables for row in [*table, [""]])]
    return readers.reads("\n".join(map("\t".join, rows)), format="text")


def applications(*tables):
    return [value for address, value in read(*tables).cells() if address.startswith("applications.")]


@pytest.mark.parametrize(
    "heads",
    [
        ["项目", "2023年", "2022年", "增减", "增幅%"],
        ["指标", "本年", "上年", "同比增减"],
        ["", "今年", "去年同期", "增长率（%）"],
        ["情况对比", "上一年度", "本年度"],
    ],
)
@pytest.mark.parametrize("labels", [LABELS, LABELS[:2], LABELS[5:9]], ids=["all", "two", "some"])
def test_a_table_that_compares_takes_nothing_from_the_form_s_own(heads, labels):
    """Above it or below, with all its rows or some: those of the form are read."""
    table = compared(heads, labels)

    assert [READ, READ] == [applications(*order) for order in ((OWN, table), (table, OWN))]


def test_below_it_another_table_begins_with_heads_of_its_own():
    """Though no paragraph and no blank row stands between."""
    assert READ == applications([*compared(["项目", "2023年", "2022年"]), *OWN])


def test_where_its_rows_stand_nowhere_else_it_is_left():
    """It may be all that a document states of them."""
    report = read(compared(["项目", "2023年", "2022年", "增减"], LABELS[:1]), [HEADS, *OWN[2:]])

    assert "7 values are due after the label; 3 stand there" == str(report.reason("applications.received.total"))


@pytest.mark.parametrize("heads", [["项目", "本年", "说明"], ["项目", "总计", "增减"], ["项目", "增减"]])
def test_other_heads_do_not_compare(heads):
    """Then which of both tables is the form's is open."""
    assert [None] * 7 == applications(OWN, compared(heads, LABELS[:1]))[:7]
