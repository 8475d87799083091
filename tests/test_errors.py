"""The error tree: its sentences, its fields and its inheritance."""

import pickle

import pytest

from govinfo.errors import (
    GovinfoError,
    InvalidValueError,
    MissingExtraError,
    ReadError,
    UnknownFormError,
    UnknownKeyError,
)


def test_read_error_says_place_found_and_expected():
    """The sentence of a read error names document, place, what stood there and what was expected."""
    error = ReadError("a count, 件", found="many", path=("applications", "received", "[6]"), document="a.txt")

    assert "a.txt: applications.received[6]: found 'many', expected a count, 件" == str(error)


def test_read_error_without_finding_or_place():
    """Where nothing stood and no place is known, the sentence is what was expected."""
    assert "a row of figures" == str(ReadError("a row of figures"))
    assert "a.txt: a row of figures" == str(ReadError("a row of figures", document="a.txt"))


def test_read_error_shortens_what_it_found():
    """A long text is shown by its beginning."""
    shown = str(ReadError("a count", found="9" * 1000))

    assert f"found '{'9' * 56}…, expected a count" == shown


def test_under_grows_the_path_outward():
    """Seen from further out, an error has a longer path and is otherwise the same."""
    inner = UnknownFormError("a table", found=1, path=("b",), document="d", problems=(ReadError("x"),))
    outer = inner.under("a")

    assert ("a", "b") == outer.path
    assert (UnknownFormError, 1, "d", inner.problems) == (type(outer), outer.found, outer.document, outer.problems)


def test_within_names_the_document():
    """An error told of its document keeps everything else."""
    error = ReadError("a count", found="x", path=("a",)).within("r.json")

    assert "r.json: a: found 'x', expected a count" == str(error)


def test_one_fault_is_raised_as_itself():
    """A single fault is not wrapped; it learns the document."""
    error = ReadError.of([ReadError("a count", found="x", document="old")], "r.json")

    assert "r.json: found 'x', expected a count" == str(error)
    assert "old: found 'x', expected a count" == str(ReadError.of([ReadError("a count", found="x", document="old")]))


def test_many_faults_are_gathered():
    """All faults of one input stand in one error, each on its line."""
    faults = [ReadError("a count", found="x", path=("a",)), ReadError("a list of 7", path=("b",))]

    assert "r.json: 2 faults:\n  a: found 'x', expected a count\n  b: a list of 7" == str(
        ReadError.of(faults, "r.json")
    )
    assert "2 faults:\n  a: found 'x', expected a count\n  b: a list of 7" == str(ReadError.of(faults))


@pytest.mark.parametrize(
    "error",
    [
        ReadError("a count", found="x", path=("a", "[1]"), document="d"),
        UnknownFormError("a form", problems=(ReadError("a count", found=2),)),
        UnknownKeyError("totl", ["total"], "column"),
        InvalidValueError("no value"),
        MissingExtraError("hypothesis", extra="strategies"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_pickle(error):
    """An error crosses a process boundary with its type and its sentence."""
    copy = pickle.loads(pickle.dumps(error))

    assert type(error) is type(copy)
    assert str(error) == str(copy)


def test_unknown_key_suggests_and_lists():
    """An unknown name is answered with the nearest known one and with the known ones."""
    assert "no column 'totl'. Did you mean 'total'? Known: received, total" == str(
        UnknownKeyError("totl", ["received", "total"], "column")
    )


def test_unknown_key_without_neighbour():
    """Without a near name there is no suggestion, and a long list is cut."""
    known = [f"x{number:03}" for number in range(40)]

    assert f"no row 'zzzzz'. Known: {', '.join(known[:30])}, …" == str(UnknownKeyError("zzzzz", known, "row"))


def test_missing_extra_is_the_install_command():
    """The message about a missing library is the command that installs it."""
    error = MissingExtraError("hypothesis", extra="strategies")

    assert "this needs hypothesis: pip install 'govinfo[strategies]'" == str(error)


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
