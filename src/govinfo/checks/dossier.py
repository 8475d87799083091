"""Everything a check can look at, laid together."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, cached_property
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from govinfo.arguments import instance, several, word
from govinfo.forms.spec import FormCell
from govinfo.messages import nouns
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote
from govinfo.report.claims import claims
from govinfo.report.claims.claim import Claim
from govinfo.report.claims.subject import Subject
from govinfo.report.narrative import Narrative
from govinfo.report.organs import kind_of
from govinfo.report.table import FiledTable
from govinfo.report.values import Value
from govinfo.vocabulary import OrganKind, OrganKindName, Section
from govinfo.weighing.order import plain
from govinfo.weighing.years import year_before

if TYPE_CHECKING:
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog
    from govinfo.checks.waivers import Waived


class FiledCell(NamedTuple):
    """A cell of a report as it is filed.

    Attributes:
        section: The table it stands in.
        cell: The cell of the form.
        value: What is filed in it.
        note: The note on it.
    """

    section: Section
    cell: FormCell
    value: Value
    note: CellNote | None


@frozen(slots=False, eq=False, repr=False)
class Dossier:
    """Everything a check can look at.

    Attributes:
        report: The report under examination.
        previous: The same organ's report for the year before, where given.
        parts: Reports of the organs whose figures the report adds up, where given.
        cases: The register behind the report, where given.
        siblings: Reports of like organs for the same year, where given.
        declared: What kind of organ reports, where given.
        waived: The waivers and what became of each, where given.
        crashed: Codes of further rules that broke down, with the error, where there were further rules.
        subjects: What the prose may count beside what the library knows.
        today: The day it is looked at, by which an open case is late or not; the year's end unless said.
    """

    report: AnnualReport
    previous: AnnualReport | None = None
    parts: tuple[AnnualReport, ...] | None = None
    cases: "CaseLog | None" = None
    siblings: tuple[AnnualReport, ...] | None = None
    declared: OrganKind | None = None
    waived: "tuple[Waived, ...] | None" = None
    crashed: tuple[tuple[str, str], ...] | None = None
    subjects: tuple[Subject, ...] = ()
    today: date | None = None

    @property
    def kind(self) -> OrganKind | None:
        """What kind of organ reports: as given, else by its name; `None` where neither says."""
        return self.declared or kind_of(self.report.organ)

    @property
    def given(self) -> frozenset[str]:
        """What of it there is; a rule that needs more is not run."""
        report = self.report
        return _named(
            self.previous is not None,
            self.parts is not None,
            self.cases is not None,
            self.siblings is not None,
            self.waived is not None,
            self.crashed is not None,
            report.narrative is not None,
            report.year is not None,
            report.published is not None,
            report.provenance is not None,
        )

    @cached_property
    def last_year(self) -> AnnualReport | None:
        """Last year's report, if what is given as such is the same organ's and the year before."""
        return year_before(self.report, self.previous)

    @property
    def narrative(self) -> Narrative:
        """The prose; empty where there is none."""
        return self.report.narrative or _NO_PROSE

    @cached_property
    def passages(self) -> tuple[tuple[str, str], ...]:
        """Where prose stands, by address, and the prose; what is empty is left out."""
        return tuple(self.narrative.passages.items())

    @cached_property
    def _line_ends(self) -> dict[str, list[int]]:
        return {where: [end.start() for end in re.finditer("\n", text)] for where, text in self.passages}

    def paragraph(self, passage: str, at: int) -> int:
        """Number of the paragraph of a passage in which a character stands, from 1."""
        return 1 + bisect_left(self._line_ends[passage], at)

    @property
    def cells(self) -> Iterator[FiledCell]:
        """The cells of all tables that are there."""
        return (filed for table in self.report.tables if table.present for filed in _filed(table))

    @cached_property
    def odd_cells(self) -> tuple[FiledCell, ...]:
        """Those of them that are not filed as plain numbers from zero."""
        return tuple(filed for filed in self.cells if filed.note is not None or not plain(filed.cell, filed.value))

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What the prose says in figures."""
        return claims(self.narrative, self.report.organ, self.report.year, self.subjects)

    @cached_property
    def plain_claims(self) -> tuple[Claim, ...]:
        """Each thing that the prose says in figures once, without what may speak of something else."""
        once: dict[tuple[object, ...], Claim] = {}
        for claim in self.claims:
            if not claim.hedges:
                once.setdefault((claim.kind, claim.subject, claim.quantity), claim)
        return tuple(once.values())


def _filed(table: FiledTable) -> Iterator[FiledCell]:
    notes = dict(table.notes)
    for cell, value in zip(table.form.cells, table.flat, strict=True):
        yield FiledCell(table.section, cell, value, notes.get(cell.number))


_NO_PROSE = Narrative()
_NEEDS = ("previous", "parts", "cases", "siblings", "waived", "crashed", "narrative", "year", "published", "provenance")


@cache
def _named(*there: bool) -> frozenset[str]:
    return frozenset(compress(_NEEDS, there))


def dossier(
    report: AnnualReport,
    *,
    previous: AnnualReport | None = None,
    parts: Iterable[AnnualReport] | None = None,
    cases: "CaseLog | Iterable[Application] | None" = None,
    siblings: Iterable[AnnualReport] | None = None,
    kind: OrganKind | OrganKindName | None = None,
) -> Dossier:
    """A report, and what it is to be held against. The arguments are those of `govinfo.check`.

    Raises:
        InvalidValueError: If one of them is something else.
        UnknownKeyError: If there is no such kind of organ.

    Example:
        >>> from govinfo.report.annual import zero
        >>> sorted(dossier(zero("2021", year=2023), previous=zero("2021", year=2022)).given)
        ['previous', 'year']
    """
    return Dossier(
        instance(report, AnnualReport, "report", nouns.REPORT),
        None if previous is None else instance(previous, AnnualReport, "previous", nouns.REPORT),
        None if parts is None else several(parts, AnnualReport, "parts", nouns.REPORTS),
        None if cases is None else _register(cases),
        None if siblings is None else several(siblings, AnnualReport, "siblings", nouns.REPORTS),
        None if kind is None else word(kind, OrganKind, nouns.ORGAN_KIND),
    )


def _register(cases: "CaseLog | Iterable[Application]") -> "CaseLog":
    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog

    if isinstance(cases, CaseLog):
        return cases
    return CaseLog(applications=several(cases, Application, "cases", nouns.CASES))
