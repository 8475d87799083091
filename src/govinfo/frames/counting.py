"""Counting cases into the cells of 表三 and 表四, for every organ at once.

A case is looked at by its two days: taken in this year or before, concluded this year or still open at its end. So
each is counted under exactly one way in and one way out, which is why the two always balance. What cannot be counted
(an unknown outcome, a decision before receipt, no organ) is counted too, under the name of its fault.

The rows are grouped once. Everything else, the form's totals included, is worked out from the counted rows.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

import narwhals as nw

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import form_for
from govinfo.forms.spec import Cell, Form, Table
from govinfo.frames.engine import Lazy, day, first, opened, total
from govinfo.frames.schema import APPLICANT, CASES, DECIDED, OUTCOME, RECEIVED, REMEDIES, RESULT, ROUTE, Field, Schema, require
from govinfo.law.outcomes import OUTCOMES
from govinfo.vocabulary import ApplicationRow, OutcomeGroup, RemedyResult, Section


class Fault(StrEnum):
    """Why a case cannot be counted, or not in this year; of several, the first."""

    RECEIVED_MISSING = "received_missing"
    DECIDED_BEFORE_RECEIVED = "decided_before_received"
    DECIDED_MISSING = "decided_missing"
    """It states how it was concluded, but not when."""
    RESULT_MISSING = "result_missing"
    """It states when it was concluded, but not how."""
    RECEIVED_AFTER_YEAR = "received_after_year"
    DECIDED_BEFORE_YEAR = "decided_before_year"
    GROUP_MISSING = "group_missing"
    """No organ is stated, or whatever else is counted by."""
    UNKNOWN_KIND = "unknown_kind"
    """Its applicant or route is none that the form knows."""
    UNKNOWN_RESULT = "unknown_result"
    """Its outcome or result is none that the form knows."""
    DUPLICATE = "duplicate"
    """Its organ has another case of the same number. Both are counted; only the list of faults tells."""


class Register(NamedTuple):
    """How the cases of a table are counted.

    Attributes:
        section: The table they are counted in.
        schema: The columns of the frame.
        kind: The column that divides the cases: kinds of applicant, routes of remedy.
        end: The column that says how a case was concluded.
        open: What a case still open at the end of the year is counted as.
    """

    section: Section
    schema: Schema
    kind: Field
    end: Field
    open: str


APPLICATIONS = Register(Section.APPLICATIONS, CASES, APPLICANT, OUTCOME, str(ApplicationRow.CARRIED_OVER))
SUITS = Register(Section.REMEDIES, REMEDIES, ROUTE, RESULT, str(RemedyResult.PENDING))

_STAGES = (
    (ApplicationRow.RECEIVED, True),
    (ApplicationRow.RECEIVED, False),
    (ApplicationRow.CARRIED_IN, True),
    (ApplicationRow.CARRIED_IN, False),
    (Fault.RECEIVED_MISSING, False),
    (Fault.DECIDED_BEFORE_RECEIVED, False),
    (Fault.DECIDED_MISSING, False),
    (Fault.RESULT_MISSING, False),
    (Fault.RECEIVED_AFTER_YEAR, False),
    (Fault.DECIDED_BEFORE_YEAR, False),
)
"""What the two days of a case make of it, and whether it is concluded: the numbers that cases are grouped by."""

_INTAKES = (ApplicationRow.RECEIVED, ApplicationRow.CARRIED_IN)
_MEMBERS = {
    str(group): [str(outcome.key) for outcome in OUTCOMES if outcome.group is group]
    for group in OutcomeGroup
    if group in ApplicationRow
}
"""The outcomes that an edition may print as the one row of their group （六）."""

SHAPES = ("long", "wide")
_STAGE, _END, _TWICE = "_stage", "_end", "_twice"


def count_cases(frame: Any, year: int, *, by: str | Iterable[str] = "organ", shape: str = "long") -> Any:
    """Count applications for a year as 表三 does, for every organ at once.

    Args:
        frame: One row for each application, with the columns of `CASES`: a frame of polars, pandas, pyarrow, DuckDB
            or PySpark. Several years may stand in it.
        year: The year counted.
        by: What to count by: columns of the frame, or none for all cases together.
        shape: ``"long"``: a row for each group, ``applicant``, ``intake`` (``received`` this year or ``carried_in``)
            and ``outcome`` (or ``carried_over``) that occurs, with the number of ``cases``; ``fault`` names why a case
            was not counted, which leaves ``intake`` empty. ``"wide"``: a row for each group, the cells of the year's
            form as columns (``applications.received.total``), totals included, and ``uncounted``, the number of cases
            with a fault.

    Returns:
        A frame of the same library: computed if *frame* is, lazy if it is lazy. All numbers are 件. The cases of the
        long shape, faults included, add up to the rows of *frame*.

    Raises:
        UnknownKeyError: If a column or the shape does not exist.
        InvalidValueError: If *frame* is no frame, a column holds another type, or there is no form for the year.

    Legal basis:
        《条例》第五十条第一款第（二）项; the head of 表三, by which what is taken in equals what is concluded or carried over.

    Example:
        >>> import polars as pl
        >>> from datetime import date
        >>> cases = pl.DataFrame({
        ...     "organ": ["某县"], "applicant": ["enterprise"], "received": [date(2022, 12, 30)],
        ...     "decided": [date(2023, 1, 9)], "outcome": ["granted"],
        ... })
        >>> count_cases(cases, 2023).rows()
        [('某县', 'enterprise', 'carried_in', 'granted', None, 1)]
        >>> count_cases(cases, 2023, shape="wide")["applications.concluded.total"].to_list()
        [1]
    """
    return _count(frame, year, by, shape, APPLICATIONS)


def count_remedies(frame: Any, year: int, *, by: str | Iterable[str] = "organ", shape: str = "long") -> Any:
    """Count reviews and suits for a year as 表四 does: those concluded in it, and those pending at its end.

    Args:
        frame: One row for each review or suit, with the columns of `REMEDIES`.
        year: The year counted.
        by: As for `count_cases`.
        shape: As for `count_cases`, with ``route`` for the applicant and ``result`` for the outcome.

    Returns:
        As `count_cases`, 件.

    Raises:
        UnknownKeyError: If a column or the shape does not exist.
        InvalidValueError: If *frame* is no frame, a column holds another type, or there is no form for the year.

    Legal basis:
        《条例》第五十条第一款第（三）项; 第五十一条.

    Note:
        That a case pending at the end of one year is counted again in the year it ends follows from the column
        尚未审结; no notice that says so was read (UNVERIFIED).

    Example:
        >>> import polars as pl
        >>> from datetime import date
        >>> suits = pl.DataFrame({
        ...     "organ": ["某县"], "route": ["review"], "received": [date(2023, 12, 1)],
        ...     "decided": [None], "result": [None],
        ... }, schema_overrides={"decided": pl.Date, "result": pl.String})
        >>> count_remedies(suits, 2023, shape="wide")["remedies.review.pending"].to_list()
        [1]
    """
    return _count(frame, year, by, shape, SUITS)


def find_faults(frame: Any, year: int, *, schema: Schema = CASES, by: str | Iterable[str] = "organ") -> Any:
    """The cases that `count_cases` or `count_remedies` leave uncounted in a year, and those that stand twice.

    Args:
        frame: One row for each case.
        year: The year counted.
        schema: `CASES` or `REMEDIES`.
        by: What is counted by. Where the frame has the column ``case``, a number that stands twice in a group is a
            fault too, although both cases are counted.

    Returns:
        The rows at fault, every column as it is, and ``fault``, a `Fault`.

    Raises:
        UnknownKeyError: If a column does not exist.
        InvalidValueError: If *frame* is no frame, a column holds another type, or there is no form for the year.

    Legal basis:
        None: a register that contradicts itself can be counted in no year's report.

    Example:
        >>> import polars as pl
        >>> from datetime import date
        >>> cases = pl.DataFrame({
        ...     "case": ["1"], "organ": ["某县"], "applicant": ["enterprise"], "received": [date(2023, 5, 4)],
        ...     "decided": [date(2023, 4, 5)], "outcome": ["granted"],
        ... })
        >>> find_faults(cases, 2023).select("case", "fault").rows()
        [('1', 'decided_before_received')]
    """
    register = APPLICATIONS if schema.name == CASES.name else SUITS
    groups = keys(by)
    lazy, given = opened(frame)
    columns = lazy.collect_schema()
    require(register.schema, columns, *groups)
    form_of(year)
    staged = _staged(lazy, columns, year, register)
    fault = _fault(register, groups)
    if schema.case in columns:
        twice = (nw.len().over(*groups, schema.case) > 1) & ~nw.col(schema.case).is_null()
        staged = staged.with_columns(twice.alias(_TWICE))
        fault = nw.coalesce(fault, nw.when(nw.col(_TWICE)).then(nw.lit(str(Fault.DUPLICATE))))
    listed = staged.with_columns(fault.alias("fault")).filter(~nw.col("fault").is_null())
    return given.closed(listed.select(*columns, "fault"))


def _count(frame: Any, year: int, by: str | Iterable[str], shape: str, register: Register) -> Any:
    if shape not in SHAPES:
        raise UnknownKeyError(shape, SHAPES, "shape")
    groups = keys(by)
    form = form_of(year)
    lazy, given = opened(frame)
    columns = lazy.collect_schema()
    require(register.schema, columns, *groups)
    counted = _long(_staged(lazy, columns, year, register), register, groups)
    if shape == "wide":
        counted = _wide(counted, form.tables[register.section], register, groups)
    return given.closed(counted)


def keys(by: str | Iterable[str]) -> tuple[str, ...]:
    """The columns to count by, as a tuple."""
    return (by,) if isinstance(by, str) else tuple(by)


def form_of(year: int) -> Form:
    """The form of a year.

    Raises:
        InvalidValueError: If reports on that year were made on none.
    """
    form = form_for(year)
    if form is None:
        raise InvalidValueError(f"there is no form for reports on {year}: the first is for 2019")
    return form


def _staged(lazy: Lazy, columns: nw.Schema, year: int, register: Register) -> Lazy:
    """Every case with the number of its stage and, where it is concluded, its end."""
    received, decided, end = nw.col(RECEIVED.name), nw.col(DECIDED.name), nw.col(register.end.name)
    begin, close = (
        {name: day(date(of, 1, 1), columns[name]) for name in (RECEIVED.name, DECIDED.name)} for of in (year, year + 1)
    )
    concluded = decided < close[DECIDED.name]
    faults = (
        received.is_null(),
        decided < received,
        decided.is_null() & ~end.is_null(),
        ~decided.is_null() & end.is_null(),
        received >= close[RECEIVED.name],
        decided < begin[DECIDED.name],
    )
    number = {stage: nw.lit(place, dtype=nw.Int8) for place, stage in enumerate(_STAGES)}
    faulty = [number[stage] for stage in _STAGES if isinstance(stage[0], Fault)]
    sound = [
        nw.when(concluded).then(number[intake, True]).otherwise(number[intake, False])
        for intake in _INTAKES
    ]
    stage = first((*zip(faults, faulty, strict=True), (received >= begin[RECEIVED.name], sound[0])), sound[1])
    return lazy.with_columns(stage.alias(_STAGE)).with_columns(
        nw.when(_stage(lambda _, concluded: concluded)).then(end).alias(_END)
    )


def _stage(chosen: Callable[[str, bool], bool]) -> nw.Expr:
    """Whether a case is at one of the stages that are chosen."""
    return nw.col(_STAGE).is_in([place for place, stage in enumerate(_STAGES) if chosen(*stage)])


def _fault(register: Register, groups: tuple[str, ...]) -> nw.Expr:
    """The name of a case's fault, or null."""
    kind, end = nw.col(register.kind.name), nw.col(_END)
    by_day = (
        (nw.col(_STAGE) == place, nw.lit(str(stage))) for place, (stage, _) in enumerate(_STAGES) if isinstance(stage, Fault)
    )
    return first(
        (
            *by_day,
            *((nw.col(group).is_null(), nw.lit(str(Fault.GROUP_MISSING))) for group in groups),
            (~kind.is_in(register.kind.values) | kind.is_null(), nw.lit(str(Fault.UNKNOWN_KIND))),
            (~end.is_in(register.end.values), nw.lit(str(Fault.UNKNOWN_RESULT))),
        ),
        nw.lit(None, dtype=nw.String),
    )


def _long(staged: Lazy, register: Register, groups: tuple[str, ...]) -> Lazy:
    counted = staged.group_by(*groups, register.kind.name, _STAGE, _END).agg(nw.len().cast(nw.Int64).alias("cases"))
    counted = counted.with_columns(_fault(register, groups).alias("fault"))
    sound = nw.col("fault").is_null()
    intake = first(
        ((sound & _stage(lambda named, _, key=key: named is key), nw.lit(str(key))) for key in _INTAKES),
        nw.lit(None, dtype=nw.String),
    )
    still_open = sound & ~_stage(lambda _, concluded: concluded)
    end = nw.when(still_open).then(nw.lit(register.open)).otherwise(nw.col(_END))
    return counted.select(
        *groups, register.kind.name, intake.alias("intake"), end.alias(register.end.name), "fault", "cases"
    )


def _wide(counted: Lazy, table: Table, register: Register, groups: tuple[str, ...]) -> Lazy:
    cases, sound = nw.col("cases"), nw.col("fault").is_null()
    sums = _sums(table)
    columns = [
        nw.when(sound & _counted_in(cell, register)).then(cases).otherwise(0).sum().cast(nw.Int64).alias(cell.address)
        for cell in table.cells
        if cell.number not in sums
    ]
    columns.append(nw.when(sound).then(0).otherwise(cases).sum().cast(nw.Int64).alias("uncounted"))
    wide = counted.group_by(*groups).agg(*columns) if groups else counted.select(*columns)
    address = [cell.address for cell in table.cells]
    while sums:
        ready = {number: terms for number, terms in sums.items() if sums.keys().isdisjoint(terms)}
        wide = wide.with_columns(
            total(nw.col(address[term]) for term in terms).alias(address[number]) for number, terms in ready.items()
        )
        sums = {number: terms for number, terms in sums.items() if number not in ready}
    return wide.select(*groups, *address, "uncounted")


def _sums(table: Table) -> dict[int, tuple[int, ...]]:
    """The cells that an identity of the form gives as the sum of others, and those others."""
    return {equation.right[0]: equation.left for equation in table.equations if len(equation.right) == 1}


def _counted_in(cell: Cell, register: Register) -> nw.Expr:
    """Whether a counted row adds to a cell."""
    row, column = str(cell.row.key), str(cell.column.key)
    kind, end = (column, row) if register is APPLICATIONS else (row, column)
    of_kind = nw.col(register.kind.name) == kind
    if end in _INTAKES:
        return of_kind & (nw.col("intake") == end)
    return of_kind & nw.col(register.end.name).is_in([end, *_MEMBERS.get(end, ())])
