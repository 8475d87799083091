"""U: what an organ discloses of its own accord, by its register: all of it, in time, and reviewed."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity, Verdict
from govinfo.checks.rule import Result, Rule
from govinfo.checks.rules.register import in_log
from govinfo.errors import UnknownCalendarError
from govinfo.languages import Text, called, joined
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.disclosure import extra_matters
from govinfo.vocabulary import OrganKind

if TYPE_CHECKING:
    from govinfo.cases.log import CaseLog


def _items_late(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    """What was published in the report's year came out in time."""
    for item in log.publications:
        if item.published is None or item.published.year != dossier.report.year:
            continue
        try:
            due = item.due(log.policy.calendar)
        except UnknownCalendarError as error:
            says = Text("{item}：{reason}", "{item}: {reason}")
            yield Result(verdict=Verdict.UNKNOWN, facts={"item": item.id, "reason": error}, says=says)
            continue
        if item.published > due:
            facts = {"item": item.id, "made": item.made, "published": item.published, "due": due}
            yield Result(expected=due, actual=item.published, facts=facts)


def _matters(log: "CaseLog", dossier: Dossier) -> Iterator[Result]:
    """Where the register records the matters of Art. 21, each that is named for the organ was published."""
    recorded = {item.matter for item in log.publications if item.matter is not None}
    missing = [] if dossier.kind is None else [m for m in extra_matters(dossier.kind) if m.key not in recorded]
    if recorded and missing:
        named = joined(map(called, missing), "、", ", ")
        yield Result(actual=len(missing), facts={"matters": named})


def _items_unreviewed(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    """Where the register records steps of review for an item, none that the item needed is left out."""
    for item in log.publications:
        lacking = item.unreviewed if item.steps else ()
        if lacking and item.published is not None:
            facts = {"item": item.id, "lacking": "、".join(map(str, lacking))}
            yield Result(actual=item.published, facts=facts, basis=Basis(lacking, Strength.LEGAL))


def _reviewed(*steps: str) -> Example:
    def log() -> "CaseLog":
        from govinfo.cases.log import CaseLog
        from govinfo.cases.publication import Publication, ReviewStep

        made = date(2023, 3, 1)
        taken = tuple(ReviewStep(step) for step in steps)
        return CaseLog(publications=[Publication("某案", 11, made, published=made, steps=taken, undecided=True)])

    return Example(cases=log)


def _register(*, published: date | None = None, matters: tuple[str, ...] = ()) -> "Callable[[], CaseLog]":
    def make() -> "CaseLog":
        from govinfo.cases.log import CaseLog
        from govinfo.cases.publication import Publication

        made = date(2023, 3, 1)
        items = [Publication(matter, 11, made, published=made, matter=matter) for matter in matters]
        return CaseLog(publications=(*items, Publication("某镇规〔2023〕1号", 1, made, published=published)))

    return make


RULES = (
    Rule(
        code="U905",
        name="item-published-late",
        severity=Severity.WARNING,
        basis=Basis((Citation(26),), Strength.LEGAL),
        title=Text("主动公开的信息公布逾期", "An item was published late"),
        does=Text(
            "登记的主动公开信息应自形成或者变更之日起20个工作日内公布；法律、法规另有规定的除外。",
            "Items on the register are published within 20 working days of being formed or changed; other laws may "
            "set other periods.",
        ),
        why=Text("《条例》第二十六条规定了期限。", "Art. 26 sets the period."),
        says=Text(
            "{item}形成于{made}，应于{due}前公布，实际于{published}公布",
            "{item}, formed on {made}, was due by {due} and published on {published}",
        ),
        repair=Text("无法补正，今后按期公布。", "Nothing mends it; publish in time."),
        find=in_log(_items_late),
        fails_on=Example(fields={"year": 2023}, cases=_register(published=date(2023, 3, 30))),
        passes_on=Example(fields={"year": 2023}, cases=_register(published=date(2023, 3, 29))),
        needs=("cases", "year"),
    ),
    Rule(
        code="U906",
        name="matter-not-published",
        severity=Severity.NOTICE,
        basis=Basis((Citation(21),), Strength.LEGAL),
        title=Text("第二十一条所列事项没有公开", "A matter of Art. 21 was not published"),
        does=Text(
            "登记中注明第二十一条事项的，按机关类别列出一件也没有的事项；条文要求根据当地实际情况公开，且列举未尽。",
            "Where the register records matters of Art. 21, lists those named for the kind of organ of which it has "
            "none. The article leaves room for local circumstances, and its list is open.",
        ),
        why=Text(
            "市、县政府及其部门和乡镇政府还应当公开与群众切身利益有关的事项。",
            "Cities, counties, their departments and townships also disclose what concerns their residents directly.",
        ),
        says=Text("没有登记公开：{matters}", "nothing on the register about: {matters}"),
        repair=Text("补充公开，或者说明当地没有该事项。", "Publish it, or say that there is no such matter."),
        find=in_log(_matters),
        fails_on=Example(
            fields={"organ": "某镇人民政府", "year": 2023}, cases=_register(matters=("social_assistance",))
        ),
        passes_on=Example(
            fields={"organ": "某镇人民政府", "year": 2023},
            cases=_register(matters=tuple(m.key for m in extra_matters(OrganKind.TOWNSHIP_GOVERNMENT))),
        ),
        needs=("cases",),
        on=False,
    ),
    Rule(
        code="U907",
        name="item-not-reviewed",
        severity=Severity.NOTICE,
        basis=Basis((Citation(17),), Strength.LEGAL),
        title=Text("公开前的审查不完整", "An item was published without its whole review"),
        does=Text(
            "登记了审查步骤的，核对是否明确程序和责任、是否依照保密法审查；不能确定可否公开的，是否报有关主管部门或者保密"
            "行政管理部门确定。没有登记步骤的不核对。",
            "Where steps of review are on record: procedure and responsibility, the law on secrets, and, for what "
            "the organ could not decide, the referral to the competent department or the department of state secrets.",
        ),
        why=Text("公开前应当审查，不能确定的应当报请确定。", "What an organ cannot decide is referred first."),
        says=Text("{item}：没有登记{lacking}要求的审查", "{item}: no review under {lacking} is on record"),
        repair=Text("补做审查，或者补登。", "Do the review, or record it."),
        find=in_log(_items_unreviewed),
        fails_on=_reviewed("procedure", "secrecy"),
        passes_on=_reviewed("procedure", "secrecy", "referral"),
        needs=("cases",),
    ),
)
