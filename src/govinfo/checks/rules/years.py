"""Y: this year's report against last year's, of the same organ."""

from collections.abc import Iterator

from govinfo.checks.carrying import CarryOver
from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, prose
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result, Rule
from govinfo.forms import FORMS
from govinfo.forms.crosswalk import apart
from govinfo.forms.identities import Along
from govinfo.forms.places import places
from govinfo.forms.registry import IN_USE, SUPERSEDED
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.text import fold
from govinfo.vocabulary import ApplicationRow, Edition, ProactiveColumn, ProactiveRow, Section
from govinfo.weighing.years import same_organ

_CARRY = Basis((Citation(source=THE_FORM, place="表三第二项、第四项"), Citation(50)), Strength.IDENTITY)
_STOCK = Basis((Citation(source=THE_FORM), Citation(20, item=1)), Strength.DEFINITION)
_YEARLY = Basis((Citation(49),), Strength.DEFINITION)
_CARRIED_OVER = CarryOver(
    Section.APPLICATIONS,
    Along.COLUMNS,
    before=(ApplicationRow.CARRIED_OVER,),
    now=ApplicationRow.CARRIED_IN,
    tells=True,
)
_IN_FORCE = CarryOver(
    Section.PROACTIVE,
    Along.ROWS,
    before=(ProactiveColumn.IN_FORCE,),
    added=(ProactiveColumn.ISSUED,),
    deducted=(ProactiveColumn.REPEALED,),
    now=ProactiveColumn.IN_FORCE,
    at=(ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS),
)
_ITEMS = CarryOver(
    Section.PROACTIVE,
    Along.ROWS,
    before=(ProactiveColumn.LAST_YEAR, ProactiveColumn.CHANGE),
    now=ProactiveColumn.LAST_YEAR,
    at=(
        ProactiveRow.LICENCES,
        ProactiveRow.OTHER_SERVICES,
        ProactiveRow.PENALTIES,
        ProactiveRow.COMPULSORY_MEASURES,
        ProactiveRow.ADMINISTRATIVE_FEES,
    ),
)


def _seam(dossier: Dossier) -> Iterator[Result]:
    previous, report = dossier.last_year, dossier.report
    if previous is None or previous.applications.edition == report.applications.edition:
        return
    before, now = previous.applications.edition, report.applications.edition
    facts = {"count": len(apart(before, now))}
    basis = Basis((Citation(source=FORMS[before].source), Citation(source=FORMS[now].source)), Strength.DEFINITION)
    yield Result((), expected=before, actual=now, facts=facts, basis=basis)


def _gap(dossier: Dossier) -> Iterator[Result]:
    report, previous = dossier.report, dossier.previous
    if previous is None or report.year is None or previous.year is None:
        return
    if previous.year + 1 < report.year or previous.year > report.year:
        facts = {"year": report.year, "found": previous.year, "wanted": report.year - 1}
        yield Result((), expected=report.year - 1, actual=previous.year, facts=facts)


def _restated(dossier: Dossier) -> Iterator[Result]:
    report, previous = dossier.report, dossier.previous
    if previous is None or report.year is None or previous.year != report.year or not same_organ(report, previous):
        return
    from govinfo.comparing import compare

    changed = compare(previous, report).changed
    if changed:
        cells = tuple(difference.cell for difference in changed)
        facts = {"year": report.year, "count": len(cells), "cells": places(cells)}
        yield Result(cells, expected=changed[0].before, actual=changed[0].after, facts=facts)


def _organ(dossier: Dossier) -> Iterator[Result]:
    report, previous = dossier.report, dossier.previous
    if previous is not None and not same_organ(report, previous):
        facts = {"before": previous.organ, "now": report.organ}
        yield Result(("organ",), expected=previous.organ, actual=report.organ, facts=facts)


def _problems(dossier: Dossier) -> Iterator[Result]:
    previous = dossier.last_year
    if previous is None or previous.narrative is None:
        return
    now, before = (fold(narrative[Section.PROBLEMS]) for narrative in (dossier.narrative, previous.narrative))
    if len(now) >= _SHORT and now == before:
        yield Result((f"narrative.{Section.PROBLEMS}",))


_SHORT = 30


def _filed_twice(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    for sibling in dossier.siblings or ():
        named_both = report.organ is not None and sibling.organ is not None and report.year is not None
        if named_both and same_organ(report, sibling) and sibling.year == report.year and sibling != report:
            yield Result(("organ", "year"), facts={"organ": report.organ, "year": report.year})
            return


def _year(year: int, **more: object) -> dict[str, object]:
    return {"year": year, "organ": "某镇人民政府", **more}


_OVER = {"applications.carried_over.natural_person": 2, "applications.carried_over.total": 2}
_NEW = {"applications.received.natural_person": 2, "applications.received.total": 2}
_IN = {"applications.carried_in.natural_person": 2, "applications.carried_in.total": 2}
_LAST = Example({**_NEW, **_OVER}, fields=_year(2022))
_ISSUED = {"proactive.normative_documents.issued": 3}
_VALID = "proactive.normative_documents.in_force"
_SAME = "（一）存在问题。公开内容不够全面，更新不够及时，工作人员业务能力有待提高。（二）改进措施。加强学习，及时更新。"

RULES = (
    Rule(
        code="Y701",
        name="carry-over-broken",
        severity=Severity.ERROR,
        basis=_CARRY,
        title=Text("上年结转与上年报告不符", "Carried in differs from what was carried over"),
        does=Text(
            "逐列核对：本年“上年结转”应等于上年报告的“结转下年度”。",
            "In every column, applications carried in equal those that last year's report carried over.",
        ),
        why=Text(
            "结转的申请从一年的报告转入下一年，两处是同一批申请。",
            "They are the same applications, handed from one report to the next.",
        ),
        says=Text(
            "表三“{at}”：上年报告结转{sum}，本年填报上年结转{now}",
            "table 三, {at}: last year carried over {sum}, this year carries in {now}",
        ),
        repair=Text("查明是上年结转有误还是本年有误。", "Find out which of the two reports is wrong."),
        find=_CARRIED_OVER,
        fails_on=Example(fields=_year(2023), previous=_LAST),
        passes_on=Example({**_IN, **_OVER}, fields=_year(2023), previous=_LAST),
        needs=("previous",),
    ),
    Rule(
        code="Y702",
        name="document-flow-broken",
        severity=Severity.WARNING,
        basis=_STOCK,
        title=Text("现行有效件数与上年不衔接", "Documents in force do not follow from last year's"),
        does=Text(
            "上年现行有效加本年制发减本年废止，应等于本年现行有效。2019年格式无此栏目，不作比较。",
            "In force last year, plus issued, less repealed, is in force this year. The form of 2019 has no "
            "such columns.",
        ),
        why=Text(
            "文件自行失效、宣布失效、划转和口径调整也会造成差异，应当说明。",
            "Expiry, transfer and a change of scope also make a difference; then say so.",
        ),
        says=Text("表二“{at}”：{sum} ≠ {now}", "table 二, {at}: {sum} ≠ {now}"),
        repair=Text("核对现行有效件数，或者说明原因。", "Look at the documents in force, or give the reason."),
        find=_IN_FORCE,
        fails_on=Example({**_ISSUED, _VALID: 3}, fields=_year(2023), previous=Example({_VALID: 4}, fields=_year(2022))),
        passes_on=Example(
            {**_ISSUED, _VALID: 7}, fields=_year(2023), previous=Example({_VALID: 4}, fields=_year(2022))
        ),
        needs=("previous",),
    ),
    Rule(
        code="Y703",
        name="item-count-broken",
        severity=Severity.WARNING,
        basis=Basis((Citation(source=THE_FORM),), Strength.DEFINITION),
        title=Text("上一年项目数量与上年报告不衔接", "Last year's items do not follow from last year's report"),
        does=Text(
            "2019年格式：上年报告的项目数量加其增减，应等于本年填报的上一年项目数量。",
            "Form of 2019: last year's items, moved by the change it states, are this year's figure for last year.",
        ),
        why=Text("两份报告说的是同一批项目。", "Both reports speak of the same items."),
        says=Text("表二“{at}”：{sum} ≠ {now}", "table 二, {at}: {sum} ≠ {now}"),
        repair=Text("核对项目数量。", "Look at the items."),
        find=_ITEMS,
        fails_on=Example(
            {"proactive.licences.last_year": 3},
            Edition.F2019,
            _year(2020),
            Example({"proactive.licences.last_year": 3, "proactive.licences.change": 1}, Edition.F2019, _year(2019)),
        ),
        passes_on=Example(
            {"proactive.licences.last_year": 4},
            Edition.F2019,
            _year(2020),
            Example({"proactive.licences.last_year": 3, "proactive.licences.change": 1}, Edition.F2019, _year(2019)),
        ),
        needs=("previous",),
    ),
    Rule(
        code="Y704",
        name="edition-seam",
        severity=Severity.NOTICE,
        basis=Basis((Citation(source=THE_FORM),), Strength.DEFINITION),
        title=Text("两年格式不同", "The two years are on different forms"),
        does=Text(
            "提示两年所用格式不同：只有对应得上的栏目可以比较。",
            "Says that the two reports are on different forms, so that only what corresponds can be compared.",
        ),
        why=Text("栏目含义变了，数字不能直接相比。", "The columns count other things."),
        says=Text(
            "两年格式不同，{count}类栏目不可比", "the two forms differ: {count} kinds of cells cannot be compared"
        ),
        repair=Text("按对应关系比较。", "Compare by the crosswalk."),
        find=_seam,
        fails_on=Example(
            fields=_year(IN_USE.first_year),
            previous=Example(edition=SUPERSEDED.edition, fields=_year(IN_USE.first_year - 1)),
        ),
        passes_on=Example(fields=_year(IN_USE.first_year + 1), previous=Example(fields=_year(IN_USE.first_year))),
        needs=("previous",),
        on=False,
    ),
    Rule(
        code="Y705",
        name="series-gap",
        severity=Severity.NOTICE,
        basis=_YEARLY,
        title=Text("上一年度的报告缺失", "The year before is missing"),
        does=Text(
            "所给的上年报告应当是上一年度的；中间缺年的，跨年核对不适用。",
            "The report given as last year's is of the year before; across a gap nothing can be held together.",
        ),
        why=Text("年度报告每年公布。", "A report is published every year."),
        says=Text(
            "{year}年度之前应为{wanted}年度，所给为{found}年度", "before {year} comes {wanted}, given was {found}"
        ),
        repair=Text("补上缺少的年度。", "Find the missing year."),
        find=_gap,
        fails_on=Example(fields=_year(2023), previous=Example(fields=_year(2021))),
        passes_on=Example(fields=_year(2023), previous=Example(fields=_year(2022))),
        needs=("previous", "year"),
    ),
    Rule(
        code="Y706",
        name="figures-restated",
        severity=Severity.NOTICE,
        basis=_YEARLY,
        title=Text("同一年度的报告内容有改动", "The same year is filed with other figures"),
        does=Text(
            "所给的另一份报告是同一机关同一年度的，列出数字不同的单元格。",
            "Where the other report given is of the same organ and year, lists the cells that differ.",
        ),
        why=Text(
            "更正后的报告应当取代原报告并说明原因。", "A correction takes the place of the first report, with a reason."
        ),
        says=Text(
            "{year}年度报告有两份，{count}个单元格不同：{cells}",
            "{year} is filed twice, with {count} of the cells different: {cells}",
        ),
        repair=Text("说明更正原因。", "Give the reason for the correction."),
        find=_restated,
        fails_on=Example(_OVER | _NEW, fields=_year(2023), previous=Example(fields=_year(2023))),
        passes_on=Example(_OVER | _NEW, fields=_year(2023), previous=Example(_OVER | _NEW, fields=_year(2023))),
        needs=("previous", "year"),
    ),
    Rule(
        code="Y707",
        name="organ-changed",
        severity=Severity.NOTICE,
        basis=_YEARLY,
        title=Text("两年报告的机关名称不同", "The two reports name different organs"),
        does=Text(
            "两份报告的机关名称不同的，跨年核对不适用；改名、合并、分立后应按对应机关核对。",
            "Where the reports name different organs nothing is held across the years; after a merger or a change of "
            "name, compare what corresponds.",
        ),
        why=Text("不同机关的数字不衔接。", "Figures of different organs do not follow from each other."),
        says=Text("上年报告的机关是{before}，本年是{now}", "last year's report is by {before}, this year's by {now}"),
        repair=Text("给出同一机关的上年报告。", "Give the same organ's report."),
        find=_organ,
        fails_on=Example(fields=_year(2023), previous=Example(fields={"organ": "某县自然资源局", "year": 2022})),
        passes_on=Example(fields=_year(2023), previous=Example(fields=_year(2022))),
        needs=("previous",),
    ),
    Rule(
        code="Y708",
        name="problems-unchanged",
        severity=Severity.NOTICE,
        basis=Basis((Citation(50, 1, 4), Citation(source=THE_FORM, place="care")), Strength.HEURISTIC),
        title=Text("存在的问题与上年一字不差", "The problems are last year's, word for word"),
        does=Text("比较两年报告第五部分的文字。", "Compares section 五 of the two reports."),
        why=Text("问题年年相同，说明没有改进或者没有认真查找。", "Nothing was mended, or nothing was looked for."),
        says=Text("第五部分与上年报告完全相同", "section 五 is the same as last year's"),
        repair=Text("据实改写。", "Write what is the case."),
        find=_problems,
        fails_on=Example(
            fields=_year(2023, narrative=prose(problems=_SAME)),
            previous=Example(fields=_year(2022, narrative=prose(problems=_SAME))),
        ),
        passes_on=Example(
            fields=_year(2023, narrative=prose(problems=_SAME)),
            previous=Example(fields=_year(2022, narrative=prose(problems="无"))),
        ),
        needs=("previous", "narrative"),
        on=False,
    ),
    Rule(
        code="Y709",
        name="filed-twice",
        severity=Severity.WARNING,
        basis=_YEARLY,
        title=Text("同一机关同一年度有两份报告", "Two reports of one organ for one year"),
        does=Text("同批报告中，一个机关一个年度只应有一份。", "Among the reports given, an organ has one for a year."),
        why=Text("汇总时会重复计算。", "Added up, it would be counted twice."),
        says=Text("{organ}{year}年度有两份不同的报告", "{organ} has two different reports for {year}"),
        repair=Text("只保留现行的一份。", "Keep the one that stands."),
        find=_filed_twice,
        fails_on=Example(_OVER | _NEW, fields=_year(2023), siblings=(Example(fields=_year(2023)),)),
        passes_on=Example(_OVER | _NEW, fields=_year(2023), siblings=(Example(fields=_year(2022)),)),
        needs=("siblings",),
    ),
)
