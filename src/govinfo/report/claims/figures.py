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
_SHARED = ("占", ",占")
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


def step_of(figure: re.Match[str]) -> int | Decimal:
    """What one of the last printed digit of a figure counts.

    >>> step_of(wording.FIGURE.search("12件")), step_of(wording.FIGURE.search("1.29亿元"))
    (1, Decimal('1000000.00'))
    """
    written, large, unit = figure.group("number", "large", "unit")
    if large is None and unit not in _YUAN and "." not in written:
        return 1
    return Decimal(1).scaleb(-len(written.partition(".")[2])) * _LARGE[large] * _YUAN.get(unit, 1)


def rough(at: re.Match[str]) -> bool:
    """Whether a figure is said to be a rough one."""
    return at.re is wording.FIGURE and bool(at["rough"] or at["more"])


def last_before(text: str, figures: Sequence[re.Match[str]], place: int) -> re.Match[str] | None:
    """The figure of a sentence close before a place; a bracket that ends there, or a change, is told aside."""
    ended = text.rfind(")", max(0, place - _CLOSE), place)
    opened = text.rfind("(", max(0, ended - _ASIDE), ended) if ended >= 0 else -1
    until = place if opened < 0 else opened
    so_far = bisect_right(figures, until, key=lambda figure: figure.end())
    for last in reversed(figures[max(0, so_far - 2) : so_far]):
        if until - last.end() > _CLOSE:
            break
        since = text.rfind(",", max(0, last.start() - _ASIDE), last.start())
        if since < 0 or wording.GROWTH.search(text, since, last.start()) is None:
            return last
        until = since
    return None


def parts_of(text: str, position: int, unit: str, total: int) -> Iterator[ListedItem]:
    """The items of a list, up to one that is itself divided (reviews by their results, say) or the whole once more.

    What follows several items that make up the whole is none, nor is what follows one behind another mark:
    其中主办61件、会办37件，公开61件.
    What an item is made up of may stand behind it in brackets; one with a share may be told of the whole once more.
    """
    disputes, found, several, mark = False, 0, False, ""
    while (match := wording.PART.match(text, _bracketed(text, position))) and match["unit"] == unit:
        name = match["name"]
        if found + int(match["number"]) > total and text.startswith(_SHARED, match.end()):
            return
        if name.startswith(")") or any(map(name.__contains__, (*wording.NESTED, *(wording.ENDED if disputes else ())))):
            return
        if found and int(match["number"]) == total:
            return
        if found == total and (several or mark not in {"", match["mark"]}):
            return
        mark, several = mark or match["mark"], found > 0
        disputes = disputes or any(map(name.__contains__, wording.DISPUTE))
        found += int(match["number"])
        yield ListedItem(name, int(match["number"]))
        position = match.end()


def _bracketed(text: str, position: int) -> int:
    """The place behind a bracket that opens at a place."""
    return text.find(")", position) + 1 or len(text) if text.startswith("(", position) else position
