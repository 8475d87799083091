"""From 2019 over 2021 to the further form and back: what is compared, added up, compiled."""

from datetime import date

import pytest

import govinfo
from editions.edition2027 import SEAMS
from editions.reports import counted
from govinfo.forms import FORMS
from govinfo.forms.crosswalk import apart, counterpart, counterparts
from govinfo.forms.joining import joined
from govinfo.forms.outcomes import landing, outcomes
from govinfo.indicators import rates


def cells(address, edition, other):
    return counterpart(f"applications.{address}.total", edition, other).cells


def totals(*rows):
    return tuple(f"applications.{row}.total" for row in rows)


def test_seams_join_every_cell_once():
    """Between the new form and the one before no cell is left out, and none stands in two seams."""
    links = list(joined(FORMS["2027"], FORMS["2021"]))

    assert sorted(FORMS["2021"].cells) == sorted(cell for link in links for cell in link.before)
    assert sorted(FORMS["2027"].cells) == sorted(cell for link in links for cell in link.now)


def test_the_way_between_any_two_is_composed():
    """A row split twice is three rows together, a part of it is nothing by itself, and what was dropped is gone."""
    assert totals("settled", "other_handling") == cells("other_handling", "2021", "2027")
    assert totals("correction_overdue", "fee_overdue", "settled", "other_handling") == cells(
        "otherwise_handled", "2019", "2027"
    )
    assert totals("deliberation", "correspondence") == cells("process_information", "2019", "2027")
    assert () == cells("settled", "2027", "2021") == cells("settled", "2027", "2019")
    assert () == counterpart("proactive.compulsory_measures.decisions", "2019", "2027").cells
    assert totals("not_held") == cells("not_held", "2027", "2019")
    assert ("两版格式用词不同，所指相同", "worded otherwise, counts the same") == (
        counterpart("applications.not_held.total", "2021", "2027").reason
    )
    assert len(apart("2019", "2027")) == len(apart("2027", "2019")) == len(apart("2019", "2021")) + 1


@pytest.mark.parametrize(("edition", "other"), [("2019", "2021"), ("2021", "2027"), ("2019", "2027")])
def test_comparing_goes_both_ways(edition, other):
    """Every cell of the later report is compared or has its reason, whichever form is the earlier one."""
    for before, after in ((edition, other), (other, edition)):
        found = govinfo.compare(counted(before, granted=3), counted(after, granted=5))
        changes = {difference.cell: difference.change for difference in found.changed}

        assert len(FORMS[after].cells) == len(found)
        assert 2 == changes["applications.granted.total"]
        assert all(difference.reason.zh for difference in found.apart)
        assert {difference.cell for difference in found.apart} == {
            cell for cell, same in counterparts(after, before).items() if not same.cells
        }


def test_a_split_row_is_compared_as_a_whole():
    """A row of the older form is the sum of what the newer one makes of it."""
    old, new = counted("2019", otherwise_handled=4), counted("2027", settled=1, other_handling=2, fee_overdue=3)
    (change,) = (
        found
        for found in govinfo.compare(new, old).changed
        if found.cell == "applications.otherwise_handled.natural_person"
    )

    assert (6, 4, -2) == (change.before, change.after, change.change)


def test_outcomes_land_where_a_form_says():
    """Each known outcome is counted in one row of every form: its own, the one it was part of, or the remainder."""
    assert {"settled", "deliberation", "correspondence"} <= {outcome.key for outcome in outcomes()}
    assert "otherwise_handled" not in {outcome.key for outcome in outcomes()}
    assert ["otherwise_handled", "other_handling", "settled"] == [landing(form.edition)["settled"] for form in FORMS]
    assert ["process_information"] * 2 + ["deliberation"] == [landing(form.edition)["deliberation"] for form in FORMS]
    assert "other_handling" == landing("2027")["process_information"]
    assert (SEAMS[1].reason.zh, "otherwise_handled") == (
        counterpart("applications.settled.total", "2027", "2021").reason.zh,
        outcomes()["settled"].group,
    )


def test_a_report_is_compiled_on_any_form():
    """A case that ends in a way only the new form knows is counted on every form, and the register agrees."""
    case = govinfo.Application("1", "natural_person", date(2027, 5, 10)).then(
        "decided", date(2027, 5, 20), outcome="settled"
    )
    early = govinfo.Application("2", "enterprise", date(2026, 5, 11)).then(
        "decided", date(2026, 5, 20), outcome="deliberation"
    )
    new = govinfo.compile_report(organ="某县人民政府", year=2027, applications=[case, early])
    old = govinfo.compile_report(organ="某县人民政府", year=2026, applications=[case, early])

    assert ("2027", 1, ("1",)) == (
        new.edition,
        new["applications.settled.total"],
        new.cases("applications.settled.total"),
    )
    assert ("2021", 1) == (old.edition, old["applications.process_information.total"])
    assert [] == [
        finding for finding in govinfo.check(new, cases=[case, early], previous=old) if finding.code == "D113"
    ]


def test_rates_follow_the_form():
    """The share refused adds the rows that each form has under （三）, split or not."""
    shares = {
        "2019": counted("2019", process_information=1, state_secret=1, granted=2),
        "2021": counted("2021", process_information=1, state_secret=1, granted=2),
        "2027": counted("2027", deliberation=1, correspondence=1, granted=2),
    }

    assert ["0.5"] * 3 == [str(rates(report)["refused"].value) for report in shares.values()]
