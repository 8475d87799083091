"""Which edition's table stands in a frame, and for which of its reports.

A frame that has a table in part, or a column called almost as one that is looked for, is refused: left out in silence,
a report would pass for one in order.
"""

from collections.abc import Collection, Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

import narwhals as nw

from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS, renewed
from govinfo.forms.naming import TABLES
from govinfo.forms.registry import every_cell
from govinfo.forms.spec import FormTable
from govinfo.frames.engine import Dialect, dotted, plain
from govinfo.languages import Text, listed
from govinfo.messages import frames as says
from govinfo.text import fold
from govinfo.vocabulary import Section

ORGAN, YEAR = "organ", "year"
KEYS = (ORGAN, YEAR)
"""What a report is known by."""
_FIELDS = (*KEYS, "published", "edition", "rest", "source")
_NAMED = 5
"""Columns that a sentence names."""
_PARTS = 3
"""The table, the row and the column that the name of a cell's column is made of."""
_ALIKE = 0.8
"""Two words are taken for the same if they are more alike than this: ``recieved`` and ``received``."""


class FrameColumns(NamedTuple):
    """A table of the form whose cells are columns of a frame.

    Attributes:
        edition: The edition it is laid out in.
        table: The table.
        here: Whether a report's table is laid out so; `None` where every report's is.
    """

    edition: str
    table: FormTable
    here: Any | None

    @property
    def columns(self) -> list[str]:
        """The columns of the table, as they are called while being worked on."""
        return [plain(cell.address) for cell in self.table.cells]


def fitting(columns: Collection[str], section: Section) -> dict[str, FormTable]:
    """The editions whose table stands in full among the columns, newest first.

    Raises:
        InvalidValueError: If none does, but part of one.
    """
    tables = {str(form.edition): form.tables[section] for form in reversed(FORMS)}
    lacking = {edition: _lacking(columns, table) for edition, table in tables.items()}
    found = {edition: table for edition, table in tables.items() if not lacking[edition]}
    begun = [cells for edition, cells in lacking.items() if len(cells) < len(tables[edition].cells)]
    nearest = min(begun, key=len, default=list[str]())
    if nearest and not found:
        listed = ", ".join(nearest[:_NAMED]) + (", …" if len(nearest) > _NAMED else "")
        raise InvalidValueError(says.LACKING_COLUMNS, table=TABLES[section], count=len(nearest), columns=listed)
    return found


def examined(columns: nw.Schema, what: Text = says.REPORTS) -> None:
    """Refuse a frame of reports with a column that is misspelt, or with anything but numbers for cells.

    Raises:
        InvalidValueError: If it has one.
    """
    spelt(columns, what)
    numbers = {*map(plain, every_cell()), YEAR}
    for name, held in columns.items():
        if name in numbers and not held.is_numeric() and held != nw.Unknown:
            raise InvalidValueError(says.NOT_NUMBERS, what=what, column=dotted(name), held=held)


def _lacking(columns: Collection[str], table: FormTable) -> list[str]:
    return [cell.address for cell in table.cells if cell.address not in columns]


def spelt(columns: Iterable[str], what: Text = says.REPORTS) -> None:
    """Refuse a frame of reports with a column that is called almost, but not quite, as a report's.

    Raises:
        InvalidValueError: If it has one: a space behind the name, capitals, characters of full width, a letter or two
            that are wrong.
    """
    names, known = {*map(dotted, columns)}, _known()
    for name in sorted(names.difference(known.values())):
        meant = known.get(fold(name).lower()) or _slip(name)
        if meant is not None and meant not in names:
            raise InvalidValueError(says.MISSPELT_COLUMN, what=what, column=name, meant=meant)


def _slip(name: str) -> str | None:
    """The cell whose column a name is meant for, where one of its three parts is almost that of the cell.

    >>> _slip("applications.recieved.total"), _slip("applications.granted.rate")
    ('applications.received.total', None)
    """
    parts = name.split(".")
    if len(parts) == _PARTS:
        for address in every_cell():
            wrong = [pair for pair in zip(parts, address.split("."), strict=True) if pair[0] != pair[1]]
            if len(wrong) == 1 and SequenceMatcher(None, *wrong[0]).ratio() > _ALIKE:
                return address
    return None


@renewed
def _known() -> dict[str, str]:
    """The columns of a report, by their names as they are compared."""
    return {fold(name).lower(): name for name in (*_FIELDS, *map(edition_column, TABLES), *every_cell())}


def layouts(columns: Collection[str], section: Section, say: Dialect, prefix: str = "") -> Iterator[FrameColumns]:
    """The editions of a table that stand in a frame that is worked on.

    Args:
        columns: The columns of the frame.
        section: The table.
        say: The words to say in where it is laid out so.
        prefix: What the columns are called by, before their names, where they have been joined to another frame.

    Raises:
        InvalidValueError: If several do and no column says which report is laid out in which, or part of one does.
    """
    tables, named = fitting(set(map(dotted, columns)), section), edition_column(section)
    if plain(named) in columns:
        for edition, table in tables.items():
            yield FrameColumns(edition, table, (say.words.col(prefix + plain(named)) == edition).fill_null(value=False))
    elif len({tuple(table.index) for table in tables.values()}) > 1:
        raise InvalidValueError(says.SEVERAL_EDITIONS, editions=listed(tables), column=named)
    elif tables:
        newest, *_ = tables
        yield FrameColumns(newest, tables[newest], None)


def unread(columns: Collection[str], section: Section, places: Iterable[FrameColumns], say: Dialect) -> Any | None:
    """Whether a report's table is laid out in an edition whose cells the frame lacks; `None` where none can be."""
    named = plain(edition_column(section))
    if named not in columns:
        return None
    edition = say.words.col(named)
    return ~edition.is_null() & ~edition.is_in([layout.edition for layout in places]).fill_null(value=False)


def edition_column(section: Section) -> str:
    """The column that names the edition a report's table is laid out in; null where the report lacks it."""
    return f"{section}.edition"
