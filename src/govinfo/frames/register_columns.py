"""Whether a frame has the columns of a register."""

from typing import Any

import narwhals as nw

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.frames.engine import FrameOrigin, Lazy, dotted, opened
from govinfo.messages import frames as says
from govinfo.registers import ColumnKind, Field, Schema
from govinfo.text import fold

_CHINA = "Asia/Shanghai"
_KINDS = {ColumnKind.TEXT: nw.String, ColumnKind.DAY: nw.Date, ColumnKind.AMOUNT: nw.Int64}


def register_opened(frame: Any, schema: Schema) -> tuple[Lazy, FrameOrigin]:
    """A frame of a register, as `opened`.

    A column in which nothing is stated, such as the results where no case has ended, is taken to be of the kind that it
    has to be; of a moment with its time zone the day in China counts, where the frame is not a database's, which has a
    zone of its own.
    """
    lazy, given = opened(frame)
    held = lazy.collect_schema()
    zoned = lazy.implementation.is_polars()
    taken = [_taken(field, held[field.name], zoned=zoned) for field in schema.fields if field.name in held]
    changed = [column for column in taken if column is not None]
    return (lazy.with_columns(*changed) if changed else lazy), given


def _taken(field: Field, held: nw.dtypes.DType, *, zoned: bool) -> nw.Expr | None:
    """What a column is taken to hold, where it is not what stands in it."""
    if held == nw.Unknown:
        return nw.col(field.name).cast(_KINDS[field.holds]())
    if zoned and isinstance(held, nw.Datetime) and held.time_zone is not None:
        return nw.col(field.name).dt.convert_time_zone(_CHINA).dt.date()
    return None


def require(schema: Schema, columns: nw.Schema, *further: str) -> None:
    """Refuse a frame that lacks a needed column, has one of another type or calls one almost as the column of numbers.

    Raises:
        UnknownKeyError: If a column is missing.
        InvalidValueError: If days are not dates, or names not text; if a column is called almost as `Schema.case`.
    """
    what = says.REGISTERS[schema.name]
    for name in (*further, *(field.name for field in schema.fields)):
        if name not in columns:
            raise UnknownKeyError(dotted(name), map(dotted, columns), says.COLUMN.filled(what=what))
    if schema.case not in columns:
        for name in columns:
            if fold(name).lower() == schema.case:
                raise InvalidValueError(says.MISSPELT_COLUMN, what=what, column=dotted(name), meant=schema.case)
    for field in schema.fields:
        held = columns[field.name]
        if not _fits(field.holds, held):
            raise InvalidValueError(says.WRONG_COLUMN, what=what, column=field.name, held=held, wanted=field.holds)


def _fits(holds: ColumnKind, held: nw.dtypes.DType) -> bool:
    if holds is ColumnKind.DAY:
        return isinstance(held, nw.Date | nw.Datetime)
    if holds is ColumnKind.AMOUNT:
        return isinstance(held, nw.Decimal) or held.is_integer()
    return isinstance(held, nw.String | nw.Categorical | nw.Enum)
