"""Workbooks of Excel 5 to 2003 (.xls), and those of WPS (.et), which are the same: every sheet as a grid."""

from itertools import islice, starmap
from math import inf, isfinite
from struct import iter_unpack, pack, unpack, unpack_from
from typing import TypeAlias

from govinfo.readers.formats import sheets
from govinfo.readers.formats.binary.biff import BiffRecord, RecordCode, RichText
from govinfo.readers.formats.binary.compound import whole
from govinfo.readers.formats.binary.xls_rules import areas, counted_from_zero, hiding_rules, painting_rules
from govinfo.readers.formats.binary.xls_workbook import BinarySheet, BinaryWorkbook
from govinfo.readers.formats.cell_style import CellStyle
from govinfo.readers.formats.sheet_contents import Contents, MergedArea, PaintedArea, always, among
from govinfo.readers.formats.sheet_rules import RULES, HidingRule, obeyed, room_for
from govinfo.readers.formats.sheets import NamedSheet
from govinfo.readers.formats.visible_text import VisibleText, visible_text
from govinfo.readers.limits import Limits
from govinfo.readers.stream import Stream
from govinfo.spans import Aside, AsideKind, Locator

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_CELLS = frozenset(
    {
        RecordCode.FORMULA,
        RecordCode.NUMBER,
        RecordCode.SHORT_NUMBER,
        RecordCode.TEXT,
        RecordCode.RICH_TEXT,
        RecordCode.SHARED_TEXT,
        RecordCode.LOGICAL_OR_ERROR,
    }
)
_NO_NUMBER = b"\xff\xff"
"""Stands behind the result of a formula that is no number; its first byte says what it is."""
_TEXTS, _ERROR = (0, 3), 2
_HIDDEN_ROW = 0x20
_ZEROS = 0x10
"""Says of a window that it shows zeros."""
_UNCALCULATED = 2
"""Says of a formula that it is calculated when the file is opened: what stands for its result is none."""

_LATER_AREA = 16
"""Where the area stands that holds all cells of later conditions, whose rules are not followed."""
_EVERYWHERE = MergedArea(1, 1, 65_536, 256)
_Place: TypeAlias = tuple[int, int, int]
_Stated: TypeAlias = RichText | VisibleText | float


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a binary workbook shows.

    Raises:
        ReadError: If it is damaged, encrypted, of Excel 4 or before, or has more cells than the limits allow.
    """
    with whole(document):
        book = BinaryWorkbook(data, document, limits)
        found = [
            NamedSheet(sheet.name, Locator(table=number), sheet.shown, _XlsSheet(book, sheet).contents())
            for number, sheet in enumerate(book.sheets, 1)
        ]
        return sheets.stream(found, document, limits)


class _XlsSheet:
    """What the cells of a sheet show, by row and column from 1, which of them are merged, and which are not shown."""

    def __init__(self, workbook: BinaryWorkbook, sheet: BinarySheet) -> None:
        self._workbook = workbook
        self._cells: dict[int, dict[int, VisibleText]] = {}
        self._merged: list[MergedArea] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: list[tuple[int, int]] = []
        self._open = (0, 0, 0)
        self._put_so: list[tuple[_Place, _Stated]] = []
        self._painted: list[PaintedArea] = []
        self._areas: list[MergedArea] = []
        self._rules: list[HidingRule] = []
        records = list(workbook.records(sheet))
        self._zeros = all(record.data[0] & _ZEROS for record in records if record.code == RecordCode.WINDOW)
        for record in records:
            self._note(record)
        painted = self._painted[: room_for(len(self._put_so))]
        for (row, column, look), stated in self._put_so if painted else ():
            number = stated if isinstance(stated, float) else inf
            near = (paint for area, paint in painted if area.holds(row + 1, column + 1))
            if any(paint(number) for paint in near):
                self._lay(row, column, workbook.look(look).opened(), stated)

    def contents(self) -> Contents:
        """What the sheet holds."""
        rows = sorted(self._hidden_rows & self._cells.keys())
        columns = among((column for row in self._cells.values() for column in row), self._hidden_columns)
        return obeyed(Contents(self._cells, tuple(self._merged), tuple(rows), columns), self._rules)

    def _note(self, record: BiffRecord) -> None:
        """Note what a record says of cells: what they state, which are merged or not shown, and how they look."""
        data = record.data
        match record.code:
            case code if code in _CELLS:
                self._open = unpack_from("<HHH", data)
                self._put(self._open, self._statement(record))
            case RecordCode.RESULT:
                self._put(self._open, self._workbook.text(record, 0))
            case RecordCode.NUMBERS:
                self._numbers(data)
            case RecordCode.MERGED:
                (count,) = unpack_from("<H", data)
                self._merged += starmap(counted_from_zero, iter_unpack("<4H", data[2 : 2 + 8 * count]))
            case RecordCode.ROW if data[12] & _HIDDEN_ROW:
                self._hidden_rows.add(unpack_from("<H", data)[0] + 1)
            case RecordCode.COLUMNS if data[8] & 1:
                first, last = unpack_from("<HH", data)
                self._hidden_columns.append((first + 1, last + 1))
            case _:
                self._look(record)

    def _look(self, record: BiffRecord) -> None:
        """Note what gives cells another look, by a condition or altogether."""
        data = record.data
        match record.code:
            case RecordCode.PICTURE_BEHIND:
                self._painted.append(PaintedArea(_EVERYWHERE, always))
            case RecordCode.RULE:
                found = hiding_rules(data, self._areas, self._workbook.colour)
                self._rules += islice(found, RULES - len(self._rules))
                self._painted += islice(painting_rules(data, self._areas), RULES - len(self._painted))
            case RecordCode.CONDITIONS:
                self._areas = areas(data)
            case RecordCode.LATER_CONDITIONS:
                area = counted_from_zero(*unpack_from("<4H", data, _LATER_AREA))
                self._painted.append(PaintedArea(area, always))
                self._areas = []
            case _:
                pass

    def _put(self, place: _Place, stated: _Stated) -> None:
        row, column, look = place
        if self._workbook.paints:
            self._put_so.append((place, stated))
        self._lay(row, column, self._workbook.look(look), stated)

    def _lay(self, row: int, column: int, style: CellStyle, stated: _Stated) -> None:
        self._cells.setdefault(row + 1, {})[column + 1] = self._visible(style, stated)

    def _visible(self, style: CellStyle, stated: _Stated) -> VisibleText:
        """What a cell of a style shows of what it states."""
        if isinstance(stated, VisibleText):
            return stated
        if isinstance(stated, RichText):
            return visible_text(self._workbook.pieces(stated, style))
        return style.number(repr(float(stated)), since_1904=self._workbook.since_1904, zeros=self._zeros)

    def _numbers(self, data: bytes) -> None:
        """Numbers side by side, each with its look."""
        row, first = unpack_from("<HH", data)
        for column, at in enumerate(range(4, len(data) - 7, 6), first):
            look, packed = unpack_from("<HI", data, at)
            self._put((row, column, look), _unpacked(packed))

    def _statement(self, record: BiffRecord) -> _Stated:
        """What a cell states; a formula whose result is a text leaves it to a record that follows."""
        data = record.data
        match record.code:
            case RecordCode.SHARED_TEXT:
                (place,) = unpack_from("<I", data, 6)
                text: RichText = self._workbook.texts[place]
                return text
            case RecordCode.TEXT | RecordCode.RICH_TEXT:
                return self._workbook.text(record, 6)
            case RecordCode.SHORT_NUMBER:
                (packed,) = unpack_from("<I", data, 6)
                return _unpacked(packed)
            case RecordCode.LOGICAL_OR_ERROR:
                return _logical(data[6], error=data[7] == 1)
            case RecordCode.FORMULA if data[12:14] == _NO_NUMBER:
                return RichText("") if data[6] in _TEXTS else _logical(data[8], error=data[6] == _ERROR)
            case RecordCode.FORMULA if data[14] & _UNCALCULATED:
                return VisibleText("", (Aside(AsideKind.UNCALCULATED, ""),))
            case _:
                (number,) = unpack_from("<d", data, 6)
                return float(number) if isfinite(number) else VisibleText("#NUM!")


def _logical(value: int, *, error: bool) -> RichText | VisibleText:
    return VisibleText(_ERRORS.get(value, "#N/A")) if error else RichText(str(bool(value)).upper())


def _unpacked(packed: int) -> float:
    """A number in four bytes: a whole one, or half of one in eight; of a hundred times as much if the last bit says."""
    whole_ = (packed >> 2) - (packed >> 31 << 30)
    value = float(whole_) if packed & 2 else unpack("<d", bytes(4) + pack("<I", packed & ~3))[0]
    return value / 100 if packed & 1 else value
