"""Exporters that are wrong in the ways in which exporters are: each does one thing to a report before it is written."""

from decimal import Decimal

from govinfo.forms import FORMS
from govinfo.report.annual import blank, zero


def changed(report, change):
    """The report, each cell as a function of its address and value has it."""
    return report.replace({address: change(address, value) for address, value in report.cells()})


def swapped(report, one, other):
    """The report, what stands in the cells of one name in those of another."""
    names = {address: address.replace(f".{one}.", f".{other}.") for address, _ in report.cells()}
    names = {address: name for address, name in names.items() if address != name}
    return report.replace({to: report[at] for at, to in names.items()} | {at: report[to] for at, to in names.items()})


def columns_swapped(report):
    """Takes two kinds of applicants for each other."""
    one, other = "legal_service_institution", "other_organization"
    rows = [f"applications.{row.key}" for row in report.applications.form.rows]
    there = {f"{row}.{other}": report[f"{row}.{one}"] for row in rows}
    return report.replace(there | {f"{row}.{one}": report[f"{row}.{other}"] for row in rows})


def routes_swapped(report):
    """Takes suits after a review for those without."""
    return swapped(report, "direct_litigation", "litigation_after_review")


def two_cells_swapped(report):
    """Takes one result of one remedy for another."""
    one, other = "remedies.litigation_after_review.other", "remedies.litigation_after_review.pending"
    return report.replace({one: report[other], other: report[one]})


def blank_as_zero(report):
    """Writes 0 into an empty cell."""
    return changed(report, lambda _, value: 0 if value is None else value)


def zero_as_blank(report):
    """Writes nothing where there is a 0."""
    return changed(report, lambda _, value: value or None)


def yuan_for_ten_thousand(report):
    """Writes an amount in 元 where 万元 are asked for."""
    return changed(report, lambda _, value: value * 10_000 if isinstance(value, Decimal) else value)


def amounts_rounded(report):
    """Keeps two places of an amount in 万元: loses whatever is less than 100 元."""
    return changed(report, lambda _, value: round(value, 2).normalize() + 0 if isinstance(value, Decimal) else value)


def edition_mixed_up(report):
    """Writes every report on the newest form, and leaves out what that does not have."""
    made = zero(FORMS[-1], organ=report.organ, year=report.year)
    known = dict(made.cells())
    return made.replace({address: value for address, value in report.cells() if address in known})


def carry_over_lost(report):
    """Forgets what was carried in from the year before."""
    return changed(report, lambda address, value: 0 if ".carried_in." in address and value else value)


def totals_recomputed(report):
    """Writes the sum it works out in place of the total that was filed."""
    table = report.remedies
    worked_out = table.form.totalled({number: value or 0 for number, value in enumerate(table.flat)})
    totals = [equation.right[0] for equation in table.form.equations]
    return report.replace(remedies=table.replace({number: worked_out[number] for number in totals}))


def signs_lost(report):
    """Writes a change since last year without its sign; only the form of 2019 has such cells."""
    return changed(report, lambda address, value: abs(value) if address.endswith(".change") and value else value)


def of_this_year(report):
    """Names every report by one year."""
    return report.replace(year=2024)


def digits_lost(report):
    """Keeps six digits of a number, as ``%g`` does."""
    return changed(report, lambda _, value: int(float(f"{value:g}")) if isinstance(value, int) else value)


def cut_at_the_thousands(report):
    """Reads its own ``1,234`` as ``1``."""
    return changed(report, lambda _, value: int(f"{value:,}".split(",")[0]) if isinstance(value, int) else value)


def last_row_left_out(report):
    """Forgets the last row of a table."""
    return changed(report, lambda address, value: None if ".carried_over." in address else value)


def organ_shortened(report):
    """Names the organ by its first two characters."""
    return report.replace(organ=(report.organ or "")[:2])


def nothing_written(report):
    """Writes an empty form."""
    return blank(report.applications.edition, organ=report.organ, year=report.year)


WRONG = [
    columns_swapped, routes_swapped, two_cells_swapped, blank_as_zero, zero_as_blank, yuan_for_ten_thousand,
    amounts_rounded, edition_mixed_up, carry_over_lost, totals_recomputed, signs_lost, of_this_year, digits_lost,
    cut_at_the_thousands, last_row_left_out, organ_shortened, nothing_written,
]  # fmt: skip
