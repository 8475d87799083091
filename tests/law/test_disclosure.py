"""Arts. 20 and 21: what is disclosed proactively."""

import pytest

from govinfo.law.citation import Citation
from govinfo.law.disclosure import DISCLOSURE_ITEMS, EXTRA_MATTERS, extra_matters
from govinfo.vocabulary import OrganKind


def test_article_20_has_fifteen_items_in_order():
    """Each item cites its own place in Art. 20."""
    assert [Citation(20, item=number) for number in range(1, 16)] == [item.citation for item in DISCLOSURE_ITEMS]


@pytest.mark.parametrize(
    ("item", "words"),
    [(1, "规范性文件"), (5, "行政许可"), (6, "行政处罚"), (8, "行政事业性收费"), (9, "政府集中采购"), (15, "其他")],
)
def test_the_items_that_the_form_counts_say_so(item, words):
    """The items behind 表二 name its subjects."""
    assert words in DISCLOSURE_ITEMS[item - 1].label


def test_an_item_without_number_is_item_zero():
    """A record that cites Art. 20 as a whole has no item number."""
    record = type(DISCLOSURE_ITEMS[0])("all", "一切", Citation(20))

    assert 0 == record.number


@pytest.mark.parametrize(
    ("organ", "count"),
    [
        (OrganKind.CITY_GOVERNMENT, 7),
        (OrganKind.COUNTY_GOVERNMENT, 7),
        (OrganKind.DEPARTMENT, 7),
        (OrganKind.TOWNSHIP_GOVERNMENT, 8),
        (OrganKind.PROVINCIAL_GOVERNMENT, 0),
        (OrganKind.STATE_COUNCIL_DEPARTMENT, 0),
    ],
)
def test_article_21_names_seven_and_eight_subjects(organ, count):
    """Cities and counties have seven further subjects, townships eight, provinces none."""
    assert count == len(extra_matters(organ))


def test_townships_are_named_their_own_subjects():
    """A township's subjects begin with rural policy and end with social assistance."""
    matters = extra_matters(OrganKind.TOWNSHIP_GOVERNMENT)

    assert ("贯彻落实农业农村政策", "社会救助") == (matters[0].label, matters[-1].label)


def test_every_extra_matter_rests_on_article_21():
    """No subject is cited elsewhere."""
    assert {Citation(21)} == {matter.citation for matter in EXTRA_MATTERS}
