"""Tables as great tables, drawn as the form is: merged heads, labels under their groups, a line round each value."""

from collections import defaultdict
from typing import Any

from govinfo.arguments import wrong_kind
from govinfo.displays.characters import printable
from govinfo.errors import MissingExtraError
from govinfo.frames.engine import polars
from govinfo.frames.pivot import Pivot
from govinfo.languages import LanguageChoice
from govinfo.messages import frames as says
from govinfo.page.document import Figures, table_figures
from govinfo.page.layout import Box, PageGrid
from govinfo.report.table import FiledTable, printed_table
from govinfo.speaking import language_of

_FONTS = ["FangSong", "STFangsong", "Noto Serif CJK SC", "serif"]
_LINE = {"style": "solid", "width": "1px", "color": "#000000"}
_RULED = (
    *(f"column_labels_{part}" for part in ("vlines", "border_top", "border_bottom", "border_lr")),
    "table_body_border_top",
    "table_body_border_bottom",
)


def to_gt(table: FiledTable | Pivot, *, lang: LanguageChoice = "zh") -> Any:
    """A table of a report, or a pivot, as a great table, to be styled further, shown and saved as its library does.

    Great tables have no merged cells under their heads: a label that the form merges stands in the middle of its
    place, and the lines within the place are left out.

    Args:
        table: The table, such as ``report.applications``, or what `pivot_frame` gave.
        lang: Whose labels a report's table gets, as for `govinfo.write`; a pivot has its own.

    Returns:
        A `great_tables.GT`.

    Raises:
        MissingExtraError: If great_tables is not installed: ``pip install 'govinfo[tables]'``.
        InvalidValueError: If *table* is neither.
    """
    figures = _figures(table, lang)
    great = _great_tables()
    names = [f"c{number}" for number in range(figures.grid.columns)]
    drawn = great.GT(polars().DataFrame(_body(figures), schema=names, orient="row"), auto_align=False)
    drawn = _headed(drawn.tab_header(title=printable(figures.label)), figures.grid, names)
    return _ruled(drawn, great, figures.grid, names)


def _figures(table: object, lang: LanguageChoice) -> Figures:
    match table:
        case Pivot():
            return table.figures
        case FiledTable():
            return table_figures(printed_table(table), language_of(lang))
        case _:
            raise wrong_kind(table, "table", says.PUBLISHED)


def _great_tables() -> Any:
    try:
        import great_tables
    except ModuleNotFoundError as error:
        if error.name != "great_tables":
            raise
        raise MissingExtraError("great_tables", extra="tables") from None
    return great_tables


def _body(figures: Figures) -> list[list[str]]:
    """The texts under the heads; of a merged label in the middle row of its place, in the last column of it."""
    grid = figures.grid
    body = [[""] * grid.columns for _ in range(grid.rows - grid.heads)]
    for box in _under(grid):
        text = box.text if box.cell is None else figures.texts[box.cell.number]
        column = box.column + (box.colspan - 1 if box.cell is None and box.column + box.colspan < grid.columns else 0)
        body[box.row - grid.heads + (box.rowspan - 1) // 2][column] = text
    return body


def _under(grid: PageGrid) -> list[Box]:
    return [box for box in grid.boxes if box.row >= grid.heads]


def _headed(drawn: Any, grid: PageGrid, names: list[str]) -> Any:
    """The heads: those over a single column are its label, those over several a spanner."""
    heads = [box for box in grid.boxes if box.row < grid.heads]
    labels = {names[box.column + box.colspan - 1]: box.text for box in heads if box.row + box.rowspan == grid.heads}
    for box in reversed(heads):
        if box.row + box.rowspan < grid.heads:
            over = names[box.column : box.column + box.colspan]
            level = grid.heads - 1 - box.row - box.rowspan
            drawn = drawn.tab_spanner(label=box.text, columns=over, level=level, id=f"{box.row} {box.column}")
    return drawn.cols_label({name: labels.get(name, "") for name in names})


def _ruled(drawn: Any, great: Any, grid: PageGrid, names: list[str]) -> Any:
    """The columns as broad as on the page, the letters of the form, and lines round every label and value."""
    widths = {name: f"{share * 100:.4g}%" for name, share in zip(names, grid.widths, strict=True)}
    lines = {f"{part}_{what}": value for part in _RULED for what, value in _LINE.items()}
    drawn = drawn.cols_width(widths).tab_options(
        table_width=f"max(100%, {grid.columns * 3}em)",
        table_layout="fixed",
        table_border_top_style="none",
        table_border_bottom_style="none",
        table_font_names=_FONTS,
        table_font_size="13px",
        table_font_color="#000000",
        column_labels_hidden=not grid.heads,
        **lines,
    )
    for css, places in _places(grid).items():
        for column, rows in places.items():
            drawn = drawn.tab_style(great.style.css(css), great.loc.body(columns=names[column], rows=rows))
    return drawn


def _places(grid: PageGrid) -> dict[str, dict[int, list[int]]]:
    """The places under the heads, column by column, by how they are drawn."""
    places: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for box in _under(grid):
        for down in range(box.rowspan):
            for across in range(box.colspan):
                places[_drawn(box, down, across)][box.column + across].append(box.row - grid.heads + down)
    return places


def _drawn(box: Box, down: int, across: int) -> str:
    """How one place of a box is drawn: with lines on those of its sides that are the box's own."""
    inner = {"top": down > 0, "bottom": down < box.rowspan - 1, "left": across > 0, "right": across < box.colspan - 1}
    lines = (f"border-{side}: {'none' if inside else '1px solid #000000'};" for side, inside in inner.items())
    return " ".join((*lines, f"text-align: {'center' if box.centred else 'left'};"))
