"""X: what the prose says against what the tables say. What it says of itself is in `govinfo.checks.rules.figures`."""

from collections.abc import Callable, Collection, Iterator

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import Find, named, within
from govinfo.checks.rule import Result, Rule
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES, THE_FORM
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.applicants import applicant_subjects
from govinfo.report.claims.claim import Claim, ClaimKind, Hedge
from govinfo.report.claims.outcomes import outcome_subjects
from govinfo.report.claims.remedies import ROUTES
from govinfo.report.claims.subject import ClaimReading
from govinfo.report.claims.subjects import CARRIED_IN, CARRIED_OVER, CONCLUDED, RECEIVED
from govinfo.report.processing_fees import ProcessingFees
from govinfo.report.values import canonical
from govinfo.spans import SourceSpan
from govinfo.weighing.agreement import PARTLY, Agreement, Judgement, certain_of, judged

BASIS = Basis((Citation(50), Citation(source=THE_FORM)), Strength.CLAIM)
_PLAUSIBLE = Basis((Citation(50), Citation(source=THE_FORM)), Strength.HEURISTIC)
_SAYS = Text(
    "正文称“{quote}”，而{table}{cells}为{filed}{also}", "the prose says “{quote}”, but {table} {cells} is {filed}{also}"
)
_UNUSUAL = Text(
    "正文称“{quote}”，只与{cells}（{filed}）相符，通常应指另一数字",
    "“{quote}” agrees only with {cells}, {filed}: an unusual sense of its words",
)
WHY = Text(
    "正文和表格说的是同一件事，数字不同则至少一处有误。",
    "Prose and tables state the same facts. Where the figures differ, at least one is wrong.",
)
REPAIR = Text(
    "查明哪一处有误并改正；口径不同的，在正文中写明。", "Find out which is wrong; where the scope differs, say so."
)
_NOTED = tuple(map(ClaimReading, ((CONCLUDED,), (CARRIED_IN,), (CARRIED_OVER,), (RECEIVED, CARRIED_IN))))


def plain(dossier: Dossier, kinds: Collection[ClaimKind], subjects: Collection[str] | None = None) -> Iterator[Claim]:
    """The claims of some kinds on some subjects, without those that speak of something else."""
    for claim in dossier.plain_claims:
        if claim.kind in kinds and (subjects is None or _of(claim, subjects)):
            yield claim


def _of(claim: Claim, subjects: Collection[str]) -> bool:
    """Whether a claim is on one of some subjects, or on a result or a column of one (``review.upheld``)."""
    return claim.subject in subjects or claim.subject.partition(".")[0] in subjects


def source(dossier: Dossier, claim: Claim) -> SourceSpan:
    """Where a claim stands."""
    where = "narrative.preface" if claim.section is None else f"narrative.{claim.section}"
    return within(dossier, where, claim.start, claim.end, claim.quote)


def contradicted(dossier: Dossier, claim: Claim, judgement: Judgement, *, severity: Severity | None = None) -> Result:
    """The finding that a claim says something else than the tables."""
    report = dossier.report
    reading, certain = judgement.reading, judgement.range
    if reading is None or certain is None:
        raise AssertionError
    filed = canonical(certain.low)
    other = next((noted for noted in _NOTED if _is(report, noted, claim)), None)
    facts = {
        "quote": claim.quote,
        "table": Text("表格", "the table’s"),
        "cells": named(report, reading.cells),
        "filed": filed if certain.high is not None else Text(f"至少{filed}", f"at least {filed}"),
        "also": Text("", "") if other is None else _also(report, other.cells, claim),
    }
    return Result(
        reading.cells, expected=claim.quantity, actual=certain.low, facts=facts, severity=severity,
        span=source(dossier, claim),
    )  # fmt: skip


def _is(report: AnnualReport, reading: ClaimReading, claim: Claim) -> bool:
    certain = certain_of(report, reading) if claim.subject == "received" else None
    return certain is not None and certain.low == certain.high == claim.quantity


def _also(report: AnnualReport, cells: tuple[str, ...], claim: Claim) -> Text:
    names = named(report, cells)
    return Text(f"；{names.zh}为{claim.quantity}", f"; {names.en} is {claim.quantity}")


def states(*subjects: str) -> Find:
    """What the prose counts of some subjects agrees with a cell it can mean."""
    return _states(lambda: subjects)


def _states(subjects: Callable[[], Collection[str]]) -> Find:

    def find(dossier: Dossier) -> Iterator[Result]:
        report = dossier.report
        for claim in plain(dossier, {ClaimKind.COUNT, ClaimKind.AMOUNT}, subjects()):
            judgement = judged(report, claim)
            if judgement.agreement is Agreement.CONTRADICTED:
                yield contradicted(dossier, claim, judgement, severity=_severity(claim, judgement))
            elif judgement.agreement is Agreement.UNUSUAL and judgement.reading and judgement.range:
                facts = {
                    "quote": claim.quote,
                    "cells": named(report, judgement.reading.cells),
                    "filed": canonical(judgement.range.low),
                }
                yield Result(
                    judgement.reading.cells, expected=claim.quantity, actual=judgement.range.low, facts=facts,
                    says=_UNUSUAL, severity=Severity.NOTICE, span=source(dossier, claim),
                )  # fmt: skip

    return find


def _severity(claim: Claim, judgement: Judgement) -> Severity | None:
    """A figure that may be a part of what was answered, or count other documents too, is worth a notice."""
    if claim.subject in PARTLY and judgement.range is not None and claim.quantity < judgement.range.low:
        return Severity.NOTICE
    return Severity.NOTICE if claim.subject.startswith("documents.") else None


def _upheld(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    for claim in plain(dossier, {ClaimKind.UPHELD}):
        for reading in claim.readings:
            certain = certain_of(report, reading)
            if certain is not None and certain.low > 0:
                yield contradicted(dossier, claim, Judgement(Agreement.CONTRADICTED, reading, certain))
                break


def _processing_fee(dossier: Dossier) -> Iterator[Result]:
    """An amount is what was charged or what was paid; where none was taken, none was paid; notices are counted."""
    fees = dossier.report.processing_fees
    if fees is None:
        return
    filed_as = {
        ClaimKind.NONE: (fees.collected,),
        ClaimKind.AMOUNT: (fees.collected, fees.charged),
        ClaimKind.COUNT: (fees.notices,),
    }
    for claim in plain(dossier, filed_as, {"processing_fee", "fee_notices"}):
        filed = filed_as[claim.kind]
        known = [amount for amount in filed if amount is not None]
        if len(known) == len(filed) and claim.quantity not in known:
            facts = {"quote": claim.quote, "filed": " / ".join(map(canonical, known))}
            span = source(dossier, claim)
            yield Result(("processing_fees",), expected=claim.quantity, actual=known[0], facts=facts, span=span)


def _scopes(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    for claim in dossier.claims:
        if claim.kind is ClaimKind.COUNT and claim.hedges == frozenset({Hedge.WIDER}):
            judgement = judged(report, claim)
            if judgement.agreement is Agreement.CONTRADICTED:
                yield contradicted(dossier, claim, judgement)


def in_prose(text: str, cells: dict[str, int] | None = None, **fields: object) -> Example:
    """A filing whose prose says something of applications."""
    return Example(cells or {}, sections={"overview": f"（二）依申请公开。{text}"}, fields=fields)


def _fees(text: str) -> Example:
    return in_prose(text, processing_fees=ProcessingFees(notices=1, charged=300, collected=300))


_N = {"applications.received.natural_person": 3, "applications.received.total": 3}
_P = {"applications.carried_in.natural_person": 3, "applications.carried_in.total": 3}
_T = {"applications.concluded.natural_person": 3, "applications.concluded.total": 3}
_O = {"applications.carried_over.natural_person": 3, "applications.carried_over.total": 3}
_G = {"applications.granted.natural_person": 3, "applications.granted.total": 3}
HANDLED = {**_N, **_G, **_T}


def _rule(
    code: str, name: str, subject: Text, fails: Example, passes: Example, *subjects: str, find: Find | None = None
) -> Rule:
    return Rule(
        code=code,
        name=name,
        severity=Severity.WARNING,
        basis=BASIS,
        title=Text(f"正文与表格不符：{subject.zh}", f"The prose differs from the table: {subject.en}"),
        does=Text(
            f"读出正文中{subject.zh}的数字，与其可能所指的各单元格对照，均不相符的列出原句。",
            f"Reads the figures that the prose states for {subject.en} and holds them against every cell they "
            f"can mean.",
        ),
        why=WHY,
        says=_SAYS,
        repair=REPAIR,
        find=find or states(*subjects),
        fails_on=fails,
        passes_on=passes,
        needs=("narrative",),
    )


_REVIEW = {"remedies.review.upheld": 2, "remedies.review.total": 2}
_SUIT = {"remedies.direct_litigation.upheld": 2, "remedies.direct_litigation.total": 2}
_ISSUED = {"proactive.normative_documents.issued": 4, "proactive.normative_documents.in_force": 4}

RULES = (
    _rule(
        "X601",
        "received-differs",
        Text("收到的申请", "applications received"),
        in_prose("今年收到政府信息公开申请4件。", HANDLED),
        in_prose("今年收到政府信息公开申请3件。", HANDLED),
        "received",
        "handled",
        "on_application",
    ),
    _rule(
        "X602",
        "carried-in-differs",
        Text("上年结转的申请", "applications carried in"),
        in_prose("上年结转政府信息公开申请2件。", {**_P, **_O}),
        in_prose("上年结转政府信息公开申请3件。", {**_P, **_O}),
        "carried_in",
    ),
    _rule(
        "X603",
        "answered-differs",
        Text("办结、答复的申请", "applications answered"),
        in_prose("全年答复政府信息公开申请9件。", HANDLED),
        in_prose("全年答复政府信息公开申请3件。", HANDLED),
        "answered",
    ),
    _rule(
        "X604",
        "carried-over-differs",
        Text("结转下年度的申请", "applications carried over"),
        in_prose("政府信息公开申请结转下年度2件。", {**_N, **_O}),
        in_prose("政府信息公开申请结转下年度3件。", {**_N, **_O}),
        "carried_over",
    ),
    _rule(
        "X605",
        "disclosed-differs",
        Text("予以公开、部分公开的件数", "applications granted wholly or in part"),
        in_prose("政府信息公开申请中，予以公开2件。", HANDLED),
        in_prose("政府信息公开申请中，予以公开3件。", HANDLED),
        "granted",
        "partially_granted",
        "disclosed",
    ),
    _rule(
        "X606",
        "outcome-differs",
        Text("不予公开等各类结果的件数", "applications refused or otherwise ended"),
        in_prose("政府信息公开申请中，不予公开2件。", HANDLED),
        in_prose("政府信息公开申请中，不予公开0件。", HANDLED),
        find=_states(outcome_subjects),
    ),
    _rule(
        "X607",
        "applicants-differ",
        Text("各类申请人的件数", "applications by kind of applicant"),
        in_prose("收到政府信息公开申请3件，其中自然人申请2件。", HANDLED),
        in_prose("收到政府信息公开申请3件，其中自然人申请3件。", HANDLED),
        find=_states(applicant_subjects),
    ),
    Rule(
        code="X609",
        name="all-upheld-contradicted",
        severity=Severity.WARNING,
        basis=BASIS,
        title=Text("正文称均获维持，表四另有结果", "The prose says all were upheld; table 四 says otherwise"),
        does=Text(
            "正文称复议、诉讼均获维持或者零败诉的，表四不应有结果纠正和尚未审结。",
            "Where the prose says that every review or suit was upheld, none may be corrected or pending.",
        ),
        why=WHY,
        says=_SAYS,
        repair=REPAIR,
        find=_upheld,
        fails_on=in_prose(
            "信息公开类行政复议2件，均获维持。", {"remedies.review.pending": 2, "remedies.review.total": 2}
        ),
        passes_on=in_prose("信息公开类行政复议2件，均获维持。", _REVIEW),
        needs=("narrative",),
    ),
    _rule(
        "X610",
        "reviews-differ",
        Text("行政复议的件数", "administrative reviews"),
        in_prose("政府信息公开行政复议3件。", _REVIEW),
        in_prose("政府信息公开行政复议2件。", _REVIEW),
        "review",
    ),
    _rule(
        "X611",
        "suits-differ",
        Text("行政诉讼的件数", "suits"),
        in_prose("政府信息公开行政诉讼3件。", _SUIT),
        in_prose("政府信息公开行政诉讼2件。", _SUIT),
        *(route for route in ROUTES if route != "review"),
    ),
    _rule(
        "X612",
        "documents-differ",
        Text("规章和规范性文件的件数", "rules and normative documents"),
        in_prose("本年度制发行政规范性文件5件。", _ISSUED),
        in_prose("本年度制发行政规范性文件4件。", _ISSUED),
        "rules",
        "normative_documents",
        "documents",
    ),
    _rule(
        "X614",
        "fee-income-differs",
        Text("行政事业性收费的金额", "administrative fees"),
        in_prose("全年行政事业性收费2万元。", {"proactive.administrative_fees.amount": 3}),
        in_prose("全年行政事业性收费30000元。", {"proactive.administrative_fees.amount": 3}),
        "fee_income",
    ),
    Rule(
        code="X615",
        name="processing-fee-differs",
        severity=Severity.NOTICE,
        basis=Basis((Citation(42), Citation(source=FEE_MEASURES)), Strength.CLAIM),
        title=Text("正文与信息处理费表不符", "The prose differs from the table of processing fees"),
        does=Text(
            "报告附有信息处理费收取情况表的，正文所述金额应为通知收取或者实际收取的金额，通知件数应相同；称未收取的，实际收取应为0。",
            "Where a report adds a table of processing fees, an amount in the prose is what was charged or what was "
            "paid, and the notices are as many; where the prose says that none was taken, none was paid.",
        ),
        why=WHY,
        says=Text(
            "正文称“{quote}”，而信息处理费表中为{filed}",
            "the prose says “{quote}”, but the table of processing fees has {filed}",
        ),
        repair=REPAIR,
        find=_processing_fee,
        fails_on=_fees("本年度未收取信息处理费。"),
        passes_on=_fees("本年度收取信息处理费300元。"),
        needs=("narrative",),
    ),
    Rule(
        code="X624",
        name="scope-mismatch",
        severity=Severity.NOTICE,
        basis=_PLAUSIBLE,
        title=Text("正文与表格口径可能不同", "Prose and table may differ in scope"),
        does=Text(
            "正文以全市、全县等口径所述件数与表格不符的，提示核对口径；一级政府以本辖区（含本辖区各级、各部门）为口径的，即为其自身的数字。",
            "Where the prose counts for a wider area and differs from the table, asks to look at the scope. The area "
            "of a government, with all levels and departments in it, is its own.",
        ),
        why=WHY,
        says=_SAYS,
        repair=Text("写明统计口径。", "State the scope of the figures."),
        find=_scopes,
        fails_on=in_prose("全市共收到政府信息公开申请9件。", HANDLED),
        passes_on=in_prose("全市共收到政府信息公开申请3件。", HANDLED),
        needs=("narrative",),
        on=False,
    ),
)
