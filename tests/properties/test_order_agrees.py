"""The quick look at a whole table says what looking cell by cell and rule by rule says."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.checks.catalogue import RULES
from govinfo.checks.dossier import Dossier
from govinfo.checks.finding import Verdict
from govinfo.forms.spec import CellKind
from govinfo.report.annual import zero
from govinfo.strategies import filed_reports, reports
from govinfo.weighing.bounds import bounds_of
from govinfo.weighing.equations import Standing, weigh
from govinfo.weighing.order import in_order

SHOWN = {Verdict.FAIL, Verdict.UNKNOWN}
CHANGED = st.sampled_from([0, 1, -1, 10**15 - 1, None, Decimal("2.5"), "/", "３件", Decimal("0.0000001")])


def plain(cell, value):
    """Whether a cell states a whole number from zero, or whole 分 of money."""
    if cell.column.kind is CellKind.MONEY:
        return isinstance(value, Decimal) and value >= 0 and value % Decimal("0.000001") == 0
    return isinstance(value, int) and value >= 0


def ordered(table):
    """The same, cell by cell and equation by equation."""
    cells = zip(table.form.cells, table.flat, strict=True)
    if not table.present or table.notes or not all(plain(cell, value) for cell, value in cells):
        return False
    for bound in bounds_of(table.form):
        greater, lesser = (sum(table.flat[cell] for cell in side) for side in bound.cells(table.form))
        if greater < lesser:
            return False
    return all(weigh(equation, table.flat).standing is Standing.HOLDS for equation in table.form.equations)


@st.composite
def changed(draw):
    """A balanced report with at most two cells changed."""
    report = draw(reports())
    addresses = [address for address, _ in report.cells()]
    return report.replace(draw(st.dictionaries(st.sampled_from(addresses), CHANGED, max_size=2)))


@given(report=reports() | filed_reports() | changed())
def test_the_quick_look_is_the_slow_one(report):
    """A table is in order exactly where every cell is plain and every identity and bound holds."""
    assert [ordered(table) for table in report.tables] == [in_order(table) for table in report.tables]


@given(report=reports() | changed())
def test_a_rule_that_is_left_out_would_find_nothing(report):
    """What a plan leaves out because tables are in order finds nothing when it is run."""
    settled = {table.section for table in report.tables if in_order(table)}
    for rule in (rule for rule in RULES if rule.idle(settled)):
        assert [] == [result for result in rule.find(Dossier(report)) if result.verdict in SHOWN], rule.code


@pytest.mark.parametrize("value", [-1, Decimal("0.5"), None, "/", "１"])
def test_no_fault_of_a_cell_is_passed_over(value):
    """One faulty cell anywhere leaves its table out of order, which half a unit of money does not."""
    balanced = zero("2021")
    in_money = [cell.address for cell in balanced.form.cells.values() if cell.column.kind is CellKind.MONEY]
    spoiled = {address: balanced.replace({address: value}) for address in balanced.form.cells}
    unseen = [address for address, report in spoiled.items() if in_order(report.table(address.partition(".")[0]))]

    assert unseen == (in_money if value == Decimal("0.5") else [])
