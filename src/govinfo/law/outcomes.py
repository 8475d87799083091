"""How an application can end: the twenty-one outcomes that 表三 counts, with the law behind each.

Which article stands behind which row is said in `govinfo.law.grounds`, and marked in `Outcome.inferred` where the
regulation does not use the row's own words. What the form *prints* for an outcome is `govinfo.forms`' business: an
outcome has no label.

Document: 《条例》 Art. 36 for the reply types.
"""

from datetime import date
from typing import NamedTuple

from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.law.exemptions import EXEMPTIONS, Force, cites_exemption
from govinfo.law.grounds import GROUNDS
from govinfo.law.sources import REVIEW_LAW
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
        return cites_exemption(self.grounds or ())


def _outcome(key: ApplicationRow, group: OutcomeGroup | None, *replies: str, inferred: bool = False) -> Outcome:
    """An outcome, with the articles behind it and the reply types by their keys."""
    return Outcome(key, group, GROUNDS.get(key), tuple(REPLY_TYPES[reply] for reply in replies), inferred)


def _outcomes() -> tuple[Outcome, ...]:
    """Every outcome; what Art. 36 (7) refers elsewhere rests on no exemption of its own."""
    row, group = ApplicationRow, OutcomeGroup
    exempt = [each.key for each in EXEMPTIONS if each.force is not Force.REFERS]
    return (
        _outcome(row.GRANTED, None, "already_public", "provided"),
        _outcome(row.PARTIALLY_GRANTED, None),
        *(_outcome(key, group.REFUSED, "withheld") for key in exempt),
        _outcome(row.ADMINISTRATIVE_INQUIRY, group.REFUSED, "special_access"),
        _outcome(row.NOT_HELD, group.UNAVAILABLE, "nonexistent", "not_ours", inferred=True),
        _outcome(row.REQUIRES_CREATION, group.UNAVAILABLE),
        _outcome(row.STILL_UNCLEAR, group.UNAVAILABLE, inferred=True),
        _outcome(row.PETITION_OR_COMPLAINT, group.NOT_PROCESSED),
        _outcome(row.REPEATED, group.NOT_PROCESSED, "already_answered"),
        _outcome(row.PUBLISHED_MATERIAL, group.NOT_PROCESSED),
        _outcome(row.EXCESSIVE, group.NOT_PROCESSED),
        _outcome(row.CONFIRM_OR_REISSUE, group.NOT_PROCESSED),
        _outcome(row.CORRECTION_OVERDUE, group.OTHERWISE_HANDLED),
        _outcome(row.FEE_OVERDUE, group.OTHERWISE_HANDLED, inferred=True),
        _outcome(row.OTHER_HANDLING, group.OTHERWISE_HANDLED),
    )


OUTCOMES = Catalogue(nouns.OUTCOME, _outcomes())
"""The twenty-one outcomes, in form order."""

DISCLOSING = frozenset({ApplicationRow.GRANTED, ApplicationRow.PARTIALLY_GRANTED})
"""The outcomes in which information is disclosed, whole or in part."""
