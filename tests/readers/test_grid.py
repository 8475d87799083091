"""Paragraphs and tables become one stream: the words of each paragraph, and the cells of each row, in a line."""

from govinfo.readers import LIMITS
from govinfo.readers.grid import StreamBuilder


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
