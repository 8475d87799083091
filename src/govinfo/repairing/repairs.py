"""The smallest changes after which a report holds: all of them, the best supported first.

A repair is proposed, never made. After it every identity of the tables holds, last year's carry-over too where last
year's report is given, and no other repair changes fewer cells. Which of several is the right one only the register can
say; what speaks for each is listed with it: sentences of the prose, the way a number is mistyped, cells that change
together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice, product, repeat
from typing import NamedTuple

from govinfo.arguments import instance, several
from govinfo.displays.displayed import displayed
from govinfo.displays.listing import Listing
from govinfo.forms.identities import Equation
from govinfo.forms.places import place
from govinfo.languages import LanguageChoice, in_both
from govinfo.messages import checking, heads, nouns
from govinfo.records.composite import RecordField
from govinfo.records.deriving import SeveralType, type_of
from govinfo.records.documents import Document
from govinfo.records.hooks import Stored
from govinfo.records.several import Several
from govinfo.records.strict import strict
from govinfo.repairing.evidence import A_SENTENCE, Change, ChangeEvidence, changed
from govinfo.repairing.search import Linear, Number, SearchResult, smallest
from govinfo.report.annual import AnnualReport
from govinfo.report.claims.subject import Subject
from govinfo.report.table import FiledTable
from govinfo.report.values import Value
from govinfo.speaking import language_of
from govinfo.vocabulary import ApplicationRow, Section
from govinfo.weighing.equations import Standing, Weighed, weigh
from govinfo.weighing.years import year_before

_MOST_REPAIRS = 1000
_LONGEST = 1e9
"""Seconds, more than anybody waits."""
_HEADS = (heads.REPAIR, heads.PLACE, heads.FILED, heads.PROPOSED, heads.EVIDENCE)


@displayed
@strict
class Repair(NamedTuple):
    """Changes after which the report holds, and what speaks for them.

    Attributes:
        changes: The changes, in form order.
        evidence: What speaks for them and what against, in words.
        weight: How much speaks for them; comparable between the repairs of one report only.
    """

    changes: tuple[Change, ...]
    evidence: tuple[str, ...]
    weight: int

    def apply(self, report: AnnualReport) -> AnnualReport:
        """A changed copy of the report."""
        return changed(instance(report, AnnualReport, "report", nouns.REPORT), self.changes)

    def __str__(self) -> str:
        return "; ".join(map(str, self.changes))

    def _displayed(self) -> Iterator[Listing]:
        yield Listing([row[1:] for row in _rows(self, 1)], _HEADS[1:])


def _rows(repair: Repair, rank: int) -> Iterator[tuple[object, ...]]:
    """A row for each change; what speaks for them stands beside the first."""
    said = chain([in_both("\n".join(repair.evidence))], repeat(None))
    for change, evidence in zip(repair.changes, said, strict=False):
        yield rank, place(change.cell), change.old, change.new, evidence


class Repairs(Several[Repair], Stored):
    """The minimal repairs of a report, best supported first; none where nothing is wrong. ``str`` is a line for each.

    Attributes:
        size: How many cells every one of them changes; where none was found, how many are needed at least.
        proven: Whether no smaller repair exists and none of this size is missing. It is not where time ran out.
    """

    _COMPARED = ("size", "proven")

    def __init__(self, repairs: Sequence[Repair], size: int, *, proven: bool) -> None:
        given = several(repairs, Repair, "repairs", nouns.REPAIRS)
        super().__init__(tuple(sorted(given, key=lambda repair: -repair.weight)))
        self.size = size
        self.proven = proven

    @property
    def decided(self) -> tuple[Change, ...]:
        """What is clear to be changed: what is in every repair but those that a sentence of the prose rules out.

        Where the search was cut short there may be others, and nothing is clear.
        """
        if not (self._records and self.proven):
            return ()
        first, *others = self._records
        rivals = [other.changes for other in others if first.weight - other.weight < A_SENTENCE]
        return tuple(change for change in first.changes if all(change in changes for changes in rivals))

    def _displayed(self) -> Iterator[Listing]:
        rows = [row for rank, one in enumerate(self, start=1) for row in _rows(one, rank)]
        yield Listing(rows, _HEADS) if rows else Listing(caption=checking.NO_REPAIRS)
        if not self.proven:
            yield Listing(caption=heads.UNPROVEN)

    def __repr__(self) -> str:
        return f"Repairs({list(self)!r}, {self.size}, proven={self.proven})"

    def __str__(self) -> str:
        return "\n".join(map(str, self)) or str(checking.NO_REPAIRS)


def repair(
    report: AnnualReport,
    *,
    previous: AnnualReport | None = None,
    prose: bool = False,
    subjects: Iterable[Subject] = (),
    lang: LanguageChoice | None = None,
    most: int = 6,
    seconds: float = 5.0,
) -> Repairs:
    """All smallest sets of cell changes after which every identity holds.

    Blanks are left blank: an identity that blanks leave open asks for nothing. One that the known cells contradict
    whatever stood in the blanks is mended as if 0 stood there. Cells that state no count, negative or fractional, have
    to change.

    Args:
        report: The report as filed.
        previous: The same organ's report for the year before: what it carried over, this one has to carry in. One of
            another organ or year asks for nothing.
        prose: Whether what the prose counts has to hold too. Unless said it only speaks for or against a repair.
        subjects: What the prose may count beside what the library knows.
        lang: Language of the evidence, ``zh`` or ``en``.
        most: How many cells of one table to change at most.
        seconds: How long to search at most, for each table.

    Returns:
        The repairs; none where everything holds, or where none was found within *most* and *seconds*.

    Raises:
        UnknownKeyError: If the language does not exist.
        InvalidValueError: If something is of another kind than it has to be.

    Legal basis:
        The identities of the form: 国办公开办函〔2021〕30号, before it 国办公开办函〔2019〕60号.

    Example:
        >>> from govinfo.report.annual import zero
        >>> one = {"applications.received.total": 1, "applications.concluded.total": 1,
        ...        "applications.granted.natural_person": 1, "applications.granted.total": 1,
        ...        "applications.concluded.natural_person": 1}
        >>> for found in repair(zero("2021").replace(one), lang="en"):
        ...     print(found, found.evidence)
        applications.received.natural_person: 0 → 1 ('left at 0',)
    """
    spoken = language_of(lang)
    instance(report, AnnualReport, "report", nouns.REPORT)
    instance(most, int, "most", nouns.COUNT)
    instance(seconds, (int, float), "seconds", nouns.NUMBER)
    if previous is not None:
        instance(previous, AnnualReport, "previous", nouns.REPORT)
    evidence = ChangeEvidence(report, spoken, several(subjects, Subject, "subjects", nouns.SUBJECTS))
    previous = year_before(report, previous)
    stated = evidence.stated() if prose else dict[tuple[str, ...], int]()
    searches = [
        (table, _searched(table, previous, stated, most, seconds)) for table in (report.applications, report.remedies)
    ]
    size = sum(search.size for _, search in searches)
    proven = all(search.proven for _, search in searches)
    ways = product(*([_changes(table, solution) for solution in search.solutions] for table, search in searches))
    found = [sum(way, ()) for way in islice(ways, _MOST_REPAIRS + 1)]
    repairs = [Repair(changes, *evidence.of(changes)) for changes in found[:_MOST_REPAIRS] if changes]
    return Repairs(repairs, size, proven=proven and len(found) <= _MOST_REPAIRS)


def _searched(
    table: FiledTable,
    previous: AnnualReport | None,
    stated: Mapping[tuple[str, ...], int],
    most: int,
    seconds: float,
) -> SearchResult:
    if not table.present:
        return SearchResult(({},), 0, proven=True)
    values = [value if type(value) is int else _number(value) for value in table.flat]
    weighed = [(equation, weigh(equation, table.flat)) for equation in table.form.equations]
    lines = [*_identities(weighed, values), *_carried(table, values, previous), *_stated_sums(table, values, stated)]
    found = smallest(lines, values, limits=[*_limits(weighed, values)], most=most, seconds=min(_LONGEST, seconds))
    return found._replace(solutions=tuple(filter(partial(_stands, table, weighed), found.solutions)))


def _stands(table: FiledTable, weighed: Iterable[tuple[Equation, Weighed]], solution: Mapping[int, Number]) -> bool:
    """Whether no identity is broken once some cells are changed, whatever stands in the blanks."""
    flat = list(table.flat)
    for change, number in zip(_changes(table, solution), sorted(solution), strict=True):
        flat[number] = change.new
    mended = tuple(flat)
    return not any(
        (found if _untouched(equation, solution) else weigh(equation, mended)).standing is Standing.BROKEN
        for equation, found in weighed
    )


def _untouched(equation: Equation, solution: Mapping[int, Number]) -> bool:
    return solution.keys().isdisjoint(equation.left) and solution.keys().isdisjoint(equation.right)


def _number(value: Value) -> Number:
    if value is None or isinstance(value, int):
        return value or 0
    from fractions import Fraction

    return Fraction(value)


def _identities(weighed: Iterable[tuple[Equation, Weighed]], values: Sequence[Number]) -> Iterator[Linear]:
    """The identities as equations between changes; a cell that is blank does not change."""
    for equation, found in weighed:
        if found.standing is not Standing.OPEN:
            terms = {cell: sign for cell, sign in equation.terms if cell not in found.blanks}
            gap = sum([values[cell] for cell in equation.right]) - sum([values[cell] for cell in equation.left])
            yield Linear(terms, gap)


def _limits(weighed: Iterable[tuple[Equation, Weighed]], values: Sequence[Number]) -> Iterator[Linear]:
    """How far cells can change before an identity breaks that blanks on one of its sides leave open."""
    for equation, found in weighed:
        if found.standing is not Standing.OPEN:
            continue
        blank_left, blank_right = (not set(found.blanks).isdisjoint(side) for side in (equation.left, equation.right))
        if blank_left is not blank_right:
            towards = 1 if blank_left else -1
            terms = {cell: sign * towards for cell, sign in equation.terms if cell not in found.blanks}
            yield Linear(terms, -sum(sign * values[cell] for cell, sign in terms.items()))


def _carried(table: FiledTable, values: Sequence[Number], previous: AnnualReport | None) -> Iterator[Linear]:
    """What last year carried over is carried in, column by column."""
    if previous is None or table.section is not Section.APPLICATIONS:
        return
    from govinfo.forms.crosswalk import counterparts

    same = counterparts(table.edition, previous.applications.edition)
    for column in table.form.columns:
        cell = table.form.number(ApplicationRow.CARRIED_IN, column.key)
        over = same[f"{Section.APPLICATIONS}.{ApplicationRow.CARRIED_OVER}.{column.key}"].cells
        before = [previous[address] for address in over]
        if before and None not in before and table.flat[cell] is not None:
            yield Linear({cell: 1}, sum(map(_number, before)) - values[cell])


def _stated_sums(
    table: FiledTable, values: Sequence[Number], stated: Mapping[tuple[str, ...], int]
) -> Iterator[Linear]:
    """What the prose counts is the sum of the cells it means."""
    for addresses, quantity in stated.items():
        cells = [cell.number for cell in table.form.cells if cell.address in addresses]
        if cells and all(table.flat[cell] is not None for cell in cells):
            yield Linear(dict.fromkeys(cells, 1), quantity - sum(values[cell] for cell in cells))


def _changes(table: FiledTable, solution: Mapping[int, Number]) -> tuple[Change, ...]:
    cells = table.form.cells
    return tuple(
        Change(cells[number].address, table.flat[number], int(_number(table.flat[number]) + by))
        for number, by in sorted(solution.items())
    )


REPAIR = Document("govinfo.repair/1", Repair)
"""How a repair is stored and sent."""
REPAIRS = Repairs.DOCUMENT = Document(
    "govinfo.repairs/1",
    Repairs,
    SeveralType(Repairs, "repairs", Repair, RecordField("size", type_of(int)), RecordField("proven", type_of(bool))),
)
"""How the repairs of a report are stored and sent."""
