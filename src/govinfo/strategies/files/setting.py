"""A report set on pages: its tables ruled or not, its prose in lines, page after page."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from govinfo import writers
from govinfo.page.document import Figures
from govinfo.page.layout import Box
from govinfo.report.annual import AnnualReport
from govinfo.strategies.files.marks import WIDTH, Inked, InkedBox, InkedWords, broken, extent

_MARGIN = 50
_ROOM = WIDTH - 2 * _MARGIN
_LINE = 1.3
"""From line to line within a cell, in sizes of the font."""
_PAD = 3
_HAIR = 0.25


class PageSetting(NamedTuple):
    """How a report is set.

    Attributes:
        rules: Whether cells are drawn as boxes, as lines that several share, or not at all.
        size: Of the font, in points.
        figures: Size of the figures, in sizes of the font.
        lowered: Points that figures stand lower than words.
        centred: Whether figures stand in the middle of their cells.
        numbered: Whether pages are numbered.
        narrow: Whether figures that are too long for their columns are broken; else they are set smaller.
        height: Of a page, in points.
        apart: Whether each character is a piece of its own.
    """

    rules: Literal["boxes", "lines", "none"] = "boxes"
    size: float = 10
    figures: float = 1
    lowered: float = 0
    centred: bool = True
    numbered: bool = True
    narrow: bool = False
    height: float = 800
    apart: bool = False


def sheets(report: AnnualReport, setting: PageSetting) -> list[list[Inked]]:
    """The pages of a report, as marks."""
    press = _Press(setting)
    for part in writers.page(report).parts:
        if isinstance(part, Figures):
            press.table(part)
        else:
            press.paragraph(part.text)
    if setting.numbered:
        for number, page in enumerate(press.pages, 1):
            page.append(InkedWords(285, setting.height - 20, f"- {number} -", 10))
    return press.pages


class _Press:
    """Pages in the making."""

    def __init__(self, setting: PageSetting) -> None:
        self._set = setting
        self._y = float(_MARGIN)
        self.pages: list[list[Inked]] = [[]]

    def paragraph(self, text: str) -> None:
        size = self._set.size
        for line in broken("　　" + text, _ROOM, size):
            words = line.removeprefix("　　")
            if self._y + 2 * size > self._set.height - _MARGIN:
                self._turn()
            self._write(_MARGIN + extent(line, size) - extent(words, size), self._y + size, words, size)
            self._y += 1.6 * size
        self._y += 0.4 * size

    def table(self, figures: Figures) -> None:
        edges = [_MARGIN + share * _ROOM for share in accumulate(figures.grid.widths, initial=0)]
        lines = {box: self._lines(box, figures, edges) for box in figures.grid.boxes}
        heights = self._heights(figures, lines)
        row = 0
        while row < len(heights):
            ends = list(accumulate(heights[row:], initial=self._y))
            fitting = sum(end <= self._set.height - _MARGIN for end in ends) - 1
            if self.pages[-1] and fitting < (1 if row else figures.grid.heads + 1):
                self._turn()
                continue
            fitting = max(1, fitting)
            for box in figures.grid.boxes:
                self._cell(box, lines, edges, dict(enumerate(ends[: fitting + 1], row)))
            self._y, row = ends[fitting], row + fitting
        self._y += self._set.size

    def _turn(self) -> None:
        self.pages.append([])
        self._y = float(_MARGIN)

    def _lines(self, box: Box, figures: Figures, edges: Sequence[float]) -> list[str]:
        room = edges[box.column + box.colspan] - edges[box.column] - 2 * _PAD
        if box.cell is None:
            return broken(box.text, room, self._set.size)
        text = figures.texts[box.cell.number]
        if self._set.narrow:
            return broken(text, room, self._set.size * self._set.figures)
        return [text] if text else []

    def _heights(self, figures: Figures, lines: dict[Box, list[str]]) -> list[float]:
        """Of each row, so that every cell has room for its lines."""
        size = self._set.size
        heights = [1.8 * size] * figures.grid.rows
        for box, texts in sorted(lines.items(), key=lambda item: item[0].rowspan):
            rows = range(box.row, box.row + box.rowspan)
            lacking = _LINE * size * len(texts) + 0.6 * size - sum(heights[row] for row in rows)
            for row in rows:
                heights[row] += max(0, lacking) / box.rowspan
        return heights

    def _cell(self, box: Box, lines: dict[Box, list[str]], edges: Sequence[float], ends: dict[int, float]) -> None:
        """What there is of a cell on this page; what has no room there is left for the next."""
        first, last = max(box.row, min(ends)), min(box.row + box.rowspan, max(ends))
        if first >= last:
            return
        frame = InkedBox(edges[box.column], ends[first], edges[box.column + box.colspan], ends[last])
        self.pages[-1] += self._ruled(frame)
        whole = last == box.row + box.rowspan
        size = self._set.size if box.cell is None else self._figure_size(lines[box], frame)
        room = len(lines[box]) if whole else max(1, int((frame.bottom - frame.top) / (_LINE * self._set.size)))
        texts, lines[box] = lines[box][:room], lines[box][room:]
        y = (frame.top + frame.bottom - _LINE * size * len(texts)) / 2 + size
        for number, words in enumerate(texts):
            middle = (frame.left + frame.right - extent(words, size)) / 2
            centred = box.cell is not None and self._set.centred
            lowered = 0 if box.cell is None else self._set.lowered
            x = middle if centred else frame.left + _PAD
            self._write(x, y + _LINE * size * number + lowered, words, size)

    def _figure_size(self, texts: Sequence[str], frame: InkedBox) -> float:
        """Figures that are not broken are set as small as they have room."""
        size = self._set.size * self._set.figures
        room = frame.right - frame.left - 2 * _PAD
        return min([size, *(room / extent(text, 1) for text in texts)])

    def _ruled(self, frame: InkedBox) -> list[Inked]:
        left, top, right, bottom, _ = frame
        if self._set.rules == "boxes":
            return [frame]
        if self._set.rules == "none":
            return []
        along = [InkedBox(left, y - _HAIR, right, y + _HAIR, filled=True) for y in (top, bottom)]
        return [*along, *(InkedBox(x - _HAIR, top, x + _HAIR, bottom, filled=True) for x in (left, right))]

    def _write(self, x: float, y: float, text: str, size: float) -> None:
        for piece in text if self._set.apart else [text]:
            self.pages[-1].append(InkedWords(x, y, piece, size))
            x += extent(piece, size)
