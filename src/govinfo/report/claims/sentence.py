"""Reading one sentence of prose: which figure counts what, and why it may count something else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from govinfo.report.claims import wording
from govinfo.report.claims.apportioning import parts_among
from govinfo.report.claims.claim import Claim, ClaimKind, Hedge, ListedItem
from govinfo.report.claims.comparisons import Comparisons
from govinfo.report.claims.figures import last_before, parts_of, quantity_of, rough
from govinfo.report.claims.hedging import SURE, of_another_organ
from govinfo.report.claims.lexicon import SubjectWords, result_after, result_before, subject_before
from govinfo.report.claims.quotation import Quotation, Surroundings
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.report.claims.subjects import ROUTES, applicant_subjects, outcome_subjects, readings_of, results_of
from govinfo.vocabulary import OutcomeGroup, Section

_NEARBY = 60
_NEAR_CLASS = 200
_FAR_BEHIND = 110
_REMEDIES = frozenset({"review", "litigation"})
_ENDINGS: Mapping[str, tuple[str, ...]] = {"upheld": ("pending", "corrected"), "lost": ("corrected",)}
"""Results that there are none of where all were upheld, or none was lost."""
_CARRIED = frozenset({"carried_in", "carried_over"})
_GROUPS = frozenset(OutcomeGroup)
_OTHERS = frozenset({Hedge.OTHER_ORGAN})
_OF_SOME = frozenset({Hedge.OTHER_ORGAN, Hedge.PARTIAL})


class Sentence(Quotation):
    """A sentence, read figure by figure.

    Attributes:
        disclosure: Whether it speaks of disclosure, or goes on about what does.
        counted: Whether it counts applications, so that the next sentence may go on with their outcomes.
        scope: Why its figures may tell of a wider area, or of some only, as those that go on from them then do.
    """

    counted = _passed_over = _disputed = _on_business = _intake_sure = False
    _intake_hedges = SURE
    _last: Claim | None = None
    _divided: Claim | None = None

    def __init__(
        self, around: Surroundings, text: str, offset: int, scope: frozenset[Hedge], *, topic: bool, spoken_of: bool
    ) -> None:
        super().__init__(around, text, offset)
        self._topic = topic
        self.scope = scope if spoken_of else SURE
        self.disclosure = spoken_of or wording.spoken_of(text)
        self._applications = topic or self.disclosure
        self._remedies = self.disclosure or around.section is Section.REMEDIES
        self._of_others = wording.OPENS_WITH_OTHERS.match(text) is not None
        compares = wording.may_compare(text)
        self._comparisons = Comparisons(self, applications=self._applications) if compares else None
        self._figures = [*wording.FIGURE.finditer(text)]
        self._routes: list[str] = []
        self._sums: set[int] = set()
        self._figured: list[tuple[re.Match[str], Claim]] = []

    def claims(self) -> list[Claim]:
        """Every claim in it, in reading order."""
        found = self._read()
        if self._intake_hedges and not self._intake_sure:
            self.scope |= self._intake_hedges & _OF_SOME
        if len(self._figured) > 1 and (parts := parts_among(self.text, self._figures, self._figured)):
            found = [_part_of_another(claim) if claim.start in parts else claim for claim in found]
        return self._parted(found) if self._sums and len(found) > 1 else found

    def _parted(self, found: list[Claim]) -> list[Claim]:
        """The claims; those that one behind them sums up are parts: 网上收到5件、信函收到7件，共收到12件."""
        parts: defaultdict[str, list[int]] = defaultdict(list)
        for at, claim in enumerate(found):
            if claim.start not in self._sums:
                parts[claim.subject] += [at] if claim.kind is ClaimKind.COUNT else []
                continue
            summed_up = parts.pop(claim.subject, [])
            if sum(found[part].quantity for part in summed_up) == claim.quantity:
                for part in summed_up:
                    found[part] = _part_of_another(found[part])
        return found

    def _read(self) -> list[Claim]:
        found = [*self._denials()] if wording.may_deny(self.text) else []
        position = ended = 0
        for figure in self._figures:
            start, end = figure.span()
            before = self.text[max(position, start - _NEARBY) : start]
            before = before[wording.clause(before, len(before)) :]
            claim = None if self._comparisons is None else self._comparisons.read(before, figure)
            if claim is None and figure["unit"] != "%":
                claim = self._last = self._counted_in(before, figure)
                self._figured += [] if claim is None else [(figure, claim)]
                self._passed_over = claim is None and (self._passed_over or not self._aside(ended, start))
                self._on_business = claim is None and (self._on_business or wording.other_business(before))
                if self._comparisons is not None:
                    self._comparisons.remember(claim, before, figure)
            ended = end
            position = position if claim is None and figure["unit"] == "个" else ended
            if claim is not None:
                found.append(claim)
                if claim.subject == "handled" and wording.ALL_ANSWERED.match(self.text, ended):
                    found.append(claim._replace(subject="answered", readings=readings_of("answered")[:1]))
        if len(self._figures) > 2:
            found += self.lists()
        if wording.may_sum_up(self.text):
            found += self._summed_up()
        return found

    def _aside(self, position: int, start: int) -> bool:
        """Whether a figure is told aside, behind one of applications."""
        return self.counted and wording.ASIDE.search(self.text, position, start) is not None

    def _denials(self) -> Iterator[Claim]:
        """What is said not to have happened."""
        for subject, pattern in wording.NONE:
            if self._may_deny(subject):
                for match in pattern.finditer(self.text):
                    claim = self.claim(ClaimKind.NONE, subject, 0, match, readings_of(subject))
                    lead = self.text[max(0, match.start() - _NEARBY) : match.start()]
                    others = of_another_organ(lead[wording.clause(lead, len(lead)) :], self.around.organ)
                    yield claim._replace(hedges=claim.hedges | _OTHERS) if others else claim

    def _may_deny(self, subject: str) -> bool:
        """Whether what a denied subject belongs to is spoken of."""
        if subject in _REMEDIES:
            return self._remedies
        return self._applications or subject not in _CARRIED

    def _summed_up(self) -> Iterator[Claim]:
        """What is said of all reviews, suits or applications, without a figure."""
        if self._remedies and wording.may_be_upheld(self.text):
            yield from self._upheld()
        if not self._applications:
            return
        for match in wording.ALL_OF.finditer(self.text):
            subject = str(match.lastgroup)
            yield self._of_all(ClaimKind.COUNT, subject, match, readings_of(subject))
        concluded = wording.ALL_CONCLUDED.search(self.text)
        if concluded is not None:
            yield self._of_all(ClaimKind.CONCLUDED, "carried_over", concluded, readings_of("carried_over"))

    def _of_all(self, kind: ClaimKind, subject: str, at: re.Match[str], readings: tuple[ClaimReading, ...]) -> Claim:
        """What is said of all that was counted before: where that was a part, or another's, so is this."""
        claim = self.claim(kind, subject, 0, at, readings)
        return claim._replace(hedges=claim.hedges | self._intake_hedges)

    def _upheld(self) -> Iterator[Claim]:
        """That every review or suit that is spoken of, and of which no result is told, ended for the organ."""
        suits, spoken_of = "诉讼" in self.text, dict[str, None]()
        for match in wording.UPHELD.finditer(self.text):
            said = str(match.lastgroup)
            if said in _REMEDIES:
                spoken_of[said] = None
                continue
            ended = _ENDINGS.get(said, ())
            judged = ["litigation"] if suits and match[0].endswith("诉") else spoken_of
            for remedy in judged if ended else ():
                readings = tuple(each for result in ended for each in results_of(remedy, result))
                yield self.claim(ClaimKind.UPHELD, remedy, 0, match, readings)
            spoken_of.clear()

    def _counted_in(self, before: str, figure: re.Match[str]) -> Claim | None:
        """What is counted, or how much money, in a figure."""
        named = None if before.endswith(wording.LISTED) else self.around.words.before(before)
        subject = self._named_behind(before, figure) if named is None else named.subject
        quantity = None if subject is None else quantity_of(figure)
        if subject is None or quantity is None or not self._spoken_of(subject, figure, before, named):
            return None
        if not subject.money and not isinstance(quantity, int):
            return None
        kind = ClaimKind.AMOUNT if subject.money else ClaimKind.COUNT
        claim = self.claim(kind, subject.key, quantity, figure, self._readings(subject, before, figure))
        if claim.hedges and figure.start() >= self.whole()[1].area:
            self.scope |= {Hedge.WIDER}
        hedged = self._hedged(subject, before, named, figure)
        told = self.scope.union(claim.hedges, hedged) if self.scope or hedged else claim.hedges
        if subject.context is Context.APPLICATIONS:
            self.counted = True
            self._divided = self._divided if subject.key in applicant_subjects() else claim
        if "共" in before:
            self._sums.add(claim.start)
        if subject.key in wording.TAKEN_IN:
            self._intake_hedges, self._intake_sure = told, self._intake_sure or not told
        return claim._replace(hedges=told) if told else claim

    def _named_behind(self, before: str, figure: re.Match[str]) -> Subject | None:
        """What a figure counts that no words of a subject stand before: those behind it say, or a result does."""
        subject = self.around.words.after(self.text, figure.end())
        if subject is None:
            subject = self.around.words.around(before, self.text, figure.end())
        if subject is None and self._last is not None:
            subject = subject_before(before, self._last.subject)
        routes = self._routes or (self._judged(before) if subject is None and self._remedies else [])
        if subject is not None or not routes:
            return subject
        result = result_before(before) or result_after(self.text, figure.end())
        if result is None:
            return None
        last = routes[-1]
        readings = [each for route in dict.fromkeys(routes) for each in results_of(route, result)]
        if len(readings) > 1:
            readings.append(ClaimReading(tuple(cell for reading in readings for cell in reading.cells)))
        return Subject(f"{last}.{result}", (), "", tuple(readings), Context.REMEDIES)

    def _judged(self, before: str) -> list[str]:
        """The reviews or suits of which a result is told, where they are not counted themselves."""
        judged = wording.JUDGED.search(before)
        return [] if judged is None else [str(judged.lastgroup)]

    def _spoken_of(self, subject: Subject, figure: re.Match[str], before: str, named: SubjectWords | None) -> bool:
        """Whether what a subject belongs to is spoken of, the unit is its, and nothing else stands behind."""
        each_another = named is not None and before.endswith(wording.RESPECTIVELY, 0, named.start)
        if each_another or subject.money is not figure["unit"].endswith("元"):
            return False
        if subject.context is Context.APPLICATIONS:
            other = self._other_object(subject, figure, before, named) or self._other_intake(subject, before, named)
            return self._applications and not other and not self._classed(figure) and not self._of_next(subject, figure)
        if subject.key in ROUTES:
            self._disputed = True
            spoken_of = self._remedies and not self._other_disputes(before, figure)
            self._routes += [subject.key] if spoken_of else []
            return spoken_of
        return True

    def _behind(self, figure: re.Match[str]) -> str:
        """The words behind a figure."""
        return self.text[figure.end() : figure.end() + _NEARBY]

    def _other_disputes(self, before: str, figure: re.Match[str]) -> bool:
        """Whether reviews or suits are counted that are not on disclosure alone, or that the organ itself decides."""
        behind = self.text[figure.end() : figure.end() + _FAR_BEHIND]
        return bool(
            ("信息公开" not in before and wording.ALL_DISPUTES.match(behind))
            or wording.OTHER_DISPUTES.match(behind)
            or wording.UNDISPUTED.search(before)
            or wording.JUDGE.search(before)
            or wording.REVIEWER.search(self.text[max(0, figure.start() - _NEARBY) : figure.start()])
        )

    def _of_next(self, subject: Subject, figure: re.Match[str]) -> bool:
        """Whether a figure behind an outcome is of the next one: 3条涉及安全,不予公开1条内容未制作,无法提供."""
        return subject.key in outcome_subjects() and wording.OF_NEXT_OUTCOME.match(self._behind(figure)) is not None

    def _classed(self, figure: re.Match[str]) -> bool:
        """Whether documents are counted by the class they were put in."""
        before = self.text[max(0, figure.start() - _NEAR_CLASS) : figure.start()]
        return wording.CLASSED.search(before) is not None

    def _other_object(self, subject: Subject, figure: re.Match[str], before: str, named: SubjectWords | None) -> bool:
        """Whether what was received or answered is no application: letters, proposals, or what was counted just now."""
        if subject.key not in wording.TAKEN_IN or named is None:
            return False
        if wording.other_object(figure["unit"], self._behind(figure)):
            return True
        if any(map(before[named.start :].__contains__, wording.OBJECT_NAMED)):
            return False
        other = self._disputed or self._on_business or wording.other_business(before[: named.start])
        return other or (self._passed_over and not self._topic)

    def _other_intake(self, subject: Subject, before: str, named: SubjectWords | None) -> bool:
        """Whether what was carried is said to come from another year than the last, or to go to one not the next."""
        if named is None or subject.key not in _CARRIED:
            return False
        here = self.around.year
        if subject.key == "carried_in":
            year = wording.YEAR_CARRIED.match(before, named.start)
            return year is not None and (here is None or int(year[1]) != here - 1)
        year = wording.YEAR_CARRIED_TO.match(before, named.start)
        return year is not None and here is not None and int(year[1]) <= here

    def _readings(self, subject: Subject, before: str, figure: re.Match[str]) -> tuple[ClaimReading, ...]:
        """What a figure can mean, by the words around it too."""
        readings = subject.readings
        if subject.key == "received" and wording.INCLUDING.match(self._behind(figure)):
            return tuple(sorted((reading._replace(usual=len(reading.cells) > 1) for reading in readings), key=_rank))
        if subject.key in _GROUPS and wording.REASON.search(before.rpartition("等")[2]):
            return (*readings, *(ClaimReading((cell,)) for reading in readings for cell in reading.cells))
        if self._divided is not None and subject.key in applicant_subjects():
            return tuple(dict.fromkeys([*_by_applicant(self._divided.readings, readings[0]), *readings]))
        return readings

    def lists(self) -> Iterator[Claim]:
        """Totals whose parts are listed behind them. Of whom and when they tell is all one: the parts are theirs."""
        for opening in wording.LIST.finditer(self.text):
            total = last_before(self.text, self._figures, opening.start())
            quantity = None if total is None or rough(total) else quantity_of(total)
            if total is None or not isinstance(quantity, int):
                continue
            parts = tuple(parts_of(self.text, opening.end(), total["unit"], quantity))
            if len(parts) > 1 and not self._parts_of_another(parts, quantity, opening.start()):
                claim = self.claim(ClaimKind.LIST, "list", quantity, total, ())
                yield claim._replace(parts=parts, hedges=frozenset())

    def _parts_of_another(self, parts: Iterable[ListedItem], total: int, end: int) -> bool:
        """Whether parts exceed the figure before them, and make up one beside it: 收到28件、结转2件，其中本级28件."""
        found = sum(part.quantity for part in parts)
        told = (figure["number"] for figure in wording.FIGURE.finditer(self.text, max(0, end - _NEARBY), end))
        return found > total and str(found) in told

    def _hedged(self, subject: Subject, before: str, named: SubjectWords | None, figure: re.Match[str]) -> list[Hedge]:
        """Why a figure may be another's, by the words before it and those that lead up to what it counts."""
        of_kind = named is None and subject.context is Context.APPLICATIONS and subject.key not in _CARRIED
        kind = of_kind and "申请" in before and "结果" not in before
        partial = kind or wording.partial(subject.key, before) or self._among(subject.key, before, figure)
        partial = partial or (
            before.startswith(wording.LISTED) and self._last is not None and Hedge.PARTIAL in self._last.hedges
        )
        found = [Hedge.PARTIAL] if partial else []
        lead = before[: named.start] if named else ""
        others = of_another_organ(lead, self.around.organ)
        self._of_others = (self._of_others and "共" not in before) if others is None else others
        if self._of_others:
            found.append(Hedge.OTHER_ORGAN)
        if lead not in wording.NO_ORGAN and wording.PLANNED.search(lead):
            found.append(Hedge.PLANNED)
        return found

    def _among(self, subject: str, before: str, figure: re.Match[str]) -> bool:
        """Whether what was taken in or answered is told as a part: of a figure before it, or beside the rest."""
        if subject not in wording.TAKEN_IN or "共" in before:
            return False
        return self.whole()[1].among(figure.start()) or wording.REST.match(self.text, figure.end()) is not None


def _part_of_another(claim: Claim) -> Claim:
    return claim._replace(hedges=claim.hedges | {Hedge.PARTIAL})


def _by_applicant(readings: Iterable[ClaimReading], of: ClaimReading) -> Iterator[ClaimReading]:
    """What was counted before, in the columns of some applicants: 予以公开8件，其中自然人7件."""
    columns = [cell.rpartition(".")[2] for cell in of.cells]
    for reading in readings:
        rows = [cell.rpartition(".")[0] for cell in reading.cells]
        yield reading._replace(cells=tuple(f"{row}.{column}" for row in rows for column in columns))


def _rank(reading: ClaimReading) -> bool:
    return not reading.usual
