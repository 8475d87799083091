"""When information is withheld: the exemptions of Arts. 14-16, and the special access rules of Art. 36 (7).

Document: 《条例》 (国务院令第711号), in force 2019-05-15, all articles read. Arts. 14 and 15 are one paragraph each, so
their grounds are cited without paragraph or item.
"""

from collections.abc import Iterable
from typing import NamedTuple

from govinfo.law.catalogue import Catalogue
from govinfo.law.citation import Citation
from govinfo.law.grounds import GROUNDS
from govinfo.law.sources import REGULATION
from govinfo.messages import nouns
from govinfo.vocabulary import ApplicationRow
from govinfo.words import Word


class Force(Word):
    """How an exemption binds the organ."""

    FORBIDS = "forbids"
    """不予公开: the organ must not disclose."""
    FORBIDS_UNLESS = "forbids_unless"
    """不予公开, unless the third party agrees or withholding would gravely harm the public interest."""
    PERMITS = "permits"
    """可以不予公开: the organ may withhold."""
    PERMITS_UNLESS = "permits_unless"
    """可以不予公开, unless a law, regulation or rule requires disclosure."""
    REFERS = "refers"
    """Other laws govern access; the applicant is told so."""


class Exemption(NamedTuple):
    """A ground for not disclosing.

    Attributes:
        key: The outcome that rests on it, as a row of 表三.
        label: The ground in the regulation's terms, shortened.
        citation: Where it stands.
        force: Whether the organ must or may withhold.
        kinds: The kinds of information named.
    """

    key: ApplicationRow
    label: str
    citation: Citation
    force: Force
    kinds: tuple[str, ...] = ()


def _exemption(key: ApplicationRow, label: str, force: Force, *kinds: str) -> Exemption:
    """An exemption, with the article that states it."""
    return Exemption(key, label, GROUNDS[key][0], force, kinds)


EXEMPTIONS = Catalogue(
    nouns.EXEMPTION,
    (
        _exemption(ApplicationRow.STATE_SECRET, "属于国家秘密", Force.FORBIDS),
        _exemption(ApplicationRow.PROHIBITED_BY_LAW, "法律、行政法规禁止公开", Force.FORBIDS),
        _exemption(
            ApplicationRow.SECURITY_AND_STABILITY,
            "公开后可能危及安全和稳定",
            Force.FORBIDS,
            "国家安全",
            "公共安全",
            "经济安全",
            "社会稳定",
        ),
        _exemption(
            ApplicationRow.THIRD_PARTY_RIGHTS,
            "公开会对第三方合法权益造成损害",
            Force.FORBIDS_UNLESS,
            "商业秘密",
            "个人隐私",
        ),
        _exemption(
            ApplicationRow.INTERNAL_AFFAIRS, "内部事务信息", Force.PERMITS, "人事管理", "后勤管理", "内部工作流程"
        ),
        _exemption(
            ApplicationRow.PROCESS_INFORMATION,
            "过程性信息",
            Force.PERMITS_UNLESS,
            "讨论记录",
            "过程稿",
            "磋商信函",
            "请示报告",
        ),
        _exemption(ApplicationRow.ENFORCEMENT_FILE, "行政执法案卷信息", Force.PERMITS_UNLESS),
        _exemption(
            ApplicationRow.ADMINISTRATIVE_INQUIRY,
            "法律、行政法规对信息获取有特别规定",
            Force.REFERS,
            "工商登记资料",
            "不动产登记资料",
        ),
    ),
)
"""The eight grounds, in the order of the form's rows （三）1-8."""

_REFUSING = frozenset(each.citation.article for each in EXEMPTIONS if each.force is not Force.REFERS)


def cites_exemption(grounds: Iterable[Citation]) -> bool:
    """Whether one of some grounds is an article under which information is not disclosed: Arts. 14, 15 and 16.

    Example:
        >>> cites_exemption([Citation(14)]), cites_exemption([Citation(36, item=7)])
        (True, False)
    """
    return any(ground.source == REGULATION and ground.article in _REFUSING for ground in grounds)
