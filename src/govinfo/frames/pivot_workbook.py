"""A pivot as a workbook: one broad sheet with merged heads, which stay in sight and are printed on every page."""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from govinfo.errors import MissingExtraError
from govinfo.page.document import Figures, PrintedDocument, TextLine
from govinfo.writers.xlsx import WorkbookDrawing, drawn_by

_COLUMN = 7
"""Characters that a column of figures is broad."""


def draw(document: PrintedDocument) -> bytes:
    """A pivot as the bytes of an .xlsx file.

    Raises:
        MissingExtraError: If XlsxWriter is not installed.
    """
    if find_spec("xlsxwriter") is None:
        raise MissingExtraError("xlsxwriter", extra="xlsx")
    return drawn_by(_BroadDrawing, document)


class _BroadDrawing(WorkbookDrawing):
    """A sheet as broad as its columns need, across the page."""

    def _sheet(self, sheet: Any, parts: Sequence[TextLine | Figures]) -> None:
        (grid,) = (part.grid for part in parts if isinstance(part, Figures))
        self.breadth = round(_COLUMN / min(grid.widths))
        super()._sheet(sheet, parts)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(len(parts) - 1 + grid.heads, 1)
