"""China's government information disclosure (政府信息公开) as typed Python.

The regulation, the statutory annual report and the checks between them::

    import govinfo

    report = govinfo.read("report.txt")
    for finding in govinfo.check(report):
        print(finding.code, finding.message, finding.basis)

Every name is loaded on first use; importing the package costs nothing.
"""

import threading
from importlib import import_module

__version__ = "0.1.0"

_NAMES = {
    "aggregating": ("RollUp", "Sum", "rollup"),
    "cases.application": ("Application", "Request", "WantedForm"),
    "cases.arrival": ("Arrival", "Channel"),
    "cases.clock": ("Clock", "ClockDay", "Reason"),
    "cases.course": ("ReviewCourse", "ReviewProcedure"),
    "cases.events": ("Event", "EventKind", "Service"),
    "cases.log": ("CaseLog",),
    "cases.own_records": ("RecordCorrection", "RecordHandling"),
    "cases.publication": ("Publication", "ReviewStep"),
    "cases.remedy": ("Remedy",),
    "cases.withheld": ("WithheldItem",),
    "cautions": ("FaultyReportsWarning",),
    "checks.catalogue": ("RULES",),
    "checks.checking": ("check", "plan"),
    "checks.finding": ("Finding", "Severity", "Verdict"),
    "checks.findings": ("Findings",),
    "checks.plan": ("Plan",),
    "checks.profiles": ("Profile",),
    "checks.rule": ("Rule",),
    "checks.waivers": ("Waived", "Waiver", "WaiverState"),
    "comparing": ("Comparison", "Difference", "compare"),
    "compiling": ("compile_report",),
    "errors": (
        "GovinfoError",
        "IllegalTransitionError",
        "InvalidValueError",
        "MissingExtraError",
        "PatchError",
        "ReadError",
        "UnknownCalendarError",
        "UnknownFormError",
        "UnknownKeyError",
    ),
    "forms": ("FORMS",),
    "languages": ("Language", "Text"),
    "law.arrangements": ("Arrangement",),
    "law.brackets": ("Bracket", "BracketShare", "Progression"),
    "law.calendar": ("CHINA", "HolidayCalendar"),
    "law.citation": ("Basis", "Citation", "Strength"),
    "law.fees": ("Bill", "FeeSchedule"),
    "law.month_bills": ("CaseCharge", "Charge", "MonthBill"),
    "law.periods": ("Period", "Unit"),
    "law.policy": ("Policy",),
    "law.source": ("Source", "Status"),
    "law.sources": ("SOURCES",),
    "law.telling": ("Point",),
    "letters.drafting": ("letter",),
    "letters.letter": ("Letter", "LetterKind", "LetterSentence", "RemedyNotice"),
    "patching.annotating": ("annotate",),
    "patching.patching": ("patch",),
    "readers": ("read", "read_all", "reads"),
    "repairing.evidence": ("Change",),
    "repairing.repairs": ("Repair", "Repairs", "repair"),
    "report.annual": ("AnnualReport", "blank", "zero"),
    "report.cells": ("CellNote", "CellStatus"),
    "report.claims.subject": ("ClaimReading", "Context", "Subject"),
    "report.narrative": ("Narrative", "Passage"),
    "report.processing_fees": ("ProcessingFees",),
    "report.provenance": ("Oddity", "Problem", "Provenance"),
    "report.table": ("ApplicationsTable", "ProactiveTable", "RemediesTable"),
    "spans": ("Aside", "AsideKind", "Locator", "SourceSpan"),
    "speaking": ("language",),
    "vocabulary": (
        "Applicant",
        "ApplicationRow",
        "Edition",
        "FeeBasis",
        "OrganKind",
        "OutcomeGroup",
        "ProactiveColumn",
        "ProactiveRow",
        "RemedyResult",
        "RemedyRoute",
        "Section",
        "Topic",
    ),
    "wire": ("configure", "dumps", "loads", "structure", "unstructure"),
    "writers": ("render", "write"),
    "writers.empty_forms.empty_form": ("write_form",),
}
"""The public names by their homes: the one list, from which the stub for type checkers is printed too."""
_COMPANIONS = {"AnnualReport": "report.document"}
"""What is loaded with a name: how reports are stored, of which what makes a report knows nothing."""
_HOMES = {name: home for home, names in _NAMES.items() for name in names}
_LOADING = threading.RLock()
"""One thread loads at a time: threads that wait for each other's imports may be shown modules that are half made."""


def __getattr__(name: str) -> object:
    if name == "__all__":
        return sorted(_HOMES)
    if name not in _HOMES:
        raise AttributeError(f"module 'govinfo' has no attribute {name!r}")
    with _LOADING:
        value = getattr(import_module(f"govinfo.{_HOMES[name]}"), name)
        if name in _COMPANIONS:
            import_module(f"govinfo.{_COMPANIONS[name]}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOMES, "__all__"]
