"""Whatever goes wrong on the command line becomes a sentence and a status, and never a traceback."""

import io
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "xianyuan-2023.txt"


def shell(command, **environment):
    """What a shell gives for a command line, in which ``govinfo`` is this package."""
    program = f"{sys.executable} -m govinfo"
    return subprocess.run(
        ["/bin/bash", "-c", command.replace("govinfo", program)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def files(tmp_path):
    """A report, and things that are no place for another."""
    govinfo.write(govinfo.zero("2021", organ="某局", year=2023), tmp_path / "a.json")
    (tmp_path / "folder.json").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("target", "cause"),
    [
        ("folder.json", "这是一个文件夹"),
        ("nowhere/b.json", "没有该文件或文件夹"),
        ("a.json/b.json", "路径中有一段不是文件夹"),
        (f"{'报' * 90}.json", "文件名过长"),
    ],
)
@pytest.mark.parametrize(
    "command",
    [["convert"], ["rollup", "--organ", "某县", "-o"], ["check", "-o"], ["repair", "--rebuild", "--apply", "1", "-o"]],
)
def test_an_output_that_cannot_be_written_exits_with_two(command, target, cause, files, capsys):
    """Every command that writes names the file and the reason."""
    name, *options = command
    report = EXAMPLE if name == "repair" else files / "a.json"

    assert 2 == main([name, str(report), *options, str(files / target)])
    assert f"govinfo：{files / target}：未能写入文件：{cause}\n" == capsys.readouterr().err


@pytest.mark.parametrize("command", [["check"], ["rollup", "--organ", "某县"]])
def test_a_place_without_a_folder_is_told_before_anything_is_read(command, files, capsys):
    """Nothing is said of a file that could not be read: none was."""
    (files / "damaged.docx").write_bytes(b"PK\3\4")

    assert 2 == main([*command, str(files), "-o", str(files / "none" / "found.html")])
    assert f"govinfo：{files / 'none' / 'found.html'}：未能写入文件：没有该文件或文件夹\n" == capsys.readouterr().err


def test_what_is_no_regular_file_is_not_replaced(files):
    """A full device is told and stays a device; a pipe gets the output and stays a pipe."""
    full = shell(f"govinfo check {EXAMPLE} -o /dev/full")
    assert (2, "govinfo：/dev/full：未能写入文件：磁盘已满\n") == (full.returncode, full.stderr)
    assert Path("/dev/full").is_char_device()

    os.mkfifo(files / "pipe")
    piped = shell(f"cd {files} && (timeout 200 cat pipe & timeout 200 govinfo check {EXAMPLE} -o pipe; wait)")
    assert "A302" in piped.stdout
    assert (files / "pipe").is_fifo()


@pytest.mark.parametrize(
    ("redirected", "cause"),
    [
        ("| true; exit ${PIPESTATUS[0]}", "接收输出的程序已经结束"),
        (">&-", "输出已经关闭"),
        ("> /dev/full", "磁盘已满"),
    ],
)
def test_a_standard_output_that_cannot_be_written_exits_with_two(redirected, cause):
    """Whether nobody listens, it is closed or the disk is full: one sentence."""
    done = shell(f"govinfo rule {redirected}")

    assert (2, f"govinfo：未能输出结果：{cause}\n") == (done.returncode, done.stderr)


def test_a_report_is_checked_where_nobody_can_read_it():
    """A check whose standard output is closed says so, and is no fault."""
    done = shell(f"govinfo check {EXAMPLE} >&-")

    assert (2, "govinfo：未能输出结果：输出已经关闭\n") == (done.returncode, done.stderr)


def test_nowhere_to_complain_is_no_traceback():
    """With standard error closed too, the status is all that is left."""
    assert 2 == shell("govinfo rule >&- 2>&-").returncode


def test_help_may_have_no_reader():
    """Help that nobody reads is no fault."""
    assert shell("govinfo --help >&-").returncode in {0, 2}


def test_a_name_in_other_bytes_is_read_and_put_out(files):
    """A file name in GBK, in every output and by every command that takes a person's own file."""
    name = "报告.json".encode("gbk")
    Path(os.fsdecode(bytes(files) + b"/" + name)).write_bytes((files / "a.json").read_bytes())
    for format_ in ("text", "json", "jsonl", "sarif", "junit", "github", "html", "summary"):
        printed = shell(f"cd {files} && govinfo check $'\\xb1\\xa8\\xb8\\xe6.json' --output-format {format_}")
        written = shell(f"cd {files} && govinfo check $'\\xb1\\xa8\\xb8\\xe6.json' --output-format {format_} -o out")

        assert (0, "", 0, "") == (printed.returncode, printed.stderr, written.returncode, written.stderr)
    document = "检查.docx".encode("gbk")
    source = os.fsdecode(bytes(files) + b"/" + document)
    govinfo.write(govinfo.zero("2021").replace({"remedies.review.total": 1}), source)
    broken = os.fsdecode(bytes(files) + b"/\xb2.docx")
    Path(broken).write_bytes(b"PK\x03\x04")
    assert 3 == shell(f"cd {files} && govinfo check {shlex.quote(broken)} --output-format sarif").returncode
    for command in ("check {} -o out.xlsx", "check {}", "show {} --trace", "repair {}", "annotate {} -o out.docx"):
        done = shell(f"cd {files} && govinfo {command.format(shlex.quote(source))}")

        assert ("", True) == (done.stderr, done.returncode in {0, 1})
    missing = shell("govinfo check $'\\xb1\\xa8'")
    assert (3, "govinfo：\\udcb1\\udca8：未能打开文件：没有该文件或文件夹\n") == (missing.returncode, missing.stderr)


def test_a_fault_of_ours_exits_with_four(monkeypatch, capsys):
    """An exception that nobody expected is one sentence that says whose fault it is; asked for, also where it was."""

    def broken(*_, **__):
        raise KeyError("applications")

    monkeypatch.setattr("govinfo.cli.convert.read", broken)
    assert 4 == main(["convert", "a.txt", "b.txt", "--lang", "en"])
    told = capsys.readouterr().err
    assert told.startswith("govinfo: an error inside govinfo (KeyError: 'applications'): a fault of govinfo")
    assert 1 == told.count("\n")

    assert 4 == main(["convert", "a.txt", "b.txt", "--debug"])
    assert "Traceback (most recent call last)" in capsys.readouterr().err
    monkeypatch.setenv("GOVINFO_DEBUG", "1")
    assert 4 == main(["convert", "a.txt", "b.txt"])
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_an_error_of_the_system_is_one_sentence(monkeypatch, capsys):
    """What the system refuses beside reading and writing names the file and the reason."""

    def refusing(*_, **__):
        raise PermissionError(13, "Permission denied", "a.txt")

    monkeypatch.setattr("govinfo.cli.convert.read", refusing)
    assert 2 == main(["convert", "a.txt", "b.txt"])
    assert "govinfo：a.txt：没有权限，或者正被其他程序使用\n" == capsys.readouterr().err


def test_an_interrupt_is_one_sentence(monkeypatch, capsys):
    """Who presses Ctrl-C is told that it was heard."""

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("govinfo.cli.convert.read", interrupted)
    assert 130 == main(["convert", "a.txt", "b.txt"])
    assert "govinfo：已中断\n" == capsys.readouterr().err


def test_an_unreadable_file_outranks_findings(files, capsys):
    """Findings in one file and another that cannot be read: the status is that of the other."""
    (files / "novel.txt").write_text("此开卷第一回也。" * 50, encoding="utf-8")

    assert 3 == main(["check", str(EXAMPLE), str(files / "novel.txt")])
    assert 3 == main(["check", str(files / "novel.txt"), str(EXAMPLE)])


def test_nothing_steers_the_terminal(files, capsys):
    """Escapes and direction marks in an organ or a file name are shown as marks."""
    report = govinfo.zero("2021", organ="某\u202e局", year=2023)
    govinfo.write(report, files / "\x1b[2Ja.json")

    main(["check", str(files / "\x1b[2Ja.json")])
    main(["check", str(files / "\x1b[2Jb.json")])
    printed = capsys.readouterr()
    assert printed.out.startswith(f"{files}/�[2Ja.json（某�局 2023）")
    assert "govinfo：�[2Jb.json：未能打开文件：没有该文件或文件夹\n" in printed.err


def test_the_language_of_an_office_may_stand_in_its_environment(monkeypatch, capsys):
    """``GOVINFO_LANG`` is the language of every command that is not told another; one that is none is refused."""
    monkeypatch.setenv("GOVINFO_LANG", "en")
    assert 2 == main(["rule", "A999"])
    assert "no rule 'A999'" in capsys.readouterr().err
    monkeypatch.setenv("GOVINFO_LANG", "fr")
    assert 2 == main(["rule"])
    assert "没有语言“fr”。可用的有：zh、en" in capsys.readouterr().err


def test_a_screen_that_breaks_off_is_told(monkeypatch, capsys):
    """A stream that was closed by somebody else cannot be printed to."""
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed)

    assert 2 == main(["rule"])
    assert "未能输出结果：输出已经关闭" in capsys.readouterr().err


def test_json_stays_json_for_any_name(files):
    """A name that is no text is escaped within JSON."""
    target = Path(os.fsdecode(bytes(files) + b"/\xb1.json"))
    target.write_bytes((files / "a.json").read_bytes())
    done = shell(f"cd {files} && govinfo check *b1.json $'\\xb1.json' --output-format json 2>/dev/null")

    assert "\udcb1.json" == json.loads(done.stdout)[0]["file"]


def test_a_screen_that_is_not_there_is_told(monkeypatch, capsys):
    """Without standard output nothing can be printed."""
    monkeypatch.setattr(sys, "stdout", None)

    assert 2 == main(["rule"])
    assert "未能输出结果：输出已经关闭" in capsys.readouterr().err


def test_what_did_not_arrive_is_told(monkeypatch, capsys):
    """Output that is refused only when it is handed on is no success."""

    class Full(io.StringIO):
        def flush(self):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    assert 2 == main(["rule", "A302"])
    assert "govinfo：未能输出结果：磁盘已满\n" == capsys.readouterr().err


def test_a_command_that_prints_nothing_needs_no_screen(files, monkeypatch):
    """Converting writes a file, with or without standard output."""
    monkeypatch.setattr(sys, "stdout", None)

    assert 0 == main(["convert", str(files / "a.json"), str(files / "b.json")])
