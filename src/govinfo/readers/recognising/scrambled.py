"""Rows of a text from a page whose figures came out of order: some in a first line, and the others below it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from govinfo.readers.figures import UNTOLD
from govinfo.readers.recognising.candidates import Candidate, Setting, Way
from govinfo.readers.recognising.row_sums import RowSum, amount, keeps

_ALIKE = 3
"""So many rows show how the figures of a table stand."""


def without_scrambled(candidates: Sequence[Candidate], sums: Mapping[str, tuple[RowSum, ...]]) -> list[Candidate]:
    """The candidates; of a row whose figures are out of order only the first line is read.

    Args:
        candidates: The candidates with their ways.
        sums: The sums of each row that has any.
    """
    broken = [one for one in candidates if len(one.ways) == 1 and uneven(one) and len(_first(one)) > 1]
    kept = [keeps(one.ways[0].texts, sums.get(one.row.key, ())) for one in broken]
    if sum(kept) < _ALIKE or all(kept):
        return list(candidates)
    doubtful = [one.place for one, whole in zip(broken, kept, strict=True) if not whole and _complete(one)]
    return [one.read((_first_line_alone(one),)) if one.place in doubtful else one for one in candidates]


def uneven(candidate: Candidate) -> bool:
    """Whether the figures of a row stand partly beside and partly below each other."""
    below = {one.row != other.row for one, other in pairwise(candidate.values)}
    return candidate.setting is Setting.FLOW and len(below) > 1


def _first(candidate: Candidate) -> list[int | None]:
    """The figures of the first line."""
    return [amount(value.text) for value in candidate.values if value.row == candidate.values[0].row]


def _complete(candidate: Candidate) -> bool:
    """Whether a figure below the first line is the sum of all other figures of the row."""
    figures = [amount(value.text) for value in candidate.values]
    told = [one for one in figures if one is not None]
    most = max(told, default=0)
    return len(told) == candidate.due == len(figures) and sum(told) == 2 * most > 0 and most not in _first(candidate)


def _first_line_alone(candidate: Candidate) -> Way:
    """The way of reading the first line of a row, and nothing below it."""
    (way,) = candidate.ways
    count = len(_first(candidate))
    left = candidate.due - count
    return way._replace(texts=(*way.texts[:count], *[UNTOLD] * left), segments=(*way.segments[:count], *[None] * left))
