"""The suites for exporters and readers, held to exporters that are known to be wrong."""

from decimal import Decimal

import pytest

import govinfo
from govinfo.report.annual import AnnualReport, zero
from govinfo.testing import ExporterSuite, ReaderSuite, unequal_cells

TESTS = [name for name in dir(ExporterSuite) if name.startswith("test_")]


class Exported(ExporterSuite):
    """An exporter to CSV that does something to the report first."""

    format = "csv"

    def __init__(self, spoil):
        self.spoil, self.last = spoil, None

    def export(self, report: AnnualReport) -> str:
        self.last = report
        return govinfo.render(self.spoil(report), "csv")


def faultless(report):
    return report


def blank_as_zero(report):
    """Writes 0 into an empty cell."""
    return report.replace({address: 0 for address, value in report.cells() if value is None})


def amounts_rounded(report):
    """Keeps two places of an amount in 万元: loses whatever is less than 100 元."""
    amounts = {address: value for address, value in report.cells() if isinstance(value, Decimal)}
    return report.replace({address: round(value, 2).normalize() + 0 for address, value in amounts.items()})


def totals_recomputed(report):
    """Writes the sum it works out in place of the total that was filed."""
    table = report.remedies
    leaves = {number: value or 0 for number, value in enumerate(table.flat)}
    totals = {equation.right[0] for equation in table.form.equations}
    worked_out = table.form.totalled(leaves)
    return report.replace(remedies=table.replace({number: worked_out[number] for number in totals}))


def columns_swapped(report):
    """Takes two kinds of applicants for each other."""
    one, other = "applications.{}.legal_service_institution", "applications.{}.other_organization"
    rows = [row.key for row in report.applications.form.rows]
    there = {other.format(row): report[one.format(row)] for row in rows}
    back = {one.format(row): report[other.format(row)] for row in rows}
    return report.replace(there | back)


def signs_lost(report):
    """Writes a change since last year without its sign; only the form of 2019 has such cells."""
    changes = {address: value for address, value in report.cells() if address.endswith(".change") and value}
    return report.replace({address: abs(value) for address, value in changes.items()})


def of_this_year(report):
    """Names every report by one year."""
    return report.replace(year=2024)


BUGS = [blank_as_zero, amounts_rounded, totals_recomputed, columns_swapped, signs_lost, of_this_year]


@pytest.mark.parametrize("name", TESTS)
def test_a_right_exporter_passes(name):
    """Nothing is found in an exporter that writes what it is given."""
    getattr(Exported(faultless), name)()


@pytest.mark.parametrize("bug", BUGS)
def test_a_wrong_exporter_is_found(bug):
    """Every bug is found by a test of the suite, on a report of zeros but for two cells at most."""
    suite = Exported(bug)

    assert not all(passes(suite, name) for name in TESTS)
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
    with pytest.raises(
        AssertionError, match=r"^proactive\.administrative_fees\.amount \(.*\): None != Decimal\('0'\)\n"
    ):
        Exported(blank_as_zero).test_a_blank_is_no_zero()


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
