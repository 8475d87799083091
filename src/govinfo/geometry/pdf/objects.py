"""What is drawn on a page of a PDF file: thin lines, areas of colour, pictures, and how each piece of text is inked."""

from collections.abc import Callable
from ctypes import addressof, byref, c_float, c_int, c_uint, string_at
from functools import cache, partial
from typing import Any, NamedTuple

from govinfo.geometry.drawing import (
    DEPTH,
    EVERYWHERE,
    FAINT,
    IDENTITY,
    OBJECTS,
    Area,
    Box,
    Colour,
    Ink,
    Matrix,
    Point,
    boxed,
    common,
    moved,
    thin,
    times,
    traced,
)
from govinfo.geometry.refusing import Refusal, RefusedError

_PATH, _IMAGE, _FORM = 2, 3, 5
_MOVE_TO = 2
_INKLESS = frozenset({3, 7})
"""Text is drawn so where only its place matters."""
_STROKED = frozenset({1, 5})


class PageDrawing(NamedTuple):
    """What is drawn on a page, from the left and the bottom of the paper as PDF counts.

    Attributes:
        rules: Thin lines.
        areas: Areas of colour and pictures, in the order they are drawn.
        inks: How each piece of text is drawn, by the address of its object.
        forms: What moves each piece that is drawn within another drawing, likewise.
    """

    rules: list[Box]
    areas: list[Area]
    inks: dict[int, Ink]
    forms: dict[int, Matrix]


def page_drawing(library: Any, document: Any, page: Any) -> PageDrawing:
    """What is drawn on a page.

    Raises:
        RefusedError: If more is drawn than on any page that is read.
    """
    walk = _PdfWalk(library, document, page)
    walk.objects(library.FPDFPage_CountObjects(page), partial(library.FPDFPage_GetObject, page), IDENTITY, DEPTH)
    return walk.drawn


class _PdfWalk:
    """A walk over the objects of a page, those within others among them."""

    def __init__(self, library: Any, document: Any, page: Any) -> None:
        self._library = library
        self._document = document
        self._page = page
        self._order = 0
        self._left = OBJECTS
        self._paint = tuple(c_uint() for _ in range(4))
        self._painted = tuple(map(byref, self._paint))
        self.drawn = PageDrawing([], [], {}, {})

    def objects(self, count: int, get: Callable[[int], Any], matrix: Matrix, depth: int) -> None:
        library = self._library
        mode_of, type_of, inks = library.FPDFTextObj_GetTextRenderMode, library.FPDFPageObj_GetType, self.drawn.inks
        self._use(count)
        for at in range(count):
            one = get(at)
            self._order += 1
            mode = mode_of(one)
            if mode >= 0:
                inks[addressof(one.contents)] = self._ink(one, mode, matrix)
                if matrix is not IDENTITY:
                    self.drawn.forms[addressof(one.contents)] = matrix
                continue
            kind = type_of(one)
            if kind == _PATH:
                self._path(one, matrix)
            elif kind == _IMAGE:
                self._area(self._bounds(one, matrix), None, cache(partial(self._opaque, one)))
            elif kind == _FORM and depth:
                within = partial(library.FPDFFormObj_GetObject, one)
                inner = times(self._matrix(one), matrix)
                self.objects(library.FPDFFormObj_CountObjects(one), within, inner, depth - 1)

    def _use(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise RefusedError(Refusal.CROWDED)

    def _area(self, box: Box, colour: Colour | None, hides: Callable[[], bool]) -> None:
        self.drawn.areas.append(Area(self._order, box, colour, hides))

    def _ink(self, one: Any, mode: int, matrix: Matrix) -> Ink:
        colour, alpha = self._colour(one, stroked=mode in _STROKED)
        return Ink(self._order, None if mode in _INKLESS or alpha <= FAINT else colour, self._clip(one, matrix))

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
        return boxed([(left.value, bottom.value), (right.value, top.value)], matrix)

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
            boxes.append(boxed(points or [(0.0, 0.0)], matrix))
        return common(boxes)

    def _point(self, segment: Any) -> Point:
        x, y = c_float(), c_float()
        self._library.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        return x.value, y.value

    def _path(self, one: Any, matrix: Matrix) -> None:
        library = self._library
        fill, stroke = c_int(), c_int()
        library.FPDFPath_GetDrawMode(one, byref(fill), byref(stroke))
        box = self._bounds(one, matrix)
        if thin(box):
            self.drawn.rules.append(box)
            return
        rules, areas = traced(self._outlines(one, times(self._matrix(one), matrix)), stroked=bool(stroke.value))
        self.drawn.rules.extend(rules)
        for area in areas:
            colour, _ = self._colour(one)
            mixed = bool(library.FPDFPageObj_HasTransparency(one))
            self._area(area, None if mixed else colour, partial(bool, not mixed))

    def _outlines(self, one: Any, matrix: Matrix) -> list[list[Point]]:
        """The points of each line of a path, moved by a matrix."""
        library = self._library
        count = library.FPDFPath_CountSegments(one)
        self._use(count)
        outlines: list[list[Point]] = []
        for at in range(count):
            segment = library.FPDFPath_GetPathSegment(one, at)
            if library.FPDFPathSegment_GetType(segment) == _MOVE_TO or not outlines:
                outlines.append([])
            outlines[-1].append(moved(self._point(segment), matrix))
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
