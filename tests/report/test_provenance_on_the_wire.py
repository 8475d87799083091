"""Where a report was read, and which cases it counts, goes with it where that is asked for."""

from datetime import date

import pytest
from hypothesis import given

import govinfo
from govinfo.languages import Text
from govinfo.report.cells import undecided
from govinfo.spans import Aside, AsideKind, Locator, SourceSpan
from govinfo.strategies import filed_reports

READ = govinfo.read("examples/xianyuan-2023.txt")
CASES = [govinfo.Application(name, "enterprise", date(2023, 3, 1)) for name in ("甲", "乙")]
COMPILED = govinfo.compile_report(organ="某县人民政府", year=2023, applications=CASES)
SPAN = SourceSpan(
    Text("表三第2行", "table 3, row 2"),
    "３件",
    "a.docx",
    locator=Locator("word/document.xml", 3, 2, "C5"),
    asides=(Aside(AsideKind.STRUCK, "217"), Aside(AsideKind.HIDDEN, Text("列", "a column"))),
)


def back(report):
    return govinfo.loads(govinfo.dumps(report, provenance=True))


@pytest.mark.parametrize(
    "report",
    [
        READ,
        COMPILED,
        govinfo.reads(govinfo.dumps(READ), format="json", document="a.json"),
        govinfo.reads(govinfo.dumps(READ), format="json", document="\udcb1.json"),
    ],
)
def test_sources_and_cases_survive(report):
    """Every cell is found where it was, with its reason and the cases it counts."""
    stored = back(report)

    assert report == stored
    for address, _ in report.cells():
        assert report.source(address) == stored.source(address)
        assert report.cases(address) == stored.cases(address)
        assert report.reason(address) == stored.reason(address)
    assert report.source("narrative.overview") == stored.source("narrative.overview")
    assert (report.provenance.document, report.provenance.problems, report.provenance.beside) == (
        stored.provenance.document,
        stored.provenance.problems,
        stored.provenance.beside,
    )


def test_all_that_a_place_says_survives():
    """Locators, asides and sentences in both languages come back."""
    spans = {"applications.received.total": SPAN}
    noted = READ.replace({"remedies.review.total": undecided(Text("连写", "run together"), "12")})
    report = noted.replace(provenance=type(READ.provenance)("a.docx", "docx", spans))

    assert SPAN == back(report).source("applications.received.total")
    assert "run together" == back(report).reason("remedies.review.total", "en")


def test_without_being_asked_for_it_stays_behind():
    """A report as JSON says where it was read only on request; loaded, its cells stand in the JSON."""
    assert "provenance" not in govinfo.unstructure(READ)
    assert "provenance" not in govinfo.unstructure(govinfo.zero("2021"), provenance=True)
    assert "$.remedies.rows.review[4]" == govinfo.loads(govinfo.dumps(READ)).source("remedies.review.total").place


def test_provenance_is_of_reports():
    """Of an application nothing was read, so none can go with it."""
    for stored in (govinfo.dumps, govinfo.unstructure):
        with pytest.raises(govinfo.InvalidValueError) as caught:
            stored(CASES[0], provenance=True)
        assert "only an annual report has provenance, Application has none" == caught.value.en


def test_faults_of_it_are_gathered_with_the_rest():
    """What is wrong with a place is told with its path, beside what is wrong elsewhere."""
    document = govinfo.unstructure(READ, provenance=True)
    document["organ"] = 5
    document["provenance"]["more"] = 1
    document["provenance"]["spans"]["organ"] = 3

    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.structure(document)

    assert [("organ",), ("provenance", "more"), ("provenance", "spans", "organ")] == [
        fault.path for fault in caught.value.problems
    ]
    document = govinfo.unstructure(READ, provenance=True)
    document["provenance"] = None
    with pytest.raises(govinfo.ReadError) as caught:
        govinfo.structure(document)
    assert ("provenance",) == caught.value.path


@given(report=filed_reports())
def test_storing_a_report_changes_no_finding(report):
    """What is loaded has the findings of what was stored, places included."""
    read = report.replace(provenance=READ.provenance)

    assert govinfo.check(read) == govinfo.check(back(read))
