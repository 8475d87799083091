"""From the cases to the report: the statutory tables counted from the registers, each cell traceable to its cases.

What counts where, and what of it the law leaves open:

- an application is received in the year of its receipt (Art. 31), carried in where it is older, counted under its
  outcome in the year of the decision, and carried over where it was open on 31 December;
- a row that an edition does not have is counted in the row of its group: 2019 has one row for （六）;
- totals are not counted but follow from the form's identities;
- a review or suit counts with its result in the year it ended, and as pending at the end of every earlier year, where
  the form has a cell for it;
- what no register holds, and no figure was handed over for, stays blank: it is not zero.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from govinfo.arguments import instance
from govinfo.cases.application import Application
from govinfo.cases.log import CaseLog
from govinfo.cases.publication import DOCUMENTS, Publication
from govinfo.cases.remedy import Remedy
from govinfo.errors import InvalidValueError, UnknownKeyError
from govinfo.forms import FormChoice, form_named
from govinfo.forms.applicants import columns_of
from govinfo.forms.counting import counting_cells
from govinfo.forms.outcomes import landing
from govinfo.forms.registry import form_in_force
from govinfo.forms.spec import Form, FormCell, FormTable
from govinfo.messages import nouns
from govinfo.messages import reports as says
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote, CellStatus
from govinfo.report.provenance import Provenance
from govinfo.report.table import ApplicationsTable, ProactiveTable, RemediesTable
from govinfo.report.values import Value
from govinfo.vocabulary import ApplicationRow, ProactiveColumn, Section

Trace = dict[tuple[str, str], list[str]]
"""The names of the cases counted at each row and column."""

_NOTHING = CellNote(CellStatus.BLANK, None, says.NOT_COUNTED)
"""Why a cell of a compiled report is blank."""


def compile_report(
    *,
    organ: str | None = None,
    year: int,
    applications: Iterable[Application] = (),
    remedies: Iterable[Remedy] = (),
    publications: Iterable[Publication] = (),
    figures: Mapping[str, int | Decimal] | None = None,
    previous: AnnualReport | None = None,
) -> AnnualReport:
    """The tables of a year, counted from the cases, in the edition in force for that year.

    Args:
        organ: Name of the reporting organ.
        year: The year reported on.
        applications: The register of applications: all that were open at some time in the year; others do no harm.
            A register left out is an empty one.
        remedies: The register of reviews and suits, likewise.
        publications: The rules and normative documents, with those issued in earlier years and still in force.
        figures: What 表二 counts and no register holds, by row and column, such as ``licences.decisions`` (件) and
            ``administrative_fees.amount`` (万元). A figure wins over a count.
        previous: Last year's report: it gives the stock of documents in force where the register begins with the year.

    Returns:
        The report, without prose. ``report.cases(address)`` names the cases behind a cell.

    Raises:
        InvalidValueError: If two cases have one name, no edition is for that year, or *previous* is of another one.
        UnknownKeyError: For a figure the edition has no cell for.

    Legal basis:
        《条例》第四十五条 (the register), 第五十条 (the report); 国办公开办函〔2021〕30号, 〔2019〕60号.

    Example:
        >>> case = Application("1", "natural_person", date(2023, 5, 8)).then(
        ...     "decided", date(2023, 5, 19), outcome="not_held")
        >>> report = compile_report(organ="某乡人民政府", year=2023, applications=[case])
        >>> report["applications.received.total"], report.cases("applications.not_held.natural_person")
        (1, ('1',))
        >>> report["proactive.licences.decisions"], report.reason("proactive.licences.decisions", "en")
        (None, 'no register holds it, and no figure was handed over')
    """
    log = CaseLog(applications=applications, remedies=remedies, publications=publications, figures=figures or {})
    return compile_log(log, organ=organ, year=year, previous=previous)


def compile_log(
    log: CaseLog,
    *,
    year: int,
    organ: str | None = None,
    previous: AnnualReport | None = None,
    edition: FormChoice | None = None,
) -> AnnualReport:
    """`compile_report` from a whole `CaseLog`, on the layout of another edition if that is asked for."""
    year = instance(year, int, "year", nouns.COUNT)
    form = form_in_force(year) if edition is None else form_named(edition)
    if previous is not None and instance(previous, AnnualReport, "previous", nouns.REPORT).year not in (None, year - 1):
        raise InvalidValueError(says.NOT_THE_YEAR_BEFORE, year=year, before=year - 1, found=previous.year)
    documents = _documents(log.publications, year, form.tables[Section.PROACTIVE])
    applications = _applications(log.applications, year, form)
    remedies = _remedies(log.remedies, year, form)
    figures = _figures(log, year, form, documents, previous)
    traces = {Section.PROACTIVE: documents, Section.APPLICATIONS: applications, Section.REMEDIES: remedies}
    return AnnualReport(
        organ=organ,
        year=year,
        proactive=ProactiveTable.filled(form.edition).replace(dict(enumerate(figures))),
        applications=ApplicationsTable(form.edition, _counted(form.tables[Section.APPLICATIONS], applications)),
        remedies=RemediesTable(form.edition, _counted(form.tables[Section.REMEDIES], remedies)),
        provenance=Provenance(None, "cases", cases=_cases(traces, log.figures)),
    )


def _cases(traces: Mapping[Section, Trace], figures: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The names of the cases behind each cell, by address, but where a figure was handed over."""
    return {
        f"{section}.{row}.{column}": tuple(names)
        for section, trace in traces.items()
        for (row, column), names in trace.items()
        if f"{row}.{column}" not in figures
    }


def _counted(table: FormTable, trace: Trace) -> tuple[int, ...]:
    return table.totalled({table.number(*key): len(names) for key, names in trace.items()})


def _applications(applications: Iterable[Application], year: int, form: Form) -> Trace:
    rows, columns = landing(form.edition), columns_of(form.edition)
    trace: Trace = defaultdict(list)
    for case in applications:
        for row in counted_in(case, year, rows):
            trace[row, columns[case.applicant]].append(case.id)
    return trace


def _remedies(remedies: Iterable[Remedy], year: int, form: Form) -> Trace:
    places = counting_cells(Section.REMEDIES, form.edition)
    trace: Trace = defaultdict(list)
    for case in remedies:
        result = case.counted(year)
        place = None if result is None else places.get((case.route, result))
        if place is not None:
            trace[place].append(case.id)
    return trace


def _documents(publications: Iterable[Publication], year: int, table: FormTable) -> Trace:
    trace: Trace = {
        (cell.row.key, cell.column.key): []
        for cell in table.cells
        if cell.row.key in DOCUMENTS and cell.column.key in _COUNTS
    }
    for document in publications:
        for (row, column), names in trace.items():
            if document.kind == row and _COUNTS[column](document, year):
                names.append(document.id)
    return trace


def _figures(
    log: CaseLog, year: int, form: Form, trace: Trace, previous: AnnualReport | None
) -> Iterator[int | Decimal | CellNote]:
    """The cells of 表二: figures handed over, documents counted, and blanks."""
    table = form.tables[Section.PROACTIVE]
    keys = {f"{cell.row.key}.{cell.column.key}": cell for cell in table.cells}
    unknown = next((key for key in log.figures if key not in keys), None)
    if unknown is not None:
        raise UnknownKeyError(unknown, keys, nouns.FIGURE_OF.filled(edition=form.edition))
    for key, cell in keys.items():
        names = trace.get((cell.row.key, cell.column.key))
        value = log.figures.get(key, None if names is None else len(names))
        if key not in log.figures and cell.column.key == ProactiveColumn.IN_FORCE:
            value = _stock(log.publications, cell, year, previous, value)
        yield _NOTHING if value is None else value


def _stock(
    publications: Iterable[Publication], cell: FormCell, year: int, previous: AnnualReport | None, counted: Value
) -> Value:
    """Documents in force at the end of the year: those of the register, or last year's stock and what changed it."""
    documents = [document for document in publications if document.kind == cell.row.key]
    begins = all(document.made.year >= year for document in documents)
    if previous is None or not begins or cell.address not in previous.form.cells:
        return counted
    opening = previous.cell(cell.address)
    issued, repealed = (
        sum(_COUNTS[column](document, year) for document in documents)
        for column in (ProactiveColumn.ISSUED, ProactiveColumn.REPEALED)
    )
    return None if opening is None else opening + issued - repealed


def counted_in(case: Application, year: int, rows: Mapping[str, str]) -> Iterator[str]:
    """The rows of 表三 that count an application in a year: none, or where it came from and where it went."""
    answered = case.answered
    entered = case.entered.year
    if entered > year or (answered is not None and answered.day.year < year):
        return
    yield ApplicationRow.RECEIVED if entered == year else ApplicationRow.CARRIED_IN
    open_still = answered is None or answered.day.year > year
    yield ApplicationRow.CARRIED_OVER if answered is None or open_still else rows[answered.outcome]


def _published_by(document: Publication, year: int) -> bool:
    return document.published is not None and document.published.year <= year


_COUNTS: dict[str, Callable[[Publication, int], bool]] = {
    ProactiveColumn.ISSUED: lambda document, year: document.made.year == year,
    ProactiveColumn.REPEALED: lambda document, year: document.repealed is not None and document.repealed.year == year,
    ProactiveColumn.IN_FORCE: lambda document, year: document.in_force(date(year, 12, 31)),
    ProactiveColumn.MADE: lambda document, year: document.made.year == year,
    ProactiveColumn.NEWLY_PUBLISHED: lambda d, year: _published_by(d, year) and not _published_by(d, year - 1),
    ProactiveColumn.PUBLISHED_TOTAL: _published_by,
}
"""What the columns on documents count, in any edition; what 2019 meant by its total was not read."""
