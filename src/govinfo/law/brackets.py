"""The brackets of a marginal rate: each rate applies to the units within its own."""

from decimal import Decimal

from attrs import frozen


@frozen
class Bracket:
    """A bracket of a schedule.

    Attributes:
        above: Units below the bracket.
        upto: Last unit in it; `None` for the open last one.
        rate: 元 for each unit in it.
    """

    above: int
    upto: int | None
    rate: int


@frozen
class Progression:
    """Further brackets of one width, each dearer than the one before.

    Attributes:
        above: Units below the first of them.
        width: Units in each.
        rate: 元 for each unit in the first.
        rise: By how many 元 the rate rises with each.
    """

    above: int
    width: int
    rate: int
    rise: int


@frozen
class BracketShare:
    """One bracket's share of a bill.

    Attributes:
        first: Its first unit.
        last: The last unit charged in it.
        rate: 元 for each.
    """

    first: int
    last: int
    rate: int

    @property
    def amount(self) -> Decimal:
        """The share, 元."""
        return Decimal((self.last - self.first + 1) * self.rate)
