"""What is drawn on a page of a PDF file: thin lines, areas of colour, pictures, and how each piece of text is inked."""

from collections.abc import Callable
from ctypes import addressof, byref, c_float, c_int, c_uint, c_ulong, c_ushort, sizeof, string_at
from functools import cache, partial
from typing import Any, NamedTuple

from govinfo.geometry.drawing import (
    DEPTH,
    EVERYWHERE,
    FAINT,
    IDENTITY,
    OBJECTS,
    Area,
    BoundingBox,
    Colour,
    Ink,
    Matrix,
    Position,
    boxed,
    common,
    dot,
    moved,
    rectangle,
    thin,
    times,
    traced,
)
from govinfo.geometry.pdf.tracing import FORM, Tracing
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.geometry.ruling import dotted

_PATH, _IMAGE = 2, 3
_MOVE_TO = 2
_INKLESS = frozenset({3, 7})
"""Text is drawn so where only its place matters."""
_STROKED = frozenset({1, 5})
_LAYER = "OC"
"""What the pieces of a page are marked with that a layer holds."""


class PageDrawing(NamedTuple):
    """What is drawn on a page, from the left and the bottom of the paper as PDF counts.

    Attributes:
        rules: Thin lines.
        areas: Areas of colour and pictures, in the order they are drawn.
        inks: How each piece of text is drawn, by the address of its object.
        forms: What moves each piece that is drawn within another drawing, likewise.
        tracing: Tells what is drawn of a piece where that is in doubt.
    """

    rules: list[BoundingBox]
    areas: list[Area]
    inks: dict[int, Ink]
    forms: dict[int, Matrix]
    tracing: Tracing


def page_drawing(library: Any, document: Any, page: Any, *, layered: bool) -> PageDrawing:
    """What is drawn on a page, of a file that may have layers.

    Raises:
        RefusedError: If more is drawn than on any page that is read.
    """
    walk = _PdfWalk(library, document, page, layered=layered)
    walk.objects(library.FPDFPage_CountObjects(page), partial(library.FPDFPage_GetObject, page), IDENTITY, DEPTH)
    walk.drawn.rules.extend(dotted(walk.dots))
    return walk.drawn


class _PdfWalk:
    """A walk over the objects of a page, those within others among them."""

    def __init__(self, library: Any, document: Any, page: Any, *, layered: bool) -> None:
        self._library = library
        self._layered = layered
        self._clipped = EVERYWHERE
        self._doubtful: bool = False
        self._document = document
        self._page = page
        self._order = 0
        self._left = OBJECTS
        self._paint = tuple(c_uint() for _ in range(4))
        self._painted = tuple(map(byref, self._paint))
        self.dots: list[BoundingBox] = []
        self.drawn = PageDrawing([], [], {}, {}, Tracing(library, page))

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
            elif kind == FORM and depth:
                within = partial(library.FPDFFormObj_GetObject, one)
                inner = times(self._matrix(one), matrix)
                before = self._clipped, self._doubtful
                self._clipped, whole = self._clip(one, matrix)
                self._doubtful = self._doubtful or self._layered or not whole or self._masked(one)
                self.objects(library.FPDFFormObj_CountObjects(one), within, inner, depth - 1)
                self._clipped, self._doubtful = before

    def _use(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise RefusedError(Refusal.CROWDED)

    def _area(self, box: BoundingBox, colour: Colour | None, hides: Callable[[], bool]) -> None:
        self.drawn.areas.append(Area(self._order, box, colour, hides))

    def _ink(self, one: Any, mode: int, matrix: Matrix) -> Ink:
        colour, alpha = self._colour(one, stroked=mode in _STROKED)
        if mode in _INKLESS or alpha <= FAINT:
            return Ink(self._order, None)
        clip, whole = self._clip(one, matrix)
        doubtful = self._doubtful or not whole or self._masked(one) or (self._layered and self._in_layer(one))
        traced = self.drawn.tracing.of(one, self._bounds(one, matrix)) if doubtful else None
        return Ink(self._order, colour, clip, traced)

    def _masked(self, one: Any) -> bool:
        """Whether an object lets through what lies beneath, as one behind a mask does."""
        return bool(self._library.FPDFPageObj_HasTransparency(one))

    def _in_layer(self, one: Any) -> bool:
        """Whether an object is marked as part of a layer."""
        library = self._library
        name, size = (c_ushort * 3)(), c_ulong()
        for at in range(library.FPDFPageObj_CountMarks(one)):
            library.FPDFPageObjMark_GetName(library.FPDFPageObj_GetMark(one, at), name, sizeof(name), byref(size))
            if size.value == sizeof(name) and bytes(name).decode("utf-16-le") == f"{_LAYER}\0":
                return True
        return False

    def _colour(self, one: Any, *, stroked: bool = False) -> tuple[Colour, int]:
        read = self._library.FPDFPageObj_GetStrokeColor if stroked else self._library.FPDFPageObj_GetFillColor
        read(one, *self._painted)
        red, green, blue, alpha = self._paint
        return (red.value, green.value, blue.value), alpha.value

    def _matrix(self, one: Any) -> Matrix:
        own = self._library.FS_MATRIX(1, 0, 0, 1, 0, 0)
        self._library.FPDFPageObj_GetMatrix(one, own)
        return (own.a, own.b, own.c, own.d, own.e, own.f)

    def _bounds(self, one: Any, matrix: Matrix) -> BoundingBox:
        left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
        self._library.FPDFPageObj_GetBounds(one, byref(left), byref(bottom), byref(right), byref(top))
        return boxed([(left.value, bottom.value), (right.value, top.value)], matrix)

    def _clip(self, one: Any, matrix: Matrix) -> tuple[BoundingBox, bool]:
        """The box that all clips of an object leave, and whether they leave all of it."""
        library = self._library
        clip = library.FPDFPageObj_GetClipPath(one)
        paths = library.FPDFClipPath_CountPaths(clip) if clip else 0
        if paths <= 0:
            return self._clipped, True
        boxes, whole = [self._clipped], True
        for path in range(paths):
            count = library.FPDFClipPath_CountPathSegments(clip, path)
            self._use(count)
            points = [self._point(library.FPDFClipPath_GetPathSegment(clip, path, at)) for at in range(count)]
            box = boxed(points or [(0.0, 0.0)])
            whole = whole and rectangle(points, box)
            boxes.append(boxed([box[:2], box[2:]], matrix))
        return common(boxes), whole

    def _point(self, segment: Any) -> Position:
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
        if dot(box):
            self.dots.append(box)
            return
        rules, areas = traced(self._outlines(one, times(self._matrix(one), matrix)), stroked=bool(stroke.value))
        self.drawn.rules.extend(rules)
        self.dots += filter(dot, areas)
        for area in areas:
            colour, _ = self._colour(one)
            mixed = bool(library.FPDFPageObj_HasTransparency(one))
            self._area(area, None if mixed else colour, partial(bool, not mixed))

    def _outlines(self, one: Any, matrix: Matrix) -> list[list[Position]]:
        """The points of each line of a path, moved by a matrix."""
        library = self._library
        count = library.FPDFPath_CountSegments(one)
        self._use(count)
        outlines: list[list[Position]] = []
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
