"""Digits of neighbouring cells run together (713000074), and the only way of telling them apart: the form's own sums.

A run is cut into as many numbers as its row has cells, none with a leading zero; a slash is a cell of its own, and a
number never runs over from one word into the next. Where one way of cutting keeps the sums of the row, that is what was
printed; otherwise nobody knows, and the ways are told.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from govinfo.forms.spec import Equation
from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK
from govinfo.readers.stream import APART
from govinfo.report.values import DIGITS, ZEROS

Cut = tuple[str, ...]
"""One way of cutting a run: the texts of the cells, in order."""
_TELLING = 2
"""So many rows show where their total stands."""
Sum = tuple[tuple[int, ...], tuple[int, ...]]
"""Two lists of places in a row whose figures add up to the same."""

_PIECE = pattern(r"\d+|/")
MARK = "/"


class TooManyWaysError(Exception):
    """More ways than the limit allows to look at; caught where a row is settled."""


def is_run(text: str) -> bool:
    """Whether a text can only be several cells run together: it begins with a zero, or has a slash beside another sign.

    >>> is_run("03"), is_run("3//"), is_run("30"), is_run("/")
    (True, True, False, False)
    """
    return len(text) > 1 and (text[0] == "0" or MARK in text) and _cells(text)


def _cells(text: str) -> bool:
    return text.replace(MARK, "0").isdigit()


def dividable(texts: Sequence[str]) -> bool:
    """Whether some texts are digits and slashes only.

    >>> dividable(["30", "/0"]), dividable(["3.5"])
    (True, False)
    """
    return all(map(_cells, texts))


def sums_of(equations: Sequence[Equation], first: int) -> tuple[Sum, ...]:
    """Equations between the cells of one row as places in it, from the number of its first cell."""
    return tuple(
        (tuple(cell - first for cell in one.left), tuple(cell - first for cell in one.right)) for one in equations
    )


def amount(text: str) -> int | None:
    """What a cell adds to a sum: its count, nothing for a cell left empty or a zero as a word; `None` for no count.

    >>> amount("12"), amount("1,234"), amount("/"), amount("1.5"), amount("12,34")
    (12, 1234, 0, None, None)
    """
    if text.isdigit() and text.isascii():
        return int(text)
    if "," in text and _THOUSANDS.fullmatch(text):
        return int(text.replace(",", ""))
    return 0 if text in _EMPTY else None


_THOUSANDS = pattern(r"[0-9]{1,3}(?:,[0-9]{3})+")
_EMPTY = frozenset({MARK, "-", BLANK, *ZEROS})


def keeps(texts: Sequence[str], sums: Sequence[Sum]) -> bool:
    """Whether the cells of a row keep its sums."""
    amounts = [*map(amount, texts)]
    for left, right in sums:
        one, other = [amounts[place] for place in left], [amounts[place] for place in right]
        if None in one or None in other or sum(filter(None, one)) != sum(filter(None, other)):
            return False
    return True


def led_by_total(rows: Iterable[tuple[Sequence[str], Sequence[Sum]]]) -> bool:
    """Whether in the first rows that tell, each with its sums, not the last figure is the total, but the first.

    >>> led_by_total([(texts, [((0, 1), (2,))]) for texts in (["3", "1", "2"], ["0", "0", "0"], ["5", "5", "0"])])
    True
    >>> led_by_total([(texts, [((0, 1), (2,))]) for texts in (["1", "2", "3"], ["3", "1", "2"], ["5", "5", "0"])])
    False
    """
    led = 0
    for texts, sums in rows:
        stands, moved = keeps(texts, sums), keeps([*texts[1:], texts[0]], sums)
        if stands > moved:
            return False
        led += moved > stands
        if led == _TELLING:
            return True
    return False


def _has_doubled_figure(texts: Sequence[str], sums: Sequence[Sum]) -> bool:
    """Whether the sums of a row fail, and would hold without one of two equal figures side by side.

    >>> _has_doubled_figure(["1", "1", BLANK], [((0, 1), (2,))]), _has_doubled_figure(["3", "3", "3"], [((0, 1), (2,))])
    (False, True)
    """
    equal = [at for at, (one, other) in enumerate(pairwise(texts)) if one == other != BLANK]
    if not equal or keeps(texts, sums):
        return False
    return any(keeps((*texts[:at], BLANK, *texts[at + 1 :]), sums) for at in equal)


def _has_moved_total(texts: Sequence[str], sums: Sequence[Sum]) -> bool:
    """Whether a sum is not stated where it should be, and the last figure before that is it: blank cells were lost.

    >>> [_has_moved_total(["1", "2", total, BLANK], [((0, 1, 2), (3,))]) for total in ("3", "4")]
    [True, False]
    """
    for left, right in sums:
        amounts = [amount(texts[at]) for at in left if texts[at] != BLANK]
        stated = any(texts[at] != BLANK for at in right)
        if amounts[1:] and not stated and None not in amounts and amounts[-1] == sum(filter(None, amounts[:-1])) > 0:
            return True
    return False


def slipped(texts: Sequence[str], sums: Sequence[Sum]) -> bool:
    """Whether one of some cells may have been lost or doubled, by the figures themselves.

    >>> slipped(["1", f"0{APART}1", BLANK], []), slipped(["1", "0", "1"], [((0, 1), (2,))])
    (True, False)
    """
    return APART in "".join(texts) or _has_doubled_figure(texts, sums) or _has_moved_total(texts, sums)


def strayed(texts: Sequence[str], sums: Sequence[Sum]) -> bool:
    """Whether the sums of a row fail, and all would hold if one of its blank cells stood elsewhere in it.

    >>> strayed([BLANK, "1", "2", "3"], [((0, 1), (2,))]), strayed([BLANK, "1", "2", "4"], [((0, 1, 2), (3,))])
    (True, False)
    """
    if BLANK not in texts or keeps(texts, sums):
        return False
    for at in [at for at, text in enumerate(texts) if text == BLANK]:
        rest = (*texts[:at], *texts[at + 1 :])
        if any(keeps((*rest[:to], BLANK, *rest[to:]), sums) for to in range(len(texts))):
            return True
    return False


def cuts(texts: Sequence[str], rows: Sequence[tuple[int, Sequence[Sum]]], limit: int) -> list[Cut]:
    """The ways of cutting some texts into rows of so many cells that keep the sums of each row.

    Args:
        texts: The digits as they stand.
        rows: How many cells each row has, and its sums as places in the row.
        limit: How many beginnings are looked at.

    Raises:
        TooManyWaysError: If there are more.

    Example:
        >>> cuts(["3000025"], [(7, ())], 1000)
        [('3', '0', '0', '0', '0', '2', '5')]
        >>> cuts(["713000074"], [(7, [((0, 1, 2, 3, 4, 5), (6,))])], 1000)
        [('71', '3', '0', '0', '0', '0', '74')]
    """
    signs = tuple("".join(texts))
    if len(signs) == sum([due for due, _ in rows]):
        return [signs] if _all_kept(signs, rows) else []
    return [
        cut for cut, _ in _Cutter([piece for text in texts for piece in _PIECE.findall(text)], rows, limit).ways(0, 0)
    ]


def _all_kept(cells: Cut, rows: Sequence[tuple[int, Sequence[Sum]]]) -> bool:
    """Whether each of some rows keeps its sums."""
    ends = accumulate([due for due, _ in rows])
    return all(keeps(cells[end - due : end], sums) for end, (due, sums) in zip(ends, rows, strict=True))


def outdone(run: str, cut: Cut, due: Sequence[Sequence[str]]) -> bool:
    """Whether a run has another cut that misses fewer of the numbers that its cells should state.

    >>> outdone("1031", ("10", "3", "1"), [["1"], [], ["31"]]), outdone("1031", ("10", "3", "1"), [["10"], ["3"], []])
    (True, False)
    """
    most = sum(map(_missed, cut, due))
    least = {(0, False): 0}
    for own, wanted in zip(cut, due, strict=True):
        after: dict[tuple[int, bool], int] = {}
        for (at, other), so_far in least.items():
            for end in range(at + 1, len(run) + 1):
                text = run[at:end]
                if is_run(text):
                    break
                missed = so_far + _missed(text, wanted)
                if missed < most:
                    key = end, other or text != own
                    after[key] = min(missed, after.get(key, most))
        least = after
    return (len(run), True) in least


def _missed(text: str, wanted: Sequence[str]) -> int:
    """How many of some numbers a cell does not state."""
    plain = "0" if text == MARK else text
    return sum(plain != one for one in wanted)


class _Cutter:
    """Cuts pieces into rows, row by row, and leaves a way as soon as a row does not keep its sums."""

    def __init__(self, pieces: Sequence[str], rows: Sequence[tuple[int, Sequence[Sum]]], limit: int) -> None:
        self._text = "".join(pieces)
        self._ends = [end for piece, end in zip(pieces, accumulate(map(len, pieces)), strict=True) for _ in piece]
        self._rows = rows
        self._later = [*accumulate((due for due, _ in reversed(rows)), initial=0)][::-1]
        self._summed = [_totalled(due, sums) for due, sums in rows]
        self._left = limit

    def ways(self, row: int, at: int) -> Iterator[tuple[Cut, int]]:
        """The ways of cutting what follows a place into the rows from one on, and where each ends."""
        if row == len(self._rows):
            yield (), at
            return
        due, sums = self._rows[row]
        last = not self._later[row + 1]
        for cells, end in self._under(due, at) if last and self._summed[row] else self._cells(row, due, at, 0):
            if keeps(cells, sums):
                for rest, stop in self.ways(row + 1, end):
                    yield (*cells, *rest), stop

    def _under(self, due: int, at: int) -> Iterator[tuple[Cut, int]]:
        """The ways of cutting the last row, whose last cell is the sum of the others: its total first."""
        stop = len(self._text)
        longest = min(DIGITS, (stop - at - (due - 2) + 1) // 2)  # a carry may make it one longer than the others
        for start in range(max(at, stop - longest), stop):
            total = self._text[start:]
            if self._ends[start] == stop and not is_run(total):
                for cells in self._adding(due - 1, at, start, amount(total) or 0):
                    yield (*cells, total), stop

    def _adding(self, due: int, at: int, stop: int, total: int) -> Iterator[Cut]:
        """The ways of cutting what stands between two places into so many cells that add up to a total."""
        if due == 1:
            text = self._text[at:stop]
            if stop <= min(self._ends[at], at + DIGITS) and not is_run(text) and amount(text) == total:
                yield (text,)
            return
        least = max(at + 1, stop - (due - 1) * len(str(total)))
        for end in range(least, min(self._ends[at], stop - (due - 1), at + DIGITS) + 1):
            text = self._text[at:end]
            left = total - (amount(text) or 0)
            if left < 0 or is_run(text):
                return
            self._spend()
            said = str(left)
            ends = due > 2 or self._text[stop - 1] in (said[-1], MARK)
            if ends and stop - end <= (due - 1) * len(said):
                for rest in self._adding(due - 1, end, stop, left):
                    yield (text, *rest)

    def _spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise TooManyWaysError

    def _cells(self, row: int, due: int, at: int, longest: int) -> Iterator[tuple[Cut, int]]:
        """The ways of cutting so many cells of a row from a place on, leaving a sign for each of those after them.

        Args:
            row: The row.
            due: How many of its cells.
            at: The place.
            longest: How many digits the longest of its cells so far has: their total has as many.
        """
        if due == 0:
            yield (), at
            return
        if at == len(self._text):
            return
        self._spend()
        for size in self._sizes(row, due, at, longest):
            for rest, end in self._cells(row, due - 1, at + size, max(longest, size)):
                yield (self._text[at : at + size], *rest), end

    def _sizes(self, row: int, due: int, at: int, longest: int) -> range:
        """How many digits the cell at a place may have."""
        left, later = len(self._text) - at, self._later[row + 1]
        most = min(self._ends[at] - at, left - (due - 1) - later, DIGITS)
        if self._text[at] in "0/":
            most = min(most, 1)
        if due == 1:
            least = left if not later else longest if self._summed[row] else 1
            return range(least, most + 1)
        return range(1, most + 1)


def _totalled(due: int, sums: Sequence[Sum]) -> bool:
    """Whether the last cell of a row is the sum of the others."""
    others = tuple(range(due - 1))
    return due > 1 and any(sides in ((others, (due - 1,)), ((due - 1,), others)) for sides in sums)
