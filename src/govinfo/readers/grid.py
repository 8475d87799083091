"""Documents with tables: paragraphs and grids of cells become one stream, every cell with the place it stood in.

A table comes row by row, each cell with the columns and rows it spans. Spans are laid out once, here, for every format,
and never beyond the limits. A cell that spans rows says nothing about which of them its figure belongs to.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from itertools import chain, islice, repeat
from operator import contains
from typing import Annotated, NamedTuple, TypeAlias

from govinfo.errors import ReadError
from govinfo.languages import Text
from govinfo.messages import documents as says
from govinfo.readers import places
from govinfo.readers.figures import BLANK, MERGED, NUMBER, is_value
from govinfo.readers.limits import Limits, bounded
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import APART, Declared, Segments, StackedLines, Stream, StreamNotes, cell, punctuated
from govinfo.records.strict import strict
from govinfo.records.types import ANY_TEXT, ORDINAL, QUANTITY
from govinfo.spans import Aside, Locator, SourceSpan
from govinfo.text import punctuate

LABEL = 60
"""A cell with fewer characters may be a label."""
_FIGURE = 40
"""A cell with more characters holds no figure."""
_SEVERAL = 3
"""So many words with tabs between them are cells of one row."""


@strict
class GridCell(NamedTuple):
    """A cell as a format gives it.

    Attributes:
        text: Its text, raw; lines of it apart by white space.
        columns: How many columns it spans.
        rows: How many rows it spans.
        number: Its number in its row, where not all cells of the file's row are given; 0 where all are.
        asides: What stands in it and is not read.
    """

    text: Annotated[str, ANY_TEXT]
    columns: Annotated[int, ORDINAL] = 1
    rows: Annotated[int, ORDINAL] = 1
    number: Annotated[int, QUANTITY] = 0
    asides: tuple[Aside, ...] = ()

    def spanning(self, columns: int, rows: int) -> "GridCell":
        """The same with other spans."""
        return GridCell._make((self.text, columns, rows, self.number, self.asides))


def lengthen(rows: list[list[GridCell]], row: int, cell: int) -> None:
    """Let a cell, told by its row and its place in it, reach down into the row that comes next."""
    one = rows[row][cell]
    rows[row][cell] = one.spanning(one.columns, len(rows) - row + 1)


class PlainRow(NamedTuple):
    """A row of cells that hold nothing that is not read.

    Attributes:
        texts: Their texts.
        spans: The cells that span others, by number in the row from 0, each with how many columns and rows it spans.
    """

    texts: Sequence[str]
    spans: Sequence[tuple[int, int, int]] = ()

    def cells(self) -> list[GridCell]:
        """The cells, one by one."""
        cells = [*map(single, self.texts)]
        for at, columns, rows in self.spans:
            cells[at] = cells[at].spanning(columns, rows)
        return cells


TableRow: TypeAlias = Sequence[GridCell] | PlainRow


def filled(rows: Sequence[Sequence[str]]) -> list[list[GridCell]]:
    """Rows of cells that tell no spans: the last cell of a row shorter than the longest spans what it lacks."""
    widest = max(map(len, rows), default=0)
    return [[*map(single, row[:-1]), single(row[-1], widest - len(row) + 1)] for row in rows if row]


def single(text: str, columns: int = 1) -> GridCell:
    """A cell of one row with nothing but text."""
    return GridCell._make((text, columns, 1, 0, ()))


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

    @property
    def paragraph(self) -> Text:
        """The place of a paragraph."""
        return places.paragraph(self.number, self.page)


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
        self._tabled: list[int] = []
        self._built: dict[int, _BuiltRow] = {}
        self._carried: dict[int, int] = {}
        self._merged: set[int] = set()
        self._widths: dict[int, int] = {}
        self._spanned: dict[int, int] = {}
        self._numbers: dict[int, int] = {}
        self._asides: dict[int, tuple[Aside, ...]] = {}
        self._beside: list[SourceSpan] = []
        self._uneven: set[int] = set()
        self._tables = 0
        self.declared: dict[Declared, SourceSpan] = {}

    def paragraph(
        self,
        text: str,
        asides: tuple[Aside, ...] = (),
        locator: Locator | None = None,
        page: int | None = None,
        *,
        uneven: bool = False,
    ) -> None:
        """Add a paragraph, with what stands in it and is not read; of a paged document, with its page.

        It is *uneven* where some of its numbers stand a blank apart and others further.
        """
        if text and not text.isspace():
            if uneven:
                self._uneven.add(self.length + 1)
            if asides:
                self._asides[len(self._raw)] = asides
            if locator or page is not None:
                self._built[self.length] = _BuiltRow(None, locator, self.length + 1, page)
            self._firsts.append(len(self._raw))
            self._raw.append(text)
            self._columns.append(0)
        elif asides:
            self.beside(places.paragraph(self.length + 1), asides, locator)

    def paragraphs(self, texts: Iterable[str]) -> None:
        """Add paragraphs of nothing but text."""
        said = [text for text in texts if text and not text.isspace()]
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

    def table(self, rows: Iterable[TableRow], origin: TableOrigin | None = None) -> None:
        """Add a table.

        Raises:
            ReadError: If the document has more cells than the limits allow.
        """
        self._tables += 1
        origin = origin or TableOrigin(places.table(self._tables), Locator(table=self._tables))
        carried: dict[int, tuple[int, int]] = {}
        for number, row in enumerate(rows):
            self._tabled.append(self.length)
            self._built[self.length] = _BuiltRow(origin, None, number)
            self._firsts.append(len(self._raw))
            reaching: dict[int, tuple[int, int]] = {}
            column = self._carry(carried, reaching, 0) if carried else 0
            if isinstance(row, PlainRow) and max(carried, default=-1) < column:
                width = self._lay_plain(row, column, reaching)
            else:
                cells = row.cells() if isinstance(row, PlainRow) else row
                width = self._lay(cells, column, carried, reaching)
            self._widths[self.length] = width
            carried = reaching
            if len(self._raw) > self._limits.cells or self.length > self._limits.cells:
                raise ReadError(says.TOO_MANY_CELLS, most=self._limits.cells, document=self._document)

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
        raw, firsts, merged = self._raw, self._firsts, self._merged
        bounded(raw, self._document, self._limits)
        ends = [*firsts[1:], len(raw)]
        edges = [0, *chain.from_iterable([(firsts[at], ends[at]) for at in self._tabled]), len(raw)]
        paragraphs = [*chain.from_iterable(raw[first:end] for first, end in zip(edges[::2], edges[1::2], strict=True))]
        told: list[list[str]] = []
        lines: list[str] = []
        words, said = map(str.split, punctuated(paragraphs)), map(str.strip, paragraphs)
        for at in self._tabled:
            if between := at - len(told):
                told += islice(words, between)
                lines += islice(said, between)
            first, end = firsts[at], ends[at]
            texts = [_known(text) if len(text) < LABEL else cell(punctuate(text)) for text in raw[first:end]]
            if merged and not merged.isdisjoint(range(first, end)):
                texts = [MERGED if at in merged else text for at, text in enumerate(texts, first)]
            told.append(texts)
            lines.append("\t".join(map(str.strip, raw[first:end])))
        told += words
        lines += said
        if any(map(contains, paragraphs, repeat("\t"))):
            self._tab(told)
        segments = Segments.of(told, map(self._widths.__contains__, range(1, len(told) + 1)))
        notes = StreamNotes(self._beside, self.declared, self._passage)
        span = partial(self._columns_of, segments.rows)
        located, stacked = partial(self._located, segments.rows), StackedLines(uneven=self._uneven)
        return Stream(segments, located, lines, self._widths, stacked, notes, span=span)

    def _tab(self, told: list[list[str]]) -> None:
        """Tell cells in the place of the words of each paragraph in which tabs show some."""
        for at, first in enumerate(self._firsts):
            cells = _tabbed(self._raw[first]) if "\t" in self._raw[first] and self._row(at).origin is None else []
            if cells:
                self._widths[at + 1] = len(cells)
                told[at] = cells

    def _row(self, at: int) -> _BuiltRow:
        """A paragraph or table row, by its number in the document from 0."""
        return self._built.get(at) or _BuiltRow(None, None, at + 1)

    def _located(self, rows: Sequence[int], segment: int) -> SourceSpan:
        """Where a segment stands, from the rows that all stand in."""
        at = rows[segment] - 1
        within = segment - bisect_left(rows, rows[segment]) if self._row(at).origin else 0
        return self._span(self._firsts[at] + within)

    def _columns_of(self, rows: Sequence[int], segment: int) -> tuple[int, int]:
        """The column that the cell of a segment in a table begins in, and how many it takes up."""
        at = self._firsts[rows[segment] - 1] + segment - bisect_left(rows, rows[segment])
        return self._columns[at], self._spanned.get(at, 1)

    def _passage(self, first: int, last: int, raw: str) -> SourceSpan:
        """Where some paragraphs and table rows stand, and what stands in them and is not read."""
        where = places.between(self._opening(first), self._opening(last))
        one, behind = self._row(first - 1), self._firsts[last] if last < self.length else len(self._raw)
        aside = [at for at in range(self._firsts[first - 1], behind) if at in self._asides] if self._asides else ()
        asides = [told for at in aside for told in self._asides[at]]
        locator = one.origin.at(one.number, 1) if one.origin else one.locator
        return SourceSpan(where, raw, self._document, None, locator, tuple(asides))

    def _opening(self, row: int) -> Text:
        """The place of a paragraph, or of the first cell of a table row."""
        at = self._row(row - 1)
        return at.origin.placing(at.origin.first + at.number, 1, "") if at.origin else at.paragraph

    def _span(self, index: int) -> SourceSpan:
        """Where a cell or paragraph stands; a cell that goes on from above stands there."""
        index = self._carried.get(index, index)
        at = bisect_right(self._firsts, index) - 1
        row = self._row(at)
        if row.origin is None:
            where, locator = row.paragraph, row.locator
        else:
            before = range(self._firsts[at], index + 1)
            cell_ = self._numbers.get(index) or sum(one not in self._carried for one in before)
            where = row.origin.placing(row.origin.first + row.number, cell_, self._head(at, self._columns[index]))
            locator = row.origin.at(row.number, cell_)
        return SourceSpan(where, self._raw[index].strip(), self._document, None, locator, self._asides.get(index, ()))

    def _head(self, at: int, column: int) -> str:
        """What stands over a column: the nearest text above that is no figure; nothing if there is none."""
        table = self._row(at).origin
        while at and self._row(at - 1).origin is table:
            first, end = self._firsts[at - 1 : at + 1]
            above = bisect_right(self._columns, column, first, end) - 1
            at -= 1
            if above < first or column >= self._columns[above] + self._spanned.get(above, 1):
                continue
            text = "".join(self._raw[above].split())
            if text and not _figure(text):
                return text
        return ""


def _tabbed(paragraph: str) -> list[str]:
    """The cells of a paragraph with tabs before what cells state, blanks too, or between several words."""
    cells = [cell(punctuate(part)) for part in paragraph.strip(" ").split("\t")]
    several = len(cells) - cells.count(BLANK) >= _SEVERAL
    return cells if several or any(map(is_value, cells[1:])) else []


def _figure(text: str) -> bool:
    return len(text) < _FIGURE and NUMBER.fullmatch(_known(text).replace(APART, "")) is not None
