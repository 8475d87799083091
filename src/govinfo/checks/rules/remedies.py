"""R: the table on administrative review and litigation (表四)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import IdentityHolds
from govinfo.checks.rule import Result, Rule
from govinfo.forms.registry import IN_USE
from govinfo.languages import Text, in_english
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import INTERPRETATION_2025, LITIGATION_LAW, REVIEW_LAW
from govinfo.report.values import summed
from govinfo.vocabulary import ENDED, Applicant, ApplicationRow, RemedyResult, RemedyRoute, Section

_TABLE = IN_USE.tables[Section.REMEDIES]
(_REMEDY_SUM,) = _TABLE.identities
_PRINTED = {row.key: row.label for row in _TABLE.rows}
_ROUTES = (
    ("R401", "review-sum", RemedyRoute.REVIEW, "administrative reviews"),
    ("R402", "direct-suit-sum", RemedyRoute.DIRECT_LITIGATION, "direct suits"),
    ("R403", "post-review-suit-sum", RemedyRoute.LITIGATION_AFTER_REVIEW, "suits after review"),
)


def _rule(code: str, name: str, route: RemedyRoute, english: str) -> Rule:
    called = Text(_PRINTED[route], english)
    total, upheld = f"remedies.{route}.total", f"remedies.{route}.upheld"
    return Rule(
        code=code,
        name=name,
        severity=Severity.ERROR,
        basis=_REMEDY_SUM.basis,
        title=Text(f"{called.zh}各结果之和不等于总计", f"The results of {called.en} do not sum to their total"),
        does=Text(
            f"{called.zh}：四种结果相加，应等于总计。",
            f"Adds the {called.en} upheld, corrected, otherwise ended and pending; holds the sum against the total.",
        ),
        why=Text(
            "每件案件到年底只有一种状态，四种状态相加即为总计。",
            "At the end of the year a case is in one of four states; the total is their sum.",
        ),
        says=Text("{table}“{at}”：{sum}（{terms}）", "{table}, {at}: {sum} ({terms})"),
        repair=Text("按案件逐一核对各栏件数。", "Hold the block against the cases, one by one."),
        find=IdentityHolds(_REMEDY_SUM.name, Section.REMEDIES, at=route),
        fails_on=Example({total: 1}),
        passes_on=Example({total: 1, upheld: 1}),
    )


_REVIEW_FIRST = (Citation(23, 1, 4, source=REVIEW_LAW), Citation(1, source=INTERPRETATION_2025))


def _total(dossier: Dossier, route: RemedyRoute) -> int | Decimal:
    return dossier.report.remedies.get((route, RemedyResult.TOTAL)) or 0


def _after_review(dossier: Dossier) -> Iterator[Result]:
    """Suits after review are no more than the reviews concluded this year and last."""
    previous = dossier.last_year
    if previous is None:
        return
    after = _total(dossier, RemedyRoute.LITIGATION_AFTER_REVIEW)
    results = [
        report.remedies.get((RemedyRoute.REVIEW, result)) for report in (dossier.report, previous) for result in ENDED
    ]
    ended = summed(results)
    if ended is not None and after > ended:
        facts = {"after": after, "ended": ended}
        yield Result(("remedies.litigation_after_review.total",), expected=ended, actual=after, facts=facts)


def _review_first(dossier: Dossier) -> Iterator[Result]:
    """Direct suits while every application not granted was refused under Arts. 14 to 16."""
    from govinfo.law.exemptions import cites_exemption

    report = dossier.report
    direct = _total(dossier, RemedyRoute.DIRECT_LITIGATION)
    held = () if report.year is None else _in_force(report.year)
    if not held or not direct or not report.applications.present:
        return
    table = report.applications
    outcomes = {
        row.key: table[row.key, Applicant.TOTAL]
        for row in table.form.rows
        if row.groups and row.key not in {ApplicationRow.GRANTED, ApplicationRow.CONCLUDED}
    }
    by_law = (row.key for row in table.form.rows if cites_exemption(row.basis))
    refused = summed(outcomes[row] for row in by_law)
    if refused and refused == summed(outcomes.values()):
        facts = {"direct": direct, "refused": refused}
        basis = Basis(held, Strength.LEGAL)
        yield Result(("remedies.direct_litigation.total",), actual=direct, facts=facts, basis=basis)


def _in_force(year: int) -> tuple[Citation, ...]:
    """The places that asked for a review first at the end of a year; none before 2024."""
    return tuple(place for place in _REVIEW_FIRST if place.source.in_force(date(year, 12, 31)))


def _more_than_decided(dossier: Dossier) -> Iterator[Result]:
    previous = dossier.last_year
    if previous is None:
        return
    decided = summed(report["applications.concluded.total"] for report in (dossier.report, previous))
    disputes = sum(_total(dossier, route) for route in (RemedyRoute.REVIEW, RemedyRoute.DIRECT_LITIGATION))
    if decided is not None and disputes > decided:
        facts = {"disputes": disputes, "decided": decided}
        yield Result(("remedies.review.total",), expected=decided, actual=disputes, facts=facts)


def _vanished(dossier: Dossier) -> Iterator[Result]:
    """What was pending at the end of last year is decided or pending at the end of this one."""
    previous = dossier.last_year
    if previous is None:
        return
    for route in RemedyRoute:
        before = previous.remedies.get((route, RemedyResult.PENDING))
        now = dossier.report.remedies.get((route, RemedyResult.TOTAL))
        if before is not None and now is not None and now < before:
            facts = {"at": Text(_PRINTED[route], in_english(route)), "before": before, "now": now}
            yield Result((f"remedies.{route}.total",), expected=before, actual=now, facts=facts)


def _counts(route: RemedyRoute, count: int) -> dict[str, int]:
    return {f"remedies.{route}.{result}": count for result in (RemedyResult.OTHER, RemedyResult.TOTAL)}


def _handled(row: ApplicationRow, count: int) -> dict[str, int]:
    rows = (ApplicationRow.RECEIVED, row, ApplicationRow.CONCLUDED)
    columns = (Applicant.NATURAL_PERSON, Applicant.TOTAL)
    return {f"applications.{key}.{column}": count for key in rows for column in columns}


_DIRECT = _counts(RemedyRoute.DIRECT_LITIGATION, 2)
_BASIS = Basis((Citation(51),), Strength.HEURISTIC)

RULES = (
    *(_rule(*route) for route in _ROUTES),
    Rule(
        code="R404",
        name="suits-after-no-review",
        severity=Severity.NOTICE,
        basis=Basis((Citation(45, source=LITIGATION_LAW),), Strength.HEURISTIC),
        title=Text("复议后起诉多于审结的复议", "More suits after review than reviews concluded"),
        does=Text(
            "复议后起诉的总计不应多于本年和上年审结的复议。",
            "Suits after review are no more than the reviews concluded this year and last.",
        ),
        why=Text(
            "先有复议决定，才有复议后起诉；更早年度的除外。",
            "A suit after review follows a decision; those of earlier years apart.",
        ),
        says=Text(
            "复议后起诉{after}件，两年审结的复议只有{ended}件",
            "{after} suits after review, but {ended} reviews concluded in two years",
        ),
        repair=Text("核对表四各栏。", "Look at table 四."),
        find=_after_review,
        fails_on=Example(_counts(RemedyRoute.LITIGATION_AFTER_REVIEW, 2), previous=Example()),
        passes_on=Example(
            {**_counts(RemedyRoute.LITIGATION_AFTER_REVIEW, 2), **_counts(RemedyRoute.REVIEW, 2)}, previous=Example()
        ),
        needs=("previous",),
        on=False,
    ),
    Rule(
        code="R405",
        name="review-first",
        severity=Severity.NOTICE,
        basis=Basis(_REVIEW_FIRST, Strength.LEGAL),
        title=Text("复议前置的案件不应直接起诉", "Cases that need review first were taken to court directly"),
        does=Text(
            "2024年度以后，未予公开的申请全部属于第十四条至第十六条、却有直接起诉的，提示核对；有其他结果的不提示。",
            "Since 2024: where every application not granted was refused under Arts. 14 to 16 and yet there are direct "
            "suits, asks to look at them. Silent where there are other outcomes.",
        ),
        why=Text(
            "2024年1月1日起，对不予公开不服的应当先申请行政复议；以前的决定和主动公开的争议除外。",
            "Since 1 January 2024 a refusal goes to review first; older decisions and proactive disclosure apart.",
        ),
        says=Text(
            "直接起诉{direct}件，而未公开的{refused}件全部属于复议前置情形",
            "{direct} direct suits, yet all {refused} applications not granted need review first",
        ),
        repair=Text("核对直接起诉的案件类型。", "Look at what the direct suits are about."),
        find=_review_first,
        fails_on=Example({**_DIRECT, **_handled(ApplicationRow.STATE_SECRET, 3)}, fields={"year": 2024}),
        passes_on=Example({**_DIRECT, **_handled(ApplicationRow.NOT_HELD, 3)}, fields={"year": 2024}),
        needs=("year",),
        on=False,
    ),
    Rule(
        code="R406",
        name="pending-cases-vanished",
        severity=Severity.NOTICE,
        basis=Basis((Citation(51),), Strength.HEURISTIC),
        title=Text("上年未审结的案件不见了", "Cases pending last year are gone"),
        does=Text(
            "上年尚未审结的案件，本年应当审结或者仍未审结，本年总计不应更少；格式没有写明结转的案件是否再计。",
            "Cases pending at the end of last year are decided in this one or still pending, so that its total is no "
            "smaller. The form does not say whether they are counted again.",
        ),
        why=Text("案件不会自行消失。", "A case does not vanish."),
        says=Text(
            "{at}：上年尚未审结{before}件，本年总计{now}件", "{at}: {before} pending last year, {now} in all this year"
        ),
        repair=Text("核对上年未审结案件的结果。", "Look up what became of last year's pending cases."),
        find=_vanished,
        fails_on=Example(previous=Example({"remedies.review.pending": 2, "remedies.review.total": 2})),
        passes_on=Example(
            _counts(RemedyRoute.REVIEW, 2),
            previous=Example({"remedies.review.pending": 2, "remedies.review.total": 2}),
        ),
        needs=("previous",),
        on=False,
    ),
    Rule(
        code="R407",
        name="disputes-exceed-decisions",
        severity=Severity.NOTICE,
        basis=_BASIS,
        title=Text("复议诉讼多于办结的申请", "More reviews and suits than applications concluded"),
        does=Text(
            "复议和直接起诉的总数不应多于本年和上年办结的申请。",
            "Reviews and direct suits are no more than the applications concluded this year and last.",
        ),
        why=Text(
            "争议针对的是答复；主动公开的争议除外。",
            "Disputes are about replies; those about proactive disclosure apart.",
        ),
        says=Text(
            "复议和直接起诉{disputes}件，两年办结的申请只有{decided}件",
            "{disputes} reviews and direct suits, but {decided} applications concluded in two years",
        ),
        repair=Text("核对表三、表四。", "Look at tables 三 and 四."),
        find=_more_than_decided,
        fails_on=Example(_counts(RemedyRoute.REVIEW, 2), previous=Example()),
        passes_on=Example(
            {**_counts(RemedyRoute.REVIEW, 2), **_handled(ApplicationRow.GRANTED, 3)}, previous=Example()
        ),
        needs=("previous",),
        on=False,
    ),
)
