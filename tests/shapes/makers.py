"""Random reports, and the ways of printing them: lines, bars, tabs, pages, Word files, workbooks."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import NamedTuple

from govinfo.forms import form_for
from govinfo.forms.spec import CellKind, Form, FormTable
from govinfo.vocabulary import Section

LAST = "五、存在的主要问题及改进情况"
WRAP = 14


class Printed(NamedTuple):
    """A report as rows of printed cells.

    Attributes:
        form: Its form.
        year: The year reported on.
        figures: The text of every cell, by address.
        tables: The rows of each table: the groups left of the label, the label, the figures; heads have no figures.
    """

    form: Form
    year: int
    figures: dict[str, str]
    tables: dict[Section, list[tuple[tuple[str, ...], str, list[str]]]]


def filed(form: Form, rng: random.Random, zero: str) -> Printed:
    """A random report whose sums hold, most of its cells zero."""
    figures: dict[str, str] = {}
    for table in form.tables.values():
        counted = {
            cell.number: rng.choice((1, 2, 3, 7, 12, 45, 103, 1361)) if rng.random() < rng.choice((0.1, 0.4)) else 0
            for cell in table.cells
        }
        flat = table.totalled(counted)
        for cell in table.cells:
            text = str(flat[cell.number])
            if cell.column.kind is CellKind.MONEY and flat[cell.number]:
                text = rng.choice((text, f"{text}.5", f"{text}.25"))
            figures[cell.address] = zero if text == "0" else text
    year = rng.choice([year for year in range(2019, 2026) if form_for(year) is form])
    tables = {section: list(_rows(table, figures)) for section, table in form.tables.items()}
    return Printed(form, year, figures, tables)


def _rows(table: FormTable, figures: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str, list[str]]]:
    for block in table.blocks:
        if table.sideways:
            yield (), "", [row.label for row in block.rows]
            yield (), "", [column.label for _ in block.rows for column in block.columns]
            yield (), "", [figures[cell.address] for cell in table.cells]
            return
        if block.heading:
            yield (), block.heading, []
        yield (), table.stub or "", [column.label for column in block.columns]
        for row in block.rows:
            cells = table.cells[table.slices[row.key]]
            yield tuple(group.label for group in row.groups), row.label, [figures[cell.address] for cell in cells]


Row = tuple[tuple[str, ...], str, list[str]]


def opened(printed: Printed) -> Iterator[tuple[str, list[Row]]]:
    """The heading and the rows of each table, in the order of the form."""
    for heading in printed.form.sections:
        section = Section(heading.key)
        if section in printed.tables:
            yield heading.label, printed.tables[section]


def titled(printed: Printed, body: str) -> str:
    """A text with a title above and a section behind its tables."""
    return f"某县公安局{printed.year}年政府信息公开工作年度报告\n{body}{LAST}\n无。\n"


def by_row(line: Callable[[Row, set[str]], str]) -> Callable[[Printed], str]:
    """A text with a line, or several, for each row."""

    def written(printed: Printed) -> str:
        body = ""
        for heading, rows in opened(printed):
            body += f"{heading}\n"
            seen: set[str] = set()
            for row in rows:
                body += line(row, seen) + "\n"
        return titled(printed, body)

    return written


def _fresh(row: Row, seen: set[str]) -> list[str]:
    """The groups that open at a row; a merged cell is printed once."""
    fresh = [group for group in row[0] if group not in seen]
    seen.update(fresh)
    return fresh


def cells_of(row: Row, seen: set[str]) -> list[str]:
    label = [row[1]] if row[1] else []
    return [*_fresh(row, seen), *label, *row[2]]


def padded_of(row: Row, seen: set[str]) -> list[str]:
    """The cells of a row with an empty one for each group that goes on."""
    fresh = set(_fresh(row, seen))
    label = [row[1]] if row[1] else []
    return [*(group if group in fresh else "" for group in row[0]), *label, *row[2]]


def filler(row: Row, seen: set[str]) -> str:
    cells = cells_of(row, seen)
    return f"| {' | '.join(cells)} |{'|' * (3 - len(row[0]))}" if row[2] else cells[0]


def upright(behind: str) -> Callable[[Row, set[str]], str]:
    return lambda row, seen: behind.join(cells_of(row, seen)) + behind.rstrip("\n")


def wrapped(row: Row, seen: set[str]) -> str:
    """A long label broken over lines, the figures behind its first part as a PDF's text has them."""
    label = row[1]
    values = " ".join(row[2])
    if len(label) <= WRAP or not row[2]:
        return " ".join(cells_of(row, seen))
    lines = [*_fresh(row, seen), label[:WRAP], values, label[WRAP:]]
    return "\n".join(lines)


def flat(separator: str, gap: str) -> Callable[[Printed], str]:
    """All on one line: cells apart by a separator, rows by a gap."""

    def written(printed: Printed) -> str:
        body = ""
        for heading, rows in opened(printed):
            seen: set[str] = set()
            body += gap + heading
            for row in rows:
                body += gap + separator.join(cells_of(row, seen))
        return titled(printed, body + gap)

    return written


def csv(separator: str, *, padded: bool = False) -> Callable[[Printed], str]:
    """A grid between separators."""
    layout = padded_of if padded else cells_of
    return by_row(lambda row, seen: separator.join(layout(row, seen)))


def html(cell: Callable[[str], str], *, merged: str = "spans") -> Callable[[Printed], str]:
    """A page; merged cells with their spans, repeated, or left empty."""

    def written(printed: Printed) -> str:
        body = "".join(f"<p>{heading}</p>{table(rows, cell, merged)}" for heading, rows in opened(printed))
        return f"<html><body><h1>{titled(printed, '</h1>' + body + '<p>')}</p></body></html>"

    return written


def table(rows: list[Row], cell: Callable[[str], str], merged: str) -> str:
    depth = 1 + max(len(row[0]) for row in rows)
    widest = max(len(row[2]) for row in rows)
    counts = Counter(group for row in rows for group in row[0])
    seen: set[str] = set()
    found = ""
    for groups, label, figures in rows:
        cells = [
            _wide(cell, group, 1 if merged != "spans" else counts[group], merged, "rowspan", new=group not in seen)
            for group in groups
        ]
        seen.update(groups)
        if label:
            cells.append(_wide(cell, label, depth - len(groups), merged, "colspan"))
        last = widest - len(figures) + 1 if label and (merged == "spans" or len(figures) == 1) else 1
        for figure in figures:
            reach = last if figure is figures[-1] and merged != "empty" else 1
            cells.append(_wide(cell, figure, reach, merged, "colspan"))
        found += f"<tr>{''.join(cells)}</tr>"
    return f"<table>{found}</table>"


def _wide(cell: Callable[[str], str], text: str, size: int, merged: str, span: str, *, new: bool = True) -> str:
    """A cell over several columns or rows; *new* unless it was printed in a row above."""
    if merged == "repeated":
        return f"<td>{cell(text)}</td>" * size
    if merged == "spans":
        return f"<td {span}={size}>{cell(text)}</td>" if new else ""
    return f"<td>{cell(text if new else '')}</td>" + f"<td>{cell('')}</td>" * (size - 1)


def filed_report(printed: Printed) -> object:
    """The report as the library holds it, for its own writers."""
    from govinfo.report.annual import zero

    report = zero(printed.form.edition, organ="某县公安局", year=printed.year)
    return report.replace(dict(printed.figures))


def own(format: str) -> Callable[[Printed], str | bytes]:
    """As the library writes it."""

    def written(printed: Printed) -> str | bytes:
        from govinfo.writers import render, write

        if format in {"docx", "xlsx"}:
            file = BytesIO()
            write(filed_report(printed), file, format=format)
            return file.getvalue()
        return render(filed_report(printed), format)

    return written


def word(*, spans: bool) -> Callable[[Printed], bytes]:
    """A Word file by python-docx; merged cells merged or left empty."""

    def written(printed: Printed) -> bytes:
        import docx

        document = docx.Document()
        document.add_paragraph(f"某县公安局{printed.year}年政府信息公开工作年度报告")
        for heading, rows in opened(printed):
            document.add_paragraph(heading)
            depth = 1 + max(len(row[0]) for row in rows)
            widest = max(len(row[2]) for row in rows)
            labelled = any(row[1] for row in rows)
            table = document.add_table(rows=0, cols=depth * labelled + widest)
            for groups, label, figures in rows:
                cells = table.add_row().cells
                for at, text in enumerate([*groups, *([label] if label else [])]):
                    cells[at].text = text
                if label and spans and len(groups) + 1 < depth:
                    cells[len(groups)].merge(cells[depth - 1]).text = label
                for at, text in enumerate(figures):
                    cells[depth * labelled + at].text = text
        document.add_paragraph(LAST)
        file = BytesIO()
        document.save(file)
        return file.getvalue()

    return written


def sheet(printed: Printed) -> bytes:
    """A workbook by openpyxl: numbers as numbers, each group in its own column."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.active
    page.append([f"某县公安局{printed.year}年政府信息公开工作年度报告"])
    for heading, rows in opened(printed):
        page.append([heading])
        depth = 1 + max(len(row[0]) for row in rows) if any(row[1] for row in rows) else 0
        for groups, label, figures in rows:
            left = [*groups, *([label] if label else [])]
            numbers = [int(figure) if figure.isdigit() else figure or None for figure in figures]
            page.append([*left, *[None] * (depth - len(left)), *numbers])
    page.append([LAST])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def spaced(row: Row, seen: set[str]) -> str:
    return " ".join(cells_of(row, seen)).replace("行政", "行 政")


def paragraphs(text: str) -> str:
    return f"<p><span>{text}</span></p>" if text else "<p>&nbsp;</p>"
