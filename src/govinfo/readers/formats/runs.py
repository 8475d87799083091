"""The text of Word's paragraphs: runs set in their own way or by a style, tracked changes, rubies and symbols."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from govinfo.readers.formats.fields import FIELD_SIGNS, SIGNS, OpenFields
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.visible_text import NOTE, Manner, Piece, VisibleText, floating, visible_text
from govinfo.readers.formats.word_styles import OFF, RUN, VAL, Marks, W, WordStyles
from govinfo.readers.limits import Limits, deeper

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
P, _R, _T = f"{W}p", f"{W}r", f"{W}t"
BOX = f"{W}txbxContent"
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
"""Tracked changes that take text away."""
_CHAR, _TURNED = f"{W}char", f"{W}bdo"
_PASSED = frozenset({BOX, *(f"{W}{tag}" for tag in ("rPr", "pPr", "rt", "rubyPr"))})
_WRITTEN = {
    **dict.fromkeys((f"{W}{tag}" for tag in ("ptab", "br", "cr")), " "),
    f"{W}tab": "\t",
    f"{W}noBreakHyphen": "-",
}
_TEXTS = frozenset({_T, f"{_M}t", f"{W}delText"})
_SYM = f"{W}sym"
_CHOICE, _CHOSEN, _ENTRY = f"{W}ddList", (f"{W}result", f"{W}default"), f"{W}listEntry"
"""A field that offers entries, what tells the number of the one that is shown, and an entry."""
_BESIDE_LINE, _DIVISOR = frozenset({f"{_M}sup", f"{_M}sub"}), f"{_M}den"
_FORMED = frozenset(
    f"{_M}{tag}" for tag in ("acc", "bar", "borderBox", "d", "eqArr", "func", "limLow", "limUpp", "m", "phant", "rad")
)
"""Parts of an equation whose digits go on with none before them: set below a sign, in brackets, or not seen."""
_NOTED, _OWN_MARK = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"}), f"{W}customMarkFollows"
_FIELD, _STEP = f"{W}fldChar", f"{W}fldCharType"
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,4}")
_APART = Piece(" ")
_SYMBOL = "□"
"""Stands for a symbol whose font says what it is."""


class Runs:
    """The texts of a document.

    Args:
        package: The file.
        main: Name of its main part, whose styles are looked up.
        root: The root of that.
        limits: How deep its elements may nest.
        document: Its name.
    """

    def __init__(self, package: Package, main: str, root: Element, limits: Limits, document: str | None) -> None:
        self._depth, self._document = limits.depth, document
        self._styles = WordStyles(package, main, root)
        self._fields = any(True for _ in root.iter(_FIELD))
        self._boxes = any(True for _ in root.iter(BOX))

    def paragraph(self, paragraph: Element) -> VisibleText:
        """The text of a paragraph."""
        return visible_text(list(self._paragraph(paragraph)), cell=False)

    def cell(self, cell: Element) -> VisibleText:
        """The text of a cell, its paragraphs apart by white space."""
        pieces: list[Piece] = []
        boxed = frozenset(one for box in cell.iter(BOX) for one in box.iter(P)) if self._boxes else frozenset[Element]()
        for one in cell.iter(P):
            own = self._paragraph(one)
            pieces += map(floating, own) if one in boxed else own
            pieces.append(_APART)
        return visible_text(pieces)

    def manner(self, paragraph: Element, run: Element) -> Manner:
        """How a run of a paragraph is set."""
        return self._manner(run, self._styles.paragraph(paragraph))

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        pieces = self._pieces(paragraph, self._styles.paragraph(paragraph), Manner.PLAIN, self._depth)
        return _field_results(pieces) if self._fields else pieces

    def _pieces(self, element: Element, marks: Marks, manner: Manner, depth: int) -> Iterator[Piece]:
        left = deeper(depth, self._document)
        for one in element:
            tag = one.tag
            if tag == _R:
                set_ = self._manner(one, marks) if manner is Manner.PLAIN else manner
                yield from self._pieces(one, marks, set_, left)
            elif tag in _TEXTS:
                yield Piece(one.text or "", manner)
            elif tag in _WRITTEN:
                yield Piece(_WRITTEN[tag], manner)
            elif tag == _SYM:
                yield Piece(_symbol(one), manner)
            elif tag == _CHOICE:
                yield Piece(_chosen(one), manner)
            elif tag in _NOTED:
                manner = Manner.RAISED if manner is Manner.PLAIN else manner
                yield Piece(NOTE if one.get(_OWN_MARK, "0") in OFF else "", manner)
            elif tag not in _PASSED:
                yield from [Piece("/", manner)] * (tag == _DIVISOR)
                yield from self._pieces(one, marks, _inner(one, manner), left)
                if tag == _FIELD:
                    yield Piece(SIGNS.get(one.get(_STEP, ""), ""))

    def _manner(self, run: Element, marks: Marks) -> Manner:
        properties = run.find(RUN)
        said = marks if properties is None else self._styles.run(properties, marks)
        return self._styles.manner(run, said) if said else Manner.PLAIN


def _inner(one: Element, manner: Manner) -> Manner:
    """How what stands in an element is set."""
    if one.tag in DELETED:
        return Manner.DELETED
    if manner is not Manner.PLAIN:
        return manner
    if one.tag == _TURNED:
        return Manner.REVERSED if one.get(VAL) == "rtl" else manner
    if one.tag in _FORMED:
        return Manner.TURNED
    return Manner.RAISED if one.tag in _BESIDE_LINE else manner


def _field_results(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces of a paragraph with fields, of each its result only."""
    fields = OpenFields()
    for piece in pieces:
        if piece.text in FIELD_SIGNS:
            fields.follow(piece.text)
        elif fields.shown:
            yield piece


def _chosen(choice: Element) -> str:
    """The entry that a field shows of those it offers: the one of the number it tells, else the first."""
    told = next((number.get(VAL, "") for tag in _CHOSEN if (number := choice.find(tag)) is not None), "0")
    entries = {str(number): entry.get(VAL, "") for number, entry in enumerate(choice.iter(_ENTRY))}
    return entries.get(told, "")


def _symbol(symbol: Element) -> str:
    """The character of a symbol where its number tells it; those of symbol fonts lie in a private area."""
    code = symbol.get(_CHAR, "")
    number = int(code, 16) if _HEXADECIMAL.fullmatch(code) else 0
    return chr(number) if 0x20 <= number < 0xD800 else _SYMBOL
