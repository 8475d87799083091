"""What is owed after an answer: records corrected, withheld information looked at again, suggestions taken up."""

from datetime import date

import pytest

from govinfo.cases.application import Application, Request
from govinfo.cases.log import CaseLog
from govinfo.cases.own_records import RecordCorrection
from govinfo.cases.withheld import WithheldItem
from govinfo.checks.checking import check
from govinfo.errors import IllegalTransitionError, InvalidValueError, UnknownKeyError
from govinfo.report.annual import zero

DAY = date(2023, 3, 1)
GRANTED = Application("7", "natural_person", DAY).then("decided", date(2023, 3, 20), outcome="granted")


def said(log, code, **more):
    return [f.message for f in check(zero("2021", year=2023), cases=log, select=[code], lang="en", **more)]


class TestRecords:
    @pytest.mark.parametrize(
        ("facts", "faults"),
        [
            ({}, []),
            ({"handling": "refused"}, []),
            ({"handling": "refused", "inaccurate": False}, []),
            ({"handling": "refused", "inaccurate": True}, ["found to be wrong, and not corrected"]),
            ({"handling": "corrected", "inaccurate": True}, ["the person was not told"]),
            ({"handling": "corrected", "inaccurate": True, "told": date(2023, 3, 9)}, []),
            ({"handling": "referred", "competent": False}, []),
            ({"handling": "transferred", "competent": False, "told": date(2023, 3, 9)}, []),
            (
                {"handling": "transferred", "competent": True},
                ["within the organ's powers, and passed on or referred elsewhere", "the person was not told"],
            ),
            (
                {"handling": "refused", "competent": False, "inaccurate": True},
                ["outside the organ's powers, and neither passed on nor referred to the organ that has them"],
            ),
        ],
    )
    def test_are_corrected_passed_on_or_referred(self, facts, faults):
        """Art. 41: what is wrong is corrected by the organ that may, and the person is told."""
        request = RecordCorrection("更1", DAY, **facts)

        assert faults == [fault.en for fault in request.faults]
        assert [f"request 更1: {fault}" for fault in faults] == said(CaseLog(corrections=[request]), "D122")

    @pytest.mark.parametrize(
        ("facts", "error", "name"),
        [
            ({"handling": "corected"}, UnknownKeyError, "corrected"),
            ({"told": "2023-03-09"}, InvalidValueError, "told"),
            ({"competent": "yes"}, InvalidValueError, "competent"),
        ],
    )
    def test_are_recorded_in_the_right_words(self, facts, error, name):
        """A wrong word or a fact of another kind is refused, with what is meant."""
        with pytest.raises(error, match=name):
            RecordCorrection("更1", DAY, **facts)


class TestWithheld:
    @pytest.mark.parametrize(
        ("published", "today", "owed"),
        [(None, None, True), (date(2023, 6, 20), None, False), (None, date(2023, 5, 31), False)],
    )
    def test_is_published_once_it_can_be(self, published, today, owed):
        """Art. 18: what was found disclosable by the day of judging, and is not out, is named."""
        item = WithheldItem("某案", "internal_affairs", DAY, lifted=date(2023, 6, 1), published=published)
        sentence = "某案: disclosable since 2023-06-01, not published by 2023-12-31"

        assert [sentence] * owed == said(CaseLog(withheld=[item]), "U908", today=today)

    def test_is_looked_at_again_as_often_as_the_organ_says(self):
        """The law sets no interval: counted from the last look, none before the day it was withheld."""
        item = WithheldItem("某案", "internal_affairs", DAY, reviewed=[date(2024, 2, 29)], lifted=date(2025, 9, 1))

        assert [False, True, False, False] == [
            item.unreviewed(day, months=12)
            for day in (date(2025, 2, 28), date(2025, 3, 1), date(2025, 9, 1), date(2022, 1, 1))
        ]

    @pytest.mark.parametrize(
        ("facts", "error", "name"),
        [
            ({"exemption": "internal_affair"}, UnknownKeyError, "internal_affairs"),
            ({"lifted": "2023"}, InvalidValueError, "lifted"),
            ({"reviewed": ["2023-01-01"]}, InvalidValueError, "reviewed"),
        ],
    )
    def test_is_recorded_in_the_right_words(self, facts, error, name):
        """An exemption that there is not, and a day that is none, are refused."""
        with pytest.raises(error, match=name):
            WithheldItem(**{"id": "某案", "exemption": "internal_affairs", "withheld": DAY, **facts})


class TestSuggestions:
    def test_are_about_what_was_disclosed(self):
        """Art. 44 (2): nothing can be suggested about what was refused."""
        refused = Application("7", "natural_person", DAY).then("decided", DAY, outcome="internal_affairs")

        sentence = r"the information was not disclosed on the application \(《条例》第四十四条第二款\)"
        with pytest.raises(IllegalTransitionError, match=sentence):
            refused.then("suggested", date(2023, 4, 3))

    @pytest.mark.parametrize(
        ("steps", "today", "sentences"),
        [
            (["suggested"], None, []),
            (["suggested", "taken_up"], None, ["case 7: taken up on 2023-04-04, not published by 2023-12-31"]),
            (["suggested", "taken_up"], date(2023, 4, 3), []),
            (["suggested", "taken_up", "published"], None, []),
        ],
    )
    def test_are_followed_by_publication_once_taken_up(self, steps, today, sentences):
        """What the organ takes up is published; what it does not, need not be."""
        case = GRANTED
        for number, step in enumerate(steps, start=3):
            case = case.then(step, date(2023, 4, number))

        assert sentences == said([case], "D123", today=today)

    def test_of_a_year_without_report_are_not_judged(self):
        """A report without a year has no day to judge on."""
        case = GRANTED.then("suggested", date(2023, 4, 3)).then("taken_up", date(2023, 4, 4))

        assert () == tuple(check(zero("2021"), cases=[case], select=["D123"]))


@pytest.mark.parametrize(
    ("applicant", "needs", "helped", "answered", "heard"),
    [
        ("natural_person", True, False, True, True),
        ("natural_person", True, True, True, False),
        ("natural_person", True, False, False, False),
        ("natural_person", False, False, True, False),
        ("enterprise", True, False, True, False),
    ],
)
def test_a_citizen_in_need_is_helped(applicant, needs, helped, answered, heard):
    """Art. 43: help for citizens alone, missed once they are answered."""
    case = Application("7", applicant, DAY, request=Request(needs_help=needs))
    case = case.then("assisted", DAY) if helped else case
    case = case.then("decided", date(2023, 3, 20), outcome="granted") if answered else case

    sentence = "case 7: answered on 2023-03-20; the applicant needs help and none is on record"
    assert [sentence] * heard == said([case], "D121")


def test_a_need_is_yes_or_no():
    """A word instead of yes or no is refused."""
    with pytest.raises(InvalidValueError, match="needs_help"):
        Request(needs_help="no")


@pytest.mark.parametrize(
    ("field", "record"),
    [("withheld", WithheldItem("甲", "state_secret", DAY)), ("corrections", RecordCorrection("甲", DAY))],
)
def test_records_of_a_register_have_names_of_their_own(field, record):
    """Two records of one name, or something that is no record, are refused."""
    with pytest.raises(InvalidValueError, match="甲"):
        CaseLog(**{field: [record, record]})
    with pytest.raises(InvalidValueError, match=field):
        CaseLog(**{field: [GRANTED]})
