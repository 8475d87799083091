"""What is printed on a page, whatever prints it: pieces of text and boxes, in points from the top left."""

from typing import NamedTuple

WIDTH = 600
"""Of a page, in points."""


class InkedWords(NamedTuple):
    """A piece of text: where its baseline begins, and the size it is set in."""

    x: float
    y: float
    text: str
    size: float


class InkedBox(NamedTuple):
    """A box: its outline, or all of it in black."""

    left: float
    top: float
    right: float
    bottom: float
    filled: bool = False


Inked = InkedWords | InkedBox
"""Anything that is printed."""


def width(character: str) -> float:
    """How wide a character is set, in sizes of its font: an ideograph is square, a letter half as wide."""
    return 0.5 if character < "\u2e80" else 1.0


def extent(text: str, size: float) -> float:
    """How wide a text is set."""
    return sum(map(width, text)) * size


def broken(text: str, room: float, size: float) -> list[str]:
    """A text in lines that have room.

    >>> broken("行政复议 12", 40, 10)
    ['行政复议', ' 12']
    """
    lines: list[str] = []
    now = ""
    for character in text:
        if now and extent(now + character, size) > room + 0.01:
            lines.append(now)
            now = ""
        now += character
    return [*lines, now] if now else lines
