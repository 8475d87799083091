"""Reviews and suits: routes, limits, endings, and the year they count in."""

from datetime import date

import pytest
from attrs import evolve

from govinfo.cases.remedy import Remedy, bring
from govinfo.cases.routes import routes
from govinfo.errors import IllegalTransitionError, UnknownKeyError
from govinfo.law.outcomes import OUTCOMES
from govinfo.speaking import language
from govinfo.vocabulary import RemedyResult, RemedyRoute

SECRET = OUTCOMES["state_secret"]
REVIEW = Remedy("复1", "review", date(2023, 5, 4), known=date(2023, 3, 30), told=True)


@pytest.mark.parametrize(
    ("outcome", "decided", "direct"),
    [
        ("state_secret", date(2023, 12, 31), True),
        ("partially_granted", date(2023, 12, 31), True),
        ("state_secret", date(2024, 1, 1), False),
        ("enforcement_file", date(2024, 1, 1), False),
        ("administrative_inquiry", date(2024, 1, 1), None),
        ("not_held", date(2024, 1, 1), None),
        ("not_held", date(2025, 5, 31), None),
        ("not_held", date(2025, 6, 1), True),
        ("granted", date(2024, 1, 1), True),
        ("partially_granted", date(2024, 1, 1), None),
    ],
)
def test_refusals_go_to_review_first(outcome, decided, direct):
    """Since 2024 a refusal under Arts. 14-16 cannot be sued on directly."""
    _, found, _ = routes(OUTCOMES[outcome], decided)

    assert (RemedyRoute.DIRECT_LITIGATION, direct) == (found.key, found.open)


class TestBring:
    def test_a_suit_that_needs_a_review_first_is_refused(self):
        """The refusal cites the law that asks for the review."""
        with pytest.raises(IllegalTransitionError) as caught:
            bring(
                "诉1", "direct_litigation", date(2024, 4, 1), outcome=OUTCOMES["state_secret"], decided=date(2024, 3, 1)
            )

        sentence = (
            "诉1: direct litigation on 2024-04-01: a review has to come first "
            "(《行政复议法》第二十三条第一款第（四）项)"
        )
        assert sentence == str(caught.value)

    @pytest.mark.parametrize(
        ("route", "filed", "last"),
        [
            ("review", date(2023, 5, 30), "2023-05-29"),
            ("direct_litigation", date(2023, 10, 8), "2023-10-07"),
            ("litigation_after_review", date(2023, 4, 15), "2023-04-14"),
        ],
    )
    def test_a_case_out_of_time_is_refused(self, route, filed, last):
        """A day after the limit the route is closed."""
        decided = {
            "outcome": OUTCOMES["not_held"],
            "decided": date(2023, 3, 29),
            "known": date(2023, 3, 30),
            "told": True,
        }

        with pytest.raises(IllegalTransitionError, match=f"the time ended on {last}"):
            bring("1", route, filed, **decided)

        assert bring("1", route, date.fromisoformat(last), **decided).in_time()

    def test_without_the_day_it_runs_from_nothing_is_refused(self):
        """Where nobody knows when the act was known, nobody can say it is late."""
        case = bring("1", "review", date(2025, 1, 1), outcome=OUTCOMES["not_held"], decided=date(2023, 3, 29))

        assert case.due() is None
        assert case.in_time() is None


class TestEnd:
    def test_is_counted_by_its_result(self):
        """Pending until it ends, then by its result, then no more."""
        case = REVIEW.ended(date(2024, 2, 1), "review_annulled")

        assert [None, RemedyResult.PENDING, RemedyResult.CORRECTED, None] == [
            case.counted(year) for year in range(2022, 2026)
        ]

    @pytest.mark.parametrize(
        ("case", "day", "ending", "reason"),
        [
            (REVIEW, date(2023, 5, 3), "review_upheld", "it was brought on 2023-05-04"),
            (REVIEW, date(2023, 6, 1), "suit_withdrawn", "撤诉 does not end a case of review"),
            (
                REVIEW.ended(date(2023, 6, 1), "review_upheld"),
                date(2023, 7, 1),
                "review_settled",
                "it ended on 2023-06-01",
            ),
        ],
    )
    def test_an_impossible_end_is_refused(self, case, day, ending, reason):
        """A case ends once, after it began, and in a way its route knows."""
        with pytest.raises(IllegalTransitionError) as caught:
            case.ended(day, ending)

        assert reason == caught.value.reason.en

    def test_an_unknown_ending_is_refused(self):
        """An ending that no law knows is told its neighbours."""
        with pytest.raises(UnknownKeyError, match="no ending 'upheld'"):
            Remedy("1", "review", date(2023, 5, 4), ending="upheld")


def test_prints_its_story():
    """A case prints when it was known, brought and ended, in the language spoken."""
    ended = evolve(REVIEW, known=None).ended(date(2023, 6, 1), "review_upheld")

    assert "复1 (review) known on 2023-03-30, brought on 2023-05-04; pending" == str(REVIEW)
    with language("zh"):
        assert "复1（行政复议），2023-03-30知道，2023-05-04提起；尚未审结" == str(REVIEW)
        assert "复1（行政复议），知道日期未记录，2023-05-04提起；维持（2023-06-01）" == str(ended)
