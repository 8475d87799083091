"""Holding a claim of the prose against the cells it can mean."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from govinfo.report.annual import AnnualReport
from govinfo.report.claims.claim import Claim
from govinfo.report.claims.subject import ClaimReading
from govinfo.report.table import FiledTable
from govinfo.report.values import Value

_YUAN = {"万元": 10_000}
PARTLY = frozenset({"answered", "handled"})
"""What prose often counts a part of: those answered in time, say."""


class Agreement(Enum):
    """How a claim stands to the tables, best first."""

    USUAL = 1
    """It says what the tables say, in a usual sense of its words."""
    UNUSUAL = 2
    """It does in an unusual sense."""
    OPEN = 3
    """The cells it could mean are not filed."""
    CONTRADICTED = 4
    """In no sense does it say what the tables say."""


class Range(NamedTuple):
    """What is certain of a sum of cells.

    Attributes:
        low: It is at least so much.
        high: It is at most so much; `None` where nothing limits it.
        step: What one of its last printed digit counts.
    """

    low: int | Decimal
    high: int | Decimal | None
    step: int | Decimal = 1

    def holds(self, quantity: int | Decimal, step: int | Decimal = 1) -> bool:
        """Whether the sum can be this, where either was rounded or cut off at its last printed digit."""
        within = max(step, self.step)
        return self.low - quantity < within and (self.high is None or quantity - self.high < within)


class Judgement(NamedTuple):
    """A claim held against the tables.

    Attributes:
        agreement: How it stands to them.
        reading: The reading it agrees with; else the first one that the tables speak of.
        range: What the tables say to that reading.
    """

    agreement: Agreement
    reading: ClaimReading | None = None
    range: Range | None = None


def judged(report: AnnualReport, claim: Claim) -> Judgement:
    """A claim of a quantity against the cells it can mean."""
    first: Judgement | None = None
    for reading in claim.readings:
        certain = certain_of(report, reading)
        if certain is None:
            continue
        if certain.holds(claim.quantity, claim.step):
            known = certain.high is not None
            agreement = Agreement.USUAL if reading.usual else Agreement.UNUSUAL
            return Judgement(agreement if known else Agreement.OPEN, reading, certain)
        first = first or Judgement(Agreement.CONTRADICTED, reading, certain)
    return first or Judgement(Agreement.OPEN)


def certain_of(report: AnnualReport, reading: ClaimReading) -> Range | None:
    """What is certain of a sum of cells; `None` where the report's tables have no such cells, or divide otherwise."""
    ranges = [*_ranges(report, reading)]
    if len(ranges) < len(reading.cells):
        return None
    if len(ranges) == 1:
        return ranges[0]
    highs = [high for _, high, _ in ranges if high is not None]
    steps = [step for *_, step in ranges]
    return Range(
        sum([low for low, *_ in ranges]), sum(highs) if len(highs) == len(ranges) else None, max(steps, default=1)
    )


def _ranges(report: AnnualReport, reading: ClaimReading) -> Iterator[Range]:
    for address in reading.cells:
        section, row, column = address.split(".")
        table = report.table(section)
        divided = reading.editions is None or table.edition in reading.editions
        if table.present and divided and (row, column) in table:
            yield _range(table, row, column)


def _range(table: FiledTable, row: str, column: str) -> Range:
    """A filed number is certain; a blank total is at least the sum of what is filed of its parts."""
    number = table.form.number(row, column)
    value = table.flat[number]
    if value is not None:
        unit = _YUAN.get(table.form.cells[number].column.unit or "", 1)
        return Range(value * unit, value * unit, _step(value) * unit if value and unit > 1 else 1)
    if column != "total":
        return Range(0, None)
    parts: list[Value] = [table.flat[cell.number] for cell in table.form.cells[table.form.slices[row]]][:-1]
    known = [part for part in parts if part is not None]
    low = sum(known, 0)
    return Range(low, low if len(known) == len(parts) else None)


def _step(value: int | Decimal) -> Decimal:
    """What the last printed digit of an amount counts."""
    _, _, exponent = Decimal(value).as_tuple()
    return Decimal(1).scaleb(int(exponent))
