"""Rates, with what they are made of."""

from decimal import Decimal

import govinfo
from govinfo.forms.crosswalk import meant
from govinfo.indicators import INDICATORS, rates

REPORT = govinfo.zero("2021").replace({
    "applications.received.total": 10,
    "applications.received.natural_person": 9,
    "applications.concluded.total": 8,
    "applications.granted.total": 2,
    "applications.state_secret.total": 1,
    "applications.internal_affairs.total": 1,
    "applications.carried_over.total": 2,
    "remedies.review.corrected": 1,
    "remedies.review.upheld": 3,
    "remedies.review.pending": 6,
    "remedies.review.total": 10,
})  # fmt: skip


def test_rates():
    """Each rate is its cells, divided."""
    found = rates(REPORT)

    assert Decimal("0.25") == found["granted"].value == found["refused"].value
    assert Decimal("0.2") == found["carried_over"].value
    assert Decimal("0.9") == found["natural_persons"].value
    assert Decimal("0.25") == found["review_corrected"].value  # pending ones are left out
    assert (2, 8) == (found["refused"].numerator, found["refused"].denominator)


def test_what_cannot_be_said_has_a_reason():
    """Nothing to divide by, a blank and a row that the form lacks give no rate but a reason."""
    found = rates(REPORT.replace({"applications.granted.total": None}))

    assert "there is nothing to divide by" == found["suits_corrected"].reason.en
    assert (None, "a cell is blank, or the form has none") == (found["granted"].value, found["granted"].reason.en)
    assert (None, 8) == (found["granted"].numerator, found["granted"].denominator)
    assert found["refused"].value is not None


def test_records():
    """Every indicator is named, of cells of the form in use, and cites or says whose convention it is."""
    for indicator in INDICATORS:
        assert all(meant(address, "2021") for address in (*indicator.numerator, *indicator.denominator))
        assert "convention" in indicator.note.en
        assert indicator.label
