"""What stands above the rows of a table: the heads of its blocks, in the form's order or not, or those of others."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from operator import attrgetter, itemgetter

from govinfo.forms.spec import Block, FormTable
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate
from govinfo.readers.recognising.heads.above_block import HeadsAbove
from govinfo.readers.recognising.heads.printed import (
    BlockHeads,
    Head,
    block_heads,
)
from govinfo.readers.recognising.printed_order import block_of
from govinfo.readers.recognising.tokens import Token

_PLACE = itemgetter(0)


class TableHeads:
    """The heads among the tokens of a table. A block is told by its key.

    Args:
        table: The table of the form.
        tokens: The tokens where it stands.
        candidates: The candidates for its rows, in the order of their labels.
        foreign: The blocks that stand below heads of other columns, above all tokens.
    """

    def __init__(
        self, table: FormTable, tokens: Sequence[Token], candidates: Sequence[Candidate], foreign: frozenset[str]
    ) -> None:
        self._table = table
        self._tokens = tokens
        self._candidates = candidates
        self._foreign = foreign
        self._places = [one.place for one in candidates]
        self._block_of = block_of(table)

    @cached_property
    def whole(self) -> list[BlockHeads]:
        """Where the heads of a block stand all together."""
        return block_heads(self._table, self._tokens)

    @cached_property
    def ordered(self) -> bool:
        """Whether all heads of some block stand together in the form's order."""
        return any(one.ordered for one in self.whole)

    @cached_property
    def disordered(self) -> bool:
        """Whether all heads of some block stand together in another order than the form's."""
        return not all(one.ordered for one in self.whole)

    def nearest(self, candidate: Candidate) -> BlockHeads | None:
        """Where the heads of a row's block stand all together nearest above the row."""
        own = self._block_of[candidate.row.key]
        above = [one for one in self.whole if one.block == own and one.place < candidate.place]
        return max(above, key=lambda one: one.place, default=None)

    @cached_property
    def _openings(self) -> list[tuple[int, frozenset[str]]]:
        """Where a heading or heads show that a block begins: the number of the token, and the blocks that it may be."""
        found: dict[int, frozenset[str]] = {}
        firsts = {block.key for block in self._table.blocks}
        for place, token in enumerate(self._tokens):
            if token.meanings and (meaning := token.means("block")) and meaning.key in firsts:
                found[place] = frozenset([meaning.key])
        for one in self.whole:
            found[one.place] = found.get(one.place, frozenset()) | {one.block}
        return sorted(found.items(), key=_PLACE)

    @cached_property
    def _opened(self) -> frozenset[str]:
        """The blocks that are shown to begin anywhere."""
        return frozenset[str]().union(*(blocks for _, blocks in self._openings))

    def of_another_block(self, candidate: Candidate) -> bool:
        """Whether the nearest block that begins above a row is another, and the row's own one begins before or behind.

        That is told by what opens it, or by a row of it above the other one.
        """
        block = self._block_of[candidate.row.key]
        above = bisect_left(self._openings, candidate.place, key=_PLACE) - 1
        if above < 0 or block in self._openings[above][1]:
            return False
        opens = self._openings[above][0]
        return block in self._opened or any(
            one.place < opens and self._block_of[one.row.key] == block for one in self._candidates
        )

    def _blocks_below(self, heads: Callable[[HeadsAbove], bool]) -> frozenset[str]:
        """The blocks of which something is true of what stands above their rows."""
        return frozenset([one.block.key for one in self._above_blocks if heads(one)])

    @cached_property
    def lacking(self) -> frozenset[str]:
        """The blocks below fewer heads than they have columns, or one head with figures in the first column alone."""
        return self._blocks_below(lambda one: one.lacking or (one.alone and self._of_one_column(one.block)))

    def _of_one_column(self, block: Block) -> bool:
        """Whether the rows of a block that have figures have them in their first cells alone."""
        own = [[value.text for value in one.values] for one in self._candidates if one.row in block.rows]
        filled = [[at for at, text in enumerate(texts) if text != BLANK] for texts in own]
        return any(filled) and all(places in ([], [0]) for places in filled)

    @cached_property
    def exchanged(self) -> frozenset[str]:
        """The blocks below heads in another order than the form's."""
        return self._blocks_below(lambda one: one.exchanged or one.displaced)

    @cached_property
    def exceeding(self) -> frozenset[str]:
        """The blocks below heads of other years or of shares."""
        return self._blocks_below(attrgetter("exceeding"))

    @cached_property
    def crowded(self) -> frozenset[str]:
        """The blocks below a line of more heads than they have columns."""
        return self._blocks_below(attrgetter("crowded"))

    @cached_property
    def replaced(self) -> frozenset[str]:
        """The blocks below heads of other years or of shares that may stand in place of missing heads of their own."""
        return self.exceeding.intersection(self._blocks_below(attrgetter("partial"))) - self.foreign

    @cached_property
    def partial(self) -> frozenset[str]:
        """The blocks that lack some head above their rows, and whose heads stand all together nowhere."""
        whole = {one.block for one in self.whole}
        told = {block.key for block in self._table.blocks} <= whole
        return frozenset() if told else self._blocks_below(attrgetter("partial")) - whole

    @cached_property
    def mingled(self) -> frozenset[str]:
        """The partial blocks beside whose heads another column's head stands."""
        return self.partial & self._blocks_below(attrgetter("mingled")) if self.partial else frozenset()

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The blocks below heads of other columns than the form's."""
        return self._foreign.union(self._blocks_below(attrgetter("foreign")))

    @cached_property
    def _above_blocks(self) -> list[HeadsAbove]:
        """For each block with values, what stands between the block or heading before and its first filled row."""
        found: list[HeadsAbove] = []
        opened = [place for place, token in enumerate(self._tokens) if token.means("section")]
        filled = [(one.place, self._block_of[one.row.key]) for one in self._candidates if one.values]
        end = 0
        for block in self._table.blocks:
            places = [place for place, own in filled if own == block.key]
            if places:
                heading = max((place for place in opened if place < min(places)), default=0)
                above = self._tokens[max(end, heading) : min(places)]
                found.append(HeadsAbove(self._table.section, block, above))
            end = max([end, *places])
        return found

    @cached_property
    def _lines(self) -> list[list[Head]]:
        """The heads of each line or table row that has some."""
        rows: dict[int, list[Head]] = {}
        for place, token in enumerate(self._tokens):
            if token.meanings and (meaning := token.means("head")):
                rows.setdefault(token.row, []).append(Head(meaning.key, place))
        return [*rows.values()]

    @cached_property
    def most(self) -> int:
        """How many different heads stand in one line or table row at most."""
        return max(map(_different, self._lines), default=0)

    def count_above(self, candidate: Candidate) -> int:
        """How many different heads the nearest line of heads above a row has; 0 if another block's rows follow it."""
        at = bisect_left(self._lines, candidate.place, key=_end) - 1
        if at < 0 or self._tokens[_end(self._lines[at])].row == candidate.label.row:
            return 0
        block = self._block_of[candidate.row.key]
        first = bisect_right(self._places, _end(self._lines[at]))
        between = self._candidates[first : bisect_left(self._places, candidate.place)]
        return _different(self._lines[at]) if all(self._block_of[one.row.key] == block for one in between) else 0


def _end(line: Sequence[Head]) -> int:
    """Number of the token of a line's last head."""
    return line[-1].place


def _different(line: Sequence[Head]) -> int:
    """How many different heads a line has."""
    return len({head.column for head in line})
