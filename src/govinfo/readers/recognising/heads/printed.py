"""Where the heads of a block's columns stand, and whether they stand in the form's order."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, takewhile
from operator import attrgetter
from typing import NamedTuple

from govinfo.forms.spec import Block, FormTable
from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.tokens import YEAR_PRINTED, Token
from govinfo.readers.stream import APART
from govinfo.vocabulary import Section

YEAR = pattern(rf"{YEAR_PRINTED}(?:年度?)?:?")
"""What names a year, and says nothing else."""
HEAD = pattern(r"[^,.;:!?、。]{1,8}")
"""A head is short, and no part of a sentence."""
DEEP = 3
"""The heads of a block stand in no more rows."""
_TELLING = 4
"""So many characters of a head tell which of any table it is, at least."""
_BEGINNING = 2
"""So many tell which of a block it is."""
_SHORT = 2
"""Text with no more characters does not part the heads of a block; nor does a figure."""


def year_of(token: Token) -> str:
    """The year that a text names; nothing where it says anything else."""
    return token.text.replace(APART, "")[:4] if YEAR.fullmatch(token.text) else ""


def headed_columns(section: Section, tokens: Iterable[Token]) -> frozenset[str]:
    """The columns of a table, in any form, whose heads stand among some tokens, or what a narrow cell shows of them."""
    begun = printed_labels().begun
    meanings = [one for token in tokens for one in token.meanings or begun(token.text, _TELLING)]
    return frozenset(one.key for one in meanings if one.kind == "head" and one.section is section)


def begins_head(section: Section, text: str) -> bool:
    """Whether a text is the head of a column of a section's table, or may be the beginning of one."""
    return any(one.kind == "head" and one.section is section for one in printed_labels().begun(text, _BEGINNING))


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
        columns: The keys of their columns in the order that these stand in, as far as it is told.
        place: Number of the last one's token.
        abreast: Whether all of them stand in one line or table row.
        ordered: Whether they stand in the form's order.
    """

    block: str
    columns: tuple[str, ...]
    place: int
    abreast: bool
    ordered: bool


def block_heads(table: FormTable, tokens: Sequence[Token]) -> list[BlockHeads]:
    """Where all heads of a block stand, each once, for every block of a table."""
    printed = list(printed_heads(tokens, attrgetter("heads")))
    found = {
        orders: [one for run in runs(orders[0], printed) if len(run) >= len(orders[0]) for one in _whole(run, orders)]
        for orders in dict.fromkeys(orders for _, orders in _blocks(table))
    }
    groups = _groups(table)
    return [_block(block, orders, whole, tokens, groups) for block, orders in _blocks(table) for whole in found[orders]]


def _block(
    block: str,
    orders: Sequence[tuple[str, ...]],
    heads: Sequence[Head],
    tokens: Sequence[Token],
    groups: Mapping[str, "ColumnGroup"],
) -> BlockHeads:
    """All heads of a block; read line by line they stand in the form's order only if they stand in several."""
    columns, last = columns_of(_under_headings(heads, tokens, groups)), heads[-1].place
    abreast = tokens[heads[0].place].row == tokens[last].row
    ordered = columns in (orders[:1] if abreast else orders) and not _moved(heads, tokens, groups)
    return BlockHeads(block, columns, last, abreast, ordered)


def _under_headings(
    heads: Sequence[Head], tokens: Sequence[Token], groups: Mapping[str, "ColumnGroup"]
) -> Sequence[Head]:
    """Some heads as their columns stand: those behind their heading where it stands among others."""
    found: dict[str, int] = {}
    for line in _in_lines(heads, tokens, groups):
        for key, place in _headings(line, tokens, groups):
            found |= dict.fromkeys(groups[key].own - found.keys(), place)

    def standing(head: Head) -> tuple[int, int]:
        return min(found.get(head.column, head.place), head.place), head.place

    return sorted(heads, key=standing)


def _moved(heads: Sequence[Head], tokens: Sequence[Token], groups: Mapping[str, "ColumnGroup"]) -> bool:
    """Whether the heading of several heads stands before or behind others than the form's, in their line or row.

    Where each head has a line to itself all of them are looked at together.
    """
    lines = _in_lines(heads, tokens, groups)
    return any(_moved_in(line, _headings(line, tokens, groups), groups) for line in lines)


def _in_lines(heads: Sequence[Head], tokens: Sequence[Token], groups: Mapping[str, "ColumnGroup"]) -> list[list[Head]]:
    """The heads of each line, or all of them together where each has a line to itself; none without headings."""
    lines = [list(line) for _, line in groupby(heads, lambda head: tokens[head.place].row)] if groups else []
    return [[*heads]] if len(lines) == len(heads) > 1 else lines


def _moved_in(line: Sequence[Head], headings: Iterable[tuple[str, int]], groups: Mapping[str, "ColumnGroup"]) -> bool:
    """Whether some headings stand otherwise in a line than the form's; what is under one may stand before it again."""
    columns, opened = set(columns_of(line)), set[str]()
    for key, place in headings:
        own = groups[key].own if key in opened else frozenset[str]()
        if frozenset([head.column for head in line if head.place < place]) - own != groups[key].before & columns:
            return True
        opened.add(key)
    return False


def _headings(line: Sequence[Head], tokens: Sequence[Token], groups: Container[str]) -> Iterator[tuple[str, int]]:
    """The headings of several heads that stand among others or beside them, each with its token."""
    at, end = line[0].place, line[-1].place
    first, last = tokens[at].row, tokens[end].row
    while at and (tokens[at - 1].row == first or (first < last and _heading(tokens[at - 1], groups))):
        at -= 1
    for place in takewhile(lambda place: tokens[place].row <= last, range(at, len(tokens))):
        key = _heading(tokens[place], groups)
        if key:
            yield key, place


def _heading(token: Token, groups: Container[str]) -> str | None:
    """Which of some groups of columns a token is the heading of."""
    return next((one.key for one in token.meanings if one.kind == "group" and one.key in groups), None)


def columns_of(heads: Iterable[Head]) -> tuple[str, ...]:
    """The columns that some heads are of, in their order."""
    return tuple([head.column for head in heads])


class ColumnGroup(NamedTuple):
    """The columns before a heading of several, and those under it."""

    before: frozenset[str]
    own: frozenset[str]


@lru_cache(maxsize=64)
def _groups(table: FormTable) -> Mapping[str, ColumnGroup]:
    """The headings of several columns that not all columns of their block have, by their keys."""
    found: dict[str, ColumnGroup] = {}
    for block in table.blocks:
        keys = [column.key for column in block.columns]
        for group in {group.key: group for column in block.columns for group in column.groups}.values():
            own = [column.key for column in block.columns if group in column.groups]
            found.setdefault(group.key, ColumnGroup(frozenset(keys[: keys.index(own[0])]), frozenset(own)))
    return {key: group for key, group in found.items() if group.before}


@lru_cache(maxsize=64)
def _blocks(table: FormTable) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Each block by its key, with the orders in which its heads are read."""
    return tuple((block.key, orders_of(block)) for block in table.blocks)


def printed_heads(tokens: Sequence[Token], heads: Callable[[Token], list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The tokens that may be heads, by number, with those they may be; none for what parts heads: labels, other text.

    What may be a head or a label is a label where it has figures.
    """
    for place, token in enumerate(tokens):
        label = token.means("row", "block") if token.meanings else None
        keys = heads(token)
        if keys and not (label and label.kind == "row" and _figured(tokens, place)):
            yield place, keys
        elif keys or label or (token.unknown and len(token.text) > _SHORT):
            yield place, []


def _figured(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing but blanks stands between a token and a figure in its line or table row."""
    behind = (tokens[at] for at in range(place + 1, len(tokens)))
    after = next((one for one in behind if one.text != BLANK), None)
    return after is not None and after.value and after.row == tokens[place].last


def heads_begun(token: Token, columns: Container[str]) -> list[str]:
    """The columns that a token is the head of; else the only one of some that it is the beginning of."""
    if token.heads:
        return token.heads
    begun = printed_labels().begun(token.text, _BEGINNING)
    own = {one.key for one in begun if one.kind == "head" and one.key in columns}
    return [*own] if len(own) == 1 else []


def orders_of(block: Block) -> tuple[tuple[str, ...], ...]:
    """The orders in which the heads are read: column by column, and line by line, those under a common head last."""
    lines = sorted(block.columns, key=lambda column: len(column.groups))
    return tuple(tuple(column.key for column in columns) for columns in (block.columns, lines))


def runs(columns: Sequence[str], printed: Iterable[tuple[int, list[str]]]) -> Iterator[list[Head]]:
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
        if columns_of(ahead) in orders:
            yield tuple(ahead)
            at = begun = at + count
            continue
        if set(columns_of(behind)) == set(orders[0]):
            yield tuple(behind)
            begun = at + 1
        at += 1
