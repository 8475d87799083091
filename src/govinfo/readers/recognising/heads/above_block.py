"""What stands above the rows of a block where its heads are due: which of them, in which order, and what else."""

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
    """What stands above the rows of a block, looked at for heads.

    A text that no form prints may be the head of a further column.

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
        """Whether there are fewer heads than the block has columns.

        Behind the head of the labels (项目) each text counts as a head; but the first column's head alone may be that
        of all. Where the labels have no head, the lines and table rows with some head of the block count.
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
        """Whether no more than one head of the block stands there; none, where it has a single column."""
        return len(_columns(self._tokens) & self._columns) < min(2, len(self._columns))

    @property
    def exceeding(self) -> bool:
        """Whether one of the heads says that its column is of another year, or of shares.

        The heads are what stands behind that of the labels, else from the first line or table row with a known head on.
        """
        first = next((one.row for one in self._tokens if one.means("head", "group")), None)
        abreast = [one for one in self._tokens if first is not None and one.row >= first and HEAD.fullmatch(one.text)]
        return any(OF_OTHERS.search(one.text) for one in _unknown(self._behind_stub or abreast))

    @property
    def crowded(self) -> bool:
        """Whether a line or table row has more heads, known or not, than the block has columns.

        They are those behind the head of the labels, or from the first of the block's own on. Where all of its own are
        there, another column's head between two of them is one too many, too. So is a column of remarks anywhere.
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
        """The tokens of each line and table row; then, as one more, all that have a line to themselves."""
        rows = [*by_row(self._tokens)]
        return [*rows, [row[0] for row in rows if len(row) == 1]]

    @cached_property
    def _lines(self) -> list[list[set[str]]]:
        """For each of these, which columns of the block each of its heads may be of."""
        return [*map(self._headed, self._rows)]

    def _headed(self, row: Sequence[Token]) -> list[set[str]]:
        """Which columns of the block each head in a line may be of; nothing where other text stands among the heads."""
        own = next((at for at, token in enumerate(row) if self._columns_headed(token)), len(row))
        heads = [one for one in _behind_stub(row) or row[own:] if self._columns_headed(one) or one.unknown]
        others = [one.text for one in heads if not self._columns_headed(one)]
        return [*map(self._columns_headed, heads)] if all(map(_WORDS.fullmatch, others)) else []

    @property
    def displaced(self) -> bool:
        """Whether a head stands in another place of its line than the form's.

        That can be told of a line with a head for each column of the block, or for each of those below a common
        heading, where one of the heads is printed on no form: it may be misspelt.
        """
        keys = [[one.key for one in columns] for columns in (self.block.columns, _grouped(self.block))]
        return any(
            len(line) == len(due) and not all(key in own for own, key in zip(line, due, strict=True) if own)
            for line in self._lines
            if set() in line
            for due in keys
        )

    def _columns_headed(self, token: Token) -> set[str]:
        """The columns of the block that a text may be the head of, or the beginning of the head."""
        return self._columns.intersection(heads_begun(token, self._columns))

    def _is_parted(self, row: Sequence[Token]) -> bool:
        """Whether another column's head stands between two heads of the block in a line."""
        own = [at for at, token in enumerate(row) if self._columns.intersection(token.heads)]
        between = range(own[0], own[-1]) if own else ()
        return any(row[at].unknown and is_of_others(self._section, row[at]) for at in between)

    @property
    def partial(self) -> bool:
        """Whether a head of the block is missing, which no beginning of it stands for either.

        A block of one or two columns may go without any. A cell that says that it is of another year is no head of the
        block.
        """
        others = {one.segment for one in _unknown(self._tokens) if OF_OTHERS.search(one.text)}
        told = headed_columns(self._section, [one for one in self._tokens if one.segment not in others])
        own = told & self._columns
        return len(own) < len(self._columns) and (len(own) > 0 or len(self._columns) > _FEW)

    @property
    def mingled(self) -> bool:
        """Whether a head of the block is missing, and another column's stands in one line with a head that is there."""
        rows = [row for row in self._rows if any(map(self._columns_headed, row))]
        others = (one for row in rows for one in row if one.unknown and not self._columns_headed(one))
        return self.partial and any(is_of_others(self._section, one) for one in others)

    @property
    def exchanged(self) -> bool:
        """Whether the heads in one line stand in another order than the form's.

        More than two different heads, or beginnings of heads, tell an order; others may stand between them.
        """
        orders = orders_of(self.block)
        begun = partial(heads_begun, columns=self._columns)
        lines = (filter(_KEYS, printed_heads(row, begun)) for row in self._rows)
        found = (run for line in lines for run in runs(orders[0], line))
        several = (keys for keys in map(columns_of, found) if len(keys) == len({*keys}) > _FEW)
        return any(not any(in_turn(keys, order) for order in orders) for keys in several)

    @property
    def foreign(self) -> bool:
        """Whether the heads are those of other columns.

        All that stand behind the head of the labels are, or most of the nearest line or table row of heads: they have
        nothing in common with the block's heads, and are more than those. Or a share stands beside each of the block's
        heads, or one head stands there several times and nothing else, as one over merged cells of another form.
        """
        due = len(self._columns)
        behind = self._behind_stub
        told = _columns(behind)
        again = len(behind) > len(told) == 1 and not _unknown(behind)
        if due > 1 and told and (again or told.isdisjoint(self._columns)):
            return True
        if due <= _FEW or len(_unknown(self._tokens)) * 2 <= due:
            return False
        above = next(self._rows_with_heads(), list[Token]())
        others, known = worded(above), _columns(above) & self._columns
        shares = [text for text in others if OF_OTHERS.search(text)]
        strange = unlike(self.block, others)
        return len(shares) >= due == len(known) or (strange * 2 > due and strange > len(known))

    def _rows_with_heads(self) -> Iterator[list[Token]]:
        """The lines and table rows with several heads, or texts that may be heads, the nearest first."""
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
    """Whether some columns follow one another as they do in an order, left out ones apart."""
    rest = iter(order)
    return all(key in rest for key in keys)


def _columns(tokens: Iterable[Token]) -> set[str]:
    """The columns that some tokens are heads of."""
    return {key for one in tokens for key in one.heads}


def _unknown(tokens: Iterable[Token]) -> list[Token]:
    """Those of some tokens that are printed on no form, and no figures."""
    return [one for one in tokens if one.unknown]
