"""What is said without a figure: that something did not happen, or what became of all that was counted."""

from govinfo.patterns import pattern
from govinfo.report.claims.wording import either
from govinfo.report.claims.wording.carried import TURNED, WAYS
from govinfo.report.claims.wording.counted import BUSINESS

_DENIED = ("发生", "收到", "接到", "出现", "产生", "有", "接收", "被", "因", "受理", "收取")
_NOT = rf"(?:未{either(_DENIED)}|没有(?:收到|发生|产生)?|不存在|无)"
_END = r"(?=的?(?:案件|案|申请|情况|事项|事宜|纠纷|有关|相关|等|、|和|及|与|或|,|。|;|:|$))"
_OF_ANY_END = r"(?:[^,:未经纠败撤超逾]|纠(?![正错]))"
"""What stands between a denial and 复议 or 诉讼: nothing that tells how one ended, or that none was needed."""
_FROM_ANYBODY = (
    "过", "任何", "形式", "涉及", "到", "公民", "个人", "自然人", "社会", "、", "法人", "和", "或者?", "及", "以及",
    "其他组织", "群众", "公众", "关于", "对", "的", "政府", "政务", "信息", "相关", "本级", "和处理", "、处理", "提出",
    "提交", r"向[^,\d]{1,12}?(?=提|申|公|政|信)",
)  # fmt: skip
_APPLICATION = (
    "依申请公开", "信息公开(?:的)?申请", "公开(?:政府)?信息的?申请", "申请公开(?:政府)?信息", "公开申请",
)  # fmt: skip
_OF_SUCH = ("申请", "事宜", "事项", "信息", "件", "情况", "要求", "请求", "来信", "的")
_NO_APPLICATION = rf"{_NOT}{either(_FROM_ANYBODY)}*{either(_APPLICATION)}{either(_OF_SUCH)}*(?=[,。;]|$|\.(?!\d))"
_NO_FEE = (
    rf"{_NOT}(?:收取|产生|任何|过|发生|政府|信息|公开|相关|的|向申请人)*处理费",
    r"处理费[^,\d]{0,12}(?:为|是)(?:零|0)(?:元)?(?=,|。|;|$)",
    r"不收取?(?:任何)?(?:信息)?(?:公开)?处理费",
    r"[未没][^,]{0,24}收取[^,\d]{0,24}(?:处理费|费用)(?=,|。|;|$)",
)
_NO_DOCUMENT = (
    r"(?:未|没有?|无)新?(?:制定|制发|出台|印发|发布)(?:[和、]?(?:制定|出台|印发|发布|公开))?新?的?(?:部门|政府)?(?:行政)?规范性文件"
    r"(?=[,。;]|$)"
)
NONE = (
    ("received", pattern(_NO_APPLICATION, near=("申请",))),
    ("carried_in", pattern(rf"{_NOT}(?:上(?:一)?年|去年)(?:度)?{TURNED}", near=WAYS)),
    (
        "carried_over",
        pattern(rf"{_NOT}(?:政府|信息|公开|申请|办件|件|的)*{TURNED}(?:至|到|入)?(?:下(?:一)?年|次年|明年)", near=WAYS),
    ),
    ("review", pattern(rf"{_NOT}{_OF_ANY_END}{{0,30}}?复议{_END}", near=("复议",))),
    ("litigation", pattern(rf"{_NOT}{_OF_ANY_END}{{0,40}}?诉讼{_END}", near=("诉讼",))),
    ("processing_fee", pattern("|".join(_NO_FEE), near=("处理费", "费用"))),
    ("normative_documents.issued", pattern(_NO_DOCUMENT, near=("规范性文件",))),
)
"""Statements that something did not happen, by their subjects."""
_NOTHING_LOST = "[零无]败诉|零纠错"
_ALL_UPHELD = "(?:均|全部?)(?:获|被|予以|得到|为)?(?:结果)?维持|均胜诉"
UPHELD = pattern(
    r"(?P<review>复议)|(?P<litigation>诉讼|应诉)|(?P<told>[件起宗](?:结果)?(?:维持|纠正)|(?:维持|纠正)的?\d)|"
    rf"(?P<lost>{_NOTHING_LOST})|(?P<upheld>{_ALL_UPHELD})",
)
"""Reviews or suits, results told of some, that all were upheld, and that none was lost, decided or not."""
_CONCLUDED = r"均已(?:按[时期])?办结|全部(?:按[时期])?办结(?![的量数总])|全部办理完毕"
_RATE = rf"(?<![时期])(?<!{'|'.join(BUSINESS)})办结率(?:均?为|达到?)?100%(?!\((?:不含|不包括|除))"
ALL_CONCLUDED = pattern(
    rf"(?:申请|答复).{{0,20}}(?:{_CONCLUDED})|{_RATE}",
    near=("办结", "办理完毕"),
)
ALL_ANSWERED = pattern(r",?(?:均已?|已?全部)(?:按[时期]|依法)?(?:办结|办理完毕)")
"""Behind how many were handled: so many were answered."""
_PERSONS, _ORGANIZATIONS = ("个人", "自然人", "公民"), ("法人", "企业", "单位", "组织")
ALL_OF = pattern(
    rf"(?:均|全部|都)[为是系由](?:(?P<organizations>{'|'.join(_PERSONS)})|(?P<natural_persons>{'|'.join(_ORGANIZATIONS)}))"
    r"(?![、和或及与](?!者?其他组织))",
    near=(*_PERSONS, *_ORGANIZATIONS),
)
"""Statements that all applicants are of one kind, named by the subject that none are of."""


def may_deny(text: str) -> bool:
    """Whether there is what a statement that something did not happen cannot do without."""
    return "未" in text or "无" in text or "没" in text or "不" in text or "处理费" in text


def may_sum_up(text: str) -> bool:
    """Whether there is what a statement on all of something, or on none of it, cannot do without."""
    return "均" in text or "全" in text or "都" in text or "零" in text or "无" in text or "率" in text


def may_be_upheld(text: str) -> bool:
    """Whether there is what a statement that every review or suit ended for the organ cannot do without."""
    told = "复议" in text or "诉讼" in text or "应诉" in text
    return told and any(map(text.__contains__, ("维持", "败诉", "胜诉", "纠错")))
