"""Heads of other columns than the form's, above all that is known of a table: years, months, offices."""

from collections.abc import Sequence
from itertools import takewhile

from govinfo.forms.spec import Block, FormTable
from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.heads import unlike
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.stream import Stream

_YEAR = pattern(r"20\d\d(?:年度?)?")
_HEAD = pattern(r"[^,.;:!?、。]{1,8}")
"""A head of another table is short, and no part of a sentence."""
_FEWEST = 3
"""A block with fewer columns may stand below anything."""


def below_other_heads(table: FormTable, tokens: Sequence[Token], stream: Stream) -> frozenset[str]:
    """The block of a table, by its first row, that stands below such heads, where none of the form's stand above it.

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
    texts = _right_above(stream, label)
    return frozenset([block.rows[0].key for block in own if _of_others(block, texts)])


def _right_above(stream: Stream, token: Token) -> list[str]:
    """The texts of the line or table row right above the one that a token stands in."""
    rows = stream.rows
    last = next((at for at in range(token.segment, -1, -1) if rows[at] != token.row), -1)
    row = takewhile(lambda at: rows[at] == rows[last], range(last, -1, -1))
    return [stream.texts[at] for at in row if stream.texts[at] != BLANK]


def _of_others(block: Block, texts: Sequence[str]) -> bool:
    """Whether some texts may be heads of as many columns as a block has, and most are those of others."""
    count = len(block.columns)
    if not _FEWEST <= count <= len(texts) <= count + 2 or not all(map(_HEAD.fullmatch, texts)):
        return False
    years = [text for text in texts if _YEAR.fullmatch(text)]
    return 2 * (len(years) + unlike(block, [text for text in texts if text not in years])) > len(texts)
