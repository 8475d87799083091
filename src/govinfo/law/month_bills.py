"""The bill of one applicant for a calendar month (按月结算): each application charged by request or by page.

Document: as for `govinfo.law.fees`.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, ClassVar

from attrs import frozen

from govinfo.displays.listing import Listing, Says
from govinfo.law.brackets import BracketShare
from govinfo.law.fees import PAGES, REQUESTS, SCHEDULES
from govinfo.law.policy import DEFAULT, Policy
from govinfo.messages import heads
from govinfo.messages import law as says
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, QUANTITY, TOTAL
from govinfo.vocabulary import FeeBasis

_MONTH_HEADS = (heads.CASE, heads.CHARGED, heads.UNITS, heads.AMOUNT)


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

    _SAID: ClassVar[Says] = {"basis": SCHEDULES.named}


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

    @property
    def row(self) -> tuple[object, ...]:
        """Which application, how it is charged, for what and how much, as a list shows it."""
        basis = self.charge.basis
        charged = says.WAIVED if basis is None else SCHEDULES.named(basis)
        return self.charge.case, charged, [line.span for line in self.lines], self.amount


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

    def _displayed(self) -> Iterator[Listing]:
        from govinfo.displays.facts import title

        caption = says.BILLED.filled(bill=title(self), amount=self.amount)
        yield Listing([item.row for item in self.items], _MONTH_HEADS, caption)


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


MONTH_BILL = MonthBill.DOCUMENT = Document("govinfo.month_bill/1", MonthBill)
"""How the bill of a month is stored and sent."""
