"""The table rows of heads in a table, and the columns that cells take up."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial

from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.heads.printed import DEEP
from govinfo.readers.recognising.tokens import Token, by_row
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

Span = tuple[int, int]
"""The column that a cell begins in, and how many it takes up."""


class HeadLines:
    """The table rows that have heads of the form's columns, and no figure.

    Args:
        section: The section of the table.
        tokens: The tokens where it stands.
        stream: The stream they are of.

    Attributes:
        section: The section of the table.
        span: The columns that a cell takes up, by its segment: of the document's grid, else its place in its row.
        gridded: Whether the document's grid tells them.
        widths: How many columns each table row has.
    """

    def __init__(self, section: Section, tokens: Sequence[Token], stream: Stream) -> None:
        self.section = section
        self.span: Callable[[int], Span] = stream.places.columns or partial(_place, stream.rows)
        self.gridded = stream.places.columns is not None
        self.widths: Mapping[int, int] = stream.widths
        self._tokens = tokens

    @cached_property
    def rows(self) -> dict[int, list[Token]]:
        """Their tokens, by the number of the row."""
        found = {row[0].row: row for row in by_row(self._tokens) if any(map(self.columns, row))}
        return {number: row for number, row in found.items() if number in self.widths and not any(map(_is_figure, row))}

    def columns(self, token: Token) -> list[str]:
        """The columns of the table that a token may be the head of."""
        return [one.key for one in token.meanings if one.kind == "head" and one.section is self.section]

    def last_above(self, row: int) -> int:
        """The number of the last of them above a row; 0 where there is none, as rows are counted from 1."""
        numbers = self._numbers
        return numbers[bisect_left(numbers, row) - 1]

    @cached_property
    def _numbers(self) -> list[int]:
        return [0, *self.rows]

    def near(self, last: int, width: int) -> list[Token]:
        """The tokens of one of them and of those right above it that have so many columns, the nearest first."""
        rows = range(last, last - DEEP, -1)
        return [one for row in rows if self.widths.get(row) == width for one in self.rows.get(row, ())]


def _is_figure(token: Token) -> bool:
    return token.value and token.text != BLANK


def _place(rows: Sequence[int], segment: int) -> Span:
    """The place of a cell in its row."""
    return segment - bisect_left(rows, rows[segment]), 1
