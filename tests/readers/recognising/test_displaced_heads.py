"""Heads over other cells than the form's, where not all are there, or where some stand below a heading of several."""

import pytest

import govinfo
from govinfo.forms import FORMS
from govinfo.vocabulary import Section

TABLES = FORMS["2021"].tables
LABELS = [row.label for row in TABLES[Section.APPLICATIONS].rows]
HEADS = [column.label for column in TABLES[Section.APPLICATIONS].blocks[0].columns]
PERSON, *ORGANISATIONS, TOTAL = HEADS
GROUP = "法人或其他组织"
ROUTES = ["行政复议", "未经复议直接起诉", "复议后起诉"]
OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
FIGURES = ["1", "2", "0", "0", "0", "0", "3"]
TITLE = "某县公安局2022年政府信息公开工作年度报告"


def row(cells):
    return f"<tr><td>{'</td><td>'.join(cells)}</td></tr>"


def applications(heads, figures=FIGURES, others=None, *, tabs=False):
    """What the first row of 表三 is read as, below rows of heads."""
    rows = [[LABELS[0], *figures], *[[label, *(others or figures)] for label in LABELS[1:]]]
    if tabs:
        lines = ["\t".join(cells) for cells in (*heads, *rows)]
        text = "\n".join(
            [TITLE, "二、主动公开政府信息情况", "行政许可\t3", "三、收到和处理政府信息公开申请情况", *lines]
        )
        return list(govinfo.reads(text).applications.row("received"))
    page = (
        f"<h1>{TITLE}</h1><p>三、收到和处理政府信息公开申请情况</p><table>{''.join(map(row, [*heads, *rows]))}</table>"
    )
    return list(govinfo.reads(page, format="html").applications.row("received"))


def remedies(rows, *, tabs=False):
    """What 表四 is read as: its rows of labels, heads and figures."""
    report = [TITLE, "三、收到和处理政府信息公开申请情况"]
    first = [[label, *FIGURES] for label in LABELS]
    if tabs:
        lines = ["\t".join(cells) for cells in first]
        below = ["\t".join(cells) for cells in rows]
        text = "\n".join([*report, *lines, "四、政府信息公开行政复议、行政诉讼情况", *below])
        return list(govinfo.reads(text).remedies.values())
    table = f"<table>{''.join(map(row, first))}</table><p>四、政府信息公开行政复议、行政诉讼情况</p>"
    page = f"<h1>{TITLE}</h1><p>{report[1]}</p>{table}<table>{''.join(map(row, rows))}</table>"
    return list(govinfo.reads(page, format="html").remedies.values())


@pytest.mark.parametrize("tabs", [False, True])
@pytest.mark.parametrize(
    "heads",
    [
        pytest.param([PERSON, *HEADS[2:6], "小计", TOTAL], id="one is lacking, and another column's stands elsewhere"),
        pytest.param([PERSON, *HEADS[2:4], HEADS[3], *HEADS[4:]], id="one is lacking, and another stands twice"),
        pytest.param(["小计", *HEADS[:-1]], id="all stand a column further, and the last is lacking"),
    ],
)
def test_heads_over_other_columns_cells(heads, tabs):
    """Though there are as many heads as the form has, the figures below them are not those of its columns."""
    assert [None] * 7 == applications([["项目", *heads]], tabs=tabs)


@pytest.mark.parametrize("tabs", [False, True])
@pytest.mark.parametrize("head", ["说明", "件数", "单位"])
def test_a_piece_of_what_another_part_of_the_form_prints(head, tabs):
    """In place of a head of 表三 it says something else than that."""
    assert [None] * 7 == applications([["项目", *HEADS[:-1], head]], [*FIGURES[:-1], "9"], tabs=tabs)


@pytest.mark.parametrize("head", ["小计", "上年", "其中网上"])
def test_a_head_of_others_over_a_cell_of_rows_without_sums(head):
    """Nothing shows whether it says the same in other words, or stands over a column of an office's own."""
    rows = [
        ["信息内容", head, "本年废止件数", "现行有效件数"],
        ["规章", "33", "1", "40"],
        ["行政规范性文件", "104", "2", "110"],
    ]
    others = [["信息内容", "本年处理决定数量"], ["行政许可", "13"]]
    text = [TITLE, "二、主动公开政府信息情况", *("\t".join(cells) for cells in (*rows, *others))]
    read = govinfo.reads("\n".join(text)).proactive

    assert [None, 13] == [next(iter(read.rules)), *read.licences]


@pytest.mark.parametrize("tabs", [False, True])
def test_heads_that_all_stand_a_column_before_their_cells(tabs):
    """As where nothing stands above the labels, and a tool fills the rows up."""
    heads = [[PERSON, GROUP, "", "", "", "", TOTAL, ""], ["", *ORGANISATIONS, "", ""]]

    assert [1, 2, 0, 0, 0, 0, 3] == applications(heads, tabs=tabs)


@pytest.mark.parametrize("tabs", [False, True])
def test_a_head_in_other_words(tabs):
    """Over its cell it may say the same, if the rows keep their sums."""
    heads = [["项目", "公民", *HEADS[1:]]]

    assert [1, 2, 0, 0, 0, 0, 3] == applications(heads, tabs=tabs)
    assert [None] * 7 == applications(heads, [*FIGURES[:-1], "9"], tabs=tabs)


def test_a_misspelt_head_over_its_cell():
    """It is the form's own: a row that fails its sum is read as it stands."""
    heads = [["项目", *HEADS[:3], "社会公益组积", *HEADS[4:]]]

    assert [1, 2, 0, 0, 0, 0, 9] == applications(heads, [*FIGURES[:-1], "9"], FIGURES)


@pytest.mark.parametrize(
    "above",
    [
        pytest.param([PERSON, *[GROUP] * 4, TOTAL, GROUP], id="the total among those under a heading"),
        pytest.param([TOTAL, *[GROUP] * 5, PERSON], id="the total first, and the persons last"),
    ],
)
def test_heads_under_a_heading_that_is_printed_again(above):
    """Read line by line they stand in the form's order; their columns do not."""
    own = iter(ORGANISATIONS)
    below = [next(own) if one == GROUP else "" for one in above]
    figures = [{PERSON: "1", TOTAL: "3"}.get(one, "0") for one in above]
    figures[above.index(GROUP)] = "2"

    assert [None] * 7 == applications([["项目", *above], ["", *below]], figures)


def test_heads_in_one_row_that_stand_as_if_read_line_by_line():
    """Where all of them stand in one row the total is not the last: so it is read where the sums show the same."""
    heads = [["项目", PERSON, TOTAL, *[GROUP] * 5], ["项目", PERSON, TOTAL, *ORGANISATIONS]]

    assert [1, 2, 0, 0, 0, 0, 3] == applications(heads, ["1", "3", "2", *"0000"])
    assert [None] * 7 == applications(heads, ["1", "5", "2", *"0000"])


def test_a_label_between_the_figures_of_its_row():
    """What stands before it and behind it may be of the same row, and a blank cell behind of no column."""
    rows = [["0", "7", "", label, "0", "", "", "", "", "", ""] for label in LABELS]
    heads = [[*HEADS[:3], "项目", *HEADS[3:], "", "", ""]]
    page = (
        f"<h1>{TITLE}</h1><p>三、收到和处理政府信息公开申请情况</p><table>{''.join(map(row, [*heads, *rows]))}</table>"
    )

    assert [None] * 7 == list(govinfo.reads(page, format="html").applications.row("received"))


@pytest.mark.parametrize("blank", [[], [""]])
@pytest.mark.parametrize(
    ("own", "other"), [("本年", "上年"), ("今年", "去年"), ("2022年", "2021年"), ("2022年度", "2021年度")]
)
def test_rows_of_two_years_below_each_label(own, other, blank):
    """Those of the year before are none of the report's, whichever stand first."""
    figures, before = ["1", "2", "0", "0", "0", "0", "3"], ["9", "9", "9", "9", "9", "9", "54"]
    heads = row(["项目", *blank, "", *HEADS])

    def read(first, second):
        rows = [f'<td rowspan="2">{label}</td>' for label in LABELS]
        cells = ["</td><td>".join([*blank, *one]) for one in (first, second)]
        body = "".join(f"<tr>{label}<td>{cells[0]}</td></tr><tr><td>{cells[1]}</td></tr>" for label in rows)
        page = f"<h1>{TITLE}</h1><p>三、收到和处理政府信息公开申请情况</p><table>{heads}{body}</table>"
        return list(govinfo.reads(page, format="html").applications.row("received"))

    assert [1, 2, 0, 0, 0, 0, 3] == read([own, *figures], [other, *before])
    assert [None] * 7 == read([other, *before], [own, *figures])


def test_heads_that_stand_again_in_other_blocks():
    """The last head of one block and the first of the next, each in its own order, are no heads in the form's order."""
    one = row(["信息内容", "处理决定数量", "本年增/减", "上一年项目数量"]) + row(["行政处罚", "1", "2", "3"])
    other = row(["信息内容", "本年增/减", "上一年项目数量"]) + row(["行政事业性收费", "7", "5"])
    title = TITLE.replace("2022", "2019")
    page = f"<h1>{title}</h1><p>二、主动公开政府信息情况</p><table>{one}{other}</table>"
    report = govinfo.reads(page, format="html")

    assert [None, None] == list(report.proactive.row("administrative_fees"))


NONE = [None] * 15
WHOLE = ["1", "0", "0", "0", "1", *["0"] * 10]
COUNTED = [str(number) for number in range(1, 16)]
SPANS = [label for label in ROUTES for _ in OUTCOMES]
MOVED = [*OUTCOMES[1:], OUTCOMES[0], *OUTCOMES * 2]
BEHIND = [*OUTCOMES, *OUTCOMES[:4], OUTCOMES[4], OUTCOMES[4], *OUTCOMES[:4]]
TWICE = [*OUTCOMES[:3], OUTCOMES[2], OUTCOMES[4], *OUTCOMES * 2]
UNNAMED = [*OUTCOMES[:4], OUTCOMES[0], "", *OUTCOMES[1:], *OUTCOMES]


@pytest.mark.parametrize("tabs", [False, True])
@pytest.mark.parametrize("heads", [MOVED, BEHIND, TWICE, UNNAMED])
def test_heads_of_the_last_table_over_other_columns_cells(heads, tabs):
    """Each of its outcomes stands three times: one that was moved to its like is none that is merged."""
    assert NONE == remedies([SPANS, heads, WHOLE], tabs=tabs)


@pytest.mark.parametrize("tabs", [False, True])
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([SPANS, ["5", *["0"] * 14], OUTCOMES * 3, WHOLE], id="above the heads"),
        pytest.param([SPANS, OUTCOMES * 3, ["5", *["0"] * 14], WHOLE], id="below them"),
        pytest.param([SPANS, OUTCOMES * 3, ["5", *["0"] * 14], ["/"] * 15], id="above this year's that are all none"),
        pytest.param([SPANS, OUTCOMES * 3, COUNTED, ["/"] * 15], id="that counts the columns"),
        pytest.param([SPANS, OUTCOMES * 3, COUNTED, [""] * 15], id="that counts the columns of an empty row"),
        pytest.param([SPANS, OUTCOMES * 3, COUNTED, WHOLE], id="that counts the columns of the row below"),
    ],
)
def test_another_row_of_figures_in_the_last_table(rows, tabs):
    """Which of them is the report's nobody can tell."""
    assert NONE == remedies(rows, tabs=tabs)


def test_figures_beside_those_below_the_heads_of_the_last_table():
    """Blank cells alone may stand between its columns: others are of another year, or of no column of the form."""
    labels = [one for label in ROUTES for one in (label, *[""] * 9)]
    heads = [one for head in OUTCOMES * 3 for one in (head, "")]
    own = [one for figure in WHOLE for one in (figure, "")]

    assert [1, 0, 0, 0, 1, *[0] * 10] == remedies([labels, heads, own])
    assert NONE == remedies([labels, heads, [one or "7" for one in own]])


def in_pieces(heads, at, sign):
    """What 表四 is read as among words, each head broken over two lines behind some characters."""
    upper = sign.join(head[:at] for head in heads)
    lower = sign.join(head[at:] for head in heads if head[at:])
    rows = [" ".join([label, *FIGURES]) for label in LABELS]
    text = [TITLE, "三、收到和处理政府信息公开申请情况", *rows, "四、政府信息公开行政复议、行政诉讼情况"]
    report = govinfo.reads("\n".join([*text, " ".join(ROUTES), upper, lower, " ".join(WHOLE)]))
    return list(report.remedies.values())


@pytest.mark.parametrize(("at", "sign"), [(2, " "), (3, " "), (3, "")])
def test_heads_of_the_last_table_in_pieces(at, sign):
    """维持, 纠正 and 审结 tell their columns: in each line they stand in the form's order, or the table is left."""
    exchanged = [*OUTCOMES, OUTCOMES[1], OUTCOMES[0], *OUTCOMES[2:], *OUTCOMES]

    assert [1, 0, 0, 0, 1, *[0] * 10] == in_pieces(OUTCOMES * 3, at, sign)
    assert NONE == in_pieces(exchanged, at, sign)


@pytest.mark.parametrize("tabs", [False, True])
def test_heads_that_stand_in_one_row_further_down(tabs):
    """They tell nothing of the rows above them, whose own heads stand in several."""
    above = [
        ["项目", PERSON, GROUP, "", "", "", TOTAL, ""],
        ["", "", *ORGANISATIONS[:4], "", ORGANISATIONS[4]],
    ]
    rows = [[label, *FIGURES[:5], "3", "0"] for label in LABELS]
    again = [["", PERSON, *ORGANISATIONS[:4], TOTAL, ORGANISATIONS[4]]]
    cells = [*above, *rows[:20], *again, *rows[20:]]
    if tabs:
        lines = ["\t".join(one) for one in cells]
        text = [TITLE, "二、主动公开政府信息情况", "行政许可\t3", "三、收到和处理政府信息公开申请情况", *lines]
        report = govinfo.reads("\n".join(text))
    else:
        page = f"<h1>{TITLE}</h1><p>三、收到和处理政府信息公开申请情况</p><table>{''.join(map(row, cells))}</table>"
        report = govinfo.reads(page, format="html")

    assert [None] * 7 == list(report.applications.row("received")) == list(report.applications.row("concluded"))
