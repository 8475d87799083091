"""What is counted: applications, reviews and suits on disclosure, or other business of an office."""

from govinfo.patterns import pattern
from govinfo.report.claims.wording import either, seldom
from govinfo.report.claims.wording.figures import TOGETHER

TRIGGER = pattern(r"其中|申请|复议|诉讼|规范性文件|(?:废止|有效)文件|规章|处理费|费通知|行政事业性收费|公开")
_DISCLOSURE = ("公开信息", "公开政府信息", "依申请")
_APPLICATIONS = pattern("收到申请.{0,40}结转下", near=("收到申请",))
"""Applications that are carried over as in the form."""
ON_APPLICATION = pattern(r"[^,:()]{0,24}?(?:依申请|公开申请)", near=("依申请", "公开申请"))
"""Behind the list mark of a topic: it speaks of applications."""
CONTINUES = (
    "其中", "处理结果", "处理情况", "办理结果", "办理情况", "答复结果", "答复情况", "经办理", "已办结",
    "结转", "上年结转", "上年度结转", "上一年结转", "上一年度结转", "予以公开", "部分予以公开",
    "均为", "均系", "均是", "均由", "全部为", "全部系", "全部是", "全部由",
)  # fmt: skip
"""Beginnings of sentences that go on about what the one before spoke of."""

_BETWEEN = (
    "的", "政府", "信息", "政务", "依", "公开", "申请", "各类", "有效",
    "公民", "社会公众", "公众", "群众", "居民", "村民", "市民", "用户", "患者", "学生", "家长", "企业", "个人",
    "线上", "线下", "网上", "网络", "信函", "书面", "当面", "、", "和", "或", "及", "与", "法人", "其他组织",
    "提出", "提交", "答复", "办理", "处理", "要求", "请求", "事项", "事宜", "情况",
    "办件", "件数", "数量", "总数", "总量", "案件", "案", "件", "类",
    "被", "共", "计", "总", "合", "为", "有", "了", "近", "约", ":",
    r"向[^,\d]{2,20}?(?:提出|提交)", r"涉及[^,\d]{2,30}?的", "方面", r"\([^()\d]{1,20}\)", f",(?={TOGETHER})",
)  # fmt: skip
OBJECT = rf"{either(_BETWEEN)}*(?<!:公开)"
"""What may stand between a verb and a figure of applications, reviews or suits: whose, of what kind, how they came."""
_OBJECTS = (
    "建议", "提案", "议案", "信件", "来信", "来访", "留言", "投诉", "举报",
    "工单", "咨询", "诉求", "意见", "征询", "邮件", "来电", "电话",
)  # fmt: skip
_ANY_UNIT = frozenset({"个", "项"})
"""Measure words of applications and of nearly all else."""
OTHER_OBJECT = pattern(rf"的?[^,:()、\d]{{0,14}}{either(_OBJECTS)}")
"""Behind a figure: what was received or answered is no application."""
BUSINESS = (*_OBJECTS, "信箱", "热线", "信访", "政协", "代表")
"""What else an office receives and answers, each in two characters."""
_OF_BUSINESS = seldom(*BUSINESS)
OBJECT_NAMED = ("申请", "公开", "信息")
_DOCUMENTS = r"[公发]文|文件|属性|(?:制[发作]|印发|产生|形成)[^,;]{0,10}信息"
_CLASSES = r"(?:\([^()]{0,160}\)|[^,;()]|,(?=依申请公开|不予?公开)){0,60}"
CLASSED = pattern(
    rf"(?:{_DOCUMENTS}).{{0,20}}(?:其中,?|[,:])主动公开[^\d,;]{{0,8}}\d{_CLASSES}$",
    near=("主动公开",),
)
"""Before a figure: documents are classed by whether they may be public, and no applications counted."""
REASON = pattern(r"(?<!原)因|由于|属|涉|适用|依据|依照|按照|以“")
"""Before an outcome, with no 等 behind it: one of its rows may be meant, not the whole group."""

_OTHER_APPLICATIONS = pattern(
    r"(?:^|收到|受理|接收|接到|办理)(?:(?!公开)[^,:()]){2,16}(?<!信息)(?<![依年度月共])申请[^,\d]{0,4}$",
    near=("申请",),
)
"""Before a figure that counts nothing of disclosure: applications for something else."""
ALL_APPLICATIONS = pattern(r"[,(]其中[^,:\d]{0,6}?信息公开(?:类|的)?申请", near=("信息公开",))
"""Behind a figure of applications not said to be for disclosure: it counts all of them, of whatever kind."""
THIRD_PARTIES = pattern(r"第三方(?!合法|权益|利益)", near=("第三方",))
"""Before an outcome in the words of who agrees: third parties are asked, and the figure counts their answers."""
_ON_NONE = r"[无未没][^,:\d]{0,8}?信息公开(?:类|的|方面)*(?:案件|案|事项|情况|的)?(?=[,。;]|$)"
ALL_DISPUTES = pattern(
    rf".{{0,60}}?(?:其中.{{0,40}}?信息公开|,(?:涉及?)?(?:政府)?信息公开(?:类|的)?\d|,{_ON_NONE})", near=("信息公开",)
)
"""Behind a figure of reviews or suits not said to be on disclosure: it counts all of them, of whatever kind."""
_UNRELATED = r"与(?:政府)?信息公开(?:工作)?无关|(?:不(?:属于?|涉及?|含|包括)|非)(?:政府)?信息公开"
OTHER_DISPUTES = pattern(
    rf".{{0,40}}?(?:{_UNRELATED})|,(?:其中)?(?:依法|决定|予以)*受理\d",
    near=("信息公开", "受理"),
)
"""Behind a figure of reviews or suits: they are on something else, or brought before the organ itself."""
_OUTCOMES = either(("无法提供", "不予公开", "不予处理", "不掌握", "不存在"))
_ASKED_FOR = ("内容", "信息", "申请", "事项")
OF_NEXT_OUTCOME = pattern(rf"{either(_ASKED_FOR)}(?!告知)[^;\d]{{2,30}}?{_OUTCOMES}", near=_ASKED_FOR)
"""Behind a figure of an outcome: what it counts is told of another, and the one before is of a figure before it."""
_GROUNDS = either(("认定", "处罚", "补偿", "征收", "征地", "拆迁", "许可", "登记", "仲裁"))
_NOT_ON_DISCLOSURE = r"(?:(?!公开|答复|申请)[^,:])"
OTHER_GROUND = pattern(
    rf"(?:^另|涉(?!及?$)){_NOT_ON_DISCLOSURE}{{0,20}}$|^{_NOT_ON_DISCLOSURE}{{0,20}}{_GROUNDS}[类的]?$"
)
"""Before the words for reviews or suits: they are on something else than disclosure."""
_JUDGES = either(("复议机关", "复议机构", "复议局", "复议办公室", "法院", "司法[局厅部]"))
_TAKES_UP = either(("收到", "受理", "审理", "审结", "办理", "办结"))
JUDGE = pattern(
    rf"{_JUDGES}[^,\d]{{0,8}}?(?:\([^()]{{1,20}}\))?[^,\d]{{0,8}}?{_TAKES_UP}",
    near=("复议机", "复议局", "复议办公室", "法院", "司法"),
)
REVIEWER = pattern(r"作为[^,\d]{0,8}复议机关", near=("复议机关",))
"""Before a figure, in its clause or in its sentence: it counts the reviews or suits of one who decides them."""
JUDGED = pattern(
    r"(?<!经)(?:(?P<review>复议)|(?P<litigation>诉讼))(?:案件|中|被|获|的|结果)*(?:维持|纠正)[^,\d]{0,4}$",
    near=("复议", "诉讼"),
)
"""Before a figure: it counts a result of reviews or suits that are not counted themselves."""
OF_KIND = pattern(
    r"(?:\((?:均|全部|都)?[为系是]?|,(?:均|全部|都)[为系是])经?(?:行政(?=复议后))?(?P<kind>[^(),;。\d]{2,18}起诉)[),;。]",
    near=("起诉",),
)
"""Behind a figure of suits: of which kind they all are."""
FROM_APPLICANTS = pattern(r"[^,;。\d]{2,16}来自于?(?P<whom>[^,;。\d]{2,20})(?=[,;。]|$)", near=("来自",))
"""Behind a figure of an outcome: whose applications ended so."""
UNDISPUTED = pattern(r"未(?!经)[^,:\d]{0,24}的$")
"""Before a figure: what it counts led to no review or suit."""


def spoken_of(text: str) -> bool:
    """Whether there is what only disclosure is spoken of with."""
    return "信息公开" in text or any(map(text.__contains__, _DISCLOSURE)) or _APPLICATIONS.search(text) is not None


def other_object(unit: str, behind: str) -> bool:
    """Whether a figure counts another object than applications: 11个工作日, 3件来信."""
    if unit in _ANY_UNIT and behind[:1].isalpha() and not behind.startswith("申请"):
        return True
    return _OF_BUSINESS.search(behind) is not None and OTHER_OBJECT.match(behind) is not None


def other_business(lead: str) -> bool:
    """Whether words name what else an office receives and answers: letters, calls, proposals, applications for else."""
    if _OTHER_APPLICATIONS.search(lead) is not None:
        return True
    return _OF_BUSINESS.search(lead) is not None and any(map(lead.__contains__, BUSINESS))
