"""X: what the prose says against what the tables say."""

from collections.abc import Collection, Iterator
from decimal import Decimal

from govinfo.checks.carrying import comparable
from govinfo.checks.kinds import Find, named, within
from govinfo.checks.rule import Dossier, Example, Result, Rule, Severity, prose
from govinfo.checks.testimony import PARTLY, Agreement, Judgement, certain_of, judged
from govinfo.forms import edition2021
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES, FORM_2021
from govinfo.report.annual import AnnualReport
from govinfo.report.claim import Claim, Hedge, Kind
from govinfo.report.fees import ProcessingFees
from govinfo.report.values import canonical
from govinfo.report.wording import CARRIED_IN, CARRIED_OVER, CONCLUDED, OUTLET, RECEIVED, RESULTS, ROUTES
from govinfo.spans import SourceSpan
from govinfo.vocabulary import OutcomeGroup

_BASIS = Basis((Citation(50), Citation(source=FORM_2021)), Strength.CLAIM)
_PLAUSIBLE = Basis((Citation(50), Citation(source=FORM_2021)), Strength.HEURISTIC)
_SAYS = Text(
    "正文称“{quote}”，而{table}{cells}为{filed}{also}", "the prose says “{quote}”, but {table} {cells} is {filed}{also}"
)
_UNUSUAL = Text(
    "正文称“{quote}”，与{cells}之和{filed}相符，通常应指另一数字",
    "“{quote}” agrees only with {cells}, {filed}: an unusual sense of its words",
)
_WHY = Text(
    "正文和表格说的是同一件事，数字不同则至少一处有误。",
    "Prose and tables state the same facts. Where the figures differ, at least one is wrong.",
)
_REPAIR = Text(
    "查明哪一处有误并改正；口径不同的，在正文中写明。", "Find out which is wrong; where the scope differs, say so."
)
_NOTED = ((CONCLUDED,), (CARRIED_IN,), (CARRIED_OVER,), (RECEIVED, CARRIED_IN))
_TOTALS = ((RECEIVED,), (CONCLUDED,), (RECEIVED, CARRIED_IN), (CARRIED_OVER,))


def _claims(dossier: Dossier, kinds: Collection[Kind], subjects: Collection[str] | None = None) -> Iterator[Claim]:
    """The claims of some kinds on some subjects, each figure once, without those that speak of something else."""
    seen: set[tuple[str, object]] = set()
    for claim in dossier.claims:
        if claim.kind not in kinds or claim.hedges or (subjects is not None and claim.subject not in subjects):
            continue
        key = (claim.subject, claim.quantity)
        if key not in seen:
            seen.add(key)
            yield claim


def source(report: AnnualReport, claim: Claim) -> SourceSpan:
    """Where a claim stands."""
    where = "narrative.preface" if claim.section is None else f"narrative.{claim.section}"
    return within(report, where, claim.start, claim.end, claim.quote)


def contradicted(
    report: AnnualReport, claim: Claim, judgement: Judgement, *, severity: Severity | None = None
) -> Result:
    """The finding that a claim says something else than the tables."""
    reading, certain = judgement.reading, judgement.range
    if reading is None or certain is None:
        raise AssertionError
    filed = canonical(certain.low)
    other = next((cells for cells in _NOTED if _is(report, cells, claim)), None)
    facts = {
        "quote": claim.quote,
        "table": Text("表格", "the table’s"),
        "cells": named(report, reading.cells),
        "filed": filed if certain.high is not None else Text(f"至少{filed}", f"at least {filed}"),
        "also": Text("", "") if other is None else _also(report, other, claim),
    }
    return Result(
        reading.cells, expected=claim.quantity, actual=certain.low, facts=facts, severity=severity,
        span=source(report, claim),
    )  # fmt: skip


def _is(report: AnnualReport, cells: tuple[str, ...], claim: Claim) -> bool:
    certain = certain_of(report, cells)
    return claim.subject == "received" and certain is not None and certain.low == certain.high == claim.quantity


def _also(report: AnnualReport, cells: tuple[str, ...], claim: Claim) -> Text:
    names = named(report, cells)
    return Text(f"；{names.zh}为{claim.quantity}", f"; {names.en} is {claim.quantity}")


def states(*subjects: str) -> Find:
    """What the prose counts of some subjects agrees with a cell it can mean."""

    def find(dossier: Dossier) -> Iterator[Result]:
        report = dossier.report
        for claim in _claims(dossier, {Kind.COUNT, Kind.AMOUNT}, subjects):
            judgement = judged(report, claim)
            if judgement.agreement is Agreement.CONTRADICTED:
                yield contradicted(report, claim, judgement, severity=_severity(claim, judgement))
            elif judgement.agreement is Agreement.UNUSUAL and judgement.reading and judgement.range:
                facts = {
                    "quote": claim.quote,
                    "cells": named(report, judgement.reading.cells),
                    "filed": canonical(judgement.range.low),
                }
                yield Result(
                    judgement.reading.cells, expected=claim.quantity, actual=judgement.range.low, facts=facts,
                    says=_UNUSUAL, severity=Severity.NOTICE, span=source(report, claim),
                )  # fmt: skip

    return find


def _severity(claim: Claim, judgement: Judgement) -> Severity | None:
    """A figure that may be a part of what was answered, or count other documents too, is worth a notice."""
    if claim.subject in PARTLY and judgement.range is not None and claim.quantity < judgement.range.low:
        return Severity.NOTICE
    return Severity.NOTICE if claim.subject.startswith("documents.") else None


def _shares(dossier: Dossier) -> Iterator[Result]:
    """A share is some figure out of some whole, rounded or cut off at its last printed digit."""
    report = dossier.report
    wholes = {total.low for cells in _TOTALS if (total := certain_of(report, cells)) and total.low == total.high}
    wholes |= {claim.quantity for claim in dossier.claims if claim.kind is Kind.COUNT}
    for claim in _claims(dossier, {Kind.SHARE}):
        filed = [certain_of(report, reading.cells) for reading in claim.readings]
        parts = {found.low for found in filed if found is not None and found.low == found.high}
        parts |= set() if claim.whole is None else {claim.whole}
        possible = [(part, whole) for part in parts for whole in wholes if 0 < part <= whole]
        if not possible or any(_rounds(part, whole, claim) for part, whole in possible):
            continue
        part = max(parts)
        concluded = certain_of(report, (CONCLUDED,))
        whole = next(iter(sorted(wholes, reverse=True))) if concluded is None or not concluded.low else concluded.low
        share = Decimal(part) * 100 / Decimal(whole)
        facts = {
            "quote": claim.quote,
            "share": f"{claim.quantity}%",
            "part": part,
            "whole": whole,
            "is": f"{share:.2f}%",
        }
        yield Result((), expected=claim.quantity, actual=round(share, 2), facts=facts, span=source(report, claim))


def _rounds(part: int | Decimal, whole: int | Decimal, claim: Claim) -> bool:
    unit = Decimal(1).scaleb(-claim.places)
    return abs(Decimal(part) * 100 / Decimal(whole) - Decimal(claim.quantity)) < unit


def _upheld(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    for claim in _claims(dossier, {Kind.UPHELD}):
        for reading in claim.readings:
            certain = certain_of(report, reading.cells)
            if certain is not None and certain.low > 0:
                yield contradicted(report, claim, Judgement(Agreement.CONTRADICTED, reading, certain))
                break


def _lists(dossier: Dossier) -> Iterator[Result]:
    """Parts do not exceed their total; a list that ends in the rest sums to it.

    What is put out through several channels may be counted under each of them.
    """
    for claim in _claims(dossier, {Kind.LIST}):
        found = sum(part.quantity for part in claim.parts)
        if found > claim.quantity and any(OUTLET.search(part.name) for part in claim.parts):
            continue
        closed = len(claim.parts) > 2 and claim.parts[-1].name.startswith(("其他", "其它"))
        if claim.section is not None and "申请" in claim.quote and "主动公开" not in claim.quote:
            continue
        if found > claim.quantity or (closed and found != claim.quantity):
            facts = {"quote": _shortened(claim.quote), "total": claim.quantity, "sum": found, "count": len(claim.parts)}
            yield Result((), expected=claim.quantity, actual=found, facts=facts, span=source(dossier.report, claim))


def _shortened(quote: str) -> str:
    return quote if len(quote) <= 80 else f"{quote[:40]}…{quote[-30:]}"


def _processing_fee(dossier: Dossier) -> Iterator[Result]:
    """An amount is what was charged or what was paid; where none was taken, none was paid."""
    report, fees = dossier.report, dossier.report.processing_fees
    if fees is None:
        return
    for claim in _claims(dossier, {Kind.AMOUNT, Kind.NONE}, {"processing_fee"}):
        filed = [fees.collected] if claim.kind is Kind.NONE else [fees.collected, fees.charged]
        known = [amount for amount in filed if amount is not None]
        if len(known) == len(filed) and claim.quantity not in known:
            facts = {"quote": claim.quote, "filed": " / ".join(map(canonical, known))}
            span = source(report, claim)
            yield Result(("processing_fees",), expected=claim.quantity, actual=known[0], facts=facts, span=span)


def _growth(dossier: Dossier) -> Iterator[Result]:
    report, previous = dossier.report, comparable(dossier)
    if previous is None:
        return
    for claim in _claims(dossier, {Kind.GROWTH}):
        found = [
            (reading, now, before)
            for reading in claim.readings
            if (now := certain_of(report, reading.cells)) and (before := certain_of(previous, reading.cells))
            and before.low and now.low == now.high and before.low == before.high
        ]  # fmt: skip
        changes = [Decimal(now.low - before.low) * 100 / Decimal(before.low) for _, now, before in found]
        unit = Decimal(1).scaleb(-claim.places)
        if changes and all(abs(change - Decimal(claim.quantity)) >= unit for change in changes):
            reading, now, before = found[0]
            facts = {"quote": claim.quote, "before": before.low, "now": now.low, "is": f"{changes[0]:+.2f}%"}
            yield Result(
                reading.cells, expected=claim.quantity, actual=round(changes[0], 2), facts=facts,
                span=source(report, claim),
            )  # fmt: skip


_SETTLED = ("received", "carried_in", "carried_over", "review", "litigation", "processing_fee", "fee_income")


def _conflicts(dossier: Dossier) -> Iterator[Result]:
    """Two sentences state different figures for one thing."""
    first: dict[str, Claim] = {}
    for claim in _claims(dossier, {Kind.COUNT, Kind.NONE, Kind.AMOUNT}, _SETTLED):
        known = first.setdefault(claim.subject, claim)
        if known.quantity != claim.quantity and known.quote != claim.quote:
            facts = {"one": known.quote, "other": claim.quote}
            cells = claim.readings[0].cells if claim.readings else ()
            span = source(dossier.report, claim)
            yield Result(cells, expected=known.quantity, actual=claim.quantity, facts=facts, span=span)


def _scopes(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    for claim in dossier.claims:
        if claim.kind is Kind.COUNT and claim.hedges == frozenset({Hedge.WIDER}):
            judgement = judged(report, claim)
            if judgement.agreement is Agreement.CONTRADICTED:
                yield contradicted(report, claim, judgement)


def _example(text: str, cells: dict[str, int] | None = None, **fields: object) -> Example:
    return Example(cells or {}, fields={"narrative": prose(overview=f"（二）依申请公开。{text}"), **fields})


def _fees(text: str, collected: int) -> Example:
    return _example(text, processing_fees=ProcessingFees(notices=1, charged=300, collected=collected))


_N = {"applications.received.natural_person": 3, "applications.received.total": 3}
_P = {"applications.carried_in.natural_person": 3, "applications.carried_in.total": 3}
_T = {"applications.concluded.natural_person": 3, "applications.concluded.total": 3}
_O = {"applications.carried_over.natural_person": 3, "applications.carried_over.total": 3}
_G = {"applications.granted.natural_person": 3, "applications.granted.total": 3}
_HANDLED = {**_N, **_G, **_T}


def _rule(code: str, name: str, subject: Text, fails: Example, passes: Example, *subjects: str) -> Rule:
    return Rule(
        code=code,
        name=name,
        severity=Severity.WARNING,
        basis=_BASIS,
        title=Text(f"正文与表格不符：{subject.zh}", f"The prose differs from the table: {subject.en}"),
        does=Text(
            f"读出正文中{subject.zh}的数字，与其可能所指的各单元格对照，均不相符的列出原句。",
            f"Reads the figures that the prose states for {subject.en} and holds them against every cell they "
            f"can mean.",
        ),
        why=_WHY,
        says=_SAYS,
        repair=_REPAIR,
        find=states(*subjects),
        fails_on=fails,
        passes_on=passes,
        needs=("narrative",),
    )


_ROWS = tuple(row.key for row in edition2021.APPLICATIONS.rows if len(row.groups) > 1)
_REVIEW = {"remedies.review.upheld": 2, "remedies.review.total": 2}
_SUIT = {"remedies.direct_litigation.upheld": 2, "remedies.direct_litigation.total": 2}
_ISSUED = {"proactive.normative_documents.issued": 4, "proactive.normative_documents.in_force": 4}

RULES = (
    _rule(
        "X601",
        "received-differs",
        Text("收到的申请", "applications received"),
        _example("今年收到政府信息公开申请4件。", _HANDLED),
        _example("今年收到政府信息公开申请3件。", _HANDLED),
        "received",
        "handled",
    ),
    _rule(
        "X602",
        "carried-in-differs",
        Text("上年结转的申请", "applications carried in"),
        _example("上年结转政府信息公开申请2件。", {**_P, **_O}),
        _example("上年结转政府信息公开申请3件。", {**_P, **_O}),
        "carried_in",
    ),
    _rule(
        "X603",
        "answered-differs",
        Text("办结、答复的申请", "applications answered"),
        _example("全年答复政府信息公开申请9件。", _HANDLED),
        _example("全年答复政府信息公开申请3件。", _HANDLED),
        "answered",
    ),
    _rule(
        "X604",
        "carried-over-differs",
        Text("结转下年度的申请", "applications carried over"),
        _example("政府信息公开申请结转下年度2件。", {**_N, **_O}),
        _example("政府信息公开申请结转下年度3件。", {**_N, **_O}),
        "carried_over",
    ),
    _rule(
        "X605",
        "disclosed-differs",
        Text("予以公开、部分公开的件数", "applications granted wholly or in part"),
        _example("政府信息公开申请中，予以公开2件。", _HANDLED),
        _example("政府信息公开申请中，予以公开3件。", _HANDLED),
        "granted",
        "partially_granted",
        "disclosed",
    ),
    _rule(
        "X606",
        "outcome-differs",
        Text("不予公开等各类结果的件数", "applications refused or otherwise ended"),
        _example("政府信息公开申请中，不予公开2件。", _HANDLED),
        _example("政府信息公开申请中，不予公开0件。", _HANDLED),
        *OutcomeGroup,
        *_ROWS,
    ),
    _rule(
        "X607",
        "applicants-differ",
        Text("各类申请人的件数", "applications by kind of applicant"),
        _example("收到政府信息公开申请3件，其中自然人申请2件。", _HANDLED),
        _example("收到政府信息公开申请3件，其中自然人申请3件。", _HANDLED),
        "natural_persons",
        "organizations",
    ),
    Rule(
        code="X608",
        name="share-miscalculated",
        severity=Severity.WARNING,
        basis=_BASIS,
        title=Text("正文所述占比算不出来", "A share in the prose cannot be arrived at"),
        does=Text(
            "把正文所述百分比与可能的分子、分母逐一试算，按末位数字四舍五入或者截去均可。",
            "Tries every figure the share can be of over every whole it can be a share of; rounding and "
            "cutting off both pass.",
        ),
        why=_WHY,
        says=Text(
            "正文称“{quote}”：{share}由任何总数都算不出，{part}占{whole}为{is}",
            "“{quote}”: {share} fits no whole; {part} of {whole} is {is}",
        ),
        repair=Text("重新计算占比。", "Compute the share again."),
        find=_shares,
        fails_on=_example("收到政府信息公开申请3件；予以公开3件，占33.9%。", _HANDLED),
        passes_on=_example("收到政府信息公开申请3件；予以公开3件，占100%。", _HANDLED),
        needs=("narrative",),
    ),
    Rule(
        code="X609",
        name="all-upheld-contradicted",
        severity=Severity.WARNING,
        basis=_BASIS,
        title=Text("正文称均获维持，表四另有结果", "The prose says all were upheld; table 四 says otherwise"),
        does=Text(
            "正文称复议、诉讼均获维持或者零败诉的，表四不应有结果纠正和尚未审结。",
            "Where the prose says that every review or suit was upheld, none may be corrected or pending.",
        ),
        why=_WHY,
        says=_SAYS,
        repair=_REPAIR,
        find=_upheld,
        fails_on=_example(
            "信息公开类行政复议2件，均获维持。", {"remedies.review.pending": 2, "remedies.review.total": 2}
        ),
        passes_on=_example("信息公开类行政复议2件，均获维持。", _REVIEW),
        needs=("narrative",),
    ),
    _rule(
        "X610",
        "reviews-differ",
        Text("行政复议的件数", "administrative reviews"),
        _example("政府信息公开行政复议3件。", _REVIEW),
        _example("政府信息公开行政复议2件。", _REVIEW),
        "review",
        *(f"review.{result}" for result in RESULTS),
    ),
    _rule(
        "X611",
        "suits-differ",
        Text("行政诉讼的件数", "suits"),
        _example("政府信息公开行政诉讼3件。", _SUIT),
        _example("政府信息公开行政诉讼2件。", _SUIT),
        *(
            key
            for route in ROUTES
            if route != "review"
            for key in (route, *(f"{route}.{result}" for result in RESULTS))
        ),
    ),
    _rule(
        "X612",
        "documents-differ",
        Text("规章和规范性文件的件数", "rules and normative documents"),
        _example("本年度制发行政规范性文件5件。", _ISSUED),
        _example("本年度制发行政规范性文件4件。", _ISSUED),
        *(
            f"{row}.{what}"
            for row in ("rules", "normative_documents", "documents")
            for what in ("issued", "repealed", "in_force")
        ),
    ),
    _rule(
        "X614",
        "fee-income-differs",
        Text("行政事业性收费的金额", "administrative fees"),
        _example("全年行政事业性收费2万元。", {"proactive.administrative_fees.amount": 3}),
        _example("全年行政事业性收费30000元。", {"proactive.administrative_fees.amount": 3}),
        "fee_income",
    ),
    Rule(
        code="X615",
        name="processing-fee-differs",
        severity=Severity.NOTICE,
        basis=Basis((Citation(42), Citation(source=FEE_MEASURES)), Strength.CLAIM),
        title=Text("正文与信息处理费表不符", "The prose differs from the table of processing fees"),
        does=Text(
            "报告附有信息处理费收取情况表的，正文所述金额应为通知收取或者实际收取的金额；称未收取的，实际收取应为0。",
            "Where a report adds a table of processing fees, an amount in the prose is what was charged or what was "
            "paid; where the prose says that none was taken, none was paid.",
        ),
        why=_WHY,
        says=Text("正文称“{quote}”，而表中为{filed}元", "the prose says “{quote}”, but the table {filed} 元"),
        repair=_REPAIR,
        find=_processing_fee,
        fails_on=_fees("本年度未收取信息处理费。", 300),
        passes_on=_fees("本年度收取信息处理费300元。", 300),
        needs=("narrative",),
    ),
    Rule(
        code="X621",
        name="list-does-not-sum",
        severity=Severity.WARNING,
        basis=_BASIS,
        title=Text("正文所列分项之和与总数不符", "A list in the prose does not sum to its total"),
        does=Text(
            "“共n条，其中……”一类列举：分项之和不得超过总数；以“其他”收尾的，应当等于总数。",
            "In lists such as 共n条，其中…… the parts do not exceed the total; those that end in the rest equal it.",
        ),
        why=_WHY,
        says=Text(
            "正文“{quote}”：所列{count}项之和为{sum}，总数为{total}",
            "“{quote}”: the {count} parts sum to {sum}, the total says {total}",
        ),
        repair=Text("核对总数和各分项。", "Hold the total against its parts."),
        find=_lists,
        fails_on=_example("主动公开信息5条，其中公开指南3条、概况信息4条。"),
        passes_on=_example("主动公开信息7条，其中公开指南3条、概况信息4条。"),
        needs=("narrative",),
    ),
    Rule(
        code="X622",
        name="growth-miscalculated",
        severity=Severity.WARNING,
        basis=_BASIS,
        title=Text("正文所述增减幅度与两年数字不符", "A growth rate in the prose does not follow from the two years"),
        does=Text(
            "把“同比增长x%”与本年、上年两份报告的数字对照，按末位数字四舍五入或者截去均可。",
            "Holds a rate of growth against this year's and last year's figures; rounding and cutting off both pass.",
        ),
        why=_WHY,
        says=Text(
            "正文称“{quote}”，而上年{before}、本年{now}，变化为{is}",
            "“{quote}”: {before} last year and {now} this year are {is}",
        ),
        repair=Text("重新计算增减幅度。", "Compute the rate again."),
        find=_growth,
        fails_on=Example(
            _HANDLED,
            fields={"narrative": prose(overview="收到政府信息公开申请3件，同比增长100%。")},
            previous=Example({**_N, **_G, **_T}),
        ),
        passes_on=Example(
            _HANDLED,
            fields={"narrative": prose(overview="收到政府信息公开申请3件，同比增长0%。")},
            previous=Example({**_N, **_G, **_T}),
        ),
        needs=("narrative", "previous"),
    ),
    Rule(
        code="X623",
        name="claims-conflict",
        severity=Severity.WARNING,
        basis=_BASIS,
        title=Text("正文前后说法不一", "The prose contradicts itself"),
        does=Text(
            "同一事项在正文中的各处数字应当一致；各渠道、各单位、各年度的分数字除外。",
            "Different sentences state the same figure for one thing; parts, other organs and other years apart.",
        ),
        why=Text("两句话不能同时为真。", "Both cannot be true."),
        says=Text("正文既称“{one}”，又称“{other}”", "the prose says “{one}” and also “{other}”"),
        repair=_REPAIR,
        find=_conflicts,
        fails_on=_example("收到政府信息公开申请3件。今年新收政府信息公开申请5件。", _HANDLED),
        passes_on=_example("收到政府信息公开申请3件。今年新收政府信息公开申请3件。", _HANDLED),
        needs=("narrative",),
    ),
    Rule(
        code="X624",
        name="scope-mismatch",
        severity=Severity.NOTICE,
        basis=_PLAUSIBLE,
        title=Text("正文与表格口径可能不同", "Prose and table may differ in scope"),
        does=Text(
            "正文以全市、全县等口径所述件数与表格不符的，提示核对口径。",
            "Where the prose counts for a wider area and differs from the table, asks to look at the scope.",
        ),
        why=_WHY,
        says=_SAYS,
        repair=Text("写明统计口径。", "State the scope of the figures."),
        find=_scopes,
        fails_on=_example("全市共收到政府信息公开申请9件。", _HANDLED),
        passes_on=_example("全市共收到政府信息公开申请3件。", _HANDLED),
        needs=("narrative",),
        on=False,
    ),
)
