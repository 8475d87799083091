"""Adding up reports."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.cautions import FaultyReportsWarning
from govinfo.errors import InvalidValueError
from govinfo.strategies import reports

TOWN = govinfo.zero("2021", organ="甲镇", year=2023).replace({"remedies.review.other": 1, "remedies.review.total": 1})
OTHER = TOWN.replace({"remedies.review.total": 2, "remedies.review.upheld": None}, organ="乙镇")
OWN = govinfo.zero("2021", organ="某县人民政府", year=2023).replace(
    {"remedies.review.other": 4, "remedies.review.total": 4}
)


def test_own_level_and_children():
    """The sum is of the organs below and the organ's own level."""
    found = govinfo.rollup([TOWN, OTHER], organ="某县人民政府", own=OWN)

    assert 7 == found.report.remedies.review.total
    assert ("某县人民政府", 2023) == (found.report.organ, found.report.year)
    assert ("甲镇", "乙镇", "某县人民政府") == found.members


def test_blanks_become_coverage():
    """A cell that a member leaves blank is blank in the sum, with how many lack it and what is known."""
    found = govinfo.rollup([TOWN, OTHER], organ="某县人民政府")

    assert found.report.remedies.review.upheld is None
    assert (0, 1) == found.cells["remedies.review.upheld"]
    assert 199 / 200 == found.coverage


def test_editions_meet_in_what_they_share():
    """Members on the other form enter by the crosswalk; what has no counterpart is lacking."""
    rows, columns = ("otherwise_handled", "concluded", "received"), ("natural_person", "total")
    filed = {f"applications.{row}.{column}": 3 for row in rows for column in columns}
    old = govinfo.zero("2019", organ="丙镇").replace(filed)
    found = govinfo.rollup([TOWN, old], organ="某县人民政府", edition="2019")
    newer = govinfo.rollup([TOWN, old], organ="某县人民政府")

    assert 3 == found.report.applications.otherwise_handled.total
    assert 3 == newer.report.applications.received.total
    assert newer.report.applications.fee_overdue.total is None
    assert 1 == newer.cells["applications.fee_overdue.total"].lacking
    assert (0, 1) == found.cells["proactive.central_procurement.amount"]


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ([], "nothing to add up"),
        ([TOWN, TOWN], "counted twice: 甲镇"),
        ([TOWN, OTHER.replace(year=2022)], "reports of different years cannot be added up: 2022, 2023"),
    ],
)
def test_what_cannot_be_added_is_refused(members, message):
    """Nothing, an organ twice, different years: refused with the reason."""
    with pytest.raises(InvalidValueError, match=message):
        govinfo.rollup(members, organ="某县人民政府")


@given(st.lists(reports("2021"), min_size=1, max_size=4))
def test_a_sum_of_balanced_reports_is_balanced(members):
    """Adding keeps every identity, and the parent agrees with its parts."""
    members = [member.replace(organ=f"{number}镇", year=2023) for number, member in enumerate(members)]
    parent = govinfo.rollup(members, organ="某市人民政府").report

    assert () == govinfo.check(parent, parts=members, select=["A", "R", "H"]).failures


def test_reports_that_do_not_add_up_are_named():
    """Reports whose own figures do not add up are summed in, and named at the caller's line; blanks are no fault."""
    faulty = TOWN.replace({"remedies.review.total": 5}, organ="丙镇")
    nameless = govinfo.zero("2021").replace({"applications.received.total": 1})
    with pytest.warns(FaultyReportsWarning) as caught:
        total = govinfo.rollup([OTHER, faulty, nameless], organ="某县人民政府", own=OWN)
    (told,) = caught
    said = told.message

    assert 11 == total.report.remedies.review.total
    assert (("丙镇", 2023), (None, None)) == said.reports
    assert "合计含有2份自身勾稽不符的报告：丙镇2023年、某机关某年" == said.zh
    assert (
        "2 of the reports summed in do not add up by themselves: 丙镇 2023, an organ not named a year not stated"
        == said.en
    )
    assert said.en == str(said) == str(pickle.loads(pickle.dumps(said)))
    assert __file__ == told.filename


def test_the_first_of_many_are_named():
    """Of many reports the first five are named in the sentence; all are kept."""
    said = FaultyReportsWarning((f"{number}镇", 2023) for number in range(1, 8))

    assert "合计含有7份自身勾稽不符的报告：1镇2023年、2镇2023年、3镇2023年、4镇2023年、5镇2023年等" == said.zh
    assert said.en.endswith("5镇 2023, …")
    assert 7 == len(said.reports)
