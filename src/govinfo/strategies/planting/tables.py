"""Defects of the tables: families C, P, A and R."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from govinfo.checks.catalogue import RULES
from govinfo.checks.rules.structure import OUT_OF_SHAPE
from govinfo.forms import FORMS
from govinfo.forms.identities import Equation
from govinfo.forms.registry import IN_USE
from govinfo.forms.spec import CellKind, FormCell
from govinfo.languages import Text
from govinfo.report.annual import AnnualReport, zero
from govinfo.report.cells import undecided
from govinfo.report.provenance import Oddity, Problem, Provenance
from govinfo.report.values import Value
from govinfo.strategies.balancing import APPLICANTS, SUMS, rebalanced, retotalled
from govinfo.strategies.filing import Filing, Planted, count
from govinfo.strategies.filings import FILINGS, LAWMAKERS, TIMELY, Spoil, filings, handed_over, main, planting
from govinfo.strategies.leaving_out import integers_but
from govinfo.vocabulary import FEE_INCOME, Edition

COUNTS = st.one_of(st.integers(1, 30), st.integers(1, 5_000))
FRACTIONS = st.tuples(st.integers(0, 899), st.integers(1, 9)).map(lambda drawn: drawn[0] + Decimal(drawn[1]) / 10)
ROUTES = ("review", "direct_litigation", "litigation_after_review")
TRIAL = filings(main(FORMS[Edition.F2019]))


def cells(filing: Filing, *sections: str) -> list[FormCell]:
    """The cells of some tables, or of all."""
    return [
        cell for table in filing.tables.tables if not sections or table.section in sections for cell in table.form.cells
    ]


def counted(cell: FormCell) -> bool:
    """Whether a cell holds a count."""
    return cell.column.kind is CellKind.COUNT


def written(*texts: str) -> Spoil:
    """Some cells are filed as such a text."""

    def spoil(draw: st.DrawFn, filing: Filing) -> Filing:
        chosen = draw(st.lists(st.sampled_from(cells(filing)), min_size=1, max_size=5, unique_by=lambda c: c.number))
        return filing.filing({cell.address: draw(st.sampled_from(texts)) for cell in chosen})

    return spoil


def oddly(draw: st.DrawFn, filing: Filing) -> Filing:
    """A number is filed in an unusual writing, without meaning another."""
    cell = draw(st.sampled_from([cell for cell in cells(filing) if counted(cell)]))
    digits = str(filing.tables[cell.address])
    wide = digits.translate({ord("0") + n: chr(ord("０") + n) for n in range(10)})
    return filing.filing({cell.address: draw(st.sampled_from([wide, f"{digits}件", f"0{digits}", f"+{digits}"]))})


def changed(new: st.SearchStrategy[Value], *sections: str) -> Spoil:
    """One count is another."""

    def spoil(draw: st.DrawFn, filing: Filing) -> Filing:
        cell = draw(st.sampled_from([cell for cell in cells(filing, *sections) if counted(cell)]))
        return filing.filing({cell.address: draw(new)})

    return spoil


def slipped(code: str) -> Spoil:
    """A cell that one of a rule's identities adds up is off."""

    def spoil(draw: st.DrawFn, filing: Filing) -> Filing:
        holds: Any = RULES[code].find
        table = filing.tables.table(holds.section)
        equation: Equation = draw(st.sampled_from(list(holds.equations(table.form))))
        cell = table.form.cells[draw(st.sampled_from(equation.cells))].address
        right = filing.count(cell)
        return filing.filing({cell: draw(integers_but(0, 30, right) | integers_but(0, 5_000, right))})

    return spoil


def doubly(*rows: str) -> Spoil:
    """A row is off in a column and, alike, in its total: every row still sums."""

    def spoil(draw: st.DrawFn, filing: Filing) -> Filing:
        row, applicant, by = draw(st.sampled_from(rows)), draw(st.sampled_from(APPLICANTS)), draw(COUNTS)
        both = [f"applications.{row}.{column}" for column in (applicant, "total")]
        return filing.filing({cell: filing.count(cell) + by for cell in both})

    return spoil


def either(*spoils: Spoil) -> Spoil:
    """One of several defects."""
    return lambda draw, filing: draw(st.sampled_from(spoils))(draw, filing)


def shifted(draw: st.DrawFn, filing: Filing) -> Filing:
    """The figures of a row stand a cell too far to the left or to the right."""
    table = filing.tables.applications
    row = draw(st.sampled_from(table.form.rows)).key
    parts = [draw(st.integers(least, 90)) for least in (1, 0, 0, 0, 0, 1)]  # two at least, else a moved row still sums
    figures = [*parts, sum(parts)]
    moved = draw(st.sampled_from([[*figures[1:], figures[0]], [figures[-1], *figures[:-1]]]))
    return filing.filing(dict(zip((f"applications.{row}.{key}" for key in (*APPLICANTS, "total")), moved, strict=True)))


def met(*oddities: Oddity) -> Spoil:
    """The reading met something odd at a table, a row or a cell."""

    def spoil(draw: st.DrawFn, filing: Filing) -> Filing:
        cell = draw(st.sampled_from(cells(filing)))
        oddity = draw(st.sampled_from(oddities))
        section, _, _ = cell.address.partition(".")
        where = section if oddity is Oddity.DOUBLED_TABLE else cell.address.rpartition(".")[0]
        return filing.filing(
            provenance=Provenance("a.docx", "docx", problems=(Problem(oddity, where, "读到的与格式不同"),))
        )

    return spoil


def untold(draw: st.DrawFn, filing: Filing) -> Filing:
    """A figure is printed that could not be told."""
    cell = draw(st.sampled_from(cells(filing)))
    return filing.filing(
        {cell.address: undecided(Text("数字连写", "figures run together"), draw(st.none() | st.just("12")))}
    )


def document(draw: st.DrawFn, *keys: str) -> str:
    """The row of a kind of document."""
    return f"proactive.{draw(st.sampled_from(keys or ('rules', 'normative_documents')))}"


def stock_too_low(draw: st.DrawFn, filing: Filing) -> Filing:
    """More documents were issued than are in force or repealed."""
    row = document(draw)
    issued = filing.count(f"{row}.in_force") + filing.count(f"{row}.repealed") + draw(COUNTS)
    return filing.filing({f"{row}.issued": issued})


def rules_filed(draw: st.DrawFn, filing: Filing) -> Filing:
    """An organ that makes no rules files some."""
    column = draw(st.sampled_from(["issued", "repealed", "in_force"]))
    return filing.filing({f"proactive.rules.{column}": draw(COUNTS)})


def repealed_too_many(draw: st.DrawFn, filing: Filing) -> Filing:
    """More documents are repealed than there were."""
    row = document(draw)
    there = count(filing.last, f"{row}.in_force") + filing.count(f"{row}.issued")
    return filing.filing({f"{row}.repealed": there + draw(COUNTS)})


@st.composite
def in_other_unit(draw: st.DrawFn) -> Planted:
    """An amount of about last year's is filed in 元, or last year's was."""
    base, amount = draw(TIMELY), draw(st.decimals("0.1", "900", places=2))
    near = (amount * draw(st.decimals("0.6", "1.9", places=1))).quantize(Decimal("0.01"))
    clean = evolve(base.filing({FEE_INCOME: near}), previous=base.last.replace({FEE_INCOME: amount}))
    this_year = draw(st.booleans())
    moved = evolve(clean, previous=clean.last.replace({FEE_INCOME: amount * 10_000}))
    return Planted(clean, clean.filing({FEE_INCOME: near * 10_000}) if this_year else moved)


def published_too_few(draw: st.DrawFn, filing: Filing) -> Filing:
    """More documents were newly published than are published in all."""
    row = document(draw)
    return filing.filing({f"{row}.newly_published": filing.count(f"{row}.published_total") + draw(COUNTS)})


def published_too_many(draw: st.DrawFn, filing: Filing) -> Filing:
    """More documents were newly published than made."""
    row = document(draw)
    newly = filing.count(f"{row}.made") + draw(COUNTS)
    total = newly + filing.count(f"{row}.published_total")
    return filing.filing({f"{row}.newly_published": newly, f"{row}.published_total": total})


def half_bought(draw: st.DrawFn, filing: Filing) -> Filing:
    """Procurement has projects without an amount, or the reverse."""
    row = "proactive.central_procurement"
    bought = draw(st.sampled_from([(draw(COUNTS), Decimal(0)), (0, draw(st.decimals("0.01", "900", places=2)))]))
    return filing.filing(dict(zip((f"{row}.projects", f"{row}.amount"), bought, strict=True)))


def handled(outcomes: Mapping[str, int], report: AnnualReport | None = None, **fields: Any) -> AnnualReport:
    """A report on nothing but applications of natural persons that ended so."""
    base = zero(IN_USE) if report is None else report
    leaves = {(row, "natural_person"): count for row, count in outcomes.items()}
    return base.replace(applications=rebalanced(base.applications, leaves), **fields)


def disputed(report: AnnualReport, *counts: tuple[str, str, int]) -> AnnualReport:
    """With other counts of reviews and suits."""
    leaves = {(route, result): count for route, result, count in counts}
    return report.replace(remedies=retotalled(report.remedies, leaves))


def _nothing_happened(organ: str, year: int) -> AnnualReport:
    return zero(IN_USE, organ=organ, year=year)


def bare(year: st.SearchStrategy[int] | None = None) -> st.SearchStrategy[Filing]:
    """A filing on which nothing happened, this year and last."""
    named = st.builds(
        _nothing_happened,
        st.sampled_from(LAWMAKERS),
        st.integers(2022, 2025) if year is None else year,
    )
    plain = filings(named, previous=False, states=False)
    return plain.map(lambda clean: evolve(clean, previous=clean.tables.replace(year=clean.year - 1)))


def disputes(draw: st.DrawFn, filing: Filing) -> Filing:
    """There are disputes where no application was handled."""
    found = draw(st.lists(st.tuples(st.sampled_from(ROUTES), st.sampled_from(["upheld", "other", "pending"]), COUNTS),
                          min_size=1, max_size=4))  # fmt: skip
    return filing.filing(remedies=disputed(filing.tables, *found).remedies)


@st.composite
def catch_all(draw: st.DrawFn) -> Planted:
    """More than a fifth of the applications end in 其他."""
    base, granted = draw(bare()), draw(st.integers(30, 3_000))

    def putting(count: int) -> Filing:
        return evolve(base, tables=handled({"granted": granted, "other_handling": count}, base.tables), previous=None)

    return Planted(putting(draw(st.integers(0, granted // 4))), putting(granted // 4 + draw(COUNTS)))


@st.composite
def lapsed_too_early(draw: st.DrawFn) -> Planted:
    """Before the fee measures were in force, applications lapse for an unpaid fee."""
    clean = draw(TRIAL)
    table = zero(IN_USE).applications
    leaves: dict[tuple[str, str], int] = {("fee_overdue", draw(st.sampled_from(APPLICANTS))): draw(COUNTS)}
    handed = handed_over(clean.tables)
    kept = {("carried_in", applicant): handled for (_, applicant), handled in handed.items()}
    return Planted(clean, clean.filing(applications=rebalanced(table, {**kept, **handed, **leaves})))


@st.composite
def sued_after_no_review(draw: st.DrawFn) -> Planted:
    """More suits follow a review than reviews were ended."""
    base, now, then, suits = draw(bare()), draw(st.integers(0, 9)), draw(st.integers(0, 9)), draw(COUNTS)
    ended = draw(st.sampled_from(["upheld", "corrected", "other"]))
    base = evolve(base, previous=disputed(base.last, ("review", ended, then)))
    result = draw(st.sampled_from(["upheld", "corrected", "other", "pending"]))

    def suing(count: int) -> Filing:
        return base.filing(
            remedies=disputed(base.tables, ("review", ended, now), ("litigation_after_review", result, count)).remedies
        )

    return Planted(suing(draw(st.integers(0, now + then))), suing(now + then + suits))


@st.composite
def sued_at_once(draw: st.DrawFn) -> Planted:
    """There are direct suits where only what asks for a review first was decided."""
    base, refused, suits = draw(bare(st.integers(2024, 2026))), draw(COUNTS), draw(COUNTS)
    row = draw(st.sampled_from(["state_secret", "internal_affairs", "third_party_rights", "process_information"]))
    other = draw(st.sampled_from(["not_held", "partially_granted", "administrative_inquiry", "repeated"]))
    granted = draw(st.integers(0, 50))
    suing = disputed(base.tables, ("direct_litigation", draw(st.sampled_from(["upheld", "other", "pending"])), suits))
    spoiled = handled({row: refused, "granted": granted}, suing)
    clean = handled({row: refused, "granted": granted, other: draw(COUNTS)}, suing)
    return Planted(evolve(base, tables=clean), evolve(base, tables=spoiled))


@st.composite
def disputed_more_than_decided(draw: st.DrawFn) -> Planted:
    """There are more disputes than decisions."""
    base, now, then = draw(bare()), draw(st.integers(0, 40)), draw(st.integers(0, 40))
    base = evolve(base, previous=handled({"granted": then}, base.last), tables=handled({"granted": now}, base.tables))
    route, result = draw(st.sampled_from(ROUTES[:2])), draw(st.sampled_from(["upheld", "other", "pending"]))

    def disputing(count: int) -> Filing:
        return base.filing(remedies=disputed(base.tables, (route, result, count)).remedies)

    return Planted(disputing(draw(st.integers(0, now + then))), disputing(now + then + draw(COUNTS)))


@st.composite
def vanished(draw: st.DrawFn) -> Planted:
    """More were pending last year than this year's total."""
    base, route, now = draw(bare()), draw(st.sampled_from(ROUTES)), draw(st.integers(0, 40))
    base = base.filing(remedies=disputed(base.tables, (route, "upheld", now)).remedies)

    def pending(count: int) -> Filing:
        return evolve(base, previous=disputed(base.last, (route, "pending", count)))

    return Planted(pending(draw(st.integers(0, now))), pending(now + draw(COUNTS)))


PLANTINGS = {
    "S007": planting(met(*OUT_OF_SHAPE)),
    "S008": planting(met(Oddity.ALTERED_LABEL)),
    "S009": planting(met(Oddity.DOUBLED_TABLE)),
    "A304": planting(either(*map(slipped, SUMS)), filings(previous=False)),
    "R406": vanished(),
    "C101": planting(written("")),
    "C102": planting(written("见附件", "约3", "三五", "3-5", "待定")),
    "C103": planting(written("/", "-", "—", "——", "无")),
    "C104": planting(changed(COUNTS.map(lambda count: -count))),
    "C105": planting(changed(FRACTIONS)),
    "C106": planting(
        lambda draw, filing: filing.filing(
            {FEE_INCOME: draw(st.decimals("0.0000001", "9", places=7)) + Decimal("1e-8")}
        ),
        filings(main(IN_USE)),
    ),
    "C107": planting(oddly),
    "C108": planting(untold),
    "C109": planting(shifted),
    "P201": planting(stock_too_low, filings(main(IN_USE))),
    "P202": planting(rules_filed, filings(main(IN_USE, organs=("清河镇人民政府", "临江县人民政府", "东湖区人民政府")))),
    "P203": planting(repealed_too_many, TIMELY),
    "P204": in_other_unit(),
    "P205": planting(published_too_few, TRIAL),
    "P206": planting(published_too_many, TRIAL),
    "P207": planting(half_bought, TRIAL),
    "A301": planting(either(slipped("A301"), doubly("granted", "not_held", "repeated"))),
    "A302": planting(either(slipped("A302"), doubly("received", "carried_over"))),
    "A303": planting(slipped("A303")),
    "A305": planting(disputes, bare()),
    "A306": catch_all(),
    "A311": lapsed_too_early(),
    **{code: planting(slipped(code), FILINGS) for code in ("R401", "R402", "R403")},
    "R404": sued_after_no_review(),
    "R405": sued_at_once(),
    "R407": disputed_more_than_decided(),
}
