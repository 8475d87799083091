"""Rules of any kind over a frame, findings as a frame, and a folder as a frame."""

import sys
from datetime import date

import pytest

for _library in ("narwhals", "polars"):
    pytest.importorskip(_library, reason=f"the extra frames is not installed: {_library}")

import polars as pl

import govinfo
from govinfo.emitters.checked import Checked
from govinfo.errors import InvalidValueError, MissingExtraError, ReadError, UnknownKeyError
from govinfo.frames import examine_frame, examining, findings_frame, read_folder, to_frame
from govinfo.frames.progress import watched
from govinfo.report.annual import zero
from work_for_processes import dies

REPORT = zero("2021", organ="某县", year=2023)
ODD = REPORT.replace({"proactive.rules.issued": 3, "remedies.review.total": 1})


def test_a_frame_is_examined_by_any_rule():
    """What is found in a frame is what `check` finds in its reports, with the file of each."""
    frame = to_frame([REPORT, ODD]).with_columns(pl.Series("source", ["a.docx", "b.docx"]))
    found = examine_frame(frame, workers=1)

    expected = [("b.docx", "某县", 2023, f.code, f.message) for f in govinfo.check(ODD)]
    assert expected == found.filter(source="b.docx").select("source", "organ", "year", "code", "message").rows()
    assert {"P201", "R401"} <= set(found["code"])
    assert ["P201"] == examine_frame(frame, select="P201")["code"].to_list()


def test_several_processes_find_the_same_in_order(monkeypatch):
    """Shared out to processes the findings are the same, in the order of the reports."""
    monkeypatch.setattr(examining, "_AT_ONCE", 2)
    frame = to_frame([ODD.replace(organ=f"{number}号") for number in range(5)])

    alone = examine_frame(frame, select=["P2", "R4"], workers=1)
    assert 10 == len(alone)
    assert alone.equals(examine_frame(frame.lazy(), select=["P2", "R4"], workers=2))


def test_a_process_that_dies_is_told(monkeypatch):
    """Reports whose process was killed are not passed over: the first row of the batch is named."""
    monkeypatch.setattr(examining, "_AT_ONCE", 1)
    monkeypatch.setattr(examining, "_examined", dies)

    with pytest.raises(ReadError) as raised:
        examine_frame(to_frame([REPORT, REPORT]), workers=2)
    assert "检查第0行起的报告的进程被系统终止" in raised.value.zh


def test_a_row_that_is_no_report_is_told_by_its_number(monkeypatch):
    """The number of a faulty row is that in the whole frame."""
    monkeypatch.setattr(examining, "_AT_ONCE", 2)
    frame = to_frame([REPORT] * 4).with_columns(pl.Series("year", [2023, 2023, 2023, -5]))

    with pytest.raises(ReadError, match="row 3: year"):
        examine_frame(frame, workers=1)


def test_findings_are_rows():
    """Each finding is a row, its cells and sums as text; of many reports each has file, organ and year."""
    frame = findings_frame(govinfo.check(ODD, select=["P201", "R401"]))
    many = findings_frame([Checked("a.docx", ODD, govinfo.check(ODD, select="R401"))])

    assert {("P201", "0", "3"), ("R401", "0", "1")} == {
        (code, *sorted([expected, actual]))
        for code, expected, actual in frame.select("code", "expected", "actual").rows()
    }
    assert [("a.docx", "某县", 2023, "R401")] == many.select("source", "organ", "year", "code").rows()
    assert [None] * 2 == frame["organ"].to_list()


def test_findings_of_nothing_are_a_frame_of_no_rows():
    """Without findings the columns are there all the same; a library that is none is refused."""
    assert 0 == len(findings_frame([]))
    assert pl.Int64 == findings_frame([]).schema["year"]
    with pytest.raises(UnknownKeyError, match="no backend 'dask'"):
        findings_frame([], backend="dask")


def test_what_a_rule_states_is_text():
    """Numbers, days and nothing are written as they are."""
    (finding, *_) = govinfo.check(ODD, select="R401")
    stated = [govinfo.Finding(**{**_fields(finding), "expected": value}) for value in (date(2024, 1, 31), None, "甲")]

    assert ["2024-01-31", "甲", None] == sorted(
        findings_frame(stated)["expected"].to_list(), key=lambda text: (text is None, text or "")
    )


def _fields(finding):
    names = ("code", "name", "verdict", "severity", "strength", "message", "cells", "actual", "basis")
    return {name: getattr(finding, name) for name in names}


@pytest.fixture
def folder(tmp_path):
    inner = tmp_path / "county"
    inner.mkdir()
    govinfo.write(REPORT, tmp_path / "a.json")
    govinfo.write(ODD, inner / "b.json")
    (tmp_path / "novel.txt").write_text("此开卷第一回也。" * 50, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("progress", [False, True])
def test_a_folder_is_a_frame(folder, progress, capsys):
    """Reports are rows with the path they were read from; why the rest is left out is told by path."""
    frame, unread = read_folder(folder, workers=1, progress=progress)

    assert [("a.json", 0), ("county/b.json", 1)] == sorted(frame.select("source", "remedies.review.total").rows())
    assert ["novel.txt"] == list(unread)
    assert progress == ("3 reports" in capsys.readouterr().err)


def test_an_empty_folder_is_a_frame_of_no_rows(tmp_path):
    """The columns are there all the same."""
    frame, unread = read_folder(tmp_path, workers=1)

    assert (0, {}) == (len(frame), unread)
    assert "applications.received.total" in frame.columns


def test_a_bar_tells_how_many_there_are(capsys):
    """What is given one by one is shown as a part of all, where their number is known."""
    pytest.importorskip("tqdm", reason="the extra cli is not installed")
    given = [*watched(iter("甲乙"), count=2)]

    assert ["甲", "乙"] == given
    assert "| 2/2 " in capsys.readouterr().err


def test_a_bar_needs_its_library(monkeypatch):
    """Without tqdm the extra is named."""
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)

    with pytest.raises(MissingExtraError, match=r"govinfo\[cli\]"):
        watched([])


@pytest.mark.parametrize("workers", [1, 2])
def test_a_report_is_examined_beside_that_of_the_year_before(monkeypatch, workers):
    """What is found across years is what `check` finds; of two reports for the year before neither is taken."""
    monkeypatch.setattr(examining, "_AT_ONCE", 2)
    last = zero("2021", organ="某县", year=2022).replace({"applications.carried_over.total": 1})
    twice = [
        zero("2021", organ="某乡", year=year).replace({"applications.carried_over.total": 1}) for year in (2022, 2022)
    ]
    frame = to_frame([REPORT, last, *twice, zero("2021", organ="某乡", year=2023), zero("2021")])

    found = examine_frame(frame, previous=frame, select="Y701", workers=workers)
    assert [("某县", 2023, "Y701")] == found.select("organ", "year", "code").rows()
    assert ["Y701"] == [finding.code for finding in govinfo.check(REPORT, previous=last, select="Y701")]
    with pytest.raises(UnknownKeyError, match="no column of the frame of the year before 'organ'"):
        examine_frame(frame, previous=frame.drop("organ"), workers=1)


@pytest.mark.parametrize("wrong", [None, "R401", [REPORT]])
def test_what_is_no_finding_is_refused(wrong):
    """A frame is made of findings, and of nothing else."""
    with pytest.raises(InvalidValueError, match="findings"):
        findings_frame(wrong)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    """It is no folder without reports."""
    with pytest.raises(ReadError, match="there is no such file or folder"):
        read_folder(tmp_path / "none", workers=1)
