"""Reports from the rows of a frame."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from operator import itemgetter
from typing import Any, NamedTuple, cast

import narwhals as nw

from govinfo.errors import InvalidValueError, ReadError
from govinfo.forms import FORMS, form_for
from govinfo.forms.registry import every_cell
from govinfo.forms.spec import CellKind, Form, FormTable
from govinfo.frames.engine import dotted, opened, told
from govinfo.frames.form_columns import edition_column, fitting, spelt
from govinfo.messages import frames as says
from govinfo.report.annual import AnnualReport
from govinfo.report.converter import structure
from govinfo.report.description import FORMAT, OPTIONAL
from govinfo.report.table import TABLE_CLASSES
from govinfo.report.values import canonical
from govinfo.report.wire_table import laid_out, spelled
from govinfo.vocabulary import Section

_Row = Mapping[str, Any]
_AT_ONCE = 1_000


class HeldTable(NamedTuple):
    """A table of the form that stands in a frame.

    Attributes:
        form: The table.
        pick: Takes its values out of those of a row.
    """

    form: FormTable
    pick: Callable[[tuple[Any, ...]], tuple[Any, ...]]


_Held = Mapping[Section, Mapping[str, HeldTable]]


class RowLayout(NamedTuple):
    """On which form a row states what.

    Attributes:
        edition: The edition of the report.
        tables: That of each table that it has; `None` for one that it lacks.
    """

    edition: str
    tables: Mapping[Section, str | None]


def from_frame(frame: Any) -> Iterator[AnnualReport]:
    """The reports that a wide frame states, one after the other.

    Args:
        frame: A row for each report and a column for each cell, in any library (`to_frame`, or `count_cases` in its
            wide shape). What a column is missing for is not stated: a table without columns is lacking.

    Raises:
        ReadError: If a value is none that a report holds; with its row and column.
        InvalidValueError: If *frame* is no frame, has the cells of no table or not all of one, or a column called
            almost as one of a report.

    Example:
        >>> from govinfo.report.annual import zero
        >>> from govinfo.frames import to_frame
        >>> list(from_frame(to_frame([zero("2019", organ="某县", year=2020)])))
        [zero('2019', organ='某县', year=2020)]
    """
    rows = _collected(frame)
    yield from reports_from([*map(dotted, rows.columns)], values_of(rows))


@told
def _collected(frame: Any) -> nw.DataFrame[Any]:
    return opened(frame)[0].collect()


def reports_from(names: list[str], rows: Iterable[tuple[Any, ...]], first: int = 0) -> Iterator[AnnualReport]:
    """The reports that some rows state, of which the first has a number in a larger frame; errors as `from_frame`.

    Args:
        names: The columns.
        rows: The values of each row, as `values_of` gives them.
        first: The number of the first row.
    """
    spelt(names)
    held = {kind.section: _tables_in(names, kind.section) for kind in TABLE_CLASSES}
    if not any(held.values()):
        raise InvalidValueError(says.NO_TABLE)
    for number, values in enumerate(rows, first):
        row = dict(zip(names, values, strict=True))
        try:
            yield _report(row, values, held)
        except ReadError as error:
            raise error.within(f"row {number}") from None


def _tables_in(names: list[str], section: Section) -> dict[str, HeldTable]:
    places = {name: place for place, name in enumerate(names)}
    return {
        edition: HeldTable(table, itemgetter(*(places[cell.address] for cell in table.cells)))
        for edition, table in fitting(names, section).items()
    }


def values_of(rows: nw.DataFrame[Any]) -> Iterator[tuple[Any, ...]]:
    """The values of each row, those of cells as a report holds them; made column by column, some rows at a time."""
    cells = every_cell()
    for start in range(0, len(rows), _AT_ONCE):
        part = rows[start : start + _AT_ONCE]
        columns: list[list[Any]] = []
        for column in part.iter_columns():
            cell, values = cells.get(dotted(column.name)), column.to_list()
            if cell is not None and cell.column.kind is CellKind.MONEY:
                values = [None if value is None else _amount(value) for value in values]
            elif cell is not None and not column.dtype.is_integer():
                values = list(map(_number, values))
            columns.append(values)
        yield from zip(*columns, strict=True)


def _amount(value: Any) -> Any:
    """An amount without the zeros that a column adds behind it."""
    exact = Decimal(value) if isinstance(value, int) else _shortest(value)
    return Decimal(canonical(exact)) if isinstance(exact, Decimal) else exact


def _number(value: Any) -> Any:
    """A count, as an integer where it is whole."""
    short = _shortest(value)
    return int(short) if isinstance(short, Decimal) and short == int(short) else short


def _shortest(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.normalize() if isinstance(value, Decimal) else value


def _report(row: _Row, values: tuple[Any, ...], held: _Held) -> AnnualReport:
    """The report that a row states: put together from its cells where it states nothing else, else read as a whole.

    Raises:
        ReadError: If a value is none that a report holds.
    """
    rest = _beyond(row.get("rest"))
    layout = _layout(row, rest, held)
    if not rest:
        try:
            return _of_cells(row, values, layout, held)
        except InvalidValueError:
            pass  # reading it as a whole tells which value is none, and where it stands
    return structure(_wire(row, rest, values, layout, held))


def _of_cells(row: _Row, values: tuple[Any, ...], layout: RowLayout, held: _Held) -> AnnualReport:
    """The report of a row that states nothing beyond its cells.

    Raises:
        InvalidValueError: If a value is none that a report holds.
    """
    tables: dict[str, Any] = {
        kind.section: kind.filled(layout.edition, present=False)
        if (edition := layout.tables[kind.section]) is None
        else kind(edition, held[kind.section][edition].pick(values))
        for kind in TABLE_CLASSES
    }
    year, published = _shortest(row.get("year")), _day(row.get("published"))
    return AnnualReport(organ=row.get("organ"), year=year, published=published, **tables)


def _layout(row: _Row, rest: Mapping[str, Any], held: _Held) -> RowLayout:
    """On which form a row states what.

    Raises:
        ReadError: If that is none whose cells are there.
    """
    year = _shortest(row.get("year"))
    form = form_for(year) if isinstance(year, int) else None
    tables: dict[Section, str | None] = {}
    for section, editions in held.items():
        edition = row.get(edition_column(section), _guess(editions, form))
        if edition is not None and edition not in editions:
            fitting = ", ".join(editions) or "none"
            raise ReadError(says.NO_SUCH_EDITION, fitting=fitting, found=edition, path=(edition_column(section),))
        tables[section] = edition
    stated = tables[Section.APPLICATIONS] or rest.get("layouts", {}).get(Section.APPLICATIONS)
    return RowLayout(str(form.edition if form else row.get("edition") or stated or FORMS[-1].edition), tables)


def _guess(editions: Mapping[str, HeldTable], form: Form | None) -> str | None:
    """The edition of a table where no column names it: that of the year if its cells are there, else the newest."""
    if form is not None and form.edition in editions:
        return str(form.edition)
    return next(iter(editions), None)


def _beyond(text: object) -> dict[str, Any]:
    """What a report states beyond its cells.

    Raises:
        ReadError: If that is no object of JSON.
    """
    try:
        rest: Any = {} if text is None else json.loads(str(text))
    except ValueError:
        rest = None
    if not isinstance(rest, dict):
        raise ReadError(says.NOT_WRITTEN_BY_US, found=text, path=("rest",))
    return cast("dict[str, Any]", rest)


def _wire(
    row: _Row, rest: Mapping[str, Any], values: tuple[Any, ...], layout: RowLayout, held: _Held
) -> dict[str, Any]:
    """A row of a frame as a report in the wire format."""
    published = _day(row.get("published"))
    here = {section: edition for section, edition in layout.tables.items() if edition is not None}
    tables = {section: held[section][edition] for section, edition in here.items()}
    return {
        "format": FORMAT,
        "edition": layout.edition,
        "organ": row.get("organ"),
        "year": _shortest(row.get("year")),
        "published": published.isoformat() if isinstance(published, date) else published,
        **dict.fromkeys(layout.tables),
        **{section: laid_out(table.form, tuple(map(spelled, table.pick(values)))) for section, table in tables.items()},
        "narrative": rest.get("narrative"),
        **{key: rest[key] for key in OPTIONAL if key in rest},
        "layouts": {**rest.get("layouts", {}), **here},
    }


def _day(published: Any) -> Any:
    return published.date() if isinstance(published, datetime) else published
