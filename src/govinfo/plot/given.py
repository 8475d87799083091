"""What a picture is made from: one report, several, a roll-up, or a frame of them."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from govinfo.aggregating import RollUp
from govinfo.arguments import several
from govinfo.errors import InvalidValueError
from govinfo.messages import plot as says
from govinfo.messages import reports
from govinfo.report.annual import AnnualReport

Reports = AnnualReport | RollUp | Iterable[AnnualReport] | Any
"""A report, a roll-up, several reports, or a frame with a row for each."""
MOST = 120
"""Reports in one picture: two pages of lines."""


def reports_of(given: Reports) -> tuple[AnnualReport, ...]:
    """The reports that are given, in their order.

    Raises:
        InvalidValueError: If they are none, too many for one picture, or something else.
    """
    found = _reports(given)
    if not found:
        raise InvalidValueError(says.NOTHING_STATED)
    if len(found) > MOST:
        raise InvalidValueError(says.TOO_MANY, most=MOST, count=len(found))
    return found


def one_of(given: Reports) -> AnnualReport:
    """The one report that is given.

    Raises:
        InvalidValueError: If they are several, or something else.
    """
    first, *others = reports_of(given)
    if others:
        raise InvalidValueError(says.ONE_REPORT, count=1 + len(others))
    return first


def _reports(given: Reports) -> tuple[AnnualReport, ...]:
    if isinstance(given, AnnualReport):
        return (given,)
    if isinstance(given, RollUp):
        return (given.report,)
    if hasattr(cast("Any", type(given)), "columns"):
        from govinfo.frames import from_frame

        return tuple(from_frame(given))
    return several(given, AnnualReport, "reports", says.GIVEN)


def name_of(report: AnnualReport) -> str:
    """Who reports on which year."""
    return str(says.OF_ORGAN.filled(organ=_organ(report), year=report.year or reports.SOME_YEAR))


def names_of(given: Sequence[AnnualReport]) -> list[str]:
    """What tells reports apart: the organ, the year, or both.

    >>> from govinfo.report.annual import zero
    >>> names_of([zero("2021", organ="甲县", year=2023), zero("2021", organ="乙县", year=2023)])
    ['甲县', '乙县']
    >>> names_of([zero("2021", organ="甲县", year=year) for year in (2022, 2023)])
    ['2022', '2023']
    """
    organs = [_organ(report) for report in given]
    years = [str(report.year or reports.SOME_YEAR) for report in given]
    if len({*years}) == 1:
        return organs
    return years if len({*organs}) == 1 else [name_of(report) for report in given]


def scope(given: Sequence[AnnualReport]) -> str:
    """What reports have in common, to stand before a title: their organ, their year or years, or both.

    >>> from govinfo.report.annual import zero
    >>> scope([zero("2021", organ="甲县", year=year) for year in (2021, 2023)])
    '甲县2021—2023年'
    """
    organs, years = {_organ(report) for report in given}, sorted({report.year for report in given if report.year})
    organ = organs.pop() if len(organs) == 1 else ""
    if not years:
        return organ
    told = "—".join(str(year) for year in dict.fromkeys((years[0], years[-1])))
    return str(says.OF_ORGAN.filled(organ=organ, year=told) if organ else says.OF_YEAR.filled(year=told))


def titled(given: Sequence[AnnualReport], title: object) -> str:
    """A title with what the reports have in common."""
    return str(says.TITLED.filled(scope=scope(given), title=title)) if scope(given) else str(title)


def _organ(report: AnnualReport) -> str:
    return report.organ or str(reports.SOME_ORGAN)
