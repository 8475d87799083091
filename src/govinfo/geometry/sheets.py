"""A page sorted: each glyph goes into a cell of a table, into the text around tables, or to what is not read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from govinfo.geometry.frames import Frame, frame
from govinfo.geometry.joining import NUMERIC
from govinfo.geometry.lines import GlyphRow, rows
from govinfo.geometry.overflowing import abuts, breaks_off, gather, runs_on
from govinfo.geometry.overlying import mark_overlying, without_overlying
from govinfo.geometry.page import Glyph, Omission, OmissionReason, Page
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.geometry.ruling import rulings
from govinfo.geometry.striking import struck
from govinfo.geometry.turning import upright

_TOUCHING = 0.15
"""Sizes of the font between two digits of a number, at most."""
_SPECK = 1.0
"""Points that a font is larger than; a smaller one is not meant to be seen."""
_TABLES = 100
"""No page that is read has more."""


class GlyphGrid(NamedTuple):
    """A ruled table, and the glyphs in each of its cells that hold any."""

    frame: Frame
    inside: dict[int, list[Glyph]]


class SortedPage(NamedTuple):
    """A page, sorted.

    Attributes:
        number: Of the page.
        width: Of the paper.
        height: Of the paper.
        grids: Its tables from top to bottom.
        around: The rows of text around them, from top to bottom.
        unread: Glyphs around them that are not read.
        pictured: Whether it has a picture, and no text.
    """

    number: int
    width: float
    height: float
    grids: list[GlyphGrid]
    around: list[GlyphRow]
    unread: list[Omission]
    pictured: bool


def sheet(page: Page) -> SortedPage:
    """The page, sorted.

    Raises:
        RefusedError: If there are more lines or tables on it than on any page that is read.
    """
    page = upright(page)
    frames = _tables([found for ruling in rulings(page.rules) if (found := frame(ruling)) is not None])
    grids = [GlyphGrid(one, {}) for one in frames]
    flow = without_overlying(_parted(_marked(page, frames), grids))
    filled = [grid for grid in grids if grid.inside]
    for grid in filled:
        mark_overlying(*grid)
    around = rows(glyph for glyph in flow if glyph.why is None and glyph.turn == 0)
    unread = [
        (glyph, glyph.why or OmissionReason.OBLIQUE) for glyph in flow if glyph.why is not None or glyph.turn != 0
    ]
    empty = not filled and not around
    return SortedPage(
        page.number, page.width, page.height, filled, around, omissions(page.number, unread), page.pictured and empty
    )


def _marked(page: Page, frames: Sequence[Frame]) -> Sequence[Glyph]:
    """The glyphs of a page, those marked as not to be read that are struck out or as small as a speck."""
    whys = dict.fromkeys(struck(page.glyphs, page.rules, frames), OmissionReason.STRUCK)
    whys |= {
        at: OmissionReason.INVISIBLE for at, glyph in enumerate(page.glyphs) if not glyph.bottom - glyph.top > _SPECK
    }
    if not whys:
        return page.glyphs
    return [glyph._replace(why=glyph.why or whys.get(at)) for at, glyph in enumerate(page.glyphs)]


def _parted(glyphs: Iterable[Glyph], grids: Sequence[GlyphGrid]) -> list[Glyph]:
    """Put the glyphs that stand in a table into its cells, and give back the others."""
    if not grids:
        return list(glyphs)
    flow: list[Glyph] = []
    crossings: list[tuple[GlyphGrid, int, int]] = []
    before: list[Glyph] = []
    here, cell = grids[0], -1
    for piece in _apart(_pieces(glyphs), grids):
        x, y = (piece[0].left + piece[-1].right) / 2, (piece[0].top + piece[0].bottom) / 2
        grid = next((one for one in grids if one.frame.holds(x, y)), None)
        if grid is None:
            flow += piece
            continue
        number = grid.frame.at(x, y)
        own = grid.inside.setdefault(number, [])
        own += piece
        if before and number != cell and grid is here:
            if runs_on(before[-1], piece[0]):
                crossings.append((grid, cell, number))
            elif breaks_off(grid.frame, (cell, number), before[-1], piece[0]):
                grid.inside[cell][-len(before) :] = map(_cut, before)
                own[-len(piece) :] = map(_cut, piece)
        here, cell, before = grid, number, piece
    for grid in grids if crossings else ():
        gather(*grid, [(one, other) for own, one, other in crossings if own is grid])
    return flow


def _apart(pieces: Iterable[list[Glyph]], grids: Sequence[GlyphGrid]) -> Iterator[list[Glyph]]:
    """The pieces; one in which nobody can tell the numbers of several cells apart as single glyphs, marked as cut."""
    for piece in pieces:
        if len(piece) > 1 and any(abuts(grid.frame, piece) for grid in grids):
            yield from ([_cut(glyph)] for glyph in piece)
        else:
            yield piece


def _cut(glyph: Glyph) -> Glyph:
    return glyph._replace(why=OmissionReason.CUT)


def _pieces(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """The glyphs one by one, but those of a number together, which may be wider than its cell."""
    piece: list[Glyph] = []
    for glyph in glyphs:
        if piece and glyph.text in NUMERIC and piece[-1].text in NUMERIC and _touches(piece[-1], glyph):
            piece.append(glyph)
        else:
            if piece:
                yield piece
            piece = [glyph]
    if piece:
        yield piece


def _touches(before: Glyph, glyph: Glyph) -> bool:
    """Whether a glyph stands right behind another."""
    return before.top == glyph.top and abs(glyph.left - before.right) < _TOUCHING * (glyph.bottom - glyph.top)


def _tables(frames: list[Frame]) -> list[Frame]:
    """The tables from top to bottom. One with others in it only lays out the page: what stands in it is text around."""
    if len(frames) > _TABLES:
        raise RefusedError(Refusal.CROWDED)
    layouts = {other for one in frames for other in frames if one.within(other)}
    return sorted((one for one in frames if one not in layouts), key=lambda one: (one.ys[0], one.xs[0]))


def omissions(page: int, dropped: Iterable[tuple[Glyph, OmissionReason]]) -> list[Omission]:
    """What is not read of a page: the glyphs side by side that one reason holds for, as one text."""
    found: list[Omission] = []
    for glyph, why in dropped:
        if found and found[-1].why is why:
            found[-1] = found[-1]._replace(text=found[-1].text + glyph.text)
        else:
            found.append(Omission(page, glyph.text, why))
    return [one._replace(text=one.text.strip()) for one in found if one.text.strip()]
