"""How a person finds a place in a document: by line, by paragraph, by table and column, or by cell of a sheet."""

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from typing import NamedTuple

from govinfo.languages import Text, shortened
from govinfo.spans import Locator, SourceSpan
from govinfo.text import numeral

_LONGEST = 20
"""Characters of a column's head, or of a paragraph, that a place quotes."""

Placing = Callable[[int, int, str], Text]
"""The place of a cell: from the number of its row, of the cell in it, and the head of its column."""


class LateSpans(MutableMapping[str, SourceSpan]):
    """Where things stood, by address; each place may be worked out when it is first asked for.

    Example:
        >>> spans = LateSpans()
        >>> spans.later("narrative.title", lambda: SourceSpan(line(1), "某局年报"))
        >>> spans["narrative.title"].place
        '第1行'
    """

    def __init__(self) -> None:
        self._spans: dict[str, SourceSpan | Callable[[], SourceSpan]] = {}
        self._groups: dict[str, Callable[[], None]] = {}

    def group(self, beginning: str, add: Callable[[], None]) -> None:
        """Tell how to add all places whose addresses have a beginning, once one of them is asked for."""
        self._groups[beginning] = add

    def _known(self, address: str | None = None) -> dict[str, SourceSpan | Callable[[], SourceSpan]]:
        """The places, those of the group that an address is of among them; without an address those of all groups."""
        for beginning in [*self._groups] if self._groups else ():
            if address is None or address.startswith(beginning):
                self._groups.pop(beginning)()
        return self._spans

    def later(self, address: str, work_out: Callable[[], SourceSpan]) -> None:
        """Tell how to work out where something stood, unless that is known."""
        self._spans.setdefault(address, work_out)

    def __getitem__(self, address: str) -> SourceSpan:
        span = self._known(address)[address]
        if not isinstance(span, SourceSpan):
            span = self._spans[address] = span()
        return span

    def __setitem__(self, address: str, span: SourceSpan) -> None:
        self._spans[address] = span

    def __delitem__(self, address: str) -> None:
        del self._known(address)[address]

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and address in self._known(address)

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())


class TableOrigin(NamedTuple):
    """Where a table stands.

    Attributes:
        placing: How its cells are found.
        locator: The table in the file's own elements.
        first: Number of its first row.
        sheet: Whether its cells are found by their names, ``J5``.
        lines: The line of the file that each of its rows begins in; none where it has no lines.
    """

    placing: Placing
    locator: Locator
    first: int = 1
    sheet: bool = False
    lines: Sequence[int] = ()

    def at(self, row: int, cell: int) -> Locator:
        """A cell in the file's own elements, by its row counted from 0 and its own number."""
        number = self.first + row
        return Locator._make((*self.locator[:2], number, name(number, cell) if self.sheet else cell, *self.locator[4:]))


def line(number: int) -> Text:
    """A line.

    >>> line(57).zh
    '第57行'
    """
    return Text(f"第{number}行", f"line {number}")


def lines(first: int, last: int) -> Text:
    """The lines from one to another.

    >>> lines(4, 6).zh, lines(4, 4).en
    ('第4至6行', 'line 4')
    """
    return line(first) if first == last else Text(f"第{first}至{last}行", f"lines {first}-{last}")


def paragraph(number: int, paged: int | None = None) -> Text:
    """A paragraph, by its number in the document; of a paged one, with the page.

    >>> paragraph(12).zh, paragraph(12, 3).en
    ('第12段', 'page 3, paragraph 12')
    """
    own = Text(f"第{number}段", f"paragraph {number}")
    return own if paged is None else Text(f"{page(paged).zh}{own.zh}", f"{page(paged).en}, {own.en}")


def page(number: int) -> Text:
    """A page.

    >>> page(3).zh
    '第3页'
    """
    return Text(f"第{number}页", f"page {number}")


def table(number: int, page: int | None = None) -> Placing:
    """The cells of a table, by its number in the document; of a paged one, with the page.

    >>> table(3)(5, 2, "结果纠正").zh, table(3, page=7)(5, 2, "").en
    ('第三张表第5行“结果纠正”列', 'page 7, table 3, row 5, cell 2')
    """
    zh, en = ("", "") if page is None else (f"第{page}页", f"page {page}, ")
    own = whole_table(number)
    return _rows(f"{zh}{own.zh}", f"{en}{own.en}, ")


def whole_table(number: int) -> Text:
    """A table, by its number in the document.

    >>> whole_table(3).zh
    '第三张表'
    """
    return Text(f"第{numeral(number)}张表", f"table {number}")


def records() -> Placing:
    """The cells of a grid that a file consists of.

    >>> records()(5, 2, "结果纠正").en
    "row 5, column '结果纠正'"
    """
    return _rows("", "")


def sheet(title: str) -> Placing:
    """The cells of a sheet.

    >>> sheet("三")(5, 10, "").zh
    '三!J5'
    """

    def place(row: int, cell: int, _head: str) -> Text:
        named = f"{title}!{name(row, cell)}"
        return Text(named, named)

    return place


def name(row: int, column: int) -> str:
    """The name of a cell of a sheet.

    >>> name(5, 10), name(3, 16384)
    ('J5', 'XFD3')
    """
    return f"{letters(column)}{row}"


def letters(column: int) -> str:
    """The name of a column of a sheet.

    >>> letters(1), letters(27)
    ('A', 'AA')
    """
    found = ""
    while column:
        column, letter = divmod(column - 1, 26)
        found = chr(ord("A") + letter) + found
    return found


def column_of(letters: str) -> int:
    """The number of the column of a sheet that has a name.

    >>> column_of("A"), column_of("AA")
    (1, 27)
    """
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def _rows(zh: str, en: str) -> Placing:
    def place(row: int, cell: int, head: str) -> Text:
        if not head:
            return Text(f"{zh}第{row}行第{cell}格", f"{en}row {row}, cell {cell}")
        quoted = shortened(head, _LONGEST)
        return Text(f"{zh}第{row}行“{quoted}”列", f"{en}row {row}, column {quoted!r}")

    return place
