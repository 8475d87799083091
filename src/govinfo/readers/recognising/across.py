"""Which of the cells behind a label in its table row are the cells that the form has in that row.

How many the form has is called *due*. As many are taken as they stand; of more, the heads above them show which are the
row's own, or what stands in them and in the other rows.
"""

from collections.abc import Callable, Container, Sequence
from functools import partial
from itertools import groupby, takewhile
from operator import attrgetter

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK, COUNTED, MONEY
from govinfo.readers.recognising.candidates import Candidate, Way, as_they_stand
from govinfo.readers.recognising.heads.columns import HeadColumns
from govinfo.readers.recognising.heads.others import others_above
from govinfo.readers.recognising.heads.printed import year_of
from govinfo.readers.recognising.heads.row_above import HeadRow, head_row_above
from govinfo.readers.recognising.long_rows import LongRows
from govinfo.readers.recognising.printed_order import blocks
from govinfo.readers.recognising.tokens import Token

_LAST_YEAR = pattern(r"(?:上一?年|去年|往年)[度数同期]*")
_SHARE = pattern(r"[+-]?\d+(?:\.\d+)?%")


def of_earlier_year(candidate: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether a row is of an earlier year: a cell says so (上年), or names a year before one right below."""
    said = [value for value in candidate.values if value.unknown]
    own = max(map(year_of, said), default="")
    below = tokens[candidate.place + len(candidate.values) + 1 :] if own else ()
    years = map(year_of, takewhile(lambda token: not token.meanings, below))
    return any(_LAST_YEAR.fullmatch(one.text) for one in said) or any(year > own for year in years)


def across(candidate: Candidate, tokens: Sequence[Token], long_rows: LongRows, columns: HeadColumns) -> tuple[Way, ...]:
    """The ways of reading a table row: as many cells as are due, or those of more that are its own.

    Args:
        candidate: The row.
        tokens: The tokens of its table.
        long_rows: What the rows of the table show of such as have more cells.
        columns: The columns of the heads above them.

    Returns:
        None where the row has fewer cells, or where nobody can tell which of them are its own.
    """
    values, due = candidate.values, candidate.due
    if len(values) < due or any(value.meanings for value in values):
        return ()
    if len(values) == due and due not in long_rows.longer:
        return (_whole(candidate),)
    block = blocks(columns.table)[candidate.row.key]
    keys = [column.key for column in block.columns]
    heads = head_row_above(candidate, tokens, keys)
    aligned = _aligned(candidate, heads, keys)
    if aligned is not None:
        return aligned
    others = partial(others_above, candidate, columns.table.section, heads.cells, tokens, columns.widths)
    if len(values) == due and values[-1].value:
        return (_whole(candidate),) if all(others()) else ()
    return _chosen(candidate, heads, long_rows, others)


def _whole(candidate: Candidate) -> Way:
    """The way of reading each cell of a row that has as many as are due."""
    return as_they_stand(candidate.values, empty=len(candidate.filled) < candidate.due)


def _aligned(candidate: Candidate, heads: HeadRow, columns: Sequence[str]) -> tuple[Way, ...] | None:
    """The ways of reading a row by the heads right above it; `None` where they do not tell.

    They tell where they are all there, with further heads beside them: each has a cell below it in a row as wide as
    they are. In one of just the cells that are due nobody knows which head each cell belongs to.
    """
    due, count = candidate.due, len(candidate.values)
    if not heads.complete(columns) or heads.width <= due:
        return None
    if count == heads.width:
        return _each_below(candidate, heads)
    return () if count == due and (heads.from_end[0] < heads.width or heads.foreign) else None


def _each_below(candidate: Candidate, heads: HeadRow) -> tuple[Way, ...]:
    """The cell below each head, where the row ends with its heads; no way where a figure stands below no head."""
    values = candidate.values
    own = [values[-end] for end in heads.from_end]
    return () if heads.lacking(values) else (as_they_stand(own, empty=len(candidate.filled) < len(values)),)


def _chosen(
    candidate: Candidate, heads: HeadRow, long_rows: LongRows, others: Callable[[], Sequence[bool]]
) -> tuple[Way, ...]:
    """The ways of reading a row of more cells than are due, by what stands in them.

    Where some row has just the cells that are due, below a head each, only the first cells of a longer one are its own.
    """
    found = _likely(candidate, heads, long_rows, others)
    if candidate.due not in long_rows.exact or not heads.plain(candidate.due):
        return found
    first = as_they_stand(candidate.values[: candidate.due]).texts
    return found if all(way.texts == first for way in found) else ()


def _likely(
    candidate: Candidate, heads: HeadRow, long_rows: LongRows, others: Callable[[], Sequence[bool]]
) -> tuple[Way, ...]:
    """The ways of reading a row of more cells than are due: those before remarks, or each window with all figures.

    A window is as many cells side by side as are due. None is taken where a head above stands there several times, nor
    where one that is none of the form's stands beside them: a figure may be of that column, and a blank cell the row's
    own.
    """
    values, due = candidate.values, candidate.due
    merged = _merged(candidate, heads.cells)
    if merged:
        return (as_they_stand(merged),)
    counts = _without_units(values)
    if len(counts) < due or heads.doubled:
        return ()
    beside = others() if len(counts) > due else ()
    if _remarked(counts, due) and all(beside):
        return (as_they_stand(counts[:due]),)
    if beside or (len(counts) > due and not all(value.value for value in counts)):
        return ()
    return _windowed(candidate._replace(values=counts), long_rows, long_rows.blank.get((due, len(values)), frozenset()))


def _windowed(candidate: Candidate, long_rows: LongRows, blank: Container[int]) -> tuple[Way, ...]:
    """The ways of reading a row: its figures alone, where they are as many as are due, or each window with all of them.

    The figures alone are read only where each blank cell is one in which no row has a figure.
    """
    values, count, filled = candidate.values, candidate.due, candidate.filled
    if not filled:
        return (as_they_stand(values[:count]),)
    if count in long_rows.overfull and len(values) > count:
        return ()
    if len(filled) == count and all(value.text != BLANK or at in blank for at, value in enumerate(values)):
        return (as_they_stand(filled, empty=True),)
    return tuple(as_they_stand(values[at : at + count], empty=True) for at in long_rows.beginnings(candidate))


def _without_units(values: Sequence[Token]) -> tuple[Token, ...]:
    """The cells of a row but for those at its end that say what is counted (件) or what share of something it is."""
    last = len(values)
    while last and (values[last - 1].text in COUNTED or _SHARE.fullmatch(values[last - 1].text)):
        last -= 1
    return tuple(values[:last])


def _remarked(values: Sequence[Token], count: int) -> bool:
    """Whether the first cells are the figures that are due, and only blanks and words follow, none a unit of money."""
    own, behind = values[:count], values[count:]
    return (
        all(value.value and value.text != BLANK for value in own)
        and all(not value.value or value.text == BLANK for value in behind)
        and not any(MONEY in value.text for value in behind)
    )


def _merged(candidate: Candidate, above: Sequence[Token]) -> Sequence[Token]:
    """The cells of a row that stand as often as they are wide, as the heads above do, each once; none in other rows."""
    values = candidate.values
    last = max((at for at, token in enumerate(above) if token.means("head")), default=-1)
    heads = above[: last + 1][-len(values) :]
    groups = [len(list(same)) for _, same in groupby(heads, attrgetter("text"))]
    if len(groups) != candidate.due or sum(groups) != len(values) or not all(one.means("head") for one in heads):
        return ()
    found: list[Token] = []
    start = 0
    for size in groups:
        if len({value.text for value in values[start : start + size]}) != 1:
            return ()
        found.append(values[start])
        start += size
    return found
