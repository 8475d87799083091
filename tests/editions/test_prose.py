"""What prose says of a further form's rows is held against that form's tables."""

import pytest

import govinfo
from editions.reports import counted
from govinfo.checks.example import prose
from govinfo.report.claims.subjects import outcome_subjects

SAID = "（二）依申请公开。收到政府信息公开申请{all}件，其中{what}。"


def codes(report, what):
    told = prose(overview=SAID.format(all=report["applications.received.total"], what=what))
    return {finding.code for finding in govinfo.check(report.replace(narrative=told), select=["X"])}


ROWS = {
    "2019": {"otherwise_handled": 6, "process_information": 2},
    "2021": {"fee_overdue": 1, "other_handling": 5, "process_information": 2},
    "2027": {"fee_overdue": 1, "settled": 2, "other_handling": 3, "deliberation": 1, "correspondence": 1},
}


@pytest.mark.parametrize("edition", ROWS)
@pytest.mark.parametrize(("right", "wrong"), [("其他处理6件", "其他处理5件"), ("不予公开2件", "不予公开1件")])
def test_groups_count_the_rows_of_the_form(edition, right, wrong):
    """A group of outcomes counts the rows that the report's own form has under it, no more and no fewer."""
    report = counted(edition, **ROWS[edition])

    assert set() == codes(report, right)
    assert {"X606"} == codes(report, wrong)


def test_a_part_of_a_group_is_not_the_group():
    """The three rows that 2021 has under （六） are not all that the new form counts there."""
    assert {"X606"} == codes(counted("2027", **ROWS["2027"]), "其他处理4件")


@pytest.mark.parametrize(
    ("edition", "row", "right"),
    [
        ("2027", "settled", "经沟通达成一致、申请人不再要求答复2件"),
        ("2027", "not_held", "本机关未制作、未保存相关政府信息2件"),
        ("2027", "not_held", "本机关不掌握相关政府信息2件"),
        ("2021", "not_held", "本机关不掌握相关政府信息2件"),
    ],
)
def test_new_rows_and_new_words_are_understood(edition, row, right):
    """A row is known in prose under each label that a form gives it."""
    report = counted(edition, **{row: 2})

    assert set() == codes(report, right)
    assert {"X606"} == codes(report, right.replace("2件", "3件"))


def test_the_subjects_follow_the_forms():
    """The rows of the form are subjects while it is known."""
    assert {"settled", "deliberation", "process_information", "refused"} <= outcome_subjects()
