"""Which remedies are open against a decision on an application, or against the lack of one."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from govinfo.arguments import instance
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.law.exemptions import cites_exemption
from govinfo.law.outcomes import Outcome
from govinfo.law.sources import INTERPRETATION_2025, LITIGATION_LAW, REGULATION, REVIEW_LAW
from govinfo.messages import limits as says
from govinfo.messages import nouns
from govinfo.records.strict import Strict
from govinfo.vocabulary import ApplicationRow, RemedyRoute

_REVIEW_FIRST = Citation(23, 1, 4, REVIEW_LAW)
_SILENT = Citation(23, 1, 3, REVIEW_LAW, inferred=True)
_SILENT_2025 = Citation(2, 2, source=INTERPRETATION_2025, inferred=True)
_SUED = Citation(1, source=INTERPRETATION_2025)
_REMEDIES = Citation(51)


@frozen
class Route(Strict):
    """A remedy, and whether the law opens it.

    Attributes:
        key: The route, as a block of 表四.
        open: Whether it is open; `None` where that depends.
        reason: Why.
        citation: Where the law says so.
    """

    key: RemedyRoute
    open: bool | None
    reason: Text
    citation: Citation


def routes(
    outcome: Outcome | None, day: date, *, grounds: Iterable[Citation] = (), on: date | None = None
) -> tuple[Route, Route, Route]:
    """A review, a direct suit and a suit after a review, each with whether it is open.

    Args:
        outcome: How the application was decided; `None` where the organ gave no answer.
        day: Day of the decision, or the last day of the organ's period; by it the version of the law is chosen.
        grounds: The articles the decision cites.
        on: Day on which the remedy is brought, that of the decision unless said.

    Raises:
        InvalidValueError: For an outcome or a day that is none.

    Legal basis:
        《条例》第五十一条; 《行政复议法》第二十三条第一款, since 2024-01-01; 法释〔2025〕8号第一条、第二条, since
        2025-06-01.

    Example:
        >>> from govinfo.law.outcomes import OUTCOMES
        >>> [route.open for route in routes(OUTCOMES["state_secret"], date(2024, 3, 1))]
        [True, False, True]
        >>> [route.open for route in routes(None, date(2026, 3, 30))]
        [True, None, True]
    """
    instance(outcome, (Outcome, type(None)), "outcome", nouns.AN_OUTCOME)
    decided = instance(day, date, "day", nouns.DAY)
    brought = instance(on or day, date, "on", nouns.DAY)
    opened, reason, citation = _direct(outcome, decided, tuple(grounds), brought)
    return (
        Route(RemedyRoute.REVIEW, True, says.OPEN, _REMEDIES),
        Route(RemedyRoute.DIRECT_LITIGATION, opened, reason, citation),
        Route(RemedyRoute.LITIGATION_AFTER_REVIEW, True, says.AFTER_REVIEW, Citation(45, source=LITIGATION_LAW)),
    )


def _direct(
    outcome: Outcome | None, day: date, grounds: tuple[Citation, ...], on: date
) -> tuple[bool | None, Text, Citation]:
    """Whether a suit is open without a review before it."""
    if not REVIEW_LAW.in_force(on):
        return True, says.OPEN, _REMEDIES
    interpreted = INTERPRETATION_2025.in_force(on)
    if outcome is None:
        return None, says.SILENCE, _SILENT_2025 if interpreted else _SILENT
    refused = outcome.refuses or cites_exemption(grounds)
    if refused and not REVIEW_LAW.in_force(day):
        return None, says.ACT_OR_FILING, _REVIEW_FIRST
    if outcome.key == ApplicationRow.PARTIALLY_GRANTED:
        return _partly(grounds, interpreted=interpreted)
    if refused:
        return False, says.REVIEW_FIRST, _REVIEW_FIRST
    if outcome.key == ApplicationRow.GRANTED or interpreted:
        return True, says.OPEN, _SUED if interpreted else _REMEDIES
    return None, says.BEFORE_2025, _REVIEW_FIRST


def _partly(grounds: tuple[Citation, ...], *, interpreted: bool) -> tuple[bool | None, Text, Citation]:
    """A partial grant: by the grounds of what is withheld, and whether the interpretation of 2025 is in force.

    Which part is sued on is not known: what was given can be, whatever the rest rests on.
    """
    if cites_exemption(grounds):
        return None, says.PARTLY_REFUSED, Citation(23, 1, 4, REVIEW_LAW, inferred=True)
    if not any(ground.source == REGULATION and ground.article != 37 for ground in grounds):
        return None, says.GROUNDS, Citation(37)
    if not interpreted:
        return None, says.BEFORE_2025, _REVIEW_FIRST
    return True, says.OPEN, Citation(1, source=INTERPRETATION_2025, inferred=True)
