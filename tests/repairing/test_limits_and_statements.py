"""What a repair has to keep beside the identities: limits that blanks leave, and what the prose says."""

import pytest

import govinfo
from govinfo.checks.example import prose
from govinfo.repairing.evidence import ChangeEvidence
from govinfo.repairing.repairs import _limits, _number
from govinfo.repairing.search import Linear
from govinfo.weighing.equations import weigh

ZERO = govinfo.zero("2021", year=2023)


@pytest.mark.parametrize(
    ("rows", "limits"),
    [
        ({"received": None, "carried_in": 1, "concluded": 2, "carried_over": 3}, [Linear({8: 1, 162: -1, 169: -1}, 4)]),
        ({"carried_over": None, "received": 3, "concluded": 2}, [Linear({1: -1, 8: -1, 162: 1}, 1)]),
        ({"received": None, "concluded": None, "carried_in": 1}, []),
    ],
)
def test_a_blank_on_one_side_bounds_what_stands_against_it(rows, limits):
    """A blank can only add to its side, so the other side bounds the rest of it; blanks on both sides bound nothing."""
    table = ZERO.replace({f"applications.{row}.enterprise": count for row, count in rows.items()}).applications
    (balance,) = (one for one in table.form.equations if (one.identity.name, one.at) == ("balance", "enterprise"))
    values = [_number(value) for value in table.flat]

    assert limits == list(_limits([(balance, weigh(balance, table.flat))], values))


def test_what_contradicts_a_blank_is_mended_without_it():
    """A blank counts nothing where the cells beside it contradict each other."""
    report = ZERO.replace({"remedies.review.upheld": 7, "remedies.review.pending": None, "remedies.review.total": 5})

    assert ["remedies.review.total: 5 → 7", "remedies.review.upheld: 7 → 5"] == list(map(str, govinfo.repair(report)))


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("本年共收到政府信息公开申请7件，已答复5件。", {("applications.received.total",): 7}),
        ("全年办结3件。", {}),
    ],
)
def test_what_may_be_a_part_is_not_held_against_a_total(said, stated):
    """What is said to be answered or handled may leave out some, and so states no figure."""
    report = ZERO.replace({}, narrative=prose(overview=f"（二）依申请公开。{said}"))

    assert stated == ChangeEvidence(report, "zh", ()).stated()
