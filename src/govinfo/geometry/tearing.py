"""Digits of numbers of which a part is not seen, being cut off or covered: what is left of such a number is none."""

from collections.abc import Sequence
from itertools import pairwise

from govinfo.geometry.page import Glyph, OmissionReason

TORN = "…"
"""Stands where the rest of a number is not seen."""
_TAKEN = frozenset({OmissionReason.CUT, OmissionReason.COVERED})
_TOUCHING = 0.25
"""The part of its shorter side between two digits of a number, at most."""


def with_torn(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs as they are drawn, digits marked whose number goes on with a digit that is not seen."""
    if not any(glyph.why in _TAKEN for glyph in glyphs):
        return glyphs
    found = list(glyphs)
    for at, (one, other) in enumerate(pairwise(glyphs), 1):
        if one.why is None and other.why in _TAKEN and _one_number(one, other):
            found[at - 1] = found[at - 1]._replace(text=f"{found[at - 1].text}{TORN}")
        elif one.why in _TAKEN and other.why is None and _one_number(one, other):
            found[at] = other._replace(text=f"{TORN}{other.text}")
    return found


def _one_number(one: Glyph, other: Glyph) -> bool:
    """Whether two digits stand in one number, beside or above each other, whichever way their text runs."""
    if not (one.text.isdigit() and other.text.isdigit()):
        return False
    beside = min(abs(other.left - one.right), abs(one.left - other.right)), one.top == other.top
    above = min(abs(other.top - one.bottom), abs(one.top - other.bottom)), one.left == other.left
    near = _TOUCHING * min(one.bottom - one.top, one.right - one.left)
    return any(level and gap < near for gap, level in (beside, above))
