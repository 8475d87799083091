"""The twenty-one outcomes of an application and the seven replies of Art. 36."""

from datetime import date

import pytest

from govinfo.law.citation import Citation
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.law.outcomes import OUTCOMES, REPLY_TYPES
from govinfo.law.sources import FEE_MEASURES
from govinfo.vocabulary import OutcomeGroup


def test_there_are_twenty_one_in_the_groups_of_the_form():
    """Two outcomes stand alone, then eight, three, five and three in the groups （三）-（六）."""
    sizes = [sum(outcome.group is group for outcome in OUTCOMES) for group in (None, *OutcomeGroup)]

    assert [2, 8, 3, 5, 3] == sizes


@pytest.mark.parametrize(
    ("key", "grounds"),
    [
        ("granted", (Citation(36, item=1), Citation(36, item=2))),
        ("partially_granted", (Citation(37),)),
        ("state_secret", (Citation(14),)),
        ("third_party_rights", (Citation(15), Citation(32))),
        ("internal_affairs", (Citation(16, 1),)),
        ("administrative_inquiry", (Citation(36, item=7),)),
        ("not_held", (Citation(36, item=4), Citation(36, item=5))),
        ("requires_creation", (Citation(38),)),
        ("petition_or_complaint", (Citation(39, 1),)),
        ("excessive", (Citation(35),)),
        ("correction_overdue", (Citation(30),)),
        ("fee_overdue", (Citation(42), Citation(source=FEE_MEASURES))),
        ("confirm_or_reissue", None),  # the form's own row
        ("other_handling", None),
    ],
)
def test_each_outcome_rests_on_its_articles(key, grounds):
    """An outcome names the places that provide for it, or none where no article does."""
    assert grounds == OUTCOMES[key].grounds


def test_what_is_our_reading_is_marked():
    """Three grounds are read into rows whose words the regulation does not use."""
    assert ["not_held", "still_unclear", "fee_overdue"] == [outcome.key for outcome in OUTCOMES if outcome.inferred]


def test_every_reply_of_article_36_has_an_outcome():
    """No reply type is left without a row to count it in."""
    answered = {reply.key for outcome in OUTCOMES for reply in outcome.reply_types}

    assert {reply.key for reply in REPLY_TYPES} == answered


def test_the_replies_are_the_seven_items_of_article_36():
    """Reply types stand in the order of Art. 36."""
    assert [Citation(36, item=number) for number in range(1, 8)] == [reply.citation for reply in REPLY_TYPES]


def test_outcomes_that_answer_to_a_reply_rest_on_its_article_or_an_exemption():
    """A refusal answers to item 3, whichever exemption it rests on."""
    assert {REPLY_TYPES["withheld"]} == {reply for outcome in OUTCOMES[2:9] for reply in outcome.reply_types}


@pytest.mark.parametrize(
    ("key", "ground", "expected"),
    [
        ("internal_affairs", Citation(16, 1), True),
        ("internal_affairs", Citation(16), True),  # named less closely
        ("internal_affairs", Citation(36, item=3), True),  # the reply it is given in
        ("internal_affairs", Citation(14), False),
        ("internal_affairs", Citation(16, 2), False),
        ("third_party_rights", Citation(32), True),
        ("not_held", Citation(36, item=4), True),
        ("not_held", Citation(36, item=6), False),
        ("partially_granted", Citation(37), True),
        ("partially_granted", Citation(16, 2), True),  # what is withheld
        ("partially_granted", Citation(39, 1), False),
        ("fee_overdue", Citation(6, source=FEE_MEASURES), True),
        ("confirm_or_reissue", Citation(2), True),  # the form's own row
    ],
)
def test_a_ground_carries_some_outcomes_only(key, ground, expected):
    """A decision may cite its own articles, the reply's item, and nothing of another outcome."""
    assert expected is OUTCOMES[key].rests_on(ground)


def test_review_comes_first_for_refusals_under_articles_14_to_16_since_2024():
    """Seven outcomes need a review before a suit, and none did before 2024."""
    first = [outcome.key for outcome in OUTCOMES if outcome.review_first(date(2024, 1, 1))]

    assert [exemption.key for exemption in EXEMPTIONS][:7] == first
    assert [] == [outcome.key for outcome in OUTCOMES if outcome.review_first(date(2023, 12, 31))]
