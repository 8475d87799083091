"""Columns that number the rows of a table: 1 for the first row, and so on to its last.

They stand before the labels, as where a page without rules prints them in a column of their own and a line of its text
begins with one, or between labels and figures. A number right behind a label would be read as a figure, and all figures
behind it as those of the next column; so it is taken out once, before any row is read, however its row is laid out.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise, product

from govinfo.forms import FORMS, renewed
from govinfo.readers.figures import BLANK, MERGED, is_value
from govinfo.readers.preparing.separating import part_of
from govinfo.readers.stream import Stream

_HEADS = frozenset({"行次", "行号", "序号", "栏次"})
"""What stands above such a column."""
_HEADED = 3
"""Fewer rows than these are not counted below such a head."""
_CHANCE = 10
"""Figures do not count so many rows by chance."""
_BETWEEN = 2
"""So many rows that are not numbered, such as shares of those above, stand between two that are."""
_EMPTY = frozenset({BLANK, MERGED})


def unnumbered(stream: Stream) -> Stream:
    """A stream without the numbers that count the rows of its tables, and without the heads above those."""
    texts = stream.texts
    heads = [] if _HEADS.isdisjoint(texts) else [at for at, text in enumerate(texts) if text in _HEADS]
    fewest = _HEADED if heads else _CHANCE
    counted = _counted(texts, min(fewest, *_sizes()))
    before = _before_labels(stream) if counted >= min(_sizes()) else []
    behind = _behind_labels(stream, heads) if counted >= fewest else []
    passed = {at for run in (*before, *behind) for at in run}
    passed.update(at for run in behind for at in _beside(stream, heads, run))
    if not passed:
        return stream
    alone = {at for run in behind for at in run if _alone(stream, at)}
    kept = [at for at in range(len(texts)) if at in alone or at not in passed]
    return part_of(_in_two_lines(stream, alone), kept, {})


def _counted(texts: Iterable[str], fewest: int) -> int:
    """How far some texts count from 1 on, with anything between them.

    >>> _counted(["1", "7", "02", "行政许可", "1", "3"], 3), _counted(["1", "3"], 3)
    (3, 0)
    """
    numbers = [text.lstrip("0") for text in texts if text.isdecimal()]
    if not {*numbers}.issuperset(map(str, range(1, fewest + 1))):
        return 0
    counted, due = 0, "1"
    for text in numbers:
        if text == due:
            counted += 1
            due = str(counted + 1)
    return counted


def _alone(stream: Stream, at: int) -> bool:
    """Whether a number has its own line below a label that could take up both lines."""
    own, beside = stream.rows[at], [stream.rows[one] for one in (at - 1, at + 1) if one < len(stream.rows)]
    return not stream.cells[at] and own not in beside and len(stream.texts[at - 1]) > 1


def _in_two_lines(stream: Stream, numbers: Iterable[int]) -> Stream:
    """A stream whose labels end in the lines of their numbers, so that these are no empty lines."""
    texts = [*stream.texts]
    for at in numbers:
        texts[at - 1], texts[at] = texts[at - 1][:-1], texts[at - 1][-1]
    return stream.spelt(texts)


def _before_labels(stream: Stream) -> list[list[int]]:
    """The numbers at the beginning of lines that count the rows."""
    texts, rows, cells = stream.segments
    first = [at for at, (above, row) in enumerate(pairwise(rows), 1) if above < row]
    opening = [at for at in (0, *first) if texts[at].isdigit() and not cells[at]]
    return [run for run in _runs(texts, opening, 0) if len(run) in _sizes() and _apart(run)]


def _behind_labels(stream: Stream, heads: Sequence[int]) -> list[list[int]]:
    """The numbers behind words that count the rows.

    A head above them says so, or they count more rows than figures do by chance.
    """
    texts, rows, cells = stream.segments
    stated = {text: is_value(text) for text in {*texts} - _EMPTY}
    filled = [at for at, text in enumerate(texts) if text in stated]
    values = [stated[texts[at]] for at in filled]
    behind = [
        at
        for (word, value), (before, at) in zip(pairwise(values), pairwise(filled), strict=True)
        if value and not word and (rows[before] == rows[at] or not cells[at])
    ]
    beside = [at for at in heads if at and rows[at - 1] == rows[at]]
    runs = [run for run in _runs(texts, behind, _BETWEEN) if len(run) >= _HEADED]
    return [run for run in runs if len(run) >= _CHANCE or _headed(beside, behind, run[0])]


def _headed(heads: Sequence[int], behind: Sequence[int], first: int) -> bool:
    """Whether a head of numbers stands above the first of some, with one value between at most."""
    above = bisect_left(heads, first)
    return above > 0 and bisect_left(behind, first) - bisect_left(behind, heads[above - 1]) <= 1


def _runs(texts: Sequence[str], places: Iterable[int], others: int) -> list[list[int]]:
    """The numbers at some places that count from 1 on, each near the one before."""
    runs: list[list[int]] = []
    due: dict[str, tuple[list[int], int]] = {}
    for number, at in enumerate(places):
        text = texts[at].lstrip("0")
        run, most = due.pop(text, ([], number))
        if text == "1":
            runs.append(run)
        elif not run or number > most:
            continue
        run.append(at)
        due[str(len(run) + 1)] = run, number + others + 1
    return runs


def _apart(run: Sequence[int]) -> bool:
    """Whether something else, such as a label, stands between any two numbers."""
    return all(after - at > 1 for at, after in pairwise(run))


def _beside(stream: Stream, heads: Sequence[int], run: Sequence[int]) -> Sequence[int]:
    """What else stands in the column of some numbers: its head, and cells without a value."""
    texts, rows, widths, column = stream.texts, stream.rows, stream.widths, stream.places.columns
    before, inside = bisect_left(heads, run[0]), bisect_left(heads, run[-1])
    if column is None or not all(rows[at] in widths for at in run):
        return heads[max(0, before - 1) : inside]
    columns = {column(at) for at in run}
    above = next((at for at in heads[:before][-1:] if rows[at] in widths and column(at) in columns), run[0])
    own = [at for at in range(above, run[-1]) if rows[at] in widths and column(at) in columns]
    return [at for at in own if texts[at] in _EMPTY or not is_value(texts[at])] if len(columns) == 1 else ()


@renewed
def _sizes() -> frozenset[int]:
    """How many rows may be counted: those of a table in any form, or of two tables one after the other."""
    tables = [[len(table.rows) for table in form.tables.values() if not table.sideways] for form in FORMS]
    return frozenset(sum(own) for sizes in tables for own in product(*((0, size) for size in sizes)) if any(own))
