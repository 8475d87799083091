"""N: the prose by itself: what it has to cover, what was left over in it, where it contradicts the tables."""

import re
from collections.abc import Iterator

from govinfo.checks.claims import contradicted, source
from govinfo.checks.rule import Dossier, Example, Result, Rule, Severity, Text, prose
from govinfo.checks.testimony import Agreement, judged, statements
from govinfo.checks.years import comparable
from govinfo.comparing import similarity
from govinfo.forms import form_for
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES, FORM_2019, FORM_2021, INTERPRETATION_2025, REGULATION_2007, Source
from govinfo.report.claims import Hedge, Kind
from govinfo.report.organs import GOVERNMENTS
from govinfo.spans import SourceSpan
from govinfo.text import fold, normalise
from govinfo.vocabulary import OrganKind, Section, Topic

_CONTENTS = Basis((Citation(50), Citation(source=FORM_2021, place="一（一）")), Strength.LEGAL)
_ASSESSED = Basis((Citation(50, 1, 4), Citation(source=FORM_2021, place="一（一）")), Strength.LEGAL)
_CAREFUL = Basis((Citation(source=FORM_2021, place="（四）"), Citation(47)), Strength.HEURISTIC)
_CLAIM = Basis((Citation(50), Citation(source=FORM_2021)), Strength.CLAIM)

_COVERED = {
    Topic.PROACTIVE_DISCLOSURE: re.compile(r"主动公开"),
    Topic.DISCLOSURE_ON_APPLICATION: re.compile(r"依申请|公开申请"),
    Topic.INFORMATION_MANAGEMENT: re.compile(r"信息管理|信息资源|审查|审核|保密|规范性文件|目录"),
    Topic.PLATFORM: re.compile(r"平台|网站|公众号|专栏|新媒体"),
    Topic.SUPERVISION: re.compile(r"监督|考核|评议|培训|保障|追责|追究"),
}
_ACCOUNTED = re.compile(r"考核|评议|责任追究|追责|问责|追究责任")
_SHORT = 12
_NOTHING = re.compile(r"^(?:无|没有|暂无|不存在)[。.]?$")
_FEE = re.compile(r"处理费|收费|收取费用|费用")
_GAP = re.compile(
    r"(?<=[信息申请文件公开共计收到])[ \t\u3000\xa0]{2,}(?=[条件份篇次宗][\u4e00-\u9fff，,。；;、]|[条件份篇次宗]$)"
)
_COMPARES = re.compile(r"同比|相比|较|比上|比去|针对|以来|截至|截止|至20|修订|[《〔(]")
_DOUBLED = re.compile(r"([\u4e00-\u9fff]{2,6})\1")
_MIXED = re.compile(r"[\u4e00-\u9fff][,;](?=[\u4e00-\u9fff])|[，。；、]{2,}")
_SELF = re.compile(r"我(?P<what>乡|镇|县|区|市|省|局|委|厅)(?!们)")
_OWN = {
    OrganKind.TOWNSHIP_GOVERNMENT: frozenset("乡镇"),
    OrganKind.COUNTY_GOVERNMENT: frozenset("县区市"),
    OrganKind.CITY_GOVERNMENT: frozenset("市"),
    OrganKind.PROVINCIAL_GOVERNMENT: frozenset("省市区"),
}


def _topics(dossier: Dossier) -> Iterator[Result]:
    narrative = dossier.narrative
    overview = normalise(narrative[Section.OVERVIEW])
    if Section.OVERVIEW not in narrative or not overview.strip():
        return
    named = {passage.key for passage in narrative.topics}
    missing = [topic for topic in dossier.report.form.topics if Topic(topic.key) not in named]
    missing = [topic for topic in missing if not _COVERED[Topic(topic.key)].search(overview)]
    if missing:
        facts = {
            "topics": Text(
                "、".join(topic.label for topic in missing), ", ".join(topic.key for topic in missing).replace("_", " ")
            )
        }
        yield Result((f"narrative.{Section.OVERVIEW}",), actual=len(missing), facts=facts)


def _accounted(dossier: Dossier) -> Iterator[Result]:
    narrative = dossier.narrative
    if dossier.kind not in GOVERNMENTS or Section.OVERVIEW not in narrative:
        return
    whole = "".join(passage.text for passage in narrative.sections)
    if not _ACCOUNTED.search(normalise(whole)):
        yield Result((f"narrative.{Section.OVERVIEW}",))


def _problems(dossier: Dossier) -> Iterator[Result]:
    narrative = dossier.narrative
    if Section.PROBLEMS not in narrative:
        return
    text = fold(narrative[Section.PROBLEMS])
    if len(text) < _SHORT or _NOTHING.match(text):
        yield Result((f"narrative.{Section.PROBLEMS}",), actual=text, facts={"text": text})


def _fee(dossier: Dossier) -> Iterator[Result]:
    narrative, year = dossier.narrative, dossier.report.year
    if Section.OTHER not in narrative or year is None or FEE_MEASURES.since is None or year < FEE_MEASURES.since.year:
        return
    if not any(_FEE.search(normalise(passage.text)) for passage in narrative.sections):
        yield Result((f"narrative.{Section.OTHER}",))


def _passages(dossier: Dossier) -> Iterator[tuple[str, str]]:
    narrative = dossier.narrative
    yield "narrative.preface", narrative.preface
    for passage in narrative.sections:
        yield f"narrative.{passage.key}", passage.text


def _around(text: str, match: re.Match[str], width: int = 12) -> str:
    return " ".join(text[max(0, match.start() - width) : match.end() + width].split())


def _place(dossier: Dossier, where: str, match: re.Match[str]) -> SourceSpan:
    passage = dossier.report.source(where)
    place = f"{where}[{match.start()}:{match.end()}]"
    return SourceSpan(place, match[0], None if passage is None else passage.document)


def _blanks(dossier: Dossier) -> Iterator[Result]:
    for where, text in _passages(dossier):
        for match in _GAP.finditer(text):
            yield Result((where,), facts={"quote": _around(text, match)}, span=_place(dossier, where, match))


def _year_slips(dossier: Dossier) -> Iterator[Result]:
    """What happened is told of a year that is not the report's, and nothing is told of the report's own."""
    report = dossier.report
    told = {claim.subject for claim in statements(report) if claim.year == report.year}
    for claim in statements(report):
        slipped = claim.kind in {Kind.COUNT, Kind.NONE} and claim.hedges == {Hedge.OTHER_YEAR} and claim.year
        if not slipped or report.year is None or claim.year is None or claim.year >= report.year:
            continue
        if claim.subject not in told and not _COMPARES.search(claim.quote):
            facts = {"quote": claim.quote, "year": report.year}
            where = (f"narrative.{claim.section or 'preface'}",)
            yield Result(where, expected=report.year, actual=claim.year, facts=facts, span=source(report, claim))


def _other_names(dossier: Dossier) -> Iterator[Result]:
    own = _OWN.get(dossier.kind) if dossier.kind else None
    if own is None:
        return
    for where, text in _passages(dossier):
        for match in _SELF.finditer(text):
            if match["what"] not in own:
                facts = {"name": match[0], "organ": dossier.report.organ}
                yield Result((where,), actual=match[0], facts=facts, span=_place(dossier, where, match))
                return


def _doubled(dossier: Dossier) -> Iterator[Result]:
    for where, text in _passages(dossier):
        for match in _DOUBLED.finditer(text):
            if not _repeats_rightly(match[1]):
                facts = {"word": match[1], "quote": _around(text, match, 6)}
                yield Result((where,), actual=match[0], facts=facts, span=_place(dossier, where, match))


def _repeats_rightly(word: str) -> bool:
    """一件一件, 逐条逐条, 研究研究: said twice on purpose, or one character over and over."""
    return word[0] in "一逐" or len(set(word)) == 1


def _punctuation(dossier: Dossier) -> Iterator[Result]:
    for where, text in _passages(dossier):
        match = _MIXED.search(text)
        if match is not None:
            yield Result((where,), facts={"quote": _around(text, match)}, span=_place(dossier, where, match))


_NONE_SUBJECTS = ("received", "review", "litigation")


def _contradictions(dossier: Dossier) -> Iterator[Result]:
    """Nothing is said not to have happened that the tables count."""
    report = dossier.report
    seen: set[str] = set()
    mentions = {claim.subject for claim in statements(report) if claim.kind is Kind.COUNT}
    for claim in statements(report):
        none = claim.kind is Kind.NONE and claim.subject in _NONE_SUBJECTS
        all_done = claim.kind is Kind.CONCLUDED and "carried_over" not in mentions
        if claim.hedges or not (none or all_done) or claim.subject in seen:
            continue
        judgement = judged(report, claim)
        if judgement.agreement is Agreement.CONTRADICTED:
            seen.add(claim.subject)
            yield contradicted(report, claim, judgement)


_ALIKE = 0.5


def _like_last_year(dossier: Dossier) -> Iterator[Result]:
    previous = comparable(dossier)
    if previous is not None and previous.narrative is not None:
        yield from _alike(dossier, previous.narrative, previous.organ)


def _like_siblings(dossier: Dossier) -> Iterator[Result]:
    for sibling in dossier.siblings or ():
        if sibling.narrative is not None:
            yield from _alike(dossier, sibling.narrative, sibling.organ)


def _alike(dossier: Dossier, other: object, organ: str | None) -> Iterator[Result]:
    from govinfo.report.narrative import Narrative

    if not isinstance(other, Narrative):
        raise AssertionError
    share = similarity(dossier.narrative, other)
    if share is not None and share > _ALIKE:
        facts = {"share": f"{share:.0%}", "organ": organ or "?"}
        yield Result((), expected=_ALIKE, actual=round(share, 3), facts=facts)


def _superseded(dossier: Dossier) -> Iterator[Result]:
    year = dossier.report.year
    if year is None:
        return
    stale = [document for document, last in _STALE if year > last]
    for where, text in _passages(dossier):
        for sentence in re.finditer(r"[^。；;]+", text):
            folded = fold(sentence[0])
            for document in stale:
                if document.number and fold(document.number) in folded and not re.search(r"废止|原|修订|旧", folded):
                    facts = {"document": document.title, "number": document.number, "quote": sentence[0].strip()[:60]}
                    yield Result((where,), actual=document.number, facts=facts, span=_place(dossier, where, sentence))


def _last_year_of(document: Source) -> int:
    return document.until.year if document.until is not None else 9999


_STALE = tuple((document, _last_year_of(document)) for document in (REGULATION_2007, FORM_2019))


def _prose(**sections: str) -> Example:
    return Example(fields={"narrative": prose(**sections), "year": 2023, "organ": "某镇人民政府"})


_FIVE = "主动公开信息3条。依申请公开渠道畅通。加强信息管理。做好网站建设。自觉接受监督、考核和评议，未发生责任追究。"
_LONG = (
    "坚持以公开为常态、不公开为例外，及时回应社会关切，围绕重点工作做好信息发布，不断提高公开质量，"
    "切实保障公众的知情权、参与权和监督权，为经济社会发展营造良好环境。"
)

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
        fails_on=_prose(overview="主动公开信息3条。"),
        passes_on=_prose(overview=_FIVE),
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
            "Reports of governments tell of assessment, public evaluation and accountability; lists those that speak of "
            "none of them.",
        ),
        why=Text(
            "《条例》第五十条第一款第（四）项要求各级人民政府的报告包括这些结果。",
            "Art. 50 para 1 (4) requires these results of governments at every level.",
        ),
        says=Text("通篇未提到工作考核、社会评议或者责任追究", "nothing is said of assessment, evaluation or accountability"),
        repair=Text("写明考核、评议和责任追究结果；没有的也要写明。", "State the results, or that there are none."),
        find=_accounted,
        fails_on=_prose(overview="主动公开信息3条。依申请公开渠道畅通。加强信息管理。做好网站建设。做好监督保障。"),
        passes_on=_prose(overview=_FIVE),
        needs=("narrative",),
    ),
    Rule(
        code="N503",
        name="problems-empty",
        severity=Severity.WARNING,
        basis=Basis((Citation(50, 1, 4), Citation(source=FORM_2021)), Strength.DEFINITION),
        title=Text("主要问题及改进情况没有内容", "Problems and improvement are empty"),
        does=Text("第五部分只写“无”或者只有几个字的列出。", "Lists a section 五 that says 无 or a few characters."),
        why=Text("存在的主要问题及改进情况是报告必须包括的内容。", "The report has to contain problems and improvement."),
        says=Text("第五部分没有实际内容：“{text}”", "section 五 says nothing: “{text}”"),
        repair=Text("写明问题和改进措施。", "State problems and what is done about them."),
        find=_problems,
        fails_on=_prose(problems="无。"),
        passes_on=_prose(problems="公开内容不够全面，下一步将加强学习，及时更新。"),
        needs=("narrative",),
    ),
    Rule(
        code="N504",
        name="fee-statement-missing",
        severity=Severity.NOTICE,
        basis=Basis((Citation(42), Citation(source=FEE_MEASURES)), Strength.HEURISTIC),
        title=Text("未说明信息处理费收取情况", "Nothing is said of the processing fee"),
        does=Text(
            "2021年度以后的报告通常在第六部分说明信息处理费是否收取；通篇未提到的列出（规定条文UNVERIFIED）。",
            "Reports since 2021 usually say in section 六 whether a processing fee was collected; lists those that do "
            "not (the clause that requires it is UNVERIFIED).",
        ),
        why=Text("《条例》第四十二条规定可以收取信息处理费，收取情况应当公开。", "Art. 42 allows the fee; whether it was taken is of interest."),
        says=Text("未说明信息处理费收取情况", "nothing is said of the processing fee"),
        repair=Text("在第六部分写明收取的件数和金额，没有的写明没有。", "State number and amount in section 六, or that there were none."),
        find=_fee,
        fails_on=_prose(other="无。"),
        passes_on=_prose(other="本年度未收取信息处理费。"),
        needs=("narrative",),
    ),
    Rule(
        code="N505",
        name="number-left-blank",
        severity=Severity.WARNING,
        basis=_CAREFUL,
        title=Text("正文数字留空", "A number was left out of the prose"),
        does=Text("查找“公开信息  条”一类没有填数字的空位。", "Looks for a gap before a measure word, as in 公开信息  条."),
        why=Text("模板中的空位没有填写。", "A template was not filled in."),
        says=Text("数字空缺：“{quote}”", "a number is missing: “{quote}”"),
        repair=Text("补上数字。", "Fill in the number."),
        find=_blanks,
        fails_on=_prose(overview="全年主动公开信息　　条，办结率较高。"),
        passes_on=_prose(overview="全年主动公开信息 3 条，办结率较高。"),
        needs=("narrative",),
    ),
    Rule(
        code="N506",
        name="year-slip",
        severity=Severity.WARNING,
        basis=_CAREFUL,
        title=Text("正文所述年份不是报告年度", "The prose tells of another year"),
        does=Text(
            "以其他年份陈述收到申请、复议诉讼等情况，而本年度的情况没有写到；比较、计划和文件名称除外。",
            "Facts told of another year while nothing is said of the report's own; comparisons, plans and names of "
            "documents apart.",
        ),
        why=Text("多半是沿用了上年报告的文字。", "Mostly text left over from last year's report."),
        says=Text("“{quote}”所述不是{year}年", "“{quote}” is not about {year}"),
        repair=Text("改为报告年度的情况。", "Tell what happened in the report's year."),
        find=_year_slips,
        fails_on=_prose(overview="2022年，未收到政府信息公开申请。"),
        passes_on=_prose(overview="2023年，未收到政府信息公开申请。"),
        needs=("narrative", "year"),
    ),
    Rule(
        code="N507",
        name="other-organ-named",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("自称与报告机关不符", "The organ calls itself by another name"),
        does=Text("正文自称“我局”“我镇”等，应与报告机关的类别一致。", "What the organ calls itself fits its kind."),
        why=Text("多半是照抄了其他机关的报告。", "Mostly text copied from another organ."),
        says=Text("报告机关是{organ}，正文自称“{name}”", "the report is by {organ}, yet says “{name}”"),
        repair=Text("核对该段文字的来源。", "Look where the text comes from."),
        find=_other_names,
        fails_on=_prose(overview="我局认真落实各项要求。"),
        passes_on=_prose(overview="我镇认真落实各项要求。"),
        needs=("narrative",),
        on=False,
    ),
    Rule(
        code="N508",
        name="word-doubled",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("词语重复", "A word stands twice"),
        does=Text("查找紧接着重复的词语，如“工作工作”；一件一件之类的除外。", "Looks for a word said twice in a row."),
        why=Text("是笔误。", "It is a slip."),
        says=Text("“{word}”重复：“{quote}”", "“{word}” stands twice: “{quote}”"),
        repair=Text("删去一个。", "Delete one."),
        find=_doubled,
        fails_on=_prose(problems="加强信息报送工作工作宣传，提高认识。"),
        passes_on=_prose(problems="一件一件落实，加强信息报送工作宣传。"),
        needs=("narrative",),
    ),
    Rule(
        code="N509",
        name="punctuation-mixed",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("标点混用", "Mixed punctuation"),
        does=Text("查找汉字之间的半角标点和重复的标点。", "Looks for half-width marks between ideographs, and doubled marks."),
        why=Text("是排版疏漏。", "It is a slip of typing."),
        says=Text("标点有误：“{quote}”", "punctuation: “{quote}”"),
        repair=Text("统一为全角标点。", "Use full-width marks."),
        find=_punctuation,
        fails_on=_prose(overview="加强学习,提高认识。"),
        passes_on=_prose(overview="加强学习，提高认识。"),
        needs=("narrative",),
        on=False,
    ),
    Rule(
        code="N510",
        name="prose-contradicts-table",
        severity=Severity.WARNING,
        basis=_CLAIM,
        title=Text("正文称没有，表格有", "The prose says none, the table counts some"),
        does=Text(
            "正文称未收到申请、未发生复议诉讼或者全部办结的，表格相应各格应为0。",
            "Where the prose says that there were no applications, reviews or suits, or that all were concluded, the "
            "cells are 0.",
        ),
        why=Text("二者不能同时为真。", "Both cannot be true."),
        says=Text(
            "正文称“{quote}”，而{table}{cells}为{filed}{also}", "the prose says “{quote}”, but {table} {cells} is {filed}{also}"
        ),
        repair=Text("查明哪一处有误。", "Find out which is wrong."),
        find=_contradictions,
        fails_on=Example(
            {"remedies.review.upheld": 2, "remedies.review.total": 2},
            fields={"narrative": prose(overview="未发生涉及政府信息公开行政复议案件。")},
        ),
        passes_on=_prose(overview="未发生涉及政府信息公开行政复议案件。"),
        needs=("narrative",),
    ),
    Rule(
        code="N511",
        name="like-last-year",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("正文与上年雷同", "The prose is last year's"),
        does=Text("比较两年正文（不含表格），半数以上文字相同的列出。", "Compares the prose of two years, tables apart; lists what is mostly the same."),
        why=Text("格式通知点名批评内容雷同、敷衍塞责的报告。", "The notice of the form names repetition as a fault."),
        says=Text("正文有{share}与上年报告（{organ}）相同", "{share} of the prose is last year's ({organ})"),
        repair=Text("据实改写。", "Write what is the case."),
        find=_like_last_year,
        fails_on=Example(
            fields={"narrative": prose(overview=_LONG), "year": 2023},
            previous=Example(fields={"narrative": prose(overview=_LONG), "year": 2022}),
        ),
        passes_on=Example(
            fields={"narrative": prose(overview=_LONG), "year": 2023},
            previous=Example(fields={"narrative": prose(overview="2022年收到申请三件，均已答复，另有两件结转，未发生复议诉讼，全年更新栏目二十个。"), "year": 2022}),
        ),
        needs=("narrative", "previous"),
        on=False,
    ),
    Rule(
        code="N512",
        name="like-siblings",
        severity=Severity.NOTICE,
        basis=_CAREFUL,
        title=Text("正文与其他机关雷同", "The prose is another organ's"),
        does=Text("与同批报告的正文比较，半数以上文字相同的列出。", "Compares the prose with that of like organs."),
        why=Text("格式通知点名批评内容雷同、敷衍塞责的报告。", "The notice of the form names repetition as a fault."),
        says=Text("正文有{share}与{organ}的报告相同", "{share} of the prose is that of {organ}"),
        repair=Text("据实改写。", "Write what is the case."),
        find=_like_siblings,
        fails_on=Example(
            fields={"narrative": prose(overview=_LONG)},
            siblings=(Example(fields={"narrative": prose(overview=_LONG), "organ": "某县统计局"}),),
        ),
        passes_on=Example(
            fields={"narrative": prose(overview=_LONG)},
            siblings=(Example(fields={"narrative": prose(overview="收到申请三件，均已答复，另有两件结转，未发生复议诉讼，全年更新栏目二十个。")}),),
        ),
        needs=("narrative", "siblings"),
        on=False,
    ),
    Rule(
        code="N513",
        name="superseded-document-cited",
        severity=Severity.WARNING,
        basis=Basis((Citation(56), Citation(source=FORM_2021)), Strength.DEFINITION),
        title=Text("引用了已被取代的文件", "A superseded document is cited"),
        does=Text("按文号查找已经废止的条例和已被取代的格式通知；说明其废止、修订的除外。", "Looks for the numbers of repealed documents, unless the sentence says so."),
        why=Text("报告应当依据现行规定编制。", "A report is made under the rules in force."),
        says=Text("引用了已被取代的{document}（{number}）：“{quote}”", "cites {document} ({number}), which is no longer in force: “{quote}”"),
        repair=Text("改引现行文件。", "Cite the document in force."),
        find=_superseded,
        fails_on=_prose(overview="根据《政府信息公开条例》（国务院令第492号）编制。" + _FIVE),
        passes_on=_prose(overview="根据《政府信息公开条例》（国务院令第711号）编制。" + _FIVE),
        needs=("narrative", "year"),
    ),
)  # fmt: skip
