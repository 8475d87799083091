"""Pieces of text as a source of pages gives them: glyph by glyph."""

from govinfo.geometry.page import Glyph
from govinfo.strategies.files.marks import extent


def glyphs(*texts):
    """The glyphs of pieces of text, as a source gives them."""
    found = []
    for text in texts:
        x = text.x
        for character in text.text:
            right = x + extent(character, text.size)
            top, bottom = text.y - 0.88 * text.size, text.y + 0.12 * text.size
            found.append(Glyph(character, x, top, right, bottom))
            x = right
    return found
