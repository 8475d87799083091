"""The form as a workbook that checks itself: every identity a formula, every cell of a broken one red.

What does not hold is said beside the table, outside of what is printed. Cells take whole numbers from zero.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

from govinfo.forms.spec import CellKind, FormCell
from govinfo.messages import empty_forms as says
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine
from govinfo.page.notes import SHADES
from govinfo.writers.empty_forms.balances import Balance, Totals, balances, computed
from govinfo.writers.xlsx import WorkbookDrawing, drawn_by

_Square: TypeAlias = tuple[int, int]
"""Row and column of a cell in its sheet, from 0."""
_BESIDE = 60
"""Width of the column of sentences, in characters."""
_ROOM = 300
"""Height of what prose is written in, in points."""
_RED = {"bg_color": f"#{SHADES['error']}", "font_color": "#9C0006"}
_SENTENCE = {
    "font_name": "仿宋_GB2312",
    "font_size": 9,
    "font_color": "#9C0006",
    "text_wrap": True,
    "valign": "vcenter",
}
_NOTHING = " "
"""What a formula shows that finds nothing; without any result it would be one that was never computed."""
_FROM_ZERO = {"criteria": ">=", "value": 0}


def draw(document: PrintedDocument, totals: Totals) -> bytes:
    """The form as the bytes of an .xlsx file."""
    return drawn_by(partial(_CheckingDrawing, totals=totals), document)


class _CheckingDrawing(WorkbookDrawing):
    """A workbook being drawn whose tables check themselves."""

    def __init__(self, book: Any, document: PrintedDocument, totals: Totals) -> None:
        super().__init__(book, document)
        self._totals = totals
        self._red, self._sentence = book.add_format(_RED), book.add_format(_SENTENCE)
        self._name_of: Callable[..., str] = import_module("xlsxwriter.utility").xl_rowcol_to_cell

    def _line(self, sheet: Any, line: TextLine, row: int, columns: int) -> None:
        super()._line(sheet, line, row, columns)
        if line.style is LineStyle.PROSE and not line.text:
            sheet.set_row(row, _ROOM)
            about = {"validate": "any", "input_title": str(says.WRITE_HERE), "input_message": str(says.WRITE_HERE)}
            sheet.data_validation(row, 0, row, 0, about)

    def _table(self, sheet: Any, figures: Figures, top: int) -> None:
        super()._table(sheet, figures, top)
        boxes = {box.cell.number: box for box in figures.grid.boxes if box.cell is not None}
        places = {number: (top + box.row, box.column) for number, box in boxes.items()}
        balanced = [_FormulaSides(one, *self._sides(one, places)) for one in balances(figures.form)]
        sums = computed(figures.form, self._totals)
        counts = {number: int(value) for number, value in enumerate(figures.values) if value is not None}
        now = figures.form.totalled(counts)
        for cell in figures.cells:
            place = places[cell.number]
            if cell.number in sums:
                formula = f"={self._sum(sums[cell.number], places)}"
                sheet.write_formula(*place, formula, self._value(0, ()), now[cell.number])
            else:
                sheet.data_validation(*place, *place, _wanted(cell))
            own = [one.broken for one in balanced if cell.number in one.balance.left + one.balance.right]
            if own:
                rule = {"type": "formula", "criteria": f"=OR({','.join(own)})", "format": self._red}
                sheet.conditional_format(*place, *place, rule)
        grid = figures.grid
        sheet.print_area(0, 0, top + grid.rows - 1, grid.columns - 1)
        rows: dict[int, list[_FormulaSides]] = {}
        for one in balanced:
            rows.setdefault(places[one.balance.right[-1]][0], []).append(one)
        if rows:
            self._beside(sheet, top, grid.columns + 1, rows)

    def _beside(self, sheet: Any, top: int, column: int, rows: "Mapping[int, Sequence[_FormulaSides]]") -> None:
        """What does not hold, in the row in which a sum stands, beside the table and outside of what is printed."""
        sheet.set_column(column, column, _BESIDE)
        sheet.write_formula(top, column, f'="{says.CHECKED}"', self._sentence, str(says.CHECKED))
        for row, balanced in rows.items():
            said = "&".join(one.said for one in balanced)
            sheet.write_formula(row, column, f"={said}", self._sentence, _NOTHING)

    def _sides(self, one: Balance, places: Mapping[int, _Square]) -> tuple[str, str]:
        return self._sum(one.left, places), self._sum(one.right, places)

    def _sum(self, cells: Sequence[int], places: Mapping[int, _Square]) -> str:
        """The sum of some cells, those next to each other as an area."""
        areas: list[list[_Square]] = []
        for row, column in (places[cell] for cell in cells):
            if areas and (row, column) in _next(areas[-1]):
                areas[-1].append((row, column))
            else:
                areas.append([(row, column)])
        named = [[self._name_of(*area[0], True, True), self._name_of(*area[-1], True, True)] for area in areas]
        return f"SUM({','.join(':'.join(dict.fromkeys(ends)) for ends in named)})"


class _FormulaSides(NamedTuple):
    """An identity and the formulas of its two sides."""

    balance: Balance
    left: str
    right: str

    @property
    def broken(self) -> str:
        """The formula that says that it does not hold."""
        return f"{self.left}<>{self.right}"

    @property
    def said(self) -> str:
        """The formula of its sentence where it does not hold, of nothing where it does."""
        sides = says.SIDES.filled(left=f'"&{self.left}&"', right=f'"&{self.right}&"')
        return f'IF({self.broken},"{self.balance.sentence}{sides}；","")'


def _next(area: Sequence[_Square]) -> set[_Square]:
    """The places at which an area goes on: below or beside its last cell, in the direction that it has."""
    (row, column), (first_row, first_column) = area[-1], area[0]
    below = {(row + 1, column)} if column == first_column else set[_Square]()
    beside = {(row, column + 1)} if row == first_row else set[_Square]()
    return below | beside


def _wanted(cell: FormCell) -> dict[str, Any]:
    """What may be typed into a cell."""
    money = cell.column.kind is CellKind.MONEY
    said = says.AMOUNT if money else says.WHOLE_NUMBER
    return {"validate": "decimal" if money else "integer", **_FROM_ZERO, "error_message": str(said)}
