"""Weighing equations over blanks, and the quick look at a whole table."""

from decimal import Decimal

import pytest
from attrs import evolve

from govinfo.forms import registered
from govinfo.report.annual import blank, zero
from govinfo.report.table import ProactiveTable, RemediesTable
from govinfo.vocabulary import Section
from govinfo.weighing.equations import Standing, weigh
from govinfo.weighing.order import in_order

REVIEW = zero("2021").remedies.form.equations[0]
REST = (0,) * 10
MOST = [
    f"applications.{row}.{column}"
    for row in ("received", "excessive", "concluded")
    for column in ("enterprise", "total")
]


@pytest.mark.parametrize(
    ("cells", "standing"),
    [
        ((1, 0, 0, 0, 1), Standing.HOLDS),
        ((1, 0, 0, 0, 2), Standing.BROKEN),
        ((1, None, 0, 0, 2), Standing.OPEN),  # the blank may be 1
        ((1, None, 0, 0, 1), Standing.OPEN),  # or nothing
        ((3, None, 0, 0, 2), Standing.BROKEN),  # no count from zero makes 3 equal 2
        ((3, 0, 0, 0, None), Standing.OPEN),
        ((None, 0, 0, 0, None), Standing.OPEN),
        ((None, None, None, None, 0), Standing.OPEN),
        ((-1, 0, 0, 0, None), Standing.BROKEN),  # a negative sum is no total of counts
        ((None,) * 5, Standing.OPEN),
    ],
)
def test_what_is_certain_of_a_sum(cells, standing):
    """A blank stands for some count from zero: an equation is broken where none would do, else it is open."""
    weighed = weigh(REVIEW, (*cells, *REST))

    assert standing is weighed.standing
    assert tuple(number for number, value in enumerate(cells) if value is None) == weighed.blanks
    assert sum(value or 0 for value in cells[:4]) == weighed.left
    assert (cells[4] or 0) == weighed.right


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (zero("2021").applications, True),
        (zero("2021").proactive, True),
        (zero("2021").remedies, True),
        (zero("2019").proactive, True),
        (blank("2021").applications, False),
        (ProactiveTable.filled("2021", present=False), False),
        (zero("2021").replace({"remedies.review.total": 1}).remedies, False),  # a sum breaks
        (zero("2021").replace({"remedies.review.total": "0件"}).remedies, False),  # it has a mark
        (zero("2021").replace({"proactive.licences.decisions": -1}).proactive, False),
        (zero("2021").replace({"proactive.licences.decisions": Decimal("0.5")}).proactive, False),
        (zero("2021").replace({"proactive.administrative_fees.amount": Decimal("0.5")}).proactive, True),
        (zero("2021").replace({"proactive.administrative_fees.amount": None}).proactive, False),
        (zero("2021").replace({"applications.received.total": Decimal("0.5")}).applications, False),
        (zero("2021").replace(dict.fromkeys(MOST, 10**15 - 1)).applications, True),  # as much as a figure can be
        (zero("2021").replace(dict.fromkeys(MOST, 2**31)).applications, True),
        (zero("2021").replace(dict.fromkeys(MOST[1:], 10**15 - 1)).applications, False),
    ],
)
def test_the_quick_look(table, expected):
    """A table is in order when it is there, is filed with plain counts and every identity holds."""
    assert expected is in_order(table)


def test_a_table_without_identities_and_bounds_is_in_order_with_counts():
    """Where a form states nothing of a table, plain counts are all that is asked."""
    form = zero("2021").form
    tables = {**form.tables, Section.REMEDIES: evolve(form.tables[Section.REMEDIES], identities=())}
    with registered(evolve(form, edition="2031", first_year=2031, tables=tables)):
        table = zero("2021").remedies
        other = RemediesTable("2031", (1, *table.flat[1:]))

        assert in_order(other)
        assert not in_order(other.replace({0: -1}))
