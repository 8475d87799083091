"""Tables whose cells stand between bars: one below the other, or in rows without bars at both ends."""

import pytest

import govinfo
from govinfo import readers
from govinfo.readers.plain_text.stacked_cells import upright

HEAD = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
RECEIVED, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
GRANTED, PARTLY = "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
TOLD = "values are due after the label"
DOUBT = "cells stand there, and which of the empty ones are its own cannot be told"


def proactive(text):
    """The first two rows of 表二 that a text states."""
    table = readers.reads(text, format="text").proactive
    return [tuple(table.row("rules")), tuple(table.row("normative_documents"))]


def applications(*rows):
    """The rows that a text with these lines below the head of 表三 states, and why the blank ones are blank."""
    report = readers.reads("\n".join([HEAD, *rows]), format="text")
    keys = ("received", "carried_in", "granted")
    return [tuple(report.applications.row(key)) for key in keys], [
        report.reason(f"applications.{key}.total") for key in keys
    ]


@pytest.mark.parametrize(
    "text",
    [
        "信息内容\n|\n本年制发件数\n|\n规章\n|\n7\n|\n|\n31\n|\n行政规范性文件\n|\n4\n|\n0\n|\n9\n|\n行政许可\n|\n2\n|\n行政处罚",
        "信息内容 | |\n规章 |\n7 |\n |\n31 | |\n行政规范性文件 |\n4 |\n0 |\n9 | |\n行政许可 |\n2 | |\n行政处罚",
        "|\n信息内容 |\n|\n规章 |\n7 |\n|\n31 | |\n|\n行政规范性文件 |\n4 |\n0 |\n9 | |\n|\n行政许可 |\n2 |\n行政处罚",
        "信息内容\n|\n|||\n规章\n|\n7\n|\n|\n31\n|\n||\n行政规范性文件\n|\n4\n|\n0\n|\n9\n|\n||\n行政许可\n|\n2\n|\n||||\n行政处罚",
        "信息内容\n\n｜\n\n规章\n\n｜\n7\n\n｜\n｜\n31\n\n｜\n行政规\n范性文件\n｜\n4\n｜\n0\n｜\n9\n｜\n行政许可\n｜\n2\n｜\n行政处罚",
        "信息内容\n|\n|\n| 规章\n| 7\n|\n| 31\n| 行政规范性文件\n| 4\n| 0\n| 9\n| 行政许可\n| 2\n| 行政处罚",
        "信息内容\n|\n本年制发件数\n规章\n|\n7\n|\n\n|\n31\n行政规范性文件\n|\n4\n|\n0\n|\n9\n行政许可\n|\n2\n行政处罚",
    ],
    ids=[
        "a bar behind each cell",
        "a bar at the end of each line, two at the end of a row",
        "a bar before each row and several behind it",
        "several bars behind each row",
        "bars of full width, a label in two lines",
        "a bar before each cell",
        "a bar between cells and none between rows",
    ],
)
def test_cells_one_below_the_other(text):
    """Two bars with nothing between them are an empty cell, and bars behind the last cell of a row are none of it."""
    assert [(7, None, 31), (4, 0, 9)] == proactive(text)


def test_where_a_cell_stood():
    """A figure between bars leads to its line, and the reason of an empty cell says so."""
    report = readers.reads("信息内容\n|\n规章\n|\n7 |\n|\n31\n|\n行政规范性文件\n|\n4\n|\n0\n|\n9\n|\n", format="text")

    assert ("line 5", "7") == (
        (span := report.source("proactive.rules.issued")).place,
        span.raw,
    )
    assert ("", "the cell is empty") == (
        report.source("proactive.rules.repealed").raw,
        report.reason("proactive.rules.repealed"),
    )
    assert "" == report.narrative.preface


@pytest.mark.parametrize(
    ("rules", "documents", "reasons"),
    [
        ("7\n|\n|\n31\n|\n|\n", "4\n|\n0\n|\n|\n|\n", (None, "the cell is empty")),
        ("|\n|\n|\n|\n", "4\n|\n0\n|\n9\n|\n", ("the cell is empty", None)),
        ("7\n|\n31\n|\n|\n", "4\n|\n0\n|\n9\n|\n|\n", (f"3 {TOLD}; 3 {DOUBT}", f"3 {TOLD}; 4 {DOUBT}")),
        ("7\n|\n|\n|\n|\n", "4\n|\n0\n|\n|\n|\n", (f"3 {TOLD}; 4 {DOUBT}", f"3 {TOLD}; 4 {DOUBT}")),
        ("7\n|\n31\n|\n", "4\n|\n0\n|\n9\n|\n", (f"3 {TOLD}; 2 stand there", None)),
        ("7\n|\n|\n|\n3\n|\n", "4\n|\n0\n|\n9\n|\n", (f"3 {TOLD}; 4 stand there", None)),
        ("7\n1\n|\n0\n|\n31\n|\n", "4\n|\n0\n|\n9\n|\n", (f"3 {TOLD}; 0 stand there", None)),
    ],
    ids=[
        "as many as the row above",
        "an empty row",
        "rows of different counts",
        "no row shows its end",
        "a cell too few",
        "a cell too many",
        "two figures in a cell",
    ],
)
def test_empty_cells_at_the_end_of_a_row(rules, documents, reasons):
    """They are told from bars behind the row by a row of as many cells with a figure in the last that is due."""
    text = f"信息内容\n|\n规章\n|\n{rules}行政规范性文件\n|\n{documents}行政许可\n|\n2\n|\n"
    report = readers.reads(text, format="text")

    assert reasons == tuple(report.reason(f"proactive.{row}.in_force") for row in ("rules", "normative_documents"))


def test_a_figure_in_a_row_with_more_cells_than_the_others():
    """Where the other rows end in an empty cell, a figure in the last that is due may have been pushed there."""
    cells = "|\n5\n|\n0\n|\n0\n|\n0\n|\n0\n|\n2\n|\n|"
    pushed = cells.replace("5", "5\n|\n5")
    rows, reasons = applications(
        f"{RECEIVED}\n{cells}",
        f"{CARRIED}\n{pushed}",
        f"{GRANTED}\n{cells}",
        f"{PARTLY}\n{cells}",
    )

    assert [(5, 0, 0, 0, 0, 2, None), (None,) * 7, (5, 0, 0, 0, 0, 2, None)] == rows
    assert f"7 {TOLD}; 8 {DOUBT}" == reasons[1]


def test_remedies_one_below_the_other():
    """Fifteen cells below the labels, the last with a figure; bars behind them are none, and fewer are not read."""
    labels = "复议维持\n|\n行政复议\n|\n未经复议直接起诉\n|\n复议后起诉\n|\n总计\n|\n"
    cells = "1\n|\n|\n0\n|\n0\n|\n1\n|\n" + "0\n|\n" * 9 + "3\n|\n"
    text = f"{HEAD}\n|\n{RECEIVED}\n|\n0\n|\n四、政府信息公开行政复议、行政诉讼情况\n{labels}"

    assert (1, None, 0, 0, 1) == tuple(readers.reads(f"{text}{cells}|\n|\n", format="text").remedies.review)
    short = readers.reads(f"{text}|\n{cells[5:]}|\n|\n", format="text")
    assert "15 values are due below the labels; 13 stand there" == short.reason("remedies.review.total")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (
                f"{RECEIVED} | 3 | | | | | | 3 |",
                f"{CARRIED} | | | | | | | 0 |",
                f"三、本年度办理结果 | {GRANTED} | 1 | | | | | | 1 |",
                f"| {PARTLY} | | | | | | | 0 |",
            ),
            [(3, None, None, None, None, None, 3), (None,) * 6 + (0,), (1, None, None, None, None, None, 1)],
        ),
        (
            (
                f"{RECEIVED} | 821 | 35 |  |  | 2 | 1 | 859",
                f"{CARRIED} | 4 |  |  |  |  |  |",
                f"三、本年度办理结果 | {GRANTED} | 1 | 0 | 0 | 0 | 0 | 0 | 1",
                f"| {PARTLY} | 1 |  |  |  |  |  | 1",
            ),
            [(821, 35, None, None, 2, 1, 859), (4, *(None,) * 6), (1, 0, 0, 0, 0, 0, 1)],
        ),
    ],
    ids=["a bar behind each cell", "a bar between cells"],
)
def test_rows_without_a_bar_before_them(rows, expected):
    """A bar at the end of a line ends the last cell, or opens an empty one where the other lines end without."""
    assert expected == applications(*rows)[0]


@pytest.mark.parametrize(
    "rows",
    [
        (
            f"{RECEIVED} | 3 | | | | | | 3 |",
            f"{CARRIED} | 1 | | | | | |",
            f"{GRANTED} | | | | | | | 0 |",
            f"{PARTLY} | 1",
        ),
        (f"{RECEIVED} | 3 | | | | | 3", f"{CARRIED} | 1 | | | | | |", f"{GRANTED} | | | | | | 0", f"{PARTLY} | 1"),
    ],
    ids=["most lines end in one", "no line has as many cells"],
)
def test_a_bar_at_the_end_that_may_open_a_cell_or_not(rows):
    """Where the other lines do not show which, the row is left with the reason."""
    found, reasons = applications(*rows)

    assert ((None,) * 7, f"7 {TOLD}; 7 {DOUBT}") == (found[1], reasons[1])


def test_a_group_between_a_label_and_its_figures_is_no_figure():
    """A row that holds another label of the form beside its own is left."""
    row = f"| {RECEIVED} | （五）不予处理 | 1 | 0 | 0 | 0 | 0 | 1 |"
    others = f"| {CARRIED} | 2 | 0 | 0 | 0 | 0 | 0 | 2 |", f"| {GRANTED} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |"

    assert [(None,) * 7, (2, 0, 0, 0, 0, 0, 2)] == applications(row, *others, f"| {PARTLY} |")[0][:2]


def test_lines_that_are_rows_themselves():
    """Empty rows, rules and rows between bars are read line by line; what stands on its own outside is no cell."""
    lines = [
        "信息内容 | 数量",
        "| | |",
        "|---|---|",
        "3",
        "| 9 |",
        "\t",
        "规章\t0\t1",
        "|",
        "甲",
        "乙",
        "丙",
        "-5-",
        "|",
    ]

    assert {} == upright(lines)
    stretch = ["甲 |", "乙", "丙", " ", "丁", "|", "4", "4", "\t", "|", "||"]
    cells = {0: ["甲"], 1: ["乙"], 3: [], 4: ["丁"], 5: [], 6: ["4␣4"], 7: [], 8: [], 9: [], 10: ["␀", "␀"]}
    assert cells == upright(stretch)


@pytest.mark.parametrize("bars", ["||", "| |"])
def test_bars_that_merged_cells_take_up_are_no_column(bars):
    """A row has fewer of them behind its figures where it has a group before its label: the figures are whole."""
    text = (
        "| 信息内容 | 本年收费金额（单位：万元） | |\n三、收到和处理政府信息公开申请情况\n"
        "| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 | ||\n"
        "| 三、本年度办理结果 | （一）予以公开 | 0 | 0 | 103 | 0 | 0 | 1 | 104 |\n"
        "| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 1 | |\n"
        "| 四、结转下年度继续办理 | 0 | 0 | 103 | 0 | 0 | 0 | 103 | |\n"
    )
    report = readers.reads(text.replace("||", bars), format="text")

    assert (0, 0, 103, 0, 0, 1, 104) == tuple(report.applications.granted)


def test_a_single_bar_fills_up_a_row_as_wide_as_the_others():
    """Blank cells stand in the rows; the one with a group before its label has a cell more and a bar less behind."""
    text = (
        "三、收到和处理政府信息公开申请情况\n"
        "| 自然人 | 法人或其他组织 | 总计 | |||||||\n"
        "| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||\n"
        "| 一、本年新收政府信息公开申请数量 | 4 |  |  |  |  |  | 4 | ||\n"
        "| 二、上年结转政府信息公开申请数量 |  |  |  |  |  |  |  | ||\n"
        "| 三、本年度办理结果 | （一）予以公开 | 3 |  |  |  |  |  | 3 | |\n"
        "| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 |  |  |  |  |  | 1 | ||\n"
        "| （三）不予公开 | 1.属于国家秘密 |  |  |  |  |  |  |  | |\n"
    )
    report = readers.reads(text, format="text")

    assert (4, *[None] * 5, 4) == tuple(report.applications.received)
    assert (3, *[None] * 5, 3) == tuple(report.applications.granted)


def test_bars_of_a_page_leave_the_lines_of_its_tables_alone():
    """The head of a page in a frame, tables in lines without bars: only what stands near bars are cells behind bars."""
    head = (
        "|\n某局2023年政府信息公开工作年度报告\n|\n||||||||\n| 2024-01-20 点击数:3 | |||||\n|\n|\n根据《条例》编制。\n"
    )
    table = "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n1\n6\n行政规范性文件\n2\n0\n0\n行政许可\n"
    report = readers.reads(head + table, format="text")

    assert [0, 1, 6, 2, 0, 0] == [value for _, value in report.cells() if value is not None]


def test_a_table_of_which_nothing_is_read_is_told(text):
    """Labels found and no figure settled: the report has the table, and what could not be told is found."""
    report = readers.reads("信息内容\n规章 1 0\n行政规范性文件 0 3\n行政许可 1 2\n", format="text")

    assert report.proactive.present
    assert "3 values are due after the label; 2 stand there" == report.reason("proactive.rules.issued")
    assert ["表二有7个单元格印有数字而无法确定"] == [
        finding.message.partition("：")[0] for finding in govinfo.check(report, select={"C101", "C108"}, lang="zh")
    ]


def test_a_column_without_a_head_before_the_others_leaves_a_shorter_row():
    """As many figures as the form has columns, and a head more than that, which is blank: which is whose is open."""
    text = (
        f"{HEAD}\n| 情形 | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
        f"| {RECEIVED} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| {CARRIED} | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
        f"| {GRANTED} | 9 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
    )
    report = readers.reads(text, format="text")

    assert (None,) * 7 == tuple(report.applications.received)
    assert "该行单元格与表头的列对不上，无法确定数字属于哪一列" == report.reason(
        "applications.received.total", lang="zh"
    )


def test_a_row_as_long_as_the_others_of_which_a_cell_is_two():
    """A word in place of a bar makes one cell of two: behind it the total stands a column too far to the left."""
    lines = [f"| {label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |" for label in (CARRIED, GRANTED, PARTLY)]
    received, carried, granted = applications(f"| {RECEIVED} | 32 | 2 | 0 | 0 | 0 程 0 | 34 | |", *lines)[0]

    assert (None,) * 7 == received
    assert (0,) * 7 == carried == granted


FILLED_UP = """
第二十条第（一）项 | |||
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 4 | |
行政规范性文件 | 3 | {rest}
第二十条第（五）项 | |||
信息内容 | 本年处理决定数量 | ||
行政许可 | 7 | ||
"""


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("0 | 9 |", [(None, None, None), (3, 0, 9)]),
        ("||", [(None, None, None), (None, None, None)]),
        (" | 9 |", [(0, 4, None), (3, None, 9)]),
    ],
    ids=["a blank cell fell out of one row", "out of both", "blank cells are kept"],
)
def test_bars_that_fill_up_a_row(rest, expected):
    """Bars one right behind the other fill up a row with fewer cells, of which the blank ones may have fallen out."""
    text = FILLED_UP.format(rest=rest)
    assert expected == proactive(text)
    assert readers.reads(text, format="text").proactive.licences.decisions == 7


STACKED = """
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
规章 |
0 |
4 |
|
行政规范性文件 |
3 |
{rest}
第二十条第（五）项 |
|||
信息内容 |
本年处理决定数量 |
||
行政许可 |
7 |
||
"""


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("0 |\n9 |", [(None, None, None), (3, 0, 9)]),
        ("||", [(None, None, None), (None, None, None)]),
        ("|\n9 |", [(0, 4, None), (3, None, 9)]),
    ],
    ids=["a blank cell fell out of one row", "out of both", "blank cells are kept"],
)
def test_bars_that_fill_up_cells_one_below_the_other(rest, expected):
    """So do bars by themselves in a line where each cell has a line; a single one may be an empty cell."""
    assert expected == proactive(STACKED.format(rest=rest))


def test_bars_below_heads_are_no_cells_of_the_figures():
    """Where blank cells fell out, bars that fill up the heads of 表四 do not make up for them."""
    routes = [
        "行政复议",
        "行政诉讼",
        "结果维持",
        "结果纠正",
        "其他结果",
        "尚未审结",
        "总计",
        "未经复议直接起诉",
        "复议后起诉",
    ]
    heads = [*routes, *routes[2:7], *routes[2:7]]
    told = "\n".join([*(f"{one} |" for one in heads), "|||||", *(f"{one} |" for one in "0916769145"), "|||||"])
    report = readers.reads(STACKED.format(rest="0 |\n9 |") + told, format="text")

    assert {None} == {value for address, value in report.cells() if address.startswith("remedies.")}
    assert (3, 0, 9) == tuple(report.proactive.normative_documents)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["3", "2", "3", "1", "9"], (3, 2, 3, 1, 9)),
        (["3", "", "3", "1", "7"], (None,) * 5),
        (["", "2", "3", "1", "6"], (None,) * 5),
    ],
    ids=["no blank cell", "a blank cell, for which no bar of its own line stands", "the first cell blank"],
)
def test_a_bar_before_each_row_is_no_blank_cell(cells, expected):
    """Where one stands before the heads of 表四 too, a blank in the first place may be no more than that."""
    heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    rows = [["行政复议", "行政诉讼"], [*heads, "未经复议直接起诉", "复议后起诉"], heads * 2, [*cells, *["0"] * 10]]
    lines = "".join("|\n" + "".join(f"{cell} |\n\n" if cell else "|" for cell in row) for row in rows)
    text = (
        f"{HEAD}\n|\n{RECEIVED} |\n0 |\n四、政府信息公开行政复议、行政诉讼情况\n{lines}五、存在的主要问题及改进情况\n"
    )

    assert expected == tuple(readers.reads(text, format="text").remedies.review)


@pytest.mark.parametrize(
    ("figures", "heads", "read"),
    [(15, "|" * 40, True), (14, "|" * 40, False), (15, "", False)],
    ids=["a figure for each cell", "a figure less", "heads that nothing fills up"],
)
def test_bars_that_fill_up_the_rows_of_the_last_table(figures, heads, read):
    """However many stand behind heads and figures: a figure for each cell, and none but blank ones beside them."""
    rows = ["行政复议 | 行政诉讼", "未经复议直接起诉 | 复议后起诉", " | ".join(([*"01236"] * 4)[:figures])]
    text = f"{HEAD}\n{RECEIVED} | 0 | 0 |\n四、政府信息公开行政复议、行政诉讼情况\n" + "".join(
        f"{row} |{bars}\n" for row, bars in zip(rows, [heads, heads, "|" * 40], strict=True)
    )
    told = (*readers.reads(text, format="text").remedies.review,)

    assert ((0, 1, 2, 3, 6) if read else (None,) * 5) == told


def test_bars_between_all_pieces_of_a_text_are_no_cells():
    """As a program joins the texts of a page: each line but the first begins with a bar, each but the last ends in one.

    Where the page has an empty cell, nothing stands in the text, and nothing in it is made of a bar.
    """
    rows = [f"|{RECEIVED}|12|2|0|0|1|0|15|", f"|{CARRIED}|7|78|312|8|415|820|", f"|{GRANTED}|4|1|0|0|1|0|6|"]
    others = [f"|{label}|1|0|0|0|0|0|1|" for label in (PARTLY, "1.属于国家秘密", "2.其他法律行政法规禁止公开")]
    lines = (f"|{HEAD}|", "|", *rows, *others, "|", "|五、存在的主要问题及改进情况|")
    report = readers.reads("\n".join(["某县财政局2023年政府信息公开工作年度报告|", *lines, "|无。"]), format="text")

    assert (12, 2, 0, 0, 1, 0, 15) == tuple(report.applications.received)
    assert (None,) * 7 == tuple(report.applications.carried_in)
    assert (4, 1, 0, 0, 1, 0, 6) == tuple(report.applications.granted)
    assert "7 values are due after the label; 6 stand there" == report.reason("applications.carried_in.total")
