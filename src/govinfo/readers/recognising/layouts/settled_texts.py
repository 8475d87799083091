"""What is decided on a layout of running texts, and the tables of each text that has it.

It is decided as if each figure were zero, so that every sum holds, and as if all were alike, so that none does; where
both come to the same, no sum makes a difference. What else the figures of a text may show is looked at in each.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from itertools import compress

from govinfo.forms import renewed
from govinfo.readers.limits import Limits
from govinfo.readers.recognising.cutting import is_run
from govinfo.readers.recognising.layouts import MOST
from govinfo.readers.recognising.layouts.of_texts import TextLayout
from govinfo.readers.recognising.layouts.placed_tables import (
    FilledTables,
    PlacedTable,
    SettledLayout,
    filled,
    nowhere,
    own_parts,
    settled,
)
from govinfo.readers.recognising.printed_again import any_remedies_again
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.tables import Tables
from govinfo.readers.result import How
from govinfo.readers.stream import SegmentPlaces, Segments, StackedLines, Stream
from govinfo.text import stem

_KEEPING, _FAILING = "0", "700"
"""What stands in a layout for each figure: the sums hold, or none does."""
_WHOLE = frozenset({How.LABEL, How.VARIANT, How.FRAGMENTS})
"""What tells a label whatever figures stand in its table."""
_STOPS = frozenset(",.;、)")
_FIGURES = frozenset("增减无零")
"""What a figure may begin with that is a word."""


def standing_full(stream: Stream, layout: TextLayout, figures: Sequence[int], limits: Limits) -> FilledTables | None:
    """The tables of a text as its layout places them; `None` where that leaves a question.

    Args:
        stream: The text.
        layout: Its layout.
        figures: The numbers of the words that are figures.
        limits: How much is looked at.
    """
    placed = _decided()(layout, limits)
    if placed is None or any(is_run(stream.texts[at]) for at in figures):
        return None
    first = figures[0] - layout.texts.index("")
    return None if _stand_again(stream, first + len(layout.texts)) else filled(stream, first, placed)


@renewed
def _decided() -> Callable[[TextLayout, Limits], SettledLayout | None]:
    """What is decided on layouts, kept for those last met with."""
    return lru_cache(MOST)(_decision)


def _decision(layout: TextLayout, limits: Limits) -> SettledLayout | None:
    """What is decided on a layout; `None` where the sums make a difference."""
    placed = _settled(layout, limits, _KEEPING)
    return placed if placed is not None and placed == _settled(layout, limits, _FAILING) else None


def _settled(layout: TextLayout, limits: Limits, figure: str) -> SettledLayout | None:
    """What is decided on a layout with the same in the place of each figure; `None` where a row is not read from it."""
    stream = _text(layout, figure)
    own = own_parts(stream, layout.start, (), whole=layout.whole)
    placed = None if own is None else settled(Tables(stream, own, limits), stream)
    figures = {at for at, text in enumerate(layout.texts) if not text}
    told = placed and all(_from(read.values(), figures, layout.rows) for read in placed.readings.values())
    return placed if told else None


def _text(layout: TextLayout, figure: str) -> Stream:
    """The text that a layout may be of in which all figures are the same."""
    texts = [text or figure for text in layout.texts]
    stacked = StackedLines(tabbed=layout.tabbed, parted=layout.parted)
    widths = Counter(compress(layout.rows, layout.cells))
    return Stream(Segments(texts, [*layout.rows], [*layout.cells]), SegmentPlaces(nowhere), [], widths, stacked)


def _from(tables: Collection[PlacedTable], figures: Collection[int], lines: Sequence[int]) -> bool:
    """Whether the rows of some tables hold all of some figures, those of each in one line or in a line each."""
    held = {at for table in tables for at in table.segments}
    rows = [row for table in tables for row in table.rows.values()]
    stretches = [(len({*lines[row.begin : row.end]}), row.end - row.begin) for row in rows]
    alike = all(count in {1, due} for count, due in stretches)
    return alike and held.issuperset(figures) and all(row.how in _WHOLE for row in rows)


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
    return any_remedies_again(stream)


@renewed
def _cores() -> Collection[str]:
    """What the labels of rows end in."""
    meant = (text for text, meanings in printed_labels().meanings.items() if any(one.kind == "row" for one in meanings))
    stems = set(map(stem, meant))
    return [one for one in stems if not any(one != other and one.endswith(other) for other in stems)]
