"""Documents with tables: paragraphs and grids of cells become one stream, every cell with the place it stood in.

A table comes row by row, each cell with the columns and rows it spans. Spans are laid out once, here, for every format,
and never beyond the limits. A cell that spans rows says nothing about which of them its figure belongs to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import chain, islice, pairwise, repeat
from operator import attrgetter, sub
from typing import NamedTuple

from govinfo.errors import ReadError
from govinfo.languages import Text
from govinfo.messages import documents as says
from govinfo.readers import places
from govinfo.readers.figures import BLANK, MERGED, NUMBER, is_value
from govinfo.readers.limits import Limits, bounded
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import APART, Declared, Segments, StackedLines, Stream, StreamNotes, cell, punctuated
from govinfo.readers.table_rows import GridCell, GridRow, PlainRow
from govinfo.spans import Aside, Locator, SourceSpan, between
from govinfo.text import punctuate

LABEL = 60
"""A cell with fewer characters may be a label."""
_LABEL = 4
"""Words in the place of a figure have fewer characters."""
_FIGURE = 40
"""A cell with more characters holds no figure."""
_SEVERAL = 3
"""So many words with tabs between them are cells of one row."""


@lru_cache(maxsize=4096)
def _known(text: str) -> str:
    """The folded text of a short cell: labels and small figures come again and again."""
    return cell(punctuate(text))


class _BuiltRow(NamedTuple):
    """A row of a table, by its number in it from 0, or a paragraph, by its number in the document from 1."""

    origin: TableOrigin | None
    locator: Locator | None
    number: int
    page: int | None = None
    line: int | None = None

    @property
    def paragraph(self) -> Text:
        """The place of a paragraph."""
        return places.paragraph(self.number, self.page) if self.line is None else places.line(self.line)


class _BuiltTable(NamedTuple):
    """A table, by the numbers of its first row and of the one behind its last in the document from 0."""

    origin: TableOrigin
    begin: int
    end: int


_BEGIN = attrgetter("begin")


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
        self._tables: list[_BuiltTable] = []
        self._built: dict[int, _BuiltRow] = {}
        self._carried: dict[int, int] = {}
        self._merged: set[int] = set()
        self._widths: dict[int, int] = {}
        self._spanned: dict[int, int] = {}
        self._heads: dict[tuple[int, int], str] = {}
        self._numbers: dict[int, int] = {}
        self._asides: dict[int, tuple[Aside, ...]] = {}
        self._beside: list[SourceSpan] = []
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
                self._built[self.length] = _BuiltRow(None, locator, self.length + 1, page, line)
            self._firsts.append(len(self._raw))
            self._raw.append(text)
            self._columns.append(0)
        elif asides:
            self.beside(_BuiltRow(None, locator, self.length + 1, line=line).paragraph, asides, locator)

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
        self._beside.append(SourceSpan(where, "", self._document, None, locator, asides))

    def table(self, rows: Iterable[GridRow], origin: TableOrigin | None = None, *, lines: Sequence[int] = ()) -> None:
        """Add a table; one of a text with the line that each of its rows begins in.

        Raises:
            ReadError: If the document has more cells than the limits allow.
        """
        number = len(self._tables) + 1
        begin, firsts, raw, most = self.length, self._firsts, self._raw, self._limits.cells
        carried: dict[int, tuple[int, int]] = {}
        for row in rows:
            firsts.append(len(raw))
            reaching: dict[int, tuple[int, int]] = {}
            column = self._carry(carried, reaching, 0) if carried else 0
            if isinstance(row, PlainRow) and (not carried or max(carried) < column):
                width = self._lay_plain(row, column, reaching)
            else:
                cells = row.cells() if isinstance(row, PlainRow) else row
                width = self._lay(cells, column, carried, reaching)
            self._widths[len(firsts)] = width
            carried = reaching
            if len(raw) > most or len(firsts) > most:
                raise ReadError(says.TOO_MANY_CELLS, most=most, document=self._document)
        origin = origin or TableOrigin(places.table(number), Locator(table=number), lines=lines)
        self._tables.append(_BuiltTable(origin, begin, self.length))

    def _lay_plain(self, row: PlainRow, column: int, reaching: dict[int, tuple[int, int]]) -> int:
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
        carried: dict[int, tuple[int, int]],
        reaching: dict[int, tuple[int, int]],
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

    def _carry(self, above: dict[int, tuple[int, int]], reaching: dict[int, tuple[int, int]], column: int) -> int:
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
        figure = _figure(text)
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
        notes = StreamNotes(self._beside, self.declared, self._passage)
        span = partial(self._columns_of, rows)
        located, stacked = partial(self._located, rows), StackedLines(uneven=self._uneven)
        found = Stream(segments, located, lines, self._widths, stacked, notes, span=span)
        found.written = partial(self._written, rows)
        return found

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
        texts = [_known(text) if len(text) < LABEL else cell(punctuate(text)) for text in self._raw[first:last]]
        for at in self._merged.intersection(range(first, last)) if self._merged else ():
            texts[at - first] = MERGED
        return texts

    def _lines(self, firsts: Sequence[int]) -> Iterator[str]:
        """What stands in some table rows, by the numbers of their first cells and of the cell behind the last."""
        start = firsts[0]
        texts = [*map(str.strip, self._raw[start : firsts[-1]])]
        return ("\t".join(texts[first - start : end - start]) for first, end in pairwise(firsts))

    def _row(self, at: int) -> _BuiltRow:
        """A paragraph or table row, by its number in the document from 0."""
        table = bisect_right(self._tables, at, key=_BEGIN) - 1
        if table >= 0 and at < self._tables[table].end:
            origin, number = self._tables[table].origin, at - self._tables[table].begin
            return _BuiltRow(origin, None, number, line=origin.lines[number] if origin.lines else None)
        return self._built.get(at) or _BuiltRow(None, None, at + 1)

    def _index(self, rows: Sequence[int], segment: int) -> int:
        """Which cell or paragraph a segment stands in, from the rows that all stand in."""
        at = rows[segment] - 1
        within = segment - bisect_left(rows, rows[segment]) if self._row(at).origin else 0
        index = self._firsts[at] + within
        return self._carried.get(index, index)

    def _located(self, rows: Sequence[int], segment: int) -> SourceSpan:
        """Where a segment stands, from the rows that all stand in."""
        return self._span(self._index(rows, segment))

    def _written(self, rows: Sequence[int], segment: int) -> str:
        """What stands where a segment does, from the rows that all stand in."""
        return self._raw[self._index(rows, segment)].strip()

    def _columns_of(self, rows: Sequence[int], segment: int) -> tuple[int, int]:
        """The column that the cell of a segment in a table begins in, and how many; one filled in has none."""
        row = rows[segment]
        at = self._firsts[row - 1] + segment - bisect_left(rows, row)
        behind = self._firsts[row] if row < self.length else len(self._columns)
        return (self._columns[at], self._spanned.get(at, 1)) if at < behind else (0, 0)

    def _passage(self, first: int, last: int, raw: str) -> SourceSpan:
        """Where some paragraphs and table rows stand, and what stands in them and is not read."""
        where = between(self._opening(first), self._opening(last))
        one, behind = self._row(first - 1), self._firsts[last] if last < self.length else len(self._raw)
        aside = [at for at in range(self._firsts[first - 1], behind) if at in self._asides] if self._asides else ()
        asides = [told for at in aside for told in self._asides[at]]
        locator = one.origin.at(one.number, 1) if one.origin else one.locator
        return SourceSpan(where, raw, self._document, one.line, locator, tuple(asides))

    def _opening(self, row: int) -> Text:
        """The place of a paragraph, or of the first cell of a table row."""
        at = self._row(row - 1)
        return at.origin.placing(at.origin.first + at.number, 1, "") if at.origin else at.paragraph

    def _span(self, index: int) -> SourceSpan:
        """Where a cell or paragraph stands."""
        at = bisect_right(self._firsts, index) - 1
        row = self._row(at)
        if row.origin is None:
            where, locator = row.paragraph, row.locator
        else:
            before = range(self._firsts[at], index + 1)
            cell_ = self._numbers.get(index) or sum(one not in self._carried for one in before)
            head = "" if _is_label(self._raw[index]) else self._head(at, self._columns[index])
            where = row.origin.placing(row.origin.first + row.number, cell_, head)
            locator = row.origin.at(row.number, cell_)
        asides = self._asides.get(index, ())
        return SourceSpan(where, self._raw[index].strip(), self._document, row.line, locator, asides)

    def _head(self, at: int, column: int) -> str:
        """What stands over a column: the nearest text above that is no figure or mark; nothing if there is none."""
        below: list[int] = []
        table, found = self._row(at).origin, None
        while found is None:
            below.append(at)
            found = self._heads.get((at, column))
            if found is None:
                at -= 1
                found = self._covering(at, column) if at >= 0 and self._row(at).origin is table else ""
        self._heads.update(((row, column), found) for row in below)
        return found

    def _covering(self, at: int, column: int) -> str | None:
        """The text of the cell of a table row in a column; `None` where that is a figure, a mark or nothing."""
        first, end = self._firsts[at : at + 2]
        cell_ = bisect_right(self._columns, column, first, end) - 1
        if cell_ < first or column >= self._columns[cell_] + self._spanned.get(cell_, 1):
            return None
        text = "".join(self._raw[cell_].split())
        return text if text and not is_value(_known(text)) else None


def _tabbed(paragraph: str) -> list[str]:
    """The cells of a paragraph with tabs before what cells state, blanks too, or between several words."""
    cells = [cell(punctuate(part)) for part in paragraph.strip(" ").split("\t")]
    several = len(cells) - cells.count(BLANK) >= _SEVERAL
    return cells if several or any(map(is_value, cells[1:])) else []


def _is_label(text: str) -> bool:
    """Whether a cell says what stands beside it, and nothing below the head of its column: by its length."""
    return len(text) >= _LABEL and not _figure(text)


def _figure(text: str) -> bool:
    return len(text) < _FIGURE and not text.isalpha() and NUMBER.fullmatch(_known(text).replace(APART, "")) is not None
