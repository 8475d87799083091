"""Hypothesis profiles, and the examples of docstrings and documents as tests."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from doctest import ELLIPSIS
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from hypothesis import HealthCheck, Phase, settings
from sybil import Example, Sybil
from sybil.parsers.doctest import DocTestParser
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

import govinfo
from govinfo.speaking import language

ROOT = Path(__file__).parent
LANGUAGES = ("GOVINFO_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the environment that say which language the command line speaks."""

UNFOLLOWED = {
    "fuzzing", "hostile", "mutating",
    "test_claims_are_linear", "test_clock_agrees", "test_compiled_reports", "test_engines_agree", "test_equal_reports",
    "test_round_trip_shapes", "test_text_traced", "test_years_and_trees_agree",
}  # fmt: skip
"""Folders and modules of tests that measure time, or run by the thousand what tests of single cases run as well."""

# To explain a failure Hypothesis traces every example, which costs several times what the tests do.
UNTRACED = [phase for phase in Phase if phase is not Phase.explain]

# The same examples everywhere: whoever clones the project sees what its authors saw. ``long`` searches anew each time.
# How long drawing takes by the clock on the wall, which Hypothesis would look at, is the affair of the machine.
settings.register_profile(
    "fast",
    max_examples=25,
    deadline=None,
    phases=UNTRACED,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("ci", parent=settings.get_profile("fast"), print_blob=True)
settings.register_profile(
    "long",
    parent=settings.get_profile("fast"),
    derandomize=False,
    max_examples=5_000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "lowest",
    parent=settings.get_profile("fast"),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# What tests start, by the hundred, compiles the library once and not each anew; workers are such processes themselves.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "fast"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Coverage does not follow what takes long to be followed, nor counts it.

    A module that such a test is the first to load would be seen by nobody, so all are loaded before.
    """
    if config.pluginmanager.hasplugin("_cov"):
        for module in walk_packages(govinfo.__path__, "govinfo."):
            if not module.name.endswith("__main__"):
                import_module(module.name)
        for item in items:
            if {item.path.parent.name, item.path.stem} & UNFOLLOWED:
                item.add_marker("no_cover")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The suite speaks English, as its code does; what is said in Chinese is asked for, by no one's environment."""
    for name in LANGUAGES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with language("en"):
        yield


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples name files as seen from the root of the project."""
    monkeypatch.chdir(ROOT)


@pytest.fixture(scope="session")
def font_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A font with Chinese characters, which a machine need not have."""
    pytest.importorskip("fontTools", reason="a font is made by fontTools, which comes with matplotlib")
    from chinese_font import write_font

    path = tmp_path_factory.mktemp("fonts") / "boxes.ttf"
    write_font(path)
    return path


@pytest.fixture
def chinese_font(font_file: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Pictures are drawn in that font, whatever is installed."""
    monkeypatch.setenv("GOVINFO_FONT", str(font_file))
    return str(font_file)


def speak_chinese(_: dict[str, object]) -> None:
    """What an example prints is what a user sees, who has chosen no language; each document begins anew."""
    language("zh")


def run_console(example: Example) -> None:
    """Run each ``$ govinfo …`` line of a console block and hold what it prints against the lines below it."""
    for command, shown in re.findall(r"^\$ govinfo (.*)\n((?:(?!\$ ).*\n?)*)", example.parsed, re.MULTILINE):
        done = subprocess.run(
            [sys.executable, "-m", "govinfo", *command.split()],
            capture_output=True,
            encoding="utf-8",
            env={
                **{name: os.environ[name] for name in os.environ if name not in LANGUAGES},
                "PYTHONPATH": str(ROOT / "src"),
                "PYTHONUTF8": "1",
            },
            check=False,
        )
        printed = done.stdout + done.stderr
        pattern = re.escape(shown.strip()).replace(re.escape("..."), "(?s:.*)").replace("…", "(?s:.*)")
        assert re.fullmatch(pattern, printed.strip()), f"$ govinfo {command}\nexpected:\n{shown}\nprinted:\n{printed}"


_docstrings = Sybil(
    name="docstring",
    path="src",
    patterns=["*.py"],
    parsers=[DocTestParser(ELLIPSIS)],
    fixtures=["at_root"],
    setup=speak_chinese,
)
_documents = Sybil(
    name="document",
    patterns=["README*.md", "CONTRIBUTING*.md", "docs/*.md", "docs/*/*.md", "docs/*/*/*.md"],
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), CodeBlockParser("console", run_console)],
    fixtures=["at_root", "chinese_font"],
    setup=speak_chinese,
)
pytest_collect_file = (_docstrings + _documents).pytest()
