"""The rules of a sheet of a binary workbook by which cells are not seen: conditional formats, after [MS-XLS]."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import starmap
from struct import error as struct_error
from struct import iter_unpack, unpack_from
from typing import NamedTuple

from govinfo.geometry.drawing import WHITE, Colour
from govinfo.readers.formats.cell_tests import CellTest
from govinfo.readers.formats.colours import faint
from govinfo.readers.formats.sheet_contents import MergedArea, PaintedArea
from govinfo.readers.formats.sheet_rules import HidingRule

_OPERATORS = (
    *("", "between", "notBetween", "equal", "notEqual"),
    *("greaterThan", "lessThan", "greaterThanOrEqual", "lessThanOrEqual"),
)
"""How a rule compares what a cell holds, by number; one that compares nothing but asks a formula has another kind."""
_COMPARES = 1
_LOOK, _PARTS = 6, 12
"""Where a rule says which parts its look has, and where these begin."""
_FORMAT, _FONT, _ALIGNMENT, _BORDER, _FILL = (1 << bit for bit in range(25, 30))
_SIZES = {_FONT: 118, _ALIGNMENT: 8, _BORDER: 8}
_OWN_FORMAT = 1
_STYLE, _INK = 68, 80
"""Where a font tells whether it strikes, and its colour."""
_STRIKES, _UNTOLD = 0x80, 0xFFFFFFFF
_WHOLE, _BROKEN = 0x1E, 0x1F
"""The signs of numbers in a formula."""


class _Parts(NamedTuple):
    """Where the font and the fill of a look stand, and whether its format shows nothing."""

    font: int | None
    fill: int | None
    empty: bool


def areas(record: bytes) -> list[MergedArea]:
    """The areas that the rules behind a record hold in."""
    (count,) = unpack_from("<H", record, 12) if len(record) > 13 else (0,)
    told = iter_unpack("<4H", record[14 : 14 + 8 * count])
    return [*starmap(counted_from_zero, told)]


def counted_from_zero(top: int, bottom: int, left: int, right: int) -> MergedArea:
    """The area between some rows and columns, as records tell them."""
    return MergedArea(top + 1, left + 1, bottom + 1, right + 1)


def hiding_rules(record: bytes, held: list[MergedArea], colour: Callable[[int], Colour | None]) -> Iterator[HidingRule]:
    """The rules that a record makes in some areas, if it hides what cells hold.

    Args:
        record: The record.
        held: The areas.
        colour: Tells the colour of a number.
    """
    with suppress(struct_error, IndexError):
        if _hides(record, colour):
            test = _test(record)
            yield from (HidingRule(area, test) for area in held)


def painting_rules(record: bytes, held: list[MergedArea]) -> Iterator[PaintedArea]:
    """Where a rule gives cells other colours than their styles; one that nobody here can tell gives none."""
    with suppress(struct_error, IndexError):
        parts = _parts(record)
        (ink,) = (_UNTOLD,) if parts.font is None else unpack_from("<I", record, parts.font + _INK)
        if parts.fill is not None or ink != _UNTOLD:
            painted = _test(record).met(untold=False)
            yield from (PaintedArea(area, painted) for area in held)


def _hides(record: bytes, colour: Callable[[int], Colour | None]) -> bool:
    """Whether the look of a rule shows nothing: struck, in the colour behind, or by an empty format."""
    parts = _parts(record)
    struck, number = False, _UNTOLD
    if parts.font is not None:
        struck = bool(record[parts.font + _STYLE] & _STRIKES)
        (number,) = unpack_from("<I", record, parts.font + _INK)
    ground = WHITE if parts.fill is None else colour(unpack_from("<H", record, parts.fill + 2)[0] >> 7 & 0x7F)
    return parts.empty or struck or faint(None if number == _UNTOLD else colour(number), ground)


def _test(record: bytes) -> CellTest:
    kind, operator, first, second = unpack_from("<BBHH", record)
    end = len(record) - second
    formulas = [record[end - first : end], record[end:]][: 2 if second else 1]
    known = kind == _COMPARES and operator < len(_OPERATORS)
    return CellTest(_OPERATORS[operator] if known else "", tuple(map(_number, formulas)))


def _parts(record: bytes) -> _Parts:
    flags, own = unpack_from("<IH", record, _LOOK)
    at = _PARTS
    empty = False
    if flags & _FORMAT:
        size = unpack_from("<H", record, at)[0] if own & _OWN_FORMAT else 2
        empty = bool(own & _OWN_FORMAT) and not record[at + 5 : at + size].replace(b"\0", b"").strip(b";")
        at += size
    found: dict[int, int] = {}
    for part in (_FONT, _ALIGNMENT, _BORDER, _FILL):
        if flags & part:
            found[part] = at
            at += _SIZES.get(part, 0)
    return _Parts(found.get(_FONT), found.get(_FILL), empty)


def _number(formula: bytes) -> str:
    """The number that a formula is; nothing for any other."""
    if formula[:1] == bytes([_WHOLE]) and len(formula) == 3:
        return str(unpack_from("<H", formula, 1)[0])
    if formula[:1] == bytes([_BROKEN]) and len(formula) == 9:
        return f"{unpack_from('<d', formula, 1)[0]:.9f}"
    return ""
