"""Documents with tables: paragraphs and grids of cells become one stream, every cell with the place it stood in.

A table comes row by row, each cell with the columns and rows it spans. Spans are laid out once, here, for every format,
and never beyond the limits. A cell that spans rows says nothing about which of them its figure belongs to.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, repeat
from operator import sub

from govinfo.errors import ReadError
from govinfo.languages import Text
from govinfo.messages import documents as says
from govinfo.readers import places
from govinfo.readers.built_places import BuiltDocument, BuiltPlaces, BuiltRow, BuiltTable, is_figure
from govinfo.readers.figures import BLANK, MERGED, is_value
from govinfo.readers.limits import Limits, bounded
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import (
    Declared,
    SegmentPlaces,
    Segments,
    StackedLines,
    Stream,
    StreamNotes,
    cell,
    punctuated,
    short_cell,
)
from govinfo.readers.table_rows import GridCell, GridRow, PlainRow
from govinfo.spans import Aside, Locator, SourceSpan
from govinfo.text import punctuate

LABEL = 60
"""A cell with fewer characters may be a label."""
_SEVERAL = 3
"""So many words with tabs between them are cells of one row."""

_Reaching = dict[int, tuple[int, int]]
"""The cells that reach down into the next row, by column: the number of each, and how many more rows it takes up."""


class StreamBuilder:
    """A document in the making: paragraphs and tables in the order they stand in.

    Args:
        document: Its name.
        limits: How many cells it may have, and how far one may span.

    Attributes:
        declared: What the document says of itself outside its text.
    """

    def __init__(self, document: str | None, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._raw: list[str] = []
        self._columns: list[int] = []
        self._firsts: list[int] = []
        self._tables: list[BuiltTable] = []
        self._paragraphs: dict[int, BuiltRow] = {}
        self._carried: dict[int, int] = {}
        self._merged: set[int] = set()
        self._widths: dict[int, int] = {}
        self._spanned: dict[int, int] = {}
        self._numbers: dict[int, int] = {}
        self._asides: dict[int, tuple[Aside, ...]] = {}
        self._beside: list[SourceSpan] = []
        self._laid = 0
        self._uneven: set[int] = set()
        self.declared: dict[Declared, SourceSpan] = {}

    def paragraph(
        self,
        text: str,
        asides: tuple[Aside, ...] = (),
        locator: Locator | None = None,
        page: int | None = None,
        *,
        line: int | None = None,
        uneven: bool = False,
    ) -> None:
        """Add a paragraph, with what stands in it and is not read, and with its page or line where there are any.

        It is *uneven* where some of its numbers stand a blank apart and others further.
        """
        if text and not text.isspace():
            if uneven:
                self._uneven.add(self.length + 1)
            if asides:
                self._asides[len(self._raw)] = asides
            if locator or page is not None or line is not None:
                self._paragraphs[self.length] = BuiltRow(None, locator, self.length + 1, page, line)
            self._firsts.append(len(self._raw))
            self._raw.append(text)
            self._columns.append(0)
        elif asides:
            self.beside(BuiltRow(None, locator, self.length + 1, line=line).paragraph, asides, locator)

    def paragraphs(self, texts: Iterable[str]) -> None:
        """Add paragraphs of nothing but text."""
        said = [*filter(str.strip, texts)]
        self._firsts += range(len(self._raw), len(self._raw) + len(said))
        self._raw += said
        self._columns += [0] * len(said)

    @property
    def length(self) -> int:
        """How many paragraphs and table rows it has so far."""
        return len(self._firsts)

    def beside(self, where: Text, asides: tuple[Aside, ...], locator: Locator | None = None) -> None:
        """Tell of something that stands where nothing is read: a hidden paragraph, a sheet that is not shown."""
        if asides:
            self._beside.append(SourceSpan(where, "", self._document, None, locator, asides))

    def table(self, rows: Iterable[GridRow], origin: TableOrigin | None = None, *, lines: Sequence[int] = ()) -> None:
        """Add a table; one of a text with the line that each of its rows begins in.

        Raises:
            ReadError: If the document has more cells than the limits allow.
        """
        number = len(self._tables) + 1
        begin, firsts, raw, most = self.length, self._firsts, self._raw, self._limits.cells
        carried: _Reaching = {}
        for row in rows:
            firsts.append(len(raw))
            reaching: _Reaching = {}
            column = self._carry(carried, reaching, 0) if carried else 0
            if isinstance(row, PlainRow) and (not carried or max(carried) < column):
                width = self._lay_plain(row, column, reaching)
            else:
                cells = row.cells() if isinstance(row, PlainRow) else row
                width = self._lay(cells, column, carried, reaching)
            self._widths[len(firsts)] = width
            carried = reaching
            self._laid += width
            if max(self._laid, len(raw), len(firsts)) > most:
                raise ReadError(says.TOO_MANY_CELLS, most=most, document=self._document)
        origin = origin or TableOrigin(places.table(number), Locator(table=number), lines=lines)
        self._tables.append(BuiltTable(origin, begin, self.length))

    def _lay_plain(self, row: PlainRow, column: int, reaching: _Reaching) -> int:
        """Lay out the cells of a row from a column on, where none behind reaches down from above; how wide it is."""
        first, most, laid = len(self._raw), self._limits.span, 0
        self._raw += row.texts
        for at, columns, rows in row.spans:
            self._columns += range(column, column + at - laid + 1)
            column += at - laid
            width = min(columns, most)
            if width > 1:
                self._spanned[first + at] = width
            if rows > 1:
                reaching.update(dict.fromkeys(range(column, column + width), (first + at, min(rows, most) - 1)))
            column += width
            laid = at + 1
        end = column + len(row.texts) - laid
        self._columns += range(column, end)
        return end

    def _lay(
        self,
        cells: Iterable[GridCell],
        column: int,
        carried: _Reaching,
        reaching: _Reaching,
    ) -> int:
        """Lay out the cells of a row from a column on, beside those that reach down from above; how wide it is."""
        raw, span, at = self._raw, self._limits.span, self._columns
        for text, columns, tall, told, asides in cells:
            if carried and column in carried:
                column = self._carry(carried, reaching, column)
            width = 1
            if columns > 1:
                self._spanned[len(raw)] = width = min(columns, span)
            if tall > 1:
                reaching.update(dict.fromkeys(range(column, column + width), (len(raw), min(tall, span) - 1)))
            if told:
                self._numbers[len(raw)] = told
            if asides:
                self._asides[len(raw)] = asides
            raw.append(text)
            at.append(column)
            column += width
        return self._carry(carried, reaching, column) if carried else column

    def _carry(self, above: _Reaching, reaching: _Reaching, column: int) -> int:
        """Lay out the cells that reach down from above, from a column on; the next free column."""
        last = None
        while (cell_ := above.get(column)) is not None:
            index, left = cell_
            if index != last:
                self._continue(index, column)
                last = index
            if left > 1:
                reaching[column] = (index, left - 1)
            column += 1
        return column

    def _continue(self, index: int, column: int) -> None:
        """Mark a cell with a figure as standing for this row too; a cell continued is one cell of each of its rows."""
        text = self._raw[index]
        figure = is_figure(text)
        if not figure and text and not text.isspace():
            return
        if figure:
            self._merged.update((index, len(self._raw)))
        self._carried[len(self._raw)] = index
        self._raw.append(text)
        self._columns.append(column)

    def stream(self) -> Stream:
        """The stream of the document.

        Raises:
            ReadError: If it has more text than the limits allow.
        """
        raw, length = self._raw, self.length
        bounded(raw, self._document, self._limits)
        firsts = [*self._firsts, len(raw)]
        tables = [(one.begin, one.end) for one in self._tables]
        outside = [*zip([0, *(end for _, end in tables)], [*(begin for begin, _ in tables), length], strict=True)]
        paragraphs = [*chain.from_iterable([raw[firsts[begin] : firsts[end]] for begin, end in outside])]
        words = self._words(paragraphs, outside)
        texts: list[str] = []
        rows: list[int] = []
        lines: list[str] = []
        said = map(str.strip, paragraphs)
        for (begin, end), (_, last) in zip(outside, [*tables, (length, length)], strict=True):
            own = [*islice(words, end - begin)]
            texts += chain.from_iterable(own)
            rows += [number for number, line in enumerate(own, begin + 1) for _ in line]
            lines += islice(said, end - begin)
            texts += self._cells(firsts[end], firsts[last])
            edges = firsts[end : last + 1]
            rows += chain.from_iterable(map(repeat, range(end + 1, last + 1), map(sub, edges[1:], edges)))
            lines += self._lines(edges)
        segments = Segments(texts, rows, [*map(self._widths.__contains__, rows)])
        where = BuiltPlaces(self._built, rows)
        told = SegmentPlaces(where.span, where.raw, where.columns)
        notes, stacked = StreamNotes(self._beside, self.declared, where.passage), StackedLines(uneven=self._uneven)
        return Stream(segments, told, lines, self._widths, stacked, notes)

    @property
    def _built(self) -> BuiltDocument:
        """Its paragraphs and cells."""
        return BuiltDocument(
            self._document,
            self._raw,
            self._columns,
            self._firsts,
            self._tables,
            self._paragraphs,
            self._carried,
            self._spanned,
            self._numbers,
            self._asides,
        )

    def _words(self, paragraphs: Sequence[str], outside: Iterable[tuple[int, int]]) -> Iterator[list[str]]:
        """The words of each paragraph; the cells of one in which tabs show some."""
        words = map(str.split, punctuated(paragraphs))
        if "\t" not in "".join(paragraphs):
            return words
        told = [*words]
        numbers = chain.from_iterable([range(begin + 1, end + 1) for begin, end in outside])
        for at, (number, paragraph) in enumerate(zip(numbers, paragraphs, strict=True)):
            cells = _tabbed(paragraph) if "\t" in paragraph else []
            if cells:
                self._widths[number] = len(cells)
                told[at] = cells
        return iter(told)

    def _cells(self, first: int, last: int) -> list[str]:
        """The folded texts of some cells."""
        texts = [short_cell(text) if len(text) < LABEL else cell(punctuate(text)) for text in self._raw[first:last]]
        for at in self._merged.intersection(range(first, last)) if self._merged else ():
            texts[at - first] = MERGED
        return texts

    def _lines(self, firsts: Sequence[int]) -> Iterator[str]:
        """What stands in some table rows, by the numbers of their first cells and of the cell behind the last."""
        start = firsts[0]
        texts = [*map(str.strip, self._raw[start : firsts[-1]])]
        return ("\t".join(texts[first - start : end - start]) for first, end in pairwise(firsts))


def _tabbed(paragraph: str) -> list[str]:
    """The cells of a paragraph with tabs before what cells state, blanks too, or between several words."""
    cells = [cell(punctuate(part)) for part in paragraph.strip(" ").split("\t")]
    several = len(cells) - cells.count(BLANK) >= _SEVERAL
    return cells if several or any(map(is_value, cells[1:])) else []
