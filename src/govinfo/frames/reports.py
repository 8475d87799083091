"""Reports as a frame: a row for each report, a column for each cell of the form."""

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import narwhals as nw

from govinfo.arguments import known_name, several
from govinfo.forms import FORMS
from govinfo.forms.naming import TABLES
from govinfo.forms.registry import FormChoice, every_cell, form_named
from govinfo.forms.spec import CellKind, Form, FormTable
from govinfo.frames.engine import SHAPES, FrameOrigin, told
from govinfo.frames.form_columns import KEYS, edition_column, fitting
from govinfo.frames.harmonising import laid_out_on
from govinfo.frames.printed_labels import labelled
from govinfo.messages import nouns
from govinfo.report.annual import AnnualReport
from govinfo.report.converter import unstructure
from govinfo.report.description import OPTIONAL
from govinfo.report.table import FiledTable
from govinfo.report.values import Value, canonical
from govinfo.vocabulary import Section

BACKENDS = ("polars", "pyarrow", "pandas")
LABELS = ("keys", "zh")
EXACT = nw.Decimal(38, 18)
"""The type of a column of amounts, 万元, finer than whole 分: it holds whatever a report can state, digit for digit."""
_WHOLE_FEN = nw.Decimal(38, 6)
"""That of a column of amounts as they usually are: a 分 is the sixth digit of a 万元."""

_REST = ("narrative", *OPTIONAL)


@told
def to_frame(
    reports: Iterable[AnnualReport],
    *,
    shape: str = "wide",
    backend: str = "polars",
    source: bool = False,
    labels: str = "keys",
    harmonise: FormChoice | None = None,
) -> Any:
    """Reports as a frame.

    Args:
        reports: The reports, of any edition.
        shape: ``"wide"``: a row for each report: ``organ``, ``year``, ``published``, ``edition``, the edition that
            each table is laid out in (``applications.edition``; null where the report lacks the table), a column for
            each cell, and ``rest``, what else the report states, as JSON text. ``"long"``: a row for each cell of each
            report: ``organ``, ``year``, ``edition``, ``section``, ``row``, ``column``, ``value``.
        backend: The library of the frame: ``polars``, ``pyarrow`` or ``pandas``.
        source: Whether a column ``source`` names the file that each report was read from.
        labels: ``"keys"``, the fixed names, or ``"zh"``, what the form prints, to show to people; columns stand in the
            order of the form either way. Only a frame with the fixed names can be worked with.
        harmonise: The edition to lay all reports out in, where years before and after a change of the form are to be
            compared: a cell is the sum of those that count the same on the report's own form, and blank where nothing
            there does (`govinfo.forms.crosswalk`). Such a frame states no more than figures: it has no ``rest``.

    Returns:
        The frame. Counts are whole numbers, amounts (万元) exact decimals, blanks null; a column that holds a count
        filed with a fraction is decimal.

    Raises:
        UnknownKeyError: If there is no such shape, backend, edition or kind of label.
        InvalidValueError: If *reports* are none.

    Example:
        >>> from govinfo.report.annual import zero
        >>> frame = to_frame([zero("2021", organ="某县", year=2023)])
        >>> frame["applications.received.total"].to_list()
        [0]
        >>> from govinfo.frames import from_frame
        >>> next(from_frame(frame)) == zero("2021", organ="某县", year=2023)
        True
    """
    known_name(shape, SHAPES, nouns.SHAPE)
    known_name(backend, BACKENDS, nouns.BACKEND)
    known_name(labels, LABELS, nouns.LABELS)
    given = several(reports, AnnualReport, "reports", nouns.REPORTS)
    frame = _wide(given, None if harmonise is None else form_named(harmonise))
    frame = frame if source else frame.drop("source")
    frame = frame if shape == "wide" else _long(frame)
    frame = frame if labels == "keys" else labelled(frame)
    return FrameOrigin(eager=True, library=backend).closed(frame.lazy())


def _wide(reports: tuple[AnnualReport, ...], form: Form | None) -> nw.DataFrame[Any]:
    tables = {section: _tables(reports, section, form) for section in TABLES}
    editions: dict[str, list[Any]] = {
        edition_column(section): [str(table.edition) if table.present else None for table in tables[section]]
        for section in TABLES
    }
    others: dict[str, list[Any]] = {} if form is not None else {"rest": [_rest(report) for report in reports]}
    others["source"] = [report.provenance and report.provenance.document for report in reports]
    columns: list[_TypedColumn] = [
        *_of_the_whole(reports),
        *((name, nw.String(), values) for name, values in editions.items()),
        *(column for section in TABLES for column in _figures(tables[section], section)),
        *((name, nw.String(), values) for name, values in others.items()),
    ]
    schema = {name: kind for name, kind, _ in columns}
    return nw.from_dict({name: values for name, _, values in columns}, schema, backend="polars")


_TypedColumn = tuple[str, Any, list[Any]]


def _of_the_whole(reports: tuple[AnnualReport, ...]) -> Iterator[_TypedColumn]:
    """What is said of a report beside its tables."""
    yield "organ", nw.String(), [report.organ for report in reports]
    yield "year", nw.Int64(), [report.year for report in reports]
    yield "published", nw.Date(), [report.published for report in reports]
    yield "edition", nw.String(), [str(report.edition) for report in reports]


def _figures(tables: list[FiledTable], section: Section) -> Iterator[_TypedColumn]:
    """The cells of a table: counts as whole numbers, amounts of money and what has a fraction as exact decimals."""
    for address, values in _cells(tables, section).items():
        amounts = [value for value in values if type(value) is Decimal]
        exact: list[Any] = [None if value is None else Decimal(value) for value in values] if amounts else values
        money = every_cell()[address].column.kind is CellKind.MONEY
        yield address, _decimal(amounts) if amounts or money else nw.Int64(), exact


def _decimal(amounts: Iterable[Decimal]) -> nw.Decimal:
    """The type of a column of decimal numbers, with no more digits than they need."""
    return _WHOLE_FEN if all(value == round(value, _WHOLE_FEN.scale) for value in amounts) else EXACT


def _tables(reports: tuple[AnnualReport, ...], section: Section, form: Form | None) -> list[FiledTable]:
    """A table of every report, as it was filed, or laid out on one form."""
    tables: list[FiledTable] = [report.table(section) for report in reports]
    return tables if form is None else [laid_out_on(form, table) for table in tables]


def _cells(tables: list[FiledTable], section: Section) -> dict[str, list[Value]]:
    """The columns of a table: the cells of every edition it is laid out in, in the order of the forms."""
    editions = [form.edition for form in reversed(FORMS) if any(table.edition == form.edition for table in tables)]
    layouts = [FORMS[edition].tables[section] for edition in editions or [FORMS[-1].edition]]
    addresses = list(dict.fromkeys(cell.address for layout in layouts for cell in layout.cells))
    if len(layouts) == 1:
        flats = [table.flat for table in tables]
    else:
        flats = [tuple(map(_by_address(table).get, addresses)) for table in tables]
    columns: Iterable[tuple[Value, ...]] = zip(*flats, strict=True) if flats else ((),) * len(addresses)
    return {address: list(column) for address, column in zip(addresses, columns, strict=True)}


def _by_address(table: FiledTable) -> dict[str, Value]:
    return {cell.address: value for cell, value in zip(table.form.cells, table.flat, strict=True)}


def _rest(report: AnnualReport) -> str | None:
    """What a report states beyond its cells, in the wire format; nothing where there is nothing."""
    wire = unstructure(report)
    rest = {key: wire[key] for key in _REST if wire.get(key) is not None}
    spelled = {
        address: canonical(value)
        for address, value in report.cells()
        if isinstance(value, Decimal) and canonical(value) != canonical(value.normalize())
    }
    if spelled:
        rest["as_filed"] = {**spelled, **rest.get("as_filed", {})}
    return json.dumps(rest, ensure_ascii=False) if rest else None


def _long(wide: nw.DataFrame[Any]) -> nw.DataFrame[Any]:
    """A row for each cell that the layout of its report has."""
    keys = [name for name in (*KEYS, "source") if name in wide.columns]
    exact = EXACT if EXACT in wide.schema.values() else _WHOLE_FEN
    layouts = [layout for section in TABLES for layout in fitting(wide.columns, section).items()]
    return nw.concat([_by_cell(wide, edition, table, keys, exact) for edition, table in layouts])


def _by_cell(
    wide: nw.DataFrame[Any], edition: str, table: FormTable, keys: list[str], exact: nw.Decimal
) -> nw.DataFrame[Any]:
    """The reports that have a table in some layout, with a row for each of its cells."""
    rows = {cell.address: str(cell.row.key) for cell in table.cells}
    columns = {cell.address: str(cell.column.key) for cell in table.cells}
    here = wide.filter((nw.col(edition_column(table.section)) == edition).fill_null(value=False))
    values = here.select(*keys, *(nw.col(address).cast(exact) for address in rows))
    return values.unpivot([*rows], index=keys, variable_name="cell", value_name="value").select(
        *keys,
        nw.lit(edition).alias("edition"),
        nw.lit(str(table.section)).alias("section"),
        *(
            nw.col("cell").replace_strict(named, return_dtype=nw.String).alias(part)
            for part, named in (("row", rows), ("column", columns))
        ),
        "value",
    )
