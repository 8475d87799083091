"""Hypothesis strategies for reports and registers, for property-based tests of software that handles them.

`reports` draws what an office could rightly file: every identity of the form holds by construction, nothing is
filtered. `filed_reports` draws what offices do file: blanks, marks, words, wrong totals. Both shrink to a report full
of zeros. `case_logs` draws lawful registers, `filings` a report with everything it is held against, and `faulty` the
same with one fault. Needs the extra ``strategies``.
"""

from govinfo.errors import MissingExtraError

try:
    from govinfo.strategies.cases import applications, bills, case_logs, publications, remedies
    from govinfo.strategies.filing import Filing, Planted
    from govinfo.strategies.filings import filings
    from govinfo.strategies.frames import case_frames, report_frames
    from govinfo.strategies.planting import faulty
    from govinfo.strategies.reports import filed_reports, narratives, reports
    from govinfo.strategies.series import OrganTree, ReportFile, organ_trees, report_files, year_chains
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    raise MissingExtraError("hypothesis", extra="strategies") from None

__all__ = [
    "Filing",
    "OrganTree",
    "Planted",
    "ReportFile",
    "applications",
    "bills",
    "case_frames",
    "case_logs",
    "faulty",
    "filed_reports",
    "filings",
    "narratives",
    "organ_trees",
    "publications",
    "remedies",
    "report_files",
    "report_frames",
    "reports",
    "year_chains",
]
