"""A finding as it is stored: its schema says what it may want and meet."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

import govinfo
from govinfo.report.annual import zero
from govinfo.schemas import schema

jsonschema = pytest.importorskip("jsonschema")

(FINDING,) = govinfo.check(zero("2021").replace({"remedies.review.total": 1}), select=["R401"])
STORED = govinfo.unstructure(FINDING)


@pytest.mark.parametrize("wanted", [7, 2.5, "无", Decimal("1.50"), date(2024, 3, 1), None])
def test_what_a_finding_wants_is_valid_as_it_is_stored(wanted):
    """A number, words, an amount and a day are valid, and so is nothing."""
    stored = govinfo.unstructure(evolve(FINDING, expected=wanted))

    assert valid(stored)
    assert wanted == govinfo.structure(stored).expected


@pytest.mark.parametrize(
    "wanted", [[7], {"amount": 1.5}, {"day": "2024-02-30 "}, {"amount": "1", "day": "2024-03-01"}, {}]
)
def test_what_a_finding_cannot_want_is_not_valid(wanted):
    """A list, an amount that is a float, a day that is none, both at once, and neither of them are refused."""
    stored = {**STORED, "expected": wanted}

    assert not valid(stored)
    with pytest.raises(govinfo.ReadError):
        govinfo.structure(stored)


def valid(stored):
    return jsonschema.Draft202012Validator(schema("finding")).is_valid(stored)
