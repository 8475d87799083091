"""What makes a figure a part of a whole: channels, times of the year, kinds of applicants, and other figures beside."""

from govinfo.patterns import pattern
from govinfo.report.claims.wording import seldom
from govinfo.report.claims.wording.carried import WAYS

TAKEN_IN = frozenset({"received", "handled", "answered"})
_DISPUTES = frozenset({"review", "litigation", "direct_litigation", "litigation_after_review", "disputes"})

_CHANNELS = (
    "其中", "网上", "网络", "网站", "线上", "线下", "在线", "邮寄", "邮件", "信函", "来函",
    "传真", "当面", "当场", "现场", "窗口", "平台", "邮箱", "纸质", "转来", "转办", "按期", "按时", "书面",
)  # fmt: skip
_THROUGH = ("通过", "级", "直", "属", "机关", "(")
_BELOW = (
    r"[省市州县区](?:级|直)(?:各)?(?:部门|单位|机关)|"
    r"(?<![及和与])[直下所隶局委厅校院镇]属(?:各)?(?:单位|学校|医院|机构|企业|海关)"
)
_OFFICE = r"(?:本级(?:机关|部门)?|(?<!总)局机关|委机关|厅机关|[县市区镇街]\([^()]{1,6}\))(?=收|新|共|受|办|答)"
_CHANNEL = pattern(rf"通过(?!各)|{_BELOW}|{_OFFICE}", near=_THROUGH)

_PARTS = (
    "上半年", "下半年", "季度", "补正", "延期", "延长", "类答复", "类处理", "指导", "协调", "协助", "疑难",
    "当年办结", "当年答复", "当年办理", "直接答复", "实际答复", "自行答复", "人均", "月均", "日均", "平均",
)  # fmt: skip
_WHOSE = ("月", "个人", "公民", "企业", "法人", "其他组织", "第", "以", "按")
_BY_ARTICLE = r"第[^,]{1,10}[条项款]"
_BY_WAY = r"(?:(?<![予加给])以(?!来|后|前|及|上|下)|按(?![期时照规要法程流季月年]))[^,\d]{1,20}(?:答复|处理|办结|回复)"
_MONTH = r"[1-9](?<!\d[1-9])(?:(?<=1)[01])?月(?!\d)"
_DECEMBER = r"1(?<!\d1)(?<!(?<!\d)1[-—~至到止]1)(?<!(?<!\d)1月[-—~至到止]1)(?<!截[至止]1)2月(?![\d底末])"
"""December, but not as the end of the year: 1至12月, 截至12月, 12月底."""
_APPLICANT = (
    r"公民(?<![、和或及与]公民)申请(?!公开|政府|信息)|"
    r"个人(?<![、和或及与]个人)(?![、和或及与企法])|企业(?<![、和或及与]企业)(?![、和或及与])"
)
"""Applicants of one kind, and not of several."""
_ORGANIZATIONS = r"^(?!.*(?:公民|自然人|个人|公众|群众|[居村市]民)).*?(?:法人|其他组织)"
"""Organizations alone: no natural persons beside them."""
_PART = pattern(f"{_BY_ARTICLE}|{_BY_WAY}|{_MONTH}|{_DECEMBER}|{_APPLICANT}|{_ORGANIZATIONS}", near=_WHOSE)
_OF_PARTS = seldom(*_CHANNELS, *_THROUGH, *_PARTS, *_WHOSE)

_ON_FILE = (*WAYS, "备案", "立案", "一审", "二审", "再审", "未结", "未审结")
_JOINTLY = ("联合", "会同", "代拟", "参与", "配合", "名义", "牵头")
_NOT_TAKEN = ("减免", "免征", "免收", "停征", "缓缴", "退还", "取消", "降低")

_REST = ("其余", "剩余", "余下", "下级", "下属", "所属", "基层")
REST = pattern(rf"[^,;\d]{{0,12}}[,;](?:{'|'.join(_REST)})[^,;\d]{{0,16}}\d")
"""Behind a figure: the rest is counted beside it, so that it is a part."""
AMONG_OUTCOMES = pattern(r"不予|无法|补正|不属于|撤|告知")
"""Behind how many were answered: what else became of applications stands beside it, so that it is a part."""
AMONG = pattern(
    r"(?:^|\d[^,;:]{0,4}[,;(]?)其中|(?:件|数|量)中,?(?:包?含|包括)|(?:办结|答复)的?\d{1,6}件[^,;\d]{0,6}中,",
    near=("其中", "中含", "中包", "中,"),
)
BESIDE_JOINT = pattern(rf"(?:{'|'.join(_JOINTLY)})[^,;\d]{{0,24}}文件[^,;\d]{{0,6}}\d", near=_JOINTLY)
"""Before how many documents were issued: those issued with others, or drafted for them, are counted by themselves."""
ASIDE = pattern(r"其中|[(]")
OUTLETS = (
    "网站", "网页", "微信", "微博", "公众号", "新媒体", "平台", "客户端",
    "报刊", "报纸", "电视", "广播", "公报", "公告栏", "渠道",
)  # fmt: skip


def channel(text: str) -> bool:
    """Whether it is told in which way, or through whom, applications came."""
    return any(map(text.__contains__, _CHANNELS)) or _CHANNEL.search(text) is not None


def partial(subject: str, before: str) -> bool:
    """Whether words before a figure make it a part of what its subject counts."""
    if subject in TAKEN_IN:
        return _OF_PARTS.search(before) is not None and _of_part(before)
    if subject in _DISPUTES:
        return any(map(before.__contains__, _ON_FILE))
    words = _JOINTLY if subject.endswith(".issued") else _NOT_TAKEN if subject == "fee_income" else ()
    return any(map(before.__contains__, words))


def _of_part(before: str) -> bool:
    """Whether words tell of some applications only: by channel, time, applicant or ground."""
    return channel(before) or any(map(before.__contains__, _PARTS)) or _PART.search(before) is not None
