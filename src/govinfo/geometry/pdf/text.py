"""The characters of a page of a PDF file where they are printed, and which of them are not to be seen."""

from ctypes import CFUNCTYPE, byref, c_double, c_int, c_void_p, cast
from functools import lru_cache
from itertools import compress
from math import hypot
from typing import Any, NamedTuple

from govinfo.geometry.characters import beyond
from govinfo.geometry.characters import character as printed
from govinfo.geometry.drawing import BLACK, EVERYWHERE, SMALL, BoundingBox, Ink, Matrix, Position, boxed, moved
from govinfo.geometry.page import ASCENT, DESCENT, Glyph, OmissionReason
from govinfo.geometry.pdf.objects import PageDrawing
from govinfo.geometry.refusing import Refusal, RefusedError
from govinfo.geometry.seeing import Ground, cut_off, turn
from govinfo.geometry.tinting import tinted

CHARACTERS = 100_000
"""No page that is read has more."""
_TINY = 3.0
"""A smaller size is not believed: fonts made of drawings tell any. The ink of the character is."""
_WIDE = 3.0
"""No character is so many times as wide as its size; of fonts for text that runs downwards, PDFium tells any width."""
_LEVEL = 0.1
"""Points that a character may stand above or below the baseline of its piece of text."""
_PLAIN = Ink(0, BLACK)
"""What is not found among the page's objects is taken as seen."""


class _Type(NamedTuple):
    """How a piece of text is set.

    Attributes:
        address: Of its object.
        size: Of its font, in points.
        turn: Quarter turns to the right, or `None`.
        ink: How it is drawn.
        baseline: The height of the baseline of its first character.
        plain: Whether it runs along the page in a size that is read, and is seen for certain.
        form: What moves the drawing that it is in.
    """

    address: int
    size: float
    turn: int | None
    ink: Ink
    baseline: float
    plain: bool
    form: Matrix | None = None


def glyphs(library: Any, page: Any, box: BoundingBox, drawn: PageDrawing) -> list[Glyph]:
    """The glyphs of a page, each with the reason why it is not to be seen, if any.

    PDFium leaves out a character that stands where the same one stood before, though that is not seen. So what none is
    seen of is read first, and the rest of the page without it.
    """
    found, types = _loaded(library, page, box, drawn)
    unseen = {one.address for one, glyph in zip(types, found, strict=True) if glyph.why}
    if unseen:
        unseen -= {one.address for one, glyph in zip(types, found, strict=True) if not glyph.why}
    if unseen:
        hidden = [one.address in unseen for one in types]
        below, how = list(compress(found, hidden)), list(compress(types, hidden))
        drawn.tracing.leave_out(unseen)
        found, types = _loaded(library, page, box, drawn)
        found, types = below + found, how + types
    several = len({ink.colour for ink in drawn.inks.values()}) > 1
    return tinted(found, [one.ink.colour for one in types]) if several else found


def _loaded(library: Any, page: Any, box: BoundingBox, drawn: PageDrawing) -> tuple[list[Glyph], list[_Type]]:
    text = library.FPDFText_LoadPage(page)
    try:
        count = library.FPDFText_CountChars(text)
        if count > CHARACTERS:
            raise RefusedError(Refusal.CROWDED)
        return _glyphs(library, text, count, box, drawn)
    finally:
        library.FPDFText_ClosePage(text)


def _glyphs(
    library: Any, text: Any, count: int, box: BoundingBox, drawn: PageDrawing
) -> tuple[list[Glyph], list[_Type]]:
    found: list[Glyph] = []
    types: list[_Type] = []
    setting = _TextSetting(library, text, drawn)
    code, object_of = library.FPDFText_GetUnicode, _addresses(library.FPDFText_GetTextObject)
    page_left, page_bottom, page_right, page_top = box
    value, here = 0, (None, 0.0, 0.0, 0.0)
    for at in range(count):
        address = object_of(text, at)
        if address is None:
            continue
        type_ = setting.of(address, at)
        left, bottom, right, top = setting.place(type_, at)
        before, here = here, (address, left, bottom, right)
        lead, value = value, code(text, at)
        character = printed(value)
        if not character:
            continue
        pair = beyond(lead, value)
        inked = found and " " not in (character, found[-1].text)
        if inked and (pair or (before == here and setting.one(at))):
            found[-1] = found[-1]._replace(text=pair or found[-1].text + character, right=right - page_left)
            continue
        baseline = type_.baseline
        within = page_left <= left <= right <= page_right and page_bottom <= bottom <= baseline <= top <= page_top
        if within and type_.plain:
            why, bottom, top = None, baseline - DESCENT * type_.size, baseline + ASCENT * type_.size
        else:
            why, (left, bottom, right, top) = setting.judged(type_, at, (left, bottom, right, top), box)
        left, right = left - page_left, right - page_left
        found.append(Glyph(character, left, page_top - top, right, page_top - bottom, type_.turn, why))
        types.append(type_)
    return found, types


class _TextSetting:
    """How the text of a page is set, piece by piece, and what of it can be seen."""

    def __init__(self, library: Any, text: Any, drawn: PageDrawing) -> None:
        self._library = library
        self._text = text
        self._drawn = drawn
        self._ground = Ground(drawn.areas)
        self._types: dict[int, _Type] = {}
        self._matrix, self._x, self._y = library.FS_MATRIX(), c_double(), c_double()
        self._told = byref(self._matrix), byref(self._x), byref(self._y)
        self._rect = library.FS_RECTF()
        self._boxed = byref(self._rect)

    def of(self, address: int, at: int) -> _Type:
        """How the piece of text is set that a character belongs to."""
        known = self._types.get(address)
        if known is None:
            ink, form = self._drawn.inks.get(address, _PLAIN), self._drawn.forms.get(address)
            known = self._types[address] = self._new(address, ink, form, at)
        return known

    def _new(self, address: int, ink: Ink, form: Matrix | None, at: int) -> _Type:
        matrix = self._matrix
        self._library.FPDFText_GetMatrix(self._text, at, self._told[0])
        size = self._library.FPDFText_GetFontSize(self._text, at)
        size, turned = _scaled(matrix.a, matrix.b, matrix.c, matrix.d, size)
        baseline = self._origin(at)[1] if form is None else matrix.f
        plain = turned == 0 and size >= _TINY and self._ground.clear(ink, baseline, baseline + size)
        return _Type(address, size, turned, ink, baseline, plain, form)

    def place(self, type_: _Type, at: int) -> BoundingBox:
        """The box of a character, from where it begins to where the next one does."""
        rect = self._rect
        self._library.FPDFText_GetLooseCharBox(self._text, at, self._boxed)
        left, right = rect.left, rect.right
        place = left, rect.bottom, right, rect.top
        if right - left > _WIDE * type_.size:
            place = self._tight(at)
        if type_.form is not None and self._astray(type_.form, type_.baseline, at):
            place = boxed([place[:2], place[2:]], type_.form)
        return place

    def _astray(self, form: Matrix, baseline: float, at: int) -> bool:
        """Whether PDFium tells of a character where it stands in its drawing, not where that stands on the page.

        So it does of text whose characters the file spells out beside its glyphs.
        """
        origin = self._origin(at)
        return abs(origin[1] - baseline) > _LEVEL >= abs(moved(origin, form)[1] - baseline)

    def judged(
        self, type_: _Type, at: int, place: BoundingBox, paper: BoundingBox
    ) -> tuple[OmissionReason | None, BoundingBox]:
        """Why a character is not to be seen, and its square."""
        read, character = True, chr(self._library.FPDFText_GetUnicode(self._text, at))
        if type_.size < _TINY:
            place = self._tight(at)
            read = not character.isalnum() or max(place[2] - place[0], place[3] - place[1]) > SMALL
        centre = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
        traced = type_.ink.traced
        why = self._ground.unseen(type_.ink, centre) if read else OmissionReason.INVISIBLE
        origin = self._origin(at)
        if type_.form is not None and self._astray(type_.form, type_.baseline, at):
            origin = moved(origin, type_.form)
        square = _square(place, origin, type_)
        if why is None and cut_off(character, square, type_.turn, (type_.ink.clip, paper)):
            why = OmissionReason.CUT
        if why is None and traced is not None and not traced(place):
            why = OmissionReason.INVISIBLE if type_.ink.clip is EVERYWHERE else OmissionReason.CUT
        return why, square

    def one(self, at: int) -> bool:
        """Whether a character stands where the one before does: the letters of a ligature, which is one sign."""
        return self._origin(at) == self._origin(at - 1)

    def _origin(self, at: int) -> Position:
        self._library.FPDFText_GetCharOrigin(self._text, at, *self._told[1:])
        return self._x.value, self._y.value

    def _tight(self, at: int) -> BoundingBox:
        """The box of a character's ink."""
        left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
        self._library.FPDFText_GetCharBox(self._text, at, byref(left), byref(right), byref(bottom), byref(top))
        return left.value, bottom.value, right.value, top.value


def _addresses(function: Any) -> Any:
    """A function that gives an object of a page, made to give its address alone, in half the time."""
    return cast(function, CFUNCTYPE(c_void_p, c_void_p, c_int))


@lru_cache(maxsize=1024)
def _scaled(a: float, b: float, c: float, d: float, size: float) -> tuple[float, int | None]:
    """The size in points and the quarter turns of a font, from its matrix; none of one that is mirrored."""
    return size * hypot(c, d), turn(a, -b) if a * d >= b * c else None


def _square(place: BoundingBox, origin: Position, type_: _Type) -> BoundingBox:
    """The square of a glyph: as wide as its box, as high as its font, on its baseline.

    Fonts tell their height as they please, so only the size is believed. Where baseline and box do not agree, as in
    text that runs down the page, the box itself is the square.
    """
    left, bottom, right, top = place
    x, y = origin
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
