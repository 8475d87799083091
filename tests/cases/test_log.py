"""The register: names of its own, ordinals of a month, and cases whose calendar nobody knows."""

from datetime import date

import pytest

from govinfo.cases.application import Application
from govinfo.cases.log import CaseLog
from govinfo.cases.publication import Publication
from govinfo.cases.remedy import Remedy
from govinfo.errors import InvalidValueError


@pytest.mark.parametrize(
    ("part", "case"),
    [
        ("applications", Application("1", "enterprise", date(2023, 3, 1))),
        ("remedies", Remedy("1", "review", date(2023, 3, 1))),
        ("publications", Publication("1", 1, date(2023, 3, 1))),
    ],
)
def test_every_register_needs_names_of_its_own(part, case):
    """Two cases of one kind may not share a name; cases of two kinds may."""
    with pytest.raises(InvalidValueError, match=f"{part} need names of their own"):
        CaseLog(**{part: [case, case]})

    assert (case,) == getattr(CaseLog(**{part: [case]}), part)


def test_five_of_the_names_that_stand_twice_are_told():
    """A register in which everything stands twice is refused in one line."""
    twice = [Application(str(number), "enterprise", date(2023, 3, 1)) for number in (*range(1, 8), *range(1, 8))]

    with pytest.raises(InvalidValueError, match=r"1, 2, 3, 4, 5$"):
        CaseLog(applications=twice)


def test_counts_the_requests_of_a_month():
    """Requests are numbered by applicant and calendar month, in the order of receipt."""
    march = [Application(f"m{day}", "enterprise", date(2023, 3, day), person="某公司") for day in (9, 1, 5)]
    april = Application("a", "enterprise", date(2023, 4, 1), person="某公司")
    other = Application("o", "enterprise", date(2023, 3, 2), person="李某")
    nobody = Application("n", "enterprise", date(2023, 3, 3))

    months = CaseLog(applications=[*march, april, other, nobody]).months

    assert {"m1": 1, "m5": 2, "m9": 3, "a": 1, "o": 1} == months


def test_a_case_beyond_the_calendar_has_no_clock():
    """A case that runs into an unknown year says so, and does not stop the others."""
    known = Application("1", "enterprise", date(2023, 3, 1))
    unknown = Application("2", "enterprise", date(2026, 12, 20))

    first, second = CaseLog(applications=[known, unknown]).examined

    assert date(2023, 3, 29) == first.clock.due
    assert ("processing", None, 2027) == (second.procedure.state, *second[2:])
