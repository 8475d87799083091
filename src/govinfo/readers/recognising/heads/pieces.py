"""Heads that narrow columns break: a piece of one tells its column where no other head has it, as 维持 does in 表四."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from govinfo.forms.spec import Block
from govinfo.readers.recognising.printed_labels import stretches
from govinfo.readers.recognising.tokens import Token, by_row
from govinfo.text import fold

_LEAST = 2
"""A piece has so many characters, at least."""


def told_by_pieces(block: Block, tokens: Iterable[Token]) -> Iterator[list[str]]:
    """The columns that the heads of a block in each line tell, whole, in pieces or run together, in their order."""
    known, search = _pieces(block), _searching(block)
    lines = ("".join([token.text for token in row]) for row in by_row(tokens))
    return ([known[piece[0]] for piece in search.finditer(line)] for line in lines)


@lru_cache(maxsize=64)
def _searching(block: Block) -> re.Pattern[str]:
    """Finds the longest pieces."""
    return re.compile("|".join(sorted(_pieces(block), key=len, reverse=True)))


@lru_cache(maxsize=64)
def _pieces(block: Block) -> Mapping[str, str]:
    """The column that each piece tells which is of one head alone."""
    found: dict[str, set[str]] = {}
    for column in block.columns:
        label = fold(column.label)
        for length in range(_LEAST, len(label) + 1):
            for piece in stretches(label, length):
                found.setdefault(piece, set()).add(column.key)
    return {piece: key for piece, keys in found.items() if len(keys) == 1 for key in keys}
