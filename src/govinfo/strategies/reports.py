"""Drawing reports: the cells that are free, and everything else from the form's identities."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from govinfo.forms import FORMS, FormChoice, form_named, last_year
from govinfo.forms.spec import CellKind, FormTable
from govinfo.report import table as filed
from govinfo.report.annual import AnnualReport
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.organs import makes_no_rules
from govinfo.report.table import ApplicationsTable, ProactiveTable, RemediesTable
from govinfo.report.values import Value
from govinfo.strategies.balancing import balanced
from govinfo.vocabulary import (
    Applicant,
    ApplicationRow,
    ProactiveColumn,
    ProactiveRow,
    RemedyResult,
    Section,
)

_ORGANS = ("某市人民政府", "某市自然资源局", "某省人民政府", "某省司法厅")
_T = TypeVar("_T", bound=filed.FiledTable)
MARKS = ("", "/", "—", "无", "３件", "1,234", "见附件", "-1", "2.5", "007")
_COUNTS = st.one_of(st.integers(1, 20), st.integers(1, 1_000_000))
_PRESENT = st.sampled_from([True] * 7 + [False])
_AMOUNTS = st.decimals("0.0001", "99999.9999", places=4)


def reports(
    edition: FormChoice | None = None,
    *,
    narrative: st.SearchStrategy[Narrative | None] | None = None,
    organ: st.SearchStrategy[str] | None = None,
    most: int = 24,
) -> st.SearchStrategy[AnnualReport]:
    """Reports that are right: every identity of the form holds, every cell is filed.

    Few cells are not zero, as in most offices; totals and balances follow from the cells drawn. Shrinks to a report of
    zeros, cell by cell.

    Args:
        edition: The edition to draw on; either unless said.
        narrative: What to draw the prose from; none unless said.
        organ: What to draw the organ's name from; some government or department unless said.
        most: How many cells of a table, sums apart, are not zero at most.

    Returns:
        A strategy of `AnnualReport`, with an organ, and a year for which the edition is in force.

    Example:
        >>> from hypothesis import given
        >>> @given(reports("2021"))
        ... def balanced(report):
        ...     taken_in = report.applications.received.total + report.applications.carried_in.total
        ...     assert taken_in == report.applications.concluded.total + report.applications.carried_over.total
        >>> balanced()
    """
    if edition is None:
        return st.one_of(*(reports(form, narrative=narrative, organ=organ, most=most) for form in reversed(FORMS)))
    form = form_named(edition)
    return st.builds(
        AnnualReport,
        organ=st.sampled_from(_ORGANS) if organ is None else organ,
        year=st.integers(form.first_year, last_year(form) or form.first_year + 9),
        proactive=_proactive(form.tables[Section.PROACTIVE], form.edition, most),
        applications=_applications(form.tables[Section.APPLICATIONS], form.edition, most),
        remedies=_remedies(form.tables[Section.REMEDIES], form.edition, most),
        narrative=st.none() if narrative is None else narrative,
    ).map(empowered)


def empowered(report: AnnualReport) -> AnnualReport:
    """The report, without rules where a department of a place files it: such a department makes none."""
    if not makes_no_rules(report.organ):
        return report
    rules = [cell.address for cell in report.proactive.form.cells if cell.row.key == ProactiveRow.RULES]
    return report.replace(dict.fromkeys(rules, 0))


def filed_reports(edition: FormChoice | None = None) -> st.SearchStrategy[AnnualReport]:
    """Reports as they are filed, right or wrong: blanks, marks, words, fractions, negative counts, broken identities.

    Tables may be missing, or laid out in another edition than the year's; there may be prose. Shrinks to a report of
    zeros.

    Args:
        edition: The edition the tables are drawn on; either, table by table, unless said.

    Returns:
        A strategy of `AnnualReport`.
    """
    editions = [form.edition for form in reversed(FORMS)] if edition is None else [form_named(edition).edition]
    return st.builds(
        AnnualReport,
        organ=st.none() | st.sampled_from(_ORGANS),
        year=st.none() | st.integers(FORMS[0].first_year, FORMS[-1].first_year + 9),
        proactive=st.sampled_from(editions).flatmap(lambda chosen: _filed(ProactiveTable, chosen)),
        applications=st.sampled_from(editions).flatmap(lambda chosen: _filed(ApplicationsTable, chosen)),
        remedies=st.sampled_from(editions).flatmap(lambda chosen: _filed(RemediesTable, chosen)),
        narrative=st.none() | narratives(),
        published=st.none() | st.dates(date(2020, 1, 1), date(2031, 12, 31)),
    )


def narratives(text: st.SearchStrategy[str] | None = None, *, printable: bool = False) -> st.SearchStrategy[Narrative]:
    """Prose in sections, under the form's headings.

    Args:
        text: What paragraphs are drawn from; any printable text unless said.
        printable: Whether every format that is written has to give it back: all sections in their order, lines without
            a figure that are no part of the form, and no title but that of the report.

    Returns:
        A strategy of `Narrative`.
    """
    if printable:
        return _printable(st.lists(_LINES, max_size=3).map("\n".join) if text is None else text)
    paragraph = st.text(st.characters(exclude_categories=["C"]), max_size=60) if text is None else text
    headings = {Section(heading.key): heading.label for heading in FORMS[-1].sections}
    passages = st.lists(
        st.sampled_from(Section).flatmap(
            lambda section: st.builds(Passage, st.just(section), st.just(headings[section]), paragraph)
        ),
        max_size=6,
        unique_by=lambda passage: passage.key,
    )
    return st.builds(Narrative, st.none() | paragraph, paragraph, passages.map(tuple))


_SIGNS = st.text("，。、“”（）公开信息工作平台监督abcXYZ<>&*_|#$%{}~^=@'+-", max_size=10)
_MARKUP = (
    "", "<b>", "</p>", "<!--", "&amp;", "&lt;", "]]>", "**公开**", "_a_", "`a`", "[a](b)", "$a$", "{}", "%s", "=a", "|",
    "a,b", ";", '"', "\\", "\\n", "//",
)  # fmt: skip
_LINES = st.builds("我们{}{}{}".format, _SIGNS, st.sampled_from(_MARKUP), _SIGNS)
"""Lines that mean something to some format, and nothing to the form."""


def _printable(paragraph: st.SearchStrategy[str]) -> st.SearchStrategy[Narrative]:
    sections = [
        st.builds(Passage, st.just(Section(one.key)), st.just(one.label), paragraph) for one in FORMS[-1].sections
    ]
    preface = paragraph.map(lambda drawn: drawn or "我们公开。")
    return st.builds(Narrative, preface=preface, sections=st.tuples(*sections))


def _sparse(cells: Iterable[int], most: int) -> st.SearchStrategy[dict[int, int]]:
    """A few of the cells, with what is counted in them."""
    return st.dictionaries(st.sampled_from(tuple(cells)), _COUNTS, max_size=most)


def _applications(table: FormTable, edition: str, most: int) -> st.SearchStrategy[ApplicationsTable]:
    derived = {ApplicationRow.RECEIVED, ApplicationRow.CONCLUDED}
    free = [cell.number for cell in table.cells if cell.column.key != Applicant.TOTAL and cell.row.key not in derived]
    return _sparse(free, most).map(lambda drawn: ApplicationsTable(edition, balanced(table, drawn)))


def _remedies(table: FormTable, edition: str, most: int) -> st.SearchStrategy[RemediesTable]:
    free = [cell.number for cell in table.cells if cell.column.key != RemedyResult.TOTAL]
    return _sparse(free, most).map(lambda drawn: RemediesTable(edition, table.totalled(drawn)))


def _proactive(table: FormTable, edition: str, most: int) -> st.SearchStrategy[ProactiveTable]:
    money = [cell.number for cell in table.cells if cell.column.kind is CellKind.MONEY]
    free = [cell.number for cell in table.cells if cell.number not in money]
    amounts = st.none() | _AMOUNTS
    drawn = st.tuples(_sparse(free, most), amounts)
    return drawn.map(lambda cells: ProactiveTable(edition, _plausible(table, *cells)))


def _plausible(table: FormTable, counts: Mapping[int, int], amount: Decimal | None) -> tuple[Value, ...]:
    """The cells of 表二 such that stocks cover what flowed into them."""
    flat: list[Value] = [
        (amount or Decimal(0)) if cell.column.kind is CellKind.MONEY else counts.get(cell.number, 0)
        for cell in table.cells
    ]
    for row, where in table.slices.items():
        columns = [cell.column.key for cell in table.cells[where]]
        named = dict(zip(columns, range(where.start, where.stop), strict=True))
        if row == ProactiveRow.CENTRAL_PROCUREMENT and ProactiveColumn.PROJECTS in named:
            flat[named[ProactiveColumn.PROJECTS]] = int(amount is not None)
        for stock, flow in _STOCKS:
            if stock in named and flow in named:
                flat[named[stock]] = counts.get(named[stock], 0) + counts.get(named[flow], 0)
    return tuple(flat)


_STOCKS = (
    (ProactiveColumn.IN_FORCE, ProactiveColumn.ISSUED),
    (ProactiveColumn.MADE, ProactiveColumn.NEWLY_PUBLISHED),
    (ProactiveColumn.PUBLISHED_TOTAL, ProactiveColumn.NEWLY_PUBLISHED),
)


def _filed(kind: type[_T], edition: str) -> st.SearchStrategy[_T]:
    cells = FORMS[edition].tables[kind.section].cells
    values = st.one_of(_COUNTS, st.integers(-9, 9), st.none(), st.sampled_from(MARKS), _AMOUNTS)
    changes = st.dictionaries(st.integers(0, len(cells) - 1), values, max_size=12)
    absent = kind.filled(edition, present=False)
    filed = changes.map(lambda drawn: kind.filled(edition, 0).replace(drawn))
    return st.tuples(filed, _PRESENT).map(lambda drawn: drawn[0] if drawn[1] else absent)
