"""Hypothesis strategies for annual reports, for property-based tests of software that handles them.

`reports` draws what an office could rightly file: every identity of the form holds by construction, nothing is
filtered. `filed_reports` draws what offices do file: blanks, marks, words, wrong totals. Both shrink to a report full
of zeros; needs the extra ``strategies``.
"""

from govinfo.errors import MissingExtraError

try:
    from govinfo.strategies.reports import filed_reports, narratives, reports
except ModuleNotFoundError as error:
    if error.name != "hypothesis":
        raise
    raise MissingExtraError("hypothesis", extra="strategies") from None

__all__ = ["filed_reports", "narratives", "reports"]
