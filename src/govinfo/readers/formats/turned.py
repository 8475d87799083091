"""What of a web page runs in another order than it is written in: figures in it belong to no column for certain."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from govinfo.readers.formats.web_styles import Look, Turn, look

if TYPE_CHECKING:
    from govinfo.readers.formats.style_sheets import Node, StyleSheets

_LEFTWARDS = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
"""Letters of scripts that run from the right to the left."""
_COLUMNS = frozenset({"col", "colgroup"})


def turned(said: "Iterable[tuple[Node, Look]]", sheets: "StyleSheets") -> "Iterator[Node]":
    """The rows, tables and words that styles turn around, and tables of which they take a column away."""
    for one, own in said:
        if one.tag in _COLUMNS and own.shown is False:
            yield from _table(one)
        elif own.turn is Turn.PLACED:
            around = one.parent
            if around is not None and not _holds_tables(around) and look(sheets.said(around, {})).flex:
                yield around
        elif runs_leftwards(one) if own.turn is Turn.LEFTWARDS else own.turn is not None and not _holds_tables(one):
            yield one


def runs_leftwards(table: "Node") -> bool:
    """Whether a table that begins at the right has no words that are written so."""
    return table.tag == "table" and not _LEFTWARDS.search(table.text(deep=True))


def _holds_tables(one: "Node") -> bool:
    return any(table.mem_id != one.mem_id for table in one.css("table"))


def _table(column: "Node") -> "Iterator[Node]":
    """The table of a column."""
    around = column.parent
    while around is not None and around.tag != "table":
        around = around.parent
    if around is not None:
        yield around
