"""A running text as a stream: which of its lines are cells, and what stands between them."""

import pytest

from govinfo import readers
from govinfo.readers import LIMITS
from govinfo.readers.plain_text.running_text import read


@pytest.mark.parametrize(
    ("text", "texts", "rows", "cells"),
    [
        ("规章 1\n规章 1\n\n0", ["规章", "1", "规章", "1", "0"], [1, 1, 2, 2, 4], [False] * 5),
        ("规章\t1\n\t1\n\t1", ["规章", "1", "1", "1"], [1, 1, 2, 3], [True] * 4),
        ("规章 1\t\n- 3 -\n", ["规章", "1"], [1, 1], [False] * 2),
        ("规章 | 1\n规章 1", ["规章", "1", "规章", "1"], [1, 1, 2, 2], [True, True, False, False]),
        ("", [], [], []),
    ],
)
def test_a_line_is_words_or_cells(text, texts, rows, cells):
    """Blanks part words, tabs and bars cells; a tab at its end parts nothing, and a page mark says nothing."""
    assert (texts, rows, cells) == read(text, None, LIMITS).segments


@pytest.mark.parametrize(
    ("between", "parted"),
    [
        ("规章\n", set()),
        ("\n", {2}),
        ("规章\n\n", {3}),
        ("规章\n \n- 3 -\n", {4}),
        ("规章\n- 3 -\n", set()),
        ("- 3 -\n", set()),
    ],
)
def test_an_empty_line_before_a_cell_parts_it_from_those_above(between, parted):
    """Whether or not a page mark stands between the two."""
    stacked = read(f"{between}\t5\n\t6", None, LIMITS).stacked
    last = between.count("\n") + 1

    assert ({last, last + 1}, parted) == (stacked.tabbed, stacked.parted)


TABBED = [
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数",
    "规章\t4\t5",
    "行政规范性文件\t4\t0\t9",
    "行政许可\t7",
    "行政处罚\t3",
    "行政强制\t2",
    "行政事业性收费\t1",
]


@pytest.mark.parametrize(
    ("ended", "expected"),
    [(TABBED, (None, None, None)), (TABBED[1:2], (4, 5, None))],
    ids=["every line", "one line"],
)
def test_a_tab_that_ends_every_line_opens_no_cell(ended, expected):
    """It does not make up for a blank cell that fell out of a row; behind one row alone it opens an empty cell."""
    lines = [f"\t{line}" + "\t" * (line in ended) for line in TABBED]
    table = readers.reads("\n".join([*lines, "\t六、其他需要报告的事项"]), format="text").proactive

    assert (expected, (4, 0, 9)) == (tuple(table.rules), tuple(table.normative_documents))
