"""A further form in documents: read, written, shown, sent as JSON."""

import pytest

import govinfo
from editions.reports import YEARS, numbered
from govinfo.forms import FORMS
from govinfo.page.layout import grid
from govinfo.readers.many.folder import read_folder
from govinfo.report.wire import dumps, loads
from govinfo.speaking import language

FORMATS = ("text", "markdown", "html", "csv", "json", "docx", "xlsx")
every_edition = pytest.mark.parametrize("edition", YEARS)


@every_edition
@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_is_read(edition, name, tmp_path):
    """A report on any of the three forms comes back cell for cell, on its own form, from every format."""
    report = numbered(edition)
    file = tmp_path / f"report.{name}"
    govinfo.write(report, file, format=name)

    found = govinfo.read(file, format=name)

    assert [edition] * 3 == [table.edition for table in found.tables]
    assert dict(report.cells()) == dict(found.cells())
    assert report.edition == found.edition == edition


@every_edition
def test_tables_without_a_year_are_told_by_their_rows(edition):
    """A report that names neither organ nor year is read on the form whose rows it prints."""
    report = numbered(edition).replace(organ=None, year=None)

    found = govinfo.reads(govinfo.render(report, "text"), format="text")

    assert [edition] * 3 == [table.edition for table in found.tables]
    assert dict(report.cells()) == dict(found.cells())


def test_other_processes_know_the_form(tmp_path):
    """The workers that read a folder read the form too."""
    for number in range(2):
        govinfo.write(numbered("2027"), tmp_path / f"{number}.txt")

    found = [report for _, report in read_folder(tmp_path, workers=2)]

    assert ["2027", "2027"] == [report.edition for report in found]
    assert [numbered("2027")["applications.settled.total"]] * 2 == [one["applications.settled.total"] for one in found]


@every_edition
def test_the_page_shows_every_row(edition):
    """A notebook shows the report under the labels of its own form."""
    with language("zh"):
        shown = numbered(edition)._repr_html_()

    for table in FORMS[edition].tables.values():
        printed = {box.text for box in grid(table).boxes}
        assert {row.label for row in table.rows} <= printed
        assert all(row.label in shown for row in table.rows)


def test_rows_are_attributes():
    """The rows of the form are reached by their names, and only on that form."""
    report = numbered("2027")

    assert report["applications.settled.total"] == report.applications.settled.total
    assert "settled" in dir(report.applications)
    with pytest.raises(AttributeError, match="no row 'settled'"):
        _ = numbered("2021").applications.settled


@every_edition
@pytest.mark.parametrize("fast", [True, False])
def test_json_goes_both_ways(edition, fast, monkeypatch):
    """JSON text states the form's rows and comes back equal, with the fast decoder and without."""
    if not fast:
        monkeypatch.setattr("govinfo.report.wire.codec", lambda: None)
    report = numbered(edition)

    assert report == loads(dumps(report))
    assert report == govinfo.structure(govinfo.unstructure(report))


def test_a_table_of_another_form():
    """A table of one form within a report on another travels with the name of its own."""
    mixed = numbered("2027").replace(proactive=numbered("2021").proactive)

    assert {"proactive": "2021"} == govinfo.unstructure(mixed)["layouts"]
    assert mixed == loads(dumps(mixed))
    assert ["S002"] == [finding.code for finding in govinfo.check(mixed, select=["S002"])]
