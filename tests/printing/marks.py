"""What is printed on a page, whatever prints it: pieces of text, boxes and pictures, in points from the top left."""

from typing import NamedTuple


class Text(NamedTuple):
    """A piece of text: where its baseline begins, and how it is set."""

    x: float
    y: float
    text: str
    size: float = 10
    turn: float = 0
    colour: tuple[int, int, int] = (0, 0, 0)
    inked: bool = True


class Box(NamedTuple):
    """A box: its lines, or its fill."""

    left: float
    top: float
    right: float
    bottom: float
    fill: tuple[int, int, int] | None = None


class Picture(NamedTuple):
    """A grey picture; one that can be seen through lets all through."""

    left: float
    top: float
    right: float
    bottom: float
    clear: bool = False


class Clip(NamedTuple):
    """What shows of a mark."""

    left: float
    top: float
    right: float
    bottom: float
    mark: Text


class Inside(NamedTuple):
    """Marks drawn as one, moved, and so many times as large."""

    x: float
    y: float
    scale: float
    marks: list["Mark"]


class Layer(NamedTuple):
    """Marks of a layer that is switched on or off."""

    shown: bool
    marks: list["Mark"]


class Masked(NamedTuple):
    """Marks behind a mask that lets only what is in a box through."""

    left: float
    top: float
    right: float
    bottom: float
    marks: list["Mark"]


class Raw(NamedTuple):
    """What a file may say in its own words."""

    words: str


Mark = Text | Box | Picture | Clip | Inside | Layer | Masked | Raw


def line(left: float, y: float, right: float) -> Box:
    """A thin line along the page."""
    return Box(left, y - 0.25, right, y + 0.25, (0, 0, 0))


def ruled(rows, left=50, top=100, widths=(120, 120, 120, 120), height=30, size=10):
    """A table with all its lines, a text a cell."""
    marks = []
    for at, cells in enumerate(rows):
        x, y = left, top + height * at
        for text, wide in zip(cells, widths, strict=False):
            marks += [Box(x, y, x + wide, y + height), Text(x + 5, y + height / 2 + size / 2, text, size)]
            x += wide
    return marks
