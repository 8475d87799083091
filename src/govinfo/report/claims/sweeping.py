"""What a sentence says without a figure: that something did not happen, or of all that was counted."""

import re
from collections.abc import Iterator, Mapping

from govinfo.report.claims.claim import Claim, ClaimKind, Hedge
from govinfo.report.claims.counting import CARRIED, NEARBY, SpokenOf
from govinfo.report.claims.hedging import of_another_organ
from govinfo.report.claims.quotation import Quotation
from govinfo.report.claims.remedies import results_of
from govinfo.report.claims.subject import ClaimReading
from govinfo.report.claims.subjects import readings_of
from govinfo.report.claims.tally import Tally
from govinfo.report.claims.wording.figures import clause
from govinfo.report.claims.wording.swept import (
    ALL_ANSWERED,
    ALL_CONCLUDED,
    ALL_OF,
    NONE,
    UPHELD,
    may_be_upheld,
    may_deny,
    may_sum_up,
)

_REMEDIES = frozenset({"review", "litigation"})
_ENDINGS: Mapping[str, tuple[str, ...]] = {"upheld": ("pending", "corrected"), "lost": ("corrected",)}
"""Results that there are none of where all were upheld, or none was lost."""
_OTHERS = frozenset({Hedge.OTHER_ORGAN})


def denials(quotation: Quotation, spoken_of: SpokenOf) -> Iterator[Claim]:
    """What is said not to have happened."""
    text = quotation.text
    for subject, pattern in NONE if may_deny(text) else ():
        for match in pattern.finditer(text) if _may_deny(subject, spoken_of) else ():
            claim = quotation.claim(ClaimKind.NONE, subject, 0, match, readings_of(subject))
            lead = text[max(0, match.start() - NEARBY) : match.start()]
            others = of_another_organ(lead[clause(lead, len(lead)) :], quotation.around.organ)
            yield claim._replace(hedges=claim.hedges | _OTHERS) if others else claim


def _may_deny(subject: str, spoken_of: SpokenOf) -> bool:
    """Whether what a denied subject belongs to is spoken of."""
    if subject in _REMEDIES:
        return spoken_of.remedies
    return spoken_of.applications or subject not in CARRIED


def of_all(quotation: Quotation, spoken_of: SpokenOf, tally: Tally) -> Iterator[Claim]:
    """What is said of all reviews, suits or applications.

    Args:
        quotation: The sentence.
        spoken_of: What it speaks of.
        tally: What its figures count. Why those may be another's, or a part, holds for all of them too.
    """
    text = quotation.text
    if not may_sum_up(text):
        return
    if spoken_of.remedies and may_be_upheld(text):
        yield from _upheld(quotation)
    if not spoken_of.applications:
        return
    for match in ALL_OF.finditer(text):
        subject = str(match.lastgroup)
        yield _of_all(quotation, ClaimKind.COUNT, subject, match, tally.intake)
    answered = [*_all_answered(text, tally)]
    yield from answered
    concluded = ALL_CONCLUDED.search(text)
    if concluded is not None and not answered and not tally.business:
        yield _of_all(quotation, ClaimKind.CONCLUDED, "carried_over", concluded, tally.intake)


def _all_answered(text: str, tally: Tally) -> Iterator[Claim]:
    """That as many were answered as were handled, which says nothing of others: 办理申请60件,全部办结."""
    for figure, claim in tally.claimed:
        if claim.subject == "handled" and ALL_ANSWERED.match(text, figure.end()):
            yield claim._replace(subject="answered", readings=readings_of("answered")[:1])


def _of_all(
    quotation: Quotation, kind: ClaimKind, subject: str, match: re.Match[str], intake: frozenset[Hedge]
) -> Claim:
    """What is said of all applications that were counted before."""
    claim = quotation.claim(kind, subject, 0, match, readings_of(subject))
    return claim._replace(hedges=claim.hedges | intake)


def _upheld(quotation: Quotation) -> Iterator[Claim]:
    """That every review or suit that is spoken of, and of which no result is told, ended for the organ."""
    suits, remedies = "诉讼" in quotation.text, dict[str, None]()
    for match in UPHELD.finditer(quotation.text):
        word = str(match.lastgroup)
        if word in _REMEDIES:
            remedies[word] = None
            continue
        ended = _ENDINGS.get(word, ())
        judged = ["litigation"] if suits and match[0].endswith("诉") else remedies
        for remedy in judged if ended else ():
            readings: tuple[ClaimReading, ...] = tuple(each for end in ended for each in results_of(remedy, end))
            yield quotation.claim(ClaimKind.UPHELD, remedy, 0, match, readings)
        remedies.clear()
