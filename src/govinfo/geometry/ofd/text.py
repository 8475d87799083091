"""The characters of a text object of an OFD file where they stand."""

from collections.abc import Iterator
from itertools import repeat
from math import hypot
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.geometry.characters import IDEOGRAPHS, character
from govinfo.geometry.drawing import Matrix, moved
from govinfo.geometry.ofd.package import children, numbers
from govinfo.geometry.page import Glyph
from govinfo.geometry.seeing import square, turn


class PlacedText(NamedTuple):
    """A text object as it is set.

    Attributes:
        element: The object.
        matrix: What moves it to the page.
        aslant: Whether it is taken to run across the page whatever its direction.
    """

    element: Element
    matrix: Matrix
    aslant: bool


def characters(text: PlacedText) -> Iterator[Glyph]:
    """The glyphs of a text object; those of one that is mirrored run in no direction.

    A file tells how far each character is from the next, not how wide it is: an ideograph is as wide as it is high,
    a digit half as wide, and a letter as wide as the next is away, at most.
    """
    element, (a, b, c, d, _, _) = text.element, text.matrix
    size = _number(element.get("Size"), 0.0)
    scale = _number(element.get("HScale"), 1.0)
    aslant = text.aslant or a * d < b * c
    turned = None if aslant else _turned(turn(a, b), _number(element.get("CharDirection"), 0.0))
    along, across = hypot(a, b), hypot(c, d)
    x = y = 0.0
    for code in children(element, "TextCode"):
        words = code.text or ""
        x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
        steps = zip(_steps(code.get("DeltaX"), len(words)), _steps(code.get("DeltaY"), len(words)), strict=True)
        for word, (right, down) in zip(words, steps, strict=True):
            width = _width(word, right, size) * scale
            printed = character(ord(word))
            if printed:
                place = square(moved((x, y), text.matrix), width * along, size * across, turned or 0)
                yield Glyph(printed, *place, turned)
            x, y = x + (width if right is None and down is None else right or 0.0), y + (down or 0.0)


def _number(text: str | None, otherwise: float) -> float:
    return next(iter(numbers(text)), otherwise)


def _turned(turned: int | None, direction: float) -> int | None:
    """The quarter turns of characters that are turned within their line."""
    return None if turned is None or direction % 90 else (turned + int(direction) // 90) % 4


def _steps(told: str | None, count: int) -> Iterator[float | None]:
    """How far each of some characters is from the next; `None` where that is not told.

    ``g 3 1.5`` stands for three times 1.5; the last step goes on where there are too few.

    Example:
        >>> list(_steps("g 2 1.5 3", 5)), list(_steps(None, 2))
        ([1.5, 1.5, 3.0, 3.0, 3.0], [None, None])
    """
    words = (told or "").split()
    steps: list[float] = []
    at = 0
    while at < len(words) and len(steps) < count:
        if words[at] == "g":
            times, step = [*numbers(" ".join(words[at + 1 : at + 3])), 0.0, 0.0][:2]
            steps += repeat(step, max(0, min(int(times), count)))
            at += 3
        else:
            steps += numbers(words[at])
            at += 1
    rest: float | None = steps[-1] if steps else None
    return iter([*steps[:count], *repeat(rest, count - len(steps))])


def _width(word: str, step: float | None, size: float) -> float:
    """How wide a character is."""
    wide = word >= IDEOGRAPHS or (word.isalpha() and step is not None)
    natural = size if wide else size / 2
    return natural if step is None or step <= 0 else min(natural, step)
