"""The words around the figures of prose, as patterns. What is counted is named in `govinfo.report.claims.subjects`.

All patterns are for a sentence of compacted text: normalised, without white space, and with no mark that ends a
sentence but the last.
"""

import re

from govinfo.patterns import pattern

_EVERYWHERE = frozenset("一年度上下信全政人大期时")


def _seldom(*words: str) -> re.Pattern[str]:
    """Finds a character of each word, one that is not met everywhere if it has one: else a text has no such word."""
    return pattern(f"[{''.join(dict.fromkeys(min(word, key=_EVERYWHERE.__contains__) for word in words))}]")


TOGETHER = r"共(?![办收受答处完])|合计|总计|计"
_BROUGHT = ("结转", "转结", "转入", "遗留")
_TURNED = (*_BROUGHT, "转来", "顺延")
TURNED = rf"(?:{'|'.join(_TURNED)})"
UNITS = r"件次|人次|件|条|份|宗|起|个|项|次|例|篇|部|亿元|万元|元|%"
_NUMERALS = "零〇一二两三四五六七八九十百千万"
FIGURE = re.compile(
    rf"(?P<number>[0-9{_NUMERALS}](?<!第.)(?:"
    rf"(?<=[0-9])(?<![0-9][0-9])(?!(?<=[0-9],[0-9])[0-9]{{2}}(?![0-9]))"
    rf"(?:[0-9]{{0,2}}(?:,[0-9]{{3}})++(?![0-9])|[0-9]*+)(?:\.[0-9]++)?|"
    rf"(?<![0-9])(?<![{_NUMERALS}].)[{_NUMERALS}]{{0,11}}))"
    rf"(?P<large>[万亿](?!元))?(?P<rough>余|多)?(?P<unit>{UNITS})(?P<more>以上|左右)?"
)
"""A figure with its measure word, but no place in an order (第三条).

It begins with one class of characters, which is looked for quickly.
"""
CUE = pattern(
    r"[0-9未无零没不维胜办均全一二两三四五六七八九十百千](?:(?<=[0-9])|(?<=未)|(?<=无)|(?<=零)|(?<=没)有|(?<=不)(?:存在|收)|(?<=维)持|(?<=胜)诉|"
    r"(?<=办)(?:结|理完毕)|(?<=均)[为系由是]|(?<=全)部[为系由是]|[件条宗起份次])"
)
"""What a sentence that states a figure, or that there was none, cannot do without."""
TRIGGER = pattern(r"其中|申请|复议|诉讼|规范性文件|(?:废止|有效)文件|规章|处理费|费通知|行政事业性收费|公开")
LIST = pattern(r"(?:其中|包括|涵盖|分别为|主动公开的?(?:政府)?信息中)[:,]?")
OPENS_LIST = ("其中", "包括", "在主动公开", "主动公开的")
"""Beginnings of a sentence that lists the parts of the figure that the one before ends with."""
PART = pattern(
    rf"(?P<mark>、|[,;:]?)(?:和|及|以及)?(?P<name>[^\d,;。:%]{{1,30}}?)(?P<number>\d+)(?P<unit>{UNITS})(?P<more>左右|以上)?"
)
_DISCLOSURE = ("公开信息", "公开政府信息", "依申请")
_APPLICATIONS = pattern("收到申请.{0,40}结转下", near=("收到申请",))
"""Applications that are carried over as in the form."""
SHARE = pattern(r"(?<!分别)占(?:比|[^,%\d]{0,14}?)(?:为|的|达|约)?$|^\($")
SHARED = pattern(r"(?:的|政府|信息|公开|申请|案件|案|办件|答复|均|约|仅)*[,(、:]*(?:约|仅)?")
"""Between a figure and a share of it."""
AGAINST = pattern(
    r"(?:占[^,%\d]{0,14}|(?:20\d\d年|上(?:一)?年|去年)(?:度)?(?:同期)?[的为是有(]{0,2})$",
    near=("占", "年"),
)
"""Before a figure: the percentage behind it is worked out against it."""
INCLUDING = pattern(
    r"(?:[(,](?:其中)?(?:包?含|包括)(?:了)?(?:的)?|[(][^()]{0,24}?)(?:上(?:一)?年|去年|往年|20\d\d年)(?:度)?"
    rf"(?:{'|'.join(_BROUGHT)})",
    near=_BROUGHT,
)
"""What behind a figure says that it counts what was carried in too."""
REASON = pattern(r"(?<!原)因|由于|属|涉|适用|依据|依照|按照|以“")
"""Before an outcome, with no 等 behind it: one of its rows may be meant, not the whole group."""
_OBJECTS = (
    "建议", "提案", "议案", "信件", "来信", "来访", "留言", "投诉", "举报",
    "工单", "咨询", "诉求", "意见", "征询", "邮件", "来电", "电话",
)  # fmt: skip
_ANY_UNIT = frozenset({"个", "项"})
"""Measure words of applications and of nearly all else."""
OTHER_OBJECT = pattern(rf"的?[^,:()、\d]{{0,14}}(?:{'|'.join(_OBJECTS)})")
"""Behind a figure: what was received or answered is no application."""
_BUSINESS = (*_OBJECTS, "信箱", "热线", "信访", "政协", "代表")
_OF_BUSINESS = _seldom(*_BUSINESS)
_REST = ("其余", "剩余", "余下", "下级", "下属", "所属", "基层")
REST = pattern(rf"[^,;\d]{{0,12}}[,;](?:{'|'.join(_REST)})[^,;\d]{{0,16}}\d")
"""Behind a figure: the rest is counted beside it, so that it is a part."""
CONTINUES = (
    "其中", "处理结果", "处理情况", "办理结果", "办理情况", "答复结果", "答复情况", "经办理", "已办结",
    "结转", "上年结转", "上年度结转", "上一年结转", "上一年度结转", "予以公开", "部分予以公开",
    "均为", "均系", "均是", "均由", "全部为", "全部系", "全部是", "全部由",
)  # fmt: skip
"""Beginnings of sentences that go on about what the one before spoke of."""
_WAY = r"(?:(?P<falls>下降|净?减[少收]?|回落|降低|降幅|少收?)|增长|净?增[加收]?|上升|提高|增幅|多收?)(?:了|为|约)*$"
GROWTH = pattern(
    r"(?P<subject>申请(?:数量|量|件数|总量)?)?,?"
    r"(?:同比|环比|(?:较|比|与)(?:(?:上|去)(?:一)?年|年初|(?P<year>20\d\d)年)(?:度)?(?:同期)?(?:相比)?,?)"
    rf"{_WAY}"
)
GROWTH_SINCE = pattern(rf"\)?(?:相比|相较)?,?(?:同比)?{_WAY}")
"""Between the figure of the year before and a growth, or how many more or fewer there were."""

_NOT = r"(?:未(?:发生|收到|接到|出现|产生|有|接收|被|因|受理|收取)|没有(?:收到|发生|产生)?|不存在|无)"
_END = r"(?=的?(?:案件|案|申请|情况|事项|事宜|纠纷|有关|相关|等|、|和|及|与|或|,|。|;|:|$))"
_OF_ANY_END = r"(?:[^,:未经纠败撤超逾]|纠(?![正错]))"
NONE = (
    (
        "received",
        pattern(
            rf"{_NOT}(?:过|任何|形式|涉及|到|公民|个人|自然人|社会|、|法人|和|或者?|及|以及|其他组织|群众|公众|关于|对|的|政府|政务|信息|相关|本级|"
            r"和处理|、处理|提出|提交|向[^,\d]{1,12}?(?=提|申|公|政|信))*"
            r"(?:依申请公开|信息公开(?:的)?申请|公开(?:政府)?信息的?申请|申请公开(?:政府)?信息|公开申请)"
            r"(?:申请|事宜|事项|信息|件|情况|要求|请求|来信|的)*(?=[,。;]|$|\.(?!\d))",
            near=("申请",),
        ),
    ),
    ("carried_in", pattern(rf"{_NOT}(?:上(?:一)?年|去年)(?:度)?{TURNED}", near=_TURNED)),
    (
        "carried_over",
        pattern(
            rf"{_NOT}(?:政府|信息|公开|申请|办件|件|的)*{TURNED}(?:至|到|入)?(?:下(?:一)?年|次年|明年)", near=_TURNED
        ),
    ),
    ("review", pattern(rf"{_NOT}{_OF_ANY_END}{{0,30}}?复议{_END}", near=("复议",))),
    ("litigation", pattern(rf"{_NOT}{_OF_ANY_END}{{0,40}}?诉讼{_END}", near=("诉讼",))),
    (
        "processing_fee",
        pattern(
            rf"{_NOT}(?:收取|产生|任何|过|发生|政府|信息|公开|相关|的|向申请人)*处理费|"
            r"处理费[^,\d]{0,12}(?:为|是)(?:零|0)(?:元)?(?=,|。|;|$)|不收取?(?:任何)?(?:信息)?(?:公开)?处理费|"
            r"[未没][^,]{0,24}收取[^,\d]{0,24}(?:处理费|费用)(?=,|。|;|$)",
            near=("处理费", "费用"),
        ),
    ),
)
"""Statements that something did not happen, by their subjects."""
UPHELD = pattern(
    r"(?P<review>复议)|(?P<litigation>诉讼|应诉)|(?P<told>[件起宗](?:结果)?(?:维持|纠正)|(?:维持|纠正)的?\d)|"
    r"(?P<lost>[零无]败诉|零纠错)|(?P<upheld>(?:均|全部?)(?:获|被|予以|得到|为)?(?:结果)?维持|均胜诉)",
)
"""Reviews or suits, results told of some, that all were upheld, and that none was lost, decided or not."""
ALL_CONCLUDED = pattern(
    r"(?:申请|答复).{0,20}(?:均已(?:按[时期])?办结|全部(?:按[时期])?办结(?![的量数总])|全部办理完毕)|(?<![时期])办结率(?:均?为|达到?)?100%(?!\((?:不含|不包括|除))",
    near=("办结", "办理完毕"),
)
ALL_ANSWERED = pattern(r",?(?:均已?|已?全部)(?:按[时期]|依法)?(?:办结|办理完毕)")
"""Behind how many were handled: so many were answered."""
_PERSONS, _ORGANIZATIONS = ("个人", "自然人", "公民"), ("法人", "企业", "单位", "组织")
ALL_OF = pattern(
    rf"(?:均|全部|都)[为是系由](?:(?P<organizations>{'|'.join(_PERSONS)})|(?P<natural_persons>{'|'.join(_ORGANIZATIONS)}))(?![、和或及与](?!者?其他组织))",
    near=(*_PERSONS, *_ORGANIZATIONS),
)
"""Statements that all applicants are of one kind, named by the subject that none are of."""
ON_APPLICATION = pattern(r"[^,:()]{0,24}?(?:依申请|公开申请)", near=("依申请", "公开申请"))
"""Behind the list mark of a topic: it speaks of applications."""
_AREAS = "省市县区州旗"
_GOVERNMENTS = tuple(f"{area}政府" for area in _AREAS)
GOVERNMENT = pattern(
    rf"政府(?<=[{_AREAS}]政府)(?!门户|网|信息|公报|令|规章|职能|工作|部门)",
    near=_GOVERNMENTS,
)
_WIDER = (*(f"全{area}" for area in f"{_AREAS}盟"), "各", "人大代表", "政协")
AREA = pattern(
    rf"全[{_AREAS}盟](?:各(?:级各?|[^各,\d]{{1,8}}各|单位)(?:[^各,\d]{{1,8}}各)*)?"
    r"|各(?<!府及各)(?:地|部门|单位|级|[县镇乡区省州街]|市(?!场))|人大代表|政协",
    near=_WIDER,
)
"""An area, or all of its offices: more than one organ."""
_SUMS = ("累计", "截至", "截止", "以来", "历年", "近", "连续", "期间", "年来")
CUMULATIVE = pattern(
    r"累计|截[至止]|以来(?<![今本]年以来)|历年|近[两二三四五六七八九十几\d]年|[两二三四五六七八九十几多\d]年来|连续[^,]{1,2}年|十[一二三四]五[”\"]?期间",
    near=_SUMS,
)
"""Before a sum of several years, unless it turns out to be one of the year."""
_CENTURY = "20"
YEAR = pattern(
    r"20[0-4]\d年(?<![〔\d(比较与至到转]20\d\d年)"
    rf"(?!(?:度)?(?:[〕)]|以来|同期|相比|{TURNED})|\d{{1,2}}月)",
    near=(_CENTURY,),
)
_LAST = ("去年", "往年", "同期", "上年", "上一年")
LAST_YEAR = pattern(
    rf"[去往]年|同期|(?<!结转)上一?年(?!(?:度)?{TURNED})",
    near=_LAST,
)
_BEARS = _seldom(*_GOVERNMENTS, *_WIDER, *_SUMS, _CENTURY, *_LAST)
YEAR_END = pattern(r"[^,]{0,8}(?:年底|年末|期末|12月(?:31日|底|末))")
"""Behind 截至: what is in force or not yet answered then is what the form asks for."""
YEAR_ENDED = pattern(r"(?:20\d\d年)?12月31日")
"""Behind 截至: the last day that the report tells of."""
OF_THE_YEAR = pattern(r"本年|全年|今年|(?<!截[至止])20\d\d年")
_CHANNELS = (
    "其中", "网上", "网络", "网站", "线上", "线下", "在线", "邮寄", "邮件", "信函", "来函",
    "传真", "当面", "当场", "现场", "窗口", "平台", "邮箱", "纸质", "转来", "转办", "按期", "按时", "书面",
)  # fmt: skip
_THROUGH = ("通过", "级", "直", "属", "机关", "(")
_CHANNEL = pattern(
    r"通过(?!各)|[省市州县区](?:级|直)(?:各)?(?:部门|单位|机关)|(?<![及和与])(?:直属|下属|所属)(?:各)?(?:单位|学校|医院|机构|企业)|"
    r"(?:本级(?:机关|部门)?|(?<!总)局机关|委机关|厅机关|[县市区镇街]\([^()]{1,6}\))(?=收|新|共|受|办|答)",
    near=_THROUGH,
)
_PARTS = ("上半年", "下半年", "季度", "补正", "延期", "延长", "类答复", "类处理", "指导", "协调", "疑难")
_WHOSE = ("月", "个人", "企业", "第", "以", "按")
_PART = pattern(
    r"第[^,]{1,10}[条项款]|(?:(?<![予加给])以(?!来|后|前|及|上|下)|按(?![期时照规要法程流季月年]))[^,\d]{1,20}(?:答复|处理|办结|回复)|"
    r"[1-9](?<!\d[1-9])(?:(?<=1)[01])?月(?!\d)|1(?<!\d1)(?<!(?<!\d)1[-—~至到止]1)(?<!(?<!\d)1月[-—~至到止]1)(?<!截[至止]1)2月(?![\d底末])|"
    r"个人(?<![、和或及与]个人)(?![、和或及与企法])|企业(?<![、和或及与]企业)(?![、和或及与])",
    near=_WHOSE,
)
_OF_PARTS = _seldom(*_CHANNELS, *_THROUGH, *_PARTS, *_WHOSE)
_ON_FILE = (*_TURNED, "备案", "立案", "一审", "二审", "再审", "未结", "未审结")
_JOINTLY = ("联合", "会同", "代拟", "参与", "配合", "名义")
_NOT_TAKEN = ("减免", "免征", "免收", "停征", "缓缴", "退还", "取消", "降低")
AMONG_OUTCOMES = pattern(r"不予|无法|补正|不属于|撤|告知")
"""Behind how many were answered: what else became of applications stands beside it, so that it is a part."""
NESTED = ("其中", "(含", "(包括")
OUTLETS = (
    "网站", "网页", "微信", "微博", "公众号", "新媒体", "平台", "客户端",
    "报刊", "报纸", "电视", "广播", "公报", "公告栏", "渠道",
)  # fmt: skip
DISPUTE = ("复议", "诉讼", "应诉")
ENDED = ("维持", "纠正", "审结", "结果")
ASIDE = pattern(r"其中|[(]")
AMONG = pattern(r"(?:^|\d[^,;:]{0,4}[,;(]?)其中")
LISTED = ("、", "和", "及", "与", "或")
"""What between two things that are counted leaves the figure behind it to the second."""
ALL_DISPUTES = pattern(r".{0,60}?(?:其中.{0,40}?信息公开|,(?:涉及?)?(?:政府)?信息公开(?:类|的)?\d)", near=("信息公开",))
"""Behind a figure of reviews or suits not said to be on disclosure: it counts all of them, of whatever kind."""
OTHER_DISPUTES = pattern(
    r".{0,40}?(?:与(?:政府)?信息公开(?:工作)?无关|(?:不(?:属于?|涉及?|含|包括)|非)(?:政府)?信息公开)"
    r"|,(?:其中)?(?:依法|决定|予以)*受理\d",
    near=("信息公开", "受理"),
)
"""Behind a figure of reviews or suits: they are on something else, or brought before the organ itself."""
OF_NEXT_OUTCOME = pattern(
    r"(?:内容|信息|申请|事项)[^;\d]{2,30}?(?:无法提供|不予公开|不予处理|不掌握|不存在)",
    near=("内容", "信息", "申请", "事项"),
)
"""Behind a figure of an outcome: what it counts is told of another, and the one before is of a figure before it."""
JUDGE = pattern(
    r"(?:复议机关|复议机构|复议局|复议办公室|法院|司法[局厅部])[^,\d]{0,8}?(?:\([^()]{1,20}\))?[^,\d]{0,8}?(?:收到|受理|审理|审结|办理|办结)",
    near=("复议机", "复议局", "复议办公室", "法院", "司法"),
)
REVIEWER = pattern(r"作为[^,\d]{0,8}复议机关", near=("复议机关",))
"""Before a figure, in its clause or in its sentence: it counts the reviews or suits of one who decides them."""
JUDGED = pattern(
    r"(?<!经)(?:(?P<review>复议)|(?P<litigation>诉讼))(?:案件|中|被|获|的|结果)*(?:维持|纠正)[^,\d]{0,4}$",
    near=("复议", "诉讼"),
)
"""Before a figure: it counts a result of reviews or suits that are not counted themselves."""
RESPECTIVELY = ("分别", "各")
"""Before the words that name a subject: the figures behind them are each another's."""
UNDISPUTED = pattern(r"未(?!经)[^,:\d]{0,24}的$")
"""Before a figure: what it counts led to no review or suit."""
CLASSED = pattern(
    r"(?:[公发]文|文件|属性|(?:制[发作]|印发|产生|形成)[^,;]{0,10}信息).{0,20}(?:其中,?|[,:])主动公开[^\d,;]{0,8}\d"
    r"(?:\([^()]{0,160}\)|[^,;()]|,(?=依申请公开|不予?公开)){0,60}$",
    near=("主动公开",),
)
"""Before a figure: documents are classed by whether they may be public, and no applications counted."""
OBJECT_NAMED = ("申请", "公开", "信息")
YEAR_CARRIED = pattern(rf"(20\d\d)年(?:度)?{TURNED}")
YEAR_CARRIED_TO = pattern(r"\D{1,4}(20\d\d)年")
TAKEN_IN = frozenset({"received", "handled", "answered"})
_DISPUTES = frozenset({"review", "litigation", "direct_litigation", "litigation_after_review", "disputes"})
ROUGH = ("近", "约", "超过", "逾")
"""Words before a figure that make it a rough one."""
_ORGANS = "部门|单位|机关|[局委办镇乡街县区市州省院所站处村校]|街道|机构|社区|居委会"
OTHER_ORGAN = pattern(
    r"(?:(?P<organ>[^\W\d_]{1,12}(?:局|委|镇|乡|街道|中心|县|区|厅|院|公司|办|办公室|办公厅))|(?:其[他余]|(?<![及和与、])(?:下级|基层)|前.{1,3}[名位])[^,]{0,10}(?:单位|部门|机关)|"
    rf"(?P<several>(?:\d[个家][^,\d]{{0,12}}|等[^,\d]{{0,8}})(?:{_ORGANS}))|^(?:部门|科室|镇街))"
    r"(?:共|合计|全年|累计|新|均|都|本年度|协助){0,4}$"
)
"""Before what is told: another organ by name, or several."""
OPENS_WITH_OTHERS = pattern(
    rf"(?:辖区|辖内|下辖|所属|下属|直属|[省市县区]属|[省市县区]内)?\d++[个家所][^,\d]{{0,8}}?(?:{_ORGANS}|学校|医院)",
    near=("个", "家", "所"),
)
"""What a sentence on several other organs begins with."""
NO_ORGAN = frozenset({"", "年", "年度", "全年", "本年度", "今年", "全年共", "其中"})
"""What most often stands before what is told, and names nobody."""
PLANNED = pattern(r"明年|[下次]一?年(?:度)?(?:$|[^,]{0,4}(?:将|拟))|计划|预计|力争|争取|打算|[拟将]$")
"""Before what is told: it is yet to come."""
WHOLE = pattern(r"全(?P<area>[省市州县区盟旗镇乡])")
SELF = pattern(r"[我本](?:机关|单位|部门|局|委|镇|乡|街道|中心|县|区|市|省|厅|院|办|办公室|级)?$", near=("我", "本"))
_COMMA = pattern(rf",(?!{TOGETHER})")


def spoken_of(text: str) -> bool:
    """Whether there is what only disclosure is spoken of with."""
    return "信息公开" in text or any(map(text.__contains__, _DISCLOSURE)) or _APPLICATIONS.search(text) is not None


def bears(text: str) -> bool:
    """Whether there may be what bears on figures: an area, a government, a sum of years, a year."""
    return _BEARS.search(text) is not None


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


def may_be_upheld(text: str) -> bool:
    """Whether there is what a statement that every review or suit ended for the organ cannot do without."""
    told = "复议" in text or "诉讼" in text or "应诉" in text
    return told and any(map(text.__contains__, ("维持", "败诉", "胜诉", "纠错")))


def other_object(unit: str, behind: str) -> bool:
    """Whether a figure counts another object than applications: 11个工作日, 3件来信."""
    if unit in _ANY_UNIT and behind[:1].isalpha() and not behind.startswith("申请"):
        return True
    return _OF_BUSINESS.search(behind) is not None and OTHER_OBJECT.match(behind) is not None


def other_business(lead: str) -> bool:
    """Whether words before a verb name what else an office receives and answers: letters, calls, proposals."""
    return _OF_BUSINESS.search(lead) is not None and any(map(lead.__contains__, _BUSINESS))


def may_compare(text: str) -> bool:
    """Whether there is what no percentage and no figure held against another year's can do without."""
    return "%" in text or "比" in text or "较" in text


def may_deny(text: str) -> bool:
    """Whether there is what a statement that something did not happen cannot do without."""
    return "未" in text or "无" in text or "没" in text or "不" in text or "处理费" in text


def may_sum_up(text: str) -> bool:
    """Whether there is what a statement on all of something, or on none of it, cannot do without."""
    return "均" in text or "全" in text or "都" in text or "零" in text or "无" in text or "率" in text


def clause(text: str, end: int) -> int:
    """Where the last clause begins of the words before a place."""
    comma = text.rfind(",", 0, end)
    while comma >= 0 and not _COMMA.match(text, comma, end):
        comma = text.rfind(",", 0, comma)
    return comma + 1
