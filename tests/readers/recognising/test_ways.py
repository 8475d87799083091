"""The ways of reading a row, and of the table whose labels stand above its cells."""

import pytest

from govinfo import readers
from govinfo.forms import FORMS
from govinfo.readers.recognising.cutting import cuts
from govinfo.vocabulary import Section

RECEIVED, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
GRANTED, PARTLY = "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
HEAD = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
LAST = "五、存在的主要问题及改进情况"
ONE, NOTHING = [1, None, None, None, None, None, 1], [None] * 7
ROUTES = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"]
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
BELOW = ["1", "0", "0", "0", "1", "0", "0", "0", "0", "0", "2", "0", "0", "0", "2"]
SPREAD = ["1", "-", "-", "-", "1", "-", "-", "-", "-", "-", "2", "-", "-", "-", "2"]


def spread(label, *cells):
    """A row of which each cell has a line, blank ones an empty one."""
    return [label, *("" if cell is None else str(cell) for cell in cells)]


LINES = [HEAD, *spread(RECEIVED, *ONE), *spread(CARRIED, *[0] * 7), *spread(GRANTED, *ONE)]


def applications(*lines):
    """The last row that is looked at of a table whose rows above it have a line for each cell."""
    return list(readers.reads("\n".join([*LINES, *lines]), format="text").applications.row("partially_granted"))


def remedies(heads, cells):
    """The figures of 表四, its cells below its heads, behind a table that has a line for each cell."""
    lines = [*LINES, *spread(PARTLY, *[0] * 7), "四、政府信息公开行政复议、行政诉讼情况", *heads, *cells, LAST]
    return list(readers.reads("\n".join(lines), format="text").remedies.flat)


@pytest.mark.parametrize(
    "lines",
    [[PARTLY, "2 2"], [PARTLY, "2", "", "", "", "", "", "", "2", "", LAST]],
    ids=["two figures in a line", "a figure below the last cell"],
)
def test_a_row_that_is_spread_otherwise_than_the_others(lines):
    """Where each cell of the table has a line, figures that stand otherwise are given to no cell."""
    assert NOTHING == applications(*lines)


@pytest.mark.parametrize(
    ("run", "read"),
    [
        ("300 0025", [3, 0, 0, 0, 0, 2, 5]),
        ("20 0 00002", NOTHING),
        ("2 0 00002", [2, 0, 0, 0, 0, 0, 2]),
        ("000000 0", [0] * 7),
        ("1400000 14", [14, 0, 0, 0, 0, 0, 14]),
        ("10 0 0 012", [1, 0, 0, 0, 0, 1, 2]),
        ("310 0026", NOTHING),
        ("1400000 15", NOTHING),
    ],
)
def test_words_in_which_more_than_two_cells_ran_together(run, read):
    """Where some figures stand apart, others are cut if none but zeros ran together with one, or with the total."""
    lines = [HEAD, f"{RECEIVED}{run}", *(f"{label}0000000" for label in (CARRIED, GRANTED, PARTLY))]
    table = readers.reads("\n".join(lines), format="text").applications

    assert read == list(table.received)
    assert [0] * 7 == list(table.carried_in)


@pytest.mark.parametrize(
    ("run", "read"),
    [
        ("120000012", [12, 0, 0, 0, 0, 0, 12]),
        ("4000004", [4, 0, 0, 0, 0, 0, 4]),
        ("4000005", NOTHING),  # no cut keeps the sum
        ("400004", NOTHING),  # fewer digits than cells
    ],
)
def test_a_word_with_a_digit_for_each_cell_among_rows_that_stand_apart(run, read):
    """No count has as many digits as a wide row has cells: where other rows ran together, so did this one."""
    apart = [f"{label}0 0 0 0 0 0 0" for label in (GRANTED, PARTLY)]
    table = readers.reads(
        "\n".join([HEAD, f"{RECEIVED}{run}", f"{CARRIED}0000000", *apart]), format="text"
    ).applications

    assert read == list(table.received)
    assert [0] * 7 == list(table.granted)


REPEATED = """
| 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 | 第二十条第（五）项 |
|---|---|---|---|
| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |
| 行政许可 | 11398889 | 11398889 | {last} |
"""


@pytest.mark.parametrize(("last", "expected"), [("11398889", 11398889), ("11398880", None)])
def test_merged_cells_that_are_repeated_as_often_as_their_head(last, expected):
    """What a tool repeats over the width of merged cells is one figure, if all of them are the same."""
    assert expected == readers.reads(REPEATED.format(last=last), format="markdown").proactive.licences.decisions


@pytest.mark.parametrize(
    "routes",
    [ROUTES, [*ROUTES[:2], ROUTES[2], *ROUTES[2:]], [ROUTES[0], *ROUTES]],
    ids=["each once", "a merged label twice", "the first label twice"],
)
def test_labels_above_their_cells(routes):
    """Cells that stand one below the other under the heads of 表四 are read in the form's order."""
    assert [int(cell) for cell in BELOW] == remedies([*routes, *RESULTS], BELOW)


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (["行政复议 1", *ROUTES[1:], *RESULTS], BELOW),
        ([*ROUTES, *RESULTS[:-1], BELOW[-1]], [*BELOW[:-1], "总计"]),
        ([*ROUTES, *RESULTS], [*BELOW[:-1], "2四、结转下年度继续办理"]),
        ([*ROUTES, *RESULTS], [" ".join(["0", "1", *BELOW[2:-1], "00"])]),
        ([*ROUTES, "结果纠正", "结果维持", *RESULTS[2:]], BELOW),
        ([*ROUTES, *[head for _ in range(3) for head in (RESULTS[4], *RESULTS[:4])]], BELOW),
        ([*ROUTES, "其他结果", "结果纠正", *RESULTS[3:]], BELOW),
        ([*ROUTES, *["受理件数", "驳回件数", "撤诉件数", "未结件数", "总计"] * 3], BELOW),
        ([*ROUTES, *RESULTS], ["1 0 0 0 1 0 0 0", "0 0 2 0 0 0 3"]),
        ([*ROUTES, *RESULTS], ["1 0 0 0 1 0 0 0  0 0 2 0 0 0 3"]),
        ([*ROUTES, *RESULTS], ["" if cell == "-" else cell for cell in [*SPREAD[:4], "2", *SPREAD[5:]]]),
        ([*ROUTES, *RESULTS], ["" if cell == "-" else cell for cell in ["0", *"-" * 4, *SPREAD[5:]]]),
        ([*ROUTES, *RESULTS], ["" if cell == "-" else cell for cell in [*SPREAD[:14], "-", "2"]]),
    ],
    ids=[
        "a figure among the heads",
        "the last head and the last figure in each other's place",
        "the last figure run together with another row's label",
        "two figures run together among as many words as there are cells",
        "two heads in each other's place",
        "the last head of each block before the others",
        "a head missing, and two in each other's place",
        "heads of other columns",
        "lines of several cells whose sum fails",
        "cells unevenly apart whose sum fails",
        "a sum that fails",
        "figures without a total",
        "a figure below the last cell",
    ],
)
def test_cells_below_heads_that_are_not_certain(heads, cells):
    """Where the order of the cells is not proved, none is filled."""
    assert [None] * 15 == remedies(heads, cells)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("规章 | 1 | 0 | 11 | 见附件", [1, 0, 11]),
        ("规章 | 件 | 1 | 0 | 11", [1, 0, 11]),
        ("规章* | 1 | 0 | 11", [1, 0, 11]),
        ("规章[1] | 1 | 0 | 11", [1, 0, 11]),
        ("规章（件）： | 1 | 0 | 11", [1, 0, 11]),
        ("规 章 | 1 | 0 | 11", [1, 0, 11]),
        ("规章 ئۇيغۇرچە ئاتالغۇ | 1 | 0 | 11", [1, 0, 11]),
        ("བོད་ཡིག་མིང་ཚིག 规章 | 1 | 0 | 11", [1, 0, 11]),
        ("规章（ᠮᠣᠩᠭᠣᠯ） ᠮᠣᠩᠭᠣᠯ ᠦᠭᠡ | 1 | 0 | 11", [1, 0, 11]),
        ("规章 | 규정과 규칙의 이름 | 1 | 0 | 11", [1, 0, 11]),
        ("规章 ༣༤༥༦༧ | 1 | 0 | 11", [None] * 3),
        ("规章 | 1 | 0 | | 见附件", [None] * 3),
        ("规章 | 1 | 若干 | 11 | 5", [None] * 3),
        ("规章 | 1 | 0 | 11 | 见附件 | 5", [None] * 3),
        ("规章 | 1 | 0 | 11 | 元", [None] * 3),
        ("规章甲 | 1 | 0 | 11", [None] * 3),
    ],
)
def test_what_offices_print_beside_a_row(row, expected):
    """A remark behind the figures, what they count before them and a sign at the label are passed over, no more."""
    lines = ["信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数", row, "行政规范性文件 | 2 | 0 | 4", LAST]

    assert expected == list(readers.reads("\n".join(lines), format="text").proactive.rules)


WIDE = """
第二十条第（一）项
| 信息内容 | 本年制发件数 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|---|
| 规章 | 1 | 1 | 0 | 3 |
| 行政规范性文件 | 2 | 2 | 0 | 4 |
"""


def test_a_head_that_is_repeated_is_one_head():
    """A table whose first column is two cells wide is read where its rows repeat the figure as its head does."""
    table = readers.reads(WIDE, format="markdown").proactive

    assert [(1, 0, 3), (2, 0, 4)] == [tuple(table.rules), tuple(table.normative_documents)]


NARROW = """
信息内容 | 本年新 | 本年新 | 对外公开总数量 | {head} |
规章 | 0 | 19 | 19 | {last} |
规范性文件 | 4 | 30 | 30 | {last} |
"""


@pytest.mark.parametrize(
    ("head", "last", "expected"),
    [("", "", [(0, 19, 19), (4, 30, 30)]), ("备注", "", [(0, 19, 19), (4, 30, 30)]), ("备注", "7", [(None,) * 3] * 2)],
)
def test_words_that_stand_twice_above_figures_are_two_heads(head, last, expected):
    """What is left of two heads that were cut off behind the same words is not one head two cells wide."""
    table = readers.reads(NARROW.format(head=head, last=last), format="text").proactive

    assert expected == [tuple(table.rules), tuple(table.normative_documents)]


RUN_ON = """
信息内容本年制发件数本年废止件数现行有效件数
规章48-5--
行政规范性文件 4 0 9
行政许可 7
行政复议行政诉讼
结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉
结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计
9-6-15-----1-----
"""


def test_digits_among_signs_are_no_blank_cell():
    """Figures and dashes that ran together behind labels are printed, and cannot be told; nothing is blank there."""
    report = readers.reads(RUN_ON, format="text")
    cells = [one for one, _ in report.cells() if one.startswith(("proactive.rules", "remedies."))]

    assert {"undecided"} == {report.status(one) for one in cells}
    assert (4, 0, 9) == tuple(report.proactive.normative_documents)


JUMBLED = """
信息内容
本年处理决定数量
{above}
行政许可
7
行政处罚
{own}
行政强制
行政事业性收费
3
"""


@pytest.mark.parametrize(
    ("above", "own", "read", "status"),
    [("", "47", 7, "blank"), ("65", "47", None, "undecided"), ("", "1\n4\n0\n2", 7, "undecided")],
    ids=["in their order", "a figure above the labels", "many figures below one"],
)
def test_figures_in_the_order_of_columns(above, own, read, status):
    """Where figures of no row have lines of their own, one below a label may be another row's, and none is blank."""
    report = readers.reads(JUMBLED.format(above=above, own=own), format="text")

    assert status == report.status("proactive.compulsory_measures.decisions")
    assert report.proactive.licences.decisions in {read, None}


def test_nothing_is_not_cut():
    """Where no digits stand there is no way of cutting them."""
    assert [] == cuts([], [(1, ())], 1_000)


NUMBERED = """
| 第二十条第（一）项 | | | | |
| 信息内容 | {head} | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 1 | 0 | 0 | 3 |
| 行政规范性文件 | 2 | 4 | 0 | 5 |
| 第二十条第（五）项 | | | | |
| 信息内容 | {head} | 本年处理决定数量 | | |
| 行政许可 | {third} | 7 | | |
"""


@pytest.mark.parametrize(
    ("head", "third"), [("行次", "3"), ("序号", "3"), ("备注", "3"), ("行次", "4"), ("代码", "A4")]
)
def test_a_column_under_a_head_of_its_own_holds_no_figure_of_a_row(head, third):
    """What an office prints between label and figures is left out where it has a head, be it a number or not."""
    report = readers.reads(NUMBERED.format(head=head, third=third), format="markdown")

    assert [(0, 0, 3), (4, 0, 5)] == [tuple(report.proactive.rules), tuple(report.proactive.normative_documents)]


OTHERS = {"102 | 0 | 3": "A1 | 1 | 0 | 2", " |  | 3 | ": " | 1 | 0 | 2", " |  |  | 3": "4 | 1 | 0 | 2"}
"""The row below one, where it is another: with a code, or with the figures of one column more or as many as are due."""


@pytest.mark.parametrize(
    ("heads", "row", "expected"),
    [
        ("本年制发件数 | 本年废止件数 | 现行有效件数 | 单位", " | 3 |  | 件", [None, 3, None]),
        ("本年制发件数 | 本年废止件数 | 现行有效件数 | 占比", " |  | 3 | 10%", [None, None, 3]),
        ("代码 | 本年制发件数 | 本年废止件数 | 现行有效件数", "102 |  | 3 | ", [None, 3, None]),
        ("代码 | 本年制发件数 | 本年废止件数 | 现行有效件数", "A2 |  | 3 | ", [None, 3, None]),
        ("代码 | 本年制发件数 | 本年废止件数 | 现行有效件数", "102 | 0 | 3", [None] * 3),
        ("本年制发件数 | 本年废止件数 | 现行有效件数 | ", "1 | 0 | 3 | 7", [None] * 3),
        (
            "本年制发件数 | 本年废止件数 | 现行有效件数 | 本年制发件数 | 本年废止件数 | 现行有效件数",
            " | | | 9 | | 4",
            [None] * 3,
        ),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", " | 3 |  | 件", [None, 3, None]),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", " | 3 |  | 10%", [None, 3, None]),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", " | 3 |  | 10¹", [None] * 3),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", " | 3 |  | 若干", [None] * 3),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", "A2 |  | 3 | ", [None] * 3),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", " |  | 3 | ", [None, 3, None]),
        ("本年制发件数 | 本年废止件数 | 现行有效件数", " |  |  | 3", [None] * 3),
    ],
)
def test_blank_cells_beside_columns_of_an_office(heads, row, expected):
    """A unit, a share or a code beside figures moves none of them into a blank cell, nor those of another column."""
    other = OTHERS.get(row, row)
    lines = [f"| 信息内容 | {heads} |", f"| 规章 | {row} |", f"| 行政规范性文件 | {other} |", LAST]

    assert expected == list(readers.reads("\n".join(lines), format="text").proactive.rules)


def test_many_rows_are_numbered_without_a_head(text):
    """Figures count no whole table from 1 on by chance."""
    rows = [(line.partition(" ")) for line in text.splitlines()]
    numbers = iter(range(1, 99))
    grid = "\n".join(
        f"{label}\t{next(numbers)}\t" + values.replace(" ", "\t") if values.count(" ") == 6 else f"{label} {values}"
        for label, _, values in rows
    )

    assert dict(readers.reads(text).cells()) == dict(readers.reads(grid, format="text").cells())


SPACED = """
| 信息内容 | | 本年制发件数 | {between} | 本年废止件数 | | 现行有效件数 | |
| 规章 | | {rules} | |
| 行政规范性文件 | | 2 | | | | 5 | |
"""


@pytest.mark.parametrize(
    ("between", "rules", "expected"),
    [
        ("", "1 | | 2 | | 3", [(1, 2, 3), (2, None, 5)]),
        ("", "| | 2 | | 2", [(None, 2, 2), (2, None, 5)]),
        ("", "2 | 3 | | | ", [(None, None, None), (2, None, 5)]),
        ("其中", "| | 2 | | 2", [(None, 2, 2), (2, None, 5)]),
    ],
    ids=["whole rows", "blanks", "a figure between heads", "text between heads"],
)
def test_heads_with_cells_between_them(between, rules, expected):
    """Where a blank cell follows each head, a row's cells stand below the heads, and nothing else is one."""
    table = readers.reads(SPACED.format(between=between, rules=rules), format="text").proactive

    assert expected == [tuple(table.rules), tuple(table.normative_documents)]


def test_a_cell_that_begins_with_another_rows_label():
    """A row's label with more in its cell is no figure of the label that stands before it."""
    label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    rows = f"{RECEIVED} | 1 | 0 | 0 | 0 | 0 | 0 | 1\n（六）其他处理 | {label}12 | 0 | 0 | 2 | 0 | 7 | 21"

    table = readers.reads(rows, format="text").applications

    assert ("2021", [1, *[0] * 5, 1]) == (table.edition, list(table.received))


BESIDE = """
| 信息内容 | 本年制发件数 | 其中：联合制发 | 本年废止件数 | 现行有效件数 |
| 规章 | {rules} |
| 行政规范性文件 | 2 | 1 | 0 | 5 |
"""


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("1 | 9 | 2 | 3", (1, 2, 3)),
        ("1 | 9 | | 3", (1, None, 3)),
        ("1 | 9 | 2", (None, None, None)),
        ("1 | | 9 | 2 | 3", (None,) * 3),
    ],
    ids=["a figure in it", "a blank beside it", "a row without it", "a cell too many"],
)
def test_a_further_column_between_the_heads(rules, expected):
    """A column that an office adds between those of the form is left out, where a row has a cell for each of them."""
    table = readers.reads(BESIDE.format(rules=rules), format="text").proactive

    assert [expected, (2, 0, 5)] == [tuple(table.rules), tuple(table.normative_documents)]


APART = [
    ["行政复议"],
    RESULTS[:5],
    BELOW[:5],
    ["未经复议直接起诉"],
    RESULTS[:5],
    BELOW[5:10],
    ["复议后起诉"],
    RESULTS[:5],
    BELOW[10:],
]
ROWS = [[ROUTES[0], *BELOW[:5]], [ROUTES[2], *BELOW[5:10]], [ROUTES[3], *BELOW[10:]]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["项目", *RESULTS[:5]], *ROWS], BELOW),
        (APART, BELOW),
        ([RESULTS, BELOW], BELOW),
        ([[*ROUTES], RESULTS, ["件"] * 15, BELOW], BELOW),
        ([[*ROUTES], RESULTS, ["2022年", *[""] * 14], BELOW], BELOW),
        ([["项目", "结果纠正", "结果维持", *RESULTS[2:5]], *ROWS], None),
        ([["项目", *RESULTS[:5]], *ROWS[:2], [ROUTES[3], *BELOW[10:14], "3"]], None),
        ([["项目", *RESULTS[:5]], *ROWS[:2], [ROUTES[3], *BELOW[10:14]]], None),
        ([["结果纠正", "结果维持", *RESULTS[2:]], BELOW], None),
        ([RESULTS[:14], BELOW[:14]], None),
        ([[*ROUTES], RESULTS, ["1", "0", "0", "0 1", *["0"] * 10, ""]], None),
        ([[*ROUTES], RESULTS, ["1", "2", "3", "", "", *["0"] * 10]], None),
        ([[*ROUTES], RESULTS, ["2", "2", "0", "0", "2", *["0"] * 9, ""]], None),
        ([[*ROUTES], RESULTS, ["", "3", "2", "3", "0", "8", *["0"] * 9]], None),
        ([[*ROUTES], RESULTS, ["", "3", "2", "0", "9", *["0"] * 10]], ["", "3", "2", "0", "9", *["0"] * 10]),
    ],
    ids=[
        "a row for each part",
        "each part with its heads",
        "no labels above the heads",
        "a row of words below the heads",
        "a row of one text below the heads",
        "two heads in each other's place",
        "a sum that fails",
        "a cell lost",
        "no labels, and two heads in each other's place",
        "no labels, and a head lost",
        "two figures in one cell, and a blank cell",
        "blank cells lost before a total",
        "a cell doubled, and a blank cell",
        "a blank cell before the first figure, and one lost behind it",
        "a blank cell, and a sum that fails wherever it stands",
    ],
)
def test_parts_of_the_last_table_stand_otherwise(rows, expected):
    """表四 is read from rows and from parts below each other, and without the labels of its parts; else left."""
    lines = [
        HEAD,
        f"{RECEIVED}\t{'	'.join(['0'] * 7)}",
        "四、政府信息公开行政复议、行政诉讼情况",
        *map("\t".join, rows),
        LAST,
    ]
    read = readers.reads("\n".join(lines), format="text").remedies.flat

    assert [int(text) if text else None for text in expected] == list(read) if expected else set(read) <= {None}


@pytest.mark.parametrize("separator", [" ", "\t"])
def test_a_figure_below_more_heads_than_its_row_has_columns(separator):
    """One figure below three heads may stand under any of them; heads of a block further above do not concern a row."""
    lines = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "1", "0", "3"],
        ["行政规范性文件", "2", "0", "5"],
        ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        ["行政处罚", "7"],
        ["行政强制", "8"],
        ["行政事业性收费", "9"],
        [LAST],
    ]
    report = readers.reads("\n".join(map(separator.join, lines)), format="text", year=2022)
    penalties = report.proactive.penalties.decisions

    assert ([1, 0, 3], None, 9) == ([*report.proactive.rules], penalties, report.proactive.administrative_fees.amount)
    assert "表头的列数多于表式" in report.reason("proactive.penalties.decisions", lang="zh")


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("11 1 5 8 3 5 22", [None] * 7),
        ("11 1 5 8 3 5 33", [11, 1, 5, 8, 3, 5, 33]),
        ("10 1 5 8 3 5 22", [10, 1, 5, 8, 3, 5, 22]),
    ],
    ids=["the number of the row, and a blank cell", "a sum that holds", "another row's number"],
)
def test_the_number_of_a_row_whose_label_is_broken(figures, expected):
    """Between the parts of a label the number of its row may stand, with a blank cell lost among its figures."""
    rows = {row.key: f"{row.label} 0 0 0 0 0 0 0" for row in FORMS["2021"].tables[Section.APPLICATIONS].rows}
    rows["enforcement_file"] = f"7.属于行政执\n{figures}\n法案卷"
    text = "\n".join(["某县公安局2022年政府信息公开工作年度报告", HEAD, *rows.values()])

    assert expected == list(readers.reads(text, format="text").applications.row("enforcement_file"))


@pytest.mark.parametrize(
    ("figures", "expected"),
    [("1 5 8 3 5 22", [None] * 7), ("1 5 8 3 5 0 22", [1, 5, 8, 3, 5, 0, 22])],
    ids=["a blank cell lost", "all cells"],
)
def test_the_numbers_of_rows_behind_their_labels(figures, expected):
    """Where each row has its number behind its label no number is a figure, also where a blank cell is lost."""
    table = FORMS["2021"].tables[Section.APPLICATIONS]
    rows = {row.key: f"{row.label} {number} 0 0 0 0 0 0 0" for number, row in enumerate(table.rows, 1)}
    rows["enforcement_file"] = rows["enforcement_file"].replace("0 0 0 0 0 0 0", figures)
    text = "\n".join(["某县公安局2022年政府信息公开工作年度报告", HEAD, *rows.values()])
    applications = readers.reads(text, format="text").applications

    assert ([0] * 7, expected) == (
        list(applications.row("process_information")),
        list(applications.row("enforcement_file")),
    )
