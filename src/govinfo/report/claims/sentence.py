"""Reading one sentence of prose: its denials, its figures one after the other, its lists, and what it says of all."""

from collections.abc import Iterator

from govinfo.report.claims.apportioning import apportioned
from govinfo.report.claims.claim import Claim, Hedge
from govinfo.report.claims.comparisons import Compared, Comparisons
from govinfo.report.claims.counting import NEARBY, Counting, SpokenOf
from govinfo.report.claims.hedging import SURE
from govinfo.report.claims.listing import lists
from govinfo.report.claims.quotation import Quotation
from govinfo.report.claims.sweeping import denials, of_all
from govinfo.report.claims.tally import Tally
from govinfo.report.claims.wording.compared import may_compare
from govinfo.report.claims.wording.counted import spoken_of
from govinfo.report.claims.wording.figures import FIGURE, clause
from govinfo.report.claims.wording.parts import ASIDE
from govinfo.vocabulary import Section

_LISTED = 3
"""Fewer figures are no list."""


class Sentence:
    """A sentence, read figure by figure.

    Args:
        quotation: The sentence.
        scope: Why the figures of the sentence before may tell of a wider area, or of some only.
        topic: Whether disclosure on application is the topic.
        goes_on: Whether it goes on about what the sentence before spoke of.

    Attributes:
        disclosure: Whether it speaks of disclosure, or goes on about what does.
    """

    def __init__(self, quotation: Quotation, scope: frozenset[Hedge], *, topic: bool, goes_on: bool) -> None:
        text, section = quotation.text, quotation.around.section
        self.disclosure = goes_on or spoken_of(text)
        self._quotation = quotation
        self._spoken_of = SpokenOf(
            topic, topic or self.disclosure, remedies=self.disclosure or section is Section.REMEDIES
        )
        self._figures = [*FIGURE.finditer(text)]
        self._tally = Tally(scope if goes_on else SURE)
        compares = may_compare(text)
        self._comparisons = Comparisons(quotation, applications=self._spoken_of.applications) if compares else None

    @property
    def counted(self) -> bool:
        """Whether it counts applications, so that the next sentence may go on with their outcomes."""
        return self._tally.applications

    @property
    def scope(self) -> frozenset[Hedge]:
        """Why figures that go on from its own may tell of a wider area, or of some only."""
        return self._tally.scope_behind()

    def claims(self) -> list[Claim]:
        """Every claim in it: what is denied, then what is counted in reading order, listed, and said of all."""
        found = [*denials(self._quotation, self._spoken_of), *self._figure_by_figure()]
        if len(self._figures) >= _LISTED:
            found += lists(self._quotation, self._figures)
        found += of_all(self._quotation, self._spoken_of, self._tally)
        return apportioned(found, self._quotation.text, self._figures, self._tally)

    def _figure_by_figure(self) -> Iterator[Claim]:
        """What is counted or compared in each figure."""
        text = self._quotation.text
        counting = Counting(self._quotation, self._spoken_of, self._tally)
        compared = Compared()
        unread = ended = 0
        for figure in self._figures:
            start, end = figure.span()
            before = text[max(unread, start - NEARBY) : start]
            before = before[clause(before, len(before)) :]
            claim = None
            if self._comparisons is not None:
                claim, compared = self._comparisons.read(compared, before, figure)
            if claim is None and figure["unit"] != "%":
                claim = counting.claim(before, figure)
                if claim is None:
                    aside = self._tally.applications and ASIDE.search(text, ended, start) is not None
                    self._tally.pass_over(before, aside=aside)
                compared = compared.then(claim, before, figure)
            ended = end
            unread = unread if claim is None and figure["unit"] == "个" else ended
            if claim is not None:
                yield claim
