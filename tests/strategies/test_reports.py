"""Drawing reports."""

import subprocess
import sys
from decimal import Decimal
from importlib import import_module

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from govinfo.checks.checking import check
from govinfo.errors import MissingExtraError
from govinfo.forms import FORMS
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.narrative import Narrative
from govinfo.strategies import filed_reports, narratives, reports
from govinfo.strategies._entrypoint import register
from govinfo.vocabulary import Edition


@given(report=reports())
def test_a_drawn_report_is_right(report):
    """Nothing is wrong with a drawn report, in either edition."""
    assert () == tuple(check(report))
    assert report.edition is report.applications.edition


@pytest.mark.parametrize("edition", list(Edition))
def test_an_edition_can_be_asked_for(edition):
    """Every table of a drawn report is of the edition asked for."""
    report = find(reports(edition), lambda report: report.applications.received.total > 0)

    assert [edition] * 3 == [table.edition for table in report.tables]


def test_a_report_shrinks_to_zeros():
    """The smallest report is a report of zeros."""
    report = find(reports("2021"), lambda _: True)

    assert zero("2021", organ=report.organ, year=2021) == report


def test_a_fault_shrinks_to_the_cells_that_make_it():
    """A report shrinks cell by cell: three outcomes are three cells and what follows from them."""
    report = find(reports("2021"), lambda report: report.applications.concluded.total >= 3)

    stated = {address for address, value in report.cells() if value}
    assert 3 == report.applications.concluded.total
    assert len(stated) <= 8


def test_how_full_a_report_is_and_who_files_it_can_be_asked_for():
    """No more cells are counted than asked for, and the organ is drawn from what is given."""

    @given(reports("2021", organ=st.just("某县人民政府"), most=1))
    def drawn(report):
        assert "某县人民政府" == report.organ
        assert sum(value != 0 for value in report.remedies.flat) <= 2

    drawn()


@pytest.mark.parametrize("edition", list(Edition))
def test_money_and_stocks_are_plausible(edition):
    """Money is drawn to four places, and a stock covers what was added to it."""
    report = find(
        reports(edition), lambda report: any(isinstance(value, Decimal) and value for _, value in report.cells())
    )

    assert all(value >= 0 for _, value in report.cells())


def test_prose_can_be_asked_for():
    """A report is drawn with prose where a strategy for it is given."""
    report = find(reports("2021", narrative=narratives()), lambda report: bool(report.narrative.sections))

    assert isinstance(report.narrative, Narrative)


def test_filed_reports_hold_what_is_filed():
    """Blanks, marks, wrong sums and missing tables are all drawn."""
    quick = settings(max_examples=2_000, phases=[Phase.generate])
    find(filed_reports("2021"), lambda report: any(table.notes for table in report.tables), settings=quick)
    find(filed_reports("2021"), lambda report: not report.remedies.present, settings=quick)
    find(filed_reports("2021"), lambda report: bool(check(report, select=("A",)).failures), settings=quick)
    mixed = find(
        filed_reports(), lambda report: report.proactive.edition != report.applications.edition, settings=quick
    )

    assert {mixed.proactive.edition, mixed.applications.edition} == {form.edition for form in FORMS}


def test_a_filed_report_shrinks_to_zeros():
    """The smallest report that an office files is one of zeros, without prose, organ or year."""
    assert zero("2021") == find(filed_reports(), lambda _: True)


def test_hypothesis_knows_the_type():
    """``st.from_type`` draws right reports once the package is installed, or its entry point called."""
    register()

    @given(report=st.from_type(AnnualReport))
    def drawn(report):
        assert () == tuple(check(report))

    drawn()


def test_without_hypothesis_the_extra_is_named(monkeypatch):
    """A missing library is told by the extra that installs it."""
    for name in [name for name in sys.modules if name.startswith("govinfo.strategies")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)

    with pytest.raises(MissingExtraError, match=r"pip install 'govinfo\[strategies\]'"):
        import_module("govinfo.strategies")


def test_a_fault_of_our_own_is_not_taken_for_a_missing_extra(monkeypatch):
    """An import that fails for another reason is told as it is."""
    for name in [name for name in sys.modules if name.startswith("govinfo.strategies")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "govinfo.report.narrative", None)

    with pytest.raises(ModuleNotFoundError, match="narrative"):
        import_module("govinfo.strategies")


def test_the_strategies_are_loaded_before_hypothesis():
    """The package may be imported first: Hypothesis, which it loads, asks for it again while it is not whole yet."""
    code = "from govinfo.strategies import reports; print(reports.__name__)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)

    assert ("reports\n", "") == (done.stdout, done.stderr)


def test_a_department_of_a_place_is_drawn_without_rules():
    """Departments are among the organs, and none of them files rules that it cannot make."""
    department = find(reports("2021"), lambda report: report.organ == "某市自然资源局")

    assert (0, 0, 0) == tuple(department.proactive.rules)
