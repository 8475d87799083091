"""How far a share can be trusted."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govinfo
from govinfo.errors import InvalidValueError
from govinfo.indicators import INDICATORS, rates
from govinfo.intervals import wilson

PARTS = st.integers(1, 10**9).flatmap(lambda among: st.tuples(st.integers(0, among), st.just(among)))


@pytest.mark.parametrize(
    ("counted", "among", "confidence", "low", "high"),
    [
        (2, 8, 0.95, 0.07147921275, 0.5907245697),
        (1, 1, 0.95, 0.2065493144, 1.0),
        (0, 1, 0.95, 0.0, 0.7934506856),
        (0, 30, 0.99, 0.0, 0.1811086482),
        (900, 1000, 0.95, 0.8798480368, 0.9170905564),
        (7, 10, 0.8, 0.4973717052, 0.8462008219),
        (3, 9_000_000, 0.95, 1.133634206e-07, 9.801315372e-07),
    ],
)
def test_the_figures_are_those_of_scipy(counted, among, confidence, low, high):
    """The ends are those that scipy 1.17 gives (`binomtest(...).proportion_ci(..., method="wilson")`)."""
    assert (low, high) == pytest.approx(wilson(counted, among, confidence), rel=1e-6)


@given(PARTS, st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999]))
def test_scipy_agrees_on_any_share(part, confidence):
    """Whatever is counted, among however many, at whatever confidence, scipy has the same ends."""
    stats = pytest.importorskip("scipy.stats", reason="scipy is not installed")
    expected = stats.binomtest(*part).proportion_ci(confidence, method="wilson")

    assert (expected.low, expected.high) == pytest.approx(wilson(*part, confidence), rel=1e-6, abs=1e-12)


@given(PARTS)
def test_an_interval_holds_its_share_and_stays_within_none_and_all(part):
    """The share lies in its interval, the interval between 0 and 1, and what is not counted has the mirrored one."""
    counted, among = part
    found, other = wilson(counted, among), wilson(among - counted, among)

    assert 0 <= found.low <= counted / among <= found.high <= 1
    assert (1 - other.high, 1 - other.low) == pytest.approx(found)


@given(st.integers(0, 9), st.integers(1, 1000))
def test_more_cases_tell_more(counted, times):
    """The same share of more cases has a narrower interval."""
    few, many = wilson(counted, 9), wilson(counted * (times + 1), 9 * (times + 1))

    assert many.high - many.low < few.high - few.low


@pytest.mark.parametrize("part", [(3, 2), (-1, 2), (0, 0)])
def test_what_is_no_part_is_refused(part):
    """More than all, less than none and a part of nothing have no interval."""
    with pytest.raises(InvalidValueError) as caught:
        wilson(*part)

    assert f"{part[0]} is no part of {part[1]}: there is no interval" == str(caught.value)


@pytest.mark.parametrize("confidence", [0, 1, 95])
def test_a_confidence_lies_between_none_and_all(confidence):
    """A confidence given in hundredths, or of nothing or all, is refused."""
    with pytest.raises(InvalidValueError) as caught:
        wilson(1, 2, confidence)

    assert f"a confidence lies between 0 and 1, not at {confidence}" == str(caught.value)


def test_a_rate_that_is_no_share_has_no_interval():
    """Disputes told in another table, a rate that cannot be said, and more refusals than conclusions have none."""
    report = govinfo.zero("2021").replace({
        "applications.concluded.total": 2,
        "applications.granted.total": 3,
        "applications.state_secret.total": 1,
        "remedies.review.total": 1,
    })  # fmt: skip
    found = rates(report)

    assert ["disputed"] == [each.key for each in INDICATORS if not each.is_share]
    assert [None, None, None] == [found[key].interval() for key in ("disputed", "suits_corrected", "granted")]
    assert wilson(1, 2) == found["refused"].interval()


def test_a_confidence_is_a_number():
    """A confidence as text is refused as what it is; a decimal number is one like any other."""
    with pytest.raises(InvalidValueError) as caught:
        wilson(1, 2, "0.95")

    assert "confidence has to be a number between 0 and 1, not '0.95'" == str(caught.value)
    assert wilson(1, 2, 0.95) == wilson(1, 2, Decimal("0.95"))
