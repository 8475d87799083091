"""Help, errors and values of the command line, in the language of whoever types."""

import re

import pytest

import govinfo
from govinfo.cli import main
from govinfo.messages import commands
from govinfo.writers.text import width

COMMANDS = list(commands.COMMANDS)
ALLOWED = r"--?[a-zA-Z][\w-]*|\bgovinfo( [a-z]+)?|[a-z_]+(,\s+[a-z_]+)+|[a-z]+(_[a-z]+)+|\b(A302|X601|TOML|JSON|CSV|GOVINFO_\w+|parquet|html|docx|xlsx|pdf|csv|json|text|auto|error|zh|en|forms|sql|organ|parent|extended|check|fill|svg|png|flow|heat|organs|disclosed|clock|waivers\.toml)\b"  # noqa: E501
"""What stands in Latin letters in any language: options, commands, formats, codes and the values of options."""


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_chinese(command, capsys):
    """No English word stands in it, and no line is broken within a word or wider than a narrow terminal."""
    assert 0 == main([command, "--help"])
    printed = capsys.readouterr().out

    assert printed.startswith(f"用法：govinfo {command} ")
    assert [] == re.findall(r"[A-Za-z]+", re.sub(ALLOWED, "", printed))
    assert 80 >= max(map(width, printed.splitlines()))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_english_where_the_system_is(command, capsys, monkeypatch):
    """No Chinese word stands in it but the form of a date and an organ's name."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert 0 == main(["help", command])
    printed = re.sub(r"\s", "", capsys.readouterr().out).replace("2026年3月2日", "").replace("某县人民政府", "")

    assert printed.startswith(f"usage:govinfo{command}")
    assert [] == re.findall(r"[\u4e00-\u9fff]+", printed)


@pytest.mark.parametrize("arguments", [[], ["help"], ["--help"], ["-h"], ["--lang", "zh"], ["help", "--lang", "zh"]])
def test_without_a_command_all_are_shown(arguments, capsys):
    """Each command with what it is for and how it is used, in three lines."""
    assert 0 == main(arguments)

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("govinfo：核对和整理")
    assert 3 * len(COMMANDS) + 5 > len(lines)
    assert COMMANDS == [line.split()[0] for line in lines if re.match(r"  [a-z]", line)]


def test_the_version(capsys):
    """The version of the package."""
    assert 0 == main(["--version"])
    assert f"govinfo {govinfo.__version__}\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "arguments", "language"),
    [
        ({}, [], "zh"),
        ({"LANG": "C.UTF-8"}, [], "zh"),
        ({"LANG": "de_DE.UTF-8"}, [], "zh"),
        ({"LANG": "en_US.UTF-8"}, [], "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, [], "zh"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, [], "en"),
        ({"LANG": "en_US.UTF-8", "GOVINFO_LANG": "zh"}, [], "zh"),
        ({"LANG": "en_US.UTF-8"}, ["--lang", "zh"], "zh"),
        ({"GOVINFO_LANG": "zh"}, ["--lang=en"], "en"),
    ],
)
def test_which_language_is_spoken(environment, arguments, language, capsys, monkeypatch):
    """What is asked for, else the environment's, else the system's: English, or Chinese."""
    monkeypatch.delenv("LC_ALL")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["fee", "--pages", "1", *arguments])

    assert {"zh": "合计：0元", "en": "total: 0 元"}[language] == capsys.readouterr().out.splitlines()[-2]


def test_the_language_may_stand_before_the_command(capsys):
    """As may be typed by somebody who cannot read the rest."""
    assert 0 == main(["--lang", "en", "fee", "--pages", "1"])
    assert "total: 0 元" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["fee", "--pags", "3"], "没有选项“--pags 3”，是否为 --pages。用法见 govinfo fee --help"),
        (["rule", "A302", "A303"], "不认识“A303”。用法见 govinfo rule --help"),
        (["check", "a", "--profile", "sbmit"], "--profile：没有取值“sbmit”。是否指“submit”？"),
        (["check", "a", "--lang", "fr"], "--lang：没有取值“fr”。可用的有：zh、en"),
        (["check", "a", "--jobs"], "--jobs 之后还缺少内容"),
        (["check", "a", "--plugins=1"], "--plugins 之后不能带内容"),
        (["check", "a", "--year", "last"], "--year：“last”不是整数"),
        (["fee", "--pages", "1", "--requests", "2"], "--requests 不能与 --pages 同时使用"),
        (["repair", "a", "--seconds", "soon"], "--seconds：“soon”不是大于零的数"),
        (["repair", "a", "--seconds", "inf"], "--seconds：“inf”不是大于零的数"),
        (["--foo"], "没有命令“--foo”"),
    ],
)
def test_a_wrong_argument_is_one_sentence(arguments, sentence, capsys):
    """It says which argument is wrong, and what was meant where that can be guessed; exit status 2."""
    assert 2 == main(arguments)

    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"govinfo：{sentence}")


@pytest.mark.parametrize("day", ["2023-03-01", "2023年3月1日", "2023.3.1", "2023/03/01", "20230301", " 2023-3-1 "])
def test_a_day_is_typed_as_people_write_it(day, capsys):
    """In any of the usual ways, on every option that takes one."""
    assert 0 == main(["due", day, "--corrected", day, "--on", day, "--quiet"])
    assert "2023-03-29\n剩余工作日：20\n" == capsys.readouterr().out


REPORT = "examples/xianyuan-2023.txt"
PRINTED = (
    ["check", REPORT],
    ["check", REPORT, "--output-format", "summary"],
    ["check", "examples", "none.txt"],
    ["check", REPORT, "--select", "Z9"],
    ["check", REPORT, "--waivers", "none.toml"],
    ["check", REPORT, "--tree", "tree.csv"],
    ["check", REPORT, "--output-format", "none"],
    ["show", REPORT],
    ["show", REPORT, "--trace"],
    ["convert", REPORT, "a.none"],
    ["convert", REPORT, "none/a.docx"],
    ["repair", REPORT],
    ["repair", REPORT, "--apply", "1"],
    ["repair", REPORT, "--apply", "9", "-o", "none/a.docx"],
    ["compare", REPORT, REPORT],
    ["rollup", REPORT, REPORT, "-o", "none/a.xlsx"],
    ["rollup", REPORT, REPORT, "--organ", "某县人民政府", "-o", "none/a.xlsx"],
    ["plot", REPORT, "-o", "a.none"],
    ["plot", REPORT, "--case", "7", "-o", "a.svg"],
    ["plot", REPORT, "--picture", "clock", "-o", "a.svg"],
    ["fee"],
    ["fee", "--requests", "45"],
    ["fee", "--pages", "-1"],
    ["due", "2026-03-02", "--extended", "--consulted", "2026-03-03", "2026-03-10", "--on", "2026-03-05"],
    ["due", "2027-03-02"],
    ["due", "2026-12-20", "--estimate"],
    ["due", "2026-03-02", "--extended", "30"],
    ["due", "2026-03-02", "--holidays", REPORT],
    ["check", "pyproject.toml", "mkdocs.yml", "README.md"],
    ["annotate", REPORT, "-o", "none/a.json"],
    ["blank", "--organ", "某县", "--year", "1999", "-o", "none/a.xlsx"],
    ["waive", REPORT, "Z999", "--reason", "已核实", "--author", "张三", "-o", "none/w.toml"],
    ["waive", REPORT, "A302", "--cells", "无此格", "--reason", "已核实", "--author", "张三", "-o", "none/w.toml"],
    ["rollup", "examples", "--tree", "mkdocs.yml", "-o", "none/a.json"],
    ["letter", "none.json", "--case", "1", "--kind", "extended"],
    ["letter", REPORT, "--case", "1", "--kind", "extended"],
    ["rule"],
    ["rule", "F110"],
    *(["rule", rule.code] for rule in govinfo.RULES),
)
FILES = r"(?<=可用的有：).*|[\w./-]+\.\w+\b|\bexamples\b|“none”|“?\.\w+”?"
REGISTER = r"(?s)```json.*?```"
NAMES = r"(?<![A-Za-z])(JSON|CSV|TOML|HTML|PDF|parquet|html|docx|xlsx|organ|parent)(?![A-Za-z])"
WORDS = rf"govinfo (repair|check)|--picture clock|\b[A-Z]\d{{1,3}}\b|--[a-z]+|\bgovinfo(?=：)|{NAMES}|\bII+\b"


@pytest.mark.parametrize("command", PRINTED, ids=" ".join)
def test_what_is_printed_is_chinese(command, capsys, at_root):
    """No English word, no address, no value of Python, outside of codes, file names, options and names of formats."""
    main(command)
    printed = capsys.readouterr()
    left = re.sub(WORDS, "", re.sub(FILES, "", re.sub(REGISTER, "", f"{printed.out}\n{printed.err}")))

    assert [] == re.findall(r"[A-Za-z_]{2,}", left)
    assert [] == re.findall(r"[\u4e00-\u9fff][,:;?]|[,:;?][\u4e00-\u9fff]", re.sub(r"“[^”]*”", "", left))
