"""The tables that a record shows of itself: data, before they are drawn."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from govinfo.languages import Text

Says = Mapping[str, Callable[[Any], object]]
"""For some fields of a record, what finds the words for their values."""


class Listing(NamedTuple):
    """A flat table of values; they are put into words when it is drawn.

    Attributes:
        rows: The rows; of what has none the caption is shown alone.
        heads: The head of each column. None for a list of facts: each row is what is told, and its value.
        caption: What it is, in a few words.
    """

    rows: Sequence[Sequence[object]] = ()
    heads: Sequence[Text] = ()
    caption: Text | None = None
