"""render() and write(): what they refuse, and that every format is reached through them."""

import sys
from io import BytesIO

import pytest

from govinfo.errors import InvalidValueError, MissingExtraError, UnknownKeyError
from govinfo.formats import Drawing, Format, Use, named
from govinfo.report.annual import zero
from govinfo.writers import render, write


@pytest.mark.parametrize("name", ["text", "markdown", "html", "fragment", "latex", "csv", "json", "jsonl"])
def test_text_formats_give_text_and_the_same_in_a_file(filed, tmp_path, name):
    """What is rendered is what is written."""
    write(filed(), tmp_path / "report", format=name)
    encoding = named(name, Use.WRITES).writes.encoding

    assert render(filed(), name).encode(encoding) == (tmp_path / "report").read_bytes()


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_what_is_no_text_is_not_rendered(filed, name):
    """A Word file is no text: the message says what to do."""
    with pytest.raises(InvalidValueError) as raised:
        render(filed(), name)

    assert f"{name} is not text: write it to a file instead" == str(raised.value)


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_data_formats_hold_whole_reports(name):
    """A table alone has no place in the wire format."""
    with pytest.raises(InvalidValueError) as raised:
        render(zero("2021").remedies, name)

    assert f"{name} holds a whole report, not a table alone" == str(raised.value)


def test_findings_are_not_silently_left_out(filed, finding, tmp_path):
    """A format with no place for findings refuses them, and writes nothing."""
    with pytest.raises(InvalidValueError) as raised:
        write(filed(), tmp_path / "report.md", findings=[finding()])

    assert "markdown has no place for findings and suggestions: html, fragment, docx, xlsx have" == str(raised.value)
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["html", "docx", "xlsx"])
def test_a_severity_of_others_is_drawn_too(finding, tmp_path, name):
    """A finding of another library that is called neither error, warning nor notice marks its cell all the same."""
    target = tmp_path / f"report.{name}"
    write(zero("2021"), target, findings=[finding(severity="grave", cells=("remedies.review.total",))])

    assert target.is_file()


def test_languages_are_two(filed):
    """Another language is refused by name."""
    with pytest.raises(UnknownKeyError) as raised:
        render(filed(), "text", lang="fr")

    assert "no language 'fr'. Known: zh, en" == str(raised.value)


def test_a_missing_library_is_told_with_its_extra(filed, tmp_path, monkeypatch):
    """Without xlsxwriter, the message is the command that installs it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)

    with pytest.raises(MissingExtraError) as raised:
        write(filed(), tmp_path / "report.xlsx")

    assert "this needs xlsxwriter: pip install 'govinfo[xlsx]'" == str(raised.value)


def test_another_missing_module_is_told_by_its_name():
    """An import that fails for another reason is not explained by a library that can be installed."""
    astray = Format("astray", writes=Drawing("govinfo.writers.astray:draw"))

    with pytest.raises(
        InvalidValueError, match=r"does not load: ModuleNotFoundError.*govinfo\.writers\.astray"
    ) as error:
        astray.load(Use.WRITES)
    assert isinstance(error.value.__cause__, ModuleNotFoundError)


def test_a_file_object_gets_the_content(filed, tmp_path):
    """A file open for writing bytes gets what a path would; the format has to be said."""
    write(filed(), tmp_path / "report.docx")
    target = BytesIO()
    write(filed(), target, format="docx")

    assert (tmp_path / "report.docx").read_bytes() == target.getvalue()
    with pytest.raises(InvalidValueError) as raised:
        write(filed(), target)
    assert "a file object does not say its format: give format" == raised.value.en


def test_an_unknown_suffix_is_told_with_the_known_ones(filed):
    """A file name that says no format is refused before anything is written."""
    with pytest.raises(UnknownKeyError) as raised:
        write(filed(), "report.odp")

    assert raised.value.en.startswith("no format to write with the file suffix '.odp'.")
    assert ".docx" in raised.value.known
