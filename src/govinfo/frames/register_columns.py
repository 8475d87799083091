"""Whether a frame has the columns of a register."""

import narwhals as nw

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.frames.engine import dotted
from govinfo.messages import frames as says
from govinfo.registers import ColumnKind, Schema
from govinfo.text import fold


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
