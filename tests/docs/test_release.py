"""What a release says of itself in several files is the same in all."""

import re
import tomllib
from pathlib import Path

import govinfo

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WORKFLOW = (ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8")


def test_there_is_one_version():
    """The package, its metadata and its citation name one version."""
    (cited,) = re.findall(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)

    assert govinfo.__version__ == PROJECT["version"] == cited


def test_every_python_that_is_named_is_tested():
    """Each version of Python that the metadata names is one that the workflow runs the tests on, the lowest too."""
    named = [line.rpartition(" ")[2] for line in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", line)]
    (matrix,) = re.findall(r"python: \[(.*)\]", WORKFLOW)

    assert named == matrix.replace('"', "").split(", ")
    assert PROJECT["requires-python"] == f">={named[0]}"


def test_no_job_can_fail_unseen():
    """The one check that is required waits for every other job."""
    _, _, jobs = WORKFLOW.partition("\njobs:\n")
    names = re.findall(r"^  (\w+):$", jobs, re.MULTILINE)
    (needed,) = re.findall(r"needs: \[(.*)\]", jobs)

    assert [*needed.split(", "), "required"] == names
