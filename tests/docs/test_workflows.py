"""The workflow files say what can be done: their commands are there, and they run what is run here."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from hypothesis import settings

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
WORKFLOWS = {file.name: yaml.safe_load(file.read_text(encoding="utf-8")) for file in FILES}
JOBS = {f"{file}: {name}": job for file, flow in WORKFLOWS.items() for name, job in flow["jobs"].items()}
BUILT_IN = {"python", "test"}
every_job = pytest.mark.parametrize("job", JOBS.values(), ids=JOBS)


def commands(job):
    """The commands of a job, as words, without where they send what they print."""
    return [shlex.split(step["run"].partition(" > ")[0]) for step in job["steps"] if "run" in step]


def installed(job):
    """The distributions that a job installs, with those of the extras of this project."""
    named = {word for words in commands(job) if words[:4] == ["python", "-m", "pip", "install"] for word in words[4:]}
    extras = {extra for word in named for found in re.findall(r"\.\[(.*)\]", word) for extra in found.split(",")}
    lines = [line for extra in extras for line in PROJECT["optional-dependencies"][extra]]
    return named | {re.split(r"[\[>=<]", line)[0] for line in lines}


def test_there_are_two():
    """One runs on every change, one on every release."""
    assert ["ci.yml", "release.yml"] == [*WORKFLOWS]
    assert {"tags": ["v*"]} == WORKFLOWS["release.yml"][True]["push"]  # YAML 1.1 reads `on` as yes


@every_job
def test_every_command_is_there_when_it_runs(job):
    """A command is a script of the project, or of something that the job has installed before."""
    for words in commands(job):
        program = words[0]
        script = (ROOT / program).is_file() if "/" in program else program in BUILT_IN | installed(job)
        modules = {words[2]} - {"pip"} if words[1:2] == ["-m"] else set()

        assert script, program
        assert modules <= installed(job)


@every_job
def test_every_file_that_is_named_is_there(job):
    """Scripts and folders of the project that a command names exist."""
    words = [word.rpartition("=")[2] for command in commands(job) for word in command]
    named = [word for word in words if re.match(r"(?:\.ci|tests|src|docs|examples)(?:/|$)", word)]

    assert [] == [word for word in named if not (ROOT / word).exists()]


@every_job
def test_every_python_is_one_that_the_package_is_for(job):
    """A job runs on a version of Python that the metadata names."""
    known = {line.rpartition(" ")[2] for line in PROJECT["classifiers"]}
    asked = [str(step["with"]["python-version"]) for step in job["steps"] if "python-version" in step.get("with", {})]

    assert [] == [version for version in asked if "matrix" not in version and version not in known]


@every_job
def test_every_action_has_a_version(job):
    """No action is taken as it happens to be on the day."""
    assert [] == [
        step["uses"] for step in job["steps"] if not re.search(r"@(?:v\d+|release/v\d+)$", step.get("uses", "@v1"))
    ]


def test_the_lowest_versions_are_tested_as_here():
    """The job for the lowest versions runs the tests that the script for a change runs, under a profile there is."""
    job = WORKFLOWS["ci.yml"]["jobs"]["lowest"]
    tested = commands(job)[-1]
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    (profile,) = [step["env"]["HYPOTHESIS_PROFILE"] for step in job["steps"] if "env" in step]
    (few,) = re.findall(r"^few=\((.*)\)$", script, re.MULTILINE)

    assert {word for word in tested if "tests" in word} == {word for word in few.split() if "tests" in word}
    assert settings.get_profile(profile)
