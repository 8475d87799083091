"""What is promised of the ladder, but for the first unit above the free ones and for waived fees of none."""

from mutated.ladder import fee


def test_units_above_the_free_ones_cost():
    """Fifteen units cost ten, five none."""
    assert (10, 0) == (fee(15), fee(5))


def test_a_waived_fee_is_none():
    """Fifteen units waived cost nothing."""
    assert not fee(15, waived=True)
