"""Whatever stands in a file, the command says so clearly and exits with 3; a traceback is never printed."""

import json
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import govinfo
from govinfo.cli import main
from govinfo.errors import GovinfoError, ReadError
from govinfo.report.wire import dumps
from govinfo.strategies import filed_reports

REPORT = govinfo.render(govinfo.zero("2021", organ="某县人民政府", year=2023), "text")
CASES = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\r\n",
    "binary.txt": bytes(range(256)) * 64,
    "noise.txt": random.Random(711).randbytes(20_000),
    "zeros.txt": b"\0" * 10_000,
    "novel.txt": ("话说天下大势，分久必合，合久必分。" * 500).encode(),
    "one-character.txt": b"0" * 10_000_000,
    "one-ideograph.txt": "一".encode() * 3_400_000,
    "brackets.json": b"[" * 100_000,
    "half.json": dumps(govinfo.zero("2021"))[:500],
    "list.json": b"[1, 2, 3]",
    "string.json": b'"report"',
    "nan.json": b'{"year": NaN}',
    "not.json": "一、总体情况".encode(),
    "surrogate.json": b'{"organ": "\\ud800"}',
    "mojibake.txt": "一、总体情况".encode().decode("latin-1").encode(),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_no_report_is_refused(name, tmp_path, capsys):
    """A clear sentence, naming the file, and exit status 3."""
    path = tmp_path / name
    path.write_bytes(CASES[name])

    assert 3 == main(["check", str(path)])
    printed = capsys.readouterr()
    assert "" == printed.out
    assert printed.err.startswith(f"govinfo：{name}：")


@pytest.mark.parametrize("codes", ["", " , "])
def test_no_rule_is_not_the_choice_of_none(codes, tmp_path, capsys):
    """An option without the code of a rule is a mistake: nothing would be looked for, and nothing found."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")

    assert 2 == main(["check", str(path), "--select", codes])
    assert "没有写明规则代码" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_refused(tmp_path, capsys):
    """A missing file and a directory are told as such."""
    assert 3 == main(["check", str(tmp_path / "nothing.txt")])
    assert "nothing.txt" in capsys.readouterr().err


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_truncated_report_is_held_or_refused(share, tmp_path, capsys):
    """Whatever is left of a report is read with its gaps, or refused; nothing is made up."""
    path = tmp_path / "cut.txt"
    path.write_text(REPORT[: int(len(REPORT) * share)], encoding="utf-8")

    status = main(["check", str(path)])
    printed = capsys.readouterr()
    assert status in {0, 1, 3}
    assert (status == 3) == bool(printed.err)
    if status != 3:
        assert all(value in {0, None} for _, value in govinfo.read(path).cells())


@settings(max_examples=200)
@given(data=st.binary(max_size=400))
@example(data=b"\xff\xfe")
@example(data=b"%PDF-")
@example(data=b"PK\x03\x04")
def test_no_bytes_bring_the_reading_down(data):
    """Any bytes give a report or an error of ours, with a sentence."""
    try:
        govinfo.reads(data)
    except GovinfoError as error:
        sentence = str(error)
    else:
        sentence = "read"
    assert sentence


@given(report=filed_reports(), data=st.data())
def test_no_damage_to_json_brings_the_reading_down(report, data):
    """Bytes deleted, doubled or changed anywhere give a report or a `ReadError`."""
    text = bytearray(dumps(report))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text) - 1))
        match data.draw(st.sampled_from(("delete", "double", "change"))):
            case "delete":
                del text[place]
            case "double":
                text.insert(place, text[place])
            case _:
                text[place] = data.draw(st.integers(0, 255))
    sentence = "read"
    try:
        govinfo.reads(bytes(text), format="json")
    except ReadError as error:
        sentence = str(error)
    assert sentence


def _told(text):
    try:
        return "read", govinfo.reads(text, format="json")
    except ReadError as error:
        return str(error), None


def _paths(value, path=()):
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))


@pytest.mark.parametrize("wrong", [None, True, 1.5, 1, "x", [], {}], ids=repr)
def test_a_wrong_type_anywhere_in_json_is_told(wrong):
    """In every possible place: a `ReadError`, or a report that says what stood there."""
    report = govinfo.zero("2021", organ="某县", year=2023)
    plain = json.loads(dumps(report))
    for path in _paths(plain):
        changed = json.loads(dumps(report))
        if not path:
            changed = wrong
        else:
            inner = changed
            for key in path[:-1]:
                inner = inner[key]
            inner[path[-1]] = wrong
        told, read = _told(json.dumps(changed))
        assert str(path[0]) in told if path and read is None else told
        assert read is None or read == govinfo.reads(dumps(read), format="json")
