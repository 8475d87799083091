"""Colours that office files tell: by their digits, by number, lighter or darker; and where text of one is not seen."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

from govinfo.geometry.drawing import BLACK, WHITE, Colour
from govinfo.geometry.seeing import alike

ANY_GROUND: Colour = (2_000, 2_000, 2_000)
"""A colour behind text that is not known: no text is like it."""
_DIGITS = re.compile("#?(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
_BRIGHT = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_FURTHER = (
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)


def shade(digits: str) -> Colour | None:
    """The colour of some digits, with or without those for what shines through; `None` for a word.

    >>> shade("FFFF0000"), shade("#ffffff"), shade("auto")
    ((255, 0, 0), (255, 255, 255), None)
    """
    match = _DIGITS.fullmatch(digits)
    if match is None:
        return None
    red, green, blue = bytes.fromhex(match[1])
    return red, green, blue


SPREADSHEET = tuple(colour for word in (*_BRIGHT, *_BRIGHT, *_FURTHER.split()) if (colour := shade(word)))
"""The colours that spreadsheets name by number, where they do not tell others."""


WINDOW = {64: BLACK, 65: WHITE}
"""Those of text and of windows, by number."""
MARKERS = {
    name: colour
    for name, digits in (
        *(("black", "000000"), ("blue", "0000FF"), ("cyan", "00FFFF"), ("green", "00FF00"), ("magenta", "FF00FF")),
        *(("red", "FF0000"), ("yellow", "FFFF00"), ("white", "FFFFFF"), ("darkBlue", "000080")),
        *(("darkCyan", "008080"), ("darkGreen", "008000"), ("darkMagenta", "800080"), ("darkRed", "800000")),
        *(("darkYellow", "808000"), ("darkGray", "808080"), ("lightGray", "C0C0C0")),
    )
    if (colour := shade(digits))
}
"""The colours that Word names, in the order of its numbers from 1 on."""


_DARKEST = 62
"""Letters of no colour of their own are white on what is no lighter, of 255."""


def automatic(shade: Colour) -> Colour:
    """The colour of letters that have none of their own: white where a dark shade lies behind them, else black.

    >>> automatic((255, 255, 255)), automatic((31, 56, 100)), automatic((64, 64, 64))
    ((0, 0, 0), (255, 255, 255), (0, 0, 0))
    """
    red, green, blue = shade
    return WHITE if (76 * red + 151 * green + 29 * blue) // 256 <= _DARKEST else BLACK


def tinted(colour: Colour, tint: float) -> Colour:
    """A colour lighter, or darker where the tint is less than nothing.

    >>> tinted((255, 255, 255), -0.5), tinted((0, 0, 0), 1)
    ((128, 128, 128), (255, 255, 255))
    """
    hue, light, depth = rgb_to_hls(*(part / 255 for part in colour))
    changed = light * (1 + tint) if tint < 0 else light + (1 - light) * tint
    red, green, blue = (round(255 * part) for part in hls_to_rgb(hue, min(max(changed, 0.0), 1.0), depth))
    return red, green, blue


def faint(ink: Colour | None, ground: Colour | None) -> bool:
    """Whether text of a colour cannot be seen on a ground; where either is not known, it can."""
    return ink is not None and ground is not None and alike(ink, ground)
