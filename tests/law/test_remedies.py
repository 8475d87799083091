"""How reviews and suits end, and the column of 表四 that counts it."""

import pytest

from govinfo.law.remedies import ENDINGS
from govinfo.vocabulary import RemedyResult, RemedyRoute


@pytest.mark.parametrize(
    ("key", "result", "citation"),
    [
        ("review_upheld", RemedyResult.UPHELD, "《行政复议法》第六十八条"),
        ("review_annulled", RemedyResult.CORRECTED, "《行政复议法》第六十四条"),
        ("review_ordered_to_act", RemedyResult.CORRECTED, "《行政复议法》第六十六条"),
        ("review_terminated", RemedyResult.OTHER, "《行政复议法》第四十一条"),
        ("review_request_dismissed", RemedyResult.UPHELD, "《行政复议法》第六十九条"),
        ("suit_claim_dismissed", RemedyResult.UPHELD, "《行政诉讼法》第六十九条"),
        ("suit_annulled", RemedyResult.CORRECTED, "《行政诉讼法》第七十条"),
        ("suit_withdrawn", RemedyResult.OTHER, "《行政诉讼法》第六十二条"),
        ("suit_not_docketed", RemedyResult.OTHER, "《行政诉讼法》第五十一条第二款"),
        ("suit_dismissed", RemedyResult.OTHER, "《行诉法解释》第六十九条第一款"),
        ("suit_ordered_to_provide", RemedyResult.CORRECTED, "《行政诉讼法》第七十三条"),
        ("suit_remedied", RemedyResult.CORRECTED, "《行政诉讼法》第七十六条"),
        ("suit_terminated", RemedyResult.OTHER, "《行诉法解释》第八十八条"),
        ("review_not_accepted", RemedyResult.OTHER, "《行政复议法》第三十条第二款"),
    ],
)
def test_an_ending_is_counted_in_one_column(key, result, citation):
    """Each kind of decision has its article and its column."""
    assert (result, citation) == (ENDINGS[key].result, str(ENDINGS[key].citation))


def test_no_ending_leaves_a_case_pending():
    """What ended is upheld, corrected or other."""
    assert {RemedyResult.UPHELD, RemedyResult.CORRECTED, RemedyResult.OTHER} == {ending.result for ending in ENDINGS}


def test_a_review_does_not_end_like_a_suit():
    """Every ending belongs to reviews or to both routes of suits."""
    for ending in ENDINGS:
        routes = {route for route in RemedyRoute if ending.ends(route)}
        suits = {RemedyRoute.DIRECT_LITIGATION, RemedyRoute.LITIGATION_AFTER_REVIEW}
        assert routes == (suits if ending.suit else {RemedyRoute.REVIEW})
