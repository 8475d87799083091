"""What the figures of a sentence have counted so far: those behind them are read by it."""

import re
from typing import NamedTuple

from govinfo.report.claims.applicants import applicant_subjects
from govinfo.report.claims.claim import Claim, Hedge
from govinfo.report.claims.hedging import SURE
from govinfo.report.claims.lexicon import SubjectWords
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.report.claims.wording.counted import other_business
from govinfo.report.claims.wording.parts import TAKEN_IN

_OF_SOME = frozenset({Hedge.OTHER_ORGAN, Hedge.PARTIAL})


class Count(NamedTuple):
    """A figure and what it counts.

    Attributes:
        figure: The figure.
        before: The words before it in its clause.
        subject: What it counts.
        named: The words among those that name the subject; `None` where others do.
    """

    figure: re.Match[str]
    before: str
    subject: Subject
    named: SubjectWords | None

    @property
    def lead(self) -> str:
        """The words that lead up to those that name the subject."""
        return self.before[: self.named.start] if self.named else ""


class Tally:
    """What the figures of a sentence have counted so far.

    Attributes:
        last: What the figure just before claims; `None` where it counts nothing that is known.
        applications: Whether any counts applications.
        applicants: The applicants that all figures tell of, as the first of the sentence does.
        applicants_told: Those counted just before, or last where such were counted first: 自然人45件,公开20件.
        whole: The last that counts applications, and not those of some kind of applicants.
        disputes: Whether any counts reviews or suits, on disclosure or not.
        elsewhere: Whether the last of those were not on disclosure.
        routes: The reviews and suits on disclosure that were counted, by key.
        passed_over: Whether something that is not known was counted since the last that is.
        business: Whether letters, calls or proposals were.
        claimed: The figures that claim something, each with its claim.
        sums: Where the claims start that sum up those before them.
        intake: Why the last that was taken in or answered may be another's, or a part.
        scope: Why all figures may tell of a wider area, or of some only.
    """

    last: Claim | None = None
    applications = False
    applicants: ClaimReading | None = None
    applicants_told: ClaimReading | None = None
    whole: Claim | None = None
    disputes = False
    elsewhere = False
    passed_over = False
    business = False
    intake = SURE
    _sure_of_intake = False
    _led_by_applicants = False

    def __init__(self, scope: frozenset[Hedge]) -> None:
        self.scope = scope
        self.routes: list[str] = []
        self.claimed: list[tuple[re.Match[str], Claim]] = []
        self.sums: set[int] = set()

    def add(self, count: Count, claim: Claim) -> None:
        """Note what a figure claims."""
        self.last, self.passed_over, self.business = claim, False, False
        self._tell_applicants(claim)
        self.claimed.append((count.figure, claim))
        if count.subject.context is Context.APPLICATIONS:
            self.applications = True
            self.whole = self.whole if claim.subject in applicant_subjects() else claim
        if "共" in count.before:
            self.sums.add(claim.start)
        if claim.subject in TAKEN_IN:
            self.intake = claim.hedges
            self._sure_of_intake = self._sure_of_intake or not claim.hedges

    def _tell_applicants(self, claim: Claim) -> None:
        """Note which applicants were counted last, and whether such were counted first."""
        if claim.subject in applicant_subjects():
            self._led_by_applicants = self._led_by_applicants or not self.claimed
            self.applicants_told = claim.readings[0]
        elif not self._led_by_applicants:
            self.applicants_told = None

    def pass_over(self, before: str, *, aside: bool) -> None:
        """Note a figure that counts nothing that is known.

        Args:
            before: The words before it in its clause.
            aside: Whether it is told aside, behind one of applications.
        """
        self.last = None
        self.applicants_told = self.applicants_told if self._led_by_applicants else None
        self.passed_over = self.passed_over or not aside
        self.business = self.business or other_business(before)

    def add_dispute(self, key: str, *, on_disclosure: bool) -> None:
        """Note that reviews or suits are counted."""
        self.disputes, self.elsewhere = True, not on_disclosure
        self.routes += [key] if on_disclosure else []

    def scope_behind(self) -> frozenset[Hedge]:
        """Why the figures of the next sentence may be another's, or parts, where it goes on from this one."""
        return self.scope if self._sure_of_intake else self.scope | (self.intake & _OF_SOME)
