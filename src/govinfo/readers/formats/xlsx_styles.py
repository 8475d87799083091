"""How the cells of a workbook look: their fonts, their fills, and the formats of their numbers."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.geometry.drawing import WHITE, Colour
from govinfo.readers.formats.attributes import nth, quantity
from govinfo.readers.formats.cell_style import CellStyle, FontLook, shown, styled
from govinfo.readers.formats.colours import SPREADSHEET, WINDOW, shade, tinted
from govinfo.readers.formats.number_format import BUILT_IN, alters
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.visible_text import TINY, UNSEEN, Manner
from govinfo.readers.formats.xml_bytes import IS, TAG

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_FILLING = f"{S}alignment[@horizontal='fill']"
"""How a cell is set that shows what it holds again and again, as often as there is room."""
OFF = frozenset({"0", "false"})
"""What says of something that it is not so."""
_THEME = re.compile(
    rb"%b(dk1|lt1|dk2|lt2|accent[1-6]|hlink|folHlink)\b[^<>]*>\s*+%b\w++\s[^<>]*\b(?:lastClr|val)%b([0-9A-Fa-f]{6})\""
    % (TAG, TAG, IS)
)
_ORDER = (b"lt1", b"dk1", b"lt2", b"dk2", *(b"accent%d" % number for number in range(1, 7)), b"hlink", b"folHlink")
"""The colours of a theme, as they are numbered."""


class WorkbookColours:
    """The colours that a workbook names by number.

    Args:
        package: The file.
        theme: The part with its theme.
        styles: The root of its styles.
    """

    def __init__(self, package: Package, theme: str, styles: Element | None) -> None:
        self._package, self._part, self._styles = package, theme, styles

    @cached_property
    def _themed(self) -> dict[str, Colour | None]:
        found = dict(_THEME.findall(self._package.plainly(self._part)))
        return {str(at): shade(found[name].decode()) for at, name in enumerate(_ORDER) if name in found}

    @cached_property
    def _numbered(self) -> dict[str, Colour | None]:
        told = () if self._styles is None else self._styles.iterfind(f"{S}colors/{S}indexedColors/{S}rgbColor")
        own = [shade(one.get("rgb", "")) for one in told]
        return {str(at): colour for at, colour in (*enumerate(own or SPREADSHEET), *WINDOW.items())}

    def colour(self, told: Element | None) -> Colour | None:
        """A colour; `None` where it is not told."""
        if told is None:
            return None
        found = shade(told.get("rgb", ""))
        if "theme" in told.attrib:
            found = self._themed.get(told.get("theme", ""))
        elif "indexed" in told.attrib:
            found = self._numbered.get(told.get("indexed", ""))
        tint = quantity(told.get("tint"), 0)
        return tinted(found, tint) if found is not None and tint else found

    def font(self, font: Element | None) -> FontLook | None:
        """How a font sets text."""
        if font is None:
            return None
        size = font.find(f"{S}sz")
        tiny = size is not None and quantity(size.get("val"), 11) <= TINY
        return FontLook(Manner.HIDDEN if tiny else _manner(font), self.colour(font.find(f"{S}color")))

    def ground(self, fill: Element) -> Colour | None:
        """The colour behind a cell; `None` where it is a pattern or runs from one to another."""
        pattern = fill.find(f"{S}patternFill")
        kind = None if pattern is None else pattern.get("patternType", "none")
        if pattern is not None and kind == "solid":
            return self.colour(pattern.find(f"{S}fgColor"))
        return WHITE if kind == "none" else None


def _manner(font: Element) -> Manner:
    strike, raised = font.find(f"{S}strike"), font.find(f"{S}vertAlign")
    if strike is not None and strike.get("val", "1") not in OFF:
        return Manner.STRUCK
    return Manner.RAISED if raised is not None and raised.get("val", "baseline") != "baseline" else Manner.PLAIN


def cell_styles(root: Element | None, colours: WorkbookColours) -> Iterator[CellStyle]:
    """How cells are set, by the number that they refer to."""
    if root is None:
        return
    fonts = [colours.font(font) or FontLook() for font in root.iterfind(f"{S}fonts/{S}font")]
    fills = [colours.ground(fill) for fill in root.iterfind(f"{S}fills/{S}fill")]
    known = {str(number): code for number, code in BUILT_IN.items()}
    for one in root.iterfind(f"{S}numFmts/{S}numFmt"):
        known[one.get("numFmtId", "")] = one.get("formatCode", "")
    for one in root.iterfind(f"{S}cellXfs/{S}xf"):
        yield styled(
            nth(fonts, one.get("fontId"), FontLook()),
            known.get(one.get("numFmtId", ""), "General"),
            nth(fills, one.get("fillId"), WHITE),
            repeated=one.find(_FILLING) is not None,
        )


class ConditionalLook(NamedTuple):
    """What a look does that cells take by a condition.

    Attributes:
        hides: Whether it does not show what a cell holds: struck, in the colour behind, or by a format for another.
        paints: Whether it gives another colour to text or to what lies behind it.
    """

    hides: bool
    paints: bool


def conditional_looks(root: Element | None, colours: WorkbookColours) -> Iterator[ConditionalLook]:
    """The looks that cells take by conditions, by the number that they refer to."""
    for one in () if root is None else root.iterfind(f"{S}dxfs/{S}dxf"):
        look, code = colours.font(one.find(f"{S}font")) or FontLook(), one.find(f"{S}numFmt")
        behind = one.find(f"{S}fill/{S}patternFill/{S}bgColor")
        ground = WHITE if behind is None else colours.colour(behind)
        altered = code is not None and alters(code.get("formatCode", ""))
        hides = altered or shown(look.manner, look.ink, ground) in UNSEEN
        paints = look.ink is not None or one.find(f"{S}fill") is not None
        yield ConditionalLook(hides, paints and not hides)
