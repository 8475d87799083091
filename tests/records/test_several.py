"""Several records that are one object."""

from collections.abc import Sequence

import pytest

import govinfo
from govinfo.checks.findings import Findings
from govinfo.comparing import Comparison
from govinfo.records.several import Several
from govinfo.repairing.repairs import Repairs

REPORT = govinfo.zero("2021").replace({"remedies.review.total": 1, "applications.received.total": 1})
FOUND, MENDED = govinfo.check(REPORT), govinfo.repair(REPORT)
COMPARED = govinfo.compare(govinfo.zero("2021"), REPORT)


@pytest.mark.parametrize("several", [FOUND, MENDED, COMPARED], ids=lambda several: type(several).__name__)
def test_they_are_a_sequence(several):
    """They are counted, gone through, sliced to a tuple and looked for as any sequence."""
    first, *others = several

    assert isinstance(several, Sequence)
    assert len(several) == 1 + len(others)
    assert (first, *others) == several[:]
    assert first == several[0]
    assert first in several
    assert 0 == several.index(first)
    with pytest.raises(IndexError):
        several[len(several)]


def test_equality_takes_in_what_is_said_of_them_all():
    """The same records with something else said of them all are not the same; and a list of them is not."""
    assert Findings(FOUND) == FOUND != Findings(FOUND[1:])
    assert Comparison(COMPARED, None) == COMPARED != Comparison(COMPARED, 0.5)
    assert Repairs(MENDED, MENDED.size, proven=MENDED.proven) == MENDED
    assert Repairs(MENDED, MENDED.size, proven=not MENDED.proven) != MENDED != Repairs(MENDED, 9, proven=MENDED.proven)
    assert list(FOUND) != FOUND
    assert 2 == len({FOUND, Findings(FOUND), COMPARED, Comparison(COMPARED, None)})


def test_several_of_one_kind_are_not_those_of_another():
    """Nothing is equal to what is of another class, though both are empty."""
    assert Findings() != Comparison((), None)
    assert Several(()) != 0
