"""Layouts of documents with rows of cells: all that stands in them from the first table on but its figures.

Where the tables stand as the form prints them, a figure or a blank in each cell, everything but the figures tells which
cells are whose. So that is decided on the layout, as if a zero stood in each of these cells, and kept: a folder of one
office's reports, or of one program's, has few layouts. Each document then has its figures looked at for what the guards
ask of them: whether they only count the rows, and whether one was lost or doubled in a row with blanks.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, compress
from typing import NamedTuple

from govinfo.forms import renewed
from govinfo.readers.figures import is_value
from govinfo.readers.limits import Limits
from govinfo.readers.recognising.layouts import LARGE, MOST
from govinfo.readers.recognising.layouts.placed_tables import (
    FilledTables,
    SettledLayout,
    filled,
    nowhere,
    own_parts,
    settled,
)
from govinfo.readers.recognising.layouts.plain_tables import figure_rows, plain_tables
from govinfo.readers.recognising.parts import closing
from govinfo.readers.recognising.printed_again import any_remedies_again, remedies_tables
from govinfo.readers.recognising.tables import Tables
from govinfo.readers.stream import SegmentPlaces, Segments, Stream, StreamNotes

_FIGURE = "0"
"""What stands in a layout for whatever a cell of figures states."""


class Layout(NamedTuple):
    """The lines and table rows of a document from its first table to the heading behind the last.

    Attributes:
        texts: The words and cells, with a zero in each cell of the rows of figures.
        rows: The lines and table rows that they stand in, from 1 on.
        cells: Whether each is known to be a whole cell.
        figures: Where the cells of a row of figures begin and end, for each row of 表二 and 表三.
        start: Where the first table may begin in the first of the words.
        laid: Whether the document itself tells cells from paragraphs.
        whole: Whether nothing stands behind.
    """

    texts: tuple[str, ...]
    rows: tuple[int, ...]
    cells: tuple[bool, ...]
    figures: tuple[tuple[int, int], ...]
    start: int
    laid: bool
    whole: bool


def standing_plain(stream: Stream, start: int, limits: Limits) -> FilledTables | None:
    """The tables in a stream from a place of its text on, where they stand as the form prints them."""
    figures = figure_rows(stream, start)
    if not figures or len(figures) > limits.labels or any_remedies_again(stream):
        return None
    first = stream.at(start)
    layout = layout_of(stream, start, figures)
    small = stream.starts[first + len(layout.texts)] - stream.starts[first] <= LARGE
    placed = (_decided() if small else _settled)(layout, limits)
    return None if placed is None else filled(stream, first, placed)


def layout_of(stream: Stream, start: int, figures: Mapping[int, int]) -> Layout:
    """The layout of a document.

    Args:
        stream: The document.
        start: Where the first table may begin in its text.
        figures: Where the cells of each row of figures begin and end.
    """
    first, last = stream.at(start), closing(stream, bisect_right(stream.rows, max(stream.widths)))
    rows, cells = stream.rows[first : last + 1], stream.cells[first : last + 1]
    texts = stream.texts[first : last + 1]
    for begin, end in figures.items():
        texts[begin - first : end - first] = [_FIGURE] * (end - begin)
    behind = max(figures.values()) - first
    for begin, end in _below(texts, rows, cells, behind):
        texts[begin:end] = [_FIGURE] * (end - begin)
    above = rows[0] - 1
    return Layout(
        tuple(texts),
        tuple([row - above for row in rows]),
        tuple(cells),
        tuple([(begin - first, end - first) for begin, end in figures.items()]),
        start - stream.starts[first],
        stream.laid,
        last == len(stream.texts) - 1,
    )


def _below(texts: Sequence[str], rows: Sequence[int], cells: Sequence[bool], after: int) -> Iterator[tuple[int, int]]:
    """Where the cells of each table row behind the others begin and end that may be the figures of 表四."""
    sizes = _sizes()
    while after < len(rows):
        end = bisect_right(rows, rows[after], after)
        own = texts[after:end]
        if end - after in sizes and cells[after] and any(map(str.isdigit, own)) and all(map(is_value, own)):
            yield after, end
        after = end


@renewed
def _sizes() -> frozenset[int]:
    """How many figures stand side by side in 表四, in any form."""
    return frozenset([len(table.cells) for table in remedies_tables()])


@renewed
def _decided() -> Callable[[Layout, Limits], SettledLayout | None]:
    """What is decided on layouts, kept for those last met with."""
    return lru_cache(MOST)(_settled)


def _settled(layout: Layout, limits: Limits) -> SettledLayout | None:
    """What is decided on a layout; `None` where the tables do not stand plainly in it."""
    stream = _stream(layout)
    figures = dict(layout.figures)
    passed = frozenset(chain.from_iterable(map(range, figures.keys(), figures.values())))
    own = own_parts(stream, layout.start, passed, whole=layout.whole)
    if own is None:
        return None
    plain = plain_tables(own, figures, stream)
    if not plain:
        return None
    return settled(Tables(stream, own, limits, plain), stream, blanks=True)


def _stream(layout: Layout) -> Stream:
    """A layout as the document that it may be of."""
    widths = Counter(compress(layout.rows, layout.cells))
    notes = StreamNotes(passage=nowhere if layout.laid else None)
    segments = Segments([*layout.texts], [*layout.rows], [*layout.cells])
    return Stream(segments, SegmentPlaces(nowhere), [], widths, notes=notes)
