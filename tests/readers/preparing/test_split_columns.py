"""表三 in two parts, one below the other: each with some of the columns and all labels."""

import pytest

from govinfo import readers
from govinfo.forms import form_for

TABLE = form_for(2023).tables["applications"]
HEADS = [column.label for column in TABLE.blocks[0].columns]
LABELS = [row.label for row in TABLE.rows]
TITLE = "某县财政局2023年政府信息公开工作年度报告"
ZEROS = ["0"] * 7
FIGURES = {0: ["12", "2", "0", "0", "1", "0", "15"], 1: ["", "", "3", "", "", "", "3"]}
PROACTIVE = ["第二十条第（六）项", "信息内容\t本年处理决定数量", "行政处罚\t3", "行政强制\t5"]


def results(at=3, *, heads=HEADS, figures=FIGURES, other=LABELS, between=("（续表）",)):
    """The reports of a text with 表三 in two parts, the second from a column on."""
    rows = [["项目", *heads], *([label, *figures.get(number, ZEROS)] for number, label in enumerate(LABELS))]
    one = ["\t".join(row[: at + 1]) for row in rows]
    more = ["\t".join([label, *row[at + 1 :]]) for label, row in zip(["项目", *other], rows, strict=True)]
    lines = [TITLE, *PROACTIVE, "三、收到和处理政府信息公开申请情况", *one, *between, *more]
    return readers.reads_results("\n".join([*lines, "五、存在的主要问题及改进情况", "问题不少。"]), format="text")


@pytest.mark.parametrize("at", range(2, 7))
@pytest.mark.parametrize("between", [(), ("（续表）",)])
def test_both_parts_are_one_table(at, between):
    """Wherever it is split: each cell is told by where it stands, and what stands around is read as ever."""
    (found,) = results(at, between=between)
    report = found.report

    assert [12, 2, 0, 0, 1, 0, 15] == [*report.applications.received]
    assert [None, None, 3, None, None, None, 3] == [*report.applications.carried_in]
    assert [0] * 7 == [*report.applications.carried_over]
    assert (3, "某县财政局", "问题不少。") == (
        report.proactive.penalties.decisions,
        report.organ,
        report.narrative["problems"],
    )
    place = report.source("applications.received.total")
    assert ("15", 8 + len(LABELS) + len(between) + 1) == (place.raw, place.line)


LEFT = {
    "a label that is lacking in the second": {"other": [*LABELS[:4], "其他情形", *LABELS[5:]]},
    "a label in another place": {"other": [LABELS[1], LABELS[0], *LABELS[2:]]},
    "heads in another order": {"heads": [HEADS[1], HEADS[0], *HEADS[2:]]},
    "a head that is lacking": {"heads": ["甲", *HEADS[1:]]},
    "a cell more": {"figures": {2: [*ZEROS, "0"]}},
    "a figure that may be lost": {"figures": {2: ["1", "2", "0", "0", "0", "3", ""]}},
    "a cell that stands for several": {"figures": {2: ["1", "2", "0", "若干", "0", "0", "3"]}},
}


@pytest.mark.parametrize("fault", LEFT.values(), ids=LEFT)
def test_parts_that_are_not_surely_one_table_are_left(fault):
    """They are one table printed twice then, and none of the figures is read as another's."""
    (found,) = results(**fault)

    assert {None} == set(found.report.applications.received)


def tags(*cells):
    """A row of a page, each cell with what its tag says."""
    return f"<tr>{''.join(f'<td {said}>{text}</td>' for text, said in cells)}</tr>"


@pytest.mark.parametrize("order", [1, -1])
def test_heads_over_several_rows_stand_in_the_order_of_their_columns(order):
    """In a page 总计 begins beside the heading of those that it stands behind."""
    label, group, total = ("项目", "rowspan=2"), "法人或其他组织", ("总计", "rowspan=2")
    heads = [
        tags(label, ("自然人", "rowspan=2"), (group, "colspan=2")) + tags(*((head, "") for head in HEADS[1:3])),
        tags(label, (group, "colspan=3"), total) + tags(*((head, "") for head in HEADS[3:6][::order])),
    ]
    tables = ""
    for above, columns in zip(heads, (slice(3), slice(3, 7)), strict=True):
        rows = ([name, *FIGURES.get(number, ZEROS)[columns]] for number, name in enumerate(LABELS))
        tables += f"<table>{above}{''.join(tags(*((cell, '') for cell in row)) for row in rows)}</table>"
    page = f"<h1>{TITLE}</h1><p>三、收到和处理政府信息公开申请情况</p>{tables}"
    found = readers.reads_results(page, format="html")

    expected = [[12, 2, 0, 0, 1, 0, 15]] if order > 0 else [[None] * 7] * 2
    assert expected == [[*one.report.applications.received] for one in found]


def below_groups(*, behind=0, stub="", lost=False):
    """The reports of a sheet with 表三 in two parts whose labels stand in two columns, below heads of two lines."""
    labels = [["三、本年度办理结果", row.label] if row.groups else [row.label, stub] for row in TABLE.rows]
    lines = [[TITLE], ["三、收到和处理政府信息公开申请情况"]]
    for columns in (slice(4), slice(4, 7)):
        lines += [["项目", "", *["法人或其他组织"] * len(HEADS[columns])], ["项目", "", *HEADS[columns]]]
        lines[-2][2] = lines[-1][2]
        lines += [[*label, *FIGURES.get(at, ZEROS)[columns]] for at, label in enumerate(labels)]
    if lost:
        del lines[-len(labels)][2]
    text = "\n".join(",".join([*line, *[""] * (8 + behind - len(line))]) for line in lines)
    return readers.reads_results(text, format="csv")


@pytest.mark.parametrize("behind", [0, 2])
def test_parts_with_columns_for_groups(behind):
    """Their blank cells are none of the figures, nor those that fill up a sheet; heads may stand in two lines."""
    (found,) = below_groups(behind=behind)

    assert [12, 2, 0, 0, 1, 0, 15] == [*found.report.applications.received]
    assert [None, None, 3, None, None, None, 3] == [*found.report.applications.carried_in]
    assert [0] * 7 == [*found.report.applications.granted]


@pytest.mark.parametrize("fault", [{"lost": True}, {"stub": "9"}], ids=["a cell lost", "a figure beside the labels"])
def test_parts_with_columns_for_groups_and_a_fault(fault):
    """Where a cell may have moved, or stands below no head, nothing is put together."""
    assert {None} == {one.report.applications.received.total for one in below_groups(**fault)}
