"""E: whether what a report states is what stands in the document it was read from."""

from collections.abc import Iterator
from typing import NamedTuple

from govinfo.checks.dossier import Dossier
from govinfo.checks.example import Example
from govinfo.checks.finding import Severity
from govinfo.checks.rule import Result, Rule
from govinfo.forms.naming import TABLES, place_name
from govinfo.forms.spec import FormCell
from govinfo.languages import Text
from govinfo.law.citation import Basis, Citation, Strength
from govinfo.law.sources import THE_FORM
from govinfo.report.provenance import Provenance
from govinfo.report.values import Value, canonical, parse
from govinfo.spans import Aside, AsideKind, SourceSpan
from govinfo.text import fold
from govinfo.vocabulary import Section

_EXACT = Basis((Citation(50), Citation(source=THE_FORM, place="care")), Strength.DEFINITION)
_GUESSED = Basis((Citation(source=THE_FORM, place="care"),), Strength.HEURISTIC)


class _DifferingCell(NamedTuple):
    """A cell that states another value than the text it was read from."""

    section: Section
    cell: FormCell
    value: Value
    stated: Value
    span: SourceSpan

    @property
    def cut(self) -> bool:
        """Whether its digits were cut out of the text."""
        return canonical(self.value) in fold(self.span.raw)


def _apart(dossier: Dossier) -> Iterator[_DifferingCell]:
    for table in dossier.report.tables:
        for cell, value in zip(table.form.cells, table.flat, strict=True):
            span = dossier.report.source(cell.address)
            if value is not None and span is not None:
                stated = parse(span.raw, cell.column)
                if stated != value:
                    yield _DifferingCell(table.section, cell, value, stated, span)


def _differing(dossier: Dossier) -> Iterator[Result]:
    for section, cell, value, stated, span in (found for found in _apart(dossier) if not found.cut):
        if stated is not None:
            facts = {
                "table": TABLES[section],
                "at": place_name(cell),
                "value": canonical(value),
                "raw": span.raw,
            }
            yield Result((cell.address,), expected=stated, actual=value, facts=facts, span=span)


def _cut(dossier: Dossier) -> Iterator[Result]:
    """One finding for each table."""
    cut = [found for found in _apart(dossier) if found.cut]
    for section in dict.fromkeys(found.section for found in cut):
        found = [each for each in cut if each.section is section]
        facts = {"table": TABLES[section], "count": len(found)}
        yield Result(tuple(each.cell.address for each in found), facts=facts, span=found[0].span)


def _unread(dossier: Dossier) -> Iterator[Result]:
    """One finding for each table whose cells hold something that was not read, and for each place beside them."""
    for table in dossier.report.tables:
        spans = {cell.address: dossier.report.source(cell.address) for cell in table.form.cells}
        marked = {address: span for address, span in spans.items() if span is not None and span.asides}
        for span in list(marked.values())[:1]:
            yield Result(tuple(marked), facts=_facts_of(span, len(marked)), span=span)
    provenance = dossier.report.provenance
    for span in provenance.beside if provenance else ():
        yield Result((), facts=_facts_of(span, len(span.asides)), span=span)


def _facts_of(span: SourceSpan, count: int) -> dict[str, object]:
    return {"place": span.where, "aside": span.asides[0].sentence, "count": count}


_CELL = "remedies.review.total"
_ROW = ("upheld", "corrected", "other", "pending", "total")


_WHERE = Text("第7行", "line 7")


def _read(raw: str, *cells: str) -> Provenance:
    return Provenance("report.txt", "text", spans={cell: SourceSpan(_WHERE, raw, "report.txt", 7) for cell in cells})


def _marked(raw: str, cell: str) -> Provenance:
    aside = Aside(AsideKind.NOTE, "①")
    return Provenance("report.docx", "docx", spans={cell: SourceSpan(_WHERE, raw, "report.docx", 7, asides=(aside,))})


RULES = (
    Rule(
        code="E001",
        name="value-not-in-source",
        severity=Severity.ERROR,
        basis=_EXACT,
        title=Text("单元格的值与原文不同", "A cell differs from what its source prints"),
        does=Text(
            "逐格对照读取时记下的原文；改动过的副本也会列出。",
            "Holds every cell against the text it was read from; a copy that was changed since is listed too.",
        ),
        why=Text("存档的数据应当能回到原文。", "Data on file has to lead back to the document."),
        says=Text("{table}{at}：存为{value}，原文为“{raw}”", "{table}, {at}: kept as {value}, printed as “{raw}”"),
        repair=Text("重新读取原文，或者注明更正。", "Read the document again, or record the correction."),
        find=_differing,
        fails_on=Example({_CELL: 0}, fields={"provenance": _read("3", _CELL)}),
        passes_on=Example({_CELL: 0}, fields={"provenance": _read("0", _CELL)}),
        needs=("provenance",),
        on=False,
    ),
    Rule(
        code="E002",
        name="digits-cut",
        severity=Severity.NOTICE,
        basis=_GUESSED,
        title=Text("数字粘连，按勾稽关系拆分", "Digits that ran together were cut by the form's sums"),
        does=Text(
            "列出原文中各格数字粘连在一起、读取时唯一可行地拆开的单元格。",
            "Lists cells whose digits stand together in the source and were told apart in the one way there is.",
        ),
        why=Text(
            "拆分以勾稽关系成立为前提，宜与原页面核对。", "The cut supposes that the sums hold: look at the page."
        ),
        says=Text(
            "{table}有{count}格是从粘连的数字中拆出的",
            "{table}: {count} of its cells cut out of digits that ran together",
        ),
        repair=Text("与原页面核对。", "Hold the cells against the page."),
        find=_cut,
        fails_on=Example(
            {"remedies.review.upheld": 2, _CELL: 2},
            fields={"provenance": _read("20002", *(f"remedies.review.{column}" for column in _ROW))},
        ),
        passes_on=Example(fields={"provenance": _read("0", _CELL)}),
        needs=("provenance",),
        on=False,
    ),
    Rule(
        code="E005",
        name="unread-beside-figures",
        severity=Severity.NOTICE,
        basis=_EXACT,
        title=Text("数字旁有未读入的内容", "Something that was not read stands beside figures"),
        does=Text(
            "列出含有注释标记，划去、删除或者隐藏的文字，或者另存数值的单元格，以及隐藏的段落、表格和工作表。",
            "Lists cells that hold a note mark, struck, deleted or hidden text, or another number than they show, and "
            "hidden passages, tables and sheets.",
        ),
        why=Text(
            "读取时只取看得见的数字，其余内容宜由人核对。",
            "Only what a reader sees was read; a person should look at the rest.",
        ),
        says=Text("{place}：{aside}（共{count}处）", "{place}: {aside} ({count} in all)"),
        repair=Text("与原文件核对，删去不再需要的内容。", "Look at the document, and delete what is no longer needed."),
        find=_unread,
        fails_on=Example(fields={"provenance": _marked("0", _CELL)}),
        passes_on=Example(fields={"provenance": _read("0", _CELL)}),
        needs=("provenance",),
        on=False,
    ),
)
