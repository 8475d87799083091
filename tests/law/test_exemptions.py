"""Arts. 14-16 and 36 (7): the grounds for not disclosing."""

import pytest

from govinfo.law.citation import Citation
from govinfo.law.exemptions import EXEMPTIONS, Force


def test_the_articles_stand_in_the_order_of_the_form():
    """The eight grounds cite Arts. 14, 14, 14, 15, 16 (1), 16 (2), 16 (2) and 36 (7)."""
    cited = [exemption.citation.text for exemption in EXEMPTIONS]

    assert [
        "第十四条",
        "第十四条",
        "第十四条",
        "第十五条",
        "第十六条第一款",
        "第十六条第二款",
        "第十六条第二款",
        "第三十六条第（七）项",
    ] == cited


@pytest.mark.parametrize(
    ("key", "force"),
    [
        ("state_secret", Force.FORBIDS),
        ("third_party_rights", Force.FORBIDS_UNLESS),  # consent, or grave public interest
        ("internal_affairs", Force.PERMITS),
        ("process_information", Force.PERMITS_UNLESS),  # unless the law requires disclosure
        ("administrative_inquiry", Force.REFERS),
    ],
)
def test_each_ground_binds_in_its_own_way(key, force):
    """Art. 14 forbids, Art. 15 forbids with exceptions, Art. 16 permits, Art. 36 (7) refers elsewhere."""
    assert force is EXEMPTIONS[key].force


@pytest.mark.parametrize(
    ("key", "count"),
    [("security_and_stability", 4), ("internal_affairs", 3), ("process_information", 4), ("state_secret", 0)],
)
def test_the_kinds_a_label_counts_are_listed(key, count):
    """三安全一稳定 are four, 三类 three, 四类 four."""
    assert count == len(EXEMPTIONS[key].kinds)


def test_article_14_covers_the_first_three_grounds_alone():
    """The three grounds of Art. 14 are cited without paragraph or item."""
    assert ["state_secret", "prohibited_by_law", "security_and_stability"] == [
        exemption.key for exemption in EXEMPTIONS if Citation(14).covers(exemption.citation)
    ]
