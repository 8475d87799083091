"""The registry of formats: one list for reading, writing and putting out findings, and what packages add to it."""

import inspect
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import govinfo
from govinfo import entry_points
from govinfo.cli import main
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.formats import (
    FORMATS,
    GROUP,
    Drawing,
    Dumping,
    Emitting,
    Format,
    Reading,
    Use,
    able,
    by_suffix,
    named,
    suffixes,
)
from govinfo.readers.formats.detecting import sniff
from govinfo.readers.many.folder import read_folder
from govinfo.report.annual import zero


def backwards(data, document, limits):
    """Read a report stored backwards."""
    return govinfo.reads(bytes(reversed(data)), format="json")


def reversed_(report):
    """Write a report backwards."""
    return govinfo.render(report, "json")[::-1]


def named_only(checked, **_):
    """Put out the names of the files."""
    return "".join(f"{item.file}\n" for item in checked)


BACKWARDS = Format(
    "backwards",
    (".sdrawkcab",),
    reads=Reading(backwards),
    writes=Dumping(reversed_),
    emits=Emitting(named_only),
)


@pytest.fixture
def installed(monkeypatch):
    """Has an installed package offer something under the entry point."""

    def offer(*offered):
        points = [EntryPoint(f"p{number}", f"elsewhere:{number}", GROUP) for number in range(len(offered))]
        loaded = {point.value: value for point, value in zip(points, offered, strict=True)}
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points if group == GROUP else [])
        monkeypatch.setattr(EntryPoint, "load", lambda point: loaded[point.value])
        entry_points.offered.cache_clear()

    yield offer
    entry_points.offered.cache_clear()


@pytest.mark.parametrize(("use", "format_"), [(use, f) for use in Use for f in able(use)], ids=str)
def test_every_function_is_there(use, format_):
    """What a format names is a function of the shape that its use asks for."""
    function = format_.load(use)
    positional = {Use.READS: 3, Use.PATCHES: 2, Use.ANNOTATES: 2, Use.FILLS: 2}.get(use, 1)

    inspect.signature(function).bind(*range(positional), **({"lang": "zh", "colour": True} if use is Use.EMITS else {}))
    assert function is format_.load(use)


def test_names_and_suffixes_are_unique():
    """No two formats share a name, nor a suffix for one use; suffixes are written in lower case with the dot."""
    assert len(FORMATS) == len({format_.name for format_ in FORMATS})
    for use in Use:
        found = suffixes(use)
        assert len(found) == len(set(found))
        assert all(suffix == f".{suffix[1:].lower()}" for suffix in found)


@pytest.mark.parametrize("use", [Use.READS, Use.WRITES])
def test_suffixes_lead_to_their_format(use):
    """Each suffix stands for its format, in capitals too, where the format can be used so."""
    for format_ in able(use):
        assert [format_] * len(format_.suffixes) == [by_suffix(f"A{s.upper()}", use) for s in format_.suffixes]
    assert by_suffix(Path("report.pdf"), Use.WRITES) is None


def test_an_unknown_name_is_told_with_those_that_can_be_used_so():
    """The names listed are those of the same use."""
    with pytest.raises(UnknownKeyError) as caught:
        named("pdf", Use.WRITES)

    assert (
        "没有可写入的格式“pdf”。可用的有：text、markdown、html、fragment、docx、xlsx、latex、csv、json、jsonl"
        == caught.value.zh
    )
    with pytest.raises(UnknownKeyError, match="no format of findings 'latex'"):
        named("latex", Use.EMITS)


def test_a_package_adds_a_format(installed, tmp_path, capsys):
    """What an installed package offers is read, written, put out and found in folders, where it is asked for."""
    installed([BACKWARDS])
    report = zero("2021")
    govinfo.write(report, tmp_path / "a.sdrawkcab", plugins=True)

    assert report == govinfo.read(tmp_path / "a.sdrawkcab", plugins=True)
    assert govinfo.render(report, "json") == govinfo.render(report, "backwards", plugins=True)[::-1]
    assert [(tmp_path / "a.sdrawkcab", report)] == list(read_folder(tmp_path, plugins=True))
    assert 0 == main(["check", str(tmp_path), "--plugins", "--output-format", "backwards", "--ignore", "C"])
    assert f"{tmp_path / 'a.sdrawkcab'}\n" == capsys.readouterr().out


def test_a_package_counts_only_where_it_is_asked_for(installed, tmp_path):
    """Unasked, a package's formats do not exist, and its entry points are not loaded."""
    installed(0)

    assert "text" == sniff("x", "a.sdrawkcab")
    assert [] == list(read_folder(tmp_path))
    with pytest.raises(UnknownKeyError, match="no format to write 'backwards'"):
        govinfo.render(zero("2021"), "backwards")


def test_a_package_may_add_a_use_to_a_format(installed):
    """The library's own uses of a name go first; a package's come behind them."""
    drawn = Format("pdf", (".pdf",), writes=Drawing(lambda document: b"%PDF"))
    installed(drawn, drawn._replace(name="docx"))

    assert drawn is named("pdf", Use.WRITES, plugins=True)
    assert drawn is by_suffix("a.pdf", Use.WRITES, plugins=True)
    assert FORMATS == tuple(f for f in FORMATS if f in {*able(Use.READS), *able(Use.WRITES), *able(Use.EMITS)})
    assert named("docx", Use.WRITES) is named("docx", Use.WRITES, plugins=True)


def test_something_else_is_refused(installed, monkeypatch):
    """An entry point that gives no format, or does not load, is one sentence that names it."""
    installed("text")
    with pytest.raises(InvalidValueError) as caught:
        named("x", Use.READS, plugins=True)
    assert "入口点“elsewhere:0”（govinfo.formats）给出的't'不是Format" == caught.value.zh

    entry_points.offered.cache_clear()
    monkeypatch.setattr(EntryPoint, "load", lambda _: 1 / 0)
    with pytest.raises(InvalidValueError) as caught:
        named("x", Use.READS, plugins=True)
    assert "the entry point elsewhere:0 (govinfo.formats) does not load: ZeroDivisionError('division by zero')" == (
        caught.value.en
    )


@pytest.mark.parametrize("function", ["nowhere:read", "govinfo.readers:nothing"])
def test_a_function_that_is_not_there_is_one_sentence(function):
    """A format that names a function which does not load is told with both names."""
    with pytest.raises(InvalidValueError, match=f"^the function {function} of aside does not load: "):
        Format("aside", reads=Reading(function)).load(Use.READS)


def test_what_no_file_can_hold_is_one_sentence(installed, tmp_path, capsys):
    """A format whose function gives neither text nor bytes is told, in writing a report and in putting out findings."""
    installed(Format("nothing", (".nothing",), writes=Dumping(print), emits=Emitting(lambda *_, **__: None)))
    govinfo.write(zero("2021"), tmp_path / "a.json")

    with pytest.raises(InvalidValueError, match=r"^the function of nothing has to give text or bytes, not None$"):
        govinfo.render(zero("2021"), "nothing", plugins=True)
    assert 2 == main(["check", str(tmp_path / "a.json"), "--plugins", "--output-format", "nothing", "--lang", "en"])
    assert "the function of nothing has to give text or bytes, not None" in capsys.readouterr().err


def test_a_reader_that_reads_nothing_stops_no_folder(installed, tmp_path):
    """What a package's reader gives that is nothing of the library's is a fault of that file, and the rest is read."""
    installed(Format("nothing", (".nothing",), reads=Reading(lambda *_: None)))
    (tmp_path / "a.nothing").write_text("x")
    govinfo.write(zero("2021"), tmp_path / "b.json")
    (_, fault), (_, report) = read_folder(tmp_path, workers=1, plugins=True)

    assert "'NoneType' object has no attribute 'names'" in fault.en
    assert zero("2021") == report
