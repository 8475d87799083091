"""What a style of a web page says of a text: how it is set, in which colour on which ground, whether it is shown."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from govinfo.geometry.drawing import Colour
from govinfo.readers.formats.colours import ANY_GROUND, BLACK, WHITE
from govinfo.readers.formats.visible_text import Manner

NO_INK: Colour = (-1_000, -1_000, -1_000)
"""Text of this colour shows on no ground."""
ANY_INK: Colour = (1_000, 1_000, 1_000)
"""A colour of text that is not known: it is like no other."""
_NAMED: Mapping[str, Colour] = {
    "white": WHITE,
    "window": WHITE,
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
    "black": BLACK,
    "windowtext": BLACK,
    "initial": BLACK,
    "red": (255, 0, 0),
    "yellow": (255, 255, 0),
    "blue": (0, 0, 255),
    "navy": (0, 0, 128),
    "green": (0, 128, 0),
}
_FROM_ABOVE = frozenset({"", "inherit", "unset", "currentcolor"})
_HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+%?))?\s*\)")
_FAINT = 0.1
"""What shines through more than this part hides a text."""
_LAYERED = re.compile(r"url\(|gradient")
_COLOURS = re.compile(r"rgba?\([^()]*\)|[#\w]+")
_NOTHING = re.compile(r"[+-]?(?:0++(?:\.0*+)?|\.0++)(?:[a-z]++|%)?")
"""A size of nothing: a zero, with or without its unit; a word such as ``small`` is none."""
_FAR = re.compile(r"-(?:9\d\d|\d{4,})(?:\.\d+)?px|-\d{3,}(?:\.\d+)?(?:em|rem|pt|vw|%)")
"""So far beside its place nothing is on the page."""
_EDGES, _SIDES = ("left", "right", "top", "bottom"), ("height", "max-height", "width", "max-width")
_HIDING = (
    ("display", re.compile("none")),
    ("mso-hide", re.compile("all")),
    ("content-visibility", re.compile("hidden")),
    ("opacity", _NOTHING),
    ("zoom", _NOTHING),
    ("filter", re.compile(r"(?:progid:[\w.]{1,60}\.)?alpha\(opacity ?= ?0\)|opacity\(0%?\)")),
    ("text-indent", _FAR),
    ("margin-left", _FAR),
    ("margin-top", _FAR),
    ("clip", re.compile(r"rect\((?:[01](?:px)?[, ]*){4}\)")),
    ("clip-path", re.compile(r"(?:inset\((?:[5-9]\d|100)%.*|circle\(0.*)")),
    (
        "transform",
        re.compile(rf"scale[xy]?\(0\)|translate(?:x|y|3d)?\((?:[^(),]{{1,9}}, ?)?(?:{_FAR.pattern})[^()]{{0,30}}\)"),
    ),
)
"""What a style says of a text that nobody sees, whatever is said of parts of it."""
_TINY = re.compile(
    rf"{_NOTHING.pattern}|(?:[01]?\.\d+|[12](?:\.0*)?)px|(?:0?\.\d+|1(?:\.\d*)?)pt|0?\.0\d*em|\d(?:\.\d*)?%"
)
"""A size of letters that nobody reads. What 0.16 of a page's own measure is, its scripts tell: often 16 pixels."""
_OF_ITS_OWN = re.compile(r"\d+(?:\.\d+)?(?:px|pt|rem|mm|cm)|(?:xx?-)?(?:small|large)|medium")
"""A size of letters whatever the size of those around them."""
_SLIT = re.compile(rf"{_NOTHING.pattern}|1(?:\.0)?px")
_CELL = re.compile(r"table-cell")


class Look(NamedTuple):
    """What a style says; `None` for what it leaves to others.

    Attributes:
        manner: How text is set.
        cell: Whether an element is shown as a cell of a row.
        ink: The colour of text.
        ground: The colour behind it.
        tiny: Whether its letters are too small to be read.
        shown: Whether it is shown.
    """

    manner: Manner | None = None
    cell: bool = False
    ink: Colour | None = None
    ground: Colour | None = None
    tiny: bool | None = None
    shown: bool | None = None


def declarations(style: str) -> dict[str, str]:
    """What a style says, by names."""
    pairs = (declaration.partition(":") for declaration in style.lower().replace("!important", "").split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


@lru_cache(maxsize=2048)
def told(style: str) -> Look:
    """What a style says.

    >>> told("color: red; DISPLAY : none").manner, told("vertical-align: super").manner
    (Manner.HIDDEN, Manner.RAISED)
    >>> told("color: #fff; background: white url(a.png)")[2:4]
    ((255, 255, 255), (2000, 2000, 2000))
    """
    return look(declarations(style))


def look(said: Mapping[str, str]) -> Look:
    """What is said, by names."""
    return Look(
        _manner(said),
        _CELL.fullmatch(said.get("display", "")) is not None,
        ink(said.get("-webkit-text-fill-color") or said.get("color", "")),
        _ground(said),
        _tiny(said),
        _shown(said.get("visibility", "")),
    )


def ink(written: str) -> Colour | None:
    """A colour of text; `None` where it is that of the text around.

    >>> ink("#FFF"), ink("rgb(255, 255, 255)"), ink("transparent"), ink("inherit"), ink("salmon")
    ((255, 255, 255), (255, 255, 255), (-1000, -1000, -1000), None, (1000, 1000, 1000))
    """
    colour, solid = _colour(written.lower())
    return NO_INK if solid <= _FAINT else colour


def ground(written: str) -> Colour | None:
    """The colour behind a text; `None` where it is that of what lies behind.

    >>> ground("#fff"), ground("none"), ground("rgba(0,0,0,0)"), ground("rgba(0,0,0,.5)"), ground("tomato")
    ((255, 255, 255), None, None, (2000, 2000, 2000), (2000, 2000, 2000))
    """
    if written in {"none", "initial", "transparent"}:
        return None
    colour, solid = _colour(written.lower())
    if colour is None or solid == 0:
        return None
    return ANY_GROUND if colour is ANY_INK or solid < 1 else colour


def _colour(written: str) -> tuple[Colour | None, float]:
    """A colour and how much of it covers what lies behind; `None` where it is another's."""
    if written in _FROM_ABOVE:
        return None, 1
    if written == "transparent":
        return BLACK, 0
    shade = _HEX.fullmatch(written)
    if written in _NAMED or shade is None:
        return _by_parts(written)
    digits = shade[1] if len(shade[1]) > 4 else "".join(2 * digit for digit in shade[1])
    red, green, blue, *alpha = bytes.fromhex(digits)
    return (red, green, blue), (alpha[0] / 255 if alpha else 1)


def _by_parts(written: str) -> tuple[Colour, float]:
    parts = _RGB.fullmatch(written)
    if parts is None:
        return _NAMED.get(written, ANY_INK), 1
    alpha = parts[4] or "1"
    solid = float(alpha.rstrip("%") if alpha.strip("%").replace(".", "", 1).isdigit() else 1)
    return (int(parts[1]), int(parts[2]), int(parts[3])), solid / 100 if alpha.endswith("%") else solid


def _ground(said: Mapping[str, str]) -> Colour | None:
    together = said.get("background", "")
    if _LAYERED.search(together) or _LAYERED.search(said.get("background-image", "")):
        return ANY_GROUND
    if "background-color" in said:
        return ground(said["background-color"])
    found = [ground(one) for one in _COLOURS.findall(together)]
    return next((one for one in found if one not in {None, ANY_GROUND}), found[0] if found else None)


def _tiny(said: Mapping[str, str]) -> bool | None:
    """Whether letters are too small; those of a size that rests on that of the text around are as small as it."""
    together = [part.partition("/")[0] for part in said.get("font", "").split()]
    sizes = [said["font-size"]] if "font-size" in said else together
    if any(map(_TINY.fullmatch, sizes)):
        return True
    return False if any(map(_OF_ITS_OWN.fullmatch, sizes)) else None


def _shown(visibility: str) -> bool | None:
    if visibility in {"hidden", "collapse"}:
        return False
    return True if visibility == "visible" else None


def _manner(said: Mapping[str, str]) -> Manner | None:
    if any(nothing.fullmatch(said[name]) for name, nothing in _HIDING if name in said) or _shut(said):
        return Manner.HIDDEN
    if any(name.startswith("text-decoration") and "line-through" in value for name, value in said.items()):
        return Manner.STRUCK
    if said.get("direction") == "rtl" and said.get("unicode-bidi", "").endswith("override"):
        return Manner.REVERSED
    return Manner.RAISED if said.get("vertical-align") in {"super", "sub"} else None


def _shut(said: Mapping[str, str]) -> bool:
    """Whether a style shows a text outside the page, or through an opening of no size."""
    lifted = said.get("position") in {"absolute", "fixed", "relative"}
    away = lifted and any(_FAR.fullmatch(said.get(edge, "")) for edge in _EDGES)
    closed = said.get("overflow") in {"hidden", "clip"} and any(_SLIT.fullmatch(said.get(side, "")) for side in _SIDES)
    return away or closed
