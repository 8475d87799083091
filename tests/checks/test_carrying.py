"""What one year hands on to the next, as records."""

import pytest

import govinfo
from govinfo import RULES
from govinfo.checks.carrying import CarryOver


@pytest.mark.parametrize(
    ("code", "edition", "places", "cells"),
    [
        ("Y701", "2021", 7, ("applications.carried_over", "applications.carried_in")),
        ("Y701", "2019", 7, ("applications.carried_over", "applications.carried_in")),
        ("Y702", "2021", 2, ("proactive.rules.in_force", "proactive.rules.in_force")),
        ("Y703", "2019", 5, ("proactive.licences.last_year", "proactive.licences.last_year")),
    ],
)
def test_a_record_is_written_out_for_a_form(code, edition, places, cells):
    """Each rule names last year's first cell and this year's, in as many columns or rows as it holds in."""
    find = RULES[code].find
    assert isinstance(find, CarryOver)
    carried = find.carried(edition, edition)
    first, now = (f"{find.section}.{'.'.join(place)}" for place in (carried[0].before[0], carried[0].now))

    assert places == len(carried)
    assert first.startswith(cells[0])
    assert now.startswith(cells[1])


def test_a_table_that_is_lacking_hands_nothing_on():
    """Where one of the two reports lacks the table, a rule across years does not apply to it."""
    last = govinfo.zero("2021", organ="某县", year=2022)
    lacking = last.replace(proactive=last.proactive.filled("2021", present=False), year=2023)
    (finding,) = govinfo.check(lacking, previous=last, select=["Y702"], full=True)

    assert "not_applicable" == finding.verdict
