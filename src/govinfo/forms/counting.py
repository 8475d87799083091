"""Which cell of each form counts what a register states, row by row and column by column."""

from collections.abc import Mapping

from govinfo.forms.crosswalk import within
from govinfo.forms.registry import FORMS, renewed
from govinfo.forms.seams import CellKeys
from govinfo.vocabulary import Section


@renewed
def counting_cells(section: Section, edition: str) -> Mapping[CellKeys, CellKeys]:
    """The cell of a form's table in which it counts what a cell of any known form does: its own, or as seams have it.

    What the form counts nowhere, or not in one cell, is left out.

    Example:
        >>> counting_cells(Section.REMEDIES, "2021")["review", "upheld"]
        ('review', 'upheld')
    """
    found: dict[CellKeys, CellKeys] = {}
    for form in (FORMS[edition], *FORMS.newest_first):
        for cell in form.tables[section].cells:
            place = cell.row.key, cell.column.key
            there = None if place in found else within(cell.address, form.edition, edition)
            if there is not None:
                _, row, column = there.split(".")
                found[place] = row, column
    return found
