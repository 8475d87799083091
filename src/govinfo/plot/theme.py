"""How pictures look: one theme for print, for screens, for grey, and for eyes that tell few colours apart.

Sizes are points (1/72 inch). What was disclosed is blue and what was not is orange, each from dark to light, so that
the order of the form is an order of greys too.
"""

from typing import NamedTuple


class TextStyle(NamedTuple):
    """How words look.

    Attributes:
        size: Height of the type, points.
        colour: Its colour.
        bold: Whether it is bold.
    """

    size: float
    colour: str
    bold: bool = False


class Fill(NamedTuple):
    """How an area looks.

    Attributes:
        colour: Its colour.
        edge: The colour of its outline; none where it is empty.
        hatched: Whether it is hatched: nothing is stated there.
        alpha: How opaque it is.
        outline: How broad its outline is.
    """

    colour: str
    edge: str = ""
    hatched: bool = False
    alpha: float = 1.0
    outline: float = 0.6


INK, QUIET, LINE, PAPER = "#1c1e21", "#565b61", "#b9bec4", "#ffffff"
TITLE, ABOUT = TextStyle(12, INK, bold=True), TextStyle(8.5, QUIET)
LABEL, HEAD, VALUE, NOTE = TextStyle(9, INK), TextStyle(9, INK, bold=True), TextStyle(9, INK), TextStyle(8, QUIET)
SMALL = TextStyle(7.5, QUIET)
LEADING = 1.3
"""From line to line, in heights of the type."""
EDGE = 10.0
"""Left free on every side."""
GAP = 5.0
"""Between what stands side by side."""

PLAIN = Fill("#2f6ea5")
UNSTATED = Fill(PAPER, "#7d838a", hatched=True)
UNSTATED_BEHIND_WORDS = Fill(PAPER, "#cfd3d7", hatched=True)
SOURCE = Fill("#7b8794")
REMAINING = Fill("#4a4f55")
OUTCOMES = tuple(map(Fill, ("#14365f", "#2f6ea5", "#c05f2e", "#df9160", "#efc09b")))
"""（一）公开, （二）部分公开, then （三）, （四）, （五）; what a form has further is `FURTHER`."""
FURTHER = Fill("#e6e9ec", "#9aa0a6")
APPLICANTS = tuple(map(Fill, ("#14365f", "#a34f22", "#c9713f", "#df9160", "#efc09b")))
SHADES = {0.0: "#ffffff", 0.1: "#dce8f3", 0.25: "#b3cfe6", 0.5: "#78a8d1", 0.75: "#2f6ea5", 1.0: "#14365f"}
"""The colours of a table of shares, by the highest share that has each."""
_DARKEST_UNDER_INK = 0.45


def shade(share: float) -> Fill:
    """The colour of a share in a table of shares: paper for none, the darkest for all.

    >>> shade(0).colour, shade(1).colour
    ('#ffffff', '#14365f')
    """
    return Fill(next((colour for most, colour in SHADES.items() if share <= most), INK), LINE)


def on(fill: Fill) -> str:
    """The colour of words on an area: ink on light ones, paper on dark ones.

    >>> on(PLAIN), on(FURTHER)
    ('#ffffff', '#1c1e21')
    """
    red, green, blue = (int(fill.colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > _DARKEST_UNDER_INK else PAPER


def palette(fills: tuple[Fill, ...], count: int) -> tuple[Fill, ...]:
    """So many of some colours, and `FURTHER` for what is beyond them."""
    return (*fills[:count], *(FURTHER,) * (count - len(fills)))
