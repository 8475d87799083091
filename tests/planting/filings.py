"""Clean dossiers, drawn: balanced tables, prose that agrees with them, last year's report that leads to this year's."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from attrs import evolve, frozen
from hypothesis import strategies as st

from govinfo.aggregating import rollup
from govinfo.cases.log import CaseLog
from govinfo.checks.catalogue import RULES
from govinfo.checks.checking import check
from govinfo.checks.finding import Findings
from govinfo.checks.rule import Rule
from govinfo.checks.waivers import Waiver
from govinfo.forms import FORMS, form_for, last_year
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.narrative import Narrative, Passage
from govinfo.report.organs import GOVERNMENTS, kind_of
from govinfo.report.provenance import Provenance
from govinfo.report.table import ApplicationsTable, FiledTable
from govinfo.report.values import Value
from govinfo.strategies import reports
from govinfo.vocabulary import Applicant, OrganKind, Section, Topic
from planting.wording import (
    ACCOUNTABILITY,
    NO_FEE,
    NOTHING,
    PARAGRAPHS,
    PREFACE,
    STATEMENTS,
    Told,
    value,
)

ORGANS = (
    "清河镇人民政府", "白石乡人民政府", "临江县人民政府", "青阳市人民政府", "江东省人民政府",
    "临江县统计局", "青阳市自然资源局", "江东省司法厅", "临江经济开发区管理委员会",
)  # fmt: skip
LAWMAKERS = ("青阳市人民政府", "江东省人民政府")
TODAY = date(2026, 6, 1)
APPLICANTS = tuple(applicant for applicant in Applicant if applicant is not Applicant.TOTAL)
Place = Section | Topic | None
"""A section, a topic of the overview, or the preface."""
Lines = Mapping[Place, tuple[str, ...]]


@frozen(eq=False, repr=False)
class Filing:
    """A report with everything it is held against; its prose is told anew from its tables whenever it is looked at.

    Attributes:
        tables: The report without its prose; with it, where a planting wrote the prose by itself.
        lines: The paragraphs of its prose, with slots.
        style: How it writes figures.
        numbering: The marks of sections and of topics, from the first.
    """

    tables: AnnualReport
    lines: Lines
    style: str = "digits"
    previous: AnnualReport | None = None
    parts: tuple[AnnualReport, ...] | None = None
    cases: CaseLog | None = None
    siblings: tuple[AnnualReport, ...] | None = None
    waivers: tuple[Waiver, ...] | None = None
    rules: tuple[Rule, ...] = ()

    def _repr_pretty_(self, printer: object, _cycle: bool) -> None:  # noqa: FBT001
        printer.text(repr(self))

    def __repr__(self) -> str:
        given = {
            "": self.report,
            "previous": self.previous,
            **dict(enumerate((*(self.parts or ()), *(self.siblings or ())))),
        }
        figures = [f"{name} {report!r} {_filed(report)}" for name, report in given.items() if report is not None]
        cases = [str(case) for case in (*self.cases.applications, *self.cases.remedies)] if self.cases else []
        prose = [f"{passage.heading}\n{passage.text}" for passage in self.report.narrative.sections]
        return "\n".join([*figures, *cases, self.report.narrative.preface, *prose])

    @property
    def told(self) -> Told:
        """How its sentences are filled."""
        return Told(self.tables, self.previous, self.style)

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
        texts = {**self.lines, Section.OVERVIEW: tuple(overview)}
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

    def saying(self, place: Place, *lines: str) -> "Filing":
        """With more lines at a place."""
        return evolve(self, lines={**self.lines, place: (*self.lines.get(place, ()), *lines)})

    def filing(self, cells: Mapping[str, Value | str] | None = None, **fields: object) -> "Filing":
        """With other figures, or other fields of the report."""
        return evolve(self, tables=self.tables.replace(cells, **fields))

    def writing(self, narrative: Narrative) -> "Filing":
        """With prose that is no longer told from the tables."""
        return self.filing(narrative=narrative)

    def checked(self, code: str) -> Findings:
        """What the rules that are on find in it, and one more rule."""
        select = [rule.code for rule in (*RULES, *self.rules) if rule.on or rule.code == code]
        return check(
            self.report, previous=self.previous, parts=self.parts, cases=self.cases, siblings=self.siblings,
            waivers=self.waivers, rules=self.rules, today=TODAY, select=select,
        )  # fmt: skip


def _filed(report: AnnualReport) -> dict[str, Value]:
    return {address: figure for address, figure in report.cells() if figure != 0}


class Planted(NamedTuple):
    """A clean filing, and what became of it."""

    clean: Filing
    spoiled: Filing


Draw = Callable[[st.SearchStrategy], object]
Spoil = Callable[[Draw, Filing], Filing]


def planting(spoil: Spoil, base: st.SearchStrategy[Filing] | None = None) -> st.SearchStrategy[Planted]:
    """A clean filing, drawn, and a defect in it, drawn."""

    @st.composite
    def planted(draw: Draw) -> Planted:
        clean = draw(FILINGS if base is None else base)
        return Planted(clean, spoil(draw, clean))

    return planted()


def rebalanced(table: ApplicationsTable, leaves: Mapping[tuple[str, str], int]) -> ApplicationsTable:
    """With other counts in some cells, and as many received as that takes."""
    form, flat = table.form, dict(enumerate(table.flat))
    flat |= {form.number(*key): count for key, count in leaves.items()}
    totals = {equation.right[0]: equation.left for equation in form.equations if len(equation.right) == 1}
    for applicant in APPLICANTS:
        new, came, done, left = (
            form.number(row, applicant) for row in ("received", "carried_in", "concluded", "carried_over")
        )
        handled = sum(flat[cell] for cell in totals[done]) + flat[left]
        flat[came] = min(flat[came], handled)
        flat[new] = handled - flat[came]
    return ApplicationsTable(table.edition, form.totalled(flat))


def retotalled(table: FiledTable, leaves: Mapping[tuple[str, str], int]) -> FiledTable:
    """With other counts in some cells of 表四, and the totals that follow."""
    flat = dict(enumerate(table.flat)) | {table.form.number(*key): count for key, count in leaves.items()}
    return type(table)(table.edition, table.form.totalled(flat))


def main(
    edition: str | None = None, *, organs: tuple[str, ...] = ORGANS, years: tuple[int, ...] | None = None
) -> st.SearchStrategy[AnnualReport]:
    """Tables that are right, of an organ that may file them."""
    edition = edition or st.sampled_from(["2021", "2021", "2021", "2019"])
    if not isinstance(edition, str):
        return edition.flatmap(lambda chosen: main(chosen, organs=organs))
    first = FORMS[edition].first_year
    drawn_years = st.sampled_from(years or range(first, (last_year(FORMS[edition]) or first + 4) + 1))
    return st.builds(_named, reports(edition), st.sampled_from(organs), drawn_years, st.integers(1, 31))


def _named(report: AnnualReport, organ: str, year: int, day: int) -> AnnualReport:
    powerless = kind_of(organ) in {OrganKind.COUNTY_GOVERNMENT, OrganKind.TOWNSHIP_GOVERNMENT, OrganKind.DEPARTMENT}
    rules = [cell.address for cell in report.proactive.form.cells if cell.row.key == "rules"] if powerless else []
    read = Provenance(f"{organ}.docx", "docx")
    return report.replace(
        dict.fromkeys(rules, 0), organ=organ, year=year, published=date(year + 1, 1, day), provenance=read
    )


@st.composite
def before(draw: Draw, report: AnnualReport) -> AnnualReport | None:
    """Last year's report, such that this year's follows from it; there is none before the first form."""
    form = form_for(report.year - 1)
    if form is None:
        return None
    drawn = draw(reports(form.edition)).replace(organ=report.organ, year=report.year - 1)
    handed = {("carried_over", applicant): report.applications["carried_in", applicant] for applicant in APPLICANTS}
    last = drawn.replace(applications=rebalanced(drawn.applications, handed))
    return last.replace(_leading(report, last))


def _leading(report: AnnualReport, last: AnnualReport) -> dict[str, Value]:
    """The cells of last year's 表二 that this year's follow from."""
    now, then = report.proactive, last.proactive
    cells: dict[str, Value] = {}
    if then.edition != now.edition:
        return cells
    for row in then.form.rows:
        if (row.key, "in_force") in then:
            stock = now[row.key, "in_force"] - now[row.key, "issued"] + now[row.key, "repealed"]
            made = min(then[row.key, "issued"], stock + then[row.key, "repealed"])
            cells |= {f"proactive.{row.key}.in_force": stock, f"proactive.{row.key}.issued": made}
        if (row.key, "last_year") in then:
            change = now[row.key, "last_year"] - then[row.key, "last_year"]
            cells[f"proactive.{row.key}.change"] = change
    return cells


STYLES = st.sampled_from(["digits", "thousands", "numerals"])


@st.composite
def filings(
    draw: Draw, tables: st.SearchStrategy[AnnualReport] | None = None, *, previous: bool = True, states: bool = True
) -> Filing:
    """A clean report with its prose, last year's report and another organ's.

    Args:
        draw: Hypothesis' own.
        tables: Where the tables come from.
        previous: Whether there is last year's report.
        states: Whether the prose states figures of the tables.
    """
    report = draw(main() if tables is None else tables)
    last = draw(before(report)) if previous else None
    other = zero(report.applications.edition, organ="南山县民政局", year=report.year)
    filing = Filing(report, draw(paragraphs(report)), draw(STYLES), last, siblings=(other,))
    return draw(stating(filing)) if states else filing


@st.composite
def paragraphs(draw: Draw, report: AnnualReport) -> Lines:
    """What is said without figures: every section has something, and every topic of the first."""
    lines = {
        place: tuple(draw(st.lists(st.sampled_from(pool), min_size=1, unique=True)))
        for place, pool in PARAGRAPHS.items()
        if place is not Section.PROBLEMS
    }
    lines[None] = (*PREFACE[: draw(st.integers(0, 1))], draw(st.sampled_from(PREFACE[1:])))
    lines[Section.PROBLEMS] = draw(st.sampled_from([PARAGRAPHS[Section.PROBLEMS], PARAGRAPHS[Section.PROBLEMS][1:4]]))
    if kind_of(report.organ) in GOVERNMENTS or draw(st.booleans()):
        place = draw(st.sampled_from([Topic.SUPERVISION, Section.OTHER]))
        lines[place] = (*lines.get(place, ()), draw(st.sampled_from(ACCOUNTABILITY)))
    lines[Section.OTHER] = (*lines.get(Section.OTHER, ()), draw(st.sampled_from(NO_FEE)))
    return lines


@st.composite
def stating(draw: Draw, filing: Filing) -> Filing:
    """With sentences that state figures, each as the tables have it, or that there was nothing."""
    for places, pool in (*STATEMENTS.values(), *_nothing(filing.tables)):
        fitting = [sentence for sentence in pool if filing.told.fills(sentence)]
        if fitting and draw(st.booleans()):
            filing = filing.saying(draw(st.sampled_from(places)), draw(st.sampled_from(fitting)))
    return filing


def _nothing(report: AnnualReport) -> list[tuple[tuple[Place, ...], tuple[str, ...]]]:
    return [told for slot, told in NOTHING.items() if value(report, slot) == 0]


@st.composite
def rolled_up(draw: Draw) -> Filing:
    """A clean filing that adds up others."""
    names = draw(st.lists(st.sampled_from(["东湖区", "西岭县", "北原县", "清河镇"]), min_size=2, unique=True))
    edition, year = draw(st.sampled_from([("2021", 2022), ("2021", 2024), ("2019", 2020)]))
    parts = [draw(reports(edition)).replace(organ=f"{name}人民政府", year=year) for name in names[:3]]
    total = rollup(parts, organ=draw(st.sampled_from(LAWMAKERS))).report
    filing = Filing(_named(total, total.organ, year, 31), draw(paragraphs(total)), draw(STYLES), parts=tuple(parts))
    return draw(stating(filing.saying(Section.OTHER, SCOPE)))


SCOPE = "本报告为汇总数据，统计范围包括本级和所属单位。"
FILINGS = filings()
TIMELY = filings(main("2021", years=(2022, 2023, 2024, 2025)))
"""Clean filings whose previous report is on the same form, that of 2021."""
