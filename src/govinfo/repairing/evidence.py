"""What speaks for changes of a report's cells and what against: its prose, and the way figures come to be mistyped."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from govinfo.displays.displayed import displayed
from govinfo.displays.listing import Listing
from govinfo.forms.places import place
from govinfo.languages import Language, Text
from govinfo.messages import heads
from govinfo.messages import repairing as says
from govinfo.records.strict import strict
from govinfo.repairing.mistyping import mistyping
from govinfo.report.annual import AnnualReport
from govinfo.report.claims import claims
from govinfo.report.claims.claim import Claim, ClaimKind
from govinfo.report.claims.subject import Subject
from govinfo.report.values import Value
from govinfo.vocabulary import ApplicationRow
from govinfo.weighing.agreement import PARTLY, Agreement, Judgement, judged


@displayed
@strict
class Change(NamedTuple):
    """One cell of a repair.

    Attributes:
        cell: Address of the cell.
        old: What is filed there.
        new: What it would be instead.
    """

    cell: str
    old: Value
    new: int

    def __str__(self) -> str:
        return f"{self.cell}: {self.old} → {self.new}"

    def _displayed(self) -> Iterator[Listing]:
        yield Listing([(place(self.cell), self.old, self.new)], (heads.PLACE, heads.FILED, heads.PROPOSED))


def changed(report: AnnualReport, changes: tuple[Change, ...]) -> AnnualReport:
    """A copy of a report with some cells changed."""
    return report.replace({change.cell: change.new for change in changes})


A_SENTENCE = 10
"""How much a sentence of the prose speaks for a change that it agrees with in some sense; in the usual one, twice."""
_A_SINGLE_SLIP, _ONLY_TOTALS = 6, 2
"""How much speaks for changes that one slip explains, and for changes of nothing but totals."""


class ChangeEvidence:
    """What speaks for changes of one report."""

    def __init__(self, report: AnnualReport, spoken: Language, subjects: tuple[Subject, ...]) -> None:
        self._report, self._spoken, self._subjects = report, spoken, subjects

    @cached_property
    def _claims(self) -> list[tuple[Claim, Judgement]]:
        """What the prose says in figures, and how it stands to the report as filed."""
        report = self._report
        told = () if report.narrative is None else claims(report.narrative, report.organ, report.year, self._subjects)
        return [
            (claim, judged(report, claim))
            for claim in told
            if claim.kind in {ClaimKind.COUNT, ClaimKind.NONE} and not claim.hedges
        ]

    def stated(self) -> dict[tuple[str, ...], int]:
        """What the prose counts, by the cells it means: those it agrees with, else those it usually means.

        What may be a part of a figure is left out, and so is what two sentences count differently.
        """
        quantities: dict[tuple[str, ...], set[int]] = {}
        for claim, judgement in self._claims:
            reading, counted = judgement.reading, claim.quantity
            if reading is not None and isinstance(counted, int) and claim.subject not in PARTLY:
                quantities.setdefault(reading.cells, set()).add(counted)
        return {cells: found.pop() for cells, found in quantities.items() if len(found) == 1}

    def of(self, changes: tuple[Change, ...]) -> tuple[tuple[str, ...], int]:
        """What speaks for and against some changes, in words, and how much it weighs together."""
        found = [*self._prose(changes), *self._shape(changes), *self._slips(changes)]
        words = tuple(dict.fromkeys(words for _, words in found))
        return words, sum(weight for weight, _ in found)

    def _say(self, text: Text, **facts: object) -> str:
        return text.said(self._spoken, facts)

    def _prose(self, changes: tuple[Change, ...]) -> Iterator[tuple[int, str]]:
        touched = {change.cell for change in changes}
        mended = changed(self._report, changes) if self._claims else self._report
        for claim, before in self._claims:
            if not any(touched.intersection(reading.cells) for reading in claim.readings):
                continue
            after = judged(mended, claim).agreement
            if after.value < before.agreement.value:
                agrees = says.AGREES_OTHERWISE if after is Agreement.UNUSUAL else says.AGREES
                yield (2 if after is Agreement.USUAL else 1) * A_SENTENCE, self._say(agrees, quote=claim.quote)
            elif after.value > before.agreement.value:
                yield -2 * A_SENTENCE, self._say(says.OBJECTS, quote=claim.quote)

    def _shape(self, changes: tuple[Change, ...]) -> Iterator[tuple[int, str]]:
        cells = [change.cell.split(".") for change in changes]
        steps = [change.new - (change.old or 0) for change in changes]
        if len(changes) > 1 and len({row for _, row, _ in cells}) == 1:
            yield _A_SINGLE_SLIP, self._say(says.TOGETHER)
        if len(changes) > 1 and sum(steps) == 0 and len({abs(step) for step in steps}) == 1:
            yield _A_SINGLE_SLIP, self._say(says.MOVED)
        if all(column == "total" or row == ApplicationRow.CONCLUDED for _, row, column in cells):
            yield _ONLY_TOTALS, self._say(says.TOTALS)

    def _slips(self, changes: tuple[Change, ...]) -> Iterator[tuple[int, str]]:
        for change in changes:
            found = mistyping(int(change.old or 0), change.new)
            if found is not None:
                yield found.weight, self._say(found.says)
