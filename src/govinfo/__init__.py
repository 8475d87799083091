"""China's government information disclosure (政府信息公开) as typed Python.

The regulation, the statutory annual report and the checks between them::

    import govinfo

    report = govinfo.read("report.txt")
    for finding in govinfo.check(report):
        print(finding.code, finding.message, finding.basis)

Every name is loaded on first use; importing the package costs nothing.
"""

from importlib import import_module

__version__ = "0.1.0"

_NAMES = {
    "aggregating": ("rollup",),
    "cases.application": ("Application",),
    "cases.log": ("CaseLog",),
    "cases.publication": ("Publication",),
    "cases.remedy": ("Remedy",),
    "checks.catalogue": ("RULES",),
    "checks.checking": ("check", "plan"),
    "checks.finding": ("Finding", "Findings", "Severity", "Verdict"),
    "checks.plan": ("Plan",),
    "checks.rule": ("Rule",),
    "checks.waivers": ("Waiver",),
    "comparing": ("compare",),
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
    "letters.drafting": ("letter",),
    "letters.letter": ("Letter",),
    "patching.annotating": ("annotate",),
    "patching.patching": ("patch",),
    "readers": ("read", "read_all", "reads"),
    "repairing.repairs": ("Repair", "repair"),
    "report.annual": ("AnnualReport", "blank", "zero"),
    "spans": ("SourceSpan",),
    "speaking": ("language",),
    "wire": ("configure", "dumps", "loads", "structure", "unstructure"),
    "writers": ("render", "write"),
    "writers.empty_forms.empty_form": ("write_form",),
}
"""The public names by their homes: the one list, from which the stub for type checkers is printed too."""
_HOMES = {name: home for home, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name == "__all__":
        return sorted(_HOMES)
    if name not in _HOMES:
        raise AttributeError(f"module 'govinfo' has no attribute {name!r}")
    value = getattr(import_module(f"govinfo.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *_HOMES, "__all__"]
