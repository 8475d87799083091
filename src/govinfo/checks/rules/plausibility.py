"""Q: what is possible but unlikely. Heuristics, off unless selected."""

from collections.abc import Iterator
from decimal import Decimal

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import Find, named
from govinfo.checks.rule import Result, Rule
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.claim import ClaimKind
from govinfo.report.claims.subjects import CONCLUDED, RECEIVED
from govinfo.report.values import Value, canonical
from govinfo.vocabulary import Applicant, ApplicationRow, Section

_LIKELY = Basis((Citation(source=THE_FORM, place="care"),), Strength.HEURISTIC)
_BASE = 30
_JUMP = 5
_PEERS = 100
_WHOLE = 100
_OUTLYING = Decimal("3.5")
_WATCHED = (
    RECEIVED,
    CONCLUDED,
    "remedies.review.total",
    "proactive.licences.decisions",
    "proactive.penalties.decisions",
)


def _value_in(report: AnnualReport, address: str) -> Value:
    """What a report states in a cell; nothing where its form has no such cell."""
    section, row, column = address.split(".")
    return report.table(section).get((row, column))


def _jumps(dossier: Dossier) -> Iterator[Result]:
    previous = dossier.last_year
    for cell in _WATCHED if previous is not None else ():
        now, before = _value_in(dossier.report, cell), None if previous is None else _value_in(previous, cell)
        if now is None or before is None or max(now, before) < _BASE:
            continue
        if now > before * _JUMP or before > now * _JUMP:
            facts = {"cell": named(dossier.report, (cell,)), "before": canonical(before), "now": canonical(now)}
            yield Result((cell,), expected=before, actual=now, facts=facts)


def _zero_among_peers(dossier: Dossier) -> Iterator[Result]:
    for cell in _WATCHED:
        values = [value for sibling in dossier.siblings or () if (value := _value_in(sibling, cell)) is not None]
        if _value_in(dossier.report, cell) == 0 and len(values) > 1 and sum(values) > _PEERS * len(values):
            mean = round(sum(values) / len(values))
            facts = {"cell": named(dossier.report, (cell,)), "mean": mean}
            yield Result((cell,), expected=mean, actual=0, facts=facts)


def _over_whole(dossier: Dossier) -> Iterator[Result]:
    for claim in dossier.claims:
        if claim.kind is ClaimKind.SHARE and claim.quantity > _WHOLE:
            facts = {"quote": claim.quote, "share": claim.quantity}
            yield Result(expected=_WHOLE, actual=claim.quantity, facts=facts)


def _figures(report: AnnualReport) -> tuple[object, ...]:
    return tuple(table.flat for table in report.tables)


def _busy(report: AnnualReport) -> bool:
    return sum(bool(value) for _, value in report.cells()) > 2


def _same_as_last_year(dossier: Dossier) -> Iterator[Result]:
    previous = dossier.last_year
    if previous is not None and _busy(dossier.report) and _figures(dossier.report) == _figures(previous):
        yield Result()


def _same_as_sibling(dossier: Dossier) -> Iterator[Result]:
    for sibling in dossier.siblings or ():
        if (
            _busy(dossier.report)
            and sibling.organ != dossier.report.organ
            and _figures(dossier.report) == _figures(sibling)
        ):
            yield Result(facts={"organ": sibling.organ or "?"})


def _nothing_but_disputes(dossier: Dossier) -> Iterator[Result]:
    """No application at all, yet reviews or suits."""
    report = dossier.report
    disputes = sum(value or 0 for value in report.remedies.flat)
    if disputes and all(count == 0 for count in report.applications.flat):
        yield Result(("applications.received.total", "remedies.review.total"), expected=0, actual=disputes)


def _one_outcome(dossier: Dossier) -> Iterator[Result]:
    table = dossier.report.applications
    concluded = table[ApplicationRow.CONCLUDED, Applicant.TOTAL]
    if concluded is None or concluded < _WHOLE:
        return
    for row in (row for row in table.form.rows if row.groups and row.key != ApplicationRow.CONCLUDED):
        if table[row.key, Applicant.TOTAL] == concluded:
            cell = f"{Section.APPLICATIONS}.{row.key}.{Applicant.TOTAL}"
            facts = {"cell": named(dossier.report, (cell,)), "all": canonical(concluded)}
            yield Result((cell,), actual=concluded, facts=facts)


def _outlier(dossier: Dossier) -> Iterator[Result]:
    """The share of applications granted, by the robust z score among like organs."""
    own = _granted(dossier.report)
    others = [rate for sibling in dossier.siblings or () if (rate := _granted(sibling)) is not None]
    if own is None or len(others) < 5:
        return
    from statistics import median

    middle = median(others)
    spread = median(abs(rate - middle) for rate in others)
    if spread and abs(own - middle) * Decimal("0.6745") / spread > _OUTLYING:
        facts = {"rate": f"{own:.0%}", "median": f"{middle:.0%}"}
        yield Result(("applications.granted.total",), expected=middle, actual=own, facts=facts)


def _granted(report: AnnualReport) -> Decimal | None:
    granted, concluded = _value_in(report, "applications.granted.total"), report[CONCLUDED]
    if granted is None or concluded is None or concluded < _BASE:
        return None
    return Decimal(granted) / Decimal(concluded)


def _handled(row: str, count: int) -> dict[str, int]:
    rows = ("received", row, "concluded")
    return {f"applications.{key}.{column}": count for key in rows for column in ("natural_person", "total")}


def _rule(
    code: str, name: str, title: Text, does: Text, says: Text, find: Find, fails: Example, passes: Example, *needs: str
) -> Rule:
    return Rule(
        code=code, name=name, severity=Severity.NOTICE, basis=_LIKELY, title=title, does=does,
        why=Text("不一定有误，值得再看一眼。", "Not necessarily wrong; worth a second look."),
        says=says, repair=Text("核对原始数据。", "Look at the source of the figures."),
        find=find, fails_on=fails, passes_on=passes, needs=needs, on=False,
    )  # fmt: skip


def _of(year: int, organ: str = "某县统计局", **more: object) -> dict[str, object]:
    return {"year": year, "organ": organ, **more}


_TEN, _FORTY = _handled("granted", 10), _handled("granted", 40)
_PEER_GROUP = tuple(
    Example(
        {
            **_handled("granted", 100),
            **{
                f"applications.{row}.{column}": count
                for column in ("natural_person", "total")
                for row, count in (("granted", granted), ("not_held", 100 - granted))
            },
        },
        fields=_of(2023, f"某县第{granted}局"),
    )
    for granted in (58, 60, 61, 63, 65)
)

RULES = (
    _rule(
        "Q901",
        "year-on-year-jump",
        Text("与上年相差悬殊", "A jump from last year"),
        Text(
            "主要数字与上年相差五倍以上、且较大者不少于30的列出。",
            "Lists main figures more than five times last year's or less than a fifth, from 30 on.",
        ),
        Text("{cell}：上年{before}，本年{now}", "{cell}: {before} last year, {now} this year"),
        _jumps,
        Example(_handled("granted", 300), fields=_of(2023), previous=Example(_TEN, fields=_of(2022))),
        Example(_FORTY, fields=_of(2023), previous=Example(_TEN, fields=_of(2022))),
        "previous",
    ),
    _rule(
        "Q903",
        "zero-while-peers-active",
        Text("同类机关均有而本机关为零", "Zero where like organs count many"),
        Text(
            "同类机关平均在100以上而本机关为0的列出。",
            "Lists main figures that are 0 while like organs average above 100.",
        ),
        Text("{cell}为0，同类机关平均{mean}", "{cell} is 0; like organs average {mean}"),
        _zero_among_peers,
        Example(fields=_of(2023), siblings=(Example(_handled("granted", 200)), Example(_handled("granted", 300)))),
        Example(fields=_of(2023), siblings=(Example(_handled("granted", 20)), Example(_handled("granted", 30)))),
        "siblings",
    ),
    _rule(
        "Q904",
        "share-over-hundred",
        Text("占比超过100%", "A share above 100 %"),
        Text("正文所述占比不应超过100%。", "A share in the prose is at most 100 %."),
        Text("正文称“{quote}”：占比{share}%", "“{quote}”: a share of {share} %"),
        _over_whole,
        Example(sections={"overview": "收到政府信息公开申请3件，占120%。"}),
        Example(sections={"overview": "收到政府信息公开申请3件，占20%。"}),
        "narrative",
    ),
    _rule(
        "Q905",
        "tables-like-last-year",
        Text("表格与上年完全相同", "The tables are last year's"),
        Text(
            "三张表的全部数字与上年报告相同的列出。",
            "Lists reports whose three tables are last year's, figure by figure.",
        ),
        Text("三张表与上年报告完全相同", "the three tables are the same as last year's"),
        _same_as_last_year,
        Example(_TEN, fields=_of(2023), previous=Example(_TEN, fields=_of(2022))),
        Example(_TEN, fields=_of(2023), previous=Example(_FORTY, fields=_of(2022))),
        "previous",
    ),
    _rule(
        "Q906",
        "tables-like-sibling",
        Text("表格与其他机关完全相同", "The tables are another organ's"),
        Text("三张表的全部数字与同批其他机关相同的列出。", "Lists reports whose tables are those of a like organ."),
        Text("三张表与{organ}的报告完全相同", "the three tables are the same as those of {organ}"),
        _same_as_sibling,
        Example(_TEN, fields=_of(2023), siblings=(Example(_TEN, fields=_of(2023, "某县民政局")),)),
        Example(_TEN, fields=_of(2023), siblings=(Example(_FORTY, fields=_of(2023, "某县民政局")),)),
        "siblings",
    ),
    _rule(
        "Q907",
        "disputes-without-applications",
        Text("没有申请却有复议诉讼", "Disputes without any application"),
        Text("表三全为0而表四不为0的列出。", "Lists reports with an empty table 三 and a table 四 that is not."),
        Text("表三全部为0，表四却有案件", "table 三 is all zero, yet table 四 counts cases"),
        _nothing_but_disputes,
        Example({"remedies.review.upheld": 1, "remedies.review.total": 1}),
        Example({"remedies.review.upheld": 1, "remedies.review.total": 1, **_TEN}),
    ),
    _rule(
        "Q908",
        "one-outcome-holds-all",
        Text("全部申请都是同一结果", "One outcome holds all applications"),
        Text(
            "办结不少于100件而全部计入一个结果的列出。",
            "Lists reports that put all of 100 applications or more under one outcome.",
        ),
        Text("{cell}一行即为全部{all}件", "{cell} holds all {all}"),
        _one_outcome,
        Example(_handled("not_held", 100)),
        Example(_handled("not_held", 99)),
    ),
    _rule(
        "Q909",
        "outlier-among-peers",
        Text("公开率与同类机关相差悬殊", "The share granted is far from that of like organs"),
        Text(
            "以中位数和绝对中位差衡量予以公开的比例，偏离3.5倍以上的列出；同类机关不少于5个。",
            "Lists robust z scores above 3.5 of the share granted, among at least five like organs.",
        ),
        Text(
            "予以公开的比例为{rate}，同类机关中位数{median}",
            "{rate} are granted; the median of like organs is {median}",
        ),
        _outlier,
        Example({**_handled("granted", 100)}, fields=_of(2023), siblings=_PEER_GROUP),
        Example({**_PEER_GROUP[2].cells}, fields=_of(2023), siblings=_PEER_GROUP),
        "siblings",
    ),
)
