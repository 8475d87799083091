"""What the rows of a table show together about how its cells stand, before any of them is read."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govinfo.readers.figures import BLANK
from govinfo.readers.recognising.candidates import Candidate, Setting
from govinfo.readers.recognising.cutting import is_run
from govinfo.readers.recognising.long_rows import LongRows, long_rows
from govinfo.readers.recognising.tokens import Token

_COUNTER = 3
"""So many rows with digits that ran together outweigh one row that says they did not."""
_MOST_DIGITS = 6
"""No figure of a wide row has more: what has is several."""
_STRIDES = (1, 2)
"""A cell in each line, or in every other."""


class Facts(NamedTuple):
    """What the rows of a table show together about how its cells stand; it comes before any way of reading them.

    Attributes:
        long_rows: What the rows of cells that are longer than the form's show.
        stride: How many lines each cell takes up, the empty ones included; 0 where lines are no cells.
        proofs: How many rows show that digits ran together.
        short: How many rows show that blanks are cells: fewer digits than cells, and none that ran together.
        hollow_rows: Whether any row shows that, or has no figure.
        apart: How many rows show that figures stand apart.
        crowded: How many rows have more digits than cells, and fewer numbers.
    """

    long_rows: LongRows = LongRows()
    stride: int = 0
    proofs: int = 0
    short: int = 0
    hollow_rows: bool = False
    apart: int = 0
    crowded: int = 0

    def together(self, values: Sequence[Token], due: int) -> bool:
        """Whether there is positive evidence that the digits behind a label ran together."""
        runs = any(is_run(value.text) for value in values)
        count = signs(values)
        if runs and count == due:
            return True
        alone = len(values) == 1 and not runs and not _MOST_DIGITS < due <= count
        against = max(self.short, self.apart if alone else 0)
        return self.proofs > 0 and _COUNTER * against <= self.proofs


def table_facts(candidates: Sequence[Candidate], tokens: Sequence[Token]) -> Facts:
    """What the candidates of a table show together.

    Args:
        candidates: The candidates.
        tokens: The tokens of the table.
    """
    flowing = [
        (one.due, len(one.values), any(is_run(value.text) for value in one.values), signs(one.values))
        for one in candidates
        if one.setting is Setting.FLOW and one.values
    ]
    return Facts(
        long_rows=long_rows(candidates),
        stride=_stride(candidates, tokens),
        proofs=sum([runs and many >= due for due, _, runs, many in flowing]),
        short=sum([not runs and many < due for due, _, runs, many in flowing]),
        hollow_rows=hollow_rows(candidates),
        apart=sum([not runs and count == due > 1 for due, count, runs, _ in flowing]),
        crowded=sum([count < due < many for due, count, _, many in flowing]),
    )


def hollow_rows(candidates: Iterable[Candidate]) -> bool:
    """Whether some row among words shows that blanks are cells: it has no figure, or fewer digits than cells."""
    rows: dict[str, bool] = {}
    for one in candidates:
        hollow = one.setting is Setting.FLOW and signs(one.values) < one.due
        rows[one.row.key] = hollow and rows.get(one.row.key, True)
    return any(rows.values())


def signs(values: Sequence[Token]) -> int:
    """How many digits and slashes stand in some values."""
    return sum(
        [len(text) if text.isdigit() else sum([sign.isdigit() or sign == "/" for sign in text]) for text, *_ in values]
    )


def _stride(candidates: Iterable[Candidate], tokens: Sequence[Token]) -> int:
    """How many lines each cell takes up, if every row of the table has as many lines as that makes."""
    rows = [one for one in candidates if one.setting is Setting.FLOW]
    closed = [(one, lines) for one in rows if (lines := lines_behind(one, tokens)) is not None]
    for stride in _STRIDES:
        if len(closed) > 1 and all(lines == (one.due + 1) * stride and spread(one, stride) for one, lines in closed):
            return stride
    return 0


def spread(candidate: Candidate, stride: int) -> bool:
    """Whether each value has a line of its own where a cell is due."""
    places = [value.row - candidate.label.last for value in candidate.values]
    return all(place % stride == 0 for place in places) and len({0, *places}) == len(places) + 1


def lines_behind(candidate: Candidate, tokens: Sequence[Token]) -> int | None:
    """How many lines lie between a label and the next printing of the form; `None` where none follows."""
    after = candidate.place + len(candidate.values) + 1
    if after >= len(tokens) or not tokens[after].meanings or tokens[after].means("section"):
        return None
    return tokens[after].row - candidate.label.last


def reach(values: Sequence[Token]) -> int:
    """How many values there are up to the last that is not blank."""
    return next((at for at in range(len(values), 0, -1) if values[at - 1].text != BLANK), 0)
