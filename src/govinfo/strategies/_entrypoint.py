"""What Hypothesis calls when it loads: ``st.from_type`` then knows what to draw for the public records."""

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def register() -> None:
    """Teach ``hypothesis.strategies.from_type`` to draw the public records."""
    from hypothesis.strategies import register_type_strategy

    from govinfo.cases.application import Application
    from govinfo.cases.log import CaseLog
    from govinfo.cases.publication import Publication
    from govinfo.cases.remedy import Remedy
    from govinfo.law.fees import Bill
    from govinfo.report.annual import AnnualReport
    from govinfo.report.narrative import Narrative
    from govinfo.report.table import ApplicationsTable, ProactiveTable, RemediesTable

    register_type_strategy(AnnualReport, partial(_drawn, "reports"))
    register_type_strategy(Narrative, partial(_drawn, "narratives"))
    register_type_strategy(Application, partial(_drawn, "applications"))
    register_type_strategy(Bill, partial(_drawn, "bills"))
    register_type_strategy(CaseLog, partial(_drawn, "case_logs"))
    register_type_strategy(Publication, partial(_drawn, "publications"))
    register_type_strategy(Remedy, partial(_drawn, "remedies"))
    for table in (ProactiveTable, ApplicationsTable, RemediesTable):
        register_type_strategy(table, _table)


def _drawn(name: str, _kind: type) -> "SearchStrategy[Any]":
    from govinfo import strategies

    strategy: SearchStrategy[Any] = getattr(strategies, name)()
    return strategy


def _table(kind: Any) -> "SearchStrategy[Any]":
    return _drawn("reports", kind).map(attrgetter(kind.section))
