"""Large text drawn over other text or across the lines of a table, as a watermark is: it belongs to neither."""

from collections.abc import Container, Iterable, Sequence
from statistics import median_low

from govinfo.geometry.frames import Frame
from govinfo.geometry.lines import GRAZED, collide, pieces_of, shared_part
from govinfo.geometry.page import Glyph, OmissionReason

_LARGE = 1.5
"""So many times as high as most glyphs is a glyph that may be none of their text."""
_BEYOND = 0.15
"""The part of its height by which it reaches over a side of its cell, at least."""

Side = tuple[float, float]
"""The upper and the lower side of glyphs that were written together."""


def without_overlying(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs around tables, those marked that are large and drawn over others, with all written alike."""
    large = _large(glyphs)
    if not large:
        return glyphs
    pieces = pieces_of(glyph for glyph in glyphs if glyph.turn == 0 and glyph.why is None)
    over = {
        side
        for side in large.intersection(pieces)
        for other, piece in pieces.items()
        if other not in large and shared_part(side, other) >= GRAZED and collide(piece, pieces[side])
    }
    written = {side: (side[1] - side[0], "".join([glyph.text for glyph in pieces[side]])) for side in large & {*pieces}}
    alike = {written[side] for side in over}
    return _marked(glyphs, {side for side, own in written.items() if own in alike}) if over else glyphs


def mark_overlying(frame: Frame, inside: dict[int, list[Glyph]]) -> None:
    """Mark the glyphs of a table's cells that are large and reach over a side of their cell, and those beside them."""
    large = _large([glyph for glyphs in inside.values() for glyph in glyphs])
    over = {
        (glyph.top, glyph.bottom)
        for number, glyphs in (inside.items() if large else ())
        for glyph in glyphs
        if (glyph.top, glyph.bottom) in large and _reaches_over(frame, number, glyph)
    }
    for number, glyphs in inside.items() if over else ():
        inside[number] = _marked(glyphs, over)


def _large(glyphs: Sequence[Glyph]) -> set[Side]:
    """The sides of the glyphs that are much higher than most."""
    least = _LARGE * median_low([glyph.bottom - glyph.top for glyph in glyphs] or [0])
    return {(glyph.top, glyph.bottom) for glyph in glyphs if glyph.bottom - glyph.top >= least}


def _marked(glyphs: Iterable[Glyph], over: Container[Side]) -> list[Glyph]:
    return [
        glyph._replace(why=glyph.why or OmissionReason.OBLIQUE) if (glyph.top, glyph.bottom) in over else glyph
        for glyph in glyphs
    ]


def _reaches_over(frame: Frame, number: int, glyph: Glyph) -> bool:
    """Whether a glyph of a cell stands partly outside of it."""
    place = frame.places[number]
    top, bottom = frame.ys[place.row], frame.ys[place.row + place.rows]
    sides = top - glyph.top, glyph.bottom - bottom, frame.left(number) - glyph.left, glyph.right - frame.right(number)
    return max(sides) >= _BEYOND * (glyph.bottom - glyph.top)
