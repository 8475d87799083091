"""What a sentence compares: shares of a whole, and how many more or fewer there are than the year before."""

import re
from decimal import Decimal

from govinfo.report.claims.claim import Claim, ClaimKind, Hedge
from govinfo.report.claims.figures import quantity_of
from govinfo.report.claims.quotation import Quotation
from govinfo.report.claims.subjects import readings_of
from govinfo.report.claims.wording.compared import AGAINST, GROWTH, GROWTH_SINCE, SHARE, SHARED


class Comparisons:
    """The comparisons of a sentence, read figure by figure; what they speak of was counted just before.

    Args:
        quotation: The sentence.
        applications: Whether applications are spoken of.
    """

    def __init__(self, quotation: Quotation, *, applications: bool) -> None:
        self._quotation, self._applications = quotation, applications
        self._last: Claim | None = None
        self._against: int | Decimal | None = None
        self._shared = self._end = 0
        self._changed = False

    def remember(self, claim: Claim | None, before: str, figure: re.Match[str]) -> None:
        """What a percentage behind a figure speaks of: the figure, or the one before that is held against it."""
        if self._last is not None and AGAINST.search(before):
            self._against = quantity_of(figure)
        else:
            self._last, self._against, self._shared, self._changed = claim, None, 0, False
            self._end = figure.end()

    def read(self, before: str, figure: re.Match[str]) -> Claim | None:
        """A share of the figure just before or of what is named, or how many more or fewer than the year before."""
        exact = quantity_of(figure)
        if exact is None or self._quotation.text.startswith("百分点", figure.end()):
            return None
        percentage = figure["unit"] == "%"
        self._shared += percentage
        if self._against is not None and self._last is not None:
            return self._worked_out(before, figure, Decimal(exact), self._last)
        goes_on = self._changed or figure.start() - len(before) - self._end <= 1
        growth = GROWTH.search(before) or (GROWTH_SINCE.match(before) if goes_on else None)
        if growth is not None:
            return self._growth(growth, figure, Decimal(exact))
        share = SHARE.search(before) if percentage else None
        return None if share is None else self._share(before, share.start(), figure, Decimal(exact))

    def _worked_out(self, before: str, figure: re.Match[str], quantity: Decimal, last: Claim) -> Claim | None:
        """What follows from two figures stated: 5件，占总数11件的45.5%, or 12件，比上年（20件）减少8件，下降40%."""
        growth = GROWTH_SINCE.match(before)
        share = growth is None and figure["unit"] == "%" and before in {"", "的"}
        if self._shared > 1 or (growth is None and not share):
            return None
        kind, by = (ClaimKind.SHARE, quantity) if growth is None else _grown(growth, figure, quantity)
        claim = self._quotation.claim(kind, last.subject, by, figure, last.readings)
        return claim._replace(counted=last.quantity, against=self._against, hedges=last.hedges)

    def _share(self, before: str, at: int, figure: re.Match[str], quantity: Decimal) -> Claim | None:
        """A share of what the words up to a place name; else of the figure just before, if nothing is between."""
        named = self._quotation.around.words.before(before[:at])
        if named is not None and self._applications:
            return self._quotation.claim(ClaimKind.SHARE, named.subject.key, quantity, figure, named.subject.readings)
        last = self._last
        between = self._quotation.text[self._end : figure.start() - len(before) + at]
        if last is None or self._shared > 1 or not SHARED.fullmatch(between):
            return None
        claim = self._quotation.claim(ClaimKind.SHARE, last.subject, quantity, figure, last.readings)
        return claim._replace(counted=last.quantity, hedges=claim.hedges | last.hedges)

    def _growth(self, growth: re.Match[str], figure: re.Match[str], quantity: Decimal) -> Claim | None:
        """How many more or fewer applications where they are named; else of what the figure just before counts."""
        words, reported = growth.groupdict(), self._quotation.around.year
        year = words.get("year")
        if year is not None and reported not in {None, int(year) + 1}:
            return None
        kind, by = _grown(growth, figure, quantity)
        if words.get("subject") is not None:
            claim = (
                self._quotation.claim(kind, "received", by, figure, readings_of("received"))
                if self._applications
                else None
            )
        else:
            claim = self._growth_of_last(kind, by, figure)
        self._changed = claim is not None
        return None if claim is None else claim._replace(hedges=claim.hedges - {Hedge.OTHER_YEAR})

    def _growth_of_last(self, kind: ClaimKind, by: Decimal, figure: re.Match[str]) -> Claim | None:
        last = self._last
        money = figure["unit"].endswith("元")
        if last is None or (kind is ClaimKind.CHANGE and money is not (last.kind is ClaimKind.AMOUNT)):
            return None
        claim = self._quotation.claim(kind, last.subject, by, figure, last.readings)
        return claim._replace(hedges=claim.hedges | last.hedges)


def _grown(growth: re.Match[str], figure: re.Match[str], quantity: Decimal) -> tuple[ClaimKind, Decimal]:
    """Whether figures of two years are told apart per cent or by their number, and by how much."""
    kind = ClaimKind.GROWTH if figure["unit"] == "%" else ClaimKind.CHANGE
    return kind, -quantity if growth["falls"] else quantity
