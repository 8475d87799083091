"""U: publishing the report, and publishing it in time."""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, prose
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import Find
from govinfo.checks.rule import NOT_APPLICABLE, Result, Rule
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.patterns import pattern
from govinfo.report.claims.compact import compact
from govinfo.vocabulary import OrganKind

_LATE = Text(
    "{organ}的{year}年度报告于{published}公布，期限为{due}",
    "{organ} published its report for {year} on {published}; it was due by {due}",
)
_GOVERNMENTS = frozenset({
    OrganKind.PROVINCIAL_GOVERNMENT, OrganKind.CITY_GOVERNMENT, OrganKind.COUNTY_GOVERNMENT,
})  # fmt: skip
_DEPARTMENTS = frozenset({OrganKind.DEPARTMENT, OrganKind.STATE_COUNCIL_DEPARTMENT})
_PERIOD = pattern(r"(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?(?:至|到|-|—|~)(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日")
_OF_DATA = pattern(r"(?:统计|数据|报告)[^。]{0,20}(?:期限|时限|期间|时间|范围)[^。]{0,10}$")
_NEAR = 40
"""Characters before a period that may say what it is the period of."""


def _due(month: int, day: int, kinds: frozenset[OrganKind]) -> Find:
    def find(dossier: Dossier) -> Iterator[Result]:
        report = dossier.report
        if dossier.kind not in kinds or report.year is None or report.published is None:
            yield NOT_APPLICABLE
            return
        due = date(report.year + 1, month, day)
        if report.published > due:
            facts = {"organ": report.organ or "", "year": report.year, "published": report.published, "due": due}
            yield Result(("published",), expected=due, actual=report.published, facts=facts)

    return find


def _early(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    if report.year is not None and report.published is not None and report.published <= date(report.year, 12, 31):
        facts = {"year": report.year, "published": report.published}
        yield Result(("published",), expected=date(report.year + 1, 1, 1), actual=report.published, facts=facts)


def _period(dossier: Dossier) -> Iterator[Result]:
    year, texts = dossier.report.year, map(compact, dossier.narrative.passages.values())
    for match in chain.from_iterable(_PERIOD.finditer(text) for text in texts if "月" in text):
        first, month, day, last, end_month, end_day = match.groups()
        period = (int(first), int(month), int(day), int(last or first), int(end_month), int(end_day))
        start = match.start()
        stated = _OF_DATA.search(match.string, max(0, start - _NEAR), start) is not None
        if stated and year is not None and period != (year, 1, 1, year, 12, 31):
            facts = {"period": match[0], "year": year}
            yield Result(("narrative.preface",), expected=year, actual=match[0], facts=facts)
            return


def _published(kind: OrganKind, day: date) -> Example:
    names = {OrganKind.DEPARTMENT: "某县统计局", OrganKind.COUNTY_GOVERNMENT: "某县人民政府"}
    return Example(fields={"organ": names[kind], "year": 2023, "published": day})


def _stating(period: str) -> Example:
    return Example(fields={"year": 2023, "narrative": prose(overview=f"本报告所列数据的统计期限为{period}。")})


RULES = (
    Rule(
        code="U901",
        name="department-late",
        severity=Severity.WARNING,
        basis=Basis((Citation(49, 1),), Strength.LEGAL),
        title=Text("部门的报告公布逾期", "A department published late"),
        does=Text(
            "县级以上政府部门的年度报告应在次年1月31日前公布；机关类别由名称判断或者由使用者指明。",
            "Departments of governments at county level and above publish by 31 January of the next year. The kind of "
            "organ is read from its name, or given.",
        ),
        why=Text("《条例》第四十九条第一款规定了期限。", "Art. 49 para 1 sets the date."),
        says=_LATE,
        repair=Text("无法补正，今后按期公布。", "Nothing mends it; publish in time next year."),
        find=_due(1, 31, _DEPARTMENTS),
        fails_on=_published(OrganKind.DEPARTMENT, date(2024, 2, 1)),
        passes_on=_published(OrganKind.DEPARTMENT, date(2024, 1, 31)),
        needs=("published", "year"),
    ),
    Rule(
        code="U902",
        name="government-late",
        severity=Severity.WARNING,
        basis=Basis((Citation(49, 2),), Strength.LEGAL),
        title=Text("地方政府的报告公布逾期", "A government published late"),
        does=Text(
            "县级以上地方政府的年度报告应在次年3月31日前公布；条文未写乡镇政府，不适用。",
            "Local governments at county level and above publish by 31 March of the next year. Townships are "
            "not named, so the rule does not apply to them.",
        ),
        why=Text("《条例》第四十九条第二款规定了期限。", "Art. 49 para 2 sets the date."),
        says=_LATE,
        repair=Text("无法补正，今后按期公布。", "Nothing mends it; publish in time next year."),
        find=_due(3, 31, _GOVERNMENTS),
        fails_on=_published(OrganKind.COUNTY_GOVERNMENT, date(2024, 4, 1)),
        passes_on=_published(OrganKind.COUNTY_GOVERNMENT, date(2024, 3, 31)),
        needs=("published", "year"),
    ),
    Rule(
        code="U903",
        name="published-before-year-end",
        severity=Severity.WARNING,
        basis=Basis((Citation(49),), Strength.DEFINITION),
        title=Text("公布早于年度终了", "Published before the year was over"),
        does=Text("公布日期应在报告年度之后。", "The day of publication lies after the report's year."),
        why=Text(
            "报告的是上一年度的情况，年度未完无从统计。",
            "The report is on the past year; before its end nothing can be counted.",
        ),
        says=Text("{year}年度报告的公布日期为{published}", "the report for {year} is dated {published}"),
        repair=Text("核对年度和日期。", "Look at year and date."),
        find=_early,
        fails_on=_published(OrganKind.DEPARTMENT, date(2023, 12, 30)),
        passes_on=_published(OrganKind.DEPARTMENT, date(2024, 1, 2)),
        needs=("published", "year"),
    ),
    Rule(
        code="U904",
        name="period-misstated",
        severity=Severity.NOTICE,
        basis=Basis((Citation(49),), Strength.DEFINITION),
        title=Text("统计期限不是报告年度", "The stated period is not the report's year"),
        does=Text(
            "正文写明统计期限的，应为报告年度1月1日至12月31日。",
            "Where a period is stated, it is 1 January to 31 December of the year.",
        ),
        why=Text("年度报告统计一个自然年。", "A report covers one calendar year."),
        says=Text(
            "统计期限写为{period}，报告年度为{year}", "the period is stated as {period}, the report is for {year}"
        ),
        repair=Text("改为报告年度的起止日期。", "State the year's first and last day."),
        find=_period,
        fails_on=_stating("2022年1月1日至2022年12月31日"),
        passes_on=_stating("2023年1月1日至12月31日"),
        needs=("narrative", "year"),
    ),
)
