"""Type checkers refuse what a user writes wrongly, line by line."""

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("mistakes.py")
LINES = FILE.read_text(encoding="utf-8").splitlines()
FIRST = LINES.index("# ---- each line is a mistake ----") + 2
MISTAKES = {number: line for number, line in enumerate(LINES, 1) if number >= FIRST}


def refused_by_mypy() -> set[int]:
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "--hide-error-context", str(FILE)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    return {int(line) for line in re.findall(r"mistakes\.py:(\d+): error", done.stdout)}


def refused_by_pyright() -> set[int]:
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, str(FILE)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    found = json.loads(done.stdout)["generalDiagnostics"]
    errors = (item for item in found if item["severity"] == "error" and item.get("rule") != "reportUnusedExpression")
    return {item["range"]["start"]["line"] + 1 for item in errors}


@pytest.mark.parametrize(("checker", "refused"), [("mypy", refused_by_mypy), ("pyright", refused_by_pyright)])
def test_every_mistake_is_refused(checker, refused):
    """Each line of the file of mistakes is an error to the type checker, and what stands above them is none."""
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed")

    assert MISTAKES == {number: LINES[number - 1] for number in sorted(refused())}
