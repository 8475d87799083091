"""The examples of a rule as rows of the form, the cells that it finds marked."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govinfo.checks.checking import check
from govinfo.checks.example import Example
from govinfo.checks.rule import Rule
from govinfo.checks.rule_page import beside, fields, filed_on, register
from govinfo.languages import Language
from govinfo.page.document import table_document
from govinfo.page.excerpt import excerpt
from govinfo.page.fragment import body
from govinfo.page.notes import NOTHING, Notes, notes
from govinfo.report.annual import AnnualReport
from govinfo.report.table import printed_table
from govinfo.speaking import language

_MOST = 12
"""Rows of one table in which cells are found that are all shown; of more, only those that are not filed with zeros."""


class Marked(NamedTuple):
    """A finding as it is drawn into an example; what it rests on stands below, among the references of the page.

    Attributes:
        code: Code of the rule.
        severity: ``error``, ``warning`` or ``notice``.
        message: The sentence.
        cells: Addresses of the cells it concerns.
        basis: Nothing.
    """

    code: str
    severity: str
    message: str
    cells: tuple[str, ...]
    basis: None = None


def drawn(rule: Rule, example: Example, spoken: Language) -> str:
    """An example in Markdown: the rows of each filing as HTML, then what it states beside its figures.

    What a rule finds in its failing example is marked there, and the same rows are drawn of its passing one.
    """
    with language(spoken):
        findings = found(rule, rule.fails_on)
        cells = {*rule.fails_on.cells, *rule.passes_on.cells, *(cell for one in findings for cell in one.cells)}
        marks = notes(findings if example is rule.fails_on else ())
        parts = [filed_on(example, spoken), *_filing(example, cells, marks, spoken)]
        for whose, other in beside(example):
            parts += [f"**{whose}**", *_filing(other, other.cells, NOTHING, spoken)]
        return "\n\n".join([*parts, *register(example, spoken)])


def found(rule: Rule, example: Example) -> tuple[Marked, ...]:
    """What a rule finds in an example; what is found of waivers, or of rules that broke down, marks no cell."""
    whole = example.dossier()
    findings = check(
        whole.report,
        previous=whole.previous,
        parts=whole.parts,
        cases=whole.cases,
        siblings=whole.siblings,
        kind=whole.declared,
        select=[rule.code],
    )
    return tuple(Marked(one.code, one.severity, one.message, one.cells) for one in findings.failures)


def _filing(example: Example, cells: Iterable[str], marks: Notes, spoken: Language) -> Iterator[str]:
    report = example.report()
    for table in report.tables:
        rows = _rows(report, [cell for cell in cells if cell.startswith(f"{table.section}.")])
        if table.present and rows:
            document = table_document(excerpt(printed_table(table), rows), spoken, marks)
            yield body(document, anchor=f"{spoken}-{table.section}-")
    stated = "\n".join(fields(example, spoken))
    if stated:
        yield stated


def _rows(report: AnnualReport, cells: Iterable[str]) -> set[str]:
    """The rows to draw of one table, by the cells that are spoken of."""
    known = [cell for cell in cells if cell in report.form.cells]
    rows = {cell.split(".")[1] for cell in known}
    return rows if len(rows) <= _MOST else {cell.split(".")[1] for cell in known if report.cell(cell) != 0}
