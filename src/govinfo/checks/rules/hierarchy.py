"""H: a report that adds up others, against those it adds up."""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from govinfo.aggregating import added
from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, prose
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import named
from govinfo.checks.rule import NOT_APPLICABLE, Result, Rule
from govinfo.forms.naming import TABLES
from govinfo.forms.registry import SUPERSEDED
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.patterns import pattern
from govinfo.report.values import canonical
from govinfo.text import fold, normalise
from govinfo.vocabulary import Section

_SUM = Basis((Citation(49, 2), Citation(50)), Strength.IDENTITY)
_SCOPE = Basis((Citation(49, 2),), Strength.DEFINITION)
_SCOPE_WORDS = pattern(r"汇总|合计|全[省市州县区]|本级|所属|各[县区镇乡部单]|下属|统计范围|统计口径")


@frozen(eq=False, repr=False)
class Aggregate:
    """Every cell is the sum of what the reports added up count there, each on its own form by the crosswalk.

    One finding for each table, so that a wrong scope is not two hundred of them. What the report or a part leaves
    blank, or a part's form does not count, is passed over.

    Attributes:
        sections: The tables that are added up, every cell of them.
    """

    sections: tuple[Section, ...]

    def __call__(self, dossier: Dossier) -> Iterator[Result]:
        """Every table that is not the sum of its parts."""
        report, parts = dossier.report, dossier.parts
        if not parts:
            yield NOT_APPLICABLE
            return
        total = added(parts, report)
        for table in map(report.table, self.sections):
            addresses = [cell.address for cell in table.form.cells]
            wrong = [
                address for address in addresses
                if (found := total.cells.get(address)) is not None and report[address] is not None
                and not found.lacking and found.value != report[address]
            ]  # fmt: skip
            if wrong:
                first = wrong[0]
                facts = {
                    "table": TABLES[table.section],
                    "count": len(wrong),
                    "cell": named(report, (first,)),
                    "sum": canonical(total.cells[first].value),
                    "filed": canonical(report[first]),
                }
                yield Result(tuple(wrong), expected=total.cells[first].value, actual=report[first], facts=facts)


def _coverage(dossier: Dossier) -> Iterator[Result]:
    if not dossier.parts:
        return
    total = added(dossier.parts, dossier.report)
    lacking = {address: sums.lacking for address, sums in total.cells.items() if sums.lacking}
    if lacking:
        worst = max(lacking.values())
        facts = {"cells": len(lacking), "count": worst, "of": len(dossier.parts)}
        yield Result(tuple(lacking), actual=worst, facts=facts)


_OF = Text("{year}年度", " for {year}")


def _doubled(dossier: Dossier) -> Iterator[Result]:
    counts = Counter((fold(part.organ), part.year) for part in dossier.parts or () if part.organ is not None)
    for (organ, year), count in counts.items():
        if count > 1:
            facts = {"organ": organ, "year": "" if year is None else _OF.filled(year=year), "count": count}
            yield Result(("organ",), expected=1, actual=count, facts=facts)


def _editions(dossier: Dossier) -> Iterator[Result]:
    edition = dossier.report.applications.edition
    others = [part for part in dossier.parts or () if part.applications.edition != edition]
    if others:
        facts = {"count": len(others), "of": len(dossier.parts or ())}
        yield Result(expected=edition, actual=others[0].applications.edition, facts=facts)


def _scope(dossier: Dossier) -> Iterator[Result]:
    whole = normalise("".join(dossier.narrative.passages.values()))
    if dossier.parts and whole and not _SCOPE_WORDS.search(whole):
        yield Result(("narrative.preface",))


_TWO = {"applications.received.natural_person": 2, "applications.received.total": 2}
_OVER = {"applications.carried_over.natural_person": 2, "applications.carried_over.total": 2}
_ONE = {
    "applications.received.natural_person": 1, "applications.received.total": 1,
    "applications.carried_over.natural_person": 1, "applications.carried_over.total": 1,
}  # fmt: skip
_TOWN, _BUREAU = {"organ": "某镇人民政府", "year": 2023}, {"organ": "某县统计局", "year": 2023}
_COUNTY = {"organ": "某县人民政府", "year": 2023}
_CHILDREN = (Example(_ONE, fields=_TOWN), Example(_ONE, fields=_BUREAU))

RULES = (
    Rule(
        code="H801",
        name="parts-do-not-sum",
        severity=Severity.WARNING,
        basis=_SUM,
        title=Text("与所汇总的报告之和不符", "The report is not the sum of its parts"),
        does=Text(
            "给出所汇总的全部报告（含本级）后，逐格相加，与本报告对照；每张表一条。",
            "Given every report that this one adds up, its own level included, adds them cell by cell; one finding for "
            "each table.",
        ),
        why=Text("汇总报告由各单位数字相加而成。", "A roll-up is the sum of its members."),
        says=Text(
            "{table}有{count}格与各单位之和不符，如{cell}：各单位之和{sum}，填报{filed}",
            "{table}: {count} of its cells differ from the sum of the parts, such as {cell}: {sum} in all, "
            "{filed} filed",
        ),
        repair=Text(
            "核对汇总范围，或者查明漏报、重报的单位。", "Look at the scope; find who is missing or counted twice."
        ),
        find=Aggregate(tuple(TABLES)),
        fails_on=Example({**_TWO, **_OVER}, fields=_COUNTY, parts=(_CHILDREN[0],)),
        passes_on=Example({**_TWO, **_OVER}, fields=_COUNTY, parts=_CHILDREN),
        needs=("parts",),
    ),
    Rule(
        code="H802",
        name="parts-incomplete",
        severity=Severity.NOTICE,
        basis=_SCOPE,
        title=Text("所汇总的报告缺少数字", "Parts lack figures"),
        does=Text(
            "列出因有单位缺少数字（空白或者未能判定）而无法核对汇总数的单元格。",
            "Lists cells that cannot be added up because parts lack the figure: it is blank, or could not be told.",
        ),
        why=Text("空白不等于零，不能相加。", "A blank is no zero and cannot be added."),
        says=Text(
            "{cells}个单元格无法汇总：{of}个单位中至多{count}个缺少数字",
            "{cells} of its cells cannot be added up: up to {count} of {of} parts lack the figure",
        ),
        repair=Text("请缺少数字的单位补充。", "Ask for the missing figures."),
        find=_coverage,
        fails_on=Example(fields=_COUNTY, parts=(Example({"remedies.review.total": None}, fields=_TOWN),)),
        passes_on=Example(fields=_COUNTY, parts=(Example(fields=_TOWN),)),
        needs=("parts",),
    ),
    Rule(
        code="H803",
        name="part-counted-twice",
        severity=Severity.ERROR,
        basis=_SCOPE,
        title=Text("同一机关被汇总两次", "An organ is added up twice"),
        does=Text("所汇总的报告中，一个机关一个年度只应出现一次。", "Among the parts an organ stands once for a year."),
        why=Text("重复计算使汇总数虚高。", "Counting it twice inflates the sum."),
        says=Text("{organ}{year}的报告出现了{count}次", "the report of {organ}{year} stands {count} times"),
        repair=Text("只保留一份。", "Keep one."),
        find=_doubled,
        fails_on=Example(fields=_COUNTY, parts=(Example(fields=_TOWN), Example(fields=_TOWN))),
        passes_on=Example(fields=_COUNTY, parts=(Example(fields=_TOWN), Example(fields=_BUREAU))),
        needs=("parts",),
    ),
    Rule(
        code="H804",
        name="parts-on-other-form",
        severity=Severity.WARNING,
        basis=_SCOPE,
        title=Text("所汇总的报告格式不同", "Parts are on another form"),
        does=Text(
            "所汇总的报告与本报告格式不同的，只汇总对应得上的栏目。",
            "Where parts are on another form only what corresponds is added.",
        ),
        why=Text("各版格式的栏目含义不同。", "Each form counts other things."),
        says=Text("{of}个单位中有{count}个用的是另一版格式", "{count} of {of} parts are on another form"),
        repair=Text("请这些单位按同一格式填报。", "Have them filed on one form."),
        find=_editions,
        fails_on=Example(fields=_COUNTY, parts=(Example(edition=SUPERSEDED.edition, fields=_TOWN),)),
        passes_on=Example(fields=_COUNTY, parts=(Example(fields=_TOWN),)),
        needs=("parts",),
    ),
    Rule(
        code="H808",
        name="scope-not-stated",
        severity=Severity.NOTICE,
        basis=_SCOPE,
        title=Text("未说明汇总范围", "The scope is not stated"),
        does=Text(
            "汇总报告的正文应当说明统计范围（本级、全县、所属单位等）。", "The prose of a roll-up says what it adds up."
        ),
        why=Text("范围不明，数字无法核对。", "Without it the figures cannot be held against anything."),
        says=Text("正文未说明统计范围", "the prose does not state the scope"),
        repair=Text("写明统计范围。", "State it."),
        find=_scope,
        fails_on=Example(
            fields={**_COUNTY, "narrative": prose(overview="收到申请三件。")}, parts=(Example(fields=_TOWN),)
        ),
        passes_on=Example(
            fields={**_COUNTY, "narrative": prose(overview="全县共收到申请三件。")}, parts=(Example(fields=_TOWN),)
        ),
        needs=("parts", "narrative"),
    ),
)
