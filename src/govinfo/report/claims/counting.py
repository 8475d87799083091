"""What a figure of a sentence counts, and why it may count something else: by the words around it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govinfo.report.claims.applicants import applicant_subjects
from govinfo.report.claims.claim import Claim, ClaimKind, Hedge
from govinfo.report.claims.figures import quantity_of
from govinfo.report.claims.hedging import of_another_organ
from govinfo.report.claims.lexicon import result_after, result_before, subject_before
from govinfo.report.claims.outcomes import DISCLOSED, outcome_subjects
from govinfo.report.claims.quotation import Quotation
from govinfo.report.claims.remedies import ROUTES, results_of
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.report.claims.tally import Count, Tally
from govinfo.report.claims.wording.carried import CARRIED_BESIDE, INCLUDING, YEAR_CARRIED, YEAR_CARRIED_TO
from govinfo.report.claims.wording.counted import (
    ALL_APPLICATIONS,
    ALL_DISPUTES,
    CLASSED,
    FROM_APPLICANTS,
    JUDGE,
    JUDGED,
    OBJECT_NAMED,
    OF_KIND,
    OF_NEXT_OUTCOME,
    OTHER_DISPUTES,
    OTHER_GROUND,
    REASON,
    REVIEWER,
    THIRD_PARTIES,
    UNDISPUTED,
    other_business,
    other_object,
)
from govinfo.report.claims.wording.figures import LISTED, RESPECTIVELY
from govinfo.report.claims.wording.parts import BESIDE_JOINT, REST, TAKEN_IN, partial
from govinfo.report.claims.wording.scope import NO_ORGAN, OPENS_WITH_OTHERS, PLANNED
from govinfo.vocabulary import OutcomeGroup

NEARBY = 60
"""Characters before a figure, or behind it, that tell what it counts."""
_NEAR_CLASS = 200
_FAR_BEHIND = 110
CARRIED = frozenset({"carried_in", "carried_over"})
_GROUPS = frozenset(OutcomeGroup)


class SpokenOf(NamedTuple):
    """What a sentence speaks of.

    Attributes:
        topic: Whether disclosure on application is the topic of its part of the report.
        applications: Whether it may count applications.
        remedies: Whether it may count reviews and suits.
    """

    topic: bool
    applications: bool
    remedies: bool


class Counting:
    """Reads what the figures of a sentence count, one after the other.

    Args:
        quotation: The sentence.
        spoken_of: What it speaks of.
        tally: What was counted so far.
    """

    def __init__(self, quotation: Quotation, spoken_of: SpokenOf, tally: Tally) -> None:
        self._quotation = quotation
        self._text = quotation.text
        self._around = quotation.around
        self._spoken_of = spoken_of
        self._tally = tally
        self._of_others = OPENS_WITH_OTHERS.match(quotation.text) is not None

    def claim(self, before: str, figure: re.Match[str]) -> Claim | None:
        """What is counted, or how much money, in a figure; `None` where the words leave a doubt.

        Args:
            before: The words before it in its clause.
            figure: The figure.
        """
        count = self._count(before, figure)
        quantity = None if count is None else quantity_of(figure)
        if count is None or quantity is None or not self._is_of_subject(count):
            return None
        subject = count.subject
        if not subject.money and not isinstance(quantity, int):
            return None
        kind = ClaimKind.AMOUNT if subject.money else ClaimKind.COUNT
        claim = self._quotation.claim(kind, subject.key, quantity, figure, self._readings(count))
        if claim.hedges and figure.start() >= self._quotation.whole()[1].area:
            self._tally.scope |= {Hedge.WIDER}
        hedges = self._tally.scope.union(claim.hedges, self._hedges(count))
        claim = claim._replace(hedges=hedges) if hedges else claim
        self._tally.add(count, claim)
        return claim

    def _count(self, before: str, figure: re.Match[str]) -> Count | None:
        """The figure with what the words before it name, or else those behind it."""
        named = None if before.endswith(LISTED) else self._around.words.before(before)
        subject = self._subject_behind(before, figure) if named is None else named.subject
        return None if subject is None else Count(figure, before, subject, named)

    def _subject_behind(self, before: str, figure: re.Match[str]) -> Subject | None:
        """What a figure counts that no words of a subject stand before: those behind it say, or a result does."""
        words, last = self._around.words, self._tally.last
        subject = words.after(self._text, figure.end()) or words.around(before, self._text, figure.end())
        if subject is None and last is not None:
            subject = subject_before(before, last.subject)
        return subject or self._result(before, figure)

    def _result(self, before: str, figure: re.Match[str]) -> Subject | None:
        """The result that a figure tells of the reviews or suits counted so far, or of those named just before it."""
        routes = self._tally.routes or self._judged(before)
        result = (result_before(before) or result_after(self._text, figure.end())) if routes else None
        if result is None:
            return None
        readings = [each for route in dict.fromkeys(routes) for each in results_of(route, result)]
        if len(readings) > 1:
            readings.append(ClaimReading(tuple(cell for reading in readings for cell in reading.cells)))
        return Subject(f"{routes[-1]}.{result}", (), "", tuple(readings), Context.REMEDIES)

    def _judged(self, before: str) -> list[str]:
        """The reviews or suits of which a result is told, where they are not counted themselves."""
        judged = JUDGED.search(before) if self._spoken_of.remedies else None
        return [] if judged is None else [str(judged.lastgroup)]

    def _is_of_subject(self, count: Count) -> bool:
        """Whether what a subject belongs to is spoken of, the unit is its, and nothing else stands behind."""
        named, subject = count.named, count.subject
        each_another = named is not None and count.before.endswith(RESPECTIVELY, 0, named.start)
        if each_another or subject.money is not count.figure["unit"].endswith("元"):
            return False
        if subject.context is Context.APPLICATIONS:
            other = self._other_object(count) or self._other_year(count) or self._classed(count.figure)
            other = other or self._of_next(count) or self._joined(count) or self._of_third_parties(count)
            other = other or self._of_disputes(count)
            return self._spoken_of.applications and not other
        return subject.key not in ROUTES or self._on_disclosure(count)

    def _joined(self, count: Count) -> bool:
        """Whether a figure counts several outcomes together: 不予公开、无法提供共23件."""
        ended = outcome_subjects() | DISCLOSED
        if count.subject.key not in ended or not count.lead.endswith(LISTED):
            return False
        other = self._around.words.before(count.lead[:-1])
        return other is not None and other.subject.key in ended

    def _of_third_parties(self, count: Count) -> bool:
        """Whether third parties agree or do not: 征求第三方意见7件,同意公开3件,不同意公开2件."""
        agreed = count.named is not None and "同意公开" in count.before[count.named.start :]
        return agreed and THIRD_PARTIES.search(self._text, 0, count.figure.start()) is not None

    def _of_disputes(self, count: Count) -> bool:
        """Whether reviews or suits are carried over, as they were counted before: 新收行政复议6件,上年结转1件."""
        return count.subject.key in CARRIED and self._tally.disputes and "申请" not in count.before

    def _on_disclosure(self, count: Count) -> bool:
        """Whether reviews or suits are counted that are on disclosure, as figures behind this one may be then."""
        goes_on = self._tally.elsewhere and count.before.startswith(LISTED) and "公开" not in count.before
        elsewhere = goes_on or OTHER_GROUND.search(count.lead) is not None
        own = self._spoken_of.remedies and not elsewhere and not self._other_disputes(count.before, count.figure)
        self._tally.add_dispute(count.subject.key, on_disclosure=own)
        return own

    def _other_disputes(self, before: str, figure: re.Match[str]) -> bool:
        """Whether reviews or suits are counted that are not on disclosure alone, or that the organ itself decides."""
        behind = self._text[figure.end() : figure.end() + _FAR_BEHIND]
        return bool(
            ("信息公开" not in before and ALL_DISPUTES.match(behind))
            or OTHER_DISPUTES.match(behind)
            or CARRIED_BESIDE.match(behind)
            or UNDISPUTED.search(before)
            or JUDGE.search(before)
            or REVIEWER.search(self._text[max(0, figure.start() - NEARBY) : figure.start()])
        )

    def _classed(self, figure: re.Match[str]) -> bool:
        """Whether documents are counted by the class they were put in."""
        before = self._text[max(0, figure.start() - _NEAR_CLASS) : figure.start()]
        return CLASSED.search(before) is not None

    def _of_next(self, count: Count) -> bool:
        """Whether a figure behind an outcome is of the next one: 3条涉及安全,不予公开1条内容未制作,无法提供."""
        return count.subject.key in outcome_subjects() and bool(OF_NEXT_OUTCOME.match(self._behind(count.figure)))

    def _behind(self, figure: re.Match[str]) -> str:
        """The words behind a figure."""
        return self._text[figure.end() : figure.end() + NEARBY]

    def _other_object(self, count: Count) -> bool:
        """Whether what was received or answered is no application: letters, proposals, or what was counted just now."""
        named, tally = count.named, self._tally
        if count.subject.key not in TAKEN_IN or named is None:
            return False
        if other_object(count.figure["unit"], self._behind(count.figure)):
            return True
        words = count.before[named.start :]
        if "公开" not in words and ALL_APPLICATIONS.match(self._behind(count.figure)):
            return True
        if any(map(words.__contains__, OBJECT_NAMED)):
            return False
        other = tally.disputes or tally.business or other_business(count.lead)
        return other or (tally.passed_over and not self._spoken_of.topic)

    def _other_year(self, count: Count) -> bool:
        """Whether what was carried is said to come from another year than the last, or to go to one not the next."""
        if count.named is None or count.subject.key not in CARRIED:
            return False
        reported = self._around.year
        if count.subject.key == "carried_in":
            year = YEAR_CARRIED.match(count.before, count.named.start)
            return year is not None and (reported is None or int(year[1]) != reported - 1)
        year = YEAR_CARRIED_TO.match(count.before, count.named.start)
        return year is not None and reported is not None and int(year[1]) <= reported

    def _readings(self, count: Count) -> tuple[ClaimReading, ...]:
        """What a figure can mean, by the words around it too."""
        subject, readings, whole = count.subject, count.subject.readings, self._tally.whole
        applicants = self._applicants(count)
        if applicants is not None:
            return tuple(dict.fromkeys(_by_applicant(readings, applicants)))
        including = INCLUDING.match(self._behind(count.figure)) or INCLUDING.search(count.before)
        if subject.key == "received" and including:
            summed = [reading._replace(usual=len(reading.cells) > 1) for reading in readings]
            return tuple(sorted(summed, key=lambda reading: not reading.usual))
        if subject.key in _GROUPS and REASON.search(count.before.rpartition("等")[2]):
            return (*readings, *(ClaimReading((cell,)) for reading in readings for cell in reading.cells))
        if whole is not None and subject.key in applicant_subjects():
            return tuple(dict.fromkeys([*_by_applicant(whole.readings, readings[0]), *readings]))
        told = self._tally.applicants_told if subject.context is Context.APPLICATIONS else None
        if told is not None and subject.key not in applicant_subjects():
            return (*readings, *_by_applicant(readings, told))
        return self._of_kind(count) or readings

    def _of_kind(self, count: Count) -> tuple[ClaimReading, ...]:
        """What a figure of suits means that are all said to be of one kind, in brackets or a clause behind it."""
        match = OF_KIND.match(self._behind(count.figure)) if count.subject.key in ROUTES else None
        kind = None if match is None else self._around.words.before(match["kind"])
        of_kind = kind is not None and set(ROUTES.get(kind.subject.key, ())) < set(ROUTES[count.subject.key])
        return kind.subject.readings if kind is not None and of_kind else ()

    def _applicants(self, count: Count) -> ClaimReading | None:
        """The applicants that lead what is told: 自然人新收52件, and what the sentence goes on with.

        Where others were counted before them, they lead their own clause only.
        """
        if count.subject.context is not Context.APPLICATIONS or count.subject.key in applicant_subjects():
            return None
        led = self._around.words.before(count.lead) if count.lead else None
        if led is not None and led.subject.key in applicant_subjects():
            own = led.subject.readings[0]
            self._tally.applicants = own if not self._tally.applications else self._tally.applicants
            return own
        return self._said_behind(count) or (None if "共" in count.before else self._tally.applicants)

    def _said_behind(self, count: Count) -> ClaimReading | None:
        """The applicants that are named behind an outcome: 20件予以公开的申请来自自然人."""
        match = FROM_APPLICANTS.match(self._behind(count.figure))
        whom = None if match is None else self._around.words.before(match["whom"])
        alone = whom is not None and whom.start == 0 and whom.subject.key in applicant_subjects()
        return whom.subject.readings[0] if whom is not None and alone else None

    def _hedges(self, count: Count) -> list[Hedge]:
        """Why a figure may be another's, by the words before it and those that lead up to what it counts."""
        found = [Hedge.PARTIAL] if self._partial(count) else []
        others = of_another_organ(count.lead, self._around.organ)
        self._of_others = (self._of_others and "共" not in count.before) if others is None else others
        if self._of_others:
            found.append(Hedge.OTHER_ORGAN)
        if count.lead not in NO_ORGAN and PLANNED.search(count.lead):
            found.append(Hedge.PLANNED)
        return found

    def _partial(self, count: Count) -> bool:
        """Whether a figure counts a part: by the words before it, as one of several, or as the one before it does."""
        subject, before, last = count.subject, count.before, self._tally.last
        of_kind = count.named is None and subject.context is Context.APPLICATIONS and subject.key not in CARRIED
        goes_on = last is not None and before.startswith(LISTED) and Hedge.PARTIAL in last.hedges
        return (
            goes_on
            or (of_kind and "申请" in before and "结果" not in before)
            or partial(subject.key, before)
            or self._of_channel(count)
            or self._among(count)
            or (subject.key.endswith(".issued") and self._beside_joint(count))
        )

    def _beside_joint(self, count: Count) -> bool:
        """Whether documents are issued beside others that were issued jointly, and not all summed up."""
        start = count.figure.start()
        joint = BESIDE_JOINT.search(self._text[max(0, start - NEARBY) : start])
        return joint is not None and "共" not in count.before

    def _of_channel(self, count: Count) -> bool:
        """Whether the applications answered are those of one channel, others' stand behind: 网上40件,答复38件;线下."""
        goes_on = self._text.endswith(";") and "共" not in count.before
        return goes_on and count.subject.key == "answered" and Hedge.PARTIAL in self._tally.scope_behind()

    def _among(self, count: Count) -> bool:
        """Whether what was taken in or answered is told as a part: of a figure before it, or beside the rest."""
        if count.subject.key not in TAKEN_IN or "共" in count.before:
            return False
        _, said = self._quotation.whole()
        return said.among(count.figure.start()) or REST.match(self._text, count.figure.end()) is not None


def _by_applicant(readings: Iterable[ClaimReading], of: ClaimReading) -> Iterator[ClaimReading]:
    """What was counted before, in the columns of some applicants: 予以公开8件，其中自然人7件."""
    columns = [cell.rpartition(".")[2] for cell in of.cells]
    for reading in readings:
        rows = [cell.rpartition(".")[0] for cell in reading.cells]
        yield reading._replace(cells=tuple(f"{row}.{column}" for row in rows for column in columns))
