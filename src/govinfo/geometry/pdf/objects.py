"""What is drawn on a page of a PDF file: thin lines, areas of colour, pictures, and how each piece of text is inked."""

from collections.abc import Callable, Sequence
from ctypes import addressof, byref, c_float, c_int, c_uint, string_at
from functools import cache, partial
from itertools import pairwise
from typing import Any, NamedTuple

from govinfo.geometry.refusing import Refusal, RefusedError

OBJECTS = 50_000
"""No page that is read has more pieces on it, parts of paths among them."""
THIN = 2.6
"""Points that the pen of a table's lines is narrower than; what is filled and wider is an area of colour."""
_DEPTH = 16
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_MOVE_TO = 2
_INKLESS = frozenset({3, 7})
"""Text is drawn so where only its place matters."""
_STROKED = frozenset({1, 5})

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
Colour = tuple[int, int, int]
Point = tuple[float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (float("-inf"), float("-inf"), float("inf"), float("inf"))


class Ink(NamedTuple):
    """How a piece of text is drawn.

    Attributes:
        order: When, counted over the page.
        colour: In which colour; `None` for none at all.
        clip: The box outside of which nothing of it shows.
    """

    order: int
    colour: Colour | None
    clip: Box


class Area(NamedTuple):
    """An area of colour or a picture.

    Attributes:
        order: When it is drawn, counted over the page.
        box: Where.
        colour: Its colour; `None` for a picture, or for colours that mix with what lies beneath.
        hides: Whether nothing shows through it; asked only where it matters.
    """

    order: int
    box: Box
    colour: Colour | None
    hides: Callable[[], bool]


class Drawing(NamedTuple):
    """What is drawn on a page, from the left and the bottom of the paper as PDF counts.

    Attributes:
        rules: Thin lines.
        areas: Areas of colour and pictures, in the order they are drawn.
        inks: How each piece of text is drawn, by the address of its object.
    """

    rules: list[Box]
    areas: list[Area]
    inks: dict[int, Ink]


def drawing(library: Any, document: Any, page: Any) -> Drawing:
    """What is drawn on a page.

    Raises:
        RefusedError: If more is drawn than on any page that is read.
    """
    walk = _Walk(library, document, page)
    library_objects = library.FPDFPage_CountObjects(page)
    walk.objects(library_objects, lambda at: library.FPDFPage_GetObject(page, at), _IDENTITY, _DEPTH)
    return walk.drawing


class _Walk:
    """A walk over the objects of a page, those within others among them."""

    def __init__(self, library: Any, document: Any, page: Any) -> None:
        self._library = library
        self._document = document
        self._page = page
        self._order = 0
        self._left = OBJECTS
        self._paint = tuple(c_uint() for _ in range(4))
        self._painted = tuple(map(byref, self._paint))
        self.drawing = Drawing([], [], {})

    def objects(self, count: int, get: Callable[[int], Any], matrix: Matrix, depth: int) -> None:
        library = self._library
        type_of, inks = library.FPDFPageObj_GetType, self.drawing.inks
        self._use(count)
        for at in range(count):
            one = get(at)
            self._order += 1
            kind = type_of(one)
            if kind == _TEXT:
                inks[addressof(one.contents)] = self._ink(one, matrix)
            elif kind == _PATH:
                self._path(one, matrix)
            elif kind == _IMAGE:
                self._area(self._bounds(one, matrix), None, cache(partial(self._opaque, one)))
            elif kind == _FORM and depth:
                within = partial(library.FPDFFormObj_GetObject, one)
                inner = _times(self._matrix(one), matrix)
                self.objects(library.FPDFFormObj_CountObjects(one), within, inner, depth - 1)

    def _use(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise RefusedError(Refusal.CROWDED)

    def _area(self, box: Box, colour: Colour | None, hides: Callable[[], bool]) -> None:
        self.drawing.areas.append(Area(self._order, box, colour, hides))

    def _ink(self, one: Any, matrix: Matrix) -> Ink:
        mode = self._library.FPDFTextObj_GetTextRenderMode(one)
        colour, alpha = self._colour(one, stroked=mode in _STROKED)
        return Ink(self._order, None if mode in _INKLESS or alpha == 0 else colour, self._clip(one, matrix))

    def _colour(self, one: Any, *, stroked: bool = False) -> tuple[Colour, int]:
        read = self._library.FPDFPageObj_GetStrokeColor if stroked else self._library.FPDFPageObj_GetFillColor
        read(one, *self._painted)
        red, green, blue, alpha = self._paint
        return (red.value, green.value, blue.value), alpha.value

    def _matrix(self, one: Any) -> Matrix:
        own = self._library.FS_MATRIX(1, 0, 0, 1, 0, 0)
        self._library.FPDFPageObj_GetMatrix(one, own)
        return (own.a, own.b, own.c, own.d, own.e, own.f)

    def _bounds(self, one: Any, matrix: Matrix) -> Box:
        left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
        self._library.FPDFPageObj_GetBounds(one, byref(left), byref(bottom), byref(right), byref(top))
        return _boxed([(left.value, bottom.value), (right.value, top.value)], matrix)

    def _clip(self, one: Any, matrix: Matrix) -> Box:
        """The box that all clips of an object leave."""
        library = self._library
        clip = library.FPDFPageObj_GetClipPath(one)
        paths = library.FPDFClipPath_CountPaths(clip) if clip else 0
        if paths <= 0:
            return EVERYWHERE
        boxes = [EVERYWHERE]
        for path in range(paths):
            count = library.FPDFClipPath_CountPathSegments(clip, path)
            self._use(count)
            points = [self._point(library.FPDFClipPath_GetPathSegment(clip, path, at)) for at in range(count)]
            boxes.append(_boxed(points, matrix))
        lefts, bottoms, rights, tops = zip(*boxes, strict=True)
        return max(lefts), max(bottoms), min(rights), min(tops)

    def _point(self, segment: Any) -> Point:
        x, y = c_float(), c_float()
        self._library.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        return x.value, y.value

    def _path(self, one: Any, matrix: Matrix) -> None:
        library = self._library
        fill, stroke = c_int(), c_int()
        library.FPDFPath_GetDrawMode(one, byref(fill), byref(stroke))
        box = self._bounds(one, matrix)
        if _thin(box):
            self.drawing.rules.append(box)
            return
        inner = _times(self._matrix(one), matrix)
        for outline in self._outlines(one):
            box = _boxed(outline, inner)
            if stroke.value or _thin(box):
                sides = (_boxed(side, inner) for side in pairwise(outline))
                self.drawing.rules.extend(side for side in ([box] if _thin(box) else sides) if _thin(side))
            elif _rectangular(outline, inner, box):
                self._filled(one, box)

    def _filled(self, one: Any, box: Box) -> None:
        colour, _ = self._colour(one)
        mixed = bool(self._library.FPDFPageObj_HasTransparency(one))
        self._area(box, None if mixed else colour, lambda: not mixed)

    def _outlines(self, one: Any) -> list[list[Point]]:
        """The points of each line of a path."""
        library = self._library
        count = library.FPDFPath_CountSegments(one)
        self._use(count)
        outlines: list[list[Point]] = []
        for at in range(count):
            segment = library.FPDFPath_GetPathSegment(one, at)
            if library.FPDFPathSegment_GetType(segment) == _MOVE_TO or not outlines:
                outlines.append([])
            outlines[-1].append(self._point(segment))
            if library.FPDFPathSegment_GetClose(segment):
                outlines[-1].append(outlines[-1][0])
        return outlines

    def _opaque(self, picture: Any) -> bool:
        """Whether nothing shows through a picture: no point of it lets any light through."""
        library = self._library
        bitmap = library.FPDFImageObj_GetRenderedBitmap(self._document, self._page, picture)
        size = library.FPDFBitmap_GetStride(bitmap) * library.FPDFBitmap_GetHeight(bitmap)
        opacity = set(string_at(library.FPDFBitmap_GetBuffer(bitmap), size)[3::4])
        library.FPDFBitmap_Destroy(bitmap)
        return opacity == {255}


def _thin(box: Box) -> bool:
    """Whether a box is a line along or down the page."""
    shorter, longer = sorted((box[2] - box[0], box[3] - box[1]))
    return shorter <= THIN < longer


def _rectangular(outline: Sequence[Point], matrix: Matrix, box: Box) -> bool:
    """Whether an outline fills its box: all its points are corners."""
    places = [_boxed([point], matrix) for point in outline]
    return all(min(x - box[0], box[2] - x) < 1 and min(y - box[1], box[3] - y) < 1 for x, y, _, _ in places)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    """What first one matrix does, then the other."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _boxed(points: Sequence[Point], matrix: Matrix) -> Box:
    """The box around some points that a matrix moves."""
    a, b, c, d, e, f = matrix
    if matrix is not _IDENTITY:
        points = [(a * x + c * y + e, b * x + d * y + f) for x, y in points]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs, default=0.0), min(ys, default=0.0), max(xs, default=0.0), max(ys, default=0.0)
