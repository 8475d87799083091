"""Characters in a colour that few on their page have, as those of a seal or of a remark are."""

from collections import Counter
from collections.abc import Sequence

from govinfo.geometry.drawing import Colour
from govinfo.geometry.page import Glyph
from govinfo.geometry.seeing import of_one_ink

_FEW, _MANY = 0.2, 0.4
"""The part of the characters of a page that is few of them, at most, and the part of its digits."""


def tinted(glyphs: list[Glyph], colours: Sequence[Colour | None]) -> list[Glyph]:
    """The glyphs of a page, those marked whose colour few of its characters and few of its digits have.

    Args:
        glyphs: The glyphs.
        colours: The colour of each; `None` for one without ink.
    """
    digits = [colour for one, colour in zip(glyphs, colours, strict=True) if one.text.isdigit()]
    usual = {
        colour
        for own, most in ((colours, _FEW), (digits, _MANY))
        for colour, count in Counter(own).items()
        if count > most * len(own)
    }
    known = [colour for colour in usual if colour is not None]
    rare = {one for one in {*colours} - usual if one is not None and not any(of_one_ink(one, own) for own in known)}
    return [one._replace(tinted=True) if colour in rare else one for one, colour in zip(glyphs, colours, strict=True)]
