"""Counting rows of a register into the cells of the form, for every organ at once.

Each application is counted under exactly one way in and one way out, which is why the two always balance. What cannot
be counted (an unknown outcome, a decision before receipt, no organ) is counted too, under the name of its fault.

The rows are grouped once. Everything else, the form's totals included, is worked out from the counted rows.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

import narwhals as nw

from govinfo.arguments import known_name
from govinfo.errors import InvalidValueError
from govinfo.forms.applicants import columns_of
from govinfo.forms.counting import counting_cells
from govinfo.forms.outcomes import landing
from govinfo.forms.registry import form_in_force
from govinfo.forms.seams import CellKeys
from govinfo.forms.spec import CellKind, Form, FormCell
from govinfo.frames.engine import SHAPES, Lazy, first, plain, told, total
from govinfo.frames.register_columns import register_opened, require
from govinfo.frames.registers import END, REGISTERS, STAGE, Register, at_stage, fault, keys, staged
from govinfo.messages import frames as says
from govinfo.messages import nouns
from govinfo.registers import AMOUNT, CASES, COUNTED, PUBLICATIONS, REMEDIES, Schema, countable
from govinfo.vocabulary import Section

_NOTHING = nw.lit(None, dtype=nw.String)


@told
def count_cases(frame: Any, year: int, *, by: str | Iterable[str] = "organ", shape: str = "long") -> Any:
    """Count applications for a year as 表三 does, for every organ at once.

    Args:
        frame: One row for each application, with the columns of `CASES`: a frame of polars, pandas, pyarrow, DuckDB
            or PySpark. Several years may stand in it.
        year: The year counted.
        by: What to count by: columns of the frame, or none for all cases together.
        shape: ``"long"``: a row for each group, ``applicant``, ``intake`` (``received`` this year or ``carried_in``)
            and ``outcome`` (or ``carried_over``) that occurs, with the number of ``cases``; ``fault`` names why
            cases were not counted; where it is their days, nothing is said of ``intake`` and ``outcome``.
            ``"wide"``: a row for each group, the cells of the year's form as columns
            (``applications.received.total``), totals included, and ``uncounted``, the number of cases with a fault.

    Returns:
        A frame of the same library: computed if *frame* is, lazy if it is lazy. All numbers are 件. The cases of the
        long shape, faults included, add up to the rows of *frame*.

    Raises:
        UnknownKeyError: If a column or the shape does not exist.
        InvalidValueError: If *frame* is no frame, a column holds another type, or there is no form for the year.

    Legal basis:
        《条例》第五十条第一款第（二）项; the head of 表三: what is taken in is concluded or carried over.

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
    return _count(frame, year, by, shape, CASES)


@told
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
        尚未审结; no notice that says so was read.

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
    return _count(frame, year, by, shape, REMEDIES)


@told
def count_publications(frame: Any, year: int, *, by: str | Iterable[str] = "organ", shape: str = "long") -> Any:
    """Count documents, decisions and fees for a year as 表二 of the edition of 2021 does.

    Args:
        frame: One row for each document, decision or fee, with the columns of `PUBLICATIONS`.
        year: The year counted, 2021 or later.
        by: As for `count_cases`.
        shape: As for `count_cases`, with ``kind`` for the applicant; ``intake`` is ``issued`` or ``earlier``, ``state``
            ``repealed`` this year or ``in_force`` at its end. ``amount`` is the sum of the amounts.

    Returns:
        As `count_cases`: 件, and 万元 for the amounts.

    Raises:
        UnknownKeyError: If a column or the shape does not exist.
        InvalidValueError: If *frame* is no frame, a column holds another type, or the year's form has other columns.

    Legal basis:
        《条例》第二十条第（一）、（五）、（六）、（八）项; 第五十条第一款第（一）项.

    Example:
        >>> import polars as pl
        >>> from datetime import date
        >>> documents = pl.DataFrame({
        ...     "organ": ["某县"], "kind": ["normative_documents"], "issued": [date(2020, 7, 1)],
        ...     "repealed": [date(2023, 3, 1)], "amount": [None],
        ... }, schema_overrides={"amount": pl.Decimal(38, 6)})
        >>> counted = count_publications(documents, 2023, shape="wide")
        >>> counted["proactive.normative_documents.repealed"].to_list()
        [1]
    """
    if not countable(form_in_force(year)):
        raise InvalidValueError(says.UNREGISTERED_COLUMNS, year=year)
    return _count(frame, year, by, shape, PUBLICATIONS)


def _count(frame: Any, year: int, by: str | Iterable[str], shape: str, schema: Schema) -> Any:
    known_name(shape, SHAPES, nouns.SHAPE)
    register, groups = REGISTERS[schema.name], keys(by)
    lazy, given = register_opened(frame, schema)
    columns = lazy.collect_schema()
    require(schema, columns, *groups)
    texts = _texts(columns, register, groups) if groups and lazy.implementation.is_polars() else []
    coded = lazy.with_columns(nw.col(*texts).cast(nw.Categorical)) if texts else lazy
    form = form_in_force(year)
    counted = _long(staged(coded, columns, year, register, groups), register, form, groups, texts)
    if shape == "wide":
        counted = _wide(counted, form, register, groups)
    return given.closed(counted)


def _texts(columns: nw.Schema, register: Register, groups: tuple[str, ...]) -> list[str]:
    """The columns of text that rows are grouped by.

    Polars groups by a number for each text in half the time, and where it streams in a third of the memory.
    """
    names = dict.fromkeys((*groups, *(field.name for field in (register.kind, register.end) if field is not None)))
    return [name for name in names if columns[name] == nw.String]


def _long(rows: Lazy, register: Register, form: Form, groups: tuple[str, ...], coded: list[str]) -> Lazy:
    measured = [nw.len().alias("cases")]
    if register.end is None:
        measured.append(nw.col(AMOUNT.name).sum())
    by = (*groups, register.kind.name, STAGE, END)
    counted = rows.group_by(*by).agg(*measured)
    if coded:
        counted = counted.with_columns(nw.col(*(name for name in by if name in coded), END).cast(nw.String))
    now, before = (nw.lit(name) for name in register.begun)
    return counted.with_columns(fault(register, form, groups).alias("fault")).select(
        *groups,
        register.kind.name,
        first([(at_stage(0, 1), now), (at_stage(2, 3), before)], _NOTHING).alias("intake"),
        nw.when(at_stage(1, 3)).then(nw.lit(register.ended[1])).otherwise(nw.col(END)).alias(register.counted_column),
        "fault",
        nw.col("cases").cast(nw.Int64),
        *((AMOUNT.name,) if register.end is None else ()),
    )


def _wide(counted: Lazy, form: Form, register: Register, groups: tuple[str, ...]) -> Lazy:
    table = form.tables[register.section]
    cases, sound = nw.col("cases"), nw.col("fault").is_null()
    sums = table.sums
    columns = [_cell(cell, register, form) for cell in table.cells if cell.number not in sums]
    columns.append(nw.when(sound).then(0).otherwise(cases).sum().cast(nw.Int64).alias("uncounted"))
    wide = counted.group_by(*groups).agg(*columns) if groups else counted.select(*columns)
    address = [plain(cell.address) for cell in table.cells]
    while sums:
        ready = {number: terms for number, terms in sums.items() if sums.keys().isdisjoint(terms)}
        wide = wide.with_columns(
            total(nw.col(address[term]) for term in terms).alias(address[number]) for number, terms in ready.items()
        )
        sums = {number: terms for number, terms in sums.items() if number not in ready}
    return wide.select(*groups, *address, "uncounted")


def _cell(cell: FormCell, register: Register, form: Form) -> nw.Expr:
    """The sum of the counted rows that belong into a cell."""
    counted = nw.col("fault").is_null() & _belongs(cell, register, form)
    if cell.column.kind is CellKind.MONEY:
        return nw.when(counted).then(nw.col(AMOUNT.name)).sum().alias(plain(cell.address))
    return nw.when(counted).then(nw.col("cases")).otherwise(0).sum().cast(nw.Int64).alias(plain(cell.address))


def _belongs(cell: FormCell, register: Register, form: Form) -> nw.Expr:
    row, column, kind, counted = (
        str(cell.row.key),
        str(cell.column.key),
        nw.col(register.kind.name),
        register.counted_column,
    )
    if register.section is not Section.APPLICATIONS:
        cells = counting_cells(register.section, form.edition)
        counted_here = (_at(place, register) for place, there in cells.items() if there == (row, column))
        return reduce(lambda one, another: one | another, counted_here)
    applies = kind.is_in(_landing_in(column, columns_of(form.edition)))
    if row in register.begun:
        return applies & (nw.col("intake") == row)
    return applies & nw.col(counted).is_in(_landing_in(row, landing(form.edition)) or [row])


def _at(place: CellKeys, register: Register) -> nw.Expr:
    """Whether a counted row is one of those of a cell of 表二 or 表四."""
    row, column = place
    own = register.counted_column, column
    name, value = COUNTED.get(column, own) if register.section is Section.PROACTIVE else own
    return (nw.col(register.kind.name) == str(row)) & (nw.col(name) == str(value))


def _landing_in(place: str, places: Mapping[str, str]) -> list[str]:
    """What a row or column counts."""
    return [str(each) for each, counted in places.items() if counted == place]
