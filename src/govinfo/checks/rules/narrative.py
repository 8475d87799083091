"""N: the prose by itself: what it has to cover, what was left over in it, where it contradicts the tables."""

from collections.abc import Iterator, Mapping

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, of_prose
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result, Rule
from govinfo.checks.rules.claims import contradicted
from govinfo.forms.naming import printings
from govinfo.forms.spec import Heading
from govinfo.languages import Text, called, joined
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES, THE_FORM
from govinfo.patterns import mentions, pattern
from govinfo.report.claims.claim import ClaimKind
from govinfo.report.claims.compact import compact
from govinfo.report.organs import GOVERNMENTS
from govinfo.text import fold
from govinfo.vocabulary import Section, Topic
from govinfo.weighing.agreement import Agreement, judged

_CONTENTS = Basis((Citation(50), Citation(source=THE_FORM, place="contents")), Strength.LEGAL)
_ASSESSED = Basis((Citation(50, 1, 4), Citation(source=THE_FORM, place="contents")), Strength.LEGAL)
_CLAIM = Basis((Citation(50), Citation(source=THE_FORM)), Strength.CLAIM)

_COVERED: Mapping[str, tuple[str, ...]] = {
    Topic.PROACTIVE_DISCLOSURE: ("主动公开",),
    Topic.DISCLOSURE_ON_APPLICATION: ("依申请", "公开申请", "申请公开"),
    Topic.INFORMATION_MANAGEMENT: ("信息管理", "信息资源", "审查", "审核", "保密", "规范性文件", "目录"),
    Topic.PLATFORM: ("平台", "网站", "公众号", "专栏", "新媒体"),
    Topic.SUPERVISION: ("监督", "考核", "评议", "培训", "保障", "追责", "追究"),
}
"""What speaks of a topic, whatever its heading."""
_PUBLISHED = pattern(r"(?<!申请)(?<!不予)公开(?:\D{0,6}信息共?\d+余?条|\d+余?条\D{0,4}信息)")
"""How much was published, which speaks of 主动公开 without the word."""
_ACCOUNTED = ("考核", "评议", "责任追究", "追责", "问责", "追究责任")
_FEE = ("费用", "处理费", "收费")
_SHORT = 12
_EMPTY = Text("第五部分只有标题，没有内容", "section 五 is a heading with nothing below it")


def _topics(dossier: Dossier) -> Iterator[Result]:
    narrative = dossier.narrative
    overview = compact(narrative[Section.OVERVIEW])
    if not overview:
        return
    missing = [topic for topic in dossier.report.form.topics if not _covered(topic, overview)]
    if missing:
        facts = {"topics": joined(map(called, missing), "、", ", ")}
        yield Result((f"narrative.{Section.OVERVIEW}",), actual=len(missing), facts=facts)


def _covered(topic: Heading, overview: str) -> bool:
    """Whether prose speaks of a topic: in words known for it, or by one of its own names."""
    words = _COVERED.get(topic.key)
    if words is not None:
        published = topic.key == Topic.PROACTIVE_DISCLOSURE and _PUBLISHED.search(overview) is not None
        return published or mentions(overview, words)
    return any(compact(name) in overview for name in printings(topic))


def _accounted(dossier: Dossier) -> Iterator[Result]:
    narrative = dossier.narrative
    if dossier.kind not in GOVERNMENTS or Section.OVERVIEW not in narrative:
        return
    if not any(mentions(compact(passage.text), _ACCOUNTED) for passage in narrative.sections):
        yield Result((f"narrative.{Section.OVERVIEW}",))


def _problems(dossier: Dossier) -> Iterator[Result]:
    narrative = dossier.narrative
    if Section.PROBLEMS not in narrative:
        return
    text = narrative[Section.PROBLEMS].strip()
    if len(fold(text)) < _SHORT:
        says = None if text else _EMPTY
        yield Result((f"narrative.{Section.PROBLEMS}",), actual=text, facts={"text": text}, says=says)


def _fee(dossier: Dossier) -> Iterator[Result]:
    narrative, year = dossier.narrative, dossier.report.year
    if Section.OTHER not in narrative or year is None or FEE_MEASURES.since is None or year < FEE_MEASURES.since.year:
        return
    if not any(mentions(compact(passage.text), _FEE) for passage in narrative.sections):
        yield Result((f"narrative.{Section.OTHER}",))


_NONE_SUBJECTS = ("received", "carried_in", "carried_over", "review", "litigation", "normative_documents.issued")


def _contradictions(dossier: Dossier) -> Iterator[Result]:
    """Nothing is said not to have happened that the tables count; no suits are none of either kind."""
    report = dossier.report
    seen: set[str] = set()
    mentions = {claim.subject for claim in dossier.claims if claim.kind is ClaimKind.COUNT}
    for claim in dossier.claims:
        none = claim.kind is ClaimKind.NONE and claim.subject in _NONE_SUBJECTS
        all_done = claim.kind is ClaimKind.CONCLUDED and "carried_over" not in mentions
        if claim.hedges or not (none or all_done) or claim.subject in seen:
            continue
        usual = tuple(reading for reading in claim.readings if reading.usual)
        judgement = judged(report, claim._replace(readings=usual))
        if judgement.agreement is Agreement.CONTRADICTED:
            seen.add(claim.subject)
            yield contradicted(dossier, claim, judgement)


_FIVE = "主动公开信息3条。依申请公开渠道畅通。加强信息管理。做好网站建设。自觉接受监督、考核和评议，未发生责任追究。"
RULES = (
    Rule(
        code="N501",
        name="overview-topics-missing",
        severity=Severity.WARNING,
        basis=_CONTENTS,
        title=Text("总体情况缺少规定的内容", "The overview leaves out a topic"),
        does=Text(
            "第一部分应当涉及主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面；标题或者文字提到即可。",
            "Section 一 covers five topics, under their headings or in its words.",
        ),
        why=Text("格式规定总体情况包括这五个方面，不能遗漏。", "The form names these five; none may be left out."),
        says=Text("总体情况未涉及：{topics}", "the overview does not speak of: {topics}"),
        repair=Text("补写缺少的方面。", "Add what is missing."),
        find=_topics,
        fails_on=of_prose(overview="主动公开信息3条。"),
        passes_on=of_prose(overview=_FIVE),
        needs=("narrative",),
    ),
    Rule(
        code="N502",
        name="accountability-missing",
        severity=Severity.WARNING,
        basis=_ASSESSED,
        title=Text("未报告考核、评议和责任追究结果", "Assessment and accountability are not reported"),
        does=Text(
            "各级人民政府的报告应当写到工作考核、社会评议、责任追究；通篇未提到任何一项的列出。",
            "Reports of governments tell of assessment, public evaluation and accountability; lists those "
            "that speak of none of them.",
        ),
        why=Text(
            "《条例》第五十条第一款第（四）项要求各级人民政府的报告包括这些结果。",
            "Art. 50 para 1 (4) requires these results of governments at every level.",
        ),
        says=Text(
            "通篇未提到工作考核、社会评议或者责任追究", "nothing is said of assessment, evaluation or accountability"
        ),
        repair=Text("写明考核、评议和责任追究结果；没有的也要写明。", "State the results, or that there are none."),
        find=_accounted,
        fails_on=of_prose(overview="主动公开信息3条。依申请公开渠道畅通。加强信息管理。做好网站建设。做好监督保障。"),
        passes_on=of_prose(overview=_FIVE),
        needs=("narrative",),
    ),
    Rule(
        code="N503",
        name="problems-empty",
        severity=Severity.WARNING,
        basis=Basis((Citation(50, 1, 4), Citation(source=THE_FORM)), Strength.DEFINITION),
        title=Text("主要问题及改进情况没有内容", "Problems and improvement are empty"),
        does=Text("第五部分只写“无”或者只有几个字的列出。", "Lists a section 五 that says 无 or a few characters."),
        why=Text(
            "存在的主要问题及改进情况是报告必须包括的内容。", "The report has to contain problems and improvement."
        ),
        says=Text("第五部分没有实际内容：“{text}”", "section 五 says nothing: “{text}”"),
        repair=Text("写明问题和改进措施。", "State problems and what is done about them."),
        find=_problems,
        fails_on=of_prose(problems="无。"),
        passes_on=of_prose(problems="公开内容不够全面，下一步将加强学习，及时更新。"),
        needs=("narrative",),
    ),
    Rule(
        code="N504",
        name="fee-statement-missing",
        severity=Severity.NOTICE,
        basis=Basis((Citation(42), Citation(source=FEE_MEASURES)), Strength.HEURISTIC),
        title=Text("未说明信息处理费收取情况", "Nothing is said of the processing fee"),
        does=Text(
            "2021年度以后的报告通常在第六部分说明信息处理费是否收取；通篇未提到的列出（未见要求说明的条文）。",
            "Reports since 2021 usually say in section 六 whether a processing fee was collected; lists those that do "
            "not (a clause that requires it was not found).",
        ),
        why=Text(
            "《条例》第四十二条规定可以收取信息处理费，收取情况应当公开。",
            "Art. 42 allows the fee; whether it was taken is of interest.",
        ),
        says=Text("未说明信息处理费收取情况", "nothing is said of the processing fee"),
        repair=Text(
            "在第六部分写明收取的件数和金额，没有的写明没有。",
            "State number and amount in section 六, or that there were none.",
        ),
        find=_fee,
        fails_on=of_prose(other="无。"),
        passes_on=of_prose(other="本年度未收取信息处理费。"),
        needs=("narrative",),
    ),
    Rule(
        code="N510",
        name="prose-contradicts-table",
        severity=Severity.WARNING,
        basis=_CLAIM,
        title=Text("正文称没有，表格有", "The prose says none, the table counts some"),
        does=Text(
            "正文称未收到申请、无结转、未发生复议诉讼、未制发规范性文件或者全部办结的，表格相应各格应为0。",
            "Where the prose says that there were no applications, reviews or suits, that none were carried in or "
            "over, that no normative documents were issued, or that all applications were concluded, the cells are 0.",
        ),
        why=Text("二者不能同时为真。", "Both cannot be true."),
        says=Text(
            "正文称“{quote}”，而{table}{cells}为{filed}{also}",
            "the prose says “{quote}”, but {table} {cells} is {filed}{also}",
        ),
        repair=Text("查明哪一处有误。", "Find out which is wrong."),
        find=_contradictions,
        fails_on=Example(
            {"remedies.review.upheld": 2, "remedies.review.total": 2},
            sections={"overview": "未发生涉及政府信息公开行政复议案件。"},
        ),
        passes_on=of_prose(overview="未发生涉及政府信息公开行政复议案件。"),
        needs=("narrative",),
    ),
)
