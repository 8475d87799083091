"""Pages turned so that most of their text runs from left to right."""

from collections import Counter
from collections.abc import Iterable, Sequence

from govinfo.geometry.page import Glyph, Page, RuledLine


def upright(page: Page) -> Page:
    """The page turned as most of its glyphs are, whatever the file says of how to show it.

    Example:
        >>> upright(Page(1, 100, 200, [Glyph("章", 10, 20, 22, 32, turn=1)])).glyphs[0]
        Glyph(text='章', left=20, top=78, right=32, bottom=90, turn=0, why=None, tinted=False)
    """
    turns = Counter(glyph.turn for glyph in page.glyphs if glyph.turn is not None and glyph.text != " ")
    turn = turns.most_common(1)[0][0] if turns else 0
    for _ in range(turn):
        page = _turned_left(page)
    return page


def levelled(glyphs: Iterable[Glyph], turn: int) -> Sequence[Glyph]:
    """Glyphs of so many quarter turns to the right, as they stand once the paper is turned back.

    Example:
        >>> levelled([Glyph("章", 10, 20, 22, 32, turn=1)], 1)[0][:6]
        ('章', 20, -22.0, 32, -10.0, 0)
    """
    found = list(glyphs)
    for _ in range(turn):
        found = _left(found, 0.0)
    return found


def _turned_left(page: Page) -> Page:
    """The page after a quarter turn to the left: what ran downwards runs to the right."""
    width = page.width
    glyphs = _left(page.glyphs, width)
    rules = [RuledLine(top, width - right, bottom, width - left) for left, top, right, bottom in page.rules]
    return page._replace(width=page.height, height=width, glyphs=glyphs, rules=rules)


def _left(glyphs: Iterable[Glyph], width: float) -> list[Glyph]:
    """Glyphs after a quarter turn to the left, on paper that was so wide."""
    return [
        Glyph(text, top, width - right, bottom, width - left, None if turn is None else (turn - 1) % 4, why, tinted)
        for text, left, top, right, bottom, turn, why, tinted in glyphs
    ]
