"""F: the information processing fee in the register, case by case."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import Find
from govinfo.checks.rule import Result
from govinfo.checks.rules.register import AN_EVENT, example, in_log, legal, objected, recorded, register_rule
from govinfo.languages import Text
from govinfo.law.citation import Citation
from govinfo.law.sources import FEE_MEASURES
from govinfo.vocabulary import FeeBasis

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.events import Event
    from govinfo.cases.log import CaseLog


class Notice(NamedTuple):
    """A fee notified to an applicant.

    Attributes:
        case: The application.
        event: The notice.
        ordinal: Which request of the applicant's month it is; `None` where neither register nor notice says.
    """

    case: "Application"
    event: "Event"
    ordinal: int | None


def _notices(log: "CaseLog") -> Iterator[Notice]:
    """Every fee notified, with the ordinal of the application it is for."""
    for case in log.applications:
        for event in case.events:
            if event.kind == "fee_notified":
                stated = event.quantity if event.basis is FeeBasis.BY_REQUEST else None
                yield Notice(case, event, log.months.get(case.id, stated))


def _charged(find: Callable[[Notice], Result | None]) -> Find:
    """A rule on each fee notified."""

    def run(log: "CaseLog", _: Dossier) -> Iterable[Result]:
        return (result for notice in _notices(log) if (result := find(notice)) is not None)

    return in_log(run)


def _amount(notice: Notice, due: Decimal | None) -> Result | None:
    charged = notice.event.amount
    if due is None or charged is None or charged == due:
        return None
    facts = {"case": notice.case.id, "charged": charged, "due": due, "n": _quantity(notice)}
    return Result(expected=due, actual=charged, facts=facts)


def _quantity(notice: Notice) -> int | None:
    return notice.ordinal if notice.event.basis is FeeBasis.BY_REQUEST else notice.event.quantity


def _by_request(notice: Notice) -> Result | None:
    if notice.event.basis is not FeeBasis.BY_REQUEST or not notice.ordinal:
        return None
    from govinfo.law.fees import REQUESTS

    return _amount(notice, REQUESTS.rate(notice.ordinal))


def _by_page(notice: Notice) -> Result | None:
    pages = notice.event.quantity
    if notice.event.basis is not FeeBasis.BY_PAGE or pages is None:
        return None
    from govinfo.law.fees import PAGES

    return _amount(notice, PAGES.amount(pages))


def _both(log: "CaseLog", _: Dossier) -> Iterator[Result]:
    bases: dict[str, set[FeeBasis]] = {}
    for notice in _notices(log):
        if notice.event.basis is not None:
            bases.setdefault(notice.case.id, set()).add(notice.event.basis)
    yield from (Result(facts={"case": case}) for case, used in bases.items() if len(used) > 1)


def _eligible(notice: Notice) -> Result | None:
    request = notice.case.request
    on_site = request is not None and request.form == "on_site"
    return Result(facts={"case": notice.case.id}) if on_site and notice.event.basis is FeeBasis.BY_PAGE else None


def _pointing(notice: Notice) -> Result | None:
    already_public = Citation(36, item=1)
    pointed = any(already_public.covers(ground) for event in notice.case.events for ground in event.grounds)
    return Result(facts={"case": notice.case.id}) if pointed and notice.event.basis is FeeBasis.BY_PAGE else None


def _not_excessive(notice: Notice) -> Result | None:
    from govinfo.law.fees import PAGES, REQUESTS

    n, schedule = _quantity(notice), PAGES if notice.event.basis is FeeBasis.BY_PAGE else REQUESTS
    if not notice.event.amount or notice.event.basis is None or n is None or schedule.amount(n):
        return None
    unit = Text("页", "pages") if schedule is PAGES else Text("件", "requests")
    return Result(actual=notice.event.amount, facts={"case": notice.case.id, "n": n, "unit": unit})


def _cite(article: int | None = None, paragraph: int | None = None) -> Citation:
    return Citation(article, paragraph, source=FEE_MEASURES)


def _notice(amount: int, basis: FeeBasis, quantity: int) -> tuple[str, date, dict[str, Any]]:
    return "fee_notified", date(2023, 3, 6), {"amount": Decimal(amount), "basis": basis, "quantity": quantity}


def _viewed(form: str) -> Example:
    def log() -> "CaseLog":
        from govinfo.cases.application import Request, WantedForm

        return recorded(_notice(10, FeeBasis.BY_PAGE, 31), request=Request(form=WantedForm(form)))

    return Example(cases=log)


_POINTING = ("decided", date(2023, 3, 20), {"outcome": "granted", "grounds": (Citation(36, item=1),)})
_LAPSED = partial(dict[str, Any], outcome="fee_overdue")

RULES = (
    register_rule(
        "F101",
        "fee-by-item",
        Severity.ERROR,
        legal(_cite(4)),
        title=Text("按件收费金额有误", "A fee by request that the schedule does not give"),
        does=Text(
            "按申请人当月第几件核对收费：前10件不收，第11至30件每件100元，以后每10件提高100元。",
            "Derives the fee from the ordinal of the request in the applicant's month: 10 free, 20 at 100 元, then a "
            "step of 100 元 every 10.",
        ),
        why=Text("收费标准全国统一，不得提高。", "The rates are the same everywhere and may not be raised."),
        says=Text(
            "案件{case}：当月第{n}件应收{due}元，通知收取{charged}元",
            "case {case}: request {n} of the month costs {due} 元, {charged} 元 were charged",
        ),
        repair=Text("更正收费通知。", "Set the notice right."),
        find=_charged(_by_request),
        fails_on=example(_notice(100, FeeBasis.BY_REQUEST, 31)),
        passes_on=example(_notice(200, FeeBasis.BY_REQUEST, 31)),
    ),
    register_rule(
        "F102",
        "fee-by-page",
        Severity.ERROR,
        legal(_cite(5)),
        title=Text("按量收费金额有误", "A fee by page that the schedule does not give"),
        does=Text(
            "按页数核对收费：30页以下不收，31至100页每页10元，101至200页每页20元，201页起每页40元。",
            "Derives the fee from the pages: 30 free, then 10, 20 from page 101 and 40 from page 201.",
        ),
        why=Text("超额累进，每档只就本档页数计收。", "Each rate applies to the pages of its own bracket."),
        says=Text(
            "案件{case}：{n}页应收{due}元，通知收取{charged}元",
            "case {case}: {n} pages cost {due} 元, {charged} 元 were charged",
        ),
        repair=Text("更正收费通知。", "Set the notice right."),
        find=_charged(_by_page),
        fails_on=example(_notice(2000, FeeBasis.BY_PAGE, 100)),
        passes_on=example(_notice(700, FeeBasis.BY_PAGE, 100)),
    ),
    register_rule(
        "F103",
        "fee-both-standards",
        Severity.ERROR,
        legal(_cite(3)),
        title=Text("同一申请按两种标准收费", "One application charged by request and by page"),
        does=Text("每件申请只按一种标准收费。", "Looks for applications charged on both bases."),
        why=Text("按件、按量只能择一。", "The organ chooses one of them for each application."),
        says=Text("案件{case}：既按件又按量收费", "case {case}: charged by request and by page"),
        repair=Text("只保留一种，多收的退还。", "Keep one; refund the other."),
        find=in_log(_both),
        fails_on=example(_notice(100, FeeBasis.BY_REQUEST, 11), _notice(10, FeeBasis.BY_PAGE, 31)),
        passes_on=example(_notice(100, FeeBasis.BY_REQUEST, 11)),
        companions=("D104",),
    ),
    register_rule(
        "F104",
        "fee-page-mode-eligible",
        Severity.WARNING,
        legal(_cite(5, 1)),
        title=Text("不提供复制件却按量收费", "A fee by page where nothing is copied"),
        does=Text(
            "按量计收适用于提供纸质、电子邮件、电子数据复制件；现场查阅不在其列（推定）。",
            "Pages are charged for paper, e-mail and electronic copies; reading on site is none of them (inferred).",
        ),
        why=Text("申请人可以选择现场查阅而不付费。", "An applicant may read on site instead of paying."),
        says=Text("案件{case}：现场查阅，按量收费", "case {case}: read on site, charged by page"),
        repair=Text("撤回收费通知。", "Withdraw the notice."),
        find=_charged(_eligible),
        fails_on=_viewed("on_site"),
        passes_on=_viewed("paper"),
    ),
    register_rule(
        "F105",
        "fee-notice-in-time",
        Severity.ERROR,
        legal(_cite(6)),
        title=Text("收费通知超过办理期限", "A fee notified after the reply period"),
        does=Text("收费通知应在答复期限内、且在办法施行后发出。", "A notice goes out within the reply period."),
        why=Text("逾期的通知无效。", "A later one restarts nothing."),
        says=AN_EVENT,
        repair=Text("撤回通知，尽快答复。", "Withdraw it and answer."),
        find=objected("F105"),
        fails_on=example(("fee_notified", date(2023, 3, 30), {"amount": Decimal(100)})),
        passes_on=example(("fee_notified", date(2023, 3, 29), {"amount": Decimal(100)})),
        companions=("D104", "D105"),
    ),
    register_rule(
        "F106",
        "fee-unpaid-closure",
        Severity.ERROR,
        legal(_cite(6)),
        title=Text("缴费期限未满即结案，或者逾期仍收费", "Closed before the time to pay had passed, or paid after it"),
        does=Text(
            "收到通知次日起二十个工作日内未缴费的，才能不再处理。",
            "Twenty working days from the day after the notice is received.",
        ),
        why=Text("期限届满前申请人仍可缴费。", "Until then the applicant may pay."),
        says=AN_EVENT,
        repair=Text("恢复办理。", "Take the application up again."),
        find=objected("F106"),
        fails_on=example(_notice(10, FeeBasis.BY_PAGE, 31), ("decided", date(2023, 4, 3), _LAPSED())),
        passes_on=example(_notice(10, FeeBasis.BY_PAGE, 31), ("decided", date(2023, 4, 4), _LAPSED())),
    ),
    register_rule(
        "F107",
        "fee-when-not-excessive",
        Severity.WARNING,
        legal(Citation(42, 1)),
        title=Text("未明显超过合理范围而收费", "A fee where nothing is excessive"),
        does=Text("每月前10件、每件前30页不收费。", "10 requests of a month and 30 pages are free."),
        why=Text(
            "只有申请数量、频次明显超过合理范围的才可收费。", "Only what clearly exceeds reason may be charged for."
        ),
        says=Text("案件{case}：第{n}{unit}即收费", "case {case}: charged at {n} {unit}"),
        repair=Text("撤回收费通知。", "Withdraw the notice."),
        find=_charged(_not_excessive),
        fails_on=example(_notice(100, FeeBasis.BY_REQUEST, 10)),
        passes_on=example(_notice(100, FeeBasis.BY_REQUEST, 11)),
        companions=("F101", "F102"),
    ),
    register_rule(
        "F112",
        "page-fee-for-pointing",
        Severity.WARNING,
        legal(Citation(5, 1, source=FEE_MEASURES, inferred=True), Citation(36, item=1)),
        title=Text("告知获取途径而按量收费", "Charged by page for pointing to what is public"),
        does=Text(
            "依第三十六条第（一）项告知已公开信息的获取方式、途径的，不按量计收；依第（二）项答复的，是否提供了内容"
            "没有登记，不核对。",
            "A reply under Art. 36 (1) points to what is public already: no page is provided. Replies under item (2) "
            "are left out, as the register does not say whether they provide or point.",
        ),
        why=Text("没有提供页面，也就没有页数可计。", "Where no page is provided, none can be counted."),
        says=Text(
            "案件{case}：告知已公开信息的获取途径，按量收费",
            "case {case}: points to what is public already, charged by page",
        ),
        repair=Text("撤回收费通知，已收的退还。", "Withdraw the notice, and give back what was paid."),
        find=_charged(_pointing),
        fails_on=example(_notice(10, FeeBasis.BY_PAGE, 31), _POINTING),
        passes_on=example(_notice(100, FeeBasis.BY_REQUEST, 11), _POINTING),
    ),
)
