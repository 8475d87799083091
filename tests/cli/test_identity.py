"""What is known of a report beside the file is said on the command line of every command that reads."""

import json

import pytest

import govinfo
from govinfo.cli import main

REPORT = govinfo.zero("2021")


@pytest.fixture
def bare(tmp_path):
    """A report that says neither who reports nor on which year."""
    path = tmp_path / "report.html"
    path.write_text(govinfo.render(REPORT, "html"), encoding="utf-8")
    return str(path)


def test_organ_and_year_of_a_report_that_is_checked(bare, capsys):
    """The report for the year before is the same organ's."""
    command = ["check", bare, "--previous", bare, "--organ", "某县财政局", "--year", "2023", "--output-format", "json"]
    status = main([*command, "--select", "Y"])
    (checked,) = json.loads(capsys.readouterr().out)

    assert (0, "某县财政局", 2023) == (status, checked["organ"], checked["year"])
    assert [] == [one for one in checked["findings"] if one["verdict"] == "fail"]


def test_organ_and_year_of_a_report_that_is_shown_or_converted(bare, tmp_path, capsys):
    """They stand on the page, and in what is written."""
    given = ["--organ", "某县财政局", "--year", "2023"]
    main(["show", bare, *given])
    main(["convert", bare, str(tmp_path / "out.json"), *given])
    written = govinfo.read(tmp_path / "out.json")

    assert "某县财政局2023年政府信息公开工作年度报告" in capsys.readouterr().out
    assert ("某县财政局", 2023) == (written.organ, written.year)


def test_the_report_of_an_organ_that_adds_up_is_not_those_of_its_parts(bare, tmp_path):
    """The year is that of all reports, the organ the one that adds them up."""
    main(["rollup", bare, bare, "--organ", "某县人民政府", "--year", "2023", "-o", str(tmp_path / "sum.json")])
    summed = govinfo.read(tmp_path / "sum.json")

    assert ("某县人民政府", 2023) == (summed.organ, summed.year)


def test_years_of_two_reports_that_are_compared(bare, capsys):
    """The later is given, the earlier is the one before it."""
    assert 0 == main(["compare", bare, bare, "--year", "2023"])
    assert 0 == main(["repair", bare, "--previous", bare, "--year", "2023"])
    assert "勾稽关系全部成立" in capsys.readouterr().out


def test_a_field_of_json(tmp_path, capsys):
    """The text in the field is checked; without the name of the field a hint gives it."""
    path = tmp_path / "page.jsonl"
    path.write_text(json.dumps({"content": govinfo.render(REPORT, "text")}), encoding="utf-8")
    hinted = main(["check", str(path)]), capsys.readouterr().err

    assert 0 == main(["check", str(path), "--field", "content", "--select", "A3"])
    assert (3, True) == (hinted[0], "--field content" in hinted[1])


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (["--year", "99999"], "--year：报告年度应为四位数字"),
        (["--year", "23"], "--year：报告年度应为四位数字"),
        (["--organ", " "], "--organ：没有写明名称"),
        (["--organ", "\udce5"], "--organ：organ 含有文件不能保存的字符"),
    ],
)
@pytest.mark.parametrize("command", ["check", "show", "repair"])
def test_who_reports_and_when_is_said_in_words_that_can_be_used(bare, command, option, said, capsys):
    """Anything else is wrong usage, not a file that cannot be read."""
    assert 2 == main([command, bare, *option])
    assert said in capsys.readouterr().err
