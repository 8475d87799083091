"""How an application arrives, and the day of receipt from which every period runs.

Documents: 《条例》 Art. 31; 国办公开办函〔2015〕207号, item one, issued under the former regulation. That its word on
mail to another unit or person still holds is inferred: Art. 31 does not speak of that, so both readings are kept.
"""

from datetime import date
from typing import Literal, NamedTuple

from attrs import field, frozen

from govinfo.arguments import word
from govinfo.law.citation import Citation
from govinfo.law.sources import RECEIPT_LETTER
from govinfo.messages import nouns
from govinfo.messages.words import CHANNELS
from govinfo.records.strict import Lean, lean
from govinfo.words import Word


class Channel(Word):
    """How an application reaches the organ (Arts. 29 and 31)."""

    IN_PERSON = "in_person"
    """当面提交, orally too where writing is really hard."""
    SIGNED_MAIL = "signed_mail"
    """邮寄, signed for."""
    ORDINARY_MAIL = "ordinary_mail"
    """平常信函, not signed for."""
    MISADDRESSED_MAIL = "misaddressed_mail"
    """Mail addressed to another unit or person of the organ than its 工作机构."""
    INTERNET = "internet"
    """互联网渠道, e-mail among them."""
    FAX = "fax"


ChannelName = Literal["in_person", "signed_mail", "ordinary_mail", "misaddressed_mail", "internet", "fax"]
"""`Channel` as text."""


def _channel(name: Channel | ChannelName) -> Channel:
    return word(name, Channel, nouns.CHANNEL, CHANNELS)


class _ReceiptDay(NamedTuple):
    """Which recorded day is that of receipt, and where the law says so."""

    day: str
    citation: Citation


_SIGNING = _ReceiptDay("signed", Citation(31, item=2))
_RECEIPT = {
    Channel.IN_PERSON: (_ReceiptDay("submitted", Citation(31, item=1)),),
    Channel.SIGNED_MAIL: (_SIGNING,),
    Channel.ORDINARY_MAIL: (_ReceiptDay("confirmed", Citation(31, item=2)),),
    Channel.MISADDRESSED_MAIL: (
        _SIGNING,
        _ReceiptDay("confirmed", Citation(1, item=2, source=RECEIPT_LETTER, inferred=True)),
    ),
    Channel.INTERNET: (_ReceiptDay("confirmed", Citation(31, item=3)),),
    Channel.FAX: (_ReceiptDay("confirmed", Citation(31, item=3)),),
}


@lean
@frozen(kw_only=True, slots=False)
class Arrival(Lean):
    """How and when an application arrived.

    Attributes:
        channel: The way it came.
        submitted: Day the applicant handed it in or sent it.
        signed: Day the organ signed for it.
        confirmed: Day both sides confirmed it.

    Raises:
        UnknownKeyError: For a channel that there is not.
        InvalidValueError: For a day that is none.
    """

    channel: Channel = field(converter=_channel)
    submitted: date | None = None
    signed: date | None = None
    confirmed: date | None = None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where the law fixes the day of receipt, one for each of `readings`."""
        return tuple(reading.citation for reading in _RECEIPT[self.channel])

    @property
    def readings(self) -> tuple[date | None, ...]:
        """Every day that can be that of receipt, the safest for the organ first; `None` for one not recorded.

        Example:
            >>> letter = Arrival(channel="misaddressed_mail", signed=date(2026, 3, 2), confirmed=date(2026, 3, 6))
            >>> [str(day) for day in letter.readings], letter.received
            (['2026-03-02', '2026-03-06'], None)
        """
        return tuple(getattr(self, reading.day) for reading in _RECEIPT[self.channel])

    @property
    def received(self) -> date | None:
        """The day of receipt; `None` where the day that decides it is not recorded, or no text says which decides.

        Legal basis:
            《条例》第三十一条.

        Example:
            >>> Arrival(channel="fax", submitted=date(2023, 3, 1), confirmed=date(2023, 3, 2)).received
            datetime.date(2023, 3, 2)
        """
        first, *others = self.readings
        return first if all(other == first for other in others) else None
