"""The colours of web pages: by their names, their digits, and their parts in several ways of counting."""

import re
from collections.abc import Callable, Mapping
from colorsys import hls_to_rgb

from govinfo.geometry.drawing import BLACK, WHITE, Colour
from govinfo.readers.formats.colours import ANY_GROUND

NO_INK: Colour = (-1_000, -1_000, -1_000)
"""Text of this colour shows on no ground."""
ANY_INK: Colour = (1_000, 1_000, 1_000)
"""A colour of text that is not known: it is like no other."""
_NAMED: Mapping[str, str] = dict(
    re.findall(
        r"(\w+)\s+(\w+)",
        """
aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black
000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 canvas
ffffff canvastext 000000 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson
dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey
a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000
darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise
00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick
b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod
daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo
4b0082 initial 000000 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon
fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen
90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray
778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6
magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db
mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585
midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6
olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98
paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd
powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513
salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue
6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080
thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 window ffffff
windowtext 000000 yellow ffff00 yellowgreen 9acd32
""",
    )
)
_FROM_ABOVE = frozenset({"", "inherit", "unset", "currentcolor"})
_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_PARTS = re.compile(r"([a-z]{2,5})\(([^()]{1,80})\)")
_WRAPPED = re.compile(
    r"light-dark\(\s*+([^,()]*+(?:\([^()]*+\))?).*|(color\()\s*(?:srgb(?:-linear)?|display-p3|a98-rgb|rec2020)\b"
)
"""Of two colours the one on a bright screen; the name of a space of colours: all have one white."""
_DIVIDED = re.compile(r"[\s,/]+")
_PART = re.compile(r"([+-]?(?:\d{1,6}(?:\.\d{0,9})?|\.\d{1,9}))(%|deg|rad|turn|grad)?|none")
_WORD = re.compile(r"[a-z]+")
_FAINT = 0.1
"""What shines through more than this part hides a text."""
_BRIGHT = 0.97
"""Colours of no less of the light that there is are white."""


def ink(written: str) -> Colour | None:
    """A colour of text; `None` where it is that of the text around.

    >>> ink("#FFF"), ink("hsl(0, 0%, 100%)"), ink("transparent"), ink("inherit"), ink("color(from red r g b)")
    ((255, 255, 255), (255, 255, 255), (-1000, -1000, -1000), None, (1000, 1000, 1000))
    """
    colour, solid = _colour(written.lower())
    return NO_INK if solid <= _FAINT else colour


def ground(written: str) -> Colour | None:
    """The colour behind a text; `None` where it is that of what lies behind.

    >>> ground("#fff"), ground("none"), ground("rgba(0,0,0,0)"), ground("rgba(0,0,0,.5)"), ground("var(--a)")
    ((255, 255, 255), None, None, (2000, 2000, 2000), (2000, 2000, 2000))
    """
    if written in {"none", "initial", "transparent"}:
        return None
    colour, solid = _colour(written.lower())
    if colour is None or solid == 0:
        return None
    return ANY_GROUND if colour is ANY_INK or solid < 1 else colour


def told(written: str) -> bool:
    """Whether a word can be a colour, if it is one word."""
    return _WORD.fullmatch(written) is None or written in _NAMED or written in _FROM_ABOVE or written == "transparent"


def puzzling(written: str) -> bool:
    """Whether a colour is told in a way that is not known: mixed, made of another, or reckoned.

    >>> puzzling("color-mix(in srgb, white, black)"), puzzling("rgb(from red r g b)"), puzzling("lab(20% 0 0)")
    (True, True, False)
    """
    plain = _WRAPPED.sub(r"\1\2", written)
    if "(" not in plain or "var(" in plain:
        return False
    called = _PARTS.fullmatch(plain)
    parts = _DIVIDED.split(called[2].strip()) if called and called[1] in _MADE else ["?"]
    return any(not part or not (_PART.fullmatch(part) or part[-1] == "%") for part in parts)


def attribute(written: str) -> str:
    """A colour as attributes tell it, which have ways of their own, as a style tells it.

    >>> attribute("#FFF"), attribute("fff"), attribute("transparent"), attribute("White")
    ('#fff', '#0f0f0f', '', 'white')
    """
    colour = written.strip().lower()
    if len(colour) == 3 and _HEX.fullmatch(colour):
        return "#" + "".join(f"0{digit}" for digit in colour)
    return "" if colour == "transparent" else colour


def _colour(written: str) -> tuple[Colour | None, float]:
    """A colour and how much of it covers what lies behind; `None` where it is another's."""
    if written in _FROM_ABOVE:
        return None, 1
    if written == "transparent":
        return BLACK, 0
    written = _WRAPPED.sub(r"\1\2", written)
    shade = _HEX.fullmatch(_NAMED.get(written, written))
    if shade is None:
        return _by_parts(written)
    digits = shade[1] if len(shade[1]) > 4 else "".join(2 * digit for digit in shade[1])
    red, green, blue, *alpha = bytes.fromhex(digits)
    return (red, green, blue), (alpha[0] / 255 if alpha else 1)


def _by_parts(written: str) -> tuple[Colour, float]:
    called = _PARTS.fullmatch(written)
    parts = [_PART.fullmatch(part) for part in _DIVIDED.split(called[2].strip())] if called else []
    made = _MADE.get(called[1]) if called else None
    if made is None or len(parts) not in {3, 4} or None in parts:
        return ANY_INK, 1
    numbers = [(float(part[1] or 0), part[2] or "") for part in parts if part]
    solid = _share(*numbers[3], 1) if len(numbers) > 3 else 1
    return made(*numbers[:3]), solid


_Number = tuple[float, str]


def _share(number: float, unit: str, most: float) -> float:
    """A part of a whole, told as a percentage or as a number up to the most."""
    return number / 100 if unit == "%" else number / most


def _rgb(red: _Number, green: _Number, blue: _Number) -> Colour:
    return _bytes(_share(*red, 255), _share(*green, 255), _share(*blue, 255))


def _shares(red: _Number, green: _Number, blue: _Number) -> Colour:
    return _bytes(_share(*red, 1), _share(*green, 1), _share(*blue, 1))


def _hsl(hue: _Number, depth: _Number, light: _Number) -> Colour:
    return _bytes(*hls_to_rgb(_turned(*hue), _share(light[0], "%", 100), _share(depth[0], "%", 100)))


def _hwb(hue: _Number, white: _Number, black: _Number) -> Colour:
    pale, dark = white[0] / 100, black[0] / 100
    if pale + dark >= 1:
        return _bytes(*(pale / (pale + dark),) * 3)
    red, green, blue = (part * (1 - pale - dark) + pale for part in hls_to_rgb(_turned(*hue), 0.5, 1))
    return _bytes(red, green, blue)


def _lit(most: float) -> Callable[[_Number, _Number, _Number], Colour]:
    """Of colours told by how light they are to the eye only white is known."""

    def made(light: _Number, _one: _Number, _other: _Number) -> Colour:
        return WHITE if _share(*light, most) >= _BRIGHT else ANY_INK

    return made


def _turned(number: float, unit: str) -> float:
    """A part of the circle of colours."""
    return number / {"turn": 1, "rad": 6.283185, "grad": 400}.get(unit, 360) % 1


def _bytes(*shares: float) -> Colour:
    red, green, blue = (round(255 * min(max(share, 0.0), 1.0)) for share in shares)
    return red, green, blue


_MADE: Mapping[str, Callable[[_Number, _Number, _Number], Colour]] = {
    **dict.fromkeys(("rgb", "rgba"), _rgb),
    "color": _shares,
    **dict.fromkeys(("hsl", "hsla"), _hsl),
    "hwb": _hwb,
    **dict.fromkeys(("lab", "lch"), _lit(100)),
    **dict.fromkeys(("oklab", "oklch"), _lit(1)),
}
