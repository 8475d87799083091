"""A further form that parts from the one before it in its columns: a kind of applicant, a result of reviews."""

from datetime import date

import polars as pl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from editions.edition2034 import COLUMNS, FORM, SEAMS
from editions.reports import numbered
from govinfo import strategies
from govinfo.cases.application import Application
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import FORMS, registered
from govinfo.forms.applicants import columns_of
from govinfo.forms.crosswalk import meant
from govinfo.frames import check_frame, count_cases, from_frame, to_frame
from govinfo.vocabulary import Applicant

CASE = Application("1", "natural_person", date(2034, 3, 2)).then("decided", date(2034, 3, 9), outcome="not_held")


@pytest.fixture(autouse=True)
def known():
    with registered(FORM) as form:
        yield form


def counted(form, year, **received):
    """A report that counts what was received, column by column, and carries all of it over."""
    counts = {**received, "total": sum(received.values())}
    cells = {
        f"applications.{row}.{key}": value for row in ("received", "carried_over") for key, value in counts.items()
    }
    return govinfo.zero(form, organ="某县人民政府", year=year).replace(cells)


@pytest.mark.parametrize("name", ["text", "markdown", "html", "csv", "json", "docx", "xlsx"])
def test_what_is_written_is_read(name, tmp_path):
    """Every cell comes back from every format, those of the new columns too."""
    report = numbered("2034")
    govinfo.write(report, tmp_path / "report", format=name)

    assert dict(report.cells()) == dict(govinfo.read(tmp_path / "report", format=name).cells())


def test_a_new_column_counts_in_the_sums():
    """The sums of the form take the new columns in, over one report and over a frame."""
    right = counted(FORM, 2035, trader=4).replace({"remedies.review.withdrawn": 2, "remedies.review.total": 2})
    wrong = right.replace({"applications.received.trader": 3, "remedies.review.withdrawn": 1}, organ="某市人民政府")

    assert [] == list(govinfo.check(right))
    assert {"A302", "A303", "R401"} == {finding.code for finding in govinfo.check(wrong)}
    assert {"A302", "A303", "R401"} == set(check_frame(to_frame([right, wrong]))["code"])
    assert [right, wrong] == list(from_frame(to_frame([right, wrong])))


def test_a_new_row_is_an_attribute_of_its_table():
    """A row that only the form has is reached as any other, and no table of another form has it."""
    new, old = govinfo.zero(FORM).applications, govinfo.zero("2021").applications

    assert 0 == new.excessive_or_repeated.trader
    assert "excessive_or_repeated" in dir(new)
    assert "excessive_or_repeated" not in dir(old)
    assert not hasattr(old, "excessive_or_repeated")


def test_a_column_is_held_against_what_it_was_counted_in():
    """What two columns count together is compared with the one that was both, where rows part too."""
    old = counted("2021", 2033, enterprise=1, other_organization=5).replace(
        {"applications.repeated.other_organization": 2, "applications.excessive.other_organization": 1}
    )
    new = counted(FORM, 2034, trader=4, other_organization=3).replace(
        {"applications.excessive_or_repeated.trader": 6, "applications.excessive_or_repeated.other_organization": 3}
    )
    back = {one.cell: one for one in govinfo.compare(new, old)}
    forth = {one.cell: one for one in govinfo.compare(old, new)}

    assert (7, 5) == (
        back["applications.received.other_organization"].before,
        old["applications.received.other_organization"],
    )
    assert not back["applications.repeated.other_organization"].comparable
    assert not forth["applications.received.trader"].comparable
    assert "traders were counted under 其他 before; （五）2 and 4 are one row" == (
        forth["applications.excessive_or_repeated.trader"].reason.en
    )
    assert (
        5
        == govinfo.rollup([counted(FORM, 2034, trader=2, other_organization=3)], organ="某县", edition="2021").report[
            "applications.received.other_organization"
        ]
    )
    assert {"2019", "2034"} == {
        one.edition for one in (numbered("2019"), numbered("2034")) if govinfo.compare(one, new)
    }


def test_a_new_kind_of_applicant_is_counted_on_every_form():
    """A register may state the new kind; a form without its column counts it where the new form says."""
    case = evolve(CASE, applicant="个体工商户")
    early = evolve(Application("2", "trader", date(2033, 3, 2)).then("decided", date(2033, 3, 9), outcome="not_held"))
    rows = [("某县", "trader", each.received, date(each.received.year, 3, 9), "not_held") for each in (case, early)]
    frame = pl.DataFrame(rows, schema=["organ", "applicant", "received", "decided", "outcome"], orient="row")

    for year, column in ((2034, "trader"), (2033, "other_organization")):
        report = govinfo.compile_report(year=year, applications=[case, early])
        counts = count_cases(frame, year, shape="wide")
        assert [1, 1] == [report[f"applications.not_held.{key}"] for key in (column, "total")]
        assert [1, 1] == [counts[f"applications.not_held.{key}"].item() for key in (column, "total")]
    assert case == govinfo.loads(govinfo.dumps(case))
    assert Applicant.NATURAL_PERSON is CASE.applicant


def test_a_kind_of_applicant_that_no_form_has():
    """A kind that no known form has is refused with those there are; the total is none."""
    with pytest.raises(UnknownKeyError, match="no kind of applicant 'martian'"):
        evolve(CASE, applicant="martian")
    with pytest.raises(InvalidValueError):
        evolve(CASE, applicant="总计")


@given(st.deferred(lambda: strategies.reports(edition=FORM)))
def test_drawn_reports_balance(report):
    """Reports that are drawn for the form hold its identities."""
    assert [] == list(govinfo.check(report, select=["A301", "A302", "A303", "R401"]).failures)


def test_a_form_says_where_applicants_were_counted():
    """A form with another kind of applicant is refused unless a seam says where the form before counts it."""
    for form in (evolve(FORM, edition="x", seams=SEAMS[1:]), evolve(FORM, edition="x", seams=(), follows=None)):
        with pytest.raises(InvalidValueError, match="these kinds of applicant are counted: trader"), registered(form):
            pass
    assert len(Applicant) + 1 == len(COLUMNS)


def test_a_form_that_joins_again_what_was_parted_says_where_it_went():
    """A kind of applicant that only an older form has is counted among others; rows that were one stand apart."""
    undone = tuple(seam._replace(before=seam.now, now=seam.before) for seam in SEAMS)
    with registered(evolve(FORMS["2021"], edition="2037", first_year=2037, follows="2034", seams=undone)):
        assert "other_organization" == columns_of("2037")["trader"]
        assert ("applications.repeated.total", "applications.excessive.total") == meant(
            "applications.excessive_or_repeated.total", "2037"
        )
