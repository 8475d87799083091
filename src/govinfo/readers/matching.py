"""Labels decide: from the items of a stream to the cells of the three tables.

A number belongs to a cell because it follows that cell's row label, with as many numbers as the row has cells; never
because of where it stands in the document. What cannot be told is left, with the reason.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice, takewhile
from typing import NamedTuple

from govinfo.forms import FORMS
from govinfo.forms.spec import FormTable, Row
from govinfo.readers.lexing import Item
from govinfo.readers.result import How
from govinfo.readers.splitting import Way
from govinfo.readers.stream import BLANK, Segment, Stream
from govinfo.report.provenance import Oddity
from govinfo.text import fold
from govinfo.vocabulary import Section

_EXCEPTIONS = 2
"""So many rows of a table may have more or fewer cells than the others for the number of cells to be its own."""


class Found(NamedTuple):
    """What a cell was read as.

    Attributes:
        text: Text of the cell, folded.
        segment: The segment it was read from.
    """

    text: str
    segment: int


class Met(NamedTuple):
    """Something odd that was met."""

    oddity: Oddity
    where: str
    reason: str
    segment: int | None = None


class Matched:
    """What was found of one table.

    Attributes:
        edition: The edition it is laid out in.
        table: The table of that edition's form.
        cells: What was found, by cell number.
        reasons: Why a cell states nothing, by cell number.
        labels: Where each row's label stood, and what told it.
        values: What told the values of a row apart.
        met: What was odd.
    """

    __slots__ = ("cells", "edition", "labels", "met", "reasons", "table", "values")

    def __init__(self, edition: str, section: Section) -> None:
        self.edition = edition
        self.table = FORMS[edition].tables[section]
        self.cells: dict[int, Found] = {}
        self.reasons: dict[int, str] = {}
        self.labels: dict[str, tuple[Item, How]] = {}
        self.values: dict[str, How] = {}
        self.met: list[Met] = []

    def take(self, row: str, texts: Sequence[Found], how: How) -> None:
        """Fill a row."""
        for cell, found in enumerate(texts, self.table.slices[row].start):
            self.cells[cell] = found
            if self.reasons:
                self.reasons.pop(cell, None)
        self.values[row] = how

    def leave(self, row: str, reason: str, segment: int | None = None, oddity: Oddity = Oddity.UNDECIDED_CELL) -> None:
        """Leave a row blank, with the reason."""
        where = self.table.slices[row]
        for cell in range(where.start, where.stop):
            self.cells.pop(cell, None)
            self.reasons[cell] = reason
        self.values[row] = How.NOTHING
        self.met.append(Met(oddity, f"{self.table.section}.{row}", reason, segment))


class Claim(NamedTuple):
    """A row label and the numbers that follow it.

    Attributes:
        row: The row.
        label: The label.
        how: What told it.
        values: The numbers, as many as the row has cells; empty where they are not.
        bound: Whether label and numbers have a line or table row to themselves.
        tokens: The numbers as they stand.
        place: Number of the label's item.
        reason: Why *values* is empty.
        ways: The ways of cutting numbers that ran together.
        only: Whether there is one way of cutting them even without the form's sums.
    """

    row: Row
    label: Item
    how: How
    values: tuple[Item, ...]
    bound: bool
    tokens: tuple[Item, ...]
    place: int
    reason: str = ""
    ways: tuple[Way, ...] = ()
    only: bool = False


_folded = cache(fold)


def claims(table: FormTable, items: Sequence[Item], stream: Stream) -> list[Claim]:
    """Every row label of a table among the items, with what follows it."""
    rows = {row.key: row for row in table.rows}
    labels = [
        (index, item, meaning)
        for index, item in enumerate(items)
        if item.meanings
        for meaning in item.meanings
        if meaning.kind == "row" and meaning.section is table.section and meaning.key in rows
    ]
    widths = Counter(stream.widths.get(item.row, 0) for _, item, _ in labels)
    usual = widths.most_common(1)[0][0] if widths else 0
    lines = Counter(item.last for _, item, _ in labels)
    behind = [(*label, _behind(items, label[0], stream.segments)) for label in labels]
    behind = [
        (index, item, meaning, tokens)
        for index, item, meaning, tokens in behind
        if not (item.means("head") and all(token.text == BLANK for token in tokens))
    ]
    counts = _Counts(stream)
    for _, item, meaning, tokens in behind:
        counts.add(item, tokens, size(table, rows[meaning.key]))
    found: list[Claim] = []
    for index, item, meaning, tokens in behind:
        row, alone = rows[meaning.key], lines[item.last] == 1
        due = size(table, row)
        if item.row in stream.upright:
            values, bound, reason = counts.upright(tokens, due)
        else:
            regular = alone and (stream.widths.get(item.row) == usual or counts.regular(due))
            values, bound, reason = _counted(item, tokens, due, stream.segments, regular=regular)
            if not values and alone and counts.opened(item, tokens, due):
                values, reason = tokens, ""
        how = How.LABEL if item.text == _folded(row.label) else How.VARIANT
        found.append(Claim(row, item, how, values, bound and alone, tokens, index, reason))
    return found


class _Counts:
    """How many cells stand behind the labels of a table, by how many are due.

    Args:
        stream: The stream.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._lines: dict[int, list[tuple[int, bool]]] = {}
        self._upright: dict[int, list[tuple[int, int]]] = {}

    def add(self, label: Item, tokens: Sequence[Item], due: int) -> None:
        """Count what stands behind a label."""
        if label.row in self._stream.upright:
            self._upright.setdefault(due, []).append((len(tokens), _reach(tokens)))
        elif label.row in self._stream.widths:
            count = sum(token.row == label.last for token in tokens)
            self._lines.setdefault(due, []).append((count, label.last in self._stream.ended))

    def regular(self, due: int) -> bool:
        """Whether most of the lines or table rows, and at least two, have as many cells as are due."""
        counts = self._lines.get(due, [])
        whole = sum(count == due for count, _ in counts)
        return whole > 1 and whole * 2 > len(counts)

    def opened(self, label: Item, tokens: Sequence[Item], due: int) -> bool:
        """Whether the bar at the end of a line opens the last cell that is due, an empty one.

        So it does where bars stand only between cells: where lines with a full last cell end without one, and none
        that has as many cells ends with one.
        """
        if label.last not in self._stream.ended or len(tokens) != due - 1:
            return False
        ends = {ended for count, ended in self._lines[due] if count == due}
        return ends == {False} and all(token.value and token.row == label.last for token in tokens)

    def upright(self, tokens: tuple[Item, ...], due: int) -> tuple[tuple[Item, ...], bool, str]:
        """As many values as are due, of cells that stand one below the other, or why there are not as many.

        Empty cells behind the last that is due are no part of the row; they are told from cells of the row by a figure
        in the last cell of this row, or of the other rows that have as many cells.
        """
        count, reach = len(tokens), _reach(tokens)
        if count < due or reach > due:
            return (), False, _miscount(due, count)
        group = self._upright[due]
        usual = _most(many for many, _ in group)
        surplus = _most(many - due for due, rows in self._upright.items() for many, _ in rows)
        if reach == due:
            filled = all(end in {0, due} for _, end in group)
            sure = count in {usual, due + surplus} or (count == due and not 0 < usual < due) or filled
        else:
            ends = max((other for many, other in group if many == usual), default=0)
            sure = not reach or (count == usual and due in {ends, count})
        return (tokens[:due], False, "") if sure else ((), False, _doubtful(due, count))


def _most(counts: Iterable[int]) -> int:
    """The count that is more frequent than all others together and has few exceptions, else 0."""
    found = Counter(counts)
    all_ = found.total()
    return next((count for count, times in found.items() if times * 2 > all_ and all_ - times <= _EXCEPTIONS), 0)


def _reach(tokens: Sequence[Item]) -> int:
    """How many tokens there are up to the last that is not empty."""
    return max((at for at, token in enumerate(tokens, 1) if token.text != BLANK), default=0)


def _behind(items: Sequence[Item], index: int, segments: Sequence[Segment]) -> tuple[Item, ...]:
    """The values right behind a label: the other cells of its table row, or the numbers that follow it in a text."""
    label = items[index]
    cell = segments[label.segment].cell
    found: list[Item] = []
    for item in islice(items, index + 1, None):
        inside = cell and item.row == label.last and (not item.meanings or item.means("row") is None)
        if not inside and (not item.value or (item.text != BLANK and segments[item.segment].cell is not cell)):
            break
        found.append(item)
    return tuple(found)


def size(table: FormTable, row: Row) -> int:
    """How many cells a row has."""
    where = table.slices[row.key]
    return len(range(*where.indices(len(table.cells))))


def _counted(
    label: Item, tokens: tuple[Item, ...], due: int, segments: Sequence[Segment], *, regular: bool
) -> tuple[tuple[Item, ...], bool, str]:
    """As many values as are due, whether they stand in the label's line, or why there are not as many."""
    line = tuple([token for token in tokens if token.row == label.last])
    if line and segments[line[0].segment].cell:
        filled = tuple([token for token in line if token.text != BLANK])
        plain = all(token.value or not token.meanings for token in line)
        if plain and len(line) == due and (regular or len(filled) == due):
            return line, True, ""
        if plain and len(filled) == due:
            return filled, True, ""
        if not filled and len(line) > due:
            return line[:due], True, ""
        return (), True, _miscount(due, len(filled))
    if len(line) == due and not any(map(_run, line)):
        return line, True, ""
    rest = tuple(takewhile(lambda token: not (token.text == BLANK and segments[token.segment].gap), tokens))
    if len(rest) == due and not any(map(_run, rest)):
        return rest, False, ""
    return (), False, _miscount(due, len(rest))


def _miscount(due: int, count: int) -> str:
    return f"{due} values are due after the label; {count} stand there"


def _doubtful(due: int, count: int) -> str:
    told = "which of the empty ones are its own cannot be told"
    return f"{due} values are due after the label; {count} cells stand there, and {told}"


def _run(token: Item) -> bool:
    """Whether a token can only be several numbers run together."""
    return len(token.text) > 1 and token.text.isdigit() and token.text[0] == "0"
