"""The brackets of a marginal rate: each rate applies to the units within its own."""

from decimal import Decimal
from typing import Annotated, ClassVar

from attrs import frozen

from govinfo.records.strict import Strict
from govinfo.records.types import TOTAL, UNITS


@frozen
class Bracket(Strict):
    """A bracket of a schedule.

    Attributes:
        above: Units below the bracket.
        upto: Last unit in it; `None` for the open last one.
        rate: 元 for each unit in it.
    """

    above: Annotated[int, UNITS]
    upto: Annotated[int, UNITS] | None
    rate: Annotated[int, UNITS]


@frozen
class Progression(Strict):
    """Further brackets of one width, each dearer than the one before.

    Attributes:
        above: Units below the first of them.
        width: Units in each.
        rate: 元 for each unit in the first.
        rise: By how many 元 the rate rises with each.
    """

    above: Annotated[int, UNITS]
    width: Annotated[int, UNITS]
    rate: Annotated[int, UNITS]
    rise: Annotated[int, UNITS]


@frozen
class BracketShare(Strict):
    """One bracket's share of a bill.

    Attributes:
        first: Its first unit.
        last: The last unit charged in it.
        rate: 元 for each.
    """

    first: Annotated[int, UNITS]
    last: Annotated[int, UNITS]
    rate: Annotated[int, UNITS]

    TOLD: ClassVar = ("amount",)

    @property
    def amount(self) -> Annotated[Decimal, TOTAL]:
        """The share, 元."""
        return Decimal((self.last - self.first + 1) * self.rate)

    @property
    def span(self) -> str:
        """Its units: the first and the last.

        >>> BracketShare(11, 30, 100).span, BracketShare(31, 31, 200).span
        ('11–30', '31')
        """
        return f"{self.first}–{self.last}" if self.last > self.first else str(self.first)

    @property
    def row(self) -> tuple[str, int, Decimal]:
        """Its units, what each costs and what they cost together, as a bill lists it."""
        return self.span, self.rate, self.amount
