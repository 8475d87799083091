"""表四: three blocks side by side, all their values in one row below their labels, read together or not at all."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise, starmap, takewhile
from operator import attrgetter

from govinfo.forms.spec import FormTable
from govinfo.languages import Text
from govinfo.messages import recognising as says
from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Way, as_they_stand, width
from govinfo.readers.recognising.cutting import TooManyWaysError, cuts, dividable, is_run, keeps, slipped
from govinfo.readers.recognising.deciding import Accepted, Decision, Refused
from govinfo.readers.recognising.facts import Facts, reach
from govinfo.readers.recognising.heads import strange_below
from govinfo.readers.recognising.printed_again import remedies_again
from govinfo.readers.recognising.printed_labels import line_by_line
from govinfo.readers.recognising.tokens import Token, opens_section, ran_together, runs_on
from govinfo.readers.recognising.ways import lined, row_sums, uncut
from govinfo.readers.result import How
from govinfo.readers.stream import Stream

_FILLERS = 2
"""No more cells than so many times those of the table stand among its figures, blank ones between them counted."""


class Sideways:
    """The table among the tokens of its part of a stream.

    Args:
        table: The table of the form.
        tokens: The tokens.
        stream: The stream they are of.
        facts: What the rows of 表三 show.
        limit: How many beginnings of a cut are looked at.
    """

    def __init__(self, table: FormTable, tokens: Sequence[Token], stream: Stream, facts: Facts, limit: int) -> None:
        self.table = table
        self.tokens = tokens
        self._stream = stream
        self._facts = facts
        self._limit = limit
        self._due = len(table.cells)
        self._columns = [column.key for column in table.blocks[-1].columns]
        routes = _routes(table, tokens)
        self._places = routes or _unnamed(tokens, self._columns * len(table.rows), width(table, table.rows[0]))
        self._how = How.LABEL if routes else How.ORDER
        self.first, self.last = 0, max(self._places, default=0)
        self.decisions: dict[str, Decision] = self._decided() if self._places else {}

    def _decided(self) -> dict[str, Decision]:
        values, way, doubt = self._read()
        if way is not None and self._disordered(values[0].start):
            way, doubt = None, says.HEADS
        if way is not None and self._strange(values[0].start):
            way, doubt = None, says.STRANGE
        again = way is not None and remedies_again(self._stream, self.table)
        if again:
            way, doubt = None, says.DIFFERENT
        behind = self.tokens[max(self._places) :]
        run_on = any(map(ran_together, behind)) or any(starmap(runs_on, pairwise(behind)))
        doubt = says.RUN_ON if run_on and way is None and not values else doubt
        empty = not run_on and all(value.text == BLANK for value in values)
        decided: dict[str, Decision] = {}
        for place, row in zip(self._places, self.table.rows, strict=True):
            where = self.table.slices[row.key]
            label = self.tokens[place].segment
            if way is None:
                decided[row.key] = Refused(doubt or says.NONE_BELOW, label, self._how, again, empty)
            else:
                decided[row.key] = Accepted(label, self._how, Way(way.texts[where], way.segments[where], way.cut))
        return decided

    def _read(self) -> tuple[Sequence[Token], Way | None, Text | None]:
        """The values, the one way of reading them, and why there is none."""
        start = max(self._places) + 1
        end = next((at for at in range(start, len(self.tokens)) if self.tokens[at].means("section")), len(self.tokens))
        own = self._by_route(end)
        if own:
            last = max(value.segment for value in own)
            self.last = max(at for at in range(start, end) if self.tokens[at].segment == last)
            return own, as_they_stand(own), None
        for row in self._rows(start, end):
            if len(row) == self._due and not any(token.meanings for token in row) and not _worded(row):
                self.last = max(at for at in range(start, end) if self.tokens[at].segment == row[-1].segment)
                return (row, None, says.COLUMNS) if self._slipped(row) else (row, as_they_stand(row), None)
        below = self._below(start, end)
        if below:
            self.last = max(at for at in range(start, end) if self.tokens[at].segment == below[-1].segment)
            return below, as_they_stand(below), None
        opening = self._opening(start, end)
        if opening is None:
            return (), None, says.NONE_BELOW
        values = self._values(opening)
        behind = max(value.row for value in values if value.text != BLANK)
        self.last = opening + sum(value.row <= behind for value in values) - 1
        way, doubt = self._way(values, opening)
        if way is not None and self._among_heads(opening):
            return values, None, says.AMONG_HEADS
        if way is not None and self._runs_on(opening + len(values)):
            return values, None, says.FOLLOWED
        return values, way, doubt

    def _slipped(self, row: Sequence[Token]) -> bool:
        """Whether a cell of a row with blanks may have been lost or doubled."""
        texts, sums = [token.text for token in row], row_sums(self.table)
        blocks = [(texts[where], sums.get(key, ())) for key, where in self.table.slices.items()]
        return BLANK in texts and any(slipped(own, held) for own, held in blocks)

    def _by_route(self, end: int) -> list[Token]:
        """The values of parts that stand one below the other, each behind its label or below heads of its own.

        Their sums must hold, and their heads stand in the form's order.
        """
        keys = [key for token in self.tokens[:end] for key in token.heads if key in self._columns]
        if keys not in (self._columns, self._columns * len(self.table.rows)):
            return []
        stops = dict(pairwise((*sorted(self._places), end)))
        parts = [self._part(at, stops[at]) for at in self._places]
        own = [value for part in parts for value in part]
        return own if all(parts) and self._kept([value.text for value in own]) else []

    def _part(self, at: int, end: int) -> list[Token]:
        """The only row of as many values as one part has, between its label and a place; nothing for several."""
        rows = [list(row) for _, row in groupby(self.tokens[at + 1 : end], attrgetter("row"))]
        own = [row for row in rows if len(row) == len(self._columns) and all(token.value for token in row)]
        return own[0] if len(own) == 1 else []

    def _disordered(self, end: int) -> bool:
        """Whether the heads up to a place of the text stand in another order than the form's; one may be missing."""
        columns = self._columns
        above = (token for token in self.tokens[min(self._places) :] if token.start < end)
        keys = [key for key, _ in groupby(key for token in above for key in token.heads if key in columns)]
        if len(keys) == self._due:
            return keys != columns * len(self.table.rows)
        return any(columns.index(one) > columns.index(after) for one, after in pairwise(keys) if one != columns[-1])

    def _strange(self, end: int) -> bool:
        """Whether what stands between the labels and a place of the text are heads of other columns."""
        heads = [token for token in self.tokens[min(self._places) :] if token.start < end]
        return strange_below(self.table.blocks[-1], heads)

    def _among_heads(self, opening: int) -> bool:
        """Whether a number stands among the heads, or right behind one that is not the last."""
        heads = self.tokens[min(self._places) : opening]
        last = heads[-1].heads
        final = self._columns[-1]
        return any(token.text.isdigit() for token in heads) or (bool(last) and final not in last)

    def _runs_on(self, behind: int) -> bool:
        """Whether the word of the last value goes on with something else than a heading."""
        last, after = self.tokens[behind - 1], self.tokens[behind : behind + 1]
        return any(one.segment == last.segment and not opens_section(one) for one in after)

    def _below(self, start: int, end: int) -> list[Token]:
        """The cells of a row below the heads, where blank cells stand beside both: as many, and the same ones."""
        heads: list[int] = []
        size = 0
        for row in self._rows(start, end):
            labelled = [at for at, token in enumerate(row) if token.means("head")]
            if len(labelled) == self._due:
                heads, size = labelled, len(row)
            elif heads and len(row) == size and not any(token.meanings for token in row) and not _worded(row):
                return [row[at] for at in heads] if any(row[at].value for at in heads) else []
        return []

    def _rows(self, start: int, end: int) -> Iterator[list[Token]]:
        """The cells of each table row."""
        rows: dict[int, dict[int, Token]] = {}
        texts, cells = self._stream.texts, self._stream.cells
        for token in self.tokens[start:end]:
            if cells[token.segment]:
                own = rows.setdefault(token.row, {})
                own.setdefault(token.segment, token._replace(text=texts[token.segment]))
                if token.meanings:
                    own[token.segment] = token
        return (list(row.values()) for row in rows.values())

    def _opening(self, start: int, end: int) -> int | None:
        """The first of the values below the labels: the blanks before the first figure are among them."""
        filled = next((at for at in range(start, end) if self.tokens[at].value and self.tokens[at].text != BLANK), None)
        if filled is None:
            return None
        while filled > start and self.tokens[filled - 1].text == BLANK:
            filled -= 1
        return filled

    def _values(self, opening: int) -> list[Token]:
        """The values from one on; cells behind tabs end where an empty line does."""
        parted = self._stream.stacked.parted
        first = self.tokens[opening]
        rest = takewhile(lambda token: token.value and token.row not in parted, self.tokens[opening + 1 :])
        return list(chain([first], rest))

    def _way(self, values: Sequence[Token], opening: int) -> tuple[Way | None, Text | None]:
        texts = [value.text for value in values]
        sums = [(width(self.table, row), row_sums(self.table).get(row.key, ())) for row in self.table.rows]
        cells = self._stream.cells[values[0].segment]
        if not cells:
            lined = self._lined(values, opening)
            if lined is not None and self._kept(lined.texts):
                return lined, None
        runs = any(map(is_run, texts))
        if len(texts) == self._due and not runs:
            doubt = None if cells or self._kept(texts) else self._unevenness(values)
            return (as_they_stand(values) if doubt is None else None), doubt
        if reach(values) == self._due and values[0].row in self._stream.stacked.upright:
            return as_they_stand(values[: self._due]), None
        filled = [value for value in values if value.text != BLANK]
        if len(filled) == self._due and (cells or not runs) and len(values) <= _FILLERS * self._due:
            return as_they_stand(filled), None
        together = runs or (len(texts) == 1 and self._facts.proofs > 0)
        if not dividable(texts) or len(texts) > self._due or not together:
            return None, says.BELOW.filled(due=self._due, count=len(filled))
        run = " ".join(texts)
        try:
            found = cuts(texts, sums, self._limit)
        except TooManyWaysError:
            return None, says.TOO_MANY.filled(run=run, due=self._due)
        if len(found) != 1:
            return None, uncut(run, self._due, found)
        return Way(found[0], (values[0].segment,) * self._due, cut=True), None

    def _unevenness(self, values: Sequence[Token]) -> Text | None:
        """Why the order of some values, or which digits are one of them, cannot be told."""
        if len({one.row == other.row for one, other in pairwise(values)}) > 1:
            return says.UNEVEN
        return says.APART if any(value.row in self._stream.stacked.uneven for value in values) else None

    def _lined(self, values: Sequence[Token], opening: int) -> Way | None:
        """A value in each line, the empty lines included, where 表三 is printed so."""
        stride = self._facts.stride
        if not stride or len(values) >= self._due:
            return None
        heads = self.tokens[opening - 1].last
        places = {value.row - heads: value for value in values}
        due = range(stride, stride * self._due + 1, stride)
        if len(places) < len(values) or not places.keys() <= set(due):
            return None
        return lined(places, due)

    def _kept(self, texts: Sequence[str]) -> bool:
        """Whether every block keeps its sum, with a total wherever it has a figure."""
        for key, where in self.table.slices.items():
            own, sums = texts[where], row_sums(self.table).get(key, ())
            if not sums or not keeps(own, sums):
                return False
            if any(text != BLANK for text in own) and any(own[at] == BLANK for _, right in sums for at in right):
                return False
        return True


def _worded(row: Sequence[Token]) -> bool:
    """Whether a row holds words and no figures: a single text is none, as each figure has its total."""
    filled = [token for token in row if token.text != BLANK]
    figures = [token for token in filled if token.value or token.text[0].isdigit()]
    return bool(filled) and (not figures or not (filled[1:] or filled[0].value))


def _routes(table: FormTable, tokens: Sequence[Token]) -> list[int]:
    """Where the label of each row stands; empty if they stand out of order. Merged cells print one several times.

    Labels below a heading may stand behind all others, where the headings among them show that it is so.
    """
    names = line_by_line(table)
    places: dict[str, int] = {}
    printed: list[tuple[str, str]] = []
    for place, token in enumerate(tokens):
        own = ((one.kind, one.key) for one in token.meanings) if token.meanings else ()
        name = next(filter(names.__contains__, own), None)
        if name and len(places) < len(table.rows):
            printed.append(name)
            if name[0] == "route":
                places[name[1]] = place
    keys = [key for key, _ in groupby(key for kind, key in printed if kind == "route")]
    told = keys == [row.key for row in table.rows] or tuple(dict.fromkeys(printed)) == names
    return [places[row.key] for row in table.rows] if told else []


def _unnamed(tokens: Sequence[Token], heads: Sequence[str], size: int) -> list[int]:
    """Where the parts begin of a table that prints all its heads, in the form's order, and no labels above them."""
    own = [token.heads for token in tokens[: len(heads)]]
    whole = len(own) == len(heads) and all(key in keys for key, keys in zip(heads, own, strict=True))
    return list(range(0, len(heads), size)) if whole else []
