"""A page sorted: each glyph into one cell of a table, into the text around, or among what is not read."""

from collections.abc import Iterable
from typing import NamedTuple

from govinfo.geometry.frames import Frame, frame
from govinfo.geometry.lines import Row, rows
from govinfo.geometry.page import Glyph, Omission, Page, Why
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.geometry.ruling import rulings
from govinfo.geometry.striking import struck
from govinfo.geometry.turning import upright

_TABLES = 100
"""No page that is read has more."""


class Grid(NamedTuple):
    """A ruled table, and the glyphs in each of its cells that hold any."""

    frame: Frame
    inside: dict[int, list[Glyph]]


class Sheet(NamedTuple):
    """A page, sorted.

    Attributes:
        number: Of the page.
        height: Of the paper.
        grids: Its tables from top to bottom.
        around: The rows of text around them, from top to bottom.
        unread: Glyphs around them that are not read.
        pictured: Whether it has a picture, and no text.
    """

    number: int
    height: float
    grids: list[Grid]
    around: list[Row]
    unread: list[Omission]
    pictured: bool


def sheet(page: Page) -> Sheet:
    """The page, sorted."""
    page = upright(page)
    frames = _tables([found for ruling in rulings(page.rules) if (found := frame(ruling)) is not None])
    grids = [Grid(one, {}) for one in frames]
    flow: list[Glyph] = []
    lines_through = struck(page.glyphs, page.rules, frames)
    for at, glyph in enumerate(page.glyphs):
        seen = glyph._replace(why=Why.STRUCK) if at in lines_through and glyph.why is None else glyph
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        for grid in grids:
            if grid.frame.holds(x, y):
                grid.inside.setdefault(grid.frame.at(x, y), []).append(seen)
                break
        else:
            flow.append(seen if seen.turn == 0 else seen._replace(why=seen.why or Why.OBLIQUE))
    filled = [grid for grid in grids if grid.inside]
    around = rows(glyph for glyph in flow if glyph.why is None)
    unread = omissions(page.number, ((glyph, glyph.why) for glyph in flow if glyph.why is not None))
    empty = not filled and not around
    return Sheet(page.number, page.height, filled, around, unread, page.pictured and empty)


def _tables(frames: list[Frame]) -> list[Frame]:
    """The tables from top to bottom; one that holds others is a layout, and what stands in it is text around them."""
    if len(frames) > _TABLES:
        raise RefusedError(Refusal.CROWDED)
    layouts = {other for one in frames for other in frames if one.within(other)}
    return sorted((one for one in frames if one not in layouts), key=lambda one: (one.ys[0], one.xs[0]))


def omissions(page: int, dropped: Iterable[tuple[Glyph, Why]]) -> list[Omission]:
    """Glyphs that are not read, neighbours with one reason together."""
    found: list[Omission] = []
    for glyph, why in dropped:
        if found and found[-1].why is why:
            found[-1] = found[-1]._replace(text=found[-1].text + glyph.text)
        else:
            found.append(Omission(page, glyph.text, why))
    return [one for one in found if one.text.strip()]
