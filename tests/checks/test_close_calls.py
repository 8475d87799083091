"""Figures and sentences right at the edge of what a rule lets pass."""

from decimal import Decimal

import pytest

from govinfo.checks.checking import check
from govinfo.checks.example import prose
from govinfo.report.annual import zero

THREE = zero("2021", organ="某县人民政府", year=2023).replace(
    {
        f"applications.{row}.{column}": 3
        for row in ("received", "granted", "concluded")
        for column in ("natural_person", "total")
    }
)


def codes(report, *select, **beside):
    return [finding.code for finding in check(report, select=select, **beside).failures]


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [
        ("49990", "10", False), ("50000", "10", True), ("200000", "10", True), ("200010", "10", False),
        ("10", "50000", True), ("10", "200000", True), ("10", "49990", False), ("10", "200010", False),
    ],
)  # fmt: skip
def test_an_amount_five_to_twenty_thousand_times_that_of_the_year_before(now, before, found):
    """元 for 万元 in one of two years shows within these bounds, both of them included."""
    fee = "proactive.administrative_fees.amount"
    years = [THREE.replace({fee: Decimal(amount)}, year=year) for amount, year in ((before, 2022), (now, 2023))]

    assert ["P204"] * found == codes(years[1], "P204", previous=years[0])


@pytest.mark.parametrize(("granted", "found"), [(8500, False), (8501, True)])
def test_a_share_three_and_a_half_deviations_from_the_median(granted, found):
    """Among shares of 15 % that lie 13.49 points apart, 85 % is as far off as may be."""

    def sharing(count):
        return THREE.replace({"applications.granted.total": count, "applications.concluded.total": 10_000})

    beside = [sharing(count).replace(organ=f"某县第{count}局") for count in (150, 151, 1500, 2849, 2850)]

    assert ["Q909"] * found == codes(sharing(granted), "Q909", siblings=beside)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("办结政府信息公开申请200件。予以公开3件，占1.5%。", []),
        ("办结政府信息公开申请200件。予以公开3件，占1.6%。", ["X608"]),
        ("主动公开信息5条，其中公开指南3条、其他1条。", []),
        ("主动公开信息5条，其中公开指南3条、概况信息1条、其他0条。", ["X621"]),
        ("收到政府信息公开申请4件。", []),
        ("收到政府信息公开申请3件，均已办结，结转下年度1件。", []),
    ],
)
def test_what_prose_may_say(sentence, found):
    """A share may be of what the prose alone counts, two parts need not be all, and a wrong count is no denial."""
    assert found == codes(THREE.replace(narrative=prose(overview=sentence)), "X608", "X621", "N510")
