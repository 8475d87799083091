"""What a table printed for a person does not show: which of its empty cells the document does not leave empty."""

from collections import Counter

from govinfo.cli import CLEAN
from govinfo.cli.terminal import complain
from govinfo.messages import cli as says
from govinfo.report.annual import AnnualReport
from govinfo.report.cells import CellStatus


def tell_unread(report: AnnualReport) -> None:
    """Say on standard error how many cells hold a figure that could not be told, or stand in a row that is missing."""
    counted = Counter(status for table in report.tables if table.present for status in table.statuses())
    undecided, missing = counted[CellStatus.UNDECIDED], counted[CellStatus.MISSING]
    if undecided or missing:
        complain(says.UNREAD_CELLS.filled(undecided=undecided, missing=missing), CLEAN)
