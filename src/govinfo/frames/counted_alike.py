"""What reports on several forms say of a cell of one of them: the sum of those that count the same on their own."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from govinfo.forms.crosswalk import counterparts
from govinfo.frames.engine import Dialect, plain, total
from govinfo.frames.form_columns import FrameColumns

Terms = tuple[tuple[FrameColumns, tuple[str, ...]], ...]
"""By the layout of a report's table, the report's columns that count the same."""


def counted_alike(address: str, edition: str, layouts: Sequence[FrameColumns]) -> Terms:
    """The columns that count the same as a cell, by the layout of a report's table; a layout without any is left out.

    Args:
        address: The cell.
        edition: The edition that it is a cell of.
        layouts: The layouts of its table in a frame.
    """
    found = (counterparts(edition, layout.edition)[address].cells for layout in layouts)
    return tuple((layout, tuple(map(plain, same))) for layout, same in zip(layouts, found, strict=True) if same)


def figure(terms: Terms, columns: nw.Schema, say: Dialect) -> Any:
    """What a report says of a cell, in the layout of its own table; null where that is blank or is not counted."""
    said: Any = None
    for layout, cells in reversed(terms):
        wide = all(columns[cell].is_integer() for cell in cells)
        amount = total(say.words.col(cell).cast(say.words.Int64) if wide else say.words.col(cell) for cell in cells)
        if layout.here is not None:
            branch = say.words.when(layout.here).then(amount)
            amount = branch if said is None else branch.otherwise(said)
        said = amount
    return say.words.lit(None) if said is None else said
