"""How the cells of a form and of the one before it are joined, as the newer one says it (`govinfo.forms.seams`)."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from govinfo.forms.seams import EVERY, CellKeys, Seam
from govinfo.forms.spec import Form, FormCell, FormTable
from govinfo.languages import Text
from govinfo.languages import joined as joined_texts

SAME = Text("两版格式相同", "the same on both forms")
"""Why cells correspond that are printed alike."""
_REWORDED = Text("两版格式用词不同，所指相同", "worded otherwise, counts the same")
_ONE_ONLY = Text("只有一版格式有此栏目", "only one of the two forms has such a cell")


class Link(NamedTuple):
    """Cells of two forms, summed on either side, that count the same; nothing corresponds to cells by themselves.

    Attributes:
        before: Addresses on the older form.
        now: Addresses on the newer form.
        reason: Why they correspond, or do not.
    """

    before: tuple[str, ...]
    now: tuple[str, ...]
    reason: Text


def joined(newer: Form, older: Form) -> Iterator[Link]:
    """How the cells of a form and of the one before it are joined; every cell of both stands in one link."""
    seams = tuple(_merged(link for seam in newer.seams for link in _written_out(seam, newer, older)))
    yield from seams
    seen = {cell for link in seams for cell in (*link.before, *link.now)}
    for address in dict.fromkeys((*older.cells, *newer.cells)):
        before, now = older.cells.get(address), newer.cells.get(address)
        if address not in seen:
            alone = (address,)
            yield Link(alone if before else (), alone if now else (), _reason(before, now))


def _merged(links: Iterable[Link]) -> Iterator[Link]:
    """Links of which no two have a cell in common: where both its row and its column part, a cell is in one of both."""
    groups: dict[tuple[bool, str], tuple[Link, ...]] = {}
    for link in links:
        sharing = dict.fromkeys(groups[cell] for cell in _sided(link) if cell in groups)
        group = (*chain.from_iterable(sharing), link)
        groups.update((cell, group) for one in group for cell in _sided(one))
    for group in dict.fromkeys(groups.values()):
        before, now = (tuple(dict.fromkeys(chain.from_iterable(link[side] for link in group))) for side in (0, 1))
        yield Link(before, now, joined_texts(dict.fromkeys(link.reason for link in group), "；", "; "))


def _sided(link: Link) -> Iterator[tuple[bool, str]]:
    yield from ((False, cell) for cell in link.before)
    yield from ((True, cell) for cell in link.now)


def _written_out(seam: Seam, newer: Form, older: Form) -> Iterator[Link]:
    """A seam once for each column where it joins whole rows, for each row where it joins whole columns."""
    before, now = older.tables[seam.section], newer.tables[seam.section]
    by_row = any(row == EVERY for row, _ in (*seam.before, *seam.now))
    lines = dict.fromkeys(line.key for table in (before, now) for line in (table.rows if by_row else table.columns))
    links = (Link(_stand(before, seam.before, line), _stand(now, seam.now, line), seam.reason) for line in lines)
    yield from (link for link in dict.fromkeys(links) if link.before or link.now)


def _stand(table: FormTable, places: Iterable[CellKeys], line: str) -> tuple[str, ...]:
    """The cells that a table has at some places; where a place is a whole row or column, at one line across it."""
    found = ((line if row == EVERY else row, line if column == EVERY else column) for row, column in places)
    return tuple(f"{table.section}.{row}.{column}" for row, column in found if (row, column) in table.index)


def _reason(before: FormCell | None, now: FormCell | None) -> Text:
    if before is None or now is None:
        return _ONE_ONLY
    same = before.row.label == now.row.label and before.column.label == now.column.label
    return SAME if same else _REWORDED
