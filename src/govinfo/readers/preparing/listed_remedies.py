"""表四 as a list: a table row for each of its cells, with its row's label, its column's head and the figure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import compress
from typing import NamedTuple

from govinfo.forms import renewed
from govinfo.readers.figures import BLANK, is_value
from govinfo.readers.preparing.split_columns import rearranged
from govinfo.readers.recognising.printed_again import remedies_tables
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

_WIDEST = 4
"""A row of the list has no more cells: the heading over labels, a label, the head of a column, a figure."""

_FEWEST = 10
"""A list has more heads with a figure behind."""


class _ListedCell(NamedTuple):
    """A row of the list: which row and column of 表四 it is; the first of each row of 表四 has the label."""

    row: str
    column: str
    first: bool


def unlisted(stream: Stream) -> Stream:
    """A stream in which 表四 stands as the form prints it, where the document has it as a list."""
    heads = _heads()
    headed = compress(stream.texts[1:], map(heads.__contains__, stream.texts))
    if sum(map(is_value, headed)) < _FEWEST:
        return stream
    lists = [*_lists(stream)]
    return _printed(stream, *lists) if len(lists) == 1 else stream


def _printed(stream: Stream, rows: Sequence[Sequence[int]]) -> Stream:
    """A stream in which the rows of a list stand as the form prints them: a row each of labels, heads and figures."""
    above, heads, figures, *_ = (stream.rows[row[0]] for row in rows)
    labels: dict[str, tuple[int, int]] = {}
    moved: dict[int, tuple[int, int]] = {}
    for column, (*others, head, figure) in enumerate(rows):
        moved |= {head: (heads, column), figure: (figures, column)}
        for at in others:
            labels.setdefault(stream.texts[at], (at, column))
    moved |= {at: (above, column) for text, (at, column) in labels.items() if text != BLANK}
    grid = stream.places.columns
    columns = None if grid is None else partial(_column, moved, grid)
    return rearranged(stream, moved, {at for row in rows for at in row} - moved.keys(), columns)


def _column(moved: Mapping[int, tuple[int, int]], grid: Callable[[int], tuple[int, int]], at: int) -> tuple[int, int]:
    """The column that a cell begins in, and how many it takes up."""
    return (moved[at][1], 1) if at in moved else grid(at)


def _lists(stream: Stream) -> Iterator[Sequence[Sequence[int]]]:
    """The table rows of each list, each row by its segments."""
    rows = [own for _, own in stream.by_row()]
    for table in remedies_tables():
        first = table.cells[0].column.key
        due = [_ListedCell(cell.row.key, cell.column.key, cell.column.key == first) for cell in table.cells]
        for at in range(len(rows) - len(due) + 1):
            own = rows[at : at + len(due)]
            if all(_is_entry(stream, row, one) for row, one in zip(own, due, strict=True)):
                yield own


def _is_entry(stream: Stream, row: Sequence[int], entry: _ListedCell) -> bool:
    """Whether a table row is one of the list."""
    if not (stream.cells[row[0]] and 1 < len(row) <= _WIDEST and is_value(stream.texts[row[-1]])):
        return False
    labels = [at for at in row[:-2] if stream.texts[at] != BLANK]
    told = entry.row in _keys(stream, labels[-1]) if labels else not entry.first
    return told and entry.column in _keys(stream, row[-2])


@renewed
def _heads() -> frozenset[str]:
    """The printings of the heads of the columns of 表四."""
    known = printed_labels().meanings
    return frozenset(
        text for text, own in known.items() if any((one.kind, one.section) == ("head", Section.REMEDIES) for one in own)
    )


def _keys(stream: Stream, at: int) -> list[str]:
    """The rows and columns of 表四 whose label or head a cell may be."""
    own = printed_labels().meanings.get(stream.texts[at], ())
    return [one.key for one in own if one.section is Section.REMEDIES]
