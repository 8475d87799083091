"""What a style says that may hide a text or move it away, told in a way of which nobody here knows whether it does.

Within a cell no number is made of such digits, nor of digits beside them.
"""

import re
from collections.abc import Callable, Mapping

from govinfo.readers.formats.web_colours import puzzling

_NONE = "none|normal|initial|unset|inherit|auto"
_SMALL = r"-?\d{1,2}(?:\.\d{1,9})?(?:px|pt|r?em|%)?"
_UNCUT = rf"{_NONE}|inset\([0-3]?\d(?:\.\d{{1,9}})?(?:px|%)?(?: round [^()]*)?\)"
_SCALED = r"scale\((?:0?\.[5-9]\d{0,9}|[1-3](?:\.\d{1,9})?)\)"
_UNMOVED = rf"{_NONE}|translate(?:x|y|z|3d)?\({_SMALL}(?:, ?{_SMALL}){{0,2}}\)|{_SCALED}|rotate\(0.*"
_HARMLESS = {
    name: re.compile(harmless)
    for names, harmless in (
        ("zoom", rf"{_NONE}|0%?|(?:0?\.[3-9]|[1-9])\d{{0,9}}(?:\.\d{{0,9}})?|(?:[3-9]|\d\d)\d%"),
        ("mask mask-image -webkit-mask -webkit-mask-image", _NONE),
        ("clip-path -webkit-clip-path", _UNCUT),
        ("filter -webkit-filter", rf"{_NONE}|(?:progid|gray|drop-shadow|sepia|saturate|hue-rotate|alpha).*"),
        ("opacity", rf"{_NONE}|(?:0?\.[1-9]|[1-9])\d{{0,9}}(?:\.\d{{0,9}})?|[1-9]\d{{1,3}}%|var\(.*"),
        ("transform -webkit-transform", _UNMOVED),
        ("translate rotate scale", rf"{_NONE}|[01](?:px|deg)?"),
        ("letter-spacing", r"[^-].*|-(?:0?\.\d{1,9}|[0-2](?:\.\d{0,9})?)p[xt]|-0?\.[0-2]\d{0,9}r?em|-0.*"),
        ("mix-blend-mode", rf"{_NONE}|multiply|darken"),
        ("font-size", r"(?!-|.{0,40}\de\d|0?\.0\d{0,9}(?:rem|v[wh]))[^(]*|var\(.*|(?:calc|clamp|min|max)\([1-9][^*-]*"),
        ("text-indent", r"(?!\d{4,9}px|\d{3,9}(?:%|r?em|pt)).*"),
    )
    for name in names.split()
}
"""What hides or moves no text."""
PARTLY = "-partly-"
"""Stands in a style for what may hide a part of a text; no style of a page says it."""
_COLOURS = frozenset({"color", "-webkit-text-fill-color"})
LIFTED = frozenset({"absolute", "fixed"})
"""Where an element is that is lifted out of the lines around it."""
_EDGES = frozenset({"left", "right", "top", "bottom", "inset"})
_FAR = re.compile(r".{0,40}(?:\(|\d{3}(?:v[wh]|%)|\de\d| -\d{3}|-\d{3}[\w.]{1,9} ).*")
"""A place that is reckoned, or one at the other side of a page."""
_ASIDE = frozenset({"left", "right"})
_STILL = re.compile(rf"{_NONE}|-?[0-3](?:\.\d{{0,9}})?(?:p[xt])?|-?0?\.\d{{1,9}}r?em|-?0[a-z%]{{0,4}}")
_TOLD = frozenset({*_HARMLESS, *_COLOURS, "position", "overflow"})
_SIDES = frozenset({"width", "height", "max-width", "max-height", "inline-size", "block-size"})


def doubtful(said: Mapping[str, str], known: Callable[[str, str], bool]) -> bool:
    """Whether what a style says may hide a text or move it away, and nobody can tell.

    Args:
        said: What it says.
        known: Tells whether it is known what a style says that has a name and a value.
    """
    if PARTLY in said:
        return True
    told = _TOLD.intersection(said)
    for name in told & _HARMLESS.keys():
        if not _HARMLESS[name].fullmatch(said[name]) and not known(name, said[name]):
            return True
    if any(puzzling(said[name]) for name in told & _COLOURS):
        return True
    if said.get("position") in LIFTED and any(_FAR.fullmatch(said[name]) for name in _EDGES.intersection(said)):
        return True
    if said.get("position") == "relative" and any(not _STILL.fullmatch(said[name]) for name in _ASIDE & said.keys()):
        return True
    return said.get("overflow") in {"hidden", "clip"} and any("(" in said[name] for name in _SIDES.intersection(said))
