"""Organ and year: what the caller gives is believed first, then the document; what says otherwise is told."""

import pytest

import govinfo
from govinfo import readers
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
        (TITLE, {"organ": "某市民政局", "year": 2023}, []),
        ("某市2023年政府信息公开工作年度报告", {"organ": "某市人民政府"}, []),
        ("某市住房和城乡建设局2023年政府信息公开工作年度报告", {"organ": "市住建局"}, []),
    ],
)
def test_a_place_that_says_otherwise_is_told(text, given, expected):
    """Title and preface are the report's own; the short form of a name is no other name."""
    assert expected == contradictions(readers.reads(f"{text}\n{BODY}", **given))


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
