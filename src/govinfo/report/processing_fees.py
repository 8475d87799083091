"""What a report states of the fees for processing information, where it adds a table of them."""

from typing import TYPE_CHECKING

from attrs import astuple, field, frozen

from govinfo.arguments import wrong_kind
from govinfo.errors import InvalidValueError
from govinfo.forms.processing_fees import COLUMNS, HEADING, TABLE
from govinfo.forms.spec import Column
from govinfo.messages import reports as says
from govinfo.records.expressed import Expressed
from govinfo.report.cells import held
from govinfo.report.values import Value, canonical

if TYPE_CHECKING:
    from govinfo.page.printed import PrintedTable


def _figure(given: object, column: Column) -> Value:
    """The value of a column: a number, or digits that state one."""
    try:
        value, note = held(given, column)
    except InvalidValueError:
        raise wrong_kind(given, column.key, says.FIGURE) from None
    if note is not None:
        raise wrong_kind(given, column.key, says.FIGURE)
    return value


def _notices(given: object) -> Value:
    return _figure(given, COLUMNS[0])


def _charged(given: object) -> Value:
    return _figure(given, COLUMNS[1])


def _collected(given: object) -> Value:
    return _figure(given, COLUMNS[2])


@frozen
class ProcessingFees(Expressed):
    """信息处理费收取情况, as filed.

    Attributes:
        notices: Notices to pay that were issued, 件.
        charged: What they demanded, 元.
        collected: What was paid, 元.

    Raises:
        InvalidValueError: For a boolean, a binary float or another type that no cell states, or a text that is not
            just a number.

    Legal basis:
        国办函〔2020〕109号; the form prints no such table.

    Example:
        >>> ProcessingFees(notices=2, charged=300, collected=None)
        ProcessingFees(notices=2, charged=Decimal('300'), collected=None)
    """

    notices: Value = field(converter=_notices, eq=canonical)
    charged: Value = field(converter=_charged, eq=canonical)
    collected: Value = field(converter=_collected, eq=canonical)

    def values(self) -> tuple[Value, ...]:
        """The three figures, in the order of the table."""
        return astuple(self)

    def texts(self) -> list[str]:
        """Their texts, as they are printed."""
        return list(map(canonical, self.values()))


def printed_fees(fees: ProcessingFees) -> "PrintedTable":
    """What is printed of the table of processing fees, for the page."""
    from govinfo.page.printed import PrintedTable

    return PrintedTable(TABLE, HEADING, fees.values(), fees.texts())
