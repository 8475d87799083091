"""Organ, year and title of reports that are written anew."""

import io
import sys
from pathlib import Path

import pytest

import govinfo
from govinfo.cli import main
from govinfo.languages import Text
from govinfo.report.cells import missing, undecided

EXAMPLE = "examples/xianyuan-2023.txt"
TITLE = "仙源乡人民政府2023年度政府信息公开工作年度报告"


class Terminal(io.StringIO):
    """A terminal at which somebody sits."""

    def isatty(self):
        return True


@pytest.fixture
def nameless(tmp_path):
    """A report that does not say whose it is."""
    govinfo.write(govinfo.zero("2021", year=2023).replace({"remedies.review.total": 1}), tmp_path / "a.json")
    return str(tmp_path / "a.json"), str(tmp_path / "b.docx")


@pytest.mark.parametrize("command", [["convert"], ["repair", "--apply", "1", "-o"]])
def test_who_reports(nameless, command, capsys):
    """It is given, or its lack told on standard error; the output is written in either case."""
    source, target = nameless
    name, *options = command

    assert 0 == main([name, source, *options, target, "--organ", "某县财政局"])
    assert ("某县财政局", "") == (govinfo.read(target).organ, capsys.readouterr().err)
    assert 0 == main([name, source, *options, target])
    assert govinfo.read(target).organ is None
    assert "govinfo：文件没有写明报告机关，输出的报告也没有；可以用 --organ 指明\n" == capsys.readouterr().err


@pytest.mark.parametrize(("typed", "organ"), [("某县财政局\n", "某县财政局"), ("\n", None), ("", None)])
def test_who_reports_is_asked_for_on_a_terminal(nameless, monkeypatch, typed, organ):
    """Who sits at a terminal is asked, and may answer nothing."""
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stdout", Terminal())

    assert 0 == main(["convert", *nameless])
    assert "文件没有写明报告机关，请输入（可以不填）：" == sys.stdout.getvalue()
    assert organ == govinfo.read(nameless[1]).organ


@pytest.mark.parametrize(
    "command",
    [["convert", "a.json"], ["rollup", "a.json", "--organ", "某县", "-o"], ["rollup", ".", "--tree", "t", "-o"]],
)
def test_what_cannot_be_written_is_told_first(command, nameless, monkeypatch, capsys):
    """Nothing is read, and nobody asked who reports, where the suffix of the output stands for no format."""
    monkeypatch.chdir(Path(nameless[0]).parent)
    for module in ("convert", "rollup", "region"):
        monkeypatch.setattr(f"govinfo.cli.{module}.read", None)

    assert 2 == main([*command, "b.odp"])
    assert capsys.readouterr().err.startswith("govinfo：没有可写入的文件类型“.odp”。")


def test_the_title(tmp_path, at_root, capsys):
    """A title is written above the report, with its prose or without any; what is changed in place keeps its own."""
    govinfo.write(govinfo.zero("2021", organ="仙源乡人民政府", year=2023), tmp_path / "bare.json")
    for source in (EXAMPLE, str(tmp_path / "bare.json")):
        target = str(tmp_path / "b.docx")
        assert 0 == main(["convert", source, target, "--title", TITLE])
        assert TITLE == govinfo.read(target).narrative.title
    assert 0 == main(["repair", EXAMPLE, "--apply", "1", "--rebuild", "-o", target, "--title", TITLE])
    assert TITLE == govinfo.read(target).narrative.title
    govinfo.write(govinfo.read(EXAMPLE), target)
    capsys.readouterr()
    assert 2 == main(["repair", target, "--apply", "1", "-o", str(tmp_path / "c.docx"), "--title", TITLE])
    assert capsys.readouterr().err.startswith("govinfo：--title 只在另写一份新文件时使用")


@pytest.mark.parametrize("command", [["show"], ["convert"]])
def test_empty_cells_that_are_not_blank_are_told(tmp_path, command, capsys):
    """Whoever sees or writes the tables is told of cells that look empty and are not known to be."""
    why = Text("印作两行", "printed in two lines")
    changes = {"remedies.review.other": undecided(why), "remedies.review.pending": missing(why)}
    govinfo.write(govinfo.zero("2021", organ="某县", year=2023).replace(changes), tmp_path / "a.json")
    target = [str(tmp_path / "b.docx")] if command == ["convert"] else []

    assert 0 == main([*command, str(tmp_path / "a.json"), *target])
    assert (
        "govinfo：读取时有1个单元格印有数字而未能判定，1个单元格所在的行未找到，均不是空白；"
        "各格理由见 govinfo show --trace\n"
    ) == capsys.readouterr().err
    assert 0 == main(["show", str(tmp_path / "a.json"), "--trace"])
    assert "" == capsys.readouterr().err
