"""Which edition's table stands in a frame, and for which of its reports."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from govinfo.errors import InvalidValueError
from govinfo.forms import FORMS
from govinfo.forms.spec import FormTable
from govinfo.frames.engine import Dialect, dotted, plain
from govinfo.messages import frames as says
from govinfo.vocabulary import Section


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
    """The editions whose table stands in full among the columns, newest first."""
    tables = {str(form.edition): form.tables[section] for form in reversed(FORMS)}
    return {edition: table for edition, table in tables.items() if all(c.address in columns for c in table.cells)}


def layouts(columns: Collection[str], section: Section, say: Dialect, prefix: str = "") -> Iterator[FrameColumns]:
    """The editions of a table that stand in a frame that is worked on.

    Args:
        columns: The columns of the frame.
        section: The table.
        say: The words to say in where it is laid out so.
        prefix: What the columns are called by, before their names, where they have been joined to another frame.

    Raises:
        InvalidValueError: If several do and no column says which report is laid out in which.
    """
    tables, named = fitting(set(map(dotted, columns)), section), edition_column(section)
    if plain(named) in columns:
        for edition, table in tables.items():
            yield FrameColumns(edition, table, (say.words.col(prefix + plain(named)) == edition).fill_null(value=False))
    elif len({tuple(table.index) for table in tables.values()}) > 1:
        raise InvalidValueError(says.SEVERAL_EDITIONS, editions=", ".join(tables), column=named)
    elif tables:
        newest, *_ = tables
        yield FrameColumns(newest, tables[newest], None)


def edition_column(section: Section) -> str:
    """The column that names the edition a report's table is laid out in; null where the report lacks it."""
    return f"{section}.edition"
