"""Markdown: headings, paragraphs and pipe tables; text that means something in Markdown is escaped.

Pipe tables have no merged cells. The first row of the printed grid is the head, and the places under a merged cell
are empty.
"""

import re

from govinfo.displays.characters import inert_markdown, markdown_cell
from govinfo.page.document import Figures, LineStyle, PrintedDocument

_OPENING = re.compile(r"^(\d{1,9}(?=[.)])|(?=[+=:-]))")
"""What a line begins with that would be a list or a heading, as far as where a backslash keeps it from being one."""


def draw(document: PrintedDocument) -> str:
    """The document as Markdown."""
    return (
        "\n\n".join(
            _table(part) if isinstance(part, Figures) else _line(part.style, part.text) for part in document.parts
        )
        + "\n"
    )


def escaped(text: str) -> str:
    r"""A line of text that Markdown shows as it is.

    >>> print(escaped("1. *a* <b> | c"), escaped("- x"))
    1\. \*a\* \<b\> \| c \- x
    """
    return _OPENING.sub(r"\1\\", inert_markdown(text))


def _line(style: LineStyle, text: str) -> str:
    mark = {LineStyle.TITLE: "# ", LineStyle.HEADING: "## "}.get(style, "")
    return mark + escaped(text)


def _table(figures: Figures) -> str:
    from tabulate import tabulate

    head, *rows = ([*map(markdown_cell, row)] for row in figures.grid.matrix(figures.texts))
    labels = min(box.column for box in figures.grid.boxes if box.cell is not None)
    sides = ["left"] * labels + ["right"] * (len(head) - labels)
    drawn = tabulate(rows, head, tablefmt="pipe", disable_numparse=True, colalign=sides).splitlines()
    return "\n".join(
        [*drawn[:2], *(_cut(line, len(head) - len(row)) for line, row in zip(drawn[2:], rows, strict=True))]
    )


def _cut(line: str, cells: int) -> str:
    """A row without its last cells, which are empty."""
    return line.rsplit("|", cells + 1)[0] + "|"
