"""Whether anything is drawn of a piece of text in a PDF file, told by drawing it alone.

What a layer that is switched off holds, and what a mask or a clip of any outline covers, is on the page and not seen.
"""

from collections.abc import Callable, Container, Iterator
from ctypes import addressof, byref, c_int, string_at
from functools import cache, cached_property, partial
from typing import Any

from govinfo.geometry.drawing import DEPTH, FAINT, BoundingBox

FORM = 5
"""PDFium's number for a drawing within the drawing."""
_BLUE_GREEN_RED_ALPHA = 4
_SCALE = 2
"""Dots a point."""
_DOTS = 1_000_000
"""No drawing of a piece has more."""
_WITHIN = 0.2
"""The part of a character's sides that is left out: its neighbours reach into it."""
_ASIDE = 100_000
"""So many points aside nothing of a page stands."""
_TRACES = 5_000
"""No page that is read has more pieces whose ink is in doubt; of any further none is taken as seen."""


class Tracing:
    """What is drawn on a page when all but one piece of it is left out.

    Args:
        library: PDFium.
        page: The page. Of what is left out PDFium loads no text.
    """

    def __init__(self, library: Any, page: Any) -> None:
        self._library, self._page = library, page
        self._left = _TRACES

    def of(self, one: Any, box: BoundingBox) -> Callable[[BoundingBox], bool]:
        """Tells of a piece that is drawn in a box whether any ink of it is within another; drawn once it is asked."""
        drawn = cache(partial(self._drawn, one, box))

        def inked(place: BoundingBox) -> bool:
            return drawn()(place)

        return inked

    def _drawn(self, one: Any, box: BoundingBox) -> Callable[[BoundingBox], bool]:
        self._left -= 1
        left, top, right, bottom = self._dots(box)
        wide, high = right - left + 1, bottom - top + 1
        if self._left < 0 or wide * high > _DOTS:
            return _never
        library = self._library
        bitmap = library.FPDFBitmap_CreateEx(wide, high, _BLUE_GREEN_RED_ALPHA, None, 0)
        library.FPDFPageObj_SetIsActive(one, True)
        library.FPDF_RenderPageBitmap(bitmap, self._page, -left, -top, *self._size, 0, 0)
        library.FPDFPageObj_SetIsActive(one, False)
        stride = library.FPDFBitmap_GetStride(bitmap)
        alphas = string_at(library.FPDFBitmap_GetBuffer(bitmap), stride * high)[3::4]
        library.FPDFBitmap_Destroy(bitmap)

        def inked(place: BoundingBox) -> bool:
            x, y, x_end, y_end = self._dots(place)
            aside, down = int((x_end - x) * _WITHIN), int((y_end - y) * _WITHIN)
            across = slice(max(0, x + aside - left), max(0, x_end - aside - left + 1))
            rows = range(max(0, y + down - top), min(high, y_end - down - top + 1))
            return any(max(alphas[row * wide : (row + 1) * wide][across], default=0) > FAINT for row in rows)

        return inked

    def leave_out(self, unseen: Container[int]) -> None:
        """Leave out of what is drawn the pieces of some addresses, and nothing else.

        They are moved off the page, too: PDFium passes over a piece that stands where one like it stood before.
        """
        library = self._library
        for one in self._pieces():
            left_out = addressof(one.contents) in unseen
            library.FPDFPageObj_SetIsActive(one, not left_out)
            if left_out:
                library.FPDFPageObj_Transform(one, 1, 0, 0, 1, _ASIDE, _ASIDE)

    @cached_property
    def _size(self) -> tuple[int, int]:
        """The dots across and down the page; nothing on it is drawn any more but what is asked for."""
        library, page = self._library, self._page
        for one in self._pieces():
            library.FPDFPageObj_SetIsActive(one, False)
        return int(library.FPDF_GetPageWidthF(page) * _SCALE), int(library.FPDF_GetPageHeightF(page) * _SCALE)

    def _pieces(self) -> Iterator[Any]:
        """All that is drawn on the page, those within drawings among them."""
        library, page = self._library, self._page
        yield from self._within(library.FPDFPage_CountObjects(page), partial(library.FPDFPage_GetObject, page), DEPTH)

    def _within(self, count: int, get: Callable[[int], Any], depth: int) -> Iterator[Any]:
        library = self._library
        for one in map(get, range(count)):
            if depth and library.FPDFPageObj_GetType(one) == FORM:
                held = library.FPDFFormObj_CountObjects(one)
                yield from self._within(held, partial(library.FPDFFormObj_GetObject, one), depth - 1)
            else:
                yield one

    def _dots(self, box: BoundingBox) -> tuple[int, int, int, int]:
        """A box of the page in dots, from its left and its top."""
        x, y = c_int(), c_int()
        xs: list[int] = []
        ys: list[int] = []
        for at in (0, 2):
            place = self._page, 0, 0, *self._size, 0, box[at], box[at + 1]
            self._library.FPDF_PageToDevice(*place, byref(x), byref(y))
            xs.append(x.value)
            ys.append(y.value)
        return min(xs), min(ys), max(xs), max(ys)


def _never(_place: BoundingBox) -> bool:
    return False
