"""A table to be published: lines of figures under the labels of the form, with its merged heads."""

from html import escape
from os import PathLike, fspath
from typing import NamedTuple

from attrs import field, frozen

from govinfo.displays.characters import printable
from govinfo.errors import UnknownKeyError
from govinfo.forms.spec import FormCell, FormTable
from govinfo.languages import LANGUAGE_TAGS, Language
from govinfo.messages import formats
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine
from govinfo.page.fragment import STYLE, laid_out, line
from govinfo.page.layout import Box, PageGrid, Scope, heads_across
from govinfo.report.values import Value, canonical
from govinfo.writers import atomic
from govinfo.writers.html import page

_LABEL = 3.0
"""How many columns of figures the column of labels is as broad as."""
_BROAD = "body { max-width: none }\n@page { size: A4 landscape }"
"""A page as broad as its columns need."""


class PivotLine(NamedTuple):
    """A line of a pivot.

    Attributes:
        label: What it is of: an organ, a year.
        values: Its figures, in the order of the pivot's cells; blank where a report leaves the cell blank.
        reports: How many reports are added up in it.
    """

    label: str
    values: tuple[Value, ...]
    reports: int


@frozen(eq=False)
class Pivot:
    """Reports as a table to be published; `govinfo.frames.pivot_frame` makes it, and a notebook shows it.

    Attributes:
        title: What it is.
        stub: What its lines are of.
        lines: Its lines, the sum of all others last.
        table: The table of the form.
        cells: The cells of it that are shown, each over a column of figures.
        language: Whose labels it has.
    """

    title: str
    stub: str
    lines: tuple[PivotLine, ...]
    table: FormTable = field(repr=False)
    cells: tuple[FormCell, ...] = field(repr=False)
    language: Language

    @property
    def figures(self) -> Figures:
        """It as it is printed: every format that draws a report's tables can draw it."""
        values = [value for line in self.lines for value in line.values]
        texts = ["" if value is None else canonical(value) for value in values]
        return Figures(self.table, self._grid(), values, texts, self.title, self.language)

    def _grid(self) -> PageGrid:
        heads = heads_across(self.cells, self.language)
        height = max(box.row + box.rowspan for box in heads)
        boxes = [Box(0, 0, height, 1, self.stub, Scope.COLUMN)]
        boxes += [box._replace(column=box.column + 1) for box in heads]
        for number, shown in enumerate(self.lines):
            boxes.append(Box(height + number, 0, 1, 1, printable(shown.label), Scope.ROW))
            for place, cell in enumerate(self.cells):
                filled = cell._replace(number=number * len(self.cells) + place)
                boxes.append(Box(height + number, place + 1, 1, 1, "", None, filled))
        rows, breadth = height + len(self.lines), len(self.cells) + _LABEL
        widths = (_LABEL / breadth, *[1 / breadth] * len(self.cells))
        return PageGrid(rows, widths, height, ((height, rows),), tuple(sorted(boxes, key=lambda box: box[:2])))

    def _markup(self, heading: str = "") -> str:
        figures = self.figures
        table = laid_out(figures.grid) % tuple(escape(text, quote=False) for text in (figures.label, *figures.texts))
        return f'<article class="govinfo" lang="{LANGUAGE_TAGS[self.language]}">\n{heading}{table}\n</article>'

    def _repr_html_(self) -> str:
        return f"<style>\n{STYLE}\n</style>\n{self._markup()}\n"

    def write(self, path: str | PathLike[str]) -> None:
        """Write it into a file: a workbook with merged heads (``.xlsx``), or a page (``.html``).

        Raises:
            UnknownKeyError: If the file is called as neither.
            MissingExtraError: If XlsxWriter is not installed.
            WriteError: If the file cannot be written.
        """
        suffix = fspath(path).rpartition(".")[2].lower()
        title = TextLine(LineStyle.TITLE, self.title)
        document = PrintedDocument(self.language, self.title, None, None, (title, self.figures))
        if suffix == "xlsx":
            from govinfo.frames.pivot_workbook import draw

            atomic.write(path, draw(document))
        elif suffix == "html":
            atomic.write(path, page(document, self._markup(f"{line(title)}\n"), _BROAD).encode())
        else:
            raise UnknownKeyError(suffix, ("xlsx", "html"), formats.SUFFIX_TO_WRITE)
