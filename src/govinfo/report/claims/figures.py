"""Figures as prose prints them: how many each is, which stands before a place, and those that are listed."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from govinfo.report.claims import wording
from govinfo.report.claims.claim import ListedItem
from govinfo.text import number

_CLOSE = 12
_ASIDE = 60
_MOST_DIGITS = 100
_YUAN = {"元": 1, "万元": 10_000, "亿元": 100_000_000}
_LARGE: dict[str | None, int] = {None: 1, "万": 10_000, "亿": 100_000_000}


def quantity_of(figure: re.Match[str]) -> int | Decimal | None:
    """How many, or how much in 元; nothing where no report can count as many."""
    written, large, unit = figure.group("number", "large", "unit")
    digits = written.replace(",", "")
    if len(digits) > _MOST_DIGITS:
        return None
    if digits.isascii() and digits.isdecimal() and large is None and unit not in _YUAN:
        return int(digits)
    exact = Decimal(digits) if digits[0].isascii() else number(digits)
    if exact is None:
        return None
    value = Decimal(exact) * _LARGE[large] * _YUAN.get(unit, 1)
    return int(value) if value == value.to_integral_value() and unit not in _YUAN else value


def rough(at: re.Match[str]) -> bool:
    """Whether a figure is said to be a rough one."""
    return at.re is wording.FIGURE and bool(at["rough"] or at["more"])


def last_before(text: str, figures: Sequence[re.Match[str]], place: int) -> re.Match[str] | None:
    """The figure of a sentence close before a place; what a bracket holds that ends there is told aside."""
    ended = text.rfind(")", max(0, place - _CLOSE), place)
    opened = text.rfind("(", max(0, ended - _ASIDE), ended) if ended >= 0 else -1
    until = place if opened < 0 else opened
    so_far = bisect_right(figures, until, key=lambda figure: figure.end())
    last = figures[so_far - 1] if so_far else None
    return None if last is None or until - last.end() > _CLOSE else last


def parts_of(text: str, position: int, unit: str, total: int) -> Iterator[ListedItem]:
    """The items of a list, up to one that is itself divided (reviews by their results, say) or the whole once more."""
    disputes, found = False, 0
    while (match := wording.PART.match(text, position)) and match["unit"] == unit:
        name = match["name"]
        if any(map(name.__contains__, (*wording.NESTED, *(wording.ENDED if disputes else ())))):
            return
        if found and int(match["number"]) == total:
            return
        disputes = disputes or any(map(name.__contains__, wording.DISPUTE))
        found += int(match["number"])
        yield ListedItem(name, int(match["number"]))
        position = match.end()
