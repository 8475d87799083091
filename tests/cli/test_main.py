"""The command line: what is printed, and what the process exits with."""

import gc
import io
import json
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main
from govinfo.report.narrative import Narrative, Passage
from govinfo.writers.text import width

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "xianyuan-2023.txt"


@pytest.fixture
def clean(tmp_path):
    """A file with a report in order."""
    path = tmp_path / "clean.json"
    govinfo.write(govinfo.zero("2021", organ="某县人民政府", year=2023), path)
    return path


@pytest.fixture
def novel(tmp_path):
    """A file that is no report."""
    path = tmp_path / "novel.txt"
    path.write_text("此开卷第一回也。" * 50, encoding="utf-8")
    return path


def test_a_faulty_report_is_told_in_one_breath(capsys):
    """The sum that does not hold, where, by which rule and on what basis; exit status 1."""
    status = main(["check", str(EXAMPLE)])

    printed = capsys.readouterr().out
    assert 1 == status
    assert 2 == printed.count("A302 错误")
    assert 2 == printed.count("0 + 0 ≠ 1 + 0")
    assert "表三附注；《条例》第五十条" in printed


def test_a_clean_report_exits_with_zero(clean, capsys):
    """Nothing found, exit status 0."""
    assert 0 == main(["check", str(clean)])
    assert f"{clean}（某县人民政府 2023）：未发现问题\n" == capsys.readouterr().out


def test_options_stand_among_the_files(clean, tmp_path, capsys):
    """What is behind an option is a file like those before it."""
    other = tmp_path / "other.json"
    other.write_bytes(clean.read_bytes())

    assert 0 == main(["check", str(clean), "--verbose", str(other)])
    assert "应检2份，已检2份，其中未发现问题2份" in capsys.readouterr().out


def test_findings_come_as_json(capsys):
    """One object for each file, with every field of a finding."""
    status = main(["check", str(EXAMPLE), "--output-format", "json", "--lang", "en", "--select", "a302"])

    (entry,) = json.loads(capsys.readouterr().out)
    assert 1 == status
    assert ["format", "file", "organ", "year", "edition", "findings", "waived"] == list(entry)
    assert [("A302", 0, 1), ("A302", 0, 1)] == [(f["code"], f["expected"], f["actual"]) for f in entry["findings"]]
    assert "applications.received.natural_person" == entry["findings"][0]["cells"][0]
    assert "table 三, applications, natural person: 0 + 0 ≠ 1 + 0" in entry["findings"][0]["message"]


@pytest.mark.parametrize(
    ("options", "status"),
    [(["--ignore", "A"], 0), (["--select", "R"], 0), (["--fail-on", "notice", "--select", "A302"], 1)],
)
def test_rules_can_be_chosen(options, status):
    """Selecting and ignoring decide what fails."""
    assert status == main(["check", str(EXAMPLE), *options])


def test_last_year_can_be_given(clean):
    """The report of the year before is read too."""
    assert 0 == main(["check", str(clean), "--previous", str(clean), "--select", "A,C,R"])


@pytest.mark.parametrize("command", ["check", "show"])
def test_what_cannot_be_read_exits_with_three(command, novel, capsys):
    """A novel is no report: a sentence on standard error, exit status 3."""
    assert 3 == main([command, str(novel)])
    assert capsys.readouterr().err.startswith("govinfo：novel.txt：")


def test_an_unreadable_file_does_not_stop_the_rest(novel, clean, capsys):
    """The others are checked, and the status says that one was not."""
    assert 3 == main(["check", str(novel), str(clean), str(EXAMPLE)])

    printed = capsys.readouterr()
    assert "应检3份，已检2份，其中未发现问题1份，未能读取1份" in printed.out
    assert str(clean) not in printed.out
    assert "A302" in printed.out
    assert "novel.txt" in printed.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chek"], "没有命令“chek”。是否指“check”？"),
        (["check"], "还缺少：文件。用法见 govinfo check --help"),
        (["check", str(EXAMPLE), "--select", "Z9", "--lang", "en"], "no rule 'Z9'"),
        (["rule", "A999", "--lang", "en"], "no rule 'A999'"),
        (["show", str(EXAMPLE), "--format", "tex", "--lang", "en"], "no format to write 'tex'"),
    ],
)
def test_wrong_usage_exits_with_two(arguments, sentence, capsys):
    """A wrong word on the command line is told, exit status 2."""
    assert 2 == main(arguments)
    assert sentence in capsys.readouterr().err


def test_a_report_is_shown_as_the_form_lays_it_out(capsys):
    """All three tables, with their labels and figures."""
    assert 0 == main(["show", str(EXAMPLE)])

    printed = capsys.readouterr().out
    for label in ("行政规范性文件", "总计", "行政复议"):
        assert label in printed


@pytest.mark.parametrize(("columns", "lines", "paged"), [(80, 24, True), (130, 1_000, False)])
def test_a_report_fits_the_terminal(columns, lines, paged, monkeypatch, capsys):
    """No line is broader than the terminal; what is longer goes to the pager, of which nothing is asked otherwise."""
    pages = []
    monkeypatch.setattr("pydoc.pager", pages.append)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("LINES", str(lines))

    assert 0 == main(["show", str(EXAMPLE)])
    assert paged == bool(pages)
    printed = "".join(pages) or capsys.readouterr().out
    assert columns >= max(map(width, printed.splitlines()))
    assert "所需信息本机关并不掌握" in "".join(printed.split())


@pytest.mark.parametrize(("encoding", "charset"), [("utf-8", "utf-8"), ("gbk", None)])
def test_the_pager_is_told_that_the_text_is_utf8(encoding, charset, monkeypatch):
    """Where it is; in a system whose language says nothing of it, less would show bytes."""
    monkeypatch.setattr("pydoc.pager", lambda text: None)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("os.environ", {"LINES": "24", "COLUMNS": "80"})

    assert 0 == main(["show", str(EXAMPLE)])
    assert charset == os.environ.get("LESSCHARSET")


def test_a_long_trace_is_paged(monkeypatch):
    """A row on each line."""
    pages = []
    monkeypatch.setattr("pydoc.pager", pages.append)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert 0 == main(["show", str(EXAMPLE), "--trace"])
    assert ["表二“规章”"] == [page.partition("\t")[0] for page in pages]


def test_a_report_is_converted(tmp_path):
    """What is read in one format is written in another, and reads the same."""
    target = tmp_path / "out.json"

    assert 0 == main(["convert", str(EXAMPLE), str(target)])
    assert govinfo.read(EXAMPLE) == govinfo.read(target)


def test_a_rule_is_explained(capsys):
    """The page of a rule, in the language asked for; a code in small letters will do."""
    assert 0 == main(["rule", "a302", "--lang", "en"])
    assert capsys.readouterr().out.startswith("# A302 statutory-balance: Received and carried in differ")


def test_all_rules_are_listed(capsys):
    """Without a code, a line for every rule."""
    assert 0 == main(["rule"])
    assert [rule.code for rule in govinfo.RULES] == [line[:4] for line in capsys.readouterr().out.splitlines()]


def test_the_rules_of_a_family_are_listed(capsys):
    """The beginning of codes lists the rules that begin so, as --select chooses them."""
    assert 0 == main(["rule", "a30"])
    lines = capsys.readouterr().out.splitlines()
    assert [rule.code for rule in govinfo.RULES if rule.code.startswith("A30")] == [line[:4] for line in lines]


def test_help_exits_with_zero(capsys):
    """Help is no error."""
    assert 0 == main(["--help"])
    assert "convert" in capsys.readouterr().out


def test_a_terminal_gets_colours(monkeypatch, capsys):
    """Colours where asked for, or on a terminal unless NO_COLOR is set."""
    main(["check", str(EXAMPLE), "--color", "always"])
    assert "\x1b[31m错误\x1b[0m" in capsys.readouterr().out

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    main(["check", str(EXAMPLE)])
    assert "\x1b[31m" in capsys.readouterr().out

    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", str(EXAMPLE)])
    assert "\x1b[" not in capsys.readouterr().out


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def test_many_files_on_a_terminal_get_a_progress_bar(clean, monkeypatch):
    """A bar on standard error, where somebody is watching."""
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)

    assert 0 == main(["check", *[str(clean)] * 5])
    assert "5/5" in screen.getvalue()


def test_without_tqdm_there_is_no_bar(clean, monkeypatch):
    """The bar is an extra; nothing else depends on it."""
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setitem(sys.modules, "tqdm", None)

    assert 0 == main(["check", *[str(clean)] * 5])
    assert "" == screen.getvalue()


def test_a_screen_without_the_characters_still_gets_the_text(monkeypatch):
    """What the terminal cannot show is escaped, not a traceback."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))

    assert 0 == main(["rule", "A302", "--lang", "en"])
    sys.stdout.flush()
    assert rb"\u6761\u4f8b" in raw.getvalue()


@pytest.fixture
def ended(monkeypatch):
    """The status that the process would end with, and that what is left for its end is done before."""
    ended = []
    monkeypatch.setattr("atexit._run_exitfuncs", lambda: ended.append("what is left"))
    monkeypatch.setattr("os._exit", ended.append)
    return ended


def test_running_the_module_runs_the_command(monkeypatch, capsys, ended):
    """``python -m govinfo`` ends with the status of the command."""
    monkeypatch.setattr(sys, "argv", ["govinfo", "rule", "A302"])
    runpy.run_module("govinfo", run_name="__main__")

    assert ["what is left", 0] == ended
    assert capsys.readouterr().out.startswith("# A302")


def test_the_installed_program_looks_for_garbage_while_a_command_runs(monkeypatch, ended):
    """None is looked for while it is loaded."""
    looked = []
    monkeypatch.setattr("govinfo.cli.main", lambda: looked.append(gc.isenabled()) or 3)
    runpy.run_module("govinfo.__main__")["program"]()

    assert ["what is left", 3] == ended
    assert [True] == looked
    assert gc.get_freeze_count() > 0
    gc.unfreeze()


def test_a_process_ends_with_all_that_it_printed_and_all_that_was_left():
    """What is printed into a file arrives whole, and what was registered for the end is done."""
    code = (
        "import atexit, sys; atexit.register(lambda: print('done', file=sys.stderr)); sys.argv[1:] = ['rule', 'A302'];"
        "from govinfo.__main__ import program; program()"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)

    assert (0, "done\n") == (ran.returncode, ran.stderr)
    assert ran.stdout.startswith("# A302")
    assert ran.stdout.endswith("\n")


def test_a_frame_that_cannot_be_read_does_not_stop_the_rest(tmp_path, clean, capsys):
    """A parquet file that is none is told, and the reports beside it are checked."""
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(b"no frame")

    assert 3 == main(["check", str(broken), str(clean)])
    printed = capsys.readouterr()
    assert "broken.parquet" in printed.err
    assert str(clean) in printed.out


def test_a_command_is_loaded_when_it_is_called(monkeypatch, capsys):
    """No garbage is looked for meanwhile, and afterwards it is looked for again, though not within one report."""
    usual = gc.get_threshold()
    monkeypatch.delitem(sys.modules, "govinfo.cli.fee", raising=False)
    gc.set_threshold(700)
    try:
        assert 0 == main(["fee", "--pages", "1"])
        assert gc.isenabled()
        assert 700 < gc.get_threshold()[0]
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)


def test_the_module_runs():
    """``python -m govinfo`` is the command."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "govinfo", "check", str(EXAMPLE)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert 1 == done.returncode
    assert "A302" in done.stdout


def test_rules_of_installed_packages_run_where_asked_for(clean, monkeypatch):
    """What other packages offer is looked up only with ``--plugins``."""
    asked = []
    monkeypatch.setattr("govinfo.checks.plugins.rules", lambda: asked.append("once") or ())

    assert 0 == main(["check", str(clean)])
    assert [] == asked
    assert 0 == main(["check", str(clean), "--plugins"])
    assert ["once"] == asked


@pytest.mark.parametrize(
    ("name", "form", "begins"),
    [
        ("found.html", (), "<!DOCTYPE"),
        ("found.json", (), "["),
        ("found.sarif", (), "{"),
        ("found.xml", (), "<"),
        ("found.out", (), "examples"),
        ("f.html", ("text",), "e"),
    ],
)
def test_the_suffix_of_the_output_says_its_format(name, form, begins, tmp_path, at_root):
    """A page is a page without being asked for twice; what is asked for goes first, and text is the rest."""
    target = tmp_path / name
    asked = ["--output-format", *form] if form else []

    assert 1 == main(["check", "examples/xianyuan-2023.txt", *asked, "-o", str(target)])
    assert target.read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("name", ["found.docx", "found.pdf", "found.csv"])
def test_findings_are_not_written_into_what_could_not_be_opened(name, tmp_path, capsys):
    """A suffix of another kind of file is refused with those that can be written; nothing is written."""
    assert 2 == main(["check", str(EXAMPLE), "-o", str(tmp_path / name)])
    assert f"没有检查结果的文件类型“{name[5:]}”。可用的有：.txt、" in capsys.readouterr().err
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(("changes", "expected"), [({}, 0), ({"remedies.review.total": 1}, 1)])
def test_annotate_ends_as_check_does(tmp_path, changes, expected, capsys):
    """With 1 where errors are found, and 0 where there are but warnings."""
    path = tmp_path / "a.docx"
    said = (
        ("overview", "一、总体情况", "2023年，本机关主动公开信息88条。"),
        ("proactive", "二、主动公开政府信息情况", ""),
        ("applications", "三、收到和处理政府信息公开申请情况", ""),
        ("remedies", "四、政府信息公开行政复议、行政诉讼情况", ""),
        ("problems", "五、存在的主要问题及改进情况", "解读形式单一。下一步将丰富解读形式。"),
        ("other", "六、其他需要报告的事项", "2023年未收取信息处理费。"),
    )
    prose = Narrative(sections=tuple(Passage(*one) for one in said))
    govinfo.write(govinfo.zero("2021", year=2023).replace(changes, narrative=prose), path)
    assert "N501" in {one.code for one in govinfo.check(govinfo.read(path)).failures}

    assert expected == main(["check", str(path)])
    assert expected == main(["annotate", str(path), "-o", str(tmp_path / "b.docx")])


def test_output_goes_to_a_file_where_one_is_named(tmp_path, capsys):
    """The annotated page is written whole, with the repair the prose supports drawn in."""
    target = tmp_path / "findings.html"

    assert 1 == main(["check", str(EXAMPLE), "--output-format", "html", "-o", str(target)])
    assert "" == capsys.readouterr().out
    page = target.read_text(encoding="utf-8")
    assert "A302" in page
    assert 2 == page.count("<ins>")
