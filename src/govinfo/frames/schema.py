"""What a frame of cases has to look like: the columns, what they hold, and which values are known.

The schemas are published: a system that exports its register of applications, of remedies or of published documents
with these columns can be counted as it is. Further columns are left alone.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

import narwhals as nw

from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import FORMS
from govinfo.forms.outcomes import outcomes
from govinfo.forms.spec import Form
from govinfo.frames.engine import dotted
from govinfo.messages import frames as says
from govinfo.text import fold
from govinfo.vocabulary import Applicant, ProactiveColumn, RemedyResult, RemedyRoute, Section


class ColumnKind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    DAY = "date"
    AMOUNT = "decimal number"


class Field(NamedTuple):
    """A column of a frame of cases.

    Attributes:
        name: Name of the column.
        holds: What it holds.
        meaning: What that is.
        values: Gives the values known, where there are only some; none where there can be any.
    """

    name: str
    holds: ColumnKind
    meaning: str
    values: Callable[[], tuple[str, ...]] = tuple

    @property
    def known(self) -> tuple[str, ...]:
        """The values known, where there are only some; empty where there can be any."""
        return self.values()


class Schema(NamedTuple):
    """The columns of a frame with one row for each case.

    Attributes:
        name: What the rows are.
        fields: The columns that counting needs, but for those that it groups by.
        case: The column that numbers the cases of an organ, needed only to find a case that stands twice.

    Example:
        >>> [field.name for field in CASES.fields]
        ['applicant', 'received', 'decided', 'outcome']
    """

    name: str
    fields: tuple[Field, ...]
    case: str = "case"


COUNTED = {
    str(ProactiveColumn.ISSUED): ("intake", str(ProactiveColumn.ISSUED)),
    str(ProactiveColumn.REPEALED): ("state", str(ProactiveColumn.REPEALED)),
    str(ProactiveColumn.IN_FORCE): ("state", str(ProactiveColumn.IN_FORCE)),
    str(ProactiveColumn.DECISIONS): ("intake", str(ProactiveColumn.ISSUED)),
    str(ProactiveColumn.AMOUNT): ("intake", str(ProactiveColumn.ISSUED)),
}
"""What a column of 表二 counts: the column of the counted rows, and its value there."""
_TWO = Section.PROACTIVE


def countable(form: Form) -> bool:
    """Whether a register of publications gives every figure of 表二."""
    return all(column.key in COUNTED for column in form.tables[_TWO].columns)


APPLICANT = Field(
    "applicant",
    ColumnKind.TEXT,
    "kind of applicant",
    lambda: tuple(str(kind) for kind in Applicant if kind is not Applicant.TOTAL),
)
OUTCOME = Field(
    "outcome", ColumnKind.TEXT, "how it was concluded", lambda: tuple(str(outcome.key) for outcome in outcomes())
)
ROUTE = Field("route", ColumnKind.TEXT, "review or litigation", lambda: tuple(map(str, RemedyRoute)))
RESULT = Field(
    "result",
    ColumnKind.TEXT,
    "how it was concluded",
    lambda: tuple(str(end) for end in RemedyResult if end not in {RemedyResult.PENDING, RemedyResult.TOTAL}),
)
RECEIVED = Field("received", ColumnKind.DAY, "day it was received (applications: Art. 31)")
DECIDED = Field("decided", ColumnKind.DAY, "day it was concluded; null while it is open")
KIND = Field(
    "kind",
    ColumnKind.TEXT,
    "what it is, a row of 表二 of a form whose figures publications give",
    lambda: tuple(dict.fromkeys(str(row.key) for form in FORMS if countable(form) for row in form.tables[_TWO].rows)),
)
ISSUED = Field("issued", ColumnKind.DAY, "day it was issued, decided or charged")
REPEALED = Field("repealed", ColumnKind.DAY, "day it ceased to be in force; null while it is in force")
AMOUNT = Field("amount", ColumnKind.AMOUNT, "amount charged, 万元; null for what is no fee")

CASES = Schema("applications", (APPLICANT, RECEIVED, DECIDED, OUTCOME))
"""Applications for information: what 表三 counts."""

REMEDIES = Schema("remedies", (ROUTE, RECEIVED, DECIDED, RESULT))
"""Administrative reviews and suits: what 表四 counts."""

PUBLICATIONS = Schema("publications", (KIND, ISSUED, REPEALED, AMOUNT))
"""Documents, decisions and fees: what 表二 counts."""


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
