"""What stands above the rows of a block where heads are due: which of its own, in which order, and which others."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from operator import itemgetter

from govinfo.forms.spec import Block, Column
from govinfo.patterns import pattern
from govinfo.readers.recognising.heads.others import is_of_others
from govinfo.readers.recognising.heads.printed import (
    HEAD,
    columns_of,
    headed_columns,
    heads_begun,
    orders_of,
    printed_heads,
    runs,
)
from govinfo.readers.recognising.heads.strangers import unlike, worded
from govinfo.readers.recognising.tokens import OF_OTHERS, Token, by_row
from govinfo.vocabulary import Section

_KEYS = itemgetter(1)
_WORDS = pattern(r"[^,.;!?、。]{1,16}")
"""What may be a head in a line of others, or two that stand close; no part of a sentence."""
_REMARKS = frozenset({"备注", "说明"})
"""What stands above an office's remarks, which may be numbers."""
_FEW = 2
"""One or two columns may go without heads, or have them in any order."""


class HeadsAbove:
    """The heads above the rows of a block.

    A text that is printed otherwise than on any form may be a head as well.

    Args:
        section: The section of its table.
        block: The block.
        tokens: What stands above the first of its rows that has values.
    """

    def __init__(self, section: Section, block: Block, tokens: Sequence[Token]) -> None:
        self.block = block
        self._section = section
        self._tokens = tokens
        self._columns = {column.key for column in block.columns}

    @cached_property
    def _behind_stub(self) -> list[Token]:
        """The heads behind the last head of labels, and what may be some."""
        return _behind_stub(self._tokens)

    @property
    def lacking(self) -> bool:
        """Whether the heads are fewer than the columns of the block.

        Behind the head of the labels stands one of each column, whichever they are, but where it is the first one's
        alone, which may stand for all; where there is no head of the labels, a line or table row has them.
        """
        due = len(self._columns)
        if behind := self._behind_stub:
            told = _columns(behind)
            first = self.block.columns[0].key
            return len(told) + len(_unknown(behind)) < due and told & self._columns != {first}
        rows = {token.row for token in self._tokens if self._columns.intersection(token.heads)}
        told = _columns(self._tokens) & self._columns
        others = [token for token in _unknown(self._tokens) if token.row in rows]
        return len(told) > 1 and len(told) + len(others) < due

    @property
    def alone(self) -> bool:
        """Whether at most one head of a block of several columns stands there."""
        return len(_columns(self._tokens) & self._columns) < min(2, len(self._columns))

    @property
    def exceeding(self) -> bool:
        """Whether a head of another year's figures, or of shares, stands among the heads.

        They begin behind that of the labels, or with the line or table row that the first of them stands in.
        """
        first = next((one.row for one in self._tokens if one.means("head", "group")), None)
        abreast = [one for one in self._tokens if first is not None and one.row >= first and HEAD.fullmatch(one.text)]
        return any(OF_OTHERS.search(one.text) for one in _unknown(self._behind_stub or abreast))

    @property
    def crowded(self) -> bool:
        """Whether more heads than the block has columns, known or not, stand in one line or table row.

        They begin behind that of the labels, or with the first of the block's own. Where all of its own are there, each
        head of another column that stands between two of them is one more. One of remarks may stand in any.
        """
        if any(len(line) > len(self._columns) for line in self._lines) or self._remarked:
            return True
        return _columns(self._tokens) >= self._columns and any(map(self._is_parted, self._rows))

    @property
    def _remarked(self) -> bool:
        """Whether a head of remarks stands there."""
        return any(one.text in _REMARKS for one in self._tokens)

    @cached_property
    def _rows(self) -> list[list[Token]]:
        """Each line and table row; those that have a line to themselves are one as well."""
        rows = [*by_row(self._tokens)]
        return [*rows, [row[0] for row in rows if len(row) == 1]]

    @cached_property
    def _lines(self) -> list[list[set[str]]]:
        """The heads in each line and table row from the first of its own on: which of its own each may be."""
        return [*map(self._headed, self._rows)]

    def _headed(self, row: Sequence[Token]) -> list[set[str]]:
        """Which of its own columns each head in a line may be of; none where other text stands among them."""
        own = next((at for at, token in enumerate(row) if self._own(token)), len(row))
        heads = [one for one in _behind_stub(row) or row[own:] if self._own(one) or one.unknown]
        others = [one.text for one in heads if not self._own(one)]
        return [*map(self._own, heads)] if all(map(_WORDS.fullmatch, others)) else []

    @property
    def displaced(self) -> bool:
        """Whether in a line of as many heads as it has columns, or as a group of them, one stands elsewhere.

        Others in it may be misspelt or shortened.
        """
        keys = [[one.key for one in columns] for columns in (self.block.columns, _grouped(self.block))]
        return any(
            len(line) == len(due) and not all(key in own for own, key in zip(line, due, strict=True) if own)
            for line in self._lines
            if set() in line
            for due in keys
        )

    def _own(self, token: Token) -> set[str]:
        """The columns of the block that a token may be the head of, or the beginning of one."""
        return self._columns.intersection(heads_begun(token, self._columns))

    def _is_parted(self, row: Sequence[Token]) -> bool:
        """Whether a head of another column stands between two of the block's own in a line."""
        own = [at for at, token in enumerate(row) if self._columns.intersection(token.heads)]
        between = range(own[0], own[-1]) if own else ()
        return any(row[at].unknown and is_of_others(self._section, row[at]) for at in between)

    @property
    def partial(self) -> bool:
        """Whether not all heads of the block, or beginnings of such, stand there.

        What says in one cell that it is of another year is none of them.
        """
        others = {one.segment for one in _unknown(self._tokens) if OF_OTHERS.search(one.text)}
        told = headed_columns(self._section, [one for one in self._tokens if one.segment not in others])
        own = told & self._columns
        return len(own) < len(self._columns) and (len(own) > 0 or len(self._columns) > _FEW)

    @property
    def mingled(self) -> bool:
        """Whether not all heads of the block stand there, and one of another column beside one of its own."""
        rows = [row for row in self._rows if any(map(self._own, row))]
        others = (one for row in rows for one in row if one.unknown and not self._own(one))
        return self.partial and any(is_of_others(self._section, one) for one in others)

    @property
    def exchanged(self) -> bool:
        """Whether several heads in a line, or beginnings of such, stand in another order than the form's.

        Those that are all of the block's are told by themselves. Others may stand between.
        """
        orders = orders_of(self.block)
        begun = partial(heads_begun, columns=self._columns)
        lines = (filter(_KEYS, printed_heads(row, begun)) for row in self._rows)
        found = (run for line in lines for run in runs(orders[0], line))
        several = (keys for keys in map(columns_of, found) if len(keys) == len({*keys}) > _FEW)
        return any(not any(in_turn(keys, order) for order in orders) for keys in several)

    @property
    def foreign(self) -> bool:
        """Whether the heads behind that of the labels are all those of other columns.

        Or whether the nearest line or table row with heads has others than those of most columns.
        """
        due = len(self._columns)
        told = _columns(self._behind_stub)
        if due > 1 and told and told.isdisjoint(self._columns):
            return True
        if due <= _FEW or len(_unknown(self._tokens)) * 2 <= due:
            return False
        above = next(self._rows_with_heads(), list[Token]())
        others, known = worded(above), _columns(above) & self._columns
        shares = [text for text in others if OF_OTHERS.search(text)]
        strange = unlike(self.block, others)
        return len(shares) >= due == len(known) or (strange * 2 > due and strange > len(known))

    def _rows_with_heads(self) -> Iterator[list[Token]]:
        """The lines and table rows with several heads, or what may be some, the nearest first."""
        rows = by_row(reversed(self._tokens))
        return (row for row in rows if len(worded(row)) + len(_columns(row) & self._columns) > 1)


def _grouped(block: Block) -> list[Column]:
    """The columns of a block that stand below a common heading."""
    return [column for column in block.columns if column.groups]


def _behind_stub(tokens: Sequence[Token]) -> list[Token]:
    """The heads behind the last head of labels among some tokens, and what may be some."""
    at = next((at for at in range(len(tokens), 0, -1) if tokens[at - 1].means("stub")), len(tokens))
    return [token for token in tokens[at:] if token.heads or token.unknown]


def in_turn(keys: Iterable[str], order: Iterable[str]) -> bool:
    """Whether some columns stand in an order."""
    rest = iter(order)
    return all(key in rest for key in keys)


def _columns(tokens: Iterable[Token]) -> set[str]:
    """The columns that some tokens are heads of."""
    return {key for one in tokens for key in one.heads}


def _unknown(tokens: Iterable[Token]) -> list[Token]:
    """Those of some tokens that are printed on no form, and no figures."""
    return [one for one in tokens if one.unknown]
