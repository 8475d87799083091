"""A further form under the rules: every family looks at it, and cites it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govinfo
from editions.edition2027 import FORM
from editions.reports import ORGAN, YEARS, counted, numbered
from govinfo.checks.catalogue import RULES
from govinfo.checks.example import prose
from govinfo.forms import FORMS, registered
from govinfo.law.sources import SOURCES
from govinfo.strategies import filed_reports

FORM_KEYS = {"2019": "form_2019", "2021": "form_2021", "2027": "form_2027"}
every_edition = pytest.mark.parametrize("edition", YEARS)


def codes(report, **given):
    return {finding.code for finding in govinfo.check(report, **given)}


@every_edition
def test_a_right_report_has_no_finding(edition):
    """A balanced report on any form has nothing wrong with it."""
    row = {"2019": "otherwise_handled", "2021": "other_handling", "2027": "settled"}[edition]

    assert set() == codes(counted(edition, **{row: 2}))


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("A301", {"applications.settled.natural_person": 1, "applications.settled.total": 1}),
        ("A303", {"applications.deliberation.total": 1}),
        ("C105", {"applications.correspondence.total": "1.5"}),
        ("C104", {"applications.settled.total": -1}),
        ("C101", {"applications.settled.total": None}),
        ("P201", {"proactive.rules.issued": 3}),
        ("R401", {"remedies.review.total": 1}),
    ],
)
def test_the_new_rows_are_looked_at(code, cells):
    """A fault in a row that only the new form has is found, and so is one in the rows it kept."""
    report = counted("2027", settled=2)

    assert code not in codes(report, full=False)
    assert code in codes(report.replace({**{a: report[a] for a in cells}, **cells}))


def test_a_row_that_was_dropped_is_not_missed():
    """Nothing is said of the row of table 二 that the form no longer has."""
    with pytest.raises(govinfo.UnknownKeyError, match="compulsory_measures"):
        counted("2027")["proactive.compulsory_measures.decisions"]
    assert set() == codes(counted("2027", 2027), previous=counted("2021", 2026)) - {"Y704"}


def test_the_form_of_the_year_is_asked_for():
    """From 2027 on a table of 2021 is one of another year's form; before, it is right."""
    assert "S002" in codes(counted("2021", 2027))
    assert "S002" not in codes(counted("2021", 2026))
    assert "S002" in codes(counted("2027", 2026))


def test_last_year_hands_on_across_the_seam():
    """What 2026 carried over on the old form 2027 carries in on the new one, and documents in force follow."""
    over = {"applications.carried_over.natural_person": 2, "applications.carried_over.total": 2}
    new = {"applications.received.natural_person": 2, "applications.received.total": 2}
    last = counted("2021", 2026).replace({**over, **new, "proactive.rules.in_force": 4})

    found = govinfo.check(counted("2027", 2027), previous=last, select=["Y7", "Y704"])

    assert {"Y701", "Y702", "Y704"} == {finding.code for finding in found if finding.code.startswith("Y")}
    (seam,) = (finding for finding in found if finding.code == "Y704")
    assert ["form_2021", "form_2027"] == [citation.source.key for citation in seam.basis.citations]


def test_parts_on_other_forms_are_added_up():
    """A sum on the new form over parts on the old ones is held against what corresponds."""
    parts = [counted("2021", 2027, process_information=2), counted("2027", 2027, settled=1)]
    parts = [part.replace(organ=f"{name}镇人民政府") for part, name in zip(parts, "甲乙", strict=True)]
    whole = govinfo.rollup(parts, organ=ORGAN, edition="2021").report

    assert 2 == whole["applications.process_information.total"]
    assert 1 == whole["applications.other_handling.total"]
    assert "H801" not in codes(whole, parts=parts)
    assert "H801" in codes(whole.replace({"applications.other_handling.total": 2}), parts=parts)


def test_a_wrong_cell_is_repaired():
    """One wrong cell in a new row is found by elimination, and put right first."""
    right = counted("2027", settled=7, deliberation=3)
    wrong = right.replace({"applications.settled.natural_person": 9})

    found = govinfo.repair(wrong)

    assert right == found[0].apply(wrong)


@every_edition
@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_family_runs_and_cites_the_form(edition, data):
    """Every rule runs over any filed report, and no finding cites another form than the report's own."""
    report, last = (data.draw(filed_reports(FORMS[edition])).replace(year=YEARS[edition] - back) for back in (0, 1))
    beside = {"previous": last, "parts": [last], "siblings": [last], "cases": []}

    found = govinfo.check(report, **beside, profile="audit", ignore=["A304"], full=True)

    assert {rule.code for rule in RULES if rule.code[0] != "M" and rule.code != "A304"} <= {
        finding.code for finding in found
    }
    for finding in found:
        if finding.code != "Y704":
            assert not ({citation.source.key for citation in finding.basis.citations} & {*FORM_KEYS.values()}) - {
                FORM_KEYS[edition]
            }
            assert str(finding.basis)


def test_a_report_on_the_trial_form_cites_no_later_notice():
    """What blanks leave unknown in a report on 2020, and its prose, is cited from the notice of 2019."""
    said = prose(overview="（二）依申请公开。收到政府信息公开申请3件。")
    report = numbered("2019").replace({"applications.received.total": None}, narrative=said)

    bases = {str(finding.basis) for finding in govinfo.check(report, profile="audit")}

    assert any("〔2019〕60号" in basis for basis in bases)
    assert not any("〔2021〕30号" in basis or "〔2027〕9号" in basis for basis in bases)
    assert FORM.source not in tuple(SOURCES)


def test_citations_of_a_form_are_in_order():
    """What is cited of a registered form stands behind the laws that the library knows."""
    basis = FORM.bearing(RULES["S002"].basis)

    assert "form_2027" == max(basis.citations).source.key


def test_an_edition_is_registered_once():
    """The form is known already while these tests run."""
    with pytest.raises(govinfo.InvalidValueError), registered(FORM):
        pass
