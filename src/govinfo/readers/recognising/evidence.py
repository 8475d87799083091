"""What a table shows about its rows, once and before any is read: nothing here is a decision."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, pairwise, takewhile

from govinfo.forms.identities import Equation
from govinfo.forms.spec import FormTable
from govinfo.patterns import pattern
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
from govinfo.readers.recognising.cutting import can_be_cut, dividable, totalled
from govinfo.readers.recognising.facts import hollow_rows
from govinfo.readers.recognising.heads.of_table import TableHeads
from govinfo.readers.recognising.printed_order import block_of, ranked
from govinfo.readers.recognising.row_lengths import RowLengths
from govinfo.readers.recognising.row_sums import RowSum, keeps, row_sums, total_first
from govinfo.readers.recognising.tokens import Token, by_row

_NAME = 2
"""Text with fewer characters is no name of a row."""
_FURTHER = "主动公开文件"
"""What 其他主动公开文件, a row that Hubei adds, begins with behind 其他, which is a head as well."""
_OF_FURTHER = 3
"""It has so many figures."""
_ITEM = pattern(r"\d{1,2}[.、]")
"""The number of a label, where the rest of it stands elsewhere."""
_FILLED = frozenset("123456789")
"""Rows without any of them keep their sums however their figures stand."""
_OUTWEIGHING = 12
"""So many rows that keep their sums outweigh one that keeps its own in no way."""
_MANY = 3
"""So many times the figures that are due, and more, do not stand behind one label."""


class Evidence:
    """The tokens of a table, the candidates among them, and what can be asked about both.

    Args:
        table: The table of the form.
        tokens: The tokens where it stands.
        candidates: The candidates with their ways, in the order of their labels.
        uneven: The lines in which some numbers stand one blank apart and others several.
        foreign: The blocks that stand below heads of other columns, above all tokens, by their keys.
        hollow: Whether the rows of another table show that blanks are cells.

    Attributes:
        sums: The sums of each row that has any.
    """

    def __init__(
        self,
        table: FormTable,
        tokens: Sequence[Token],
        candidates: Iterable[Candidate],
        uneven: Collection[int] = (),
        foreign: frozenset[str] = frozenset(),
        *,
        hollow: bool = False,
    ) -> None:
        self.table = table
        self.tokens = tokens
        self.candidates = tuple(sorted(candidates, key=lambda one: one.place))
        self.uneven = uneven
        self._foreign = foreign
        self._hollow = hollow
        self.sums: Mapping[str, tuple[RowSum, ...]] = row_sums(table)
        self._places = [one.place for one in self.candidates]

    def weighing(self, candidates: Iterable[Candidate]) -> "Evidence":
        """The evidence on other candidates among the same tokens."""
        return Evidence(self.table, self.tokens, candidates, self.uneven, self._foreign, hollow=self._hollow)

    @cached_property
    def by_row(self) -> dict[str, list[Candidate]]:
        """The candidates of each row."""
        found: dict[str, list[Candidate]] = {}
        for one in self.candidates:
            found.setdefault(one.row.key, []).append(one)
        return found

    @cached_property
    def owners(self) -> dict[int, Candidate]:
        """The candidate that each value belongs to, by where the value starts."""
        return {value.start: one for one in self.candidates for value in one.values}

    @cached_property
    def _loose(self) -> tuple[list[Token], list[int]]:
        """The numbers that belong to no label, and where each of them begins."""
        numbers = [token for token in self.tokens if token.text.isdigit()]
        loose = [token for token in numbers if token.start not in self.owners and token.start not in self._further]
        return loose, [token.start for token in loose]

    @cached_property
    def _further(self) -> set[int]:
        """Where the figures of a row begin that a province adds to the form (其他主动公开文件), as many as it has."""
        found: set[int] = set()
        for at in [at for at, token in enumerate(self.tokens) if token.text.startswith(_FURTHER)]:
            first = next((one for one in range(at, len(self.tokens)) if self.tokens[one].value), at)
            own = [*takewhile(lambda one: one.value, self.tokens[first:])]
            named = not any(one.means("row", "block", "stub", "section") for one in self.tokens[at:first])
            if named and len(own) == _OF_FURTHER:
                found.update(token.start for token in own)
        return found

    @cached_property
    def figured(self) -> dict[str, int]:
        """For each row, the segment of its first label with a figure right behind it, be it a word of a sentence."""
        found: dict[str, int] = {}
        for token, after in pairwise(self.tokens):
            if token.meanings and (after.value or after.text[0].isdigit()):
                own = [one.key for one in token.meanings if (one.kind, one.section) == ("row", self.table.section)]
                found = dict.fromkeys(own, token.segment) | found
        return found

    def loose(self, start: int, end: int) -> Sequence[Token]:
        """The numbers of no label between two places of the text."""
        loose, starts = self._loose
        return loose[bisect_right(starts, start) : bisect_left(starts, end)]

    @cached_property
    def scattered(self) -> bool:
        """Whether a number of no row has a line to itself above the last label, or many more stand below a label."""
        loose = self.loose(-1, self.candidates[-1].label.start)
        many = (len(one.values) > _MANY * one.due for one in self._among_words)
        return any(self.sizes[one.row] == 1 for one in loose) or any(many)

    def after(self, candidate: Candidate) -> Iterator[Candidate]:
        """The candidates whose labels stand behind that of one."""
        for at in range(bisect_right(self._places, candidate.place), len(self.candidates)):
            yield self.candidates[at]

    def follower(self, candidate: Candidate) -> Candidate | None:
        """The next candidate for another row that stands like this one, or that can be read."""
        others = (one for one in self.after(candidate) if one.row is not candidate.row)
        return next((one for one in others if one.setting is candidate.setting or one.ways), None)

    @cached_property
    def cut(self) -> frozenset[int]:
        """The places of the candidates whose digits were cut into cells."""
        return frozenset([one.place for one in self.candidates for way in one.ways if way.cut])

    @cached_property
    def led_by_total(self) -> bool:
        """Whether the first figure of its rows is their total, where no heads in the form's order say otherwise."""
        told = (one for one in self.candidates if len(one.ways) == 1 and not one.rearranged)
        summed = ((one.ways[0].texts, self.sums[one.row.key]) for one in told if one.row.key in self.sums)
        return not self.heads.ordered and total_first(summed)

    @cached_property
    def sums_kept(self) -> bool:
        """Whether the rows whose digits were cut by their sums far outweigh those that keep theirs by no cut."""
        kept = sum(len(one.ways) == 1 and one.ways[0].cut for one in self.candidates)
        return kept >= _OUTWEIGHING * sum(self._unkept(one) for one in self.candidates if not one.ways)

    def _unkept(self, candidate: Candidate) -> bool:
        """Whether no cut of a row's digits keeps its sum, be some of its cells blank or none."""
        texts, due = [value.text for value in candidate.values], candidate.due
        together = candidate.setting is Setting.FLOW and len(texts) > 0 and dividable(texts)
        if not together or not totalled(due, self.sums.get(candidate.row.key, ())):
            return False
        return not can_be_cut(texts, range(1, due + 1), summed=True)

    @cached_property
    def hollow(self) -> bool:
        """Whether some row among words shows that blanks are cells, of this table or of another."""
        return self._hollow or hollow_rows(self.candidates)

    def keeps_sums(self, candidate: Candidate) -> bool:
        """Whether a row has a sum, and keeps it however it is read."""
        sums = self.sums.get(candidate.row.key)
        return sums is not None and all(keeps(way.texts, sums) for way in candidate.ways)

    @cached_property
    def sums_often_fail(self) -> bool:
        """Whether more than a quarter of the rows with figures and a sum fail it."""
        told = [one for one in self.candidates if len(one.ways) == 1 and one.row.key in self.sums]
        kept = [self.keeps_sums(one) for one in told if not _FILLED.isdisjoint("".join(one.ways[0].texts))]
        return 4 * sum(kept) < 3 * len(kept)

    def fills_its_columns(self, candidate: Candidate) -> bool:
        """Whether a row keeps its sums, and would not if its figures stood one column further on."""
        return self.keeps_sums(candidate) and (self.told_by_sums(candidate) or self._no_further)

    def told_by_sums(self, candidate: Candidate) -> bool:
        """Whether a row keeps its sums, and has more than zeros, which would keep them anyhow."""
        return has_figures(candidate) and len(candidate.ways) > 0 and self.keeps_sums(candidate)

    @cached_property
    def longer(self) -> Counter[str]:
        """How many rows among words have one value more than is due, by their block."""
        rows = {one.row.key for one in self._among_words if len(one.values) == one.due + 1}
        return Counter(map(block_of(self.table).__getitem__, rows))

    @cached_property
    def _no_further(self) -> bool:
        """Whether no row among words has more values than are due, and the sums of some show that these are its own."""
        longer = any(len(one.values) > one.due for one in self._among_words)
        return not longer and any(map(self.told_by_sums, self._among_words))

    @cached_property
    def emptied(self) -> frozenset[int]:
        """The places of the candidates with blanks that count as cells."""
        return frozenset([one.place for one in self.candidates for way in one.ways if way.empty])

    @cached_property
    def named(self) -> frozenset[int]:
        """The lines and table rows with a text that is neither a value nor printed on the form."""
        return frozenset(token.row for token in self.tokens if token.unknown and len(token.text) >= _NAME)

    @cached_property
    def names(self) -> dict[int, str]:
        """The names of the table rows and lines that consist of words no form prints, and of values behind them."""
        found: dict[int, str] = {}
        for own in (row for row in by_row(self.tokens if self.named else ()) if row[0].row in self.named):
            name = [one.text for one in takewhile(lambda one: not one.value, own)]
            if len(name) < len(own) and all(one.value for one in own[len(name) :]):
                found[own[0].row] = "".join(name)
        return found

    @cached_property
    def beside_unnamed(self) -> frozenset[int]:
        """The table rows right above and below a row without a name, whose figures may be the rest of theirs.

        Such a row has figures of no label, and begins or ends with a blank; it does not count the columns. One that
        begins with the number of a label has the rest of this in the row below.
        """
        rows = [*by_row(self.tokens)]
        found: set[int] = set()
        for at, own in enumerate(rows):
            filled = [one for one in own if one.text != BLANK]
            begun = len(filled) > 1 and _ITEM.fullmatch(filled[0].text) is not None
            if (begun or BLANK in {own[0].text, own[-1].text}) and self._of_nobody(filled[begun:]):
                beside = rows[at + 1 : at + 2] if begun else (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])
                found.update(other[0].row for other in beside)
        return frozenset(found)

    def _of_nobody(self, figures: Sequence[Token]) -> bool:
        """Whether some tokens are figures of no label, one of them a number, and do not count the columns."""
        counting = len(figures) > 1 and counts([one.text for one in figures])
        own = all(one.value and one.start not in self.owners for one in figures)
        return own and not counting and any(one.text.isdigit() for one in figures)

    @cached_property
    def flowing(self) -> bool:
        """Whether some label stands among words."""
        return len(self._among_words) > 0

    @cached_property
    def ahead(self) -> bool:
        """Whether as many figures as are due stand right before the first label, and none behind the last."""
        first, last = self.candidates[0], self.candidates[-1]
        before = [token.text for token in takewhile(lambda token: token.value, reversed(self.tokens[: first.place]))]
        return not last.values and last is not first and len(before) == first.due and not counts(before[::-1])

    @cached_property
    def trailing(self) -> bool:
        """Whether only the last of several labels has figures, as where whole columns stand one below the other."""
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
        """Whether the labels stand in the form's order, as far as they are of rows of one kind."""
        return all(rank == highest for rank, highest, _ in self.ranks.values())

    @cached_property
    def _among_words(self) -> list[Candidate]:
        """The candidates among words, in the order of their labels."""
        return [one for one in self.candidates if one.setting is Setting.FLOW]

    @cached_property
    def above(self) -> dict[int, Candidate]:
        """The candidate before each one among words, by the place of its label."""
        return {after.place: one for one, after in pairwise(self._among_words)}

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
    def sizes(self) -> Counter[int]:
        """How many labels, cells and words stand in each line and table row."""
        return Counter([token.row for token in self.tokens])

    @cached_property
    def lengths(self) -> RowLengths:
        """How many cells its rows have."""
        return RowLengths(self.candidates, self.sizes)

    @cached_property
    def heads(self) -> TableHeads:
        """What stands above its rows."""
        return TableHeads(self.table, self.tokens, self.candidates, self._foreign)

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
        """What each cell would have to state for its columns' sums; for each choice of cuts where rows have several."""
        rows = several(self.candidates)
        read = [self.known | amounts(self.table, rows, ways) for ways in choices(rows)] or [self.known]
        return [balancing(self.table, known) for known in read]


def has_figures(candidate: Candidate) -> bool:
    """Whether a row has more than zeros and marks."""
    return not _FILLED.isdisjoint(chain.from_iterable(value.text for value in candidate.values))
