"""The answers: one table for each reply of Art. 36, and one for each outcome that rests on another article.

Documents: 《条例》 Arts. 30 and 35 to 39; 《信息处理费管理办法》 Art. 6, as restated. That an outcome which no article
names is told under the opening of Art. 36 is inferred.
"""

from datetime import date

from attrs import evolve

from govinfo.errors import InvalidValueError
from govinfo.law.citation import Citation
from govinfo.law.outcomes import Outcome, ReplyType
from govinfo.law.sources import FEE_MEASURES
from govinfo.law.telling import points
from govinfo.letters.clauses import Clause, LetterForm
from govinfo.letters.procedure import RECEIVED
from govinfo.messages import letters as says
from govinfo.vocabulary import ApplicationRow

_DISCLOSED, _WITHHELD, _TOLD = "政府信息公开答复书", "政府信息不予公开决定书", "政府信息公开告知书"
_NO_ARTICLE = Citation(36, inferred=True)

_REPLIES: dict[str, tuple[str, tuple[Clause, ...]]] = {
    "already_public": (
        _DISCLOSED,
        (
            Clause(
                "经审查，{you}申请公开的政府信息已经主动公开。依据{basis}，现将获取该信息的方式、途径告知{you}：{access}。",
                tells=("获取的方式", "获取的途径"),
            ),
        ),
    ),
    "provided": (
        _DISCLOSED,
        (
            Clause(
                "经审查，{you}申请公开的政府信息可以公开。依据{basis}，现予公开：{contents}。",
                tells=("政府信息，或者获取的方式、途径和时间",),
            ),
        ),
    ),
    "withheld": (
        _WITHHELD,
        (
            Clause(
                "经审查，{you}申请公开的政府信息{ground}。依据{basis}，本机关决定不予公开。",
                tells=("不予公开",),
            ),
            Clause("理由：{reasons}。", tells=("理由",)),
        ),
    ),
    "nonexistent": (
        _TOLD,
        (
            Clause(
                "经检索，本机关没有{you}申请公开的政府信息。依据{basis}，现告知{you}该政府信息不存在。",
                tells=("政府信息不存在",),
            ),
        ),
    ),
    "not_ours": (
        _TOLD,
        (
            Clause(
                "经审查，{you}申请公开的政府信息不属于本机关负责公开。依据{basis}，现告知{you}理由：{reasons}。",
                tells=("理由",),
            ),
            Clause("负责公开该政府信息的行政机关：{responsible}。", tells=("负责机关的名称、联系方式",)),
        ),
    ),
    "already_answered": (
        _TOLD,
        (
            Clause(
                "经审查，本机关此前已就{your}政府信息公开申请作出答复，{you}再次申请公开相同政府信息。依据{basis}，本机关不予重复处理。",
                tells=("不予重复处理",),
            ),
        ),
    ),
    "special_access": (
        _TOLD,
        (
            Clause(
                "经审查，法律、行政法规对{you}申请公开的信息的获取有特别规定。依据{basis}，请依照{rules}的规定办理。",
                tells=("依照有关规定办理",),
            ),
        ),
    ),
}
"""The clauses of each reply of Art. 36; the articles are those of the decision."""

_OTHERS: dict[str, tuple[str, tuple[Clause, ...]]] = {
    ApplicationRow.PARTIALLY_GRANTED: (
        _DISCLOSED,
        (
            Clause(
                "经审查，{you}申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理。"
                "依据{basis}，现公开其中可以公开的内容：{contents}。",
                (Citation(37),),
                ("可以公开的内容",),
            ),
            Clause("其余内容不予公开，理由：{reasons}。", (Citation(37),), ("不予公开部分的理由",)),
        ),
    ),
    ApplicationRow.REQUIRES_CREATION: (
        _TOLD,
        (
            Clause(
                "经审查，{you}申请公开的信息需要本机关对现有政府信息进行加工、分析。依据{basis}，本机关不予提供。",
                (Citation(38),),
                ("不予提供",),
            ),
        ),
    ),
    ApplicationRow.STILL_UNCLEAR: (
        _TOLD,
        (
            Clause(
                "{your}申请内容经补正后仍不明确，本机关无法据以检索。依据{basis}，本机关无法提供。",
                (Citation(29, 2), Citation(30)),
            ),
        ),
    ),
    ApplicationRow.PETITION_OR_COMPLAINT: (
        _TOLD,
        (
            Clause(
                "经审查，{you}以政府信息公开申请的形式进行信访、投诉、举报等活动。"
                "依据{basis}，本机关不作为政府信息公开申请处理。",
                (Citation(39, 1),),
                ("不作为政府信息公开申请处理",),
            ),
            Clause("{you}可以通过下列渠道提出：{channel}。", (Citation(39, 1),), ("提出的渠道",)),
        ),
    ),
    ApplicationRow.PUBLISHED_MATERIAL: (
        _TOLD,
        (
            Clause(
                "经审查，{you}申请本机关提供政府公报、报刊、书籍等公开出版物。依据{basis}，现将获取的途径告知{you}：{access}。",
                (Citation(39, 2),),
                ("获取的途径",),
            ),
        ),
    ),
    ApplicationRow.EXCESSIVE: (
        _TOLD,
        (
            Clause(
                "{you}申请公开政府信息的数量、频次明显超过合理范围，{explained}。依据{basis}，本机关不予处理。",
                (Citation(35),),
                ("不予处理",),
            ),
        ),
    ),
    ApplicationRow.CONFIRM_OR_REISSUE: (
        _TOLD,
        (
            Clause(
                "经审查，{you}要求本机关确认或者重新出具已经获取的政府信息，本机关不予处理。理由：{reasons}。",
                (_NO_ARTICLE,),
            ),
        ),
    ),
    ApplicationRow.CORRECTION_OVERDUE: (
        _TOLD,
        (
            Clause(
                "本机关已告知{you}补正申请，{you}无正当理由逾期未补正。依据{basis}，视为放弃申请，"
                "本机关不再处理该政府信息公开申请。",
                (Citation(30),),
                ("视为放弃申请，不再处理",),
            ),
        ),
    ),
    ApplicationRow.FEE_OVERDUE: (
        _TOLD,
        (
            Clause(
                "本机关已向{you}发出收费通知，{you}逾期未缴纳费用。依据{basis}，视为放弃申请，"
                "本机关不再处理该政府信息公开申请。",
                (Citation(6, source=FEE_MEASURES),),
            ),
        ),
    ),
}
"""The clauses of each outcome that is no reply of Art. 36."""
_NAMED_BY_NO_ARTICLE = (_TOLD, (Clause("本机关对{your}申请作如下处理：{contents}。", (_NO_ARTICLE,)),))

GROUNDS: dict[str, str] = {
    ApplicationRow.STATE_SECRET: "属于国家秘密",
    ApplicationRow.PROHIBITED_BY_LAW: "属于法律、行政法规禁止公开的政府信息",
    ApplicationRow.SECURITY_AND_STABILITY: "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
    ApplicationRow.THIRD_PARTY_RIGHTS: "涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害",
    ApplicationRow.INTERNAL_AFFAIRS: "属于内部事务信息",
    ApplicationRow.PROCESS_INFORMATION: "属于过程性信息",
    ApplicationRow.ENFORCEMENT_FILE: "属于行政执法案卷信息",
}
"""What a refusal says of the information, by its outcome."""
_MORE = Clause("{reasons}。")


def answer(outcome: Outcome, decided: date, grounds: tuple[Citation, ...]) -> LetterForm:
    """The answer for an outcome.

    Args:
        outcome: How the application was decided.
        decided: Day of the decision.
        grounds: The articles it cites; of an outcome that Art. 36 answers in two ways, they name the item.

    Raises:
        InvalidValueError: If they do not.
    """
    reply = _reply(outcome, grounds)
    if reply is None:
        title, clauses = _OTHERS.get(outcome.key, _NAMED_BY_NO_ARTICLE)
        clauses = tuple(evolve(clause, citations=_united(clause.citations, grounds)) for clause in clauses)
    else:
        title, clauses = _REPLIES[reply.key]
        own = grounds or tuple(place for place in outcome.grounds or () if place.article != reply.citation.article)
        clauses = tuple(evolve(clause, citations=_united(own, (reply.citation,))) for clause in clauses)
    demands = points(outcome, decided, (*grounds, *(() if reply is None else (reply.citation,))))
    explained = any("reasons" in clause.facts for clause in clauses)
    return LetterForm(title, ((RECEIVED,), clauses if explained else (*clauses, _MORE)), demands[0])


def _united(first: tuple[Citation, ...], second: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The places of both, in the order of the law, none that another covers."""
    every = dict.fromkeys((*first, *second))
    return tuple(sorted(one for one in every if not any(one.covers(other) and one != other for other in every)))


def _reply(outcome: Outcome, grounds: tuple[Citation, ...]) -> ReplyType | None:
    """The reply of Art. 36 that the outcome is given in; `None` where it rests on another article."""
    cited = [reply for reply in outcome.reply_types if any(reply.citation.covers(ground) for ground in grounds)]
    ways = cited or outcome.reply_types
    if len(ways) > 1:
        items = "；".join(str(reply.citation) for reply in ways)
        raise InvalidValueError(says.WAY_NEEDED, outcome=outcome.key, items=items)
    return ways[0] if ways else None
