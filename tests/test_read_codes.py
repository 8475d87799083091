"""Every reading that fails says why in a word that a program can act on."""

import ast
import pickle
from inspect import ismodule
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import govinfo
from govinfo import read_codes
from govinfo.errors import ReadCode, ReadError, UnknownFormError
from govinfo.languages import Text
from govinfo.messages import codes, documents
from govinfo.messages import errors as of_errors
from govinfo.readers.limits import Limits

REPORT = govinfo.render(govinfo.zero("2021", organ="某县人民政府", year=2023), "text")
SOURCE = Path(govinfo.__file__).parent / "readers"
ELSEWHERE = {"_REFUSALS[refusal]", "kind", "reason", "hidden", "wrong", "SEVERAL_REPORTS"}
"""Sentences that are chosen elsewhere, or are imported by their own name."""


def archive(**files):
    held = BytesIO()
    with ZipFile(held, "w") as packed:
        for name, text in files.items():
            packed.writestr(name.replace("_", "."), text)
    return held.getvalue()


def failing(data, **options):
    with pytest.raises(ReadError) as caught:
        govinfo.reads(data, **options)
    return caught.value


@pytest.mark.parametrize(
    ("code", "data", "options"),
    [
        ("too_large", REPORT, {"limits": Limits(size=100)}),
        ("too_large", REPORT, {"limits": Limits(cells=3)}),
        ("unsupported", b"\x89PNG\r\n", {}),
        ("unsupported", b"Rar!\x1a\x07", {}),
        ("damaged", b"PK\x03\x04 cut short", {}),
        ("damaged", '{"format": "govinfo.report/1", "year": "2023"}', {}),
        ("not_a_report", "某日晴，无事。", {}),
        ("not_a_report", "", {}),
        ("not_a_report", archive(a_txt="某日晴，无事。"), {}),
        ("several_reports", REPORT + "\n" + REPORT.replace("2023", "2022"), {}),
        ("several_reports", archive(a_txt=REPORT, b_txt=REPORT), {}),
    ],
)
def test_a_failed_reading_has_a_code(code, data, options):
    """What is too large, of another format, damaged, no report or several reports can be told apart."""
    error = failing(data, **options)

    assert code == error.code
    assert error.code is ReadCode(code)
    assert error.code == pickle.loads(pickle.dumps(error)).code
    assert error.code == error.within("a.txt").under("x").code


def test_a_file_that_is_not_there_is_no_fault_of_the_document():
    """A path that cannot be opened, and a reader that breaks down, are told as internal."""
    with pytest.raises(ReadError) as caught:
        govinfo.read("/nowhere/report.txt")

    assert ReadCode.INTERNAL is caught.value.code
    assert ReadCode.INTERNAL is ReadError(of_errors.FAULT, format="text", place="x.py:1", error="ValueError()").code


def test_several_faults_have_the_code_of_the_first():
    """An error that gathers several is told by the first of them."""
    large, damaged = ReadError(documents.TOO_LARGE, most=5), ReadError(documents.NO_XML)

    assert ReadCode.TOO_LARGE is ReadError.of([large, damaged]).code
    assert ReadCode.DAMAGED is ReadError.of([damaged, large]).code
    assert ReadCode.NOT_A_REPORT is UnknownFormError(documents.OTHER_JSON).code


def test_every_sentence_of_the_readers_has_a_code():
    """No reader refuses a document with a sentence that was not given a code on purpose."""
    known = {name for room in vars(read_codes).values() if ismodule(room) for name, said in sentences(room)}

    assert set() == {name for name in said_by_readers() if name not in known | ELSEWHERE}


def sentences(room):
    """The sentences of a room of the catalogue that have a code."""
    return [(name, said) for name, said in vars(room).items() if isinstance(said, Text) and said in read_codes.CODES]


def said_by_readers():
    """The names of the sentences with which readers refuse."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"ReadError", "UnknownFormError"}:
                yield ast.unparse(node.args[0]).split(".")[-1]


def test_every_code_is_called_something():
    """Each code has a name in both languages, and each that is told by a sentence is a code."""
    assert list(ReadCode) == list(codes.NAMES)
    assert set(read_codes.CODES.values()) == set(ReadCode)
    assert all(code.said.zh and code.said.en for code in ReadCode)


@pytest.mark.parametrize(
    "said",
    [said for said, code in read_codes.CODES.items() if code in {"damaged", "encrypted"}],
    ids=lambda said: said.en,
)
def test_of_a_file_that_cannot_be_used_it_is_said_what_to_do(said):
    """Whoever holds a file that is damaged or encrypted is told what to do about it."""
    assert "请" in said.zh
