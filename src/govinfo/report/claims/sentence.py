"""Reading one sentence of prose: which figure counts what, and why it may count something else."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from govinfo.report.claims import wording
from govinfo.report.claims.claim import Claim, ClaimKind, Hedge
from govinfo.report.claims.compact import Compact
from govinfo.report.claims.figures import last_before, parts_of, quantity_of, rough
from govinfo.report.claims.lexicon import Lexicon, SubjectWords, documents_before, result_after, result_before
from govinfo.report.claims.preceding import Preceding, preceding
from govinfo.report.claims.subject import ClaimReading, Context, Subject
from govinfo.report.claims.subjects import ROUTES, readings_of, results_of
from govinfo.vocabulary import OutcomeGroup, Section

_NEARBY = 60
_NEAR_CLASS = 80
_REMEDIES = {"review": "复议", "litigation": "诉讼"}
_CARRIED = frozenset({"carried_in", "carried_over"})
_GROUPS = frozenset(OutcomeGroup)
_STOCKS = ("carried_over", ".in_force")
_SURE: frozenset[Hedge] = frozenset()


class Surroundings(NamedTuple):
    """What a sentence stands in.

    Attributes:
        section: The section of the report; `None` for the preface.
        organ: Name of the reporting organ, if known.
        year: The year reported on, if known.
        words: The words that name subjects.
        text: The section's prose.
    """

    section: Section | None
    organ: str | None
    year: int | None
    words: Lexicon
    text: Compact


class Sentence:
    """A sentence, read figure by figure.

    Attributes:
        disclosure: Whether it speaks of disclosure, or goes on about what does.
        counted: Whether it counts applications, so that the next sentence may go on with their outcomes.
        scope: Whether its figures may tell of a wider area, as those that go on from them then do.
    """

    def __init__(
        self, around: Surroundings, text: str, offset: int, scope: frozenset[Hedge], *, topic: bool, spoken_of: bool
    ) -> None:
        self._around, self._text, self._offset, self._topic = around, text, offset, topic
        self.scope = scope if spoken_of else _SURE
        self.disclosure = spoken_of or wording.spoken_of(text)
        self.counted = self._passed_over = False
        self._applications = topic or self.disclosure
        self._remedies = self.disclosure or around.section is Section.REMEDIES
        self._routes: list[str] = []
        self._sums: set[int] = set()
        self._said: tuple[str, Preceding] | None = None
        self._last: Claim | None = None
        self._against: int | Decimal | None = None
        self._shared = 0
        self._percentages = "%" in text
        self._figures = list(wording.FIGURE.finditer(text))

    def claims(self) -> Iterable[Claim]:
        """Every claim in it, in reading order."""
        return self._parted() if len(self._figures) > 2 and "共" in self._text else self._read()

    def _parted(self) -> list[Claim]:
        """The claims; those that one behind them sums up are parts: 网上收到5件、信函收到7件，共收到12件."""
        found = list(self._read())
        parts: defaultdict[str, list[int]] = defaultdict(list)
        for at, claim in enumerate(found):
            if claim.start not in self._sums:
                parts[claim.subject] += [at] if claim.kind is ClaimKind.COUNT else []
                continue
            summed_up = parts.pop(claim.subject, [])
            if sum(found[part].quantity for part in summed_up) == claim.quantity:
                for part in summed_up:
                    found[part] = found[part]._replace(hedges=found[part].hedges | {Hedge.PARTIAL})
        return found

    def _read(self) -> Iterator[Claim]:
        if wording.may_deny(self._text):
            yield from self._denials()
        if wording.may_sum_up(self._text):
            yield from self._summed_up()
        position = 0
        for figure in self._figures:
            before = self._text[max(position, figure.start() - _NEARBY) : figure.start()]
            before = before[wording.clause(before, len(before)) :]
            percentage = figure["unit"] == "%"
            claim = self._percentage(before, figure) if percentage else self._counted_in(before, figure)
            if not percentage:
                self._passed_over = claim is None and (self._passed_over or not self._aside(position, figure.start()))
                if self._percentages:
                    self._remember(claim, before, figure)
                else:
                    self._last = claim
            position = figure.end()
            if claim is not None:
                yield claim
                if claim.subject == "handled" and wording.ALL_ANSWERED.match(self._text, position):
                    yield claim._replace(subject="answered", readings=readings_of("answered")[:1])
        if len(self._figures) > 2:
            yield from self.lists()

    def _remember(self, claim: Claim | None, before: str, figure: re.Match[str]) -> None:
        """What a percentage behind a figure speaks of: the figure, or the one before that is held against it."""
        if self._last is not None and wording.AGAINST.search(before):
            self._against = quantity_of(figure)
        elif self._against is None or wording.GROWTH_SINCE.match(before) is None:
            self._last, self._against, self._shared = claim, None, 0

    def _aside(self, position: int, start: int) -> bool:
        """Whether a figure is told aside, behind one of applications."""
        return self.counted and wording.ASIDE.search(self._text, position, start) is not None

    def _denials(self) -> Iterator[Claim]:
        """What is said not to have happened."""
        for subject, pattern in wording.NONE:
            if self._may_deny(subject):
                for match in pattern.finditer(self._text):
                    claim = self._claim(ClaimKind.NONE, subject, 0, match, readings_of(subject))
                    another = self._of_another(self._text[max(0, match.start() - _NEARBY) : match.start()])
                    yield claim._replace(hedges=claim.hedges | {Hedge.OTHER_ORGAN}) if another else claim

    def _may_deny(self, subject: str) -> bool:
        """Whether what a denied subject belongs to is spoken of."""
        if subject in _REMEDIES:
            return self._remedies
        return self._applications or subject not in _CARRIED

    def _summed_up(self) -> Iterator[Claim]:
        """What is said of all reviews, suits or applications, without a figure."""
        if self._remedies and ("复议" in self._text or "诉讼" in self._text):
            yield from self._upheld()
        if not self._applications:
            return
        for match in wording.ALL_OF.finditer(self._text):
            subject = str(match.lastgroup)
            yield self._claim(ClaimKind.COUNT, subject, 0, match, readings_of(subject))
        concluded = wording.ALL_CONCLUDED.search(self._text)
        if concluded is not None:
            yield self._claim(ClaimKind.CONCLUDED, "carried_over", 0, concluded, readings_of("carried_over"))

    def _upheld(self) -> Iterator[Claim]:
        """That every review or suit ended for the organ."""
        upheld = wording.UPHELD.search(self._text)
        if upheld is None:
            return
        for remedy in (remedy for remedy, word in _REMEDIES.items() if word in self._text):
            readings = tuple(each for result in ("pending", "corrected") for each in results_of(remedy, result))
            yield self._claim(ClaimKind.UPHELD, remedy, 0, upheld, readings)

    def _counted_in(self, before: str, figure: re.Match[str]) -> Claim | None:
        """What is counted, or how much money, in a figure."""
        named = None if before.endswith(wording.LISTED) else self._around.words.before(before)
        subject = self._named_behind(before, figure) if named is None else named.subject
        quantity = None if subject is None else quantity_of(figure)
        if subject is None or quantity is None or not self._spoken_of(subject, figure, before, named):
            return None
        kind = ClaimKind.AMOUNT if subject.money else ClaimKind.COUNT
        claim = self._claim(kind, subject.key, quantity, figure, self._readings(subject, before, figure))
        if claim.hedges and figure.start() >= self._whole()[1].area:
            self.scope |= {Hedge.WIDER}
        hedges = self.scope.union(self._hedged(subject.key, before, before[: named.start] if named else "", figure))
        self.counted = self.counted or subject.context is Context.APPLICATIONS
        if subject.key in wording.TAKEN_IN and "共" in before:
            self._sums.add(claim.start)
        return claim._replace(hedges=claim.hedges | hedges) if hedges else claim

    def _named_behind(self, before: str, figure: re.Match[str]) -> Subject | None:
        """What a figure counts that no words of a subject stand before: those behind it say, or a result does."""
        subject = self._around.words.after(self._text, figure.end())
        if subject is None and self._last is not None:
            subject = documents_before(before, self._last.subject)
        routes = self._routes or (self._judged(before) if subject is None and self._remedies else [])
        if subject is not None or not routes:
            return subject
        result = result_before(before) or result_after(self._text, figure.end())
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
            return self._applications and not other and not self._classed(figure)
        if subject.key in ROUTES:
            others = (
                wording.ALL_DISPUTES.match(self._text, figure.end())
                or wording.UNDISPUTED.search(before)
                or wording.JUDGE.search(before)
            )
            spoken_of = self._remedies and others is None
            self._routes += [subject.key] if spoken_of else []
            return spoken_of
        return True

    def _behind(self, figure: re.Match[str]) -> str:
        """The words behind a figure."""
        return self._text[figure.end() : figure.end() + _NEARBY]

    def _classed(self, figure: re.Match[str]) -> bool:
        """Whether documents are counted by the class they were put in."""
        before = self._text[max(0, figure.start() - _NEAR_CLASS) : figure.start()]
        return wording.CLASSED.search(before) is not None

    def _other_object(self, subject: Subject, figure: re.Match[str], before: str, named: SubjectWords | None) -> bool:
        """Whether what was received or answered is no application: letters, proposals, or what was counted just now."""
        if subject.key not in wording.TAKEN_IN or named is None:
            return False
        if wording.OTHER_OBJECT.match(self._behind(figure)):
            return True
        if any(map(before[named.start :].__contains__, wording.OBJECT_NAMED)):
            return False
        return self._passed_over and not self._topic

    def _other_intake(self, subject: Subject, before: str, named: SubjectWords | None) -> bool:
        """Whether what was carried in is said to come from another year than the last."""
        year = wording.YEAR_CARRIED.match(before, named.start) if named and subject.key == "carried_in" else None
        return year is not None and (self._around.year is None or int(year[1]) != self._around.year - 1)

    def _readings(self, subject: Subject, before: str, figure: re.Match[str]) -> tuple[ClaimReading, ...]:
        """What a figure can mean, by the words around it too."""
        readings = subject.readings
        if subject.key == "received" and wording.INCLUDING.match(self._behind(figure)):
            return tuple(sorted((reading._replace(usual=len(reading.cells) > 1) for reading in readings), key=_rank))
        if subject.key in _GROUPS and wording.REASON.search(before.rpartition("等")[2]):
            return (*readings, *(ClaimReading((cell,)) for reading in readings for cell in reading.cells))
        return readings

    def _percentage(self, before: str, figure: re.Match[str]) -> Claim | None:
        """A share of the figure just before or of what is named, or a growth."""
        exact = quantity_of(figure)
        if exact is None:
            return None
        self._shared += 1
        if self._against is not None and self._last is not None:
            return self._worked_out(before, figure, Decimal(exact), self._last)
        share = wording.SHARE.search(before)
        if share is None:
            return self._growth(before, figure, Decimal(exact))
        return self._share(before[: share.start()], figure, Decimal(exact))

    def _worked_out(self, before: str, figure: re.Match[str], quantity: Decimal, last: Claim) -> Claim | None:
        """A percentage of which both figures are stated: 5件，占总数11件的45.5%, or 12件，比上年（20件）下降40%."""
        growth = wording.GROWTH_SINCE.match(before)
        if self._shared > 1 or (growth is None and before not in {"", "的"}):
            return None
        kind = ClaimKind.SHARE if growth is None else ClaimKind.GROWTH
        by = -quantity if growth is not None and growth["way"] in wording.FALLS else quantity
        claim = self._claim(kind, last.subject, by, figure, last.readings)
        return claim._replace(counted=last.quantity, against=self._against, hedges=last.hedges)

    def _share(self, before: str, figure: re.Match[str], quantity: Decimal) -> Claim | None:
        """A share of what the words before it name; else of the figure just before, if it is the first of that."""
        named = self._around.words.before(before)
        if named is not None and self._applications:
            return self._claim(ClaimKind.SHARE, named.subject.key, quantity, figure, named.subject.readings)
        last = self._last
        if last is None or self._shared > 1:
            return None
        claim = self._claim(ClaimKind.SHARE, last.subject, quantity, figure, last.readings)
        return claim._replace(counted=last.quantity, hedges=claim.hedges | last.hedges)

    def _growth(self, before: str, figure: re.Match[str], quantity: Decimal) -> Claim | None:
        """A growth of applications where they are named; else of what the figure just before counts."""
        growth = wording.GROWTH.search(before)
        if growth is None:
            return None
        if growth["subject"] is not None:
            subject = "received" if self._applications else None
        else:
            last = self._last
            subject = None if last is None or last.kind is not ClaimKind.COUNT else last.subject
        if subject is None:
            return None
        by = -quantity if growth["way"] in wording.FALLS else quantity
        claim = self._claim(ClaimKind.GROWTH, subject, by, figure, readings_of(subject))
        return claim._replace(hedges=claim.hedges - {Hedge.OTHER_YEAR})

    def lists(self) -> Iterator[Claim]:
        """Totals whose parts are listed behind them. Of whom and when they tell is all one: the parts are theirs."""
        for opening in wording.LIST.finditer(self._text):
            total = last_before(self._text, self._figures, opening.start())
            quantity = None if total is None or rough(total) else quantity_of(total)
            if total is None or not isinstance(quantity, int):
                continue
            parts = tuple(parts_of(self._text, opening.end(), total["unit"], quantity))
            if len(parts) > 1:
                claim = self._claim(ClaimKind.LIST, "list", quantity, total, ())
                yield claim._replace(parts=parts, hedges=frozenset())

    def _claim(
        self,
        kind: ClaimKind,
        subject: str,
        quantity: int | Decimal,
        at: re.Match[str],
        readings: tuple[ClaimReading, ...],
    ) -> Claim:
        place = self._around.text.place
        start, end = at.span()
        digits = at["number"] if at.re is wording.FIGURE else ""
        quote, before = self._whole()
        year = before.year(start)
        return Claim(
            kind,
            subject,
            quantity,
            len(digits.partition(".")[2]),
            readings,
            self._around.section,
            quote,
            place(self._offset + start),
            place(self._offset + end - 1) + 1,
            frozenset(self._hedges(before, at, subject, year)),
            year,
        )

    def _whole(self) -> tuple[str, Preceding]:
        """The sentence as it is printed, but for its white space; and what it says of the figures in it."""
        if self._said is None:
            quote = self._around.text.printed(self._offset, self._offset + len(self._text))
            self._said = quote, preceding(self._text, self._around.organ, self._around.year)
        return self._said

    def _hedges(self, before: Preceding, at: re.Match[str], subject: str, year: int | None) -> Iterator[Hedge]:
        """Why a figure may be another's, by all that the sentence says before it."""
        start = at.start()
        if rough(at) or self._text.endswith(wording.ROUGH, 0, start):
            yield Hedge.ROUGH
        if start >= before.wider:
            yield Hedge.WIDER
        if start >= before.cumulative and not (subject.endswith(_STOCKS) and start >= before.year_end):
            yield Hedge.CUMULATIVE
        other = year is not None and self._around.year not in {None, year}
        if other or (before.last_years and before.last_year(wording.clause(self._text, start), start)):
            yield Hedge.OTHER_YEAR

    def _hedged(self, subject: str, before: str, lead: str, figure: re.Match[str]) -> Iterator[Hedge]:
        """Why a figure may be another's, by the words before it and those that lead up to what it counts."""
        if wording.partial(subject, before) or self._among(subject, before, figure.start()):
            yield Hedge.PARTIAL
        if self._of_another(lead):
            yield Hedge.OTHER_ORGAN

    def _of_another(self, lead: str) -> bool:
        """Whether the words that lead up to what is told name another organ."""
        organ = wording.OTHER_ORGAN.search(lead)
        return organ is not None and not self._own(organ["organ"])

    def _among(self, subject: str, before: str, at: int) -> bool:
        """Whether what was taken in or answered is told as a part of a figure before it, and not summed up."""
        return subject in wording.TAKEN_IN and "共" not in before and self._whole()[1].among(at)

    def _own(self, named: str) -> bool:
        """Whether an organ, named in short, is the reporting one; 全区 and the like name none."""
        named = named.removeprefix("年度").removeprefix("年")
        if named.startswith("全") or wording.SELF.search(named):
            return True
        signs = iter(self._around.organ or "")
        return all(sign in signs for sign in named)


def _rank(reading: ClaimReading) -> bool:
    return not reading.usual
