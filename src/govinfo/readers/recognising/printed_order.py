"""In which order and which blocks a form prints the rows of a table, and which cells each has."""

from functools import lru_cache
from itertools import pairwise

from govinfo.forms.spec import Block, FormTable


@lru_cache(maxsize=64)
def ranked(table: FormTable) -> dict[str, tuple[int, int]]:
    """The kind of each row by its key, and its rank among those of its kind: rows with the same columns are of one."""
    kinds: dict[tuple[str, ...], list[str]] = {}
    for block in table.blocks:
        kinds.setdefault(tuple(column.key for column in block.columns), []).extend(row.key for row in block.rows)
    return {key: (kind, rank) for kind, keys in enumerate(kinds.values()) for rank, key in enumerate(keys)}


@lru_cache(maxsize=64)
def ordinals(table: FormTable) -> dict[str, str]:
    """The number of each row on the form, counted from 1 on."""
    return {row.key: str(number) for number, row in enumerate(table.rows, 1)}


@lru_cache(maxsize=64)
def followers(table: FormTable) -> dict[str, str]:
    """The row that the form prints below each row; nothing below the last."""
    rows = table.rows
    return {rows[-1].key: "", **{row.key: after.key for row, after in pairwise(rows)}}


@lru_cache(maxsize=64)
def blocks(table: FormTable) -> dict[str, Block]:
    """The block that each row stands in."""
    return {row.key: block for block in table.blocks for row in block.rows}


@lru_cache(maxsize=64)
def block_of(table: FormTable) -> dict[str, str]:
    """The key of the block that each row stands in."""
    return {key: block.key for key, block in blocks(table).items()}


@lru_cache(maxsize=64)
def cells_of(table: FormTable) -> dict[str, range]:
    """The numbers of each row's cells among those of the table."""
    numbers = range(len(table.cells))
    return {key: numbers[where] for key, where in table.slices.items()}
