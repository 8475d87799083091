"""表四 in three parts one below the other, each behind its label and below heads of its own."""

import pytest

from govinfo import readers

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
