"""What places of a report are called."""

import pytest

from govinfo.forms.places import places

RESULTS = ("upheld", "corrected", "other", "pending", "total")
NAMED = tuple(f"“行政复议—{name}”" for name in ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计"))


@pytest.mark.parametrize(("count", "named", "more"), [(3, 3, ""), (4, 4, ""), (5, 2, "等5处")])
def test_up_to_four_places_are_named_one_by_one(count, named, more):
    """Four places are named in full; of five the first two, with how many there are."""
    told = places([f"remedies.review.{result}" for result in RESULTS[:count]])

    assert f"表四{''.join(NAMED[:named])}{more}" == told.zh


def test_what_stands_before_the_sections_has_a_name():
    """The beginning of the prose is a place like its sections."""
    assert "正文开头、一、总体情况" == places(["narrative.preface", "narrative.overview"]).zh


def test_places_of_several_tables_stand_behind_the_name_of_each():
    """A table is named once for all its places, and alone where it is the place."""
    told = places(["remedies.review.total", "remedies.review.upheld", "applications"])

    assert "表四“行政复议—总计”“行政复议—结果维持”、表三" == told.zh
    assert "table 四, remedies, review, total; review, upheld; table 三, applications" == told.en
