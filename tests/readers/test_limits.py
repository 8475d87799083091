"""The bound on text is met before it is looked at."""

import tracemalloc

import pytest

from govinfo.errors import ReadError
from govinfo.readers.formats import markdown
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
