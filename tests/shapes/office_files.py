"""Workbooks and Word files as offices make them: merged and empty cells, number formats, comments, boxes, tabs."""

from collections.abc import Callable
from io import BytesIO

from makers import LAST, Printed, Row, opened
from pages import is_figure, matrix, title
from rearranged import chance

FORMATS = ("0", "#,##0", "0_);(0)", "@", "General", "#,##0_ ")


def book(
    finish: Callable[[object, int, list[Row]], object], *, apart: int = 1, sheets: bool = False
) -> Callable[[Printed], bytes]:
    """A workbook with numbers in its cells, finished table by table.

    Args:
        finish: What is done to a sheet, with the row above a table and the table's rows.
        apart: Every so many columns hold a cell.
        sheets: Whether each table has a sheet of its own.
    """

    def written(printed: Printed) -> bytes:
        import openpyxl

        file = openpyxl.Workbook()
        sheet = file.active
        sheet.append([title(printed)])
        for heading, rows in opened(printed):
            sheet = file.create_sheet(heading[:20].replace("、", "")) if sheets else sheet
            sheet.append([heading])
            above = sheet.max_row
            for row in matrix(rows):
                sheet.append([one for cell in row for one in (_number(cell), *[None] * (apart - 1))])
            finish(sheet, above, rows)
        sheet.append([LAST])
        return _saved(file)

    return written


def _number(cell: str) -> int | float | str | None:
    if cell.isdigit():
        return int(cell)
    return float(cell) if is_figure(cell) else cell or None


def _saved(file: object) -> bytes:
    held = BytesIO()
    file.save(held)
    return held.getvalue()


def numbers(change: Callable[[object], object]) -> Callable[[object, int, list[Row]], object]:
    """Something done to each cell with a count."""

    def finish(sheet, above, rows):
        for row in sheet.iter_rows(min_row=above + 1):
            for cell in row:
                if isinstance(cell.value, int):
                    change(cell)

    return finish


def commented(cell) -> None:
    from openpyxl.comments import Comment

    cell.comment = Comment("含上年3件", "张三")


def formatted(cell) -> None:
    cell.number_format = chance(cell.coordinate).choice(FORMATS)


def as_text(cell) -> None:
    cell.value, cell.number_format = f" {cell.value} ", "@"


def merged(sheet, above: int, rows: list[Row]) -> None:
    """Labels over the columns of groups, and groups over their rows."""
    depth = max(len(row[0]) for row in rows) + 1
    for number, (groups, label, _) in enumerate(rows, above + 1):
        if label and len(groups) + 1 < depth:
            sheet.merge_cells(start_row=number, end_row=number, start_column=len(groups) + 1, end_column=depth)
    for at in range(depth - 1):
        first = 0
        while first < len(rows):
            last = first
            while (
                len(rows[first][0]) > at
                and last + 1 < len(rows)
                and rows[last + 1][0][: at + 1] == rows[first][0][: at + 1]
            ):
                last += 1
            if last > first:
                sheet.merge_cells(
                    start_row=above + 1 + first, end_row=above + 1 + last, start_column=at + 1, end_column=at + 1
                )
            first = last + 1


def document(write: Callable[[object, list[list[str]]], object]) -> Callable[[Printed], bytes]:
    """A Word file, its tables written so."""

    def written(printed: Printed) -> bytes:
        import docx

        file = docx.Document()
        file.add_paragraph(title(printed))
        for heading, rows in opened(printed):
            file.add_paragraph(heading)
            write(file, matrix(rows))
        file.add_paragraph(LAST)
        return _saved(file)

    return written


def filled_in(place, rows: list[list[str]], fill: Callable[[object, str], object]):
    """A table in a document or a cell."""
    table = place.add_table(rows=0, cols=max(map(len, rows)))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            fill(cell, text)
    return table


def set_text(cell, text: str) -> None:
    cell.text = text


def nested(file, rows) -> None:
    filled_in(file.add_table(rows=1, cols=1).cell(0, 0), rows, set_text)


def boxed(file, rows) -> None:
    """A table in a text box."""
    from docx.oxml import parse_xml

    table = filled_in(file, rows, set_text)._tbl
    table.getparent().remove(table)
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    box = parse_xml(
        f"<w:pict {spaces}><v:shape><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    box[0][0][0].insert(0, table)
    file.add_paragraph().add_run()._r.append(box)


def sign_by_sign(cell, text: str) -> None:
    for sign in text:
        cell.paragraphs[0].add_run(sign)


def among_blank_lines(cell, text: str) -> None:
    cell.add_paragraph(text)
    cell.add_paragraph("")


def noted(cell, text: str) -> None:
    cell.text = text
    if text.isdigit() and len(text) > 1:
        cell.paragraphs[0].add_run("1").font.superscript = True


FILES: dict[str, tuple[str, Callable[[Printed], bytes]]] = {
    "xlsx-commented": ("kept", book(numbers(commented))),
    "xlsx-formatted": ("kept", book(numbers(formatted))),
    "xlsx-text": ("kept", book(numbers(as_text))),
    "xlsx-merged": ("kept", book(merged)),
    "xlsx-sheets": ("kept", book(lambda *given: None, sheets=True)),
    "xlsx-spacer-columns": ("kept", book(lambda *given: None, apart=2)),
    "docx-nested": ("kept", document(nested)),
    "docx-boxed": ("kept", document(boxed)),
    "docx-tabs": ("kept", document(lambda file, rows: [file.add_paragraph("\t".join(row)) for row in rows])),
    "docx-sign-by-sign": ("kept", document(lambda file, rows: filled_in(file, rows, sign_by_sign))),
    "docx-among-blank-lines": ("kept", document(lambda file, rows: filled_in(file, rows, among_blank_lines))),
    "docx-noted": ("kept", document(lambda file, rows: filled_in(file, rows, noted))),
}
