"""A sentence in its surroundings, quoted by the claims that are made of what is read in it."""

import re
from decimal import Decimal
from typing import NamedTuple

from govinfo.report.claims.claim import Claim, ClaimKind
from govinfo.report.claims.compact import Compact
from govinfo.report.claims.figures import step_of
from govinfo.report.claims.hedging import hedges
from govinfo.report.claims.lexicon import Lexicon
from govinfo.report.claims.preceding import Preceding, preceding
from govinfo.report.claims.subject import ClaimReading
from govinfo.report.claims.wording.figures import FIGURE
from govinfo.vocabulary import Section

_LONG, _NEAR = 2_000, 200
"""Of a sentence that is longer, so many characters on either side of a figure are quoted."""


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


class Quotation:
    """A sentence as claims are made of it.

    Attributes:
        around: What it stands in.
        text: Its text.
    """

    def __init__(self, around: Surroundings, text: str, offset: int) -> None:
        self.around, self.text, self._offset = around, text, offset
        self._said: tuple[str, Preceding] | None = None

    def claim(
        self,
        kind: ClaimKind,
        subject: str,
        quantity: int | Decimal,
        at: re.Match[str],
        readings: tuple[ClaimReading, ...],
    ) -> Claim:
        """A claim that a figure of the sentence makes, or what stands for one."""
        place = self.around.text.place
        start, end = at.span()
        quote, before = self.whole()
        if len(self.text) > _LONG:
            quote = self._printed(max(start - _NEAR, 0), min(end + _NEAR, len(self.text)))
        year = before.year(start) if before.years else None
        return Claim(
            kind,
            subject,
            quantity,
            step_of(at) if at.re is FIGURE else 1,
            readings,
            self.around.section,
            quote,
            place(self._offset + start),
            place(self._offset + end - 1) + 1,
            hedges(self.text, before, at, subject, year, self.around.year),
            year,
        )

    def whole(self) -> tuple[str, Preceding]:
        """The sentence as it is printed, but for its white space; and what it says of the figures in it."""
        if self._said is None:
            self._said = self._printed(0, len(self.text)), preceding(self.text, self.around.organ, self.around.year)
        return self._said

    def _printed(self, start: int, end: int) -> str:
        return self.around.text.printed(self._offset + start, self._offset + end)
