"""What a reading gives on request: the report, and how each part of it was recognised."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from govinfo.report.annual import AnnualReport
from govinfo.spans import SourceSpan
from govinfo.words import Word


class How(Word):
    """By what a text was recognised as a row, or a number as a cell."""

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


class ReadResult:
    """A report and how it was read; the details of the reading are computed when they are asked for.

    Args:
        report: The report.
        recognised: Tells how each row was recognised, in form order.
        passed_over: Tells what text inside the tables was recognised as nothing.
    """

    __slots__ = ("_passed_over", "_recognised", "report")

    def __init__(
        self,
        report: AnnualReport,
        recognised: Callable[[], Iterable[Recognition]] = tuple,
        passed_over: Callable[[], Iterable[SourceSpan]] = tuple,
    ) -> None:
        self.report = report
        self._recognised = recognised
        self._passed_over = passed_over

    @property
    def trace(self) -> tuple[Recognition, ...]:
        """How each row was recognised, in form order."""
        return tuple(self._recognised())

    @property
    def ignored(self) -> tuple[SourceSpan, ...]:
        """Text inside the tables that was recognised as nothing."""
        return tuple(self._passed_over())

    def __repr__(self) -> str:
        return f"ReadResult({self.report!r})"
