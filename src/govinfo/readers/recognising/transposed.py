"""A table printed with its rows as columns: the labels side by side, and below them a row of cells for each head.

Nothing but labels and heads tells what is what: all of them must stand there, each once and in the form's order.
"""

from collections.abc import Sequence

from govinfo.forms.spec import Column, FormTable
from govinfo.readers.recognising.candidates import Candidate, Setting, as_they_stand
from govinfo.readers.recognising.tokens import Token, by_row

_ABREAST = 2
"""So many labels a line, on average, stand side by side."""


def transposed(table: FormTable, proposed: Sequence[Candidate], tokens: Sequence[Token]) -> list[Candidate]:
    """The candidates for all rows of a table that is transposed, with the values below their labels; else none.

    Args:
        table: The table of the form.
        proposed: What its labels propose.
        tokens: The tokens where it stands.
    """
    block, *others = table.blocks
    abreast = len(proposed) >= _ABREAST * len({one.label.row for one in proposed})
    if others or len(proposed) < len(table.rows) or not abreast:
        return []
    lines = [*by_row(tokens)]
    columns = block.columns
    at = next((at for at in range(len(lines)) if _headed(lines[at : at + len(columns)], columns, len(table.rows))), 0)
    above = {line[-1].segment for line in lines[:at]}
    own = [one for one in proposed if one.setting is Setting.ACROSS and one.label.segment <= max(above, default=-1)]
    line = {one.label.row for one in own}
    if [one.row for one in own] != list(table.rows) or len(line) > 1 or own[-1].label.segment not in above:
        return []
    cells = zip(*(line[1:] for line in lines[at : at + len(columns)]), strict=True)
    return [one._replace(values=values, ways=(as_they_stand(values),)) for one, values in zip(own, cells, strict=True)]


def _headed(lines: Sequence[Sequence[Token]], columns: Sequence[Column], rows: int) -> bool:
    """Whether some lines are one for each column, in order: its head, and a cell for each row."""
    return len(lines) == len(columns) and all(
        len(line) == rows + 1 and column.key in line[0].heads for column, line in zip(columns, lines, strict=True)
    )
