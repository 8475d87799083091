"""Rich text (.rtf): what a group says of characters holds until it ends; cells and rows end where a word says so."""

from collections.abc import Callable
from typing import Any, NamedTuple

from govinfo.errors import ReadError
from govinfo.geometry.drawing import Colour
from govinfo.messages import documents as says
from govinfo.readers.formats.colours import ANY_GROUND
from govinfo.readers.formats.flow import CellEdge, Flow, FlowPiece
from govinfo.readers.formats.rtf_tokens import (
    CHARSETS,
    CODE_PAGES,
    ELSEWHERE,
    KEPT,
    MANNERS,
    SIGNS,
    count,
    plain,
    tokens,
)
from govinfo.readers.formats.visible_text import LOWERED, NOTE, TINY, Manner, foremost
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream

_PATTERN = -1
"""Stands for the number of a colour behind text that is a pattern."""
_APART = FlowPiece(" ")
_PARAGRAPH = 2
"""The layer of the colour behind a paragraph."""
_BYTES = 2
"""So many make a character of Chinese."""
_PARTS = ("red", "green", "blue")


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a rich text shows.

    Raises:
        ReadError: If its groups nest deeper than any, or it has more words or text than the limits allow.
    """
    written = data.encode("latin-1", "replace") if isinstance(data, str) else data
    if count(written) > limits.tags:
        raise ReadError(says.TOO_MANY_CONTROLS, most=limits.tags, document=document)
    if written.count(b"\\'") > _BYTES * limits.characters:
        raise ReadError(says.TOO_LONG, most=limits.characters, document=document)
    return _RtfReader(document, limits).read(written[max(0, written.find(b"{")) :]).stream()


class _GroupState(NamedTuple):
    """What a group begins with, and gives back when it ends.

    Attributes:
        skipped: Whether its text is no part of the page's.
        twice: Whether the page's text that it holds is written twice, first for readers that know no Unicode.
        font: Number of the font.
        passing: How many bytes stand for a character of Unicode where that is not known.
        manners: How its characters are set.
        in_table: Whether its paragraphs are cells.
        depth: How many tables they stand in, where that is said.
        left: Where the row begins.
        boxes: The cells of the row, so far.
        next: The cell of the row whose right edge comes next.
        ink: Number of the colour of its characters; 0 for that of windows.
        behind: Numbers of the colours behind them, the foremost first: marked, shaded, of the paragraph.
        small: The words by which they are too small to be read.
        boxed: Whether they stand in a box whose colour is not known.
        usual: How they are set where nothing else is said: as text, as what floats, or as what counts paragraphs.
        colours: Whether the group tells the colours of the document.
        styles: Whether it tells its styles.
        style: The number of the style of its paragraphs.
    """

    skipped: bool = False
    twice: bool = False
    font: int = 0
    passing: int = 1
    manners: frozenset[Manner] = frozenset()
    in_table: bool = False
    depth: int | None = None
    left: int = 0
    boxes: tuple[CellEdge, ...] = ()
    next: CellEdge = CellEdge(0)
    ink: int = 0
    behind: tuple[int, int, int] = (0, 0, 0)
    small: frozenset[str] = frozenset()
    boxed: bool = False
    usual: Manner = Manner.PLAIN
    colours: bool = False
    styles: bool = False
    style: int = 0


class _RtfReader:
    def __init__(self, document: str | None, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._flow = Flow(document, limits)
        self._states = [_GroupState()]
        self._charsets: dict[int, str] = {}
        self._page = "cp1252"
        self._bytes = bytearray()
        self._said: list[str] = []
        self._pieces: list[FlowPiece] = []
        self._anchored: list[FlowPiece] = []
        self._colours: list[Colour | None] = []
        self._colour: dict[str, int] = {}
        self._grounds: dict[int, int] = {}
        self._passing = 0

    @property
    def state(self) -> _GroupState:
        """What holds here."""
        return self._states[-1]

    @property
    def depth(self) -> int:
        """How many tables the paragraph stands in."""
        return int(self.state.in_table) if self.state.depth is None else self.state.depth

    @property
    def _floating(self) -> bool:
        return self.state.usual is Manner.TURNED

    def read(self, data: bytes) -> StreamBuilder:
        """The document as a grid."""
        optional = False
        for name, number, text in tokens(data):
            if not name:
                self._gather(text)
                continue
            self._flush()
            if name in {"colortbl", "stylesheet"}:
                self.change(skipped=True, colours=name == "colortbl", styles=name == "stylesheet")
            elif name in ELSEWHERE or (optional and name not in KEPT):
                self.change(skipped=True)
            else:
                self._obey(name, number)
            optional = name == "*"
        self.end_paragraph(0)
        return self._flow.grid()

    def change(self, **fields: Any) -> None:
        """Let something else hold from here to the end of the group."""
        self._end_piece()
        self._states[-1] = self.state._replace(**fields)

    def say(self, text: str) -> None:
        """Add characters."""
        if not self.state.skipped:
            self._said.append(text)

    def _end_piece(self) -> None:
        """Set apart what is said so far: what follows may be set otherwise."""
        if self._said:
            self._pieces.append(self._piece("".join(self._said)))
            self._said.clear()

    def _piece(self, text: str) -> FlowPiece:
        state = self.state
        manner = Manner.HIDDEN if state.small else foremost(state.manners)
        if manner is Manner.PLAIN:
            manner = state.usual
        ink = None if state.boxed else self.colour(state.ink)
        piece = FlowPiece(text, manner, ink)
        grounds = (self.colour(number) for number in state.behind)
        ground = next((one for one in grounds if one is not None), None)
        return piece if ground is None else piece.on(ground)

    def colour(self, number: int) -> Colour | None:
        """The colour of a number; `None` for that of windows, or of paper."""
        if number == _PATTERN:
            return ANY_GROUND
        return self._colours[number] if 0 <= number < len(self._colours) else None

    def say_colour(self, name: str, number: int) -> None:
        """Tell a part of the colour that ends next."""
        if self.state.colours:
            self._colour[name] = number & 0xFF

    def lay(self, layer: int, number: int) -> None:
        """Lay a colour behind characters: of a marker, of their shade, of their paragraph."""
        behind = self.state.behind
        self.change(behind=(*behind[:layer], number, *behind[layer + 1 :]))

    def measure(self, word: str, number: int) -> None:
        """Take how high characters are, in halves of a point, or how wide, in hundredths."""
        others = self.state.small - {word}
        self.change(small=others | {word} if number <= 2 * TINY else others)

    def lower(self, number: int) -> None:
        """Set characters below their line, by halves of a point."""
        others = self.state.manners - {Manner.RAISED}
        self.change(manners=others | {Manner.RAISED} if number >= 2 * LOWERED else others)

    def wear(self, style: int) -> None:
        """Begin to tell of a style of paragraphs, or take what is told of it."""
        self.change(style=style)
        if not self.state.styles:
            self.lay(_PARAGRAPH, self._grounds.get(style, 0))

    def lay_behind(self, number: int) -> None:
        """Lay a colour behind a paragraph, or behind all of a style."""
        if self.state.styles:
            self._grounds[self.state.style] = number
        else:
            self.lay(_PARAGRAPH, number)

    def say_unicode(self, number: int) -> None:
        """Add a character by its number, and pass over what stands for it."""
        self.say(chr(number & 0xFFFF))
        self._passing = self.state.passing

    def open(self) -> None:
        """Begin a group."""
        if len(self._states) > self._limits.depth:
            raise ReadError(says.TOO_DEEP, document=self._document)
        self._states.append(self.state)

    def close(self) -> None:
        """End a group."""
        self._end_piece()
        self._passing = 0
        if len(self._states) > 1:
            within = self._states.pop()
            if within.boxed and not self.state.boxed:
                self.close_box(floating=within.usual is Manner.TURNED)

    def open_box(self) -> None:
        """Begin a text box, which floats about the cell that it hangs on, or stands before its paragraph."""
        self._end_piece()
        if self.depth:
            self._pieces.append(_APART)
            self.change(boxed=True, usual=Manner.TURNED)
        elif not self.state.boxed:
            self.change(boxed=True)
            self._pieces, self._anchored = [], self._pieces

    def close_box(self, *, floating: bool) -> None:
        """Go on with the cell or the paragraph that a text box hangs on."""
        if floating:
            self._pieces.append(_APART)
        else:
            self._flow.paragraph(self._pieces, 0)
            self._pieces, self._anchored = self._anchored, []

    def say_note(self) -> None:
        """Add the mark of a note."""
        if not self.state.skipped:
            self._end_piece()
            self._pieces.append(FlowPiece(NOTE, Manner.RAISED))

    def encode(self, encoding: str | None) -> None:
        """Say what the bytes of the font mean."""
        if encoding is not None:
            self._charsets[self.state.font] = encoding

    def encode_all(self, encoding: str) -> None:
        """Say what the bytes of the document mean."""
        self._page = encoding

    def end_paragraph(self, depth: int) -> None:
        """End a paragraph that stands so deep in tables."""
        self._flush()
        self._end_piece()
        if self._floating:
            self._pieces.append(_APART)
        elif not self.state.skipped:
            self._flow.paragraph(self._pieces, depth)
            self._pieces = []

    def end_cell(self, depth: int) -> None:
        """End a cell."""
        self.end_paragraph(depth)
        if not self._floating:
            self._flow.end_cell(depth)

    def end_row(self, depth: int) -> None:
        """End a row."""
        if not self._floating:
            self._flow.end_row(depth, self.state.left, self.state.boxes)

    def end_box(self, right: int) -> None:
        """Say where the next cell of the row ends; a row of more than any has is one whose spans are not known."""
        if len(self.state.boxes) > self._limits.span:
            return
        self.change(boxes=(*self.state.boxes, self.state.next._replace(right=right)), next=CellEdge(0))

    def shade_box(self, number: int) -> None:
        """Lay a colour into the next cell of the row, unless it has a pattern."""
        if self.state.next.ground is not ANY_GROUND:
            self.change(next=self.state.next._replace(ground=self.colour(number)))

    def _gather(self, text: bytes) -> None:
        """Keep bytes until it is certain what follows: the halves of a character may be written apart."""
        if self.state.colours and b";" in text:
            red, green, blue = (self._colour.get(name, 0) for name in _PARTS)
            self._colours.append((red, green, blue) if self._colour else None)
            self._colours += [None] * (text.count(b";") - 1)
            self._colour = {}
        if not self.state.skipped:
            said = plain(text)
            self._bytes += said[self._passing :]
            self._passing = max(0, self._passing - len(said))

    def _flush(self) -> None:
        if self._bytes:
            encoding = self._charsets.get(self.state.font, self._page)
            self.say(self._bytes.decode(encoding, "replace"))
            self._bytes.clear()

    def _obey(self, name: str, number: int | None) -> None:
        if name in MANNERS:
            mark = {MANNERS[name]}
            self.change(manners=self.state.manners - mark if number == 0 else self.state.manners | mark)
        elif name in SIGNS:
            self.say(" " if name == "tab" and self.state.usual is Manner.COUNTED else SIGNS[name])
        elif name in _OBEYED:
            _OBEYED[name](self, number or 0)


_OBEYED: dict[str, Callable[[_RtfReader, int], None]] = {
    "{": lambda reader, _: reader.open(),
    "}": lambda reader, _: reader.close(),
    "\n": lambda reader, _: reader.end_paragraph(reader.depth),
    "\r": lambda reader, _: reader.end_paragraph(reader.depth),
    "par": lambda reader, _: reader.end_paragraph(reader.depth),
    "sect": lambda reader, _: reader.end_paragraph(reader.depth),
    "page": lambda reader, _: reader.end_paragraph(reader.depth),
    "cell": lambda reader, _: reader.end_cell(1),
    "nestcell": lambda reader, _: reader.end_cell(max(2, reader.depth)),
    "row": lambda reader, _: reader.end_row(1),
    "nestrow": lambda reader, _: reader.end_row(max(2, reader.depth)),
    "trowd": lambda reader, _: reader.change(left=0, boxes=(), next=CellEdge(0)),
    "trleft": lambda reader, number: reader.change(left=number),
    "clvmrg": lambda reader, _: reader.change(next=reader.state.next._replace(below=True)),
    "clmrg": lambda reader, _: reader.change(next=reader.state.next._replace(beside=True)),
    "cellx": lambda reader, number: reader.end_box(number),
    "intbl": lambda reader, _: reader.change(in_table=True),
    "itap": lambda reader, number: reader.change(depth=number),
    "pard": lambda reader, _: reader.change(in_table=False, depth=None, behind=(*reader.state.behind[:2], 0)),
    "plain": lambda reader, _: reader.change(
        manners=frozenset(), ink=0, small=frozenset(), behind=(0, 0, reader.state.behind[2])
    ),
    "red": lambda reader, number: reader.say_colour("red", number),
    "green": lambda reader, number: reader.say_colour("green", number),
    "blue": lambda reader, number: reader.say_colour("blue", number),
    "cf": lambda reader, number: reader.change(ink=number),
    "fs": lambda reader, number: reader.measure("fs", number),
    "charscalex": lambda reader, number: reader.measure("charscalex", number),
    "highlight": lambda reader, number: reader.lay(0, number),
    "chcbpat": lambda reader, number: reader.lay(1, number),
    "cb": lambda reader, number: reader.lay(1, number),
    "chshdng": lambda reader, number: reader.lay(1, _PATTERN if number else reader.state.behind[1]),
    "s": lambda reader, number: reader.wear(number),
    "cbpat": lambda reader, number: reader.lay_behind(number),
    "shading": lambda reader, number: reader.lay(_PARAGRAPH, _PATTERN if number else reader.state.behind[2]),
    "clcbpat": lambda reader, number: reader.shade_box(number),
    "clshdng": lambda reader, number: reader.shade_box(_PATTERN) if number else None,
    "shptxt": lambda reader, _: reader.open_box(),
    "listtext": lambda reader, _: reader.change(usual=Manner.COUNTED),
    "pntext": lambda reader, _: reader.change(usual=Manner.COUNTED),
    "dn": lambda reader, number: reader.lower(number),
    "nosupersub": lambda reader, _: reader.change(manners=reader.state.manners - {Manner.RAISED}),
    "chftn": lambda reader, _: reader.say_note(),
    "u": lambda reader, number: reader.say_unicode(number),
    "uc": lambda reader, number: reader.change(passing=number),
    "f": lambda reader, number: reader.change(font=number),
    "upr": lambda reader, _: reader.change(skipped=True, twice=not reader.state.skipped),
    "ud": lambda reader, _: reader.change(skipped=reader.state.skipped and not reader.state.twice),
    "fonttbl": lambda reader, _: reader.change(skipped=True),
    "fcharset": lambda reader, number: reader.encode(CHARSETS.get(number)),
    "ansicpg": lambda reader, number: reader.encode_all(CODE_PAGES.get(number, "cp1252")),
}
