"""What is made from the forms: reports drawn at random, pages of the reference, labels, the typed face."""

import runpy
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import govinfo
from editions.edition2027 import FORM
from editions.reports import YEARS
from govinfo.forms import FORMS
from govinfo.forms.labels import resolve
from govinfo.strategies import reports

DOCS = Path(__file__).parents[2] / "docs"
LENIENT = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("edition", YEARS)
@LENIENT
@given(data=st.data())
def test_drawn_reports_are_right(edition, data):
    """Reports drawn on any form have an edition in force for their year and nothing wrong with them."""
    report = data.draw(reports(FORMS[edition]))

    assert edition == report.edition == report.applications.edition
    assert [] == list(govinfo.check(report))


@LENIENT
@given(reports())
def test_reports_are_drawn_on_every_form(report):
    """Drawn without an edition a report is on one of those known, and comes back from text."""
    found = govinfo.reads(govinfo.render(report, "text"), format="text")

    assert report.edition == found.edition
    assert dict(report.cells()) == dict(found.cells())


def test_the_reference_has_a_page_for_the_form():
    """The pages of the reference name the form, its rows, its seams and its outcomes."""
    generated = runpy.run_path(str(DOCS / "generate.py"))
    page, before = (generated["form_page"](form) for form in (FORM, FORMS["2021"]))

    for row in FORM.outcomes:
        assert f"| {row.label} | `applications.{row.key}` |" in page
    assert (
        "| `applications.process_information` | `applications.deliberation` + `applications.correspondence` |" in page
    )
    assert "For reports on 2027 and later" in page
    assert "For reports on 2021 to 2026" in before
    assert "`settled`" in generated["outcomes_page"]()


def test_labels_lead_to_rows():
    """A row that was reworded is found under both labels on the new form, and under its own on the old one."""
    old, new = "1.本机关不掌握相关政府信息", "1.本机关未制作、未保存相关政府信息"

    assert ["not_held", "not_held"] == [resolve(label, ("2027", "applications")).key for label in (old, new)]
    assert resolve(new, ("2021", "applications")) is None
    assert "settled" == resolve("3、经沟通达成一致、申请人不再要求答复", ("2027", "applications")).key
