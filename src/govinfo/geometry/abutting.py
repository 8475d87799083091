"""Figures that touch the label before them in a table without rules: other lines show where their column begins."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govinfo.geometry.characters import IDEOGRAPHS
from govinfo.geometry.lines import GAP, GlyphRow, Line, is_mark, line, lines

_LINES = 3
"""So many lines show that a column begins at a place."""
_COLUMNS = 2
"""So many figures of a line of a table stand as far apart as columns do."""
_LOOSE = 0.2
"""Sizes of the font between two glyphs from which on they are words of their own."""


class _GlyphWord(NamedTuple):
    """Glyphs of a row that touch each other.

    Attributes:
        begin: The place of the first in the row.
        figure: That of the first behind which there are only digits.
        end: That behind the last.
        apart: Whether it stands as far behind the word before it as columns do.
    """

    begin: int
    figure: int
    end: int
    apart: bool


class _WordedRow(NamedTuple):
    """Glyphs from left to right, and their words."""

    glyphs: GlyphRow
    words: Sequence[_GlyphWord]

    @property
    def figures(self) -> list[_GlyphWord]:
        """The words that are numbers."""
        return [word for word in self.words if word.figure == word.begin]

    @property
    def tabular(self) -> bool:
        """Whether it is a line of a table."""
        return sum(word.apart for word in self.figures) >= _COLUMNS

    def place(self, word: _GlyphWord) -> int:
        """Where the number begins that a word ends with, in whole points."""
        return round(self.glyphs[word.figure].left)

    def abutting(self, starts: set[int]) -> int:
        """The place in it of a figure of a column that stands close behind an ideograph; 0 where there is none."""
        for word in self.words:
            begins = 0 < word.figure < word.end and self.place(word) in starts
            if begins and not (word.apart and word in self.figures):
                before, glyph = self.glyphs[word.figure - 1 : word.figure + 1]
                return word.figure if before.text[-1] >= IDEOGRAPHS and not is_mark(glyph, before) else 0
        return 0


def lines_in_columns(rows: Iterable[GlyphRow]) -> list[Line]:
    """The lines of rows of glyphs from left to right, with a tab before each figure that touches its label."""
    found = [_WordedRow(row, _words(row)) for row in rows]
    table = [row for row in found if row.tabular]
    begun = Counter(place for row in table for place in {row.place(word) for word in row.figures})
    starts = {place for place, count in begun.items() if count >= _LINES}
    made = (_line(row.glyphs, row.abutting(starts) if row.tabular else 0) for row in found)
    return [one for one in made if one is not None]


def _words(row: GlyphRow) -> list[_GlyphWord]:
    """The words of a row; none of one that has too few digits to be a line of a table."""
    if sum([glyph.text.isdigit() for glyph in row]) <= _COLUMNS:
        return []
    found: list[_GlyphWord] = []
    end, right = 0, row[0].left if row else 0.0
    for at, glyph in enumerate(row):
        if glyph.text == " ":
            continue
        gap = (glyph.left - right) / (glyph.bottom - glyph.top)
        digit = glyph.text.isdigit()
        if found and end == at and gap < _LOOSE:
            begin, figure, _, apart = found[-1]
            found[-1] = _GlyphWord(begin, figure if digit else at + 1, at + 1, apart)
        else:
            found.append(_GlyphWord(at, at if digit else at + 1, at + 1, gap >= GAP))
        end, right = at + 1, glyph.right
    return found


def _line(row: GlyphRow, at: int) -> Line | None:
    """The line of a row, with a tab before the glyph at a place, if that is not the first."""
    if not at:
        return line(row)
    label, figures = lines((row[:at], row[at:]))
    return label._replace(
        text=f"{label.text}\t{figures.text}",
        top=min(label.top, figures.top),
        right=figures.right,
        bottom=max(label.bottom, figures.bottom),
        words=label.words + figures.words,
        dropped=label.dropped + figures.dropped,
    )
