"""The characters of a page of a PDF file where they are printed, and which of them are not to be seen."""

from ctypes import CFUNCTYPE, byref, c_double, c_int, c_void_p, cast
from functools import lru_cache
from math import hypot
from typing import Any, NamedTuple

from govinfo.geometry.characters import character as printed
from govinfo.geometry.drawing import EVERYWHERE, Box, Ink
from govinfo.geometry.page import ASCENT, DESCENT, Glyph, Why
from govinfo.geometry.pdf.objects import Drawn
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.geometry.seeing import Ground, dark, inside, turn

CHARACTERS = 100_000
"""No page that is read has more."""
_TINY = 3.0
"""A smaller size is not believed: fonts made of drawings tell any. The ink of the character is."""
_LEAD, _TRAIL = 0xD800 >> 10, 0xDC00 >> 10
"""The first bits of the two halves that PDFium gives of a character beyond U+FFFF."""
_PLAIN = Ink(0, (0, 0, 0), EVERYWHERE)
"""What is not found among the page's objects is taken as seen."""


class _Type(NamedTuple):
    """How a piece of text is set.

    Attributes:
        size: Of its font, in points.
        turn: Quarter turns to the right, or `None`.
        ink: How it is drawn.
        baseline: The height of its baseline, from the lower side of the paper.
        plain: Whether it runs along the page in a dark colour and a size that is read, and no clip or area touches it.
    """

    size: float
    turn: int | None
    ink: Ink
    baseline: float
    plain: bool


def glyphs(library: Any, page: Any, box: Box, drawn: Drawn) -> list[Glyph]:
    """The glyphs of a page, each with the reason why it is not to be seen, if any."""
    text = library.FPDFText_LoadPage(page)
    try:
        count = library.FPDFText_CountChars(text)
        if count > CHARACTERS:
            raise RefusedError(Refusal.CROWDED)
        return _glyphs(library, text, count, box, drawn)
    finally:
        library.FPDFText_ClosePage(text)


def _glyphs(library: Any, text: Any, count: int, box: Box, drawn: Drawn) -> list[Glyph]:
    found: list[Glyph] = []
    types: dict[int, _Type] = {}
    ground = Ground(drawn.areas)
    code, object_of, loose, origin, font_size, matrix_of = (
        library.FPDFText_GetUnicode,
        _addresses(library.FPDFText_GetTextObject),
        library.FPDFText_GetLooseCharBox,
        library.FPDFText_GetCharOrigin,
        library.FPDFText_GetFontSize,
        library.FPDFText_GetMatrix,
    )
    rect, x, y, matrix = library.FS_RECTF(), c_double(), c_double(), library.FS_MATRIX()
    rect_, x_, y_, matrix_ = byref(rect), byref(x), byref(y), byref(matrix)
    page_left, page_bottom, page_right, page_top = box
    value = 0
    for at in range(count):
        address = object_of(text, at)
        if address is None:
            continue
        if (type_ := types.get(address)) is None:
            matrix_of(text, at, matrix_)
            size, turned = _scaled(matrix.a, matrix.b, matrix.c, matrix.d, font_size(text, at))
            ink = drawn.inks.get(address, _PLAIN)
            plain = turned == 0 and size >= _TINY and ink.clip is EVERYWHERE and not drawn.areas and dark(ink)
            origin(text, at, x_, y_)
            type_ = types[address] = _Type(size, turned, ink, y.value, plain)
        loose(text, at, rect_)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        size, baseline, why = type_.size, type_.baseline, None
        if type_.plain and page_left <= left <= right <= page_right and page_bottom <= bottom <= baseline <= top:
            bottom, top = baseline - DESCENT * size, baseline + ASCENT * size
        else:
            place = _tight(library, text, at) if size < _TINY else (left, bottom, right, top)
            centre = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
            why = ground.unseen(type_.ink, centre) if inside(centre, box) else Why.INVISIBLE
            origin(text, at, x_, y_)
            left, bottom, right, top = _square(place, x.value, y.value, type_)
        lead, value = value, code(text, at)
        if found and lead >> 10 == _LEAD and value >> 10 == _TRAIL:
            found.pop()
            character = chr(0x10000 + ((lead & 0x3FF) << 10) + (value & 0x3FF))
        elif not (character := printed(value)):
            continue
        left, right = left - page_left, right - page_left
        found.append(Glyph(character, left, page_top - top, right, page_top - bottom, type_.turn, why))
    return found


def _addresses(function: Any) -> Any:
    """A function that gives an object of a page, made to give its address alone, in half the time."""
    return cast(function, CFUNCTYPE(c_void_p, c_void_p, c_int))


@lru_cache(maxsize=1024)
def _scaled(a: float, b: float, c: float, d: float, size: float) -> tuple[float, int | None]:
    """The size in points and the quarter turns of a font, from its matrix."""
    return size * hypot(c, d), turn(a, -b)


def _square(place: Box, x: float, y: float, type_: _Type) -> Box:
    """The square of a glyph: as wide as its box, as high as its font, on its baseline.

    Fonts tell their height as they please, so only the size is believed. Where baseline and box do not agree, as in
    text that runs down the page, the box itself is the square.
    """
    left, bottom, right, top = place
    size, turned = type_.size, type_.turn
    if turned in {0, 2} and size >= _TINY and bottom - size <= y <= top + size:
        up = 1 if turned == 0 else -1
        sides = y - up * DESCENT * size, y + up * ASCENT * size
        return left, min(sides), right, max(sides)
    if turned in {1, 3} and size >= _TINY and left - size <= x <= right + size:
        up = 1 if turned == 1 else -1
        sides = x - up * DESCENT * size, x + up * ASCENT * size
        return min(sides), bottom, max(sides), top
    return place


def _tight(library: Any, text: Any, at: int) -> Box:
    """The box of a character's ink."""
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    library.FPDFText_GetCharBox(text, at, byref(left), byref(right), byref(bottom), byref(top))
    return left.value, bottom.value, right.value, top.value
