"""What an emitter is given: a file, the report read from it, and its findings."""

from typing import NamedTuple

from govinfo.checks.finding import Findings
from govinfo.report.annual import AnnualReport


class Checked(NamedTuple):
    """A file, the report read from it, and the findings.

    Attributes:
        file: Name of the file, as the user gave it.
        report: The report.
        findings: What was found.
    """

    file: str
    report: AnnualReport
    findings: Findings
