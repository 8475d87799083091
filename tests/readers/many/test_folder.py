"""Many files at once: in order, with one process or several; what cannot be read does not stop the rest."""

import json
import os
import sys
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from zipfile import ZipFile

import pytest

from govinfo import dumps
from govinfo.errors import ReadError, UnknownFormError
from govinfo.readers import LIMITS, reads
from govinfo.readers.many import folder as reading
from govinfo.readers.many.file_search import FoundFile, found_files
from govinfo.readers.many.folder import over_files, over_folder, read_folder
from govinfo.report.annual import zero
from govinfo.writers import write
from work_for_processes import year_taken


@pytest.fixture
def folder(tmp_path, text):
    inner = tmp_path / "inner"
    inner.mkdir()
    for number in range(20):
        (tmp_path / f"a{number:02}.txt").write_text(text.replace("2023", str(2022 + number % 2)), encoding="utf-8")
    (inner / "b.txt").write_text("no report", encoding="utf-8")
    (inner / "c.md").write_text(text, encoding="utf-8")
    (inner / "d.exe").write_bytes(b"MZ")
    for name in ("~$a.docx", "~WRL0001.tmp", "Thumbs.db", ".DS_Store", "desktop.ini"):
        (inner / name).write_bytes(b"x")
    return tmp_path


@pytest.mark.parametrize("workers", [1, 2])
def test_every_file_gives_a_report_or_the_reason(folder, workers):
    """In order, whatever the number of processes; files of systems and locks are passed over."""
    found = list(read_folder(folder, workers=workers))
    assert [Path(one.path) for one in found_files(folder)] == [file for file, _ in found]
    assert [2022 + number % 2 for number in range(20)] == [report.year for _, report in found[:20]]
    assert ["b.txt", "c.md", "d.exe"] == [file.name for file, _ in found[20:]]
    assert [UnknownFormError, UnknownFormError] == [type(found[at][1]) for at in (20, 22)]
    assert 2023 == found[21][1].year


def test_work_is_done_where_the_file_was_read(folder):
    """What some work makes of each report comes back in its place."""
    assert [2022, 2023] == [year for _, year in over_folder(folder, attrgetter("year"), workers=2)][:2]


def test_a_missing_library_is_the_files_own_fault(tmp_path, monkeypatch):
    """A PDF file without the library for them."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    ((_, error),) = read_folder(tmp_path)
    assert "this needs" in str(error)


def test_an_empty_folder_gives_nothing(tmp_path):
    """No files, no processes."""
    assert [] == list(read_folder(tmp_path))


def test_what_is_no_file_is_named_and_not_opened(tmp_path, text):
    """A link that leads in a circle, a link to nothing, a pipe; a folder that may not be opened is a fault."""
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "nothing.txt").symlink_to(tmp_path / "away.txt")
    (tmp_path / "r.txt").write_text(text, encoding="utf-8")
    os.mkfifo(tmp_path / "pipe.txt")
    told = {file.name: error for file, error in read_folder(tmp_path) if isinstance(error, ReadError)}
    assert "这是指向文件夹的链接" in told["circle"].zh
    assert ["不是普通文件" in told[name].zh for name in ("nothing.txt", "pipe.txt")] == [True, True]
    assert {UnknownFormError} == set(map(type, told.values()))
    ((_, fault),) = read_folder(tmp_path / "away")
    assert "未能打开文件" in fault.zh
    assert ReadError is type(fault)


def test_a_process_that_dies_costs_one_file(folder, monkeypatch):
    """The other files of its share, and those of other processes, give what they give."""
    for number in (*range(2, 20, 2),):
        (folder / f"a{number:02}.txt").unlink()
    found = list(over_folder(folder, year_taken, workers=2))
    assert "可能是内存不足" in found[0][1].zh
    assert [2023] * 10 == [year for _, year in found[1:11]]
    assert 2023 == found[12][1]


def test_files_are_taken_as_they_are_needed(tmp_path, text):
    """The first results are there before the last files are looked for."""
    (tmp_path / "r.txt").write_text(text, encoding="utf-8")
    asked = []

    def source():
        for number in range(1000):
            asked.append(number)
            yield FoundFile(str(tmp_path / "r.txt"))

    results = iter(over_files(source(), attrgetter("year"), workers=2))
    assert 2023 == next(results)[1]
    assert len(asked) < 200
    results = iter(over_files(source(), attrgetter("year"), workers=1))
    next(results)


def archived(**files):
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        for name, data in files.items():
            packed.writestr(name.replace("__", "/"), data)
    return file.getvalue()


@pytest.mark.parametrize("workers", [1, 2])
def test_the_files_of_an_archive_are_those_of_a_folder(tmp_path, text, workers):
    """Each with its name in it; one that cannot be read does not stop the others."""
    data = archived(
        **{"甲__r.txt": text, "b.txt": "no report", "c.doc": b"\xd0\xcf\x11\xe0", "~$c.doc": b"x", "d.zip": archived()}
    )
    (tmp_path / "all.zip").write_bytes(data)
    (tmp_path / "broken.zip").write_bytes(data[:100])
    found = {file.relative_to(tmp_path).as_posix(): one for file, one in read_folder(tmp_path, workers=workers)}
    assert ["all.zip/b.txt", "all.zip/c.doc", "all.zip/d.zip", "all.zip/甲/r.txt", "broken.zip"] == list(found)
    assert 2023 == found["all.zip/甲/r.txt"].year
    assert UnknownFormError is type(found["all.zip/b.txt"])
    assert "文件已损坏" in found["all.zip/c.doc"].zh
    assert "压缩包内还有压缩包" in found["all.zip/d.zip"].zh
    assert "文件已损坏" in found["broken.zip"].zh


OTHERS = {
    "扫描件.jpg": (b"\xff\xd8\xff\xe0", "请先用文字识别"),
    "报告.rar": (b"Rar!\x1a\x07", "RAR压缩包，请解压后再读"),
    "演示.mp4": (b"\0\0\0\x18ftypmp42", "不是可以读取的文件类型"),
    "说明": (b"\x7fELF\0\0", "不是可以读取的文件类型"),
}
"""Files of other kinds, how they begin, and what is said of each."""


@pytest.mark.parametrize(("name", "data", "told"), [(name, *of) for name, of in OTHERS.items()])
@pytest.mark.parametrize("held", ["folder", "archive"])
def test_a_file_of_another_kind_is_told_as_what_it_is(tmp_path, name, data, told, held):
    """In a folder and in an archive alike, by its first bytes; it was not meant as a report that is read."""
    if held == "folder":
        (tmp_path / name).write_bytes(data)
    else:
        (tmp_path / "a.zip").write_bytes(archived(**{name: data}))
    ((_, fault),) = read_folder(tmp_path)
    assert told in fault.zh
    assert UnknownFormError is type(fault)
    assert name in str(fault)


def test_a_document_needs_no_suffix(tmp_path):
    """In a folder one is read that shows by its first bytes what it is; a text without a suffix is of another kind."""
    write(zero("2021", organ="某县", year=2023), tmp_path / "report.docx")
    (tmp_path / "report.docx").rename(tmp_path / "报告")
    (tmp_path / "说明").write_text("规章 0 0 0", encoding="utf-8")
    told = {file.name: one for file, one in read_folder(tmp_path)}
    assert 2023 == told["报告"].year
    assert "不是可以读取的文件类型" in told["说明"].zh


def test_a_text_in_wide_characters_needs_no_suffix(tmp_path, text):
    """Zero bytes alone make no program of a file."""
    (tmp_path / "a.zip").write_bytes(archived(**{"报告.bak": text.encode("utf-16-le")}))
    ((_, found),) = read_folder(tmp_path)
    assert 2023 == found.year


def test_a_file_of_another_kind_that_cannot_be_opened(tmp_path, monkeypatch):
    """It need not be: its suffix says that it is not read."""
    (tmp_path / "a.exe").write_bytes(b"MZ")
    monkeypatch.setattr("builtins.open", lambda *_: (_ for _ in ()).throw(PermissionError))
    (one,) = found_files(tmp_path)
    assert "不是可以读取的文件类型" in one.fault.zh


def test_an_archive_that_is_gone_when_it_is_opened(tmp_path):
    """Between looking and reading it was taken away."""
    ((_, fault),) = over_files([FoundFile(str(tmp_path / "gone.zip"))], reading._itself)
    assert "未能打开文件" in fault.zh


def test_reports_in_one_archive_are_read_all(text):
    """Other files are left out; where one meant as a report cannot be read, or none is one, that is said."""
    assert 2023 == reads(archived(r=text, other="no report")).year
    with pytest.raises(ReadError, match="damaged") as error:
        reads(archived(**{"r.txt": text, "c.doc": b"\xd0\xcf\x11\xe0"}), document="all.zip")
    assert "all.zip/c.doc：文件已损坏" in error.value.zh
    with pytest.raises(UnknownFormError, match=r"^a.zip: no file in it is an annual report"):
        reads(archived(other="no report"), document="a.zip")


def test_every_report_of_a_document_with_several(tmp_path, text):
    """Two years one behind the other: each is called by its number, or one is named by its year."""
    (tmp_path / "two.txt").write_text(text + "\n" + text.replace("2023", "2022"), encoding="utf-8")

    assert [("two.txt[1]", 2023), ("two.txt[2]", 2022)] == [
        (file.name, one.year) for file, one in read_folder(tmp_path)
    ]
    assert [("two.txt", 2022)] == [(file.name, one.year) for file, one in read_folder(tmp_path, year=2022)]


def test_every_line_of_json_gives_an_answer(tmp_path, text):
    """A report, an essay and a broken line; by a year the report of it alone is meant."""
    reports = [dumps(reads(text, year=year)).decode() for year in (2023, 2022)]
    (tmp_path / "a.jsonl").write_text("\n".join([reports[0], '{"a": 1}', reports[1]]), encoding="utf-8")
    pages = [{"text": text}, {"text": "随笔"}]
    (tmp_path / "b.json").write_text(json.dumps(pages, ensure_ascii=False), encoding="utf-8")

    found = {file.name: one for file, one in read_folder(tmp_path, workers=1)}
    assert ["a.jsonl[1]", "a.jsonl[2]", "a.jsonl[3]", "b.json"] == [*found]
    assert isinstance(found["a.jsonl[2]"], UnknownFormError)
    assert 2022 == found["a.jsonl[3]"].year
    (one,) = over_files([FoundFile(str(tmp_path / "a.jsonl"))], attrgetter("year"), year=2022)
    assert 2022 == one[1]
    told = dict(over_files([FoundFile(str(tmp_path / "b.json"))], attrgetter("year"), field="text"))
    assert ["b.json[1]", "b.json[2]"] == [Path(file).name for file in told]
    assert [int, UnknownFormError] == [*map(type, told.values())]


def test_lines_of_json_beyond_the_limits(tmp_path):
    """A file that is too large is not read to its end; no line of a file in an archive is read."""
    (tmp_path / "a.jsonl").write_text("{}\n" * 100)
    with ZipFile(tmp_path / "b.zip", "w") as packed:
        packed.writestr("c.jsonl", "{}\n{}\n")

    large, inside = read_folder(tmp_path, workers=1, limits=LIMITS._replace(size=200))
    assert ("a.jsonl", "超过200字节") == (large[0].name, large[1].zh[-7:])
    assert ("c.jsonl", True) == (inside[0].name, "又含有多份文件" in inside[1].zh)
