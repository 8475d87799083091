"""Defects against other reports: last year's (Y), those added up (H), those of like organs (Q); and late ones (U)."""

from datetime import date, timedelta
from decimal import Decimal

from attrs import evolve
from hypothesis import strategies as st

from govinfo.forms import FORMS
from govinfo.forms.registry import IN_USE, SUPERSEDED
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.values import Value
from govinfo.strategies.balancing import APPLICANTS, rebalanced
from govinfo.strategies.filing import Filing, Planted, count
from govinfo.strategies.filings import (
    FILINGS,
    LAWMAKERS,
    ORGANS,
    SCOPE,
    TIMELY,
    Spoil,
    busier,
    filings,
    handed_over,
    main,
    planting,
    rolled_up,
)
from govinfo.strategies.leaving_out import integers_but
from govinfo.strategies.planting.prose import without
from govinfo.strategies.planting.tables import COUNTS, bare, disputed, document, handled
from govinfo.vocabulary import Applicant, Edition, Section

SECOND_TRIAL = filings(main(FORMS[Edition.F2019], years=(2020,)))


def recounted(draw: st.DrawFn, filing: Filing) -> Filing:
    """Applications carried in are counted as received, or the reverse, or last year's report is another."""
    taken_in = {applicant: number for applicant in APPLICANTS if (number := _taken_in(filing, applicant))}
    if not taken_in or draw(st.booleans()):
        row = f"applications.carried_over.{draw(st.sampled_from([*APPLICANTS, 'total']))}"
        last = filing.last.replace({row: count(filing.last, row) + draw(COUNTS)})
        return evolve(filing, previous=last)
    applicant = draw(st.sampled_from(list(taken_in)))
    other = draw(integers_but(0, taken_in[applicant], filing.count(f"applications.carried_in.{applicant}")))
    return filing.filing(applications=rebalanced(filing.tables.applications, {("carried_in", applicant): other}))


def _taken_in(filing: Filing, applicant: Applicant) -> int:
    """How many applications of a kind of applicants there are, 件, new ones and carried in."""
    return sum(filing.count(f"applications.{row}.{applicant}") for row in ("received", "carried_in"))


def restocked(draw: st.DrawFn, filing: Filing) -> Filing:
    """The documents in force do not follow from last year's."""
    row = document(draw)
    if draw(st.booleans()):
        cell = f"{row}.in_force"
        return evolve(filing, previous=filing.last.replace({cell: count(filing.last, cell) + draw(COUNTS)}))
    cell = f"{row}.{draw(st.sampled_from(['in_force', 'repealed']))}"
    return filing.filing({cell: filing.count(cell) + draw(COUNTS)})


def recounted_items(draw: st.DrawFn, filing: Filing) -> Filing:
    """The figures of last year are not those that last year filed."""
    rows = ("licences", "other_services", "penalties", "compulsory_measures", "administrative_fees")
    cell = f"proactive.{draw(st.sampled_from(rows))}.last_year"
    return filing.filing({cell: filing.count(cell) + draw(COUNTS)})


def last_on_trial_form(draw: st.DrawFn, filing: Filing) -> Filing:
    """Last year was filed on the trial form."""
    old = rebalanced(draw(main(SUPERSEDED)).applications, handed_over(filing.tables))
    return evolve(filing, previous=filing.last.replace(applications=old))


def of_other_organ(draw: st.DrawFn, filing: Filing) -> Filing:
    """Last year's report is another organ's."""
    organ = draw(st.sampled_from(["南山县民政局", "东湖区人民政府", "清河街道办事处"]))
    return evolve(filing, previous=filing.last.replace(organ=organ))


def off_series(draw: st.DrawFn, filing: Filing) -> Filing:
    """The report given as last year's is of another year."""
    year = filing.year
    given = draw(integers_but(year - 6, year + 4, year - 1, year))
    return evolve(filing, previous=filing.last.replace(year=given))


def restated(draw: st.DrawFn, filing: Filing) -> Filing:
    """The same year was filed before, with other figures."""
    cell = draw(st.sampled_from([address for address, _ in filing.tables.cells()]))
    return evolve(filing, previous=filing.tables.replace({cell: more(filing.tables[cell], draw(COUNTS))}))


@st.composite
def unimproved(draw: st.DrawFn) -> Planted:
    """Section 五 is last year's, word for word."""
    filing = draw(TIMELY)
    own = filing.lines[Section.PROBLEMS]
    told = [
        evolve(filing, tables=filing.last, lines={Section.PROBLEMS: lines}, previous=None).report
        for lines in ((*own, "部分栏目信息偏少。"), tuple(line for line in own if "{" not in line))
    ]
    clean = evolve(filing, lines={**filing.lines, Section.PROBLEMS: tuple(line for line in own if "{" not in line)})
    return Planted(*(evolve(clean, previous=last_year) for last_year in told))


def filed_twice(draw: st.DrawFn, filing: Filing) -> Filing:
    """Among the other reports one is by the same organ for the same year."""
    again = draw(main(FORMS[filing.tables.edition])).replace(organ=filing.organ, year=filing.year)
    cell = draw(st.sampled_from([address for address, _ in filing.tables.cells()]))
    other = again.replace({cell: more(filing.tables[cell], draw(COUNTS))})
    return evolve(filing, siblings=(*filing.siblings, other))


def of_parts(draw: st.DrawFn, filing: Filing) -> tuple[int, AnnualReport]:
    """One of the parts, with its number."""
    number = draw(st.integers(0, len(filing.parts) - 1))
    return number, filing.parts[number]


def with_part(filing: Filing, number: int, *parts: AnnualReport) -> Filing:
    """The filing with other parts in place of one."""
    return evolve(filing, parts=(*filing.parts[:number], *parts, *filing.parts[number + 1 :]))


def left_out(draw: st.DrawFn, filing: Filing) -> Filing:
    """A part is not added up, or one figure of it is not the one that was."""
    number, part = of_parts(draw, filing)
    if draw(st.booleans()) and len(filing.parts) > 1 and any(figure for _, figure in part.cells()):
        return with_part(filing, number)
    cell = draw(st.sampled_from([address for address, _ in part.cells()]))
    return with_part(filing, number, part.replace({cell: more(part[cell], draw(COUNTS))}))


def more(value: Value, by: int) -> Value:
    """A figure and some more."""
    return by if value is None else value + by


def gappy(draw: st.DrawFn, filing: Filing) -> Filing:
    """A part has blanks."""
    number, part = of_parts(draw, filing)
    blanks = draw(st.sets(st.sampled_from([address for address, _ in part.cells()]), min_size=1, max_size=9))
    return with_part(filing, number, part.replace(dict.fromkeys(blanks)))


def doubled(draw: st.DrawFn, filing: Filing) -> Filing:
    """A part is given twice."""
    number, part = of_parts(draw, filing)
    return with_part(filing, number, part, part)


def on_other_form(draw: st.DrawFn, filing: Filing) -> Filing:
    """A part is filed on another form."""
    number, part = of_parts(draw, filing)
    other = draw(main(SUPERSEDED if part.edition == IN_USE.edition else IN_USE))
    return with_part(filing, number, other.replace(organ=part.organ, year=part.year))


def unscoped(_: st.DrawFn, filing: Filing) -> Filing:
    """Nothing is said of what the report adds up."""
    bare_of_it = evolve(filing, lines={**filing.lines, None: ("本报告自公布之日起供公众查阅。",)})
    return without(bare_of_it, SCOPE)


ROLLED = rolled_up()


@st.composite
def jumping(draw: st.DrawFn) -> Planted:
    """A main figure is more than five times last year's, or less than a fifth."""
    base, low = draw(bare()), draw(st.integers(6, 300))
    near, far = draw(st.integers(low, low * 5)), draw(st.integers(low * 5 + 1, low * 50))
    first = draw(st.booleans())
    kind = draw(st.sampled_from(["applications", "reviews", "licences"]))

    def of(report: AnnualReport, count: int) -> AnnualReport:
        if kind == "applications":
            return handled({"granted": count}, report)
        if kind == "reviews":
            return disputed(report, ("review", "upheld", count))
        return report.replace({"proactive.licences.decisions": count})

    def pair(count: int) -> Filing:
        now, then = (count, low) if first else (low, count)
        return evolve(base, tables=of(base.tables, now), previous=of(base.last, then))

    return Planted(pair(near), pair(far))


def peers(draw: st.DrawFn, counts: st.SearchStrategy[int], year: int) -> tuple[AnnualReport, ...]:
    """Reports of like organs that granted something."""
    names = draw(st.lists(st.sampled_from(["民政局", "审计局", "教育局", "农业局", "水利局"]), min_size=2, unique=True))
    like = (zero(IN_USE, organ=f"南山县{name}", year=year) for name in names)
    return tuple(handled({"granted": draw(counts)}, report) for report in like)


@st.composite
def alone_at_zero(draw: st.DrawFn) -> Planted:
    """No application at all, where like organs have many."""
    base = draw(bare())
    few, many = (peers(draw, counts, base.year) for counts in (st.integers(0, 100), st.integers(101, 5_000)))
    return Planted(evolve(base, siblings=few), evolve(base, siblings=many))


@st.composite
def unmoved(draw: st.DrawFn) -> Planted:
    """The tables are last year's."""
    base, count = draw(bare()), draw(st.integers(1, 5_000))
    row = draw(st.sampled_from(["granted", "not_held", "repeated"]))
    now = handled({row: count}, base.tables)
    then = now.replace(year=base.year - 1)
    other = handled({row: count + draw(COUNTS)}, then)
    return Planted(*(evolve(base, tables=now, previous=last_year) for last_year in (other, then)))


def like_sibling(_: st.DrawFn, filing: Filing) -> Filing:
    """The tables are another organ's."""
    return evolve(filing, siblings=(*filing.siblings, filing.tables.replace(organ="南山县审计局")))


@st.composite
def one_outcome(draw: st.DrawFn) -> Planted:
    """All applications end in one way."""
    base, count = draw(bare()), draw(st.integers(100, 5_000))
    rows = draw(st.permutations(["granted", "not_held", "repeated", "state_secret", "other_handling"]))
    share = draw(st.integers(1, count - 1))
    tables = (
        handled(outcomes, base.tables) for outcomes in ({rows[0]: share, rows[1]: count - share}, {rows[0]: count})
    )
    return Planted(*(evolve(base, tables=found, previous=None) for found in tables))


@st.composite
def outlying(draw: st.DrawFn) -> Planted:
    """The share granted is far from that of like organs."""
    base, middle = draw(bare()), draw(st.integers(20, 80))
    year, rates = base.year, [middle + step for step in (-4, -2, 0, 2, 4)]
    siblings = tuple(
        handled({"granted": rate, "not_held": 100 - rate}, zero(IN_USE, organ=f"南山县第{rate}局", year=year))
        for rate in rates
    )
    far = [rate for rate in range(101) if abs(rate - middle) > Decimal("3.5") * 2 / Decimal("0.6745")]
    near = draw(st.integers(middle - 8, middle + 8))

    def granting(rate: int) -> Filing:
        found = handled({"granted": rate, "not_held": 100 - rate}, base.tables)
        return evolve(base, tables=found, siblings=siblings, previous=None)

    return Planted(granting(near), granting(draw(st.sampled_from(far))))


def disputes_alone(draw: st.DrawFn, filing: Filing) -> Filing:
    """There are disputes and no application, this year or last."""
    route = draw(st.sampled_from(["review", "direct_litigation", "litigation_after_review"]))
    found = disputed(filing.tables, (route, draw(st.sampled_from(["upheld", "other", "pending"])), draw(COUNTS)))
    return filing.filing(remedies=found.remedies)


def published(first: int, last_: int) -> Spoil:
    """Published some days after the first of January."""

    def spoil(draw: st.DrawFn, filing: Filing) -> Filing:
        day = date(filing.year + 1, 1, 1) + timedelta(days=draw(st.integers(first, last_)))
        return filing.filing(published=day)

    return spoil


GOVERNMENTS = ("临江县人民政府", *LAWMAKERS)
DEPARTMENTS = tuple(name for name in ORGANS if name[-1] in "局厅")
PLANTINGS = {
    "Y701": planting(recounted, TIMELY),
    "Y702": planting(restocked, TIMELY),
    "Y703": planting(recounted_items, SECOND_TRIAL),
    "Y704": planting(last_on_trial_form, TIMELY),
    "Y705": planting(off_series, TIMELY),
    "Y706": planting(restated, FILINGS),
    "Y707": planting(of_other_organ, TIMELY),
    "Y708": unimproved(),
    "Y709": planting(filed_twice, FILINGS),
    "H801": planting(left_out, ROLLED),
    "H802": planting(gappy, ROLLED),
    "H803": planting(doubled, ROLLED),
    "H804": planting(on_other_form, ROLLED),
    "H808": planting(unscoped, ROLLED),
    "Q901": jumping(),
    "Q903": alone_at_zero(),
    "Q905": unmoved(),
    "Q906": planting(like_sibling, filings(main().map(busier))),
    "Q907": planting(disputes_alone, bare()),
    "Q908": one_outcome(),
    "Q909": outlying(),
    "U901": planting(published(31, 300), filings(main(organs=DEPARTMENTS))),
    "U902": planting(published(91, 300), filings(main(organs=GOVERNMENTS))),
    "U903": planting(published(-200, -1), FILINGS),
}
