"""The exported documents: what a program in another language has to be able to do with them."""

import json
from datetime import date
from decimal import Decimal

import pytest

from govinfo.checks.checking import check
from govinfo.exporting.documents import EXPORTS
from govinfo.exporting.plain import plain, schema
from govinfo.forms import FORMS
from govinfo.law.calendar import CHINA
from govinfo.law.fees import PAGES
from govinfo.report.annual import zero
from govinfo.vocabulary import Section

NAMES = [export.key for export in EXPORTS]


@pytest.fixture(scope="module")
def exported():
    """Every document as another program reads it."""
    return {name: json.loads(json.dumps(EXPORTS[name].document(), ensure_ascii=False)) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_what_its_schema_says(exported, name):
    """The schema is a valid one, takes the document, and refuses it with a field too many or one too few."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    described = EXPORTS[name].schema()
    validator = jsonschema.Draft202012Validator(described)
    jsonschema.Draft202012Validator.check_schema(described)

    document = exported[name]
    assert [] == list(validator.iter_errors(document))
    assert not validator.is_valid({**document, "further": 1})
    assert not validator.is_valid({**document, "format": "govinfo.forms/0"})
    assert not validator.is_valid({key: value for key, value in document.items() if key != "format"})


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_explained(name):
    """No field of a document is without its meaning."""
    for kind, described in EXPORTS[name].schema()["$defs"].items():
        silent = [field for field, says in described["properties"].items() if "description" not in says]
        assert [] == silent or kind == "Text"


def test_the_coefficients_find_what_check_finds(exported):
    """Summed by the exported coefficients alone, a report shows the codes that `check` fails."""
    report = zero("2021", organ="某县", year=2023).replace(
        {"applications.received.total": 2, "remedies.review.total": 1, "proactive.rules.issued": 1}
    )
    (form,) = (form for form in exported["forms"]["forms"] if form["edition"] == "2021")
    cells = dict(report.cells())
    found = set()
    for equation in form["equations"]:
        total = sum(cells[cell] * coefficient for cell, coefficient in equation["terms"].items())
        if total < 0 or (total and not equation["least"]):
            found.add(equation["rule"])

    assert {"A302", "A303", "P201", "R401"} == found
    assert found == {finding.code for finding in check(report, select=["A30", "P20", "R40"]).failures}


def test_the_cells_of_a_form_are_those_of_the_library(exported):
    """Each edition has its cells in order, with row, column and unit."""
    for form, known in zip(exported["forms"]["forms"], FORMS, strict=True):
        cells = [cell["address"] for table in form["tables"] for cell in table["cells"]]
        assert list(known.cells) == cells
    (fees,) = (cell for cell in form["tables"][0]["cells"] if cell["kind"] == "money")
    assert {
        "address": "proactive.administrative_fees.amount",
        "row": "administrative_fees",
        "column": "amount",
        "kind": "money",
        "unit": "万元",
    } == fees


def test_labels_groups_and_grounds(exported):
    """A row has its label and its group as printed, and its basis as a place in a law."""
    table = exported["forms"]["forms"][1]["tables"][1]
    (row,) = (row for block in table["blocks"] for row in block["rows"] if row["key"] == "state_secret")
    (outcome,) = (outcome for outcome in exported["law"]["outcomes"] if outcome["key"] == "state_secret")

    assert "1.属于国家秘密" == row["label"]
    assert ["三、本年度办理结果", "（三）不予公开"] == [group["label"] for group in row["groups"]]
    assert [("regulation", 14, "《条例》第十四条")] == [
        (ground["source"], ground["article"], ground["text"]) for ground in outcome["grounds"]
    ]
    assert Section.APPLICATIONS == table["section"]
    assert "otherwise_handled" == exported["forms"]["counted_in"]["2019"]["fee_overdue"]


def test_the_fee_can_be_worked_out_from_the_brackets(exported):
    """The brackets give the fee for any number of pages."""
    (pages,) = (schedule for schedule in exported["fees"]["schedules"] if schedule["key"] == "by_page")
    for count in (0, 30, 31, 199, 200, 2219):
        fee = sum(
            bracket["rate"] * max(0, min(count, bracket["upto"] or count) - bracket["above"])
            for bracket in pages["brackets"]
        )
        assert PAGES.amount(count) == Decimal(fee)


def test_the_working_days_can_be_worked_out_from_the_calendar(exported):
    """Days off and days worked make the working days of the library."""
    off, worked = set(), set()
    for arrangement in exported["calendar"]["arrangements"]:
        first, last = (date.fromisoformat(arrangement[end]).toordinal() for end in ("first", "last"))
        off |= set(range(first, last + 1))
        worked |= {date.fromisoformat(day).toordinal() for day in arrangement["worked"]}

    for number in range(date(2023, 1, 1).toordinal(), date(2026, 1, 1).toordinal()):
        day = date.fromordinal(number)
        assert CHINA.is_working(day) == (number in worked or (day.weekday() < 5 and number not in off))


def test_rules_speak_both_languages(exported):
    """The page of a rule stands in the document in both languages."""
    (rule,) = (rule for rule in exported["rules"]["rules"] if rule["code"] == "A302")

    assert {"zh", "en"} == set(rule["says"])
    assert "新收加上年结转不等于办结加结转下年度" == rule["title"]["zh"]
    assert ("error", "identity") == (rule["severity"], rule["basis"]["strength"])


def test_sets_are_in_order_and_pairs_have_two_places():
    """A set travels as a list in order; a pair is described as one."""
    described = EXPORTS["law"].schema()["$defs"]

    assert ["a", "b"] == plain(frozenset({"b", "a"}))
    pair = {"type": "array", "prefixItems": [{"type": "integer"}] * 2, "minItems": 2, "maxItems": 2}
    assert pair == described["Source"]["properties"]["articles"]["items"]
    assert {"type": "string", "format": "date"} == schema(type(FORMS[0].source), "s")["$defs"]["Source"]["properties"][
        "since"
    ]["anyOf"][0]
