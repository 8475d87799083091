"""The tables that a record shows of itself: data, before they are drawn."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, overload

from govinfo.languages import Text

_Record = TypeVar("_Record")
Says = Mapping[str, Callable[[Any], object]]
"""For some fields of a record, what finds the words for their values."""


class DrawnRows(Sequence[Sequence[object]]):
    """The rows of many records, each made when it is drawn: of a long listing that is the beginning.

    Args:
        records: What is shown, a row each.
        row: The row of one of them.

    Example:
        >>> rows = DrawnRows(range(1_000_000), lambda number: (number, 2 * number))
        >>> len(rows), rows[3], rows[4:6]
        (1000000, (3, 6), [(4, 8), (5, 10)])
    """

    def __init__(self, records: Sequence[_Record], row: Callable[[_Record], Sequence[object]]) -> None:
        self._records: Sequence[Any] = records
        self._row: Callable[[Any], Sequence[object]] = row

    def __len__(self) -> int:
        return len(self._records)

    @overload
    def __getitem__(self, place: int) -> Sequence[object]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Sequence[object]]: ...

    def __getitem__(self, place: int | slice) -> Sequence[object]:
        if isinstance(place, slice):
            return [self._row(one) for one in self._records[place]]
        return self._row(self._records[place])


class Listing(NamedTuple):
    """A flat table of values; they are put into words when it is drawn.

    Attributes:
        rows: The rows; of what has none the caption is shown alone.
        heads: The head of each column. None for a list of facts: each row is what is told, and its value.
        caption: What it is, in a few words.
    """

    rows: Sequence[Sequence[object]] = ()
    heads: Sequence[Text] = ()
    caption: Text | None = None
