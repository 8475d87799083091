"""P: the table on proactive disclosure (表二)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import BoundHolds
from govinfo.checks.rule import Result, Rule
from govinfo.forms.naming import TABLES, row_name
from govinfo.languages import Text, listed
from govinfo.law.citation import Basis, Citation, Strength, at
from govinfo.law.former import LEGISLATION_LAW_2015
from govinfo.law.sources import LEGISLATION_LAW, THE_FORM
from govinfo.report.organs import makes_no_rules
from govinfo.report.values import canonical
from govinfo.vocabulary import FEE_INCOME, Edition, ProactiveColumn, ProactiveRow, Section
from govinfo.weighing.bounds import BOUNDS

_FORM = Basis((Citation(source=THE_FORM), Citation(20, item=1)), Strength.DEFINITION)
_TRIAL = Basis((Citation(source=THE_FORM),), Strength.DEFINITION)
_DOCUMENTS = (ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCUMENTS)
_POWER = ((91, 80), (93, 82))
"""The articles on who makes rules, in the law of 2023 and in that of 2015."""
_FEE_CELL = (ProactiveRow.ADMINISTRATIVE_FEES, ProactiveColumn.AMOUNT)
_YUAN_FOR_WAN = (Decimal(5_000), Decimal(20_000))


def _power(dossier: Dossier) -> Iterator[Result]:
    table = dossier.report.proactive
    if not table.present or not makes_no_rules(dossier.report.organ, dossier.kind):
        return
    filed = [cell for cell in table.form.cells if cell.row.key == ProactiveRow.RULES and table.flat[cell.number]]
    if filed:
        values = [canonical(table.flat[cell.number]) for cell in filed]
        basis = None if dossier.report.year is None else _powers(date(dossier.report.year, 12, 31))
        cells = tuple(cell.address for cell in filed)
        yield Result(cells, expected=0, actual="、".join(values), facts={"values": listed(values)}, basis=basis)


def _powers(day: date) -> Basis:
    """Who makes rules, in the version in force on a day: for a report, the last of its year."""
    laws = (LEGISLATION_LAW, LEGISLATION_LAW_2015)
    versions = ([Citation(article, source=law) for article, law in zip(rule, laws, strict=True)] for rule in _POWER)
    return Basis(tuple(at(day, places) for places in versions), Strength.LEGAL)


def _repealed(dossier: Dossier) -> Iterator[Result]:
    """What is repealed was in force last year or was issued this year."""
    previous, table = dossier.last_year, dossier.report.proactive
    if previous is None:
        return
    for row in _DOCUMENTS:
        stock = previous.proactive.get((row, ProactiveColumn.IN_FORCE))
        issued, repealed = (table.get((row, column)) for column in (ProactiveColumn.ISSUED, ProactiveColumn.REPEALED))
        if stock is None or issued is None or repealed is None or repealed <= stock + issued:
            continue
        facts = {
            "table": TABLES[Section.PROACTIVE],
            "at": row_name(table.form, row),
            "high": f"{canonical(stock)} + {canonical(issued)}",
            "low": canonical(repealed),
        }
        cells = tuple(f"proactive.{row}.{column}" for column in (ProactiveColumn.REPEALED, ProactiveColumn.ISSUED))
        yield Result(cells, expected=stock + issued, actual=repealed, facts=facts)


def _unit(dossier: Dossier) -> Iterator[Result]:
    previous = dossier.last_year
    if previous is None:
        return
    now, before = (report.proactive.get(_FEE_CELL) for report in (dossier.report, previous))
    if not now or not before:
        return
    ratio = Decimal(now) / Decimal(before)
    low, high = _YUAN_FOR_WAN
    if low <= ratio <= high or low <= 1 / ratio <= high:
        facts = {"now": canonical(now), "before": canonical(before)}
        yield Result((FEE_INCOME,), expected=before, actual=now, facts=facts)


def _procurement(dossier: Dossier) -> Iterator[Result]:
    table, row = dossier.report.proactive, ProactiveRow.CENTRAL_PROCUREMENT
    projects, amount = (table.get((row, column)) for column in (ProactiveColumn.PROJECTS, ProactiveColumn.AMOUNT))
    if projects is None or amount is None or bool(projects) == bool(amount):
        return
    facts = {"projects": canonical(projects), "amount": canonical(amount)}
    cells = tuple(f"proactive.{row}.{column}" for column in (ProactiveColumn.PROJECTS, ProactiveColumn.AMOUNT))
    yield Result(cells, expected=bool(amount), actual=bool(projects), facts=facts)


def _newly(dossier: Dossier) -> Iterator[Result]:
    """More made public than was made: older documents were among them."""
    table = dossier.report.proactive
    for row in _DOCUMENTS:
        made, newly = (table.get((row, column)) for column in (ProactiveColumn.MADE, ProactiveColumn.NEWLY_PUBLISHED))
        if made is not None and newly is not None and newly > made:
            facts = {
                "table": TABLES[Section.PROACTIVE],
                "at": row_name(table.form, row),
                "high": canonical(made),
                "low": canonical(newly),
            }
            cells = tuple(
                f"proactive.{row}.{column}" for column in (ProactiveColumn.MADE, ProactiveColumn.NEWLY_PUBLISHED)
            )
            yield Result(cells, expected=made, actual=newly, facts=facts)


def _documents(**cells: int) -> dict[str, int]:
    return {f"proactive.normative_documents.{column}": value for column, value in cells.items()}


(_STOCK, *_) = (bound for bound in BOUNDS if bound.code == "P201")
_2022 = {"year": 2022, "organ": "某镇人民政府"}
_2023 = {"year": 2023, "organ": "某镇人民政府"}

RULES = (
    Rule(
        code="P201",
        name="stock-below-inflow",
        severity=Severity.WARNING,
        basis=_FORM,
        title=Text("现行有效件数少于本年制发减废止", "Fewer documents in force than issued less repealed"),
        does=Text(
            "规章和行政规范性文件：现行有效的不应少于本年制发的减本年废止的。",
            "For rules and normative documents: those in force are no fewer than those issued less those repealed.",
        ),
        why=Text(
            "本年制发而未废止的文件，年底仍然有效；施行日期在次年的除外。",
            "What was issued this year and not repealed is in force at its end, unless it takes effect later.",
        ),
        says=Text(
            "{table}“{at}”：{high} < {low}（现行有效＋废止 < 制发）",
            "{table}, {at}: {high} < {low} (in force + repealed < issued)",
        ),
        repair=Text("核对现行有效件数。", "Look at the documents in force."),
        find=BoundHolds("P201", _STOCK.section),
        fails_on=Example(_documents(issued=3, repealed=1, in_force=1)),
        passes_on=Example(_documents(issued=3, repealed=1, in_force=2)),
    ),
    Rule(
        code="P202",
        name="rules-without-power",
        severity=Severity.WARNING,
        basis=Basis((Citation(91, source=LEGISLATION_LAW), Citation(93, source=LEGISLATION_LAW)), Strength.LEGAL),
        title=Text("无规章制定权的机关填报了规章", "Rules filed by an organ that cannot make them"),
        does=Text(
            "县级政府、乡镇政府和地方政府部门的“规章”一行应为0；机关类别由名称判断或者由使用者指明。",
            "The row for rules of a county or township, or of a local department, is 0. The kind of organ is read from "
            "its name, or given.",
        ),
        why=Text(
            "规章只能由国务院部门，省级政府和设区的市、自治州政府制定。",
            "Only departments of the State Council and governments of provinces, cities with districts and autonomous "
            "prefectures make rules.",
        ),
        says=Text(
            "本机关没有规章制定权，表二“规章”一行填了{values}",
            "this organ makes no rules, yet table 二 counts {values}",
        ),
        repair=Text("改为0，或者移入规范性文件一行。", "File 0, or move the figure to the row below."),
        find=_power,
        fails_on=Example({"proactive.rules.in_force": 6}, fields={"organ": "某镇人民政府"}),
        passes_on=Example({"proactive.rules.in_force": 6}, fields={"organ": "某市人民政府"}),
    ),
    Rule(
        code="P203",
        name="repealed-exceeds-stock",
        severity=Severity.WARNING,
        basis=_FORM,
        title=Text("废止件数多于可废止的件数", "More documents repealed than there were"),
        does=Text(
            "本年废止的不应多于上年现行有效的加本年制发的。",
            "Those repealed are no more than those in force last year and those issued this year.",
        ),
        why=Text(
            "没有的文件不能废止；接收划转文件的除外。", "What does not exist is not repealed, unless it was taken over."
        ),
        says=Text(
            "{table}{at}：{high} < {low}（上年有效＋制发 < 废止）",
            "{table}, {at}: {high} < {low} (in force last year + issued < repealed)",
        ),
        repair=Text("核对废止件数和上年现行有效件数。", "Look at both figures."),
        find=_repealed,
        fails_on=Example(_documents(repealed=5), fields=_2023, previous=Example(_documents(in_force=4), fields=_2022)),
        passes_on=Example(_documents(repealed=4), fields=_2023, previous=Example(_documents(in_force=4), fields=_2022)),
        needs=("previous",),
        companions=(),
    ),
    Rule(
        code="P204",
        name="amount-unit-slip",
        severity=Severity.NOTICE,
        basis=Basis((Citation(source=THE_FORM),), Strength.HEURISTIC),
        title=Text("收费金额疑似用错单位", "The amount of fees may be in the wrong unit"),
        does=Text(
            "收费金额与上年相差约一万倍的，提示核对元与万元。",
            "Where the amount is about ten thousand times last year's, or the reverse, asks whether 元 "
            "stands for 万元.",
        ),
        why=Text("表二的单位是万元。", "Table 二 counts in 万元."),
        says=Text(
            "收费金额本年{now}、上年{before}，疑似元与万元混用",
            "fees: {now} this year, {before} last year; 元 for 万元?",
        ),
        repair=Text("换算为万元。", "Convert to 万元."),
        find=_unit,
        fails_on=Example({FEE_INCOME: 251000}, fields=_2023, previous=Example({FEE_INCOME: 25}, fields=_2022)),
        passes_on=Example({FEE_INCOME: 26}, fields=_2023, previous=Example({FEE_INCOME: 25}, fields=_2022)),
        needs=("previous",),
    ),
    Rule(
        code="P205",
        name="published-total-below-new",
        severity=Severity.WARNING,
        basis=_TRIAL,
        title=Text("对外公开总数量少于本年新公开数量", "Fewer published in all than newly published"),
        does=Text(
            "2019年格式：对外公开总数量不应少于本年新公开数量。",
            "Form of 2019: all published are no fewer than those newly published.",
        ),
        why=Text("总数包含本年新公开的。", "The total contains what is new."),
        says=Text(
            "{table}“{at}”：{high} < {low}（公开总数 < 新公开）",
            "{table}, {at}: {high} < {low} (published in all < newly published)",
        ),
        repair=Text("核对公开总数。", "Look at the total."),
        find=BoundHolds("P205", Section.PROACTIVE),
        fails_on=Example(_documents(made=3, newly_published=3, published_total=2), edition=Edition.F2019),
        passes_on=Example(_documents(made=3, newly_published=3, published_total=3), edition=Edition.F2019),
    ),
    Rule(
        code="P206",
        name="published-above-made",
        severity=Severity.NOTICE,
        basis=_TRIAL,
        title=Text("本年新公开多于本年新制作", "More newly published than made"),
        does=Text(
            "2019年格式：新公开数量多于新制作数量的，提示是否包含以前年度制作的文件。",
            "Form of 2019: where more was made public than was made, asks whether older documents are among them.",
        ),
        why=Text("多出的部分只能是以前年度的文件。", "The surplus can only be older."),
        says=Text("{table}{at}：新制作{high}，新公开{low}", "{table}, {at}: {high} made, {low} newly published"),
        repair=Text("核对口径。", "Look at the scope."),
        find=_newly,
        fails_on=Example(_documents(made=1, newly_published=3, published_total=3), edition=Edition.F2019),
        passes_on=Example(_documents(made=3, newly_published=3, published_total=3), edition=Edition.F2019),
        on=False,
    ),
    Rule(
        code="P207",
        name="procurement-half-filed",
        severity=Severity.WARNING,
        basis=Basis((Citation(source=THE_FORM), Citation(20, item=9)), Strength.DEFINITION),
        title=Text("采购项目和采购金额一有一无", "Procurement projects without an amount, or the reverse"),
        does=Text(
            "2019年格式：采购项目数量和采购总金额同为0或者同不为0。",
            "Form of 2019: projects and amount are both zero or neither.",
        ),
        why=Text("有项目就有金额，有金额就有项目。", "A project has an amount, and an amount a project."),
        says=Text(
            "表二政府集中采购：项目{projects}，金额{amount}",
            "table 二, central procurement: {projects} projects, amount {amount}",
        ),
        repair=Text("补填缺少的一项。", "File the missing one."),
        find=_procurement,
        fails_on=Example({"proactive.central_procurement.projects": 2}, edition=Edition.F2019),
        passes_on=Example(
            {"proactive.central_procurement.projects": 2, "proactive.central_procurement.amount": 9},
            edition=Edition.F2019,
        ),
    ),
)
