"""D: what has to come before an answer: asking a third party, telling it where it is overridden, an earlier answer."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result
from govinfo.checks.rules.register import Recorded, example, in_log, legal, recorded, register_rule
from govinfo.languages import Text, listed
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.outcomes import DISCLOSING
from govinfo.report.claims.compact import compact
from govinfo.vocabulary import ApplicationRow

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.events import Event
    from govinfo.cases.log import CaseLog

_THIRD_PARTY = frozenset({15, 32})


def _decisions(log: "CaseLog") -> Iterator[tuple["Application", "Event"]]:
    for case in log.applications:
        yield from ((case, event) for event in case.events if event.kind == "decided")


def _withheld_for_another(decision: "Event") -> bool:
    """Whether something is withheld for the sake of a third party."""
    return decision.outcome == ApplicationRow.THIRD_PARTY_RIGHTS or any(
        Citation(article).covers(ground) for ground in decision.grounds for article in _THIRD_PARTY
    )


def _unheard(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    """Every refusal for the sake of a third party is preceded by a letter that asks one."""
    for case, decision in _decisions(log):
        asked = any(event.kind == "consultation_sent" and not event.organ for event in case.events)
        if _withheld_for_another(decision) and not asked:
            yield Result(actual=decision.day, facts={"case": case.id, "day": decision.day})


def _overridden(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    """Every third party that objects with good reason is told in writing where the whole is disclosed all the same."""
    for case, decision in _decisions(log):
        disclosed = decision.outcome in DISCLOSING and not _withheld_for_another(decision)
        told = {event.party for event in case.events if event.kind == "third_party_told"}
        for answer in case.events:
            if disclosed and answer.objects and answer.party not in told:
                yield Result(actual=decision.day, facts={"case": case.id, "day": decision.day})


def _answered_never(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    """Every application of a recorded person that is called repeated has an earlier one that was decided.

    One of which the register does not say whose it is may be that one.
    """
    for case, decision in _decisions(log):
        if decision.outcome == ApplicationRow.REPEATED and case.person is not None:
            decided = (other for other, earlier in _decisions(log) if earlier.day <= decision.day)
            if not any(other.person in {case.person, None} and other.id != case.id for other in decided):
                yield Result(actual=decision.day, facts={"case": case.id, "day": decision.day})


def _wanted_by_several(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    """What several persons asked for in the same words and were given; the cases are named, not what was asked for."""
    askers: dict[str, dict[str, str]] = {}
    for case, decision in _decisions(log):
        wanted = None if case.request is None else case.request.description
        if decision.outcome == ApplicationRow.GRANTED and wanted and case.person is not None:
            askers.setdefault(compact(wanted), {}).setdefault(case.person, case.id)
    for cases in askers.values():
        if len(cases) > 1:
            named = listed(cases.values())
            yield Result(actual=len(cases), facts={"cases": named, "persons": len(cases)})


def _given_to(*persons: str) -> Example:
    def log() -> "CaseLog":
        from govinfo.cases.application import Request
        from govinfo.cases.log import CaseLog

        request = Request(description="某地块征收补偿方案")
        given = [recorded(_GRANTED, person=person, request=request).applications[0] for person in persons]
        return CaseLog(applications=[_named(case, str(number)) for number, case in enumerate(given)])

    return Example(cases=log)


_ASKED: Recorded = ("consultation_sent", date(2023, 3, 6), {"party": "某公司"})
_OBJECTED: Recorded = ("consultation_answered", date(2023, 3, 10), {"party": "某公司", "objects": True})
_TOLD: Recorded = ("third_party_told", date(2023, 3, 20), {"party": "某公司"})
_WITHHELD: Recorded = ("decided", date(2023, 3, 20), {"outcome": "third_party_rights", "grounds": (Citation(15),)})
_GRANTED: Recorded = ("decided", date(2023, 3, 20), {"outcome": "granted"})


def _applied(*numbers: int) -> "CaseLog":
    """A register in which one person applied, was answered, and was told so when applying again."""
    from govinfo.cases.log import CaseLog

    outcomes = "granted", "repeated"
    told = [
        recorded(("decided", date(2023, 3, 6 + number), {"outcome": outcomes[number]}), person="张某").applications[0]
        for number in numbers
    ]
    return CaseLog(applications=[_named(case, str(number)) for number, case in enumerate(told)])


def _named(case: "Application", name: str) -> "Application":
    from attrs import evolve

    return evolve(case, id=name)


RULES = (
    register_rule(
        "D117",
        "third-party-not-asked",
        Severity.WARNING,
        legal(Citation(32)),
        title=Text("未征求第三方意见即不予公开", "Refused for a third party that was not asked"),
        does=Text(
            "以保护第三方合法权益为由不予公开的（包括部分不予公开），应有书面征求第三方意见的登记。",
            "Where something is withheld for the sake of a third party, in whole or in part, the register holds a "
            "letter that asks one.",
        ),
        why=Text(
            "第三方同意公开的，不得以此为由不予公开；是否同意，应当书面征求意见。",
            "Nothing is withheld for a third party that agrees to disclosure; whether it does is asked in writing.",
        ),
        says=Text(
            "案件{case}：{day}以第三方合法权益为由不予公开，未登记征求意见",
            "case {case}: refused on {day} for the sake of a third party; no letter that asks one is on record",
        ),
        repair=Text("补登征求意见的情况，或者重新审查。", "Record the letter, or look at the decision again."),
        find=in_log(_unheard),
        fails_on=example(_WITHHELD),
        passes_on=example(_ASKED, _WITHHELD),
    ),
    register_rule(
        "D118",
        "overridden-party-not-told",
        Severity.WARNING,
        legal(Citation(32)),
        title=Text("第三方不同意而予以公开，未书面告知", "An overridden third party was not told in writing"),
        does=Text(
            "第三方不同意且有合理理由，仍因公共利益予以公开的，应将公开的内容和理由书面告知第三方；"
            "部分公开且另有第十五条依据的不核对。",
            "Where a third party objects with good reason and the information is disclosed all the same, for the "
            "public interest, it is told in writing what and why. Partial grants that rest on Art. 15 are left out.",
        ),
        why=Text("第三方据此知道并可以寻求救济。", "It learns of it so, and can seek a remedy."),
        says=Text(
            "案件{case}：{day}决定公开，第三方曾不同意，未登记书面告知",
            "case {case}: disclosed on {day} although a third party objected; no written notice to it is on record",
        ),
        repair=Text("书面告知第三方公开的内容和理由。", "Tell the third party in writing what is disclosed and why."),
        find=in_log(_overridden),
        fails_on=example(_ASKED, _OBJECTED, _GRANTED),
        passes_on=example(_ASKED, _OBJECTED, _TOLD, _GRANTED),
    ),
    register_rule(
        "D119",
        "repeated-without-earlier",
        Severity.NOTICE,
        legal(Citation(36, item=6)),
        title=Text("重复申请没有在先的答复", "Called repeated, with no earlier answer on record"),
        does=Text(
            "登记了申请人而以重复申请结案的，该申请人应有其他已经答复的申请；在先答复早于台账的，核对后可以豁免。",
            "Where the person is recorded and the application ends as repeated, the register holds another one of that "
            "person that was answered. An answer older than the register is to be looked up, and may be waived.",
        ),
        why=Text("已经答复过，才有重复处理的问题。", "Only what was answered before can be asked for again."),
        says=Text(
            "案件{case}：{day}以重复申请结案，台账中没有该申请人在先的答复",
            "case {case}: ended as repeated on {day}; no earlier answer to that person is on record",
        ),
        repair=Text("查找在先的答复；没有的，按申请内容答复。", "Look up the earlier answer; without one, answer."),
        find=in_log(_answered_never),
        fails_on=Example(cases=partial(_applied, 1)),
        passes_on=Example(cases=partial(_applied, 0, 1)),
    ),
    register_rule(
        "D120",
        "wanted-by-several",
        Severity.NOTICE,
        Basis((Citation(44, 1),), Strength.HEURISTIC),
        title=Text("多人申请的信息可以主动公开", "What several persons asked for can be published"),
        does=Text(
            "登记了申请人和申请内容的，列出不同申请人以相同表述申请并获公开的信息；是否转为主动公开由行政机关决定。",
            "Where person and request are on record, lists what different persons asked for in the same words and were "
            "given. Whether it is then published is for the organ to decide.",
        ),
        why=Text("可以公开、多人需要的信息，主动公开更便民。", "What many need and may have is better published."),
        says=Text(
            "案件{cases}：{persons}人以相同表述申请，均获公开",
            "cases {cases}: {persons} persons asked for the same and were given it",
        ),
        repair=Text("考虑纳入主动公开的范围。", "Consider publishing it."),
        find=in_log(_wanted_by_several),
        fails_on=_given_to("张某", "李某"),
        passes_on=_given_to("张某", "张某"),
        on=False,
    ),
)
