"""The cells of one table row behind its label: as many as are due, or which of more are the row's own."""

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
    """Whether a cell beside the figures says that they are of the year before, or of one before that right below."""
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
    """The cells below the heads, if any are; `None` where the heads do not show which cells stand below them."""
    due, count = candidate.due, len(candidate.values)
    if not heads.complete(columns) or heads.width <= due:
        return None
    if count == heads.width:
        return _each_below(candidate, heads)
    return () if count == due and (heads.from_end[0] < heads.width or heads.foreign) else None


def _each_below(candidate: Candidate, heads: HeadRow) -> tuple[Way, ...]:
    """The cell below each head, where the row ends with its heads; none where a figure stands below no head."""
    values = candidate.values
    own = [values[-end] for end in heads.from_end]
    return () if heads.lacking(values) else (as_they_stand(own, empty=len(candidate.filled) < len(values)),)


def _chosen(
    candidate: Candidate, heads: HeadRow, long_rows: LongRows, others: Callable[[], Sequence[bool]]
) -> tuple[Way, ...]:
    """The cells of a row that has more than are due, by what stands in them.

    Other cells than the first are none where another row has as many as are due, below a head each.
    """
    found = _likely(candidate, heads, long_rows, others)
    if candidate.due not in long_rows.exact or not heads.plain(candidate.due):
        return found
    first = as_they_stand(candidate.values[: candidate.due]).texts
    return found if all(way.texts == first for way in found) else ()


def _likely(
    candidate: Candidate, heads: HeadRow, long_rows: LongRows, others: Callable[[], Sequence[bool]]
) -> tuple[Way, ...]:
    """The cells of a row that has more than are due: those that are no remark, or each window that holds all figures.

    No window is the row's own where the heads above stand there several times, nor where a head that is none of the
    form's stands beside them: a figure may be of that column, and a blank cell the row's own.
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
    """The cells of a row that are not blank, if they are as many as are due, or each window that holds them all.

    A blank cell among them is none of the row's only where no row has a figure in its place.
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
    """The cells of a row without those at its end that say what is counted, or which share of something."""
    last = len(values)
    while last and (values[last - 1].text in COUNTED or _SHARE.fullmatch(values[last - 1].text)):
        last -= 1
    return tuple(values[:last])


def _remarked(values: Sequence[Token], count: int) -> bool:
    """Whether as many figures as are due stand before blanks and words, none of which says what an amount is in."""
    own, behind = values[:count], values[count:]
    return (
        all(value.value and value.text != BLANK for value in own)
        and all(not value.value or value.text == BLANK for value in behind)
        and not any(MONEY in value.text for value in behind)
    )


def _merged(candidate: Candidate, above: Sequence[Token]) -> Sequence[Token]:
    """The cells of a row in which merged cells stand as often as they are wide, as the form's heads above them do."""
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
