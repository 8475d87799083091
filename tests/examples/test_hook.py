"""The hook for pre-commit examines what it says."""

import re
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main
from govinfo.formats import Use, suffixes

HOOK = (Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("total", "status"), [(0, 0), (1, 1)])
def test_the_hook_passes_a_report_in_order_and_stops_one_that_is_not(tmp_path, capsys, total, status):
    """What the hook runs on a file has the status by which a commit goes on or not."""
    (entry,) = re.findall(r"entry: govinfo (.*)", HOOK)
    path = tmp_path / "report.html"
    govinfo.write(govinfo.zero("2021", organ="某县", year=2023).replace({"remedies.review.total": total}), path)

    assert status == main([*entry.split(), "--select", "R", str(path)])
    assert ("R401" in capsys.readouterr().out) == bool(status)


def test_the_hook_looks_at_files_that_can_be_read():
    """Each kind of file that the hook takes is one that is read without any extra."""
    (files,) = re.findall(r"files: '(.*)'", HOOK)

    taken = {suffix for suffix in suffixes(Use.READS) if re.search(files, f"report{suffix}")}
    assert {".docx", ".xlsx", ".html", ".htm", ".md", ".txt", ".csv", ".json"} == taken
