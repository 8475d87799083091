"""A report with everything it is held against, and prose that is told from its tables."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from attrs import evolve, frozen

from govinfo.cases.log import CaseLog
from govinfo.checks.catalogue import RULES
from govinfo.checks.checking import check
from govinfo.checks.findings import Findings
from govinfo.checks.rule import Rule
from govinfo.checks.waivers import Waiver
from govinfo.records.expressed import Expressed
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellNote
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.values import Value
from govinfo.strategies.slots import Narrator
from govinfo.strategies.wording import Lines, ProsePart
from govinfo.vocabulary import Section, Topic

TODAY = date(2026, 6, 1)
"""The day on which filings are looked at: waivers expire by it."""


@frozen
class Filing(Expressed):
    """A report with everything it is held against; its prose is told anew from its tables whenever it is looked at.

    Attributes:
        tables: The report without its prose; with it, where a planting wrote the prose by itself.
        lines: The paragraphs of its prose, with slots.
        style: How it writes figures: ``digits``, ``thousands`` or ``numerals``.
        previous: Last year's report, where there is one.
        parts: The reports that it adds up, where it does.
        cases: The register behind it, where there is one.
        siblings: Reports of like organs.
        waivers: Findings that somebody has let stand.
        rules: Further rules.
    """

    tables: AnnualReport
    lines: Lines
    style: str = "digits"
    previous: AnnualReport | None = None
    parts: tuple[AnnualReport, ...] = ()
    cases: CaseLog | None = None
    siblings: tuple[AnnualReport, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def organ(self) -> str:
        """The reporting organ."""
        return self.tables.organ or ""

    @property
    def year(self) -> int:
        """The year reported on."""
        return year_of(self.tables)

    @property
    def last(self) -> AnnualReport:
        """Last year's report, of a filing that has one."""
        if self.previous is None:
            raise AssertionError(self)
        return self.previous

    @property
    def told(self) -> Narrator:
        """How its sentences are filled."""
        return Narrator(self.tables, self.previous, self.style)

    @property
    def report(self) -> AnnualReport:
        """The report as filed."""
        return self.tables if self.tables.narrative else self.tables.replace(narrative=self.narrative)

    @property
    def narrative(self) -> Narrative:
        """Its prose."""
        form, told = self.tables.form, self.told
        overview = [*self.lines.get(Section.OVERVIEW, ())]
        for number, topic in enumerate(form.topics):
            lines = self.lines.get(Topic(topic.key), ())
            overview += (f"（{'一二三四五'[number]}）{topic.label}", *lines) if lines else ()
        texts: Lines = {**self.lines, Section.OVERVIEW: tuple(overview)}
        return Narrative(
            title=told.filled("{organ}{year}年政府信息公开工作年度报告"),
            preface=told.filled("".join(self.lines.get(None, ()))),
            sections=tuple(
                Passage(
                    Section(heading.key), heading.label, told.filled("\n".join(texts.get(Section(heading.key), ())))
                )
                for heading in form.sections
            ),
        )

    def saying(self, place: ProsePart, *lines: str) -> "Filing":
        """With more lines at a place."""
        return evolve(self, lines={**self.lines, place: (*self.lines.get(place, ()), *lines)})

    def filing(self, cells: Mapping[str, Value | str | CellNote] | None = None, /, **fields: Any) -> "Filing":
        """With other figures, or other fields of the report."""
        return evolve(self, tables=self.tables.replace(cells, **fields))

    def writing(self, narrative: Narrative) -> "Filing":
        """With prose that is no longer told from the tables."""
        return self.filing(narrative=narrative)

    def count(self, address: str) -> int:
        """The count that is filed in a cell."""
        return count(self.tables, address)

    def checked(self, code: str) -> Findings:
        """What the rules that are on find in it, and one more rule."""
        select = [rule.code for rule in (*RULES, *self.rules) if rule.on or rule.code == code]
        return check(
            self.report,
            previous=self.previous,
            parts=self.parts or None,
            cases=self.cases,
            siblings=self.siblings or None,
            waivers=self.waivers or None,
            rules=self.rules,
            today=TODAY,
            select=select,
        )


def year_of(report: AnnualReport) -> int:
    """The year of a report that states one."""
    if report.year is None:
        raise AssertionError(report)
    return report.year


def count(report: AnnualReport, address: str) -> int:
    """The count, 件 or 项, that is filed in a cell."""
    match report[address]:
        case int(stated):
            return stated
        case _:
            raise AssertionError(address)


class Planted(NamedTuple):
    """A filing without a fault, and the same with one planted in it.

    Attributes:
        clean: The filing that is in order.
        spoiled: What became of it.
    """

    clean: Filing
    spoiled: Filing
