"""Whether one report is the one before another."""

from govinfo.report.annual import AnnualReport
from govinfo.text import fold


def same_organ(one: AnnualReport, other: AnnualReport) -> bool:
    """Whether two reports are of one organ, as far as their names are known."""
    return one.organ is None or other.organ is None or fold(one.organ) == fold(other.organ)


def year_before(report: AnnualReport, previous: AnnualReport | None) -> AnnualReport | None:
    """What is given as last year's report, if it is the same organ's and on the year before.

    Example:
        >>> from govinfo.report.annual import zero
        >>> last = zero("2021", year=2022)
        >>> year_before(zero("2021", year=2023), last) is last, year_before(zero("2021", year=2024), last)
        (True, None)
    """
    if previous is None or not same_organ(report, previous):
        return None
    consecutive = report.year is None or previous.year is None or previous.year + 1 == report.year
    return previous if consecutive else None
