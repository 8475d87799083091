"""The sums along the rows of a table, and what the figures of a row show by them: a cell lost, doubled or moved."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from govinfo.forms.identities import Along, Equation
from govinfo.forms.spec import FormTable
from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.stream import APART
from govinfo.report.values import BLANK_MARKS, UNITS, ZEROS

RowSum = tuple[tuple[int, ...], tuple[int, ...]]
"""Two lists of places in a row whose figures add up to the same."""
RowTexts = Mapping[str, Sequence[str]]
"""What the cells of the rows of a table state, by the keys of the rows."""
_TELLING = 2
"""So many rows show where their total stands."""
_COUNT = pattern(rf"([0-9]+|[0-9]{{1,3}}(?:,[0-9]{{3}})+)(?:\.0+)?[{UNITS}]?")
_EMPTY = frozenset({*BLANK_MARKS, BLANK, *ZEROS})


@lru_cache(maxsize=64)
def row_sums(table: FormTable) -> Mapping[str, tuple[RowSum, ...]]:
    """The sums of each row that has any, as places in it, by the row's key."""
    found: dict[str, tuple[RowSum, ...]] = {}
    for one in table.equations:
        if one.identity.along is Along.ROWS:
            found[one.at] = (*found.get(one.at, ()), *sums_of([one], table.slices[one.at].start))
    return found


def sums_of(equations: Sequence[Equation], first: int) -> tuple[RowSum, ...]:
    """Equations between cells, as places counted from the first of these cells."""
    return tuple(
        (tuple(cell - first for cell in one.left), tuple(cell - first for cell in one.right)) for one in equations
    )


@lru_cache(maxsize=1024)
def amount(text: str) -> int | None:
    """What a cell adds to a sum: its count, 0 for a blank or a zero in words; `None` where it is no count.

    >>> amount("12"), amount("1,234件"), amount("2.0"), amount("无"), amount("1.5"), amount("12,34")
    (12, 1234, 2, 0, None, None)
    """
    if text.isdigit() and text.isascii():
        return int(text)
    if text in _EMPTY:
        return 0
    count = _COUNT.fullmatch(text)
    return None if count is None else int(count[1].replace(",", ""))


def keeps(texts: Sequence[str], sums: Sequence[RowSum]) -> bool:
    """Whether the cells of a row keep its sums."""
    amounts = [*map(amount, texts)]
    for left, right in sums:
        one, other = [amounts[place] for place in left], [amounts[place] for place in right]
        if None in one or None in other or sum(filter(None, one)) != sum(filter(None, other)):
            return False
    return True


def total_first(rows: Iterable[tuple[Sequence[str], Sequence[RowSum]]]) -> bool:
    """Whether in the rows whose figures tell it the total is not the last figure, but the first.

    >>> total_first([(texts, [((0, 1), (2,))]) for texts in (["3", "1", "2"], ["0", "0", "0"], ["5", "5", "0"])])
    True
    >>> total_first([(texts, [((0, 1), (2,))]) for texts in (["1", "2", "3"], ["3", "1", "2"], ["5", "5", "0"])])
    False
    """
    led = 0
    for texts, sums in rows:
        if len({*texts}) == 1:
            continue
        stands, moved = keeps(texts, sums), keeps([*texts[1:], texts[0]], sums)
        if stands > moved:
            return False
        led += moved > stands
        if led == _TELLING:
            return True
    return False


def _has_doubled_figure(amounts: Sequence[int | None], sums: Sequence[RowSum]) -> bool:
    """Whether the figures of a row exceed their total, and do not without one of two equal neighbours.

    >>> _has_doubled_figure([1, 1, 0], [((0, 1), (2,))]), _has_doubled_figure([3, 3, 4], [((0, 1), (2,))])
    (False, True)
    """
    for left, right in sums:
        added, stated = (sum([amounts[at] or 0 for at in side]) for side in (left, right))
        if added > stated and any(added - (one or 0) <= stated for one, other in pairwise(amounts) if one == other):
            return True
    return False


def _has_moved_total(texts: Sequence[str], sums: Sequence[RowSum]) -> bool:
    """Whether a total is blank, and the last figure before it is the total: blank cells were lost.

    >>> [_has_moved_total(["1", "2", total, BLANK], [((0, 1, 2), (3,))]) for total in ("3", "4")]
    [True, False]
    >>> [_has_moved_total(["1", "2程1", total, BLANK], [((0, 1, 2), (3,))]) for total in ("0", "4")]
    [False, True]
    """
    for left, right in sums:
        if any(texts[at] != BLANK for at in right):
            continue
        *amounts, last = [amount(texts[at]) for at in left if texts[at] != BLANK] or [0]
        rest = (last or 0) - sum(filter(None, amounts))
        if amounts and last and (rest == 0 or (rest > 0 and None in amounts)):
            return True
    return False


def slipped(texts: Sequence[str], sums: Sequence[RowSum]) -> bool:
    """Whether the figures of a row show that a cell of it may have been lost or doubled.

    >>> slipped(["1", f"0{APART}1", BLANK], []), slipped(["1", "0", "1"], [((0, 1), (2,))])
    (True, False)
    """
    if _EMPTY.issuperset(texts):
        return False
    if APART in "".join(texts):
        return True
    return _has_doubled_figure([*map(amount, texts)], sums) or _has_moved_total(texts, sums)


def _strayed(texts: Sequence[str], sums: Sequence[RowSum]) -> bool:
    """Whether the sums of a row fail, but would hold if one blank cell stood elsewhere in it.

    >>> _strayed([BLANK, "1", "2", "3"], [((0, 1), (2,))]), _strayed([BLANK, "1", "2", "4"], [((0, 1, 2), (3,))])
    (True, False)
    """
    if BLANK not in texts or keeps(texts, sums):
        return False
    for at in [at for at, text in enumerate(texts) if text == BLANK]:
        rest = (*texts[:at], *texts[at + 1 :])
        if any(keeps((*rest[:to], BLANK, *rest[to:]), sums) for to in range(len(texts))):
            return True
    return False


def slipped_abreast(table: FormTable, texts: Sequence[str]) -> bool:
    """Whether a cell of rows side by side may have been lost or doubled, or a blank one stand elsewhere.

    Args:
        table: The table of the form.
        texts: All its cells, in order.
    """
    if BLANK not in texts:
        return False
    sums = row_sums(table)
    if any(slipped(texts[where], sums.get(key, ())) for key, where in table.slices.items()):
        return True
    return _strayed(texts, sums_of([one for one in table.equations if one.identity.along is Along.ROWS], 0))
