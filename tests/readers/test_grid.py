"""Paragraphs and tables become one stream: the words of each paragraph, and the cells of each row, in a line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govinfo import readers, render, zero
from govinfo.readers import LIMITS
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.table_rows import PlainRow

SPANS = st.sampled_from([(1, 1)] * 6 + [(2, 1), (1, 2), (3, 2), (LIMITS.span + 1, LIMITS.span + 1)])
CELLS = st.lists(st.tuples(st.sampled_from(["", "0", "12", "规章"]), SPANS), min_size=1, max_size=5)


def laid(rows):
    """The stream of one table, with where each of its cells stood."""
    page = StreamBuilder(None, LIMITS)
    page.table(rows)
    stream = page.stream()
    return stream.segments, stream.widths, [stream.locate(at) for at, _ in enumerate(stream.texts)]


@settings(deadline=None)
@given(rows=st.lists(CELLS, max_size=5))
def test_a_plain_row_is_its_cells(rows):
    """A row told by its texts and what spans others is laid out as its cells are, one by one."""
    plain = [
        PlainRow([text for text, _ in row], [(at, *spans) for at, (_, spans) in enumerate(row) if spans != (1, 1)])
        for row in rows
    ]

    assert laid([row.cells() for row in plain]) == laid(plain)


def test_a_paragraph_of_several_lines_is_one():
    """Its words stand in one line, whatever ends lines within it, and so do the cells that tabs show."""
    page = StreamBuilder(None, LIMITS)
    page.paragraphs(["甲 乙", " ", "丙"])
    page.paragraph("丁\n戊\u2028己")
    page.paragraph("规章\t3\t")
    stream = page.stream()

    assert ["甲", "乙", "丙", "丁", "戊", "己", "规章", "3", "␀"] == stream.texts
    assert [1, 1, 2, 3, 3, 3, 4, 4, 4] == stream.rows
    assert [False] * 6 + [True] * 3 == stream.cells
    assert "丁\n戊\u2028己" == stream.locate(4).raw


def test_a_mark_is_the_head_of_no_column():
    """The head of a column is the nearest text above a cell that is neither a figure nor what stands for one."""
    page = StreamBuilder(None, LIMITS)
    page.paragraph("二、主动公开政府信息情况")
    rows = [
        ["信息内容", "制发", "废止", ""],
        ["规章", "/", "3", "—"],
        ["规范性文件", "—", "无", "1 2"],
        ["件", "", "/", "7"],
    ]
    page.table([PlainRow(row) for row in rows])
    stream = page.stream()
    last = stream.texts.index("件")

    assert ["制发", "废止"] == [stream.locate(at).where.zh.split("“")[1][:-2] for at in (last + 1, last + 2)]
    assert "第一张表第4行第4格" == stream.locate(last + 3).where.zh
    assert ["件", "", "/", "7"] == [stream.raw(at) for at in range(last, last + 4)]


def test_what_a_formula_without_a_result_shows_is_told_in_every_format():
    """An error of a spreadsheet is no text that somebody filed, and the reason says so."""
    page = StreamBuilder(None, LIMITS)
    page.table([PlainRow(["规章", "#DIV/0!", " Err:502 ", "#1"])])
    stream = page.stream()
    told = [[aside.sentence.en for aside in stream.locate(at).asides] for at in range(4)]
    assert [[], ["#DIV/0!"], ["Err:502"], []] == [[one.rsplit(" ", 1)[1] for one in said] for said in told]

    report = zero("2021", organ="某局", year=2023).replace({"remedies.review.upheld": 777})
    for name in ("html", "csv"):
        read = readers.reads(render(report, name).replace("777", "#DIV/0!"), format=name)
        assert "the result of the formula is the error #DIV/0!" == read.reason("remedies.review.upheld")


@pytest.mark.parametrize(("text", "told"), [("—\t77", "-␣77"), ("-\n77", "-␣77"), ("- 77", "-77"), ("77\t—", "77-")])
def test_a_dash_in_another_column_or_line_of_its_cell_is_no_sign(text, told):
    """As where the one that says that there is nothing reaches over the side of a narrow cell of a page."""
    segments, _, _ = laid([PlainRow([text], []).cells()])

    assert [told] == segments.texts
