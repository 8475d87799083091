"""The characters of a page of a PDF file where they are printed, and which of them are not to be seen."""

from collections.abc import Sequence
from ctypes import addressof, byref, c_double
from functools import lru_cache
from math import hypot
from typing import Any, NamedTuple
from unicodedata import category

from govinfo.geometry.page import ASCENT, DESCENT, Glyph, Why
from govinfo.geometry.pdf.objects import EVERYWHERE, Area, Box, Colour, Drawing, Ink
from govinfo.geometry.refusing import Refusal, RefusedError

CHARACTERS = 100_000
"""No page that is read has more."""
_TINY = 3.0
"""A smaller size is not believed: fonts made of drawings tell any. The ink of the character is."""
_STRAIGHT = 0.02
"""The sine of the widest angle at which text still runs along the page."""
_WHITE: Colour = (255, 255, 255)
_PALE = 24
"""Two colours whose red, green and blue each differ by no more than this look the same."""
_DARK = 255 - _PALE
"""A colour darker than this is seen on white paper."""
_LEAD, _TRAIL = 0xD800 >> 10, 0xDC00 >> 10
"""The first bits of the two halves that PDFium gives of a character beyond U+FFFF."""
_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
"""Hyphens at the end of a line, as files and PDFium tell them."""


_PLAIN = Ink(0, (0, 0, 0), EVERYWHERE)
"""What is not found among the page's objects is taken as seen."""


class _Type(NamedTuple):
    """How a piece of text is set.

    Attributes:
        size: Of its font, in points.
        turn: Quarter turns to the right, or `None`.
        ink: How it is drawn.
        over: The areas that are drawn over it anywhere on the page.
        under: The areas that are drawn before it.
        plain: Whether it runs along the page in a dark colour and a size that is read, and no clip or area touches it.
    """

    size: float
    turn: int | None
    ink: Ink
    over: Sequence[Area]
    under: Sequence[Area]
    plain: bool


def glyphs(library: Any, page: Any, box: Box, drawn: Drawing) -> list[Glyph]:
    """The glyphs of a page, each with the reason why it is not to be seen, if any."""
    text = library.FPDFText_LoadPage(page)
    try:
        count = library.FPDFText_CountChars(text)
        if count > CHARACTERS:
            raise RefusedError(Refusal.CROWDED)
        return _glyphs(library, text, count, box, drawn)
    finally:
        library.FPDFText_ClosePage(text)


def _glyphs(library: Any, text: Any, count: int, box: Box, drawn: Drawing) -> list[Glyph]:
    found: list[Glyph] = []
    types: dict[int, _Type] = {}
    code, object_of, square, origin, font_size, matrix_of = (
        library.FPDFText_GetUnicode,
        library.FPDFText_GetTextObject,
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
        one = object_of(text, at)
        if not one:
            continue
        address = addressof(one.contents)
        if (type_ := types.get(address)) is None:
            matrix_of(text, at, matrix_)
            size, turn = _scaled(matrix.a, matrix.b, matrix.c, matrix.d, font_size(text, at))
            type_ = types[address] = _type(size, turn, drawn.inks.get(address, _PLAIN), drawn.areas)
        square(text, at, rect_)
        origin(text, at, x_, y_)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        size, baseline, why = type_.size, y.value, None
        within = page_left <= left <= page_right and page_bottom <= bottom <= baseline <= top <= page_top
        if within and type_.plain:
            bottom, top = baseline - DESCENT * size, baseline + ASCENT * size
        else:
            if size < _TINY:
                left, bottom, right, top = _tight(library, text, at)
            why = _unseen(type_, ((left + right) / 2, (bottom + top) / 2), box)
            left, bottom, right, top = _square((left, bottom, right, top), x.value, baseline, type_)
        lead, value = value, code(text, at)
        if found and lead >> 10 == _LEAD and value >> 10 == _TRAIL:
            found.pop()
            character = chr(0x10000 + ((lead & 0x3FF) << 10) + (value & 0x3FF))
        elif not (character := _character(value)):
            continue
        found.append(
            Glyph(character, left - page_left, page_top - top, right - page_left, page_top - bottom, type_.turn, why)
        )
    return found


def _type(size: float, turn: int | None, ink: Ink, areas: Sequence[Area]) -> _Type:
    """How a piece of text is set."""
    if not areas:
        dark = ink.colour is not None and max(ink.colour) < _DARK
        return _Type(size, turn, ink, (), (), dark and turn == 0 and size >= _TINY and ink.clip is EVERYWHERE)
    over = [area for area in areas if area.order > ink.order]
    under = [area for area in areas if area.order < ink.order]
    return _Type(size, turn, ink, over, under, False)


@lru_cache(maxsize=1024)
def _scaled(a: float, b: float, c: float, d: float, size: float) -> tuple[float, int | None]:
    """The size in points and the quarter turns of a font, from its matrix."""
    along = hypot(a, b) or 1.0
    return size * hypot(c, d), _turn(b / along, a / along)


def _turn(sine: float, cosine: float) -> int | None:
    """The quarter turns of an angle."""
    if abs(sine) <= _STRAIGHT:
        return 0 if cosine > 0 else 2
    if abs(cosine) <= _STRAIGHT:
        return 3 if sine > 0 else 1
    return None


def _square(place: Box, x: float, y: float, type_: _Type) -> Box:
    """The square of a glyph: as wide as its box, as high as its font, on its baseline.

    Fonts tell their height as they please, so only the size is believed. Where baseline and box do not agree, as in
    text that runs down the page, the box itself is the square.
    """
    left, bottom, right, top = place
    size, turn = type_.size, type_.turn
    if turn in {0, 2} and size >= _TINY and bottom - size <= y <= top + size:
        up = 1 if turn == 0 else -1
        sides = y - up * DESCENT * size, y + up * ASCENT * size
        return left, min(sides), right, max(sides)
    if turn in {1, 3} and size >= _TINY and left - size <= x <= right + size:
        up = 1 if turn == 1 else -1
        sides = x - up * DESCENT * size, x + up * ASCENT * size
        return min(sides), bottom, max(sides), top
    return place


def _tight(library: Any, text: Any, at: int) -> Box:
    """The box of a character's ink."""
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    library.FPDFText_GetCharBox(text, at, byref(left), byref(right), byref(bottom), byref(top))
    return left.value, bottom.value, right.value, top.value


def _unseen(type_: _Type, centre: tuple[float, float], box: Box) -> Why | None:
    """Why a glyph is not to be seen."""
    x, y = centre
    ink = type_.ink
    if ink.colour is None or not _in(x, y, ink.clip) or not _in(x, y, box):
        return Why.INVISIBLE
    if type_.over and any(_in(x, y, area.box) and area.hides() for area in type_.over):
        return Why.COVERED
    if max(ink.colour) < _DARK and not type_.under:
        return None
    beneath = next((area.colour for area in reversed(type_.under) if _in(x, y, area.box)), _WHITE)
    alike = beneath is not None and all(
        abs(one - other) <= _PALE for one, other in zip(ink.colour, beneath, strict=True)
    )
    return Why.INVISIBLE if alike else None


def _in(x: float, y: float, box: Box) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


@lru_cache(maxsize=8192)
def _character(code: int) -> str:
    """The character of a code; one that is told wrongly is told as such, and nothing for one without ink.

    >>> _character(0x89C4), _character(0x3000), _character(0x200B), _character(0)
    ('规', ' ', '', '�')
    """
    if code in _HYPHENS:
        return "-"
    text = chr(code)
    if text.isspace():
        return " "
    kind = category(text)
    if kind == "Cf":
        return ""
    return "\ufffd" if kind in {"Cc", "Cn", "Cs"} else text
