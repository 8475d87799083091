"""A key that stands in an object twice is refused, however the text around it is written."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo

WITHIN = ["", ":", r"\":", r"\u003a", r"\u003A", r"\u0022:", r"\\u003a", "件：3"]
GAPS = st.text(" \t\r\n", max_size=2)
CASE = govinfo.Application("7", "enterprise", date(2024, 3, 1), person="人")
REPORT = govinfo.zero("2021", organ="某县人民政府", year=2023).replace({"remedies.review.total": "/"})
TEXTS = [govinfo.dumps(CASE).decode(), govinfo.dumps(REPORT).decode()]
VALUES = {"7": "id", "人": "person", "某县人民政府": "organ", "/": "remedies.review.total"}


@given(
    text=st.sampled_from(TEXTS),
    number=st.integers(0, 1),
    said=st.sampled_from(WITHIN),
    dropped=st.sampled_from(WITHIN),
    gaps=st.tuples(GAPS, GAPS, GAPS, GAPS),
)
def test_a_key_that_stands_twice_is_refused(text, number, said, dropped, gaps):
    """Neither white space nor colons nor escapes within texts hide the second of two keys."""
    old, key = [(old, key) for old, key in VALUES.items() if f'"{key}":"{old}"' in text][number]
    before, after, second, third = gaps
    once = f'"{key}"{before}:{after}"{said}"'
    again = f'"{key}"{second}:{third}"{dropped}"'
    stated = text.replace(f'"{key}":"{old}"', once)

    with pytest.raises(govinfo.ReadError):
        govinfo.loads(text.replace(f'"{key}":"{old}"', f"{again},{once}"))
    if key in {"organ", "person"}:
        assert json.loads(f'"{said}"') == getattr(govinfo.loads(stated), key)
