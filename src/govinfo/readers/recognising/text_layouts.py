"""Layouts of running texts: the words from the first table on, but for the figures of rows that have all of theirs.

Where as many figures as are due stand behind every label, nothing has to be divided or left blank, and the words around
them tell whose they are. So that is decided on the words once a second text shares them, and kept: texts that one
program took from the files of one office do. It is decided as if each figure were zero, so that every sum holds, and as
if all were alike, so that none does; where both come to the same, no sum makes a difference. What else the figures of a
document may show is looked at in each: that they count the rows, or that the first of them is the total.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import compress, pairwise
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.readers.limits import Limits
from govinfo.readers.recognising.cutting import is_run
from govinfo.readers.recognising.parts import parts
from govinfo.readers.recognising.placed_tables import FilledTables, PlacedTable, SettledLayout, nowhere, settled
from govinfo.readers.recognising.printed_again import remedies_again, remedies_tables
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.printed_order import cells_of, ordinals
from govinfo.readers.recognising.row_sums import keeps, led_by_total, row_sums
from govinfo.readers.recognising.tables import Tables
from govinfo.readers.recognising.tokens import tokens
from govinfo.readers.result import How
from govinfo.readers.stream import Segments, StackedLines, Stream
from govinfo.text import stem

_MOST, _LARGE = 64, 20_000
"""So many layouts are kept, of no more characters each."""
_KEEPING, _FAILING = "0", "700"
"""What stands in a layout for each figure: the sums hold, or none does."""
_RUN = re.compile(rb"\x01+")
_AMOUNT = re.compile(r"\d+\.\d+")
_WHOLE = frozenset({How.LABEL, How.VARIANT, How.FRAGMENTS})
"""What tells a label whatever figures stand in its table."""
_STOPS = frozenset(",.;、)")
_FIGURES = frozenset("增减无零")
"""What a figure may begin with that is a word."""


class TextLayout(NamedTuple):
    """The words of a text, and cells behind tabs, from its first table to the heading behind the last.

    Attributes:
        texts: The words, with nothing for each figure.
        rows: The lines that they stand in, from 1 on.
        cells: Whether each is known to be a whole cell.
        tabbed: The lines behind a tab.
        parted: Those of them before which an empty line stands.
        start: Where the first table may begin in the first of the words.
        whole: Whether nothing stands behind.
    """

    texts: tuple[str, ...]
    rows: tuple[int, ...]
    cells: tuple[bool, ...]
    tabbed: frozenset[int]
    parted: frozenset[int]
    start: int
    whole: bool

    def filled(self, figure: str) -> Stream:
        """The text that it may be of in which all figures are the same."""
        texts = [text or figure for text in self.texts]
        stacked = StackedLines(tabbed=self.tabbed, parted=self.parted)
        widths = Counter(compress(self.rows, self.cells))
        return Stream(Segments(texts, [*self.rows], [*self.cells]), nowhere, [], widths, stacked)


def standing_full(stream: Stream, start: int, limits: Limits) -> FilledTables | None:
    """The tables in a running text from a place of it on, where all rows have their figures and the layout is known.

    Args:
        stream: The text.
        start: Where the first table may begin.
        limits: How much is looked at.
    """
    figures = full_rows(stream, start)
    if not figures:
        return None
    layout = layout_of(stream, start, figures)
    placed = _met()(layout, limits).again() if sum(map(len, layout.texts)) <= _LARGE else None
    if placed is None:
        return None
    first = stream.at(start)
    doubt = any(is_run(stream.texts[at]) for at in figures) or _stand_again(stream, first + len(layout.texts))
    sure = not doubt and all(_sure(stream, first, one) for one in placed.upright)
    return FilledTables(stream, first, placed) if sure else None


def full_rows(stream: Stream, start: int) -> list[int]:
    """The numbers of the words that are the figures of rows which have all of theirs, as far as their number tells.

    There are none where there are not as many such rows of several figures as the tables of a form have.

    Args:
        stream: The text.
        start: Where the first table may begin in it.
    """
    first, texts = stream.at(start), stream.texts
    runs = [run.span() for run in _RUN.finditer(bytes(map(str.isdecimal, texts[first:])))]
    sizes = Counter([end - begin for begin, end in runs])
    due = next((one for one in _dues() if all(sizes[size] == count for size, count in one.items())), None)
    if due is None:
        return []
    several = [at for begin, end in runs if end - begin in due for at in range(first + begin, first + end)]
    alone = [first + begin for begin, end in runs if end - begin == 1]
    alone += [at for at in range(first, several[-1]) if "." in texts[at] and _AMOUNT.fullmatch(texts[at])]
    known = printed_labels().row_labels
    return sorted([*several, *(at for at in alone if first < at < several[-1] and texts[at - 1] in known)])


@renewed
def _dues() -> Collection[Mapping[int, int]]:
    """How many rows of how many figures, more than one, the tables of each form have."""
    found: list[Mapping[int, int]] = []
    for form in FORMS:
        widths = [
            len(cells) for table in form.tables.values() if not table.sideways for cells in cells_of(table).values()
        ]
        widths += [len(table.cells) for table in form.tables.values() if table.sideways]
        found.append(Counter([width for width in widths if width > 1]))
    return found


def layout_of(stream: Stream, start: int, figures: Sequence[int]) -> TextLayout:
    """The layout of a text.

    Args:
        stream: The text.
        start: Where the first table may begin in it.
        figures: The numbers of the words that are figures.
    """
    first = stream.at(start)
    known, all_texts = printed_labels().headings, stream.texts
    last = next((at for at in range(figures[-1] + 1, len(all_texts)) if all_texts[at] in known), len(all_texts) - 1)
    texts, rows = all_texts[first : last + 1], stream.rows[first : last + 1]
    for at in figures:
        texts[at - first] = ""
    above = rows[0] - 1
    tabbed, parted = (
        frozenset([row - above for row in own if rows[0] <= row <= rows[-1]])
        for own in (stream.stacked.tabbed, stream.stacked.parted)
    )
    return TextLayout(
        tuple(texts),
        tuple([row - above for row in rows]),
        tuple(stream.cells[first : last + 1]),
        tabbed,
        parted,
        start - stream.starts[first],
        last == len(all_texts) - 1,
    )


def _stand_again(stream: Stream, behind: int) -> bool:
    """Whether rows may stand in a text once more, from a word of it on: a figure behind a label, or another 表四."""
    text, start = stream.text, stream.starts[behind]
    for core in _cores():
        at = text.find(core, start)
        while at >= 0:
            at += len(core)
            sign = text[at : at + 1]
            if sign and sign not in _STOPS and (sign in _FIGURES or not "\u4e00" <= sign <= "\u9fff"):
                return True
            at = text.find(core, at)
    return any(remedies_again(stream, table) for table in remedies_tables())


@renewed
def _cores() -> Collection[str]:
    """What the labels of rows end in."""
    meant = (text for text, meanings in printed_labels().meanings.items() if any(one.kind == "row" for one in meanings))
    stems = set(map(stem, meant))
    return [one for one in stems if not any(one != other and one.endswith(other) for other in stems)]


@renewed
def _met() -> "Callable[[TextLayout, Limits], _Met]":
    """The layouts last met with."""
    return lru_cache(_MOST)(_Met)


class _Met:
    """A layout that a text was met with."""

    def __init__(self, layout: TextLayout, limits: Limits) -> None:
        self._layout = layout
        self._limits = limits
        self._once = False

    def again(self) -> SettledLayout | None:
        """What is decided on it, where it was met with before; `None` where that leaves a question."""
        if not self._once:
            self._once = True
            return None
        return self._settled

    @cached_property
    def _settled(self) -> SettledLayout | None:
        placed = _settled(self._layout, self._limits, _KEEPING)
        return placed if placed is not None and placed == _settled(self._layout, self._limits, _FAILING) else None


def _settled(layout: TextLayout, limits: Limits, figure: str) -> SettledLayout | None:
    """What is decided on a layout with the same in the place of each figure; `None` where a row is not read from it."""
    stream = layout.filled(figure)
    found = tokens(stream, layout.start, len(stream.text))
    own, sure = parts(stream, found)
    if not layout.whole and not (sure and found[-1].start == stream.starts[-2]):
        return None
    tables = Tables(stream, own, limits)
    placed = settled(tables, stream)
    figures = {at for at, text in enumerate(layout.texts) if not text}
    told = placed and all(_from(read.values(), figures, layout.rows) for read in placed.readings.values())
    return placed if told else None


def _from(tables: Collection[PlacedTable], figures: Collection[int], lines: Sequence[int]) -> bool:
    """Whether the rows of some tables hold all of some figures, those of each in one line or in a line each."""
    held = {at for table in tables for at in table.segments}
    rows = [row for table in tables for row in table.rows.values()]
    stretches = [(len({*lines[row.begin : row.end]}), row.end - row.begin) for row in rows]
    alike = all(count in {1, due} for count, due in stretches)
    return alike and held.issuperset(figures) and all(row.how in _WHOLE for row in rows)


def _sure(stream: Stream, first: int, placed: PlacedTable) -> bool:
    """Whether the figures of a table neither count its rows nor begin with their total."""
    texts, sums, numbers = stream.texts, row_sums(placed.table), ordinals(placed.table)
    rows = [(key, texts[first + row.begin : first + row.end]) for key, row in placed.rows.items()]
    firsts = [own[0] for _, own in rows]
    if all(one.isdecimal() and other.isdecimal() and int(other) - int(one) == 1 for one, other in pairwise(firsts)):
        return False
    counting = any(own[0] == numbers[key] and not keeps(own, sums[key]) for key, own in rows if key in sums)
    return not counting and not led_by_total((own, sums[key]) for key, own in rows if key in sums)
