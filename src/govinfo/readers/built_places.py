"""Where the paragraphs and the cells of a document with tables stand; worked out once somebody asks."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from govinfo.languages import Text
from govinfo.readers import places
from govinfo.readers.figures import NUMBER, is_error, is_value
from govinfo.readers.places import TableOrigin
from govinfo.readers.stream import APART, short_cell
from govinfo.spans import Aside, AsideKind, Locator, SourceSpan, between

_LABEL = 4
"""Words in the place of a figure have fewer characters."""
_FIGURE = 40
"""A cell with more characters holds no figure."""
_BEGIN = attrgetter("begin")


class BuiltRow(NamedTuple):
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


class BuiltTable(NamedTuple):
    """A table, by the numbers of its first row and of the one behind its last in the document from 0."""

    origin: TableOrigin
    begin: int
    end: int


class BuiltDocument(NamedTuple):
    """The paragraphs and cells of a document by their numbers from 0 on; a paragraph is a row as a table row is.

    Attributes:
        name: Its name.
        raw: What stands in each of them.
        columns: The column that each begins in; 0 for a paragraph.
        firsts: The first of each row.
        tables: The tables.
        paragraphs: The paragraphs of whose places more is known than their numbers, by row.
        carried: The cells that reach down from above, as they stand in a row further down, each with the first of it.
        spanned: How many columns a cell takes up, where it is not one.
        numbers: The number of a cell in its row of the file, where not all of those are given.
        asides: What stands in some of them and is not read.
    """

    name: str | None
    raw: Sequence[str]
    columns: Sequence[int]
    firsts: Sequence[int]
    tables: Sequence[BuiltTable]
    paragraphs: Mapping[int, BuiltRow]
    carried: Mapping[int, int]
    spanned: Mapping[int, int]
    numbers: Mapping[int, int]
    asides: Mapping[int, tuple[Aside, ...]]


class BuiltPlaces:
    """Where the segments of a document stand.

    Args:
        built: The document.
        rows: The row that each segment stands in, by numbers from 1 on.
    """

    def __init__(self, built: BuiltDocument, rows: Sequence[int]) -> None:
        self._built = built
        self._rows = rows
        self._heads: dict[tuple[int, int], str] = {}

    def span(self, segment: int) -> SourceSpan:
        """Where a segment stands, and what stands there."""
        built, index = self._built, self._index(segment)
        at = bisect_right(built.firsts, index) - 1
        row = self._row(at)
        if row.origin is None:
            where, locator = row.paragraph, row.locator
        else:
            before = range(built.firsts[at], index + 1)
            number = built.numbers.get(index) or sum(one not in built.carried for one in before)
            head = "" if _is_label(built.raw[index]) else self._head(at, built.columns[index])
            where = row.origin.placing(row.origin.first + row.number, number, head)
            locator = row.origin.at(row.number, number)
        raw, asides = built.raw[index].strip(), built.asides.get(index, ())
        if is_error(raw):
            asides = (*asides, Aside(AsideKind.FAULTY, raw))
        return SourceSpan(where, raw, built.name, row.line, locator, asides)

    def raw(self, segment: int) -> str:
        """What stands where a segment does."""
        return self._built.raw[self._index(segment)].strip()

    def columns(self, segment: int) -> tuple[int, int]:
        """The column that the cell of a segment in a table begins in, and how many; one filled in has none."""
        built, row = self._built, self._rows[segment]
        at = built.firsts[row - 1] + segment - bisect_left(self._rows, row)
        return (built.columns[at], built.spanned.get(at, 1)) if at < self._behind(row) else (0, 0)

    def passage(self, first: int, last: int, raw: str) -> SourceSpan:
        """Where some paragraphs and table rows stand, and what stands in them and is not read."""
        built, one = self._built, self._row(first - 1)
        where = between(self._opening(first), self._opening(last))
        inside = range(built.firsts[first - 1], self._behind(last)) if built.asides else ()
        asides = [told for at in inside for told in built.asides.get(at, ())]
        locator = one.origin.at(one.number, 1) if one.origin else one.locator
        return SourceSpan(where, raw, built.name, one.line, locator, tuple(asides))

    def _row(self, at: int) -> BuiltRow:
        """A paragraph or table row, by its number in the document from 0."""
        tables = self._built.tables
        table = bisect_right(tables, at, key=_BEGIN) - 1
        if table >= 0 and at < tables[table].end:
            origin, number = tables[table].origin, at - tables[table].begin
            return BuiltRow(origin, None, number, line=origin.lines[number] if origin.lines else None)
        return self._built.paragraphs.get(at) or BuiltRow(None, None, at + 1)

    def _behind(self, row: int) -> int:
        """The cell or paragraph behind those of a row, by its number from 1."""
        built = self._built
        return built.firsts[row] if row < len(built.firsts) else len(built.raw)

    def _index(self, segment: int) -> int:
        """Which cell or paragraph a segment stands in."""
        row = self._rows[segment]
        within = segment - bisect_left(self._rows, row) if self._row(row - 1).origin else 0
        index = self._built.firsts[row - 1] + within
        return self._built.carried.get(index, index)

    def _opening(self, row: int) -> Text:
        """The place of a paragraph, or of the first cell of a table row."""
        at = self._row(row - 1)
        return at.origin.placing(at.origin.first + at.number, 1, "") if at.origin else at.paragraph

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
        built = self._built
        first, end = built.firsts[at : at + 2]
        index = bisect_right(built.columns, column, first, end) - 1
        if index < first or column >= built.columns[index] + built.spanned.get(index, 1):
            return None
        text = "".join(built.raw[index].split())
        return text if text and not is_value(short_cell(text)) else None


def _is_label(text: str) -> bool:
    """Whether a cell says what stands beside it, and nothing below the head of its column: by its length."""
    return len(text) >= _LABEL and not is_figure(text)


def is_figure(text: str) -> bool:
    """Whether a cell holds nothing but a figure, or digits that stand apart, by its raw text."""
    short = len(text) < _FIGURE and not text.isalpha()
    return short and NUMBER.fullmatch(short_cell(text).replace(APART, "")) is not None
