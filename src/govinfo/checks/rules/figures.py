"""X: figures of the prose that cannot be right by themselves: percentages, lists, growth, and two that contradict."""

from collections.abc import Iterator
from decimal import Decimal

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result, Rule
from govinfo.checks.rules.claims import BASIS, HANDLED, REPAIR, WHY, in_prose, plain, source
from govinfo.languages import Text
from govinfo.report.claims.claim import Claim, ClaimKind
from govinfo.report.claims.compact import compact
from govinfo.report.claims.figures import quantity_of
from govinfo.report.claims.subject import ClaimReading
from govinfo.report.claims.subjects import CARRIED_IN, CARRIED_OVER, CONCLUDED, RECEIVED
from govinfo.report.claims.wording.figures import FIGURE
from govinfo.report.claims.wording.parts import OUTLETS, channel
from govinfo.report.values import canonical
from govinfo.weighing.agreement import certain_of

_CONCLUDED = ClaimReading((CONCLUDED,))
_TOTALS = (ClaimReading((RECEIVED,)), _CONCLUDED, ClaimReading((RECEIVED, CARRIED_IN)), ClaimReading((CARRIED_OVER,)))


_SINCE = frozenset({ClaimKind.GROWTH, ClaimKind.CHANGE})
_OF_STATED = Text(
    "正文称“{quote}”：{part}占{whole}为{is}，不是{share}",
    "“{quote}”: {part} of {whole} is {is}, not {share}",
)
_SINCE_STATED = Text(
    "正文称“{quote}”：由{whole}到{part}，增减为{is}，不是{share}",
    "“{quote}”: from {whole} to {part} is {is}, not {share}",
)


def _percentages(dossier: Dossier) -> Iterator[Result]:
    """What is worked out follows from the figures stated with it; else a share is some figure out of some whole."""
    yield from _shares(dossier)
    for claim in plain(dossier, {ClaimKind.SHARE, *_SINCE}):
        if claim.counted is None or not claim.against:
            continue
        exact = _worked_out(claim.kind, claim.counted, claim.against)
        if not _fits(exact, claim):
            says = _SINCE_STATED if claim.kind in _SINCE else _OF_STATED
            yield _miscalculated(dossier, claim, claim.counted, claim.against, exact, says)


def _miscalculated(
    dossier: Dossier, claim: Claim, part: int | Decimal, whole: int | Decimal, exact: Decimal, says: Text | None = None
) -> Result:
    share, told = (_in_words(claim, quantity) for quantity in (claim.quantity, exact))
    facts = {"quote": claim.quote, "share": share, "part": part, "whole": whole, "is": told}
    return Result(
        (), expected=claim.quantity, actual=round(exact, 2), facts=facts, says=says,
        span=source(dossier, claim),
    )  # fmt: skip


def _shares(dossier: Dossier) -> Iterator[Result]:
    """A share is some figure out of some whole, rounded or cut off at its last printed digit."""
    report = dossier.report
    shares = [claim for claim in plain(dossier, {ClaimKind.SHARE}) if claim.against is None]
    wholes = _wholes(dossier) if shares else frozenset[int | Decimal]()
    for claim in shares:
        filed = [certain_of(report, reading) for reading in claim.readings]
        parts = {found.low for found in filed if found is not None and found.low == found.high}
        parts = parts if claim.counted is None else {*parts, claim.counted}
        possible = [(part, whole) for part in parts for whole in wholes | _beside(claim) if part <= whole != 0]
        if not any(part for part, _ in possible) or any(
            _fits(_percent(part, whole), claim) for part, whole in possible
        ):
            continue
        part = max(parts) if claim.counted is None else claim.counted
        concluded = certain_of(report, _CONCLUDED)
        whole = max(wholes) if concluded is None or not concluded.low else concluded.low
        yield _miscalculated(dossier, claim, part, whole, _percent(part, whole))


def _wholes(dossier: Dossier) -> frozenset[int | Decimal]:
    """What a share can be of: the totals of the tables, and what the prose counts."""
    filed = [certain_of(dossier.report, each) for each in _TOTALS]
    totals = frozenset(total.low for total in filed if total is not None and total.low == total.high)
    return totals | {claim.quantity for claim in dossier.claims if claim.kind is ClaimKind.COUNT}


def _beside(claim: Claim) -> frozenset[int | Decimal]:
    """The figures of its sentence, whatever they count: 审结90件，其中维持61件，占审结的67.8%."""
    figures = (figure for figure in FIGURE.finditer(compact(claim.quote)) if figure["unit"] != "%")
    return frozenset(quantity for figure in figures if (quantity := quantity_of(figure)) is not None)


def _percent(part: int | Decimal, whole: int | Decimal) -> Decimal:
    return Decimal(part) * 100 / Decimal(whole)


def _worked_out(kind: ClaimKind, part: int | Decimal, whole: int | Decimal) -> Decimal:
    """A share of a whole; how many more or fewer than before, or how many per cent."""
    counted = part - whole if kind in _SINCE else part
    return Decimal(counted) if kind is ClaimKind.CHANGE else _percent(counted, whole)


def _fits(exact: Decimal, claim: Claim) -> bool:
    """Whether a percentage or a change is the stated one, rounded or cut off at its last printed digit."""
    return abs(exact - Decimal(claim.quantity)) < claim.step


_FAR = Decimal("1.1")


_STAGES = ("新收", "结转", "办结")
"""What becomes of applications one after the other: no parts of one figure."""


def _lists(dossier: Dossier) -> Iterator[Result]:
    """Parts do not exceed their total; a list that ends in the rest sums to it.

    What is put out through several channels may be counted under each of them; then the parts exceed the total by far.
    """
    for claim in plain(dossier, {ClaimKind.LIST}):
        found = sum(part.quantity for part in claim.parts)
        if found > claim.quantity * _FAR and any(outlet in part.name for part in claim.parts for outlet in OUTLETS):
            continue
        closed = len(claim.parts) > 2 and claim.parts[-1].name.startswith(("其他", "其它"))
        applications = claim.section is not None and "申请" in claim.quote and "主动公开" not in claim.quote
        handled = any(stage in part.name for part in claim.parts for stage in _STAGES)
        if handled or (applications and not all(channel(part.name) for part in claim.parts)):
            continue
        if found > claim.quantity or (closed and found != claim.quantity):
            facts = {"quote": _shortened(claim.quote), "total": claim.quantity, "sum": found, "count": len(claim.parts)}
            yield Result((), expected=claim.quantity, actual=found, facts=facts, span=source(dossier, claim))


def _in_words(claim: Claim, quantity: int | Decimal, sign: str = "") -> str:
    """A percentage, or a number of more or fewer."""
    if claim.kind is ClaimKind.CHANGE:
        return f"{sign if quantity > 0 else ''}{canonical(quantity)}"
    return f"{quantity:{sign}.2f}%" if sign or quantity != claim.quantity else f"{quantity}%"


def _shortened(quote: str) -> str:
    return quote if len(quote) <= 80 else f"{quote[:40]}…{quote[-30:]}"


def _growth(dossier: Dossier) -> Iterator[Result]:
    report, previous = dossier.report, dossier.last_year
    if previous is None:
        return
    for claim in plain(dossier, _SINCE):
        found = [
            (reading, this.low, last.low)
            for reading in claim.readings
            if (this := certain_of(report, reading)) and (last := certain_of(previous, reading))
            and this.low == this.high and last.low == last.high
            and (last.low or claim.kind is ClaimKind.CHANGE)
        ]  # fmt: skip
        changes = [_worked_out(claim.kind, now, before) for _, now, before in found]
        if changes and not any(_fits(change, claim) for change in changes):
            reading, now, before = found[0]
            facts = {"quote": claim.quote, "before": before, "now": now, "is": _in_words(claim, changes[0], "+")}
            yield Result(
                reading.cells, expected=claim.quantity, actual=round(changes[0], 2), facts=facts,
                span=source(dossier, claim),
            )  # fmt: skip


_SETTLED = ("received", "carried_in", "carried_over", "review", "litigation", "processing_fee", "fee_income")


def _conflicts(dossier: Dossier) -> Iterator[Result]:
    """Two sentences state different figures for one thing."""
    first: dict[str, Claim] = {}
    for claim in plain(dossier, {ClaimKind.COUNT, ClaimKind.NONE, ClaimKind.AMOUNT}, _SETTLED):
        known = first.setdefault(claim.subject, claim)
        differ = abs(Decimal(known.quantity) - Decimal(claim.quantity)) >= max(Decimal(known.step), Decimal(claim.step))
        if differ and known.quote != claim.quote:
            facts = {"one": known.quote, "other": claim.quote}
            cells = claim.readings[0].cells if claim.readings else ()
            span = source(dossier, claim)
            yield Result(cells, expected=known.quantity, actual=claim.quantity, facts=facts, span=span)


RULES = (
    Rule(
        code="X608",
        name="percentage-miscalculated",
        severity=Severity.WARNING,
        basis=BASIS,
        title=Text("正文所述百分比算不出来", "A percentage in the prose cannot be arrived at"),
        does=Text(
            "占比写明总数、增减写明上年数的，按所写数字计算；未写明总数的，与可能的分子、分母逐一试算。"
            "按末位数字四舍五入或者截去均可。",
            "Works a share out of the whole that is stated with it, and a growth from the figure of the year before; "
            "where no whole is stated, tries every figure over every whole. Rounding and cutting off both pass.",
        ),
        why=WHY,
        says=Text(
            "正文称“{quote}”：{share}由任何总数都算不出，{part}占{whole}为{is}",
            "“{quote}”: {share} fits no whole; {part} of {whole} is {is}",
        ),
        repair=Text("重新计算百分比。", "Compute the percentage again."),
        find=_percentages,
        fails_on=in_prose("收到政府信息公开申请3件；予以公开3件，占33.9%。", HANDLED),
        passes_on=in_prose("收到政府信息公开申请3件；予以公开3件，占100%。", HANDLED),
        needs=("narrative",),
    ),
    Rule(
        code="X621",
        name="list-does-not-sum",
        severity=Severity.WARNING,
        basis=BASIS,
        title=Text("正文所列分项之和与总数不符", "A list in the prose does not sum to its total"),
        does=Text(
            "“共n条，其中……”一类列举：分项之和不得超过总数；以“其他”收尾的，应当等于总数。",
            "In lists such as 共n条，其中…… the parts do not exceed the total; those that end in the rest equal it.",
        ),
        why=WHY,
        says=Text(
            "正文“{quote}”：所列{count}项之和为{sum}，总数为{total}",
            "“{quote}”: the {count} parts sum to {sum}, the total says {total}",
        ),
        repair=Text("核对总数和各分项。", "Hold the total against its parts."),
        find=_lists,
        fails_on=in_prose("主动公开信息5条，其中公开指南3条、概况信息4条。"),
        passes_on=in_prose("主动公开信息7条，其中公开指南3条、概况信息4条。"),
        needs=("narrative",),
    ),
    Rule(
        code="X622",
        name="growth-miscalculated",
        severity=Severity.WARNING,
        basis=BASIS,
        title=Text("正文所述增减幅度与两年数字不符", "A growth rate in the prose does not follow from the two years"),
        does=Text(
            "把“同比增长x%”“较上年增加n件”与本年、上年两份报告的数字对照，按末位数字四舍五入或者截去均可。",
            "Holds a rate of growth, or how many more there are, against this year's and last year's figures; rounding "
            "and cutting off both pass.",
        ),
        why=WHY,
        says=Text(
            "正文称“{quote}”，而上年{before}、本年{now}，变化为{is}",
            "“{quote}”: {before} last year and {now} this year are {is}",
        ),
        repair=Text("重新计算增减幅度。", "Compute the rate again."),
        find=_growth,
        fails_on=Example(
            HANDLED,
            sections={"overview": "收到政府信息公开申请3件，同比增长100%。"},
            previous=Example(HANDLED),
        ),
        passes_on=Example(
            HANDLED,
            sections={"overview": "收到政府信息公开申请3件，同比增长0%。"},
            previous=Example(HANDLED),
        ),
        needs=("narrative", "previous"),
    ),
    Rule(
        code="X623",
        name="claims-conflict",
        severity=Severity.WARNING,
        basis=BASIS,
        title=Text("正文前后说法不一", "The prose contradicts itself"),
        does=Text(
            "同一事项在正文中的各处数字应当一致；各渠道、各单位、各年度的分数字除外。",
            "Different sentences state the same figure for one thing; parts, other organs and other years apart.",
        ),
        why=Text("两句话不能同时为真。", "Both cannot be true."),
        says=Text("正文既称“{one}”，又称“{other}”", "the prose says “{one}” and also “{other}”"),
        repair=REPAIR,
        find=_conflicts,
        fails_on=in_prose("收到政府信息公开申请3件。今年新收政府信息公开申请5件。", HANDLED),
        passes_on=in_prose("收到政府信息公开申请3件。今年新收政府信息公开申请3件。", HANDLED),
        needs=("narrative",),
    ),
)
