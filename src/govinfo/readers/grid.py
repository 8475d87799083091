"""Documents with tables: paragraphs and grids of cells become one stream, every cell with the place it stood in.

A table comes row by row, each cell with the columns and rows it spans. Spans are laid out once, here, for every format,
and never beyond the limits. A cell that spans rows says nothing about which of them its figure belongs to.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.readers.lexing import NUMBER
from govinfo.readers.limits import Limits
from govinfo.readers.stream import MERGED, Segment, Stream, cell
from govinfo.spans import SourceSpan
from govinfo.text import punctuate

_LABEL = 60
"""A cell with fewer characters may be a label."""
_FIGURE = 40
"""A cell with more characters holds no figure."""


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


def filled(rows: Sequence[Sequence[str]]) -> list[list[Cell]]:
    """Rows of cells that tell no spans: the last cell of a row shorter than the longest spans what it lacks."""
    widest = max(map(len, rows), default=0)
    return [[*map(Cell, row[:-1]), Cell(row[-1], widest - len(row) + 1)] for row in rows if row]


@lru_cache(maxsize=4096)
def _known(text: str) -> str:
    """The folded text of a short cell: labels and small figures come again and again."""
    return cell(punctuate(text))


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
        self._rows: list[tuple[int, int, int]] = []
        self._carried: dict[int, int] = {}
        self._merged: set[int] = set()
        self._widths: dict[int, int] = {}
        self._tables = 0

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        if text and not text.isspace():
            self._rows.append((len(self._raw), 0, len(self._rows) + 1))
            self._raw.append(text)

    def table(self, rows: Iterable[Sequence[tuple[str, int, int]]]) -> None:
        """Add a table; each cell a `Cell`, or the same as a plain tuple.

        Raises:
            ReadError: If the document has more cells than the limits allow.
        """
        self._tables += 1
        raw, span = self._raw, self._limits.span
        carried: dict[int, tuple[int, int]] = {}
        for number, row in enumerate(rows, 1):
            self._rows.append((len(raw), self._tables, number))
            reaching: dict[int, tuple[int, int]] = {}
            column = 0
            for text, columns, tall in row:
                if column in carried:
                    column = self._carry(carried, reaching, column)
                width = min(columns, span) if columns > 1 else 1
                if tall > 1:
                    reaching.update(dict.fromkeys(range(column, column + width), (len(raw), min(tall, span) - 1)))
                raw.append(text)
                column += width
            self._widths[len(self._rows)] = self._carry(carried, reaching, column)
            carried = reaching
            if len(raw) > self._limits.cells:
                raise ReadError(f"a document of at most {self._limits.cells} cells", document=self._document)

    def _carry(self, above: dict[int, tuple[int, int]], reaching: dict[int, tuple[int, int]], column: int) -> int:
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
        """Mark a cell with a figure as standing for this row too; a cell continued is one cell of each of its rows."""
        text = self._raw[index]
        figure = len(text) < _FIGURE and NUMBER.fullmatch("".join(punctuate(text).split())) is not None
        if not figure and text and not text.isspace():
            return
        if figure:
            self._merged.update((index, len(self._raw)))
        self._carried[len(self._raw)] = index
        self._raw.append(text)

    def stream(self) -> Stream:
        """The stream of the document.

        Raises:
            ReadError: If it has more text than the limits allow.
        """
        raw, rows, merged = self._raw, self._rows, self._merged
        if sum(map(len, raw)) > self._limits.characters:
            raise ReadError(f"a text of at most {self._limits.characters} characters", document=self._document)
        segments: list[Segment] = []
        sources: list[int] = []
        lines: list[str] = []
        paragraphs = [" ".join(raw[first].split()) for first, table, _ in rows if not table]
        said = iter(punctuate("\n".join(paragraphs)).split("\n"))
        ends = [first for first, _, _ in rows[1:]] + [len(raw)] * bool(rows)
        for number, ((first, table, _), end) in enumerate(zip(rows, ends, strict=True), 1):
            if table:
                texts = [_known(text) if len(text) < _LABEL else cell(punctuate(text)) for text in raw[first:end]]
                if not merged.isdisjoint(range(first, end)):
                    texts = [MERGED if at in merged else text for at, text in enumerate(texts, first)]
                segments += [Segment(text, number, True, False, True) for text in texts]
                sources += range(first, end)
                lines.append("\t".join([text.strip() for text in raw[first:end]]))
            else:
                words = next(said).split()
                segments += [Segment(word, number, laid=True) for word in words]
                sources += [first] * len(words)
                lines.append(raw[first].strip())

        def locate(segment: int) -> SourceSpan:
            index = sources[segment]
            index = self._carried.get(index, index)
            first, table, number = rows[bisect_right(rows, index, key=lambda row: row[0]) - 1]
            place = f"table {table}, row {number}, cell {index - first + 1}" if table else f"paragraph {number}"
            return SourceSpan(place, raw[index].strip(), self._document)

        return Stream(segments, locate, lines, self._widths)
