"""What writing costs beside the usual ways of doing it, in one run, the contestants taking turns.

Each contestant writes the same three tables with the same merged cells. Prints the median of each and the ratios that
the project promises: HTML at least 10 times faster than pandas Styler, .docx in at most a tenth of the time of
python-docx filled cell by cell, .xlsx in at most 1.5 times a script written by hand for xlsxwriter.
"""

import time
from collections.abc import Iterator
from io import BytesIO

import docx
import pandas as pd
import xlsxwriter

from benchmarks.measure import Ratio, middle
from govinfo.formats import Use, named
from govinfo.page.layout import grid
from govinfo.report.annual import AnnualReport, zero
from govinfo.writers import page


def report(number: int) -> AnnualReport:
    """A report whose figures depend on *number*, so that nothing can be remembered from the one before."""
    filled = zero("2021", organ=f"某县第{number}局", year=2023)
    return filled.replace({address: (number * 7 + place) % 1000 for place, (address, _) in enumerate(filled.cells())})


def ours(name: str, filed: AnnualReport) -> object:
    drawn: object = named(name, Use.WRITES).load(Use.WRITES)(page(filed))
    return drawn


def styler_html(filed: AnnualReport) -> str:
    """The three tables with their merged heads through pandas Styler: an index level for each label column."""
    pages = []
    for table in filed.tables:
        printed = grid(table.form)
        matrix = printed.matrix(table.texts())
        if table.form.sideways:
            columns = pd.MultiIndex.from_tuples(
                [
                    (*[group.label for group in cell.row.groups], cell.row.label, cell.column.label)[-2:]
                    for cell in table.form.cells
                ]
            )
            frame = pd.DataFrame([table.texts()], columns=columns)
        elif len(table.form.blocks) > 1:
            frame = pd.DataFrame([dict(enumerate(row[1:])) for row in matrix], index=[row[0] for row in matrix])
        else:
            (block,) = table.form.blocks
            index = pd.MultiIndex.from_tuples(
                [tuple(([group.label for group in row.groups] + [row.label, "", ""])[:3]) for row in block.rows]
            )
            columns = pd.MultiIndex.from_tuples(
                [tuple(([group.label for group in column.groups] + [column.label, ""])[:3]) for column in block.columns]
            )
            texts = table.texts()
            frame = pd.DataFrame(
                [texts[table.form.slices[row.key]] for row in block.rows], index=index, columns=columns
            )
        styler = frame.style
        if not frame.index.is_unique:
            styler = frame.reset_index().style
        pages.append(styler.set_table_styles([{"selector": "td", "props": "border: 1px solid"}]).to_html())
    return "".join(pages)


def docx_by_cells(filed: AnnualReport) -> bytes:
    """The three tables through python-docx as its documentation shows: ``table.cell(row, column)`` and ``merge``."""
    paper = docx.Document()
    for table in filed.tables:
        printed, texts = grid(table.form), table.texts()
        drawn = paper.add_table(printed.rows, printed.columns, style="Table Grid")
        for box in printed.boxes:
            cell = drawn.cell(box.row, box.column)
            if box.rowspan > 1 or box.colspan > 1:
                cell = cell.merge(drawn.cell(box.row + box.rowspan - 1, box.column + box.colspan - 1))
            cell.text = box.text if box.cell is None else texts[box.cell.number]
    buffer = BytesIO()
    paper.save(buffer)
    return buffer.getvalue()


def xlsx_by_hand(filed: AnnualReport) -> bytes:
    """The three tables as a script for xlsxwriter writes them: a sheet, a border, merged ranges, numbers."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    centred = book.add_format(
        {"border": 1, "align": "center", "valign": "vcenter", "text_wrap": True, "font_name": "仿宋"}
    )
    left = book.add_format({"border": 1, "valign": "vcenter", "text_wrap": True, "font_name": "仿宋"})
    heading = book.add_format({"font_name": "黑体", "font_size": 14})
    for table in filed.tables:
        printed = grid(table.form)
        sheet = book.add_worksheet()
        sheet.set_column(0, printed.columns - 1, 9)
        sheet.merge_range(0, 0, 0, printed.columns - 1, filed.form.heading(table.section).label, heading)
        for box in printed.boxes:
            row, column = box.row + 1, box.column
            form = centred if box.centred else left
            value = box.text if box.cell is None else float(table.flat[box.cell.number])
            if box.rowspan > 1 or box.colspan > 1:
                sheet.merge_range(row, column, row + box.rowspan - 1, column + box.colspan - 1, value, form)
            else:
                sheet.write(row, column, value, form)
    book.close()
    return buffer.getvalue()


CONTESTS = (
    ("html", "pandas Styler", styler_html, 0.1),
    ("docx", "python-docx cell by cell", docx_by_cells, 0.1),
    ("xlsx", "xlsxwriter by hand", xlsx_by_hand, 1.5),
)


def timed(function, *arguments) -> float:
    start = time.process_time()
    function(*arguments)
    return (time.process_time() - start) * 1000


def ratios(*, smoke: bool) -> Iterator[Ratio]:
    """The ratio to each rival, their turns interleaved."""
    reports = [report(number) for number in range(2 if smoke else 15)]
    for name, rival, function, target in CONTESTS:
        ours(name, reports[0])
        function(reports[0])
        turns = [(timed(ours, name, filed), timed(function, filed)) for filed in reports]
        mine, theirs = zip(*turns, strict=True)
        yield middle(f"a report to {name}, to {rival}", mine, theirs, "ms", target)
