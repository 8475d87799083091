"""Glyphs that stand side by side as lines of text."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from govinfo.geometry.characters import IDEOGRAPHS
from govinfo.geometry.page import DESCENT, Glyph, OmissionReason

GAP = 1.0
"""Sizes of the font between two glyphs from which on they stand in columns of their own."""
_APART = (0.2, 0.4, 0.6)
"""The same, from which on two of them are words of their own: of letters or digits, of a letter beside an ideograph,
which many documents set a quarter apart, and of ideographs, which a justified line sets apart."""
_CLOSE = 0.6
"""The same, up to which a mark belongs to what stands before it."""
_SHARED, GRAZED = 0.5, 0.2
"""The part of the lower of two pieces that the higher must reach over to be of the same line, and that it may where no
glyph of one stands above or below one of the other."""
_SMALL, _LIFTED = 0.85, 0.2
"""A note's mark is smaller than this part of the line's font, and lifted by more than this part of it."""
_OVERLAID = 0.4
"""The part of its width by which a glyph drawn a second time is moved at most."""
_INTERLEAVED = 0.55
"""The part of its width by which a digit stands behind another at most that is of another number, set between them."""
_TOUCHING = 0.2
"""Points between two glyphs that part nothing, whatever their size."""
_LEFT, _TOP, _BOTTOM = attrgetter("left"), attrgetter("top"), attrgetter("bottom")
_SIGNS = frozenset("-.,−–—")
"""What may stand within a number or before it."""

GlyphRow = list[Glyph]
"""Glyphs that stand side by side."""
Dropped = tuple[Glyph, OmissionReason]
"""A glyph that is not read, and why."""


class Line(NamedTuple):
    """A line of text.

    Attributes:
        text: Its characters, a space between words, a tab between columns and a line end between digits in one place.
        left: Where its first glyph begins.
        top: Its upper side.
        right: Where its last glyph ends.
        bottom: Its lower side.
        words: Its glyphs from left to right, white space among them.
        dropped: What stands in it and is not read: marks of notes, and glyphs drawn twice.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    words: tuple[Glyph, ...]
    dropped: tuple[Dropped, ...]

    @property
    def size(self) -> float:
        """The size of its font."""
        return self.bottom - self.top

    @property
    def tabular(self) -> bool:
        """Whether it stands in columns."""
        return "\t" in self.text


def lines(rows: Iterable[Iterable[Glyph]]) -> list[Line]:
    """The lines that rows of glyphs make up, but those of nothing but white space."""
    found = (line(sorted(row, key=_LEFT)) for row in rows)
    return [one for one in found if one is not None]


def rows(glyphs: Iterable[Glyph]) -> list[GlyphRow]:
    """The glyphs that stand in one line, whatever their fonts: those of one baseline, and those that overlap them."""
    pieces = pieces_of(glyphs)
    found: list[GlyphRow] = []
    within: list[tuple[float, float]] = []
    for side, piece in sorted(pieces.items(), key=lambda item: sum(item[0])):
        if found and _joins(side, piece, within, found[-1]):
            found[-1] += piece
            within.append(side)
        else:
            found.append(piece)
            within = [side]
    return found


def pieces_of(glyphs: Iterable[Glyph]) -> dict[tuple[float, float], GlyphRow]:
    """Glyphs grouped by their upper and lower sides."""
    pieces: dict[tuple[float, float], GlyphRow] = {}
    for glyph in glyphs:
        pieces.setdefault((glyph.top, glyph.bottom), []).append(glyph)
    return pieces


def _joins(side: tuple[float, float], piece: GlyphRow, within: Sequence[tuple[float, float]], row: GlyphRow) -> bool:
    """Whether a piece belongs to a row of others: it overlaps each of them, and stands above or below no glyph."""
    shared = [shared_part(side, other) for other in within]
    return min(shared) >= _SHARED or (max(shared) >= GRAZED and not collide(piece, row))


def shared_part(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How much of the lower of two pieces the higher one overlaps, as a part of its height."""
    (top, bottom), (above, below) = one, other
    return (min(bottom, below) - max(top, above)) / min(bottom - top, below - above)


def collide(piece: GlyphRow, row: GlyphRow) -> bool:
    """Whether a glyph of one piece stands above, below or in the place of a glyph of another."""
    return any(
        min(one.right, other.right) - max(one.left, other.left) > _OVERLAID * (one.right - one.left)
        for one in piece
        for other in row
        if one.text != " " != other.text
    )


def line(row: Iterable[Glyph]) -> Line | None:
    """The line of some glyphs from left to right; `None` where nothing is left but white space."""
    parts: list[str] = []
    kept: list[Glyph] = []
    dropped: list[Dropped] = []
    before: Glyph | None = None
    spaced, end = False, 0.0
    for glyph in row:
        text = glyph.text
        if text == " ":
            spaced = before is not None
            kept.append(glyph)
            continue
        if before is not None:
            why = _mark(glyph, before, end)
            if why is not None:
                dropped.append((glyph, why))
                end = max(end, glyph.right)
                continue
            near = not spaced and glyph.left - end <= _TOUCHING
            parted = "" if near else _between(before, glyph, glyph.left - end, spaced=spaced)
            parts.append(parted or "\n" * _over(glyph, before))
        parts.append(text)
        kept.append(glyph)
        before, spaced, end = glyph, False, glyph.right
    if before is None:
        return None
    inked = [glyph for glyph in kept if glyph.text != " "]
    top, bottom = min(map(_TOP, inked)), max(map(_BOTTOM, inked))
    return Line("".join(parts), inked[0].left, top, end, bottom, tuple(kept), tuple(dropped))


def _mark(glyph: Glyph, before: Glyph, end: float) -> OmissionReason | None:
    """Why a glyph is not read in its line: it repeats the one before, or is a small mark above the line, set close."""
    size, own = before.bottom - before.top, glyph.bottom - glyph.top
    if glyph.left - before.left < _OVERLAID * (before.right - before.left):
        anew = glyph.text == before.text and abs(glyph.top - before.top) < _OVERLAID * size
        return OmissionReason.DOUBLED if anew else None
    if own >= _SMALL * size:
        return None
    lift = (before.bottom - DESCENT * size) - (glyph.bottom - DESCENT * own)
    return OmissionReason.RAISED if lift > _LIFTED * size and glyph.left - end < _CLOSE * size else None


def is_mark(glyph: Glyph, before: Glyph) -> bool:
    """Whether a glyph right behind another is the mark of a note, or that one drawn again."""
    return _mark(glyph, before, before.right) is not None


def _over(glyph: Glyph, before: Glyph) -> bool:
    """Whether two digits stand in one place at two heights, in two colours or sizes, as those of seals or notes do."""
    if _recoloured(before, glyph):
        return True
    if not (glyph.text.isdigit() and before.text.isdigit()):
        return False
    within = glyph.left - before.left < _INTERLEAVED * (before.right - before.left)
    own, size = sorted((glyph.bottom - glyph.top, before.bottom - before.top))
    return within or own < _SMALL * size or abs(glyph.bottom - before.bottom) > _LIFTED * (before.bottom - before.top)


def _recoloured(before: Glyph, glyph: Glyph) -> bool:
    """Whether a digit and the digit or sign before it are in two colours."""
    return (
        glyph.tinted is not before.tinted and glyph.text.isdigit() and (before.text.isdigit() or before.text in _SIGNS)
    )


def _between(before: Glyph, glyph: Glyph, gap: float, *, spaced: bool) -> str:
    """What stands between two glyphs: a tab between columns, a space between words, or nothing."""
    gap /= min(before.bottom - before.top, glyph.bottom - glyph.top)
    if gap >= GAP:
        return "\t"
    wide = (before.text[-1] >= IDEOGRAPHS) + (glyph.text[0] >= IDEOGRAPHS)
    return " " if spaced or gap >= _APART[wide] else ""
