"""A table printed with its rows as columns: the labels side by side, and below them a row of cells for each head.

Nothing but labels and heads tells what is what: all of them must stand there, each once and in the form's order. The
labels of groups may stand above those of their rows, and then each label in the column of its figures.
"""

from collections.abc import Mapping, Sequence

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
    columns, count = block.columns, len(table.rows)
    at = next((at for at in range(len(lines)) if _headed(lines[at : at + len(columns)], columns, count)), 0)
    own = _in_columns(table, proposed, {line[-1].row: line[-1].segment for line in lines[:at]})
    if not own:
        return []
    bottom = max(one.label.row for one in own.values())
    places = {tokens[at].segment: at for at in range(len(tokens) - 1, -1, -1) if tokens[at].row == bottom}
    edge = max(places) - count + 1
    figures = zip(*(line[-count:] for line in lines[at : at + len(columns)]), strict=True)
    return [
        own[number]._replace(place=places[edge + number], values=values, ways=(as_they_stand(values),))
        for number, values in enumerate(figures)
    ]


def _in_columns(table: FormTable, proposed: Sequence[Candidate], ends: Mapping[int, int]) -> Mapping[int, Candidate]:
    """The lowest label of each row, by its number; none where one lacks or stands in another column than its figures.

    Args:
        table: The table of the form.
        proposed: What its labels propose.
        ends: The last segment of each line above the figures.
    """
    first = len(table.rows) - 1
    labels = [one for one in proposed if one.setting is Setting.ACROSS and one.label.row in ends]
    columns = [first - ends[one.label.row] + one.label.segment for one in labels]
    own = dict(zip(columns, labels, strict=True))
    placed = all(column >= 0 and table.rows[column] == one.row for column, one in zip(columns, labels, strict=True))
    return own if placed and len(own) == len(table.rows) else {}


def _headed(lines: Sequence[Sequence[Token]], columns: Sequence[Column], rows: int) -> bool:
    """Whether some lines are one for each column, in order: its head, and a cell for each row."""
    return len(lines) == len(columns) and all(
        len(line) > rows and column.key in line[-rows - 1].heads and all(value.value for value in line[-rows:])
        for column, line in zip(columns, lines, strict=True)
    )
