"""What a value is in words, in both languages: labels for the members of a vocabulary, never their names in code."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, cast

from govinfo.languages import Text, in_both, joined
from govinfo.messages.fields import NO, YES
from govinfo.messages.words import WORDS
from govinfo.words import Word

NOTHING = Text("", "")
"""What a cell without a value shows."""


def worded(value: object) -> Text:
    """A value in words; a record says itself how it is told on one line.

    Example:
        >>> from datetime import date
        >>> worded((date(2023, 3, 1), True, Decimal("1.50"), None))
        Text(zh='2023-03-01、是、1.50', en='2023-03-01, yes, 1.50')
        >>> worded({"政策文件": 10, "公告公示": 11}).zh
        '政策文件：10；公告公示：11'
    """
    match value:
        case None:
            return NOTHING
        case Text():
            return value
        case bool():
            return YES if value else NO
        case Word():
            return WORDS.get(type(value).__name__, {}).get(value, in_both(str(value)))
        case str():
            return in_both(value)
        case Decimal():
            return in_both(f"{value:f}")
        case _:
            return _composed(value)


def _composed(value: Any) -> Text:
    """What is made of other values in words."""
    if hasattr(value, "_worded"):
        said: Text = value._worded()
        return said
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value)
        return joined((pair(worded(key), worded(held)) for key, held in pairs.items()), "；", "; ")
    if isinstance(value, Iterable):
        parts = map(worded, cast("Iterable[object]", value))
        return joined(filter(any, parts), "、", ", ")
    return in_both(str(value))


def pair(label: Text, value: Text) -> Text:
    """A label and what stands there.

    >>> pair(Text("年度", "year"), Text("2023", "2023"))
    Text(zh='年度：2023', en='year: 2023')
    """
    return Text(f"{label.zh}：{value.zh}", f"{label.en}: {value.en}")
