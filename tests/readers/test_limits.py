"""The bound on text is met before it is looked at."""

import tracemalloc

import pytest

from govinfo.errors import ReadError
from govinfo.readers.formats import csv, markdown, text
from govinfo.readers.limits import LIMITS, bounded


def test_a_long_text_in_many_cells_is_refused_without_being_copied():
    """One long text that stands in ten thousand cells is four billion characters, and none of them is held again."""
    texts = ["x" * 400_000] * 10_000
    tracemalloc.start()
    with pytest.raises(ReadError, match="more than 1000000 characters"):
        bounded(texts, None, LIMITS)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 1_000_000


def test_characters_that_swell_count_for_what_they_become():
    """A ligature of eighteen characters is as many."""
    bounded(["\ufdfa" * 50_000], None, LIMITS)
    with pytest.raises(ReadError, match="more than 1000000 characters"):
        bounded(["\ufdfa" * 60_000], None, LIMITS)


def test_a_markdown_text_of_too_many_cells_is_refused_before_they_are_made():
    """Bars are counted before a table is looked for between them."""
    text = "| 甲 | 乙 |\n| --- | --- |\n" + "| 1 | 2 |\n" * 20
    with pytest.raises(ReadError, match="50"):
        markdown.read(text, None, LIMITS._replace(cells=50))


def test_a_text_of_too_many_words_is_refused():
    """Each is what a cell would be: in a line of figures, and in paragraphs."""
    bounded(["1 " * 199_000, "2 " * 1_000], None, LIMITS)
    with pytest.raises(ReadError, match="more than 200000 words"):
        bounded(["1 " * 199_000, "2 " * 1_001], None, LIMITS)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028"])
@pytest.mark.parametrize("format", [text, markdown, csv], ids=["text", "markdown", "csv"])
def test_a_text_of_too_many_lines_is_refused(format, end):
    """Each end of a line is counted, whichever it is, whatever stands between them."""
    most = LIMITS._replace(lines=120)
    rows = "一、本年新收政府信息公开申请数量,1,0,0,0,0,0,1"

    assert format.read((rows + end * 119).encode(), None, most)
    with pytest.raises(ReadError, match="more than 120 lines"):
        format.read((rows + end * 120).encode(), None, most)


def test_a_grid_of_too_many_cells_is_refused_before_they_are_made():
    """The sign that parts most of its cells is counted."""
    with pytest.raises(ReadError, match="more than 50 cells"):
        csv.read("行政许可" + "," * 51, None, LIMITS._replace(cells=50))


@pytest.mark.parametrize("marks", ["\u0300\u0323", "\u0f71\u0f72", "\U0001e8d0\U0001e8d1"])
def test_marks_without_end_on_a_character_are_refused(marks):
    """Putting them in order takes time that grows with their square; scripts that set marks on characters do not."""
    bounded(["ཀ" + marks * 100, *["ཀྲུང་གོའི་" * 50] * 50], None, LIMITS)
    with pytest.raises(ReadError, match="more than 200 marks"):
        bounded(["甲" * 20_000, "甲" + marks * 101], None, LIMITS)
