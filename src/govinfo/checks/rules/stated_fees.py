"""F: the information processing fee as the prose of the report states it.

F110, a comparison of 表二's fees with a prose that says none, is not a rule: that row counts all administrative fees.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import Find
from govinfo.checks.rule import NOT_APPLICABLE, Result, Rule
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import FEE_MEASURES
from govinfo.patterns import pattern
from govinfo.text import normalise
from govinfo.vocabulary import FEE_INCOME, Section


class StatedFees(NamedTuple):
    """A fee that the prose states.

    Attributes:
        amount: The amount, 元.
        applications: For how many applications, where the sentence says so.
        sentence: The sentence.
    """

    amount: Decimal
    applications: int | None
    sentence: str


_FEE = "信息处理费"
_AMOUNT = pattern(r"(?<![\d.])(?<!\d,)(\d(?:,?\d)*+(?:\.\d++)?+)(万?)元")
_NUMBER = pattern(r"(?<!\d)(\d{1,6})(?:件|份|宗|笔)")
_REFUND = pattern(r"退还|退费|减免")


def stated(dossier: Dossier) -> Iterator[StatedFees]:
    """The sentences of section 六 that state one amount of the processing fee; those of refunds are left out."""
    narrative = dossier.report.narrative
    text = "" if narrative is None else normalise(narrative[Section.OTHER])
    for sentence in text.replace(";", "。").replace("\n", "。").split("。"):
        amounts = _AMOUNT.findall(sentence) if _FEE in sentence else []
        if len(amounts) == 1 and not _REFUND.search(sentence):
            digits, ten_thousand = amounts[0]
            numbers = _NUMBER.findall(sentence)
            amount = Decimal(digits.replace(",", "")) * (10_000 if ten_thousand else 1)
            yield StatedFees(amount, int(numbers[0]) if len(numbers) == 1 else None, sentence.strip())


def _each_stated(wrong: Callable[[StatedFees, Dossier], Result | None]) -> Find:
    """A rule on each fee that the prose states; without prose it does not apply."""

    def run(dossier: Dossier) -> Iterable[Result]:
        if dossier.report.narrative is None:
            return (NOT_APPLICABLE,)
        return (result for fee in stated(dossier) if (result := wrong(fee, dossier)) is not None)

    return run


def _multiple(fee: StatedFees, _: Dossier) -> Result | None:
    from govinfo.law.fees import STEP

    if fee.amount % STEP == 0:
        return None
    return Result(actual=fee.amount, facts={"amount": fee.amount, "step": STEP, "sentence": fee.sentence})


def _within_fees(fee: StatedFees, dossier: Dossier) -> Result | None:
    if FEE_INCOME not in dict(dossier.report.cells()):
        return None
    filed = dossier.report.cell(FEE_INCOME)
    if filed is None or fee.amount <= filed * 10_000:
        return None
    facts = {"amount": fee.amount, "filed": filed}
    return Result((FEE_INCOME,), expected=fee.amount / 10_000, actual=filed, facts=facts)


def _attainable(fee: StatedFees, _: Dossier) -> Result | None:
    from govinfo.law.fees import STEP, attainable

    if fee.amount % STEP or attainable(fee.amount, fee.applications):
        return None
    facts = {"amount": fee.amount, "number": fee.applications, "sentence": fee.sentence}
    return Result(actual=fee.amount, facts=facts)


def _cite(article: int | None = None) -> Citation:
    return Citation(article, source=FEE_MEASURES)


def _says(other: str, **cells: Any) -> Example:
    return Example(cells, sections={"other": other})


def _rule(code: str, name: str, basis: Basis, **parts: Any) -> Rule:
    return Rule(code=code, name=name, severity=Severity.NOTICE, basis=basis, **parts)


RULES = (
    _rule(
        "F108",
        "fee-total-multiple",
        Basis((_cite(4), _cite(5)), Strength.HEURISTIC),
        title=Text("信息处理费不是10元的倍数", "A processing fee that is no multiple of 10 元"),
        does=Text("第六部分所述金额应为10元的倍数；退费不看。", "Looks at the amount that section 六 states."),
        why=Text("各档标准都是10元的倍数。", "Every rate is a multiple of 10 元."),
        says=Text(
            "“{sentence}”：{amount}元不是{step}元的倍数", "{sentence!r}: {amount} 元 is no multiple of {step} 元"
        ),
        repair=Text("核对金额。", "Look at the amount."),
        find=_each_stated(_multiple),
        fails_on=_says("本年度收取信息处理费1件，共705元。"),
        passes_on=_says("本年度收取信息处理费1件，共400元。"),
    ),
    _rule(
        "F109",
        "fee-vs-table2",
        Basis((Citation(20, item=8), _cite()), Strength.DEFINITION),
        title=Text("信息处理费大于表二的行政事业性收费", "A processing fee above all administrative fees"),
        does=Text(
            "信息处理费属于行政事业性收费，换算为万元后不应大于表二金额；四舍五入和收费主体不同可致例外。",
            "The processing fee is an administrative fee: in 万元 it does not exceed 表二. Rounding, or another "
            "collecting organ, may explain it.",
        ),
        why=Text("部分不能大于整体。", "A part does not exceed the whole."),
        says=Text("信息处理费{amount}元，表二收费{filed}万元", "processing fee {amount} 元, 表二 {filed} 万元"),
        repair=Text("核对两处金额和统计口径。", "Look at both amounts and their scope."),
        find=_each_stated(_within_fees),
        fails_on=_says("本年度收取信息处理费400元。"),
        passes_on=_says("本年度收取信息处理费400元。", **{FEE_INCOME: Decimal("0.04")}),
    ),
    _rule(
        "F111",
        "fee-unattainable",
        Basis((_cite(4), _cite(5)), Strength.DEFINITION),
        title=Text("按收费标准不可能得出的金额", "An amount the schedules cannot produce"),
        does=Text(
            "所述金额与件数应能由按件或者按量标准得出；不足10元的零头见F108。",
            "Tries whether that many applications can cost the stated amount, by request or by page.",
        ),
        why=Text("不可能得出的金额必有一处有误。", "Either the amount or the number is wrong."),
        says=Text("“{sentence}”：按标准得不出{amount}元", "{sentence!r}: the schedules do not give {amount} 元"),
        repair=Text("核对金额和件数。", "Look at both."),
        find=_each_stated(_attainable),
        fails_on=_says("本年度收取信息处理费1件，共1090元。"),
        passes_on=_says("本年度收取信息处理费1件，共1080元。"),
    ),
)
