"""表三 in two parts: some of its columns, and below them the others, beside the same labels once more."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from typing import NamedTuple

from govinfo.forms import FORMS
from govinfo.forms.spec import FormTable
from govinfo.readers.figures import BLANK, MERGED, is_value
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.row_sums import RowSum, keeps, row_sums
from govinfo.readers.stream import Segments, Stream
from govinfo.vocabulary import Section

_FEWEST = 12
"""A table has more rows than a label stands twice by chance."""


class _LabelledRow(NamedTuple):
    """The segments of a table row: all of them, its label, and the cells behind the label."""

    own: Sequence[int]
    label: int
    cells: Sequence[int]


def joined(stream: Stream) -> Stream | None:
    """A stream in which each row of 表三 has all its columns, where it stands in two parts; else `None`."""
    rows = _labelled(stream)
    half = len(rows) // 2
    one, other = rows[:half], rows[half:]
    labels = [stream.texts[row.label] for row in one]
    if half < _FEWEST or len({*labels}) < half or labels != [stream.texts[row.label] for row in other]:
        return None
    first = _heads(stream, 0, one[0].own[0])
    second = _heads(stream, one[-1].own[-1] + 1, other[0].own[0])
    table = next((table for table in _tables() if _columns(table) == [*first.values(), *second.values()]), None)
    cells = table and [*zip(_below(stream, one, first), _below(stream, other, second), strict=False)]
    if table is None or not cells:
        return None
    (sums, *_) = row_sums(table).values()
    if not all(_sure([stream.texts[at] for at in (*own, *more)], sums) for own, more in cells):
        return None
    moved = {at: (stream.rows[row.label], at) for row, (_, more) in zip(one, cells, strict=True) for at in more}
    moved |= {at: (stream.rows[max(first)], place) for place, at in enumerate(second, len(stream.rows))}
    dropped = {at for at in range(min(second), other[-1].own[-1] + 1) if stream.cells[at]} - moved.keys()
    return rearranged(stream, moved, dropped)


def _below(stream: Stream, rows: Sequence[_LabelledRow], heads: Collection[int]) -> list[list[int]]:
    """The cells of each row below some heads; none where one has others with a figure, or its columns are not told.

    They are told where each row has as many cells as there are heads, or all are as long and blank beside them.
    """
    if all(len(row.cells) == len(heads) for row in rows):
        return [[*row.cells] for row in rows]
    column = _column(stream)
    due = {column(at)[0] for at in heads}
    found = [[at for at in row.cells if column(at)[0] in due] for row in rows]
    beside = {stream.texts[at] for row, own in zip(rows, found, strict=True) for at in row.cells if at not in own}
    even = len({len(row.own) for row in rows}) == 1 and {len(own) for own in found} == {len(heads)}
    return found if even and beside == {BLANK} else []


def _tables() -> list[FormTable]:
    """表三 of each form."""
    return [form.tables[Section.APPLICATIONS] for form in FORMS]


def _columns(table: FormTable) -> list[str]:
    """The columns of a table."""
    return [column.key for column in table.blocks[0].columns]


def _sure(texts: Sequence[str], sums: Sequence[RowSum]) -> bool:
    """Whether no figure of a row can be missing, so that others would stand in its place.

    None is, if no cell is blank or all are, or if the row keeps its sums.
    """
    return BLANK not in texts or texts.count(BLANK) == len(texts) or keeps(texts, sums)


def _labelled(stream: Stream) -> list[_LabelledRow]:
    """The table rows with a label of 表三 and values behind it."""
    known = printed_labels()
    found: list[_LabelledRow] = []
    for _, own in stream.by_row():
        labels = [at for at in own if stream.cells[at] and stream.texts[at] in known.row_labels]
        cells = [at for at in own if labels and at > labels[-1]]
        texts = [stream.texts[at] for at in cells]
        if cells and MERGED not in texts and all(map(is_value, texts)):
            meanings = known.whole[stream.texts[labels[-1]]]
            if any(one.kind == "row" and one.section is Section.APPLICATIONS for one in meanings):
                found.append(_LabelledRow(own, labels[-1], cells))
    return found


def _heads(stream: Stream, start: int, end: int) -> dict[int, str]:
    """The lowest heads of columns of 表三 in cells between two segments, and their columns, from left to right."""
    known, column = printed_labels().meanings, _column(stream)
    found = {
        column(at): (at, meaning.key)
        for at in range(start, end)
        for meaning in known.get(stream.texts[at], ())
        if stream.cells[at] and meaning.kind == "head" and meaning.section is Section.APPLICATIONS
    }
    return dict(found[column] for column in sorted(found))


def _column(stream: Stream) -> Callable[[int], tuple[int, int]]:
    """The column that a segment begins in, and how many it takes up; its place in its row where no grid tells them."""
    return stream.places.columns or (lambda at: (at - bisect_left(stream.rows, stream.rows[at]), 1))


def rearranged(
    stream: Stream,
    moved: Mapping[int, tuple[int, int]],
    dropped: Container[int],
    columns: Callable[[int], tuple[int, int]] | None = None,
) -> Stream:
    """A stream in which some cells stand in other rows, and some are left out.

    Args:
        stream: The stream.
        moved: The row of each of them, and its place there.
        dropped: The others.
        columns: The column that a cell begins in then, and how many it takes up; `None` where that is not told.
    """
    order = {at: moved.get(at, (row, at)) for at, row in enumerate(stream.rows) if at not in dropped}
    kept = sorted(order, key=order.__getitem__)
    texts, _, cells = stream.segments.some(kept)
    own = Segments(texts, [order[at][0] for at in kept], cells)
    sizes = Counter(own.rows)
    widths = {row: sizes[row] for row in stream.widths if row in sizes}
    places = stream.places._replace(columns=columns).of(kept)
    return stream.part(own, places, stream.lines[own.rows[0] - stream.first :], widths)
