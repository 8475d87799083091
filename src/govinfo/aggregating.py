"""Many reports into one: own level and children, cell by cell, with what is missing kept in sight."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from govinfo.arguments import instance, several
from govinfo.cautions import warn_of_faulty
from govinfo.displays.displayed import displayed, in_text
from govinfo.displays.listing import Listing
from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS, FormChoice, form_named
from govinfo.forms.crosswalk import counterparts
from govinfo.forms.places import place
from govinfo.languages import in_both, listed
from govinfo.messages import heads, nouns
from govinfo.messages import reports as says
from govinfo.report.annual import AnnualReport, blank
from govinfo.report.values import Value, summed
from govinfo.text import fold
from govinfo.weighing.equations import Standing, weigh
from govinfo.weighing.order import in_order


@displayed
class Sum(NamedTuple):
    """A cell added up.

    Attributes:
        value: The sum of what is filed; `None` where no report files the cell.
        lacking: How many reports leave it blank or cannot say it.
    """

    value: Value
    lacking: int


@displayed
class RollUp(NamedTuple):
    """Reports added up.

    Attributes:
        report: The sum as a report. A cell that any member lacks is blank: the sum is not known.
        cells: Every cell's sum of what is known, and how many members lack it.
        members: Names of the organs added up.
    """

    report: AnnualReport
    cells: Mapping[str, Sum]
    members: tuple[str | None, ...]

    @property
    def coverage(self) -> float:
        """Share of the cells that every member files."""
        return sum(not found.lacking for found in self.cells.values()) / len(self.cells)

    def __str__(self) -> str:
        return in_text(self)

    def _displayed(self) -> Iterator[Listing]:
        lacking = {address: found for address, found in self.cells.items() if found.lacking}
        known = heads.SHARE.filled(part=len(self.cells) - len(lacking), whole=len(self.cells))
        counted = (heads.MEMBERS, len(self.members))
        yield Listing([counted, (heads.COVERAGE, known)], caption=in_both(str(self.report)))
        if lacking:
            rows = [(place(address), *found) for address, found in lacking.items()]
            yield Listing(rows, (heads.PLACE, heads.KNOWN_SUM, heads.LACKED_BY), heads.LACKING)
        yield Listing([(says.SOME_ORGAN if name is None else name,) for name in self.members], (heads.MEMBERS,))


def rollup(
    reports: Iterable[AnnualReport],
    *,
    organ: str,
    own: AnnualReport | None = None,
    edition: FormChoice | None = None,
) -> RollUp:
    """Add up reports: those of the organs below, and the organ's own level (本级).

    A blank makes the sum of its cell blank; how many members lack it is kept. Reports on another form enter through
    the crosswalk; what has no counterpart is lacking. Ratios are never added: compute them from the sums.

    Args:
        reports: Reports of the organs below, of one year.
        organ: The organ that adds them up.
        own: Its own level's report.
        edition: The form of the sum; that of the own level, else of the first report, unless said.

    Returns:
        The sum, with its coverage.

    Warns:
        FaultyReportsWarning: If reports are summed in that do not add up by themselves.

    Raises:
        InvalidValueError: If there is nothing to add, if years differ, or if an organ stands there twice.
        UnknownKeyError: If there is no such form.

    Legal basis:
        《条例》第四十九条第二款.

    Example:
        >>> from govinfo.report.annual import zero
        >>> towns = [zero("2021", organ=name, year=2023) for name in ("甲镇", "乙镇")]
        >>> review = {"remedies.review.upheld": 1, "remedies.review.total": 1}
        >>> towns = [town.replace(review) for town in towns]
        >>> rollup(towns, organ="某县人民政府").report.remedies.review.total
        2
    """
    parts = several(reports, AnnualReport, "reports", nouns.REPORTS)
    members = (*parts, *(() if own is None else (instance(own, AnnualReport, "own", nouns.REPORT),)))
    if not members:
        raise InvalidValueError(says.NOTHING_TO_ADD_UP)
    years = {member.year for member in members if member.year is not None}
    if len(years) > 1:
        raise InvalidValueError(says.YEARS_APART, years=listed(map(str, sorted(years))))
    counts = Counter(fold(member.organ) for member in members if member.organ is not None)
    twice = [name for name, count in counts.items() if count > 1]
    if twice:
        raise InvalidValueError(says.COUNTED_TWICE, organs=listed(twice))
    warn_of_faulty(((member.organ, member.year) for member in members if _is_faulty(member)), calls=1)
    layout = FORMS[(own or members[0]).applications.edition] if edition is None else form_named(edition)
    empty = blank(layout, organ=organ, year=next(iter(years), None))
    total = added(members, empty)
    known = {address: found.value for address, found in total.cells.items() if not found.lacking}
    return RollUp(empty.replace(known), total.cells, tuple(member.organ for member in members))


def _is_faulty(report: AnnualReport) -> bool:
    """Whether an identity of the form does not hold in a report, whatever its blanks stand for."""
    return any(
        weigh(equation, table.flat).standing is Standing.BROKEN
        for table in report.tables
        if not in_order(table)
        for equation in table.form.equations
    )


class Added(NamedTuple):
    """Sums by address."""

    cells: Mapping[str, Sum]


def added(members: Iterable[AnnualReport], like: AnnualReport) -> Added:
    """The sum of every cell that a report has, over some members."""
    members = tuple(members)
    return Added({
        cell.address: _sum(cell.address, table.edition, members)
        for table in like.tables
        for cell in table.form.cells
    })  # fmt: skip


def _sum(address: str, edition: str, members: tuple[AnnualReport, ...]) -> Sum:
    total: int | Decimal = 0
    lacking = 0
    for member in members:
        value = _value_of(address, edition, member)
        if value is None:
            lacking += 1
        else:
            total += value
    return Sum(None if lacking == len(members) else total, lacking)


def _value_of(address: str, edition: str, member: AnnualReport) -> Value:
    """What a member says of a cell of some edition."""
    same = counterparts(edition, member.table(address.partition(".")[0]).edition)
    return summed(member[cell] for cell in same[address].cells)
