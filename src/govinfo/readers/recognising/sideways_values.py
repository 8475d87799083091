"""The values of 表四 below its labels: where all of them stand in one row or line, and the one way of reading them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, dropwhile, pairwise, takewhile
from typing import NamedTuple

from govinfo.forms.spec import FormTable
from govinfo.languages import Text, shortened
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK, counts
from govinfo.readers.recognising.candidates import Way, as_they_stand, width
from govinfo.readers.recognising.cutting import TooManyWaysError, cuts, dividable, is_run
from govinfo.readers.recognising.facts import Facts, reach
from govinfo.readers.recognising.heads.printed import year_of
from govinfo.readers.recognising.heads.strangers import strangers
from govinfo.readers.recognising.row_sums import keeps, row_sums, slipped_abreast
from govinfo.readers.recognising.tokens import Token, by_row, opens_section
from govinfo.readers.recognising.ways import lined, uncut
from govinfo.readers.stream import Stream

_FILLERS = 2
"""No more cells than so many times those of the table stand among its figures, blank ones between them counted."""


class FoundValues(NamedTuple):
    """The values that were found of a table whose rows stand side by side.

    Attributes:
        values: The values, as they stand; none where no figure stands below the labels.
        last: Number of the last token that the table takes up.
        outcome: The one way of reading them, or why there is none.
    """

    values: Sequence[Token]
    last: int
    outcome: Way | Text


class SidewaysValues:
    """Looks for the values of a table whose rows are printed side by side.

    Args:
        table: The table of the form.
        tokens: The tokens of its part of a stream.
        places: The numbers of the tokens that are the labels of its rows, or the first heads of each.
        stream: The stream.
        facts: What the rows of 表三 show.
        limit: How many beginnings of a cut are looked at.
    """

    def __init__(
        self,
        table: FormTable,
        tokens: Sequence[Token],
        places: Sequence[int],
        stream: Stream,
        facts: Facts,
        limit: int,
    ) -> None:
        self._table = table
        self._tokens = tokens
        self._places = places
        self._stream = stream
        self._facts = facts
        self._limit = limit
        self._due = len(table.cells)
        self._columns = [column.key for column in table.blocks[-1].columns]
        self._start = max(places) + 1
        behind = range(self._start, len(tokens))
        self._end = next((at for at in behind if tokens[at].means("section")), len(tokens))

    def found(self) -> FoundValues:
        """The values: in parts below each other, in one full row, in a row below the heads, else right behind these."""
        found = (
            self._in_parts()
            or self._in_full_row()
            or self._below_heads()
            or self._behind_heads()
            or FoundValues((), self._start - 1, says.NONE_BELOW)
        )
        doubt = self._against(found) if isinstance(found.outcome, Way) else None
        return found._replace(outcome=doubt) if doubt else found

    def _against(self, found: FoundValues) -> Text | None:
        """Why some values may not be the table's own, or of another year, by the rows and heads around them."""
        behind = self._tokens[found.last + 1 : self._end]
        if self._headed(takewhile(_is_no_label, behind)) > len(self._columns):
            return says.AMONG_HEADS
        first = [token.segment for token in self._tokens].index(found.values[0].segment)
        year = year_of(self._tokens[first - 1])
        if year and any(year_of(token) > year for token in self._tokens[self._start : self._end]):
            return says.ROWS_BELOW
        above = self._tokens[self._places[0] : first]
        below = takewhile(lambda token: not token.meanings, behind)
        others = [row for row in (*by_row(above), *by_row(below)) if 2 * _figures(row) > self._due]
        among = any(year_of(row[0]) == year and not counts([one.text for one in row]) for row in others)
        counted = counts([value.text for value in found.values])
        return says.ROWS_BELOW if among or counted else None

    def _in_cells(self, values: Sequence[Token], doubt: Text | None = None) -> FoundValues:
        """Values that are a cell each, read as they stand unless there is a doubt."""
        segment = max(value.segment for value in values)
        last = max(at for at in range(self._start, self._end) if self._tokens[at].segment == segment)
        return FoundValues(values, last, doubt or as_they_stand(values))

    def _in_parts(self) -> FoundValues | None:
        """The values of parts that stand one below the other, each behind its label or below heads of its own.

        Their sums must hold, and their heads stand in the form's order.
        """
        keys = [key for token in self._tokens[: self._end] for key in token.heads if key in self._columns]
        if keys not in (self._columns, self._columns * len(self._table.rows)):
            return None
        stops = dict(pairwise((*sorted(self._places), self._end)))
        parts = [self._part(at, stops[at]) for at in self._places]
        values = [value for part in parts for value in part]
        return self._in_cells(values) if all(parts) and self._kept([value.text for value in values]) else None

    def _part(self, at: int, end: int) -> list[Token]:
        """The row of one part's values, between its label and a place; nothing where several rows may be it.

        Blank cells may fill the row up, as where a sheet is wider than the part, or each value have a line to itself.
        """
        count = len(self._columns)
        between = self._tokens[at + 1 : end]
        full = [row for row in by_row(between) if reach(row) == count and all(token.value for token in row)]
        if len(full) == 1:
            return full[0][:count]
        values = [*dropwhile(lambda token: not token.value, between)][:count]
        alone = count == sum(token.value for token in between) == len({value.row for value in values})
        return values if alone and all(value.value for value in values) else []

    def _in_full_row(self) -> FoundValues | None:
        """The cells of the first row without labels that has as many as the table.

        Nothing is taken where a figure stands among the labels.
        """
        if any(token.text.isdigit() for token in self._tokens[min(self._places) : self._start]):
            return None
        for row in self._rows(self._start):
            if len(row) == self._due and _may_be_values(row):
                slipped = slipped_abreast(self._table, [token.text for token in row])
                return self._in_cells(row, says.COLUMNS if slipped else None)
        return None

    def _parting(self, way: Way, value: Token) -> bool:
        """Whether a blank cell before the values may be the bar before each row of cells that stand below each other.

        It may where such a bar stands before a row of heads.
        """
        if way.texts[0] != BLANK or value.row not in self._stream.stacked.upright:
            return False
        above = self._tokens[self._places[0] :]
        return any(token.text == BLANK for token in takewhile(lambda token: token is not value, above))

    def _ends_heads(self, way: Way, values: Sequence[Token], head: Token) -> bool:
        """Whether a blank cell before the values is the last cell of the row of heads above the figures."""
        filled = next((value for value in values if value.text != BLANK), head)
        return way.texts[0] == BLANK and values[0].row == head.row != filled.row

    def _below_heads(self) -> FoundValues | None:
        """The cells right below the heads, in a row of as many cells as theirs that has only blanks beside them.

        Nothing is taken where heads of a row above stand over these blanks.
        """
        heads: list[int] = []
        above: set[int] = set()
        size = 0
        for row in self._rows(min(self._places)):
            headed = [at for at, token in enumerate(row) if token.means("head")]
            if len(headed) == self._due:
                heads, size = headed if above.issubset(headed) else [], len(row)
            elif not heads:
                above.update(headed)
            elif heads and len(row) == size and _may_be_values(row):
                values = [row[at] for at in heads]
                beside = any(token.text != BLANK for at, token in enumerate(row) if at not in heads)
                return self._in_cells(values) if any(value.value for value in values) and not beside else None
        return None

    def _rows(self, first: int) -> Iterator[list[Token]]:
        """The cells of each table row from a token on."""
        rows: dict[int, dict[int, Token]] = {}
        texts, cells = self._stream.texts, self._stream.cells
        for token in self._tokens[first : self._end]:
            if cells[token.segment]:
                own = rows.setdefault(token.row, {})
                own.setdefault(token.segment, token._replace(text=texts[token.segment]))
                if token.meanings:
                    own[token.segment] = token
        return (list(row.values()) for row in rows.values())

    def _behind_heads(self) -> FoundValues | None:
        """The first values behind the labels, cells or words, up to the first text."""
        opening = self._opening()
        if opening is None:
            return None
        values = self._values(opening)
        filled = max(value.row for value in values if value.text != BLANK)
        last = opening + sum(value.row <= filled for value in values) - 1
        outcome = self._outcome(values, opening)
        doubt = self._doubt(outcome, values, opening) if isinstance(outcome, Way) else None
        return FoundValues(values, last, doubt or outcome)

    def _doubt(self, way: Way, values: Sequence[Token], opening: int) -> Text | None:
        """Why some values behind the heads may not be the table's own, or not stand in its cells as they seem."""
        heads = self._tokens[min(self._places) : opening]
        if self._among(heads):
            return says.AMONG_HEADS
        if self._runs_on(opening + len(values)):
            return says.FOLLOWED
        more = self._headed(heads) > self._due or strangers(self._table.blocks[-1], heads)
        alone = self._headed(heads) == 0
        if (more or alone) and not self._kept(way.texts):
            return says.STRANGE if more else says.HEADLESS
        begins = self._parting(way, values[0]) or self._ends_heads(way, values, heads[-1])
        return says.COLUMNS if begins or slipped_abreast(self._table, way.texts) else None

    def _headed(self, tokens: Iterable[Token]) -> int:
        """How many of some tokens may be heads of the table."""
        return sum(any(key in self._columns for key in one.heads) for one in tokens)

    def _opening(self) -> int | None:
        """The first of the values below the labels: the blanks before the first figure are among them."""
        tokens, places = self._tokens, range(self._start, self._end)
        filled = next((at for at in places if tokens[at].value and tokens[at].text != BLANK), None)
        if filled is None:
            return None
        while filled > self._start and tokens[filled - 1].text == BLANK:
            filled -= 1
        return filled

    def _values(self, opening: int) -> list[Token]:
        """The values from one on; cells behind tabs end where an empty line does."""
        parted = self._stream.stacked.parted
        first = self._tokens[opening]
        rest = takewhile(lambda token: token.value and token.row not in parted, self._tokens[opening + 1 :])
        return list(chain([first], rest))

    def _among(self, heads: Sequence[Token]) -> bool:
        """Whether a number stands among the heads, or right behind one that is not the last."""
        last = heads[-1].heads
        final = self._columns[-1]
        return any(token.value and token.text[0].isdigit() for token in heads) or (bool(last) and final not in last)

    def _runs_on(self, behind: int) -> bool:
        """Whether the word of the last value goes on with something else than a heading."""
        last, after = self._tokens[behind - 1], self._tokens[behind : behind + 1]
        return any(one.segment == last.segment and not opens_section(one) for one in after)

    def _outcome(self, values: Sequence[Token], opening: int) -> Way | Text:
        """The one way of reading some values behind the heads, or why there is none."""
        texts = [value.text for value in values]
        cells = self._stream.cells[values[0].segment]
        runs = any(map(is_run, texts))
        in_lines = None if cells else self._in_lines(values, opening)
        if in_lines is not None:
            return in_lines
        if len(texts) == self._due and not runs:
            doubt = None if cells or self._kept(texts) else self._unevenness(values)
            return doubt or as_they_stand(values)
        if reach(values) == self._due and values[0].row in self._stream.stacked.upright:
            return as_they_stand(values[: self._due])
        filled = [value for value in values if value.text != BLANK]
        if len(filled) == self._due and (cells or not runs) and self._close(values, filled):
            return as_they_stand(filled)
        together = runs or (len(texts) == 1 and self._facts.proofs > 0)
        if together and len(texts) <= self._due and dividable(texts):
            return self._cut(texts, values[0].segment)
        return says.COLUMNS if len(filled) == self._due else says.BELOW.filled(due=self._due, count=len(filled))

    def _close(self, values: Sequence[Token], filled: Sequence[Token]) -> bool:
        """Whether the blank cells among the figures are few, or only fill up the rows of the heads and of the figures.

        In a single row as many of them stand between any two figures.
        """
        gaps = {after.segment - one.segment for one, after in pairwise(filled)}
        if len(gaps) > 1 and filled[0].row == filled[-1].row:
            return False
        if len(values) <= _FILLERS * self._due:
            return True
        first = values.index(filled[0])
        return first > 0 and values[first - 1].row != filled[0].row and reach(values) - first == self._due

    def _cut(self, texts: Sequence[str], segment: int) -> Way | Text:
        """The only way of cutting digits that ran together, by the sums of the rows, or why there is none.

        Where blanks are cells in 表三, sums hardly ever tell more digits than cells apart: fewer figures keep them too.
        """
        if self._facts.hollow_rows and sum(map(len, texts)) > self._due:
            return says.FEWER
        rows = [(width(self._table, row), row_sums(self._table).get(row.key, ())) for row in self._table.rows]
        run = " ".join(texts)
        try:
            found = cuts(texts, rows, self._limit)
        except TooManyWaysError:
            return says.TOO_MANY.filled(run=shortened(run), due=self._due)
        return Way(found[0], (segment,) * self._due, cut=True) if len(found) == 1 else uncut(run, self._due, found)

    def _unevenness(self, values: Sequence[Token]) -> Text | None:
        """Why the order of some values, or which digits are one of them, cannot be told."""
        if len({one.row == other.row for one, other in pairwise(values)}) > 1:
            return says.UNEVEN
        return says.APART if any(value.row in self._stream.stacked.uneven for value in values) else None

    def _in_lines(self, values: Sequence[Token], opening: int) -> Way | None:
        """A value in each line, the empty lines included, where 表三 is printed so and the sums hold."""
        stride = self._facts.stride
        if not stride or len(values) >= self._due:
            return None
        heads = self._tokens[opening - 1].last
        places = {value.row - heads: value for value in values}
        due = range(stride, stride * self._due + 1, stride)
        behind = self._tokens[opening + len(values) :]
        if len(places) < len(values) or not places.keys() <= set(due) or any(one.row - heads in due for one in behind):
            return None
        way = lined(places, due)
        return way if self._kept(way.texts) else None

    def _kept(self, texts: Sequence[str]) -> bool:
        """Whether every block keeps its sum, with a total wherever it has a figure."""
        for key, where in self._table.slices.items():
            own, sums = texts[where], row_sums(self._table).get(key, ())
            if not sums or not keeps(own, sums):
                return False
            if any(text != BLANK for text in own) and any(own[at] == BLANK for _, right in sums for at in right):
                return False
        return True


def _figures(row: Sequence[Token]) -> int:
    """How many values a table row has; 0 for one of blanks alone."""
    values = [token.text for token in row if token.value]
    return 0 if {*values} <= {BLANK} else len(values)


def _is_no_label(token: Token) -> bool:
    """Whether a token neither is the label of a row nor begins a table or a section."""
    return not token.meanings or token.means("route", "block", "section") is None


def _may_be_values(row: Sequence[Token]) -> bool:
    """Whether a table row has no label, and does not hold words alone."""
    return not any(token.meanings for token in row) and not _worded(row)


def _worded(row: Sequence[Token]) -> bool:
    """Whether a row holds words and no figures: a single text is none, as each figure has its total."""
    filled = [token for token in row if token.text != BLANK]
    figures = [token for token in filled if token.value or token.text[0].isdigit()]
    return bool(filled) and (not figures or not (filled[1:] or filled[0].value))
