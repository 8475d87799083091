"""The text of a cell: its lines joined, and a number broken over lines only where the cell was too narrow for it."""

from collections.abc import Sequence

from govinfo.geometry.joining import numeric, seam
from govinfo.geometry.lines import Line

_PADDING = 6.0
"""Points between a side of a cell and its text that no table goes beyond."""


def text(lines: Sequence[Line], width: float, padding: float) -> str:
    """The text of a cell.

    Args:
        lines: Its lines.
        width: Of the cell.
        padding: Between its sides and its text.

    Returns:
        The lines joined. A line break is left where two lines may be two numbers or one.
    """
    whole = ""
    for at, line in enumerate(lines):
        if whole:
            apart = numeric(whole, line.text) and not _forced(lines, at, width - 2 * padding)
            whole += "\n" if apart else seam(whole, line.text)
        whole += line.text
    return whole


def _forced(lines: Sequence[Line], at: int, room: float) -> bool:
    """Whether a number had to be broken before a line: its first character had no room left in the line above.

    Two numbers below each other that are equally long are broken by nothing that can be seen.
    """
    above, below = lines[at - 1], lines[at]
    first = below.words[0]
    fits = above.right - above.left + (first.right - first.left) <= room
    last = at + 1 == len(lines)
    return not fits and not (last and len(above.text) <= len(below.text))


def padding(gaps: Sequence[float]) -> float:
    """The room that a table keeps beside its text, from that beside each of its lines."""
    return max(0.0, min([*gaps, _PADDING]))
