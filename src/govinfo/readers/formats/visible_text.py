"""What a reader sees of a text that is set in several ways: without what is hidden, struck out or raised as a note."""

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from govinfo.patterns import pattern
from govinfo.spans import Aside, AsideKind
from govinfo.words import Word


class Manner(Word):
    """How a piece of text is set. Where several hold of one piece, the last of these counts."""

    PLAIN = "plain"
    COUNTED = "counted"
    """The number of a paragraph in a list, which no text of the file holds."""
    REVERSED = "reversed"
    """From the right to the left."""
    TURNED = "turned"
    """Not simply in its line, so that nobody can say which number it is: aslant, in a floating box, over and over."""
    RAISED = "raised"
    """Above or below its line, as marks of notes are."""
    STRUCK = "struck"
    DELETED = "deleted"
    """Deleted, while changes are tracked."""
    FAINT = "faint"
    """In the colour of what lies behind it."""
    HIDDEN = "hidden"
    """Not shown, or too small to be read."""


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
    read = [
        _read(text, manner, alone=alone, kept=divides or (alone and cell), divides=divides)
        for (text, manner), divides in zip(pieces, _dividing(pieces), strict=True)
    ]
    return VisibleText("".join([one.text for one in read]), tuple([aside for one in read for aside in one.asides]))


def _read(text: str, manner: Manner, *, alone: bool, kept: bool, divides: bool) -> VisibleText:
    """What is read of a piece of text.

    Args:
        text: The piece.
        manner: How it is set.
        alone: Whether no text that is set in its line stands beside it.
        kept: Whether it stays where it is struck out.
        divides: Whether it stands between two digits.
    """
    said = text.strip()
    if manner is Manner.PLAIN or not said:
        return VisibleText(text if manner is Manner.PLAIN else "")
    if manner in _WRITTEN:
        other = text != text[::-1] if manner is Manner.REVERSED else _FIGURE.fullmatch(said)
        return VisibleText(f"{_LEFTWARDS}{text}{_ENDS}" if other else text)
    if manner is Manner.RAISED:
        mark = said if alone or not _SIGN.fullmatch(said) else said.translate(_RAISED)
        return VisibleText(mark, () if mark == said else (Aside(AsideKind.NOTE, said),))
    left = {Manner.STRUCK: f"~~{said}~~" * kept, Manner.FAINT: " " * divides}.get(manner, "")
    return VisibleText(left, (Aside(_DROPPED[manner], said),))


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
