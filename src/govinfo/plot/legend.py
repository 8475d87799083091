"""What the areas of a picture stand for."""

from collections.abc import Iterable

from govinfo.plot.marks import Bar, Words
from govinfo.plot.sheet import Sheet, breadth
from govinfo.plot.theme import EDGE, GAP, LEADING, NOTE, Fill

_SWATCH, _APART = 9.0, 12.0


def legend(sheet: Sheet, entries: Iterable[tuple[object, Fill]]) -> None:
    """Put a coloured square before each name, in as many lines as they need."""
    x, line = EDGE, NOTE.size * LEADING + 2
    for name, fill in entries:
        text = str(name)
        needed = _SWATCH + GAP / 2 + breadth(text, NOTE)
        if x > EDGE and x + needed > sheet.width - EDGE:
            x, sheet.y = EDGE, sheet.y + line
        middle = sheet.y + line / 2
        sheet.put(
            Bar(x, middle - _SWATCH / 2, _SWATCH, _SWATCH, fill), Words(x + _SWATCH + GAP / 2, middle, text, NOTE)
        )
        x += needed + _APART
    sheet.y += line + GAP
