"""The information processing fee (信息处理费): two schedules, and a bill for either.

Document: 《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号), in force 2021-01-01; Arts. 1-4 and the opening of
Art. 5 read, every rate confirmed by published fee lists. Charging is marginal (超额累进): each rate applies to its own
bracket. The rate of 200 元 for requests 31 to 40 is the only reading that fits the measures' words; no source prints
the number. Not read: articles after Art. 5 and their numbers, and that a page is one side of A4.
"""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from typing import Annotated, Any, ClassVar

from attrs import frozen

from govinfo.displays.listing import Listing
from govinfo.errors import InvalidValueError
from govinfo.languages import Text, joined
from govinfo.law.brackets import Bracket, BracketShare, Progression
from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.law.sources import FEE_MEASURES
from govinfo.messages import law as says
from govinfo.messages import nouns
from govinfo.records.deriving import KeyedType
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import QUANTITY, TOTAL
from govinfo.vocabulary import FeeBasis

HEADS = {FeeBasis.BY_REQUEST: says.HEADS_BY_REQUEST, FeeBasis.BY_PAGE: says.HEADS_BY_PAGE}
"""What stands over the units, the rate and the amount of a bill."""
_LISTED = 40
"""Brackets that are listed before the last is skipped to."""
_MOST = 10**15 - 1
"""The most units that are charged for; so many digits a filed figure has too."""


@frozen
class FeeSchedule(Strict):
    """A dated schedule of marginal rates.

    Attributes:
        key: On what it charges.
        label: The same, in Chinese.
        unit: What is counted, with its measure word.
        citation: Where it stands.
        brackets: The brackets listed one by one.
        progression: Those that go on by rule, if any.
    """

    key: FeeBasis
    label: str
    unit: Text
    citation: Citation
    brackets: tuple[Bracket, ...]
    progression: Progression | None = None

    def bracket(self, ordinal: int) -> Bracket:
        """The bracket that the *ordinal*-th unit falls in."""
        listed = next((each for each in self.brackets if each.upto is None or ordinal <= each.upto), None)
        if listed is not None:
            return listed
        further = self.progression
        if further is None:
            raise AssertionError
        steps = (ordinal - further.above - 1) // further.width
        above = further.above + steps * further.width
        return Bracket(above, above + further.width, further.rate + steps * further.rise)

    def shares(self, quantity: int) -> Iterator[BracketShare]:
        """The brackets that *quantity* units run through, one after the other."""
        first = 1
        while first <= quantity:
            bracket = self.bracket(first)
            last = quantity if bracket.upto is None else min(quantity, bracket.upto)
            yield BracketShare(first, last, bracket.rate)
            first = last + 1

    def bill(self, quantity: int) -> "Bill":
        """What *quantity* units cost, bracket by bracket.

        Raises:
            InvalidValueError: If *quantity* is negative, no whole number, or one of more than 15 digits.
        """
        _check(quantity, self.unit)
        return Bill(self, quantity)

    def amount(self, quantity: int) -> Decimal:
        """What *quantity* units cost, 元, in closed form; the sum of its `shares`."""
        _check(quantity, self.unit)
        return Decimal(self._total(quantity, _clip))

    def amounts(self, quantities: Any) -> Any:
        """`amount` for a whole numpy array: an array of whole 元.

        Raises:
            InvalidValueError: If a quantity is negative or the array is not of whole numbers.

        Example:
            >>> import numpy
            >>> PAGES.amounts(numpy.array([30, 119, 2219]))
            array([    0,  1080, 83460])
        """
        if quantities.dtype.kind not in "iu" or (quantities < 0).any():
            raise InvalidValueError(says.NO_QUANTITIES, unit=self.unit)
        return self._total(quantities.astype("int64"), _clip_all)

    def _total(self, n: Any, clip: Any) -> Any:
        total = 0 * n
        for bracket in self.brackets:
            width = None if bracket.upto is None else bracket.upto - bracket.above
            total = total + bracket.rate * clip(n - bracket.above, 0, width)
        if self.progression is not None:
            p = self.progression
            full, rest = divmod(clip(n - p.above, 0, None), p.width)
            whole = p.width * (full * p.rate + p.rise * (full * (full - 1) // 2))
            total = total + whole + rest * (p.rate + full * p.rise)
        return total

    def rate(self, ordinal: int) -> Decimal:
        """What the *ordinal*-th unit alone costs, 元."""
        _check(ordinal, self.unit, least=1)
        return Decimal(self.bracket(ordinal).rate)

    def quantity(self, amount: Decimal | int) -> int | None:
        """The number of units that cost exactly *amount* 元; the largest one for 0; `None` where no number does.

        Example:
            >>> PAGES.quantity(1080), PAGES.quantity(1090)
            (119, None)
        """
        free = self.brackets[0].upto or 0
        if amount == 0:
            return free
        found = bisect_left(range(min(int(amount) + free, _MOST) + 1), amount, key=self.amount)
        return found if found <= _MOST and self.amount(found) == amount else None


_SCHEDULE = KeyedType(FeeSchedule, nouns.FEE_SCHEDULE, lambda: SCHEDULES, others=False)


@frozen
class Bill(Strict, Stored):
    """What is charged for a number of requests or pages, itemised by bracket.

    Attributes:
        schedule: The rates it is charged by.
        quantity: Requests of the month, or pages of the application.

    Example:
        >>> [(line.first, line.last, line.rate) for line in by_request(45).lines]
        [(1, 10, 0), (11, 30, 100), (31, 40, 200), (41, 45, 300)]
    """

    schedule: Annotated[FeeSchedule, _SCHEDULE]
    quantity: Annotated[int, QUANTITY]

    TOLD: ClassVar = ("amount",)

    @property
    def basis(self) -> FeeBasis:
        """On what it is charged."""
        return self.schedule.key

    @property
    def lines(self) -> tuple[BracketShare, ...]:
        """The brackets it runs through, the free one included."""
        return tuple(self.schedule.shares(self.quantity))

    @property
    def amount(self) -> Annotated[Decimal, TOTAL]:
        """The whole, 元."""
        return self.schedule.amount(self.quantity)

    @property
    def excerpt(self) -> Iterator[BracketShare | None]:
        """The brackets it runs through; of very many the first and the last, with `None` for those between."""
        lines = list(islice(self.schedule.shares(self.quantity), _LISTED))
        yield from lines
        if lines and lines[-1].last < self.quantity:
            last = self.schedule.bracket(self.quantity)
            yield from (None, BracketShare(last.above + 1, self.quantity, last.rate))

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import title

        shares = [("…", "…", "…") if share is None else share.row for share in self.excerpt]
        caption = joined((title(self), SCHEDULES.named(self.basis)), "：", ": ")
        yield Listing([*shares, (says.TOTAL, None, self.amount)], HEADS[self.basis], caption)


def _clip_all(quantities: Any, low: int, high: int | None) -> Any:
    return quantities.clip(low, high)


def _clip(n: int, low: int, high: int | None) -> int:
    return max(low, n if high is None else min(n, high))


def _check(quantity: object, unit: Text, *, least: int = 0) -> None:
    if not isinstance(quantity, int) or isinstance(quantity, bool) or not least <= quantity <= _MOST:
        found = says.LONGER if isinstance(quantity, int) and quantity > _MOST else repr(quantity)
        raise InvalidValueError(says.NO_QUANTITY, unit=unit, least=least, found=found)


REQUESTS = FeeSchedule(
    FeeBasis.BY_REQUEST,
    "按件计收",
    says.REQUESTS,
    Citation(4, source=FEE_MEASURES),
    (Bracket(0, 10, 0), Bracket(10, 30, 100)),
    Progression(30, 10, 200, 100),
)
"""Requests of one applicant in one calendar month: 10 free, 20 at 100 元, then a step up of 100 元 every 10."""

PAGES = FeeSchedule(
    FeeBasis.BY_PAGE,
    "按量计收",
    says.PAGES,
    Citation(5, source=FEE_MEASURES),
    (Bracket(0, 30, 0), Bracket(30, 100, 10), Bracket(100, 200, 20), Bracket(200, None, 40)),
)
"""Pages of one application: 30 free, then 10, 20 and 40 元 a page."""

(STEP, *_) = (bracket.rate for bracket in PAGES.brackets if bracket.rate)
"""The lowest rate, 元: every rate is a multiple of it."""

SCHEDULES: Catalogue[FeeSchedule] = Catalogue(nouns.FEE_SCHEDULE, (REQUESTS, PAGES))
"""Both schedules, in force since 2021-01-01."""


def by_request(requests: int) -> Bill:
    """The bill of one applicant for the requests of one calendar month (按件计收).

    Args:
        requests: Requests of the month, 件, whatever they were answered.

    Returns:
        The bill; its ``amount`` is exact, 元.

    Raises:
        InvalidValueError: If *requests* is negative or no whole number.

    Legal basis:
        国办函〔2020〕109号第四条, in force since 2021-01-01.

    Example:
        >>> by_request(45).amount
        Decimal('5500')
    """
    return REQUESTS.bill(requests)


def by_page(pages: int) -> Bill:
    """The bill for the pages of one application (按量计收).

    Args:
        pages: Pages provided, 页; those of several applications are not added together.

    Returns:
        The bill; its ``amount`` is exact, 元.

    Raises:
        InvalidValueError: If *pages* is negative or no whole number.

    Legal basis:
        国办函〔2020〕109号第五条, in force since 2021-01-01.

    Example:
        >>> by_page(2219).amount
        Decimal('83460')
    """
    return PAGES.bill(pages)


def choices(ordinal: int, pages: int) -> dict[FeeBasis, Decimal]:
    """What one application would cost on either basis, 元; the organ chooses one of them.

    Args:
        ordinal: Which request of the applicant's month it is.
        pages: Pages to be provided for it.

    Legal basis:
        国办函〔2020〕109号第三条.

    Example:
        >>> [str(amount) for amount in choices(12, 44).values()]
        ['100', '140']
    """
    return {FeeBasis.BY_REQUEST: REQUESTS.rate(ordinal), FeeBasis.BY_PAGE: PAGES.amount(pages)}


def attainable(amount: Decimal | int, applications: int | None = None) -> bool:
    """Whether the schedules can produce a total at all.

    One application costs what its pages cost, or the rate of its ordinal in the month. Two and more reach every
    multiple of 10 元, because one of them can always cost 10 to 700 元.

    Args:
        amount: A stated total, 元.
        applications: For how many charged applications, 件; `None` where it is not stated.

    Example:
        >>> attainable(710, 1), attainable(710, 2), attainable(705), attainable(1080, 1)
        (False, True, False, True)
    """
    if amount == 0:
        return True
    if applications == 1:
        step = REQUESTS.brackets[-1].rate
        return PAGES.quantity(amount) is not None or (amount > 0 and amount % step == 0)
    return amount % STEP == 0 and amount >= STEP * (applications or 1)


BILL = Bill.DOCUMENT = Document("govinfo.bill/1", Bill)
"""How a bill is stored and sent."""
