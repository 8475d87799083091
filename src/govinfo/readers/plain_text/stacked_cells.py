"""Bars between cells that stand one below the other: a cell in each line, a bar behind it or in a line of its own.

Text copies of pages print tables so: ``规章``, ``|``, ``0``, ``|``. Two bars with nothing between them are an empty
cell. Where a row ends the lines do not tell, and further bars may follow its last cell.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf

from govinfo.readers.figures import BLANK, NUMBER
from govinfo.readers.stream import APART, cell

_FEWEST = 2
"""So many lines that end in a bar of no cell's own, or hold a figure and a bar, make a stretch of such cells."""
_BARS = 3
"""Several bars part a line into so many, or more."""
_BARE = 6
"""So many lines with text and without a bar, one after the other, are no cell's: bars before and behind are apart."""


def upright(lines: Sequence[str]) -> dict[int, list[str]]:
    """The cells in each line of the stretches where they stand one below the other, by line number counted from 0.

    Args:
        lines: The lines, punctuated.

    Example:
        >>> upright(["规章", "|", "0", "|", "|", "11", "|"])
        {0: ['规章'], 1: [], 2: ['0'], 3: [], 4: ['␀'], 5: ['11'], 6: []}
        >>> upright(["规章 | 0 | | 11 |", "| | | |"])
        {}
    """
    found: dict[int, list[str]] = {}
    for start, end in _stretches(lines):
        stretch = {number: lines[number].strip() for number in range(start, end)}
        parts = {number: [part.strip() for part in line.split("|")] for number, line in stretch.items() if line}
        figures = [_figure(part) for part in parts.values()]
        lone = sum(
            len(part) > 1 and (figure or not any(part) or not any(part[-2:]))
            for part, figure in zip(parts.values(), figures, strict=True)
        )
        if lone >= _FEWEST and any(figures):
            found.update({number: [] for number, line in stretch.items() if not line})
            found.update(_cells(parts))
    return found


def _stretches(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of lines none of which is a row of a table by itself, nor within a text that no bar parts."""
    inside = _unbarred(lines)
    start = 0
    for number, line in enumerate(lines):
        if number in inside or _row(line.strip()):
            yield start, number
            start = number + 1
    yield start, len(lines)


def _unbarred(lines: Sequence[str]) -> set[int]:
    """The lines of long texts without bars, but for the first and the last of each, which a bar may stand beside."""
    written = [number for number, line in enumerate(lines) if line.strip()]
    texts = (list(run) for barred, run in groupby(written, lambda number: "|" in lines[number]) if not barred)
    return {number for text in texts if len(text) >= _BARE for number in text[1:-1]}


def _row(line: str) -> bool:
    """Whether a line has several cells with text in it, or one between two bars."""
    inner = line.strip("| ")
    return "|" in inner or "\t" in inner or (inner != "" and line.startswith("|") and line.endswith("|"))


def _filling(lines: Sequence[Sequence[str]]) -> float:
    """More bars than so many in a line of nothing else are no cells, but fill up a row that has fewer than others.

    So do several before a text, and then a single one as well, unless one stands before a figure as an empty cell does.
    """
    behind: Sequence[str] = ()
    figures: dict[int, set[bool]] = {}
    for line in reversed(lines):
        if any(line):
            behind = line
        elif behind:
            figures.setdefault(min(len(line), _BARS), set()).add(_figure(behind))
    if False not in figures.get(_BARS, ()):
        return inf
    return _BARS - 1 if True in figures.get(_BARS - 1, ()) else 0


def _figure(pieces: Sequence[str]) -> bool:
    """Whether a line states a figure, bars aside."""
    return NUMBER.fullmatch("".join(pieces).replace(" ", "")) is not None


def _cells(parts: dict[int, list[str]]) -> dict[int, list[str]]:
    """The cells of a stretch; lines that neither follow a bar nor have one behind them are none, but for numbers."""
    found: dict[int, list[str]] = {}
    barred = False
    figure: int | None = None
    following = [*list(parts.values())[1:], [""]]
    filling = _filling([*parts.values()])
    for (number, pieces), after in zip(parts.items(), following, strict=True):
        if len(pieces) > filling and not any(pieces):
            found[number] = []
            continue
        text = cell("".join(pieces))
        value = NUMBER.fullmatch(text.replace(APART, "")) is not None
        beside = len(pieces) > 1 or barred or (len(after) > 1 and not after[0])
        found[number] = []
        for at, piece in enumerate(pieces):
            if at:
                if barred:
                    found[number].append(BLANK)
                barred = True
                figure = None
            if not piece:
                continue
            barred = False
            if value and figure is not None:
                found[figure][-1] += APART + text
            elif beside or value:
                found[number].append(text)
                figure = number if value else None
            else:
                del found[number]
                figure = None
    return found
