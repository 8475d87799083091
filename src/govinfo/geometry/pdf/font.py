"""One font in place of all that a file does not bring along: every character is a box.

PDFium leaves out a character whose outline is empty, so what it reads of such a file would depend on the fonts of the
machine. Only where characters stand is asked of it, and what they are is told by the file: a box does for each.
"""

from ctypes import memmove
from functools import cache
from struct import pack
from typing import Any

_UNITS = 1000
_BOX = (50, -100, 250, 850)
"""The outline of every character, narrower than any."""
_CHARACTERS = 0x10FFFF


def boxes() -> bytes:
    """The font, as a TrueType file."""
    left, bottom, right, top = _BOX
    points = [(left, bottom), (left, top), (right, top), (right, bottom)]
    xs = [x - before for (x, _), (before, _) in zip(points, [(0, 0), *points], strict=False)]
    ys = [y - before for (_, y), (_, before) in zip(points, [(0, 0), *points], strict=False)]
    outline = pack(">5hHH4B4h4h", 1, left, bottom, right, top, 3, 0, 1, 1, 1, 1, *xs, *ys)
    tables = {
        b"cmap": pack(">HHHHI", 0, 1, 3, 10, 12) + pack(">HHIIIIII", 13, 0, 28, 0, 1, 1, _CHARACTERS, 1),
        b"glyf": outline,
        b"head": pack(">IIIIHHqqhhhhHHhhh", 0x10000, 0, 0, 0x5F0F3CF5, 0, _UNITS, 0, 0, *_BOX, 0, 8, 2, 1, 0),
        b"hhea": pack(">I3hH11hH", 0x10000, _BOX[3], _BOX[1], 0, _UNITS, *[0] * 11, 2),
        b"hmtx": pack(">HhHh", _UNITS, 0, _UNITS, left),
        b"loca": pack(">III", 0, 0, len(outline)),
        b"maxp": pack(">I14H", 0x10000, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    }
    offset = 12 + 16 * len(tables)
    directory, bodies = pack(">IHHHH", 0x10000, len(tables), 64, 2, 48), b""
    for tag, body in tables.items():
        directory += tag + pack(">III", 0, offset + len(bodies), len(body))
        bodies += body + b"\0" * (-len(body) % 4)
    return directory + bodies


@cache
def install(library: Any) -> Any:
    """Give PDFium the font for every font that it lacks; what it calls back is kept as long as this process runs."""
    kind = library.FPDF_SYSFONTINFO
    font = boxes()
    types = dict(kind._fields_)

    def data(_this: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
        if table:
            return 0
        if buffer and size >= len(font):
            memmove(buffer, font, len(font))
        return len(font)

    answers = {
        "Release": _nothing,
        "EnumFonts": _nothing,
        "MapFont": _the_only,
        "GetFont": _the_only,
        "GetFontData": data,
        "GetFaceName": _nothing,
        "GetFontCharset": _nothing,
        "DeleteFont": _nothing,
    }
    info = kind(version=1, **{name: types[name](answer) for name, answer in answers.items()})
    library.FPDF_SetSystemFontInfo(info)
    return info


def _nothing(*_asked: Any) -> int:
    return 0


def _the_only(*_asked: Any) -> int:
    return 1
