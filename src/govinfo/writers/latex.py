r"""LaTeX: a complete document of class ``ctexart`` for XeLaTeX or LuaLaTeX, each table on one page with merged cells.

It needs the packages geometry, array and multirow, which every TeX distribution has, and one run.
"""

import re

from govinfo.page import official
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine, title_lines
from govinfo.page.labels import label_lines
from govinfo.page.layout import Box, PageGrid

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    "-": "{-}",
    "[": "{[}",
    "]": "{]}",
}
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
_LINES = {
    LineStyle.TITLE: "\\begin{{center}}\\zihao{{2}}\\heiti {}\\end{{center}}",
    LineStyle.IMPRINT: "\\begin{{center}}{}\\end{{center}}",
    LineStyle.HEADING: "\\section*{{{}}}",
    LineStyle.TOPIC: "{{\\kaishu {}}}",
    LineStyle.PROSE: "{}",
    LineStyle.SALUTATION: "\\noindent {}",
    LineStyle.SIGNATURE: "\\begin{{flushright}}{}\\end{{flushright}}",
}
_TEXT_WIDTH, _EDGE, _TYPE = official.TEXT_WIDTH.figure / 25.4 * 72.27, 2.4, 9
"""Width between the margins, what the edges of a cell take of it, and a character, in points."""
_PAGE = (
    ("top", official.TOP_MARGIN),
    ("left", official.BINDING_MARGIN),
    ("textwidth", official.TEXT_WIDTH),
    ("textheight", official.TEXT_HEIGHT),
)
_HEAD = r"""\documentclass[a4paper,zihao=-4]{ctexart}
\usepackage{array,geometry,multirow}
\setlength{\tabcolsep}{1pt}
\newcolumntype{C}[1]{>{\centering\arraybackslash}m{\dimexpr #1\linewidth-2\tabcolsep-\arrayrulewidth}}
\newcolumntype{L}[1]{>{\raggedright\arraybackslash}m{\dimexpr #1\linewidth-2\tabcolsep-\arrayrulewidth}}
\ctexset{section={format=\heiti\zihao{3}}}
\pagestyle{plain}
"""


def draw(document: PrintedDocument) -> str:
    """The document as LaTeX."""
    parts = (_table(part) if isinstance(part, Figures) else _line(part) for part in document.parts)
    body = "\n\n".join(parts)
    page = ",".join(f"{name}={measure.figure}mm" for name, measure in _PAGE)
    head = f"{_HEAD}\\geometry{{{page}}}\n\\title{{{escaped(document.title)}}}\n"
    return f"{head}\\begin{{document}}\n\n{body}\n\n\\end{{document}}\n"


def _line(part: TextLine) -> str:
    lines = title_lines(part.text) if part.style is LineStyle.TITLE else [part.text]
    return _LINES[part.style].format(r" \\ ".join(map(escaped, lines)))


def escaped(text: str) -> str:
    r"""Text that LaTeX prints as it is.

    >>> print(escaped("50% & $x_1$"))
    50\% \& \$x\_1\$
    """
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text)


def _table(figures: Figures) -> str:
    grid = figures.grid
    columns = "".join(f"|{_column(grid, column, 1, centred=True)}" for column in range(grid.columns))
    covering = _covering(grid)
    rows = [_row(figures, covering[row], row) + _rule(covering, row) for row in range(grid.rows)]
    body = "\n".join(rows)
    return (
        f"{{\\noindent\\zihao{{-5}}\\selectfont\n\\begin{{tabular}}{{{columns}|}}\n\\hline\n{body}\n"
        "\\end{tabular}\\par}"
    )


def _covering(grid: PageGrid) -> list[list[Box]]:
    """For each grid row, the boxes that cover it, left to right."""
    rows: list[list[Box]] = [[] for _ in range(grid.rows)]
    for box in sorted(grid.boxes, key=lambda box: box.column):
        for row in range(box.row, box.row + box.rowspan):
            rows[row].append(box)
    return rows


def _row(figures: Figures, boxes: list[Box], row: int) -> str:
    cells: list[str] = []
    for box in boxes:
        text = _content(figures, box) if box.row == row else ""
        if text and box.rowspan > 1:
            text = f"\\multirow{{{box.rowspan}}}{{=}}{{\\centering {text}}}"
        if box.colspan > 1 or not box.centred:
            edge = "|" if box.column == 0 else ""
            kind = _column(figures.grid, box.column, box.colspan, centred=box.centred)
            text = f"\\multicolumn{{{box.colspan}}}{{{edge}{kind}|}}{{{text}}}"
        cells.append(text)
    return " & ".join(cells) + r" \\"


def _content(figures: Figures, box: Box) -> str:
    if box.cell is not None:
        return escaped(figures.texts[box.cell.number])
    share = sum(figures.grid.widths[box.column : box.column + box.colspan])
    room = int((share * _TEXT_WIDTH - _EDGE) / _TYPE)
    return r"\newline ".join(map(escaped, label_lines(box, room)))


def _column(grid: PageGrid, column: int, span: int, *, centred: bool) -> str:
    share = sum(grid.widths[column : column + span])
    return f"{'C' if centred else 'L'}{{{share:.4f}}}"


def _rule(covering: list[list[Box]], row: int) -> str:
    """The rule under a row: whole, or only under the cells that end there."""
    ending = [box for box in covering[row] if box.row + box.rowspan == row + 1]
    if len(ending) == len(covering[row]):
        return r" \hline"
    return "".join(f" \\cline{{{box.column + 1}-{box.column + box.colspan}}}" for box in ending)
