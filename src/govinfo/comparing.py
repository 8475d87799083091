"""Two reports of one organ side by side: what changed, what can be compared, how much of the prose is the same."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from govinfo.arguments import instance, several
from govinfo.displays.displayed import displayed, in_text
from govinfo.displays.listing import Listing
from govinfo.forms.crosswalk import counterparts
from govinfo.forms.places import place
from govinfo.languages import Text
from govinfo.messages import heads, nouns
from govinfo.messages import reports as says
from govinfo.records.several import Several
from govinfo.report.annual import AnnualReport
from govinfo.report.likeness import similarity
from govinfo.report.values import Value, summed

_HEADS = (heads.PLACE, heads.BEFORE, heads.AFTER, heads.CHANGE, heads.REASON)


@displayed
class Difference(NamedTuple):
    """A cell in two years.

    Attributes:
        cell: Its address in the later report.
        before: What the earlier report counts there; `None` where that is blank, not known or cannot be compared.
        after: What the later report counts there.
        change: The difference; `None` where one of the two is.
        comparable: Whether both forms count this, and neither report leaves open what it says of it.
        reason: Why not, or by which seam; empty where both are on one form and tell it.
    """

    cell: str
    before: Value
    after: Value
    change: int | Decimal | None
    comparable: bool
    reason: Text

    def _displayed(self) -> Iterator[Listing]:
        yield Listing([_row(self)], _HEADS)


def _row(one: Difference) -> tuple[object, ...]:
    return place(one.cell), one.before, one.after, one.change, one.reason


class Comparison(Several[Difference]):
    """Every cell of the later report beside the earlier one, in form order.

    Attributes:
        similarity: Share of the later prose that stands in the earlier one, word for word; `None` without prose.
    """

    _COMPARED = ("similarity",)

    def __init__(self, differences: Iterable[Difference], share: float | None) -> None:
        super().__init__(several(differences, Difference, "differences", nouns.DIFFERENCES))
        self.similarity = share

    @property
    def changed(self) -> tuple[Difference, ...]:
        """The cells that differ."""
        return tuple(
            difference for difference in self if difference.comparable and difference.before != difference.after
        )

    @property
    def apart(self) -> tuple[Difference, ...]:
        """The cells that cannot be compared, each with the reason."""
        return tuple(difference for difference in self if not difference.comparable)

    def __repr__(self) -> str:
        return f"Comparison({list(self)!r}, {self.similarity!r})"

    def __str__(self) -> str:
        return in_text(self)

    def _displayed(self) -> Iterator[Listing]:
        for caption, found in ((heads.CHANGED, self.changed), (heads.APART, self.apart)):
            if found:
                yield Listing([_row(one) for one in found], _HEADS, caption)
        if not (self.changed or self.apart):
            yield Listing(caption=heads.SAME)
        if self.similarity is not None:
            yield Listing(caption=heads.LIKENESS.filled(share=round(self.similarity * 100)))


def compare(before: AnnualReport, after: AnnualReport) -> Comparison:
    """Every cell of a report beside that of an earlier one.

    Across a change of the form only cells that count the same are compared, by `govinfo.forms.crosswalk`.

    Raises:
        InvalidValueError: If one of them is no report.

    Example:
        >>> from govinfo.report.annual import zero
        >>> then, now = zero("2021"), zero("2021").replace({"remedies.review.total": 2})
        >>> [(found.cell, found.change) for found in compare(then, now).changed]
        [('remedies.review.total', 2)]
    """
    for name, report in (("before", before), ("after", after)):
        instance(report, AnnualReport, name, nouns.REPORT)
    share = (
        None if before.narrative is None or after.narrative is None else similarity(after.narrative, before.narrative)
    )
    return Comparison(_differences(before, after), share)


def _differences(before: AnnualReport, after: AnnualReport) -> Iterator[Difference]:
    earlier, later = _untold(before, says.IN_EARLIER), _untold(after, says.IN_LATER)
    for table in after.tables:
        same = counterparts(table.edition, before.table(table.section).edition)
        for address, now in ((cell.address, table.flat[cell.number]) for cell in table.form.cells):
            cells, why = same[address]
            if not cells:
                yield Difference(address, None, now, None, comparable=False, reason=why)
                continue
            then = summed(before[cell] for cell in cells)
            change = None if then is None or now is None else now - then
            untold = [text for text in (*map(earlier.get, cells), later.get(address)) if text is not None]
            yield Difference(address, then, now, change, not untold, (*untold, why)[0])


def _untold(report: AnnualReport, said: Text) -> dict[str, Text]:
    """Why each cell of which the document states something, or nothing at all, that is not known."""
    return {
        cell.address: said.filled(reason=_reason(report, cell.address))
        for table in report.tables
        for cell, status in zip(table.form.cells, table.statuses(), strict=True)
        if not status.known
    }


def _reason(report: AnnualReport, address: str) -> Text:
    return Text(report.reason(address, "zh") or "", report.reason(address, "en") or "")


@displayed
class Series(NamedTuple):
    """Reports of one organ over the years.

    Attributes:
        reports: By year, ascending.
        gaps: Years between the first and the last for which there is none.
    """

    reports: tuple[AnnualReport, ...]
    gaps: tuple[int, ...]

    def __str__(self) -> str:
        return in_text(self)

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import label, title

        rows = [(report.year, report.organ, report.edition) for report in self.reports]
        yield Listing(rows, (heads.YEAR, heads.ORGAN, heads.EDITION), title(self))
        if self.gaps:
            yield Listing([(label(self, "gaps"), self.gaps)])

    def pairs(self) -> Iterator[tuple[AnnualReport, AnnualReport]]:
        """Reports of consecutive years, for the rules across years."""
        for before, after in zip(self.reports, self.reports[1:], strict=False):
            if before.year is not None and after.year == before.year + 1:
                yield before, after


def series(reports: Iterable[AnnualReport]) -> Series:
    """The reports of one organ in order, with the years that are missing.

    Reports without a year are left out.

    Raises:
        InvalidValueError: If *reports* is no collection of reports.

    Example:
        >>> from govinfo.report.annual import zero
        >>> series(zero("2021", year=year) for year in (2024, 2021)).gaps
        (2022, 2023)
    """
    given = several(reports, AnnualReport, "reports", nouns.REPORTS)
    dated = sorted((report for report in given if report.year is not None), key=lambda report: report.year or 0)
    years = [report.year or 0 for report in dated]
    gaps = tuple(year for year in range(min(years, default=0), max(years, default=0)) if year not in years)
    return Series(tuple(dated), gaps)
