"""Heads of other columns than the form's: of years or offices in place of its own, or of columns beside them."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import groupby, islice, takewhile
from operator import attrgetter

from govinfo.forms.spec import Block, FormTable
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate
from govinfo.readers.recognising.heads.printed import DEEP, HEAD, YEAR
from govinfo.readers.recognising.heads.strangers import strange, unlike
from govinfo.readers.recognising.tokens import OF_OTHERS, Token, by_row
from govinfo.readers.stream import Stream
from govinfo.vocabulary import Section

_LINES = 3
"""Heads stand so many lines or table rows above, where units or a word for all of them stand between."""
_FAR = 100
"""Heads that are none of the form's stand no more table rows above a row."""
_FEWEST = 3
"""A block with fewer columns may stand below anything."""


def below_other_heads(table: FormTable, tokens: Sequence[Token], stream: Stream) -> frozenset[str]:
    """The block, by its key, whose rows begin a table and have other heads above them, and none of the form's.

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
    """Whether some texts may be the heads of as many columns as a block has, and most are those of other columns."""
    count = len(block.columns)
    if not _FEWEST <= count <= len(texts) <= count + 2 or not all(map(HEAD.fullmatch, texts)):
        return False
    years = [text for text in texts if YEAR.fullmatch(text)]
    return 2 * (len(years) + unlike(block, [text for text in texts if text not in years])) > len(texts)


def others_above(
    candidate: Candidate, section: Section, heads: Sequence[Token], tokens: Sequence[Token], widths: Container[int]
) -> list[bool]:
    """For each head above a row that is none of the form's, whether it stands behind all heads of the form in its row.

    The first cell of a row stands above labels, and is no head. Where heads of the form are missing, they may be broken
    over lines or misspelt: then only a text that says something else, or names another year, is another column's head.

    Args:
        candidate: The row.
        section: The section of its table.
        heads: The nearest row of heads above it.
        tokens: The tokens of its table.
        widths: The numbers of the lines that are table rows.
    """
    found: list[tuple[bool, Token]] = []
    keys: set[str] = set()
    begin = heads[0].row - DEEP + 1 if heads else candidate.label.row - _FAR
    first = bisect_left(tokens, begin, hi=candidate.place, key=attrgetter("row"))
    for above in by_row(tokens[first : candidate.place]):
        number = above[0].row
        if number == candidate.label.row or number not in widths or any(map(_stands_beside, above)):
            continue
        keys.update(key for one in above for key in one.heads)
        last = max((at for at, one in enumerate(above) if one.means("head", "group")), default=len(above))
        found += [(at > last, one) for at, one in enumerate(above) if at and (one.unknown or _is_year(one))]
    whole = len(keys) >= candidate.due
    return [behind for behind, one in found if whole or is_of_others(section, one)]


def is_of_others(section: Section, token: Token) -> bool:
    """Whether a text is the head of no column of the form, and no piece or misspelling of such a head."""
    return _is_year(token) or OF_OTHERS.search(token.text) is not None or strange(section, token.text)


def _is_year(token: Token) -> bool:
    """Whether a text is a year in digits, as above the columns of two years."""
    return YEAR.fullmatch(token.text) is not None


def _stands_beside(token: Token) -> bool:
    """Whether a token shows that its row is one of figures: it is a figure, or a label that is no head."""
    figure = token.value and token.text != BLANK and not _is_year(token)
    return figure or (token.means("row") is not None and token.means("head") is None)
