"""Reports are repaired in the files that people have, and nothing else in those files changes."""

import os
import shutil
import zipfile
from random import Random

import pytest

import govinfo
from govinfo.cli import main
from patching.own_files import made, saved_by_libreoffice

FORMATS = ["docx", "xlsx", "html"]
LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
"""Then a hundred files of each format are repaired, half of them saved by LibreOffice."""


def repaired(source, target, *options) -> None:
    """Have the command repair a file; the copy reads as the repaired report, and has the file's other bytes."""
    report = govinfo.read(source)
    found = govinfo.repair(report)
    assert 0 < len(found)

    assert 0 == main(["repair", str(source), "--apply", "1", "-o", str(target), *options])
    now = govinfo.read(target)
    assert list(found[0].apply(report).cells()) == list(now.cells())
    assert report.narrative == now.narrative
    assert [] == [one.code for one in govinfo.check(now, select=["A3"]).failures]
    if source.suffix == ".html":
        assert_spliced(source.read_bytes(), target.read_bytes())
    else:
        assert_parts_kept(source, target)


def assert_parts_kept(source, target) -> None:
    """Every part but one, and the list of formulas that hold no more, has its bytes, order and time."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target) as after:
        assert after.testzip() is None
        assert before.namelist() == after.namelist()
        times = [(one.date_time, one.compress_type) for one in before.infolist()]
        assert times == [(one.date_time, one.compress_type) for one in after.infolist()]
        other = [name for name in before.namelist() if before.read(name) != after.read(name)]
    allowed = {"word/document.xml"} if source.suffix == ".docx" else {name for name in other if "sheet" in name}
    assert set(other) <= allowed
    assert 1 == len(other)


def assert_spliced(before: bytes, after: bytes) -> None:
    """What differs between two pages is a few bytes in a row of a few places."""
    start = next(at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
    end = next(at for at, (old, new) in enumerate(zip(before[::-1], after[::-1], strict=False)) if old != new)
    assert len(before) - start - end < 5_000


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("seed", range(50 if LONG else 3))
def test_a_file_with_much_in_it(tmp_path, suffix, seed):
    """Pictures, other tables, styles, comments and other people's tracked changes stay as they were."""
    source = tmp_path / f"a.{suffix}"
    source.write_bytes(made(Random(f"{suffix} {seed}"), suffix))

    repaired(source, tmp_path / f"b.{suffix}")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", FORMATS)
def test_files_that_libreoffice_saved(tmp_path, suffix):
    """The same for files in the way that another program writes them."""
    for seed in range(50 if LONG else 1):
        (tmp_path / f"{seed}.{suffix}").write_bytes(made(Random(f"{suffix} saved {seed}"), suffix))
    saved_by_libreoffice(tmp_path, suffix)

    saved = sorted((tmp_path / "saved").glob(f"*.{suffix}"))
    assert saved
    for source in saved:
        repaired(source, tmp_path / f"repaired {source.name}")


def test_changes_that_word_tracks(tmp_path):
    """With ``--track`` the old figure stays as deleted, the new one as inserted, both under a name."""
    for seed in range(50 if LONG else 3):
        source, target = tmp_path / f"{seed}.docx", tmp_path / f"{seed} tracked.docx"
        source.write_bytes(made(Random(f"tracked {seed}"), "docx"))

        repaired(source, target, "--track", "张三")
        with zipfile.ZipFile(target) as packed:
            assert 2 <= packed.read("word/document.xml").count(b'w:author="&#24352;&#19977;"')
