"""A report as the expression that makes it."""

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis.vendor.pretty import pretty

import govinfo
from govinfo.languages import Text
from govinfo.report.annual import blank, zero
from govinfo.report.cells import undecided
from govinfo.report.processing_fees import ProcessingFees
from govinfo.strategies import filed_reports

KNOWN = {name: getattr(govinfo, name) for name in govinfo.__all__} | {"datetime": dt, "Decimal": Decimal}


@given(filed_reports())
def test_the_expression_makes_an_equal_report(report):
    """Whatever is filed, what is printed for it makes it again."""
    assert report == eval(repr(report), dict(KNOWN))  # noqa: S307 - what is printed is to be pasted


def test_what_is_known_of_a_cell_and_beside_the_tables_is_made_too():
    """A figure that could not be told keeps its reason, and the table of fees its figures."""
    note = undecided(Text("数字连写", "figures run together"), "12")
    report = zero("2021", year=2023).replace(
        {"remedies.review.total": note}, processing_fees=ProcessingFees(1, Decimal(20), None)
    )

    assert report == eval(repr(report), dict(KNOWN))  # noqa: S307 - what is printed is to be pasted


def test_a_report_with_little_in_it_begins_empty():
    """Where most cells are empty only what is filed is told."""
    report = blank("2019", organ="某局").replace({"remedies.review.total": 0})

    assert "blank('2019', organ='某局').replace({'remedies.review.total': 0})" == repr(report)


def test_a_counterexample_is_printed_so():
    """Hypothesis prints a report as an expression."""
    assert "zero('2021', year=2023)" == pretty(zero("2021", year=2023))
