"""The table of processing fees that some offices add: three heads and three figures below them."""

from itertools import takewhile

from govinfo.forms.processing_fees import COLUMNS
from govinfo.readers.lexing import items
from govinfo.readers.stream import BLANK, Stream
from govinfo.report.fees import ProcessingFees
from govinfo.report.values import Value, parse
from govinfo.text import fold

_REACH = 120
"""Characters within which the figures follow the heads."""


def read(stream: Stream) -> tuple[ProcessingFees | None, dict[str, int], str | None]:
    """The figures, the segment each was read from, and why a table that is there was not read."""
    place = 0
    for column in COLUMNS:
        ends = [
            at + len(label)
            for label in map(fold, (column.label, *column.variants))
            if (at := stream.text.find(label, place)) >= 0
        ]
        if not ends or (place and min(ends) - place > _REACH):
            return None, {}, None
        place = max(end for end in ends if end - min(ends) < _REACH)
    found = items(stream, place, min(len(stream.text), place + _REACH))
    values = list(takewhile(lambda item: item.value, found))
    if len(values) != len(COLUMNS):
        return None, {}, f"{len(COLUMNS)} figures are due below its heads; {len(values)} stand there"
    figures: list[Value] = [
        None if item.text == BLANK else parse(item.text, column) for item, column in zip(values, COLUMNS, strict=True)
    ]
    segments = {f"processing_fees.{column.key}": item.segment for item, column in zip(values, COLUMNS, strict=True)}
    return ProcessingFees(*figures), segments, None
