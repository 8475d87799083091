"""Table 三 with its rows as columns: read where every label and every head stands in its place, else left."""

import pytest

import govinfo
from govinfo.forms import FORMS
from govinfo.vocabulary import Section

TABLE = FORMS["2021"].tables[Section.APPLICATIONS]
LABELS = [row.label for row in TABLE.rows]
HEADS = [column.label for column in TABLE.blocks[0].columns]
FIGURES = [[10 * row + column for row in range(len(LABELS))] for column in range(len(HEADS))]
ASIDE = ["某县公安局2022年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"]
SECOND = ["第二十条第（五）项", "行政许可\t3"]


def text(labels=LABELS, heads=HEADS, figures=FIGURES, second=()):
    """The table between tabs, with a table 二 of one row where another is to be read."""
    rows = [["项目", *labels], *([head, *map(str, own)] for head, own in zip(heads, figures, strict=True))]
    return "\n".join([ASIDE[0], *second, ASIDE[1], *map("\t".join, rows), "四、政府信息公开行政复议情况"])


def test_a_turned_table_is_read_by_its_labels_and_heads():
    """Each figure is in the row of the label above it and the column of the head beside it."""
    report = govinfo.reads(text())

    assert [list(figures) for figures in zip(*FIGURES, strict=True)] == [
        list(report.applications.row(row.key)) for row in TABLE.rows
    ]
    assert 5 == report.source("applications.received.enterprise").line


EXCHANGED = [LABELS[1], LABELS[0], *LABELS[2:]]
LEFT = {
    "labels exchanged": {"labels": EXCHANGED},
    "a label lost": {"labels": LABELS[1:]},
    "heads exchanged": {"heads": [HEADS[1], HEADS[0], *HEADS[2:]]},
    "a cell lost": {"figures": [FIGURES[0][1:], *FIGURES[1:]]},
    "a cell behind the labels": {"labels": [*LABELS, "备注"]},
}


@pytest.mark.parametrize("fault", LEFT.values(), ids=LEFT)
def test_a_turned_table_with_a_fault_is_left(fault):
    """Where a label, a head or a cell is not in its place, no row but one that stands upright is read."""
    report = govinfo.reads(text(second=SECOND, **fault))

    assert 3 == report.proactive.licences.decisions
    assert {None} == set(report.applications.row("received"))


GROUPS = ["", "", *["三、本年度办理结果"] * (len(LABELS) - 3), ""]
APART = [
    ["", *(label if not group else "" for label, group in zip(LABELS, GROUPS, strict=True))],
    ["", *(label if group else "" for label, group in zip(LABELS, GROUPS, strict=True))],
]


@pytest.mark.parametrize(
    "labels",
    [[["", *GROUPS], ["项目", *LABELS]], [["", *LABELS[:2], *GROUPS[2:-1], LABELS[-1]], ["项目", *LABELS]], APART],
    ids=["below groups", "and twice", "each in a line of its group"],
)
def test_labels_stand_below_those_of_their_groups(labels):
    """Each is that of the figures in its column, whichever line it stands in."""
    heads = [[head, *map(str, own)] for head, own in zip(HEADS, FIGURES, strict=True)]
    lines = ["\t".join(line) for line in (*labels, *heads)]
    report = govinfo.reads("\n".join([*ASIDE, *lines, "四、政府信息公开行政复议情况"]))

    assert [list(figures) for figures in zip(*FIGURES, strict=True)] == [
        list(report.applications.row(row.key)) for row in TABLE.rows
    ]


def test_a_label_in_another_column_than_its_figures():
    """Of labels in lines apart, one that stands a column further leaves the table."""
    moved = [[*APART[0][1:], ""], APART[1]]
    heads = [[head, *map(str, own)] for head, own in zip(HEADS, FIGURES, strict=True)]
    report = govinfo.reads("\n".join([*ASIDE, *("\t".join(line) for line in (*moved, *heads))]) + "\n行政许可\t3")

    assert {None} == set(report.applications.flat)


def test_a_head_of_a_line_of_figures_is_no_label():
    """总计 before as many figures as are due, as of a page that holds some of the columns of a turned table."""
    lines = [f"{head} {' '.join(map(str, own[:7]))}" for head, own in zip(HEADS, FIGURES, strict=True)]
    report = govinfo.reads("\n".join([*ASIDE, *lines, "第二十条第（五）项", "行政许可 3"]))

    assert (None, 3) == (report.applications.concluded.total, report.proactive.licences.decisions)
