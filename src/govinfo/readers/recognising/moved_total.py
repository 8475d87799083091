"""The total of a row in another column than the form's, below a head that stands there too.

Heads alone prove nothing: two of them may have changed places with no figure below. Where the total stands the sums of
the rows show, and the other heads stand in the form's order.
"""

from collections.abc import Iterable, Sequence

from govinfo.forms.spec import Block, FormTable
from govinfo.readers.recognising.candidates import Candidate, Setting, Way
from govinfo.readers.recognising.heads.printed import BlockHeads
from govinfo.readers.recognising.row_sums import RowSum, keeps, row_sums

_PROOFS = 2
"""So many rows keep their sums only as the heads say."""
_OUTWEIGHED = 3
"""So many of them outweigh one that does not."""


def below_heads(table: FormTable, candidates: Sequence[Candidate], heads: Iterable[BlockHeads]) -> list[Candidate]:
    """The candidates, with their cells in the form's order where the sums prove that the total stands elsewhere.

    Args:
        table: The table of the form.
        candidates: Its candidates with their ways.
        heads: Where all heads of a block stand.
    """
    orders: dict[str, set[tuple[str, ...]]] = {}
    for one in heads:
        orders.setdefault(one.block, set()).add(one.columns)
    moved: dict[str, list[int]] = {}
    for block in table.blocks:
        order, *others = orders.get(block.key, {()})
        sums = row_sums(table).get(block.rows[0].key, ())
        if not others and _moved(order, [column.key for column in block.columns], sums):
            moved |= _proved(block, candidates, [order.index(column.key) for column in block.columns], sums)
    return [_rearranged(one, moved[one.row.key]) if one.row.key in moved and _whole(one) else one for one in candidates]


def _moved(order: Sequence[str], keys: Sequence[str], sums: Sequence[RowSum]) -> bool:
    """Whether columns stand in the form's order, but for the total."""
    totals = {keys[at] for _, right in sums for at in right}
    kept = [key for key in order if key not in totals] == [key for key in keys if key not in totals]
    return len(totals) == 1 and kept and len(order) == len(keys)


def _proved(
    block: Block, candidates: Iterable[Candidate], places: list[int], sums: Sequence[RowSum]
) -> dict[str, list[int]]:
    """The places that the cells of a block's rows are read from, if far more rows keep their sums so than otherwise."""
    rows = [one for one in candidates if one.row in block.rows and _whole(one)]
    shown = [(keeps(one.ways[0].texts, sums), keeps(_rearranged(one, places).ways[0].texts, sums)) for one in rows]
    proofs, against = shown.count((False, True)), shown.count((True, False)) + shown.count((False, False))
    return {row.key: places for row in block.rows} if proofs >= max(_PROOFS, _OUTWEIGHED * against) else {}


def _whole(candidate: Candidate) -> bool:
    """Whether a row has just the cells that are due, and one way of reading them."""
    upright = candidate.setting is Setting.UPRIGHT
    return not upright and len(candidate.values) == candidate.due and len(candidate.ways) == 1


def _rearranged(candidate: Candidate, places: Sequence[int]) -> Candidate:
    """A row with its cells read from some places."""
    texts, segments, cut, empty = candidate.ways[0]
    way = Way(tuple(texts[at] for at in places), tuple(segments[at] for at in places), cut, empty)
    return candidate.read((way,), candidate.doubt)
