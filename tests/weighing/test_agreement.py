"""A figure of the prose against a cell, where one of them was rounded."""

from decimal import Decimal

import pytest

import govinfo
from govinfo.report.claims import claims
from govinfo.report.narrative import Narrative, Passage
from govinfo.weighing.agreement import Agreement, judged

FEES, RECEIVED = "proactive.administrative_fees.amount", "applications.received.total"


@pytest.mark.parametrize(
    ("cell", "filed", "sentence", "agrees"),
    [
        (FEES, "12860.55", "行政事业性收费1.29亿元。", True),
        (FEES, "12860.55", "行政事业性收费1.28亿元。", True),
        (FEES, "12860.55", "行政事业性收费1.30亿元。", False),
        (FEES, "12860.55", "行政事业性收费12861万元。", True),
        (FEES, "0.86", "行政事业性收费8634.5元。", True),
        (FEES, "0.86", "行政事业性收费8734.5元。", False),
        (FEES, "0", "行政事业性收费8元。", False),
        (RECEIVED, 10194, "全年收到政府信息公开申请1.02万件。", True),
        (RECEIVED, 10194, "全年收到政府信息公开申请1.04万件。", False),
        (RECEIVED, 10194, "全年收到政府信息公开申请10195件。", False),
    ],
)
def test_either_may_be_rounded(cell, filed, sentence, agrees):
    """A figure agrees with a cell where one of the two is the other, rounded or cut off at its last printed digit."""
    filed = Decimal(filed) if cell == FEES else filed
    report = govinfo.zero("2021", organ="某某市人民政府", year=2023).replace({cell: filed})
    (claim,) = claims(Narrative(sections=(Passage("overview", None, sentence),)))

    assert agrees is (judged(report, claim).agreement is Agreement.USUAL)
