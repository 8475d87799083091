"""The error tree: its sentences in both languages, its fields and its inheritance."""

import pickle

import pytest

from govinfo.errors import (
    GovinfoError,
    IllegalTransitionError,
    InvalidValueError,
    MissingExtraError,
    ReadError,
    UnknownCalendarError,
    UnknownFormError,
    UnknownKeyError,
    as_data,
    cause,
)
from govinfo.languages import Text
from govinfo.speaking import language

WANTED = Text("应为{wanted}，实为“{found}”", "found '{found}', expected {wanted}")
COUNT = Text("件数", "a count")
COLUMN = Text("列", "column")


def test_a_read_error_says_document_place_and_what_is_wrong():
    """The sentence of a read error names document and place and says what is wrong, in both languages."""
    error = ReadError(WANTED, wanted=COUNT, found="many", path=("received", "[6]"), document="a.txt")

    assert "a.txt: received[6]: found 'many', expected a count" == error.en
    assert "a.txt：received[6]：应为件数，实为“many”" == error.zh


def test_a_read_error_without_finding_or_place():
    """Where nothing stood and no place is known, the sentence is what is wrong."""
    assert "无表格" == ReadError(Text("无表格", "no table")).zh
    assert "a.txt: no table" == ReadError(Text("无表格", "no table"), document="a.txt").en


def test_a_read_error_shortens_what_it_found():
    """A long text is shown by its beginning, and kept whole."""
    error = ReadError(WANTED, wanted=COUNT, found="9" * 1000)

    assert f"found '{'9' * 59}…', expected a count" == error.en
    assert "9" * 1000 == error.found


def test_a_sentence_is_bounded():
    """Of a long name of a field, a long fact and faults without end the beginning is told; they are kept whole."""
    name = "k" * 5_000_000
    faults = [ReadError(COUNT, path=(name, "[1]")) for _ in range(9_000)]
    error = ReadError.of(faults)
    long = InvalidValueError(WANTED, wanted="w" * 5_000_000, found="f")
    many = InvalidValueError(WANTED, wanted=["w"] * 5_000_000, found=7)

    assert [f"  {'k' * 59}…[1]: a count"] * 100 == error.en.split("\n")[1:101]
    assert ["  …"] == error.en.split("\n")[101:]
    assert (9_000, name) == (len(error.problems), error.problems[0].path[0])
    assert f"found 'f', expected {'w' * 399}…" == long.en
    assert f"found '7', expected {str(['w'] * 100)[:399]}…" == many.en
    assert "k" * 59 + "…" in UnknownKeyError(name, ["zh"], COUNT).en


def test_what_was_found_is_no_template():
    """Braces in a document's text stay what they are, however often the error is handed on."""
    error = ReadError(WANTED, wanted=COUNT, found="{wanted}").under("a").within("{found}.txt")

    assert "{found}.txt: a: found '{wanted}', expected a count" == error.en


def test_under_grows_the_path_outward():
    """Seen from further out, an error has a longer path and is otherwise the same."""
    inner = UnknownFormError(COUNT, found=1, path=("b",), document="d", problems=(ReadError(COLUMN),))
    outer = inner.under("a")

    assert ("a", "b") == outer.path
    assert (UnknownFormError, 1, "d", inner.problems) == (type(outer), outer.found, outer.document, outer.problems)


def test_one_fault_is_raised_as_itself():
    """A single fault is not wrapped; it learns the document."""
    fault = ReadError(COUNT, document="old")

    assert "r.json: a count" == ReadError.of([fault], "r.json").en
    assert "old: a count" == ReadError.of([fault]).en


def test_many_faults_are_gathered():
    """All faults of one input stand in one error, each on its line."""
    faults = [ReadError(COUNT, path=("a",)), ReadError(COLUMN, path=("b",))]

    assert "r.json: 2 faults:\n  a: a count\n  b: column" == ReadError.of(faults, "r.json").en
    assert "r.json：共有2处错误：\n  a：件数\n  b：列" == ReadError.of(faults, "r.json").zh
    assert "2 faults:\n  a: a count\n  b: column" == ReadError.of(faults).en


@pytest.mark.parametrize(
    "error",
    [
        GovinfoError(COUNT),
        ReadError(WANTED, wanted=COUNT, found="x", path=("a", "[1]"), document="d"),
        UnknownFormError(COUNT, problems=(ReadError(COLUMN, found=2),)),
        UnknownKeyError("totl", ["total"], COLUMN),
        InvalidValueError(Text("{n}件", "{n} items"), n=3),
        MissingExtraError("hypothesis", extra="strategies"),
        UnknownCalendarError(2027, (2025, 2026)),
        IllegalTransitionError(COUNT, COLUMN, "第三十三条", "7"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_pickle(error):
    """An error crosses a process boundary with its type and its sentence in both languages."""
    copy = pickle.loads(pickle.dumps(error))

    assert (type(error), error.zh, error.en) == (type(copy), copy.zh, copy.en)


def test_str_is_the_language_spoken_and_repr_is_code():
    """``str`` of an error is in the language spoken, ``repr`` is the same in each."""
    error = InvalidValueError(Text("{n}件", "{n} items"), n=3)

    with language("zh"):
        assert ("3件", "InvalidValueError(Text(zh='3件', en='3 items'))") == (str(error), repr(error))
    assert ("3 items", "InvalidValueError(Text(zh='3件', en='3 items'))") == (str(error), repr(error))


def test_an_unknown_key_suggests_and_lists():
    """An unknown name is answered with the nearest known one and with the known ones."""
    error = UnknownKeyError("totl", ["received", "total"], COLUMN)

    assert "no column 'totl'. Did you mean 'total'? Known: received, total" == error.en
    assert "没有列“totl”。是否指“total”？可用的有：received、total" == error.zh


def test_a_key_of_another_type_is_told_by_it():
    """Where only the type is wrong, the sentence does not offer what was given."""
    assert (
        "没有列“2021 (int)”。是否指“2021”？可用的有：2019、2021" == UnknownKeyError(2021, ["2019", "2021"], COLUMN).zh
    )


def test_an_unknown_key_without_neighbour():
    """Without a near name there is no suggestion, and a long list is cut."""
    known = [f"x{number:03}" for number in range(40)]
    error = UnknownKeyError("zzzzz", known, COLUMN)

    assert f"no column 'zzzzz'. Known: {', '.join(known[:30])}, …" == error.en
    assert f"没有列“zzzzz”。可用的有：{'、'.join(known[:30])}等" == error.zh


def test_a_missing_extra_is_the_install_command():
    """The message about a missing library is the command that installs it."""
    error = MissingExtraError("hypothesis", extra="strategies")

    assert "this needs hypothesis: pip install 'govinfo[strategies]'" == error.en
    assert "需要先安装 hypothesis：pip install 'govinfo[strategies]'" == error.zh


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (ReadError, ValueError),
        (UnknownFormError, ReadError),
        (UnknownKeyError, KeyError),
        (InvalidValueError, ValueError),
        (MissingExtraError, ImportError),
    ],
)
def test_errors_are_also_what_callers_catch(error, builtin):
    """Each error is a `GovinfoError` and the built-in error that callers expect."""
    assert issubclass(error, GovinfoError)
    assert issubclass(error, builtin)


@pytest.mark.parametrize(("found", "shown"), [(2.5, "2.5"), (10**400, "…"), ((1,), "[…]"), ({"a": 1}, "{…}")])
def test_what_stands_in_data_is_shown_shortly(found, shown):
    """Whatever was found, however large or deep, is written as JSON has it and cut short."""
    assert shown == as_data(found)


def test_an_unknown_refusal_is_told_in_the_systems_words():
    """What the system gives no known number for is told in its own words."""
    assert "系统错误（odd）" == cause(OSError(9999, "odd")).zh
    assert "系统错误（strange）" == cause(OSError("strange")).zh


def test_of_a_long_name_the_beginning_is_told():
    """An archive may hold files with names of 64 kB, each of which is told of."""
    error = ReadError(Text("错", "wrong"), document="a" * 60_000)

    assert 420 > len(str(error))
    assert 60_000 == len(error.document)
