"""Tables drawn in plain text."""

import pytest

from govinfo import readers
from govinfo.errors import ReadError
from govinfo.readers import ascii_tables
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import LIMITS
from govinfo.report.annual import zero
from govinfo.writers import render


def page():
    return StreamBuilder(None, LIMITS)


def cells(text, read):
    found = page()

    assert read(text, found)
    return [line.split("\t") for line in found.stream().lines]


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


@pytest.mark.parametrize(
    "text", ["标题", "| a | b |", "| a |\n|---|\n| 1 | 2 |", "a | b\n| c |\n|---|", "标题\n|---|\n| 1 |"]
)
def test_other_tables_are_not_taken_for_pipe_tables(text):
    """A row longer than the head, a missing head, bars outside the tables: the text is read as running text."""
    assert not ascii_tables.pipes(text, page())


def test_markdown_without_tables_of_the_form_is_refused():
    """A Markdown text that is no report is told as any other."""
    with pytest.raises(ReadError):
        readers.reads("# 标题\n\n| a |\n|---|\n| 1 |\n", format="markdown")
