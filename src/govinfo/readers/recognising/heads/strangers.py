"""Words that have nothing in common with the heads of a block: those of other columns, where heads are due."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from govinfo.forms.spec import Block
from govinfo.patterns import pattern
from govinfo.readers.recognising.printed_labels import stretches
from govinfo.readers.recognising.tokens import Token

_WORDS = pattern(r"[\u4e00-\u9fff]{2}|\d[年月季]")
_SAID = frozenset({"本年", "件数", "数量"})
"""What heads of any column may say."""


def strange_below(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether more of some tokens, at least as many as a block has columns, say something else than its heads do."""
    strange = strangers(block, tokens)
    return strange >= len(block.columns) and strange > sum(one.means("head") is not None for one in tokens)


def strangers(block: Block, tokens: Iterable[Token]) -> int:
    """How many of some tokens are words that have nothing in common with the heads of a block."""
    return unlike(block, worded(tokens))


def unlike(block: Block, texts: Sequence[str]) -> int:
    """How many of some texts have nothing in common with the heads of a block."""
    own = _pairs_of(block) if texts else frozenset[str]()
    return sum([_pairs(text).isdisjoint(own) for text in texts])


def worded(tokens: Iterable[Token]) -> list[str]:
    """The texts among some tokens that are printed on no form and may be heads."""
    return [one.text for one in tokens if one.unknown and _WORDS.search(one.text)]


def _pairs(text: str) -> set[str]:
    """Each two characters side by side."""
    return {*stretches(text, 2)}


@lru_cache(maxsize=64)
def _pairs_of(block: Block) -> frozenset[str]:
    """Each two characters side by side in the heads of a block that tell one."""
    return frozenset[str]().union(*(_pairs(column.label) for column in block.columns)) - _SAID | {"本年"}
