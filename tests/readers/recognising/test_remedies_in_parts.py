"""表四 in three parts one below the other, each behind its label and below heads of its own."""

import pytest

from govinfo import readers
from govinfo.forms import form_for

HEADS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
NONE = [None] * 5


def remedies(*parts, behind=0, heads=HEADS):
    """The figures read from a sheet with such parts, its rows filled up with so many blank cells."""
    lines = [["一、本年新收政府信息公开申请数量", *"1000001"], ["四、政府信息公开行政复议、行政诉讼情况"]]
    for label, own in zip(("行政复议", "未经复议直接起诉", "复议后起诉"), parts, strict=True):
        lines += [[label], heads, own]
    sheet = "\n".join(",".join([*line, *[""] * (5 + behind - len(line))]) for line in lines)
    table = readers.reads(sheet, format="csv").remedies
    return [list(table.row(key)) for key in ("review", "direct_litigation", "litigation_after_review")]


@pytest.mark.parametrize("behind", [0, 3, 10])
def test_parts_are_read_however_wide_the_sheet_is(behind):
    """Also where a row with the blank cells behind it has as many as the table has figures."""
    parts = ["—", "—", "—", "—", "—"], ["10", "4", "—", "7", "21"], ["—", "8", "—", "—", "8"]

    assert [NONE, [10, 4, None, 7, 21], [None, 8, None, None, 8]] == remedies(*parts, behind=behind)


def test_a_row_of_one_part_is_not_the_whole_table():
    """Where the sums fail no part is read, and none for all three."""
    parts = ["—", "—", "—", "—", "—"], ["10", "4", "—", "7", "20"], ["—", "8", "—", "—", "8"]

    assert [NONE] * 3 == remedies(*parts, behind=10)


def test_a_blank_cell_at_the_end_of_the_heads_is_no_figure():
    """The last cell of the row of figures, which a page cut off, is not made up for by the last of its heads."""
    heads = [
        ["行政复议", *[""] * 4, "行政诉讼", *[""] * 9],
        [*HEADS, "未经复议直接起诉", *[""] * 4, "复议后起诉", *[""] * 4],
    ]
    own = ["", "0", "23", "/", "23", "0", "23", "0", "0", "23", "5", "20", "20", "45"]
    rows = [
        ["一、本年新收政府信息公开申请数量", *"1000001"],
        ["四、政府信息公开行政复议、行政诉讼情况"],
        *heads,
        [*HEADS, *HEADS, *HEADS[:4], ""],
        own,
    ]
    page = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in one)}</tr>" for one in rows)

    assert [None] * 15 == list(readers.reads(f"<table>{page}</table>", format="html").remedies.flat)


def lines_of(*rows):
    """The figures of 表四 in a sheet with such rows below its first line of labels."""
    first = [["一、本年新收政府信息公开申请数量", *"1000001"], ["四、政府信息公开行政复议、行政诉讼情况"]]
    width = max(map(len, rows))
    sheet = "\n".join(",".join([*row, *[""] * (width - len(row))]) for row in (*first, *rows))
    return list(readers.reads(sheet, format="csv").remedies.flat)


LABELS = [["行政复议", *[""] * 4, "行政诉讼"], [*HEADS, "未经复议直接起诉", *[""] * 4, "复议后起诉"]]


def test_a_row_of_figures_that_lacks_a_cell_above_another():
    """Which of both is this year's is open."""
    lacking, other = ["1", "0", "0", "1", *"00000", *"10001"], ["1", "0", "0", "0", "1", *"00000", *"10001"]

    assert [None] * 15 == lines_of(*LABELS, [*[""] * 5, *HEADS * 2], lacking, other)
    assert [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1] == lines_of(*LABELS, [*[""] * 5, *HEADS * 2], other)


def test_a_block_of_an_office_s_own_between_the_form_s():
    """Fifteen heads stand in one line, and five above: those of the first five figures."""
    labels = [
        ["行政复议", *[""] * 4, "行政诉讼"],
        [*HEADS, "小计", *[""] * 4, "未经复议直接起诉", *[""] * 4, "复议后起诉"],
    ]
    own = [*"10001", *"20002", *"20002", *"00000"]

    assert [None] * 15 == lines_of(*labels, [*[""] * 5, *HEADS * 3], own)


ROUTES = ("行政复议", "未经复议直接起诉", "复议后起诉")
ROWS = [row.label for row in form_for(2023).tables["applications"].rows]


def below_each_other(*parts, rows=2):
    """The figures of 表四 in a text in which every label, head and figure has a line to itself."""
    lines = [one for label in ROWS[:rows] for one in (label, *"1000001")]
    lines += [one for label, own in zip(ROUTES, parts, strict=True) for one in (label, *HEADS, *own)]
    text = "\n".join(["三、收到和处理政府信息公开申请情况", *lines, "五、存在的主要问题及改进情况"])
    return list(readers.reads(text, format="text").remedies.flat)


@pytest.mark.parametrize("rows", [2, len(ROWS)])
def test_parts_in_lines_are_read_by_their_own_labels(rows):
    """The figures of the last are none of the first, whose blanks are marks, however many lines have a cell each."""
    parts = ["-", "-", "-", "-", "-"], ["2.0", "11.0", "4.0", "6.0", "23.0"], ["6", "2", "2", "4", "14"]

    assert [*NONE, 2, 11, 4, 6, 23, 6, 2, 2, 4, 14] == below_each_other(*parts, rows=rows)


@pytest.mark.parametrize("figure", ["-", "2.0"])
def test_parts_in_lines_whose_sums_fail(figure):
    """They are left, all of them, whatever their figures are printed as."""
    assert [None] * 15 == below_each_other([figure] * 5, [figure] * 5, ["6", "2", "2", "4", "15"])


def test_parts_in_lines_of_which_one_lacks_a_figure():
    """The lines that follow are no blank ones of the table."""
    assert [None] * 15 == below_each_other("----", "-----", ["-", "-", "6", "-", "6"], rows=len(ROWS))


@pytest.mark.parametrize("lacking", [0, 1])
def test_a_line_for_each_cell_blank_ones_included(lacking):
    """Figures stand in as many lines as are due, where nothing else stands in any of them."""
    lines = [one for label in ROWS for one in (label, "1", *[""] * 5, "1")]
    figures = ["", "", "1", "", "1", "0", "", "2", "", "2", *[""] * 5][: 15 - lacking]
    remedies = ["四、政府信息公开行政复议、行政诉讼情况", "行政复议", "行政诉讼", *ROUTES[1:], *HEADS * 3, *figures]
    text = "\n".join(["三、收到和处理政府信息公开申请情况", *lines, *remedies, "五、存在的主要问题及改进情况"])
    read = list(readers.reads(text, format="text").remedies.flat)

    assert [[None, None, 1, None, 1, 0, None, 2, None, 2, *NONE], [None] * 15][lacking] == read
