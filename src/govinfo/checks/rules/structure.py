"""S: the report as a document: its sections, its tables, the edition it is laid out in."""

from collections.abc import Iterator, Sequence

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example, prose, read_with
from govinfo.checks.finding import Severity
from govinfo.checks.kinds import odd, problems
from govinfo.checks.rule import NOT_APPLICABLE, Result, Rule
from govinfo.forms import FORMS, form_for
from govinfo.forms.naming import TABLES
from govinfo.forms.registry import IN_USE, SUPERSEDED
from govinfo.forms.spec import FormTable
from govinfo.languages import Text, in_both, joined
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.report.narrative import Narrative
from govinfo.report.provenance import Oddity, Problem, Provenance
from govinfo.report.table import RemediesTable
from govinfo.spans import SourceSpan
from govinfo.vocabulary import ApplicationRow, Section

_FORM = Citation(source=THE_FORM)
_CONTENTS = Basis((Citation(50), _FORM), Strength.LEGAL)
_UNIFORM = Basis((Citation(50, 2), _FORM), Strength.LEGAL)
_LABELS = Basis((_FORM,), Strength.DEFINITION)
_ENCOURAGED = 2019
_FIRST = f"applications.{ApplicationRow.RECEIVED}"
_DATA = frozenset({"csv", "json", "jsonl"})
OUT_OF_SHAPE = (
    Oddity.MISSING_ROW,
    Oddity.DOUBLED_ROW,
    Oddity.UNKNOWN_ROW,
    Oddity.MISSING_CELL,
    Oddity.EXTRA_CELL,
)
_NAMED = 3
"""So many rows that were not found are all named."""
_LOST = Text("未找到{count}行：{rows}", "{count} rows were not found: {rows}")


def _sections(dossier: Dossier) -> Iterator[Result]:
    """Without any heading at all the document is not the whole report: a table by itself, a cut text."""
    narrative = dossier.narrative
    if not narrative.sections:
        yield NOT_APPLICABLE
        return
    for heading in dossier.report.form.sections:
        if heading.key not in narrative:
            facts = {"heading": heading.label}
            yield Result((f"narrative.{heading.key}",), expected=heading.label, facts=facts)


def _edition(dossier: Dossier) -> Iterator[Result]:
    report = dossier.report
    form = None if report.year is None else form_for(report.year)
    if form is None:
        yield NOT_APPLICABLE
        return
    for table in report.tables:
        if table.present and not _same_layout(table.form, form.tables[table.section]):
            yield Result(
                (str(table.section),),
                expected=form.edition,
                actual=table.edition,
                facts={
                    "table": TABLES[table.section],
                    "found": FORMS[table.edition].source.number,
                    "year": report.year,
                    "wanted": form.source.number,
                },
                severity=Severity.WARNING if report.year == _ENCOURAGED else None,
            )


def _same_layout(one: FormTable, other: FormTable) -> bool:
    return one is other or one.blocks == other.blocks


def _tables(dossier: Dossier) -> Iterator[Result]:
    for table in dossier.report.tables:
        if not table.present:
            yield Result((str(table.section),), facts={"table": TABLES[table.section]})


def _caption(dossier: Dossier) -> Iterator[Result]:
    """The note over table 三 stands in what was read; formats that hold data alone print none."""
    report = dossier.report
    printed = report.provenance is not None and report.provenance.format not in _DATA
    note = report.applications.form.note
    if printed and note and report.source(_FIRST) is not None and report.source("applications.note") is None:
        yield Result(("applications",), expected=note.label, facts={"note": note.label}, span=report.source(_FIRST))


def _met(dossier: Dossier, section: Section, *oddities: Oddity) -> list[Problem]:
    """The oddities of some kinds that the reading met in a table, the lack of the table itself left out."""
    return [one for one in problems(dossier, *oddities) if one.where.startswith(f"{section}.")]


def _shape(dossier: Dossier) -> Iterator[Result]:
    """One finding for each place, and one for all rows of a table that were not found, as where a text is cut."""
    if dossier.report.provenance is None:
        yield NOT_APPLICABLE
    for table in dossier.report.tables:
        met = _met(dossier, table.section, *OUT_OF_SHAPE)
        lost = [one for one in met if one.oddity is Oddity.MISSING_ROW]
        facts = {"table": TABLES[table.section]}
        if len(lost) > 1:
            labels = {f"{table.section}.{row.key}": row.label for row in table.form.rows}
            reason = _lost_rows([labels.get(one.where, one.where) for one in lost])
            yield Result(tuple(one.where for one in lost), facts={**facts, "reason": reason})
        for one in met:
            if one not in lost or len(lost) == 1:
                yield Result((one.where,), facts={**facts, "reason": one.reason}, span=one.span)


def _lost_rows(labels: Sequence[str]) -> Text:
    """That some rows were not found: each by its label where they are few, else the first and the last."""
    quoted = [f"“{label}”" for label in labels]
    several = quoted if len(quoted) <= _NAMED else (quoted[0], "…", quoted[-1])
    return _LOST.filled(count=len(labels), rows=joined(map(in_both, several), "", ", "))


def _labels(dossier: Dossier) -> Iterator[Result]:
    for section in TABLES:
        altered = _met(dossier, section, Oddity.ALTERED_LABEL)
        if altered:
            facts = {"table": TABLES[section], "reason": joined((one.reason for one in altered), "；", "; ")}
            yield Result(tuple(one.where for one in altered), facts=facts, span=altered[0].span)


def _printed(*parts: str) -> Provenance:
    return Provenance(
        "report.txt", "text", spans={part: SourceSpan(Text("第9行", "line 9"), "…", "report.txt", 9) for part in parts}
    )


_SEEN = Text("{table}：{reason}", "{table}: {reason}")
_READ = Example(fields={"provenance": read_with()})


def _reading(oddity: Oddity, where: str, reason: Text) -> Example:
    return Example(fields={"provenance": read_with(Problem(oddity, where, reason))})


RULES = (
    Rule(
        code="S001",
        name="section-missing",
        severity=Severity.ERROR,
        basis=_CONTENTS,
        title=Text("缺少规定的部分", "A section is missing"),
        does=Text(
            "六个部分的标题都能在报告中找到；一个也找不到的，视为只有表格，不适用。",
            "Looks for the headings of all six sections. Where there is none at all, only tables were read: "
            "not applicable.",
        ),
        why=Text(
            "《条例》第五十条列明年度报告必须包括的内容，格式据此设六个部分，不能遗漏。",
            "Art. 50 lists what a report must contain; the form gives it six sections, none of which may be left out.",
        ),
        says=Text("缺少“{heading}”", "section {heading} is missing"),
        repair=Text(
            "补上该部分；没有内容的也要写明“无”。", "Add the section; where there is nothing to report, say so."
        ),
        find=_sections,
        fails_on=Example(fields={"narrative": Narrative(sections=prose().sections[1:])}),
        passes_on=Example(fields={"narrative": prose()}),
        needs=("narrative",),
    ),
    Rule(
        code="S002",
        name="wrong-edition-for-year",
        severity=Severity.ERROR,
        basis=_UNIFORM,
        title=Text("所用表格不是当年的格式", "A table of another year's form"),
        does=Text(
            "每张表的版式与报告年度适用的格式相同。2019年度鼓励使用统一格式，不符只作提示。",
            "Holds the layout of each table against the form in force for the report's year. For 2019 the uniform form "
            "was encouraged, not required: there a departure is a warning.",
        ),
        why=Text(
            "统一格式由全国政府信息公开工作主管部门公布并适时更新（第五十条第二款）；旧表的栏目含义不同，无法汇总。",
            "The national authority publishes the uniform form and renews it (Art. 50 para 2). An old table counts "
            "other things, so its figures cannot be added up with the rest.",
        ),
        says=Text(
            "{table}用的是{found}的版式，{year}年度报告应当使用{wanted}的格式",
            "{table}: laid out as in {found}, but reports on {year} use the form of {wanted}",
        ),
        repair=Text("按当年适用的格式重新填报该表。", "File the table again on the form for the year."),
        find=_edition,
        fails_on=Example(edition=SUPERSEDED.edition, fields={"year": IN_USE.first_year}),
        passes_on=Example(fields={"year": IN_USE.first_year}),
    ),
    Rule(
        code="S006",
        name="table-missing",
        severity=Severity.ERROR,
        basis=Basis((Citation(50, 1, 1), Citation(50, 1, 2), Citation(50, 1, 3), _FORM), Strength.LEGAL),
        title=Text("缺少规定的表格", "A table is missing"),
        does=Text("表二、表三、表四都在。", "Looks for all three tables."),
        why=Text(
            "主动公开、依申请公开、复议诉讼三方面情况以表格报告。",
            "Proactive disclosure, applications, and review and litigation are reported in tables.",
        ),
        says=Text("缺少{table}", "{table} is missing"),
        repair=Text("补上该表；没有发生的填0。", "Add the table, with 0 where nothing happened."),
        find=_tables,
        fails_on=Example(fields={"remedies": RemediesTable.filled(IN_USE.edition, present=False)}),
        passes_on=Example(),
    ),
    Rule(
        code="S007",
        name="table-shape",
        severity=Severity.ERROR,
        basis=_UNIFORM,
        title=Text("表格的行列与格式不符", "Rows or cells that the form does not have, or lacks"),
        does=Text(
            "读取时按标签逐行对照：缺行、重行、多行、缺格、多格都列出；一张表缺若干行的，合为一条。",
            "Lists what the reading, label by label, met: rows missing, doubled or unknown, cells missing or too many; "
            "several missing rows of a table are told at once.",
        ),
        why=Text("行列不齐的表无法核对，也无法汇总。", "A table out of shape can be neither checked nor added up."),
        says=_SEEN,
        repair=Text("恢复格式规定的行列。", "Restore the rows and columns of the form."),
        find=_shape,
        fails_on=_reading(Oddity.MISSING_ROW, "proactive.rules", Text("没有该行", "no such row")),
        passes_on=_READ,
    ),
    Rule(
        code="S008",
        name="row-label-altered",
        severity=Severity.WARNING,
        basis=_LABELS,
        title=Text("行名与格式不同", "A label is not the form's"),
        does=Text(
            "把每个行名与格式所印逐字比较；空格、全半角和序号写法不计。",
            "Compares every row label with the form's; spacing, width and list marks apart.",
        ),
        why=Text("改了行名，数字所指就可能变了。", "With another label, the figure may count something else."),
        says=_SEEN,
        repair=Text("改回格式所印的行名。", "Restore the form's label."),
        find=_labels,
        fails_on=_reading(Oddity.ALTERED_LABEL, "proactive.normative_documents", Text("行名不同", "another label")),
        passes_on=_READ,
    ),
    Rule(
        code="S009",
        name="table-duplicated",
        severity=Severity.WARNING,
        basis=_LABELS,
        title=Text("同一张表出现两次且数字不同", "One table twice, with different figures"),
        does=Text("每张表只出现一次，或者各次相同。", "Each table stands once, or alike each time."),
        why=Text("两张表不能同时为真。", "Two that differ cannot both be true."),
        says=_SEEN,
        repair=Text("删去不实的一张。", "Delete the one that is not true."),
        find=odd(Oddity.DOUBLED_TABLE),
        fails_on=_reading(Oddity.DOUBLED_TABLE, "remedies", Text("出现两次", "stands twice")),
        passes_on=_READ,
    ),
    Rule(
        code="S012",
        name="caption-missing",
        severity=Severity.NOTICE,
        basis=_LABELS,
        title=Text("表三没有印勾稽关系", "The note over table 三 is missing"),
        does=Text(
            "表三左上角应当印有勾稽关系；只有数据的格式（CSV、JSON）不适用。",
            "The corner of table 三 prints the identity of its columns; formats that hold data alone are passed over.",
        ),
        why=Text(
            "那是格式写明的唯一勾稽关系，填表人据以自查。",
            "It is the one identity the form states, for the office to check itself.",
        ),
        says=Text("表三没有“{note}”", "table 三 lacks “{note}”"),
        repair=Text("补印。", "Print it."),
        find=_caption,
        fails_on=Example(fields={"provenance": _printed(_FIRST)}),
        passes_on=Example(fields={"provenance": _printed(_FIRST, "applications.note")}),
        needs=("provenance",),
    ),
)
