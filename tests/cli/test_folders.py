"""A folder of reports on the command line, and how one report was read."""

import json
import sys
from io import StringIO
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main
from govinfo.readers import read_results

GLUED = (
    "某局2023年政府信息公开工作年度报告\n信息内容\n本年处理决定数量\n行政许可\n3\n信息内容\n行政处罚\n1\n"
    "一、本年新收政府信息公开申请数量120000012\n"
    "二、上年结转政府信息公开申请数量0000000\n一堆\n（一）予以公开0000000\n"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with six reports, one file that is none, and one that has the suffix of no format."""
    monkeypatch.chdir(tmp_path)
    inner = tmp_path / "reports" / "inner"
    inner.mkdir(parents=True)
    for number in range(5):
        report = govinfo.zero("2021", organ=f"某县第{number}局", year=2023)
        govinfo.write(report, tmp_path / "reports" / f"{number}.json")
    govinfo.write(govinfo.zero("2021", organ="某镇", year=2023).replace({"remedies.review.total": 1}), inner / "a.txt")
    (inner / "b.txt").write_text("此开卷第一回也。", encoding="utf-8")
    (inner / "c.exe").write_bytes(b"MZ")
    return tmp_path


@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"], ["--jobs", "2"]])
def test_a_folder_is_checked_whole(folder, jobs, capsys):
    """Every report in it and in its folders, in order; what cannot be read is told with its place in the folder."""
    assert 1 == main(["check", "reports", *jobs, "--output-format", "json", "--select", "R"])

    printed = capsys.readouterr()
    *checked, essay, program = json.loads(printed.out)
    assert [f"reports/{number}.json" for number in range(5)] + ["reports/inner/a.txt"] == [
        entry["file"] for entry in checked
    ]
    assert [[], [], [], [], [], ["R401"]] == [[finding["code"] for finding in entry["findings"]] for entry in checked]
    assert {"meant": False, "why": "不是可以读取的文件类型"} == program["unchecked"]
    assert "reports/inner/b.txt" == essay["file"]
    told = printed.err.splitlines()
    assert ["govinfo：reports/inner/b.txt", "govinfo：reports/inner/c.exe"] == [
        "：".join(line.split("：")[:2]) for line in told
    ]


def test_a_file_meant_as_a_report_that_cannot_be_read(folder, capsys):
    """In a folder a damaged document makes the status 3, an essay does not; by its name either does."""
    (folder / "reports" / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    assert 3 == main(["check", "reports", "--select", "R"])
    assert (
        "应检7份，已检6份，其中未发现问题5份，未能读取1份（reports/old.doc：文件已损坏或不完整，请用原程序打开后重新保存），"
        "未识别2份（reports/inner/b.txt、reports/inner/c.exe）\n"
    ) in capsys.readouterr().out
    assert 3 == main(["check", "reports/inner/b.txt"])


def test_files_and_folders_keep_their_order(folder, capsys):
    """A file named before a folder is reported before it, under the name it was given."""
    assert 1 == main(["check", "./reports/4.json", "reports/inner/a.txt", "--jobs", "2", "--output-format", "json"])

    assert ["./reports/4.json", "reports/inner/a.txt"] == [
        entry["file"] for entry in json.loads(capsys.readouterr().out)
    ]


def test_a_folder_without_reports_is_told(tmp_path, capsys):
    """Nothing to check is not the same as nothing found."""
    assert 3 == main(["check", str(tmp_path)])
    assert f"govinfo：{tmp_path}：文件夹中没有年度报告\n" == capsys.readouterr().err


def test_a_folder_is_held_to_a_profile(folder, capsys):
    """The profile decides what fails; the output has the format and language asked for."""
    (folder / "reports" / "inner" / "b.txt").unlink()

    assert 0 == main(["check", "reports", "--profile", "draft", "--select", "A", "--output-format", "sarif"])
    assert "2.1.0" == json.loads(capsys.readouterr().out)["version"]


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_jobs_are_a_number(folder, jobs, capsys):
    """Anything but a whole number from one on is wrong usage."""
    assert 2 == main(["check", "reports", "--jobs", jobs])
    assert f"govinfo：--jobs：“{jobs}”不是大于零的数\n" == capsys.readouterr().err


def test_a_folder_on_a_terminal_gets_a_progress_bar(folder, monkeypatch):
    """The bar counts the files of the folder, with several processes at work."""

    class Terminal(StringIO):
        def isatty(self):
            return True

    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)

    assert 1 == main(["check", "reports", "--jobs", "2"])
    assert "已处理8份" in screen.getvalue()


def test_the_trace_says_how_each_row_was_recognised(tmp_path, capsys):
    """Row, what told its label, what told its numbers, place and text; then what was passed over, and the blanks."""
    path = tmp_path / "report.txt"
    path.write_text(GLUED, encoding="utf-8")

    assert 0 == main(["show", str(path), "--trace", "--lang", "en"])
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert ["proactive.licences", "label", "label", "line 4", "行政许可"] in lines
    assert ["proactive.rules", "nothing", "nothing", "", ""] in lines
    received = "一、本年新收政府信息公开申请数量120000012"
    assert ["applications.received", "label", "identity", "line 9", received] in lines
    assert ["", "ignored", "", "line 11", "一堆"] in lines
    assert ["proactive.rules.issued", "missing", "its label was not found", "", ""] in lines


def test_the_trace_speaks_chinese(tmp_path, capsys):
    """Rows and cells by the form's own names, and every word beside them."""
    path = tmp_path / "report.txt"
    path.write_text(GLUED, encoding="utf-8")

    assert 0 == main(["show", str(path), "--trace"])
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert ["表二“行政许可”", "行名", "行名", "第4行", "行政许可"] in lines
    assert ["", "未采用", "", "第11行", "一堆"] in lines
    assert ["表二“规章—本年制发件数”", "未见", "未找到该行的标签", "", ""] in lines


def test_long_texts_are_cut_in_the_trace(tmp_path, capsys):
    """A report on one line does not print that line for every row."""
    path = tmp_path / "report.txt"
    path.write_text("".join(GLUED.split()), encoding="utf-8")

    assert 0 == main(["show", str(path), "--trace"])
    assert 61 > max(len(line.split("\t")[4]) for line in capsys.readouterr().out.splitlines())


def test_trace_and_format_exclude_each_other(tmp_path, capsys):
    """A trace is no format of a report."""
    assert 2 == main(["show", "report.txt", "--trace", "--format", "html"])
    assert "--format 不能与 --trace 同时使用" in capsys.readouterr().err


def test_what_word_leaves_among_named_files_is_passed_over(folder, capsys):
    """As a shell names them all; by its own name it is told what it is."""
    lock = folder / "reports" / "~$a.docx"
    lock.write_bytes(b"\x05user" + bytes(157))

    assert 0 == main(["check", "reports/0.json", str(lock), "--select", "R"])
    assert "" == capsys.readouterr().err
    assert 3 == main(["check", str(lock)])
    assert "临时文件" in capsys.readouterr().err


@pytest.mark.parametrize("format_", ["jsonl", "github"])
def test_what_is_put_out_file_by_file_is_put_out_before_the_next_is_read(folder, format_, monkeypatch, capsys):
    """So however many there are, no report is kept; it is the same as of all files at once."""
    events = []

    def reading(path, **options):
        events.append(Path(path).name)
        return read_results(path, **options)

    def putting(text):
        events.append("put" if text else "nothing")
        sys.stdout.write(text)

    govinfo.write(govinfo.zero("2021").replace({"remedies.review.total": 1}), folder / "reports" / "0.json")
    assert 1 == main(["check", "reports", "--jobs", "2", "--output-format", format_, "--select", "R"])
    at_once = capsys.readouterr()
    monkeypatch.setattr("govinfo.readers.many.folder.read_results", reading)
    monkeypatch.setattr("govinfo.cli.check.put", putting)
    assert 1 == main(["check", "reports", "--jobs", "1", "--output-format", format_, "--select", "R"])

    assert at_once == capsys.readouterr()
    assert ["0.json", "put", "1.json", "nothing", "2.json", "nothing"] == events[:6]
    assert ["a.txt", "put", "b.txt", "put", "put"] == events[-5:]


def test_a_format_that_does_not_exist_is_told_before_anything_is_read(folder, monkeypatch):
    """Nobody waits for two hundred files to hear of it."""
    monkeypatch.setattr("govinfo.readers.many.folder.read_results", None)

    assert 2 == main(["check", "reports", "--jobs", "1", "--output-format", "none"])


def test_files_of_the_folder_one_is_in_are_named_as_they_stand_there(folder, monkeypatch, capsys):
    """Nothing goes before their names that nobody typed."""
    monkeypatch.chdir(folder / "reports" / "inner")
    main(["check", ".", "--output-format", "jsonl"])

    told = {json.loads(line)["file"] for line in capsys.readouterr().out.splitlines()}
    assert {"a.txt", "b.txt", "c.exe"} == told
