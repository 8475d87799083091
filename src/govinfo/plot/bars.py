"""A bar for each thing that is counted, under the form's own labels, with the number behind it."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from govinfo.plot.headings import Drawn
from govinfo.plot.marks import Bar, Stroke, Words
from govinfo.plot.sheet import Sheet, breadth, broken, height
from govinfo.plot.stated import StatedCount, with_share
from govinfo.plot.theme import EDGE, GAP, HEAD, LABEL, LINE, PLAIN, QUIET, UNSTATED, VALUE, TextStyle

_LABELS = 0.46
"""The share of the width that labels have."""
_TALL, _APART, _STUB = 10.0, 4.0, 16.0
_SILENT = TextStyle(VALUE.size, QUIET)


class CountedRow(NamedTuple):
    """A bar.

    Attributes:
        drawn: What it is of.
        amount: What is stated of it.
    """

    drawn: Drawn
    amount: StatedCount


class _Room(NamedTuple):
    """Where bars begin, and how long the longest is."""

    left: float
    length: float
    most: Fraction


def bars(sheet: Sheet, rows: Sequence[CountedRow], whole: Fraction) -> None:
    """Draw a bar for each of some rows, with a line above those of a group.

    Args:
        sheet: Where to draw.
        rows: The rows, top to bottom.
        whole: What the shares in brackets are of; none are told where it is zero.
    """
    labels = sheet.room * _LABELS
    values = max(breadth(with_share(row.amount, whole), VALUE) for row in rows)
    left = EDGE + labels + GAP
    room = _Room(left, sheet.room - labels - values - 2 * GAP, max(row.amount.size for row in rows))
    sheet.put(rule := Stroke(left, sheet.y, left, sheet.y))
    group = None
    for row in rows:
        if row.drawn.group not in {None, group}:
            _head(sheet, str(row.drawn.group), labels)
        group = row.drawn.group
        _row(sheet, row, room, whole, indent=0 if group is None else LABEL.size)
    sheet.put(rule._replace(to_y=sheet.y, colour=LINE))


def _head(sheet: Sheet, text: str, room: float) -> None:
    lines = broken(text, room, HEAD)
    tall = height(lines, HEAD)
    sheet.put(Words(EDGE, sheet.y + tall / 2, lines, HEAD))
    sheet.y += tall + _APART


def _row(sheet: Sheet, row: CountedRow, room: _Room, whole: Fraction, indent: float) -> None:
    (address, label, *_), count = row
    lines = broken(str(label), room.left - GAP - EDGE - indent, LABEL)
    tall = max(height(lines, LABEL), _TALL)
    middle = sheet.y + tall / 2
    long = float(count.size / room.most) * room.length if room.most else 0.0
    if count.value is None:
        long = _STUB
        sheet.put(Bar(room.left, middle - _TALL / 2, long, _TALL, UNSTATED, address))
    elif long:
        sheet.put(Bar(room.left, middle - _TALL / 2, long, _TALL, PLAIN, address))
    written = with_share(count, whole)
    style = VALUE if count.size else _SILENT
    sheet.put(
        Words(EDGE + indent, middle, lines, LABEL),
        Words(room.left + long + GAP, middle, written, style, name=f"{address}.value"),
    )
    sheet.say(label, written)
    sheet.y += tall + _APART
