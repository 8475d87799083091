"""Whatever is printed on pages is read in one place, or named among what is not read; nothing is lost or doubled."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.geometry import document as laying
from govinfo.geometry.document import document
from govinfo.geometry.page import Glyph, OmissionReason, Page, PageTable, RuledLine
from printing.glyphs import glyphs
from printing.marks import Text

PLACES = st.integers(0, 560)
SIZES = st.sampled_from([0.5, 6, 10, 10, 14])
WORDS = st.text(st.sampled_from("规章行政许可3890.-— ab"), min_size=1, max_size=12)
TEXTS = st.builds(Text, PLACES, PLACES, WORDS, SIZES)
GRID = tuple(RuledLine(left, 100, left + 1, 400) for left in (100, 200, 300)) + tuple(
    RuledLine(100, top, 301, top + 1) for top in (100, 200, 300, 399)
)
TURNS = st.sampled_from([0, 0, 0, 0, 1, 3, None])
WHYS = st.sampled_from([None, None, None, OmissionReason.INVISIBLE, OmissionReason.COVERED])


@st.composite
def pages(draw):
    """Pages of words anywhere, some over lines and borders, turned, hidden or over one another."""
    found = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        printed: list[Glyph] = []
        for text in draw(st.lists(TEXTS, max_size=8)):
            turn, why = draw(TURNS), draw(WHYS)
            printed += [one._replace(turn=turn, why=why) for one in glyphs(text)] * draw(st.sampled_from([1, 1, 1, 2]))
        found.append(Page(number, 600, 800, printed, draw(st.sampled_from([(), GRID]))))
    return found


def characters(text):
    return Counter("".join(text.split()))


@given(pages())
def test_every_character_is_read_or_named(printed):
    """In a paragraph, in a cell, or in the list of what is not read: together they are what is printed."""
    read = document(printed)
    texts = [omission.text for omission in read.omitted]
    for block in read.blocks:
        cells = (
            [cell.text for row in block.rows for cell in row.cells] if isinstance(block, PageTable) else [block.text]
        )
        texts += cells

    expected = sum((characters(glyph.text) for page in printed for glyph in page.glyphs), Counter())
    assert expected == sum(map(characters, texts), Counter())


def test_a_character_that_were_lost_would_be_noticed(monkeypatch):
    """The count at the end holds what is read against what is printed."""
    monkeypatch.setattr(laying, "parts", lambda *_: ())

    with pytest.raises(AssertionError, match="2 characters are printed, 0 were read or named"):
        document([Page(1, 600, 800, glyphs(Text(100, 100, "规章")))])
