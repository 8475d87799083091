"""What holds on the machines of offices: a console in code page 936, and file names in Chinese."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "examples" / "xianyuan-2023.txt"


def console(folder, *arguments):
    """Run a command as a console of code page 936 does, and give what it shows."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp936"}
    command = [sys.executable, "-m", "govinfo", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return done.returncode, done.stdout.decode("cp936"), done.stderr.decode("cp936")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "仙源乡 2023年报告.txt").write_bytes(REPORT.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("command", "status"),
    [
        (["check", "仙源乡 2023年报告.txt"], 1),
        (["check", "."], 1),
        (["repair", "仙源乡 2023年报告.txt"], 1),
        (["show", "仙源乡 2023年报告.txt"], 0),
        (["rule"], 0),
        (["due", "2026年3月2日"], 0),
        (["help"], 0),
        (["check", "没有的文件.docx"], 3),
    ],
)
def test_a_console_of_code_page_936_shows_every_character(folder, command, status):
    """Nothing has to be escaped, and nothing breaks off."""
    returned, shown, complained = console(folder, *command)

    assert status == returned
    assert "\\u" not in shown + complained
    assert "\\x" not in shown + complained


def test_files_are_written_under_chinese_names(folder):
    """A page, a workbook, a Word file: in UTF-8 or as a package, whatever the console's encoding is."""
    for name in ("检查结果.html", "检查结果.xlsx"):
        assert 1 == console(folder, "check", "仙源乡 2023年报告.txt", "-o", name)[0]
    assert 0 == console(folder, "convert", "仙源乡 2023年报告.txt", "报告.docx")[0]

    status, shown, _ = console(folder, "check", "报告.docx")
    assert (folder / "检查结果.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert (1, "报告.docx（仙源乡人民政府 2023）") == (status, shown.splitlines()[0])
