"""What the sums down the columns show of rows whose digits ran together."""

import re

import pytest

from govinfo import readers
from govinfo.forms import FORMS
from govinfo.readers.recognising.column_sums import column_sums, holds
from govinfo.vocabulary import Section

ROW = re.compile(r"\d+(?: \d+){6}$", re.MULTILINE)
FEES = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
THIRD = "4.保护第三方合法权益"
NONE = "0 0 0 0 0 0 0"

SEVEN = (
    "state_secret",
    "prohibited_by_law",
    "security_and_stability",
    "third_party_rights",
    "process_information",
    "enforcement_file",
    "administrative_inquiry",
)


def applications(text, rows):
    """表三 of the report, some rows of it filled otherwise, with the digits of each row run together."""
    for label, figures in rows.items():
        text = re.sub(rf"^{re.escape(label)} {ROW.pattern}", f"{label} {figures}", text, flags=re.MULTILINE)
    return readers.reads(ROW.sub(lambda match: match[0].replace(" ", ""), text), format="text").applications


FILED = {
    "一、本年新收政府信息公开申请数量": "12 2 1 0 1 103 119",
    FEES: "0 0 1 0 0 103 104",
    "（七）总计": "11 2 1 0 1 103 118",
}


def test_columns_leave_one_cut(text):
    """00100103104 can be 0/0/1/0/0/103/104 or 0/0/100/1/0/3/104; with the second no column would hold."""
    table = applications(text, FILED)

    assert [0, 0, 1, 0, 0, 103, 104] == list(table.row("fee_overdue"))
    assert [11, 2, 1, 0, 1, 103, 118] == list(table.row("concluded"))


@pytest.mark.parametrize(
    "rows",
    [{"（七）总计": "11 2 1 0 1 102 117"}, {"（七）总计": "11 2 0 0 1 3 17"}],
    ids=["a column fails", "three columns fail"],
)
def test_columns_that_fail_leave_no_cut(text, rows):
    """Where no choice keeps the columns of a row that can be cut in two ways, it is left with both ways told."""
    table = applications(text, FILED | rows)

    assert [None] * 7 == list(table.row("fee_overdue"))
    assert "0/0/1/0/0/103/104; 0/0/100/1/0/3/104" in table.reason("fee_overdue", "total")


def test_many_rows_that_can_be_cut_in_several_ways(text):
    """Seven rows with two cuts each make 128 choices, more than are looked at: they are left, and only they."""
    rows = [line.rpartition(" 0 0 0 0 0 0 0")[0] for line in text.splitlines() if line.endswith(NONE)][:7]
    table = applications(text, dict.fromkeys(rows, "0 0 1 0 0 103 104"))

    assert [None] * 7 == [table[key, "total"] for key in SEVEN]
    assert [4, 1, 0, 0, 1, 0, 6] == list(table.granted)


def test_a_cut_that_only_a_wrong_row_allows(text):
    """A row filed as 301 0 0 0 0 0 103 for 103 is not 3/0/100/0/0/0/103: what was filed fails one column, that two."""
    totals = {"一、本年新收政府信息公开申请数量": "115 2 0 0 1 0 118", "（七）总计": "114 2 0 0 1 0 117"}
    table = applications(text, {**totals, THIRD: "301 0 0 0 0 0 103"})

    assert [None] * 7 == list(table.row("third_party_rights"))
    assert [114, 2, 0, 0, 1, 0, 117] == list(table.row("concluded"))


def test_a_sum_is_neither_kept_nor_broken_where_a_cell_is_not_known():
    """All cells of a column say whether its sum holds; without one of them nobody knows."""
    first, *_ = column_sums(FORMS["2021"].tables[Section.APPLICATIONS])
    known = dict.fromkeys(first.cells, 0)

    assert [True, False] == [holds(first, known), holds(first, known | {first.left[0]: 1})]
    assert holds(first, dict(list(known.items())[1:])) is None
