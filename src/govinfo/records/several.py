"""Several records that are one object: a sequence of them, and what is said of them all."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, TypeVar, overload

from govinfo.records.expressed import Expressed

_Record_co = TypeVar("_Record_co", covariant=True)


class Several(Expressed, Sequence[_Record_co]):
    """Records of one kind, in an order of their own.

    Two are equal where they hold the same records, and where the attributes that the class names are the same.
    """

    _COMPARED: ClassVar[tuple[str, ...]] = ()

    def __init__(self, records: tuple[_Record_co, ...]) -> None:
        self._records = records

    @overload
    def __getitem__(self, index: int) -> _Record_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Record_co, ...]: ...
    def __getitem__(self, index: int | slice) -> _Record_co | tuple[_Record_co, ...]:
        return self._records[index]

    def __iter__(self) -> Iterator[_Record_co]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __eq__(self, other: object) -> bool:
        return self._compared == other._compared if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._compared)

    @property
    def _compared(self) -> tuple[object, ...]:
        return (self._records, *(getattr(self, name) for name in self._COMPARED))
