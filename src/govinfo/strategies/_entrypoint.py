"""What Hypothesis calls when it loads: ``st.from_type(AnnualReport)`` then knows what to draw."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from govinfo.report.annual import AnnualReport


def register() -> None:
    """Teach ``hypothesis.strategies.from_type`` to draw reports."""
    from hypothesis import strategies as st

    from govinfo.report.annual import AnnualReport

    st.register_type_strategy(AnnualReport, _reports)


def _reports(_type: "type[AnnualReport]") -> "SearchStrategy[AnnualReport]":
    from govinfo.strategies.reports import reports

    return reports()
