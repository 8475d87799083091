"""Numbers before the labels of a text's rows: 1 for the first row of a table, and so on to its last.

A page without rules prints them in a column of their own, and a line of its text begins with one. They count rows only
where a table of the form has exactly as many, no other line between them begins with a number, and something stands
between any two: figures of which each has a line to itself may count by chance.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from govinfo.forms import FORMS, renewed
from govinfo.readers.preparing.separating import part_of
from govinfo.readers.stream import Stream


def unnumbered(stream: Stream) -> Stream:
    """A stream without the numbers that count the rows of its tables at the beginnings of their lines."""
    texts, rows, cells = stream.segments
    sizes = _sizes()
    if not {str(number) for number in range(1, min(sizes) + 1)}.issubset(texts):
        return stream
    first = [at for at, (above, row) in enumerate(pairwise(rows), 1) if above < row]
    opening = [at for at in (0, *first) if texts[at].isdigit() and not cells[at]]
    counting = {at for run in _runs(texts, opening) if len(run) in sizes and _apart(run) for at in run}
    return part_of(stream, [at for at in range(len(texts)) if at not in counting], {}) if counting else stream


def _runs(texts: Sequence[str], opening: Sequence[int]) -> Iterator[list[int]]:
    """The numbers at the beginnings of lines that count from 1 on, with no other between them."""
    run: list[int] = []
    for at in opening:
        if run and texts[at] != str(len(run) + 1):
            yield run
            run = []
        if run or texts[at] == "1":
            run.append(at)
    yield run


def _apart(run: Sequence[int]) -> bool:
    """Whether something, such as the label of a row, stands between any two numbers."""
    return all(after - at > 1 for at, after in pairwise(run))


@renewed
def _sizes() -> frozenset[int]:
    """How many rows are counted in a table, in any form, or in two tables one after the other."""
    tables = [[len(table.rows) for table in form.tables.values() if not table.sideways] for form in FORMS]
    return frozenset(sum(own) for sizes in tables for own in product(*((0, size) for size in sizes)) if any(own))
