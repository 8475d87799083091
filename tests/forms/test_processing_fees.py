"""The table of processing fees that some offices add: how it is printed, and the wordings that it is read in."""

from decimal import Decimal

import pytest

import govinfo
from govinfo.report.processing_fees import ProcessingFees
from govinfo.writers import page

FEES = ProcessingFees(2, Decimal("300.50"), None)
REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023).replace(processing_fees=FEES)


def test_the_three_figures_stand_below_their_heads():
    """The name of the table stands over three heads, and one row of figures below these."""
    printed = page(REPORT).parts[-1]

    assert [
        ["信息处理费收取情况", "", ""],
        ["通知收取件数", "通知收取金额（元）", "实际收取金额（元）"],
        ["2", "300.50", ""],
    ] == printed.grid.matrix(printed.texts)


@pytest.mark.parametrize("name", ["信息处理费收取情况", "政府信息公开信息处理费收取情况"])
@pytest.mark.parametrize("unit", ["（元）", ""])
def test_the_table_is_read_under_either_name_with_the_unit_or_without(name, unit):
    """Amounts with fen are read below heads that say 元 and below those that do not."""
    lines = [
        line for line in govinfo.render(REPORT, "text").splitlines() if "收取" not in line and "300.50" not in line
    ]
    table = f"{name}\n通知收取件数 通知收取金额{unit} 实际收取金额{unit}\n2 300.50 /"

    assert FEES == govinfo.reads("\n".join([*lines, table]), format="text").processing_fees
