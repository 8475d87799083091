"""What a sentence compares: shares of a whole, and how many more or fewer there are than the year before."""

import re
from decimal import Decimal
from typing import NamedTuple

from govinfo.report.claims.claim import Claim, ClaimKind, Hedge
from govinfo.report.claims.figures import quantity_of
from govinfo.report.claims.quotation import Quotation
from govinfo.report.claims.subjects import readings_of
from govinfo.report.claims.wording.compared import AGAINST, GROWTH, GROWTH_SINCE, SHARE, SHARED


class Compared(NamedTuple):
    """What the comparisons behind a figure speak of.

    Attributes:
        claim: What the figure counts; `None` where that is not known.
        end: Where it ends in its sentence.
        against: The figure behind it that it is held against, if any.
        percentages: How many percentages stand behind it so far.
        changed: Whether how much it grew or fell was the last that was said of it.
    """

    claim: Claim | None = None
    end: int = 0
    against: int | Decimal | None = None
    percentages: int = 0
    changed: bool = False

    def then(self, claim: Claim | None, before: str, figure: re.Match[str]) -> "Compared":
        """The same behind a further figure that is no comparison: what it counts, or what is held against it."""
        if self.claim is not None and AGAINST.search(before):
            return self._replace(against=quantity_of(figure))
        return Compared(claim, figure.end())


class Comparisons:
    """The comparisons of a sentence.

    Args:
        quotation: The sentence.
        applications: Whether applications are spoken of.
    """

    def __init__(self, quotation: Quotation, *, applications: bool) -> None:
        self._quotation, self._applications = quotation, applications

    def read(self, of: Compared, before: str, figure: re.Match[str]) -> tuple[Claim | None, Compared]:
        """A share of the figure just before or of what is named, or how many more or fewer than the year before.

        Args:
            of: What may be compared.
            before: The words before the figure in its clause.
            figure: The figure.

        Returns:
            What the figure compares, if anything, and what those behind it may.
        """
        exact = quantity_of(figure)
        if exact is None or self._quotation.text.startswith("百分点", figure.end()):
            return None, of
        quantity, percentage = Decimal(exact), figure["unit"] == "%"
        of = of._replace(percentages=of.percentages + percentage)
        if of.claim is not None and of.against is not None:
            return self._worked_out(of, of.claim, before, figure, quantity), of
        goes_on = of.changed or figure.start() - len(before) - of.end <= 1
        growth = GROWTH.search(before) or (GROWTH_SINCE.match(before) if goes_on else None)
        if growth is None:
            share = SHARE.search(before) if percentage else None
            return None if share is None else self._share(of, before, share.start(), figure, quantity), of
        year = growth.groupdict().get("year")
        if year is not None and self._quotation.around.year not in {None, int(year) + 1}:
            return None, of
        claim = self._growth(of, growth, figure, quantity)
        return claim, of._replace(changed=claim is not None)

    def _worked_out(
        self, of: Compared, counted: Claim, before: str, figure: re.Match[str], quantity: Decimal
    ) -> Claim | None:
        """What follows from two figures stated: 5件，占总数11件的45.5%, or 12件，比上年（20件）减少8件，下降40%."""
        growth = GROWTH_SINCE.match(before)
        share = growth is None and figure["unit"] == "%" and before in {"", "的"}
        if of.percentages > 1 or (growth is None and not share):
            return None
        kind, by = (ClaimKind.SHARE, quantity) if growth is None else _grown(growth, figure, quantity)
        claim = self._quotation.claim(kind, counted.subject, by, figure, counted.readings)
        return claim._replace(counted=counted.quantity, against=of.against, hedges=counted.hedges)

    def _share(self, of: Compared, before: str, at: int, figure: re.Match[str], quantity: Decimal) -> Claim | None:
        """A share of what the words up to a place name; else of the figure just before, if nothing is between."""
        named = self._quotation.around.words.before(before[:at])
        if named is not None and self._applications:
            return self._quotation.claim(ClaimKind.SHARE, named.subject.key, quantity, figure, named.subject.readings)
        counted = of.claim
        between = self._quotation.text[of.end : figure.start() - len(before) + at]
        if counted is None or of.percentages > 1 or not SHARED.fullmatch(between):
            return None
        claim = self._quotation.claim(ClaimKind.SHARE, counted.subject, quantity, figure, counted.readings)
        return claim._replace(counted=counted.quantity, hedges=claim.hedges | counted.hedges)

    def _growth(self, of: Compared, growth: re.Match[str], figure: re.Match[str], quantity: Decimal) -> Claim | None:
        """How many more or fewer applications where they are named; else of what the figure just before counts."""
        kind, by = _grown(growth, figure, quantity)
        if growth.groupdict().get("subject") is not None:
            if not self._applications:
                return None
            claim = self._quotation.claim(kind, "received", by, figure, readings_of("received"))
            return claim._replace(hedges=claim.hedges - {Hedge.OTHER_YEAR})
        counted, money = of.claim, figure["unit"].endswith("元")
        if counted is None or (kind is ClaimKind.CHANGE and money is not (counted.kind is ClaimKind.AMOUNT)):
            return None
        claim = self._quotation.claim(kind, counted.subject, by, figure, counted.readings)
        return claim._replace(hedges=(claim.hedges | counted.hedges) - {Hedge.OTHER_YEAR})


def _grown(growth: re.Match[str], figure: re.Match[str], quantity: Decimal) -> tuple[ClaimKind, Decimal]:
    """Whether figures of two years are told apart per cent or by their number, and by how much."""
    kind = ClaimKind.GROWTH if figure["unit"] == "%" else ClaimKind.CHANGE
    return kind, -quantity if growth["falls"] else quantity
