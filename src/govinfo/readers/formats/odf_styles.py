"""The styles of open documents: how text is set, in which colour on which ground, and which sheets are shown."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple
from xml.etree.ElementTree import Element

from govinfo.geometry.drawing import WHITE, Colour
from govinfo.readers.formats.attributes import points
from govinfo.readers.formats.cell_tests import COMPARING
from govinfo.readers.formats.colours import faint, shade
from govinfo.readers.formats.style_chains import style_chain
from govinfo.readers.formats.visible_text import TINY, UNSEEN, Manner

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, DRAW, STYLE = (_URN % name for name in ("office", "text", "table", "drawing", "style"))
_FO, SVG = _URN % "xsl-fo-compatible", _URN % "svg-compatible"
LIBREOFFICE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_LINE, _POSITION, _DISPLAY = "line through", f"{STYLE}text-position", f"{TEXT}display"
_LINES = tuple(f"{STYLE}text-line-through-{name}" for name in ("style", "type", "text"))
_NO_LINE = frozenset({"none", ""})
_SHOWN = f"{TABLE}display"
_INK, _AUTOMATIC, _SIZE = f"{_FO}color", f"{STYLE}use-window-font-color", f"{_FO}font-size"
_GROUND, _BEHIND = f"{_FO}background-color", "behind letters"
_SCALE, _HALF = f"{STYLE}text-scale", 0.5
"""How wide letters are in hundredths, as small where next to nothing as the size is in halves of a point."""
_REPEATED = f"{STYLE}repeat-content"
_SETTING = (_POSITION, _DISPLAY, _SHOWN, _INK, _AUTOMATIC, _SIZE, _SCALE, _GROUND, _REPEATED)
_LETTERS, _PICTURE, _MAP = f"{STYLE}text-properties", f"{STYLE}background-image", f"{STYLE}map"
_PICTURED = "{http://www.w3.org/1999/xlink}href"
_MAPPED, _DATA = "mapped", f"{STYLE}data-style-name"
_RAISED = re.compile(r"su(?:per|b)|0*+(?:[.]0*+)?[1-9]|-\S{1,9} \d\d?(?:\.\d{1,9})?%")
"""Where marks of notes are set: above their line, or below it in smaller letters."""
_CONDITION = re.compile(r"value\(\) ?([<>]=?|=|!=) ?(-?\d{1,15}(?:\.\d{1,15})?)")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?(?:[Ee][+-]?\d{1,2})?")
_FORMAT = _URN % "datastyle"
_FACTOR, _GENERAL = f"{_FORMAT}display-factor", "N0"
_SHOWN_SIGN = re.compile(r"[-−.,\d%]")
"""What makes of a number another one beside it."""
_HOLDERS = (f"{OFFICE}styles", f"{OFFICE}automatic-styles")
_CONDITIONS = 16


class TextSight(NamedTuple):
    """How text is seen where it stands.

    Attributes:
        hidden: Whether it is not shown.
        struck: Whether it is struck out.
        raised: Whether it is set as a mark of a note.
        ink: Its colour, where that is told.
        ground: The colour behind it, where that is known.
        tiny: Whether its letters are too small to be read.
        repeated: Whether it is shown again and again, as often as there is room.
    """

    hidden: bool = False
    struck: bool = False
    raised: bool = False
    ink: Colour | None = None
    ground: Colour | None = WHITE
    tiny: bool = False
    repeated: bool = False

    def seen(self) -> Manner:
        """How it is set, hidden if nobody sees it."""
        if self.hidden or self.tiny:
            return Manner.HIDDEN
        if self.struck:
            return Manner.STRUCK
        if self.raised:
            return Manner.RAISED
        if faint(self.ink, self.ground):
            return Manner.FAINT
        return Manner.TURNED if self.repeated else Manner.PLAIN


class Styles:
    """The styles of a document.

    Args:
        roots: The elements that hold them; what a later one says counts.
    """

    def __init__(self, *roots: Element) -> None:
        styles = [style for root in roots for style in root.iter(f"{STYLE}style")]
        self._styles = {(style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")): style for style in styles}
        self._sheets = roots[-1].find(f"{OFFICE}body/{OFFICE}spreadsheet") is not None
        usual = [style for root in roots for style in root.iter(f"{STYLE}default-style")]
        self._usual = {style.get(f"{STYLE}family", ""): style for style in usual}
        self._roots = roots
        self._known: dict[tuple[str, str], dict[str, str]] = {}

    def sight(self, around: TextSight, family: str, name: str | None) -> TextSight:
        """How text of a style is seen among some other."""
        says = self._says(family, name)
        if not says:
            return around
        ground = _ground(says, around.ground)
        measures = points(says.get(_SIZE, "")), points(says.get(_SCALE, "").removesuffix("%"), _HALF)
        sizes = [size for size in measures if size is not None]
        return TextSight(
            says[_DISPLAY] == "none" if _DISPLAY in says else around.hidden,
            says[_LINE] == "true" if _LINE in says else around.struck,
            bool(_RAISED.match(says[_POSITION])) if _POSITION in says else around.raised,
            ground if says.get(_INK) == "transparent" else _ink(says, around.ink),
            ground,
            min(sizes) <= TINY if sizes else around.tiny,
            says[_REPEATED] == "true" if _REPEATED in says else around.repeated,
        )

    def shows(self, sheet: Element) -> bool:
        """Whether a sheet is shown."""
        return self._says("table", sheet.get(f"{TABLE}style-name")).get(_SHOWN) != "false"

    def hides(self, displayed: str | None) -> bool:
        """Whether cells of a style, told by the name that people see, do not show what they hold."""
        name = self._displayed.get(displayed or "", displayed)
        formatted = self._says("table-cell", name).get(_DATA)
        altered = formatted is not None and _alters(self._formats.get(formatted))
        return altered or self.sight(TextSight(), "table-cell", name).seen() in UNSEEN

    def maps(self, cell: str | None) -> Iterator[Element]:
        """The conditions on which cells of a style take others, as many as programs let set."""
        if _MAPPED not in self._says("table-cell", cell):
            return iter(())
        return islice((one for style in self._chain("table-cell", cell) for one in style.iterfind(_MAP)), _CONDITIONS)

    @cached_property
    def _displayed(self) -> dict[str, str]:
        """The names of styles by the names that people see."""
        return {style.get(f"{STYLE}display-name", name): name for (_, name), style in self._styles.items()}

    def number_ink(self, cell: str | None, value: str) -> Colour | None:
        """The colour that the format of a cell's numbers gives one of them; `None` where it gives none."""
        style = self._formats.get(self._says("table-cell", cell).get(_DATA, ""))
        if style is None or not _NUMBER.fullmatch(value):
            return None
        mapped = [one.get(f"{STYLE}apply-style-name", "") for one in style.iterfind(_MAP) if _meets(one, float(value))]
        letters = (self._formats.get(mapped[0], style) if mapped else style).find(_LETTERS)
        return None if letters is None else shade(letters.get(_INK, ""))

    @cached_property
    def _formats(self) -> dict[str, Element]:
        """The formats of numbers, by their names."""
        held = (one for root in self._roots for holder in _HOLDERS for one in root.iterfind(f"{holder}/*"))
        return {one.get(f"{STYLE}name", ""): one for one in held if one.tag.startswith(_FORMAT)}

    def _says(self, family: str, name: str | None) -> dict[str, str]:
        """What a style says, and those that it takes over from; what is usual, for a style of paragraphs or cells."""
        key = (family, name or "")
        if key not in self._known:
            chain = self._chain(family, name)
            if family == ("table-cell" if self._sheets else "paragraph") and family in self._usual:
                chain.append(self._usual[family])
            said: dict[str, str] = {}
            for one in reversed(chain):
                said.update(_settings_of(one))
            self._known[key] = said
        return self._known[key]

    def _chain(self, family: str, name: str | None) -> list[Element]:
        """A style and those that it takes over from, itself first."""
        return style_chain(
            self._styles, (family, name or ""), lambda style: (family, style.get(f"{STYLE}parent-style-name", ""))
        )


def _alters(format_: Element | None) -> bool:
    """Whether a format may show a count as another, or as none."""
    if format_ is None or format_.get(f"{STYLE}name") == _GENERAL:
        return False
    numbers = [*format_.iterfind(f"{_FORMAT}number")]
    plain = len(numbers) == 1 and _FACTOR not in numbers[0].attrib and format_.find(_MAP) is None
    return not plain or any(map(_SHOWN_SIGN.search, format_.itertext()))


def _settings_of(style: Element) -> Iterator[tuple[str, str]]:
    """What a style says of its own."""
    if _DATA in style.attrib:
        yield _DATA, style.attrib[_DATA]
    for properties in style:
        letters = properties.tag == _LETTERS
        if properties.tag == _MAP:
            yield _MAPPED, "true"
        if letters and _INK in properties.attrib:
            yield _AUTOMATIC, "false"
        lines = {properties.attrib[name] for name in _LINES if name in properties.attrib}
        if lines:
            yield _LINE, "false" if lines <= _NO_LINE else "true"
        for name, value in properties.items():
            if name in _SETTING and not (name == _SIZE and value.endswith("%")):
                yield (_BEHIND if letters and name == _GROUND else name), value
        if any(_PICTURED in picture.attrib for picture in properties.iterfind(_PICTURE)):
            yield _GROUND, "picture"


def _ink(says: dict[str, str], around: Colour | None) -> Colour | None:
    """The colour of text: that of windows, which fits every ground, or a told one."""
    if _MAPPED in says or says.get(_AUTOMATIC) == "true":
        return None
    return shade(says[_INK]) if _INK in says else around


def _ground(says: dict[str, str], around: Colour | None) -> Colour | None:
    """The colour behind text, which is that around where it lets all shine through."""
    grounds = [says.get(key, "transparent") for key in (_BEHIND, _GROUND)]
    told = next((one for one in grounds if one != "transparent"), None)
    if _MAPPED in says:
        return None
    return around if told is None else shade(told)


def _meets(mapped: Element, number: float) -> bool:
    """Whether a number meets a condition."""
    condition = _CONDITION.fullmatch(mapped.get(f"{STYLE}condition", ""))
    return condition is not None and COMPARING[condition[1]](number, float(condition[2]))
