"""The suites for exporters and readers, held to exporters that are known to be wrong."""

import re

import pytest
from hypothesis import Phase, find, settings

import govinfo
from govinfo import Narrative, Passage
from govinfo.report.annual import AnnualReport, zero
from govinfo.testing import ExporterSuite, KeepsProse, ReaderSuite, RoundTripSuite, unequal_cells
from govinfo.testing.drawing import TOLD
from testing.exporters import WRONG, blank_as_zero

TESTS = [name for name in vars(RoundTripSuite) if name.startswith("test_")]

ANY = settings(phases=[Phase.generate], database=None)


class Exported(ExporterSuite):
    """An exporter to CSV that does something to the report first."""

    format = "csv"

    def __init__(self, spoil):
        self.spoil, self.last, self.exports = spoil, None, 0

    def export(self, report: AnnualReport) -> str:
        self.last = report
        self.exports += 1
        return govinfo.render(self.spoil(report), "csv")


def faultless(report):
    return report


@pytest.mark.parametrize("name", TESTS)
def test_a_right_exporter_passes(name):
    """Nothing is found in an exporter that writes what it is given."""
    getattr(Exported(faultless), name)()


@pytest.mark.parametrize("bug", WRONG)
def test_a_wrong_exporter_is_found(bug):
    """Every bug is found by a test of the suite, within seconds, on a report of zeros but for two cells at most."""
    suite = Exported(bug)

    assert not all(passes(suite, name) for name in TESTS)
    assert suite.exports < 2_000
    assert len(list(unequal_cells(zeros(suite.last), suite.last))) <= 2


def passes(suite, name):
    try:
        getattr(suite, name)()
    except (AssertionError, govinfo.GovinfoError):
        return False
    return True


def zeros(report):
    return zero(report.applications.edition, organ=report.organ, year=report.year)


def test_a_counterexample_names_the_cell():
    """What a failing test says is the cell by its label and address, with both values."""
    with pytest.raises(AssertionError, match=r"^(\w+\.){2}\w+ \(.*\): None != (0|Decimal\('0'\))\n"):
        Exported(blank_as_zero).test_a_blank_is_no_zero()


@pytest.mark.parametrize("format_", ["text", "markdown", "html", "csv", "json", "jsonl", "docx", "xlsx"])
def test_every_format_gives_printable_prose_back(format_):
    """What is drawn as printable is read back as it was written, in each format that is written and read."""

    class Written(KeepsProse, ReaderSuite):
        format = format_

        def read(self, data):
            return govinfo.reads(data, format=format_)

    Written().test_prose_comes_back()


def test_what_takes_prose_for_markup_is_found():
    """Prose that looks like tags is drawn, and what loses them is told by the section and its text."""

    class Stripped(KeepsProse, RoundTripSuite):
        def returned(self, report):
            told = report.narrative
            sections = [
                Passage(part.key, part.heading, re.sub("<[a-z/][^>]*>?", "", part.text)) for part in told.sections
            ]
            return report.replace(narrative=Narrative(told.title, told.preface, sections))

    report = find(TOLD, lambda drawn: any("<b>" in part.text for part in drawn.narrative.sections), settings=ANY)
    with pytest.raises(AssertionError, match=r"^narrative\.\w+ \(.、.*\): ['\"].*<.*['\"] != ['\"]"):
        Stripped.test_prose_comes_back.hypothesis.inner_test(Stripped(), report)


@pytest.mark.parametrize("suite", [RoundTripSuite, ExporterSuite, ReaderSuite])
@pytest.mark.parametrize("name", TESTS)
def test_a_suite_that_is_not_filled_fails(suite, name):
    """A misspelt name of what is to be filled is no reason for pytest to pass over the tests."""

    class TestOurs(suite):
        format = "csv"

        def exports(self, report):
            return govinfo.render(report, "csv")

    with pytest.raises(NotImplementedError, match=r"^TestOurs\.(returned|export|read)\b"):
        getattr(TestOurs(), name)()


class Read(ReaderSuite):
    """A reader of the library's CSV that knows no blanks."""

    format = "csv"

    def read(self, data: bytes) -> AnnualReport:
        report = govinfo.reads(data, format="csv")
        return blank_as_zero(report)


def test_a_wrong_reader_is_found():
    """A reader that takes an empty cell for a zero fails the test on blanks and passes the one on figures."""
    with pytest.raises(AssertionError, match="None != "):
        Read().test_a_blank_is_no_zero()
    Read().test_a_figure_stays_what_and_where_it_is()
