"""Text drawn over other text or across a table, as watermarks and seals are: large, or in a colour of its own."""

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from operator import attrgetter
from statistics import median_low

from govinfo.geometry.frames import Frame
from govinfo.geometry.joining import NUMERIC
from govinfo.geometry.lines import GRAZED, GlyphRow, collide, pieces_of, shared_part
from govinfo.geometry.page import Glyph, OmissionReason

_LARGE = 1.5
"""So many times as high as most glyphs is a glyph that may be none of their text."""
_BEYOND = 0.15
"""The part of its height by which it reaches over a side of its cell, at least."""
_FIGURES = NUMERIC | frozenset("-−–—/")
"""What figures are made of, and what is set in their place where there are none."""
_APART = 0.6
"""So many times its height beside another glyph stands one of another word."""
_LEVEL = 0.06
"""The part of its height by which a figure may stand higher or lower than others of its line."""

Side = tuple[float, float]
"""The upper and the lower side of glyphs that were written together."""


def without_overlying(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs around tables, those of large text over others marked, with all that is written as they are."""
    stray = _stray(pieces_of(glyphs).values()) if any(glyph.tinted for glyph in glyphs) else ()
    glyphs = _marked(glyphs, stray, tinted=True) if stray else glyphs
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
    """Mark the large glyphs in a table that reach over a side of their cell, and those that stand with them."""
    _mark_stray(frame, inside)
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
    """The upper and lower sides of the glyphs that are much higher than most."""
    least = _LARGE * median_low([glyph.bottom - glyph.top for glyph in glyphs] or [0])
    return {(glyph.top, glyph.bottom) for glyph in glyphs if glyph.bottom - glyph.top >= least}


def _marked(glyphs: Iterable[Glyph], over: Container[Side], *, tinted: bool = False) -> list[Glyph]:
    """The glyphs, those marked whose sides are told, or only what of them is in a colour of its own."""
    return [
        glyph._replace(why=glyph.why or OmissionReason.OBLIQUE)
        if (glyph.top, glyph.bottom) in over and glyph.tinted >= tinted
        else glyph
        for glyph in glyphs
    ]


def _stray(pieces: Collection[Sequence[Glyph]]) -> set[Side]:
    """The sides of figures in a colour of their own, beside figures of the page, at a height of their own."""
    tinted = _with_figures(one for piece in pieces for one in piece if one.tinted)
    plain = _with_figures(one for piece in pieces for one in piece if not one.tinted)
    level = {side for side in tinted for one in plain if abs(side[1] - one[1]) <= _LEVEL * (one[1] - one[0])}
    return {side for side in tinted - level if any(shared_part(side, one) >= GRAZED for one in plain)}


def _with_figures(glyphs: Iterable[Glyph]) -> set[Side]:
    """The sides of the glyphs that have figures among them."""
    pieces = pieces_of(glyph for glyph in glyphs if glyph.text != " ")
    return {side for side, piece in pieces.items() if any(map(_is_figure, _words(piece)))}


def _words(piece: GlyphRow) -> Iterator[GlyphRow]:
    """The glyphs of one height that stand together."""
    word: GlyphRow = []
    for glyph in sorted(piece, key=attrgetter("left")):
        if word and glyph.left - word[-1].right > _APART * (glyph.bottom - glyph.top):
            yield word
            word = []
        word.append(glyph)
    yield word


def _is_figure(word: GlyphRow) -> bool:
    """Whether a word is a figure, and not the number of a list."""
    return word[-1].text != "." and all(glyph.text in _FIGURES for glyph in word)


def _mark_stray(frame: Frame, inside: dict[int, list[Glyph]]) -> None:
    """Mark what stands in a table in another colour, beside the figures of its row or across a side of its cell."""
    tinted = [number for number, glyphs in inside.items() if any(glyph.tinted for glyph in glyphs)]
    for row in {frame.places[number].row for number in tinted}:
        numbers = [number for number in inside if frame.places[number].row == row]
        stray = _stray([inside[number] for number in numbers])
        stray |= {
            (one.top, one.bottom)
            for number in numbers
            for one in inside[number]
            if one.tinted and _reaches_over(frame, number, one)
        }
        for number in numbers if stray else ():
            inside[number] = _marked(inside[number], stray, tinted=True)


def _reaches_over(frame: Frame, number: int, glyph: Glyph) -> bool:
    """Whether a glyph of a cell stands partly outside of it."""
    place = frame.places[number]
    top, bottom = frame.ys[place.row], frame.ys[place.row + place.rows]
    sides = top - glyph.top, glyph.bottom - bottom, frame.left(number) - glyph.left, glyph.right - frame.right(number)
    return max(sides) >= _BEYOND * (glyph.bottom - glyph.top)
