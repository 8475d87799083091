"""The smallest changes after which a report holds: all of them, the best supported first.

A repair is proposed, never made. After it every identity of the tables holds, last year's carry-over too where last
year's report is given, and no other repair changes fewer cells. Which of several is the right one only the register can
say; what speaks for each is listed with it: sentences of the prose, the way a number is mistyped, cells that change
together.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import islice, product
from typing import NamedTuple, overload

from govinfo.checks.elimination import Linear, Number, Search, smallest
from govinfo.checks.rule import Language, Text, Verdict, language
from govinfo.checks.slips import slip
from govinfo.checks.testimony import Agreement, judged, statements
from govinfo.checks.verdicts import weigh
from govinfo.report.annual import AnnualReport
from govinfo.report.claims import Claim, Kind
from govinfo.report.shown import listed
from govinfo.report.table import Table
from govinfo.report.values import Value
from govinfo.vocabulary import ApplicationRow, Section

_MOST_REPAIRS = 1000


_HEADS = ("repair", "cell", "filed", "proposed", "evidence")


class Change(NamedTuple):
    """One cell of a repair.

    Attributes:
        cell: Address of the cell.
        old: What is filed there.
        new: What it would be instead.
    """

    cell: str
    old: Value
    new: int

    def __str__(self) -> str:
        return f"{self.cell}: {self.old} → {self.new}"


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
        return report.replace({change.cell: change.new for change in self.changes})

    def __str__(self) -> str:
        return "; ".join(map(str, self.changes))


class Repairs(Sequence[Repair]):
    """The minimal repairs of a report, best supported first; none where nothing is wrong.

    Attributes:
        size: How many cells every one of them changes; where none was found, how many are needed at least.
        proven: Whether no smaller repair exists and none of this size is missing. It is not where time ran out.
    """

    def __init__(self, repairs: Sequence[Repair], size: int, *, proven: bool) -> None:
        self._repairs = tuple(sorted(repairs, key=lambda repair: -repair.weight))
        self.size = size
        self.proven = proven

    @overload
    def __getitem__(self, index: int) -> Repair: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Repair, ...]: ...
    def __getitem__(self, index: int | slice) -> Repair | tuple[Repair, ...]:
        return self._repairs[index]

    def __len__(self) -> int:
        return len(self._repairs)

    def _repr_html_(self) -> str:
        return listed(_HEADS, self._rows(), "fragment")

    def _repr_markdown_(self) -> str:
        return listed(_HEADS, self._rows(), "markdown")

    def _rows(self) -> Iterator[tuple[object, ...]]:
        for rank, one in enumerate(self, start=1):
            for change in one.changes:
                yield rank, change.cell, change.old, change.new, "; ".join(one.evidence)

    def __repr__(self) -> str:
        return f"<{len(self)} repairs of {self.size} cells{'' if self.proven else ', not proven minimal'}>"


def repair(
    report: AnnualReport,
    *,
    previous: AnnualReport | None = None,
    lang: str = Language.ZH,
    most: int = 6,
    seconds: float = 5.0,
) -> Repairs:
    """All smallest sets of cell changes after which every identity holds.

    Blanks are left blank: an identity that blanks leave open asks for nothing. One that the known cells contradict
    whatever stood in the blanks is mended as if 0 stood there. Cells that state no count, negative or fractional, have
    to change.

    Args:
        report: The report as filed.
        previous: The same organ's report for the year before: what it carried over, this one has to carry in.
        lang: Language of the evidence, ``zh`` or ``en``.
        most: How many cells of one table to change at most.
        seconds: How long to search at most, for each table.

    Returns:
        The repairs; none where everything holds, or where none was found within *most* and *seconds*.

    Raises:
        UnknownKeyError: If the language does not exist.

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
    spoken = language(lang)
    searches = [(table, _searched(table, previous, most, seconds)) for table in (report.applications, report.remedies)]
    size = sum(search.size for _, search in searches)
    proven = all(search.proven for _, search in searches)
    ways = product(*([_changes(table, solution) for solution in search.solutions] for table, search in searches))
    found = [sum(way, ()) for way in islice(ways, _MOST_REPAIRS + 1)]
    evidence = _Evidence(report, spoken)
    repairs = [evidence.weighed(changes) for changes in found[:_MOST_REPAIRS] if changes]
    return Repairs(repairs, size, proven=proven and len(found) <= _MOST_REPAIRS)


def _searched(table: Table, previous: AnnualReport | None, most: int, seconds: float) -> Search:
    if not table.present:
        return Search(({},), 0, proven=True)
    values = [_number(value) for value in table.flat]
    lines = [*_identities(table, values), *_carried(table, values, previous)]
    return smallest(lines, values, most=most, seconds=seconds)


def _number(value: Value) -> Number:
    if value is None:
        return 0
    return value if isinstance(value, int) else Fraction(value)


def _identities(table: Table, values: Sequence[Number]) -> Iterator[Linear]:
    """The identities as equations between changes; a cell that is blank does not change."""
    for equation in table.form.equations:
        if weigh(equation, table.flat).verdict is not Verdict.UNKNOWN:
            terms = {cell: sign for cell, sign in equation.terms if table.flat[cell] is not None}
            yield Linear(terms, -sum(sign * values[cell] for cell, sign in equation.terms))


def _carried(table: Table, values: Sequence[Number], previous: AnnualReport | None) -> Iterator[Linear]:
    """What last year carried over is carried in, column by column."""
    if previous is None or table.section is not Section.APPLICATIONS:
        return
    for column in table.form.columns:
        cell = table.form.number(ApplicationRow.CARRIED_IN, column.key)
        before = previous.applications[ApplicationRow.CARRIED_OVER, column.key]
        if before is not None and table.flat[cell] is not None:
            yield Linear({cell: 1}, _number(before) - values[cell])


def _changes(table: Table, solution: Mapping[int, int]) -> tuple[Change, ...]:
    cells = table.form.cells
    return tuple(
        Change(cells[number].address, table.flat[number], int((table.flat[number] or 0) + by))
        for number, by in sorted(solution.items())
    )


_AGREES = Text("正文“{quote}”支持此改法", "the prose supports it: “{quote}”")
_OBJECTS = Text("正文“{quote}”与此改法不符", "the prose speaks against it: “{quote}”")
_TOGETHER = Text("改动同在一行，一处差错即可解释", "the changes stand in one row: a single slip explains them")
_MOVED = Text("数字错填到另一行或另一列", "a figure stands in the wrong row or column")
_TOTALS = Text("只改合计，不改分项", "only totals change, no figure they are made of")


class _Evidence:
    """What speaks for repairs of one report."""

    def __init__(self, report: AnnualReport, spoken: Language) -> None:
        self.report, self.spoken = report, spoken

    @cached_property
    def claims(self) -> list[tuple[Claim, Agreement]]:
        """What the prose says in figures, and how it stands to the report as filed."""
        usable = [c for c in statements(self.report) if c.kind in {Kind.COUNT, Kind.NONE} and not c.hedges]
        return [(claim, judged(self.report, claim).agreement) for claim in usable]

    def weighed(self, changes: tuple[Change, ...]) -> Repair:
        found = [*self._prose(changes), *self._shape(changes), *self._slips(changes)]
        words = tuple(dict.fromkeys(words for _, words in found))
        return Repair(changes, words, sum(weight for weight, _ in found))

    def _say(self, text: Text, **facts: object) -> str:
        return text.said(self.spoken, facts)

    def _prose(self, changes: tuple[Change, ...]) -> Iterator[tuple[int, str]]:
        touched = {change.cell for change in changes}
        mended = Repair(changes, (), 0).apply(self.report) if self.claims else self.report
        for claim, before in self.claims:
            if not any(touched.intersection(reading.cells) for reading in claim.readings):
                continue
            after = judged(mended, claim).agreement
            if after.value < before.value:
                yield (20 if after is Agreement.USUAL else 10), self._say(_AGREES, quote=claim.quote)
            elif after.value > before.value:
                yield -20, self._say(_OBJECTS, quote=claim.quote)

    def _shape(self, changes: tuple[Change, ...]) -> Iterator[tuple[int, str]]:
        cells = [change.cell.split(".") for change in changes]
        steps = [change.new - (change.old or 0) for change in changes]
        if len(changes) > 1 and len({row for _, row, _ in cells}) == 1:
            yield 6, self._say(_TOGETHER)
        if len(changes) > 1 and sum(steps) == 0 and len({abs(step) for step in steps}) == 1:
            yield 6, self._say(_MOVED)
        if all(column == "total" or row == ApplicationRow.CONCLUDED for _, row, column in cells):
            yield 2, self._say(_TOTALS)

    def _slips(self, changes: tuple[Change, ...]) -> Iterator[tuple[int, str]]:
        for change in changes:
            found = slip(int(change.old or 0), change.new)
            if found is not None:
                yield found.weight, self._say(found.says)
