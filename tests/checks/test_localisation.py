"""A single wrong cell can be told from every other by the identities it breaks."""

import pytest

from govinfo.checks.checking import check
from govinfo.report.annual import AnnualReport, zero
from govinfo.vocabulary import Edition

BALANCED = {
    "applications.received.natural_person": 34,
    "applications.received.enterprise": 3,
    "applications.received.total": 37,
    "applications.carried_in.natural_person": 2,
    "applications.carried_in.total": 2,
    "applications.granted.natural_person": 20,
    "applications.granted.enterprise": 3,
    "applications.granted.total": 23,
    "applications.not_held.natural_person": 12,
    "applications.not_held.total": 12,
    "applications.concluded.natural_person": 32,
    "applications.concluded.enterprise": 3,
    "applications.concluded.total": 35,
    "applications.carried_over.natural_person": 4,
    "applications.carried_over.total": 4,
}


@pytest.fixture(scope="module", params=Edition)
def report(request) -> AnnualReport:
    return zero(request.param).replace(BALANCED)


def failing(report: AnnualReport) -> frozenset[tuple[str, tuple[str, ...]]]:
    return frozenset((finding.code, finding.cells) for finding in check(report, select=["A301", "A302", "A303"]))


def changed(report: AnnualReport, address: str, by: int) -> AnnualReport:
    return report.replace({address: report[address] + by})


@pytest.mark.parametrize("by", [1, 9, 1000])
def test_every_cell_of_table_three_has_its_own_signature(report, by):
    """Changing one cell of a balanced table makes a set of failures that no other cell makes."""
    cells = [cell.address for cell in report.applications.form.cells]
    signatures = {cell: failing(changed(report, cell, by)) for cell in cells}

    assert frozenset() == failing(report)
    assert all(signatures.values())
    assert len(cells) == len(set(signatures.values()))
    assert {"2021": 175, "2019": 161}[report.edition] == len(cells)


def test_the_cell_itself_stands_in_every_failure_it_causes(report):
    """Every failure that one changed cell makes names that cell."""
    for cell in report.applications.form.cells:
        assert all(cell.address in cells for _, cells in failing(changed(report, cell.address, 1)))


@pytest.mark.parametrize("by", [1, 10, -1])
def test_every_cell_of_table_four_is_watched(report, by):
    """Changing one cell of table four breaks the sum of its own block and no other rule's."""
    rules = {"review": "R401", "direct_litigation": "R402", "litigation_after_review": "R403"}
    for cell in report.remedies.form.cells:
        found = check(changed(report, cell.address, by), select=["R"])

        assert [rules[cell.row.key]] == [finding.code for finding in found]
