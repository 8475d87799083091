"""A report written in any shape that reports are published in is read back without one wrong number."""

import csv
import json
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from openpyxl import Workbook

from govinfo import readers
from govinfo.forms.spec import Block, FormTable
from govinfo.report.annual import AnnualReport
from govinfo.strategies import filed_reports, reports

Line = list[str]


def block_lines(block: Block, table: FormTable, texts: list[str]) -> Iterator[Line]:
    if block.heading:
        yield [block.heading]
    stub = [table.stub] if table.stub else []
    yield [*stub, *(column.label for column in block.columns)]
    for row in block.rows:
        groups = [group.label for group in row.groups]
        yield [*groups, row.label, *texts[table.slices[row.key]]]


def table_lines(table: FormTable, texts: list[str]) -> Iterator[Line]:
    if table.note:
        yield [table.note.label]
    if table.sideways:
        heads = [column.label for column in table.blocks[0].columns]
        yield [row.label for row in table.rows]
        yield heads * len(table.rows)
        yield texts
        return
    for block in table.blocks:
        yield from block_lines(block, table, texts)


def sections(report: AnnualReport) -> Iterator[tuple[str, list[Line]]]:
    for table in report.tables:
        yield (
            table.form_heading if hasattr(table, "form_heading") else heading(report, table),
            list(table_lines(table.form, table.texts())),
        )


def heading(report: AnnualReport, table: object) -> str:
    return report.form.heading(table.section).label


def title(report: AnnualReport) -> str:
    return f"{report.organ}{report.year}年政府信息公开工作年度报告"


def joined(report: AnnualReport, line: Callable[[Line], str], end: str = "\n") -> str:
    parts = [title(report)]
    for head, lines in sections(report):
        parts += [head, *map(line, lines)]
    return end.join([*parts, "五、存在的主要问题及改进情况", "六、其他需要报告的事项", ""])


def cell_per_line(report: AnnualReport) -> str:
    return joined(report, lambda cells: "".join(f"\t{cell}\n" for cell in cells))


def bare_cell_per_line(report: AnnualReport) -> str:
    return joined(report, "\n".join)


def words_in_a_line(report: AnnualReport) -> str:
    return joined(report, " ".join)


def all_on_one_line(report: AnnualReport) -> str:
    return joined(report, " ".join, end=" ")


def tabs(report: AnnualReport) -> str:
    return joined(report, "\t".join)


def bars(report: AnnualReport) -> str:
    return joined(report, lambda cells: f"| {' | '.join(cells)} |")


def bars_behind(report: AnnualReport) -> str:
    return joined(report, lambda cells: f"{' | '.join(cells)} |")


def bar_per_cell(report: AnnualReport) -> str:
    return joined(report, lambda cells: "\n".join(f"{cell} |" for cell in cells))


def glued(report: AnnualReport) -> str:
    return joined(report, "".join, end="")


def traditional_width(report: AnnualReport) -> str:
    return words_in_a_line(report).translate({**{48 + d: 0xFF10 + d for d in range(10)}, ord("."): "．"})


def html(report: AnnualReport) -> str:
    parts = [f"<p>{title(report)}</p>"]
    for head, lines in sections(report):
        rows = "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in cells)}</tr>" for cells in lines)
        parts.append(f"<p>{head}</p><table><tbody>{rows}</tbody></table>")
    return "".join(parts)


def html_with_spans(report: AnnualReport) -> str:
    """Groups are printed once, over the rows of theirs; what follows in those rows has no cell for them."""
    parts = [f"<h1>{title(report)}</h1>"]
    for head, lines in sections(report):
        spans: dict[tuple[int, int], int] = {}
        for at, cells in enumerate(lines):
            for column, cell in enumerate(cells[:2]):
                above = at - 1
                if cell and at and len(lines[above]) > 7 and lines[above][: column + 1] == cells[: column + 1]:
                    while (above, column) not in spans:
                        above -= 1
                    spans[above, column] += 1
                else:
                    spans[at, column] = 1
        rows = "".join(
            "<tr>"
            + "".join(
                f'<td rowspan="{spans.get((at, column), 1)}"><span>{cell}</span></td>'
                for column, cell in enumerate(cells)
                if column > 1 or (at, column) in spans
            )
            + "</tr>"
            for at, cells in enumerate(lines)
        )
        parts.append(f"<h2>{head}</h2><table>{rows}</table>")
    return "".join(parts)


def html_in_a_script(report: AnnualReport) -> str:
    return f"var page = {json.dumps(html(report))};"


def comma_separated(report: AnnualReport) -> str:
    file = StringIO()
    writer = csv.writer(file)
    for head, lines in sections(report):
        writer.writerows([[head], *lines, []])
    return file.getvalue()


def word(report: AnnualReport) -> bytes:
    def paragraph(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    parts = [paragraph(title(report))]
    for head, lines in sections(report):
        rows = "".join(
            f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>" for cells in lines
        )
        parts.append(f"{paragraph(head)}<w:tbl>{rows}</w:tbl>")
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr(
            "word/document.xml", f'<w:document xmlns:w="{name}"><w:body>{"".join(parts)}</w:body></w:document>'
        )
    return file.getvalue()


def spreadsheet(report: AnnualReport) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.append([title(report)])
    for head, lines in sections(report):
        sheet.append([head])
        for cells in lines:
            sheet.append(
                [int(cell) if cell.isdigit() and cell.isascii() and str(int(cell)) == cell else cell for cell in cells]
            )
    file = BytesIO()
    book.save(file)
    return file.getvalue()


WHOLE = {
    "text": (cell_per_line, bare_cell_per_line, words_in_a_line, all_on_one_line, tabs, bars_behind, bar_per_cell),
    "markdown": (bars,),
    "html": (html, html_with_spans),
    "script": (html_in_a_script,),
    "csv": (comma_separated,),
    "docx": (word,),
    "xlsx": (spreadsheet,),
}
SHAPES = [pytest.param(name, shape, id=shape.__name__) for name, shapes in WHOLE.items() for shape in shapes]
GRIDS = [param for param in SHAPES if param.values[0] != "text" or param.values[1] in {tabs, bars_behind}]


@pytest.mark.parametrize(("name", "shape"), SHAPES)
@settings(max_examples=12, deadline=None)
@given(report=reports())
def test_a_report_in_order_is_read_back_whole(name, shape, report):
    """In every shape that keeps numbers apart, every cell is the one that was written."""
    read = readers.reads(shape(report), format=name)
    assert dict(read.cells()) == dict(report.cells())
    assert [table.edition for table in read.tables] == [table.edition for table in report.tables]


@pytest.mark.parametrize("shape", [glued, traditional_width])
@settings(max_examples=25, deadline=None)
@given(report=reports())
def test_numbers_run_together_are_told_apart_or_left(shape, report):
    """Where numbers ran together or stand in other characters, a cell is the one written or blank with a reason."""
    read = readers.reads(shape(report), format="text")
    written = dict(report.cells())
    for address, value in read.cells():
        assert value in {None, written[address]}, address
        assert value is not None or read.reason(address)


@pytest.mark.parametrize(("name", "shape"), GRIDS)
@settings(max_examples=12, deadline=None)
@given(report=filed_reports("2021"))
def test_a_report_as_filed_is_never_read_as_another(name, shape, report):
    """Blanks, marks, words and broken sums stay what they are, in every grid; a table that is left out is missing."""
    read = readers.reads(shape(report.replace(organ="某局", year=2023)), format=name)
    written = dict(report.cells())
    for address, value in read.cells():
        assert value in {None, written[address]}, address


def test_every_shape_has_its_own_name():
    """The parameters name each shape once."""
    names = [param.id for param in SHAPES]
    assert sorted(set(names)) == sorted(names)
