"""The wire format as plain data."""

from contextlib import suppress
from copy import deepcopy
from datetime import date
from decimal import Decimal

import pytest
from attrs import frozen
from cattrs import Converter

import govinfo
from govinfo.errors import ReadError
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.converter import structure, unstructure
from govinfo.report.description import FORMAT
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.table import RemediesTable
from govinfo.report.wire import dumps, loads
from govinfo.vocabulary import Edition, Section
from govinfo.wire import configure

FULL = zero("2021", organ="某县人民政府", year=2023).replace(
    {
        "applications.received.total": "/",
        "applications.granted.natural_person": "３件",
        "remedies.review.total": Decimal("2.5"),
        "proactive.administrative_fees.amount": "251000元",
        "proactive.licences.decisions": None,
    },
    narrative=Narrative("标题", "前言", (Passage(Section.OVERVIEW, "一、总体情况", "正文"),)),
    published=date(2024, 1, 31),
)


def test_a_report_is_keyed_rows_and_lists():
    """A row is a list under its key, money a string, the format and the edition stamped on top."""
    data = unstructure(zero("2021", organ="某县人民政府", year=2023))

    assert FORMAT == data["format"]
    assert "2021" == data["edition"]
    assert [0] * 7 == data["applications"]["rows"]["received"]
    assert {"issued": 0, "repealed": 0, "in_force": 0} == data["proactive"]["rules"]
    assert {"amount": "0"} == data["proactive"]["administrative_fees"]
    assert [0] * 5 == data["remedies"]["rows"]["review"]
    assert None is data["narrative"]
    assert {"layouts", "as_filed"}.isdisjoint(data)


def test_what_a_value_does_not_say_is_carried_as_filed():
    """Marks and units stand beside the lists, by address; a fraction is a string in its list."""
    data = unstructure(FULL)

    assert {
        "applications.received.total": "/",
        "applications.granted.natural_person": "３件",
        "proactive.administrative_fees.amount": "251000元",
    } == data["as_filed"]
    assert [0, 0, 0, 0, "2.5"] == data["remedies"]["rows"]["review"]
    assert None is data["applications"]["rows"]["received"][6]
    assert 3 == data["applications"]["rows"]["granted"][0]
    assert {"amount": "25.1"} == data["proactive"]["administrative_fees"]


def test_everything_filed_comes_back():
    """Marks, blanks, fractions, prose and dates survive the way there and back."""
    assert structure(unstructure(FULL)) == FULL


def test_a_table_laid_out_in_another_edition_says_so():
    """The layouts name the tables that are not laid out in the report's edition."""
    report = zero("2019", year=2023)
    data = unstructure(report)

    assert {"proactive": "2019", "applications": "2019", "remedies": "2019"} == data["layouts"]
    assert report == structure(data)


def test_the_table_of_processing_fees_is_carried():
    """The table that some offices add comes back, blanks and all; without it there is no key."""
    fees = ProcessingFees(notices=2, charged=Decimal("300.50"), collected=None)
    report = zero("2021").replace(processing_fees=fees)

    assert {"notices": 2, "charged": "300.50", "collected": None} == unstructure(report)["processing_fees"]
    assert report == structure(unstructure(report)) == govinfo.reads(govinfo.render(report, "json"), format="json")
    assert "processing_fees" not in unstructure(zero("2021"))


def test_a_missing_table_is_null():
    """A table the report lacks is null, and lacks still when read back."""
    report = zero("2021").replace(remedies=RemediesTable.filled(Edition.F2021, present=False))

    assert None is unstructure(report)["remedies"]
    assert report == structure(unstructure(report))


def test_tuples_do_for_lists():
    """Plain data made by other software may hold tuples."""
    data = unstructure(zero("2021"))
    data["applications"]["rows"] = {key: tuple(row) for key, row in data["applications"]["rows"].items()}

    assert zero("2021") == structure(data)


def test_a_passage_may_be_a_topic_of_section_one():
    """A topic that stands by itself comes back as one."""
    report = zero("2021").replace(narrative=Narrative(sections=(Passage("supervision", "（五）监督保障", "…"),)))

    assert report == structure(unstructure(report)) == loads(dumps(report))


def test_a_cattrs_converter_learns_the_format():
    """Reports nest in the classes of an application."""

    @frozen
    class Dossier:
        name: str
        report: AnnualReport

    converter = Converter()
    configure(converter)

    assert Dossier("a", FULL) == converter.structure(converter.unstructure(Dossier("a", FULL)), Dossier)


def test_an_amount_may_be_a_whole_number():
    """A whole number is exact, so it will do for money."""
    data = unstructure(zero("2021"))
    data["proactive"]["administrative_fees"] = {"amount": 12}

    assert Decimal(12) == structure(data)["proactive.administrative_fees.amount"]


def _at(data, path, value):
    for part in path[:-1]:
        data = data[part]
    if value is KeyError:
        del data[path[-1]]
    else:
        data[path[-1]] = value


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (("format",), "other/1", 'format: found "other/1", expected the format govinfo.report/1'),
        (("edition",), "2018", 'edition: found "2018", expected an edition: 2019, 2021'),
        (("organ",), 3, "organ: found 3, expected a text or null"),
        (("organ",), KeyError, "organ: this key is missing"),
        (("year",), "2023", 'year: found "2023", expected a year or null'),
        (("year",), True, "year: found true, expected a year or null"),
        (("published",), "31.1.2024", 'published: found "31.1.2024", expected a date such as 2024-01-31, or null'),
        (("published",), "20240131", 'published: found "20240131", expected a date such as 2024-01-31, or null'),
        (("published",), "2024-02-30", 'published: found "2024-02-30", expected a date such as 2024-01-31, or null'),
        (("published",), 20240131, "published: found 20240131, expected a date such as 2024-01-31, or null"),
        (("extra",), 1, "extra: no such key"),
        (("applications",), [], "applications: found [], expected an object of columns and rows, or null"),
        (
            ("applications", "rows", "received"),
            [0] * 6,
            "applications.rows.received: found […], expected a list of 7 values",
        ),
        (("applications", "rows", "received"), KeyError, "applications.rows.received: this key is missing"),
        (
            ("applications", "rows", "received"),
            "0000000",
            'applications.rows.received: found "0000000", expected a list of 7 values',
        ),
        (("applications", "rows", "more"), 1, "applications.rows.more: no such key"),
        (
            ("applications", "rows", "received", 6),
            "1",
            'applications.rows.received[6]: found "1", expected a whole number, 件, or null',
        ),
        (
            ("applications", "rows", "received", 6),
            True,
            "applications.rows.received[6]: found true, expected a whole number, 件, or null",
        ),
        (
            ("applications", "rows", "received", 6),
            2.5,
            "applications.rows.received[6]: found 2.5, expected a whole number, 件, or null",
        ),
        (
            ("applications", "rows", "received", 6),
            float("nan"),
            "applications.rows.received[6]: found nan, expected a whole number, 件, or null",
        ),
        (
            ("proactive", "administrative_fees", "amount"),
            1.5,
            "proactive.administrative_fees.amount: found 1.5, expected an amount as a string of digits, or null",
        ),
        (
            ("proactive", "administrative_fees", "amount"),
            "NaN",
            'proactive.administrative_fees.amount: found "NaN", expected an amount as a string of digits, or null',
        ),
        (
            ("remedies", "columns"),
            ["upheld", "corrected", "pending", "other", "total"],
            """2 faults:
  remedies.columns[2]: found "pending", expected the column other
  remedies.columns[3]: found "other", expected the column pending""",
        ),
        (("remedies", "columns"), KeyError, "remedies.columns: this key is missing"),
        (("layouts",), [], "layouts: found [], expected an object"),
        (("layouts",), {"narrative": "2019"}, "layouts.narrative: no such key"),
        (("as_filed",), {"a.b": "1"}, 'as_filed.a.b: found "1", expected the address of a cell and its text as filed'),
        (
            ("as_filed",),
            {"remedies.review.nothing": "1"},
            'as_filed.remedies.review.nothing: found "1", expected the address of a cell and its text as filed',
        ),
        (
            ("as_filed",),
            {"remedies.review.total": 1},
            "as_filed.remedies.review.total: found 1, expected the address of a cell and its text as filed",
        ),
        (
            ("as_filed",),
            {"remedies.review.total": "3件"},
            'as_filed.remedies.review.total: found "3件", expected a text that states 0',
        ),
        (
            ("reasons",),
            {"remedies.review.total": {"status": "undecided", "zh": "连写", "en": "run together"}},
            (
                "reasons.remedies.review.total: found {…}, expected the address of a cell without a number, its status "
                "(undecided, missing or blank), and why: zh and en"
            ),
        ),
        (
            ("reasons",),
            {"remedies.review.total": 3},
            (
                "reasons.remedies.review.total: found 3, expected the address of a "
                "cell without a number, its status (undecided, missing or blank), and why: zh and en"
            ),
        ),
        (
            ("processing_fees",),
            {"notices": "one", "charged": None, "collected": "3.50"},
            'processing_fees.notices: found "one", expected a whole number, 件, or null',
        ),
        (("processing_fees",), {"notices": 1, "charged": None}, "processing_fees.collected: this key is missing"),
        (("processing_fees",), 3, "processing_fees: found 3, expected an object of three figures"),
        (("narrative",), "text", 'narrative: found "text", expected an object of prose, or null'),
        (
            ("narrative",),
            {"title": 1, "preface": "", "sections": []},
            "narrative.title: found 1, expected a text or null",
        ),
        (("narrative",), {"title": None, "preface": 3, "sections": []}, "narrative.preface: found 3, expected a text"),
        (
            ("narrative",),
            {"title": None, "preface": "", "sections": [], "text": ""},
            "narrative.text: no such key",
        ),
        (("narrative",), {"title": None, "preface": ""}, "narrative.sections: this key is missing"),
        (
            ("narrative",),
            {"title": None, "preface": "", "sections": {}},
            "narrative.sections: found {}, expected a list of sections",
        ),
    ],
)
def test_every_fault_is_named_with_its_path(path, value, sentence):
    """A wrong value anywhere is refused in a sentence that says where, what and what instead."""
    data = unstructure(zero("2021"))
    _at(data, path, value)

    with pytest.raises(ReadError) as caught:
        structure(data)

    assert sentence == str(caught.value)


@pytest.mark.parametrize(
    ("section", "sentence"),
    [
        (3, r"narrative\.sections\[0\]: found 3, expected a section: its key"),
        ({}, r"3 faults:\n.*section: this key is missing\n.*heading: this key is missing\n.*text: this key is missing"),
        (
            {"section": "nowhere", "heading": None, "text": ""},
            r".*section: found .nowhere., expected one of over",
        ),
        ({"section": "overview", "heading": 1, "text": ""}, r".*heading: found 1, expected a text or null"),
        ({"section": "overview", "heading": None, "text": "", "more": 1}, r".*\[0\]\.more: no such key"),
    ],
)
def test_a_section_that_is_none_is_refused(section, sentence):
    """A section has a key of the form, a heading or null, and its text; nothing else."""
    data = unstructure(zero("2021"))
    data["narrative"] = {"title": None, "preface": "", "sections": [section]}

    with pytest.raises(ReadError, match=f"^{sentence}"):
        structure(data)


def test_all_faults_are_gathered():
    """One reading names every fault of an input, in order."""
    data = unstructure(zero("2021"))
    data["applications"]["rows"]["received"][0] = "1"
    data["remedies"]["rows"]["review"] = None
    data["year"] = "2023"

    with pytest.raises(ReadError) as caught:
        structure(data)

    assert [
        ("year",),
        ("applications", "rows", "received", "[0]"),
        ("remedies", "rows", "review"),
    ] == [problem.path for problem in caught.value.problems]
    assert "3 faults:" == str(caught.value).splitlines()[0]


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_data_that_is_no_object_is_refused(data):
    """Anything but an object is no report."""
    with pytest.raises(ReadError, match="a report in the wire format, an object"):
        structure(data)


WRONG = [None, True, 2.5, "1", [], {}, -1, 10**30]


def _leaves(data, path=()):
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from _leaves(value, (*path, key))


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_a_wrong_type_in_any_place_is_refused_or_held(wrong):
    """Whatever stands wherever, the result is a report that says the same, or an error of ours."""
    data = unstructure(FULL)
    for path in list(_leaves(data)):
        changed = deepcopy(data)
        _at(changed, path, wrong)
        with suppress(ReadError):
            report = structure(changed)
            assert report == structure(unstructure(report))


def test_the_face_offers_both_ways():
    """Structure and unstructure are public."""
    report = govinfo.zero("2021")

    assert unstructure(report) == govinfo.unstructure(report)
    assert structure(unstructure(report)) == govinfo.structure(unstructure(report))
