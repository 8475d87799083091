"""What the page in the browser asks of the library, asked without a browser."""

import re
import runpy
import sys
from io import BytesIO
from pathlib import Path

import pytest

import govinfo
from govinfo.formats import Use, able

EXAMPLES = Path(__file__).parents[2] / "examples"
Session = runpy.run_path(str(EXAMPLES / "browser" / "session.py"))["Session"]
SEED = (EXAMPLES / "xianyuan-2023.txt").read_bytes()
FAULTY = govinfo.zero("2021", organ="某县", year=2023).replace({"remedies.review.total": 1})


@pytest.fixture
def session():
    """A visit."""
    return Session()


def written(suffix, report=FAULTY):
    """A report as the bytes of a file."""
    buffer = BytesIO()
    govinfo.write(report, buffer, format=suffix)
    return buffer.getvalue()


def test_a_report_is_told_in_the_language_of_the_visitor(session):
    """Whose it is, what was found and what would mend it, in Chinese and in English."""
    (number,) = session.open("示例.txt", SEED)["numbers"]
    zh, en = session.told(number, "zh"), session.told(number, "en")

    assert ("示例.txt", "仙源乡人民政府 2023", "error") == (zh["file"], zh["about"], zh["worst"])
    assert ("错误2项，警告1项", "error 2, warning 1") == (zh["counted"], en["counted"])
    assert ["A302", "A302", "X601"] == [line.split()[0] for line in en["found"]]
    assert "表三“本年新收政府信息公开申请数量—自然人”：0 → 1" == zh["repairs"][0]["changes"][0]
    assert "left at 0" in en["repairs"][0]["evidence"]


def test_a_blank_that_is_to_be_filled_is_called_blank(session):
    """A cell that holds nothing is told as blank on the left of its change."""
    checked = Session()
    (number,) = checked.open("a.json", written("json"))["numbers"]
    way = checked._checked(number, "zh")

    assert "表四“行政复议—总计”：空白 → 1" == way._change("remedies.review.total", None, 1)


def test_a_clean_report_is_told_as_clean(session):
    """Where nothing was found, nothing is offered."""
    (number,) = session.open("a.docx", written("docx", govinfo.zero("2021", organ="某县", year=2023)))["numbers"]
    told = session.told(number, "zh")
    codes = [line.split()[0] for line in told["found"]]

    assert [] == told["repairs"]
    assert (codes == []) == (told["counted"] == "未发现问题") == (told["worst"] == "")


def test_the_repair_chosen_is_drawn(session):
    """The form as HTML has the findings, and the changes of a repair once it is chosen."""
    (number,) = session.open("示例.txt", SEED)["numbers"]

    assert "A302" in session.drawn(number, "zh")
    assert "<ins>1</ins>" not in session.drawn(number, "zh")
    assert 2 == session.drawn(number, "zh", 0).count("<ins>1</ins>")


@pytest.mark.parametrize("suffix", ["docx", "html"])
def test_the_own_file_is_repaired(session, suffix):
    """A file that can be changed keeps its format, and reads as the repair would have it."""
    (number,) = session.open(f"报告.{suffix}", written(suffix))["numbers"]
    saved = session.repaired(number, "zh", 0)

    assert (f"报告（已改）.{suffix}", "") == (saved["name"], saved["said"])
    done = govinfo.reads(saved["data"], format=suffix)
    assert not [one for one in govinfo.check(done) if one.strength == "identity"]


def test_a_file_that_cannot_be_changed_is_made_anew(session):
    """Of plain text, a Word file as the form lays it out is made, and the visitor is told."""
    (number,) = session.open("示例.txt", SEED)["numbers"]
    saved = session.repaired(number, "en", 0)

    assert ("示例（已改）.docx", "The file was made anew, laid out as the form") == (saved["name"], saved["said"])
    assert 1 == govinfo.reads(saved["data"], format="docx").applications.received.total


def test_a_page_that_refuses_the_change_is_made_anew_and_says_why(session):
    """A web page whose cell holds more than its figure is not changed by guessing."""
    page = written("html").decode().replace(">1</td>", "><del>2</del>1</td>")
    (number,) = session.open("报告.html", page.encode())["numbers"]
    saved = session.repaired(number, "zh", 0)

    assert saved["name"].endswith(("html", "docx"))
    assert (saved["name"].endswith("docx")) == saved["said"].startswith("已按统计表样式重新生成文件：")


@pytest.mark.parametrize(
    ("name", "data", "saved"),
    [
        ("报告.docx", written("docx"), "报告（批注）.docx"),
        ("示例.txt", SEED, "示例（批注）.docx"),
    ],
)
def test_a_copy_has_the_remarks(session, name, data, saved):
    """Findings are written into the own file, or into one made anew."""
    (number,) = session.open(name, data)["numbers"]
    copy = session.annotated(number, "zh")

    assert saved == copy["name"]
    assert (name == "示例.txt") == (copy["said"] != "")
    assert copy["data"].startswith(b"PK")


def test_what_is_no_report_is_told_in_both_languages(session):
    """A stranger is no fault; what is meant as a report and cannot be read is one; a PDF is told what to do."""
    stranger = session.open("a.txt", "买菜".encode())
    locked = session.open("a.docx", b"PK\x03\x04 torn")

    assert ([], False) == (stranger["numbers"], stranger["meant"])
    assert ([], True) == (locked["numbers"], locked["meant"])
    assert all({"zh", "en"} == set(one["why"]) and all(one["why"].values()) for one in (stranger, locked))


def test_a_format_that_needs_a_library_is_told_as_such(session, monkeypatch):
    """Where a library is missing, as a PDF's is in the browser, the visitor is told what to take instead."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)

    assert session.open("a.pdf", b"%PDF-1.7")["why"]["zh"].startswith("网页中不能读取 .pdf 文件")


def test_files_of_a_folder_are_chosen_by_name():
    """Pictures and what programs leave beside files are not opened."""
    wanted = Session.wanted(["一/报告.docx", "一/~$报告.docx", "一/照片.jpg", "一/.DS_Store", "二.OFD"])

    assert [True, False, False, False, True] == wanted


def test_a_report_is_held_against_last_years(session):
    """What last year carried over is asked for once both reports are opened; of two that claim to be it neither is."""
    carried = {f"applications.carried_over.{column}": 2 for column in ("natural_person", "total")}
    before = govinfo.zero("2021", organ="某县", year=2022).replace(carried)
    session.open("去年.json", written("json", before))
    (number,) = session.open("今年.json", written("json"))["numbers"]
    told = session.told(number, "zh")

    assert "已与上年报告对照：去年.json" == told["beside"]
    assert "Y701" in [line.split()[0] for line in told["found"]]
    session.open("去年（副本）.json", written("json", before))
    assert "" == session.told(number, "zh")["beside"]
    assert "Y701" not in [line.split()[0] for line in session.told(number, "zh")["found"]]


def test_a_report_without_organ_or_year_has_no_last_year(session):
    """Whose report it is has to be known."""
    (number,) = session.open("a.json", written("json", govinfo.zero("2021")))["numbers"]

    assert "" == session.told(number, "en")["beside"]


def test_what_the_page_says_it_reads_is_what_it_reads():
    """Each format that the page names can be read with the libraries in it, and PDF is the one left out."""
    build = runpy.run_path(str(EXAMPLES / "browser" / "build.py"))
    reading = [format_ for format_ in able(Use.READS) if format_.reads.library in {None, *build["LIBRARIES"]}]
    (named,) = re.findall(r'<span class="zh">可以读取 (.*)。PDF', build["read"]("page.html"))

    assert set(named.split("、")) <= {suffix[1:] for format_ in reading for suffix in format_.suffixes}
    assert ["pdf"] == [format_.name for format_ in able(Use.READS) if format_ not in reading]


@pytest.mark.parametrize("absent", ["olefile", "npm"])
def test_what_is_missing_to_build_the_page_is_told(absent, monkeypatch, tmp_path, capsys):
    """A sentence, and no page."""
    monkeypatch.setenv("GOVINFO_NPM", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["build.py", "-o", str(tmp_path / "check.html")])
    build = runpy.run_path(str(EXAMPLES / "browser" / "build.py"))["main"].__globals__
    if absent == "olefile":
        monkeypatch.setattr(build["npm"], "files", lambda _: {})
        monkeypatch.setitem(build, "page", lambda _: build["distribution"](f"no-{absent}"))

    with pytest.raises(SystemExit) as ended:
        build["main"]()

    assert 2 == ended.value.code
    assert absent in capsys.readouterr().err
    assert not (tmp_path / "check.html").exists()
