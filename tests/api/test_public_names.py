"""The names a user can rely on; a change here is a change for every user."""

import govinfo

NAMES = [
    "compare",
    "rollup",
    "repair",
    "Waiver",
    "Repair",
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
    "Rule",
    "Severity",
    "SourceSpan",
    "UnknownCalendarError",
    "UnknownFormError",
    "UnknownKeyError",
    "Verdict",
    "blank",
    "check",
    "compile_report",
    "configure",
    "language",
    "plan",
    "read",
    "read_all",
    "reads",
    "render",
    "structure",
    "unstructure",
    "write",
    "zero",
]


def test_public_names():
    """The face has these names and no others."""
    assert sorted(NAMES) == sorted(govinfo.__all__)


def test_version():
    """The package says its version."""
    assert "0.1.0" == govinfo.__version__
