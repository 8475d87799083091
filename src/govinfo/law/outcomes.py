"""How an application can end: the twenty-one outcomes that 表三 counts, with the law behind each.

The form cites no article for its rows; which article stands behind which row is read from the regulation and marked
in `Outcome.inferred` where the regulation does not use the row's own words. What the form *prints* for an outcome is
`govinfo.forms`' business: an outcome has no label.

Documents: 《条例》 Arts. 14-16, 29, 30, 35-39; 国办函〔2020〕109号 for the unpaid fee (Art. 6, as restated).
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.law.exemptions import EXEMPTIONS
from govinfo.law.sources import FEE_MEASURES, REVIEW_LAW
from govinfo.messages import nouns
from govinfo.vocabulary import ApplicationRow, OutcomeGroup


class ReplyType(NamedTuple):
    """One of the seven replies of Art. 36, and what the applicant must be told.

    Attributes:
        key: Fixed name.
        label: The situation, in Chinese, shortened.
        citation: The item of Art. 36.
        tells: What the reply has to say.
    """

    key: str
    label: str
    citation: Citation
    tells: tuple[str, ...]


REPLY_TYPES = Catalogue(
    nouns.REPLY_TYPE,
    (
        ReplyType("already_public", "已经主动公开", Citation(36, item=1), ("获取的方式", "获取的途径")),
        ReplyType("provided", "可以公开", Citation(36, item=2), ("政府信息，或者获取的方式、途径和时间",)),
        ReplyType("withheld", "决定不予公开", Citation(36, item=3), ("不予公开", "理由")),
        ReplyType("nonexistent", "经检索没有", Citation(36, item=4), ("政府信息不存在",)),
        ReplyType("not_ours", "不属于本行政机关负责公开", Citation(36, item=5), ("理由", "负责机关的名称、联系方式")),
        ReplyType("already_answered", "已就同一申请作出答复", Citation(36, item=6), ("不予重复处理",)),
        ReplyType("special_access", "法律、行政法规有特别规定", Citation(36, item=7), ("依照有关规定办理",)),
    ),
)
"""The seven reply types of Art. 36, in order."""


class Outcome(NamedTuple):
    """One way an application can end: a result row of 表三.

    Attributes:
        key: The row.
        group: The group （三）-（六） the form lists it under, or `None` for （一） and （二）.
        grounds: Where the law provides for it; `None` where no article names it.
        reply_types: Items of Art. 36 it answers to; empty where it rests on another article alone.
        inferred: Whether the ground is an analyst's reading rather than the row's own words.

    Example:
        >>> internal = OUTCOMES["internal_affairs"]
        >>> internal.rests_on(Citation(16, 1)), internal.rests_on(Citation(14))
        (True, False)
    """

    key: str
    group: str | None
    grounds: tuple[Citation, ...] | None
    reply_types: tuple[ReplyType, ...] = ()
    inferred: bool = False

    def rests_on(self, ground: Citation) -> bool:
        """Whether a decision with this outcome may cite *ground*.

        Its own articles and the item of Art. 36 it answers to will do, named more or less closely; a partial grant
        (Art. 37) may cite the exemption of what it withholds; where no article provides for the outcome, any will do.
        """
        if self.grounds is None:
            return True
        allowed = (*self.grounds, *(reply.citation for reply in self.reply_types))
        if self.key == ApplicationRow.PARTIALLY_GRANTED:
            allowed += tuple(exemption.citation for exemption in EXEMPTIONS)
        return any(place.covers(ground) or ground.covers(place) for place in allowed)

    def review_first(self, decided: date) -> bool:
        """Whether a suit against a decision of that day needs an administrative review before it (复议前置).

        Legal basis:
            《行政复议法》第二十三条第一款第（四）项, in force since 2024-01-01, read with 法释〔2025〕8号第一条: it is
            the refusals under Arts. 14, 15 and 16. That Art. 36 (7) is none of them is inferred.

        Example:
            >>> [OUTCOMES["state_secret"].review_first(day) for day in (date(2023, 12, 31), date(2024, 1, 1))]
            [False, True]
        """
        return self.refuses and REVIEW_LAW.in_force(decided)

    @property
    def refuses(self) -> bool:
        """Whether it is a refusal under Arts. 14 to 16 (不予公开)."""
        return any(ground.article in (14, 15, 16) for ground in self.grounds or ())


_PROCEDURE = {ApplicationRow.THIRD_PARTY_RIGHTS: (Citation(32),)}
"""Where the regulation says how a ground is established, beside the article that states it."""


def _refused() -> Iterator[Outcome]:
    """The refusals for an exemption; what Art. 36 (7) refers elsewhere rests on no exemption of its own."""
    for each in EXEMPTIONS:
        if each.citation.article != 36:
            grounds = (each.citation, *_PROCEDURE.get(each.key, ()))
            yield Outcome(each.key, OutcomeGroup.REFUSED, grounds, (REPLY_TYPES["withheld"],))


def _outcomes() -> tuple[Outcome, ...]:
    row, group, reply = ApplicationRow, OutcomeGroup, REPLY_TYPES
    return (
        Outcome(
            row.GRANTED,
            None,
            (Citation(36, item=1), Citation(36, item=2)),
            (reply["already_public"], reply["provided"]),
        ),
        Outcome(row.PARTIALLY_GRANTED, None, (Citation(37),)),
        *_refused(),
        Outcome(row.ADMINISTRATIVE_INQUIRY, group.REFUSED, (Citation(36, item=7),), (reply["special_access"],)),
        Outcome(
            row.NOT_HELD,
            group.UNAVAILABLE,
            (Citation(36, item=4), Citation(36, item=5)),
            (reply["nonexistent"], reply["not_ours"]),
            inferred=True,
        ),
        Outcome(row.REQUIRES_CREATION, group.UNAVAILABLE, (Citation(38),)),
        Outcome(row.STILL_UNCLEAR, group.UNAVAILABLE, (Citation(29), Citation(30)), inferred=True),
        Outcome(row.PETITION_OR_COMPLAINT, group.NOT_PROCESSED, (Citation(39, 1),)),
        Outcome(row.REPEATED, group.NOT_PROCESSED, (Citation(36, item=6),), (reply["already_answered"],)),
        Outcome(row.PUBLISHED_MATERIAL, group.NOT_PROCESSED, (Citation(39, 2),)),
        Outcome(row.EXCESSIVE, group.NOT_PROCESSED, (Citation(35),)),
        Outcome(row.CONFIRM_OR_REISSUE, group.NOT_PROCESSED, None),
        Outcome(row.CORRECTION_OVERDUE, group.OTHERWISE_HANDLED, (Citation(30),)),
        Outcome(
            row.FEE_OVERDUE,
            group.OTHERWISE_HANDLED,
            (Citation(42), Citation(source=FEE_MEASURES)),
            inferred=True,
        ),
        Outcome(row.OTHER_HANDLING, group.OTHERWISE_HANDLED, None),
    )


OUTCOMES = Catalogue(nouns.OUTCOME, _outcomes())
"""The twenty-one outcomes, in form order."""

DISCLOSING = frozenset({ApplicationRow.GRANTED, ApplicationRow.PARTIALLY_GRANTED})
"""The outcomes in which information is disclosed, whole or in part."""
