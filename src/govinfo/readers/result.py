"""What a reading gives on request: the report, and how each part of it was recognised."""

from enum import StrEnum
from typing import NamedTuple

from govinfo.report.annual import AnnualReport
from govinfo.spans import SourceSpan


class How(StrEnum):
    """What told the reading that a text is a certain row, or a number a certain cell."""

    LABEL = "label"
    """The form's own label, spacing and punctuation width apart."""
    VARIANT = "variant"
    """Another printing of the label recorded with the form, or the label with another list mark or none."""
    FRAGMENTS = "fragments"
    """The label, broken over lines with other text between its parts."""
    NEIGHBOURS = "neighbours"
    """An altered label that only this row's can be, between the labels of the rows before and after it."""
    ORDER = "order"
    """A row of a grid without its label, between labelled rows, where the form's sums hold and nothing else fits."""
    IDENTITY = "identity"
    """The only way of dividing a run of digits that the form's own sums allow."""
    NOTHING = "nothing"
    """Nothing: it was not recognised."""


class Recognition(NamedTuple):
    """How one row was read.

    Attributes:
        address: The row, ``applications.received``.
        how: What told.
        values: How the numbers were told apart.
        source: Where its label stood; `None` where it was not found.
    """

    address: str
    how: How
    values: How
    source: SourceSpan | None


class ReadResult(NamedTuple):
    """A report and how it was read.

    Attributes:
        report: The report.
        trace: How each row was recognised, in form order.
        ignored: Text inside the tables that was recognised as nothing.
    """

    report: AnnualReport
    trace: tuple[Recognition, ...] = ()
    ignored: tuple[SourceSpan, ...] = ()
