"""Data frames of reports and of registers, with Polars."""

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from govinfo.cases.application import Application
from govinfo.cases.log import CaseLog
from govinfo.report.annual import AnnualReport
from govinfo.strategies.cases import case_logs
from govinfo.strategies.reports import reports

if TYPE_CHECKING:
    import polars as pl

_ORGAN = "某县人民政府"


def report_frames(drawn: st.SearchStrategy[AnnualReport] | None = None, *, most: int = 5) -> st.SearchStrategy[Any]:
    """Frames with a row for each of some reports, as `govinfo.frames.to_frame` makes them; needs the extra ``frames``.

    Args:
        drawn: The reports; `reports` of any edition unless said.
        most: How many rows there are at most; at least one.

    Returns:
        A strategy of `polars.DataFrame`.

    Raises:
        MissingExtraError: If Polars or Narwhals is not installed.
    """
    from govinfo.frames import to_frame

    return st.lists(reports() if drawn is None else drawn, min_size=1, max_size=most).map(to_frame)


def case_frames(drawn: st.SearchStrategy[CaseLog] | None = None) -> st.SearchStrategy["pl.DataFrame"]:
    """Registers of applications as frames, with the columns of `govinfo.registers.CASES`; needs the extra ``frames``.

    Args:
        drawn: The registers; `case_logs` of any year unless said.

    Returns:
        A strategy of `polars.DataFrame`: ``case``, ``organ``, ``applicant``, ``received``, ``decided``, ``outcome``.
    """
    return (case_logs() if drawn is None else drawn).map(_frame)


def _frame(log: CaseLog) -> "pl.DataFrame":
    import polars as pl

    text, day = pl.String(), pl.Date()
    columns = {"case": text, "organ": text, "applicant": text, "received": day, "decided": day, "outcome": text}
    return pl.DataFrame([_row(case) for case in log.applications], schema=columns, orient="row")


def _row(case: Application) -> tuple[object, ...]:
    end = case.answered
    told = (None, None) if end is None else (end.day, str(end.outcome))
    return (case.id, _ORGAN, str(case.applicant), case.received, *told)
