"""The tables: one for reports, a column for each cell of the form, and one for each register of cases."""

from collections.abc import Iterator
from typing import NamedTuple

from govinfo.exporting.sql.dialects import Comments, Holds, SqlDialect, text
from govinfo.forms import FORMS
from govinfo.forms.naming import TABLES, cell_name
from govinfo.forms.registry import every_cell
from govinfo.forms.spec import CellKind, FormCell
from govinfo.registers import SCHEMAS, ColumnKind, Field, Schema

REPORTS = "govinfo_reports"


class SqlColumn(NamedTuple):
    """A column of a table.

    Attributes:
        name: Its name.
        holds: What it holds.
        comment: What that is, in Chinese.
        known: The values it can have, where there are only some.
    """

    name: str
    holds: Holds
    comment: str
    known: tuple[str, ...] = ()


class SqlTable(NamedTuple):
    """A table.

    Attributes:
        name: Its name.
        comment: What its rows are, in Chinese.
        columns: Its columns.
    """

    name: str
    comment: str
    columns: tuple[SqlColumn, ...]


def tables() -> tuple[SqlTable, ...]:
    """All tables: the reports as `govinfo.frames.to_frame` lays them out, and the registers."""
    return (_reports(), *map(_register, SCHEMAS))


def _reports() -> SqlTable:
    editions = tuple(str(form.edition) for form in FORMS)
    columns = (
        SqlColumn("id", Holds.KEY, "报告编号"),
        SqlColumn("organ", Holds.TEXT, "行政机关"),
        SqlColumn("year", Holds.YEAR, "报告年度"),
        SqlColumn("published", Holds.DAY, "发布日期"),
        SqlColumn("edition", Holds.TEXT, "报告格式的版本", editions),
        *(
            SqlColumn(f"{section}.edition", Holds.TEXT, f"{name.zh}格式的版本；报告缺该表的为空", editions)
            for section, name in TABLES.items()
        ),
        *map(_cell, every_cell().values()),
        SqlColumn("rest", Holds.LONG_TEXT, "报告的其他内容，JSON"),
    )
    return SqlTable(REPORTS, "政府信息公开工作年度报告，一行一份；空白的单元格为空（NULL），不是0", columns)


def _cell(cell: FormCell) -> SqlColumn:
    holds = Holds.AMOUNT if cell.column.kind is CellKind.MONEY else Holds.COUNT
    unit = f"，{cell.column.unit}" if cell.column.unit else ""
    return SqlColumn(cell.address, holds, f"{cell_name(cell).zh}{unit}")


_KINDS = {ColumnKind.TEXT: Holds.TEXT, ColumnKind.DAY: Holds.DAY, ColumnKind.AMOUNT: Holds.AMOUNT}


def _register(schema: Schema) -> SqlTable:
    columns = (SqlColumn("id", Holds.KEY, "行号"), *map(_field, schema.columns))
    return SqlTable(f"govinfo_{schema.name}", f"{schema.label}，一行一件", columns)


def _field(field: Field) -> SqlColumn:
    values = "，".join(f"{value}={printings[0]}" for value, printings in field.values().items())
    comment = f"{field.labels[0]}：{values}" if values else field.labels[0]
    return SqlColumn(field.name, _KINDS[field.holds], comment, field.known)


def created(table: SqlTable, sql: SqlDialect) -> str:
    """The statements that make a table."""
    named = sql.name(table.name)
    parts = [_defined(column, sql) for column in table.columns]
    parts = [f"    {part}{',' if number < len(parts) else ''}" for number, part in enumerate(parts, 1)]
    if sql.comments is Comments.REMARK:
        parts = [f"{part} -- {column.comment}" for part, column in zip(parts, table.columns, strict=True)]
    body = "\n".join(parts)
    remark = f" -- {table.comment}" if sql.comments is Comments.REMARK else ""
    inline = f" COMMENT = {text(table.comment)}" if sql.comments is Comments.INLINE else ""
    apart = _comments(table, sql) if sql.comments is Comments.APART else ()
    return "\n".join((f"CREATE TABLE {named} ({remark}\n{body}\n){inline};", *apart))


def _defined(column: SqlColumn, sql: SqlDialect) -> str:
    name = sql.name(column.name)
    check = f" CHECK ({name} IN ({', '.join(map(text, column.known))}))" if column.known else ""
    inline = f" COMMENT {text(column.comment)}" if sql.comments is Comments.INLINE else ""
    return f"{name} {sql.types[column.holds]}{inline}{check}"


def _comments(table: SqlTable, sql: SqlDialect) -> Iterator[str]:
    named = sql.name(table.name)
    yield f"COMMENT ON TABLE {named} IS {text(table.comment)};"
    for column in table.columns:
        yield f"COMMENT ON COLUMN {named}.{sql.name(column.name)} IS {text(column.comment)};"
