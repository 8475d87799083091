"""What a picture is made of, in points from its upper left corner."""

from typing import Literal, NamedTuple

from govinfo.plot.theme import LINE, Fill, TextStyle


class Bar(NamedTuple):
    """A rectangle.

    Attributes:
        x: Its left.
        y: Its top.
        width: Its width.
        height: Its height.
        fill: How it looks.
        name: What it stands for, such as the address of a cell.
    """

    x: float
    y: float
    width: float
    height: float
    fill: Fill
    name: str = ""


class Words(NamedTuple):
    """A text, already broken into lines.

    Attributes:
        x: Where it begins, ends, or has its middle.
        y: The middle of its height.
        text: The text.
        style: How it looks.
        align: What *x* is of it.
        name: What it says something of.
    """

    x: float
    y: float
    text: str
    style: TextStyle
    align: Literal["left", "center", "right"] = "left"
    name: str = ""


class Stroke(NamedTuple):
    """A straight line.

    Attributes:
        x: Where it begins.
        y: Where it begins.
        to_x: Where it ends.
        to_y: Where it ends.
        colour: Its colour.
        dashed: Whether it is dashed.
        breadth: Its breadth.
        name: What it stands for.
    """

    x: float
    y: float
    to_x: float
    to_y: float
    colour: str = LINE
    dashed: bool = False
    breadth: float = 0.7
    name: str = ""


class Dot(NamedTuple):
    """A point.

    Attributes:
        x: Its middle.
        y: Its middle.
        fill: How it looks.
        name: What it stands for.
    """

    x: float
    y: float
    fill: Fill
    name: str = ""


class Ribbon(NamedTuple):
    """A band that bends from one height to another.

    Attributes:
        x: Its left.
        y: Its top there.
        to_x: Its right.
        to_y: Its top there.
        height: How broad it is.
        fill: How it looks.
        name: What it stands for.
    """

    x: float
    y: float
    to_x: float
    to_y: float
    height: float
    fill: Fill
    name: str = ""


Mark = Bar | Words | Stroke | Dot | Ribbon
"""Anything in a picture."""
