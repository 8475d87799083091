"""Layouts of running texts: the words from the first table on, but for the figures of rows that have all of theirs.

Where as many figures as are due stand behind every label, nothing has to be divided or left blank, and the words around
them tell whose they are. So that is decided on the words once a second text shares them, and kept: texts that one
program took from the files of one office do. `settled_texts` decides.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from govinfo.forms import FORMS, renewed
from govinfo.patterns import pattern
from govinfo.readers.recognising.layouts import LARGE, MOST
from govinfo.readers.recognising.parts import closing
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.recognising.printed_order import cells_of
from govinfo.readers.stream import Stream

_RUN = pattern(rb"\x01+")
_AMOUNT = pattern(r"\d+\.\d+")


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


def met_again(stream: Stream, start: int) -> tuple[TextLayout, list[int]] | None:
    """The layout of a text whose rows have all their figures, where another text had it, and which words are figures.

    Args:
        stream: The text.
        start: Where the first table may begin in it.
    """
    figures = full_rows(stream, start)
    if not figures:
        return None
    layout = layout_of(stream, start, figures)
    small = sum(map(len, layout.texts)) <= LARGE
    return (layout, figures) if small and next(_met()(layout)) else None


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
    first, last = stream.at(start), closing(stream, figures[-1] + 1)
    texts, rows = stream.texts[first : last + 1], stream.rows[first : last + 1]
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
        last == len(stream.texts) - 1,
    )


@renewed
def _met() -> Callable[[TextLayout], Iterator[int]]:
    """Counts how often each of the layouts last met with was met before."""
    return lru_cache(MOST)(_from_none_on)


def _from_none_on(_: TextLayout) -> Iterator[int]:
    return count()
