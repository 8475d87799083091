"""Reviews and suits about disclosure (行政复议、行政诉讼): when they may be brought, and how they are counted."""

from datetime import date

from attrs import evolve, field, frozen

from govinfo.arguments import instance, word
from govinfo.errors import IllegalTransitionError
from govinfo.languages import Text
from govinfo.law.calendar import CHINA, Calendar
from govinfo.law.citation import Citation
from govinfo.law.outcomes import Outcome
from govinfo.law.periods import DIRECT_SUIT, REVIEW, SUIT_AFTER_REVIEW, Period
from govinfo.law.remedies import ENDINGS
from govinfo.law.sources import REVIEW_LAW
from govinfo.messages import cases as says
from govinfo.messages import nouns
from govinfo.vocabulary import RemedyResult, RemedyRoute, RemedyRouteName

LIMITS: dict[RemedyRoute, Period] = {
    RemedyRoute.REVIEW: REVIEW,
    RemedyRoute.DIRECT_LITIGATION: DIRECT_SUIT,
    RemedyRoute.LITIGATION_AFTER_REVIEW: SUIT_AFTER_REVIEW,
}
"""How long each route stays open from the day the act, or the review decision, is known."""


def routes(outcome: Outcome, decided: date) -> tuple[RemedyRoute, ...]:
    """The routes open against a decision.

    Legal basis:
        《条例》第五十一条; 《行政复议法》第二十三条第一款第（四）项, since 2024-01-01 (`Outcome.review_first`).

    Example:
        >>> from govinfo.law.outcomes import OUTCOMES
        >>> [route.value for route in routes(OUTCOMES["state_secret"], date(2024, 3, 1))]
        ['review', 'litigation_after_review']
    """
    direct = not outcome.review_first(decided)
    return tuple(route for route in RemedyRoute if direct or route is not RemedyRoute.DIRECT_LITIGATION)


def _route(name: RemedyRoute | RemedyRouteName) -> RemedyRoute:
    return word(name, RemedyRoute, nouns.ROUTE)


def _ending(key: str | None) -> str | None:
    return None if key is None else ENDINGS[key].key


@frozen
class Remedy:
    """One review or one suit.

    Attributes:
        id: The case's own name.
        route: The block of 表四 it belongs in.
        filed: Day on which it was brought.
        known: Day on which the applicant knew of the act, or received the review decision that is sued on.
        closed: Day on which it ended.
        ending: How it ended, a key of `govinfo.law.remedies.ENDINGS`; `None` while it is pending.
        application: The application it is about, where it is about one.

    Raises:
        UnknownKeyError: For an ending that is not held.

    Example:
        >>> review = Remedy("复1", "review", date(2023, 5, 4), known=date(2023, 3, 30))
        >>> review.due(), review.in_time()
        (datetime.date(2023, 5, 29), True)
        >>> review.ended(date(2023, 7, 3), "review_upheld").counted(2023)
        <RemedyResult.UPHELD: 'upheld'>
    """

    id: str
    route: RemedyRoute = field(converter=_route)
    filed: date
    known: date | None = None
    closed: date | None = None
    ending: str | None = field(default=None, converter=_ending)
    application: str | None = None

    def __attrs_post_init__(self) -> None:
        instance(self.filed, date, "filed", nouns.DAY)

    def __str__(self) -> str:
        end = "pending" if self.ending is None else f"{self.ending} on {self.closed}"
        return f"{self.id} ({self.route}) known on {self.known}, brought on {self.filed}; {end}"

    def due(self, calendar: Calendar = CHINA) -> date | None:
        """The last day to bring it; `None` where the day it runs from is not recorded.

        Legal basis:
            《行政复议法》第二十条; 《行政诉讼法》第四十五条, 第四十六条.
        """
        return None if self.known is None else LIMITS[self.route].due(self.known, calendar)

    def in_time(self, calendar: Calendar = CHINA) -> bool | None:
        """Whether it was brought in time; `None` where that cannot be said."""
        if self.known is None:
            return None
        period = LIMITS[self.route]
        return self.filed <= period.nominal(self.known) or self.filed <= period.due(self.known, calendar)

    def counted(self, year: int) -> RemedyResult | None:
        """The column of 表四 it is counted in for a year, or `None` where that year's report does not count it.

        The form has no row for cases carried in and does not say which it counts; here: those that ended in the year,
        by their result, and those pending at its end.

        Example:
            >>> Remedy("复1", "review", date(2022, 12, 30)).counted(2022)
            <RemedyResult.PENDING: 'pending'>
        """
        if self.closed is not None and self.ending is not None and self.closed.year <= year:
            return ENDINGS[self.ending].result if self.closed.year == year else None
        return RemedyResult.PENDING if self.filed.year <= year else None

    def ended(self, day: date, ending: str) -> "Remedy":
        """The case after its end.

        Raises:
            IllegalTransitionError: If it has ended before, would end before it began, or in a way its route does not
                know.
            UnknownKeyError: For an ending that is not held.
        """
        found = ENDINGS[ending]
        if self.ending is not None:
            reason = says.ENDED.filled(day=self.closed)
        elif day < self.filed:
            reason = says.BROUGHT.filled(day=self.filed)
        elif not found.ends(self.route):
            reason = says.NO_END_OF_ROUTE.filled(ending=found.label, route=nouns.ROUTES[self.route])
        else:
            return evolve(self, closed=day, ending=ending)
        raise IllegalTransitionError(
            Text(f"{found.label}（{day}）", f"{ending} on {day}"), reason, str(found.citation), self.id
        )


def bring(
    name: str,
    route: RemedyRoute | RemedyRouteName,
    filed: date,
    *,
    outcome: Outcome,
    decided: date,
    application: str | None = None,
    known: date | None = None,
    calendar: Calendar = CHINA,
) -> Remedy:
    """Bring a review or a suit against a decision on an application.

    Args:
        name: The new case's own name.
        route: The route taken.
        filed: Day on which it is brought.
        outcome: How the application was decided.
        decided: Day of the decision.
        application: The application's own name.
        known: Day on which the applicant knew of it, or received the review decision that is sued on.
        calendar: The working days, for a limit that ends on a holiday.

    Raises:
        IllegalTransitionError: If the route needs a review before it, or is no longer open.

    Example:
        >>> from govinfo.law.outcomes import OUTCOMES
        >>> bring("诉1", "direct_litigation", date(2024, 4, 1), outcome=OUTCOMES["internal_affairs"],
        ...       decided=date(2024, 3, 1))
        Traceback (most recent call last):
        govinfo.errors.IllegalTransitionError: 诉1：2024-04-01提起行政诉讼（未经复议）：应当先申请行政复议\
（《行政复议法》第二十三条第一款第（四）项）
    """
    remedy = Remedy(name, route, filed, known, application=application)
    what = says.BRINGING.filled(route=nouns.ROUTES[remedy.route], day=filed)
    if remedy.route not in routes(outcome, decided):
        citation = Citation(23, 1, 4, REVIEW_LAW)
        raise IllegalTransitionError(what, says.REVIEW_FIRST, str(citation), name)
    if remedy.in_time(calendar) is False:
        limit = LIMITS[remedy.route]
        raise IllegalTransitionError(what, says.TIME_ENDED.filled(day=remedy.due(calendar)), str(limit.citation), name)
    return remedy
