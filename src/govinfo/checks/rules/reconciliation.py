"""The report held against its register: D112 to D115, and A307 and A308, which need the register too."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity, Verdict
from govinfo.checks.rule import NOT_APPLICABLE, Result
from govinfo.checks.rules.register import Recorded, example, in_log, legal, recorded, register_rule
from govinfo.forms import FORMS
from govinfo.forms.naming import TABLES, place_name, row_name
from govinfo.forms.places import row as named
from govinfo.languages import Text, joined
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES, LITIGATION_LAW, REVIEW_LAW, THE_FORM
from govinfo.report.values import Value
from govinfo.vocabulary import ApplicationRow, Section

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog
    from govinfo.forms.spec import FormCell
    from govinfo.report.annual import AnnualReport
    from govinfo.report.table import FiledTable


def _compiled(log: "CaseLog", dossier: Dossier) -> tuple[int, ...] | None:
    """The cells of 表三 as the register gives them, in the layout filed; `None` where there is nothing to compare."""
    from govinfo.compiling import compile_log

    report = dossier.report
    if report.year is None or not report.applications.present:
        return None
    compiled = compile_log(log, year=report.year, edition=FORMS[report.applications.edition]).applications
    return tuple(value for value in compiled.flat if isinstance(value, int))


def _attributed(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    from attrs import evolve

    filed = dossier.report.applications.flat
    compiled = _compiled(log, dossier)
    if compiled is None or compiled == filed:
        return
    by_delivery = evolve(log, applications=[_answered_on_delivery(case) for case in log.applications])
    by_submission = evolve(log, applications=[_received_on_submission(case) for case in log.applications])
    for other, says in (
        (by_delivery, Text("办理结果按送达日期计入年度", "outcomes are counted by the day of delivery")),
        (by_submission, Text("新收申请按提交日期计入年度", "applications are counted by the day of submission")),
    ):
        if _compiled(other, dossier) == filed:
            yield Result(facts={"how": says})


def _answered_on_delivery(case: "Application") -> "Application":
    from attrs import evolve

    delivered = next((event.reached for event in case.events if event.kind == "delivered"), None)
    events = (evolve(event, day=delivered) if event.outcome and delivered else event for event in case.events)
    return evolve(case, events=tuple(events))


def _received_on_submission(case: "Application") -> "Application":
    from attrs import evolve

    submitted = case.arrival.submitted if case.arrival else None
    return evolve(case, received=submitted or case.received)


def _reconciled(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    from govinfo.compiling import compile_log

    report = dossier.report
    if report.year is None:
        yield NOT_APPLICABLE
        return
    for section in (Section.APPLICATIONS, Section.REMEDIES) if log.remedies else (Section.APPLICATIONS,):
        table = report.table(section)
        if table.present:
            yield from _beside(table, compile_log(log, year=report.year, edition=FORMS[table.edition]))


def _beside(table: "FiledTable", compiled: "AnnualReport") -> Iterator[Result]:
    """Where a filed table states another number than the one compiled, and in how many cells it states none."""
    section = table.form.section
    blanks: list[str] = []
    for cell, filed, counted in zip(table.form.cells, table.flat, compiled.table(section).flat, strict=True):
        if filed is None:
            blanks.append(cell.address)
        elif filed != counted:
            yield _difference(section, cell, counted, filed, compiled.cases(cell.address))
    if blanks:
        says = Text(
            "{table}：{count}个单元格没有可用的数字，无法与台账核对",
            "{table}: {count} of its cells without a number to compare",
        )
        facts = {"table": TABLES[section], "count": len(blanks)}
        yield Result(tuple(blanks), Verdict.UNKNOWN, facts=facts, says=says)


_NAMED = 10


def _difference(section: Section, cell: "FormCell", counted: Value, filed: Value, cases: tuple[str, ...]) -> Result:
    listed = "、".join(cases[:_NAMED]) + ("……" if len(cases) > _NAMED else "")
    place = place_name(cell)
    facts = {
        "table": TABLES[section],
        "at": Text(place.zh, f", {place.en}"),
        "counted": counted,
        "filed": filed,
        "cases": Text(f"（{listed}）" if listed else "", f" ({listed.replace('、', ', ')})" if listed else ""),
    }
    return Result((cell.address,), expected=counted, actual=filed, facts=facts)


def _calendar(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    missing: dict[int, list[str]] = {}
    for examined in log.examined:
        if examined.year is not None:
            missing.setdefault(examined.year, []).append(examined.case.id)
        elif examined.clock is not None and examined.clock.estimated:
            yield Result(actual=examined.clock.due, facts={"case": examined.case.id})
    for year, cases in sorted(missing.items()):
        facts = {"year": year, "count": len(cases), "first": cases[0]}
        says = Text(
            "{year}年节假日安排未收录，{count}件申请（如{first}）的期限无法核算",
            "the holidays of {year} are not known: the periods of {count} applications ({first}, …) cannot be counted",
        )
        yield Result(verdict=Verdict.UNKNOWN, actual=year, facts=facts, says=says)


def _remedies(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    for case in log.remedies:
        limit = case.limit(log.policy.calendar)
        answer, last = limit.admits(case.filed), limit.latest
        if last is None or answer is True:
            continue
        if answer is None:
            says = Text("案件{case}：{filed}提出；{reason}", "case {case}: brought on {filed}; {reason}")
            facts = {"case": case.id, "filed": case.filed, "reason": limit.reason(case.filed)}
            yield Result(verdict=Verdict.UNKNOWN, actual=case.filed, facts=facts, says=says)
            continue
        facts = {"case": case.id, "filed": case.filed, "due": last.day}
        basis = Basis((last.citation,), Strength.LEGAL)
        yield Result(expected=last.day, actual=case.filed, facts=facts, basis=basis)


_EVENTS_NEEDED = {
    ApplicationRow.CORRECTION_OVERDUE: ("correction_requested", Citation(30)),
    ApplicationRow.STILL_UNCLEAR: ("correction_requested", Citation(30)),
    ApplicationRow.FEE_OVERDUE: ("fee_notified", Citation(6, source=FEE_MEASURES)),
}


def _needed(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    table = dossier.report.applications
    happened = {str(event.kind) for case in log.applications for event in case.events}
    for row, (kind, citation) in _EVENTS_NEEDED.items():
        if row in table.form.slices and table[row, "total"] and kind not in happened:
            facts = {"row": row_name(table.form, row), "count": table[row, "total"]}
            basis = Basis((citation,), Strength.HEURISTIC)
            yield Result((f"applications.{row}.total",), actual=table[row, "total"], facts=facts, basis=basis)


def _counted_once(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    for case in log.applications:
        outcomes = [event.outcome for event in case.events if event.outcome is not None]
        if len(outcomes) > 1 and ApplicationRow.PARTIALLY_GRANTED in outcomes:
            others = [outcome for outcome in outcomes if outcome is not ApplicationRow.PARTIALLY_GRANTED]
            told = joined(map(named, others or outcomes[:1]), "”“", ", ")
            yield Result(facts={"case": case.id, "others": told})


def _sued(filed: date) -> Example:
    def log() -> "CaseLog":
        from govinfo.cases.log import CaseLog
        from govinfo.cases.remedy import Remedy
        from govinfo.vocabulary import RemedyRoute

        case = Remedy("R1", RemedyRoute.LITIGATION_AFTER_REVIEW, filed, date(2023, 6, 1), told=True)
        return CaseLog(remedies=(case,))

    return Example(cases=log)


def _estimated() -> "CaseLog":
    from attrs import evolve

    from govinfo.law.calendar import CHINA
    from govinfo.law.policy import Policy

    return evolve(recorded(received=date(2026, 12, 25)), policy=Policy(calendar=CHINA.estimating(2027)))


_DECIDED = ("decided", date(2023, 3, 20), {"outcome": "not_held"})
_ONE = {
    f"applications.{row}.{column}": 1
    for row in ("received", "not_held", "concluded")
    for column in ("natural_person", "total")
}
_LATER = {
    f"applications.{row}.{column}": 1 for row in ("received", "carried_over") for column in ("natural_person", "total")
}
_ACROSS = {"received": date(2023, 12, 20)}
_DELIVERED: tuple[Recorded, ...] = (
    ("decided", date(2023, 12, 28), {"outcome": "not_held"}),
    ("delivered", date(2024, 1, 3), {}),
)
_MEANS = Basis((Citation(45), Citation(50), Citation(source=THE_FORM)), Strength.DEFINITION)

RULES = (
    register_rule(
        "A307",
        "outcome-needs-event",
        Severity.NOTICE,
        Basis((Citation(30), Citation(6, source=FEE_MEASURES)), Strength.HEURISTIC),
        title=Text("台账中没有支持该结果的事项", "No event in the register that the outcome needs"),
        does=Text(
            "表三填有逾期不补正、补正后仍不明确或者逾期不缴费的，台账中应有补正告知或者收费通知。",
            "Where the report counts lapsed or failed corrections or unpaid fees, looks for notices in the register.",
        ),
        why=Text("没有告知，就没有逾期。", "Without a notice nothing can lapse."),
        says=Text(
            "{row}填{count}件，台账中没有相应的告知", "{row}: {count} filed, but the register holds no such notice"
        ),
        repair=Text("核对这些申请的办理经过。", "Look at how these applications were handled."),
        find=in_log(_needed),
        fails_on=Example({"applications.fee_overdue.total": 1}, cases=recorded),
        passes_on=Example(cases=recorded),
        on=False,
        companions=("A301", "A303", "D109", "D110", "D113", "F106"),
    ),
    register_rule(
        "A308",
        "partial-counted-once",
        Severity.WARNING,
        Basis((Citation(source=THE_FORM, place="表三第（二）项"), Citation(37)), Strength.DEFINITION),
        title=Text("区分处理的申请重复计数", "A partial grant counted under another outcome too"),
        does=Text(
            "区分处理的申请只登记部分公开这一个结果。", "Looks for cases with a partial grant and another outcome."
        ),
        why=Text("格式写明：区分处理的，只计这一情形，不计其他情形。", "The form says so in the row itself."),
        says=Text("案件{case}：除部分公开外还登记了“{others}”", "case {case}: beside the partial grant also {others}"),
        repair=Text("只保留部分公开。", "Keep the partial grant alone."),
        find=in_log(_counted_once),
        fails_on=example(("decided", date(2023, 3, 20), {"outcome": "partially_granted"}), _DECIDED),
        passes_on=example(("decided", date(2023, 3, 20), {"outcome": "partially_granted"})),
        companions=("D104",),
    ),
    register_rule(
        "D112",
        "year-attribution",
        Severity.ERROR,
        _MEANS,
        title=Text("申请计入的年度有误", "Applications counted in the wrong year"),
        does=Text(
            "台账与表三不符时，看按送达日期或者提交日期计年能否相符。",
            "Where register and table differ, tries whether counting by delivery or by submission explains it.",
        ),
        why=Text(
            "新收按收到日期、办理结果按答复日期、结转按年底状态计入年度。",
            "Received by day of receipt, outcomes by day of decision, carried over by the state on 31 December.",
        ),
        says=Text("表三与台账不符：{how}", "table 三 differs from the register: {how}"),
        repair=Text("按收到日期和答复日期重新统计。", "Count again by receipt and decision."),
        find=in_log(_attributed),
        fails_on=Example(_LATER, fields={"year": 2023}, cases=partial(recorded, *_DELIVERED, **_ACROSS)),
        passes_on=Example(_ONE, fields={"year": 2023}, cases=partial(recorded, *_DELIVERED, **_ACROSS)),
        companions=("D113",),
    ),
    register_rule(
        "D113",
        "derive-and-reconcile",
        Severity.ERROR,
        Basis((Citation(45), Citation(50), Citation(source=THE_FORM)), Strength.IDENTITY),
        title=Text("表格与台账不符", "The table is not what the register gives"),
        does=Text(
            "由台账编成表三（台账含复议诉讼的，也编成表四），与所报逐格比较。",
            "Compiles table 三 from the register, and table 四 where it holds reviews and suits; compares every cell.",
        ),
        why=Text(
            "在同一列内移动一件申请不破坏任何勾稽关系，只有台账能发现。",
            "Moving a case between two rows of a column breaks no identity; only the register shows it.",
        ),
        says=Text(
            "{table}{at}：台账计{counted}{cases}，所报{filed}",
            "{table}{at}: the register counts {counted}{cases}, filed {filed}",
        ),
        repair=Text("按所列案件逐一核对。", "Look at the cases listed."),
        find=in_log(_reconciled),
        fails_on=Example(_LATER, fields={"year": 2023}, cases=partial(recorded, _DECIDED)),
        passes_on=Example(_ONE, fields={"year": 2023}, cases=partial(recorded, _DECIDED)),
    ),
    register_rule(
        "D114",
        "calendar-missing",
        Severity.NOTICE,
        Basis((Citation(33),), Strength.DEFINITION),
        title=Text("缺少节假日安排，期限无法核算", "Working days that nobody knows yet"),
        does=Text(
            "期限所及年度的节假日安排应已收录：没有的，结论为未知；按周一至周五推定的，逐件列出。",
            "Names the years whose holidays are not announced: there the verdict is unknown. Lists the periods that "
            "rest on an estimate that was asked for.",
        ),
        why=Text("工作日以国务院每年的节假日安排为准。", "Working days follow the State Council's yearly notice."),
        says=Text("案件{case}：期限按推定的工作日计算", "case {case}: its period rests on estimated working days"),
        repair=Text("安排公布后补入日历。", "Add the arrangement once it is announced."),
        find=in_log(_calendar),
        fails_on=Example(cases=_estimated),
        passes_on=example(),
    ),
    register_rule(
        "D115",
        "review-clock",
        Severity.WARNING,
        legal(
            Citation(20, 1, source=REVIEW_LAW),
            Citation(45, source=LITIGATION_LAW),
            Citation(46, 1, source=LITIGATION_LAW),
        ),
        title=Text("复议、起诉超过期限", "A review or a suit brought too late"),
        does=Text(
            "复议六十日，复议后起诉十五日，直接起诉六个月，自知道决定之日起；未告知救济权利的，自知道权利、机关和期限之日起算，"
            "自知道决定内容之日起最长一年；是否告知没有登记的，列出各种可能；起算之日没有登记的不核对。",
            "Sixty days for a review, fifteen days to sue after one, six months to sue directly. Who was not told of "
            "the remedy has them from learning of it, one year at most; where it is not recorded, both are said.",
        ),
        why=Text("逾期的案件多以其他结果结案。", "A late case mostly ends without a ruling on the merits."),
        says=Text("案件{case}：{filed}提出，期限至{due}", "case {case}: brought on {filed}, the time ended on {due}"),
        repair=Text("核对知道之日和提出之日。", "Look at both days."),
        find=in_log(_remedies),
        fails_on=_sued(date(2023, 6, 20)),
        passes_on=_sued(date(2023, 6, 16)),
    ),
)
