"""The few kinds of rule: each makes the function that finds, from the form's own data."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from attrs import evolve

from govinfo.checks.dossier import Dossier, FiledCell
from govinfo.checks.finding import Verdict
from govinfo.checks.rule import NOT_APPLICABLE, Result
from govinfo.forms.identities import Along, Equation
from govinfo.forms.naming import TABLES, place_name, unremarked
from govinfo.forms.places import place
from govinfo.forms.spec import FormTable
from govinfo.languages import Text, called, in_english
from govinfo.messages import checking as says
from govinfo.messages.places import CHARACTERS
from govinfo.messages.reports import EMPTY_CELL
from govinfo.report.annual import AnnualReport
from govinfo.report.provenance import Oddity, Problem
from govinfo.report.table import FiledTable
from govinfo.report.values import Value, canonical
from govinfo.spans import SourceSpan, between
from govinfo.vocabulary import Section
from govinfo.weighing.bounds import bounds_of
from govinfo.weighing.equations import Standing, Weighed, weigh

Find = Callable[[Dossier], Iterable[Result]]
_SPELT_OUT = 7


class IdentityHolds:
    """An identity of the form holds, in every column or row it is stated for, or in one.

    Each contradiction is a failure of its own; what blanks leave open is one finding that names all of them.

    Attributes:
        identity: Name of the identity.
        section: The table it is an identity of.
        at: Key of the one column or row, or `None` for all of them.
    """

    def __init__(self, identity: str, section: Section, at: str | None = None) -> None:
        self.identity, self.section, self.at = identity, section, at

    @property
    def tables(self) -> frozenset[Section]:
        """The tables that leave it nothing to find when they are in order."""
        return frozenset({self.section})

    def equations(self, form: FormTable) -> Iterator[Equation]:
        """The equations of a table's edition that it asks for."""
        for equation in form.equations:
            if equation.identity.name == self.identity and self.at in {None, equation.at}:
                yield equation

    def __call__(self, dossier: Dossier) -> Iterator[Result]:
        """Everything that contradicts it, or leaves it open, in the report."""
        table = dossier.report.table(self.section)
        if not table.present:
            yield NOT_APPLICABLE
            return
        blanks: dict[int, None] = {}
        for equation in self.equations(table.form):
            weighed = weigh(equation, table.flat)
            if weighed.standing is Standing.OPEN:
                blanks.update(dict.fromkeys(weighed.blanks))
            else:
                yield _settled(equation, weighed, table)
        if blanks:
            facts = {"table": TABLES[self.section], "count": len(blanks)}
            yield Result(table.form.addresses(blanks), Verdict.UNKNOWN, facts=facts, says=says.OPEN_CELLS)


def _settled(equation: Equation, weighed: Weighed, table: FiledTable) -> Result:
    cells = table.form.addresses(equation.cells)
    if weighed.standing is Standing.HOLDS:
        return Result(cells, Verdict.PASS, weighed.left, weighed.right, basis=equation.identity.basis)
    rows = {row.key: row.label for row in table.form.rows}
    columns = {column.key: column.label for column in table.form.columns}
    places, printed = (columns, rows) if equation.identity.along is Along.COLUMNS else (rows, columns)
    left, right = equation.identity.left, equation.identity.right
    facts = {
        "table": TABLES[table.section],
        "at": Text(places[equation.at], in_english(equation.at)),
        "sum": f"{_sum(equation.left, table.flat, weighed.left)} ≠ {_sum(equation.right, table.flat, weighed.right)}",
        "terms": Text(
            f"{_listed([printed[key] for key in left])} ≠ {_listed([printed[key] for key in right])}",
            f"{_listed([in_english(key) for key in left])} ≠ {_listed([in_english(key) for key in right])}",
        ),
    }
    return Result(cells, Verdict.FAIL, weighed.left, weighed.right, facts, basis=equation.identity.basis)


def _sum(cells: tuple[int, ...], flat: tuple[Value, ...], total: int | Decimal) -> str:
    if len(cells) > _SPELT_OUT:
        return canonical(total)
    return " + ".join("?" if flat[cell] is None else canonical(flat[cell]) for cell in cells)


def _listed(names: list[str]) -> str:
    return f"{names[0]} + … + {names[-1]}" if len(names) > _SPELT_OUT else " + ".join(names)


class BoundHolds:
    """The bounds that a rule states for a table hold; one that blanks leave open gives no finding.

    Attributes:
        code: Code of the rule.
        section: The table.
    """

    def __init__(self, code: str, section: Section) -> None:
        self.code, self.section = code, section

    @property
    def tables(self) -> frozenset[Section]:
        """The tables that leave it nothing to find when they are in order."""
        return frozenset({self.section})

    def __call__(self, dossier: Dossier) -> Iterator[Result]:
        """Every bound that is not kept."""
        table = dossier.report.table(self.section)
        for bound in bounds_of(table.form):
            greater, lesser = bound.cells(table.form)
            known = [value for cell in (*greater, *lesser) if (value := table.flat[cell]) is not None]
            high, low = sum(known[: len(greater)]), sum(known[len(greater) :])
            if bound.code != self.code or len(known) < len(greater) + len(lesser) or high >= low:
                continue
            row = table.form.cells[greater[0]].row
            facts = {
                "table": TABLES[self.section],
                "at": called(row),
                "high": " + ".join(map(canonical, known[: len(greater)])),
                "low": canonical(low),
            }
            yield Result(table.form.addresses((*greater, *lesser)), expected=low, actual=high, facts=facts)


def named(report: AnnualReport, cells: Iterable[str]) -> Text:
    """Some cells as a sentence names them: by row, and by column where it is not the total."""
    zh: list[str] = []
    en: list[str] = []
    for address in cells:
        section, row, column = address.split(".")
        table = report.table(section).form
        cell = table.cells[table.number(row, column)]
        label = unremarked(cell.row.label)
        zh.append(label if column == "total" else f"{label}（{cell.column.label}）")
        en.append(in_english(row) if column == "total" else f"{in_english(row)}, {in_english(column)}")
    return Text(f"“{_listed(zh)}”", _listed(en))


def within(dossier: Dossier, passage: str, start: int, end: int, raw: str) -> SourceSpan:
    """A place in a passage of the prose: its paragraphs, or the characters of the passage where they are not known."""
    report = dossier.report
    first, last = [report.source(f"{passage}.{dossier.paragraph(passage, at)}") for at in (start, end)]
    if first is not None and last is not None:
        return SourceSpan(between(first.where, last.where), raw, first.document, first.line, first.locator)
    source = report.source(passage)
    own = place(passage) if source is None else source.where
    where = CHARACTERS.filled(place=own, start=start, end=end)
    return SourceSpan(where, raw) if source is None else evolve(source, where=where, raw=raw)


CellCondition = Callable[[FiledCell], bool]
"""Whether a cell is faulty, as it is filed."""


class EachCell:
    """No cell has a fault; one finding for each that does.

    Attributes:
        faulty: The fault.
    """

    def __init__(self, faulty: CellCondition) -> None:
        self.faulty = faulty

    def cells(self, dossier: Dossier) -> Iterable[FiledCell]:
        """The cells that it looks at."""
        return dossier.cells

    def __call__(self, dossier: Dossier) -> Iterator[Result]:
        """Every faulty cell."""
        for filed in filter(self.faulty, self.cells(dossier)):
            facts = {**_place(filed), "found": _found(filed)}
            yield Result((filed.cell.address,), actual=filed.note.text if filed.note else filed.value, facts=facts)


class EachOddCell(EachCell):
    """The same of cells that are not filed as plain numbers from zero; it looks at no others."""

    @property
    def tables(self) -> frozenset[Section]:
        """The tables that leave it nothing to find when they are in order."""
        return frozenset(TABLES)

    def cells(self, dossier: Dossier) -> Iterable[FiledCell]:
        """The cells that it looks at."""
        return dossier.odd_cells


class OddCellsOfTable(EachOddCell):
    """The same with one finding a table, which names all its faulty cells."""

    def __call__(self, dossier: Dossier) -> Iterator[Result]:
        """Every table with faulty cells."""
        for _, group in groupby(filter(self.faulty, self.cells(dossier)), attrgetter("section")):
            first, *others = group
            stated = _found(first)
            facts = {**_place(first), "found": stated, "count": 1 + len(others), "reason": _reason(first, others)}
            yield Result(tuple(filed.cell.address for filed in (first, *others)), actual=stated or None, facts=facts)


def _reason(first: FiledCell, others: Iterable[FiledCell]) -> Text:
    """Why a cell has no value; where other rows have some too, with its row."""
    if first.note is None or first.note.reason is None:
        return EMPTY_CELL
    row = first.cell.row
    if all(other.cell.row == row for other in others):
        return first.note.reason
    return says.IN_ROW.filled(row=called(row), reason=first.note.reason)


def _found(filed: FiledCell) -> str:
    return filed.note.text if filed.note and filed.note.text is not None else canonical(filed.value)


def _place(filed: FiledCell) -> dict[str, object]:
    return {"table": TABLES[filed.section], "at": place_name(filed.cell)}


def problems(dossier: Dossier, *oddities: Oddity) -> Iterator[Problem]:
    """What the reading of the report met: oddities of some kinds, or all."""
    provenance = dossier.report.provenance
    if provenance is not None:
        yield from (problem for problem in provenance.problems if not oddities or problem.oddity in oddities)


def odd(*oddities: Oddity) -> Find:
    """The reading met no oddity of some kinds; one finding for each place where it did."""

    def find(dossier: Dossier) -> Iterator[Result]:
        if dossier.report.provenance is None:
            yield NOT_APPLICABLE
        for problem in problems(dossier, *oddities):
            section = Section(problem.where.partition(".")[0])
            facts = {"table": TABLES[section], "reason": problem.reason}
            yield Result((problem.where,), facts=facts, span=problem.span)

    return find
