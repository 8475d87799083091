"""Numbers among the attributes of a document's elements."""

import re
from collections.abc import Sequence
from math import isfinite
from typing import TypeVar

_Item = TypeVar("_Item")
_LENGTH = re.compile(r"([0-9]{1,9}(?:\.[0-9]{0,9})?|\.[0-9]{1,9})(pt|pc|pi|in|cm|mm|px)?")
_UNITS = {"pt": 1, "pc": 12, "pi": 12, "in": 72, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}


def count(written: str | None, otherwise: int, *, digits: int = 9) -> int:
    """What an attribute counts in plain digits; something else where it is absent, or has more of them.

    >>> count("3", 1), count("３", 1), count(None, 0), count("1234567890", 1)
    (3, 1, 0, 1)
    """
    return int(written) if written and written.isascii() and written.isdigit() and len(written) <= digits else otherwise


def nth(items: Sequence[_Item], written: str | None, otherwise: _Item) -> _Item:
    """The item that an attribute tells by its number from 0; something else where it tells none.

    >>> nth("ab", "1", "?"), nth("ab", "2", "?"), nth("ab", None, "?")
    ('b', '?', '?')
    """
    number = count(written, len(items))
    return items[number] if number < len(items) else otherwise


def quantity(written: str | None, otherwise: float) -> float:
    """The number that an attribute tells; something else where it is absent, or none.

    >>> quantity("-0.5", 1), quantity("0.00", 1), quantity(None, 1), quantity("1e999", 1), quantity("wide", 1)
    (-0.5, 0.0, 1, 1, 1)
    """
    try:
        found = float(written or "")
    except ValueError:
        return otherwise
    return found if isfinite(found) else otherwise


def points(written: str, unit: float | None = None) -> float | None:
    """A length in points; a bare number counts units of so many, if it is a length at all.

    >>> points("1.5pt"), points("1in"), points("3", 0.5), points("3"), points("small")
    (1.5, 72.0, 1.5, None, None)
    """
    length = _LENGTH.fullmatch(written)
    scale = unit if length is None or length[2] is None else _UNITS[length[2]]
    return None if length is None or scale is None else float(length[1]) * scale
