"""Workbooks of Excel 5 to 2003 (.xls), and those of WPS (.et), which are the same: every sheet as a grid."""

from collections.abc import Iterator
from math import isfinite
from struct import pack, unpack, unpack_from
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.languages import Text
from govinfo.messages import documents
from govinfo.readers import places
from govinfo.readers.formats.binary.biff import Code, Record, RichText
from govinfo.readers.formats.binary.compound import whole
from govinfo.readers.formats.binary.workbook import Sheet, Workbook
from govinfo.readers.formats.numbers import shown
from govinfo.readers.formats.seen import Seen, seen
from govinfo.readers.grid import Cell, Grid
from govinfo.readers.limits import Limits
from govinfo.readers.places import Origin
from govinfo.readers.stream import Stream
from govinfo.spans import Aside, AsideKind, Locator

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_CELLS = frozenset(
    {Code.FORMULA, Code.NUMBER, Code.SHORT_NUMBER, Code.TEXT, Code.RICH_TEXT, Code.SHARED_TEXT, Code.LOGICAL_OR_ERROR}
)
_NO_NUMBER = b"\xff\xff"
"""Stands behind the result of a formula that is no number; its first byte says what it is."""
_TEXTS, _ERROR = (0, 3), 2
_BLANK = Seen("")
_UNCALCULATED = 2
"""Says of a formula that it is calculated when the file is opened: what stands for its result is none."""


class _Area(NamedTuple):
    """Merged cells: the numbers of the first and last row and column, from 0."""

    top: int
    bottom: int
    left: int
    right: int

    def places(self, height: int, width: int) -> Iterator[tuple[int, int]]:
        """The cells within a sheet of some height and width."""
        for row in range(self.top, min(self.bottom + 1, height)):
            for column in range(self.left, min(self.right + 1, width)):
                yield row, column


def read(data: bytes | str, document: str | None, limits: Limits) -> Stream:
    """What a binary workbook shows.

    Raises:
        ReadError: If it is damaged, encrypted, of Excel 4 or before, or has more cells than the limits allow.
    """
    with whole(document):
        workbook = Workbook(data, document, limits)
        page = Grid(document, limits)
        for number, sheet in enumerate(workbook.sheets, 1):
            if not sheet.shown:
                page.beside(Text(sheet.name, sheet.name), (Aside(AsideKind.CONCEALED, sheet.name),))
            origin = Origin(places.sheet(sheet.name), Locator(table=number), sheet=True)
            page.table(_Sheet(workbook, sheet).rows(limits, document), origin)
        return page.stream()


class _Sheet:
    """The texts of a sheet's cells, by row and column from 0, and which of them are merged."""

    def __init__(self, workbook: Workbook, sheet: Sheet) -> None:
        self._workbook = workbook
        self._texts: dict[tuple[int, int], Seen] = {}
        self._areas: list[_Area] = []
        place = (0, 0, 0)
        for record in workbook.records(sheet):
            data = record.data
            if record.code == Code.MERGED:
                (count,) = unpack_from("<H", data)
                self._areas += [_Area(*unpack_from("<4H", data, 2 + 8 * at)) for at in range(count)]
            elif record.code == Code.NUMBERS:
                self._numbers(data)
            elif record.code == Code.RESULT:
                self._put(place, workbook.text(record, 0))
            elif record.code in _CELLS:
                place = unpack_from("<HHH", data)
                self._put(place, self._stated(record))

    def rows(self, limits: Limits, document: str | None) -> list[list[Cell]]:
        """The rows, as far down and to the right as anything stands.

        Raises:
            ReadError: If they have more cells than the limits allow.
        """
        height = max((row for row, _ in self._texts), default=-1) + 1
        width = max((column for _, column in self._texts), default=-1) + 1
        if height * width > limits.cells or len(self._areas) > limits.cells:
            raise ReadError(documents.TOO_MANY_CELLS, most=limits.cells, document=document)
        areas = {(area.top, area.left): area for area in self._areas}
        covered = {place for area in self._areas for place in area.places(height, width)} - areas.keys()
        return [
            [
                self._cell(row, column, areas.get((row, column)))
                for column in range(width)
                if (row, column) not in covered
            ]
            for row in range(height)
        ]

    def _cell(self, row: int, column: int, area: _Area | None) -> Cell:
        text, asides = self._texts.get((row, column), _BLANK)
        columns, rows = (1, 1) if area is None else (area.right - column + 1, area.bottom - row + 1)
        return Cell(text, columns, rows, column + 1, asides)

    def _put(self, place: tuple[int, int, int], stated: RichText | Seen | float) -> None:
        row, column, look = place
        manner, code = self._workbook.look(look)
        if isinstance(stated, Seen):
            self._texts[row, column] = stated
            return
        asides: tuple[Aside, ...] = ()
        if not isinstance(stated, RichText):
            plain, said = shown(stated), shown(stated, code, self._workbook.first_day)
            asides = (Aside(AsideKind.STORED, plain),) * (not _same(plain, said))
            stated = RichText(said)
        text, more = seen(self._workbook.pieces(stated, manner))
        self._texts[row, column] = Seen(text, asides + more)

    def _numbers(self, data: bytes) -> None:
        """Numbers side by side, each with its look."""
        row, first = unpack_from("<HH", data)
        for column, at in enumerate(range(4, len(data) - 7, 6), first):
            look, packed = unpack_from("<HI", data, at)
            self._put((row, column, look), _unpacked(packed))

    def _stated(self, record: Record) -> RichText | Seen | float:
        """What a cell states; a formula whose result is a text leaves it to a record that follows."""
        data = record.data
        match record.code:
            case Code.SHARED_TEXT:
                (place,) = unpack_from("<I", data, 6)
                text: RichText = self._workbook.texts[place]
                return text
            case Code.TEXT | Code.RICH_TEXT:
                return self._workbook.text(record, 6)
            case Code.SHORT_NUMBER:
                (packed,) = unpack_from("<I", data, 6)
                return _unpacked(packed)
            case Code.LOGICAL_OR_ERROR:
                return _logical(data[6], error=data[7] == 1)
            case Code.FORMULA if data[12:14] == _NO_NUMBER:
                return RichText("") if data[6] in _TEXTS else _logical(data[8], error=data[6] == _ERROR)
            case Code.FORMULA if data[14] & _UNCALCULATED:
                return Seen("", (Aside(AsideKind.UNCALCULATED, ""),))
            case _:
                (number,) = unpack_from("<d", data, 6)
                return float(number) if isfinite(number) else _faulty("#NUM!")


def _logical(value: int, *, error: bool) -> RichText | Seen:
    return _faulty(_ERRORS.get(value, "#N/A")) if error else RichText(str(bool(value)).upper())


def _faulty(error: str) -> Seen:
    return Seen(error, (Aside(AsideKind.FAULTY, error),))


def _same(stored: str, said: str) -> bool:
    """Whether two numbers are the same but for zeros behind the point."""
    return stored == said or (
        said.strip("0123456789.-") == "" and "." in said and stored == said.rstrip("0").rstrip(".")
    )


def _unpacked(packed: int) -> float:
    """A number in four bytes: a whole one, or half of one in eight; of a hundred times as much if the last bit says."""
    whole_ = (packed >> 2) - (packed >> 31 << 30)
    value = float(whole_) if packed & 2 else unpack("<d", bytes(4) + pack("<I", packed & ~3))[0]
    return value / 100 if packed & 1 else value
