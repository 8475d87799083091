"""A report in Traditional characters says what it says in Simplified ones, and is quoted in its own."""

from pathlib import Path

import pytest

import govinfo
from govinfo.traditional import simplified, spellings

EXAMPLE = Path(__file__).parents[2] / "examples/xianyuan-2023.txt"
REPORT = govinfo.read(EXAMPLE)
TRADITIONAL = govinfo.read(Path(__file__).with_name("xianyuan_2023_traditional.txt"))


def test_every_cell_and_section_is_read():
    """The tables, the sections and their topics, the year, and the name as it is printed."""
    assert list(REPORT.cells()) == list(TRADITIONAL.cells())
    assert [one.key for one in REPORT.narrative.sections] == [one.key for one in TRADITIONAL.narrative.sections]
    assert [one.key for one in REPORT.narrative.topics] == [one.key for one in TRADITIONAL.narrative.topics]
    assert ("仙源鄉人民政府", 2023) == (TRADITIONAL.organ, TRADITIONAL.year)
    assert "收到政府信息公開申請1件" in TRADITIONAL.narrative["overview"]


@pytest.mark.parametrize("change", [{}, {"applications.received.total": 4, "remedies.review.total": 7}])
def test_the_same_is_found_in_it(change):
    """Prose is held against the tables all the same."""
    found, expected = (
        [(one.code, one.cells) for one in govinfo.check(report.replace(change))] for report in (TRADITIONAL, REPORT)
    )

    assert expected == found


def test_a_finding_quotes_the_words_as_they_are_printed():
    """Characters are changed for recognising alone."""
    (finding, *_) = govinfo.check(TRADITIONAL.replace({"applications.received.total": 4}), select=["X601"])

    assert "今年收到政府信息公開申請1件" in finding.message


def test_the_words_of_taiwan_are_those_of_the_form():
    """資訊 is 信息, as gates print it that turn a page into Traditional characters; names stay as printed."""
    text = (
        "特向社會公佈海南海事局2020年政府資訊公開工作年度報告。\n一、總體情況\n2020年，海南海事局公開資訊17條。\n"
        "三、收到和處理政府資訊公開申請情況\n一、本年新收政府資訊公開申請數量 3 0 0 0 0 0 3\n"
    )
    report = govinfo.reads(text)

    assert ("海南海事局", 2020, 3) == (report.organ, report.year, report.cell("applications.received.total"))
    assert ["一、總體情況", "三、收到和處理政府資訊公開申請情況"] == [one.heading for one in report.narrative.sections]


def test_a_name_with_characters_that_no_label_has():
    """The sentence is read in Simplified characters, and the name told as it is printed."""
    report = govinfo.reads("2023年，國家國際發展合作署以習近平新時代思想為指導。\n信息內容\n行政許可\n3\n")

    assert ("國家國際發展合作署", 2023) == (report.organ, report.year)


def test_a_name_in_title_and_preface_is_one():
    """Of both it is known in the same characters, and no place says otherwise."""
    title = "興國縣良村鎮2024年政府信息公開工作年度報告"
    report = govinfo.reads(f"{title}\n現特向社會公布{title}。\n一、總體情況\n無。\n信息內容\n行政許可\n3\n")

    assert "興國縣良村鎮" == report.organ
    assert "S011" not in {one.code for one in govinfo.check(report)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("主動公開政府信息，較上年增長兩成，受理、答覆", "主动公开政府信息，较上年增长两成，受理、答复"),
        ("全面覆盖，做好公开", "全面覆盖，做好公开"),
        ("", ""),
    ],
)
def test_each_character_becomes_one(text, expected):
    """A text in Simplified characters is left, a character that stands in both too."""
    assert expected == simplified(text)


def test_the_spellings_of_a_word():
    """Every character in every form that it is printed in."""
    assert {"报告", "報告"} == set(spellings("报告"))
    assert ["概述"] == list(spellings("概述"))
