"""What a binary workbook says before its sheets: their names and places, its texts, and how its cells look."""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from struct import iter_unpack, unpack_from
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.geometry.drawing import BLACK, WHITE, Colour
from govinfo.messages import documents
from govinfo.messages import office as says
from govinfo.readers.formats.binary.biff import BiffRecord, Blocks, RecordCode, RichText, records
from govinfo.readers.formats.binary.compound import WORKBOOKS, Compound
from govinfo.readers.formats.cell_style import CellStyle, FontLook, styled
from govinfo.readers.formats.colours import SPREADSHEET, WINDOW
from govinfo.readers.formats.number_format import BUILT_IN
from govinfo.readers.formats.visible_text import TINY, Manner, Piece
from govinfo.readers.limits import Limits

_UNICODE = 0x0600
_RECORDS = 5
"""Records that a cell can have."""
_CODE_PAGES = {936: "gb18030", 950: "big5", 932: "cp932", 1200: "utf-16-le"}
_SKIPPED_FONT = 4
"""The number that no font has."""
_OWN = 8
"""The number of the first colour that a workbook can tell anew."""
_SOLID = 1
_ALIGNED, _FILLING = 6, 4
"""Where a look tells how cells are set across, and the number of one that shows what it holds again and again."""
_DRAWN = (RecordCode.FONT, RecordCode.LOOK, RecordCode.PALETTE)


class BinarySheet(NamedTuple):
    """A sheet: its name, where its records begin, and whether it is shown."""

    name: str
    start: int
    shown: bool


class BinaryWorkbook:
    """A binary workbook.

    Args:
        data: The bytes of the file.
        document: Its name.
        limits: How many cells it may have.

    Raises:
        ReadError: If it is none, older than Excel 5, encrypted or damaged.

    Attributes:
        sheets: Its sheets of cells, in order.
        texts: The texts that cells share.
        since_1904: Whether its days are counted from 1904 on.
    """

    def __init__(self, data: bytes | str, document: str | None, limits: Limits) -> None:
        self._stream = Compound(data, document).stream(*WORKBOOKS)
        self._document, self._limits = document, limits
        self._room = limits.cells * _RECORDS
        self._encoding = "cp1252"
        self._unicode = False
        self._drawn: dict[int, list[bytes]] = {code: [] for code in _DRAWN}
        self._codes: dict[int, str] = {}
        self.sheets: list[BinarySheet] = []
        self.texts: list[RichText] = []
        self.since_1904 = False
        for record in self._records(0):
            if record.code == RecordCode.END:
                break
            self._note(record)
        if not self.sheets:
            raise ReadError(says.NEITHER if self._unicode else says.OLDER_EXCEL, document=document)

    def records(self, sheet: BinarySheet) -> Iterator[BiffRecord]:
        """The records of a sheet, without those of the charts in it."""
        depth = 0
        for record in self._records(sheet.start):
            depth += (record.code == RecordCode.BEGIN) - (record.code == RecordCode.END)
            if depth <= 0:
                return
            if depth == 1:
                yield record

    def _records(self, start: int) -> Iterator[BiffRecord]:
        for record in records(self._stream, start):
            self._room -= 1
            if self._room < 0:
                raise ReadError(documents.TOO_MANY_CELLS, most=self._limits.cells, document=self._document)
            yield record

    @cached_property
    def looks(self) -> list[CellStyle]:
        """How cells look, by the number that they refer to."""
        return [self._style(look) for look in self._drawn[RecordCode.LOOK]]

    @cached_property
    def paints(self) -> bool:
        """Whether some text may not be seen by its colour."""
        inks = {self._coloured(font).ink for font in self._drawn[RecordCode.FONT]}
        hiding = any(look.manner is not look.plain or look.whitening for look in self.looks)
        return hiding or not inks <= {None, BLACK}

    def look(self, number: int) -> CellStyle:
        """How cells of some look are set."""
        return self.looks[number] if number < len(self.looks) else CellStyle()

    def pieces(self, text: RichText, style: CellStyle) -> list[Piece]:
        """The pieces of a text, the first set as its cell is."""
        starts = [0, *(start for start, _ in text.fonts), len(text.text)]
        manners = [style.run(None), *(style.run(self._font(font)) for _, font in text.fonts)]
        return [Piece(text.text[start:end], one) for (start, end), one in zip(pairwise(starts), manners, strict=True)]

    def _style(self, look: bytes) -> CellStyle:
        font, number = unpack_from("<HH", look)
        code = self._codes.get(number) or BUILT_IN.get(number, "General")
        return styled(self._font(font), code, self._ground(look), repeated=look[_ALIGNED] & 7 == _FILLING)

    def _ground(self, look: bytes) -> Colour | None:
        """The colour behind cells of a look; `None` where it is a pattern."""
        if self._unicode:
            pattern, colour = unpack_from("<I", look, 14)[0] >> 26, unpack_from("<H", look, 18)[0]
        else:
            colour, pattern = unpack_from("<HH", look, 8)
        pattern &= 0x3F
        return self.colour(colour & 0x7F) if pattern == _SOLID else None if pattern else WHITE

    @cached_property
    def _palette(self) -> list[Colour]:
        told = self._drawn[RecordCode.PALETTE]
        return [(red, green, blue) for red, green, blue in iter_unpack("<3Bx", told[-1][2:])] if told else []

    def colour(self, number: int) -> Colour | None:
        """The colour of a number; `None` for none that is known."""
        own = number - _OWN
        if 0 <= own < len(self._palette):
            return self._palette[own]
        return SPREADSHEET[number] if number < len(SPREADSHEET) else WINDOW.get(number)

    def _coloured(self, font: bytes) -> FontLook:
        """How a font sets text: raised, struck, too small to be read, and its colour."""
        height, flags, colour = unpack_from("<HHH", font)
        raised = unpack_from("<H", font, 8)[0] != 0
        manner = Manner.STRUCK if flags & 8 else Manner.RAISED if raised else Manner.PLAIN
        return FontLook(Manner.HIDDEN if height <= 20 * TINY else manner, self.colour(colour))

    def text(self, record: BiffRecord, at: int, counter: int = 2) -> RichText:
        """The text in a record, from a place on, its length told in so many bytes."""
        if self._unicode:
            return Blocks(record.blocks, at).rich_text(counter)
        start = at + counter
        length = int.from_bytes(record.data[at:start], "little")
        return RichText(record.data[start : start + length].decode(self._encoding, "replace"))

    def _font(self, number: int) -> FontLook:
        number -= number > _SKIPPED_FONT
        fonts = self._drawn[RecordCode.FONT]
        return self._coloured(fonts[number]) if number < len(fonts) else FontLook()

    def _note(self, record: BiffRecord) -> None:
        data = record.data
        match record.code:
            case RecordCode.LOCKED:
                raise ReadError(says.ENCRYPTED, document=self._document)
            case RecordCode.BEGIN:
                self._unicode = unpack_from("<H", data)[0] >= _UNICODE
            case RecordCode.CODE_PAGE:
                self._encoding = _CODE_PAGES.get(unpack_from("<H", data)[0], "cp1252")
            case RecordCode.FROM_1904 if data[0]:
                self.since_1904 = True
            case code if code in _DRAWN:
                self._drawn[code].append(data)
            case RecordCode.FORMAT:
                self._codes[unpack_from("<H", data)[0]] = self.text(record, 2, 2 if self._unicode else 1).text
            case RecordCode.SHEET if data[5] == 0:
                self.sheets.append(
                    BinarySheet(self.text(record, 6, 1).text, unpack_from("<I", data)[0], not data[4] & 3)
                )
            case RecordCode.TEXTS:
                self._share(Blocks(record.blocks, 4))
            case _:
                pass

    def _share(self, blocks: Blocks) -> None:
        count = blocks.integer(4)
        if count > self._limits.cells:
            raise ReadError(documents.TOO_MANY_CELLS, most=self._limits.cells, document=self._document)
        self.texts = [blocks.rich_text(2) for _ in range(count) if blocks.left]
