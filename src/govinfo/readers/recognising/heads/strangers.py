"""Words that have nothing in common with a block's heads, and so are heads of other columns where heads are due."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import ne

from govinfo.forms import renewed
from govinfo.forms.spec import Block
from govinfo.patterns import pattern
from govinfo.readers.recognising.heads.printed import HEAD
from govinfo.readers.recognising.printed_labels import printed_labels, stretches
from govinfo.readers.recognising.tokens import Token
from govinfo.vocabulary import Section

_WORDS = pattern(r"[\u4e00-\u9fff]{2}|\d[年月季]")
_SAID = frozenset({"本年", "件数", "数量"})
"""What heads of any column may say."""


def strange_below(block: Block, tokens: Sequence[Token]) -> bool:
    """Whether most of some tokens, and as many as a block has columns, have nothing in common with its heads."""
    strange = strangers(block, tokens)
    return strange >= len(block.columns) and strange > sum(one.means("head") is not None for one in tokens)


def strangers(block: Block, tokens: Iterable[Token]) -> int:
    """How many of some tokens are words that have nothing in common with a block's heads."""
    return unlike(block, worded(tokens))


def unlike(block: Block, texts: Sequence[str]) -> int:
    """How many of some texts have nothing in common with a block's heads."""
    own = _pairs_of(block) if texts else frozenset[str]()
    return sum([_pairs(text).isdisjoint(own) for text in texts])


def strange(section: Section, text: str) -> bool:
    """Whether a text may be a head, and is no part of anything that a section's table prints, misspelt or not."""
    words = HEAD.fullmatch(text.replace(":", "")) and _WORDS.search(text)
    return words is not None and _strange()(section, text)


@renewed
def _strange() -> Callable[[Section, str], bool]:
    """Whether a text is no part of anything that a section's table prints, misspelt or not; kept for the last texts."""
    return lru_cache(maxsize=512)(_is_strange)


def _is_strange(section: Section, text: str) -> bool:
    known = printed_labels()
    alike = any(misspelt(text, one) for one in known.furniture(section))
    own = (one for one, meanings in known.meanings.items() if any(each.section is section for each in meanings))
    return not (alike or any(text in one for one in own))


def misspelt(text: str, printing: str) -> bool:
    """Whether a text differs from another in one character, or has half of its pairs of characters from it.

    >>> misspelt("口计", "总计"), misspelt("法律机构", "法律服务机构"), misspelt("备注", "总计")
    (True, True, False)
    """
    if len(text) == len(printing) and sum(map(ne, text, printing)) == 1:
        return True
    pairs = _pairs(text)
    return len(pairs) > 1 and 2 * len(pairs & _pairs(printing)) >= len(pairs)


def worded(tokens: Iterable[Token]) -> list[str]:
    """The texts of tokens that no form prints and that may be heads."""
    return [one.text for one in tokens if one.unknown and _WORDS.search(one.text)]


def _pairs(text: str) -> set[str]:
    """Each two characters that stand side by side."""
    return {*stretches(text, 2)}


@lru_cache(maxsize=64)
def _pairs_of(block: Block) -> frozenset[str]:
    """Each two characters side by side in a block's heads, but for those that heads of any column have."""
    return frozenset[str]().union(*(_pairs(column.label) for column in block.columns)) - _SAID | {"本年"}
