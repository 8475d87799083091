"""Tables with columns of an office's own: a figure is that of the head above it, and a blank cell moves none."""

import pytest

import govinfo
from govinfo import readers
from govinfo.forms import FORMS
from govinfo.readers.recognising.frequency import majority
from govinfo.vocabulary import Section

TABLE = FORMS["2021"].tables[Section.APPLICATIONS]
LABELS = [row.label for row in TABLE.rows]
HEADS = [column.label for column in TABLE.blocks[0].columns]
ZERO = ["0"] * 7
BLANK = ["5", "", "", "2", "1", "", "8"]
READ = [5, None, None, 2, 1, None, 8]
FULL = ["1", "1", "1", "1", "1", "1", "6"]
TITLE = "某县公安局2022年政府信息公开工作年度报告"
GROUPED = [
    '<tr><td rowspan="3">项目</td>{before}<td colspan="7">申请人情况</td>{behind}</tr>',
    '<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>',
    "<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>",
]


GROUPED_ALONE = [one.format(before="", behind="") for one in GROUPED]


def row(cells):
    return f"<tr><td>{'</td><td>'.join(cells)}</td></tr>"


def document(heads, rows, title=TITLE):
    """A page with a report whose 表三 has such heads and rows."""
    first = row(["信息内容", "本年处理决定数量"]) + row(["行政许可", "3"])
    own = "".join([*heads, *map(row, rows)])
    return f"<h1>{title}</h1><table>{first}</table><p>三、收到和处理政府信息公开申请情况</p><table>{own}</table>"


def page(heads, rows):
    """What the first row of a table with such heads is read as, on a page."""
    return list(govinfo.reads(document(heads, rows), format="html").applications.row("received"))


def labelled(*first, others=ZERO, before=(), behind=()):
    """Rows with their labels: those given, and others; each with a further figure before or behind its own."""
    rows = [*first, *[others] * (len(LABELS) - len(first))]
    return [[label, *before, *own, *behind] for label, own in zip(LABELS, rows, strict=True)]


def grouped(before="", behind=""):
    spanning = '<td rowspan="3">{}</td>'
    return [
        GROUPED[0].format(before=before and spanning.format(before), behind=behind and spanning.format(behind)),
        *GROUPED[1:],
    ]


@pytest.mark.parametrize("others", [ZERO, FULL, BLANK], ids=["zeros", "full rows", "rows with blanks"])
@pytest.mark.parametrize(
    ("before", "behind"),
    [("", "上年总计"), ("", "备注"), ("代码", ""), ("", "校验")],
)
def test_a_further_column_beside_the_form_s_heads(before, behind, others):
    """Under heads in three rows as the form prints them, a column of an office's own is passed over."""
    rows = labelled(BLANK, others=others, before=["7"] if before else (), behind=["9"] if behind else ())

    assert READ == page(grouped(before, behind), rows)


@pytest.mark.parametrize("others", [FULL, BLANK], ids=["full rows", "rows with blanks"])
def test_a_further_column_without_a_head(others):
    """What stands behind the last head in all rows, such as a check, is no figure of the form."""
    assert READ == page(grouped(), labelled(BLANK, others=others, behind=["0"]))


LEFT = {
    "a single row has a cell more": (grouped(), [labelled(BLANK, behind=["0"])[0], *labelled(BLANK)[1:]]),
    "a head is lacking": ([row(["项目", *HEADS[:6], "备注", "说明"])], labelled(BLANK, behind=["9"])),
    "two heads changed places": (
        [row(["项目", HEADS[1], HEADS[0], *HEADS[2:], "备注", "说明"])],
        labelled(BLANK, behind=["9", ""]),
    ),
    "a head is two columns wide": (
        [f'<tr><td>项目</td><td colspan="2">{HEADS[0]}</td><td>{"</td><td>".join(HEADS[1:])}</td></tr>'],
        labelled(BLANK, behind=["9"]),
    ),
    "a head is two columns wide, and blank cells are below it": (
        [f'<tr><td>项目</td><td colspan="2">{HEADS[0]}</td><td>{"</td><td>".join(HEADS[1:])}</td></tr>'],
        [[label, "5", "", "0", "0", "2", "1", "0", ""] for label in LABELS],
    ),
    "the last head is two columns wide": (
        [f'<tr><td>项目</td><td>{"</td><td>".join(HEADS[:-1])}</td><td colspan="2">{HEADS[-1]}</td></tr>'],
        [[label, "", "5", "0", "0", "2", "1", "0", "8"] for label in LABELS],
    ),
    "another year beside each": (
        [
            f"<tr><td>项目</td>{''.join(f'<td colspan=2>{head}</td>' for head in HEADS)}</tr>",
            row(["", *["本年", "上年"] * 7]),
        ],
        [[label, *"5 ␣ 2 ␣ 1 ␣ ␣ 1 ␣ 2 3 ␣ 4 ␣".replace("␣", "").split(" ")] for label in LABELS],
    ),
    "no head at all": ([], labelled(BLANK, behind=["9"])),
    "a row's label stands in a cell of figures": (
        grouped("", "备注"),
        [[*labelled(BLANK)[0], LABELS[0]], *labelled(BLANK, behind=[""])[1:]],
    ),
}


@pytest.mark.parametrize(("heads", "rows"), LEFT.values(), ids=LEFT)
def test_a_figure_that_may_be_of_another_column_is_left(heads, rows):
    """Where the heads do not tell each cell's column, no blank is passed over to make the figures as many as due."""
    assert {None} == set(page(heads, rows))


def test_a_row_that_lacks_the_cell_of_a_mark_over_two_rows():
    """The cells behind it stand where they do, and no blank beside the table is the last of them."""
    above, *others = labelled(["1", "0", "0", "0", "-", "0", "1"], behind=["", ""])
    lacking = [*others[0][:5], *others[0][6:]]
    heads = [row(["项目", *HEADS, "", ""]), row(above).replace("<td>-", '<td rowspan="2">-')]
    table = govinfo.reads(document(heads, [lacking, *others[1:]]), format="html").applications

    assert [[1, 0, 0, 0, None, 0, 1], [None] * 7, [0] * 7] == [
        list(table.row(key)) for key in ("received", "carried_in", "granted")
    ]


def test_a_piece_of_an_altered_label_in_the_cell_of_the_first_figure():
    """What stands in a column of an office's own behind the others does not make up for that figure."""
    rows = labelled(behind=["5"])
    rows[5] = [LABELS[5].replace("行政法规", "法规"), "、0", *ZERO[1:], "-3"]
    table = govinfo.reads(document(grouped("", "增减"), rows), format="html").applications

    assert ([0] * 7, [None] * 7) == (list(table.received), list(table.prohibited_by_law))


def text(heads, rows):
    """What the first row of a table is read as, in a text with tabs."""
    lines = [TITLE, "二、主动公开政府信息情况", "第二十条第（五）项", "行政许可\t3"]
    lines += ["三、收到和处理政府信息公开申请情况", *("\t".join(cells) for cells in [*heads, *rows])]
    report = govinfo.reads("\n".join([*lines, "四、行政复议情况"]), format="text")
    return list(report.applications.row("received"))


@pytest.mark.parametrize("corner", ["项目", "指标名称"])
def test_a_row_with_a_cell_below_each_of_its_heads(corner):
    """Between tabs the cells of a row and of its heads are counted, if something stands above the labels."""
    assert READ == text([[corner, *HEADS, "备注"]], labelled(BLANK, behind=["9"]))
    assert READ == text([[corner, "行次", *HEADS]], labelled(BLANK, before=["09"]))


@pytest.mark.parametrize(
    "rows",
    [labelled(BLANK, behind=["9", "9"]), labelled(["5", "", "1", "2", "1", "3", "12"], behind=["9", "9"])],
    ids=["blanks", "as many figures as are due"],
)
def test_a_row_with_more_cells_than_heads(rows):
    """A row that has neither as many cells as its heads, nor as many as the form, is left."""
    assert {None} == set(text([["项目", *HEADS, "备注"]], rows))


def test_a_row_below_heads_of_several_rows():
    """Between tabs each cell is below the head that as many stand before, in whichever row of heads that is."""
    heads = [
        ["项目", "申请人情况", *[""] * 7],
        ["", "自然人", "法人或其他组织", "", "", "", "", "占比", "总计"],
        ["", "", *HEADS[1:6], "", ""],
    ]
    rows = labelled(BLANK, others=["1", "", "", "", "", "", "1"])

    assert READ == text(heads, [[*row[:-1], "77%", row[-1]] for row in rows])


def test_heads_that_end_with_their_rows():
    """Where nothing stands above the labels, a row with a cell for each head ends with its heads."""
    figured = labelled(BLANK, others=["1", "", "", "", "", "", "1"], before=["09"])
    summed = labelled(["5", "3", "", "", "2", "1", "", "8"], others=["1", *[""] * 6, "1"])

    assert READ == text([["行次", *HEADS]], figured)
    assert READ == text([[HEADS[0], "法人或其他组织", *HEADS[1:]]], summed)
    assert {None} == set(text([[HEADS[0], "", *HEADS[1:]]], summed))


def test_a_row_with_a_cell_less_than_its_heads():
    """Which of its cells is missing is open where another column's head stands beside the form's."""
    short, *others = labelled(FULL, behind=["9"])

    assert {None} == set(text([["项目", *HEADS, "备注"]], [short[:-1], *others]))


def test_heads_that_are_merged_in_the_form_s_order():
    """A figure under another's head that stands before the form's own is not the row's, though the rest be words."""
    heads = [["项目", "行次", "申请人情况"], ["", "", "自然人", "法人或其他组织", "总计"], ["", "", *HEADS[1:6]]]
    short = ["1", "1", "1", "1", "1", "1"]

    assert {None} == set(text(heads, labelled(short, others=FULL, before=["09"])))


def test_how_many_columns_most_rows_have():
    """The width of more than half of some rows that are not few."""
    assert [0, 0, 8, 0] == [
        majority([], times=4),
        majority([8, 8, 8], times=4),
        majority([8, 8, 8, 8, 9], times=4),
        majority([8, 8, 8, 8, 9, 9, 9, 9], times=4),
    ]


def test_further_columns_in_several_reports():
    """Two reports of one page are each read below their own heads."""
    first = document(grouped("", "备注"), labelled(BLANK, behind=["9"]))
    second = document(grouped("", "备注"), labelled(FULL, others=BLANK, behind=["2"]), TITLE.replace("公安", "财政"))
    reports = readers.reads_results(first + second, format="html")

    assert [READ, [int(one) for one in FULL]] == [list(one.report.applications.row("received")) for one in reports]


def test_a_table_that_goes_on_with_other_columns():
    """Rows wider than the heads and the rows below these, as a tool divides a table's next page, are not below them."""
    cells = ["", "", "0", "23", "0", "73", "0", "0", "96"]
    own = [["（二）不予公开", "", *ZERO], *([label, "", "", *FULL] for label in LABELS[4:-1]), [LABELS[-1], *cells]]
    first = [[LABELS[0], *FULL], [LABELS[1], *ZERO], [LABELS[2], *FULL], [LABELS[3], *ZERO]]
    read = govinfo.reads(document([row(["项目", *HEADS])], [*first, *own]), format="html").applications

    assert list(read.row("carried_over")) in ([None] * 7, [0, 23, 0, 73, 0, 0, 96])
    assert [1, 1, 1, 1, 1, 1, 6] == list(read.row("received"))


SPLIT = """|第二十条第（|八）项|||
|---|---|---|---|
|信息内容|上一年项目数量|本年|增/减|
|行政事业性收费|2|1|2|
|政府集中采购|0|0||
"""
PUSHED = "|信息内容本|年收费金额（单位：万元）||\n|---|---|---|\n|行政事业性收费|0||\n|行政许可|7||\n"


@pytest.mark.parametrize("text", [SPLIT, PUSHED], ids=["over two cells", "over the cell above the labels"])
def test_a_head_that_a_tool_divided(text):
    """Where one head, and so perhaps a figure, stands in two cells, no figure below it is told."""
    report = govinfo.reads(text, format="markdown")
    told = [value for address, value in report.cells() if address.startswith("proactive.administrative_fees.")]

    assert told in ([None, None], [None], [0])


@pytest.mark.parametrize("behind", ["", "<td></td>"])
def test_a_figure_centred_over_blank_cells_beside_it(behind):
    """As office suites merge cells that a sheet centres a figure over: whose of the heads above it is, is open."""
    groups = "<td></td><td></td>"
    wide = f'<tr><td>{LABELS[0]}</td>{groups}<td></td><td>12</td><td>3</td><td colspan="3">45</td><td>60</td>'
    heads = f"<tr><td></td>{groups}{''.join(f'<td>{head}</td>' for head in HEADS)}{behind}</tr>"
    rows = [[label, "", "", *FULL] for label in LABELS[1:]]

    assert [None] * 7 == page([heads, f"{wide}{behind}</tr>"], rows)


def test_a_row_with_the_label_of_its_group_has_a_cell_less():
    """Where a group's label stands below the corner, a figure is lacking beside a column of the office's own."""
    first, *heads = HEADS
    others = [[label, *["0"] * 8] for label in LABELS[1:]]
    rows = [["本年", LABELS[0], "5", "0", "0", "2", "1", "0", "8"], *others]

    assert [None] * 7 == page([row(["项目", first, "备注", *heads])], rows)


@pytest.mark.parametrize("figures", [FULL, ZERO, BLANK], ids=["figures", "zeros", "blanks"])
@pytest.mark.parametrize(
    "corner", ['<td rowspan="3" colspan="3">项目', '<td rowspan="3">项目</td>' + 2 * '<td rowspan="3">']
)
def test_a_row_that_does_not_stand_below_its_heads(corner, figures):
    """A label that takes up a column too few moves its figures, and no head is above the first of them."""
    moved = [f'<tr><td colspan="2">{label}</td>{row(figures)[4:-5]}<td></td></tr>' for label in LABELS]
    heads = [GROUPED[0].format(before="", behind="").replace('<td rowspan="3">项目', corner), *GROUPED[1:]]

    assert [None] * 7 == page([*heads, *moved], [])


MOVED = [
    '<tr><td rowspan="3">项目</td><td colspan="7">申请人情况</td></tr>',
    '<tr><td colspan="5">法人或其他组织</td><td rowspan="2">自然人</td><td rowspan="2">总计</td></tr>',
    GROUPED[2],
]


@pytest.mark.parametrize("others", [ZERO, FULL], ids=["zeros", "full rows"])
def test_a_heading_of_several_heads_before_another_than_the_form_s(others):
    """Heads in two rows follow one another as on the form, whichever of the upper ones stands first."""
    own = ["1", "2", "3", "4", "5", "6", "21"]

    assert list(map(int, own)) == page(GROUPED_ALONE, labelled(own, others=others))
    assert [None] * 7 == page(MOVED, labelled(own, others=others))


@pytest.mark.parametrize("heads", [["数量"], ["总计"], []])
def test_one_column_of_figures_below_one_head(heads):
    """Blank cells behind, as a sheet has them, are no columns; a table that says what each is has them all."""
    sparse = labelled(["5", *[""] * 6], ["2", *[""] * 6], others=[""] * 7)

    assert [None] * 7 == page([row(["项目", *heads, *[""] * (7 - len(heads))])], sparse)
    assert [5, *[None] * 6] == page([row(["项目", *HEADS])], sparse)


def test_a_name_behind_the_label_of_a_group_is_that_of_a_row():
    """One form prints a row by the name of a group that another has: a row of that, misspelt, is none of this."""
    printed = [label for label in LABELS if not label.startswith(("1.申请人", "2.申请人", "3.其他"))]
    rows = [[label, "", *ZERO] for label in printed]
    rows[-2:-2] = [["（六）其他处理", "1 申请人逾期未作补正", *BLANK]]

    report = govinfo.reads(document([row(["项目", "", *HEADS])], rows), format="html")

    assert {None} == {value for address, value in report.cells() if "handle" in address}


def test_a_head_of_another_block_is_none():
    """Of three heads one is spelt as on the form, and rows of one figure stand below all of them."""
    lines = [
        ["信息内容", "本年制□件数", "本年废止件数", "现行有效件日"],
        ["规章", "12", "0", "0"],
        ["信息内容", "今年数", "去年数", "备注"],
        ["行政许可", "15", "53", "+3"],
        ["信息内容", "本年处理决定数量", "去年数", "备注"],
        ["行政处罚", "20", "17", "12.5%"],
    ]
    page = f"<h1>{TITLE}</h1><p>二、主动公开政府信息情况</p><table>{''.join(map(row, lines))}</table>"
    read = govinfo.reads(page, format="html").proactive

    assert (None, None) == (read.licences.decisions, read.penalties.decisions)


def test_a_word_of_a_label_is_no_head():
    """其他 stands in the second line of a label; a column of an office's own stands before the totals."""
    lines = [
        " | | | 自然人 | 法人或其他组织 | | | | | 其中：网上申请 | 总计",
        " | | | | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |",
        "一、本年新收政府信息公开申请数量 | | | | | | | | | 3 |",
        " | ,不计其他情形) | | | | | | | | |",
        " | (三)不予公开 | 1.属于国家秘密 | | | | | | | 1 |",
        " | | 2.其他法律行政法规禁止公开 | | | | | | | 3 |",
        " | | 2.重复申请 | | 1 | | | | | 1 | 1",
    ]
    text = "\n".join([TITLE, "三、收到和处理政府信息公开申请情况", *lines, ""])
    secret = readers.reads(text, format="text").applications.row("state_secret")

    assert {None} == set(secret)
