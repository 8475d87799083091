"""A: the table on applications (表三)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import IdentityHolds
from govinfo.checks.rule import Result, Rule
from govinfo.forms.places import place
from govinfo.forms.registry import IN_USE
from govinfo.languages import Text, joined
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES, THE_FORM
from govinfo.messages.worklist import CHANGE
from govinfo.vocabulary import Applicant, RemedyResult, Section

if TYPE_CHECKING:
    from govinfo.repairing.evidence import Change

_BASIS = {identity.name: identity.basis for identity in IN_USE.tables[Section.APPLICATIONS].identities}
_FEES_SINCE = 2021 if FEE_MEASURES.since is None else FEE_MEASURES.since.year
_SAYS = Text("{table}“{at}”：{sum}（{terms}）", "{table}, {at}: {sum} ({terms})")
_RECEIVED = {"applications.received.natural_person": 1, "applications.received.total": 1}
_CARRIED_OVER = {"applications.carried_over.natural_person": 1, "applications.carried_over.total": 1}
_GRANTED = {"applications.granted.natural_person": 1, "applications.granted.total": 1}
_CONCLUDED = {"applications.concluded.natural_person": 1, "applications.concluded.total": 1}

_REVIEWED = {"remedies.review.upheld": 1, "remedies.review.total": 1}


def _outcomes(**rows: int) -> dict[str, int]:
    """Applications of natural persons, received and concluded under some outcomes."""
    counts = {**rows, "received": sum(rows.values()), "concluded": sum(rows.values())}
    return {
        f"applications.{row}.{column}": count
        for row, count in counts.items()
        for column in (Applicant.NATURAL_PERSON, Applicant.TOTAL)
    }


def _localised(dossier: Dossier) -> Iterator[Result]:
    from govinfo.repairing.repairs import repair

    found = repair(dossier.report, previous=dossier.previous, seconds=1.0)
    if found:
        changes = joined(map(_change_in_words, found[0].changes), "、", "; ")
        facts = {"size": found.size, "count": len(found), "changes": changes}
        yield Result(tuple(change.cell for change in found[0].changes), facts=facts)


def _change_in_words(change: "Change") -> Text:
    return CHANGE.filled(cell=place(change.cell), old=change.old, new=change.new)


def _no_applications(dossier: Dossier) -> Iterator[Result]:
    report, previous = dossier.report, dossier.last_year
    routes = [row.key for row in report.remedies.form.rows]
    count = sum(report.remedies.get((route, RemedyResult.TOTAL)) or 0 for route in routes)
    none = previous is not None and all(count == 0 for count in report.applications.flat + previous.applications.flat)
    if none and count:
        yield Result(tuple(f"remedies.{route}.total" for route in routes), actual=count, facts={"count": count})


_LEAST, _SHARE = 30, Decimal("0.2")


def _catch_all(dossier: Dossier) -> Iterator[Result]:
    table = dossier.report.applications
    other, concluded = (table.get((row, Applicant.TOTAL)) for row in ("other_handling", "concluded"))
    if other is not None and concluded is not None and concluded >= _LEAST and other > concluded * _SHARE:
        facts = {"count": other, "all": concluded, "share": f"{other / concluded:.0%}"}
        yield Result(("applications.other_handling.total",), actual=other, facts=facts)


def _too_early(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    if report.year is None or report.year >= _FEES_SINCE:
        return
    count = report.applications.get(("fee_overdue", Applicant.TOTAL))
    if count:
        facts = {"year": report.year, "count": count}
        yield Result(("applications.fee_overdue.total",), expected=0, actual=count, facts=facts)


RULES = (
    Rule(
        code="A301",
        name="results-total",
        severity=Severity.ERROR,
        basis=_BASIS["outcome_sum"],
        title=Text("各项办理结果之和不等于（七）总计", "The outcomes do not sum to their total"),
        does=Text(
            "逐列核对：各办理结果行相加，应等于第三项第（七）目总计。",
            "In every column, adds the result rows and holds the sum against row （七）.",
        ),
        why=Text(
            "每件申请只计入一个办理结果，总计必须由各行相加得出；不相等说明有申请漏计、重计或者数字填错。",
            "Each application is counted under exactly one outcome, so the total is their sum. A difference means that "
            "one was left out, counted twice or mistyped.",
        ),
        says=_SAYS,
        repair=Text(
            "核对该列各行与登记台账；只改一格能使全部勾稽关系成立的，通常就是错格。",
            "Hold the column against the register; a single change that restores every identity is usually the error.",
        ),
        find=IdentityHolds("outcome_sum", Section.APPLICATIONS),
        fails_on=Example({**_RECEIVED, **_CONCLUDED}),
        passes_on=Example({**_RECEIVED, **_GRANTED, **_CONCLUDED}),
        companions=("A302", "A303"),
    ),
    Rule(
        code="A302",
        name="statutory-balance",
        severity=Severity.ERROR,
        basis=_BASIS["balance"],
        title=Text(
            "新收加上年结转不等于办结加结转下年度", "Received and carried in differ from concluded and carried over"
        ),
        does=Text(
            "逐列核对表头所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和（第三项取其总计）。",
            "In every column, the identity printed in the head of the table: item 一 plus item 二 equals item 三, by "
            "its total, plus item 四.",
        ),
        why=Text(
            "这是表格上唯一印明的勾稽关系：收到的申请到年底要么办结，要么结转。不成立的报告不能同时为真。",
            "The one identity the form itself prints: an application taken in has, at the end of the year, either been "
            "concluded or is carried over. A report that breaks it contradicts itself.",
        ),
        says=_SAYS,
        repair=Text(
            "查明本年是否漏计新收或者上年结转；正文所述收到件数往往能指出错在哪一格。",
            "Find out whether an application received or carried in was not counted; the prose often says which.",
        ),
        find=IdentityHolds("balance", Section.APPLICATIONS),
        fails_on=Example(_RECEIVED),
        passes_on=Example({**_RECEIVED, **_CARRIED_OVER}),
        companions=("A301", "A303", "Y701"),
    ),
    Rule(
        code="A303",
        name="applicant-row-sum",
        severity=Severity.ERROR,
        basis=_BASIS["row_sum"],
        title=Text("各类申请人之和不等于总计", "The kinds of applicant do not sum to the total"),
        does=Text(
            "逐行核对：自然人与五类法人或其他组织相加，应等于该行总计。",
            "In every row, adds natural persons and the five kinds of organisation; holds the sum against the total.",
        ),
        why=Text(
            "表头把申请人分为六类，每件申请只属一类；总计列由六类相加得出。",
            "The head of the table divides applicants into six kinds, each application belonging to one; the total "
            "column is their sum.",
        ),
        says=_SAYS,
        repair=Text("核对该行各类申请人件数。", "Hold the row against the register by kind of applicant."),
        find=IdentityHolds("row_sum", Section.APPLICATIONS),
        fails_on=Example({"applications.received.total": 1, "applications.carried_over.total": 1}),
        passes_on=Example({**_RECEIVED, **_CARRIED_OVER}),
        companions=("A301", "A302", "Y701"),
    ),
    Rule(
        code="A304",
        name="fault-localised",
        severity=Severity.NOTICE,
        basis=Basis((Citation(source=THE_FORM, place="表三"),), Strength.IDENTITY),
        title=Text("改动最少的改法", "The smallest changes that restore the identities"),
        does=Text(
            "勾稽关系不成立的，指出改动单元格最少的改法中证据最多的一种；只是提示，从不改动报告。",
            "Where identities fail, names the best supported of the smallest repairs; it changes nothing.",
        ),
        why=Text(
            "几处勾稽关系同时不成立，往往只错一格。",
            "Several identities that fail together often have one cell at fault.",
        ),
        says=Text(
            "改动{size}格即可平衡（{count}种改法），其一：{changes}",
            "with {size} changed the identities hold ({count} ways), first: {changes}",
        ),
        repair=Text("见 govinfo repair。", "See govinfo repair."),
        find=_localised,
        fails_on=Example({"remedies.review.total": 1}),
        passes_on=Example(_REVIEWED),
        on=False,
        companions=("A301", "A302", "A303", "R401", "R402", "R403"),
    ),
    Rule(
        code="A305",
        name="remedies-without-applications",
        severity=Severity.NOTICE,
        basis=Basis((Citation(51),), Strength.HEURISTIC),
        title=Text("连续两年没有申请却有复议诉讼", "Reviews or suits, but no application in two years"),
        does=Text(
            "本年和上年均无申请而表四不为0的列出；针对主动公开或者更早申请的争议也会如此。",
            "Lists reports with a table 四 that is not zero while neither year counts an application; disputes about "
            "proactive disclosure or older applications look the same.",
        ),
        why=Text("复议诉讼通常由申请引起。", "Reviews and suits mostly arise from applications."),
        says=Text("表四有{count}件而两年均无申请", "table 四 counts {count}, yet neither year has an application"),
        repair=Text("核对表三。", "Look at table 三."),
        find=_no_applications,
        fails_on=Example(_REVIEWED, previous=Example()),
        passes_on=Example({**_REVIEWED, **_RECEIVED, **_CARRIED_OVER}, previous=Example()),
        needs=("previous",),
        on=False,
    ),
    Rule(
        code="A306",
        name="catch-all-large",
        severity=Severity.NOTICE,
        basis=Basis((Citation(source=THE_FORM),), Strength.HEURISTIC),
        title=Text("“其他”占比过大", "The catch-all row is large"),
        does=Text(
            "办结不少于30件而“其他处理”的“其他”超过两成的列出。",
            "Lists reports that put more than a fifth of at least 30 applications under 其他.",
        ),
        why=Text("可能归类不当。", "They may have been put under the wrong outcome."),
        says=Text("“其他”{count}件，占办结{all}件的{share}", "{count} of {all} stand under 其他: {share}"),
        repair=Text("逐件核对归类。", "Look at each one's outcome."),
        find=_catch_all,
        fails_on=Example(_outcomes(other_handling=20, granted=30)),
        passes_on=Example(_outcomes(other_handling=5, granted=30)),
        on=False,
    ),
    Rule(
        code="A311",
        name="fee-lapse-before-fees",
        severity=Severity.ERROR,
        basis=Basis((Citation(42), Citation(source=FEE_MEASURES)), Strength.IDENTITY),
        title=Text("收费办法施行前不可能逾期未缴费", "No fee could lapse before there was one"),
        does=Text(
            "2020年度及以前年度的报告，“逾期未按收费通知要求缴纳费用”一行应为0。",
            "In reports on years before 2021 the row for unpaid fees is 0.",
        ),
        why=Text("《信息处理费管理办法》自2021年1月1日起施行。", "The fee measures took effect on 1 January 2021."),
        says=Text(
            "{year}年度有{count}件逾期未缴费，而收费办法尚未施行", "{count} unpaid in {year}, before there was a fee"
        ),
        repair=Text("改入其他结果。", "Put them under another outcome."),
        find=_too_early,
        fails_on=Example(_outcomes(fee_overdue=1), fields={"year": 2020}),
        passes_on=Example(_outcomes(fee_overdue=1), fields={"year": 2021}),
        needs=("year",),
        companions=("S002",),
    ),
)
