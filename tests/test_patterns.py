"""Patterns that wait: what they cost before they are used, and that they are patterns then."""

import copy
import pickle
import re
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govinfo.patterns import pattern


def test_nothing_is_compiled_before_the_first_use(monkeypatch):
    """A pattern that is never used costs no compiling; one that is used is compiled once."""
    compiled = []
    monkeypatch.setattr(re, "compile", lambda text, flags: compiled.append(text) or re._compile(text, flags))
    years = pattern(r"20\d\d")

    assert [] == compiled
    assert ["2022", "2023"] == years.findall("2022, 2023")
    assert ["2024"] == years.findall("2024")
    assert [r"20\d\d"] == compiled


def test_it_answers_as_the_compiled_pattern_does():
    """Methods and attributes are those of the pattern that its text and flags make."""
    waiting, ready = pattern("(?P<word>[a-z]+)", re.IGNORECASE), re.compile("(?P<word>[a-z]+)", re.IGNORECASE)

    assert ready.match("Abc").groupdict() == waiting.match("Abc").groupdict()
    assert (ready.pattern, ready.flags, ready.groupindex) == (waiting.pattern, waiting.flags, waiting.groupindex)


def test_it_is_copied_and_sent_like_any_other():
    """A pattern is copied and pickled by its text and flags, used or not."""
    used = pattern("a+", re.IGNORECASE)
    assert used.fullmatch("AA")

    for other in (
        copy.copy(used),
        copy.deepcopy(used),
        pickle.loads(pickle.dumps(used)),
        pickle.loads(pickle.dumps(pattern("a+", 2))),
    ):
        assert other.fullmatch("AA")
    assert "pattern('a+', 2)" == repr(pattern("a+", 2))


def test_a_text_without_the_words_near_a_pattern_is_not_looked_through(monkeypatch):
    """Nothing is found, and nothing compiled, where none of the words stands that each match has."""
    monkeypatch.setattr(re, "compile", None)
    ends = pattern(r"\d+年底", near=("年底",))

    assert [None] * 3 == [ends.search("2023年"), ends.match("2023年"), ends.fullmatch("2023年")]
    assert [[], []] == [ends.findall("2023年"), [*ends.finditer("2023年")]]


def test_a_text_with_the_words_near_a_pattern_is_looked_through():
    """What is found is what the pattern finds, within the same bounds; so it is copied, too."""
    ends = copy.copy(pattern(r"\d+年底", near=("年底", "年末")))

    assert ["2022年底", "2023年底"] == ends.findall("2022年底至2023年底")
    assert [(0, 6), (7, 13)] == [match.span() for match in ends.finditer("2022年底至2023年底")]
    assert (7, 13) == ends.search("2022年底至2023年底", 1 + 5).span()
    assert (7, 13) == ends.match("2022年底至2023年底", 7).span()
    assert ends.fullmatch("2022年底至2023年底") is None


def patterns(name, value):
    """Those of a constant of a module, if they are any."""
    if isinstance(value, dict):
        return list(value.values())
    return [row[-1] for row in value] if name == "NONE" else [value]


NEAR = [
    pytest.param(each, id=f"{module}.{name}{at}")
    for module in (
        "checks.rules.editorial",
        "readers.formats.text_formats",
        "readers.metadata.in_prose",
        "readers.metadata.preface",
        "readers.metadata.published",
        *(f"report.claims.wording.{words}" for words in ("carried", "compared", "counted", "parts", "scope", "swept")),
    )
    for name, value in vars(import_module(f"govinfo.{module}")).items()
    for at, each in enumerate(patterns(name, value))
    if hasattr(each, "_near")
]


@pytest.mark.parametrize("waiting", NEAR)
@given(data=st.data())
@settings(max_examples=20, suppress_health_check=[HealthCheck.filter_too_much])
def test_whatever_a_pattern_finds_has_one_of_its_words(waiting, data):
    """A pattern that is looked for near words finds as much as without them."""
    text = data.draw(st.from_regex(waiting.pattern))
    found = re.search(waiting.pattern, text)

    assert (found and found.span()) == ((near := waiting.search(text)) and near.span())
