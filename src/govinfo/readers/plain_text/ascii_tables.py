"""Tables drawn in plain text: grids of ``+---+`` and ``|`` or of box signs, and the pipe tables of Markdown.

A drawn table is only taken for one where it is whole: a grid closed on all sides, a pipe table whose rows all have as
many cells as its head or fewer. Anything else is left to be read as running text.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from govinfo.patterns import pattern
from govinfo.readers.figures import BLANK, is_value
from govinfo.readers.formats.text_formats import BELOW_HEAD
from govinfo.readers.grid import StreamBuilder
from govinfo.readers.plain_text.inline_markup import shown
from govinfo.readers.recognising.printed_labels import printed_labels
from govinfo.readers.stream import short_cell
from govinfo.readers.table_rows import GridCell, single

_RULE = pattern(r"\+(?:[-=]+\+)+")
_INNER_RULE = pattern(r"^\|([-=]+(?:\+[-=]+)*)\|$")
"""What some programs draw below the head of a table."""
_CORNER = pattern(r"\+(?=[-=])")
_EDGE = pattern(r"[-=+]*+")
_SIDES = frozenset("|+")
_TELLING = 2
"""What the form prints beside the labels of rows may be a piece of another printing if it has no more characters."""
_NO_SIGN = "\0"
"""Stands for a column that holds no sign of its own, or several."""
_NO_COLUMN = "\1"
"""Stands for a character that takes no column."""
_HEADING = pattern(r"^#{1,6}\s+")
_WRAPPED = pattern(r"(?<!\d)\n|\n(?!\d)")
"""Where the lines of a cell are put together: not between digits, which may be two numbers."""
_ACROSS, _DOWN = "─━═", "│┃║"
_OPENING = "┌┍┎┏└┕┖┗├┝┞┟┠┡┢┣┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╔╚╠╦╩╬╒╘╞╤╧╪╓╙╟╥╨╫"
"""Corners with a line to the right of them."""
_BEGINNING = frozenset({"+", *_OPENING})
"""What a rule begins with."""
_ENDING = "┐┑┒┓┘┙┚┛┤┥┦┧┨┩┪┫╗╝╣╕╛╡╖╜╢"
_SIGNS = str.maketrans(
    {**dict.fromkeys(_ACROSS, "-"), **dict.fromkeys(_DOWN, "|"), **dict.fromkeys(_OPENING + _ENDING, "+")}
)
_WIDTHS = ((1, 1), (2, 1), (2, 2))
"""How many columns quotation marks take, and the signs of boxes: some terminals draw them narrow, others wide."""
_MARKS = pattern(r"[\\*`\[~<]")
"""What all begins with that Markdown writes within a line."""
_TAG = pattern(r"<[a-z][^<>|]*>")
_BAR = pattern(r"(?<!\\)(?:\\\\)*\|")


class _DrawnPart(NamedTuple):
    """A table, or a paragraph.

    Attributes:
        lines: The lines that its rows begin in, from 1; for a paragraph its own.
        held: Its rows of cells; of a paragraph its text.
    """

    lines: Sequence[int]
    held: list[list[GridCell]] | GridCell


class _DrawnCell(NamedTuple):
    """A cell of a drawn grid, by the lines and columns that its edges stand in."""

    top: int
    left: int
    bottom: int
    right: int


def grids(text: str, page: StreamBuilder) -> bool:
    """Read a text with tables drawn as grids into a page; whether it had any, and all of it could be read."""
    lines = [line.strip() for line in text.splitlines()]
    widths = _WIDTHS if any(east_asian_width(sign) == "A" for sign in set(text)) else _WIDTHS[:1]
    return any(_drawn(lines, page, _Spreading(one)) for one in widths)


def _drawn(lines: list[str], page: StreamBuilder, spreading: "_Spreading") -> bool:
    parts: list[_DrawnPart] = []
    at = 0
    while at < len(lines):
        if not _is_rule(lines[at]):
            at += 1
            parts.append(_DrawnPart([at], single(lines[at - 1])))
            continue
        end = next((row for row in range(at, len(lines)) if not _of_grid(lines[row])), len(lines))
        inside = [*_row_by_row(lines[at:end])]
        table = _grid([line for _, line in inside], spreading)
        if table is None:
            return False
        parts.append(_DrawnPart([at + 1 + inside[rule][0] for rule in table], [*table.values()]))
        at = end
    return _filled(page, parts)


def _row_by_row(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines of a grid, and a rule between any two of which each is a row; each with the number of the line below.

    Some programs rule the head and the ends alone. Lines are rows where each says something that the form prints, or
    states nothing but figures.
    """
    rule, *_ = lines
    edged = enumerate([_INNER_RULE.sub(r"+\1+", line) for line in lines], 1)
    for ruled, run in groupby(edged, key=lambda one: _is_rule(one[1])):
        own = [*run]
        apart = not ruled and _are_rows([line for _, line in own])
        for number, line in own:
            if apart and number > own[0][0]:
                yield number - 1, rule
            yield number, line


def _are_rows(lines: Iterable[str]) -> bool:
    """Whether each of some lines of cells is a row by itself; a rule in one shows that its cells are of several."""
    drawn = [line.translate(_SIGNS) for line in lines]
    said = [[cell for cell in map(short_cell, line.split("|")) if cell != BLANK] for line in drawn]
    printed = [any(map(_tells, cells)) for cells in said]
    whole = all(told or all(map(is_value, cells)) for told, cells in zip(printed, said, strict=True))
    return whole and sum(printed) > 1 and not any(map(_CORNER.search, drawn))


def _tells(cell: str) -> bool:
    """Whether a cell holds what the form prints, and not by chance as a piece of a longer printing."""
    known = printed_labels()
    return cell in known.row_labels or (len(cell) > _TELLING and cell in known.meanings)


def _is_rule(line: str) -> bool:
    """Whether a line is drawn from one side of a grid to the other."""
    return line[:1] in _BEGINNING and _RULE.fullmatch(line.translate(_SIGNS)) is not None


def _of_grid(line: str) -> bool:
    return line[:1].translate(_SIGNS) in {"+", "|"}


def pipes(text: str, page: StreamBuilder) -> bool:
    """Read a Markdown text with pipe tables into a page; whether it had any, and all of it could be read."""
    lines = _TAG.sub(_in_its_last_line, text).splitlines()
    parts: list[_DrawnPart] = []
    at = 0
    while at < len(lines):
        if at + 1 < len(lines) and BELOW_HEAD.fullmatch(lines[at + 1].strip()) and _BAR.search(lines[at]):
            end = next((row for row in range(at, len(lines)) if not _BAR.search(lines[row])), len(lines))
            rule = lines[at + 1].strip()
            cells = _cells if "|" in {rule[0], rule[-1]} else _open_cells
            width = len(cells(rule))
            rows = {row + 1: _fitting(lines[row].strip(), cells, width) for row in (at, *range(at + 2, end))}
            if max(map(len, rows.values())) != width:
                return False
            filled = {row: [_cell_shown(single(cell)) for cell in own] for row, own in rows.items() if own}
            parts.append(_DrawnPart([*filled], [*filled.values()]))
            at = end
        elif _BAR.search(lines[at]):
            return False
        else:
            at += 1
            parts.append(_DrawnPart([at], _cell_shown(GridCell(_HEADING.sub("", lines[at - 1].strip())))))
    return _filled(page, parts)


def _in_its_last_line(tag: re.Match[str]) -> str:
    r"""A tag that is broken over lines, in the last of them.

    >>> _TAG.sub(_in_its_last_line, "一<b\nid=2>二")
    '一\n<b id=2>二'
    """
    return "\n" * tag[0].count("\n") + tag[0].replace("\n", " ")


def _filled(page: StreamBuilder, parts: Sequence[_DrawnPart]) -> bool:
    if all(isinstance(part.held, GridCell) for part in parts):
        return False
    for lines, held in parts:
        if isinstance(held, GridCell):
            page.paragraph(held.text, held.asides, line=lines[0])
        else:
            page.table(held, lines=lines)
    return True


def _fitting(line: str, cells: Callable[[str], list[str]], width: int) -> list[str]:
    r"""The cells of a row; a bar behind a backslash ends one where the row is as wide as its head then, and not else.

    >>> _fitting(r"|规章|\|3|", _cells, 3), _fitting(r"|规章|\|3|", _cells, 2)
    (['规章', '\\ ', '3'], ['规章', '\\|3'])
    """
    own = cells(line)
    others = cells(line.replace("\\|", "\\ |")) if len(own) < width and "\\|" in line else own
    return others if len(others) == width else own


def _cells(line: str) -> list[str]:
    """The cells of a row between bars, at whose ends bars may stand; an escaped bar ends none."""
    first, *others = _open_cells(line)
    cells = [first, *others] if first else others
    return cells if cells[-1:] != [""] else cells[:-1]


def _open_cells(line: str) -> list[str]:
    """The cells of a row that has no bars at its ends: what stands beside one there is an empty cell."""
    bars = [match.end() - 1 for match in _BAR.finditer(line)]
    return [line[start + 1 : end] for start, end in pairwise([-1, *bars, len(line)])]


def _cell_shown(cell: GridCell) -> GridCell:
    """A cell as a page shows what is written in it."""
    if not _MARKS.search(cell.text):
        return cell
    text, asides = shown(cell.text)
    return GridCell._make((text, cell.columns, cell.rows, cell.number, asides))


def _grid(lines: list[str], spreading: "_Spreading") -> dict[int, list[GridCell]] | None:
    """The rows of a drawn grid, each by the number of the rule above it; `None` if its cells do not close."""
    canvas = [_columns(line, spreading) for line in lines]
    if len({*map(len, canvas)}) != 1:
        return None
    signs = [
        row if isinstance(row, str) else "".join([one if len(one) == 1 else _NO_SIGN for one in row]) for row in canvas
    ]
    cells: list[_DrawnCell] = []
    for top, (line, below) in enumerate(pairwise(signs)):
        for left in [found.start() for found in _CORNER.finditer(line)]:
            if below[left] == "|":
                cell = _closed(signs, top, left)
                if cell is None:
                    return None
                cells.append(cell)
    if not cells:
        return None
    down = _numbered([0, *(edge for cell in cells for edge in (cell.top, cell.bottom))])
    across = _numbered([0, *(edge for cell in cells for edge in (cell.left, cell.right))])
    rows: dict[int, list[GridCell]] = {rule: [] for rule in [*down][:-1]}
    for top, left, bottom, right in cells:
        inside = "\n".join([_text(row[left + 1 : right]) for row in canvas[top + 1 : bottom]])
        columns, tall = across[right] - across[left], down[bottom] - down[top]
        text = _WRAPPED.sub("", inside) if "\n" in inside else inside
        rows[top].append(GridCell._make((text, columns, tall, 0, ())))
    return rows


def _numbered(edges: Sequence[int]) -> dict[int, int]:
    """The places of edges in order, each with its number."""
    return {edge: number for number, edge in enumerate(sorted({*edges}))}


def _closed(signs: Sequence[str], top: int, left: int) -> _DrawnCell | None:
    """The cell that opens at a corner, if it closes."""
    edge, before = signs[top], left
    while (right := edge.find("+", before + 1)) > 0 and _EDGE.fullmatch(edge, before, right):
        if signs[top + 1][right] == "|":
            for bottom in range(top + 1, len(signs)):
                if signs[bottom][left] not in _SIDES or signs[bottom][right] not in _SIDES:
                    return None
                if _EDGE.fullmatch(signs[bottom], left, right + 1):
                    return _DrawnCell(top, left, bottom, right)
        before = right
    return None


class _Spreading(dict[int, str]):
    """What stands in the columns of a terminal for each character, by its number: nothing of its own behind a wide one.

    Args:
        widths: How many columns quotation marks take, and the signs of boxes.
    """

    def __init__(self, widths: tuple[int, int]) -> None:
        super().__init__()
        self._widths = widths

    def __missing__(self, character: int) -> str:
        taken = "".join(one or _NO_SIGN for one in _taken(chr(character), self._widths)) or _NO_COLUMN
        self[character] = taken
        return taken


def _columns(line: str, spreading: _Spreading) -> str | list[str]:
    """The characters of a line of a grid, by column of a terminal; those that take none stand with the one before."""
    spread = line.translate(spreading)
    if _NO_COLUMN not in spread:
        return spread
    columns: list[str] = []
    for character in line:
        taken = spreading[ord(character)]
        if taken == _NO_COLUMN:
            columns[-1] += character
        else:
            columns += taken
    return columns


def _text(columns: str | list[str]) -> str:
    """What stands in some columns."""
    return (columns if isinstance(columns, str) else "".join(columns)).replace(_NO_SIGN, "").strip()


@lru_cache(maxsize=4096)
def _taken(character: str, widths: tuple[int, int]) -> tuple[str, ...]:
    """What stands in the columns of a character: behind a wide one nothing, or its line; none if it takes no column."""
    from wcwidth import wcwidth

    sign = character.translate(_SIGNS)
    width = wcwidth(character)
    ambiguous = width == 1 and east_asian_width(character) == "A"
    width = widths[sign != character] if ambiguous else width
    more = "-" if ambiguous and (sign == "-" or character in _OPENING) else ""
    return (sign, *[more] * (width - 1)) if width > 0 else ()
