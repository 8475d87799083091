"""The package that the page on formats shows does, once it is installed, what the page says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "add-a-format.md").read_text(encoding="utf-8")


@pytest.fixture
def run(tmp_path):
    """Runs a command where the package of the page is installed."""
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    (points,) = re.findall(r'entry-points\."govinfo\.formats"\]\n(.*?)```', PAGE, re.DOTALL)
    (tmp_path / "wikitable.py").write_text(code, encoding="utf-8")
    info = tmp_path / "wikitable-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: wikitable\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[govinfo.formats]\n{points.replace(chr(34), '')}", encoding="utf-8")

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "govinfo", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{tmp_path}", "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_a_report_goes_there_and_back(run, tmp_path, edition):
    """Every figure of a report written in the format is read from it."""
    report = govinfo.zero(edition, organ="某县", year=int(edition))
    report = report.replace({address: number for number, (address, _) in enumerate(report.cells())})
    govinfo.write(report, tmp_path / "a.json")

    assert (0, "") == ((done := run("convert", "a.json", "a.wiki", "--plugins")).returncode, done.stderr)
    assert (0, "") == ((done := run("convert", "a.wiki", "b.json", "--plugins")).returncode, done.stderr)
    assert list(report.cells()) == list(govinfo.read(tmp_path / "b.json").cells())


def test_a_folder_is_checked(run, tmp_path):
    """Files of the format are found in a folder, and findings are put out in it."""
    (tmp_path / "reports").mkdir()
    govinfo.write(govinfo.zero("2021").replace({"remedies.review.total": 1}), tmp_path / "a.json")
    run("convert", "a.json", "reports/a.wiki", "--plugins")

    done = run("check", "reports", "--plugins", "--output-format", "wiki", "--select", "R")
    assert (1, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith("* reports/a.wiki: 表四“行政复议”")


def test_unasked_it_does_not_exist(run):
    """Without being asked for, the format is an unknown one."""
    done = run("convert", "a.json", "a.wiki", "--lang", "en")

    assert 3 == done.returncode or "no format to write with the file suffix '.wiki'" in done.stderr


def test_what_it_cannot_read_is_one_sentence(run, tmp_path):
    """The error of the package's own message, in the language asked for."""
    (tmp_path / "a.wiki").write_bytes(b"\xff")

    assert "govinfo：a.wiki：应为UTF-8编码的文本\n" == run("show", "a.wiki", "--plugins").stderr
