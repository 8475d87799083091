"""What a style of a web page says of a text: how it is set, in which colour on which ground, whether it is shown."""

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from govinfo.geometry.drawing import Colour
from govinfo.patterns import pattern
from govinfo.readers.formats.colours import ANY_GROUND
from govinfo.readers.formats.doubtful_styles import LIFTED, doubtful
from govinfo.readers.formats.elements import INLINE, TABLE_PARTS
from govinfo.readers.formats.visible_text import Manner
from govinfo.readers.formats.web_colours import ANY_INK, ground, ink
from govinfo.readers.formats.web_colours import told as is_colour

_LAYERED = re.compile(r"url\(|gradient")
_COLOURS = re.compile(r"[a-z]+\([^()]*\)|[#\w]+")
_NOTHING = re.compile(r"[+-]?(?:0++(?:\.0*+)?|\.0++)(?:[a-z]++|%)?")
"""A size of nothing: a zero, with or without its unit; a word such as ``small`` is none."""
_FAR = re.compile(r"-(?:9\d\d|\d{4,})(?:\.\d+)?px|-(?:[6-9]\d|\d{3,})(?:\.\d+)?r?em|-\d{3,}(?:\.\d+)?(?:pt|vw|%)")
"""So far beside its place nothing is on the page."""
_BEYOND = re.compile(r"(?:[5-9]\d{3}|\d{5,})(?:\.\d+)?px|[2-9]\d\d(?:\.\d+)?(?:vw|%)")
"""So far to the right, or so far from the right, nothing is on the page either."""
_EDGES = ("left", "right", "top", "bottom", "inset", "inset-inline-start", "inset-inline-end")
_SIDES = (
    "height",
    "max-height",
    "width",
    "max-width",
    "inline-size",
    "block-size",
    "max-inline-size",
    "max-block-size",
    "line-height",
)


class BoxKind(Enum):
    """How an element stands in a page."""

    LINE = "line"
    """Within a line; it has no size of its own."""
    PART = "part"
    """As a table or a part of one: it is as large as what it holds."""
    BLOCK = "block"

    @classmethod
    def of(cls, tag: str | None) -> "BoxKind":
        """How an element of a tag stands."""
        if tag in INLINE:
            return cls.LINE
        return cls.PART if tag in TABLE_PARTS else cls.BLOCK


class Turn(Enum):
    """How a page shows elements in another order than they are written in."""

    AROUND = "around"
    """What an element holds runs backwards, or is seen from behind."""
    LEFTWARDS = "leftwards"
    """A table in it begins at the right."""
    PLACED = "placed"
    """An element has a place of its own among those beside it."""


_ANY, _BOXES = frozenset(BoxKind), frozenset({BoxKind.PART, BoxKind.BLOCK})
_WORDS = frozenset({BoxKind.LINE, BoxKind.PART})
_OUTSIDE, _BLOCKS = frozenset({BoxKind.LINE, BoxKind.BLOCK}), frozenset({BoxKind.BLOCK})
_GONE = re.compile("none|table-column(?:-group)?")
_HIDING = (
    ("display", _GONE),
    ("mso-hide", re.compile("all")),
    ("opacity", re.compile(rf"{_NOTHING.pattern}|0?\.0\d*|\d%")),
    ("-webkit-text-security", re.compile("disc|circle|square")),
    ("filter", re.compile(r"(?:progid:[\w.]{1,60}\.)?alpha\(opacity ?= ?0\)|opacity\(0%?\)")),
    ("clip-path", re.compile(r"(?:inset\((?:[5-9]\d|100)%.*|circle\(0.*|polygon\((?:0(?:px|%)?[, ]*)+\))")),
)
"""What a style says of a text that nobody sees, whatever element it is said of, and of parts of it."""
_GAP = r"(?:(?:[5-9]|\d\d{1,3})(?:\.\d{0,4})?p[xt]|(?:0?\.[4-9]\d{0,4}|[1-9]\d{0,3}(?:\.\d{0,4})?)r?em)"
"""Between digits, as wide as a digit."""
_ASIDE = re.compile(_GAP)
_ROUND = re.compile(rf"{_GAP}|\S{{1,9}} {_GAP}(?: .{{1,20}})?|\S{{1,9}} \S{{1,9}} \S{{1,9}} {_GAP}")
_PARTING = (
    *((f"{space}-{side}", _ASIDE) for space in ("margin", "padding") for side in ("left", "right")),
    *((space, _ROUND) for space in ("margin", "padding")),
    ("display", re.compile("block|flex|grid|list-item|flow-root|table(?:-cell|-row)?")),
    ("visibility", re.compile("hidden|collapse")),
    *(hiding for hiding in _HIDING if hiding[0] == "opacity"),
)
"""What sets an element within a line apart from it, or leaves a gap in its place."""
_SHUTTING = (
    ("scale", _NOTHING, _BOXES),
    ("translate", re.compile(rf"(?:\S{{1,9}} )?(?:{_FAR.pattern})[^()]{{0,30}}"), _BOXES),
    ("text-indent", _FAR, _BOXES),
    (
        "transform",
        re.compile(
            rf"(?:scale(?:[xy]|3d)?|matrix)\((?:[01](?:\.0+)?, ?)?{_NOTHING.pattern}(?:,[^()]*)?\)|rotate[xy]\(90deg\)|"
            rf"translate(?:x|y|3d)?\((?:[^(),]{{1,9}}, ?)?(?:{_FAR.pattern})[^()]{{0,30}}\)"
        ),
        _BOXES,
    ),
    ("content-visibility", re.compile("hidden"), _BLOCKS),
    ("margin-top", _FAR, _BLOCKS),
    ("margin-left", _FAR, _OUTSIDE),
)
"""What hides elements of some kinds of box, and means nothing for others."""
_BOXED = re.compile(r"(?!inline$|contents$|table|$).*")
"""What makes a block of an element within a line, or of a part of a table."""
_BEHIND = re.compile(r"(?:scale|scalex)\(-.*|rotate[yz]?\((?:-?180deg|-?0?\.5turn)\).*")
_STILL = frozenset({"0", "auto", ""})
_FLEXIBLE = frozenset({"flex", "grid", "inline-flex", "inline-grid"})
_PLACING = ("order", "grid-column", "grid-column-start", "grid-column-end", "grid-area")
_TURNING = frozenset({"flex-direction", "flex-flow", "direction", "transform", *_PLACING})
_TINY = re.compile(
    rf"{_NOTHING.pattern}|(?:[01]?\.\d+|[12](?:\.0*)?)px|(?:0?\.\d+|1(?:\.\d*)?)pt|0?\.0\d*em|\d(?:\.\d*)?%"
)
"""A size of letters that nobody reads. What 0.16 of a page's own measure is, its scripts tell: often 16 pixels."""
_OF_ITS_OWN = re.compile(r"\d+(?:\.\d+)?(?:px|pt|rem|mm|cm)|(?:xx?-)?(?:small|large)|medium")
"""A size of letters whatever the size of those around them."""
_SLIT = re.compile(rf"{_NOTHING.pattern}|(?:1(?:\.0)?|0?\.\d+)px")
_CUTTING = frozenset({"hidden", "clip", "auto", "scroll"})
_CLIPPED = re.compile(r"rect\((?:[01](?:px)?[, ]*){4}\)")
_CELL = re.compile(r"table-cell")


_RAISING = {
    "vertical-align": re.compile(
        r"super|sub|text-top|(?!0{0,3}(?:\.0{0,4})?[a-z%])\d{0,3}(?:\.\d{1,4})?(?:px|pt|r?em|%)"
    ),
    "mso-text-raise": re.compile(r"(?!0{0,3}(?:\.0{0,4})?[a-z%])\d{0,3}(?:\.\d{1,4})?(?:pt|%)"),
    "font-variant-position": re.compile("super|sub"),
    "font-feature-settings": re.compile(r".{0,40}[\"'](?:sups|subs|sinf)[\"'](?: (?:1|on))?.{0,40}"),
}
"""What sets text above its line, or below it, as marks of notes are set."""
_UPWARDS = re.compile(r"-(?!0*(?:\.0*)?[a-z%])\d{0,3}(?:\.\d{1,9})?(?:pt|r?em|%)")
"""How far a word is moved up in its line, as Word writes it; by pixels a page puts its words straight."""
_MOVED = re.compile(r"-?(?!0*(?:\.0*)?[a-z%])\d{0,3}(?:\.\d{1,9})?(?:px|pt|r?em|%)")
_SMALL = re.compile(
    r"(?:\d|10)(?:\.\d{1,9})?px|[0-7](?:\.\d{1,9})?pt|0?\.\d{1,9}r?em|[1-8]?\d(?:\.\d{1,9})?%|(?:xx?-)?small(?:er)?"
)
"""Letters of a mark; such as are moved out of their line are one, however far."""
_AT_AN_EDGE = frozenset({"top", "bottom", "text-bottom"})
"""Where small letters stand in a line as a mark does."""


class Look(NamedTuple):
    """What a style says; `None` for what it leaves to others.

    Attributes:
        manner: How text is set.
        cell: Whether an element is shown as a cell of a row.
        ink: The colour of text.
        ground: The colour behind it.
        tiny: Whether its letters are too small to be read.
        shown: Whether it is shown.
        shut: The kinds of box that it hides, where it does not hide them all.
        gone: Whether an element takes up no place.
        apart: Whether it stands in no line with the text before and behind it.
        flex: Whether what it holds stands beside each other in an order that styles may change.
        turn: How it changes the order of what a page shows.
        doubtful: Whether it may hide a text or move it away, in a way that is not known.
        adds: What it sets before or behind a text, where that may be digits.
    """

    manner: Manner | None = None
    cell: bool = False
    ink: Colour | None = None
    ground: Colour | None = None
    tiny: bool | None = None
    shown: bool | None = None
    shut: frozenset[BoxKind] = frozenset()
    gone: bool = False
    apart: bool = False
    flex: bool = False
    turn: Turn | None = None
    doubtful: bool = False
    adds: str = ""

    def manner_of(self, tag: str | None) -> Manner | None:
        """How it sets the text of an element of a tag."""
        kind = BoxKind.of(tag)
        if self.shut and kind in self.shut:
            return Manner.HIDDEN
        return None if self.manner is Manner.RAISED and kind is not BoxKind.LINE else self.manner

    @property
    def telling(self) -> bool:
        """Whether a text may be set otherwise than plainly for what it says, in its line, or for its colours."""
        return (
            any((self.manner, self.shut, self.cell, self.turn, self.ink, self.ground, self.tiny, self.doubtful))
            or self.shown is False
        )


def declarations(style: str) -> dict[str, str]:
    """What a style says, by names; what is urgent goes before what stands behind it, and a word without meaning not.

    >>> declarations("display: none !important; display: inline; color: white; color: so")
    {'display': 'none', 'color': 'white'}
    """
    lowered = style.lower()
    if "/*" in style or "\\" in style:
        lowered = _ODD.sub(_plain, lowered)
    written = lowered.split(";")
    if "!" in style:
        written.sort(key=lambda declaration: "!" in declaration)
        written = [declaration.partition("!")[0] for declaration in written]
    pairs = [declaration.partition(":") for declaration in written]
    said = [(name.strip(), value.strip()) for name, _, value in pairs]
    return {name: value for name, value in said if name not in _MEANT or _MEANT[name](value)}


_AS_AROUND = "inherit|initial|unset|revert(?:-layer)?|var\\(.*"
_DISPLAYS = re.compile(
    "(?:(?:none|contents|block|inline|flow|flow-root|flex|grid|list-item|table|ruby|run-in|math|-webkit-(?:inline-)?box|"
    r"inline-\w+|table-\w+(?:-group)?|ruby-\w+)(?: (?=\S)|$))+|" + _AS_AROUND
)
_VISIBILITIES = re.compile(f"visible|hidden|collapse|{_AS_AROUND}")
_MEANT: dict[str, Callable[[str], object]] = {
    "color": is_colour,
    "display": _DISPLAYS.fullmatch,
    "visibility": _VISIBILITIES.fullmatch,
}
"""What tells a word that means something from one that browsers pass over, which leaves what was said before it."""
_ODD = pattern(r"/\*.*?(?:\*/|\Z)|\\(?:([0-9a-f]{1,6})\s?|([g-z]))", re.DOTALL)
"""A comment in a style, and a sign that is told by its number or behind a stroke."""
_ASCII = 128


def _plain(odd: re.Match[str]) -> str:
    """Nothing for a comment, a letter for a letter; any other sign, as in tricks on old browsers, stays."""
    code, letter = odd.groups()
    if code is None:
        return letter or ""
    sign = chr(int(code, 16)) if int(code, 16) < _ASCII else ""
    return sign.lower() if sign.isalpha() else odd[0]


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
    shut = _shut(said)
    return Look(
        Manner.HIDDEN if shut == _ANY else _manner(said),
        _CELL.fullmatch(said.get("display", "")) is not None,
        ANY_INK if _outlined(said) else ink(said.get("-webkit-text-fill-color") or said.get("color", "")),
        _ground(said),
        _tiny(said),
        _shown(said.get("visibility", "")),
        frozenset() if shut == _ANY else shut,
        _GONE.fullmatch(said.get("display", "")) is not None,
        _apart(said),
        said.get("display") in _FLEXIBLE,
        None if _TURNING.isdisjoint(said) else _turn(said),
        doubtful(said, _known),
        said.get("content", ""),
    )


def _apart(said: Mapping[str, str]) -> bool:
    """Whether an element stands in no line with what is around it, or leaves a gap there that nothing is seen in."""
    lifted = said.get("position") in LIFTED or said.get("float") in {"left", "right"}
    return lifted or any(name in said and how.fullmatch(said[name]) for name, how in _PARTING)


def _outlined(said: Mapping[str, str]) -> bool:
    """Whether letters are seen by more than their colour: their outline, their shadow, or what shines through them."""
    drawn = any(said.get(name, "none") not in {"none", "0"} for name in ("text-shadow", "-webkit-text-stroke"))
    return drawn or "text" in {said.get("background-clip"), said.get("-webkit-background-clip")}


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
    told = said.get("font-size", "").removeprefix("calc(").removesuffix(")")
    sizes = [told] if told else together
    if any(map(_TINY.fullmatch, sizes)):
        return True
    return False if any(map(_OF_ITS_OWN.fullmatch, sizes)) else None


def _shown(visibility: str) -> bool | None:
    if visibility in {"hidden", "collapse"}:
        return False
    return True if visibility == "visible" else None


def _manner(said: Mapping[str, str]) -> Manner | None:
    if any("text-decoration" in name and "line-through" in value for name, value in said.items()):
        return Manner.STRUCK
    if said.get("direction") == "rtl" and said.get("unicode-bidi", "").endswith("override"):
        return Manner.REVERSED
    raised = any(name in said and how.fullmatch(said[name]) for name, how in _RAISING.items())
    raised = raised or (said.get("vertical-align") in _AT_AN_EDGE and _is_small(said))
    return Manner.RAISED if raised or (said.get("position") == "relative" and _moved(said)) else None


def _moved(said: Mapping[str, str]) -> bool:
    """Whether a word is moved out of its line as a mark is."""
    if _is_small(said):
        return any(_MOVED.fullmatch(said.get(edge, "")) for edge in ("top", "bottom"))
    return _UPWARDS.fullmatch(said.get("top", "")) is not None


def _is_small(said: Mapping[str, str]) -> bool:
    return _SMALL.fullmatch(said.get("font-size", "")) is not None


def _turn(said: Mapping[str, str]) -> Turn | None:
    ways = f"{said.get('flex-direction', '')} {said.get('flex-flow', '')}"
    leftwards = said.get("direction") == "rtl"
    flexible = said.get("display") in _FLEXIBLE
    if (flexible and (leftwards or "row-reverse" in ways)) or _BEHIND.fullmatch(said.get("transform", "")):
        return Turn.AROUND
    if leftwards:
        return Turn.LEFTWARDS
    placed = (said.get(name, "") for name in _PLACING)
    return Turn.PLACED if any(place not in _STILL for place in placed) else None


def _known(name: str, value: str) -> bool:
    """Whether it is known what a style says that has a name and a value: what it hides, or in which order."""
    hiding = (how for one, how, *_ in (*_HIDING, *_SHUTTING) if one == name)
    return any(how.fullmatch(value) for how in (*hiding, _BEHIND)) or bool(_tiny({name: value}))


def _shut(said: Mapping[str, str]) -> frozenset[BoxKind]:
    """The kinds of box that a style hides: outside the page, behind an opening of no size, or in another way."""
    lifted = said.get("position") in LIFTED
    away = lifted or said.get("position") == "relative"
    if (
        any(nothing.fullmatch(said[name]) for name, nothing in _HIDING if name in said)
        or (away and any(_FAR.match(said.get(edge, "")) for edge in _EDGES))
        or (lifted and any(_BEYOND.match(said.get(edge, "")) for edge in ("left", "right")))
        or (lifted and _CLIPPED.fullmatch(said.get("clip", "")) is not None)
    ):
        return _ANY
    cut = any(said.get(name) in _CUTTING for name in ("overflow", "overflow-x", "overflow-y"))
    closed = cut and any(_SLIT.fullmatch(said.get(side, "")) for side in _SIDES)
    shutting = (boxes for name, how, boxes in _SHUTTING if name in said and how.fullmatch(said[name]))
    shut = frozenset[BoxKind]().union(_BLOCKS if closed else (), *shutting)
    if away and said.get("z-index", "").startswith("-"):
        shut |= _WORDS
    boxed = lifted or said.get("float", "none") != "none" or _BOXED.fullmatch(said.get("display", "")) is not None
    return _ANY if boxed and BoxKind.BLOCK in shut else shut
