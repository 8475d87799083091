"""What stands on pages and not in the text: page numbers and running heads, known by their place and their sequence."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from govinfo.geometry.lines import GlyphRow
from govinfo.geometry.page import OmissionReason
from govinfo.geometry.sheets import SortedPage

_NUMBER = re.compile(
    r"[-—–－_·~.\s]*+(?:第\s*+)?(\d{1,4})\s*+页?(?:[\s,，/／|]*+(?:共\s*+)?\d{1,4}\s*+页?)?[-—–－_·~.\s]*+"
)
_DECORATED = re.compile(r"[-—–－第/／]")
_MARGIN = 0.12
"""The part of a page's height that its margins take up."""
_SAME = 6.0
"""Points that the number of a page may stand higher or lower than on others."""
_REPEATED = 3
"""A line stands on so many pages at least before it is a running head."""


class _Outermost(NamedTuple):
    """The first or last line of a page."""

    page: int
    row: GlyphRow
    top: float
    text: str
    marginal: bool


def furniture(sheets: Sequence[SortedPage]) -> list[tuple[int, GlyphRow, OmissionReason]]:
    """The rows that are page numbers or running heads, each with the number of its page."""
    found: list[tuple[int, GlyphRow, OmissionReason]] = []
    for at in (0, -1):
        ends = [_outermost(sheet, at) for sheet in sheets if sheet.around]
        numbers = _numbers(ends, len(sheets))
        found += [(one.page, one.row, OmissionReason.PAGE_NUMBER) for one in numbers]
        taken = {id(one.row) for one in numbers}
        heads = [_inner(sheet, at, taken) for sheet in sheets]
        found += [
            (one.page, one.row, OmissionReason.RUNNING_HEAD)
            for one in _heads([one for one in heads if one is not None])
        ]
    return found


def _outermost(sheet: SortedPage, at: int) -> _Outermost:
    row = sheet.around[at]
    top = min(glyph.top for glyph in row)
    marginal = top < _MARGIN * sheet.height if at == 0 else top > (1 - _MARGIN) * sheet.height
    return _Outermost(sheet.number, row, top, "".join(glyph.text for glyph in row), marginal)


def _inner(sheet: SortedPage, at: int, taken: set[int]) -> _Outermost | None:
    """The outermost row that is no page number."""
    rows = [row for row in sheet.around if id(row) not in taken]
    return _outermost(sheet._replace(around=rows), at) if rows else None


def _numbers(ends: Sequence[_Outermost], pages: int) -> list[_Outermost]:
    """The lines that number their pages: as far apart as the pages are, and at one height."""
    counted = [(one, int(match[1])) for one in ends if one.marginal and (match := _NUMBER.fullmatch(one.text))]
    if not counted:
        return []
    offset, together = Counter(number - one.page for one, number in counted).most_common(1)[0]
    likely = [one for one, number in counted if number - one.page == offset]
    height = sorted(one.top for one in likely)[len(likely) // 2]
    likely = [one for one in likely if abs(one.top - height) <= _SAME]
    if together > 1:
        return likely
    return [one for one in likely if _DECORATED.search(one.text) or (pages == 1 and offset == 0)]


def _heads(ends: Sequence[_Outermost]) -> list[_Outermost]:
    """The lines that stand on page after page, but for the first of them."""
    alike: dict[str, list[_Outermost]] = {}
    for one in ends:
        alike.setdefault(one.text, []).append(one)
    repeated = [group for group in alike.values() if len(group) >= _REPEATED]
    return [one for group in repeated for one in group[1:] if one.marginal and abs(one.top - group[0].top) <= _SAME]
