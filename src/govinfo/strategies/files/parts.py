"""What the page of a report is made of: its lines, and its tables as rows of texts."""

from collections.abc import Iterator, Sequence

from govinfo.page.document import Figures
from govinfo.report.annual import AnnualReport
from govinfo.writers import page

TextRows = Sequence[Sequence[str]]
"""What stands in the cells of a table, row by row."""


def parts(report: AnnualReport) -> Iterator[str | TextRows]:
    """The lines and the tables of the page, in their order."""
    for part in page(report).parts:
        yield part.grid.matrix(part.texts) if isinstance(part, Figures) else part.text
