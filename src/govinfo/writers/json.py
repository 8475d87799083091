"""The report as JSON in the wire format of `govinfo.report.converter`."""

from govinfo.report.annual import AnnualReport
from govinfo.report.wire import dumps


def dump(report: AnnualReport) -> str:
    """The report as JSON text on one line."""
    return dumps(report).decode()
