"""What is drawn on a page of an OFD file, object by object, with the text of each where it stands."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.geometry.drawing import (
    BLACK,
    DEPTH,
    EVERYWHERE,
    FAINT,
    IDENTITY,
    SMALL,
    Area,
    BoundingBox,
    Colour,
    Ink,
    Matrix,
    Position,
    boxed,
    common,
    moved,
    times,
    traced,
)
from govinfo.geometry.ofd.package import children, first, flag, local, numbers
from govinfo.geometry.ofd.text import PlacedText, characters
from govinfo.geometry.page import Glyph, OmissionReason, RuledLine
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.geometry.seeing import Ground, cut_off
from govinfo.geometry.tinting import tinted

_OPAQUE = 255.0
_SIXTEENTHS = re.compile("#[0-9A-Fa-f]{1,2}")
_UNIT = ((0.0, 0.0), (1.0, 1.0))
"""A picture fills the unit square, which its matrix makes as large as it is."""
_POINTS_OF = {"M": 1, "S": 1, "L": 1, "Q": 2, "B": 3, "A": 0, "C": 0}
"""How many points follow each sign of an outline; an arc, which is no line of a table, is told otherwise."""


class Resources(NamedTuple):
    """What objects of a file refer to, by their ID.

    Attributes:
        drawn: Drawings that stand in several places.
        inks: Ways of drawing.
        solid: Pictures that nothing shows through.
    """

    drawn: Mapping[str, Element]
    inks: Mapping[str, Element]
    solid: frozenset[str]


class OfdWalk:
    """A walk over the objects of a page.

    Args:
        resources: What they refer to.
        left: How many pieces may be met.

    Attributes:
        left: How many pieces may still be met.
        rules: Thin lines.
        pictured: Whether a picture was met.
    """

    def __init__(self, resources: Resources, left: int) -> None:
        self.left = left
        self.rules: list[RuledLine] = []
        self.pictured = False
        self._resources = resources
        self._order = 0
        self._texts: list[tuple[PlacedText, Ink]] = []
        self._areas: list[Area] = []

    def layer(
        self, objects: Iterable[Element], matrix: Matrix, *, aslant: bool = False, depth: int = DEPTH, usual: str = ""
    ) -> None:
        """Walk over the objects in a layer, or in one of them.

        Args:
            objects: They.
            matrix: What moves them to where they stand.
            aslant: Whether they are those of a watermark.
            depth: How deep one may go into them.
            usual: The way of drawing of those that tell none.
        """
        for one in objects:
            self._use(1)
            self._order += 1
            shown = flag(one, "Visible", otherwise=True)
            inner = times(_matrix(one), matrix)
            match local(one):
                case "TextObject":
                    self._text(one, inner, usual, matrix, shown=shown, aslant=aslant)
                case "PathObject" if shown:
                    self._path(one, inner, usual)
                case "ImageObject" if shown:
                    self.pictured = True
                    solid = one.get("ResourceID") in self._resources.solid and _alpha(one) == _OPAQUE
                    self._areas.append(Area(self._order, boxed(_UNIT, inner), None, partial(bool, solid)))
                case "PageBlock" | "Layer" if shown and depth:
                    self.layer(one, matrix, aslant=aslant, depth=depth - 1, usual=one.get("DrawParam", usual))
                case "CompositeObject" if shown and depth:
                    content = first(self._resources.drawn.get(one.get("ResourceID", "")), "Content")
                    self.layer(content if content is not None else (), inner, aslant=aslant, depth=depth - 1)
                case _:
                    pass

    def placed(self, one: Element, matrix: Matrix, *, aslant: bool) -> None:
        """Walk over the objects in an element that has a place of its own."""
        self.layer(one, times(_matrix(one), matrix), aslant=aslant)

    def glyphs(self, paper: BoundingBox) -> list[Glyph]:
        """The glyphs of the page, each with the reason why it is not to be seen, if any."""
        ground = Ground(self._areas)
        found: list[Glyph] = []
        colours: list[Colour | None] = []
        for text, ink in self._texts:
            for glyph in characters(text):
                self._use(1)
                centre = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
                read = max(glyph.right - glyph.left, glyph.bottom - glyph.top) > SMALL
                why = ground.unseen(ink, centre) if read else OmissionReason.INVISIBLE
                if why is None and cut_off(glyph.text, glyph[1:5], glyph.turn, (ink.clip, paper)):
                    why = OmissionReason.CUT
                found.append(glyph._replace(why=why))
                colours.append(ink.colour)
        return tinted(found, colours) if len({ink.colour for _, ink in self._texts}) > 1 else found

    def _use(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise RefusedError(Refusal.CROWDED)

    def _text(self, one: Element, matrix: Matrix, usual: str, around: Matrix, *, shown: bool, aslant: bool) -> None:
        filled, stroked = flag(one, "Fill", otherwise=True), flag(one, "Stroke", otherwise=False)
        colour, alpha = self._colour(one, "FillColor" if filled else "StrokeColor", usual)
        inked = shown and (filled or stroked) and alpha > FAINT
        clip = _clip(one, (matrix, times(_place(one), around)))
        self._texts.append((PlacedText(one, matrix, aslant), Ink(self._order, colour if inked else None, clip)))

    def _path(self, one: Element, matrix: Matrix, usual: str) -> None:
        filled, stroked = flag(one, "Fill", otherwise=False), flag(one, "Stroke", otherwise=True)
        if not filled and not stroked:
            return
        words = "".join(data.text or "" for data in children(one, "AbbreviatedData")).split()
        self._use(len(words) // 3)
        rules, areas = traced(_outlines(words, matrix), stroked=stroked)
        self.rules += [RuledLine(*rule) for rule in rules]
        colour, alpha = self._colour(one, "FillColor", usual)
        solid = alpha == _OPAQUE
        for area in areas:
            self._areas.append(Area(self._order, area, colour if solid else None, partial(bool, solid)))

    def _colour(self, one: Element, name: str, usual: str) -> tuple[Colour, float]:
        """The colour that an object is drawn in, and how much of it."""
        paint = first(one, name)
        for told in (one.get("DrawParam", ""), usual) if paint is None else ():
            paint = self._paint(told, name) if paint is None else paint
        alpha = _alpha(one) if paint is None else min(_alpha(one), _alpha(paint))
        match _parts(paint):
            case [grey]:
                return (grey, grey, grey), alpha
            case [red, green, blue]:
                return (red, green, blue), alpha
            case [cyan, magenta, yellow, black]:
                red, green, blue = ((255 - ink) * (255 - black) // 255 for ink in (cyan, magenta, yellow))
                return (red, green, blue), alpha
            case _:
                return BLACK, alpha

    def _paint(self, told: str, name: str) -> Element | None:
        """The colour of a way of drawing, or of those that it takes over from."""
        for _ in range(DEPTH):
            way = self._resources.inks.get(told)
            paint = first(way, name)
            if way is None or paint is not None:
                return paint
            told = way.get("Relative", "")
        return None


def _parts(paint: Element | None) -> list[int]:
    """The parts of a colour, in digits of ten or of sixteen; those of the first colour of one that changes."""
    values = () if paint is None else filter(None, (one.get("Value") for one in paint.iter()))
    words = next(iter(values), "").split()
    if all(map(_SIXTEENTHS.fullmatch, words)):
        return [int(word[1:], 16) for word in words]
    return [round(part) for part in numbers(" ".join(words))]


def _alpha(one: Element) -> float:
    return next(iter(numbers(one.get("Alpha"))), _OPAQUE)


def _matrix(one: Element) -> Matrix:
    """What moves an object to where it stands: its own matrix, then its place."""
    return times(_own_matrix(one), _place(one))


def _own_matrix(one: Element) -> Matrix:
    parts = numbers(one.get("CTM"))
    a, b, c, d, e, f = parts if len(parts) == 6 else IDENTITY
    return a, b, c, d, e, f


def _place(one: Element) -> Matrix:
    left, top = [*numbers(one.get("Boundary")), 0.0, 0.0][:2]
    return 1.0, 0.0, 0.0, 1.0, left, top


def _clip(one: Element, ways: Iterable[Matrix]) -> BoundingBox:
    """The box that all clips of a text leave, whichever of some ways it is that they are told in."""
    clips = [clip for group in children(one, "Clips") for clip in children(group, "Clip")]
    if not clips:
        return EVERYWHERE
    return _around([common([EVERYWHERE, *(_around(_openings(clip, way)) for clip in clips)]) for way in ways])


def _openings(clip: Element, matrix: Matrix) -> list[BoundingBox]:
    """The boxes around the areas that a clip leaves open; one whose form is not told leaves all."""
    boxes: list[BoundingBox] = []
    for area in children(clip, "Area"):
        path = first(area, "Path")
        words = "".join(data.text or "" for data in children(path, "AbbreviatedData")).split()
        inner = matrix if path is None else times(_matrix(path), times(_own_matrix(area), matrix))
        points = [point for outline in _outlines(words, inner) for point in outline]
        boxes.append(boxed(points) if points else EVERYWHERE)
    return boxes or [EVERYWHERE]


def _around(boxes: Iterable[BoundingBox]) -> BoundingBox:
    """The box around some boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _outlines(words: list[str], matrix: Matrix) -> list[list[Position]]:
    """The points of each line of an outline."""
    outlines: list[list[Position]] = [[]]
    at = 0
    while at < len(words):
        sign = words[at].upper()
        if sign in {"M", "S"}:
            outlines.append([])
        if sign == "C":
            outlines[-1] += outlines[-1][:1]
        count = 2 * _POINTS_OF.get(sign, 0)
        points = numbers(" ".join(words[at + 1 : at + 1 + count]))
        outlines[-1] += [moved(point, matrix) for point in zip(points[::2], points[1::2], strict=False)]
        at += 1 + count
    return [outline for outline in outlines if outline]
