"""A Word document: title, sections and tables in the styles of official documents, with the merged cells of the form.

The package is written directly, without a library: what is the same for every report stands in
`govinfo.writers.package`, and the markup of a table is made once for each edition, with a place for each value.
Findings become comments, marked cells are shaded, suggested values are tracked changes that Word can accept.
"""

import zipfile
from collections.abc import Iterator
from html import escape
from io import BytesIO
from itertools import count, pairwise

from govinfo.forms import renewed, spec
from govinfo.languages import Language
from govinfo.page.document import Figures, LineStyle, PrintedDocument, TextLine, title_lines
from govinfo.page.labels import label_lines
from govinfo.page.layout import Box, PageGrid, grid
from govinfo.page.notes import Note, Notes
from govinfo.writers import package

_STYLES = {
    LineStyle.TITLE: "Title",
    LineStyle.IMPRINT: "Imprint",
    LineStyle.HEADING: "Heading1",
    LineStyle.TOPIC: "Heading2",
    LineStyle.PROSE: "Prose",
    LineStyle.SALUTATION: "Salutation",
    LineStyle.SIGNATURE: "Signature",
}
_AUTHOR = 'w:author="govinfo"'
_DAY = (1980, 1, 1, 0, 0, 0)


def draw(document: PrintedDocument) -> bytes:
    """The document as the bytes of a .docx file; the same document always gives the same bytes."""
    parts = package.parts(comments=bool(document.notes.all))
    parts["word/document.xml"] = (
        f"{package.DECLARATION}<w:document {package.NAMESPACES}><w:body>{''.join(_body(document))}{package.PAGE}"
        "</w:body></w:document>"
    )
    parts["docProps/core.xml"] = _properties(document)
    if document.notes.all:
        parts["word/comments.xml"] = _comments(document.notes)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content.encode())
    return buffer.getvalue()


def _body(document: PrintedDocument) -> Iterator[str]:
    loose, numbers = document.loose, count(len(document.notes.all) + 1)
    for part in document.parts:
        if isinstance(part, TextLine):
            for text in title_lines(part.text) if part.style is LineStyle.TITLE else [part.text]:
                yield _paragraph(_STYLES[part.style], _commented(_run(text), loose))
                loose = ()
            continue
        markup = _markup(part.form, part.language)
        # Word wants a paragraph between a table and what follows it.
        yield markup % tuple(_values(part, document.notes, numbers)) + _paragraph("FormEnd", _commented("", loose))
        loose = ()


def _values(figures: Figures, notes: Notes, numbers: Iterator[int]) -> Iterator[str]:
    for cell, text in zip(figures.cells, figures.texts, strict=True):
        marks, suggested = (notes.at(cell.address), notes.suggested.get(cell.address)) if notes else ((), None)
        content = _run(text) if suggested is None else _change(text, suggested, numbers)
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{marks[0].shade}"/>' if marks else ""
        yield _paragraph("FormCell", _commented(content, notes.first(cell.address) if marks else ()), shade)


def _paragraph(style: str, content: str, shade: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{shade}</w:pPr>{content}</w:p>'


def _run(text: str, tag: str = "t") -> str:
    if not text:
        return ""
    return f'<w:r><w:{tag} xml:space="preserve">{escape(text, quote=False)}</w:{tag}></w:r>'


def _change(old: str, new: str, numbers: Iterator[int]) -> str:
    removed = f'<w:del w:id="{next(numbers)}" {_AUTHOR}>{_run(old, "delText")}</w:del>' if old else ""
    added = f'<w:ins w:id="{next(numbers)}" {_AUTHOR}>{_run(new)}</w:ins>' if new else ""
    return removed + added


def _commented(content: str, notes: tuple[Note, ...]) -> str:
    starts = "".join(f'<w:commentRangeStart w:id="{note.number}"/>' for note in notes)
    ends = "".join(
        f'<w:commentRangeEnd w:id="{note.number}"/><w:r><w:commentReference w:id="{note.number}"/></w:r>'
        for note in notes
    )
    return starts + content + ends


def _comments(notes: Notes) -> str:
    comments = "".join(
        f'<w:comment w:id="{note.number}" {_AUTHOR} w:initials="{escape(note.code)}">'
        f"{_paragraph('CommentText', _run(note.text))}</w:comment>"
        for note in notes.all
    )
    return f"{package.DECLARATION}<w:comments {package.NAMESPACES}>{comments}</w:comments>"


def _properties(document: PrintedDocument) -> str:
    facts = (("dc:title", document.title), ("dc:creator", document.organ))
    elements = "".join(f"<{name}>{escape(text, quote=False)}</{name}>" for name, text in facts if text)
    return (
        f'{package.DECLARATION}<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        f"{elements}</cp:coreProperties>"
    )


@renewed
def _markup(table: spec.FormTable, language: Language) -> str:
    """The markup of a table of the form, with a place for the paragraph of each value."""
    form = grid(table, language)
    edges = [round(sum(form.widths[:column]) * package.TEXT_WIDTH) for column in range(form.columns + 1)]
    columns = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in pairwise(edges))
    rows = "".join(_row(form, number, edges) for number in range(form.rows))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Form"/><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        f"{rows}</w:tbl>"
    )


def _row(form: PageGrid, number: int, edges: list[int]) -> str:
    """A row of the grid: the cells that begin in it, and a continuation of each that reaches into it from above."""
    boxes = sorted((box for box in form.boxes if box.row <= number < box.row + box.rowspan), key=lambda box: box.column)
    repeated = "<w:tblHeader/>" if number < form.heads else ""
    cells = "".join(_cell(box, edges, continued=box.row < number) for box in boxes)
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _cell(box: Box, edges: list[int], *, continued: bool) -> str:
    width = edges[box.column + box.colspan] - edges[box.column]
    across = f'<w:gridSpan w:val="{box.colspan}"/>' if box.colspan > 1 else ""
    down = ("<w:vMerge/>" if continued else '<w:vMerge w:val="restart"/>') if box.rowspan > 1 else ""
    if box.cell is not None:
        content = "%s"
    else:
        style = "FormCell" if box.centred else "FormLabel"
        lines = [] if continued else label_lines(box, (width - package.CELL_MARGINS) // package.CELL_TYPE)
        content = _paragraph(style, "<w:r><w:br/></w:r>".join(map(_run, lines)).replace("%", "%%"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{down}<w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )
