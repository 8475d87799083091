"""Page numbers and running heads, which are no text: known by their place, and by standing on page after page."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govinfo.geometry.lines import GlyphRow
from govinfo.geometry.page import OmissionReason
from govinfo.geometry.sheets import SortedPage

_NUMBER = re.compile(
    r"[-—–－_·~.\s]*+(?:第\s*+)?(\d{1,4}|[IVXL]{1,6}|[ivxl]{1,6}|[一二三四五六七八九十]{1,3}(?=\s*+页))\s*+页?"
    r"(?:[\s,，/／|]*+(?:共\s*+)?\d{1,4}\s*+页?)?[-—–－_·~.\s]*+"
)
_ENDING = r"(?<!\d){page}(?=\D{{0,3}}(?:\d{{1,4}}\D{{0,2}})?$|\s*页\W*共?\s*\d{{1,4}}\s*页?\W*$)"
"""The number of a page at the end of a line, that of all pages behind it or not."""
_PLACE = "\0"
"""Stands for the number of its page in the text of a line."""
_DECORATED = re.compile(r"[-—–－第/／]")
_WORDS = re.compile(r"[^\W\d]")
_DEEPEST = 4
"""Heads and feet of pages have no more rows."""
_MARGIN, _ROW = 0.12, 0.03
"""The part of a page's height that its margins take up, and each further row of a head or a foot."""
_SAME = 6.0
"""Points that the number of a page may stand higher or lower than on others."""
_REPEATED, _COUNTED = 3, 2
"""A line stands on so many pages at least before it is a running head; one with the number of each page in it."""


def _spelled(tens: str, ones: str) -> dict[str, int]:
    """The numerals up to 59, from the spellings of tens and ones, each from none on."""
    return {
        f"{ten}{one}": at * 10 + unit
        for at, ten in enumerate(tens.split(","))
        for unit, one in enumerate(ones.split(","))
    }


_NUMERALS = {
    **_spelled(",X,XX,XXX,XL,L", ",I,II,III,IV,V,VI,VII,VIII,IX"),
    **_spelled(",十,二十,三十,四十,五十", ",一,二,三,四,五,六,七,八,九"),
}
"""Roman and Chinese ones."""


class _Outermost(NamedTuple):
    """The first or last line of a page."""

    page: int
    top: float
    text: str
    marginal: bool


def furniture(sheets: Sequence[SortedPage]) -> list[tuple[int, GlyphRow, OmissionReason]]:
    """The rows that are page numbers or running heads, each with its page.

    Heads and feet of several rows are found row by row, from the outermost on.
    """
    return [*_taken_off(sheets, 0), *_taken_off(sheets, -1)]


def _taken_off(sheets: Sequence[SortedPage], at: int) -> Iterator[tuple[int, GlyphRow, OmissionReason]]:
    """Those at the heads of the pages (0) or at their feet (-1)."""
    left = {sheet.number: [*sheet.around] for sheet in sheets}
    for depth in range(_DEEPEST):
        margin = _MARGIN + depth * _ROW
        numbers = [one for one in _numbers(_ends(sheets, left, at, margin), len(sheets)) if not depth or _marked(one)]
        for one in numbers:
            yield one.page, left[one.page].pop(at), OmissionReason.PAGE_NUMBER
        heads = _heads(_ends(sheets, left, at, margin))
        titles = _first_ones(heads) if at == depth == 0 else ()
        for one in heads:
            row = left[one.page].pop(at)
            if one not in titles:
                yield one.page, row, OmissionReason.RUNNING_HEAD
        if not (numbers or heads):
            return


def _ends(
    sheets: Iterable[SortedPage], left: Mapping[int, Sequence[GlyphRow]], at: int, margin: float
) -> list[_Outermost]:
    """The outermost row of each page among those that are left of it."""
    return [_outermost(sheet, rows[at], at, margin) for sheet in sheets if (rows := left[sheet.number])]


def _outermost(sheet: SortedPage, row: GlyphRow, at: int, margin: float) -> _Outermost:
    top = min(glyph.top for glyph in row)
    marginal = top < margin * sheet.height if at == 0 else top > (1 - margin) * sheet.height
    return _Outermost(sheet.number, top, "".join(glyph.text for glyph in row), marginal)


def _numbers(ends: Sequence[_Outermost], pages: int) -> list[_Outermost]:
    """Of the outermost rows, those that number their pages: they count as the pages do, and stand at one height."""
    counted = [(one, number) for one in ends if one.marginal and (number := _number(one.text)) is not None]
    if not counted:
        return []
    offset, together = Counter(number - one.page for one, number in counted).most_common(1)[0]
    likely = [one for one, number in counted if number - one.page == offset]
    height = sorted(one.top for one in likely)[len(likely) // 2]
    likely = [one for one in likely if abs(one.top - height) <= _SAME]
    if together > 1:
        return likely
    return [one for one in likely if _marked(one) or (pages == 1 and offset == 0)]


def _marked(one: _Outermost) -> bool:
    """Whether something beside the digits shows that a line is the number of a page."""
    return _DECORATED.search(one.text) is not None


def _number(text: str) -> int | None:
    """The number that is all of a line: in digits, in Roman numerals, or in Chinese ones before 页."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    return int(match[1]) if match[1].isdigit() else _NUMERALS.get(match[1].upper())


def _heads(ends: Sequence[_Outermost]) -> list[_Outermost]:
    """The outermost rows with words that stand on several pages, or that end with the number of their page."""
    alike: dict[str, list[_Outermost]] = {}
    for one in ends:
        if _WORDS.search(one.text):
            alike.setdefault(_unnumbered(one), []).append(one)
    found: list[_Outermost] = []
    for text, group in alike.items():
        if len(group) >= (_COUNTED if _PLACE in text else _REPEATED):
            found += [one for one in group if one.marginal and abs(one.top - group[0].top) <= _SAME]
    return found


def _unnumbered(one: _Outermost) -> str:
    """A line without the number of its page at its end."""
    return re.sub(_ENDING.format(page=one.page), _PLACE, one.text, count=1)


def _first_ones(heads: Sequence[_Outermost]) -> Collection[_Outermost]:
    """The first of each that are alike to the letter: it may be the title of the report."""
    return {one.text: one for one in reversed(heads) if _PLACE not in _unnumbered(one)}.values()
