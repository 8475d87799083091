"""Documents with tables: paragraphs and grids of cells become one stream, every cell with the place it stood in.

A table comes row by row, each cell with the columns and rows it spans. Spans are laid out once, here, for every format,
and never beyond the limits. A cell that spans rows says nothing about which of them its figure belongs to.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.readers.lexing import NUMBER
from govinfo.readers.limits import Limits
from govinfo.readers.stream import BLANK, MERGED, Segment, Stream, cell
from govinfo.spans import SourceSpan
from govinfo.text import punctuate


class Cell(NamedTuple):
    """A cell as a format gives it.

    Attributes:
        text: Its text, raw; lines of it apart by white space.
        columns: How many columns it spans.
        rows: How many rows it spans.
    """

    text: str
    columns: int = 1
    rows: int = 1


class Grid:
    """A document in the making: paragraphs and tables in the order they stand in.

    Args:
        document: Its name.
        limits: How many cells it may have, and how far one may span.
    """

    def __init__(self, document: str | None, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._raw: list[str] = []
        self._places: list[tuple[int, int, int]] = []
        self._rows: list[int] = []
        self._merged: set[int] = set()
        self._widths: dict[int, int] = {}
        self._row = 0
        self._tables = 0

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        if text and not text.isspace():
            self._row += 1
            self._add(text, (0, self._row, 0))

    def table(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Add a table.

        Raises:
            ReadError: If the document has more cells than the limits allow.
        """
        self._tables += 1
        table, span = self._tables, self._limits.span
        carried: dict[int, tuple[int, int]] = {}
        for number, row in enumerate(rows, 1):
            self._row += 1
            reaching: dict[int, tuple[int, int]] = {}
            column = 0
            for count, one in enumerate(row, 1):
                if carried:
                    column = self._carried(carried, reaching, column)
                width = min(one.columns, span) if one.columns > 1 else 1
                if one.rows > 1:
                    left = min(one.rows, span) - 1
                    reaching.update(dict.fromkeys(range(column, column + width), (len(self._raw), left)))
                self._add(one.text, (table, number, count))
                column += width
            self._widths[self._row] = self._carried(carried, reaching, column)
            carried = reaching

    def _carried(self, above: dict[int, tuple[int, int]], reaching: dict[int, tuple[int, int]], column: int) -> int:
        """Lay out the cells that reach down from above, from a column on; the next free column."""
        last = None
        while (cell_ := above.get(column)) is not None:
            index, left = cell_
            if index != last:
                self._continue(index)
                last = index
            if left > 1:
                reaching[column] = (index, left - 1)
            column += 1
        return column

    def _continue(self, index: int) -> None:
        """Mark a cell as standing for this row too, and give this row a mark in its place."""
        text = self._raw[index]
        if NUMBER.fullmatch("".join(punctuate(text).split())):
            self._merged.add(index)
            self._merged.add(len(self._raw))
            self._add(text, self._places[index])
        elif not text.strip():
            self._add("", self._places[index])

    def _add(self, text: str, place: tuple[int, int, int]) -> None:
        self._raw.append(text)
        self._places.append(place)
        self._rows.append(self._row)
        if len(self._raw) > self._limits.cells:
            raise ReadError(f"a document of at most {self._limits.cells} cells", document=self._document)

    def stream(self) -> Stream:
        """The stream of the document."""
        raw, document, places = self._raw, self._document, self._places
        if sum(map(len, raw)) > self._limits.characters:
            raise ReadError(f"a text of at most {self._limits.characters} characters", document=document)
        folded = punctuate("\n".join([" ".join(text.split()) for text in raw])).split("\n")
        segments: list[Segment] = []
        sources: list[int] = []
        lines: list[str] = [""] * self._row
        for index, (text, row, (table, _, count)) in enumerate(zip(folded, self._rows, places, strict=True)):
            if table:
                segments.append(Segment(MERGED if index in self._merged else cell(text), row, True))
                sources.append(index)
                lines[row - 1] += f"\t{raw[index].strip()}" if count > 1 else raw[index].strip()
            else:
                words = text.split()
                segments += [Segment(word, row) for word in words]
                sources += [index] * len(words)
                lines[row - 1] = raw[index].strip()

        def locate(segment: int) -> SourceSpan:
            index = sources[segment]
            table, row, count = places[index]
            place = f"table {table}, row {row}, cell {count}" if table else f"paragraph {row}"
            return SourceSpan(place, raw[index].strip(), document)

        return Stream(segments, locate, lines, self._widths)
