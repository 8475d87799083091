"""JSON Lines: a report on one line, in the wire format of `govinfo.report.converter`.

Lines of several reports, one after another, are a file of several reports.
"""

from govinfo.report.annual import AnnualReport
from govinfo.writers import json


def dump(report: AnnualReport) -> str:
    """The report as one line of JSON, with its line end."""
    return f"{json.dump(report)}\n"
