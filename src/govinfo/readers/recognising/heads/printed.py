"""Where the heads of a block's columns stand, and whether they stand in the form's order."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, takewhile
from operator import attrgetter
from typing import NamedTuple

from govinfo.forms.spec import Block, FormTable
from govinfo.patterns import pattern
from govinfo.readers.recognising.printed_labels import Meaning, printed_labels, stretches
from govinfo.readers.recognising.tokens import OF_OTHERS, Token, by_row
from govinfo.vocabulary import Section

_WORDS = pattern(r"[\u4e00-\u9fff]{2}|\d[年月季]")
_SAID = frozenset({"本年", "件数", "数量"})
"""What heads of any column may say."""
YEAR = pattern(r"20\d\d(?:年度?)?")
"""What names a year, and says nothing else."""
HEAD = pattern(r"[^,.;:!?、。]{1,8}")
"""A head is short, and no part of a sentence."""
DEEP = 3
"""The heads of a block stand in no more rows."""
_BEGINNING = 4
"""So many characters of a head tell which it is, at least."""
_SHORT = 2
"""Text with no more characters does not part the heads of a block; nor does a figure."""


def headed_columns(section: Section, tokens: Iterable[Token]) -> frozenset[str]:
    """The columns of a table, in any form, whose heads stand among some tokens, or what a narrow cell shows of them."""
    meanings = [one for token in tokens for one in token.meanings or _begun(token)]
    return frozenset(one.key for one in meanings if one.kind == "head" and one.section is section)


def _begun(token: Token) -> Iterator[Meaning]:
    """What a text may be the beginning of, as a narrow cell shows it."""
    if token.value or len(token.text) < _BEGINNING:
        return
    known = printed_labels()
    for printing in known.by_beginning.get(token.text[:2], ()):
        if printing.startswith(token.text):
            yield from known.meanings[printing]


def own_heads(table: FormTable, headed: frozenset[str]) -> int:
    """How many of the columns whose heads stand there a table has."""
    return len(headed.intersection(column.key for column in table.columns))


def fits(table: FormTable, headed: frozenset[str]) -> bool:
    """Whether the heads that stand there are a table's own, or most of them."""
    return 2 * own_heads(table, headed) >= len(headed)


class Head(NamedTuple):
    """A head of a column where it stands.

    Attributes:
        column: Key of the column.
        place: Number of its token.
    """

    column: str
    place: int


class BlockHeads(NamedTuple):
    """All heads of a block one after the other.

    Attributes:
        block: Key of the block.
        heads: The heads as they stand.
        ordered: Whether they stand in the form's order.
    """

    block: str
    heads: tuple[Head, ...]
    ordered: bool

    @property
    def place(self) -> int:
        """Number of the last one's token."""
        return self.heads[-1].place

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of their columns as they stand."""
        return _columns(self.heads)


def block_heads(table: FormTable, tokens: Sequence[Token]) -> list[BlockHeads]:
    """Where all heads of a block stand, each once, for every block of a table."""
    printed = list(_printed(tokens, attrgetter("heads")))
    found = {
        orders: [one for run in _runs(orders[0], printed) if len(run) >= len(orders[0]) for one in _whole(run, orders)]
        for orders in dict.fromkeys(orders for _, orders in _blocks(table))
    }
    groups = _groups(table)
    return [
        BlockHeads(block, whole, _columns(whole) in orders and not _moved(whole, tokens, groups))
        for block, orders in _blocks(table)
        for whole in found[orders]
    ]


def _moved(heads: Sequence[Head], tokens: Sequence[Token], groups: Mapping[str, frozenset[str]]) -> bool:
    """Whether the heading of several heads stands before or behind others than the form's, in their line or row.

    Where each head has a line to itself all of them are looked at together.
    """
    lines = [list(line) for _, line in groupby(heads, lambda head: tokens[head.place].row)] if groups else []
    lines = [[*heads]] if len(lines) == len(heads) > 1 else lines
    return any(
        frozenset([head.column for head in line if head.place < place]) != groups[group].intersection(_columns(line))
        for line in lines
        for group, place in _headings(line, tokens, groups)
    )


def _headings(line: Sequence[Head], tokens: Sequence[Token], groups: Container[str]) -> Iterator[tuple[str, int]]:
    """The headings of several heads that stand among others or beside them, each where it stands first, by token."""
    at, end = line[0].place, line[-1].place
    first, last = tokens[at].row, tokens[end].row
    while at and (tokens[at - 1].row == first or (first < last and _heading(tokens[at - 1], groups))):
        at -= 1
    found: dict[str, int] = {}
    for place in takewhile(lambda place: tokens[place].row <= last, range(at, len(tokens))):
        key = _heading(tokens[place], groups)
        if key:
            found.setdefault(key, place)
    return iter(found.items())


def _heading(token: Token, groups: Container[str]) -> str | None:
    """Which of some groups of columns a token is the heading of."""
    return next((one.key for one in token.meanings if one.kind == "group" and one.key in groups), None)


def _columns(heads: Iterable[Head]) -> tuple[str, ...]:
    return tuple([head.column for head in heads])


@lru_cache(maxsize=64)
def _groups(table: FormTable) -> Mapping[str, frozenset[str]]:
    """The columns before those of each group that not all columns of its block have."""
    found: dict[str, frozenset[str]] = {}
    for block in table.blocks:
        keys = [column.key for column in block.columns]
        for at, column in enumerate(block.columns):
            for group in column.groups:
                found.setdefault(group.key, frozenset(keys[:at]))
    return {group: before for group, before in found.items() if before}


@lru_cache(maxsize=64)
def _blocks(table: FormTable) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Each block by its key, with the orders in which its heads are read."""
    return tuple((block.key, _orders(block)) for block in table.blocks)


def lacking(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether the heads of a block, among some tokens, are fewer than it has columns.

    A text that is printed otherwise than on any form may be a head as well. Behind the head of the labels stands one of
    each column, whichever they are, but where it is the first one's alone, which may stand for all; where there is no
    head of the labels, a line or table row has them.
    """
    columns = {column.key for column in block.columns}
    behind = _behind_stub(tokens)
    if behind:
        told = _keys(behind)
        return len(told) + len(_unknown(behind)) < len(columns) and told & columns != {block.columns[0].key}
    rows = {token.row for token in tokens if columns.intersection(token.heads)}
    told = _keys(tokens) & columns
    others = _unknown([token for token in tokens if token.row in rows])
    return len(told) > 1 and len(told) + len(others) < len(columns)


def headed_alone(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether at most one head of a block that has several columns is among some tokens."""
    return len(_keys(tokens).intersection(column.key for column in block.columns)) < min(2, len(block.columns))


def beside_others(tokens: Sequence[Token]) -> bool:
    """Whether a head of another year's figures, or of shares, stands among the heads, among some tokens.

    They begin behind that of the labels, or with the line or table row that the first of them stands in.
    """
    first = next((one.row for one in tokens if one.means("head", "group")), None)
    abreast = [] if first is None else [one for one in tokens if one.row >= first and HEAD.fullmatch(one.text)]
    unknown = _unknown(_behind_stub(tokens) or abreast)
    return any(OF_OTHERS.search(one.text) for one in unknown)


def headed_in_part(section: Section, block: Block, tokens: Sequence[Token]) -> bool:
    """Whether not all heads of a block of a table, or beginnings of such, are among some tokens.

    What says in one cell that it is of another year is none of them. One or two columns may go without.
    """
    others = {one.segment for one in _unknown(tokens) if OF_OTHERS.search(one.text)}
    told = headed_columns(section, [one for one in tokens if one.segment not in others])
    own = told.intersection(column.key for column in block.columns)
    return len(own) < len(block.columns) and (len(own) > 0 or len(block.columns) > _SHORT)


def exchanged(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether several heads of a block side by side, or beginnings of such, stand in another order than the form's.

    Among some tokens; those that are all of the block's are told by themselves.
    """
    orders = _orders(block)
    for line in by_row(tokens):
        for run in _runs(orders[0], _printed(line, _heads_begun)):
            keys = _columns(run)
            if len(keys) == len({*keys}) > _SHORT and not any(_in_turn(keys, order) for order in orders):
                return True
    return False


def _in_turn(keys: Iterable[str], order: Iterable[str]) -> bool:
    """Whether some columns stand in an order."""
    rest = iter(order)
    return all(key in rest for key in keys)


def foreign(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether the heads behind that of the labels, among some tokens, are all those of other columns.

    Or whether the nearest line or table row with heads has others than those of most columns.
    """
    count = len(block.columns)
    columns = {column.key for column in block.columns}
    told = _keys(_behind_stub(tokens))
    if count > 1 and told and told.isdisjoint(columns):
        return True
    if count <= _SHORT or len(_unknown(tokens)) * 2 <= count:
        return False
    rows = by_row(reversed(tokens))
    above = next((row for row in rows if len(_worded(row)) + len(_keys(row) & columns) > 1), list[Token]())
    others, known = _worded(above), _keys(above) & columns
    shares = [text for text in others if OF_OTHERS.search(text)]
    strange = unlike(block, others)
    return len(shares) >= count == len(known) or (strange * 2 > count and strange > len(known))


def _behind_stub(tokens: Sequence[Token]) -> list[Token]:
    """The heads behind the last head of labels among some tokens, and what may be some."""
    at = next((at for at in range(len(tokens), 0, -1) if tokens[at - 1].means("stub")), len(tokens))
    return [token for token in tokens[at:] if token.heads or token.unknown]


def _unknown(tokens: Iterable[Token]) -> list[Token]:
    """Those of some tokens that are printed on no form, and no figures."""
    return [one for one in tokens if one.unknown]


def strange_below(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether more of some tokens, at least as many as a block has columns, say something else than its heads do."""
    strange = strangers(block, tokens)
    return strange >= len(block.columns) and strange > sum(one.means("head") is not None for one in tokens)


def strangers(block: Block, tokens: Sequence[Token]) -> int:
    """How many of some tokens are words that have nothing in common with the heads of a block."""
    return unlike(block, _worded(tokens))


def unlike(block: Block, texts: Sequence[str]) -> int:
    """How many of some texts have nothing in common with the heads of a block."""
    own = _pairs_of(block) if texts else frozenset[str]()
    return sum([_pairs(text).isdisjoint(own) for text in texts])


def _worded(tokens: Iterable[Token]) -> list[str]:
    """The texts among some tokens that are printed on no form and may be heads."""
    return [one.text for one in tokens if one.unknown and _WORDS.search(one.text)]


def _keys(tokens: Iterable[Token]) -> set[str]:
    """The columns that some tokens are heads of."""
    return {key for one in tokens for key in one.heads}


def _pairs(text: str) -> set[str]:
    """Each two characters side by side."""
    return {*stretches(text, 2)}


@lru_cache(maxsize=64)
def _pairs_of(block: Block) -> frozenset[str]:
    """Each two characters side by side in the heads of a block that tell one."""
    return frozenset[str]().union(*(_pairs(column.label) for column in block.columns)) - _SAID | {"本年"}


def _printed(tokens: Iterable[Token], heads: Callable[[Token], list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The tokens that may be heads, by number, with those they may be; none for other text, which parts heads."""
    for place, token in enumerate(tokens):
        if keys := heads(token):
            yield place, keys
        elif token.unknown and len(token.text) > _SHORT:
            yield place, []


def _heads_begun(token: Token) -> list[str]:
    """The columns that a token may be the head of, or the beginning of one."""
    return token.heads or [one.key for one in _begun(token) if one.kind == "head"]


def _orders(block: Block) -> tuple[tuple[str, ...], ...]:
    """The orders in which the heads are read: column by column, and line by line, those under a common head last."""
    lines = sorted(block.columns, key=lambda column: len(column.groups))
    return tuple(tuple(column.key for column in columns) for columns in (block.columns, lines))


def _runs(columns: Sequence[str], printed: Iterable[tuple[int, list[str]]]) -> Iterator[list[Head]]:
    """Heads with no other text between them. Merged ones count once."""
    run: list[Head] = []
    for place, keys in printed:
        own = next(filter(columns.__contains__, keys), None)
        if own is not None and not (run and run[-1].column == own):
            run.append(Head(own, place))
        elif own is None:
            yield run
            run = []
    yield run


def _whole(run: Sequence[Head], orders: Sequence[tuple[str, ...]]) -> Iterator[tuple[Head, ...]]:
    """The heads of a run that are all of a block's, in one of its orders or in another."""
    count = len(orders[0])
    at = begun = 0
    while at < len(run):
        ahead, behind = run[at : at + count], run[max(begun, at + 1 - count) : at + 1]
        if _columns(ahead) in orders:
            yield tuple(ahead)
            at = begun = at + count
            continue
        if set(_columns(behind)) == set(orders[0]):
            yield tuple(behind)
            begun = at + 1
        at += 1
