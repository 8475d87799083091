"""The table of formats, and what is said of wrong ones."""

import importlib.metadata
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from govinfo.errors import UnknownKeyError
from govinfo.report.annual import zero
from govinfo.writers import formats, render, write
from govinfo.writers.formats import FORMATS, GROUP, Format, available, by_name, by_suffix


def draw(document):
    """What the format of the fixture writes."""
    return f"<{document.title}>"


PLUGIN = Format("title", __name__, (".title",))


@pytest.fixture
def plugin(monkeypatch):
    """Another distribution's format, named in the entry-point group; its module is this one."""
    point = EntryPoint("title", f"{__name__}:PLUGIN", GROUP)
    monkeypatch.setattr(EntryPoint, "load", lambda _: PLUGIN)
    monkeypatch.setattr(formats, "import_module", lambda _: pytest.importorskip("types").SimpleNamespace(draw=draw))
    monkeypatch.setattr(formats, "entry_points", lambda group: [point] if group == GROUP else [])


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_every_format_is_a_module_with_its_function(format_):
    """A printed format has draw(), a data format dump(); the suffixes lead back to it."""
    module = format_.load()

    assert callable(module.draw if format_.printed else module.dump)
    assert {format_} == {by_name(format_.name), *(by_suffix(f"a{suffix}") for suffix in format_.suffixes)}


def test_names_and_suffixes_are_unique():
    """No two formats share a name or a suffix."""
    suffixes = [suffix for format_ in FORMATS for suffix in format_.suffixes]

    assert len(FORMATS) == len({format_.name for format_ in FORMATS})
    assert len(suffixes) == len(set(suffixes))


def test_suffixes_are_recognised_whatever_their_case():
    """Files from other systems have suffixes in capitals."""
    assert "docx" == by_suffix(Path("REPORT.DOCX")).name


def test_unknown_formats_are_named_with_the_known_ones():
    """The message lists what there is."""
    with pytest.raises(UnknownKeyError) as raised:
        by_name("odt")
    known = "text, markdown, html, fragment, docx, xlsx, latex, csv, json, jsonl"
    assert f"no format to write 'odt'. Did you mean 'docx'? Known: {known}" == str(raised.value) or (
        f"no format to write 'odt'. Known: {known}" == str(raised.value)
    )

    with pytest.raises(UnknownKeyError) as raised:
        by_suffix("report.odt")
    assert str(raised.value).startswith("no format with the file suffix '.odt'.")
    assert str(raised.value).endswith(
        "Known: .txt, .md, .markdown, .html, .htm, .docx, .xlsx, .tex, .csv, .json, .jsonl, .ndjson"
    )


@pytest.mark.usefixtures("plugin")
def test_other_distributions_add_formats(tmp_path):
    """A format of the entry-point group is found by name and by suffix, behind our own."""
    write(zero("2021", organ="某局"), tmp_path / "report.title")

    assert "<某局政府信息公开工作年度报告>" == render(zero("2021", organ="某局"), "title")
    assert "<某局政府信息公开工作年度报告>" == (tmp_path / "report.title").read_text(encoding="utf-8")
    assert ["jsonl", "title"] == list(available())[-2:]


def test_the_group_is_looked_up_where_distributions_register():
    """The name of the group is the documented one."""
    assert "govinfo.writers" == GROUP
    assert {format_.name for format_ in FORMATS} <= set(available())
    assert formats.entry_points is importlib.metadata.entry_points
