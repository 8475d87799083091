"""Lines that make up paragraphs."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from govinfo.geometry.joining import divided, seam
from govinfo.geometry.lines import Line
from govinfo.geometry.page import Omission, OmissionReason, Paragraph

_INDENT = 1.0
"""Sizes of the font that the first line of a paragraph is set in by, at least."""
_OPENING = 5.0
"""Sizes of the font that it is set in by, at most; what begins further right is centred."""
_SLACK = 1.2
"""Sizes of the font that a full line may end before the right edge: a punctuation mark may not begin a line."""
_ALIKE = 0.85
"""Lines of one paragraph have fonts whose sizes differ by no more than this."""
_NARROW = 12.0
"""No column of text is narrower than so many sizes of its font."""
_SPREAD = 2.5
"""Lines of a paragraph are no further apart than so many sizes of their font."""
_LEAP = 1.5
"""A gap between lines that is so much wider than usual parts paragraphs."""


class Placed(NamedTuple):
    """A line and the column of text it stands in.

    Attributes:
        page: Number of the page.
        line: The line.
        left: Where lines of its column begin.
        right: Where they end.
        pitch: How far apart they are.
    """

    page: int
    line: Line
    left: float
    right: float
    pitch: float


class Margins(NamedTuple):
    """Where the lines of a text begin and end."""

    left: float
    right: float


def margins(sides: Sequence[tuple[float, float]], size: float) -> Margins:
    """The margins of some lines or tables, from where each begins and ends and the size of the font."""
    left = -_edge([-left for left, _ in sides], size)
    return Margins(left, max(_edge([right for _, right in sides], size), left + _NARROW * size))


def _edge(positions: list[float], near: float) -> float:
    """The outermost position near which another one lies; the outermost where there is none."""
    ordered = sorted(positions, reverse=True)
    return next((outer for outer, inner in pairwise(ordered) if outer - inner <= near), ordered[0])


def placed(page: int, lines: Sequence[Line], within: Margins | None = None) -> list[Placed]:
    """The lines of one column with their margins: its own, or those of the pages that it is *within*."""
    if not lines:
        return []
    size = lines[0].size
    left, right = within or margins([(line.left, line.right) for line in lines], size)
    pitch = min(median([below.bottom - above.bottom for above, below in pairwise(lines)] or [0.0]), _SPREAD * size)
    return [Placed(page, line, left, right, pitch) for line in lines]


def paragraphs(lines: Iterable[Placed]) -> tuple[list[Paragraph], list[Omission]]:
    """The paragraphs that lines make up, and the hyphens that were left out between their lines."""
    found: list[Paragraph] = []
    hyphens: list[Omission] = []
    before: Placed | None = None
    for one in lines:
        if before is None or not _goes_on(before, one):
            found.append(Paragraph(one.page, one.line.text))
        else:
            page, text = found[-1]
            if divided(text, one.line.text):
                hyphens.append(Omission(before.page, text[-1], OmissionReason.HYPHEN))
                found[-1] = Paragraph(page, text[:-1] + one.line.text)
            else:
                found[-1] = Paragraph(page, text + seam(text, one.line.text) + one.line.text)
        before = one
    return found, hyphens


def _goes_on(before: Placed, after: Placed) -> bool:
    """Whether a line goes on in the next."""
    above, below = before.line, after.line
    small, large = sorted((above.size, below.size))
    return (
        not above.tabular
        and not below.tabular
        and small >= _ALIKE * large
        and above.left - before.left < _OPENING * above.size
        and below.left - after.left < _INDENT * below.size
        and above.right + _first_word(below) + _SLACK * above.size > before.right
        and (before.page != after.page or _near(before, after))
    )


def _near(before: Placed, after: Placed) -> bool:
    """Whether two lines of a page are no further apart than in a paragraph, or the second begins the next column."""
    step = after.line.bottom - before.line.bottom
    return step <= 0 or step <= _LEAP * max(after.pitch, after.line.size)


def _first_word(line: Line) -> float:
    """How wide the first word of a line is; an ideograph is a word."""
    end = line.left
    for glyph in line.words:
        if not (glyph.text.isascii() and glyph.text.isalnum()) and end > line.left:
            break
        end = glyph.right
    return end - line.left
