"""What a table shows about its rows, once and before any is read: nothing here is a decision."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, groupby, pairwise, takewhile

from govinfo.forms.spec import Block, Equation, FormTable
from govinfo.readers.figures import BLANK, counts
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.column_sums import (
    amounts,
    amounts_read,
    balancing,
    by_cell,
    choices,
    column_sums,
    several,
)
from govinfo.readers.recognising.cutting import Sum, led_by_total
from govinfo.readers.recognising.facts import reach
from govinfo.readers.recognising.heads import Heads, foreign, heads, lacking
from govinfo.readers.recognising.printed_order import block_of, ranked
from govinfo.readers.recognising.tokens import Token
from govinfo.readers.recognising.ways import row_sums, uncut

_NAME = 2
"""Text with fewer characters is no name of a row."""
_MANY = 3
"""So many times the figures that are due, and more, do not stand behind one label."""
_EXCEPTIONS = 2
"""So many rows of a table may have more or fewer cells than the others for the number of cells to be its own."""


class Evidence:
    """The tokens of a table, the candidates among them, and what can be asked about both.

    Args:
        table: The table of the form.
        tokens: The tokens where it stands.
        candidates: The candidates with their ways, in the order of their labels.
        uneven: The lines in which some numbers stand one blank apart and others several.
    """

    def __init__(
        self,
        table: FormTable,
        tokens: Sequence[Token],
        candidates: Iterable[Candidate],
        uneven: Collection[int] = (),
    ) -> None:
        self.table = table
        self.tokens = tokens
        self.candidates = tuple(sorted(candidates, key=lambda one: one.place))
        self.uneven = uneven
        self._places = [one.place for one in self.candidates]

    def weighing(self, candidates: Iterable[Candidate]) -> "Evidence":
        """The evidence on other candidates among the same tokens."""
        return Evidence(self.table, self.tokens, candidates, self.uneven)

    @property
    def sums(self) -> dict[str, tuple[Sum, ...]]:
        """The sums of each row that has any."""
        return row_sums(self.table)

    @cached_property
    def by_row(self) -> dict[str, list[Candidate]]:
        """The candidates of each row."""
        found: dict[str, list[Candidate]] = {}
        for one in self.candidates:
            found.setdefault(one.row.key, []).append(one)
        return found

    @cached_property
    def owners(self) -> dict[int, Candidate]:
        """The candidate that each value stands behind, by where the value starts."""
        return {value.start: one for one in self.candidates for value in one.values}

    @cached_property
    def _loose(self) -> tuple[list[Token], list[int]]:
        """The numbers that stand behind no label, and where they begin."""
        numbers = [token for token in self.tokens if token.text.isdigit()]
        loose = [token for token in numbers if token.start not in self.owners]
        return loose, [token.start for token in loose]

    def loose(self, start: int, end: int) -> Sequence[Token]:
        """The numbers that stand behind no label, and behind one place and before another."""
        loose, starts = self._loose
        return loose[bisect_right(starts, start) : bisect_left(starts, end)]

    @cached_property
    def scattered(self) -> bool:
        """Whether a number of no row has a line to itself above the last label, or many more stand below a label."""
        loose = self.loose(-1, self.candidates[-1].label.start)
        many = (len(one.values) > _MANY * one.due for one in self.candidates if one.setting is Setting.FLOW)
        return any(self.sizes[one.row] == 1 for one in loose) or any(many)

    def after(self, candidate: Candidate) -> Iterator[Candidate]:
        """The candidates whose labels stand behind that of one."""
        for at in range(bisect_right(self._places, candidate.place), len(self.candidates)):
            yield self.candidates[at]

    def follower(self, candidate: Candidate) -> Candidate | None:
        """The next candidate behind one that is of another row and stands like it, or can be read."""
        others = (one for one in self.after(candidate) if one.row is not candidate.row)
        return next((one for one in others if one.setting is candidate.setting or one.ways), None)

    @cached_property
    def cut(self) -> frozenset[int]:
        """The places of the candidates whose digits can be divided."""
        return frozenset([one.place for one in self.candidates for way in one.ways if way.cut])

    @cached_property
    def led_by_total(self) -> bool:
        """Whether the first figure of its rows as they stand is their total, and heads do not say what each is."""
        told = (one for one in self.candidates if len(one.ways) == 1 and not one.rearranged)
        summed = ((one.ways[0].texts, self.sums[one.row.key]) for one in told if one.row.key in self.sums)
        return not self.headed and led_by_total(summed)

    @cached_property
    def sums_kept(self) -> bool:
        """Whether of the rows whose digits ran together twice as many keep their sums as keep them in no way."""
        kept = sum(len(one.ways) == 1 and one.ways[0].cut for one in self.candidates)
        unkept = sum(
            one.doubt == uncut(" ".join([value.text for value in one.values]), one.due, ())
            for one in self.candidates
            if one.doubt and not one.ways
        )
        return kept >= 2 * unkept

    @cached_property
    def emptied(self) -> frozenset[int]:
        """The places of the candidates with blanks that count as cells."""
        return frozenset([one.place for one in self.candidates for way in one.ways if way.empty])

    @cached_property
    def named(self) -> frozenset[int]:
        """The lines and table rows with a text that is neither a value nor printed on the form."""
        return frozenset(
            token.row for token in self.tokens if not token.value and not token.meanings and len(token.text) >= _NAME
        )

    @cached_property
    def names(self) -> dict[int, str]:
        """What the rows are called whose names are printed on no form and have nothing but values behind, by row."""
        found: dict[int, str] = {}
        rows = groupby(self.tokens, lambda one: one.row) if self.named else ()
        for row, own in ((number, list(tokens)) for number, tokens in rows if number in self.named):
            name = [one.text for one in takewhile(lambda one: not one.value, own)]
            if len(name) < len(own) and all(one.value for one in own[len(name) :]):
                found[row] = "".join(name)
        return found

    @cached_property
    def beside_unnamed(self) -> frozenset[int]:
        """The table rows right above and below one that begins with a blank and holds figures of nobody, and no text.

        One that counts the columns holds none.
        """
        rows = [token.row for token in self.tokens]
        found: set[int] = set()
        for at, token in enumerate(self.tokens):
            if token.text == BLANK and rows[at + 1 : at + 2] == [token.row] != rows[at - 1 : at]:
                end = bisect_right(rows, token.row, at)
                figures = [one for one in self.tokens[at:end] if one.text != BLANK]
                counting = counts([one.text for one in figures])
                unnamed = all(one.text.isdigit() and one.start not in self.owners for one in figures)
                if unnamed and not (counting and len(figures) > 1):
                    found.update(rows[at - 1 : at] if figures else (), rows[end : end + 1] if figures else ())
        return frozenset(found)

    @cached_property
    def flowing(self) -> bool:
        """Whether some label stands among words."""
        return any(one.setting is Setting.FLOW for one in self.candidates)

    @cached_property
    def ahead(self) -> bool:
        """Whether as many figures as are due stand right before the first label, and none behind the last."""
        first, last = self.candidates[0], self.candidates[-1]
        before = [token.text for token in takewhile(lambda token: token.value, reversed(self.tokens[: first.place]))]
        return not last.values and last is not first and len(before) == first.due and not counts(before[::-1])

    @cached_property
    def trailing(self) -> bool:
        """Whether of several labels the last alone has figures, as where columns stand one below the other."""
        *others, last = self.candidates
        return len(others) > 1 and bool(last.values) and not any(one.values for one in others)

    @cached_property
    def in_turn(self) -> bool:
        """Whether the labels are those of all rows, in the form's order and set alike, and no number is loose."""
        alike = len({one.setting for one in self.candidates}) == 1
        whole = alike and [one.row.key for one in self.candidates] == [row.key for row in self.table.rows]
        return whole and not self._loose[0]

    @cached_property
    def ascending(self) -> bool:
        """Whether no label stands before one of its kind that the form prints above it."""
        return all(rank == highest for rank, highest, _ in self.ranks.values())

    @cached_property
    def above(self) -> dict[int, Candidate]:
        """The candidate before each one among words, by the place of its label."""
        flowing = [one for one in self.candidates if one.setting is Setting.FLOW]
        return {after.place: one for one, after in pairwise(flowing)}

    @cached_property
    def ranks(self) -> dict[tuple[str, int], tuple[int, int, int]]:
        """For each row and place of its label: its rank, the highest up to it and the lowest from it on.

        Rows are ranked among those that have the same columns. Labels of cells and labels among words are kept apart: a
        page may print both.
        """
        alike: dict[tuple[int, bool], list[tuple[str, int, int]]] = {}
        order = ranked(self.table)
        for one in self.candidates:
            kind, rank = order[one.row.key]
            alike.setdefault((kind, one.setting is Setting.FLOW), []).append((one.row.key, one.place, rank))
        found: dict[tuple[str, int], tuple[int, int, int]] = {}
        for own in alike.values():
            ranks = [rank for _, _, rank in own]
            lowest = [*accumulate(reversed(ranks), min)][::-1]
            for (key, place, rank), high, low in zip(own, accumulate(ranks, max), lowest, strict=True):
                found[key, place] = rank, high, low
        return found

    @cached_property
    def lengths(self) -> dict[tuple[int, Setting], list[tuple[int, int]]]:
        """How many cells stand behind each label, and up to the last filled one, by how many are due and how."""
        found: dict[tuple[int, Setting], list[tuple[int, int]]] = {}
        for one in self.candidates:
            if one.setting is not Setting.FLOW:
                found.setdefault((one.due, one.setting), []).append((len(one.values), reach(one.values)))
        return found

    @cached_property
    def sizes(self) -> Counter[int]:
        """How many labels, cells and words stand in each line and table row."""
        return Counter([token.row for token in self.tokens])

    @cached_property
    def shortest(self) -> dict[int, int]:
        """How many cells the shortest table row has in which just as many stand behind a label as are due, by those."""
        found: dict[int, int] = {}
        for one in self.candidates:
            if one.setting is Setting.ACROSS and len(one.values) == one.due:
                found[one.due] = min(self.sizes[one.label.row], found.get(one.due, len(self.tokens)))
        return found

    @cached_property
    def usual(self) -> dict[tuple[int, Setting], int | None]:
        """How many cells most often stand behind a label, by how many are due and how; `None` where two counts do."""
        return {key: usual([count for count, _ in rows]) for key, rows in self.lengths.items()}

    @cached_property
    def usual_width(self) -> int | None:
        """How many columns a table row with a label most often has."""
        return usual(self.wide.elements())

    @cached_property
    def wide(self) -> Counter[int]:
        """How many table rows with a label have so many columns."""
        return Counter(one.columns for one in self.candidates if one.setting is Setting.ACROSS)

    @cached_property
    def sparse(self) -> bool:
        """Whether some table row leaves cells blank."""
        return any(
            one.setting is Setting.ACROSS and len(one.values) >= one.due > len(one.filled) > 0
            for one in self.candidates
        )

    @cached_property
    def surplus(self) -> int:
        """How many blank cells stand behind the last that is due in upright rows, where most rows have as many."""
        return most(
            count - due
            for (due, setting), rows in self.lengths.items()
            if setting is Setting.UPRIGHT
            for count, _ in rows
        )

    @cached_property
    def known(self) -> dict[int, int]:
        """What each cell adds to a column, in the rows that can be read in one way."""
        return amounts_read(self.table, self.candidates)

    @cached_property
    def columns(self) -> Mapping[int, Sequence[Equation]]:
        """The sums down the columns that each cell is part of."""
        return by_cell(column_sums(self.table))

    @cached_property
    def balancing(self) -> list[list[list[str]]]:
        """What each cell would have to state for its columns' sums, with each choice for the rows of several cuts."""
        rows = several(self.candidates)
        read = [self.known | amounts(self.table, rows, ways) for ways in choices(rows)] or [self.known]
        return [balancing(self.table, known) for known in read]

    @cached_property
    def _homes(self) -> tuple[list[int], list[frozenset[str]], frozenset[str]]:
        """The tokens that show which block follows, the blocks it may be, by their first rows, and all of these."""
        found: dict[int, frozenset[str]] = {}
        firsts = {block.rows[0].key for block in self.table.blocks}
        for place, token in enumerate(self.tokens):
            if token.meanings and (meaning := token.means("block")) and meaning.key in firsts:
                found[place] = frozenset([meaning.key])
        for one in self.heads:
            found[one.place] = found.get(one.place, frozenset()) | {one.block}
        places = sorted(found)
        return places, [found[place] for place in places], frozenset[str]().union(*found.values())

    def elsewhere(self, place: int, block: str) -> bool:
        """Whether a block is shown to begin somewhere, and the nearest one above a token is another."""
        places, blocks, known = self._homes
        above = bisect_left(places, place) - 1
        return above >= 0 and block in known and block not in blocks[above]

    @cached_property
    def heads(self) -> list[Heads]:
        """Where all heads of a block stand."""
        return heads(self.table, self.tokens)

    @cached_property
    def unheaded(self) -> frozenset[str]:
        """The blocks above whose table rows stand fewer heads than they have columns, by their first rows."""
        return frozenset([block.rows[0].key for block, above in self._above_blocks if lacking(block, above)])

    @cached_property
    def strange(self) -> frozenset[str]:
        """The blocks above whose rows stand heads of other columns than the form's, by their first rows."""
        return frozenset([block.rows[0].key for block, above in self._above_blocks if foreign(block, above)])

    @cached_property
    def _above_blocks(self) -> list[tuple[Block, Sequence[Token]]]:
        """The blocks with rows that have values, each with the tokens above the first of them, from a heading on."""
        found: list[tuple[Block, Sequence[Token]]] = []
        opened = [place for place, token in enumerate(self.tokens) if token.means("section")]
        end = 0
        for block in self.table.blocks:
            places = [one.place for row in block.rows for one in self.by_row.get(row.key, ()) if one.values]
            if places:
                heading = max((place for place in opened if place < min(places)), default=0)
                found.append((block, self.tokens[max(end, heading) : min(places)]))
            end = max([end, *places])
        return found

    @cached_property
    def _headed(self) -> tuple[list[int], list[int]]:
        """Where the lines and table rows with heads end, by number of token, and how many different heads each has."""
        rows: dict[int, tuple[int, set[str]]] = {}
        for place, token in enumerate(self.tokens):
            if token.meanings and (meaning := token.means("head")):
                rows[token.row] = place, {meaning.key, *rows.get(token.row, (0, ()))[1]}
        return [place for place, _ in rows.values()], [len(keys) for _, keys in rows.values()]

    @cached_property
    def most_heads(self) -> int:
        """How many different heads stand in one line or table row at most."""
        return max(self._headed[1], default=0)

    def heads_above(self, candidate: Candidate) -> int:
        """How many different heads stand in one line or table row above a row; 0 where another block's rows follow."""
        places, counts = self._headed
        at = bisect_left(places, candidate.place) - 1
        if at < 0 or self.tokens[places[at]].row == candidate.label.row:
            return 0
        between = self.candidates[bisect_right(self._places, places[at]) : bisect_left(self._places, candidate.place)]
        own = block_of(self.table)
        return counts[at] if all(own[one.row.key] == own[candidate.row.key] for one in between) else 0

    @cached_property
    def headed(self) -> bool:
        """Whether all of those of some block stand in the form's order."""
        return any(one.ordered for one in self.heads)

    @cached_property
    def disordered(self) -> bool:
        """Whether some of them stand in another order than the form's."""
        return not all(one.ordered for one in self.heads)


def most(counts: Iterable[int]) -> int:
    """The count that is more frequent than all others together and has few exceptions, else 0."""
    found = Counter(counts)
    all_ = found.total()
    return next((count for count, times in found.items() if times * 2 > all_ and all_ - times <= _EXCEPTIONS), 0)


def usual(counts: Iterable[int]) -> int | None:
    """The count that is more frequent than any other; `None` where two are."""
    ranked = Counter(counts).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
