"""Cells that are added up as one number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo.weighing.lanes import Packing

SHAPES = [(0,), (0, 1), (0, 3), (0, 1, 2), (0, 1, 3), (4, 2, 1), (3, 2), (0, 1, 2, 3, 4), (1, 3, 5), (0, 5)]
COUNTS = st.lists(st.integers(0, 40), min_size=18, max_size=18)


def refused(values):
    raise AssertionError(values)


def totals(counts, groups):
    return [sum(counts[cell] for cell in group) for group in groups]


@pytest.mark.parametrize("code", "HIQ")
@given(counts=COUNTS, one=st.sampled_from(SHAPES), other=st.sampled_from(SHAPES), rows=st.integers(1, 3))
def test_sums_are_those_of_the_cells(code, counts, one, other, rows):
    """Groups of any shape, side by side or far apart, are equal or greater just where their sums are."""
    left, right = ([tuple(cell + 6 * row for cell in shape) for row in range(rows)] for shape in (one, other))
    packing = Packing(code, len(counts), longest=5)
    pairs = list(zip(totals(counts, left), totals(counts, right), strict=True))

    assert all(a == b for a, b in pairs) is packing.of([packing.equal(left, right)], refused)(counts)
    assert all(a >= b for a, b in pairs) is packing.of([packing.at_least(left, right)], refused)(counts)


@pytest.mark.parametrize(("code", "most"), [("H", 2**12), ("I", 2**28), ("Q", 2**60)])
def test_counts_whose_sums_may_not_fit_are_left_to_wider_lanes(code, most):
    """Seven cells and a borrowed bit take four bits from the width."""
    fits = Packing(code, 3, longest=7).of([lambda _: True], lambda _: False)

    assert fits((most - 1, 0, 0))
    assert not fits((0, most, 0))


@pytest.mark.parametrize("value", [-1, 2**16, None, 2.5, "1"])
def test_what_is_no_count_is_not_packed(value):
    """A blank, a fraction, a number below zero or beyond the width is looked at in another way."""
    assert (value,) == Packing("H", 1, longest=1).of([lambda _: True], lambda values: values)((value,))


@pytest.mark.parametrize("others", [[], [True], [False], [True, False], [True, True]])
def test_all_conditions_have_to_hold(others):
    """One that does not hold is enough, wherever it stands; without any all is well."""
    conditions = [lambda _, held=held: held for held in others]

    assert all(others) is Packing("H", 1, longest=1).of(conditions, refused)((1,))
