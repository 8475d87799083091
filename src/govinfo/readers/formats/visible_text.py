"""What a reader sees of a text that is set in several ways: without what is hidden, struck out or raised as a note."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from govinfo.patterns import pattern
from govinfo.spans import Aside, AsideKind
from govinfo.words import Word


class Manner(Word):
    """How a piece of text is set."""

    PLAIN = "plain"
    COUNTED = "counted"
    REVERSED = "reversed"
    TURNED = "turned"
    RAISED = "raised"
    STRUCK = "struck"
    DELETED = "deleted"
    FAINT = "faint"
    HIDDEN = "hidden"


UNSEEN = frozenset({Manner.STRUCK, Manner.FAINT, Manner.HIDDEN})
"""How what a cell holds is set where it is not seen for it."""


def foremost(manners: Iterable[Manner]) -> Manner:
    """Of several ways that a text is set in, the one that counts: the last of all of them."""
    return max(manners, key=_WEIGHT.index, default=Manner.PLAIN)


_WEIGHT = tuple(Manner)
TINY = 1.5
"""Letters of no more points are not read."""
LOWERED = 4.0
"""Letters so many points below their line are a mark; figures are moved down a little to look straight."""


class Piece(NamedTuple):
    """A piece of text and how it is set."""

    text: str
    manner: Manner = Manner.PLAIN


_TOLD = 60
"""Characters that are told of a part that is passed over."""


def passed_over(text: str, kind: AsideKind = AsideKind.HIDDEN) -> Aside:
    """Tells of a part that is passed over."""
    return Aside(kind, " ".join(text.split())[:_TOLD])


def floating(piece: Piece) -> Piece:
    """A piece of a text box in a cell, which floats anywhere about it: no figure of the cell."""
    return Piece(piece.text, Manner.TURNED) if piece.manner is Manner.PLAIN else piece


class VisibleText(NamedTuple):
    """What is read of a text, and what stands in it beside."""

    text: str
    asides: tuple[Aside, ...] = ()


_LEFTWARDS, _ENDS = "\u202e", "\u202c"
"""Around text that runs from the right to the left: of digits between them no number is made.

So stand figures, too, that a page shows in another order than it is written in.
"""
NOTE = "注"
"""Stands for a mark of a note that counts itself."""
_NO_MARK = "*＊※†‡§#＃注附,，、"
_RAISED = str.maketrans(
    "0123456789+-=()０１２３４５６７８９（）［］[]〔〕",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾⁽⁾⁽⁾",
    _NO_MARK,
)
_SIGN = pattern(r"[*＊※†‡§#＃注附]*+(?:[\[(（〔［][*＊※†‡§#＃注附]*+)?[0-9０-９①-⓿❶-➓,，、]*+[\])）〕］]?")
"""What note marks are made of."""
_WORD = pattern(r"[^\W\d_]")
_FIGURE = pattern(r"[^\w\s]?\d[\d,，.]*[^\w\s]?")
_WRITTEN = frozenset({Manner.PLAIN, Manner.REVERSED, Manner.TURNED})
_SHOWN = _WRITTEN | {Manner.RAISED}
_DROPPED = {
    Manner.STRUCK: AsideKind.STRUCK,
    Manner.DELETED: AsideKind.DELETED,
    Manner.FAINT: AsideKind.HIDDEN,
    Manner.HIDDEN: AsideKind.HIDDEN,
}


def visible_text(pieces: Sequence[Piece], *, cell: bool = True) -> VisibleText:
    """What is read of some pieces of one text.

    A raised note mark becomes raised characters, which no number takes for its own; raised text that stands alone is
    the text. Text that runs leftwards stays between the signs that say so. Deleted and hidden text is left out. So is
    struck text, unless it stands between digits or is all that a cell holds: then it is kept between tildes, which
    makes no number of it. Text in the colour of its ground leaves a gap where it stands between digits. What counts the
    paragraphs of a list is left out before the words of a cell, which are known without it.

    Example:
        >>> visible_text([Piece("217"), Piece("1", Manner.RAISED)]).text
        '217¹'
        >>> visible_text([Piece("217", Manner.RAISED)]).text
        '217'
        >>> visible_text([Piece("3", Manner.STRUCK), Piece("5")])
        VisibleText(text='5', asides=(Aside(kind=AsideKind.STRUCK, text='3'),))
        >>> visible_text([Piece("217", Manner.STRUCK)]).text
        '~~217~~'
        >>> visible_text([Piece("9. ", Manner.COUNTED), Piece("其他")]).text
        '其他'
    """
    plain = [text for text, manner in pieces if manner is Manner.PLAIN]
    if len(plain) == len(pieces):
        return VisibleText("".join(plain))
    pieces = _counting(pieces, known=cell and any(map(_WORD.search, plain)))
    alone = not any(piece.manner in _WRITTEN and piece.text.strip() for piece in pieces)
    words: list[str] = []
    asides: list[Aside] = []
    for (text, manner), divides in zip(pieces, _dividing(pieces), strict=True):
        said = text.strip()
        if manner is Manner.PLAIN or not said:
            words.append(text if manner is Manner.PLAIN else "")
        elif manner is Manner.REVERSED:
            words.append(text if text == text[::-1] else f"{_LEFTWARDS}{text}{_ENDS}")
        elif manner is Manner.TURNED:
            words.append(f"{_LEFTWARDS}{text}{_ENDS}" if _FIGURE.fullmatch(said) else text)
        elif manner is Manner.RAISED:
            mark = said if alone or not _SIGN.fullmatch(said) else said.translate(_RAISED)
            words.append(mark)
            if mark != said:
                asides.append(Aside(AsideKind.NOTE, said))
        else:
            asides.append(Aside(_DROPPED[manner], said))
            if manner is Manner.STRUCK and ((alone and cell) or divides):
                words.append(f"~~{said}~~")
            elif manner is Manner.FAINT and divides:
                words.append(" ")
    return VisibleText("".join(words), tuple(asides))


def _counting(pieces: Iterable[Piece], *, known: bool) -> list[Piece]:
    """The pieces, those that count paragraphs apart from what they count, or without it where that is *known*."""
    return [
        Piece("" if known else f"{text.rstrip()} ") if manner is Manner.COUNTED else Piece(text, manner)
        for text, manner in pieces
    ]


def _dividing(pieces: Sequence[Piece]) -> list[bool]:
    """Whether each piece stands between two digits, so that without it they would be one number."""
    shown = [text if manner in _SHOWN else "" for text, manner in pieces]
    before = accumulate(shown, _last, initial="")
    after = [*accumulate(reversed(shown), _first, initial="")][-2::-1]
    return [left.isdecimal() and right.isdecimal() for left, right in zip(before, after, strict=False)]


def _last(sign: str, text: str) -> str:
    return text[-1:] or sign


def _first(sign: str, text: str) -> str:
    return text[:1] or sign
