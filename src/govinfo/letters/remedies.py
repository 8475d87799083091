"""What a letter says of the remedies: the routes that are open, where to, and how long by the law of its day.

Where the law leaves open whether a direct suit is admitted, the letter tells of the review and of a suit after it,
which are open in every case.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from govinfo.cases.remedy import LIMITS
from govinfo.cases.routes import Route, routes
from govinfo.law.citation import Citation
from govinfo.law.outcomes import Outcome
from govinfo.law.sources import REVIEW_LAW
from govinfo.law.telling import REMEDIES, REVIEW_FIRST, Point
from govinfo.letters.clauses import Clause, FactTexts
from govinfo.letters.letter import RemedyNotice
from govinfo.vocabulary import ApplicationRow, RemedyRoute

_REMEDIES = Citation(51)
_ORGANS = {RemedyRoute.REVIEW: "review_organ", RemedyRoute.DIRECT_LITIGATION: "court"}
_TOLD = tuple(point.label for point in REMEDIES)
_DUTY = REMEDIES[0].citation


def told(outcome: Outcome, day: date, grounds: Iterable[Citation]) -> tuple[Route, ...]:
    """The routes that a letter of that day tells of."""
    review, direct, after = routes(outcome, day, grounds=grounds)
    return (review, direct) if direct.open else (review, after)


def notices(open_: Iterable[Route], day: date, facts: FactTexts) -> tuple[RemedyNotice, ...]:
    """The same as records."""
    return tuple(
        RemedyNotice(route.key, facts.get(_ORGANS.get(route.key, "")), LIMITS[route.key], LIMITS[route.key].at(day))
        for route in open_
    )


def clauses(outcome: Outcome, open_: tuple[Route, ...], day: date, demands: tuple[Point, ...]) -> Iterator[Clause]:
    """The sentences on the remedies; none where the law demands none."""
    if not frozenset(REMEDIES) <= frozenset(demands):
        return
    review, other = open_
    known = "知道或者应当知道" if REVIEW_LAW.in_force(day) else "知道"
    limit = LIMITS[review.key]
    yield Clause(
        f"如不服本决定，可以自{known}本决定之日起{limit.length}日内，向{{review_organ}}申请行政复议。",
        (_DUTY, _REMEDIES, limit.at(day)),
        _TOLD,
    )
    suit = LIMITS[other.key]
    if REVIEW_FIRST in demands:
        part = "对不予公开的部分" if outcome.key == ApplicationRow.PARTIALLY_GRANTED else ""
        sentence = f"{part}提起行政诉讼的，应当先申请行政复议。"
        yield Clause(sentence, (REVIEW_FIRST.citation,), (REVIEW_FIRST.label,))
    if other.key is RemedyRoute.DIRECT_LITIGATION:
        yield Clause(
            f"也可以自知道或者应当知道本决定之日起{suit.length}个月内，向{{court}}提起行政诉讼。",
            (_REMEDIES, suit.at(day)),
        )
    else:
        yield Clause(
            f"不服行政复议决定的，可以自收到行政复议决定书之日起{suit.length}日内，向人民法院提起行政诉讼。",
            (suit.at(day),),
        )
