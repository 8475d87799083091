"""Nothing in the library counts the forms: a fourth is known as the third is."""

from datetime import date

import polars as pl
import pytest

import govinfo
from editions.edition2031 import FORM
from editions.reports import counted, numbered
from govinfo.checks.catalogue import RULES
from govinfo.forms import FORMS, registered
from govinfo.forms.crosswalk import counterpart, within
from govinfo.frames import count_cases, from_frame, to_frame


@pytest.fixture(autouse=True)
def fourth(form):
    """The form of 2031, registered beside that of 2027."""
    with registered(FORM) as known:
        yield known


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".csv", ".json", ".docx", ".xlsx"])
@pytest.mark.parametrize("edition", ["2019", "2021", "2027", "2031"])
def test_reports_on_each_form_are_read_as_what_they_are(tmp_path, edition, suffix):
    """With four forms known, a report on any of them comes back from its document with all its figures."""
    report = numbered(edition)
    govinfo.write(report, tmp_path / f"report{suffix}")
    found = govinfo.read(tmp_path / f"report{suffix}")

    assert (report.proactive, report.applications, report.remedies) == (
        found.proactive,
        found.applications,
        found.remedies,
    )


@pytest.mark.parametrize("edition", ["2019", "2021", "2027"])
def test_the_way_to_every_older_form_is_composed_of_the_steps_between(edition):
    """What the newest form divides is one row on each form before the division, and the parts sum to it."""
    older = "otherwise_handled" if edition == "2019" else "other_handling"
    parts = counterpart(f"applications.{older}.total", edition, "2031").cells

    assert f"applications.{older}.total" == within("applications.on_the_spot.total", "2031", edition)
    assert "applications.on_the_spot.total" in parts


@pytest.mark.parametrize("edition", ["2019", "2021", "2027"])
def test_years_on_any_two_forms_are_compared(edition):
    """A comparison has every cell of the later report, whichever forms lie between the two."""
    before, after = numbered(edition), numbered("2031")

    assert len(FORMS["2031"].cells) == len(govinfo.compare(before, after))
    assert len(FORMS[edition].cells) == len(govinfo.compare(after, before))


def test_every_rule_looks_at_a_report_on_it():
    """Every rule has an answer on the fourth form, beside reports on the others."""
    report = counted("2031", on_the_spot=2)
    plan = govinfo.plan(select=[rule.code for rule in RULES], full=True)

    assert {rule.code for rule in RULES} == {
        found.code for found in plan.check(report, previous=numbered("2027"), parts=[report], siblings=[report])
    }
    assert [] == list(govinfo.check(report))


def test_a_wrong_total_is_found_and_mended_on_it():
    """The identities of the fourth form count its own row in."""
    report = counted("2031", on_the_spot=2)
    wrong = report.replace({"applications.on_the_spot.natural_person": 1})

    assert {"A303", "A304"} & {found.code for found in govinfo.check(wrong)}
    assert report in [repair.apply(wrong) for repair in govinfo.repair(wrong)]


def test_cases_are_counted_into_its_row():
    """An application that ended as only the fourth form has it is counted there, and under 其他 in the years before."""
    columns = ("organ", "applicant", "received", "decided", "outcome")
    days = [(date(year, 3, 2), date(year, 3, 9)) for year in (2030, 2031)]
    cases = pl.DataFrame([("某县", "enterprise", *both, "on_the_spot") for both in days], columns, orient="row")

    before, now = (count_cases(cases, year, shape="wide") for year in (2030, 2031))

    assert [1, 1] == [before[f"applications.{row}.total"].item() for row in ("other_handling", "concluded")]
    assert [1, 1] == [now[f"applications.{row}.total"].item() for row in ("on_the_spot", "concluded")]


def test_four_forms_in_one_frame():
    """A frame holds reports on all four forms and gives each back as it was."""
    reports = [numbered(form.edition) for form in FORMS]

    assert reports == list(from_frame(to_frame(reports)))
