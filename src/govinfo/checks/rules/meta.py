"""M: the checking itself: waivers that do not hold, rules that broke down."""

from collections.abc import Callable, Iterator

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result, Rule
from govinfo.checks.waivers import Waived, Waiver, WaiverState
from govinfo.forms.places import places
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import LIBRARY

_RECORD = Basis((Citation(source=LIBRARY),), Strength.DEFINITION)
_ALL = Text("各处", "anywhere")
_STATES = {
    WaiverState.UNUSED: Text("没有可豁免的问题", "there is nothing left to waive"),
    WaiverState.EXPIRED: Text("已过期", "it has expired"),
}


def _waivers(*states: WaiverState) -> Callable[[Dossier], Iterator[Result]]:
    def find(dossier: Dossier) -> Iterator[Result]:
        for waiver, state, _ in dossier.waived or ():
            if state in states:
                facts = {
                    "code": waiver.code,
                    "cells": places(waiver.cells) if waiver.cells else _ALL,
                    "state": _STATES.get(state, state),
                }
                yield Result(waiver.cells, actual=state, facts=facts)

    return find


def _crashes(dossier: Dossier) -> Iterator[Result]:
    for code, error in dossier.crashed or ():
        yield Result(actual=error, facts={"code": code, "error": error})


_ONE = {"applications.received.natural_person": 1, "applications.received.total": 1}
_ACCEPTED = Waiver("A302", reason="已核实", author="张三")


def _rule(code: str, name: str, title: Text, does: Text, says: Text, *states: WaiverState, fails: Waiver) -> Rule:
    state = states[0]
    return Rule(
        code=code,
        name=name,
        severity=Severity.WARNING,
        basis=_RECORD,
        title=title,
        does=does,
        why=Text(
            "豁免只对当时看过的数字有效，并且要有人负责。",
            "A waiver holds for the figures looked at, and somebody answers for it.",
        ),
        says=says,
        repair=Text("更新或者删去该豁免。", "Renew the waiver, or delete it."),
        find=_waivers(*states),
        fails_on=Example(_ONE if state is WaiverState.STALE else {}, waived=(Waived(fails, state),)),
        passes_on=Example(_ONE, waived=(Waived(_ACCEPTED, WaiverState.USED),)),
        needs=("waived",),
        companions=("A302",),
    )


RULES = (
    _rule(
        "M001",
        "waiver-for-unknown-rule",
        Text("豁免的规则不存在", "A waiver for a rule that does not exist"),
        Text("豁免写明的规则代码应当存在。", "The code that a waiver names exists."),
        Text("豁免了不存在的规则{code}", "the waived rule {code} does not exist"),
        WaiverState.UNKNOWN_CODE,
        fails=Waiver("A999", reason="已核实", author="张三"),
    ),
    _rule(
        "M002",
        "waiver-without-effect",
        Text("豁免已无作用", "A waiver without effect"),
        Text(
            "列出过期的豁免和没有可豁免问题的豁免。",
            "Lists waivers that have expired, and those with nothing to waive.",
        ),
        Text("{code}（{cells}）的豁免：{state}", "the waiver of {code} ({cells}): {state}"),
        WaiverState.UNUSED,
        WaiverState.EXPIRED,
        fails=_ACCEPTED,
    ),
    _rule(
        "M003",
        "waiver-unexplained",
        Text("豁免没有理由或者署名", "A waiver without reason or author"),
        Text(
            "豁免应当写明理由和豁免人；没有的不起作用。",
            "A waiver states its reason and its author; without them it has no effect.",
        ),
        Text("{code}（{cells}）的豁免没有理由或者署名", "the waiver of {code} ({cells}) has no reason or no author"),
        WaiverState.UNEXPLAINED,
        fails=Waiver("A302"),
    ),
    Rule(
        code="M004",
        name="rule-broke-down",
        severity=Severity.WARNING,
        basis=_RECORD,
        title=Text("一条外加规则出错", "A further rule broke down"),
        does=Text(
            "外加的规则出错时其余规则照常运行，并报告出错的规则。",
            "Where a further rule raises, the others run on and this is said.",
        ),
        why=Text("没有运行的规则不等于通过。", "A rule that did not run has not passed."),
        says=Text("规则{code}出错：{error}", "rule {code} broke down: {error}"),
        repair=Text("告知规则的作者。", "Tell the author of the rule."),
        find=_crashes,
        fails_on=Example(crashed=(("Z999", "ZeroDivisionError"),)),
        passes_on=Example(crashed=()),
        needs=("crashed",),
    ),
    _rule(
        "M005",
        "waiver-stale",
        Text("豁免之后数字有改动", "The figures have changed since the waiver"),
        Text(
            "豁免记有所看数字的摘要；数字改动后豁免不再起作用。",
            "A waiver keeps a digest of the figures; once they change it has no effect.",
        ),
        Text(
            "{code}（{cells}）的豁免之后数字有改动", "the figures of {code} ({cells}) have changed since it was waived"
        ),
        WaiverState.STALE,
        fails=Waiver("A302", reason="已核实", author="张三", digest="0" * 16),
    ),
)
