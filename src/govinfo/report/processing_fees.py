"""What a report states of the fees for processing information, where it adds a table of them."""

from typing import NamedTuple

from govinfo.report.values import Value, canonical


class ProcessingFees(NamedTuple):
    """信息处理费收取情况, as filed.

    Attributes:
        notices: Notices to pay that were issued, 件.
        charged: What they demanded, 元.
        collected: What was paid, 元.

    Legal basis:
        国办函〔2020〕109号; the form prints no such table.

    Example:
        >>> ProcessingFees(notices=2, charged=300, collected=None).notices
        2
    """

    notices: Value
    charged: Value
    collected: Value

    def values(self) -> tuple[Value, ...]:
        """The three figures, in the order of the table."""
        return tuple(self)

    def texts(self) -> list[str]:
        """Their texts, as they are printed."""
        return [canonical(value) for value in self]
