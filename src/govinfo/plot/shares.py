"""Bars of one length, each divided by what its parts are of their sum."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from govinfo.messages import plot as says
from govinfo.plot.given import names_of
from govinfo.plot.headings import Drawn
from govinfo.plot.legend import legend
from govinfo.plot.marks import Bar, Words
from govinfo.plot.picture import Picture
from govinfo.plot.scale import scale
from govinfo.plot.sheet import Sheet, breadth, broken, height
from govinfo.plot.stated import StatedCount, added, against_total, number, refuse_unstated, stated, with_share
from govinfo.plot.theme import EDGE, GAP, LABEL, PAPER, SMALL, UNSTATED, VALUE, Fill, TextStyle, on
from govinfo.report.annual import AnnualReport

_LABELS = 0.3
_TALL, _APART = 15.0, 5.0


class DividedBar(NamedTuple):
    """A report, as a bar that is divided.

    Attributes:
        name: What it is called.
        counts: What is stated of each part.
        total: What their sum is filed as.
    """

    name: str
    counts: tuple[StatedCount, ...]
    total: StatedCount

    @property
    def complete(self) -> bool:
        """Whether every part is stated."""
        return all(count.value is not None for count in self.counts)

    @property
    def whole(self) -> StatedCount:
        """What the parts are shares of: their sum, or where one of them is not stated the total that is filed."""
        return number(sum(count.value or 0 for count in self.counts)) if self.complete else self.total

    @property
    def lengths(self) -> tuple[Fraction, ...]:
        """The share of each part, and what is left; nothing where no share can be told."""
        whole, parts = self.whole.size, added(self.counts)
        if not whole or parts > whole:
            return ()
        return tuple(part / whole for part in (*(count.size for count in self.counts), whole - parts))


def shares(
    sheet: Sheet, given: Sequence[AnnualReport], parts: Sequence[Drawn], total: str, fills: Sequence[Fill]
) -> Picture:
    """A picture of a bar for each report, divided by its parts.

    Args:
        sheet: Where to draw.
        given: The reports, top to bottom.
        parts: What the bars are divided into, left to right.
        total: Address of what the parts should sum to; it is told where they do not.
        fills: How the parts look.

    Raises:
        InvalidValueError: If the reports state none of the parts.
    """
    bars = [
        DividedBar(name, tuple(stated(report, part.address) for part in parts), stated(report, total))
        for name, report in zip(names_of(given), given, strict=True)
    ]
    refuse_unstated(count for bar in bars for count in bar.counts)
    legend(sheet, zip((part.label for part in parts), fills, strict=True))
    names = min(sheet.room * _LABELS, max(breadth(bar.name, LABEL) for bar in bars))
    left = EDGE + names + GAP
    length = sheet.width - EDGE - GAP - left - max(breadth(_end(bar), VALUE) for bar in bars)
    scale(sheet, left, length)
    for place, bar in enumerate(bars):
        lines = broken(bar.name, names, LABEL)
        tall = max(height(lines, LABEL), _TALL)
        middle = sheet.y + tall / 2
        sheet.put(Words(EDGE, middle, lines, LABEL), Words(left + length + GAP, middle, _end(bar), VALUE))
        sheet.put(*_divided(bar, place, parts, fills, left, middle, length))
        sheet.say(bar.name, _in_words(bar, parts))
        sheet.y += tall + _APART
    return sheet.picture(_notes(bars))


def _end(bar: DividedBar) -> str:
    return str(says.ALL_IN.filled(value=bar.whole.said) if bar.whole.value is not None else bar.whole.said)


def _divided(
    bar: DividedBar,
    place: int,
    parts: Sequence[Drawn],
    fills: Sequence[Fill],
    left: float,
    middle: float,
    length: float,
) -> Iterator[Bar | Words]:
    """The parts of a bar, the number in each that has room for it; hatched what is not stated."""
    top, x = middle - _TALL / 2, left
    if not bar.lengths:
        if not bar.complete:
            yield Bar(left, top, length, _TALL, UNSTATED)
        return
    for part, count, fill, share_ in zip(parts, bar.counts, fills, bar.lengths, strict=False):
        long = float(share_) * length
        if long:
            name = f"{place}.{part.address}"
            yield Bar(x, top, long, _TALL, fill._replace(edge=fill.edge or PAPER), name)
            text, style = str(count.said), TextStyle(SMALL.size, on(fill))
            if breadth(text, style) < long:
                yield Words(x + long / 2, middle, text, style, "center", f"{name}.value")
        x += long
    if rest := float(bar.lengths[-1]) * length:
        yield Bar(x, top, rest, _TALL, UNSTATED)


def _in_words(bar: DividedBar, parts: Sequence[Drawn]) -> str:
    """The parts of a bar in words."""
    whole = bar.whole.size
    said = [
        says.PART_OF.filled(name=part.label, value=with_share(count, whole))
        for part, count in zip(parts, bar.counts, strict=True)
        if count.value != 0
    ]
    return str(says.LISTED).join(map(str, [*said, _end(bar)]))


def _notes(bars: Sequence[DividedBar]) -> Iterator[str]:
    if not all(bar.complete for bar in bars):
        yield str(says.BLANK_NOTE)
    for bar in bars:
        yield from against_total(bar.name, bar.counts, bar.total)
