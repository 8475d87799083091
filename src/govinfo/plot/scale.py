"""The per cents above bars or dots of one scale."""

from govinfo.plot.marks import Stroke, Words
from govinfo.plot.sheet import Sheet, breadth
from govinfo.plot.theme import GAP, SMALL

_QUARTERS, _HALVES = (0.0, 0.25, 0.5, 0.75, 1.0), (0.0, 0.5, 1.0)


def scale(sheet: Sheet, left: float, length: float, highest: float = 1.0) -> None:
    """Put per cents over a length, as many as there is room for.

    Args:
        sheet: Where to draw.
        left: Where the length begins, points.
        length: The length, points.
        highest: The share at its end.
    """
    needed = breadth(f"{highest:.0%}", SMALL) + GAP
    for part in _QUARTERS if length > needed * len(_QUARTERS) else _HALVES:
        middle = left + length * part
        sheet.put(Words(middle, sheet.y + SMALL.size / 2, f"{part * highest:.0%}", SMALL, "center"))
    sheet.y += SMALL.size + GAP
    sheet.put(Stroke(left, sheet.y - 2, left + length, sheet.y - 2))
