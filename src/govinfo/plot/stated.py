"""What a report states of one thing that is drawn: a number, or why there is none."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from govinfo.errors import InvalidValueError
from govinfo.forms.crosswalk import meant
from govinfo.languages import Text, in_both
from govinfo.messages import plot as says
from govinfo.messages.words import CELL_STATUSES
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellStatus
from govinfo.report.values import Value, canonical
from govinfo.vocabulary import Applicant, Section

_LONGEST = 9
"""Digits of a number that is written out."""


class StatedCount(NamedTuple):
    """What a report states of something, 件.

    Attributes:
        value: The number; `None` where a cell states none.
        said: The number as it is written, or what stands in its place.
        brief: The same without what the other cells of a group state.
    """

    value: Value
    said: Text
    brief: Text

    @property
    def size(self) -> Fraction:
        """How much there is to draw; nothing for what is not stated, and for a negative number."""
        return max(Fraction(self.value or 0), Fraction(0))


def refuse_unstated(counts: Iterable[StatedCount]) -> None:
    """Draw nothing of reports that state nothing of what is drawn.

    Raises:
        InvalidValueError: If no count states a number.
    """
    if all(count.value is None for count in counts):
        raise InvalidValueError(says.NOTHING_STATED)


def total_of(row: str) -> str:
    """The address of the total column of a row of 表三, or of a group of its rows."""
    return f"{Section.APPLICATIONS}.{row}.{Applicant.TOTAL}"


def stated(report: AnnualReport, address: str) -> StatedCount:
    """What a report states in a cell, or in all cells of a group of rows together, on whichever form it was filed.

    Example:
        >>> from govinfo.report.annual import zero
        >>> report = zero("2021").replace({"applications.not_held.total": 3, "applications.still_unclear.total": None})
        >>> stated(report, "applications.not_held.total").value
        3
        >>> str(stated(report, "applications.unavailable.total").said)
        '空白，其余3'
    """
    cells = meant(address, report.table(address.partition(".")[0]).edition)
    if not cells:
        return StatedCount(None, says.NOT_ON_FORM, says.NOT_ON_FORM)
    values = [value for cell in cells if (value := report[cell]) is not None]
    unstated = [cell for cell in cells if report[cell] is None]
    if not unstated:
        return number(sum(values))
    state = _state(report, unstated[0])
    known = in_both(shown(sum(values)))
    return StatedCount(None, says.PARTLY.filled(state=state, known=known) if values else state, state)


def number(value: int | Decimal | Fraction) -> StatedCount:
    """A number as what is stated; of a fraction, as counts are filed, in decimals."""
    filed = value if not isinstance(value, Fraction) else _plain(value)
    said = in_both(shown(filed))
    return StatedCount(filed, said, said)


def _plain(value: Fraction) -> int | Decimal:
    return value.numerator if value.denominator == 1 else Decimal(value.numerator) / value.denominator


def _state(report: AnnualReport, cell: str) -> Text:
    status = report.status(cell)
    return says.MARK.filled(text=report.text(cell)) if status is CellStatus.MARK else CELL_STATUSES[status]


def shown(value: int | Decimal) -> str:
    """A number as it is filed; one that is too long for a picture by its first digits.

    >>> shown(12), shown(10**30)
    ('12', '1.00e+30')
    """
    text = canonical(value)
    return text if len(text) <= _LONGEST else f"{Decimal(value):.2e}"


def share(part: Fraction, whole: Fraction) -> str:
    """A share in per cent; nothing where there is no whole, or a part is more than it.

    >>> share(Fraction(1), Fraction(8)), share(Fraction(0), Fraction(0)), share(Fraction(2), Fraction(1))
    ('12.5%', '', '')
    """
    return f"{float(part / whole):.1%}" if whole and part <= whole else ""


def with_share(count: StatedCount, whole: Fraction) -> str:
    """A count with its share in brackets; a zero, and what is not stated, alone.

    >>> with_share(number(1), Fraction(8)), with_share(number(0), Fraction(8))
    ('1（12.5%）', '0')
    """
    told = share(count.size, whole) if count.size else ""
    return str(says.WITH_SHARE.filled(value=count.said, share=told) if told else count.said)


def added(counts: Iterable[StatedCount]) -> Fraction:
    """What some counts are together, as far as there is something to draw."""
    return sum((count.size for count in counts), Fraction(0))


def against_total(name: str, parts: Sequence[StatedCount], total: StatedCount) -> Iterator[str]:
    """That parts, all of them stated, do not sum to the total that is filed; nothing where they do."""
    values = [part.value for part in parts if part.value is not None]
    found = sum(values)
    if len(values) == len(parts) and total.value not in {None, found}:
        yield str(says.SUM_DIFFERS.filled(name=name, sum=shown(found), total=total.said))
