"""Assertions on reports whose failures say which cell, in the words of the form."""

from collections.abc import Iterable

from govinfo.checks.checking import check
from govinfo.checks.finding import Severity
from govinfo.report.annual import AnnualReport
from govinfo.testing.cells import unequal_cells

_MOST = 12
"""Lines that a failure tells."""


def assert_same_cells(expected: AnnualReport, actual: AnnualReport) -> None:
    """Two reports state the same in every cell of the three tables, on the same forms.

    Args:
        expected: What should be stated.
        actual: What is.

    Raises:
        AssertionError: If a cell differs; it names each by label and address, with both values.

    Example:
        >>> from govinfo import zero
        >>> assert_same_cells(zero("2021"), zero("2021").replace({"remedies.review.other": 1}))
        Traceback (most recent call last):
            ...
        AssertionError: remedies.review.other (表四“行政复议—其他结果”): 0 != 1
    """
    assert_none(unequal_cells(expected, actual))


def assert_clean(report: AnnualReport) -> None:
    """No rule on the tables or the prose of a report fails; what is only worth a look is let pass.

    Raises:
        AssertionError: If one does; it tells every finding.

    Example:
        >>> from govinfo import zero
        >>> assert_clean(zero("2021", organ="某县人民政府", year=2023))
    """
    failures = check(report).failures
    assert_none(f"{found.code} {found.message}" for found in failures if found.severity is not Severity.NOTICE)


def assert_none(wrong: Iterable[object]) -> None:
    """Nothing is wrong.

    Raises:
        AssertionError: If something is; it tells the first of it, line by line, and how much more there is.
    """
    told = [*map(str, wrong)]
    if told:
        more = [f"... and {len(told) - _MOST} more"] if len(told) > _MOST else []
        raise AssertionError("\n".join([*told[:_MOST], *more]))
