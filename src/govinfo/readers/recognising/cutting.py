"""Digits of neighbouring cells that ran together (713000074), told apart by the form's sums and nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from govinfo.patterns import pattern
from govinfo.readers.recognising.row_sums import RowSum, amount, keeps
from govinfo.report.values import DIGITS

Cut = tuple[str, ...]
"""One way of cutting a run: the texts of the cells, in order."""
_PIECE = pattern(r"\d+|/")
_MARK = "/"
_LOOKED_AT = 5000


class TooManyWaysError(Exception):
    """More ways than the limit allows to look at; caught where a row is settled."""


def is_run(text: str) -> bool:
    """Whether a text can only be several cells: it begins with a zero, or has a slash beside another sign.

    >>> is_run("03"), is_run("3//"), is_run("30"), is_run("/")
    (True, True, False, False)
    """
    return len(text) > 1 and (text[0] == "0" or _MARK in text) and _cells(text)


def _cells(text: str) -> bool:
    return text.replace(_MARK, "0").isdigit()


def dividable(texts: Sequence[str]) -> bool:
    """Whether some texts are digits and slashes only.

    >>> dividable(["30", "/0"]), dividable(["3.5"])
    (True, False)
    """
    return all(map(_cells, texts))


def cuts(texts: Sequence[str], rows: Sequence[tuple[int, Sequence[RowSum]]], limit: int) -> list[Cut]:
    """The ways of cutting some texts into rows of so many cells each, by which each row keeps its sums.

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


def can_be_cut(texts: Sequence[str], counts: Iterable[int], limit: int = _LOOKED_AT, *, summed: bool) -> bool:
    """Whether some texts can be cut into one of some numbers of cells, as where the other cells of a row are blank.

    Args:
        texts: The digits as they stand.
        counts: The numbers of cells.
        limit: How many beginnings are looked at for each number; where there are more, they may be.
        summed: Whether the last cell must be the sum of the others.

    Example:
        >>> can_be_cut(["025240049"], range(1, 7), 1000, summed=True)
        True
        >>> [can_be_cut(["11111119"], range(1, 7), limit, summed=True) for limit in (1000, 1)]
        [False, True]
    """
    pieces = [piece for text in texts for piece in _PIECE.findall(text)]
    try:
        for count in counts:
            sums = [(tuple(range(count - 1)), (count - 1,))] if summed else []
            if any(True for _ in _Cutter(pieces, [(count, sums)], limit).ways(0, 0)):
                return True
    except TooManyWaysError:
        return True
    return False


def _all_kept(cells: Cut, rows: Sequence[tuple[int, Sequence[RowSum]]]) -> bool:
    """Whether each of some rows keeps its sums."""
    ends = accumulate([due for due, _ in rows])
    return all(keeps(cells[end - due : end], sums) for end, (due, sums) in zip(ends, rows, strict=True))


def outdone(run: str, cut: Cut, due: Sequence[Sequence[str]]) -> bool:
    """Whether a run has another cut, which states more of the numbers that its cells should state.

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
    """How many of the numbers that it should state a cell does not."""
    plain = "0" if text == _MARK else text
    return sum(plain != one for one in wanted)


class _Cutter:
    """Cuts texts row by row, and gives up a cut as soon as a row does not keep its sums."""

    def __init__(self, pieces: Sequence[str], rows: Sequence[tuple[int, Sequence[RowSum]]], limit: int) -> None:
        self._text = "".join(pieces)
        self._ends = [end for piece, end in zip(pieces, accumulate(map(len, pieces)), strict=True) for _ in piece]
        self._rows = rows
        self._later = [*accumulate((due for due, _ in reversed(rows)), initial=0)][::-1]
        self._summed = [totalled(due, sums) for due, sums in rows]
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
            ends = due > 2 or self._text[stop - 1] in (said[-1], _MARK)
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


def totalled(due: int, sums: Sequence[RowSum]) -> bool:
    """Whether the last cell of a row is the sum of the others."""
    others = tuple(range(due - 1))
    return due > 1 and any(sides in ((others, (due - 1,)), ((due - 1,), others)) for sides in sums)
