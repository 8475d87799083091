"""A folder at once: in the order of names, with one process or several; what cannot be read does not stop the rest."""

import sys
from operator import attrgetter

import pytest

from govinfo.errors import ReadError
from govinfo.readers.folder import files, over_folder, read_folder


@pytest.fixture
def folder(tmp_path, text):
    inner = tmp_path / "inner"
    inner.mkdir()
    for number in range(20):
        (tmp_path / f"a{number:02}.txt").write_text(text.replace("2023", str(2022 + number % 2)), encoding="utf-8")
    (inner / "b.txt").write_text("no report", encoding="utf-8")
    (inner / "c.md").write_text(text, encoding="utf-8")
    (inner / "d.exe").write_bytes(b"MZ")
    return tmp_path


@pytest.mark.parametrize("workers", [1, 2])
def test_every_file_gives_a_report_or_the_reason(folder, workers):
    """In order, whatever the number of processes."""
    found = list(read_folder(folder, workers=workers))
    assert files(folder) == [file for file, _ in found]
    assert [2022 + number % 2 for number in range(20)] == [report.year for _, report in found[:20]]
    assert isinstance(found[20][1], ReadError)
    assert 2023 == found[21][1].year


def test_work_is_done_where_the_file_was_read(folder):
    """What some work makes of each report comes back in its place."""
    assert [2022, 2023] == [year for _, year in over_folder(folder, attrgetter("year"), workers=2)][:2]


def test_a_missing_library_is_the_files_own_fault(tmp_path, monkeypatch):
    """A PDF file among texts, without the library for PDF files."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    ((_, error),) = read_folder(tmp_path)
    assert "this needs" in str(error)


def test_an_empty_folder_gives_nothing(tmp_path):
    """No files, no processes."""
    assert [] == list(read_folder(tmp_path))
