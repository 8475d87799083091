"""Organs ranked by a rate, each with how far it can be trusted."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from govinfo.errors import InvalidValueError
from govinfo.indicators import INDICATORS, Rate
from govinfo.languages import LanguageChoice
from govinfo.messages import plot as says
from govinfo.plot import theme
from govinfo.plot.given import Reports, names_of, reports_of, titled
from govinfo.plot.marks import Dot, Stroke, Words
from govinfo.plot.picture import Picture
from govinfo.plot.scale import scale
from govinfo.plot.sheet import PAGE, Sheet, breadth, broken, height
from govinfo.plot.stated import number
from govinfo.plot.theme import EDGE, GAP, LABEL, PAPER, PLAIN, QUIET, VALUE, Fill
from govinfo.speaking import language, language_of

_LABELS, _APART, _BREADTH = 0.34, 5.0, 2.2
_LEAST = 0.4
_DOT = Fill(theme.OUTCOMES[0].colour, PAPER)
_UNKNOWN = "—"


class RankedOrgan(NamedTuple):
    """An organ and its rate.

    Attributes:
        place: Its place among the reports that were given, from 0.
        name: What it is called.
        rate: Its rate.
    """

    place: int
    name: str
    rate: Rate


def organs(
    reports: Reports, rate: str = "disclosed", *, width: float = PAGE, lang: LanguageChoice | None = None
) -> Picture:
    """Organs by a rate, the highest first, with its interval and the counts behind it.

    Args:
        reports: Several reports, or a frame with a row for each; 120 at most.
        rate: Which of `govinfo.indicators.INDICATORS`.
        width: Width of the picture, millimetres; 100 for a phone.
        lang: ``zh`` for Chinese, ``en`` for English; the language spoken unless said.

    Returns:
        The picture; a dot is the rate, the line through it its interval of 95 % (`govinfo.intervals.wilson`), the
        dashed line the rate of all together. Organs without a rate stand at the end, with what is known.

    Raises:
        UnknownKeyError: If there is no such rate.
        InvalidValueError: If these are no reports, or more than a picture holds, or none has the rate, or no picture is
            as wide.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021", organ="甲县", year=2023)
        >>> organs([report.replace({"applications.granted.total": 1, "applications.concluded.total": 4})]).alt[:14]
        '甲县：25.0%（1/4）。'
    """
    with language(language_of(lang)):
        indicator = INDICATORS[rate]
        given = reports_of(reports)
        rates = [indicator.of(report) for report in given]
        if not any(map(_drawable, rates)):
            raise InvalidValueError(says.NOTHING_STATED)
        rows = (RankedOrgan(place, *row) for place, row in enumerate(zip(names_of(given), rates, strict=True)))
        ranked = sorted(rows, key=lambda row: (row.rate.value is None, -(row.rate.value or 0), row.name))
        sheet = Sheet(width, titled(given, says.ORGANS.filled(rate=indicator.named)), str(says.ORGANS_ABOUT))
        together = _together(rates)
        _draw(sheet, ranked, together)
        return sheet.picture([_in_words(together), str(says.FEW)])


class AllTogether(NamedTuple):
    """The rate of all that have one: what is counted is added first, then divided.

    Attributes:
        reports: How many have one.
        counted: What they count, together.
        among: Among how many, together.
    """

    reports: int
    counted: Fraction
    among: Fraction

    @property
    def rate(self) -> float:
        """The rate."""
        return float(self.counted / self.among)


class _RateScale(NamedTuple):
    """Where the scale begins, how long it is, and the rate at its end."""

    left: float
    length: float
    highest: float

    def at(self, rate: float) -> float:
        """Where a rate stands."""
        return self.left + rate * self.length / self.highest


def _drawable(rate: Rate) -> bool:
    """Whether there is a rate that can be: of no negative counts, and if it is a share, of no more than all."""
    counted, among = rate.numerator, rate.denominator
    if counted is None or among is None or counted < 0 or among <= 0:
        return False
    return counted <= among or not rate.indicator.is_share


def _together(rates: Sequence[Rate]) -> AllTogether:
    known = [rate for rate in rates if _drawable(rate)]
    counted, among = (
        sum((Fraction(amount or 0) for amount in amounts), Fraction(0))
        for amounts in zip(*((rate.numerator, rate.denominator) for rate in known), strict=True)
    )
    return AllTogether(len(known), counted, among)


def _in_words(together: AllTogether) -> str:
    facts = {"counted": number(together.counted).said, "among": number(together.among).said}
    return str(says.OF_STATED.filled(count=together.reports, rate=f"{together.rate:.1%}", **facts))


def _draw(sheet: Sheet, ranked: Sequence[RankedOrgan], together: AllTogether) -> None:
    """A line for each organ, below one scale for all."""
    labels = min(sheet.room * _LABELS, max(breadth(row.name, LABEL) for row in ranked))
    left = EDGE + labels + 2 * GAP
    ends = _ends(ranked, sheet.width - left - EDGE - 2 * GAP, sheet.room * _LEAST)
    length = sheet.width - left - EDGE - 2 * GAP - max(breadth(end, VALUE) for end in ends)
    across = _RateScale(left, length, max(1.0, *(float(row.rate.value or 0) for row in ranked if _drawable(row.rate))))
    scale(sheet, *across)
    top = sheet.y
    for row, end in zip(ranked, ends, strict=True):
        lines = broken(row.name, labels, LABEL)
        tall = max(height(lines, LABEL), height(end, VALUE))
        middle = sheet.y + tall / 2
        sheet.put(Words(EDGE, middle, lines, LABEL), *_marks(row, middle, across))
        sheet.put(Words(left + length + 2 * GAP, middle, end, VALUE, name=f"{row.place}.value"))
        sheet.say(row.name, "".join(_end(row.rate)))
        sheet.y += tall + _APART
    x = across.at(together.rate)
    sheet.put(Stroke(x, top, x, sheet.y, QUIET, dashed=True, name="together"))


def _ends(ranked: Sequence[RankedOrgan], room: float, least: float) -> list[str]:
    """What stands behind each line; the counts below the rate where the lines would have too little room."""
    beside = ["".join(_end(row.rate)) for row in ranked]
    if room - max(breadth(end, VALUE) for end in beside) >= least:
        return beside
    return ["\n".join(map(str.strip, _end(row.rate))) for row in ranked]


def _marks(row: RankedOrgan, y: float, across: _RateScale) -> Iterator[Stroke | Dot]:
    """The interval, and the rate on it."""
    if not _drawable(row.rate):
        return
    interval = row.rate.interval()
    if interval is not None:
        low, high = map(across.at, interval)
        yield Stroke(low, y, high, y, PLAIN.colour, breadth=_BREADTH, name=f"{row.place}.interval")
    yield Dot(across.at(float(row.rate.value or 0)), y, _DOT, f"{row.place}.rate")


def _end(rate: Rate) -> tuple[str, str]:
    """A rate, and the counts behind it; a dash for one that is not known."""
    counted, among = (_UNKNOWN if amount is None else number(amount).said for amount in rate[1:3])
    told = str(says.NO_RATE) if rate.value is None else f"{rate.value:.1%}"
    return told, str(says.COUNTS_BEHIND.filled(counted=counted, among=among))
