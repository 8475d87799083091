"""Records in their legal order, looked up by key or by printed label."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar, overload

from govinfo.displays.displayed import Displayed
from govinfo.displays.listing import Listing
from govinfo.errors import UnknownKeyError
from govinfo.languages import Text, in_english
from govinfo.messages import heads
from govinfo.text import fold


class Record(Protocol):
    """What a catalogue holds: anything with a fixed name."""

    @property
    def key(self) -> str:
        """The fixed name."""
        ...


T = TypeVar("T", bound=Record)
_ENTRIES: dict[int, tuple[object, str]] = {}
"""The records that the library itself is made with, which live as long as it does, and the entry that names each."""


def entered(catalogue: str, records: Iterable[T]) -> tuple[T, ...]:
    """Records of the library's own, which are shown from now on as entries of one of its catalogues.

    Args:
        catalogue: What ``govinfo`` calls the catalogue.
        records: Its records, or some of them.
    """
    known = tuple(records)
    for record in known:
        expressed(record, f"{catalogue}[{str(record.key)!r}]")
    return known


def expressed(record: object, expression: str) -> None:
    """Let a record of the library's own be shown from now on as the expression that finds it."""
    _ENTRIES[id(record)] = record, expression


def entry(record: object) -> str | None:
    """The expression of the entry that a record is; `None` for any other, however alike.

    >>> from govinfo.law.sources import REGULATION
    >>> entry(REGULATION)
    "SOURCES['regulation']"
    """
    _, expression = _ENTRIES.get(id(record), (None, None))
    return expression


class Catalogue(Displayed, Sequence[T], Generic[T]):
    """An immutable sequence of records that also answers to their keys and labels.

    Args:
        what: What a record is called in an error message, in both languages.
        records: The records, in the order of the law.

    Raises:
        UnknownKeyError: From ``catalogue[key]``, listing the keys that exist.

    Example:
        >>> from govinfo.law.exemptions import EXEMPTIONS
        >>> EXEMPTIONS["属于国家秘密"] is EXEMPTIONS["state_secret"] is EXEMPTIONS[0]
        True
    """

    def __init__(self, what: Text, records: Iterable[T]) -> None:
        self.what = what
        self._records = tuple(records)
        labels = {fold(label): r for r in reversed(self._records) if (label := getattr(r, "label", None)) is not None}
        self._index = {**labels, **{record.key: record for record in self._records}}

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T, ...]: ...
    def __getitem__(self, key: int | str | slice) -> T | tuple[T, ...]:
        if isinstance(key, int | slice):
            return self._records[key]
        record = self.get(key)
        if record is None:
            raise UnknownKeyError(key, (record.key for record in self._records), self.what)
        return record

    def get(self, key: object) -> T | None:
        """The record of a key or a label; `None` where there is none.

        Example:
            >>> from govinfo.law.exemptions import EXEMPTIONS
            >>> EXEMPTIONS.get("state_secret").label, EXEMPTIONS.get("weather")
            ('属于国家秘密', None)
        """
        return (self._index.get(key) or self._index.get(fold(key))) if isinstance(key, str) else None

    def __contains__(self, item: object) -> bool:
        if isinstance(item, str):
            return item in self._index or fold(item) in self._index
        return item in self._records

    def __iter__(self) -> Iterator[T]:
        return iter(self._records)

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def named(self, key: str) -> Text:
        """What the record of a key is called: in Chinese by its label, in English by the key.

        Example:
            >>> from govinfo.law.exemptions import EXEMPTIONS
            >>> EXEMPTIONS.named("state_secret")
            Text(zh='属于国家秘密', en='state secret')
        """
        record: object = self[key]
        return Text(getattr(record, "label", key), in_english(key))

    def _displayed(self) -> Iterator[Listing]:
        rows = [(record.key, getattr(record, "label", None) or getattr(record, "title", record)) for record in self]
        yield Listing(rows, (heads.KEY, heads.NAME), self.what)

    def __repr__(self) -> str:
        return f"<{len(self)} × {self.what.en}: {', '.join(record.key for record in self._records)}>"
