"""Heads of other columns than the form's, above all that is known of a table: years, months, offices."""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, takewhile

from govinfo.forms.spec import Block, FormTable
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.heads.printed import HEAD, YEAR, unlike
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream

_LINES = 3
"""Heads stand so many lines or table rows above, where units or a word for all of them stand between."""
_FEWEST = 3
"""A block with fewer columns may stand below anything."""


def below_other_heads(table: FormTable, tokens: Sequence[Token], stream: Stream) -> frozenset[str]:
    """The block of a table, by its key, that stands below such heads, where none of the form's stand above it.

    Args:
        table: The table of the form.
        tokens: The tokens where it stands.
        stream: The stream they are of.
    """
    above = list(takewhile(lambda token: not token.means("row"), tokens))
    if len(above) == len(tokens) or any(token.heads for token in above):
        return frozenset()
    label = tokens[len(above)]
    keys = {one.key for one in label.meanings}
    own = [block for block in table.blocks if keys.intersection(row.key for row in block.rows)]
    lines = list(islice(_above(stream, label), _LINES))
    return frozenset(
        [
            block.key
            for block in own
            if _of_others(block, next((line for line in lines if len(line) >= len(block.columns)), ()))
        ]
    )


def _above(stream: Stream, token: Token) -> Iterator[list[str]]:
    """The texts of each line or table row above the one that a token stands in, the nearest first."""
    rows = stream.rows
    for row, places in groupby(range(token.segment, -1, -1), rows.__getitem__):
        if row != token.row:
            yield [stream.texts[at] for at in places if stream.texts[at] != BLANK]


def _of_others(block: Block, texts: Sequence[str]) -> bool:
    """Whether some texts may be heads of as many columns as a block has, and most are those of others."""
    count = len(block.columns)
    if not _FEWEST <= count <= len(texts) <= count + 2 or not all(map(HEAD.fullmatch, texts)):
        return False
    years = [text for text in texts if YEAR.fullmatch(text)]
    return 2 * (len(years) + unlike(block, [text for text in texts if text not in years])) > len(texts)
