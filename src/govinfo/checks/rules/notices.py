"""D: what the notice of a decision says, where the register records it."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from govinfo.checks.dossier import Dossier
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result
from govinfo.checks.rules.register import example, in_log, legal, register_rule
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import REVIEW_LAW, REVIEW_RULES

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.events import Event
    from govinfo.cases.log import CaseLog
    from govinfo.law.telling import Point


def _noticed(log: "CaseLog", _: Dossier) -> Iterator[tuple["Application", "Event", "tuple[Point, ...]"]]:
    """Every decision whose notice is on record, with the points that it lacks."""
    from govinfo.forms.outcomes import outcomes
    from govinfo.law.telling import missing, points

    for case in log.applications:
        for event in case.events:
            if event.outcome is not None and event.tells is not None:
                ways = points(outcomes()[event.outcome], event.day, event.grounds)
                yield case, event, missing(event.tells, ways)


def _review_first(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    from govinfo.law.telling import REVIEW_FIRST

    for case, event, lacking in _noticed(log, dossier):
        if REVIEW_FIRST in lacking:
            line = REVIEW_FIRST.label
            yield Result(expected=line, facts={"case": case.id, "day": event.day, "line": line})


def _incomplete(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    from govinfo.law.telling import REVIEW_FIRST

    for case, event, lacking in _noticed(log, dossier):
        wanted = tuple(point for point in lacking if point is not REVIEW_FIRST)
        if wanted:
            lines = "、".join(point.label for point in wanted)
            basis = Basis(tuple(dict.fromkeys(point.citation for point in wanted)), Strength.LEGAL)
            yield Result(expected=lines, facts={"case": case.id, "day": event.day, "lines": lines}, basis=basis)


_SAID = ("不予公开", "理由", "申请行政复议的权利", "行政复议机关", "行政复议申请期限")
_REFUSED = {"outcome": "state_secret", "grounds": (Citation(14),)}

RULES = (
    register_rule(
        "D111",
        "review-first-notice",
        Severity.WARNING,
        legal(Citation(23, 1, 4, REVIEW_LAW), Citation(23, 2, source=REVIEW_LAW)),
        title=Text("未告知应当先申请行政复议", "The notice does not say that a review comes first"),
        does=Text(
            "2024年起依第十四至十六条不予公开的，告知书应写明先申请复议；告知内容未登记的不核对。",
            "From 2024, a refusal under Arts. 14-16 has to say it; a notice whose words are not recorded is left out.",
        ),
        why=Text("复议前置的，行政机关应当告知。", "Where a review must come first, the organ has to say so."),
        says=Text("案件{case}：{day}的告知书未写明“{line}”", "case {case}: the notice of {day} lacks {line!r}"),
        repair=Text("补充告知。", "Tell the applicant."),
        find=in_log(_review_first),
        fails_on=example(("decided", date(2024, 3, 20), {**_REFUSED, "tells": _SAID}), received=date(2024, 3, 1)),
        passes_on=example(("decided", date(2023, 3, 20), {**_REFUSED, "tells": _SAID})),
    ),
    register_rule(
        "D116",
        "notice-incomplete",
        Severity.WARNING,
        legal(Citation(36), Citation(37), Citation(38), Citation(39), Citation(17, source=REVIEW_RULES)),
        title=Text("告知书内容不完整", "The notice leaves out what the law asks for"),
        does=Text(
            "告知书应写明该类答复的各项内容；不利的决定还应告知申请复议的权利、机关和期限；告知内容未登记的不核对。",
            "Holds the points of a notice against those of its reply; an adverse one also tells of the right to a "
            "review, its organ and its limit. A notice whose words are not recorded is left out.",
        ),
        why=Text(
            "没有告知救济权利的，期限自申请人知道权利、机关和期限之日起算，自知道决定内容之日起最长一年。",
            "Who is not told of the remedy has its time from learning of it, up to a year from knowing the decision.",
        ),
        says=Text("案件{case}：{day}的告知书未写明{lines}", "case {case}: the notice of {day} lacks {lines}"),
        repair=Text("补充告知。", "Tell the applicant."),
        find=in_log(_incomplete),
        fails_on=example(("decided", date(2023, 3, 20), {**_REFUSED, "tells": ("不予公开", "理由")})),
        passes_on=example(("decided", date(2023, 3, 20), {**_REFUSED, "tells": _SAID})),
    ),
)
