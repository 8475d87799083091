"""A report as it is printed on pages: its grid ruled or not, its prose in lines, in one of many shapes."""

from typing import NamedTuple

from govinfo import writers
from govinfo.page.document import Figures
from printing.marks import Box, Text, extent, line


class Shape(NamedTuple):
    """How a report is printed.

    Attributes:
        rules: Whether cells are drawn as boxes, as lines that several share, or not at all.
        size: Of the font.
        figures: Size of the figures, in sizes of the font.
        lowered: Points that figures stand lower than words.
        centred: Whether figures stand in the middle of their cells.
        numbered: Whether pages are numbered.
        narrow: Whether the columns of figures are too narrow for long ones, which are broken.
        height: Of the page.
        digit: Whether each character is a piece of its own.
    """

    rules: str = "boxes"
    size: float = 10
    figures: float = 1.0
    lowered: float = 0.0
    centred: bool = True
    numbered: bool = True
    narrow: bool = False
    height: float = 800
    digit: bool = False


WIDTH, MARGIN = 600, 50


class Press:
    """Pages in the making."""

    def __init__(self, shape):
        self.shape = shape
        self.pages = [[]]
        self.y = MARGIN

    def room(self, height):
        if self.y + height > self.shape.height - MARGIN:
            self.pages.append([])
            self.y = MARGIN

    def write(self, x, y, text, size=None):
        size = size or self.shape.size
        marks = self.pages[-1]
        if not self.shape.digit:
            marks.append(Text(x, y, text, size))
            return
        for character in text:
            marks.append(Text(x, y, character, size))
            x += extent(character, size)

    def paragraph(self, text):
        size = self.shape.size
        for at, words in enumerate(broken("　　" + text, WIDTH - 2 * MARGIN, size)):
            self.room(2 * size)
            indent = 2 * size if at == 0 else 0
            self.write(MARGIN + indent, self.y + size, words.removeprefix("　　"))
            self.y += 1.6 * size
        self.y += 0.4 * size

    def table(self, figures):
        shape, grid = self.shape, figures.grid
        total = WIDTH - 2 * MARGIN
        xs = [MARGIN]
        for share in grid.widths:
            xs.append(xs[-1] + share * total)
        widths = {box: xs[box.column + box.colspan] - xs[box.column] for box in grid.boxes}
        lines = {box: cell_lines(box, figures, wide, shape) for box, wide in widths.items()}
        heights = [1.8 * shape.size] * grid.rows
        for box, texts in sorted(lines.items(), key=lambda item: item[0].rowspan):
            need = 1.3 * shape.size * len(texts) + 0.6 * shape.size
            rows = range(box.row, box.row + box.rowspan)
            lacking = need - sum(heights[row] for row in rows)
            if lacking > 0:
                for row in rows:
                    heights[row] += lacking / box.rowspan
        row = 0
        while row < grid.rows:
            self.room(heights[row] + 1)
            end, y = row, self.y
            while end < grid.rows and y + heights[end] <= shape.height - MARGIN:
                y += heights[end]
                end += 1
            self.piece(figures, lines, xs, heights, row, end)
            self.y, row = y, end
        self.y += shape.size

    def piece(self, figures, lines, xs, heights, start, end):
        shape = self.shape
        ys = {start: self.y}
        for row in range(start, end):
            ys[row + 1] = ys[row] + heights[row]
        for box, waiting in list(lines.items()):
            first, last = max(box.row, start), min(box.row + box.rowspan, end)
            if first >= last:
                continue
            left, right, top, bottom = xs[box.column], xs[box.column + box.colspan], ys[first], ys[last]
            if shape.rules == "boxes":
                self.pages[-1].append(Box(left, top, right, bottom))
            elif shape.rules == "lines":
                self.pages[-1] += [line(left, top, right), line(left, bottom, right)]
                self.pages[-1] += [Box(x - 0.25, top, x + 0.25, bottom, (0, 0, 0)) for x in (left, right)]
            figure = box.cell is not None
            size = shape.size * (shape.figures if figure else 1)
            room = max(1, int((bottom - top) / (1.3 * shape.size))) if last < box.row + box.rowspan else len(waiting)
            texts, lines[box] = waiting[:room], waiting[room:]
            y = (top + bottom) / 2 - 1.3 * shape.size * len(texts) / 2 + size + (shape.lowered if figure else 0)
            for words in texts:
                x = left + 3
                if figure and shape.centred:
                    x = (left + right - extent(words, size)) / 2
                self.write(x, y, words, size)
                y += 1.3 * shape.size


def cell_lines(box, figures, width, shape):
    if box.cell is None:
        return broken(box.text, width - 6, shape.size)
    text = figures.texts[box.cell.number]
    size = shape.size * shape.figures
    room = width - 6
    if not shape.narrow or extent(text, size) <= room:
        return [text] if text else []
    return broken(text, room, size)


def broken(text, room, size):
    """A text in lines that have room."""
    lines, now = [], ""
    for character in text:
        if now and extent(now + character, size) > room + 0.01:
            lines.append(now)
            now = ""
        now += character
    return [*lines, now] if now else lines


def printed(report, shape):
    """The pages of a report, as marks."""
    press = Press(shape)
    for part in writers.page(report).parts:
        if isinstance(part, Figures):
            press.table(part)
        else:
            press.paragraph(part.text)
    if shape.numbered:
        for number, page in enumerate(press.pages, 1):
            page.append(Text(285, shape.height - 20, f"- {number} -", 10))
    return press.pages
