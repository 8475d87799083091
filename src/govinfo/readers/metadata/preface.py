"""Who reports, and on which year, said in a sentence before the first section; only where its words leave no doubt.

现公布某县民政局2023年政府信息公开工作年度报告 says both; 本报告由某县民政局编制 says who. The office of a government
compiles the government's own report, so that 由某县人民政府办公室编制 says neither.
"""

from typing import NamedTuple

from govinfo.forms.imprint import names_organ
from govinfo.patterns import pattern
from govinfo.text import HAN, fold, number
from govinfo.traditional import simplified

NAME = r"(?:(?:政府|政务)?信息|政务)公开(?:工作)?(?:开展)?(?:情况)?(?:的)?(?:年度)?(?:工作)?(?:情况)?报告"
"""What a report is called in a title, folded."""
_OF_YEAR = "度(?![尾佳]镇|门街|假)"
"""A year's 度, and not the first character of one of the places that begin with it."""
YEAR_IN_WORDS = "二[〇零○O0][一二三四五六七八九〇零○O0]{2}"
"""A year in numerals, a letter or circle for a zero among them."""
YEAR = rf"(?P<year>20\d\d|{YEAR_IN_WORDS})年?(?:{_OF_YEAR})?"
"""How a title names the year."""

SUBJECT = "信息公开"
"""What nearly every title of a report, and every sentence that names one, has in it."""
_LONGEST = 3000
"""Characters of a preface that are looked through."""
_BEFORE = 200
"""A sentence that names a report has fewer characters before its subject."""
_CALLED = rf"(?:以下|下文)?(?:统一)?简称[^。;()]{{1,40}}?|{HAN}{{2,20}}"
"""What stands in brackets behind an organ: what it is called for short, or the office that stands for it."""
_ORGAN = rf"(?P<organ>(?!年|{_OF_YEAR}){HAN}{{2,30}}?)(?:\((?:{_CALLED})\))?"
_WHOLE = NAME.replace("(?:政府|政务)?", "(?:政府|政务|(?<!政府))", 1)
"""The same behind an organ: of 某市政府信息公开 the 政府 is the report's, not the organ's."""
_ANNOUNCES = r"(?:[现特][^,。;()]{0,8}?|,向社会(?:公众)?)(?:公布|发布|公开|编制|编写|[将就])了?\(?(?:关于)?"
_TO_ALL = r"(?:特|现)?向社会(?:公众)?(?:公布|公开|发布)(?:[我本]单位|[我本]机关|[我本][局委厅办院所镇乡]|自身)?"
_COMPILES = r"(?:特|现)?编制了?(?:并公布了?)?"
_WE_COMPILE = rf"(?:(?:[我本]{HAN}{{1,3}})?(?:认真|特|现)?(?:梳理)?编制(?:并?发布|并?公布|完成|形成)?|发布|公布)了?\(?"
_BY = "根据|依据|按照|依照"
_GOES_ON = rf"(?:\([^()]{{1,20}}\))?(?={_BY}|由|是)"
"""Behind a report that its title opens a sentence with: what it is compiled by, by whom, or what it is."""
_DISCLOSURE = "(?:政府|政务)信息公开(?:工作)?"
_WORK = r"(?:政府|政务)?信息公开(?:工作)?(?:实际|情况)"
_ANNOUNCING = ("现", "特", "向社会")
_GOING_ON = ("报告根据", "报告依据", "报告按照", "报告依照", "报告由", "报告是", "报告(")
_ON_WORK = ("公开实际", "公开情况", "公开工作实际", "公开工作情况")
_ON_YEAR = ("公开20", "公开工作20", "公开二", "公开工作二")
"""Of each of these a sentence of its kind has one: that announces, goes on behind a title, tells of work or a year."""
REPORTING = {
    "现公布某县民政局2023年政府信息公开工作年度报告": pattern(
        rf"{_ANNOUNCES}{_ORGAN}的?{YEAR}的?{NAME}", near=_ANNOUNCING
    ),
    "现公布2023年度某县民政局政府信息公开工作年度报告": pattern(
        rf"{_ANNOUNCES}{YEAR}的?{_ORGAN}的?{_WHOLE}", near=_ANNOUNCING
    ),
    "现公布某县民政局政府信息公开工作年度报告": pattern(rf"{_ANNOUNCES}{_ORGAN}的?{_WHOLE}", near=_ANNOUNCING),
    "现公布某县民政局政府信息公开2023年度工作报告": pattern(
        rf"{_ANNOUNCES}{_ORGAN}的?(?:政府)?信息公开(?:工作)?{YEAR}(?:工作)?报告", near=_ON_YEAR
    ),
    "某县民政局2023年政府信息公开工作年度报告根据《条例》编制": pattern(
        rf"(?:^|[。;]){_ORGAN}{YEAR}{NAME}{_GOES_ON}", near=_GOING_ON
    ),
    "2023年某县民政局政府信息公开工作年度报告由六部分组成": pattern(
        rf"(?:^|[。;]){YEAR}{_ORGAN}{_WHOLE}{_GOES_ON}", near=_GOING_ON
    ),
    "某县民政局2023年政府信息公开工作年度报告2023年，我局": pattern(
        rf"^{_ORGAN}{YEAR}{NAME}(?=20\d\d年,)", near=("报告20",)
    ),
    "某县民政局编制了2023年政府信息公开工作年度报告": pattern(
        rf"(?:^|[,。;]){_ORGAN}{_COMPILES}{YEAR}{NAME}", near=("编制",)
    ),
    "我局认真编制《某县民政局2023年政府信息公开工作年度报告》": pattern(
        rf"(?:^|[,。;]){_WE_COMPILE}{_ORGAN}的?{YEAR}的?{NAME}", near=("编制", "发布", "公布")
    ),
    "由某县民政局编制的2023年政府信息公开工作年度报告": pattern(rf"由{_ORGAN}编制的{YEAR}{NAME}", near=("编制的",)),
    "某县民政局现向社会公布本单位2023年政府信息公开工作年度报告": pattern(
        rf"(?:^|[,。;]){_ORGAN}{_TO_ALL}{YEAR}的?{NAME}", near=("向社会",)
    ),
    "结合某县民政局2023年政府信息公开工作实际编制": pattern(
        rf"(?:(?:结合|涵盖|现将)了?|{_ANNOUNCES}){_ORGAN}的?{YEAR}的?{_WORK}", near=_ON_WORK
    ),
    "根据2023年某县民政局政府信息公开工作情况编制": pattern(
        rf"(?:结合|根据){YEAR}的?{_ORGAN}的?{_WORK}[^,。;]{{0,6}}?(?:编制|编写|撰写)", near=_ON_WORK
    ),
}
"""Sentences that name a report and whose it is, each with how it is told."""
_NOBODY = (
    r"[在为按由是省县区州旗盟厅局委办]|经(?!棚镇)|对(?!青山镇)|市(?![中南北]区)|自治|"
    r"依(?![兰安]县)|随(?!州|县)|当(?![阳涂雄][市县])|从(?!江县|化区)"
)
"""A clause or the mere kind of an organ opens with one of these, where the full name of an organ is due."""
_NO_PLACE = r"(?<![省市县区州旗盟乡镇道])"
"""Behind a name that is not that of a place alone, whose offices all work there."""
COMPILED = {
    "本报告由某县民政局根据《条例》编制": pattern(
        rf"(?:(?:报告|年报)(?:是|[^。;]{{0,200}},)?|^|[。;])[现特]?由{_ORGAN}"
        rf"(?={_BY}|结合|负责|组织|汇总|编制|编写)[^。;]{{0,90}}?(?:编制|编写)",
        near=("由",),
    ),
    "结合某县民政局政府信息公开工作有关统计数据编制": pattern(
        rf"结合{_ORGAN}的?{_DISCLOSURE}(?:有关|相关)?统计数据", near=("统计数据",)
    ),
    "结合某县民政局政府信息公开工作实际，特编制本报告": pattern(
        rf"结合{_ORGAN}{_NO_PLACE}的?{_DISCLOSURE}(?:实际|情况),[特现]?编制", near=_ON_WORK
    ),
    "为做好某县民政局政府信息公开工作，我局编制": pattern(
        rf"^为(?:认真|切实|扎实)?做好{_ORGAN}{_NO_PLACE}的?(?:政府|政务)信息公开工作,"
        r"[我本](?:单位|机关|[局委厅办院所镇乡])",
        near=("做好",),
    ),
    "某县民政局根据《条例》的规定编制本报告": pattern(
        rf"(?:^|[,。;])(?:{YEAR},?)?(?!{_NOBODY}){_ORGAN}(?:\([^()]{{2,20}}\))?(?:{_BY})"
        r"[^。;]{0,150}?编制了?本(?:年度)?报告",
        near=("本报告", "本年度报告"),
    ),
    "根据《条例》的规定，由某县民政局编制本报告": pattern(
        rf"[,。;](?:[现特]?由)?(?!{_NOBODY}){_ORGAN}(?:负责|组织|特|现)?编制了?本(?:年度)?报告",
        near=("编制本", "编制了本"),
    ),
}
"""Sentences that say who compiles this report, each with how it is told."""
_TOWN = rf"[本全对向](?![各全本我该县市区乡镇街]){HAN}{{1,4}}[镇乡](?:人民政府)?$"
"""The full name of a township that begins like a phrase: 全胜乡, 对青山镇."""
_VAGUE = pattern(
    rf"^(?!{_TOWN})(?:[我该各并对的了由]|[现特]由|本(?!溪)|全(?!椒|南|州县)|上[级述一]|向(?!阳)|有关|相关|完成|所属)|公布|公开|发布|编制(?!委)|编写|根据|按照|要求|报告|上级|"
    r"社会(?!保[障险]|事[业务]|工作|服务|发展|治理|组织|建设|管理|福利|救助|主义|科学)|"
    r"(?:府|局|委|办|厅|院|会|室|处|中心)(?:和|与|及|会同|同(?![县乡]))|"
    r"^[省市州盟县区旗乡镇局委厅院所]?(?:政府)?办公[室厅]$|"
    rf"[道镇乡县市](?:和|与|及|会同|同(?!城))(?!(?![各所有]|[市县区乡镇]{{2}}){HAN}{{0,4}}[市县区旗镇乡街])"
)
_FOR_ANOTHER = pattern(
    r"(?:政府|(?<!编纂)(?<!编制)委员会|委|办事处)(?:(?:政府)?信息公开|政务公开)?(?:工作)?(?:领导小组)?(?:办公室|办公厅|办)$"
    r"|党政(?:综合)?办(?:公室)?$|[局厅署]办公[室厅]$"
)
"""An office that compiles and signs what its government or committee reports."""

_ACTING = pattern(
    rf"(?P<year>20\d\d)年(?:度)?(?:以来)?,?(?:在[^。;]{{2,40}}领导下,)?(?P<organ>(?!{_NOBODY}){HAN}{{3,30}}?)"
    rf"{_NO_PLACE}"
    r"(?=坚持|始终|认真|深入|严格|全面|持续|高度重视|紧紧?围绕|以习近平|在[^。;]{2,40}领导下)"
)
"""How a section on a year opens that says who did what in it, by the full name; that of a place is none."""


class PrefaceFacts(NamedTuple):
    """What a preface says.

    Attributes:
        organ: Name of the organ, or `None`.
        year: The year reported on, or `None`.
    """

    organ: str | None = None
    year: int | None = None


def preface_facts(preface: str) -> PrefaceFacts:
    """Who reports and on which year, where the sentences that say so agree.

    >>> preface_facts("根据《条例》，现公布某县民政局 2023年政府信息公开工作年度报告。")
    PrefaceFacts(organ='某县民政局', year=2023)
    >>> preface_facts("本报告由某县人民政府办公室编制。")
    PrefaceFacts(organ=None, year=None)
    """
    text = fold(simplified(preface[:_LONGEST]))
    if "报告" not in text and "编制" not in text:
        return PrefaceFacts()
    start = max(0, text.find(SUBJECT) - _BEFORE)
    told = REPORTING.values() if SUBJECT in text else ()
    reporting = [match for words in told for match in words.finditer(text, start)]
    own = (match for words in COMPILED.values() for match in words.finditer(text))
    compiled = [match for match in own if not _FOR_ANOTHER.search(match["organ"])]
    named = [match for match in reporting if not (match[0].startswith("由") and _FOR_ANOTHER.search(match["organ"]))]
    organs = {match["organ"] for match in (*named, *compiled)}
    years = {year_in(year) for match in reporting if (year := match.groupdict().get("year"))}
    known = {organ for organ in organs if names_organ(organ) and not _VAGUE.search(organ)}
    return PrefaceFacts(known.pop() if len(known) == 1 else None, years.pop() if len(years) == 1 else None)


def reports_itself(folded: str) -> bool:
    """Whether a folded line is the name of an organ, and not that of an office that signs for its government.

    >>> reports_itself("某县民政局"), reports_itself("某县人民政府办公室"), reports_itself("一年来")
    (True, False, False)
    """
    return names_organ(folded) and not _FOR_ANOTHER.search(folded)


def acting(text: str) -> PrefaceFacts:
    """Who is said, in the first words of a section on the year, to have done what it tells of, and in which year.

    >>> acting("2023年，某市财政局坚持……"), acting("2023年，我局认真……").organ, acting("2023年，县财政局深入……").organ
    (PrefaceFacts(organ='某市财政局', year=2023), None, None)
    """
    match = _ACTING.match(fold(simplified(text[:_BEFORE])))
    organ = None if match is None else match["organ"]
    if match is None or not organ or not names_organ(organ) or _VAGUE.search(organ) or "领导" in organ:
        return PrefaceFacts()
    return PrefaceFacts(organ, int(match["year"]))


def year_in(year: str) -> int | None:
    """The year in digits or numerals, a letter or circle for a zero among them.

    >>> year_in("2023"), year_in("二○二三")
    (2023, 2023)
    """
    return number(year.replace("○", "〇").replace("O", "〇"))
