"""What is examined: packages of the library, and the tests that hold their promises."""

from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
LIBRARY = ROOT / "src" / "govinfo"

PRINTED = "tests/docs/test_pages_are_current.py"
"""Holds the pages that are printed from the records of the law, the forms and the rules."""

TESTS = {
    "law": (
        "tests/law",
        "tests/cases",
        "tests/displays/test_records.py",
        "tests/properties/test_limits_agree.py",
        PRINTED,
        "src/govinfo/law",
    ),
    "forms": (
        "tests/forms",
        "tests/editions",
        "tests/readers/metadata",
        "tests/report",
        "tests/rules",
        PRINTED,
        "src/govinfo/forms",
    ),
    "checks": ("tests/checks", "tests/rules", "tests/frames/test_checking.py", PRINTED, "src/govinfo/checks"),
    "repairing": ("tests/repairing", "tests/properties/test_balance_is_found.py", "src/govinfo/repairing"),
    "cases": (
        "tests/cases",
        "tests/displays/test_records.py",
        "tests/properties/test_clock_agrees.py",
        "src/govinfo/cases",
    ),
    "compiling": ("tests/test_compiling.py", "tests/properties/test_compiled_reports.py", "src/govinfo/compiling.py"),
    "frames": ("tests/frames", "tests/properties/test_engines_agree.py", "src/govinfo/frames"),
    "readers/recognising": (
        "tests/readers/recognising",
        "tests/regressions",
        "tests/geometry/test_reports.py",
        "src/govinfo/readers/recognising",
    ),
}
"""Of each package or module, where its tests stand, and the examples of its docstrings."""


def found_in(target: str) -> list[Path]:
    """The files of a package of the library (``law``), of a module (``law/fees.py``), or any other of the project."""
    there = ROOT / target if (ROOT / target).exists() else LIBRARY / target
    return sorted(there.rglob("*.py")) if there.is_dir() else [there.with_suffix(".py")]


def tests_of(target: str) -> tuple[str, ...]:
    """Where the tests stand of what something is part of; none where that is not known."""
    module = f"{target.removesuffix('.py')}/"
    return next((tests for name, tests in TESTS.items() if module.startswith(f"{name}/")), ())


def dotted(path: Path) -> str:
    """The name that a file is imported by."""
    _, *parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")
