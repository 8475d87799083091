"""Reviews and suits about disclosure (行政复议、行政诉讼): when they may be brought, and how they are counted."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar, TypedDict, Unpack

from attrs import evolve, field, frozen

from govinfo.arguments import instance, word
from govinfo.cases.course import ReviewCourse, in_order, spans, told_spans
from govinfo.cases.routes import routes
from govinfo.displays.listing import Says
from govinfo.errors import IllegalTransitionError
from govinfo.languages import Text
from govinfo.law.calendar import CHINA, Calendar
from govinfo.law.citation import Citation
from govinfo.law.limits import LimitFacts, TimeLimit, limit
from govinfo.law.outcomes import Outcome
from govinfo.law.periods import DIRECT_SUIT, REVIEW, SUIT_AFTER_REVIEW, Period
from govinfo.law.remedies import ENDINGS
from govinfo.messages import cases as says
from govinfo.messages import nouns
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, KeyType
from govinfo.vocabulary import RemedyResult, RemedyRoute, RemedyRouteName

LIMITS: dict[RemedyRoute, Period] = {
    RemedyRoute.REVIEW: REVIEW,
    RemedyRoute.DIRECT_LITIGATION: DIRECT_SUIT,
    RemedyRoute.LITIGATION_AFTER_REVIEW: SUIT_AFTER_REVIEW,
}
"""How long each route stays open from the day the act, or the review decision, is known."""


def _route(name: RemedyRoute | RemedyRouteName) -> RemedyRoute:
    return word(name, RemedyRoute, nouns.ROUTE, nouns.ROUTES)


def _obstacles(given: Iterable[tuple[date, date]]) -> tuple[tuple[date, date], ...]:
    return spans("obstacles", given)


def _ended(key: str) -> Text:
    """How a case ended, in words."""
    return ENDINGS.named(key)


def _ending(key: str | None) -> str | None:
    return None if key is None else ENDINGS[instance(key, str, "ending", nouns.WORD)].key


@frozen
class Remedy(Strict, Stored):
    """One review or one suit.

    Attributes:
        id: The case's own name.
        route: The block of 表四 it belongs in.
        filed: Day on which it was brought: handed in, or posted; travel time is not counted.
        known: Day on which the applicant knew of the act, or received the review decision that is sued on.
        closed: Day on which it ended.
        ending: How it ended, a key of `govinfo.law.remedies.ENDINGS`; `None` while it is pending.
        application: The application it is about, where it is about one.
        told: Whether the applicant was told of the right, the organ and the limit, all three; `None` where that is not
            recorded: then no case is late before the longest time has passed.
        learned: Day on which the applicant learned of the three, where they were not told.
        made: Day of the act, from which the longest time runs.
        lapsed: Last day of the organ's reply period, where the case is about its silence.
        obstacles: First and last days of force majeure or another good reason.
        course: The review, where it is the review organ's silence that is sued on.
        arrived: Day on which it arrived; for the record, the limit looks at `filed`.

    Raises:
        UnknownKeyError: For an ending that is not held.
        InvalidValueError: For a day that is none, or an obstacle that ends before it begins.

    Example:
        >>> review = Remedy("复1", "review", date(2023, 5, 4), known=date(2023, 3, 30), told=True)
        >>> review.due(), review.in_time()
        (datetime.date(2023, 5, 29), True)
        >>> review.ended(date(2023, 7, 3), "review_upheld").counted(2023)
        RemedyResult.UPHELD
    """

    id: Annotated[str, NAME]
    route: RemedyRoute = field(converter=_route)
    filed: date
    known: date | None = None
    closed: date | None = None
    ending: Annotated[str, KeyType(nouns.ENDING, lambda: (ending.key for ending in ENDINGS))] | None = field(
        default=None, converter=_ending
    )
    application: Annotated[str, NAME] | None = None
    told: bool | None = None
    learned: date | None = None
    made: date | None = None
    lapsed: date | None = None
    obstacles: tuple[tuple[date, date], ...] = field(default=(), converter=_obstacles)
    course: ReviewCourse | None = None
    arrived: date | None = None

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        in_order("obstacles", self.obstacles)

    _SAID: ClassVar[Says] = {"ending": _ended, "obstacles": told_spans}

    def __str__(self) -> str:
        end = says.PENDING if self.ending is None else says.ENDED_BY.filled(ending=_ended(self.ending), day=self.closed)
        known = says.UNRECORDED if self.known is None else says.KNOWN.filled(day=self.known)
        route = nouns.ROUTES[self.route]
        return str(says.REMEDY.filled(id=self.id, route=route, known=known, filed=self.filed, end=end))

    def limit(self, calendar: Calendar = CHINA) -> TimeLimit:
        """The last day to bring it, with every reading that the facts on record leave open.

        Legal basis:
            《行政复议法》第二十条, 第二十一条; 《行政诉讼法》第四十五条, 第四十六条, 第四十八条.
        """
        if self.course is not None and self.known is None:
            return self.course.limit(calendar)
        facts = LimitFacts(
            known=self.known,
            told=self.told,
            learned=self.learned,
            made=self.made,
            lapsed=self.lapsed,
            obstacles=self.obstacles,
        )
        return limit(LIMITS[self.route], facts, self.filed, calendar)

    def due(self, calendar: Calendar = CHINA) -> date | None:
        """The last day to bring it; `None` where it depends, or the day it runs from is not recorded."""
        return self.limit(calendar).day

    def in_time(self, calendar: Calendar = CHINA) -> bool | None:
        """Whether it was brought in time; `None` where that depends (`limit`, `TimeLimit.reason`)."""
        return self.limit(calendar).admits(self.filed)

    def counted(self, year: int) -> RemedyResult | None:
        """The column of 表四 it is counted in for a year, or `None` where that year's report does not count it.

        The form has no row for cases carried in and does not say which it counts; here: those that ended in the year,
        by their result, and those pending at its end.

        Example:
            >>> Remedy("复1", "review", date(2022, 12, 30)).counted(2022)
            RemedyResult.PENDING
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
            Text(f"{found.label}（{day}）", f"{ending} on {day}"), reason, str(found.at(day)), self.id
        )


class RemedyDetails(TypedDict, total=False):
    """The fields of `Remedy` that some cases have."""

    known: date | None
    application: str | None
    told: bool | None
    learned: date | None
    made: date | None
    lapsed: date | None
    obstacles: Iterable[tuple[date, date]]
    course: ReviewCourse | None
    arrived: date | None


def bring(
    name: str,
    route: RemedyRoute | RemedyRouteName,
    filed: date,
    *,
    outcome: Outcome | None,
    decided: date,
    grounds: Iterable[Citation] = (),
    calendar: Calendar = CHINA,
    **details: Unpack[RemedyDetails],
) -> Remedy:
    """Bring a review or a suit against a decision on an application, or against the lack of one.

    Args:
        name: The new case's own name.
        route: The route taken.
        filed: Day on which it is brought.
        outcome: How the application was decided; `None` where the organ gave no answer.
        decided: Day of the decision, or the last day of the organ's period.
        grounds: The articles the decision cites.
        calendar: The working days, for a limit that ends on a holiday.
        **details: The further fields of `Remedy`.

    Raises:
        IllegalTransitionError: If the route needs a review before it, or is no longer open. Where that depends, it is
            not refused.

    Example:
        >>> from govinfo.law.outcomes import OUTCOMES
        >>> bring("诉1", "direct_litigation", date(2024, 4, 1), outcome=OUTCOMES["internal_affairs"],
        ...       decided=date(2024, 3, 1))
        Traceback (most recent call last):
        govinfo.errors.IllegalTransitionError: 诉1：2024-04-01提起行政诉讼（未经复议）：应当先申请行政复议\
（《行政复议法》第二十三条第一款第（四）项）
    """
    if outcome is None:
        details.setdefault("lapsed", decided)
    else:
        details.setdefault("made", decided)
    remedy = Remedy(name, route, filed, **details)
    what = says.BRINGING.filled(route=nouns.ROUTES[remedy.route], day=filed)
    (open_,) = (r for r in routes(outcome, decided, grounds=grounds, on=filed) if r.key is remedy.route)
    if open_.open is False:
        raise IllegalTransitionError(what, open_.reason, str(open_.citation), name)
    last = remedy.limit(calendar)
    if last.latest is not None and last.admits(filed) is False:
        raise IllegalTransitionError(what, says.TIME_ENDED.filled(day=last.latest.day), str(last.latest.citation), name)
    return remedy


REMEDY = Remedy.DOCUMENT = Document("govinfo.remedy/1", Remedy)
"""How a review or a suit is stored and sent."""
