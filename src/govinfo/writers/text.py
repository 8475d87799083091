"""Plain text for a terminal: the tables drawn as a grid with their merged cells, East Asian widths counted.

The grid is drawn in ASCII (``+``, ``-``, ``=``, ``|``, as in reStructuredText), because the box-drawing characters are
of ambiguous width: terminals in China show them twice as wide as others.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, product
from typing import NamedTuple

from govinfo.page.document import Figures, LineStyle, PrintedDocument
from govinfo.page.layout import Box, PageGrid
from govinfo.patterns import pattern

_PAGE = 100
"""Columns of a terminal that a table shares out."""
_NARROWEST, _SHORT = 4, 6
"""Columns that a column of the table has at least, and that a head takes which is not broken."""
_CLOSING = "，。、；：）”》"
"""What no line begins with."""
_WORDS = pattern(r"[!-~]+ *|（[一二三四五六七八九十]{1,2}）|[^!-~]")


def draw(document: PrintedDocument) -> str:
    """The document as plain text; a table is at least 100 columns wide."""
    return _text(document, lambda figures: _drawn(figures, _PAGE, padding=1), lambda line: [line])


def fitted(document: PrintedDocument, columns: int) -> str:
    """The document for a terminal of so many columns: its prose in lines, its tables as narrow as they can be.

    A table has no space beside its lines where it would be too wide with it, and is wider where its figures are.
    """
    return _text(document, lambda figures: _fitted(figures, columns), lambda line: wrapped(line, columns))


def _text(document: PrintedDocument, drawn: Callable[[Figures], list[str]], broken: Callable[[str], list[str]]) -> str:
    lines: list[str] = []
    for part in document.parts:
        if isinstance(part, Figures):
            lines += [*drawn(part), ""]
        else:
            if part.style is LineStyle.HEADING and lines and lines[-1]:
                lines.append("")
            lines += [*broken(part.text), ""] if part.style is LineStyle.TITLE else broken(part.text)
    return "\n".join(lines).rstrip("\n") + "\n"


def width(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> width("新收2件")
    7
    """
    from wcwidth import wcwidth

    return sum(max(wcwidth(character), 0) for character in text)


def wrapped(text: str, room: int) -> list[str]:
    """A text broken into lines of at most *room* columns, between words where it has words.

    No line begins with closing punctuation, and a word is broken only where it is longer than a line.

    >>> wrapped("社会公益组织", 9), wrapped("之和，等于", 4), wrapped("of two years, the later", 10)
    (['社会公益', '组织'], ['之', '和，', '等于'], ['of two', 'years, the', 'later'])
    >>> wrapped("（三）不予公开", 8)
    ['（三）不', '予公开']
    """
    lines, taken = [""], 0
    for piece in _pieces(text, room):
        size = width(piece)
        if lines[-1] and taken + width(piece.rstrip(" ")) > room:
            kept = len(lines[-1]) - (piece in _CLOSING and len(lines[-1]) > 1)
            lines[-1:] = [lines[-1][:kept].rstrip(" "), lines[-1][kept:]]
            taken = width(lines[-1])
        lines[-1] += piece
        taken += size
    return [*lines[:-1], lines[-1].rstrip(" ")]


def _pieces(text: str, room: int) -> Iterator[str]:
    """Words with the spaces behind them, parts of words that are too long for a line, and single characters."""
    for piece in _WORDS.findall(text):
        for start in range(0, len(piece), room):
            yield piece[start : start + room]


def _fitted(figures: Figures, columns: int) -> list[str]:
    page = min(columns, _PAGE)
    spaced = _drawn(figures, page, padding=1)
    return spaced if width(spaced[0]) <= columns else _drawn(figures, page, padding=0, most=columns)


def _drawn(figures: Figures, page: int, padding: int, most: int | None = None) -> list[str]:
    """The table drawn on a canvas of single columns; a wide character leaves the column after it empty.

    Args:
        figures: The table.
        page: Columns that are shared out.
        padding: Spaces between a text and the line beside it.
        most: Columns that it should not exceed, at the expense of its broadest.
    """
    grid = figures.grid
    texts = [box.text if box.cell is None else figures.texts[box.cell.number] for box in grid.boxes]
    edge = 2 * padding + 1
    columns = _columns(grid, texts, page, edge)
    if most is not None:
        _narrow(columns, _columns(grid, texts, 0, edge), most - 1 - edge * grid.columns)
    left = [0, *accumulate(room + edge for room in columns)]
    broken = [
        wrapped(text, left[box.column + box.colspan] - left[box.column] - edge)
        for box, text in zip(grid.boxes, texts, strict=True)
    ]
    top = [0, *accumulate(height + 1 for height in _heights(grid, broken))]
    frames = [_Outline.around(box, left, top) for box in grid.boxes]
    canvas = [[" "] * (left[-1] + 1) for _ in range(top[-1] + 1)]
    for box, frame, lines in zip(grid.boxes, frames, broken, strict=True):
        _rule(canvas, frame, heads=top[grid.heads])
        start = frame.top + 1 + (frame.bottom - frame.top - 1 - len(lines)) // 2
        for down, line in enumerate(lines, start):
            _put(canvas[down], frame.left + 1 + padding, frame.right - padding, line, box)
    for frame in frames:
        for down, across in product((frame.top, frame.bottom), (frame.left, frame.right)):
            canvas[down][across] = "+"
    return ["".join(line) for line in canvas]


class _Outline(NamedTuple):
    """Where the lines around a cell are drawn."""

    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def around(cls, box: Box, left: Sequence[int], top: Sequence[int]) -> "_Outline":
        """The lines around a box, by where each column and each row begins."""
        return cls(left[box.column], top[box.row], left[box.column + box.colspan], top[box.row + box.rowspan])


def _rule(canvas: list[list[str]], frame: _Outline, heads: int) -> None:
    """Draw the lines around a cell; the one below the heads of the table is double."""
    inner = slice(frame.left + 1, frame.right)
    for down in (frame.top, frame.bottom):
        canvas[down][inner] = ("=" if down and down == heads else "-") * (frame.right - frame.left - 1)
    for down in range(frame.top + 1, frame.bottom):
        canvas[down][frame.left] = canvas[down][frame.right] = "|"


def _put(line: list[str], start: int, end: int, text: str, box: Box) -> None:
    spare = end - start - width(text)
    at = start + (spare if box.scope is None and box.cell is not None else spare // 2 if box.centred else 0)
    for character in text:
        size = width(character)
        if not size:
            line[at - 1] += character
            continue
        line[at] = character
        line[at + 1 : at + size] = [""] * (size - 1)
        at += size


def _narrow(rooms: list[int], least: Sequence[int], most: int) -> None:
    """Take what all columns are too broad together from the broadest that have more than they need."""
    spare = [number for number, room in enumerate(rooms) if room > least[number]]
    while sum(rooms) > most and spare:
        broadest = max(spare, key=rooms.__getitem__)
        rooms[broadest] -= 1
        if rooms[broadest] == least[broadest]:
            spare.remove(broadest)


def _columns(grid: PageGrid, texts: Sequence[str], page: int, edge: int) -> list[int]:
    """Room in each column: its share of the page, and enough for its values and short heads, which are not broken."""
    rooms = [max(_NARROWEST, round(share * page) - edge) for share in grid.widths]
    for box, text in zip(grid.boxes, texts, strict=True):
        whole = box.cell is not None or (box.colspan == 1 and width(text) <= _SHORT)
        needed = width(text) if whole else max(map(width, _WORDS.findall(text)), default=0)
        last = box.column + box.colspan - 1
        have = sum(rooms[box.column : last + 1]) + edge * (box.colspan - 1)
        rooms[last] += max(0, needed - have)
    return rooms


def _heights(grid: PageGrid, broken: Sequence[Sequence[str]]) -> list[int]:
    """Lines in each row: enough for every cell in it; a merged cell that needs more gets it in its last row."""
    heights = [1] * grid.rows
    for box, lines in sorted(zip(grid.boxes, broken, strict=True), key=lambda pair: pair[0].rowspan):
        last = box.row + box.rowspan - 1
        have = sum(heights[box.row : last + 1]) + box.rowspan - 1
        heights[last] += max(0, len(lines) - have)
    return heights
