"""No regular expression takes more than its share of time, whatever text it is asked about."""

import os
import re
from collections import deque

import pytest

from hostile.attacks import attacks
from hostile.growth import MOST, growth, seconds
from hostile.library_patterns import library_patterns

LONGEST = 16_384 if os.environ.get("HYPOTHESIS_PROFILE") == "long" else 4_096
TITLE, FORMAT_CODE = 90, 255
SHORT = {
    "readers/metadata/headline.py:_TITLES": TITLE,
    "readers/metadata/headline.py:_WAY": TITLE,
    "readers/formats/number_format.py:_SPLIT": FORMAT_CODE,
    "readers/formats/number_format.py:_TOKEN": FORMAT_CODE,
}
"""Patterns that only texts of so many characters are given to."""
ASKED = {
    "report/claims/lexicon.py:Lexicon._after": ("match",),
    "report/claims/lexicon.py:_by_initial": ("fullmatch",),
    "report/claims/lexicon.py:_results": ("match", "fullmatch"),
}
"""How patterns are asked that are made in a function. What stands before a result is looked for in 60 characters."""


def asked(pattern, way):
    return (lambda text: deque(pattern.finditer(text), 0)) if way == "search" else getattr(pattern, way)


def made(pattern, attack):
    return attack.text if isinstance(pattern.pattern, str) else lambda size: attack.text(size).encode("latin-1")


def test_every_pattern_is_known():
    """The sweep sees the patterns of the forms, the readers, the claims and the rules, and how each is asked."""
    found = {each.place: each.ways for each in library_patterns()}

    assert len(found) > 120
    assert ("fullmatch",) == found["readers/figures.py:_SLASHED"]
    assert {*SHORT, *ASKED} <= {*found}


def test_a_greedy_pattern_is_found_out():
    """Of two patterns for the same texts the one that tries every split is seen to, the other is not."""
    worst = {
        text: max(
            growth(re.compile(text).fullmatch, attack.text, longest=LONGEST) for attack in attacks(re.compile(text))
        )
        for text in (r"[\d/]*/[\d/]*", r"\d*+/[\d/]*+")
    }

    assert [True, False] == [power > MOST for power in worst.values()]


def test_twice_the_text_takes_twice_the_time():
    """The time grows with the text, to a power of 1.3 at most, for every text made against every pattern."""
    slow = {
        (each.place, way, attack): power
        for each in library_patterns()
        if each.place not in SHORT
        for attack in attacks(each.pattern)
        for way in ASKED.get(each.place, each.ways)
        if (power := growth(asked(each.pattern, way), made(each.pattern, attack), longest=LONGEST)) > MOST
    }

    assert {} == slow


@pytest.mark.parametrize("place", SHORT)
def test_a_short_text_is_soon_done_with(place):
    """Where only short texts are looked at, none of them takes as long as a fiftieth of a second."""
    for each in library_patterns():
        for attack in attacks(each.pattern) if each.place == place else ():
            text = attack.text(SHORT[place])[: SHORT[place]]
            assert any(seconds(asked(each.pattern, each.ways[0]), text) < 0.02 for _ in range(3))
