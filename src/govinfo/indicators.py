"""Rates drawn from a report: each a record that says what is divided by what, and what a blank or a zero does to it.

None of them is in the law; what the form defines is the cells. Where two ways of counting are in use, the one taken is
stated. A rate is never added and never averaged: add the cells, then divide.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from govinfo.arguments import instance
from govinfo.displays.displayed import Displayed, displayed
from govinfo.displays.listing import Listing
from govinfo.forms.crosswalk import meant
from govinfo.forms.places import places
from govinfo.intervals import Interval, wilson
from govinfo.languages import Text, called
from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.messages import heads, nouns
from govinfo.messages import indicators as says
from govinfo.report.annual import AnnualReport
from govinfo.report.values import Value, summed
from govinfo.vocabulary import ENDED, Applicant, ApplicationRow, OutcomeGroup, RemedyResult, RemedyRoute

_HEADS = (heads.INDICATOR, heads.RATE, heads.INTERVAL, heads.COUNTED, heads.AMONG, heads.NOTE)


@displayed
class Indicator(NamedTuple):
    """A rate.

    Attributes:
        key: Fixed name.
        label: What it is called, in Chinese.
        numerator: Addresses of the cells that are counted, summed; of a group of rows by its key.
        denominator: Addresses of the cells they are counted among, likewise.
        basis: Where the law speaks of what is counted; `None` where nothing but use does.
        note: The convention taken, in both languages.
    """

    key: str
    label: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    basis: Citation | None
    note: Text

    @property
    def named(self) -> Text:
        """What it is called, in both languages."""
        return called(self)

    def _displayed(self) -> Iterator[Listing]:
        counted = ((heads.COUNTED, places(self.numerator)), (heads.AMONG, places(self.denominator)))
        yield Listing([*counted, (heads.BASIS, self.basis), (heads.NOTE, self.note)], caption=self.named)

    @property
    def is_share(self) -> bool:
        """Whether what is counted is a part of what it is counted among, which one table of the form shows.

        Disputes on applications are told in another table than the applications, and can be more than they.
        """
        return len({_section(cell) for cell in (*self.numerator, *self.denominator)}) == 1

    def of(self, report: AnnualReport) -> "Rate":
        """The rate in a report.

        Example:
            >>> from govinfo.report.annual import zero
            >>> report = zero("2021").replace({"applications.concluded.total": 8, "applications.granted.total": 2})
            >>> INDICATORS["granted"].of(report).value
            Decimal('0.25')
        """
        above, below = _sum(report, self.numerator), _sum(report, self.denominator)
        if above is None or below is None:
            return Rate(self, above, below, None, says.CELL_LACKS)
        if below == 0:
            return Rate(self, above, below, None, says.NOTHING_TO_DIVIDE_BY)
        return Rate(self, above, below, Decimal(above) / Decimal(below), Text("", ""))


@displayed
class Rate(NamedTuple):
    """An indicator's value.

    Attributes:
        indicator: The indicator.
        numerator: What is counted; `None` where a cell is blank.
        denominator: Among how many; `None` where a cell is blank.
        value: The rate, exact to 28 digits; `None` where it cannot be said.
        reason: Why it cannot, in both languages; empty where it can.
    """

    indicator: Indicator
    numerator: int | Decimal | None
    denominator: int | Decimal | None
    value: Decimal | None
    reason: Text

    @property
    def row(self) -> tuple[object, ...]:
        """What it is called, in per cent, its interval, what is counted among what, and what to know of it."""
        indicator, found = self.indicator, self.interval()
        per_cent = None if self.value is None else f"{self.value:.1%}"
        interval = None if found is None else f"{found.low:.1%}–{found.high:.1%}"
        told = self.reason if self.value is None else indicator.note
        return indicator.named, per_cent, interval, self.numerator, self.denominator, told

    def _displayed(self) -> Iterator[Listing]:
        yield Listing(list(zip(_HEADS, self.row, strict=True)))

    def interval(self, confidence: float = 0.95) -> Interval | None:
        """How far the rate can be trusted (`govinfo.intervals.wilson`).

        Args:
            confidence: How often such an interval holds the chance, between 0 and 1.

        Returns:
            The interval; `None` where there is no rate, and where it is no share: by what it counts, or because the
            report states more cases than it counts them among.

        Raises:
            InvalidValueError: If *confidence* is not between 0 and 1.

        Example:
            >>> from govinfo.report.annual import zero
            >>> report = zero("2021").replace({"applications.concluded.total": 8, "applications.granted.total": 2})
            >>> [round(end, 3) for end in rates(report)["granted"].interval()]
            [0.071, 0.591]
        """
        if not self.indicator.is_share or self.value is None or not 0 <= self.value <= 1:
            return None
        return wilson(float(self.numerator or 0), float(self.denominator or 0), confidence)


def _sum(report: AnnualReport, cells: tuple[str, ...]) -> Value:
    meanings = (meant(address, report.table(_section(address)).edition) for address in cells)
    return summed(summed(report[cell] for cell in found) for found in meanings)


def _section(address: str) -> str:
    return address.partition(".")[0]


def _totals(*rows: str) -> tuple[str, ...]:
    return tuple(f"applications.{row}.{Applicant.TOTAL}" for row in rows)


def _results(*results: RemedyResult, routes: tuple[RemedyRoute, ...]) -> tuple[str, ...]:
    return tuple(f"remedies.{route}.{result}" for route in routes for result in results)


_SUITS = (RemedyRoute.DIRECT_LITIGATION, RemedyRoute.LITIGATION_AFTER_REVIEW)
_CONCLUDED = _totals(ApplicationRow.CONCLUDED)
_TAKEN_IN = _totals(ApplicationRow.RECEIVED, ApplicationRow.CARRIED_IN)

INDICATORS: Catalogue[Indicator] = Catalogue(
    nouns.INDICATOR,
    (
        Indicator("granted", "予以公开率", _totals("granted"), _CONCLUDED, Citation(36), says.CONVENTION),
        Indicator(
            "disclosed",
            "公开率",
            _totals("granted", "partially_granted"),
            _CONCLUDED,
            Citation(37),
            says.PARTLY_COUNTS,
        ),
        Indicator(
            "refused", "不予公开率", _totals(OutcomeGroup.REFUSED), _CONCLUDED, Citation(36, item=3), says.CONVENTION
        ),
        Indicator("unavailable", "无法提供率", _totals(OutcomeGroup.UNAVAILABLE), _CONCLUDED, None, says.CONVENTION),
        Indicator(
            "not_processed", "不予处理率", _totals(OutcomeGroup.NOT_PROCESSED), _CONCLUDED, None, says.CONVENTION
        ),
        Indicator(
            "carried_over",
            "结转率",
            _totals(ApplicationRow.CARRIED_OVER),
            _TAKEN_IN,
            Citation(33),
            says.AMONG_TAKEN_IN,
        ),
        Indicator(
            "natural_persons",
            "自然人申请占比",
            (f"applications.{ApplicationRow.RECEIVED}.{Applicant.NATURAL_PERSON}",),
            _totals(ApplicationRow.RECEIVED),
            Citation(27),
            says.AMONG_RECEIVED,
        ),
        Indicator(
            "review_corrected",
            "行政复议纠错率",
            _results(RemedyResult.CORRECTED, routes=(RemedyRoute.REVIEW,)),
            _results(*ENDED, routes=(RemedyRoute.REVIEW,)),
            Citation(51),
            says.PENDING_OUT,
        ),
        Indicator(
            "suits_corrected",
            "行政诉讼纠错率",
            _results(RemedyResult.CORRECTED, routes=_SUITS),
            _results(*ENDED, routes=_SUITS),
            Citation(51),
            says.PENDING_OUT,
        ),
        Indicator(
            "disputed",
            "复议诉讼率",
            _results(RemedyResult.TOTAL, routes=(RemedyRoute.REVIEW, RemedyRoute.DIRECT_LITIGATION)),
            _CONCLUDED,
            Citation(51),
            says.SAME_DISPUTE,
        ),
    ),
)
"""Every indicator."""


class Rates(Displayed, Mapping[str, Rate]):
    """Every indicator of a report, by key."""

    def __init__(self, found: Iterable[Rate]) -> None:
        self._found = {rate.indicator.key: rate for rate in found}

    def __getitem__(self, key: str) -> Rate:
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __repr__(self) -> str:
        return f"Rates({list(self.values())!r})"

    def _displayed(self) -> Iterator[Listing]:
        yield Listing([rate.row for rate in self.values()], _HEADS)


def rates(report: AnnualReport) -> Rates:
    """Every indicator of a report, by key.

    Example:
        >>> from govinfo.report.annual import zero
        >>> rates(zero("2021"))["granted"].reason.en
        'there is nothing to divide by'
    """
    instance(report, AnnualReport, "report", nouns.REPORT)
    return Rates(indicator.of(report) for indicator in INDICATORS)
