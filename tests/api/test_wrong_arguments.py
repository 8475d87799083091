"""The face answers a wrong argument with an error of its own that names what is wrong and what would be right."""

import random
from contextlib import suppress
from datetime import date
from enum import Enum
from inspect import Parameter, signature
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest

import govinfo
from govinfo import frames, plot
from govinfo.arguments import several, word
from govinfo.cases.arrival import Channel, ChannelName
from govinfo.cases.events import Event, EventDetails, EventKind, EventName
from govinfo.cases.routes import routes
from govinfo.checks.finding import Severity, SeverityName
from govinfo.formats import FORMATS, Drawing, Use, WrittenFormat, able, named
from govinfo.forms import FORMS, form_named
from govinfo.indicators import rates
from govinfo.law.limits import LimitFacts, limit
from govinfo.law.periods import DIRECT_SUIT, REPLY
from govinfo.messages import nouns
from govinfo.schemas import schema
from govinfo.testing import unequal, unequal_cells
from govinfo.vocabulary import (
    Applicant,
    ApplicantName,
    Edition,
    EditionName,
    FeeBasis,
    FeeBasisName,
    RemedyRoute,
    RemedyRouteName,
)
from wrong_values import ANYTHING

HEAD, _, MISTAKES = (
    (Path(__file__).parents[1] / "typing/mistakes.py")
    .read_text(encoding="utf-8")
    .partition("# ---- each line is a mistake ----\n")
)
CALLS = [line for line in MISTAKES.splitlines() if "(" in line and "findings[" not in line and " = " not in line]
DAY = date(2024, 3, 1)
EXAMPLE = Path(__file__).parents[2] / "examples/xianyuan-2023.txt"
_UNPACKED = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)
OF_PYTHON = {'govinfo.plan(selct="A")', "govinfo.rollup([report])"}
"""A keyword that a signature does not have, or lacks, is refused by Python itself."""


def _called(name):
    """Whether a public name is a function or a class of records, and neither an error nor a vocabulary."""
    it = getattr(govinfo, name)
    return callable(it) and not (isinstance(it, type) and issubclass(it, (BaseException, Enum)))


def _arguments(function, draw):
    """Positional arguments and keywords that a function takes, whatever they hold."""
    taken = [each for each in signature(function).parameters.values() if each.kind not in _UNPACKED]
    given = [each for each in taken if each.default is each.empty or draw.random() < 1 / 3]
    positional = [draw.choice(ANYTHING) for each in given if each.kind is each.POSITIONAL_ONLY]
    return positional, {each.name: draw.choice(ANYTHING) for each in given if each.kind is not each.POSITIONAL_ONLY}


@pytest.mark.parametrize("name", [name for name in govinfo.__all__ if _called(name)])
def test_whatever_is_handed_over_no_other_error_comes(name, tmp_path, monkeypatch):
    """A public function or class refuses any argument with an error of the library, or of the file system."""
    monkeypatch.chdir(tmp_path)
    draw = random.Random(name)
    function = getattr(govinfo, name)
    for _ in range(30):
        positional, keywords = _arguments(function, draw)
        with suppress(govinfo.GovinfoError, OSError):
            function(*positional, **keywords)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: govinfo.configure(5), "converter has to be a converter of cattrs, not 5"),
        (lambda: govinfo.render(govinfo.zero("2021"), "html", changes=[5]), "changes has to be several changes, not 5"),
        (lambda: govinfo.render(govinfo.zero("2021"), "html", findings=5), "findings has to be several findings"),
        (lambda: govinfo.Comparison([5], None), "differences has to be several differences, not 5"),
        (lambda: govinfo.Repairs([5], 1, proven=True), "repairs has to be several repairs, not 5"),
        (lambda: govinfo.loads(5), "text has to be a text or bytes, not 5"),
        (lambda: govinfo.reads("", document=5), "document has to be the name of a file, not 5"),
        (lambda: govinfo.repair(govinfo.zero("2021"), most=None), "most has to be a whole number, not None"),
        (lambda: govinfo.repair(govinfo.zero("2021"), seconds="1"), "seconds has to be a number, not '1'"),
        (lambda: govinfo.write(govinfo.zero("2021"), 5, format="text"), "target has to be a path, or a file open for"),
        (lambda: govinfo.write(govinfo.zero("2021"), StringIO(), format="text"), "target has to be a path, or a file"),
        (lambda: govinfo.write_form(None, organ="某县", year=2026), "target has to be a path, not None"),
        (lambda: govinfo.zero("2021").replace([5]), "cells has to be addresses of cells with what they state, not"),
        (lambda: govinfo.zero("2021").remedies.replace([5]), "changes has to be numbers of cells with what they state"),
        (lambda: govinfo.zero("2021").remedies.replace({15: 1}), "changes has to be numbers of cells with what they"),
        (lambda: govinfo.zero("2021").remedies.replace({-1: 1}), "changes has to be numbers of cells with what"),
        (lambda: govinfo.zero("2021").remedies["review"], "key has to be the keys of a row and a column, such as"),
        (lambda: govinfo.zero("2021").remedies[5], "key has to be the keys of a row and a column"),
        (lambda: govinfo.zero("2021").remedies[("review", [])], r"key has to be .*, not \('review', \[\]\)"),
        (lambda: govinfo.zero("2021").remedies.get([]), r"key has to be .*, not \[\]"),
        (lambda: govinfo.zero("2021").remedies.row([]), "key has to be a text"),
        (lambda: govinfo.read(EXAMPLE).source([]), "address has to be a text"),
        (lambda: govinfo.render(govinfo.zero("2021"), "html", changes=[govinfo.zero("2021")]), "changes has to be sev"),
        (lambda: govinfo.repair(govinfo.read(EXAMPLE))[0].apply(None), "report has to be an annual report, not None"),
        (lambda: govinfo.patch(EXAMPLE, ("a", "b"), "b.txt"), "changes has to be several changes, not 'a'"),
        (lambda: govinfo.patch(EXAMPLE, None, "b.txt"), "changes has to be several changes, not None"),
        (lambda: govinfo.patch(EXAMPLE, {}, "b.txt", track=1), "track has to be text, not 1"),
        (lambda: govinfo.annotate(EXAMPLE, "abc", "b.html"), "findings has to be several findings, or files"),
        (lambda: frames.read_folder(None), "path has to be a path, not None"),
        (lambda: frames.read_folder(".", workers="2"), "workers has to be a whole number, not '2'"),
        (lambda: frames.write_parquet([], []), r"path has to be a path, not \[\]"),
        (lambda: rates(None), r"report has to be an annual report, not None$"),
        (lambda: plot.table(govinfo.zero("2021"), width=None), "width has to be a number, not None"),
        (lambda: govinfo.CHINA.add("2024-03-04", 3), "day has to be a date, not '2024-03-04'"),
        (lambda: REPLY.due("2024-03-05"), "day has to be a date, not '2024-03-05'"),
        (lambda: DIRECT_SUIT.end("2024-03-01"), "start has to be a date, not '2024-03-01'"),
        (lambda: routes("not_held", DAY), "outcome has to be an outcome, one of govinfo.law.outcomes.OUTCOMES, not"),
        (lambda: routes(None, "2024-03-01"), "day has to be a date, not '2024-03-01'"),
        (lambda: routes(None, DAY, on="2024-03-01"), "on has to be a date, not '2024-03-01'"),
        (lambda: list(unequal(govinfo.zero("2021"), None)), "actual has to be an annual report, not None"),
        (lambda: list(unequal_cells(None, govinfo.zero("2021"))), "expected has to be an annual report, not None"),
    ],
)
def test_a_wrong_argument_is_named(call, said):
    """The error names the argument, what it has to be and what it was."""
    with pytest.raises(govinfo.InvalidValueError, match=f"^{said}"):
        call()


def test_only_a_remedy_has_a_time_limit_to_bring_it():
    """The period for the reply is no such limit; those that are, are named."""
    with pytest.raises(govinfo.UnknownKeyError, match=r"'reply'.*review, direct_suit, suit_after_review"):
        limit(REPLY, LimitFacts(known=DAY), DAY, govinfo.CHINA)


@pytest.mark.parametrize("name", [None, {}, "reprot"])
def test_a_format_that_is_not_stored_has_no_schema(name):
    """What is no name of a format is answered with those there are."""
    with pytest.raises(govinfo.UnknownKeyError, match="case"):
        schema(name)


@pytest.mark.parametrize("key", [None, (), 1.5, "A999"])
def test_a_catalogue_has_no_record_by_another_kind_of_key(key):
    """What is no key, and no place in a sequence, is answered with the keys there are."""
    with pytest.raises(govinfo.UnknownKeyError, match="S001"):
        govinfo.RULES[key]


def test_a_search_for_repairs_may_take_as_long_as_anybody_says():
    """More seconds than a clock counts are as many as one waits."""
    wrong = govinfo.zero("2021").replace({"remedies.review.total": 1})

    assert govinfo.repair(wrong) == govinfo.repair(wrong, seconds=10**400)


@pytest.mark.parametrize("call", CALLS)
def test_what_type_checkers_refuse_is_refused_at_run_time(call):
    """A mistake that type checkers refuse raises an error of the library where it runs, in both languages."""
    namespace = {}
    exec(HEAD, namespace)  # noqa: S102 - the lines are those of the file of mistakes

    with pytest.raises(TypeError if call in OF_PYTHON else govinfo.GovinfoError) as caught:
        exec(call, namespace)  # noqa: S102
    if call not in OF_PYTHON:
        assert caught.value.zh
        assert caught.value.en


@pytest.mark.parametrize(
    ("names", "members"),
    [
        (EditionName, Edition),
        (SeverityName, Severity),
        (EventName, EventKind),
        (ChannelName, Channel),
        (ApplicantName, [applicant for applicant in Applicant if applicant != "total"]),
        (RemedyRouteName, RemedyRoute),
        (FeeBasisName, FeeBasis),
    ],
)
def test_the_words_for_type_checkers_are_those_at_run_time(names, members):
    """What type checkers accept as text is what is accepted at run time."""
    assert list(get_args(names)) == list(map(str, members))


def test_the_formats_for_type_checkers_are_those_at_run_time():
    """The names of formats that can be written are those of the registry, the ones that give text among them."""
    text, rest = map(get_args, get_args(WrittenFormat))
    report = govinfo.zero("2021")

    assert {format_.name for format_ in FORMATS if format_.writes} == {*text, *rest}
    assert all(govinfo.render(report, name) for name in text)
    for name in rest:
        with pytest.raises(govinfo.InvalidValueError):
            govinfo.render(report, name)


def test_the_details_of_an_event_are_its_fields():
    """What `then` takes beside kind and day is what an event has."""
    fields = [field.name for field in Event.__attrs_attrs__]

    assert ["kind", "day", *EventDetails.__annotations__] == fields


def test_a_form_or_a_format_goes_in_as_itself():
    """What is no word for type checkers, such as a registered form, is handed over as an object."""
    markdown = named("markdown", Use.WRITES)

    assert govinfo.zero("2019") == govinfo.zero(FORMS["2019"])
    assert govinfo.render(govinfo.zero("2021"), "markdown") == govinfo.render(govinfo.zero("2021"), markdown)
    assert govinfo.render(govinfo.zero("2021"), markdown._replace(name="ours", writes=Drawing(lambda _: "ours")))
    assert markdown in able(Use.WRITES)
    with pytest.raises(govinfo.UnknownKeyError):
        named(markdown._replace(writes=None), Use.WRITES)


def test_a_row_that_is_not_there_names_the_nearest():
    """A misspelt row is an attribute error from which Python makes its suggestion."""
    table = govinfo.zero("2021").applications
    with pytest.raises(AttributeError) as caught:
        _ = table.recieved

    assert ("recieved", table) == (caught.value.name, caught.value.obj)
    assert "received" in dir(table)


def test_what_was_handed_over_is_shown_shortly():
    """A wrong argument is shown in the error, however large it is."""
    with pytest.raises(govinfo.InvalidValueError) as caught:
        several(["x" * 1000], int, "counts", nouns.CODES)

    assert len(caught.value.en) < 150


def test_a_word_is_a_member_or_its_text():
    """A vocabulary takes its members and their texts alike."""
    assert EventKind.SPLIT is word("split", EventKind, nouns.EVENT) is word(EventKind.SPLIT, EventKind, nouns.EVENT)
    assert FORMS["2021"] is form_named(Edition.F2021)
