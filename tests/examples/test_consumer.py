"""Programs in Java and TypeScript find in a report, by the exported form, what `check` finds."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import govinfo
from govinfo.exporting.documents import EXPORTS
from govinfo.exporting.equations import linear_equations

CONSUMER = Path(__file__).parents[2] / "examples" / "consumer"


def program(name):
    """Where a program stands that a test cannot do without."""
    return shutil.which(name) or pytest.skip(f"{name} is not installed")


def _java(folder):
    java, javac = map(program, ("java", "javac"))
    subprocess.run([javac, "-Xlint:all", "-Werror", "-d", folder, CONSUMER / "Consumer.java"], check=True)
    return [java, "-cp", folder, "Consumer"]


def _typescript(folder):
    node, compiler = map(program, ("node", "tsc"))
    options = ["--strict", "--target", "es2020", "--lib", "es2020", "--outDir", folder]
    subprocess.run([compiler, *options, CONSUMER / "consumer.ts"], check=True)
    return [node, folder / "consumer.js"]


@pytest.mark.parametrize("compiled", [_java, _typescript], ids=["Java", "TypeScript"])
def test_a_program_in_another_language_finds_the_same(compiled, tmp_path):
    """The codes and places that the coefficients give are those of the library; a blank leaves an equation open."""
    changes = {"remedies.review.total": 1, "proactive.rules.issued": 3, "applications.received.total": 7}
    report = govinfo.zero("2021", organ="某县“一”", year=2023).replace(changes)
    report = report.replace({"remedies.direct_litigation.upheld": None})
    command = compiled(tmp_path)
    (tmp_path / "report.json").write_bytes(govinfo.dumps(report))
    (tmp_path / "forms.json").write_text(json.dumps(EXPORTS["forms"].document()), encoding="utf-8")

    done = subprocess.run(
        [*command, tmp_path / "report.json", tmp_path / "forms.json"], check=True, capture_output=True, encoding="utf-8"
    )
    codes = {equation.code for equation, _ in linear_equations()}
    assert ["A302 total", "A303 received", "P201 rules", "R401 review"] == sorted(done.stdout.splitlines())
    assert {"A302", "A303", "P201", "R401"} == {found.code for found in govinfo.check(report, select=codes).failures}
