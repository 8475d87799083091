"""Cutting digits that ran together."""

import pytest

from govinfo.readers.splitting import TooManyWaysError, ways


def test_digits_that_are_too_few_cannot_be_cut():
    """No number is left for a cell, wherever the digits are cut."""
    assert ([], False) == ways(["00"], [3], [], 100)


def test_so_many_ways_are_looked_at():
    """Beyond the limit nobody goes on counting."""
    with pytest.raises(TooManyWaysError):
        ways(["1" * 40], [7], [], 1000)
