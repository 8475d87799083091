"""Clean dossiers, drawn: balanced tables, prose that agrees with them, last year's report that leads to this year's."""

from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st

from govinfo.aggregating import rollup
from govinfo.forms import FORMS, form_for, last_year
from govinfo.forms.registry import IN_USE, SUPERSEDED
from govinfo.forms.spec import Form
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.organs import GOVERNMENTS, kind_of
from govinfo.report.provenance import Provenance
from govinfo.report.values import Value
from govinfo.strategies.balancing import APPLICANTS, rebalanced
from govinfo.strategies.filing import Filing, Planted, count, year_of
from govinfo.strategies.reports import empowered, reports
from govinfo.strategies.slots import figure, value
from govinfo.strategies.wording import (
    ACCOUNTABILITY,
    NO_FEE,
    NOTHING,
    PARAGRAPHS,
    PREFACE,
    STATEMENTS,
    Lines,
    ProsePart,
    ProseParts,
)
from govinfo.vocabulary import OrganKind, Section, Topic

ORGANS = (
    "清河镇人民政府", "白石乡人民政府", "临江县人民政府", "青阳市人民政府", "江东省人民政府",
    "临江县统计局", "青阳市自然资源局", "江东省司法厅", "临江经济开发区管理委员会",
)  # fmt: skip
"""Organs of every kind."""
LAWMAKERS = ("青阳市人民政府", "江东省人民政府")
"""Those that can make rules (规章)."""
SCOPE = "本报告为汇总数据，统计范围包括本级和所属单位。"
STYLES = st.sampled_from(["digits", "thousands", "numerals"])


def main(
    form: Form | None = None, *, organs: tuple[str, ...] = ORGANS, years: tuple[int, ...] | None = None
) -> st.SearchStrategy[AnnualReport]:
    """Tables that are right, of an organ that may file them."""
    if form is None:
        chosen = st.sampled_from([IN_USE, IN_USE, IN_USE, SUPERSEDED])
        return chosen.flatmap(lambda one: main(one, organs=organs))
    drawn_years = st.sampled_from(years or range(form.first_year, (last_year(form) or form.first_year + 4) + 1))
    return st.builds(_named, reports(form), st.sampled_from(organs), drawn_years, st.integers(1, 31))


def _named(report: AnnualReport, organ: str, year: int, day: int) -> AnnualReport:
    powerless = kind_of(organ) in {OrganKind.COUNTY_GOVERNMENT, OrganKind.TOWNSHIP_GOVERNMENT, OrganKind.DEPARTMENT}
    rules = [cell.address for cell in report.proactive.form.cells if cell.row.key == "rules"] if powerless else []
    read = Provenance(f"{organ}.docx", "docx")
    return report.replace(
        dict.fromkeys(rules, 0), organ=organ, year=year, published=date(year + 1, 1, day), provenance=read
    )


def busier(report: AnnualReport) -> AnnualReport:
    """The report with one more application, of a natural person, received and granted in the year."""
    granted = count(report, "applications.granted.natural_person") + 1
    return report.replace(applications=rebalanced(report.applications, {("granted", "natural_person"): granted}))


@st.composite
def before(draw: st.DrawFn, report: AnnualReport) -> AnnualReport | None:
    """Last year's report, such that this year's follows from it; there is none before the first form."""
    year = year_of(report) - 1
    form = form_for(year)
    if form is None:
        return None
    drawn = empowered(draw(reports(form)).replace(organ=report.organ, year=year))
    last = drawn.replace(applications=rebalanced(drawn.applications, handed_over(report)))
    return last.replace(_leading(report, last))


def handed_over(report: AnnualReport) -> dict[tuple[str, str], int]:
    """What the year before has to carry over, cell by cell, for a report to carry it in."""
    return {
        ("carried_over", applicant): count(report, f"applications.carried_in.{applicant}") for applicant in APPLICANTS
    }


def _leading(report: AnnualReport, last: AnnualReport) -> dict[str, Value]:
    """The cells of last year's 表二 that this year's follow from."""
    cells: dict[str, Value] = {}
    if last.proactive.edition != report.proactive.edition:
        return cells
    for row in last.proactive.form.rows:
        at = f"proactive.{row.key}"
        if (row.key, "in_force") in last.proactive:
            stock = count(report, f"{at}.in_force") - count(report, f"{at}.issued") + count(report, f"{at}.repealed")
            made = min(count(last, f"{at}.issued"), stock + count(last, f"{at}.repealed"))
            cells |= {f"{at}.in_force": stock, f"{at}.issued": made}
        if (row.key, "last_year") in last.proactive:
            cells[f"{at}.change"] = figure(report, f"{row.key}.last_year") - figure(last, f"{row.key}.last_year")
    return cells


@st.composite
def filings(
    draw: st.DrawFn,
    tables: st.SearchStrategy[AnnualReport] | None = None,
    *,
    previous: bool = True,
    states: bool = True,
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
    other = zero(FORMS[report.applications.edition], organ="南山县民政局", year=report.year)
    filing = Filing(report, draw(paragraphs(report)), draw(STYLES), last, siblings=(other,))
    return draw(stating(filing)) if states else filing


@st.composite
def paragraphs(draw: st.DrawFn, report: AnnualReport) -> Lines:
    """What is said without figures: every section has something, and every topic of the first."""
    lines: dict[ProsePart, tuple[str, ...]] = {
        place: tuple(draw(st.lists(st.sampled_from(pool), min_size=1, unique=True)))
        for place, pool in PARAGRAPHS.items()
        if place is not Section.PROBLEMS
    }
    lines[None] = (*PREFACE[: draw(st.integers(0, 1))], draw(st.sampled_from(PREFACE[1:])))
    lines[Section.PROBLEMS] = draw(st.sampled_from([PARAGRAPHS[Section.PROBLEMS], PARAGRAPHS[Section.PROBLEMS][1:4]]))
    accountable = kind_of(report.organ) in GOVERNMENTS or draw(st.booleans())
    if accountable:
        places: ProseParts = (Topic.SUPERVISION, Section.OTHER)
        place = draw(st.sampled_from(places))
        lines[place] = (*lines.get(place, ()), draw(st.sampled_from(ACCOUNTABILITY)))
    lines[Section.OTHER] = (*lines.get(Section.OTHER, ()), draw(st.sampled_from(NO_FEE)))
    return lines


@st.composite
def stating(draw: st.DrawFn, filing: Filing) -> Filing:
    """With sentences that state figures, each as the tables have it, or that there was nothing."""
    for places, sentences in _fitting(filing):
        if draw(st.booleans()):
            filing = filing.saying(draw(st.sampled_from(places)), draw(st.sampled_from(sentences)))
    return filing


def _fitting(filing: Filing) -> list[tuple[ProseParts, list[str]]]:
    """The sentences that a filing can state, with the places where each kind of them stands."""
    nothing = [told for slot, told in NOTHING.items() if value(filing.tables, slot) == 0]
    fitting = [
        (places, [sentence for sentence in pool if filing.told.fills(sentence)])
        for places, pool in (*STATEMENTS.values(), *nothing)
    ]
    return [(places, sentences) for places, sentences in fitting if sentences]


@st.composite
def rolled_up(draw: st.DrawFn) -> Filing:
    """A clean filing that adds up others."""
    names = draw(st.lists(st.sampled_from(["东湖区", "西岭县", "北原县", "清河镇"]), min_size=2, unique=True))
    form, year = draw(st.sampled_from([(IN_USE, 2022), (IN_USE, 2024), (SUPERSEDED, 2020)]))
    parts = [draw(reports(form)).replace(organ=f"{name}人民政府", year=year) for name in names[:3]]
    organ = draw(st.sampled_from(LAWMAKERS))
    total = rollup(parts, organ=organ).report
    filing = Filing(_named(total, organ, year, 31), draw(paragraphs(total)), draw(STYLES), parts=tuple(parts))
    return draw(stating(filing.saying(Section.OTHER, SCOPE)))


FILINGS = filings()
"""Clean filings of any organ, year and edition."""
TIMELY = filings(main(IN_USE, years=(2022, 2023, 2024, 2025)))
"""Clean filings whose previous report is on the same form, the newest."""

Spoil = Callable[[st.DrawFn, Filing], Filing]
"""Plants a defect in a filing."""


def planting(spoil: Spoil, base: st.SearchStrategy[Filing] = FILINGS) -> st.SearchStrategy[Planted]:
    """A filing without a fault, drawn, and a defect in it, drawn."""

    @st.composite
    def planted(draw: st.DrawFn) -> Planted:
        clean = draw(base)
        return Planted(clean, spoil(draw, clean))

    return planted()
