"""D: the register of applications, case by case.

What the law has against an event is said once, in `govinfo.cases.procedure`; the rules here report it under their
codes. Nothing of `govinfo.cases` is loaded until a register is handed over.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity, Verdict
from govinfo.checks.kinds import Find
from govinfo.checks.rule import NOT_APPLICABLE, Result, Rule
from govinfo.errors import UnknownCalendarError
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import SERVICE_LETTER

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog
    from govinfo.cases.procedure import Objection, Procedure
    from govinfo.law.policy import Policy

Recorded = tuple[str, date, dict[str, Any]]
"""An event as it stands on file: its kind, its day, its further fields."""

FindInLog = Callable[["CaseLog", Dossier], Iterable[Result]]


def in_log(find: FindInLog) -> Find:
    """A rule that looks at the register; without one it does not apply."""

    def run(dossier: Dossier) -> Iterable[Result]:
        return (NOT_APPLICABLE,) if dossier.cases is None else find(dossier.cases, dossier)

    return run


def objected(code: str) -> Find:
    """The law has nothing against any event of the register that this code would report."""

    def find(log: "CaseLog", _: Dossier) -> Iterator[Result]:
        for case, procedure, *_rest in log.examined:
            for objection in procedure.objections if procedure else ():
                if objection.rule == code:
                    yield _objection(case, objection)

    return in_log(find)


def _objection(case: "Application", objection: "Objection") -> Result:

    event = objection.event
    facts = {
        "case": case.id,
        "event": event.said,
        "reason": Text(*objection.reason),
    }
    return Result(actual=event.day, facts=facts, basis=Basis((objection.citation,), Strength.LEGAL))


def _receipt(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    for case in log.applications:
        if case.arrival is not None and case.received != case.arrival.readings[0]:
            first, *others = case.arrival.readings
            facts = {"case": case.id, "received": case.received, "due": first}
            basis = Basis(case.arrival.citations, Strength.LEGAL)
            if first is None:
                yield Result(verdict=Verdict.UNKNOWN, facts=facts, says=_NO_DAY, basis=basis)
            elif None in others or case.received in others:
                yield Result(verdict=Verdict.UNKNOWN, facts=facts, says=_MISADDRESSED, basis=basis)
            else:
                yield Result(expected=first, actual=case.received, facts=facts, basis=basis)


_NO_DAY = Text("案件{case}：未登记据以确定收到日期的事项", "case {case}: the day that fixes receipt is missing")
_MISADDRESSED = Text(
    "案件{case}：信件未寄给工作机构，登记为{received}收到；以签收之日（{due}）还是确认之日为准，没有规定",
    "case {case}: mail to another than the office, received on {received} by the register; no text says whether the "
    "day of signing ({due}) or of confirming counts",
)
_DUE = Text("案件{case}：应于{due}前答复，{day}", "case {case}: due on {due}, {day}")


def _overdue(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    for case, procedure, *_ in log.examined:
        if procedure is None:
            continue
        days = case.replied or looked_at(dossier)
        dues = [_ended(case, procedure, day, log.policy) for day in days]
        due = next((due for due in dues if due is not None), None)
        if due is None:
            continue
        verdict = Verdict.FAIL if None not in dues else Verdict.UNKNOWN
        facts = {"case": case.id, "due": due, "day": _replied(case.replied)}
        done = case.replied[-1] if case.replied else None
        yield Result(verdict=verdict, expected=due, actual=done, facts=facts, says=_DUE)


def _ended(case: "Application", procedure: "Procedure", day: date, policy: "Policy") -> date | None:
    """The last day for the reply where it is known and lies before a day; D114 names a year that is not."""
    from govinfo.cases.clock import ended

    try:
        return ended(case.received, procedure.effective, day, policy)
    except UnknownCalendarError:
        return None


def looked_at(dossier: Dossier) -> tuple[date, ...]:
    """The day on which open matters are judged: the end of the report's year, or today where that is earlier."""
    if dossier.report.year is None:
        return ()
    end = date(dossier.report.year, 12, 31)
    return (min(end, dossier.today or end),)


def _replied(days: tuple[date, ...]) -> Text:
    if not days:
        return Text("至今仍未答复", "still open")
    if len(days) == 1:
        return Text(f"{days[0]}答复", f"answered on {days[0]}")
    first, last = days
    return Text(
        f"{first}交寄、{last}送达，以哪一日为准没有规定",
        f"sent on {first}, received on {last}: no text says which counts",
    )


def recorded(*events: Recorded, received: date = date(2023, 3, 1), **fields: Any) -> "CaseLog":
    """A register of one application, received on 1 March 2023 unless said, as it stands on file."""
    from govinfo.cases.application import Application
    from govinfo.cases.events import Event, EventKind
    from govinfo.cases.log import CaseLog

    happened = tuple(Event(kind=EventKind(kind), day=day, **details) for kind, day, details in events)
    return CaseLog(applications=(Application("2023-1", "natural_person", received, happened, **fields),))


def example(*events: Recorded, **fields: Any) -> Example:
    """A report behind which stands a register of one application."""
    return Example(cases=partial(recorded, *events, **fields))


def _arrived(confirmed: date | None) -> Example:
    def log() -> "CaseLog":
        from govinfo.cases.arrival import Arrival, Channel

        arrival = Arrival(channel=Channel.INTERNET, submitted=date(2023, 3, 1), confirmed=confirmed)
        return recorded(arrival=arrival)

    return Example(cases=log)


AN_EVENT = Text("案件{case}：{event}：{reason}", "case {case}: {event}: {reason}")
_CORRECTION: Recorded = ("correction_requested", date(2023, 3, 6), {"until": date(2023, 3, 20)})
_ASKED: Recorded = ("consultation_sent", date(2023, 3, 6), {"party": "某公司"})
_ANSWERED: Recorded = ("consultation_answered", date(2023, 3, 10), {"party": "某公司"})
_REASONS: tuple[Recorded, ...] = (("reasons_requested", date(2023, 3, 6), {}), ("reasons_given", date(2023, 3, 10), {}))
_DELAY: Recorded = ("delayed", date(2023, 3, 13), {"until": date(2023, 5, 31)})
_REFUSED = {"outcome": "state_secret", "grounds": (Citation(14),)}


def register_rule(code: str, name: str, severity: Severity, basis: Basis, **parts: Any) -> Rule:
    """A rule that runs only where a register is handed over."""
    return Rule(code=code, name=name, severity=severity, basis=basis, needs=("cases",), **parts)


def legal(*citations: Citation) -> Basis:
    """A basis in the law's own words."""
    return Basis(citations, Strength.LEGAL)


RULES = (
    register_rule(
        "D101",
        "receipt-date",
        Severity.ERROR,
        legal(Citation(31)),
        title=Text("收到日期与法定规则不符", "The day of receipt is not the law's"),
        does=Text(
            "按提交方式核对收到日期：当面提交之日、签收之日、确认之日；信件未寄给工作机构的，按签收之日登记最稳妥，"
            "按确认之日登记的只作提示。",
            "Derives the day of receipt from the channel: handed in, signed for, or confirmed by both sides. For mail "
            "to another than the office the day of signing is the safe one; that of confirming is left open.",
        ),
        why=Text("一切期限自收到之日起算。", "Every period runs from it."),
        says=Text(
            "案件{case}：登记为{received}收到，应为{due}", "case {case}: received on {received}, should be {due}"
        ),
        repair=Text("按第三十一条更正收到日期。", "Set the day that Art. 31 gives."),
        find=in_log(_receipt),
        fails_on=_arrived(date(2023, 3, 2)),
        passes_on=_arrived(date(2023, 3, 1)),
    ),
    register_rule(
        "D102",
        "correction-notice-late",
        Severity.ERROR,
        legal(Citation(30)),
        title=Text("补正告知超过七个工作日", "A correction asked for after seven working days"),
        does=Text("补正告知应在收到申请之日起七个工作日内作出。", "Counts seven working days from receipt."),
        why=Text("逾期告知不能使答复期限重新起算。", "Asked for late, a correction does not restart the period."),
        says=AN_EVENT,
        repair=Text("按原收到日期计算答复期限。", "Count the period from the original receipt."),
        find=objected("D102"),
        fails_on=example(("correction_requested", date(2023, 3, 20), {"until": date(2023, 4, 3)})),
        passes_on=example(_CORRECTION),
        companions=("D104", "D105"),
    ),
    register_rule(
        "D103",
        "correction-twice",
        Severity.WARNING,
        legal(Citation(30)),
        title=Text("不止一次要求补正", "A correction asked for more than once"),
        does=Text("补正应当一次性告知。", "Looks for a second request for correction."),
        why=Text("第三十条要求一次性告知。", "Art. 30 asks for one notice that says everything."),
        says=AN_EVENT,
        repair=Text("不再要求补正，就现有内容答复。", "Answer the application as it stands."),
        find=objected("D103"),
        fails_on=example(_CORRECTION, ("correction_requested", date(2023, 3, 8), {"until": date(2023, 3, 22)})),
        passes_on=example(_CORRECTION),
        companions=("D104", "D105"),
    ),
    register_rule(
        "D104",
        "clock-restarts",
        Severity.ERROR,
        legal(Citation(30), Citation(45)),
        title=Text("登记的事项不合程序", "An event that the procedure does not know there"),
        does=Text(
            "逐项核对登记的事项：没有告知就没有补正，没有通知就没有缴费，答复之后不再办理，日期先后有序。",
            "Goes through the events in order: no correction without request, no payment without notice, nothing "
            "after the reply, no day before the last.",
        ),
        why=Text(
            "补正和缴费使答复期限重新计算，登记有误则期限有误。",
            "Corrections and payments restart the period; where they are recorded wrongly, so is the period.",
        ),
        says=AN_EVENT,
        repair=Text("核对台账。", "Look at the register."),
        find=objected("D104"),
        fails_on=example(("corrected", date(2023, 3, 8), {})),
        passes_on=example(_CORRECTION, ("corrected", date(2023, 3, 8), {})),
    ),
    register_rule(
        "D105",
        "reply-overdue",
        Severity.ERROR,
        legal(Citation(33), Citation(4, source=SERVICE_LETTER)),
        title=Text("答复超过法定期限", "Answered after the period"),
        does=Text(
            "按二十个工作日加延长期限计算，扣除征求意见时间；登记送达的，直接送达以签收之日、邮寄以交邮之日为准；"
            "报告写明年度的，年底（或者核对之日）仍未答复的也核对。",
            "Counts twenty working days and the extension, consultations left out. Where the delivery is recorded, the "
            "day of signing counts, by post the day of posting. With the report's year also the applications still "
            "open at its end, or today where that is earlier.",
        ),
        why=Text("第三十三条规定的期限是法定义务。", "The period of Art. 33 is a duty."),
        says=_DUE,
        repair=Text("向申请人说明；核对登记的征求意见和延期。", "Check the consultations and extensions recorded."),
        find=in_log(_overdue),
        fails_on=example(("decided", date(2023, 3, 30), {"outcome": "not_held"})),
        passes_on=example(("decided", date(2023, 3, 29), {"outcome": "not_held"})),
    ),
    register_rule(
        "D106",
        "extension-invalid",
        Severity.ERROR,
        legal(Citation(33, 2)),
        title=Text("延期不符合规定", "An extension the law does not allow"),
        does=Text(
            "延期应在期限届满前、经工作机构负责人同意、只一次、至多二十个工作日。",
            "One extension, approved, before the period ends, of at most twenty working days.",
        ),
        why=Text("不合法的延期不产生延长期限的效果。", "Another one does not extend the period."),
        says=AN_EVENT,
        repair=Text("按未延期计算答复期限。", "Count the period without it."),
        find=objected("D106"),
        fails_on=example(("extended", date(2023, 3, 20), {"days": 21})),
        passes_on=example(("extended", date(2023, 3, 20), {"days": 20})),
        companions=("D105",),
    ),
    register_rule(
        "D107",
        "suspension-ledger",
        Severity.WARNING,
        legal(Citation(32), Citation(33, 3), Citation(34)),
        title=Text("征求意见的记载不完整", "A consultation without its counterpart"),
        does=Text("每次征求意见有去有回，不重复。", "Every consultation that ends has begun, and begins once."),
        why=Text("只有记载在案的征求意见时间才能扣除。", "Only documented time may be left out of the period."),
        says=AN_EVENT,
        repair=Text("补正记载。", "Complete the record."),
        find=objected("D107"),
        fails_on=example(_ANSWERED),
        passes_on=example(_ASKED, _ANSWERED),
        companions=("D105",),
    ),
    register_rule(
        "D108",
        "reasonable-delay",
        Severity.WARNING,
        legal(Citation(35)),
        title=Text("未先要求说明理由即延迟答复", "A delay without asking for reasons first"),
        does=Text(
            "第三十五条的延迟以申请人已说明理由为前提。", "A delay under Art. 35 follows the applicant's reasons."
        ),
        why=Text(
            "只有数量、频次明显超过合理范围而理由合理的申请才能延迟答复。",
            "Only an excessive request with good reasons may be answered later.",
        ),
        says=AN_EVENT,
        repair=Text("按第三十三条的期限答复。", "Answer within the period of Art. 33."),
        find=objected("D108"),
        fails_on=example(_DELAY),
        passes_on=example(*_REASONS, _DELAY),
        companions=("D105",),
    ),
    register_rule(
        "D109",
        "closed-too-early",
        Severity.ERROR,
        legal(Citation(30)),
        title=Text("补正期限届满前即不再处理", "Given up before the time to correct had passed"),
        does=Text(
            "以逾期不补正结案的，补正期限应已届满。",
            "Looks whether the time to correct had passed when the case closed.",
        ),
        why=Text("期限届满前申请人仍可补正。", "Until then the applicant may correct."),
        says=AN_EVENT,
        repair=Text("恢复办理。", "Take the application up again."),
        find=objected("D109"),
        fails_on=example(_CORRECTION, ("decided", date(2023, 3, 20), {"outcome": "correction_overdue"})),
        passes_on=example(_CORRECTION, ("decided", date(2023, 3, 21), {"outcome": "correction_overdue"})),
    ),
    register_rule(
        "D110",
        "outcome-ground",
        Severity.ERROR,
        legal(Citation(14), Citation(15), Citation(16), Citation(30), Citation(35), Citation(36), Citation(37)),
        title=Text("办理结果与所引条款或者经过不符", "An outcome its ground does not carry"),
        does=Text(
            "每种办理结果只能依据相应的条款，并具备其前提：补正后仍不明确的须已补正，大量反复申请的须已要求说明理由。",
            "Holds each outcome against the articles that provide for it, and against what it presupposes: a "
            "correction, or a demand for reasons.",
        ),
        why=Text("表三按办理结果分行，依据错则行错。", "The report counts by outcome: a wrong ground is a wrong row."),
        says=AN_EVENT,
        repair=Text("更正所引条款或者办理结果。", "Set the ground or the outcome right."),
        find=objected("D110"),
        fails_on=example(("decided", date(2023, 3, 20), {"outcome": "internal_affairs", "grounds": (Citation(14),)})),
        passes_on=example(("decided", date(2023, 3, 20), _REFUSED)),
    ),
)
