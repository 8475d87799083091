"""Reports as a table to be published: a line for each organ, under the labels of the form with its merged heads."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from govinfo.arguments import instance, known_name
from govinfo.cautions import warn_of_faulty
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import FORMS, FormChoice, form_named
from govinfo.forms.naming import TABLES, unlisted
from govinfo.forms.spec import FormCell, FormTable
from govinfo.frames.counted_alike import counted_alike, figure
from govinfo.frames.engine import dialect, needed, opened, plain, told
from govinfo.frames.form_columns import ORGAN, examined, layouts
from govinfo.frames.pivot import Pivot, PivotLine
from govinfo.frames.pooling import faulty
from govinfo.frames.reports import EXACT
from govinfo.languages import Language, LanguageChoice, in_both
from govinfo.messages import arguments, nouns
from govinfo.messages import frames as says
from govinfo.page.layout import name
from govinfo.report.values import Value, summed
from govinfo.speaking import language_of
from govinfo.vocabulary import Applicant, Section

_COLUMNS = {Section.APPLICATIONS: str(Applicant.TOTAL)}
"""The column of a table that is shown unless another is asked for; of the other tables it is every cell."""


@told
def pivot_frame(
    frame: Any,
    *,
    by: str = ORGAN,
    section: Section = Section.APPLICATIONS,
    column: str | None = None,
    edition: FormChoice | None = None,
    lang: LanguageChoice = "zh",
) -> Pivot:
    """Reports as a table to be published, such as the outcomes of every organ under the heads of 表三.

    Args:
        frame: One row for each report and the cells of the form as columns (`to_frame`, `rollup_frame`).
        by: The column whose values are the lines; reports with the same one are added up.
        section: The table of the form.
        column: The column of it whose cells are shown, ``natural_person`` for one; unless said the total of 表三, and
            every cell of the other tables.
        edition: The form whose labels stand over the figures, the newest of the frame unless said; reports on another
            are laid out on it, and a cell that counts nothing there is blank.
        lang: ``zh`` for the form's own labels, ``en`` for English ones made from the fixed names.

    Returns:
        The table, which a notebook shows; `Pivot.write` makes a workbook of it, `to_gt` a great table.
        The last line adds up all others; where a report leaves a cell blank, its sums are blank.

    Warns:
        FaultyReportsWarning: If reports that do not add up by themselves are summed in.

    Raises:
        UnknownKeyError: If there is no such column, table or edition.
        InvalidValueError: If *frame* is no frame, or has not all cells of the table.

    Legal basis:
        None: the labels are those of the form.

    Example:
        >>> from govinfo.frames import to_frame
        >>> from govinfo.report.annual import zero
        >>> one = zero("2021", organ="甲县", year=2023)
        >>> filed = {f"applications.{row}.{who}": 2 for row in ("received", "granted", "concluded")
        ...          for who in ("natural_person", "total")}
        >>> pivot = pivot_frame(to_frame([one.replace(filed), one.replace(organ="乙县")]))
        >>> [(line.label, line.values[0]) for line in pivot.lines]
        [('甲县', 2), ('乙县', 0), ('合计', 2)]
    """
    known_name(section, TABLES, nouns.TABLE)
    lazy, _ = opened(frame)
    columns = lazy.collect_schema()
    examined(columns)
    needed(columns, (plain(instance(by, str, "by", arguments.COLUMN_NAME)),), says.REPORTS)
    reports = lazy.collect(backend="polars").lazy()
    say = dialect(reports)
    held = tuple(layouts(columns, section, say))
    if not held:
        raise InvalidValueError(says.NO_TABLE)
    form = FORMS[held[0].edition] if edition is None else form_named(edition)
    table = form.tables[section]
    cells = _cells_of(table, column or _COLUMNS.get(section))
    alike = (counted_alike(cell.address, form.edition, held) for cell in cells)
    figures = (figure(terms, columns, say).alias(str(number)) for number, terms in enumerate(alike))
    rows = say.selected(reports, say.words.col(plain(by)), *figures).collect().rows()
    if len(rows) > 1:
        warn_of_faulty(faulty(reports), calls=2)
    language = language_of(lang)
    stub = says.STUBS.get(by, in_both(by)).said(language, {})
    title = _title(unlisted(name(form.heading(section), language)), cells, stub, language)
    return Pivot(title, stub, tuple(_lines(rows, language)), table, cells, language)


def _title(heading: str, cells: tuple[FormCell, ...], stub: str, language: Language) -> str:
    columns = dict.fromkeys(name(cell.column, language) for cell in cells)
    said = says.PIVOT if len(columns) > 1 else says.PIVOT_OF
    return said.said(language, {"heading": heading, "column": next(iter(columns), ""), "stub": stub})


def _cells_of(table: FormTable, column: str | None) -> tuple[FormCell, ...]:
    """The cells of a table that are shown: those of a column, or all."""
    cells = tuple(cell for cell in table.cells if column in {None, cell.column.key})
    if not cells:
        known = dict.fromkeys(str(each.key) for each in table.columns)
        raise UnknownKeyError(column, known, says.COLUMN.filled(what=TABLES[table.section]))
    return cells


def _lines(rows: Iterable[tuple[Any, ...]], language: Language) -> Iterator[PivotLine]:
    """A line for each label, in the order of the reports, and one for all where there are several."""
    groups: dict[Any, list[tuple[Value, ...]]] = {}
    for label, *values in rows:
        groups.setdefault(label, []).append(tuple(values))
    for label, group in groups.items():
        yield _line(says.UNNAMED.said(language, {}) if label is None else str(label), group)
    if len(groups) > 1:
        yield _line(says.ALL_LINES.said(language, {}), [row for group in groups.values() for row in group])


def _line(label: str, group: list[tuple[Value, ...]]) -> PivotLine:
    return PivotLine(label, tuple(map(_sum, zip(*group, strict=True))), len(group))


def _sum(values: Iterable[Value]) -> Value:
    """The sum, blank where one is; an amount without the zeros that its column of the frame gives it."""
    added = summed(values)
    return Decimal(f"{added:.{EXACT.scale}f}".rstrip("0").rstrip(".")) if isinstance(added, Decimal) else added
