"""Tables of one form laid out on another, so that years before and after a change of the form can be compared."""

from govinfo.forms.crosswalk import counterparts
from govinfo.forms.spec import Form
from govinfo.report.table import FiledTable
from govinfo.report.values import summed


def laid_out_on(form: Form, table: FiledTable) -> FiledTable:
    """A table laid out on a form: each cell the sum of those that count the same on the table's own.

    What nothing on the table's own form counts is blank, and so is what is blank there. Marks are left out.

    Example:
        >>> from govinfo.forms import FORMS
        >>> from govinfo.report.annual import zero
        >>> overdue = {"applications.correction_overdue.total": 2, "applications.other_handling.total": 1}
        >>> laid_out_on(FORMS["2019"], zero("2021").replace(overdue).applications)["otherwise_handled", "total"]
        3
    """
    if not table.present:
        return type(table).filled(form.edition, present=False)
    if table.edition == form.edition:
        return table
    filed = {cell.address: value for cell, value in zip(table.form.cells, table.flat, strict=True)}
    same = counterparts(form.edition, table.edition)
    alike = (same[cell.address].cells for cell in form.tables[table.section].cells)
    return type(table)(form.edition, tuple(summed(filed[there] for there in cells) for cells in alike))
