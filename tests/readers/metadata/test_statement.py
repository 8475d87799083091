"""Organ and year: what the caller gives is believed first, then the document; what says otherwise is told."""

import pytest

import govinfo
from govinfo import readers
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.report.provenance import Oddity

BODY = "信息内容\n行政许可\n3\n信息内容\n行政处罚\n0\n"
TITLE = "某市民政局2023年政府信息公开工作年度报告"


def contradictions(report):
    return [(one.where, one.reason.en) for one in report.provenance.problems if one.oddity is Oddity.CONTRADICTED]


def test_what_is_given_is_believed_first():
    """The organ and the year that the caller gives stand in the report; the year decides on the form."""
    report = readers.reads(BODY, organ="某市水利局", year=2020)

    assert ("某市水利局", 2020, "2019") == (report.organ, report.year, report.edition)
    assert [] == contradictions(report)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"organ": " "}, "a text that is not empty"),
        ({"organ": "\ud800"}, "no text that a file can hold"),
        ({"year": 99}, "one of four digits"),
        ({"yaer": 2023}, "no option 'yaer'. Did you mean 'year'?"),
        ({"limits": 3}, "limits"),
    ],
)
def test_what_cannot_be_given_is_an_error(options, told, tmp_path):
    """An empty name, a year of two digits, an option that is none: of a text as of a file."""
    path = tmp_path / "a.txt"
    path.write_text(BODY, encoding="utf-8")
    for call in (lambda: readers.reads(BODY, **options), lambda: readers.read(path, **options)):
        with pytest.raises((InvalidValueError, UnknownKeyError)) as caught:
            call()
        assert told in caught.value.en


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (
            TITLE,
            {"organ": "某市水利局", "year": 2022},
            [
                ("organ", "it says 某市民政局, where the organ of the report is 某市水利局"),
                ("year", "it says 2023, where the year of the report is 2022"),
            ],
        ),
        (
            f"{TITLE}\n现公布某市水利局2022年政府信息公开工作年度报告。",
            {},
            [
                ("organ", "it says 某市水利局, where the organ of the report is 某市民政局"),
                ("year", "it says 2022, where the year of the report is 2023"),
            ],
        ),
        (
            f"{TITLE}\n某市水利局\n2024年1月5日",
            {},
            [("organ", "it says 某市水利局, where the organ of the report is 某市民政局")],
        ),
        (f"{TITLE}\n某市人民政府办公室\n2024年1月5日", {}, []),
        (f"某县人民政府\n\n{TITLE}\n发布时间：2024-01-05", {}, []),
        (f"中国政府网 某省政府 某县政府\n当前位置:首页 > 公开年报\n{TITLE}\n时间:2024-01-05", {}, []),
        (
            f"首页\n某县人民政府\n{TITLE}\n某市水利局",
            {},
            [("organ", "it says 某市水利局, where the organ of the report is 某市民政局")],
        ),
        (TITLE, {"organ": "某市民政局", "year": 2023}, []),
        ("某市2023年政府信息公开工作年度报告", {"organ": "某市人民政府"}, []),
        ("某市住房和城乡建设局2023年政府信息公开工作年度报告", {"organ": "市住建局"}, []),
    ],
)
def test_a_place_that_says_otherwise_is_told(text, given, expected):
    """Title and preface are the report's own; the short form of a name is no other name."""
    assert expected == contradictions(readers.reads(f"{text}\n{BODY}", **given))


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("某市水利局", [("organ", "it says 某市水利局, where the organ of the report is 某市民政局")]),
        ("市民政局", []),
        ("某市民政局办公室", []),
        ("某市人民政府办公室", []),
    ],
)
def test_a_signature_that_says_otherwise_is_told(signed, expected):
    """An office may sign for its government, and an organ by its short name."""
    text = f"{TITLE}\n{BODY}六、其他需要报告的事项\n无。\n{signed}\n2024年1月25日\n"

    assert expected == contradictions(readers.reads(text))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "某市水利局2022年政府信息公开工作年度报告_某市人民政府",
            [
                ("organ", "it says 某市水利局, where the organ of the report is 某市民政局"),
                ("year", "it says 2022, where the year of the report is 2023"),
            ],
        ),
        ("邻市政府信息公开年报 - 某市民政局", []),
    ],
)
def test_the_title_of_a_page_that_says_otherwise_is_told(title, expected):
    """It is a report's where it names an organ and a year; else it may be that of a site or of a list."""
    lines = "".join(f"<p>{line}</p>" for line in BODY.splitlines())
    page = f"<html><head><title>{title}</title></head><body><h1>{TITLE}</h1>{lines}</body></html>"

    assert expected == contradictions(readers.reads(page, format="html"))


def test_a_contradiction_is_a_finding():
    """Rule S011 names the place, and what the report is kept as."""
    text = f"{TITLE}\n现公布某市水利局2022年政府信息公开工作年度报告。\n{BODY}"
    findings = govinfo.check(readers.reads(text), select=["S011"], lang="en")

    place = "“现公布某市水利局2022年政府信息公开工作年度报告。” does not agree with the"
    assert [f"{place} organ, 某市民政局", f"{place} year, 2023"] == [one.message for one in findings]
    assert [(("organ",), None), (("year",), None)] == [(one.cells, one.actual) for one in findings]


def test_a_report_in_json_is_identified_too():
    """What it states itself is told where it is otherwise."""
    text = govinfo.render(govinfo.zero("2021", organ="某市民政局", year=2023), "json")
    report = readers.reads(text, organ="某市水利局", year=2023)

    assert ("某市水利局", 2023) == (report.organ, report.year)
    assert [("organ", "it says 某市民政局, where the organ of the report is 某市水利局")] == contradictions(report)


@pytest.mark.parametrize("given", [{"organ": 5}, {"organ": "\ud800"}, {"year": "2023"}, {"year": 0}, {"year": True}])
def test_what_is_no_organ_or_year_is_refused(given):
    """A number for a name, half a character, a text for a year, a year that is none."""
    with pytest.raises(govinfo.InvalidValueError):
        readers.reads(BODY, **given)
