"""The letters before the answer: one table for each, with what the law has it say.

Documents: 《条例》 Arts. 30 to 35 and 45; 《信息处理费管理办法》 Art. 6, as restated.
"""

from govinfo.law.citation import Citation
from govinfo.law.periods import ORGAN_ANSWER, PAYMENT, REPLY, THIRD_PARTY_ANSWER
from govinfo.law.sources import FEE_MEASURES
from govinfo.law.telling import REMEDIES, Point
from govinfo.letters.clauses import Clause, LetterForm
from govinfo.letters.letter import LetterKind

RECEIVED = Clause("本机关于{received}收到{you}关于“{description}”的政府信息公开申请。")
CONTACT = (Clause("联系方式：{contact}。"),)
_CORRECTION, _THIRD_PARTY, _ORGAN, _REASONS = Citation(30), Citation(32), Citation(34), Citation(35)
_EXTENSION, _REGISTER = Citation(33, 2), Citation(45)
_CHARGE, _FEE = (Citation(article, source=FEE_MEASURES) for article in (3, 6))


def _demands(citation: Citation, *labels: str) -> tuple[Point, ...]:
    return tuple(Point(label, citation) for label in labels)


_RECEIPT = LetterForm(
    "政府信息公开申请登记回执",
    (
        (
            Clause(
                "本机关于{received}收到{you}提交的政府信息公开申请，已予登记，登记编号为{case}。",
                (Citation(31), _REGISTER),
                ("收到申请之日",),
            ),
            Clause("申请公开的政府信息为“{description}”。"),
        ),
        (
            Clause(
                f"本机关将自收到申请之日起{REPLY.length}个工作日内答复；需要延长答复期限的，将另行告知。", (_EXTENSION,)
            ),
            Clause("答复期限至{due}届满。"),
        ),
        CONTACT,
    ),
    _demands(Citation(31), "收到申请之日"),
)
_CORRECTION_NOTICE = LetterForm(
    "政府信息公开申请补正告知书",
    (
        (RECEIVED,),
        (
            Clause(
                "经审查，{your}申请内容不明确。依据{basis}，现一次性告知{you}补正下列事项：{corrections}。",
                (_CORRECTION,),
                ("需要补正的事项",),
            ),
            Clause("请于{until}前（含当日）提交补正后的申请。", (_CORRECTION,), ("合理的补正期限",)),
        ),
        (
            Clause("答复期限自本机关收到补正的申请之日起计算。", (_CORRECTION,)),
            Clause("无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。", (_CORRECTION,)),
        ),
        CONTACT,
    ),
    _demands(_CORRECTION, "需要补正的事项", "合理的补正期限"),
)
_THIRD_PARTY_CONSULTATION = LetterForm(
    "政府信息公开征求第三方意见书",
    (
        (
            Clause(
                "本机关收到一件政府信息公开申请，申请公开“{description}”。公开该信息可能损害你（单位）的合法权益。",
                (_THIRD_PARTY,),
            ),
        ),
        (
            Clause(
                f"依据{{basis}}，现书面征求你（单位）的意见。请自收到本意见书之日起{THIRD_PARTY_ANSWER.length}个工作日内提出意见。",
                (_THIRD_PARTY,),
                ("征求意见", "提出意见的期限"),
            ),
            Clause("不同意公开的，请说明理由。", (_THIRD_PARTY,)),
        ),
        (
            Clause("逾期未提出意见的，由本机关依照《条例》的规定决定是否公开。", (_THIRD_PARTY,)),
            Clause(
                "你（单位）不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，"
                "可以决定予以公开，并书面告知你（单位）决定公开的内容和理由。",
                (_THIRD_PARTY,),
            ),
        ),
        CONTACT,
    ),
    _demands(_THIRD_PARTY, "征求意见", "提出意见的期限"),
)
_OVERRIDE = LetterForm(
    "政府信息公开决定告知书",
    (
        (
            Clause(
                "关于公开“{description}”征求你（单位）意见一事，你（单位）{view}。"
                "本机关认为不公开可能对公共利益造成重大影响，依据{basis}，决定予以公开。",
                (_THIRD_PARTY,),
            ),
            Clause("决定公开的内容：{contents}。", (_THIRD_PARTY,), ("决定公开的内容",)),
            Clause("理由：{reasons}。", (_THIRD_PARTY,), ("理由",)),
        ),
    ),
    (*_demands(_THIRD_PARTY, "决定公开的内容", "理由"), *REMEDIES),
)
_ORGAN_CONSULTATION = LetterForm(
    "政府信息公开征求意见函",
    (
        (
            Clause(
                "本机关收到一件政府信息公开申请，申请公开“{description}”。该信息由本机关牵头，与你机关共同制作。",
                (_ORGAN,),
            ),
        ),
        (
            Clause(
                f"依据{{basis}}，现征求你机关的意见。请自收到本函之日起{ORGAN_ANSWER.length}个工作日内提出意见；"
                "逾期未提出意见的，视为同意公开。",
                (_ORGAN,),
                ("征求意见", "提出意见的期限"),
            ),
        ),
        CONTACT,
    ),
    _demands(_ORGAN, "征求意见", "提出意见的期限"),
)
_EXTENSION_NOTICE = LetterForm(
    "政府信息公开申请延长答复期限告知书",
    (
        (RECEIVED, Clause(f"因{{reasons}}，不能在{REPLY.length}个工作日内答复。")),
        (
            Clause(
                "经本机关政府信息公开工作机构负责人同意，依据{basis}，本机关决定将答复期限延长{days}个工作日。",
                (_EXTENSION,),
                ("延长答复期限",),
            ),
            Clause("延长后，答复期限至{due}届满。"),
        ),
        CONTACT,
    ),
    _demands(_EXTENSION, "延长答复期限"),
)
_REASONS_NOTICE = LetterForm(
    "政府信息公开申请说明理由告知书",
    (
        (RECEIVED, Clause("{reasons}。")),
        (
            Clause(
                "{you}申请公开政府信息的数量、频次明显超过合理范围。依据{basis}，请{you}说明理由。",
                (_REASONS,),
                ("要求说明理由",),
            ),
            Clause("请于{until}前（含当日）提交书面说明。"),
        ),
        (
            Clause(
                "本机关认为理由不合理的，将告知{you}不予处理；认为理由合理，但是无法在规定期限内答复的，"
                "可以确定延迟答复的合理期限并告知{you}。",
                (_REASONS,),
            ),
        ),
        CONTACT,
    ),
    _demands(_REASONS, "要求说明理由"),
)
_DELAY = LetterForm(
    "政府信息公开申请延迟答复告知书",
    (
        (RECEIVED,),
        (
            Clause(
                "{you}说明的理由合理，但是本机关无法在规定期限内答复。依据{basis}，本机关将延迟至{until}前（含当日）答复。",
                (_REASONS,),
                ("延迟答复的合理期限",),
            ),
        ),
        CONTACT,
    ),
    _demands(_REASONS, "延迟答复的合理期限"),
)
_FEE_NOTICE = LetterForm(
    "政府信息公开信息处理费收费通知",
    (
        (RECEIVED,),
        (
            Clause("依据{basis}，本机关对该申请{fee_basis}信息处理费。", (_CHARGE,), ("依据",)),
            Clause("收费标准：{rates}。", (_FEE,), ("标准",)),
            Clause("收费金额：{amount}元。", (_FEE,), ("金额",)),
            Clause("缴纳方式：{payment}。", (_FEE,), ("缴纳方式",)),
        ),
        (
            Clause(
                f"请自收到本通知次日起{PAYMENT.length}个工作日内缴纳。"
                "逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。",
                (_FEE,),
            ),
            Clause("办理期限自缴纳费用的次日起重新计算。", (_FEE,)),
        ),
        CONTACT,
    ),
    _demands(_FEE, "依据", "标准", "金额", "缴纳方式"),
)

FORMS = {
    LetterKind.REGISTERED: _RECEIPT,
    LetterKind.CORRECTION_REQUESTED: _CORRECTION_NOTICE,
    LetterKind.THIRD_PARTY_CONSULTED: _THIRD_PARTY_CONSULTATION,
    LetterKind.ORGAN_CONSULTED: _ORGAN_CONSULTATION,
    LetterKind.EXTENDED: _EXTENSION_NOTICE,
    LetterKind.REASONS_REQUESTED: _REASONS_NOTICE,
    LetterKind.DELAYED: _DELAY,
    LetterKind.FEE_NOTIFIED: _FEE_NOTICE,
    LetterKind.THIRD_PARTY_TOLD: _OVERRIDE,
}
"""The letters whose text does not depend on an outcome."""
