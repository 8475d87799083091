"""A further form over dataframes: counted, laid out, checked, added up, divided."""

from datetime import date

import polars as pl
import pytest

import govinfo
from editions.reports import YEARS, counted, numbered
from govinfo.forms import FORMS
from govinfo.frames import (
    add_indicators,
    check_frame,
    count_cases,
    count_publications,
    from_frame,
    rollup_frame,
    to_frame,
)

CASES = pl.DataFrame(
    [
        ("某县", "natural_person", date(2026, 3, 2), date(2026, 3, 9), "settled"),
        ("某县", "natural_person", date(2027, 3, 2), date(2027, 3, 9), "settled"),
        ("某县", "enterprise", date(2027, 3, 2), date(2027, 3, 9), "process_information"),
        ("某县", "enterprise", date(2027, 3, 2), date(2027, 3, 9), "martian"),
    ],
    schema=["organ", "applicant", "received", "decided", "outcome"],
    orient="row",
)


def totals(frame, *rows):
    return [frame[f"applications.{row}.total"].item() for row in rows]


def test_no_case_is_lost():
    """A case is counted on every form, in its own row or where the form says; only faults are not."""
    old, new = (count_cases(CASES, year, shape="wide") for year in (2026, 2027))

    assert [1, 1, 1] == totals(old, "received", "other_handling", "concluded")
    assert [2, 1, 1, 2] == totals(new, "received", "settled", "other_handling", "concluded")
    assert 1 == count_cases(CASES, 2027).filter(pl.col("fault") == "unknown_result")["cases"].sum()


def test_documents_of_a_dropped_row():
    """Publications are counted in the rows that the form still has."""
    kinds = {"organ": pl.String, "kind": pl.String, "issued": pl.Date, "repealed": pl.Date, "amount": pl.Decimal(38, 6)}
    decided = [(kind, date(year, 1, 5)) for kind in ("licences", "compulsory_measures") for year in (2026, 2027)]
    rows = [("某县", kind, day, None, None) for kind, day in decided]
    documents = pl.DataFrame(rows, schema=kinds, orient="row")

    old, new = (count_publications(documents, year, shape="wide") for year in (2026, 2027))

    assert [1, 1] == [frame["proactive.licences.decisions"].item() for frame in (old, new)]
    assert 1 == old["proactive.compulsory_measures.decisions"].item()
    assert "proactive.compulsory_measures.decisions" not in new.columns


def test_reports_on_three_forms_in_one_frame():
    """A frame holds reports on all three forms and gives each back as it was."""
    reports = [numbered(edition) for edition in YEARS]

    assert reports == list(from_frame(to_frame(reports)))


@pytest.mark.parametrize("edition", YEARS)
def test_a_frame_finds_what_a_check_finds(edition):
    """Each report of a frame is held against the identities of its own form."""
    right = [counted(each, granted=2).replace(organ=f"{each}镇人民政府") for each in YEARS]
    wrong = counted(edition, granted=2).replace({"applications.granted.natural_person": 3})
    codes = sorted({finding.code for finding in govinfo.check(wrong)})

    found = check_frame(to_frame([*right, wrong]))

    assert codes == sorted(set(found["code"]))
    assert {wrong.organ} == set(found["organ"])


def test_years_follow_across_the_seam():
    """A report on the new form is held against last year's on the old one, over frames too."""
    over = {"applications.carried_over.natural_person": 2, "applications.carried_over.total": 2}
    new = {"applications.received.natural_person": 2, "applications.received.total": 2}
    last = counted("2021", 2026).replace({**over, **new, "proactive.rules.in_force": 4})
    frame = to_frame([last, counted("2027", 2027)])

    assert ["Y701", "Y702"] == sorted(set(check_frame(frame, previous=frame)["code"]))


def test_a_tree_over_two_forms():
    """A sum on the old form over parts on the new one is held against what corresponds."""
    parts = [counted("2027", settled=1, deliberation=2).replace(organ=f"{name}镇人民政府") for name in "甲乙"]
    whole = govinfo.rollup(parts, organ="某县人民政府", edition="2021").report
    tree = pl.DataFrame({"organ": [part.organ for part in parts], "parent": ["某县人民政府"] * 2})

    assert 0 == len(check_frame(to_frame([whole, *parts]), tree=tree).filter(pl.col("code") == "H801"))
    wrong = whole.replace({"applications.process_information.total": 5})
    assert "H801" in set(check_frame(to_frame([wrong, *parts]), tree=tree)["code"])


def test_adding_up_a_tree():
    """The cells of the new form are added up over a tree."""
    parts = [counted("2027", settled=count).replace(organ=f"{count}镇人民政府") for count in (1, 2)]
    tree = pl.DataFrame({"organ": [part.organ for part in parts], "parent": ["某县人民政府"] * 2})

    summed = rollup_frame(to_frame(parts), tree).filter(pl.col("organ") == "某县人民政府")

    assert 3 == summed["applications.settled.total"].item()


def test_rates_over_three_forms():
    """Each report's rate adds the rows of its own form, a blank in one of them leaves it open."""
    reports = [
        counted("2019", process_information=1, granted=1),
        counted("2021", process_information=1, granted=1),
        counted("2027", deliberation=1, correspondence=1, granted=2),
        counted("2027", deliberation=1, granted=1).replace({"applications.correspondence.total": None}),
    ]

    assert [0.5, 0.5, 0.5, None] == add_indicators(to_frame(reports))["indicators.refused"].to_list()
    assert [0.5] == add_indicators(to_frame(reports[2:3]).drop("applications.edition"))["indicators.refused"].to_list()
    assert ["2019", "2021", "2027"] == [form.edition for form in FORMS]
