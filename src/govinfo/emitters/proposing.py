"""What to change in a report whose tables contradict themselves, where that is clear."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from govinfo.checks.finding import Finding
from govinfo.emitters.checked import Checked
from govinfo.languages import Language
from govinfo.law.citation import Strength
from govinfo.messages.worklist import CHANGE

if TYPE_CHECKING:
    from govinfo.repairing.evidence import Change

_PATIENCE = 1.0
"""Seconds given to finding what to propose for one table."""


def proposed(item: Checked) -> "Mapping[str, Change]":
    """What to change in the cells of a report; nothing where no identity is broken, or more than one repair may be it.

    What looks for repairs is loaded for a broken identity only.

    Example:
        >>> from govinfo.checks.checking import check
        >>> from govinfo.report.annual import zero
        >>> ones = [f"applications.{row}.{column}" for row in ("received", "granted", "concluded")
        ...     for column in ("natural_person", "total")]
        >>> report = zero("2021").replace(dict.fromkeys(ones[1:], 1))
        >>> proposed(Checked("a.txt", report, check(report)))
        {'applications.received.natural_person': Change(cell='applications.received.natural_person', old=0, new=1)}
    """
    if not any(finding.strength is Strength.IDENTITY for finding in item.findings.failures):
        return {}
    from govinfo.repairing.repairs import repair

    return {change.cell: change for change in repair(item.report, seconds=_PATIENCE).decided}


def changes_at(item: Checked, finding: Finding, changes: "Mapping[str, Change]", language: Language) -> Iterator[str]:
    """A sentence for each cell of a finding that is to be changed."""
    for cell in finding.cells:
        if cell in changes:
            facts = {"cell": item.report.label(cell, language), "old": changes[cell].old, "new": changes[cell].new}
            yield CHANGE.said(language, facts)
