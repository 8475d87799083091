"""U and D: what is owed beside an answer and after it: help, correct records, disclosure of what may be disclosed."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result
from govinfo.checks.rules.register import Recorded, in_log, legal, looked_at, recorded, register_rule
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.vocabulary import Applicant

if TYPE_CHECKING:
    from govinfo.cases.log import CaseLog


def _unhelped(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    """Every answered citizen that needs help has got some."""
    for case in log.applications:
        needed = case.applicant is Applicant.NATURAL_PERSON and case.request is not None and case.request.needs_help
        helped = any(event.kind == "assisted" for event in case.events)
        if needed and case.answered is not None and not helped:
            yield Result(actual=case.answered.day, facts={"case": case.id, "day": case.answered.day})


def _miscorrected(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    """Every request to correct records is handled as Art. 41 has it."""
    for request in log.corrections:
        yield from (Result(facts={"case": request.id, "fault": fault}) for fault in request.faults)


def _unpublished(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    """What is taken up for proactive disclosure is published by the day on which the report is judged."""
    for case, procedure, *_ in log.examined:
        events = () if procedure is None else procedure.effective
        taken_up, published = (
            next((event.day for event in events if event.kind == kind), date.max) for kind in ("taken_up", "published")
        )
        for on in looked_at(dossier):
            if taken_up <= on < published:
                yield Result(actual=taken_up, facts={"case": case.id, "day": taken_up, "on": on})


def _withheld_still(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    """What can be disclosed since it was looked at again is published by the day on which the report is judged."""
    for item in log.withheld:
        for on in looked_at(dossier):
            if item.owed(on):
                yield Result(actual=item.lifted, facts={"item": item.id, "day": item.lifted, "on": on})


def _log(make: "Callable[..., CaseLog]", *events: Recorded, **facts: Any) -> Example:
    counted = ("received", "granted", "concluded") if events else ()
    cells = {f"applications.{row}.{column}": 1 for row in counted for column in ("natural_person", "total")}
    return Example(cells, fields={"year": 2023}, cases=partial(make, *events, **facts))


def _helped(*events: Recorded) -> Example:
    def log() -> "CaseLog":
        from govinfo.cases.application import Request

        return recorded(*events, request=Request(needs_help=True))

    return Example(cases=log)


def _correcting(**facts: Any) -> "CaseLog":
    from govinfo.cases.log import CaseLog
    from govinfo.cases.own_records import RecordCorrection

    return CaseLog(corrections=[RecordCorrection("更1", date(2023, 3, 1), inaccurate=True, **facts)])


def _lifted(**facts: Any) -> "CaseLog":
    from govinfo.cases.log import CaseLog
    from govinfo.cases.withheld import WithheldItem

    item = WithheldItem("某案", "process_information", date(2022, 3, 1), lifted=date(2023, 6, 1), **facts)
    return CaseLog(withheld=[item])


_DECIDED: Recorded = ("decided", date(2023, 3, 20), {"outcome": "granted"})
_TAKEN_UP: tuple[Recorded, ...] = (
    _DECIDED,
    ("suggested", date(2023, 4, 3), {}),
    ("taken_up", date(2023, 4, 10), {}),
)

RULES = (
    register_rule(
        "D121",
        "help-not-given",
        Severity.NOTICE,
        legal(Citation(43)),
        title=Text("对有困难的公民没有登记提供帮助", "No help on record for a citizen who needs it"),
        does=Text(
            "登记了申请人有阅读困难或者视听障碍的，答复前后应有提供帮助的登记；法人和其他组织不核对。",
            "Where the register says that a citizen has difficulty in reading, seeing or hearing, it says too that "
            "help was given. Organisations are left out.",
        ),
        why=Text("行政机关应当为其提供必要的帮助。", "The organ gives the help that is needed."),
        says=Text(
            "案件{case}：{day}答复，申请人需要帮助，未登记提供帮助",
            "case {case}: answered on {day}; the applicant needs help and none is on record",
        ),
        repair=Text("提供帮助，或者补登。", "Give the help, or record it."),
        find=in_log(_unhelped),
        fails_on=_helped(_DECIDED),
        passes_on=_helped(("assisted", date(2023, 3, 6), {}), _DECIDED),
    ),
    register_rule(
        "D122",
        "records-not-corrected",
        Severity.WARNING,
        legal(Citation(41)),
        title=Text("更正记录的申请处理不当", "A request to correct records not handled as the law has it"),
        does=Text(
            "审核属实的应当更正；不属于本机关职能范围的，转送有权机关或者告知向其提出；更正和转送都应告知申请人。"
            "没有登记的事实不推定。",
            "What is found wrong is corrected; what lies outside the organ's powers is passed on or referred; the "
            "person is told of a correction and of a passing on. Facts that are not recorded are not supposed.",
        ),
        why=Text(
            "公民、法人或者其他组织可以要求更正与其自身相关的不准确记录。",
            "Whoever proves that a record about itself is wrong can have it corrected.",
        ),
        says=Text("更正申请{case}：{fault}", "request {case}: {fault}"),
        repair=Text("更正、转送或者告知。", "Correct, pass on, or tell."),
        find=in_log(_miscorrected),
        fails_on=_log(_correcting, handling="refused"),
        passes_on=_log(_correcting, handling="corrected", told=date(2023, 3, 20)),
    ),
    register_rule(
        "D123",
        "taken-up-not-published",
        Severity.NOTICE,
        legal(Citation(44, 2)),
        title=Text("决定纳入主动公开而没有公开", "Taken up for proactive disclosure and not published"),
        does=Text(
            "申请人建议、行政机关决定纳入主动公开的，至年底（或者核对之日）应已公开。条文只说“及时”，不另设期限。",
            "What the organ took up at an applicant's suggestion is published by the end of the report's year, or "
            "today where that is earlier. The article says 'promptly'; no period is made up.",
        ),
        why=Text(
            "属于主动公开范围的，应当及时主动公开。", "What belongs to proactive disclosure is published promptly."
        ),
        says=Text(
            "案件{case}：{day}决定纳入主动公开，至{on}没有公开",
            "case {case}: taken up on {day}, not published by {on}",
        ),
        repair=Text("主动公开，或者补登。", "Publish it, or record that it was."),
        find=in_log(_unpublished),
        fails_on=_log(recorded, *_TAKEN_UP),
        passes_on=_log(recorded, *_TAKEN_UP, ("published", date(2023, 4, 12), {})),
    ),
    register_rule(
        "U908",
        "withheld-without-ground",
        Severity.WARNING,
        legal(Citation(18)),
        title=Text("经评估可以公开的信息没有公开", "What may be disclosed again is still held back"),
        does=Text(
            "登记了定期评估的，因情势变化可以公开的信息，至年底（或者核对之日）应已公开。条文没有规定期限。",
            "Where the looking again at withheld information is on record, what was found to be disclosable is "
            "published by the end of the report's year, or today where that is earlier. The article sets no period.",
        ),
        why=Text(
            "对不予公开的信息应当定期评估审查，可以公开的应当公开。",
            "Withheld information is looked at again from time to time, and disclosed once it can be.",
        ),
        says=Text(
            "{item}：{day}评估认为可以公开，至{on}没有公开", "{item}: disclosable since {day}, not published by {on}"
        ),
        repair=Text("公开该信息，或者补登。", "Publish it, or record that it was."),
        find=in_log(_withheld_still),
        fails_on=_log(_lifted),
        passes_on=_log(_lifted, published=date(2023, 6, 20)),
    ),
)
