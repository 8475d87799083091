"""The table of processing fees that some offices add: three heads and three figures below them."""

from collections.abc import Mapping
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from govinfo.forms.naming import printings
from govinfo.forms.processing_fees import COLUMNS, HEADING
from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.tokens import tokens
from govinfo.readers.stream import Stream
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.values import Value, parse
from govinfo.text import fold

_REACH = 120
"""Characters within which the figures follow the heads."""


class FoundFees(NamedTuple):
    """What was found of the table.

    Attributes:
        fees: The figures; `None` where there is no such table, or it was not read.
        segments: The segment each was read from, by address.
        reason: Why a table that is there was not read.
        rows: First and last line or table row that it takes up.
        places: Where it begins and ends in the stream's text.
    """

    fees: ProcessingFees | None = None
    segments: Mapping[str, int] = {}
    reason: Text | None = None
    rows: tuple[int, int] | None = None
    places: tuple[int, int] = (0, 0)


@cache
def _heads() -> tuple[tuple[str, ...], ...]:
    """The printings of each head, the form's own first."""
    return tuple(tuple(map(fold, printings(column))) for column in COLUMNS)


def read(stream: Stream) -> FoundFees:
    """The table, if it stands in a document."""
    place = start = 0
    for labels in _heads():
        ends = [at + len(label) for label in labels if (at := stream.text.find(label, place)) >= 0]
        if not ends or (place and min(ends) - place > _REACH):
            return FoundFees()
        start = start if place else min(ends) - len(labels[0])
        place = max(end for end in ends if end - min(ends) < _REACH)
    found = tokens(stream, place, min(len(stream.text), place + _REACH))
    values = list(takewhile(lambda item: item.value, found))
    if len(values) != len(COLUMNS):
        return FoundFees(reason=says.FEES_SHORT.filled(due=len(COLUMNS), count=len(values)))
    figures: list[Value] = [
        None if item.text == BLANK else parse(item.text, column) for item, column in zip(values, COLUMNS, strict=True)
    ]
    segments = {f"processing_fees.{column.key}": item.segment for item, column in zip(values, COLUMNS, strict=True)}
    before = stream.text[:start].rstrip(BLANK)
    for heading in map(fold, printings(HEADING)):
        if before.endswith(heading):
            start = len(before) - len(heading)
    first, last = stream.at(start), values[-1].segment
    return FoundFees(
        ProcessingFees(*figures),
        segments,
        rows=(stream.rows[first], stream.rows[last]),
        places=(start, stream.starts[last + 1]),
    )
