"""Figures as prose prints them: how many each is, and how exact."""

import re
from decimal import Decimal

from govinfo.report.claims.wording.figures import FIGURE
from govinfo.text import number

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

    >>> step_of(FIGURE.search("12件")), step_of(FIGURE.search("1.29亿元"))
    (1, Decimal('1000000.00'))
    """
    written, large, unit = figure.group("number", "large", "unit")
    if large is None and unit not in _YUAN and "." not in written:
        return 1
    return Decimal(1).scaleb(-len(written.partition(".")[2])) * _LARGE[large] * _YUAN.get(unit, 1)


def rough(at: re.Match[str]) -> bool:
    """Whether a figure is said to be a rough one."""
    return at.re is FIGURE and bool(at["rough"] or at["more"])
