"""The four commands of the tutorial, typed one after another as they stand there, print what stands below them."""

import re
import shlex
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main

ROOT = Path(__file__).parents[2]
PAGES = ("four-commands.md", "four-commands.zh.md")


def typed(page):
    """What is typed on a page, and what is shown below it."""
    text = (ROOT / "docs" / "tutorial" / page).read_text(encoding="utf-8")
    return re.findall(r"```shell-session\n\$ govinfo (.*)\n((?:.*\n)*?)```", text)


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A folder with the report as a Word file."""
    govinfo.write(govinfo.read(ROOT / "examples" / "xianyuan-2023.txt"), tmp_path / "报告.docx")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_the_story_from_check_to_recheck(office, capsys, page):
    """Two errors, two repairs, a copy with the first tracked, nothing left to find; the original is as it was."""
    before = (office / "报告.docx").read_bytes()
    statuses = []
    for command, shown in typed(page):
        statuses.append(main(shlex.split(command)))
        pattern = re.escape(shown).replace(re.escape("...\n"), "(?s:.*)")
        assert re.fullmatch(pattern, capsys.readouterr().out)

    assert [1, 1, 0, 0] == statuses
    assert before == (office / "报告.docx").read_bytes()
