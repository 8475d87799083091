"""The command that draws pictures."""

import json
import xml.etree.ElementTree as ET

import pytest

pytest.importorskip("matplotlib", reason="the extra plot is not installed")

import govinfo
from govinfo.cli import main

pytestmark = pytest.mark.usefixtures("chinese_font")

REPORT = govinfo.zero("2021", organ="甲县", year=2023).replace(
    {"applications.granted.total": 3, "applications.concluded.total": 4}
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "reports").mkdir()
    for organ in ("甲县", "乙县"):
        govinfo.write(REPORT.replace(organ=organ), tmp_path / "reports" / f"{organ}.json")
    return tmp_path


def title(path):
    return ET.parse(path).getroot()[0].text


@pytest.mark.parametrize(
    ("arguments", "drawn"),
    [
        (["reports/甲县.json"], "甲县2023年政府信息公开申请的来源和去向"),
        (["reports/甲县.json", "--picture", "outcomes", "--organ", "丙县"], "丙县2023年政府信息公开申请的办理结果"),
        (["reports/甲县.json", "--picture", "table"], "甲县2023年 三、收到和处理政府信息公开申请情况"),
        (["reports/甲县.json", "reports/乙县.json"], "2023年各机关办理结果"),
        (["reports", "--picture", "organs"], "2023年各机关公开率"),
        (["reports", "--picture", "organs", "--rate", "granted", "--lang", "en"], "2023: Organs by rate (granted)"),
        (["cases.json", "--picture", "clock", "--case", "7"], "申请7答复期限的计算"),
    ],
    ids=" ".join,
)
def test_a_picture_is_written(arguments, drawn, folder, monkeypatch, capsys):
    """Of one report the flow unless another is named, of several the table, of a case its clock."""
    monkeypatch.chdir(folder)
    case = {"id": "7", "applicant": "natural_person", "received": "2026-02-10"}
    (folder / "cases.json").write_text(json.dumps({"applications": [case]}), encoding="utf-8")

    assert 0 == main(["plot", *arguments, "-o", "out.svg"])
    assert (drawn, ("", "")) == (title("out.svg"), capsys.readouterr())


def test_a_file_that_cannot_be_read_is_named(folder, monkeypatch, capsys):
    """It is left out, the picture is drawn of the others, and the status says so; what is no report is passed over."""
    monkeypatch.chdir(folder)
    (folder / "reports" / "broken.json").write_text('{"format": "govinfo.report/1"}')
    (folder / "reports" / "notes.txt").write_text("nothing")

    assert 3 == main(["plot", "reports", "--width", "100", "-o", "out.svg"])
    assert "2023年各机关办理结果" == title("out.svg")
    assert capsys.readouterr().err.startswith("govinfo：reports/broken.json：")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--rate", "granted"], "--rate goes with --picture organs only"),
        (["--case", "7"], "--case goes with --picture clock only"),
        (["--picture", "clock"], "name the application, --case ID"),
        (["--width", "9"], "a picture is 80 to 400 millimetres wide, not 9"),
        (
            ["--picture", "pie"],
            "--picture: no value 'pie'. Known: flow, outcomes, mix, applicants, years, heat, table, organs, clock",
        ),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_told(arguments, sentence, folder, capsys):
    """What does not go together, and what is not known, is said in a sentence."""
    file = str(folder / "reports" / "甲县.json")

    assert 2 == main(["plot", file, "-o", str(folder / "out.svg"), *arguments, "--lang", "en"])
    assert sentence in capsys.readouterr().err


def test_a_case_that_is_not_in_the_register(folder, capsys):
    """The applications that there are, are named."""
    case = {"id": "7", "applicant": "natural_person", "received": "2026-02-10"}
    (folder / "cases.json").write_text(json.dumps({"applications": [case]}), encoding="utf-8")

    command = ["plot", str(folder / "cases.json"), "--picture", "clock", "--case", "8", "-o", "out.svg", "--lang", "en"]
    assert 2 == main(command)
    assert "'8'. Known: 7" in capsys.readouterr().err


def test_characters_that_no_font_has_are_told_as_the_program_tells_everything(folder, monkeypatch, capsys):
    """The picture is written, and the sentence stands on standard error without the line of a program."""
    monkeypatch.chdir(folder)

    assert 0 == main(["plot", "reports/甲县.json", "--organ", "ㄅㄆ镇", "-o", "out.png", "--lang", "en"])
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("govinfo: the font Boxes lacks these characters, which are drawn as boxes: ㄅㄆ; ")
