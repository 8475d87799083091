"""What a table shows about its rows, once and before any is read: nothing here is a decision.

What is asked of the sums of its rows, of numbers without a label and of unknown names stands in modules of their own.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from govinfo.forms.spec import FormTable
from govinfo.readers.figures import counts
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.facts import hollow_rows
from govinfo.readers.recognising.heads.of_table import TableHeads
from govinfo.readers.recognising.loose_numbers import LooseNumbers
from govinfo.readers.recognising.printed_order import block_of, ranked
from govinfo.readers.recognising.row_lengths import RowLengths
from govinfo.readers.recognising.row_names import RowNames
from govinfo.readers.recognising.table_sums import TableSums
from govinfo.readers.recognising.tokens import Token, by_row

_COUNTED = 3
"""Fewer rows than these are not counted."""


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
        sums: What the sums of its rows and columns show.
        loose: The numbers behind no label.
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
        self.sums = TableSums(table, self.candidates)
        self.loose = LooseNumbers(tokens, self.candidates)
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
    def figured(self) -> dict[str, int]:
        """For each row, the segment of its first label with a figure right behind it, be it a word of a sentence."""
        found: dict[str, int] = {}
        for token, after in pairwise(self.tokens):
            if token.meanings and (after.value or after.text[0].isdigit()):
                own = [one.key for one in token.meanings if (one.kind, one.section) == ("row", self.table.section)]
                found = dict.fromkeys(own, token.segment) | found
        return found

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
        return not self.heads.ordered and self.sums.total_first

    @cached_property
    def hollow(self) -> bool:
        """Whether some row among words shows that blanks are cells, of this table or of another."""
        return self._hollow or hollow_rows(self.candidates)

    @cached_property
    def longer(self) -> Counter[str]:
        """How many rows among words have one value more than is due, by their block."""
        rows = {one.row.key for one in self._among_words if len(one.values) == one.due + 1}
        return Counter(map(block_of(self.table).__getitem__, rows))

    @cached_property
    def emptied(self) -> frozenset[int]:
        """The places of the candidates with blanks that count as cells."""
        return frozenset([one.place for one in self.candidates for way in one.ways if way.empty])

    @cached_property
    def numbering(self) -> frozenset[int]:
        """Where the numbers start that stand first in each row with a label and count these."""
        rows = {one.label.row for one in self.candidates}
        first = [own[0] for own in by_row(self.tokens) if own[0].row in rows]
        counted = len(first) >= _COUNTED and counts([one.text for one in first])
        return frozenset([one.start for one in first if counted])

    @cached_property
    def flowing(self) -> bool:
        """Whether some label stands among words."""
        return len(self._among_words) > 0

    @cached_property
    def in_turn(self) -> bool:
        """Whether the labels are those of all rows, in the form's order and set alike, and no number is loose."""
        alike = len({one.setting for one in self.candidates}) == 1
        whole = alike and [one.row.key for one in self.candidates] == [row.key for row in self.table.rows]
        return whole and not self.loose.numbers

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
    def names(self) -> RowNames:
        """What its rows are called whose names no form prints."""
        return RowNames(self.tokens, self.loose.owners)

    @cached_property
    def lengths(self) -> RowLengths:
        """How many cells its rows have."""
        return RowLengths(self.candidates, self.sizes)

    @cached_property
    def heads(self) -> TableHeads:
        """What stands above its rows."""
        return TableHeads(self.table, self.tokens, self.candidates, self._foreign)
