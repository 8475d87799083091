"""The bound on text is met before all of it was looked at."""

import pytest

from govinfo.errors import ReadError
from govinfo.readers.limits import LIMITS, bounded


def test_texts_are_counted_no_further_than_the_limit():
    """One long text that stands in ten thousand cells is looked at as often as it takes, and no more."""
    taken = []

    def texts():
        for _ in range(10_000):
            taken.append(1)
            yield "x" * 400_000

    with pytest.raises(ReadError, match="more than 1000000 characters"):
        bounded(texts(), None, LIMITS)
    assert 3 == len(taken)


def test_characters_that_swell_count_for_what_they_become():
    """A ligature of eighteen characters is as many."""
    bounded(["\ufdfa" * 50_000], None, LIMITS)
    with pytest.raises(ReadError, match="more than 1000000 characters"):
        bounded(["\ufdfa" * 60_000], None, LIMITS)
