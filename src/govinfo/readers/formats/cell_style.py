"""How the cells of a workbook are set, whatever its format, and what is seen of the numbers in them."""

from typing import NamedTuple

from govinfo.geometry.drawing import WHITE, Colour
from govinfo.readers.formats.colours import faint
from govinfo.readers.formats.number_format import display, mutes, whitening, whitens
from govinfo.readers.formats.visible_text import Manner, Piece, VisibleText, foremost, visible_text
from govinfo.spans import Aside, AsideKind

_NOTHING = VisibleText("")


class FontLook(NamedTuple):
    """How a font sets text, and its colour where that is told."""

    manner: Manner = Manner.PLAIN
    ink: Colour | None = None


class CellStyle(NamedTuple):
    """How a cell is set.

    Attributes:
        manner: How its text is set.
        code: The format of its number.
        plain: How its text were set, if all colours were seen.
        ground: The colour behind it, where that is known.
        mute: Whether it shows no texts, but numbers only.
        whitening: Whether its format makes some numbers white.
    """

    manner: Manner = Manner.PLAIN
    code: str = "General"
    plain: Manner = Manner.PLAIN
    ground: Colour | None = WHITE
    mute: bool = False
    whitening: bool = False

    def opened(self) -> "CellStyle":
        """The style of a cell whose colours rest on more than its style."""
        return self._replace(manner=self.plain, ground=None)

    def run(self, font: FontLook | None) -> Manner:
        """How a part of a text is set, that has a font of its own or that of the cell."""
        if self.mute:
            return Manner.HIDDEN
        return self.manner if font is None else shown(font.manner, font.ink, self.ground)

    def number(self, stored: str, *, since_1904: bool, zeros: bool) -> VisibleText:
        """What is seen of a number, as the file has it.

        Args:
            stored: The number.
            since_1904: Whether the file counts days from 1904 on.
            zeros: Whether the sheet shows zeros.
        """
        if not stored:
            return _NOTHING
        shown = display(stored, self.code, since_1904=since_1904, zeros=zeros)
        white = self.whitening and whitens(stored, self.code) and faint(WHITE, self.ground)
        text, asides = visible_text([Piece(shown.text, Manner.HIDDEN if white else self.manner)])
        told = () if shown.stored is None else (Aside(AsideKind.STORED, shown.stored),)
        return VisibleText(text, (*asides, *told))


def styled(font: FontLook, code: str, ground: Colour | None, *, repeated: bool) -> CellStyle:
    """How a cell is set.

    Args:
        font: Its font.
        code: The format of its number.
        ground: The colour behind it, where that is known.
        repeated: Whether it shows what it holds again and again, as often as there is room; no number is read there.
    """
    plain = foremost((font.manner, Manner.TURNED)) if repeated else font.manner
    return CellStyle(shown(plain, font.ink, ground), code, plain, ground, mutes(code), whitening(code))


def shown(manner: Manner, ink: Colour | None, ground: Colour | None) -> Manner:
    """How text is set that has a colour on a ground."""
    return Manner.FAINT if manner is not Manner.HIDDEN and faint(ink, ground) else manner
