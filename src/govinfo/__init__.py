"""China's government information disclosure (政府信息公开) as typed Python.

The regulation, the statutory annual report and the checks between them::

    import govinfo

    report = govinfo.read("report.txt")
    for finding in govinfo.check(report):
        print(finding.code, finding.message, finding.basis)

Every name below is loaded on first use; importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govinfo.aggregating import rollup as rollup
    from govinfo.cases.application import Application as Application
    from govinfo.cases.log import CaseLog as CaseLog
    from govinfo.cases.publication import Publication as Publication
    from govinfo.cases.remedy import Remedy as Remedy
    from govinfo.checks.checking import check as check
    from govinfo.checks.checking import plan as plan
    from govinfo.checks.finding import Finding as Finding
    from govinfo.checks.finding import Findings as Findings
    from govinfo.checks.finding import Severity as Severity
    from govinfo.checks.finding import Verdict as Verdict
    from govinfo.checks.rule import Rule as Rule
    from govinfo.checks.rules import RULES as RULES
    from govinfo.checks.waivers import Waiver as Waiver
    from govinfo.comparing import compare as compare
    from govinfo.compiling import compile_report as compile_report
    from govinfo.errors import GovinfoError as GovinfoError
    from govinfo.errors import IllegalTransitionError as IllegalTransitionError
    from govinfo.errors import InvalidValueError as InvalidValueError
    from govinfo.errors import MissingExtraError as MissingExtraError
    from govinfo.errors import ReadError as ReadError
    from govinfo.errors import UnknownCalendarError as UnknownCalendarError
    from govinfo.errors import UnknownFormError as UnknownFormError
    from govinfo.errors import UnknownKeyError as UnknownKeyError
    from govinfo.forms import FORMS as FORMS
    from govinfo.readers import read as read
    from govinfo.readers import read_all as read_all
    from govinfo.readers import reads as reads
    from govinfo.repairing.repairs import Repair as Repair
    from govinfo.repairing.repairs import repair as repair
    from govinfo.report.annual import AnnualReport as AnnualReport
    from govinfo.report.annual import blank as blank
    from govinfo.report.annual import zero as zero
    from govinfo.report.converter import configure as configure
    from govinfo.report.converter import structure as structure
    from govinfo.report.converter import unstructure as unstructure
    from govinfo.spans import SourceSpan as SourceSpan
    from govinfo.speaking import language as language
    from govinfo.writers import render as render
    from govinfo.writers import write as write

_HOME = {
    "compare": "comparing",
    "rollup": "aggregating",
    "repair": "repairing.repairs",
    "Waiver": "checks.waivers",
    "Repair": "repairing.repairs",
    "FORMS": "forms",
    "RULES": "checks.rules",
    "AnnualReport": "report.annual",
    "Application": "cases.application",
    "CaseLog": "cases.log",
    "Finding": "checks.finding",
    "Findings": "checks.finding",
    "GovinfoError": "errors",
    "IllegalTransitionError": "errors",
    "InvalidValueError": "errors",
    "MissingExtraError": "errors",
    "Publication": "cases.publication",
    "ReadError": "errors",
    "Remedy": "cases.remedy",
    "Rule": "checks.rule",
    "Severity": "checks.finding",
    "SourceSpan": "spans",
    "UnknownCalendarError": "errors",
    "UnknownFormError": "errors",
    "UnknownKeyError": "errors",
    "Verdict": "checks.finding",
    "blank": "report.annual",
    "check": "checks.checking",
    "plan": "checks.checking",
    "compile_report": "compiling",
    "configure": "report.converter",
    "language": "speaking",
    "read": "readers",
    "read_all": "readers",
    "reads": "readers",
    "render": "writers",
    "structure": "report.converter",
    "unstructure": "report.converter",
    "write": "writers",
    "zero": "report.annual",
}

__all__ = [
    "FORMS",
    "RULES",
    "AnnualReport",
    "Application",
    "CaseLog",
    "Finding",
    "Findings",
    "GovinfoError",
    "IllegalTransitionError",
    "InvalidValueError",
    "MissingExtraError",
    "Publication",
    "ReadError",
    "Remedy",
    "Repair",
    "Rule",
    "Severity",
    "SourceSpan",
    "UnknownCalendarError",
    "UnknownFormError",
    "UnknownKeyError",
    "Verdict",
    "Waiver",
    "blank",
    "check",
    "compare",
    "compile_report",
    "configure",
    "language",
    "plan",
    "read",
    "read_all",
    "reads",
    "render",
    "repair",
    "rollup",
    "structure",
    "unstructure",
    "write",
    "zero",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'govinfo' has no attribute {name!r}")
    value = getattr(import_module(f"govinfo.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOME]
