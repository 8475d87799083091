"""The information processing fee (信息处理费): two schedules, a bill for either, and a month's bill of one applicant.

Document: 《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号), in force 2021-01-01; Arts. 1-4 and the opening of
Art. 5 read, every rate confirmed by published fee lists. Charging is marginal (超额累进): each rate applies to its own
bracket. The rate of 200 元 for requests 31 to 40 is the only reading that fits the measures' words; no source prints
the number. Not read: articles after Art. 5 and their numbers, and that a page is one side of A4.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from attrs import frozen

from govinfo.errors import InvalidValueError
from govinfo.languages import Text
from govinfo.law.brackets import Bracket, BracketShare, Progression
from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.law.policy import DEFAULT, Policy
from govinfo.law.sources import FEE_MEASURES
from govinfo.messages import law as says
from govinfo.messages import nouns
from govinfo.records.deriving import KeyedType
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, QUANTITY, TOTAL
from govinfo.vocabulary import FeeBasis

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
        _check(ordinal - 1, self.unit)
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


def _clip_all(quantities: Any, low: int, high: int | None) -> Any:
    return quantities.clip(low, high)


def _clip(n: int, low: int, high: int | None) -> int:
    return max(low, n if high is None else min(n, high))


def _check(quantity: object, unit: Text) -> None:
    if not isinstance(quantity, int) or isinstance(quantity, bool) or not 0 <= quantity <= _MOST:
        found = says.LONGER if isinstance(quantity, int) and quantity > _MOST else quantity
        raise InvalidValueError(says.NO_QUANTITY, unit=unit, found=found)


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


@frozen
class Charge(Strict):
    """One application in the bill of a month.

    Attributes:
        case: The application's own name.
        basis: On what it is charged; `None` where the organ waives the charge, as it may (Art. 42 of 《条例》).
        pages: Pages provided, where it is charged by page.
    """

    case: Annotated[str, NAME]
    basis: FeeBasis | None = FeeBasis.BY_REQUEST
    pages: Annotated[int, QUANTITY] = 0


@frozen
class CaseCharge(Strict):
    """One application's part of a month's bill.

    Attributes:
        charge: The application.
        lines: The brackets it is charged in; none where it is not charged.
    """

    charge: Charge
    lines: tuple[BracketShare, ...]

    TOLD: ClassVar = ("amount",)

    @property
    def amount(self) -> Annotated[Decimal, TOTAL]:
        """The part, 元."""
        return sum((line.amount for line in self.lines), Decimal(0))


@frozen
class MonthBill(Strict, Stored):
    """The bill of one applicant for one calendar month.

    Attributes:
        items: Each application with what is charged for it, in the order of receipt.
    """

    items: tuple[CaseCharge, ...]

    TOLD: ClassVar = ("amount",)

    @property
    def amount(self) -> Annotated[Decimal, TOTAL]:
        """The whole, 元."""
        return sum((item.amount for item in self.items), Decimal(0))


def month_bill(charges: Iterable[Charge], policy: Policy = DEFAULT) -> MonthBill:
    """What one applicant owes for the applications of one calendar month, each charged on one basis.

    Args:
        charges: The month's applications in the order of receipt.
        policy: Whether an application charged by page takes an ordinal of the month.

    Legal basis:
        国办函〔2020〕109号第三条 (one basis for each application), 第四条, 第五条.

    Example:
        >>> month = [*(Charge(str(n)) for n in range(1, 11)), Charge("11", FeeBasis.BY_PAGE, 44), Charge("12")]
        >>> month_bill(month).amount  # 44 pages 140 元, the twelfth request 100 元
        Decimal('240')
    """
    items: list[CaseCharge] = []
    ordinal = 0
    for charge in charges:
        if charge.basis is not FeeBasis.BY_PAGE or policy.pages_take_ordinal:
            ordinal += 1
        if charge.basis is None:
            items.append(CaseCharge(charge, ()))
        elif charge.basis is FeeBasis.BY_PAGE:
            items.append(CaseCharge(charge, PAGES.bill(charge.pages).lines))
        else:
            rate = REQUESTS.bracket(ordinal).rate
            items.append(CaseCharge(charge, (BracketShare(ordinal, ordinal, rate),)))
    return MonthBill(tuple(items))


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
MONTH_BILL = MonthBill.DOCUMENT = Document("govinfo.month_bill/1", MonthBill)
"""How the bill of a month is stored and sent."""
