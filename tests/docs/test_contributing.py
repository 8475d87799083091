"""What the pages for those who extend the library say is done to a copy of it, word for word, and works there."""

import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted(page for page in (ROOT / "docs" / "contributing").glob("*.md") if not page.name.endswith(".zh.md"))
BLOCK = re.compile(r'^```([\w-]+)(?: title="([^"\n]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*\n(?:> .*\n)*)((?:(?!\$ ).*\n)*)", re.MULTILINE)
NAMES = 'python() { "$PYTHON" "$@"; }; govinfo() { "$PYTHON" -m govinfo "$@"; }\n'
PRINTING = """
import runpy
import govinfo
printing = runpy.run_path("docs/generate.py")
print(printing["rule_page"](govinfo.RULES["Q911"]))
print(printing["form_page"](govinfo.FORMS["2027"]), printing["holidays_page"]())
"""
pytestmark = pytest.mark.skipif(
    not (shutil.which("git") and shutil.which("bash")), reason="changes are applied by git, and commands run by bash"
)


def blocks(page):
    return BLOCK.findall(page.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of what the pages change, made once: they can all be followed one after the other."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "src", root / "src")
    for name in ("docs/generate.py", "examples/xianyuan-2023.txt"):
        (root / name).parent.mkdir()
        shutil.copy2(ROOT / name, root / name)
    return root


def run(copy, command, **given):
    """What a command says in the copy."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "SYSTEMROOT"}}
    known = {"PYTHON": sys.executable, "PYTHONPATH": str(copy / "src"), "PYTHONUTF8": "1"}
    known["GIT_CEILING_DIRECTORIES"] = str(copy.parent)  # the copy is no part of a project around it
    done = subprocess.run(
        command, cwd=copy, env=kept | known, capture_output=True, encoding="utf-8", check=False, **given
    )
    return done.stdout + done.stderr


def follow(copy, kind, title, text):
    """Do what a block says: write a file, change files, or run commands and see what they print."""
    if title:
        (copy / title).write_text(text, encoding="utf-8")
    elif kind == "diff":
        assert "" == run(copy, ["git", "apply", "-"], input=text)
    else:
        for command, shown in COMMAND.findall(text):
            typed = re.sub(r"^> ", "", command, flags=re.MULTILINE)
            assert shown == run(copy, ["bash", "-c", NAMES + typed]), typed


@pytest.fixture(scope="module")
def followed(copy):
    """Follows a page in the copy, the first time that it is asked for."""

    @cache
    def once(page):
        for block in blocks(page):
            follow(copy, *block)

    return once


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_can_be_followed_to_the_letter(followed, page):
    """Each file is written, each change fits the library as it is, and each command prints what the page shows."""
    assert {"diff", "shell-session"} <= {kind for kind, _, _ in blocks(page)} <= {"diff", "shell-session", "py", "toml"}

    followed(page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_both_languages_show_the_same(page):
    """What is written, changed and run is the same in the Chinese page."""
    assert blocks(page) == blocks(page.with_suffix(".zh.md"))


def test_the_reference_follows_by_itself(copy, followed):
    """Once the pages were followed, the reference prints a page of the rule and of the edition, and the holidays."""
    for page in PAGES:
        followed(page)

    printed = run(copy, [sys.executable, "-c", PRINTING])

    assert "Q911" in printed.splitlines()[0]
    assert "3.经沟通达成一致、申请人不再要求答复" in printed
    assert "国办发明电〔2026〕99号" in printed
