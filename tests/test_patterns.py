"""Patterns that wait: what they cost before they are used, and that they are patterns then."""

import copy
import pickle
import re

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
