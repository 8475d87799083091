"""The search itself: when it says that it left solutions out, and when it looks at the clock."""

from fractions import Fraction
from math import inf

import pytest

from govinfo.repairing import search
from govinfo.repairing.search import _CellChange, _Descent, _Elimination


def moving(*ways):
    """Cells that change by the same amount, each in its direction."""
    return {cell: _CellChange(Fraction(0), {0: Fraction(way)}) for cell, way in enumerate(ways)}


@pytest.mark.parametrize(
    ("values", "found", "cut"),
    [([0, 0], 0, False), ([0, 1], 1, True), ([0, 2], 2, True), ([99, 99], 2 * search._FAMILY, True)],
)
def test_a_family_of_solutions_is_cut_where_it_has_any(values, found, cut):
    """One cell goes up as the other goes down, as far as both can and as is listed; there are more, which is told."""
    descent = _Descent(values, [], inf)
    assert found == len(list(descent._family(moving(1, -1), [0])))
    assert cut == descent.cut


def test_the_smallest_changes_of_a_family_come_first():
    """They are the likelier ones."""
    found = list(_Descent([99, 99], [], inf)._family(moving(1, -1), [0]))

    assert [1, 1, 2, 2, 3] == [abs(changes[0]) for changes in found[:5]]


def test_what_comes_out_as_no_count_is_changed_with_another():
    """Half a case or one below none is mended by what it depends on, one cell deeper."""
    found = search.smallest([search.Linear({0: 1, 1: -2}, -1)], [0, 0], most=2, seconds=inf)

    assert 2 == found.size
    assert {0: 1, 1: 1} == found.solutions[0]


def test_a_cell_that_no_equation_defines_moves_by_itself():
    """It changes by nothing, but for what it is moved by."""
    assert {4: _CellChange(Fraction(0), {4: Fraction(1)})} == _Elimination((), ()).taking(4).solved()


def test_every_cell_of_a_solution_changes():
    """A solution that leaves one of its cells as it is, is a smaller one, and not told as one of this size."""
    changes = {0: _CellChange(Fraction(1), {0: Fraction(1)}), 1: _CellChange(Fraction(0), {0: Fraction(-1)})}

    assert [{0: 2, 1: -1}] == list(_Descent([0, 1], [], inf)._family(changes, [0]))


def test_the_clock_is_looked_at_now_and_then():
    """Not at the first step, so that a small search ends however late it is."""
    descent = _Descent([], [], -inf)
    state = _Elimination((), ())
    for _ in range(search._EVERY - 1):
        list(descent.within(state, 0, frozenset()))
    assert not descent.stopped
    list(descent.within(state, 0, frozenset()))
    assert descent.stopped
