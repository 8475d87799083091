"""How three databases write what the same tables and views need: names, types, comments, rows made of a row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from govinfo.law.catalogue import Catalogue
from govinfo.messages import nouns
from govinfo.words import Word


class Holds(Word):
    """What a column of a table holds."""

    KEY = "key"
    TEXT = "text"
    LONG_TEXT = "long text"
    YEAR = "year"
    DAY = "day"
    COUNT = "count"
    AMOUNT = "amount"
    TRUTH = "truth"


class SqlDialect(NamedTuple):
    """The SQL of one database.

    Attributes:
        key: Fixed name.
        label: Name and version from which on it is understood.
        remark: What whoever asks the views has to know, in Chinese; empty where there is nothing.
        quote: The mark around names.
        types: What columns hold, as types.
        comments: Where a comment on a column or table is written.
        joined: The concatenation of some texts.
        gathered: The texts of a group of rows, one after the other, in the order of a column.
        condition: A long condition on a row of reports: the statement that has to come before the query, empty where
            none has to, and how it is then written.
        unfolded: A table made of each row beside it: its name, what its columns hold, and its rows of expressions.
        column: One of its columns.
    """

    key: str
    label: str
    remark: str
    quote: str
    types: dict[Holds, str]
    comments: "Comments"
    joined: Callable[[Iterable[str]], str]
    gathered: Callable[[str, str], str]
    condition: Callable[[str, str, str], tuple[str, str]]
    unfolded: Callable[[str, Mapping[str, Holds], Sequence[Sequence[str]]], str]
    column: Callable[[str, int, str], str]

    def name(self, name: str) -> str:
        """A name as it is written."""
        return f"{self.quote}{name}{self.quote}"


class Comments(Word):
    """Where a comment is written."""

    INLINE = "inline"
    """As a part of the definition."""
    APART = "apart"
    """As a statement of its own."""
    REMARK = "remark"
    """As a remark in the text, which the database keeps with it."""


def text(said: str) -> str:
    """A text as a constant.

    >>> text("it's")
    "'it''s'"
    """
    return f"'{said.replace(chr(39), chr(39) * 2)}'"


def _lines(rows: Iterable[str], between: str = ",") -> str:
    return f"{between}\n    ".join(rows)


def _by_values(name: str, columns: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    values = _lines(f"({', '.join(row)})" for row in rows)
    return f"CROSS JOIN LATERAL (VALUES\n    {values}\n) AS {name} ({', '.join(columns)})"


def _arrays(rows: Iterable[Sequence[str]]) -> str:
    arrays = _lines(f"json_array({', '.join(row)})" for row in rows)
    return f"json_array(\n    {arrays}\n)"


def _by_json_table(name: str, columns: Mapping[str, Holds], rows: Iterable[Sequence[str]]) -> str:
    named = enumerate(columns.items())
    told = ", ".join(f"{column} {_MYSQL[holds]} PATH '$[{place}]'" for place, (column, holds) in named)
    return f"CROSS JOIN json_table({_arrays(rows)}, '$[*]' COLUMNS ({told})) AS {name}"


def _by_json(name: str, _columns: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    return f"CROSS JOIN json_each({_arrays(rows)}) AS {name}"


def _value_of(table: str, place: int, _column: str) -> str:
    return f"json_extract({table}.value, '$[{place}]')"


def _named(table: str, _place: int, column: str) -> str:
    return f"{table}.{column}"


def _group_concat(texts: str, _order: str) -> str:
    return f"group_concat({texts}, '')"


def _string_agg(texts: str, order: str) -> str:
    return f"string_agg({texts}, '' ORDER BY {order})"


def _group_concat_by(texts: str, order: str) -> str:
    return f"GROUP_CONCAT({texts} ORDER BY {order} SEPARATOR '')"


def _in_place(_table: str, _row: str, condition: str) -> tuple[str, str]:
    return "", f"({condition})"


_FUNCTION = "govinfo_suspect"


def _by_function(table: str, row: str, condition: str) -> tuple[str, str]:
    """PostgreSQL compiles a long condition, which takes ten times as long as to ask it; a function is asked as it is.

    That it is 1, and not that it is true, is asked because few rows are then expected.
    """
    made = (
        f"CREATE FUNCTION {_FUNCTION}({row} {table}) RETURNS integer\n"
        f"LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1 AS $$\n"
        f"BEGIN\n    RETURN CASE WHEN {condition} THEN 1 ELSE 0 END;\nEND\n$$;"
    )
    return made, f"{_FUNCTION}({row}) = 1"


def _piped(texts: Iterable[str]) -> str:
    return " || ".join(texts)


def _concat(texts: Iterable[str]) -> str:
    return f"CONCAT({', '.join(texts)})"


_MYSQL = {
    Holds.KEY: "BIGINT AUTO_INCREMENT PRIMARY KEY",
    Holds.TEXT: "VARCHAR(255)",
    Holds.LONG_TEXT: "LONGTEXT",
    Holds.YEAR: "INTEGER",
    Holds.DAY: "DATE",
    Holds.COUNT: "BIGINT",
    Holds.AMOUNT: "DECIMAL(38, 18)",
    Holds.TRUTH: "BOOLEAN",
}

DIALECTS = Catalogue(
    nouns.DIALECT,
    (
        SqlDialect(
            "sqlite",
            "SQLite 3.38",
            "",
            '"',
            {
                Holds.KEY: "INTEGER PRIMARY KEY",
                Holds.TEXT: "TEXT",
                Holds.LONG_TEXT: "TEXT",
                Holds.YEAR: "INTEGER",
                Holds.DAY: "TEXT",
                Holds.COUNT: "INTEGER",
                Holds.AMOUNT: "TEXT",
            },
            Comments.REMARK,
            _piped,
            _group_concat,
            _in_place,
            _by_json,
            _value_of,
        ),
        SqlDialect(
            "postgresql",
            "PostgreSQL 12",
            "",
            '"',
            {
                Holds.KEY: "bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
                Holds.TEXT: "text",
                Holds.LONG_TEXT: "text",
                Holds.YEAR: "integer",
                Holds.DAY: "date",
                Holds.COUNT: "bigint",
                Holds.AMOUNT: "numeric(38, 18)",
            },
            Comments.APART,
            _piped,
            _string_agg,
            _by_function,
            _by_values,
            _named,
        ),
        SqlDialect(
            "mysql",
            "MySQL 8.0.16, MariaDB 10.6",
            "查询 govinfo_findings 前先执行 SET group_concat_max_len = 1000000，否则 cells 列会被截断",
            "`",
            _MYSQL,
            Comments.INLINE,
            _concat,
            _group_concat_by,
            _in_place,
            _by_json_table,
            _named,
        ),
    ),
)
"""The databases that the tables are written for."""
