"""Glyphs that stand side by side as lines of text."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govinfo.geometry.page import DESCENT, Glyph, Why

GAP = 1.0
"""Sizes of the font between two glyphs from which on they stand in columns of their own."""
_APART = (0.2, 0.4, 0.6)
"""The same, from which on two of them are words of their own: of letters or digits, of a letter beside an ideograph,
which many documents set a quarter apart, and of ideographs, which a justified line sets apart."""
_CLOSE = 0.6
"""The same, up to which a mark belongs to what stands before it."""
_SHARED = 0.5
"""The part of the lower of two pieces that the higher must reach over to be of the same line."""
_SMALL, _LIFTED = 0.8, 0.2
"""A note's mark is smaller than this part of the line's font, and lifted by more than this part of it."""
_OVERLAID = 0.4
"""The part of its width by which a glyph drawn a second time is moved at most."""
_IDEOGRAPHS = "\u2e80"
"""Ideographs and their punctuation stand from here on."""

Row = list[Glyph]
"""Glyphs that stand side by side."""
Dropped = list[tuple[Glyph, Why]]
"""Glyphs that are not read."""


class Line(NamedTuple):
    """A line of text.

    Attributes:
        text: Its characters, a space between words and a tab between columns.
        left: Where its first glyph begins.
        top: Its upper side.
        right: Where its last glyph ends.
        bottom: Its lower side.
        words: Its glyphs from left to right, white space among them.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    words: tuple[Glyph, ...]

    @property
    def size(self) -> float:
        """The size of its font."""
        return self.bottom - self.top

    @property
    def tabular(self) -> bool:
        """Whether it stands in columns."""
        return "\t" in self.text


def lines(glyphs: Iterable[Glyph], dropped: Dropped) -> list[Line]:
    """The lines of some glyphs from top to bottom; marks of notes and glyphs drawn twice are added to *dropped*."""
    found = [line(sorted(row, key=_from_left), dropped) for row in rows(glyphs)]
    return [one for one in found if one is not None]


def _from_left(glyph: Glyph) -> float:
    return glyph.left


def rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """Glyphs that share a line, whatever their fonts: pieces on one baseline, joined where they overlap."""
    pieces: dict[tuple[int, int], Row] = {}
    for glyph in glyphs:
        pieces.setdefault((round(glyph.top * 4), round(glyph.bottom * 4)), []).append(glyph)
    found: list[Row] = []
    above, below = 0.0, 0.0
    for _, piece in sorted(pieces.items(), key=lambda item: item[0][0] + item[0][1]):
        top, bottom = piece[0].top, piece[0].bottom
        shared = min(bottom, below) - max(top, above)
        if found and shared >= _SHARED * min(bottom - top, below - above):
            found[-1] += piece
            if bottom - top > below - above:
                above, below = top, bottom
        else:
            found.append(list(piece))
            above, below = top, bottom
    return found


def line(row: Sequence[Glyph], dropped: Dropped) -> Line | None:
    """The line of some glyphs from left to right; `None` where nothing is left but white space."""
    parts: list[str] = []
    kept: list[Glyph] = []
    before: Glyph | None = None
    spaced, end = False, 0.0
    for glyph in row:
        if glyph.text == " ":
            spaced = before is not None
        elif before is None:
            parts.append(glyph.text)
        elif _over(glyph, before):
            dropped.append((glyph, Why.DOUBLED))
            continue
        elif _raised(glyph, before, end):
            dropped.append((glyph, Why.RAISED))
            end = glyph.right
            continue
        else:
            parts += (_between(before, glyph, spaced=spaced), glyph.text)
        kept.append(glyph)
        if glyph.text != " ":
            before, spaced, end = glyph, False, glyph.right
    if before is None:
        return None
    inked = [glyph for glyph in kept if glyph.text != " "]
    top, bottom = min(glyph.top for glyph in inked), max(glyph.bottom for glyph in inked)
    return Line("".join(parts), inked[0].left, top, before.right, bottom, tuple(kept))


def _over(glyph: Glyph, before: Glyph) -> bool:
    """Whether a glyph is the one before drawn anew."""
    return (
        glyph.text == before.text
        and glyph.left - before.left < _OVERLAID * (before.right - before.left)
        and abs(glyph.top - before.top) < _OVERLAID * (before.bottom - before.top)
    )


def _raised(glyph: Glyph, before: Glyph, end: float) -> bool:
    """Whether a glyph is a small mark above the line, set close behind what it marks."""
    size, own = before.bottom - before.top, glyph.bottom - glyph.top
    lift = (before.bottom - DESCENT * size) - (glyph.bottom - DESCENT * own)
    return own < _SMALL * size and lift > _LIFTED * size and glyph.left - end < _CLOSE * size


def _between(before: Glyph, glyph: Glyph, *, spaced: bool) -> str:
    """What parts two glyphs: columns, words, or nothing."""
    gap = (glyph.left - before.right) / min(before.bottom - before.top, glyph.bottom - glyph.top)
    if gap >= GAP:
        return "\t"
    wide = (before.text[-1] >= _IDEOGRAPHS) + (glyph.text[0] >= _IDEOGRAPHS)
    return " " if spaced or gap >= _APART[wide] else ""
