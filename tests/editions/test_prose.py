"""What prose says of a further form's rows is held against that form's tables."""

import pytest

import govinfo
from editions.reports import YEARS, counted
from govinfo.checks.example import prose
from govinfo.forms import FORMS
from govinfo.report.claims.outcomes import outcome_subjects
from govinfo.report.narrative import Passage

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


OVERVIEW = "（一）主动公开\n公开3条。\n（二）依申请公开\n收到0件。\n（六）公共数据开放情况\n{said}\n"


def test_a_further_topic_is_a_topic():
    """The prose of section 一 is divided at the heading of a topic that only the new form has."""
    topics = prose(overview=OVERVIEW.format(said="开放数据集5个。")).topics

    assert [
        ("proactive_disclosure", "公开3条。"),
        ("disclosure_on_application", "收到0件。"),
        ("public_data", "开放数据集5个。"),
    ] == [(topic.key, topic.text) for topic in topics]


@pytest.mark.parametrize(("edition", "missing"), [("2021", 2), ("2027", 3)])
def test_a_further_topic_is_to_be_spoken_of(edition, missing):
    """What section 一 has to cover is what the report's own form lists there."""
    told = prose(overview="主动公开3条，依申请公开0件，完善平台。")
    report = govinfo.zero(FORMS[edition], organ="某县人民政府", year=YEARS[edition]).replace(narrative=told)
    (finding,) = govinfo.check(report, select="N501", lang="zh")

    assert missing == finding.actual
    assert (edition == "2027") == ("公共数据开放" in finding.message)


def test_a_topic_is_spoken_of_by_its_name():
    """The name of a further topic in the overview, as a heading or in the text, is enough."""
    told = prose(overview="主动公开，依申请公开，信息管理，平台，监督，公共数据开放情况良好。")

    assert [] == list(govinfo.check(counted("2027").replace(narrative=told), select="N501"))


def test_a_topic_goes_with_its_form():
    """A passage under a topic that no known form has is refused."""
    with pytest.raises(govinfo.InvalidValueError, match="'open_data' is no section or topic"):
        Passage("open_data", None, "")
