"""What Hypothesis calls when it loads: ``st.from_type(AnnualReport)`` then knows what to draw."""


def register() -> None:
    """Teach ``hypothesis.strategies.from_type`` to draw reports."""
    from hypothesis import strategies as st

    from govinfo.report.annual import AnnualReport
    from govinfo.strategies.reports import reports

    st.register_type_strategy(AnnualReport, lambda _: reports())
