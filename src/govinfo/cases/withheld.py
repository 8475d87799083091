"""Information that an organ holds back, and its looking at that again (动态调整).

Document: 《条例》 Art. 18, read. It sets neither how often an organ looks again nor by when it discloses what it then
may: the organ's own rules say the one, and for the other only what is never published is told.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, ClassVar

from attrs import field, frozen

from govinfo.arguments import instance, several
from govinfo.displays.listing import Says
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.law.periods import months_after
from govinfo.messages import nouns
from govinfo.records.strict import Strict
from govinfo.records.types import NAME, KeyType


def _exemptions() -> tuple[str, ...]:
    return tuple(exemption.key for exemption in EXEMPTIONS)


def _exemption(key: str) -> str:
    return EXEMPTIONS[instance(key, str, "exemption", nouns.WORD)].key


def _days(given: Iterable[date]) -> tuple[date, ...]:
    return tuple(sorted(several(given, date, "reviewed", nouns.DAYS)))


@frozen
class WithheldItem(Strict):
    """Information that is not disclosed.

    Attributes:
        id: Its own name.
        exemption: Why, a key or label of `govinfo.law.exemptions.EXEMPTIONS`.
        withheld: Day on which that was decided.
        reviewed: Days on which it was looked at again.
        lifted: Day on which it was found that it can be disclosed, as circumstances have changed.
        published: Day of publication.

    Raises:
        UnknownKeyError: For an exemption that there is not.
        InvalidValueError: For a day that is none.

    Example:
        >>> item = WithheldItem("某案", "process_information", date(2022, 3, 1), lifted=date(2023, 6, 1))
        >>> item.owed(date(2023, 5, 31)), item.owed(date(2023, 6, 1))
        (False, True)
    """

    id: Annotated[str, NAME]
    exemption: Annotated[str, KeyType(nouns.EXEMPTION, _exemptions)] = field(converter=_exemption)
    withheld: date
    reviewed: tuple[date, ...] = field(default=(), converter=_days)
    lifted: date | None = None
    published: date | None = None

    _SAID: ClassVar[Says] = {"exemption": EXEMPTIONS.named}

    def owed(self, on: date) -> bool:
        """Whether it can be disclosed by the end of *on* and is not published.

        Legal basis:
            《条例》第十八条.
        """
        return self.lifted is not None and self.lifted <= on and (self.published is None or self.published > on)

    def unreviewed(self, on: date, *, months: int) -> bool:
        """Whether it is still held back on *on* and was not looked at again within so many months before.

        Args:
            on: The day.
            months: How often the organ's own rules have it look again.

        Example:
            >>> item = WithheldItem("某案", "internal_affairs", date(2022, 3, 1), reviewed=[date(2023, 3, 1)])
            >>> [item.unreviewed(day, months=12) for day in (date(2024, 3, 1), date(2024, 3, 2))]
            [False, True]
        """
        seen = max((day for day in (self.withheld, *self.reviewed) if day <= on), default=on)
        return (self.lifted is None or self.lifted > on) and months_after(seen, months) < on
