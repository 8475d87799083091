"""Asking an organ to correct its records about oneself (更正政府信息记录).

Document: 《条例》 Art. 41, read. It sets no period.
"""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal

from attrs import field, frozen

from govinfo.arguments import word
from govinfo.languages import Text
from govinfo.messages import nouns
from govinfo.messages import own_records as says
from govinfo.messages.words import RECORD_HANDLINGS
from govinfo.records.strict import Strict
from govinfo.records.types import NAME
from govinfo.words import Word


class RecordHandling(Word):
    """What an organ does about a request to correct its records."""

    CORRECTED = "corrected"
    """予以更正."""
    REFUSED = "refused"
    """不予更正."""
    TRANSFERRED = "transferred"
    """转送有权更正的行政机关."""
    REFERRED = "referred"
    """告知向有权更正的行政机关提出."""


RecordHandlingName = Literal["corrected", "refused", "transferred", "referred"]
"""`RecordHandling` as text."""


def _handling(name: RecordHandling | RecordHandlingName | None) -> RecordHandling | None:
    return None if name is None else word(name, RecordHandling, nouns.RECORD_HANDLING, RECORD_HANDLINGS)


@frozen
class RecordCorrection(Strict):
    """A request to correct records about the person who asks.

    Attributes:
        id: Its own name.
        requested: Day on which it was made.
        competent: Whether the correction lies within the organ's powers; `None` where not recorded.
        inaccurate: Whether the organ found that the record is wrong; `None` where not recorded.
        handling: What it did.
        told: Day on which the person was told.

    Raises:
        UnknownKeyError: For a handling that there is not.
        InvalidValueError: For a day that is none, or no yes or no.

    Example:
        >>> request = RecordCorrection("更1", date(2023, 3, 1), inaccurate=True, handling="refused")
        >>> [fault.en for fault in request.faults]
        ['found to be wrong, and not corrected']
    """

    id: Annotated[str, NAME]
    requested: date
    competent: bool | None = None
    inaccurate: bool | None = None
    handling: RecordHandling | None = field(default=None, converter=_handling)
    told: date | None = None

    @property
    def faults(self) -> tuple[Text, ...]:
        """What the law has against how it was handled; nothing where the facts that decide are not recorded.

        Legal basis:
            《条例》第四十一条.
        """
        return tuple(fault for found, fault in _FAULTS if found(self))


_OWN = frozenset({RecordHandling.CORRECTED, RecordHandling.REFUSED})
_ELSEWHERE = frozenset({RecordHandling.TRANSFERRED, RecordHandling.REFERRED})
_TOLD = frozenset({RecordHandling.CORRECTED, RecordHandling.TRANSFERRED})
_FAULTS: tuple[tuple[Callable[[RecordCorrection], bool], Text], ...] = (
    (lambda one: one.competent is True and one.handling in _ELSEWHERE, says.OURS),
    (lambda one: one.competent is False and one.handling in _OWN, says.NOT_OURS),
    (
        lambda one: one.competent is not False and one.inaccurate is True and one.handling is RecordHandling.REFUSED,
        says.NOT_CORRECTED,
    ),
    (lambda one: one.handling in _TOLD and one.told is None, says.NOT_TOLD),
)
"""Each way to break Art. 41, and what is said of it."""
