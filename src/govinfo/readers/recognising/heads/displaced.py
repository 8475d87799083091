"""Table rows with cells below the heads of other columns, told by the columns of the grid that both stand in."""

from collections.abc import Iterable, Mapping, Sequence

from govinfo.forms.spec import Block
from govinfo.messages import recognising as says
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.evidence import Evidence
from govinfo.readers.recognising.heads.lines import HeadLines
from govinfo.readers.recognising.heads.others import is_of_others
from govinfo.readers.recognising.printed_order import blocks
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream


def without_displaced(evidence: Evidence, stream: Stream) -> Evidence:
    """The evidence, in which table rows with cells below the heads of other columns cannot be read.

    Where all heads of several columns stand in one row, their order tells which cell is whose, and no column is looked
    at. A head that is none of the form's may be another word for a missing one, if all rows keep their sums.
    """
    heads = HeadLines(evidence.table.section, evidence.tokens, stream)
    of_row = blocks(evidence.table)
    asked = [one for one in _even(evidence, of_row, heads) if not _is_told_by_order(evidence, one)]
    if not asked:
        return evidence
    kept = all(map(evidence.sums.kept_by, asked))
    found = {one.place for one in asked if _is_displaced(one, of_row[one.row.key], heads, kept=kept)}
    return evidence.weighing([one.read((), says.HEADS) if one.place in found else one for one in evidence.candidates])


def _even(evidence: Evidence, of_row: Mapping[str, Block], heads: HeadLines) -> list[Candidate]:
    """The table rows, with one way of reading them, whose columns are known.

    The grid tells them. Without one the place of a cell in its row does, where all rows of its block have as many
    cells.
    """
    told = [one for one in evidence.candidates if len(one.ways) == 1 and one.setting is Setting.ACROSS]
    widths: dict[str, set[int]] = {}
    for one in told:
        widths.setdefault(of_row[one.row.key].key, set()).add(one.columns)
    return [one for one in told if heads.gridded or len(widths[of_row[one.row.key].key]) == 1]


def _is_told_by_order(evidence: Evidence, candidate: Candidate) -> bool:
    """Whether all heads of a row's block, and more than one, stand in one row right above it."""
    nearest = evidence.heads.nearest(candidate)
    return nearest is not None and nearest.abreast and len(nearest.columns) > 1


def _is_displaced(candidate: Candidate, block: Block, heads: HeadLines, *, kept: bool) -> bool:
    """Whether a cell of a table row stands below the head of another column.

    All of them may stand equally far beside their heads. A head of no column of the form may stand above none of them,
    unless the sums are *kept*.

    Args:
        candidate: The row, with one way of reading it.
        block: The block that it stands in.
        heads: The heads of its table.
        kept: Whether the rows of its table keep their sums.
    """
    above = heads.near(heads.last_above(candidate.label.row), candidate.columns)
    own = zip(block.columns, candidate.ways[0].segments, strict=True)
    cells = {column.key: heads.span(at)[0] for column, at in own if at is not None}
    told = _beside(cells, above, heads)
    beside = {*told.values()}
    shifted = len(told) == len(block.columns) > 1
    if len(beside) > 1 or not (shifted or beside <= {0}):
        return True
    others = [] if kept else [heads.span(one.segment)[0] for one in above if _is_other(one, heads)]
    return any(at in others for key, at in cells.items() if key not in told)


def _beside(cells: Mapping[str, int], above: Iterable[Token], heads: HeadLines) -> dict[str, int]:
    """By column, how many columns its cell stands from its head; 0 where one of several stands right above it."""
    found: dict[str, int] = {}
    for head in above:
        first, wide = heads.span(head.segment)
        for key in cells.keys() & heads.columns(head):
            over = 0 <= cells[key] - first < wide
            found[key] = 0 if over else found.get(key, cells[key] - first)
    return found


def _is_other(token: Token, heads: HeadLines) -> bool:
    """Whether a text among heads is the head of no column of the form."""
    return token.unknown and is_of_others(heads.section, token)


def abreast(cells: Sequence[int], keys: Iterable[str], row: int, heads: HeadLines) -> bool:
    """Whether no cell of a table row stands below the head of another column of the form, nor of none.

    Args:
        cells: The segments of its cells.
        keys: The columns that they are read as.
        row: Its number.
        heads: The heads of its table.
    """
    above = heads.near(heads.last_above(row), heads.widths.get(row, 0))
    told = ((head, heads.columns(head)) for head in above)
    spans = [(heads.span(head.segment), own) for head, own in told if own or _is_other(head, heads)]
    columns = [heads.span(at)[0] for at in cells]
    return all(
        key in own or not first <= column < first + wide
        for column, key in zip(columns, keys, strict=True)
        for (first, wide), own in spans
    )
