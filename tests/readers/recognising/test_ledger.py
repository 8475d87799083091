"""A ledger with one line for an office and a column for each cell: its labels are heads, and say nothing of one row."""

import csv
import io

import pytest

from govinfo import readers
from govinfo.forms import FORMS

ROUTES = {"review": "行政复议", "direct_litigation": "未经复议直接起诉", "litigation_after_review": "复议后起诉"}


def ledger(edition, filled):
    """The columns of a form, of which some hold a figure."""
    cells = [cell for table in FORMS[edition].tables.values() for cell in table.cells]
    labels = [ROUTES.get(str(cell.row.key), cell.row.label) for cell in cells]
    figures = [str(at + 1) if at in filled else "" for at in range(len(cells))]
    rows = [
        ["单位", *labels],
        ["", *[cell.column.label for cell in cells]],
        ["某某局", *figures],
    ]
    written = io.StringIO()
    csv.writer(written).writerows(rows)
    return written.getvalue()


@pytest.mark.parametrize("edition", ["2021", "2019"])
@pytest.mark.parametrize("filled", [range(0, 150, 10), range(20, 35), range(3), range(198)])
def test_a_ledger_is_no_table_of_a_report(edition, filled):
    """No figure is one of 表四 because there are as many, and no cell is blank because nothing stands behind a head."""
    report = readers.reads(ledger(edition, filled), format="csv")

    assert {None} == {value for _, value in report.cells()}
    assert "blank" not in {report.status(address) for address, _ in report.cells()}
