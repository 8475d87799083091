"""The styles of a Word file: what they say of how text is set, and the colour behind it where it stands."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from xml.etree.ElementTree import Element

from govinfo.geometry.drawing import BLACK, WHITE, Colour
from govinfo.readers.formats.attributes import points
from govinfo.readers.formats.colours import ANY_GROUND, MARKERS, automatic, faint, shade
from govinfo.readers.formats.package import Package
from govinfo.readers.formats.style_chains import style_chain
from govinfo.readers.formats.visible_text import LOWERED, TINY, Manner
from govinfo.readers.formats.xml_bytes import IS, TAG

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ALPHA, _CLEAR_BY, _WHOLE = f"{_W14}alpha", f"{_W14}val", "100000"
"""What tells how clear a colour is, in thousandths of a hundredth."""
VAL, RUN = f"{W}val", f"{W}rPr"
OFF = frozenset({"0", "false", "off", "none"})
MANNERS = {
    "vanish": Manner.HIDDEN,
    "sz": Manner.HIDDEN,
    "w": Manner.HIDDEN,
    f"{_W14}textFill": Manner.HIDDEN,
    "strike": Manner.STRUCK,
    "dstrike": Manner.STRUCK,
    "vertAlign": Manner.RAISED,
    "position": Manner.RAISED,
}
"""How a run is set, by what says so; what stands first counts."""
_TOGGLED = ("vanish", "strike")
"""What the style of characters takes back where that of their paragraph says it, too."""
_INK = "color"
_THEMED, _DARKER = f"{W}themeColor", f"{W}themeShade"
_PAPER, _LETTERS = frozenset({"background1", "light1"}), frozenset({"", "auto", "000000"})
"""The names that themes have for the colour of paper, and the digits of that of letters."""
_SIZES = frozenset({"sz", "w"})
"""Sizes of letters in halves of a point, and their widths in hundredths, as small where next to nothing."""
_HALF = 0.5
_SAYS = re.compile(
    rb"%b(?:(vanish|strike|dstrike|vertAlign|position|textFill)\b|(?:sz|w)\s[^<>]*:val%b([0-3]|[0-9.]++[a-z%%]++)\""
    rb"|color\s[^<>]*:val%b([0-9A-Fa-f]{6})\")" % (TAG, IS, IS)
)
"""What may set text otherwise than plainly, make it too small to be read, or tell its colour."""
_SHADE, _MARKER, _MARKED = f"{W}shd", f"{W}highlight", "highlight"
_BEHIND = (_MARKER, _SHADE)
_BLOTS = frozenset(name for name, colour in MARKERS.items() if faint(BLACK, colour) or faint(WHITE, colour))
"""Markers on which letters of no colour of their own may not be seen."""
_CONDITIONAL = re.compile(rb"<\w+:tblStylePr\b[^<>/]*>")
"""What begins that which the style of a table says of some of its cells, which is not followed."""
_PREFIX = re.compile(rb"<(\w+):styles\b")
_FAMILY = b"/wordprocessingml/"
"""Stands in the namespace of Word's elements; where it stands once, they have one prefix."""
_TABULAR = re.compile(rb":type%btable\"" % IS)
_NAME = re.compile(rb":styleId%b([^\"<>&]*)\"" % IS)
_BASED = re.compile(rb"%bbasedOn\s[^<>]*:val%b([^\"<>&]*)\"" % (TAG, IS))
_SHADED = re.compile(rb"%bshd\s[^<>]*" % TAG)
"""What lays a colour behind text, in a style."""
_COLOURS = re.compile(rb":(?:fill|color)%b([0-9A-Fa-f]{6})\"" % IS)
_ALL = "\0"
"""No style has such a name: what is said of all text is known by it."""
_CLEAR = frozenset({"clear", "nil"})
_HOLDING = {f"{W}tc": f"{W}tcPr", f"{W}tr": f"{W}tblPrEx", f"{W}tbl": f"{W}tblPr"}
_BOXES = frozenset({f"{W}txbxContent", f"{W}pict", f"{W}drawing"})

Marks = Mapping[str, bool | Colour | None]


class WordStyles:
    """The styles of a Word file, and the grounds of its text.

    Args:
        package: The file.
        main: Name of its main part.
        root: The root of that.
    """

    def __init__(self, package: Package, main: str, root: Element) -> None:
        self._package, self._main, self._root = package, main, root
        self._part = next(iter(package.of_kind("styles", main)), "word/styles.xml")
        self._inks: dict[str, bool | Colour | None] = {}
        xml = self._written = b"".join(_worn(package.plainly(self._part), root))
        said = frozenset(_SAYS.findall(xml))
        self._faint = any(small or self._ink(ink.decode()) for _, small, ink in said)
        self._telling = self._faint or any(setting for setting, _, _ in said)
        self._known: dict[str, Marks] = {}
        self._set: dict[str | None, Marks] = {}

    def paragraph(self, paragraph: Element) -> Marks:
        """What the styles say of the text in a paragraph."""
        if not self._telling:
            return {}
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = None if style is None else style.get(VAL, "")
        if self._tables:
            return {**self._defaults(), **self._tabled(paragraph), **self._named(name)}
        if name not in self._set:
            self._set[name] = {**self._defaults(), **self._named(name)}
        return self._set[name]

    def run(self, properties: Element, marks: Marks) -> Marks:
        """What is said of a run by its own properties, its style, and what is said of all in its paragraph."""
        style = properties.find(f"{W}rStyle") if self._telling else None
        named: Marks = {} if style is None else self._marks(style.get(VAL, ""))
        own = self._marks_in(properties)
        if not named and not own:
            return marks
        twice = {mark: False for mark in _TOGGLED if named.get(mark) and marks.get(mark)}
        return {**marks, **named, **twice, **own}

    def manner(self, run: Element, marks: Marks) -> Manner:
        """How a run is set of which some marks are said."""
        if marks.get(_MARKED) and not self._faint:
            marks = self._closely(run)
        ink = marks.get(_INK)
        if ink is None and marks.get(_MARKED):
            ink = automatic(self._ground(run, (_SHADE,)))
        manner = next((MANNERS[mark] for mark in MANNERS if marks.get(mark)), Manner.PLAIN)
        pale = manner is not Manner.HIDDEN and isinstance(ink, tuple) and faint(ink, self._ground(run))
        return Manner.FAINT if pale else manner

    def _closely(self, run: Element) -> Marks:
        """What is said of a run, where from now on every colour counts that is told of text."""
        self._faint = self._telling = True
        self._known.clear()
        self._set.clear()
        paragraph, *_ = (one for one in self._around(run) if one.tag == f"{W}p")
        marks, properties = self.paragraph(paragraph), run.find(RUN)
        return marks if properties is None else self.run(properties, marks)

    def _marks_in(self, properties: Element) -> Marks:
        """What properties say of how text is set, and what they take back."""
        found: dict[str, bool | Colour | None] = {}
        for one in properties:
            name = one.tag.removeprefix(W)
            if name == _INK:
                ink = self._ink(_written(one))
                if ink or self._faint:
                    found[name] = ink
            elif name == _MARKED:
                blot = one.get(VAL) in _BLOTS
                if blot or self._faint:
                    found[name] = blot
            elif name in _SIZES:
                size = points(one.get(VAL, "").removesuffix("%"), _HALF)
                tiny = size is not None and size <= TINY
                if tiny or self._faint:
                    found[name] = tiny
            elif name in MANNERS:
                found[name] = _set(one, name)
        return found

    def _ink(self, written: str) -> bool | Colour | None:
        """A colour of text if it is like paper or anything that is laid behind text; `None` for none of its own."""
        if written not in self._inks:
            ink = shade(written)
            alike = any(faint(ink, ground) for ground in self._grounds)
            self._inks[written] = ink if ink is None or alike else False
        return self._inks[written]

    @cached_property
    def _grounds(self) -> frozenset[Colour]:
        """Paper, and the colours that are laid behind text anywhere."""
        told = [_laid(one) for tag in _BEHIND for one in self._root.iter(tag)]
        styles = b"".join(_SHADED.findall(self._written))
        told += [shade(digits.decode()) for digits in _COLOURS.findall(styles)]
        return frozenset([WHITE, *filter(None, told)])

    @cached_property
    def _styles(self) -> dict[str, Element]:
        return {one.get(f"{W}styleId", ""): one for one in self._styles_root.iter(f"{W}style")}

    @cached_property
    def _styles_root(self) -> Element:
        root = self._package.root(self._part)
        return Element("none") if root is None else root

    def _defaults(self) -> Marks:
        """What is said of all text of the document."""
        if _ALL not in self._known:
            usual = self._styles_root.find(f"{W}docDefaults/{W}rPrDefault/{RUN}")
            said: Marks = {} if usual is None else self._marks_in(usual)
            self._known[_ALL] = said if self._faint or any(said.values()) else {}
        return self._known[_ALL]

    def _named(self, name: str | None) -> Marks:
        """What a style of paragraphs says, or the one of those without one."""
        usual = (own for own, style in self._styles.items() if _usual(style))
        return self._marks(next(usual, "") if name is None else name)

    @cached_property
    def _tables(self) -> bool:
        """Whether the style of a table sets the text in it otherwise than plainly."""
        used = {one.get(VAL, "") for one in self._root.iter(f"{W}tblStyle")}
        return any(any(self._marks(name).values()) for name in used)

    def _tabled(self, paragraph: Element) -> Marks:
        """What the style of the innermost table around a paragraph says."""
        table = next((one for one in self._around(paragraph) if one.tag == f"{W}tbl"), None)
        style = None if table is None else table.find(f"{W}tblPr/{W}tblStyle")
        return {} if style is None else self._marks(style.get(VAL, ""))

    def _chain(self, name: str) -> list[Element]:
        """A style and those that it takes over from, itself first."""
        return style_chain(self._styles, name, _parent)

    def _marks(self, name: str) -> Marks:
        """What a style says, and those that it takes over from."""
        if name not in self._known:
            marks: dict[str, bool | Colour | None] = {}
            for style in reversed(self._chain(name)):
                properties = style.find(RUN)
                marks.update({} if properties is None else self._marks_in(properties))
            self._known[name] = marks if self._faint or any(marks.values()) else {}
        return self._known[name]

    @cached_property
    def _parents(self) -> dict[Element, Element]:
        return {child: parent for parent in self._root.iter() for child in parent}

    def _around(self, one: Element) -> Iterator[Element]:
        """What an element stands in, from the innermost outwards."""
        while (parent := self._parents.get(one)) is not None:
            yield parent
            one = parent

    def _ground(self, run: Element, laid: tuple[str, ...] = _BEHIND) -> Colour:
        """The colour behind a run: its own, that of its paragraph, or of what it stands in."""
        grounds = (self._behind(one, laid) for one in (run, *self._around(run)))
        return next((ground for ground in grounds if ground is not None), WHITE)

    def _behind(self, one: Element, laid: tuple[str, ...]) -> Colour | None:
        """The colour that an element lays behind its text, itself or by its style."""
        if one.tag in _BOXES:
            return ANY_GROUND
        if one.tag == f"{W}r":
            return self._shaded(one.find(RUN), f"{W}rStyle", RUN, laid)
        if one.tag == f"{W}p":
            properties = one.find(f"{W}pPr")
            told = (self._shaded(properties, f"{W}pStyle", kind, laid) for kind in (RUN, f"{W}pPr"))
            return next(filter(None, told), None)
        if one.tag not in _HOLDING:
            background = one.find(f"{W}background")
            return None if background is None else shade(background.get(f"{W}color", "")) or ANY_GROUND
        properties = one.find(_HOLDING[one.tag])
        own = None if properties is None else _laid(properties.find(_SHADE))
        style = None if properties is None else properties.find(f"{W}tblStyle")
        chain = [] if style is None else self._chain(style.get(VAL, ""))
        return own or (ANY_GROUND if any(True for one in chain for _ in one.iter(_SHADE)) else None)

    def _shaded(self, properties: Element | None, named: str, kind: str, laid: tuple[str, ...]) -> Colour | None:
        """The colour of a marker or a shade, told in some properties or by the style that they name."""
        style = None if properties is None else properties.find(named)
        further = [] if style is None else self._chain(style.get(VAL, ""))
        for told in (properties, *(one.find(kind) for one in further)):
            found = () if told is None else (_laid(one) for tag in laid for one in told.iterfind(tag))
            colour = next((one for one in found if one is not None), None)
            if colour is not None:
                return colour
        return None


def _worn(styles: bytes, root: Element) -> Iterator[bytes]:
    """The styles of a document as they are written, those of tables only where a table has them."""
    prefix = _PREFIX.search(styles) if b":tblStylePr" in styles and styles.count(_FAMILY) == 1 else None
    begin, end = (b"<%b:style " % prefix[1], b"</%b" % prefix[1]) if prefix else (b"\0", b"\0")
    tabular: dict[str, bytes] = {}
    for style in styles.split(begin):
        head, _, rest = style.partition(b">")
        said, _, behind = rest.partition(b":style")
        name = _NAME.search(head) if b"table" in head and _TABULAR.search(head) else None
        if name is None or not said.endswith(end) or not behind.startswith(b">"):
            yield style
        else:
            tabular[name[1].decode("utf-8", "replace")] = said
            yield behind
    used = [one.get(VAL, "") for one in root.iter(f"{W}tblStyle")] if tabular else []
    while used:
        said = tabular.pop(used.pop(), b"")
        used += [name.decode("utf-8", "replace") for name in _BASED.findall(said)]
        plain, *conditional = _CONDITIONAL.split(said)
        yield plain
        yield from (each.partition(b":tblStylePr>")[2] or each for each in conditional)


def _written(ink: Element) -> str:
    """The digits of a colour: of paper, where a theme's is named and programs that know none have those of letters."""
    told = ink.get(VAL, "")
    themed = told in _LETTERS and ink.get(_THEMED) in _PAPER and _DARKER not in ink.attrib
    return "FFFFFF" if themed else told


def _parent(style: Element) -> str:
    """The name of the style that one takes over from; nothing for one that stands by itself."""
    based = style.find(f"{W}basedOn")
    return "" if based is None else based.get(VAL, "")


def _usual(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in OFF


def _set(one: Element, name: str) -> bool:
    """Whether something is said to be, not to be taken back."""
    if name == f"{_W14}textFill":
        clear = (alpha.get(_CLEAR_BY) == _WHOLE for alpha in one.iter(_ALPHA))
        return one.find(f"{_W14}noFill") is not None or any(clear)
    value = one.get(VAL, "true")
    low = name == "position" and value[:1] == "-" and (points(value[1:], _HALF) or 0) < LOWERED
    return value not in OFF and value != "baseline" and not low


def _laid(one: Element | None) -> Colour | None:
    """The colour of a shade, a marker, or of the background of all pages; `None` where there is none."""
    if one is None:
        return None
    value = one.get(VAL, "clear")
    if one.tag != _SHADE:
        return MARKERS.get(value)
    if value in _CLEAR:
        return shade(one.get(f"{W}fill", "")) if value == "clear" else None
    return shade(one.get(f"{W}color", "")) if value == "solid" else ANY_GROUND
