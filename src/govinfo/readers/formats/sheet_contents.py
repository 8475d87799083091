"""What a sheet holds, whatever its format: cells by row and column, those that are merged, and those not shown."""

import re
from bisect import bisect
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.messages import documents as says
from govinfo.readers.figures import is_value, unquoted
from govinfo.readers.formats.sheet_regions import regions
from govinfo.readers.formats.visible_text import VisibleText
from govinfo.readers.places import column_of
from govinfo.readers.table_rows import GridCell
from govinfo.text import fold

CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
"""The name of a cell."""
_AREA = re.compile(rf"{CELL.pattern}:{CELL.pattern}")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_GAP = 50
"""So many empty rows part two tables of a sheet."""
_NOTHING = VisibleText("")


class MergedArea(NamedTuple):
    """Merged cells, first and last row and column counted in."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is one of them."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


WHOLE = MergedArea(1, 1, LAST_ROW, LAST_COLUMN)
"""All of a sheet."""


class PaintedArea(NamedTuple):
    """Cells whose colours rest on more than their styles: where, and which numbers in them."""

    area: MergedArea
    painted: Callable[[float], bool]


def always(_number: float) -> bool:
    """Paints any number."""
    return True


class SheetRegion(NamedTuple):
    """Rows of a sheet, or of some of its columns, without a gap: the number of the first, and the cells of each."""

    first: int
    rows: list[list[GridCell]]


class Contents(NamedTuple):
    """What a sheet holds.

    Attributes:
        cells: What is shown in each cell that holds something, by row and column.
        merged: The merged cells.
        hidden_rows: Rows that are not shown and hold something.
        hidden_columns: Columns that are not shown and hold something.
    """

    cells: Mapping[int, Mapping[int, VisibleText]]
    merged: tuple[MergedArea, ...]
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]

    def texts(self) -> frozenset[str]:
        """The different texts in it that are no numbers."""
        return _words(cell for row in self.cells.values() for cell in row.values())

    def idle(self, known: Callable[[str], bool]) -> tuple[frozenset[int], frozenset[int]]:
        """Its hidden rows and columns with no words but such as stand in a shown cell, too.

        Figures right below their heads are not idle. Columns beside known words have none that is *known*.
        """
        if not (self.hidden_rows or self.hidden_columns):
            return frozenset(), frozenset()
        seen = self.without(frozenset(self.hidden_rows), frozenset(self.hidden_columns))
        shown = seen.texts()
        held: dict[int, list[VisibleText]] = {column: [] for column in self.hidden_columns}
        for row in self.cells.values():
            for column in held.keys() & row.keys():
                held[column].append(row[column])
        columns = {column: _words(cells) for column, cells in held.items()}
        said = {number: _words(self.cells[number].values()) for number in self.hidden_rows}
        needed = seen.headed(number for number, words in said.items() if not words)
        rows = frozenset(number for number, words in said.items() if words <= shown) - needed
        counts = known if any(map(known, shown)) else bool
        return rows, frozenset(column for column, words in columns.items() if not any(map(counts, words - shown)))

    def headed(self, rows: Iterable[int]) -> frozenset[int]:
        """Of rows of figures that it is without, those that stand right below words alone and above no figures."""
        numbers = sorted(self.cells)
        places = [(row, bisect(numbers, row)) for row in rows]
        return frozenset(row for row, at in places if at and all(map(self._tells_words, numbers[at - 1 : at + 1])))

    def _tells_words(self, row: int) -> bool:
        return all(_is_word(cell.text.strip()) for cell in self.cells[row].values() if cell.text.strip())

    def without(self, rows: frozenset[int], columns: frozenset[int]) -> "Contents":
        """The same without some rows and columns."""
        if not (rows or columns):
            return self
        kept = {
            number: {column: row[column] for column in row if column not in columns}
            for number, row in self.cells.items()
            if number not in rows
        }
        return self._replace(cells={number: row for number, row in kept.items() if row})

    def gone(self) -> frozenset[int]:
        """The hidden columns that it is without."""
        return frozenset(self.hidden_columns).difference(*self.cells.values())


def _words(cells: Iterable[VisibleText]) -> frozenset[str]:
    """The different texts of some cells that are no numbers."""
    texts = (cell.text.strip() for cell in cells)
    return frozenset(text for text in texts if text and _is_word(text))


def _is_word(text: str) -> bool:
    return text[0].isalpha() or not is_value(fold(text))


def blocks(sheet: Contents, document: str | None, most: int) -> Iterator[SheetRegion]:
    """The rows of a sheet, in blocks that gaps part; cells that are merged into another are left out.

    Raises:
        ReadError: If they have more than so many cells.
    """
    numbers = sorted(sheet.cells)
    starts = [at for at, number in enumerate(numbers) if not at or number - numbers[at - 1] > _GAP]
    gone = sheet.gone()
    for start, end in pairwise([*starts, len(numbers)]):
        first, last = numbers[start], numbers[end - 1]
        width = max(max(sheet.cells[number]) for number in numbers[start:end])
        inside = [area for area in sheet.merged if area.top <= last and area.bottom >= first and area.left <= width]
        room = sum(min(area.bottom, last) - max(area.top, first) + 1 for area in inside)
        if max(room, (last - first + 1) * width) > most:
            raise ReadError(says.TOO_MANY_CELLS, most=most, document=document)
        shown = [{at: one.text for at, one in sheet.cells[number].items()} for number in numbers[start:end]]
        over = [(one.left, one.right) for one in inside]
        over += [(column - 1, column + 1) for column in gone if column <= width]
        for columns in regions(shown, over, width):
            kept = [column for column in columns if column not in gone]
            yield SheetRegion(first, _laid(sheet, inside, range(first, last + 1), kept))


def _laid(sheet: Contents, merged: list[MergedArea], numbers: range, columns: Sequence[int]) -> list[list[GridCell]]:
    """The cells of some rows; a hidden row that the sheet is without has none, but where merged ones begin in it."""
    passed = frozenset(sheet.hidden_rows) - sheet.cells.keys() - {area.top for area in merged}
    covered: dict[int, list[MergedArea]] = {}
    spans: dict[tuple[int, int], MergedArea] = {}
    for area in merged:
        spans.setdefault((area.top, area.left), area)
        for number in range(max(area.top, numbers.start), min(area.bottom + 1, numbers.stop)):
            covered.setdefault(number, []).append(area)
    rows: list[list[GridCell]] = []
    for number in numbers:
        row, above = sheet.cells.get(number, {}), covered.get(number, ())
        laid: list[GridCell] = []
        for column in () if number in passed else columns:
            own = spans.get((number, column))
            if own is None and any(one.left <= column <= one.right for one in above):
                continue
            text, asides = row.get(column, _NOTHING)
            wide, tall = (1, 1) if own is None else (_wide(own, columns), own.bottom - number + 1)
            laid.append(GridCell._make((unquoted(text), wide, tall, column, asides)))
        rows.append(laid)
    return rows


def _wide(area: MergedArea, columns: Sequence[int]) -> int:
    """How many columns a merged area takes up, those that are passed over not counted."""
    passed = columns[-1] - columns[0] + 1 - len(columns)
    return sum(area.left <= column <= area.right for column in columns) if passed else area.right - area.left + 1


def areas(names: Iterable[str]) -> list[MergedArea]:
    """The areas that some names tell, each of several cells or of one; a name that tells none is left out."""
    return [found for one in names if (found := area(one if ":" in one else f"{one}:{one}")) is not None]


def area(written: str) -> MergedArea | None:
    """The area that a name such as ``B2:D3`` tells; `None` for no such name."""
    match = _AREA.fullmatch(written)
    if match is None:
        return None
    left, top, right, bottom = column_of(match[1]), int(match[2]), column_of(match[3]), int(match[4])
    return MergedArea(top, left, bottom, right) if top <= bottom and left <= right else None


def among(used: Iterable[int], ranges: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """The numbers of rows or columns in use that lie in any of some ranges, in order.

    >>> among({3, 9, 5, 1}, [(2, 4), (9, 7), (3, 5)])
    (3, 5)
    """
    found: list[int] = []
    waiting = deque(sorted(ranges))
    end = 0
    for number in sorted(set(used)):
        while waiting and waiting[0][0] <= number:
            end = max(end, waiting.popleft()[1])
        if number <= end:
            found.append(number)
    return tuple(found)
