"""Reports whose figures bear what a reader does not take for a part of them: notes, struck, deleted and hidden text."""

from collections.abc import Callable
from io import BytesIO

from makers import Printed, Row, by_row, cells_of, html, sheet, word

NOTES = {"raised": "¹", "circled": "①", "far-circled": "⑳"}


def noted(mark: str, separator: str) -> Callable[[Printed], str]:
    """Lines of cells apart by a separator, each figure with the mark of a note."""

    def line(row: Row, seen: set[str]) -> str:
        return separator.join(cells_of((*row[:2], [_with(text, mark) for text in row[2]]), seen))

    return by_row(line)


def _with(text: str, mark: str) -> str:
    return text + mark if text.isdigit() and text.isascii() else text


def page(before: str, behind: str) -> Callable[[Printed], str]:
    """A page with markup around what is no part of a figure."""
    return html(lambda text: f"{before}{text}{behind}" if text.isdigit() else text)


def in_word(**font: int) -> Callable[[Printed], bytes]:
    """A Word file with another digit in such a font behind each figure."""

    def written(printed: Printed) -> bytes:
        import docx

        document = docx.Document(BytesIO(word(spans=False)(printed)))
        for table in document.tables:
            for cell in table._cells:
                if cell.text.isdigit():
                    run = cell.paragraphs[0].add_run("9")
                    for name, value in font.items():
                        setattr(run.font, name, value)
        file = BytesIO()
        document.save(file)
        return file.getvalue()

    return written


def in_workbook(**font: object) -> Callable[[Printed], bytes]:
    """A workbook with another digit in such a font behind each figure."""

    def written(printed: Printed) -> bytes:
        import openpyxl
        from openpyxl.cell.rich_text import CellRichText, TextBlock
        from openpyxl.cell.text import InlineFont

        book = openpyxl.load_workbook(BytesIO(sheet(printed)))
        for row in book.active.iter_rows():
            for cell in row:
                if isinstance(cell.value, int):
                    cell.value = CellRichText(str(cell.value), TextBlock(InlineFont(**font), "9"))
        file = BytesIO()
        book.save(file)
        return file.getvalue()

    return written


def hidden(style: str) -> Callable[[Printed], str]:
    """A page with a digit that its style hides behind each figure."""
    return page("", f'<span style="{style}">9</span>')


def ruled(sheet: str, behind: str) -> Callable[[Printed], str]:
    """A page whose style sheet hides a digit behind each figure."""
    written = page("", behind)
    return lambda printed: f"<style>{sheet}</style>{written(printed)}"


MARKED: dict[str, tuple[str, Callable[[Printed], str | bytes]]] = {
    **{f"words-{name}": ("free", noted(mark, " ")) for name, mark in NOTES.items()},
    **{f"tabs-{name}": ("marked", noted(mark, "\t")) for name, mark in NOTES.items()},
    **{f"bars-{name}": ("marked", noted(mark, " | ")) for name, mark in NOTES.items()},
    **{f"lines-{name}": ("marked", noted(mark, "\n")) for name, mark in NOTES.items()},
    **{f"csv-{name}": ("marked", noted(mark, ",")) for name, mark in NOTES.items()},
    **{f"html-{name}": ("marked", page("", mark)) for name, mark in NOTES.items()},
    "html-sup": ("marked", page("", "<sup>1</sup>")),
    "html-sup-circled": ("marked", page("", "<sup>①</sup>")),
    "html-sub": ("marked", page("", "<sub>1</sub>")),
    "html-struck": ("marked", page("<s>9</s>", "")),
    "html-strike": ("marked", page("", "<strike>9</strike>")),
    "html-deleted": ("marked", page("<del>9</del>", "")),
    "html-undisplayed": ("marked", hidden("display:none")),
    "html-invisible": ("marked", hidden("visibility: hidden")),
    "html-tiny": ("marked", hidden("font-size:0")),
    "html-off-page": ("marked", hidden("position:absolute;left:-9999px")),
    "html-shut": ("marked", hidden("display:inline-block;height:0;overflow:hidden")),
    "html-clipped": ("marked", hidden("position:absolute;clip:rect(0 0 0 0)")),
    "html-transparent": ("marked", hidden("color:transparent")),
    "html-white": ("marked", hidden("color:#fff")),
    "html-own-ground": ("marked", hidden("color:blue;background:blue")),
    "html-one-point": ("marked", hidden("font-size:1.0pt")),
    "html-hidden-by-word": ("marked", hidden("mso-hide:all")),
    "html-white-font": ("marked", page("<font color=white>9</font>", "")),
    "html-read-out": ("marked", page("<span class=sr-only>9</span>", "")),
    "html-sheet-within": ("marked", ruled("td i{display:none}", "<i>9</i>")),
    "html-sheet-chain": ("marked", ruled("tr>td b.n span{visibility:hidden}", "<b class=n><span>9</span></b>")),
    "html-white-by-parts": ("marked", hidden("color:hsl(0,0%,100%)")),
    "html-sheet-variable": ("marked", ruled(":root{--c:white}.n{color:var(--c)}", "<b class=n>9</b>")),
    "html-sheet-wide": ("marked", ruled("@media (min-width:600px){td b{display:none}}", "<b>9</b>")),
    "html-sheet-white": ("marked", ruled("table .n{color:white}", "<b class=n>9</b>")),
    "html-leftwards": ("free", html(lambda text: f"<bdo dir=rtl>{text}</bdo>" if text.isdigit() else text)),
    "html-white-on-blue": (
        "kept",
        html(lambda text: text if text.isdigit() else f"<p style='color:#fff;background:#036'>{text}</p>"),
    ),
    "html-lined-through": ("marked", hidden("text-decoration: line-through")),
    "html-hidden": ("marked", page("", "<span hidden>9</span>")),
    "html-commented": ("kept", page("<!-- 9 -->", "")),
    "html-scripted": ("kept", page("", "<script>9</script>")),
    "docx-superscript": ("marked", in_word(superscript=True)),
    "docx-struck": ("marked", in_word(strike=True)),
    "docx-double-struck": ("marked", in_word(double_strike=True)),
    "docx-hidden": ("marked", in_word(hidden=True)),
    "docx-one-point": ("marked", in_word(size=12_700)),
    "xlsx-struck": ("marked", in_workbook(strike=True)),
    "xlsx-white": ("marked", in_workbook(color="FFFFFFFF")),
    "xlsx-one-point": ("marked", in_workbook(sz=1)),
    "xlsx-superscript": ("marked", in_workbook(vertAlign="superscript")),
}
