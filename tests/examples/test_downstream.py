"""A project that builds on the library: strictly typed, and right."""

import os
import runpy
import subprocess
import sys
from fractions import Fraction
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest

import govinfo

PROJECT = Path(__file__).parents[2] / "examples" / "downstream"
GATE = runpy.run_path(str(PROJECT / "publication_gate.py"))
CLEAN = {
    f"applications.{row}.{column}": count
    for row, count in {"received": 4, "granted": 3, "partially_granted": 1, "concluded": 4}.items()
    for column in ("natural_person", "total")
}


def handed_in(**cells):
    """A report as the bytes of a Word file."""
    buffer = BytesIO()
    report = govinfo.zero("2021", organ="某县财政局", year=2023).replace({**CLEAN, **cells})
    govinfo.write(report, buffer, format="docx")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("checker", "arguments"),
    [("mypy", ["--python-executable", sys.executable]), ("pyright", ["--pythonpath", sys.executable])],
)
def test_it_passes_the_strictest_settings(checker, arguments):
    """The project's own settings are strict, and nothing is held against it."""
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed")
    environment = {**os.environ, "MYPYPATH": "", "NO_COLOR": "1"}
    command = [sys.executable, "-m", checker, *arguments]
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, encoding="utf-8", check=False)

    assert 0 == done.returncode, done.stdout


def test_a_report_in_order_is_taken():
    """Nothing blocks it, and nothing is proposed."""
    accepted, _, proposed = GATE["decide"](handed_in(), "报告.docx")

    assert (True, {}) == (accepted, proposed)


def test_a_report_that_does_not_balance_is_refused_with_a_proposal():
    """The reason stands there with its article, and the one change that mends it."""
    accepted, reasons, proposed = GATE["decide"](handed_in(**{"applications.received.total": 5}), "报告.docx")

    assert not accepted
    assert any(reason.startswith("A30") and "《条例》第五十条" in reason for reason in reasons)
    assert {"applications.received.total": 4} == proposed


def test_what_cannot_be_read_is_refused_in_a_sentence():
    """A stranger is no report, and the visitor reads so in Chinese."""
    accepted, (reason,), proposed = GATE["decide"]("买菜".encode(), "a.txt")

    assert (False, {}) == (accepted, proposed)
    assert "a.txt" in reason


def test_the_rule_of_the_platform_holds_to_its_examples():
    """It fails on the one and passes the other."""
    rule = GATE["PLAN"]
    codes = [
        [finding.code for finding in govinfo.check(example.report(), rules=[rule], select=["Z"])]
        for example in (rule.fails_on, rule.passes_on)
    ]

    assert [["Z101"], []] == codes


def test_the_list_shows_a_share_only_where_it_is_known():
    """A blank is not zero, and nothing is divided by it."""
    report = govinfo.reads(handed_in(), document="报告.docx")
    blank = report.replace({"applications.granted.total": None})

    assert ("某县财政局", 2023, 4, Fraction(3, 4)) == GATE["entry"](report)
    assert GATE["entry"](blank).granted is None
