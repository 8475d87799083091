"""What is said of two reports that are not equal."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from _govinfo_pytest import pytest_assertrepr_compare
from govinfo.errors import MissingExtraError
from govinfo.report.annual import blank, zero
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.table import RemediesTable
from govinfo.testing import assert_clean, assert_same_cells, unequal

SOURCE = Path(__file__).parents[2] / "src"
ONE = zero("2021", organ="某县人民政府", year=2023)


def test_equal_reports_pass():
    """Nothing is said of reports that are equal."""
    assert_same_cells(ONE, ONE)
    assert [] == list(unequal(ONE, ONE))


def test_each_cell_is_named():
    """Cells are named in form order, by their address and what the form calls them."""
    other = ONE.replace({"remedies.review.other": 2, "applications.granted.enterprise": None})

    with pytest.raises(AssertionError) as told:
        assert_same_cells(ONE, other)
    assert str(told.value).splitlines() == [
        "applications.granted.enterprise (table 三, applications, granted, enterprise): 0 != None",
        "remedies.review.other (table 四, remedies, review, other): 0 != 2",
    ]


def test_of_many_cells_the_first_are_told():
    """A failure tells twelve cells, and how many more there are, where a whole form differs."""
    with pytest.raises(AssertionError) as told:
        assert_same_cells(ONE, blank("2021", organ="某县人民政府", year=2023))

    *cells, last = str(told.value).splitlines()
    assert 12 == len(cells)
    assert f"... and {len(list(ONE.cells())) - 12} more" == last


def test_prose_is_told_by_its_parts():
    """Of prose that differs the title, the section and the headings are told, and not all of it."""
    told = Narrative("报告", "前言。", (Passage("overview", "一、概述", "公开。"), Passage("other", None, "无。")))
    other = Narrative("报告书", "前言。", (Passage("overview", "一、概述", "公开。"), Passage("other", None, "没有。")))
    shorter = Narrative("报告", "前言。", told.sections[:1])

    assert [
        "narrative.title: '报告' != '报告书'",
        "narrative.other (other): '无。' != '没有。'",
    ] == [str(part) for part in unequal(ONE.replace(narrative=told), ONE.replace(narrative=other))]
    assert ["narrative.sections"] == [
        part.place for part in unequal(ONE.replace(narrative=told), ONE.replace(narrative=shorter))
    ]


def test_marks_and_figures_of_other_writing_are_told_by_their_text():
    """A mark is no empty cell: where no number differs, the text is told."""
    empty = ONE.replace({"remedies.review.other": None})

    (part,) = unequal(empty, ONE.replace({"remedies.review.other": "/"}))
    assert ("remedies.review.other", "", "/") == (part.place, part.expected, part.actual)


def test_fields_and_forms_are_told_by_name():
    """What is no cell is named as the field it is; of a table on another form no cell is told."""
    other = zero("2019", organ="某县人民政府", year=2020).replace(narrative=Narrative(preface="前言。"))
    absent = RemediesTable.filled("2021", present=False)

    places = [part.place for part in unequal(ONE, other.replace(remedies=absent))]
    assert ["year", "proactive.edition", "applications.edition", "remedies.present", "narrative"] == places


def test_a_clean_report_passes_and_a_wrong_one_is_told():
    """Findings fail an assertion, each with its code and sentence."""
    assert_clean(ONE)

    with pytest.raises(AssertionError, match=r"^A30\d "):
        assert_clean(ONE.replace({"applications.received.total": 1}))


def test_pytest_is_told_why_reports_differ():
    """The comparison of two reports is explained; of anything else nothing is said."""
    assert ["the reports differ", "year: 2023 != 2022"] == pytest_assertrepr_compare("==", ONE, ONE.replace(year=2022))
    assert pytest_assertrepr_compare("!=", ONE, ONE) is None
    assert pytest_assertrepr_compare("==", ONE, 1) is None


def test_pytest_loads_nothing_of_the_package():
    """The plugin costs a test run nothing where there are no reports."""
    code = "import sys, _govinfo_pytest as p; print(p.pytest_assertrepr_compare('==', 1, 2), 'govinfo' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env={"PYTHONPATH": str(SOURCE)}
    )

    assert ("None False\n", "") == (done.stdout, done.stderr)


def test_a_blank_report_is_not_a_report_of_zeros():
    """Every cell of the form is told where all differ."""
    assert sum(len(table.flat) for table in ONE.tables) == len(
        list(unequal(ONE, blank("2021", organ=ONE.organ, year=2023)))
    )


@pytest.mark.parametrize(
    ("missing", "error"), [("hypothesis", MissingExtraError), ("govinfo.readers", ModuleNotFoundError)]
)
def test_a_missing_library_is_told_by_its_extra(monkeypatch, missing, error):
    """Without Hypothesis the extra is named; an import that fails for another reason is told as it is."""
    for name in [name for name in sys.modules if name.startswith(("govinfo.strategies", "govinfo.testing"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(error, match=r"govinfo\[strategies\]|govinfo.readers"):
        import_module("govinfo.testing")
