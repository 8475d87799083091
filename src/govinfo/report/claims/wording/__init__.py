"""The words around the figures of prose, as patterns. What is counted is named in `govinfo.report.claims.subjects`.

All patterns are for a sentence of compacted text: normalised, without white space, and with no mark that ends a
sentence but the last.
"""

import re
from collections.abc import Iterable

from govinfo.patterns import pattern

_EVERYWHERE = frozenset("一年度上下信全政人大期时")


def seldom(*words: str) -> re.Pattern[str]:
    """Finds a character of each word, one that is not met everywhere if it has one: else a text has no such word."""
    return pattern(f"[{''.join(dict.fromkeys(min(word, key=_EVERYWHERE.__contains__) for word in words))}]")


def either(words: Iterable[str]) -> str:
    """A pattern of any of some others.

    >>> either(("申请", "件"))
    '(?:申请|件)'
    """
    return f"(?:{'|'.join(words)})"


def not_behind(before: str, words: str) -> str:
    """Words that mean something else behind some others, all of one length; two plain characters begin them.

    >>> not_behind("不", "同意公开")
    '同意(?<!(?:不)同意)公开'
    """
    opening, rest = words[:2], words[2:]
    return f"{opening}(?<!(?:{before}){opening}){rest}"
