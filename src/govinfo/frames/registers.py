"""How the rows of a register stand to a year: begun in it or before, ended in it or not, or at fault.

Applications, reviews and suits, documents: each row has the day on which it began and the day on which it ended, if it
has. What these two days make of it for a year is one small number, by which the rows are then grouped. Whatever cannot
be counted gets the name of its fault, and is counted under that.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

import narwhals as nw

from govinfo import registers as columns_of
from govinfo.forms.counting import counting_cells
from govinfo.forms.registry import form_in_force
from govinfo.forms.spec import Form
from govinfo.frames.engine import Lazy, day, first, plain, told
from govinfo.frames.register_columns import register_opened, require
from govinfo.registers import CASES, PUBLICATIONS, REMEDIES, Field, Schema
from govinfo.vocabulary import ApplicationRow, ProactiveColumn, ProactiveRow, RemedyResult, Section
from govinfo.words import Word


class Fault(Word):
    """Why a row is not counted in a year; of several, the first."""

    START_MISSING = "start_missing"
    """The day of receipt or issue is not stated."""
    END_BEFORE_START = "end_before_start"
    """Decided before it was received, or repealed before it was issued."""
    END_MISSING = "end_missing"
    """It states how it was concluded, but not when."""
    RESULT_MISSING = "result_missing"
    """It states when it was concluded, but not how."""
    AMOUNT_MISSING = "amount_missing"
    """A fee without its amount."""
    START_AFTER_YEAR = "start_after_year"
    """Received or issued in a later year."""
    END_BEFORE_YEAR = "end_before_year"
    """Concluded or repealed in an earlier year."""
    START_BEFORE_YEAR = "start_before_year"
    """A decision or fee of an earlier year."""
    UNKNOWN_RESULT = "unknown_result"
    """Its outcome or result is none that the form knows."""
    GROUP_MISSING = "group_missing"
    """No organ is stated, or whatever else is counted by."""
    UNKNOWN_KIND = "unknown_kind"
    """Its applicant, route or kind is none that the form knows."""
    DUPLICATE = "duplicate"
    """Another row of its group has the same number. Both are counted; only `find_faults` tells."""


class Register(NamedTuple):
    """How the rows of a register are counted into a table of the form.

    Attributes:
        section: The table.
        schema: The columns of the frame.
        kind: The column that divides the rows: kinds of applicant, routes of remedy, kinds of document.
        start: The day on which a row began.
        stop: The day on which it ended.
        end: The column that says how, or `None` where there is one way only.
        begun: What a row is called that began in the year, and one that began before.
        ended: What a row is called that ended in the year, where no column says how, and one that is still open.
        counted_column: The column in which that stands after counting.
    """

    section: Section
    schema: Schema
    kind: Field
    start: Field
    stop: Field
    end: Field | None
    begun: tuple[str, str]
    ended: tuple[str, str]
    counted_column: str

    @property
    def faulty(self) -> dict[Fault, nw.Expr]:
        """The faults that a row shows by itself, and the condition of each, but for those of the year."""
        start, stop = nw.col(self.start.name), nw.col(self.stop.name)
        faults = {Fault.START_MISSING: start.is_null(), Fault.END_BEFORE_START: stop < start}
        if self.end is not None:
            end = nw.col(self.end.name)
            faults[Fault.END_MISSING] = stop.is_null() & ~end.is_null()
            faults[Fault.RESULT_MISSING] = ~stop.is_null() & end.is_null()
        else:
            fee = nw.col(self.kind.name) == str(ProactiveRow.ADMINISTRATIVE_FEES)
            faults[Fault.AMOUNT_MISSING] = fee & nw.col(columns_of.AMOUNT.name).is_null()
        return faults


_INTAKE = (str(ApplicationRow.RECEIVED), str(ApplicationRow.CARRIED_IN))
REGISTERS = {
    CASES.name: Register(
        Section.APPLICATIONS,
        CASES,
        columns_of.APPLICANT,
        columns_of.RECEIVED,
        columns_of.DECIDED,
        columns_of.OUTCOME,
        _INTAKE,
        ("", str(ApplicationRow.CARRIED_OVER)),
        "outcome",
    ),
    REMEDIES.name: Register(
        Section.REMEDIES,
        REMEDIES,
        columns_of.ROUTE,
        columns_of.RECEIVED,
        columns_of.DECIDED,
        columns_of.RESULT,
        _INTAKE,
        ("", str(RemedyResult.PENDING)),
        "result",
    ),
    PUBLICATIONS.name: Register(
        Section.PROACTIVE,
        PUBLICATIONS,
        columns_of.KIND,
        columns_of.ISSUED,
        columns_of.REPEALED,
        None,
        (str(ProactiveColumn.ISSUED), "earlier"),
        (str(ProactiveColumn.REPEALED), str(ProactiveColumn.IN_FORCE)),
        "state",
    ),
}
"""The registers that can be counted, by the name of their schema."""

STAGE, END = "_stage", "_end"
_TWICE = "_twice"
_SOUND = 4
"""Stages below this are sound: twice the place in `Register.begun`, plus one for a row that is still open."""
_FAULTS = tuple(Fault)
_LASTING = tuple(map(str, (ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS)))


@told
def find_faults(frame: Any, year: int, *, schema: Schema = CASES, by: str | Iterable[str] = "organ") -> Any:
    """The rows of a register that are not counted in a year, and those that stand twice.

    Args:
        frame: One row for each case.
        year: The year counted.
        schema: What the rows are: `CASES`, `REMEDIES` or `PUBLICATIONS`.
        by: What is counted by. Where the frame has the column ``case``, a number that stands twice in a group is a
            fault too, although both rows are counted.

    Returns:
        The rows at fault, every column as it is, and ``fault``, a `Fault`; a frame of the same library, lazy if *frame*
        is lazy.

    Raises:
        UnknownKeyError: If a column does not exist.
        InvalidValueError: If *frame* is no frame, a column holds another type, or there is no form for the year.

    Legal basis:
        None: a row that contradicts itself can be counted in no year's report.

    Example:
        >>> import polars as pl
        >>> from datetime import date
        >>> cases = pl.DataFrame({
        ...     "case": ["1"], "organ": ["某县"], "applicant": ["enterprise"], "received": [date(2023, 5, 4)],
        ...     "decided": [date(2023, 4, 5)], "outcome": ["granted"],
        ... })
        >>> find_faults(cases, 2023).select("case", "fault").rows()
        [('1', 'end_before_start')]
    """
    register, groups = REGISTERS[schema.name], keys(by)
    lazy, given = register_opened(frame, schema)
    columns = lazy.collect_schema()
    marked = staged(lazy, columns, year, register, groups)
    found = fault(register, form_in_force(year), groups)
    if schema.case in columns:
        twice = (nw.len().over(*groups, schema.case) > 1) & ~nw.col(schema.case).is_null()
        marked = marked.with_columns(twice.alias(_TWICE))
        found = nw.coalesce(found, nw.when(nw.col(_TWICE)).then(nw.lit(str(Fault.DUPLICATE))))
    listed = marked.with_columns(found.alias("fault")).filter(~nw.col("fault").is_null())
    return given.closed(listed.select(*columns, "fault"))


def keys(by: str | Iterable[str]) -> tuple[str, ...]:
    """The columns to count by, as they are called while being worked on."""
    return (plain(by),) if isinstance(by, str) else tuple(map(plain, by))


def staged(lazy: Lazy, columns: nw.Schema, year: int, register: Register, groups: tuple[str, ...]) -> Lazy:
    """Every row with the number of its stage and, where it ended in the year, its end."""
    require(register.schema, columns, *groups)
    form_in_force(year)
    names = [field.name for field in (register.kind, register.end) if field and columns[field.name] != nw.String]
    if names:
        lazy = lazy.with_columns(nw.col(*names).cast(nw.String))
    start, stop = register.start.name, register.stop.name
    begin, close = ({name: day(date(of, 1, 1), columns[name]) for name in (start, stop)} for of in (year, year + 1))
    faults = {
        **register.faulty,
        Fault.START_AFTER_YEAR: nw.col(start) >= close[start],
        Fault.END_BEFORE_YEAR: nw.col(stop) < begin[stop],
    }
    ended = nw.col(stop) < close[stop]
    begun = [nw.when(ended).then(_number(place)).otherwise(_number(place + 1)) for place in (0, 2)]
    by_fault = [(condition, _number(_SOUND + _FAULTS.index(name))) for name, condition in faults.items()]
    stage = first([*by_fault, (nw.col(start) >= begin[start], begun[0])], begun[1])
    end = nw.lit(register.ended[0]) if register.end is None else nw.col(register.end.name)
    return lazy.with_columns(stage.alias(STAGE)).with_columns(nw.when(at_stage(0, 2)).then(end).alias(END))


def _number(stage: int) -> nw.Expr:
    return nw.lit(stage, dtype=nw.Int8)


def at_stage(*stages: int) -> nw.Expr:
    """Whether a row is at one of some stages."""
    return nw.col(STAGE).is_in(stages)


def fault(register: Register, form: Form, groups: tuple[str, ...]) -> nw.Expr:
    """The name of a row's fault, or null."""
    return first(_faults(register, form, groups), nw.lit(None, dtype=nw.String))


def _faults(register: Register, form: Form, groups: tuple[str, ...]) -> Iterator[tuple[nw.Expr, nw.Expr]]:
    kind, end = nw.col(register.kind.name), nw.col(END)
    for place, name in enumerate(_FAULTS):
        yield nw.col(STAGE) == _SOUND + place, nw.lit(str(name))
    if register.end is not None:
        yield ~end.is_in(_counted(register.end, register, form)), nw.lit(str(Fault.UNKNOWN_RESULT))
    for group in groups:
        yield nw.col(group).is_null(), nw.lit(str(Fault.GROUP_MISSING))
    yield kind.is_null() | ~kind.is_in(_counted(register.kind, register, form)), nw.lit(str(Fault.UNKNOWN_KIND))
    if register.end is None:
        yield at_stage(2, 3) & ~kind.is_in(_LASTING), nw.lit(str(Fault.START_BEFORE_YEAR))


def _counted(field: Field, register: Register, form: Form) -> list[str]:
    """The values of a column that a form counts: all of applicants and outcomes, the others where it has a cell."""
    if register.section is Section.APPLICATIONS:
        return list(field.known)
    counted = set(chain.from_iterable(counting_cells(register.section, form.edition)))
    return [value for value in field.known if value in counted]
