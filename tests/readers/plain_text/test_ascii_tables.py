"""Tables drawn in plain text."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import LIMITS
from govinfo.readers.plain_text import ascii_tables
from govinfo.readers.plain_text.inline_markup import shown
from govinfo.report.annual import zero
from govinfo.writers import render
from hostile.growth import MOST, power


def page():
    return StreamBuilder(None, LIMITS)


def cells(text, read):
    found = page()

    assert read(text, found)
    return [line.split("\t") for line in found.stream().lines]


def wide(text, columns):
    return text + " " * (columns - 2 * len(text) + sum(map(str.isascii, text)))


def test_a_grid_is_read_with_its_spans():
    """A cell is what its borders enclose, whatever lines and columns it spans; its lines are put together."""
    text = """
前言
+------+-------------+
| 自然 |    组织     |
|  人  +------+------+
|      | 企业 |  3   |
+------+------+------+
后文
"""

    assert [["前言"], ["自然人", "组织"], ["企业", "3"], ["后文"]] == cells(text, ascii_tables.grids)


BOXED = """
┌────────┬───┐
│“规 章” │ 3 │
├────────┼───┤
│ 行政   │12 │
│ 许可   │ 4 │
└────────┴───┘
"""
WIDE_QUOTES = BOXED.replace("“规 章” ", "“规章”")
WIDE_SIGNS = """
┌────┬──┐
│“规章”│3   │
├────┼──┤
│行政    │12  │
│许可    │4   │
└────┴──┘
"""


@pytest.mark.parametrize("text", [BOXED, WIDE_QUOTES, WIDE_SIGNS], ids=["narrow signs", "wide quotes", "wide signs"])
def test_a_box_is_a_grid_however_wide_its_signs_are_drawn(text):
    """The lines of a cell are put together, but two numbers below each other stay two."""
    (first, _), second = cells(text, ascii_tables.grids)

    assert ("“规章”", ["行政许可", "12\n4"]) == (first.replace(" ", ""), second)


def test_wide_and_combining_characters_keep_their_columns():
    """Columns are those of a terminal: a wide character takes two, a combining one none."""
    assert [["e\u0301中", "x"]] == cells("+----+---+\n| e\u0301中|x  |\n+----+---+", ascii_tables.grids)


@pytest.mark.parametrize(
    "text",
    [
        "前言",
        "+---+\n| a\n+---+",  # a line is too short
        "+---+\n| a |\n|   |",  # no border below
        "+---+---+\n| a | b |\n+---+ - +\n| c   d |\n+-------+",  # a border is broken
        "+-- +\n| a |\n+---+",  # the rule is none
        "+---+---+\n| a | b |\n+-- +---+\n| c | d |\n+---+---+",  # a cell begins under half a border
        "+---+\n a   \n+---+",  # a border is missing
    ],
)
def test_what_is_not_closed_is_no_grid(text):
    """A text whose grids do not close is left to be read as running text."""
    assert not ascii_tables.grids(text, page())


def test_a_broken_grid_is_still_running_text():
    """The tables of a text whose grids were damaged are read between their bars all the same."""
    text = render(zero("2021", organ="某局", year=2023), "text")
    broken = text.replace("+--------+", "+-------+", 1)

    assert zero("2021").applications.flat == readers.reads(broken, format="text").applications.flat


def test_pipe_tables_are_read_with_their_escapes():
    """Headings lose their marks, escaped characters stand for themselves, a short row's last cell spans the rest."""
    text = "# 标题\n\n\\# 一\\*\n\n| a\\|b | c |\n|:---|---:|\n| 1 | 2 |\n| 3 |\n后文"

    assert [["标题"], ["# 一*"], ["a|b", "c"], ["1", "2"], ["3"], ["后文"]] == cells(text, ascii_tables.pipes)


def test_pipe_tables_need_no_bars_at_their_ends():
    """What stands beside a bar at the end of a line is an empty cell there; of a table with such bars it is none."""
    bare = "a | **b** | c\n--- | :-: | ---\n1 | 2 | \n | 5 | \n后文"
    closed = "| a | b | c |\n|:-|-|-|\n1 | 2 |  |\n| | 5 | |\n后文"

    expected = [["a", "b", "c"], ["1", "2", ""], ["", "5", ""], ["后文"]]
    assert expected == cells(bare, ascii_tables.pipes) == cells(closed, ascii_tables.pipes)


@pytest.mark.parametrize("rule", ["--- | ---: | :-: | -", "|:-|-|-|-|", "|---|---|---|---|"])
def test_a_text_with_a_ruled_table_is_markdown_whatever_its_name(rule):
    """Bold labels and figures among bars, in a file that is called a text."""
    rows = ("信息内容 | **本年制发件数** | 本年废止件数 | 现行有效件数", rule, "**规章** | **3** | 0 | 15")
    text = "\n".join(["二、主动公开政府信息情况", "", *rows, "**行政规范性文件** | 61 | `59` | 422"])
    report = readers.reads(text, document="a.txt")

    assert ([3, 0, 15], [61, 59, 422]) == ([*report.proactive.rules], [*report.proactive.normative_documents])
    assert "markdown" == report.provenance.format


def test_dashes_between_bars_may_say_that_there_is_nothing():
    """A row of single dashes rules no table of a text."""
    text = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | - | - | -\n行政规范性文件 | 61 | 59 | 422"

    assert "text" == readers.reads(text).provenance.format


@pytest.mark.parametrize(
    "text",
    [
        "标题",
        "| a | b |",
        "| a |\n|---|\n| 1 | 2 |",
        "a | b\n| c |\n|---|",
        "标题\n|---|\n| 1 |",
        "a | b\n- | -\n| 1 | 2 | 3",
    ],
)
def test_other_tables_are_not_taken_for_pipe_tables(text):
    """A row longer than the head, a missing head, bars outside the tables: the text is read as running text."""
    assert not ascii_tables.pipes(text, page())


def test_markdown_without_tables_of_the_form_is_refused():
    """A Markdown text that is no report is told as any other."""
    with pytest.raises(ReadError):
        readers.reads("# 标题\n\n| a |\n|---|\n| 1 |\n", format="markdown")


@pytest.mark.parametrize(
    ("written", "said", "asides"),
    [
        ("**12**", "12", []),
        ("`12`", "12", []),
        ("[12](#note)", "12", []),
        ("1<br>2", "1\n2", []),
        ("12<sup>1</sup>", "12¹", ["1"]),
        ("~~3~~12", "12", ["3"]),
        ("<del>3</del>12", "12", ["3"]),
        ("1~~3~~2", "1~~3~~2", ["3"]),
        (r"\~~3~~", "~~3~~", []),
        ("2*3*4", "2*3*4", []),
        ("**规章", "**规章", []),
        ("<span lang='EN-US' style='font-size:9pt'><b>12</b></span><o:p></o:p>", "12", []),
        ("<p align=center>1</p><div>2</div>", "\n1\n\n2\n", []),
        ("1<br />2<br/>3", "1\n2\n3", []),
        ("<span style='display: none'>3</span>12", "<span style='display: none'>312", []),
        ("<spam>12", "<spam>12", []),
    ],
)
def test_what_a_cell_of_markdown_shows(written, said, asides):
    """Marks of emphasis, code and links are no text; what is struck or raised is none of a figure beside it."""
    text, found = shown(written)

    assert (said, asides) == (text, [one.text for one in found])


def test_markdown_with_the_tags_of_an_editor():
    """It may begin with a tag, and tags may break over lines: tables that are ruled are Markdown's, and prose is."""
    opened = '<span\nstyle="font-family:仿宋">'
    prose = f"{opened}一、总体情况</span>\n\n{opened}无。</span>"
    figure = opened.replace("\n", " ") + "12</span>"
    table = f"| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政许可 | {figure} |"
    text = f"<div class='TRS_Editor'>\n\n{prose}\n\n{table}\n</div>\n"
    report = readers.reads(text)

    assert ("markdown", 12) == (report.provenance.format, report.proactive.licences.decisions)
    assert ("一、总体情况", "无。") == (report.narrative.sections[0].heading, report.narrative["overview"])
    assert text[: text.index("无。")].count("\n") + 1 == report.source("narrative.overview.1").line


def test_figures_set_in_markdown():
    """A figure set bold is read, and one that is struck is told of beside the one that stands for it."""
    text = "| **信息内容** | 本年处理决定数量 |\n|---|---|\n| **行政许可** | ~~3~~ **12** |\n"
    report = readers.reads(text, format="markdown")
    (aside,) = report.source("proactive.licences.decisions").asides

    assert (12, "3") == (report.proactive.licences.decisions, aside.text)


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_what_is_drawn_stands_in_its_line(format):
    """Every cell and paragraph of a text with drawn tables knows its line; where a row takes several, the first."""
    report = readers.read("examples/xianyuan-2023.txt")
    text = render(report, format)
    drawn = readers.reads(text, format=format)
    lines = text.splitlines()
    cells = [address for address, _ in drawn.cells()]
    spans = [
        drawn.source(address) for address in (*cells, *(f"narrative.overview.{number}" for number in range(1, 12)))
    ]

    assert all(span.raw in " ".join(lines[span.line - 1 :][:3]) for span in spans)
    assert sum(span.raw in lines[span.line - 1] for span in spans) > len(spans) - 15
    assert [lines.index(line) + 1 for line in lines if "一、本年新收" in line] == [
        drawn.source("applications.received").line
    ]
    assert f"line {spans[-1].line}" == spans[-1].place


def test_a_long_table_takes_as_long_as_its_rows():
    """Four times the rows take at most six times as long, at one of three looks."""

    def drawn(rows):
        return "+--+--+\n" + "|1 |2 |\n+--+--+\n" * rows

    def read(text):
        assert ascii_tables.grids(text, page())

    assert any(power(read, drawn(1000), drawn(4000)) <= MOST for _ in range(3))


def test_a_backslash_that_stands_for_nothing():
    """It ends no cell with its bar, unless the row is as wide as its head only then."""
    rows = [
        "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
        "|---|---|---|---|",
        "|规章|\\|3|12|",
        "|行政规范性文件|4|5|6|",
    ]
    report = readers.reads("\n".join(rows), format="markdown")

    assert [None, 3, 12] == list(report.proactive.row("rules"))


HEADS = "信息内容 本年制发件数 本年废止件数 现行有效件数"
FIGURES = ["规章 1 0 12", "行政规范性文件 3 1 45"]


@pytest.mark.parametrize("inner", ["+", "|"])
@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([HEADS, *FIGURES], [1, 0, 12, 3, 1, 45]),
        ([HEADS, *FIGURES, "合计 4 1 57"], [None] * 6),
        ([HEADS, FIGURES[0], "行政规范 3 1 45", "性文件"], [None] * 6),
        ([HEADS, FIGURES[1], " 1 1 1"], [None] * 6),
    ],
    ids=["rows", "one of an office's own", "a label in two lines", "figures in two lines"],
)
def test_rows_that_nothing_rules(inner, rows, expected):
    """Programs may rule the head and the ends alone: each line is a row where it holds what the form prints."""
    rule = "+".join(["-" * 16] * 4)
    lines = ["|" + "|".join(wide(cell, 16) for cell in [*row.split(" "), "", "", ""][:4]) + "|" for row in rows]
    grid = [f"+{rule}+", lines[0], f"{inner}{rule}{inner}", *lines[1:], f"+{rule}+"]
    text = "\n".join(["第二十条第（一）项", *grid, "信息内容 本年处理决定数量", "行政许可 7"])
    table = readers.reads(text, format="text").proactive

    assert expected == [*table.rules, *table.normative_documents]


RULE, BLANKS = "+--------" * 5, "|        " * 5
FIVE = "|结果维持|结果纠正|其他结果|尚未审结|总计    "
REMEDIES = f"""
四、政府信息公开行政复议、行政诉讼情况
+{"-" * 44}+{"-" * 89}+
|{wide("行政复议", 44)}|{wide("行政诉讼", 89)}|
{RULE}+{"-" * 44}+{"-" * 44}+
{BLANKS}|{wide("未经复议直接起诉", 44)}|{wide("复议后起诉", 44)}|
{FIVE}{RULE * 2}+
{BLANKS}{FIVE * 2}|
{RULE * 3}+
|{"|".join(wide(figure, 8) for figure in "100020000003003")}|
{BLANKS[:-8]}3       {BLANKS * 2}|
{RULE * 3}+
"""


def test_heads_over_several_lines_are_no_rows():
    """A rule in one of them, between other cells, shows that they are not."""
    read = readers.reads(REMEDIES, format="text").remedies

    assert [1, 0, 0, 0, None] == [*read.review]
    assert [*[0] * 6, 3, 0, 0, 3] == [*read.direct_litigation, *read.litigation_after_review]
